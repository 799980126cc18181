"""Which stage somebody worked in last: the keyboard or the mouse was in its lane."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from soleus.gui.board.board import Board


class LastStage(QObject):
    """Follows the focus; it stays with a lane when the focus goes on to the library."""

    changed = Signal()

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self.id = ""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # The signal that names the widget left as well may name one that is being destroyed.
        application.focusObjectChanged.connect(self._follow)

    def forget(self) -> None:
        """Another programme is open."""
        self.id = ""

    def _follow(self, now: QObject | None) -> None:
        if not isinstance(now, QWidget) or not self._board.isAncestorOf(now):
            return
        lane = self._board.lane_around(now)
        if lane is not None and lane.stage_id != self.id:
            self.id = lane.stage_id
            self.changed.emit()
