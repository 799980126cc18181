"""Plays one picture sixty times a second: waits for its frames, then turns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QPixmap

from soleus.gui.pictures.pictures import Animation

FRAME_MS = 16
WAIT_MS = 40
"""Between two looks whether enough frames have been drawn."""


class Player(QObject):
    """``show`` gets every frame. Nothing is shown before the picture is ready to play."""

    def __init__(self, show: Callable[[QPixmap], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._animation: Animation | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)

    @property
    def playing(self) -> bool:
        """Whether frames are shown."""
        return self._animation is not None and self._clock.isValid()

    @property
    def animation(self) -> Animation | None:
        return self._animation

    def play(self, animation: Animation | None) -> None:
        """Play *animation* from its start in place of what plays; None stops."""
        self.stop()
        if animation is not None:
            self._animation = animation
            self._timer.start(0 if animation.ready else WAIT_MS)

    def stop(self) -> None:
        self._timer.stop()
        self._clock.invalidate()
        animation, self._animation = self._animation, None
        if animation is not None:
            animation.leave()

    def _step(self) -> None:
        animation = self._animation
        if animation is None or not animation.ready:
            return
        if not self._clock.isValid():
            self._clock.start()
            self._timer.setInterval(FRAME_MS)
        self._show(animation.frame(self._clock.elapsed() / 1000 % animation.seconds))
