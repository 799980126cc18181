"""The clinic's own exercises: those it offers, and those that it removed and can bring back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.exercise import Exercise
from soleus.errors import UserError
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.tokens import GAP, MARGIN, Theme
from soleus.gui.state.shelf import Shelf

ID = int(Qt.ItemDataRole.UserRole)


class OwnExercises(QDialog):
    """What is to be made or changed is asked for; removing and bringing back it does itself."""

    make_asked = Signal()
    change_asked = Signal(str)
    duplicate_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your exercises"))
        self._shelf, self._theme = shelf, theme
        self._words = LibraryWords(self)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setObjectName("soft")
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setAlternatingRowColors(True)
        self._new = QPushButton(self.tr("&New…"))
        self._change = QPushButton(self.tr("&Change…"))
        self._copy = QPushButton(self.tr("&Duplicate"))
        self._remove = QPushButton(self.tr("&Remove"))
        self._back = QPushButton(self.tr("&Bring back"))
        self._erase = QPushButton(self.tr("&Erase for good…"))
        for button in (self._new, self._change, self._copy):
            button.setAutoDefault(False)
        side = QVBoxLayout()
        side.setSpacing(GAP)
        for each in (
            self._new,
            self._change,
            self._copy,
            self._remove,
            self._back,
            self._erase,
        ):
            side.addWidget(each)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._told)
        column.addLayout(middle, 1)
        column.addWidget(buttons)
        self.resize(620, 420)

    def _connect(self) -> None:
        self._shelf.changed.connect(self._show)
        self.list.currentRowChanged.connect(lambda _: self._judge())
        self.list.itemActivated.connect(lambda _: self._change.click())
        self._new.clicked.connect(self.make_asked)
        self._change.clicked.connect(lambda: self.change_asked.emit(self.current()))
        self._copy.clicked.connect(lambda: self.duplicate_asked.emit(self.current()))
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self.current()))
        self._back.clicked.connect(lambda: self._shelf.bring_back(self.current()))
        self._erase.clicked.connect(self._ask_erase)

    # --- showing

    def current(self) -> str:
        """Id of the exercise that is chosen, or empty."""
        item = self.list.currentItem()
        return str(item.data(ID)) if item is not None else ""

    def choose(self, exercise_id: str) -> None:
        """Make the exercise current, if it is listed."""
        for row in range(self.list.count()):
            if self.list.item(row).data(ID) == exercise_id:
                self.list.setCurrentRow(row)

    def _show(self) -> None:
        here, row = self.current(), self.list.currentRow()
        library = self._shelf.library
        own = sorted(
            (library.exercises[each] for each in library.own),
            key=lambda each: (each.id in library.removed, each.name.casefold()),
        )
        self.list.clear()
        for each in own:
            self.list.addItem(self._item(each, removed=each.id in library.removed))
        places = [place for place, each in enumerate(own) if each.id == here]
        self.list.setCurrentRow(places[0] if places else min(max(row, 0), len(own) - 1))
        self._told.setText(
            self.tr("What you remove is no longer offered; programmes that use it keep it.")
            if own
            else self.tr("None yet. Make one, from nothing or from another exercise.")
        )
        self._judge()

    def _item(self, exercise: Exercise, *, removed: bool) -> QListWidgetItem:
        region = self._words.region(exercise.region)
        told = self.tr("{0} · removed").format(region) if removed else region
        item = QListWidgetItem(f"{exercise.name}\n{told}")
        item.setData(ID, exercise.id)
        if removed:
            item.setForeground(QColor(self._theme.soft))
        return item

    def _judge(self) -> None:
        here, library = self.current(), self._shelf.library
        removed = here in library.removed
        for button in (self._change, self._copy, self._remove):
            button.setEnabled(bool(here) and not removed)
        for button in (self._back, self._erase):
            button.setEnabled(removed)

    # --- asking

    def _ask_erase(self) -> None:
        here = self.current()
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Erase for good"))
        box.setText(
            self.tr("Erase “{0}” and its photos? This cannot be undone.").format(
                self._shelf.exercises[here].name
            )
        )
        sure = box.addButton(self.tr("Erase"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is sure:
            try:
                self._shelf.erase_exercise(here)
            except UserError as error:
                self._told.setText(str(error))
