"""The open programme: one value, one undo stack, saved as it is edited."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from soleus.domain.card import Card
from soleus.domain.dose import Dose
from soleus.domain.edit import (
    Place,
    change_card,
    change_stage,
    find_card,
    find_stage,
    fresh_card,
    fresh_stage,
    insert_cards,
    insert_stage,
    move_cards,
    move_stage,
    place_of,
    relabel_stages,
    remove_cards,
    remove_stage,
)
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, Stage

UNDO_LIMIT = 1000


def new_id() -> str:
    return uuid.uuid4().hex[:12]


class EditProgramme(QUndoCommand):
    """One edit: the programme before and after. Edits with the same key merge while typing."""

    def __init__(
        self,
        document: ProgrammeDocument,
        before: Programme,
        after: Programme,
        text: str,
        merge_key: str,
    ) -> None:
        super().__init__(text)
        self._document, self._before, self._after = document, before, after
        self._merge_key = merge_key

    @property
    def before(self) -> Programme:
        return self._before

    @property
    def after(self) -> Programme:
        return self._after

    def undo(self) -> None:
        self._document.show_value(self._before)

    def redo(self) -> None:
        self._document.show_value(self._after)

    def id(self) -> int:
        return 1 if self._merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditProgramme) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        return True


class ProgrammeDocument(QObject):
    """Every way to edit (drop, key, menu, palette) ends in one of these methods.

    ``save`` is called with each new value before anybody sees it: what is on the screen
    is in the database. When it fails (a full disk), its error goes to the caller and the
    programme stays as it was.
    """

    changed = Signal(object, object)  # Programme before, Programme after
    opened = Signal(object)  # Programme

    def __init__(
        self, programme: Programme, save: Callable[[Programme], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._programme = programme
        self._save = save
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)

    @property
    def programme(self) -> Programme:
        return self._programme

    def open(self, programme: Programme) -> None:
        """Show another programme; the history of the one before is closed."""
        self._programme = programme
        self.undo_stack.clear()
        self.opened.emit(programme)

    def show_value(self, programme: Programme) -> None:
        """Called by the undo stack alone: *programme* is saved and is now the value."""
        before = self._programme
        self._programme = programme
        self.changed.emit(before, programme)

    def edit(self, text: str, change: Callable[[Programme], Programme], merge: str = "") -> bool:
        """Apply *change* as one undoable step named *text*; False when nothing changed."""
        before = self._programme
        after = change(before)
        if after == before:
            return False
        self._save(after)
        self.undo_stack.push(EditProgramme(self, before, after, text, merge))
        return True

    def undo(self) -> None:
        self.go_to(self.undo_stack.index() - 1)

    def redo(self) -> None:
        self.go_to(self.undo_stack.index() + 1)

    def go_to(self, index: int) -> None:
        """Undo or redo to *index* of the history (0 = as opened)."""
        if not 0 <= index <= self.undo_stack.count() or index == self.undo_stack.index():
            return
        command = self.undo_stack.command(max(index - 1, 0))
        if not isinstance(command, EditProgramme):
            raise TypeError("the history holds edits of the programme only")
        self._save(command.after if index else command.before)
        self.undo_stack.setIndex(index)

    # --- cards

    def add_cards(self, cards: Sequence[Card], place: Place) -> None:
        name = self.tr("Add exercise") if len(cards) == 1 else self.tr("Add exercises")
        self.edit(name, lambda programme: insert_cards(programme, cards, place))

    def move_cards(self, card_ids: Sequence[str], place: Place) -> None:
        self.edit(
            self.tr("Move exercise"), lambda programme: move_cards(programme, card_ids, place)
        )

    def remove_cards(self, card_ids: Iterable[str]) -> None:
        ids = list(card_ids)
        if ids:
            self.edit(self.tr("Remove exercise"), lambda programme: remove_cards(programme, ids))

    def duplicate_cards(self, card_ids: Sequence[str]) -> None:
        if not card_ids:
            return
        copies = [fresh_card(find_card(self._programme, each), new_id) for each in card_ids]
        last = place_of(self._programme, card_ids[-1])
        place = replace(last, index=(last.index or 0) + 1)
        self.edit(
            self.tr("Duplicate exercise"),
            lambda programme: insert_cards(programme, copies, place),
        )

    def change_card(self, card_id: str, text: str, **fields: object) -> None:
        self.edit(
            text,
            lambda programme: change_card(
                programme,
                card_id,
                lambda card: replace(card, **fields),  # type: ignore[arg-type]  # checked by the value itself
            ),
        )

    def change_dose(self, card_id: str, dose: Dose, merge: str = "") -> None:
        self.edit(
            self.tr("Change dose"),
            lambda programme: change_card(
                programme, card_id, lambda card: replace(card, dose=dose)
            ),
            merge,
        )

    def shift_card(self, card_id: str, by: int) -> None:
        """Move a card up (-1) or down (+1) within its stage, through its blocks."""
        place = place_of(self._programme, card_id)
        stage = find_stage(self._programme, place.stage)
        ids = [block.id for block in stage.blocks]
        block = stage.blocks[ids.index(place.block)]
        index = (place.index or 0) + by
        if 0 <= index < len(block.cards):
            target = Place(stage.id, block.id, index + (1 if by > 0 else 0))
        else:
            neighbour = ids.index(place.block) + by
            if not 0 <= neighbour < len(ids):
                return
            other = stage.blocks[neighbour]
            target = Place(stage.id, other.id, 0 if by > 0 else len(other.cards))
        self.move_cards([card_id], target)

    def send_card(self, card_id: str, by: int) -> None:
        """Move a card to the stage before (-1) or after (+1), at its end."""
        stages = [stage.id for stage in self._programme.stages]
        index = stages.index(place_of(self._programme, card_id).stage) + by
        if 0 <= index < len(stages):
            self.move_cards([card_id], Place(stages[index]))

    # --- stages

    def add_stage(self, name: str, index: int | None = None) -> str:
        """A new empty stage; its id."""
        number = len(self._programme.stages) + 1
        stage = Stage(
            id=new_id(),
            label=str(number),
            name=name,
            number=number if number <= 5 else None,
            blocks=(Block(id=new_id()),),
        )
        self.edit(
            self.tr("Add stage"),
            lambda programme: relabel_stages(insert_stage(programme, stage, index)),
        )
        return stage.id

    def change_stage(self, stage_id: str, text: str, **fields: object) -> None:
        self.edit(
            text,
            lambda programme: change_stage(
                programme,
                stage_id,
                lambda stage: replace(stage, **fields),  # type: ignore[arg-type]  # checked by the value itself
            ),
        )

    def remove_stage(self, stage_id: str) -> None:
        self.edit(
            self.tr("Delete stage"),
            lambda programme: relabel_stages(remove_stage(programme, stage_id)),
        )

    def duplicate_stage(self, stage_id: str) -> None:
        stage = fresh_stage(find_stage(self._programme, stage_id), new_id)
        at = [each.id for each in self._programme.stages].index(stage_id) + 1
        self.edit(
            self.tr("Duplicate stage"),
            lambda programme: relabel_stages(insert_stage(programme, stage, at)),
        )

    def shift_stage(self, stage_id: str, by: int) -> None:
        at = [each.id for each in self._programme.stages].index(stage_id) + by
        if 0 <= at < len(self._programme.stages):
            self.edit(
                self.tr("Move stage"),
                lambda programme: relabel_stages(move_stage(programme, stage_id, at)),
            )

    def mark_current(self, stage_id: str) -> None:
        self.edit(
            self.tr("Mark current stage"),
            lambda programme: replace(programme, current=stage_id),
        )

    def change(self, text: str, merge: str = "", **fields: object) -> None:
        """Change top-level fields of the programme."""
        self.edit(
            text,
            lambda programme: replace(programme, **fields),  # type: ignore[arg-type]  # checked by the value itself
            merge,
        )
