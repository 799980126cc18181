"""What the lanes stand on: it takes dragged stages and marks where they land."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from soleus.gui.look.tokens import GAP, LIGHT, Theme
from soleus.gui.parts.dragging import drop_action, stage_in


class BoardGround(QWidget):
    stage_dropped = Signal(str, int)  # stage id, its place among the other stages
    stage_copied = Signal(str, int)  # stage id, the place of the copy among all stages
    drag_moved = Signal(QPoint)  # in global coordinates

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAcceptDrops(True)
        self._lanes: Sequence[QWidget] = ()
        self._ids: tuple[str, ...] = ()
        self._mark = -1
        self._theme = LIGHT

    def show_lanes(self, lanes: Sequence[QWidget]) -> None:
        """The lanes in order; each has a ``stage_id``."""
        self._lanes = lanes
        self._ids = tuple(str(getattr(lane, "stage_id", "")) for lane in lanes)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def mark(self) -> int:
        """The lane before which a dragged stage lands; -1 when none is dragged."""
        return self._mark

    def lane_before(self, x: int) -> int:
        """The lane before which something dropped at *x* lands."""
        return sum(lane.geometry().center().x() < x for lane in self._lanes)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if stage_in(event.mimeData()) in self._ids:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if stage_in(event.mimeData()) not in self._ids:
            event.ignore()
            return
        where = event.position().toPoint()
        self._set_mark(self.lane_before(where.x()))
        self.drag_moved.emit(self.mapToGlobal(where))
        event.setDropAction(drop_action(event))
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        stage = stage_in(event.mimeData())
        self._set_mark(-1)
        if stage not in self._ids:
            event.ignore()
            return
        at = self.lane_before(event.position().toPoint().x())
        event.setDropAction(drop_action(event))
        event.accept()
        if event.dropAction() == Qt.DropAction.CopyAction:
            self.stage_copied.emit(stage, at)
            return
        at -= self._ids.index(stage) < at
        if at != self._ids.index(stage):
            self.stage_dropped.emit(stage, at)

    def _set_mark(self, mark: int) -> None:
        if mark != self._mark:
            self._mark = mark
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.ground))
        if self._mark >= 0 and self._lanes:
            before = self._mark < len(self._lanes)
            edge = self._lanes[self._mark if before else -1].geometry()
            x = edge.left() - GAP // 2 if before else edge.right() + GAP // 2
            painter.setPen(QPen(QColor(self._theme.accent), 4))
            painter.drawLine(x, edge.top(), x, edge.bottom())
        painter.end()
