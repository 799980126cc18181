"""Drawings as pictures in memory and PNG files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from soleus.figures.display.display import Drawing
from soleus.figures.display.style import Style
from soleus.paint.figure import paint_drawing

MM_PER_INCH = 25.4


def figure_image(
    drawing: Drawing, style: Style, width_mm: float, height_mm: float, dpi: float
) -> QImage:
    """*drawing* fitted into a white picture of the given size on paper."""
    dots_per_mm = dpi / MM_PER_INCH
    image = QImage(
        max(1, round(width_mm * dots_per_mm)),
        max(1, round(height_mm * dots_per_mm)),
        QImage.Format.Format_RGB32,
    )
    image.setDotsPerMeterX(round(dots_per_mm * 1000))
    image.setDotsPerMeterY(round(dots_per_mm * 1000))
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_drawing(painter, drawing, QRectF(image.rect()), style, dots_per_mm)
    painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub forgets the device form
    return bytes(buffer.data().data())


def sheet_image(
    cells: Sequence[tuple[Drawing, Style]], columns: int, cell_mm: tuple[float, float], dpi: float
) -> QImage:
    """Drawings in rows of *columns*, each fitted into a cell of *cell_mm* with 2 mm of air."""
    dots = dpi / MM_PER_INCH
    rows = -(-len(cells) // columns)
    width, height = cell_mm[0] * dots, cell_mm[1] * dots
    image = QImage(
        max(1, round(columns * width)), max(1, round(rows * height)), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    air = 2.0 * dots
    for place, (drawing, style) in enumerate(cells):
        row, column = divmod(place, columns)
        rect = QRectF(column * width + air, row * height + air, width - 2 * air, height - 2 * air)
        paint_drawing(painter, drawing, rect, style, dots)
    painter.end()
    return image
