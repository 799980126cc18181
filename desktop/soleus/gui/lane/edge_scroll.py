"""Scrolls an area sideways while something is dragged along its edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea

EDGE = 36
STEP = 18
EVERY_MS = 30
REST_MS = 150
"""Without news of the drag for this long, it is over or elsewhere."""


class EdgeScroll(QObject):
    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._by = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._scroll)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._timer.stop)

    def follow(self, where: QPoint) -> None:
        """The drag is at *where*, in global coordinates."""
        x = self._area.viewport().mapFromGlobal(where).x()
        width = self._area.viewport().width()
        self._by = -STEP if x < EDGE else STEP if x > width - EDGE else 0
        if not self._by:
            self._timer.stop()
            return
        self._rest.start()
        if not self._timer.isActive():
            self._timer.start()

    def _scroll(self) -> None:
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() + self._by)
        self._rest.start()
