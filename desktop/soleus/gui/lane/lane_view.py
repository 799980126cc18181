"""The list of one lane: drags out as a move, insertion mark, auto-scroll, keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from soleus.gui.lane.board_asks import Ask, Chosen, asked_by, stage_digit
from soleus.gui.lane.lane_model import LaneModel
from soleus.gui.parts.dragging import cards_in, drop_action, exercises_in, kept_in, lands_in_lane

Flag = QItemSelectionModel.SelectionFlag


class LaneView(QListView):
    """Shows a :class:`LaneModel`.

    A drop is always told to the model with the row it lands before; the view itself never
    moves or removes rows.
    """

    asked = Signal(object)  # Ask, about what is selected here
    send_asked = Signal(int)  # the number of a stage
    menu_asked = Signal(QPoint)  # in global coordinates
    hovered = Signal(QModelIndex)
    drag_moved = Signal(QPoint)  # in global coordinates

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
        self.verticalScrollBar().setSingleStep(32)
        self.doubleClicked.connect(lambda _: self.asked.emit(Ask.EDIT))

    def lane_model(self) -> LaneModel:
        model = self.model()
        assert isinstance(model, LaneModel)
        return model

    # --- selection

    def chosen(self) -> Chosen:
        """The selected cards, top first; a heading counts only when no card is selected."""
        model = self.lane_model()
        rows = [model.rows[at] for at in sorted(index.row() for index in self.selectedIndexes())]
        cards = tuple(row.card.id for row in rows if row.card is not None)
        block = rows[0].block_id if rows and not cards else ""
        return Chosen(model.stage.id, cards, block)

    def selected_cards(self) -> list[str]:
        return list(self.chosen().cards)

    def select_keys(self, keys: Iterable[str]) -> bool:
        """Select the rows of these keys and nothing else; whether any of them is here.

        The current row stays where it is when it is one of them.
        """
        model, selection = self.lane_model(), self.selectionModel()
        rows = sorted(row for row in map(model.row_of, keys) if row >= 0)
        if not rows:
            return False
        here = {index.row() for index in self.selectedIndexes()}
        if here != set(rows):
            wanted = QItemSelection()
            for row in rows:
                wanted.select(model.index(row), model.index(row))
            selection.select(wanted, Flag.ClearAndSelect)
        if self.currentIndex().row() not in rows:
            selection.setCurrentIndex(model.index(rows[0]), Flag.NoUpdate)
        self.scrollTo(self.currentIndex())
        return True

    def select_card(self, card_id: str) -> bool:
        return self.select_keys([f"card:{card_id}"])

    def card_rect(self, card_id: str) -> QRect:
        """The card's rectangle in the viewport."""
        row = self.lane_model().row_of_card(card_id)
        return self.visualRect(self.lane_model().index(row))

    def select_all_cards(self) -> None:
        self.select_keys(row.key for row in self.lane_model().rows if row.card is not None)

    # --- drag and drop

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        del supportedActions
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.lane_model().mimeData(indexes))
        area = self.visualRect(indexes[0])
        for index in indexes[1:]:
            area = area.united(self.visualRect(index))
        area = area.intersected(self.viewport().rect())
        pixmap: QPixmap = self.viewport().grab(area)
        drag.setPixmap(pixmap)
        drag.setHotSpot(QPoint(area.width() // 2, 16))
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(both, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if lands_in_lane(event.mimeData()):
            self._accept(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not lands_in_lane(event.mimeData()):
            event.ignore()
            return
        super().dragMoveEvent(event)
        where = event.position().toPoint()
        self._set_mark(self.drop_row(where))
        self.drag_moved.emit(self.viewport().mapToGlobal(where))
        self._accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.drop_row(event.position().toPoint())
        self._set_mark(-1)
        model = self.lane_model()
        action = self._action(event)
        if model.dropMimeData(event.mimeData(), action, row, 0, self.rootIndex()):
            self._accept(event)
        else:
            event.ignore()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    @staticmethod
    def _accept(event: QDropEvent) -> None:
        event.setDropAction(LaneView._action(event))
        event.accept()

    @staticmethod
    def _action(event: QDropEvent) -> Qt.DropAction:
        """What comes from the library is copied, and so are cards with Ctrl held."""
        data = event.mimeData()
        fresh = bool(exercises_in(data) or kept_in(data)) and not cards_in(data)
        return drop_action(event, always=fresh)

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
        """Cards of another width are laid out at once: the bar beside them comes or goes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
            # A bar that comes in the midst of a layout leaves the rows where they were before.
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ask, digit = asked_by(event), stage_digit(event)
        if ask is Ask.ALL:
            self.select_all_cards()
        elif ask is not None:
            self.asked.emit(ask)
        elif digit and self.selectedIndexes():
            self.send_asked.emit(digit)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(rect.center())
        self.menu_asked.emit(where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hovered.emit(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(QModelIndex())
        self.viewport().update()
