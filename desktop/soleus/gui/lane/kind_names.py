"""What kinds of blocks are called, and the things in a plan that are no exercise."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.card import Adjunct, AdjunctKind
from soleus.domain.stage import BlockKind


class KindNames(QObject):
    def block_kinds(self) -> dict[BlockKind, str]:
        return {
            BlockKind.WARM_UP: self.tr("Warm-up"),
            BlockKind.MAIN: self.tr("Exercises"),
            BlockKind.CIRCUIT: self.tr("Circuit"),
            BlockKind.PICK: self.tr("Choose from these"),
            BlockKind.COOL_DOWN: self.tr("Cool-down"),
        }

    def adjunct_kinds(self) -> dict[AdjunctKind, str]:
        return {
            AdjunctKind.ICE: self.tr("Ice"),
            AdjunctKind.HEAT: self.tr("Heat"),
            AdjunctKind.MASSAGE: self.tr("Massage"),
            AdjunctKind.TAPE: self.tr("Tape"),
            AdjunctKind.HEEL_LIFT: self.tr("Heel lift"),
            AdjunctKind.SUPPORT: self.tr("Support"),
            AdjunctKind.MOBILISATION: self.tr("Mobilisation"),
            AdjunctKind.FOAM_ROLLING: self.tr("Foam rolling"),
            AdjunctKind.WALK: self.tr("Walk"),
            AdjunctKind.CYCLE: self.tr("Cycle"),
            AdjunctKind.SWIM: self.tr("Swim"),
            AdjunctKind.SHOES: self.tr("Shoes"),
            AdjunctKind.REST: self.tr("Rest"),
            AdjunctKind.OTHER: self.tr("Something else"),
        }

    def adjunct(self, adjunct: Adjunct) -> str:
        """The name of its card: the kind, or the physio's words for something else."""
        if adjunct.kind is AdjunctKind.OTHER and adjunct.words:
            return adjunct.words
        return self.adjunct_kinds()[adjunct.kind]
