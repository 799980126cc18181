"""Names of the ways in which a card can become harder or easier."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.card import Change


class ProgressWords(QObject):
    def changes(self) -> dict[Change, str]:
        return self._amounts() | self._ways()

    def _amounts(self) -> dict[Change, str]:
        return {
            Change.MORE_REPETITIONS: self.tr("more repetitions"),
            Change.MORE_SETS: self.tr("more sets"),
            Change.LONGER_HOLD: self.tr("longer hold"),
            Change.MORE_LOAD: self.tr("more load"),
            Change.STRONGER_BAND: self.tr("stronger band"),
            Change.ADD_BAND: self.tr("add a band"),
            Change.FASTER: self.tr("faster"),
            Change.SLOWER: self.tr("slower"),
            Change.CHANGING_SPEED: self.tr("changing speed"),
            Change.FARTHER: self.tr("farther"),
            Change.HIGHER: self.tr("higher"),
            Change.MORE_RANGE: self.tr("more range"),
            Change.MORE_OFTEN: self.tr("more often"),
        }

    def _ways(self) -> dict[Change, str]:
        return {
            Change.ONE_LEG: self.tr("on one leg"),
            Change.BOTH_LEGS: self.tr("on both legs"),
            Change.HAND_SUPPORT: self.tr("with a hand for support"),
            Change.LESS_SUPPORT: self.tr("with less support"),
            Change.LOOK_AHEAD: self.tr("looking ahead"),
            Change.EYES_CLOSED: self.tr("with closed eyes"),
            Change.EVEN_SURFACE: self.tr("on even ground"),
            Change.UNSTABLE_SURFACE: self.tr("on soft ground"),
            Change.RAISED_SURFACE: self.tr("on a step"),
            Change.BALANCE_BOARD: self.tr("on a balance board"),
            Change.ROTATIONS: self.tr("with turns"),
            Change.NEW_DIRECTIONS: self.tr("in new directions"),
            Change.UNPLANNED_DIRECTIONS: self.tr("in directions called out"),
            Change.LIFT_A_LIMB: self.tr("lifting an arm or leg"),
            Change.HARDER_EXERCISE: self.tr("the harder exercise"),
            Change.EASIER_EXERCISE: self.tr("the easier exercise"),
            Change.START: self.tr("start it"),
            Change.STOP: self.tr("stop it"),
        }
