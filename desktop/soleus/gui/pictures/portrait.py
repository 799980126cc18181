"""Small pictures of a figure by itself: the whole of it, its face, its head from the side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from soleus.figures.display.display import Drawing, bounds
from soleus.figures.display.roles import Role
from soleus.figures.display.style import Style
from soleus.gui.look.tokens import LIGHT, RADIUS
from soleus.paint.figure import paint_prepared, prepare_figure

DOTS_PER_MM = 96 / 25.4
AIR = 2.0
SIGNS = frozenset({Role.MUSCLE_PRIMARY, Role.MUSCLE_SECONDARY, Role.NERVE, Role.ARROW})


BODY = (
    (0.0, 0.0, 0.1, 0.13),
    (0.0, 0.11, 0.045, 0.08),
    (0.0, 0.165, 0.2, 0.36),
    (-0.125, 0.17, 0.05, 0.36),
    (0.125, 0.17, 0.05, 0.36),
    (-0.052, 0.4, 0.085, 0.59),
    (0.052, 0.4, 0.085, 0.59),
)
"""Head, neck, trunk, arms and legs of an outline, in heights: middle, top, width, height."""


class Portrait(Enum):
    """How much is seen."""

    WHOLE = "whole"
    FACE = "face"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A scene whose start position is the portrait, and the upper part of it that is shown."""

    scene: str
    part: float = 1.0


PORTRAITS: Mapping[Portrait, Sitting] = MappingProxyType(
    {
        Portrait.WHOLE: Sitting("foot-narrow-stand"),
        Portrait.FACE: Sitting("foot-narrow-stand", 0.25),
        Portrait.HEAD: Sitting("calf-iso-standing-dl", 0.22),
    }
)
"""Standing still, from the front and from the side."""


def bare(drawing: Drawing) -> Drawing:
    """The figure alone: without props, muscles and signs."""
    kept = (
        mark for mark in drawing.marks if mark.role not in SIGNS and "prop_" not in mark.role.value
    )
    return replace(drawing, marks=tuple(kept))


def portrait_pixmap(
    drawing: Drawing, part: float, style: Style, size: QSize, ratio: float
) -> QPixmap:
    """The upper *part* (1 is all) of the figure in *drawing*, filling *size*.

    The ground is light in every theme: dark hair must be seen.
    """
    figure = bare(drawing)
    left, top, right, bottom = bounds([path for mark in figure.marks for path in mark.paths])
    height = (bottom - top) * part
    scale = (size.height() - 2 * AIR) / height
    if part == 1.0:
        scale = min(scale, (size.width() - 2 * AIR) / (right - left))
    middle = _middle(figure, top + height) if part < 1.0 else (left + right) / 2
    pixmap = _canvas(size, ratio)
    painter = _on_ground(pixmap, size)
    ready = prepare_figure(figure, style, scale / DOTS_PER_MM)
    x, y = size.width() / 2 - middle * scale, (size.height() - height * scale) / 2 - top * scale
    paint_prepared(painter, ready, x, y, DOTS_PER_MM)
    painter.end()
    return pixmap


def waiting_pixmap(size: QSize, ratio: float, part: float = 1.0) -> QPixmap:
    """A pale outline of a person, or of the upper *part* of one: what stands until it is drawn."""
    pixmap = _canvas(size, ratio)
    painter = _on_ground(pixmap, size)
    painter.setBrush(QColor(LIGHT.line))
    tall = (size.height() - 2 * AIR) / part
    painter.translate(size.width() / 2, AIR)
    painter.scale(tall, tall)
    for x, y, wide, high in BODY:
        painter.drawRoundedRect(QRectF(x - wide / 2, y, wide, high), wide / 2, wide / 2)
    painter.end()
    return pixmap


def _middle(figure: Drawing, above: float) -> float:
    """The middle of the head: of what lies wholly above *above* metres from the top."""
    paths = [
        path
        for mark in figure.marks_of(Role.HAIR, Role.SCARF, Role.FACE_EYE)
        for path in mark.paths
        if max(path.points[1::2]) < above
    ]
    left, _, right, _ = bounds(paths)
    return (left + right) / 2


def _canvas(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _on_ground(pixmap: QPixmap, size: QSize) -> QPainter:
    """A painter that has laid the light ground and paints within it, without a pen."""
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.picture))
    ground = QRectF(0, 0, size.width(), size.height())
    painter.drawRoundedRect(ground, RADIUS, RADIUS)
    painter.setClipRect(ground)
    return painter
