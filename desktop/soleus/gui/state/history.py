"""The open programme as one value with its history: saved as it is edited, undone by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from soleus.domain.programme import Programme

UNDO_LIMIT = 1000


class EditProgramme(QUndoCommand):
    """One edit: the programme before and after. Edits with the same key merge while typing."""

    def __init__(
        self,
        document: ProgrammeHistory,
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
        self.setObsolete(self._after == self._before)  # typed and taken back: nothing to undo
        return True


class ProgrammeHistory(QObject):
    """The programme's value and the steps that led to it.

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

    def change(self, text: str, merge: str = "", **fields: object) -> bool:
        """Change top-level fields of the programme."""
        return self.edit(
            text,
            lambda programme: replace(programme, **fields),  # type: ignore[arg-type]  # checked by the value itself
            merge,
        )
