"""Photos of a clinic's own exercise on a QPainter, side by side in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from soleus.domain.photo import Photo

GAP_SHARE = 0.03
"""White between two photos, as a share of the place's width."""


def paint_photos(painter: QPainter, photos: Sequence[Photo], rect: QRectF) -> None:
    """Fit *photos* into *rect*, each as large as its half allows, centred."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for photo, place in zip(photos, photo_places(photos, rect), strict=True):
        image = QImage.fromData(photo.data)
        if not image.isNull():
            painter.drawImage(place, image)
    painter.restore()


def photo_places(photos: Sequence[Photo], rect: QRectF) -> list[QRectF]:
    """Where each photo goes: of one height, from left to right, in the middle of *rect*."""
    gap = rect.width() * GAP_SHARE * (len(photos) - 1)
    wide = sum(photo.width / photo.height for photo in photos)
    height = min(rect.height(), (rect.width() - gap) / wide) if wide else 0.0
    x = rect.x() + (rect.width() - height * wide - gap) / 2
    y = rect.y() + (rect.height() - height) / 2
    places = []
    for photo in photos:
        width = height * photo.width / photo.height
        places.append(QRectF(x, y, width, height))
        x += width + rect.width() * GAP_SHARE
    return places
