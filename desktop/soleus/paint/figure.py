"""Drawings on a QPainter: screen, preview, printer and pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from soleus.figures.display.display import Drawing, Path, bounds
from soleus.figures.display.hatch import segments
from soleus.figures.display.ink import Ink, inks
from soleus.figures.display.style import Colour, Hatch, Style


@dataclass(frozen=True, slots=True, eq=False)
class _Stroke:
    brush: QBrush
    pen: QPen
    path: QPainterPath
    hatching: QPainterPath | None
    hatching_pen: QPen


@dataclass(frozen=True, slots=True, eq=False)
class PreparedFigure:
    """A drawing as Qt paths in metres, for one style and one size. Keep it and paint often."""

    strokes: tuple[_Stroke, ...]
    width: float  # metres
    height: float
    mm_per_m: float


def fitting_scale(drawing: Drawing, width: float, height: float) -> float:
    """Units for each metre with which *drawing* just fits into *width* × *height* units."""
    return min(width / drawing.width, height / drawing.height)


def prepare_figure(drawing: Drawing, style: Style, mm_per_m: float) -> PreparedFigure:
    """Builds the Qt paths once. *mm_per_m* is the size: millimetres for a metre of the scene."""
    strokes = tuple(_stroke(ink, mm_per_m) for ink in inks(drawing, style, mm_per_m))
    return PreparedFigure(strokes, drawing.width, drawing.height, mm_per_m)


def paint_prepared(
    painter: QPainter, figure: PreparedFigure, x: float, y: float, dots_per_mm: float
) -> None:
    """Paints *figure* with its top left corner at (*x*, *y*) in the units of *painter*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    scale = figure.mm_per_m * dots_per_mm
    painter.scale(scale, scale)
    for stroke in figure.strokes:
        painter.setBrush(stroke.brush)
        if stroke.hatching is None:
            painter.setPen(stroke.pen)
            painter.drawPath(stroke.path)
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPath(stroke.path)
        painter.save()
        painter.setClipPath(stroke.path, Qt.ClipOperation.IntersectClip)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke.hatching_pen)
        painter.drawPath(stroke.hatching)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke.pen)
        painter.drawPath(stroke.path)
    painter.restore()


def paint_drawing(
    painter: QPainter, drawing: Drawing, rect: QRectF, style: Style, dots_per_mm: float
) -> None:
    """Fits *drawing* into the middle of *rect*. For one painting; see prepare_figure."""
    scale = fitting_scale(drawing, rect.width(), rect.height())
    figure = prepare_figure(drawing, style, scale / dots_per_mm)
    x = rect.x() + (rect.width() - drawing.width * scale) / 2
    y = rect.y() + (rect.height() - drawing.height * scale) / 2
    paint_prepared(painter, figure, x, y, dots_per_mm)


def _stroke(ink: Ink, mm_per_m: float) -> _Stroke:
    brush = QBrush(Qt.BrushStyle.NoBrush) if ink.fill is None else QBrush(_colour(ink.fill))
    hatching, pen = None, QPen(Qt.PenStyle.NoPen)
    if ink.hatch is not None:
        hatching = _hatching(ink.paths, ink.hatch, mm_per_m)
        pen = _pen(ink.line, ink.hatch.width / mm_per_m)
    return _Stroke(brush, _pen(ink.line, ink.width / mm_per_m), curves(ink.paths), hatching, pen)


def _pen(colour: Colour | None, width: float) -> QPen:
    if colour is None:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(
        _colour(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _colour(colour: Colour) -> QColor:
    return QColor(*colour)


def curves(paths: tuple[Path, ...]) -> QPainterPath:
    """*paths* as one Qt path in their own units, filled even-odd."""
    out = QPainterPath()
    out.setFillRule(Qt.FillRule.OddEvenFill)
    curve = out.cubicTo
    for path in paths:
        points = path.points.tolist()
        out.moveTo(points[0], points[1])
        for k in range(2, len(points), 6):
            curve(*points[k : k + 6])
        if path.closed:
            out.closeSubpath()
    return out


def _hatching(paths: tuple[Path, ...], hatch: Hatch, mm_per_m: float) -> QPainterPath:
    out = QPainterPath()
    for x0, y0, x1, y1 in segments(hatch, *(v * mm_per_m for v in bounds(paths))):
        out.moveTo(x0 / mm_per_m, y0 / mm_per_m)
        out.lineTo(x1 / mm_per_m, y1 / mm_per_m)
    return out
