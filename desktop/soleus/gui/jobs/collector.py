"""Clears away what Python no longer needs while nobody works, not between two frames."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

REST_MS = 3000
"""After an edit nothing else came for so long: there is time."""
SELDOM = 1000
"""The oldest objects are looked through by themselves only this seldom."""
ENOUGH = 30
"""So many rounds of new objects, some thousands each, have grown old: it is worth a look."""


class Collector(QObject):
    """To look through all objects takes about a frame: it is done seldom, while the hand rests.

    Made when the window is built, which it need not look through again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, SELDOM)
        gc.collect()
        gc.freeze()  # the window stays as long as the program
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._clear_away)

    def wait(self) -> None:
        """Somebody is at work."""
        self._rest.start()

    def _clear_away(self) -> None:
        old = gc.get_count()[2] >= ENOUGH
        gc.collect(2 if old else 1)
