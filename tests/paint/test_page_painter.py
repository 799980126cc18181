"""Pages painted by Qt stand where the page list, and so the PDF, has them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.handout.layout import CLEAR_14, Sheet
from soleus.handout.page import Box, Face, Line, Page, Paper, Sign, TextRun
from soleus.handout.setting.set_pages import set_pages
from soleus.paint.page_painter import PagePainter

DPI = 254.0
"""Ten dots to a millimetre."""
INK = 128


def dark(image: QImage) -> NDArray[np.bool_]:
    """(rows, columns): where the picture is darker than middle grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()] < INK


def extent(image: QImage) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of everything dark, in millimetres."""
    rows, columns = np.nonzero(dark(image))
    return columns.min() / 10, rows.min() / 10, (columns.max() + 1) / 10, (rows.max() + 1) / 10


def painted(*items: TextRun | Box | Line | Sign) -> QImage:
    return PagePainter().image(Page(100, 60, items), DPI)


LATIN = (Face.REGULAR, Face.BOLD, Face.WORLD, Face.WORLD_BOLD)


@pytest.mark.parametrize("face", LATIN)
@pytest.mark.parametrize("size", [12.0, 14.0, 25.0])
def test_text_is_as_wide_as_it_was_set(qapp: QApplication, face: Face, size: float) -> None:
    """An H has its stems near its edges, so the first and last one show where the run lies."""
    from soleus.handout.lettering.shaping import text_width

    text = "Heel slowly HOH"
    width = text_width(text, face, size)
    run = TextRun(10, 30, text, face, size, "#000000", width)
    left, top, right, bottom = extent(painted(run))
    alone = extent(painted(TextRun(10, 30, "H", face, size, "#000000", 0)))
    bearing = alone[0] - 10
    assert left == pytest.approx(alone[0], abs=0.1)
    assert right == pytest.approx(10 + width - bearing, abs=0.15)
    assert alone[3] == pytest.approx(30, abs=0.1)
    assert top <= alone[1]
    assert bottom > 30


@pytest.mark.parametrize("face", [Face.ARABIC, Face.ARABIC_BOLD])
def test_joined_letters_are_as_wide_as_they_were_set(qapp: QApplication, face: Face) -> None:
    """An alef is a stroke that joins nothing at its own end of the word: it shows both ends."""
    from soleus.handout.lettering.shaping import text_width

    text, size = "ارفع الكعب ا", 25.0
    width = text_width(text, face, size)
    alef = text_width("ا", face, size)
    left, _, right, bottom = extent(painted(arabic(text, face, size, width)))
    alone = extent(painted(arabic("ا", face, size, alef)))
    assert left == pytest.approx(alone[0], abs=0.1)
    assert right == pytest.approx(10 + width - (10 + alef - alone[2]), abs=0.15)
    assert bottom > 30


def arabic(text: str, face: Face, size: float, width: float) -> TextRun:
    return TextRun(10, 30, text, face, size, "#000000", width, from_right=True)


def test_boxes_lines_and_signs_stand_where_the_page_has_them(qapp: QApplication) -> None:
    box = Box(10, 20, 30, 15, fill="#000000", radius=1)
    assert extent(painted(box)) == pytest.approx((10, 20, 40, 35), abs=0.1)
    line = Line(5, 50, 95, 50, "#000000", 0.6)
    assert extent(painted(line)) == pytest.approx((5, 49.7, 95, 50.3), abs=0.11)
    sign = Sign((((20.0, 20.0), (30.0, 30.0)),), "#000000", 1.0)
    assert extent(painted(sign)) == pytest.approx((19.5, 19.5, 30.5, 30.5), abs=0.2)


def test_a_box_that_only_marks_an_area_is_not_seen(qapp: QApplication) -> None:
    assert not dark(painted(Box(10, 20, 30, 15, card="c1"))).any()


def test_colours_are_kept(qapp: QApplication) -> None:
    image = painted(Box(10, 10, 20, 20, fill="#f2b632"))
    assert image.pixelColor(200, 200).name() == "#f2b632"


def test_a_character_without_a_glyph_is_an_empty_box_and_no_crash(qapp: QApplication) -> None:
    run = TextRun(10, 30, "🐢", Face.REGULAR, 14, "#000000", 5)
    assert dark(painted(run)).any()


def test_a_page_looks_the_same_at_any_zoom(qapp: QApplication) -> None:
    """Scaled down to one size, what is dark at one zoom is dark at the other."""
    content = handout(3, (UPRIGHT, LYING, FOOT))
    (first, *_) = set_pages(content, Sheet(CLEAR_14, Paper.A4))
    painter = PagePainter()
    near = painter.image(first, 203.2)
    far = painter.image(first, 101.6).scaled(near.size())
    assert (dark(near) != dark(far)).mean() < 0.03


def test_a_missing_picture_is_a_quiet_frame(qapp: QApplication) -> None:
    (first, *_) = set_pages(handout(1, (None,)), Sheet(CLEAR_14, Paper.A4))
    (figure,) = first.figures()
    image = PagePainter().image(first, DPI)
    inside = dark(image)[
        round(figure.y * 10) + 10 : round(figure.bottom * 10) - 10,
        round(figure.x * 10) + 10 : round(figure.right * 10) - 10,
    ]
    assert not inside.any()


@pytest.mark.parametrize("size", [12.0, 14.0, 18.0, 25.0])
def test_text_is_seen_at_every_zoom_and_on_every_screen(qapp: QApplication, size: float) -> None:
    """Qt loses outlines of fonts of a broken size: the share of ink must stay the same."""
    run = TextRun(2, 10, "Heel slowly", Face.REGULAR, size, "#000000", 0)
    page = Page(70, 14, (run,))
    inks = []
    for dots, screen in product((2.0, 3.7, 5.33, 9.1, 14.3), (1.0, 1.25, 1.5, 2.0, 3.0)):
        image = QImage(
            round(70 * dots * screen), round(14 * dots * screen), QImage.Format.Format_RGB32
        )
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(screen, screen)
        PagePainter().paint(painter, page, dots)
        painter.end()
        inks.append(ink(image))
    assert min(inks) > 0.9 * max(inks)


def ink(image: QImage) -> float:
    """Share of the picture's blackness."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return float(1 - rows[:, : grey.width()].mean() / 255)
