"""Pictures of exercises as pixmaps, cached by what they show, their size and the screen."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.figures.style import Style, StyleName
from soleus.handout.options import FigureSource
from soleus.paint.figure import paint_drawing


class Animation(Protocol):
    """A playing picture, fitted to one size. ``seconds`` is one turn; it then starts again."""

    @property
    def seconds(self) -> float: ...

    def frame(self, moment: float) -> QPixmap:
        """The picture *moment* seconds after the start; quick enough for every frame."""
        ...


class Pictures:
    """Pixmaps of drawings, the most recently used ``limit`` of them."""

    def __init__(self, figures: FigureSource, limit: int = 600) -> None:
        self._figures = figures
        self._limit = limit
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def pixmap(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        size: QSize,
        ratio: float,
        *,
        style: StyleName = "colour",
        body: str = "neutral",
    ) -> QPixmap | None:
        """The picture fitted into *size* (device-independent pixels), transparent around."""
        key = (exercise.id, variant, side, body, style, size.width(), size.height(), ratio)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        drawing = self._figures(exercise, variant, side, body)
        if drawing is None or size.isEmpty():
            return None
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(0, 0, size.width(), size.height())
        paint_drawing(painter, drawing, where, Style(name=style), dots_per_mm=96 / 25.4)
        painter.end()
        self._kept[key] = pixmap
        if len(self._kept) > self._limit:
            self._kept.popitem(last=False)
        return pixmap

    def animation(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        size: QSize,
        ratio: float,
        *,
        style: StyleName = "colour",
        body: str = "neutral",
    ) -> Animation | None:
        """The playing picture for a card that is hovered; None while there is none."""
        return None

    def forget(self) -> None:
        self._kept.clear()
