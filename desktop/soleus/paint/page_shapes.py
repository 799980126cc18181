"""Curves and photos of a page on a QPainter: QR codes and logos."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from soleus.handout.page import Raster, Shape
from soleus.paint.figure import curves

KEPT = 8


def paint_shape(painter: QPainter, shape: Shape, dots: float) -> None:
    painter.save()
    place = QRectF(shape.x * dots, shape.y * dots, shape.width * dots, shape.height * dots)
    painter.setClipRect(place.toAlignedRect(), Qt.ClipOperation.IntersectClip)
    painter.translate(shape.x * dots, shape.y * dots)
    painter.scale(dots, dots)
    painter.setBrush(QColor(shape.fill) if shape.fill is not None else Qt.BrushStyle.NoBrush)
    if shape.stroke is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(QColor(shape.stroke), shape.stroke_width))
    path = curves(shape.paths)
    path.setFillRule(Qt.FillRule.WindingFill if shape.winding else Qt.FillRule.OddEvenFill)
    painter.drawPath(path)
    painter.restore()


def paint_raster(painter: QPainter, raster: Raster, dots: float) -> None:
    place = QRectF(raster.x * dots, raster.y * dots, raster.width * dots, raster.height * dots)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, _image(raster.data))
    painter.restore()


@lru_cache(maxsize=KEPT)
def _image(data: bytes) -> QImage:
    return QImage.fromData(data)
