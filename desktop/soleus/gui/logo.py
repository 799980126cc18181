"""The clinic's logo: a small picture kept as text among the settings."""

from __future__ import annotations

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPixmap

from soleus.errors import UserError
from soleus.handout.logo import check_logo
from soleus.storage.files import read_file

LARGEST = QSize(900, 300)
"""Pixels: 40 mm high at 190 dots an inch, and no more for the database to carry."""
LARGEST_FILE = 20_000_000
LARGEST_DRAWING = 100_000
"""Bytes of an SVG that is kept as it is, to be printed as lines; a larger one becomes dots."""


def logo_from_file(path: Path) -> str:
    """The picture at *path* as text.

    A photo or scan is drawn anew, so nothing its file told besides is kept.

    Raises:
        UserError: it is no picture that can be read, or far too large.

    """
    data = read_file(path, LARGEST_FILE)
    if len(data) > LARGEST_FILE:
        raise UserError(
            f"{path.name} is larger than {LARGEST_FILE // 1_000_000} MB. The logo stays as it "
            "was. Choose a smaller picture."
        )
    if path.suffix.lower() == ".svg" and len(data) <= LARGEST_DRAWING:
        check_logo(data)
        return b64encode(data).decode()
    return b64encode(_drawn_anew(path)).decode()


def _drawn_anew(path: Path) -> bytes:
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
    return bytes(buffer.data().data())


def logo_pixmap(text: str, width: int, height: int) -> QPixmap | None:
    """The kept logo, fitted into *width* × *height* pixels; None when there is none."""
    if not text:
        return None
    buffer = QBuffer()
    buffer.setData(b64decode(text))
    reader = QImageReader(buffer)
    room = reader.size().scaled(QSize(width, height), Qt.AspectRatioMode.KeepAspectRatio)
    if reader.format() == b"svg":
        reader.setScaledSize(room)
    image = reader.read()
    if image.isNull():
        return None
    mode = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(room, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
