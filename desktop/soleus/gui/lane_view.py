"""The list of one lane: drags out as a move, insertion mark, auto-scroll, keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from soleus.gui.dragging import cards_in, exercises_in
from soleus.gui.lane_model import LaneModel


class LaneView(QListView):
    """Shows a :class:`LaneModel`.

    A drop is always told to the model with the row it lands before; the view itself never
    moves or removes rows.
    """

    edit_asked = Signal(str)  # card id
    remove_asked = Signal()
    shift_asked = Signal(int)  # -1 up, +1 down
    send_asked = Signal(int)  # -1 to the stage before, +1 to the next
    menu_asked = Signal(QPoint)  # in global coordinates

    def __init__(self, model: LaneModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark_row = -1
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda where: self.menu_asked.emit(self.viewport().mapToGlobal(where))
        )
        self.doubleClicked.connect(lambda index: self._ask_edit(index.row()))

    def lane_model(self) -> LaneModel:
        model = self.model()
        assert isinstance(model, LaneModel)
        return model

    def selected_cards(self) -> list[str]:
        """Ids of the selected cards, top first."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        cards = (self.lane_model().rows[row].card for row in rows)
        return [card.id for card in cards if card is not None]

    def select_card(self, card_id: str) -> bool:
        row = self.lane_model().row_of_card(card_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.lane_model().index(row))
        self.scrollTo(self.lane_model().index(row))
        return True

    def card_rect(self, card_id: str) -> QRect:
        """The card's rectangle in the viewport."""
        row = self.lane_model().row_of_card(card_id)
        return self.visualRect(self.lane_model().index(row))

    def _ask_edit(self, row: int) -> None:
        if 0 <= row < len(self.lane_model().rows):
            card = self.lane_model().rows[row].card
            if card is not None:
                self.edit_asked.emit(card.id)

    # --- drag and drop

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        del supportedActions
        cards = self.selectedIndexes()
        if not cards:
            return
        drag = QDrag(self)
        drag.setMimeData(self.lane_model().mimeData(cards))
        area = self.visualRect(cards[0])
        for index in cards[1:]:
            area = area.united(self.visualRect(index))
        area = area.intersected(self.viewport().rect())
        pixmap: QPixmap = self.viewport().grab(area)
        drag.setPixmap(pixmap)
        drag.setHotSpot(QPoint(area.width() // 2, 16))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if cards_in(event.mimeData()) or exercises_in(event.mimeData()):
            self._accept(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not (cards_in(event.mimeData()) or exercises_in(event.mimeData())):
            event.ignore()
            return
        super().dragMoveEvent(event)
        self._set_mark(self.drop_row(event.position().toPoint()))
        self._accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.drop_row(event.position().toPoint())
        self._set_mark(-1)
        model = self.lane_model()
        action = event.dropAction()
        if model.dropMimeData(event.mimeData(), action, row, 0, self.rootIndex()):
            self._accept(event)
        else:
            event.ignore()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    @staticmethod
    def _accept(event: QDropEvent) -> None:
        moving = bool(cards_in(event.mimeData()))
        event.setDropAction(Qt.DropAction.MoveAction if moving else Qt.DropAction.CopyAction)
        event.accept()

    def drop_row(self, where: QPoint) -> int:
        """The row before which something dropped at *where* lands."""
        model = self.lane_model()
        for row in range(model.rowCount()):
            rect = self.visualRect(model.index(row))
            if where.y() < rect.center().y():
                return row
        return model.rowCount()

    def _set_mark(self, row: int) -> None:
        if row != self._mark_row:
            self._mark_row = row
            self.viewport().update()

    def mark_y(self) -> int:
        """Where the insertion mark is drawn; -1 when nothing is dragged over the lane."""
        model = self.lane_model()
        if self._mark_row < 0:
            return -1
        if self._mark_row < model.rowCount():
            return max(2, self.visualRect(model.index(self._mark_row)).top())
        if model.rowCount():
            return self.visualRect(model.index(model.rowCount() - 1)).bottom()
        return 4

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        y = self.mark_y()
        if y < 0:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self.palette().highlight().color())
        painter.setPen(QPen(colour, 3))
        width = self.viewport().width()
        painter.drawLine(8, y, width - 8, y)
        painter.setBrush(colour)
        painter.drawEllipse(QPoint(8, y), 4, 4)
        painter.drawEllipse(QPoint(width - 8, y), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        sends = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if alt and key in moves:
            self.shift_asked.emit(moves[Qt.Key(key)])
        elif alt and key in sends:
            self.send_asked.emit(sends[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._ask_edit(self.currentIndex().row())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()
