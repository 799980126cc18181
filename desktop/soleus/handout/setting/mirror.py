"""A page for text that is read from the right: everything changes sides, nothing is reversed.

Text keeps its letters, pictures and signs their shape: a heel raise looks the same in any
language, and a tick stays a tick. Items keep their order, which is the order of reading.
"""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.page import Box, Figure, Line, Page, PageItem, Raster, Shape, Sign, TextRun


def mirrored(page: Page) -> Page:
    """*page* with what stood at the left now at the right, as far from the edge."""
    return replace(page, items=tuple(_moved(item, page.width) for item in page.items))


def _moved(item: PageItem, width: float) -> PageItem:
    match item:
        case TextRun() | Box() | Shape() | Raster():
            return replace(item, x=_mm(width - item.x - item.width))
        case Line():
            return replace(item, x1=_mm(width - item.x1), x2=_mm(width - item.x2))
        case Sign():
            across = [x for stroke in item.strokes for x, _ in stroke]
            shift = width - max(across) - min(across)
            strokes = tuple(
                tuple((_mm(x + shift), y) for x, y in stroke) for stroke in item.strokes
            )
            return replace(item, strokes=strokes)
        case Figure():
            drawn = item.drawing.width * item.scale if item.drawing is not None else 0.0
            return replace(
                item,
                x=_mm(width - item.x - item.width),
                left=_mm(width - item.left - drawn),
            )


def _mm(value: float) -> float:
    return round(value, 3)
