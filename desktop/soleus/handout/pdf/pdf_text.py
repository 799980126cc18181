"""A run of text as marks of a content stream."""

from __future__ import annotations

from soleus.handout.lettering.faces import metrics
from soleus.handout.lettering.shaping import shape
from soleus.handout.page import TextRun
from soleus.handout.pdf.pdf_fonts import EmbeddedFace
from soleus.handout.pdf.pdf_marks import POINTS, colour_marks, number

WIDTHLESS = "\u200d"
"""Joins letters and has no picture: stands in the Arabic fonts with no width."""


def run_marks(run: TextRun, font: EmbeddedFace, height: float) -> str:
    """The run in its place on a page of *height* millimetres."""
    x, y = number(run.x * POINTS), number((height - run.baseline) * POINTS)
    shown = _shaped(run, font) if run.from_right else font.text_marks(run.text)
    return (
        f"{colour_marks(run.colour, 'rg')}\n"
        f"BT /{font.name} {number(run.size_pt)} Tf {x} {y} Td {shown} ET"
    )


def _shaped(run: TextRun, font: EmbeddedFace) -> str:
    """Glyphs from left to right, each moved from where the last one's width would put it.

    Programs that take text out of a PDF turn such a run round character by character. So an
    outline of two letters counts as the second one, and the first follows without a width.
    """
    shown: list[str] = []
    row: list[str] = []
    raised = 0.0
    known = metrics(run.face)
    nothing = known.glyphs.get(WIDTHLESS)
    at = pen = 0.0  # thousandths of the size: where the glyph belongs, where the pen is
    for glyph in shape(run.text, run.face, from_right=True):
        if glyph.dy != raised:
            shown += [f"[{' '.join(row)}] TJ"] if row else []
            row, raised = [], glyph.dy
            shown.append(f"{number(raised * run.size_pt)} Ts")
        belongs = at + glyph.dx * 1000
        if abs(belongs - pen) > 0.05:
            row.append(number(pen - belongs))
        row.append(f"<{font.code(glyph.number, glyph.text[-1:] or WIDTHLESS):04X}>")
        pen = belongs + known.widths[glyph.number] * 1000
        at += glyph.advance * 1000
        if nothing is not None:
            row += [f"<{font.code(nothing, char):04X}>" for char in reversed(glyph.text[:-1])]
    shown.append(f"[{' '.join(row)}] TJ")
    if raised:
        shown.append("0 Ts")
    return " ".join(shown)
