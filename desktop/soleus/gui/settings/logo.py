"""The clinic's logo: a small picture kept as text among the settings."""

from __future__ import annotations

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from soleus.errors import UserError
from soleus.handout.logo.logo import MOST_BYTES, kept_logo, read_logo
from soleus.handout.page import Page
from soleus.handout.setting.set_front import logo_items
from soleus.paint.page_painter import PagePainter
from soleus.storage.files import read_file

HEIGHT = 10.0
"""Millimetres at which it is set before it is fitted."""


def logo_from_file(path: Path) -> str:
    """The picture at *path* as text, as small as sheets print it.

    Raises:
        UserError: it is no picture that can be printed.

    """
    return b64encode(kept_logo(read_file(path, MOST_BYTES))).decode()


def logo_pixmap(text: str, width: int, height: int, ratio: float = 1.0) -> QPixmap | None:
    """The kept logo as sheets print it, on white, fitted into *width* × *height* pixels.

    *ratio* is how many dots of the screen a pixel has. None when there is none that prints.
    """
    if not text:
        return None
    try:
        logo = read_logo(b64decode(text))
    except (UserError, ValueError):
        return None
    dots = min(height / HEIGHT, width / (HEIGHT * logo.aspect)) * ratio
    page = Page(HEIGHT * logo.aspect, HEIGHT, tuple(logo_items(logo, 0.0, 0.0, HEIGHT)))
    pixmap = QPixmap(max(round(page.width * dots), 1), max(round(HEIGHT * dots), 1))
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    PagePainter().paint(painter, page, dots)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
