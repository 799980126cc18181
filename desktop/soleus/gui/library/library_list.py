"""The list of the library, as rows or tiles: to look at, to drag from, to send by key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from soleus.gui.library.library_delegate import LibraryDelegate
from soleus.gui.library.library_model import LibraryModel

NARROWEST, LEAST_EMS = 208, 11
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class LibraryList(QListView):
    """Drags out copies, Enter adds, a digit sends to that stage, Space shows the preview."""

    add_asked = Signal()
    stage_asked = Signal(int)
    preview_asked = Signal()
    favourite_asked = Signal()
    left_upwards = Signal()
    hovered = Signal(QModelIndex)

    def __init__(
        self, model: LibraryModel, delegate: LibraryDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._delegate = model, delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Exercises"))

    def show_tiles(self, tiles: bool) -> None:
        """As tiles in a grid, or as rows."""
        self._delegate.tiles = tiles
        self.setFlow(QListView.Flow.LeftToRight if tiles else QListView.Flow.TopToBottom)
        self.setWrapping(tiles)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._lay_out_grid()
        self.scheduleDelayedItemsLayout()

    def _lay_out_grid(self) -> None:
        """Tiles share the width evenly."""
        if not self._delegate.tiles:
            self.setGridSize(QSize())
            before = self._delegate.size(self.font())
            self._delegate.row_width = self.viewport().width()
            if self._delegate.size(self.font()) != before:
                self.scheduleDelayedItemsLayout()
            return
        self._delegate.tile_width = 0
        size = self._delegate.size(self.font())
        width = self.viewport().width() - 1
        columns = max(1, width // size.width())
        wanted = QSize(width // columns, size.height())
        self._delegate.tile_width = wanted.width()
        if wanted != self.gridSize():
            self.setGridSize(wanted)
            self.scheduleDelayedItemsLayout()

    def chosen(self) -> list[str]:
        """Ids of the selected exercises, from above; without a selection the current one."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self._model.exercise(row) for row in rows or [self.currentIndex().row()])
        return [each.id for each in found if each is not None]

    def choose(self, ids: Iterable[str], current: str) -> None:
        """Select those of *ids* that are shown and make *current* current, if it is."""
        rows = {self._model.row_of(each) for each in ids} - {-1}
        flag = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        row = self._model.row_of(current)
        if row >= 0:
            selection.setCurrentIndex(self._model.index(row), flag.NoUpdate)
        for each in sorted(rows):
            selection.select(self._model.index(each), flag.Select)

    # --- a playing picture

    def place_of(self, exercise_id: str) -> QModelIndex:
        """Where the exercise stands; invalid when it is not listed."""
        return self._model.index(self._model.row_of(exercise_id))

    def picture_size(self, index: QModelIndex) -> QSize:
        return self._delegate.picture_size(self.visualRect(index), self.font())

    def show_moving(self, exercise_id: str, frame: QPixmap | None) -> None:
        """Show *frame* in place of the exercise's still picture; None shows that again."""
        self._delegate.show_moving(exercise_id, frame)

    # --- Qt

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hovered.emit(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(QModelIndex())

    def minimumSizeHint(self) -> QSize:
        """Names are read in it, in large letters too."""
        least = max(NARROWEST, LEAST_EMS * self.fontMetrics().height())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_grid()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        del supportedActions
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(indexes))
        area = self.visualRect(indexes[0]).intersected(self.viewport().rect())
        drag.setPixmap(self.viewport().grab(area))
        drag.setHotSpot(QPoint(area.width() // 3, area.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = event.modifiers() in PLAIN
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_asked.emit()
        elif plain and key == Qt.Key.Key_Space:
            self.preview_asked.emit()
        elif plain and text and text in "123456789":
            self.stage_asked.emit(int(text))
        elif plain and text == "*":
            self.favourite_asked.emit()
        elif plain and key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
