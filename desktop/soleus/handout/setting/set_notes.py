"""The page of a booklet that would be empty: lines to write on."""

from __future__ import annotations

from soleus.handout.blocks import Notes
from soleus.handout.layout import HAIRLINE, Sheet
from soleus.handout.lettering.typeset import bind
from soleus.handout.page import Kind, Line, Step
from soleus.handout.setting.strip import Pen, Strip

WRITTEN = 9.0
"""Millimetres between two lines to write on by hand."""


def set_notes(notes: Notes, sheet: Sheet) -> Strip:
    """A heading, what stands below it, and lines down to the foot of the page."""
    pen = Pen(sheet, (Step(Kind.SECTION, "notes"),))
    tag = pen.under(Kind.HEADING_2, "title")
    size = sheet.spec.heading_pt
    pen.text(bind(notes.title), 0, sheet.column, size_pt=size, bold=True, tag=tag)
    for place, line in enumerate(notes.lines):
        pen.text(bind(line), 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, f"line-{place}"))
    lines = int((sheet.depth - pen.y - 1.0) / WRITTEN)
    for _ in range(lines):
        pen.y = round(pen.y + WRITTEN, 3)
        pen.add(Line(0, pen.y, sheet.column, pen.y, HAIRLINE, 0.25))
    return pen.strip()
