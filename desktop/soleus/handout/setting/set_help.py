"""When to get help: its frame on the last page, and what points to it from the first.

Both carry the same badge and the same frame, so that the one is known by the other.
"""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.layout import PAPER_WHITE, RED, Sheet
from soleus.handout.lettering.typeset import bind
from soleus.handout.page import Box, Kind, Step, Tag
from soleus.handout.setting.signs import exclamation
from soleus.handout.setting.strip import Pen, Strip

BADGE = 6.4
BADGE_GAP = 3.0
POINTER_PAD = 1.2
"""White above and below the words that point to the page, at 14 pt."""
POINTER_SIDE, POINTER_AIR = 4.0, 0.8
FRAME = 0.8


def set_help_page(text: str, sheet: Sheet) -> Strip:
    """The line on the first page that says where it stands: framed, in the size of names."""
    pen = Pen(sheet)
    pen.y = sheet.spec.scaled(POINTER_PAD)
    left = sheet.spec.scaled(POINTER_SIDE)
    help_title(pen, text, left, sheet.column - 2 * left, (Step(Kind.PARAGRAPH, "help-page"),))
    pen.y += sheet.spec.scaled(POINTER_PAD)
    strip = pen.strip(gap=sheet.spec.block_gap / 2, height=pen.y + POINTER_AIR)
    return replace(strip, items=(help_frame(pen.y, sheet), *strip.items))


def help_title(pen: Pen, text: str, x: float, width: float, tag: Tag) -> None:
    """Bold words at ``y`` behind a badge, in the size of names."""
    spec = pen.spec
    size, row = spec.scaled(BADGE), spec.line_of(spec.name_pt)
    top = pen.y + (row - size) / 2
    pen.add(Box(x, round(top, 3), size, size, fill=RED, radius=1.4))
    mark = exclamation(x + size / 2, top + size / 2, size * 0.62)
    pen.strokes(mark, spec.scaled(1.0), PAPER_WHITE)
    left = size + spec.scaled(BADGE_GAP)
    pen.text(bind(text), x + left, width - left, size_pt=spec.name_pt, bold=True, tag=tag)


def help_frame(height: float, sheet: Sheet) -> Box:
    """The frame round all that is *height* millimetres tall."""
    return Box(
        FRAME / 2, FRAME / 2, sheet.column - FRAME, round(height - FRAME, 3), stroke=RED,
        stroke_width=FRAME, radius=2.0,
    )  # fmt: skip
