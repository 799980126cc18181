"""A movement as it is drawn: its frames as they come, and who is looking at it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtGui import QPixmap

from soleus.figures.display.display import Drawing, Timing

ENOUGH = 9
"""Frames with which a movement begins to play: the ends and seven steps between them."""

PIXMAP_BYTES = 96 * 1024 * 1024


class Film:
    """Frames from the start position to the end position. Used by the interface thread alone.

    ``begin`` is called when the first player comes while there is something to draw, and
    ``cancel`` when the last one has gone.
    """

    def __init__(self, begin: Callable[[Film], None], cancel: Callable[[Film], None]) -> None:
        self._begin, self._cancel = begin, cancel
        self._frames: dict[int, Drawing] = {}
        self._players = 0
        self.count = 0
        self.timing = Timing(1.0, 0.0, 1.0)

    @property
    def complete(self) -> bool:
        return 0 < self.count == len(self._frames)

    @property
    def ready(self) -> bool:
        """Whether it can play: enough frames are there, and something moves."""
        return self.count > 1 and len(self._frames) >= min(self.count, ENOUGH)

    def join(self) -> None:
        """A player wants to see it."""
        self._players += 1
        if self._players == 1 and not self.complete:
            self._begin(self)

    def leave(self) -> None:
        """A player has gone."""
        self._players -= 1
        if self._players == 0:
            self._cancel(self)

    @property
    def watched(self) -> bool:
        return self._players > 0

    def plan(self, count: int, timing: Timing) -> None:
        self.count, self.timing = count, timing

    def take(self, index: int, frame: Drawing) -> None:
        self._frames[index] = frame

    def frame(self, progress: float) -> tuple[int, Drawing]:
        """The frame nearest to *progress* (0 start, 1 end) that is there, and its number."""
        wanted = round(progress * (self.count - 1))
        if wanted not in self._frames:
            wanted = min(self._frames, key=lambda index: (abs(index - wanted), index))
        return wanted, self._frames[wanted]


class PixmapShelf:
    """Pixmaps of frames, those used last, up to *room* bytes of pixels."""

    def __init__(self, room: int = PIXMAP_BYTES) -> None:
        self._room = room
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self.size = 0

    def get(self, key: tuple[object, ...], make: Callable[[], QPixmap]) -> QPixmap:
        """The pixmap under *key*, made where it is not there."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._kept[key] = make()
        self.size += _bytes(made)
        while self.size > self._room and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self.size -= _bytes(dropped)
        return made

    def clear(self) -> None:
        self._kept.clear()
        self.size = 0


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
