"""Edits of cards, each a step of the history that names the cards it is about."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from soleus.domain.arrange import send_cards, shift_cards
from soleus.domain.card import Card
from soleus.domain.dose import Dose
from soleus.domain.edit import (
    Place,
    change_card,
    find_card,
    find_stage,
    fresh_card,
    insert_cards,
    move_cards,
    place_of,
    remove_cards,
)
from soleus.domain.programme import Programme
from soleus.gui.state.history import ProgrammeHistory


def new_id() -> str:
    return uuid.uuid4().hex[:12]


class CardEdits(ProgrammeHistory):
    """``name_of`` says what a card is called, in the language of the window."""

    def __init__(
        self,
        programme: Programme,
        save: Callable[[Programme], None],
        name_of: Callable[[Card], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(programme, save, parent)
        self._name_of = name_of

    def add_cards(self, cards: Sequence[Card], place: Place) -> None:
        self._insert(self.tr("Add {0}"), cards, place)

    def paste_cards(self, cards: Sequence[Card], place: Place) -> None:
        """Copies of *cards* under new ids."""
        self._insert(self.tr("Paste {0}"), [fresh_card(each, new_id) for each in cards], place)

    def copy_cards(self, card_ids: Sequence[str], place: Place) -> None:
        """Copies under new ids, in the order of the ids."""
        self._insert(self.tr("Copy {0}"), self._copies(card_ids), place)

    def duplicate_cards(self, card_ids: Sequence[str]) -> None:
        """Copies behind the last of the cards."""
        if card_ids:
            last = place_of(self.programme, card_ids[-1])
            place = replace(last, index=(last.index or 0) + 1)
            self._insert(self.tr("Duplicate {0}"), self._copies(card_ids), place)

    def move_cards(self, card_ids: Sequence[str], place: Place) -> None:
        self._move(card_ids, lambda programme: move_cards(programme, card_ids, place))

    def shift_cards(self, card_ids: Sequence[str], by: int) -> None:
        """Move cards up (-1) or down (+1) within their stage, through its blocks."""
        self._move(card_ids, lambda programme: shift_cards(programme, card_ids, by))

    def send_cards(self, card_ids: Sequence[str], by: int) -> None:
        """Move cards to the end of the stage before (-1) or after (+1)."""
        self._move(card_ids, lambda programme: send_cards(programme, card_ids, by))

    def remove_cards(self, card_ids: Iterable[str]) -> None:
        self._remove(self.tr("Remove {0}"), list(card_ids))

    def cut_cards(self, card_ids: Iterable[str]) -> None:
        """Remove cards that are on the clipboard now."""
        self._remove(self.tr("Cut {0}"), list(card_ids))

    def change_card(self, card_id: str, text: str, merge: str = "", **fields: object) -> None:
        """Change fields of a card; ``{0}`` in *text* stands for its name."""
        self.edit(
            text.format(self._named([find_card(self.programme, card_id)])),
            lambda programme: change_card(
                programme,
                card_id,
                lambda card: replace(card, **fields),  # type: ignore[arg-type]  # checked by the value itself
            ),
            merge,
        )

    def change_dose(self, card_id: str, dose: Dose, merge: str = "") -> None:
        self.change_card(card_id, self.tr("Change dose of {0}"), merge, dose=dose)

    # --- what the steps have in common

    def _insert(self, text: str, cards: Sequence[Card], place: Place) -> None:
        if cards:
            name = text.format(self._named(cards))
            self.edit(name, lambda programme: insert_cards(programme, cards, place))

    def _remove(self, text: str, card_ids: Sequence[str]) -> None:
        if card_ids:
            name = text.format(self._named(self._found(card_ids)))
            self.edit(name, lambda programme: remove_cards(programme, card_ids))

    def _move(self, card_ids: Sequence[str], change: Callable[[Programme], Programme]) -> None:
        """Move cards; the step says to which stage, where that is another one."""
        if not card_ids:
            return
        moved = change(self.programme)
        start, end = (place_of(each, card_ids[0]).stage for each in (self.programme, moved))
        text = self.tr("Move {0}") if start == end else self.tr("Move {0} to stage {1}")
        name = text.format(self._named(self._found(card_ids)), find_stage(moved, end).label)
        self.edit(name, lambda _: moved)

    def _found(self, card_ids: Sequence[str]) -> list[Card]:
        return [find_card(self.programme, each) for each in card_ids]

    def _copies(self, card_ids: Sequence[str]) -> list[Card]:
        return [fresh_card(each, new_id) for each in self._found(card_ids)]

    def _named(self, cards: Sequence[Card]) -> str:
        """The first card by its name, the others by their number."""
        first, more = self._name_of(cards[0]), len(cards) - 1
        # Qt looks for plurals under the class of the object alone, not of its bases.
        return self.tr("{0} and {1} more").format(first, more) if more else first
