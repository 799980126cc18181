"""Pages without colour, for a mono printer or to see what one makes of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from soleus.handout.page import Box, Figure, Line, Page, PageItem, Raster, Shape, Sign, TextRun


def grey_pages(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The same pages in greys as light as their colours were: every contrast stays."""
    return tuple(replace(page, items=tuple(map(_grey_item, page.items))) for page in pages)


def _grey_item(item: PageItem) -> PageItem:
    match item:
        case TextRun() | Line() | Sign():
            return replace(item, colour=grey(item.colour))
        case Box() | Shape():
            fill = grey(item.fill) if item.fill is not None else None
            stroke = grey(item.stroke) if item.stroke is not None else None
            return replace(item, fill=fill, stroke=stroke)
        case Raster():
            from soleus.handout.logo.logo import grey_dots

            return replace(item, data=grey_dots(item.data))
        case Figure():
            return item


@cache
def grey(colour: str) -> str:
    """The grey of the same relative luminance (WCAG 2.2) as ``#rrggbb``."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    level = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return "#" + f"{round(level * 255):02x}" * 3


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
