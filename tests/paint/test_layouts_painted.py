"""Pages of every layout as dots: lights apart in grey, codes and logos where the page has them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from tests.handout.handout_samples import LYING, UPRIGHT, handout
from tests.handout.test_logo import SVG, picture

from soleus.figures.display.style import Style
from soleus.handout.blocks import Letterhead
from soleus.handout.grey import grey_pages
from soleus.handout.layout import AMBER, CLEAR_14, GREEN, LAYOUTS, RED, Sheet
from soleus.handout.page import Box, Page, Paper, Raster, Shape
from soleus.handout.setting.set_pages import set_pages
from soleus.paint.page_painter import PagePainter

DPI = 50.8
"""Two dots to a millimetre."""
APART = 25
"""Of 255 greys: more than a mono printer's dither hides."""


def colour_at(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(2 * x), round(2 * y))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("by_the_printer", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_lights_stay_apart_on_a_mono_printer(
    qapp: QApplication, layout: str, by_the_printer: bool, paper: Paper
) -> None:
    """Printed in grey, or in colour by a printer that has black alone."""
    pages = set_pages(handout(2, (UPRIGHT, LYING)), Sheet(LAYOUTS[layout], paper))
    lamps = [box for box in boxes(pages[0]) if box.fill in {GREEN, AMBER, RED}]
    if by_the_printer:
        coloured = PagePainter(Style()).image(pages[0], DPI)
        image = coloured.convertToFormat(QImage.Format.Format_Grayscale8)
    else:
        image = PagePainter(Style("mono")).image(grey_pages(pages)[0], DPI)
    greys = []
    for lamp in lamps:
        colour = colour_at(image, lamp.right - 1.5, lamp.bottom - 1.5)
        assert colour.red() == colour.green() == colour.blue()
        greys.append(colour.red())
    assert len(greys) == 3
    first, second, third = sorted(greys)
    assert second - first > APART
    assert third - second > APART


def boxes(page: Page) -> list[Box]:
    return [item for item in page.items if isinstance(item, Box)]


def with_logo(logo: bytes) -> Page:
    content = handout(1, (UPRIGHT,))
    head = Letterhead("Riverside", "01234", logo)
    content = replace(content, blocks=(head, *content.blocks[1:]))
    return set_pages(content, Sheet(CLEAR_14, Paper.A4))[0]


@pytest.mark.parametrize("logo", [picture("PNG"), picture("JPEG"), SVG])
def test_the_preview_shows_the_logo_that_the_file_has(qapp: QApplication, logo: bytes) -> None:
    page = with_logo(logo)
    placed = next(item for item in page.items if isinstance(item, Raster | Shape))
    image = PagePainter().image(page, DPI)
    x = placed.x + placed.width * (0.25 if isinstance(placed, Shape) else 0.5)
    colour = colour_at(image, x, placed.y + placed.height * 0.4)
    assert (colour.red(), colour.green(), colour.blue()) == pytest.approx((11, 95, 87), abs=6)


def test_a_code_is_black_on_white_with_white_around_it(qapp: QApplication) -> None:
    pages = set_pages(handout(1, (UPRIGHT,)), Sheet(CLEAR_14, Paper.A4))
    page, code = next(
        (page, item) for page in pages for item in page.items if isinstance(item, Shape)
    )
    image = PagePainter().image(page, 254.0)
    corner = image.pixelColor(round(10 * (code.x + 0.4)), round(10 * (code.y + 0.4)))
    assert corner.lightness() < 40
    for x, y in ((code.x - 1, code.y + 5), (code.x + 26, code.y + 5), (code.x + 5, code.y - 1)):
        assert image.pixelColor(round(10 * x), round(10 * y)).lightness() == 255
