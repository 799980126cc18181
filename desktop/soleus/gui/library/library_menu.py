"""The context menu of an exercise in the library."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class LibraryMenu(QMenu):
    """*own*: the exercise is the clinic's; shipped ones are neither changed nor removed."""

    add_asked = Signal()
    favourite_asked = Signal()
    preview_asked = Signal(str)
    edit_asked = Signal(str)
    duplicate_asked = Signal(str)
    remove_asked = Signal(str)
    new_asked = Signal(str)  # an own one made from it

    def __init__(self, exercise_id: str, parent: QWidget, *, favourite: bool, own: bool) -> None:
        super().__init__(parent)
        self.addAction(self.tr("Add to the stage in view"), self.add_asked.emit)
        self.addAction(self.tr("Look at it"), lambda: self.preview_asked.emit(exercise_id))
        marked = self.addAction(self.tr("Favourite"), self.favourite_asked.emit)
        marked.setCheckable(True)
        marked.setChecked(favourite)
        self.addSeparator()
        if own:
            self.addAction(self.tr("Change…"), lambda: self.edit_asked.emit(exercise_id))
            self.addAction(self.tr("Duplicate"), lambda: self.duplicate_asked.emit(exercise_id))
            self.addAction(self.tr("Remove"), lambda: self.remove_asked.emit(exercise_id))
        self.addAction(
            self.tr("Make one of your own from it…"), lambda: self.new_asked.emit(exercise_id)
        )
