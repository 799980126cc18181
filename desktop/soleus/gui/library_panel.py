"""The library side: search, region filters, and the list to drag from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.exercise import Exercise, Region
from soleus.gui.flow_layout import FlowLayout
from soleus.gui.library_delegate import LibraryDelegate
from soleus.gui.library_model import LibraryModel
from soleus.gui.tokens import GAP, GRID

Search = Callable[[str], Sequence[str]]
"""Words to exercise ids, best first."""


class LibraryList(QListView):
    """The list itself: drags out copies, Enter adds, a digit sends to that stage."""

    add_asked = Signal()
    stage_asked = Signal(int)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        del supportedActions
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        area = self.visualRect(indexes[0]).intersected(self.viewport().rect())
        drag.setPixmap(self.viewport().grab(area))
        drag.setHotSpot(QPoint(area.width() // 3, area.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_asked.emit()
        elif plain and digit and digit in "123456789":
            self.stage_asked.emit(int(digit))
        else:
            super().keyPressEvent(event)


class LibraryPanel(QFrame):
    """``exercises_asked`` carries exercise ids and a stage number (0: the current stage)."""

    exercises_asked = Signal(list, int)
    exercise_shown = Signal(str)

    def __init__(
        self,
        search: Search,
        delegate: LibraryDelegate,
        spoken: Callable[[Exercise], str],
        region_name: Callable[[Region], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._search, self._region_name = search, region_name
        self._exercises: Mapping[str, Exercise] = {}
        self._chips: dict[Region, QPushButton] = {}
        self.model = LibraryModel(spoken, self)
        self._build(delegate)
        self._connect()

    def _build(self, delegate: LibraryDelegate) -> None:
        self._field = QLineEdit()
        self._field.setObjectName("search")
        self._field.setClearButtonEnabled(True)
        self._field.setAccessibleName(self.tr("Search exercises"))
        self._chip_row = FlowLayout(GRID)
        self.list = LibraryList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(delegate)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Exercises"))
        self._empty = QLabel()
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._field)
        column.addLayout(self._chip_row)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(lambda _: self._find())
        self._field.returnPressed.connect(lambda: self._ask(0))
        self.list.doubleClicked.connect(lambda _: self._ask(0))
        self.list.add_asked.connect(lambda: self._ask(0))
        self.list.stage_asked.connect(self._ask)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell_shown())

    # --- showing

    def show_library(self, exercises: Mapping[str, Exercise]) -> None:
        """Take the library's exercises; filters and search stay as they are."""
        self._exercises = exercises
        self._field.setPlaceholderText(self.tr("Search %n exercise(s)", "", len(exercises)))
        counts = Counter(each.region for each in exercises.values())
        for region in Region:
            if counts[region] and region not in self._chips:
                self._chips[region] = self._make_chip(region)
            if region in self._chips:
                self._chips[region].setText(f"{self._region_name(region)} {counts[region]}")
        self._find()

    def _make_chip(self, region: Region) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.toggled.connect(lambda _: self._find())
        self._chip_row.addWidget(chip)
        return chip

    def focus_search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def search_text(self) -> str:
        return self._field.text()

    def selected(self) -> list[str]:
        """Ids of the selected exercises; without a selection the first one found."""
        rows = sorted(index.row() for index in self.list.selectedIndexes()) or [0]
        found = (self.model.exercise(row) for row in rows)
        return [each.id for each in found if each is not None]

    def _find(self) -> None:
        regions = {region for region, chip in self._chips.items() if chip.isChecked()}
        text = self._field.text().strip()
        ids: Iterable[str] = self._search(text) if text else self._exercises
        found = [
            self._exercises[each]
            for each in ids
            if each in self._exercises and (not regions or self._exercises[each].region in regions)
        ]
        self.model.show(found)
        self._empty.setVisible(not found)
        if not found:
            self._empty.setText(
                self.tr("Nothing found for “{0}”. Try another word, or clear a filter.").format(
                    text
                )
                if text
                else self.tr("No exercise fits these filters. Clear one of them.")
            )

    def _ask(self, stage_number: int) -> None:
        ids = self.selected()
        if ids:
            self.exercises_asked.emit(ids, stage_number)

    def _tell_shown(self) -> None:
        exercise = self.model.exercise(self.list.currentIndex().row())
        if exercise is not None:
            self.exercise_shown.emit(exercise.id)
