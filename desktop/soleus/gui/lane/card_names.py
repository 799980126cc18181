"""What cards and their variants are called."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.card import Card
from soleus.domain.exercise import varied
from soleus.gui.lane.adjunct_names import AdjunctNames
from soleus.gui.state.shelf import Shelf


class CardNames(QObject):
    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._adjuncts = shelf, AdjunctNames(self)

    def card(self, card: Card) -> str:
        """Its exercise with the variant, or what else it is; its id where that is unknown."""
        if card.adjunct is not None:
            return self._adjuncts.adjunct(card.adjunct)
        exercise = self._shelf.exercises.get(card.exercise)
        return varied(exercise, card.variant).name if exercise else card.exercise

    def variants(self, card: Card) -> tuple[tuple[str, str], ...]:
        """(id, label) of each way to do it, as it stands first; just that one for most."""
        exercise = self._shelf.exercises.get(card.exercise)
        plain = ("", self.tr("the plain way"))
        if exercise is None:
            return (plain,)
        return (plain, *((each.id, each.label) for each in exercise.variants))
