"""Pictures that wait to be made: a few in each turn of the event loop, those in sight first."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from soleus.gui.jobs.turns import Turns

Key = tuple[object, ...]
Make = Callable[[], QPixmap | None]

TELL_MS = 40
"""Pictures that are made one after the other are shown a few at a time."""


class PictureQueue(QObject):
    """Makes what is asked for when it is its turn; where nothing has to wait, at once."""

    came = Signal()
    """Some are made: whoever shows pictures asks again for those in sight."""

    def __init__(
        self,
        turns: Turns,
        keep: Callable[[Key, QPixmap | None], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._turns, self._keep = turns, keep
        self._waiting: dict[Key, Make] = {}
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TELL_MS)
        self._telling.timeout.connect(self._tell)
        turns.join(self, self._work)

    def ask(self, key: Key, make: Make) -> None:
        """Have a picture made; it goes to ``keep``, which says whether there is one."""
        if not self._turns.limited:
            self._keep(key, make())
        elif key not in self._waiting:
            self._waiting[key] = make
            self._turns.ask()

    def tell(self) -> None:
        """Something else is to be seen: those who show pictures are told of all together."""
        if not self._turns.limited:
            self.came.emit()
        elif not self._telling.isActive():
            self._telling.start()

    def clear(self) -> None:
        self._waiting.clear()

    def _work(self) -> bool:
        began, came, made = perf_counter(), False, 0
        if not self._waiting:
            return False
        while self._waiting:
            key = next(iter(self._waiting))
            came |= self._keep(key, self._waiting.pop(key)())
            made += 1
            spent = perf_counter() - began
            if spent + spent / made > self._turns.piece_s:  # one more would be too long
                break
        if came:
            self.tell()
        return True

    def _tell(self) -> None:
        # Whatever is still in sight is asked for again as it is painted; the rest need not come.
        self.clear()
        self.came.emit()
