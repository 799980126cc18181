"""What cards and their variants, blocks and stages are called in the language of the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from soleus.domain.card import Adjunct, Card
from soleus.domain.exercise import varied
from soleus.domain.stage import Block, Stage
from soleus.gui.lane.kind_names import KindNames
from soleus.gui.lane.stage_title import stage_title
from soleus.gui.state.shelf import Shelf


class CardNames(QObject):
    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._kinds = shelf, KindNames(self)

    def card(self, card: Card) -> str:
        """Its exercise with the variant, or what else it is; its id where that is unknown."""
        if card.adjunct is not None:
            return self.adjunct(card.adjunct)
        exercise = self._shelf.exercises.get(card.exercise)
        return varied(exercise, card.variant).name if exercise else card.exercise

    def adjunct(self, adjunct: Adjunct) -> str:
        """What it is, as a card calls it."""
        return self._kinds.adjunct(self._shelf.interpreter.of(adjunct))

    def block(self, block: Block) -> str:
        """Its title, else its kind."""
        return self._shelf.interpreter.say(block.title) or self._kinds.block_kinds()[block.kind]

    def stage(self, stage: Stage) -> str:
        """As in "Stage 2: Strength"."""
        named = replace(stage, name=self._shelf.interpreter.say(stage.name))
        return stage_title(self.tr("Stage {0}").format(stage.label), named)

    def variants(self, card: Card) -> tuple[tuple[str, str], ...]:
        """(id, label) of each way to do it, as it stands first; just that one for most."""
        exercise = self._shelf.exercises.get(card.exercise)
        plain = ("", self.tr("the plain way"))
        if exercise is None:
            return (plain,)
        return (plain, *((each.id, each.label) for each in exercise.variants))
