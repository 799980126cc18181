"""Lucide icons, tinted with the theme's ink."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from soleus.assets import resource

SIZES = (16, 20, 24, 32, 48)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, fill: str = "none") -> QIcon:
    """The icon *name* ("undo-2") drawn in *colour*, and filled with *fill*."""
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawn = source.replace("currentColor", colour).replace('fill="none"', f'fill="{fill}"', 1)
    renderer = QSvgRenderer(QByteArray(drawn.encode()))
    made = QIcon()
    for size in SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(pixmap)
    return made
