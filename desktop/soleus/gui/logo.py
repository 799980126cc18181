"""The clinic's logo: a small PNG kept as text among the settings."""

from __future__ import annotations

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPixmap

from soleus.errors import UserError

LARGEST = QSize(900, 300)
"""Pixels: 40 mm high at 190 dots an inch, and no more for the database to carry."""


def logo_from_file(path: Path) -> str:
    """The picture at *path* as text. Drawn anew, so nothing its file told besides is kept.

    Raises:
        UserError: it is no picture that can be read.

    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    if path.suffix.lower() == ".svg":
        reader.setScaledSize(reader.size().scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise UserError(
            f"{path.name} is not a picture that Soleus can read. The logo stays as it was. "
            "Choose a PNG, JPEG or SVG file."
        )
    if image.width() > LARGEST.width() or image.height() > LARGEST.height():
        image = image.scaled(
            LARGEST,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    bare = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    bare.fill(Qt.GlobalColor.transparent)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(bare)
    return b64encode(bytes(buffer.data().data())).decode()


def logo_pixmap(text: str, height: int) -> QPixmap | None:
    """The kept logo, *height* pixels high; None when there is none."""
    if not text:
        return None
    image = QImage.fromData(b64decode(text))
    if image.isNull():
        return None
    mode = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaledToHeight(height, mode))
