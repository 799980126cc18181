"""Cards as they were painted last: a card that looks the same is not painted anew."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

KEPT = 160
"""About 25 MB; a screen shows some thirty."""


class CardFaces:
    """Keeps the faces that were shown last."""

    def __init__(self, limit: int = KEPT) -> None:
        self._limit = limit
        self._kept: OrderedDict[Hashable, tuple[tuple[object, ...], QPixmap]] = OrderedDict()

    def face(
        self,
        key: Hashable,
        looks: tuple[object, ...],
        size: QSize,
        ratio: float,
        paint: Callable[[QPainter], None],
    ) -> QPixmap:
        """The face kept under *key*, painted in *size* when it *looks* any different."""
        kept = self._kept.get(key)
        if kept is None or kept[0] != looks:
            kept = self._kept[key] = (looks, _painted(size, ratio, paint))
            if len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return kept[1]


def _painted(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    face = QPixmap(size * ratio)
    face.setDevicePixelRatio(ratio)
    face.fill(Qt.GlobalColor.transparent)
    painter = QPainter(face)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return face
