"""What is too long for one frame, in pieces: one of them in each turn of the event loop.

It stays in the interface thread on purpose: what is mostly Python would not go faster in a
thread beside it, and every call of Qt would wait for that thread to let go.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Shared by all that works in pieces, so that no two of them meet in one frame.

    ``piece_s`` is how long a piece may take; without a limit nobody needs turns and everything
    is done when it is asked for.
    """

    def __init__(self, piece_s: float = inf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.piece_s = piece_s
        self._works: list[Callable[[], bool]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    @property
    def limited(self) -> bool:
        return self.piece_s < inf

    def join(self, owner: QObject, work: Callable[[], bool], *, first: bool = False) -> None:
        """*work* does a piece of what is to do, and says whether there was any.

        It is over with *owner*. The *first* goes before the others.
        """
        self._works.insert(0 if first else len(self._works), work)
        owner.destroyed.connect(lambda: self._works.remove(work))

    def ask(self) -> None:
        """There is something to do."""
        self._timer.start()

    def _turn(self) -> None:
        if not any(work() for work in tuple(self._works)):
            self._timer.stop()
