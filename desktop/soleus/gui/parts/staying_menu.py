"""A menu that stays open while its entries are ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class StayingMenu(QMenu):
    """A click, Space or Enter ticks; Escape or a click elsewhere closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ticks = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in ticks or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: object) -> bool:
        if isinstance(action, QAction) and action.isCheckable() and action.isEnabled():
            action.trigger()
            return True
        return False
