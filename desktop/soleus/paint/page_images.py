"""Pages as PNG pictures, for a record system that takes no PDF or to show what prints."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QGuiApplication

from soleus.errors import UserError
from soleus.figures.display.style import Style
from soleus.handout.page import Page
from soleus.paint.figure_png import png_bytes
from soleus.paint.page_painter import IN_COLOUR, PagePainter

DPI = 150.0
"""Readable on a screen and in print, at about 150 KB a page."""
LEAST_DPI, MOST_DPI = 30.0, 600.0


def page_images(
    pages: tuple[Page, ...], dpi: float = DPI, style: Style = IN_COLOUR
) -> Iterator[bytes]:
    """Each page as the bytes of a PNG file, one after the other, so that memory stays flat.

    Raises:
        UserError: *dpi* is so small that nothing can be read, or too large to be kept.

    """
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise UserError(
            f"{dpi:g} dots an inch is no size for a page. Choose {LEAST_DPI:g} to {MOST_DPI:g}."
        )
    ensure_application()
    painter = PagePainter(style)
    for page in pages:
        yield png_bytes(painter.image(page, dpi))


def ensure_application() -> None:
    """Qt draws text only where there is an application; without a window it needs no screen."""
    if QGuiApplication.instance() is None:
        _application()


@cache
def _application() -> QGuiApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
