"""What is too long for one frame, in pieces: one of them in each turn of the event loop.

It stays in the interface thread on purpose: what is mostly Python would not go faster in a
thread beside it, and every call of Qt would wait for that thread to let go.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

SHOWN = QEvent.Type(QEvent.registerEventType())
LAST = Qt.EventPriority.LowEventPriority.value - 1
BREATH_MS = 1


class Turns(QObject):
    """Shared by all that works in pieces, so that no two of them meet in one frame.

    What a piece changed is laid out and painted before it is the next one's turn, and so is
    what somebody does at the keyboard: painting and a piece do not meet in one frame either.

    ``piece_s`` is how long a piece may take; without a limit nobody needs turns and everything
    is done when it is asked for.
    """

    def __init__(self, piece_s: float = inf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.piece_s = piece_s
        self._works: list[Callable[[], bool]] = []
        self._waiting = False
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH_MS)
        self._breath.timeout.connect(self._turn)

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
        if not self._waiting:
            self._waiting = True
            self._breath.stop()
            # It comes behind all that is laid out and painted in this turn of the event loop.
            QCoreApplication.postEvent(self, QEvent(SHOWN), LAST)

    def customEvent(self, event: QEvent) -> None:
        if event.type() == SHOWN:
            self._waiting = False
            self._breath.start()

    def _turn(self) -> None:
        if any(work() for work in tuple(self._works)):
            self.ask()


class Errand(QObject):
    """An act that is done when it is its turn, once for all that asked; without turns at once."""

    def __init__(
        self, turns: Turns, act: Callable[[], None], parent: QObject, *, first: bool = False
    ) -> None:
        super().__init__(parent)
        self._turns, self._act = turns, act
        self._asked = False
        turns.join(self, self._work, first=first)

    def ask(self) -> None:
        if not self._turns.limited:
            self._act()
            return
        self._asked = True
        self._turns.ask()

    def do_now(self) -> None:
        """Do it without waiting."""
        self._asked = False
        self._act()

    def _work(self) -> bool:
        asked = self._asked
        if asked:
            self.do_now()
        return asked
