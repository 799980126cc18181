"""A run of text as marks of a content stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soleus.handout.lettering.faces import metrics
from soleus.handout.lettering.shaping import shape
from soleus.handout.page import TextRun
from soleus.handout.pdf.pdf_marks import POINTS, colour_marks, number

if TYPE_CHECKING:
    from fpdf.fonts import TTFFont


WIDTHLESS = "\u200d"
"""Joins letters and has no picture: stands in the Arabic fonts with no width."""


def run_marks(run: TextRun, font: TTFFont, height: float) -> str:
    """The run in its place on a page of *height* millimetres."""
    x, y = number(run.x * POINTS), number((height - run.baseline) * POINTS)
    shown = _shaped(run, font) if run.from_right else font.encode_text(run.text)
    return (
        f"{colour_marks(run.colour, 'rg')}\n"
        f"BT /F{font.i} {number(run.size_pt)} Tf {x} {y} Td {shown} ET"
    )


def _shaped(run: TextRun, font: TTFFont) -> str:
    """Glyphs from left to right, each moved from where the last one's width would put it.

    Programs that take text out of a PDF turn such a run round character by character. So an
    outline of two letters counts as the second one, and the first follows without a width.
    """
    shown: list[str] = []
    row: list[str] = []
    raised = 0.0
    at = pen = 0.0  # thousandths of the size: where the glyph belongs, where the pen is
    for glyph in shape(run.text, run.face, from_right=True):
        if glyph.dy != raised:
            shown += [f"[{' '.join(row)}] TJ"] if row else []
            row, raised = [], glyph.dy
            shown.append(f"{number(raised * run.size_pt)} Ts")
        belongs = at + glyph.dx * 1000
        if abs(belongs - pen) > 0.05:
            row.append(number(pen - belongs))
        code, width = _coded(glyph.number, glyph.text[-1:], font)
        row.append(f"<{code:04X}>")
        pen = belongs + width
        at += glyph.advance * 1000
        nothing = metrics(run.face).glyphs.get(WIDTHLESS)
        for char in reversed(glyph.text[:-1] if nothing else ""):
            code, width = _coded(nothing or 0, char, font)
            row.append(f"<{code:04X}>")
            pen += width
    shown.append(f"[{' '.join(row)}] TJ")
    if raised:
        shown.append("0 Ts")
    return " ".join(shown)


def _coded(glyph: int, stands_for: str, font: TTFFont) -> tuple[int, float]:
    """The glyph's number among those the file embeds, and its own width in thousandths."""
    name = font.ttfont.getGlyphName(glyph)
    width = round(font.scale * font.ttfont["hmtx"].metrics[name][0])
    found = font.subset.get_glyph(
        glyph=glyph,
        unicode=(ord(stands_for or WIDTHLESS),),
        glyph_name=name,
        glyph_width=width,
    )
    code = font.subset.pick_glyph(found)
    if code is None:
        raise ValueError(f"fpdf2 embeds no glyph {glyph} of {font.name}")
    return code, width
