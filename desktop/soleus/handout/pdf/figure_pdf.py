"""Drawings as PDF path operators, far cheaper than a drawing library's own objects.

The picture gets a coordinate system of small parts of a millimetre, so that every
coordinate is a short whole number.
"""

from __future__ import annotations

from soleus.figures.display.display import Drawing, Path, bounds
from soleus.figures.display.hatch import segments
from soleus.figures.display.ink import Ink, inks
from soleus.figures.display.style import Colour, Style

POINTS_PER_MM = 72 / 25.4

UNITS_PER_MM = 50.0
"""Coordinates are whole numbers of 1/50 mm: a dot of a 1270 dpi printer."""

_CURVE = "%d %d %d %d %d %d c"


def figure_operators(
    drawing: Drawing,
    style: Style,
    box: tuple[float, float, float, float],
    page_height: float,
) -> str:
    """Operators that paint *drawing* into the middle of *box* on a page.

    *box* is x, y of the top left corner, width and height; it and *page_height* are
    millimetres, y from the top of the page. The operators save and restore the graphics
    state.
    """
    x, y, width, height = box
    mm_per_m = min(width / drawing.width, height / drawing.height)
    left = x + (width - drawing.width * mm_per_m) / 2
    top = y + (height - drawing.height * mm_per_m) / 2
    unit = POINTS_PER_MM / UNITS_PER_MM
    place = (
        f"q {unit:.5f} 0 0 {-unit:.5f} "
        f"{left * POINTS_PER_MM:.2f} {(page_height - top) * POINTS_PER_MM:.2f} cm"
    )
    return "\n".join((place, drawing_operators(drawing, style, mm_per_m), "Q"))


def drawing_operators(
    drawing: Drawing, style: Style, mm_per_m: float, units: float = UNITS_PER_MM
) -> str:
    """Operators that paint *drawing* with *units* to a millimetre, y downwards."""
    parts = ["1 J 1 j"]
    state = ""
    for ink in inks(drawing, style, mm_per_m):
        wanted = _state(ink, units)
        if wanted != state:
            parts.append(wanted)
            state = wanted
        parts.extend(path_operators(ink.paths, mm_per_m, units))
        if ink.hatch is not None:
            parts.append(_hatched(ink, mm_per_m, units))
        parts.append(_painting(ink))
    return "\n".join(parts)


def _state(ink: Ink, units: float) -> str:
    words = []
    if ink.fill is not None:
        words.append(_colour(ink.fill, "g", "rg"))
    if ink.line is not None:
        words.append(f"{_colour(ink.line, 'G', 'RG')} {ink.width * units:.3g} w")
    return " ".join(words)


def _colour(colour: Colour, grey: str, rgb: str) -> str:
    values = [f"{value / 255:.3g}" for value in colour]
    return f"{values[0]} {grey}" if len(set(values)) == 1 else f"{' '.join(values)} {rgb}"


def _painting(ink: Ink) -> str:
    if ink.hatch is not None:
        return "S"
    if ink.fill is not None:
        return "f*" if ink.line is None else "B*"
    return "S"


def path_operators(
    paths: tuple[Path, ...], mm_per_m: float, units: float = UNITS_PER_MM
) -> list[str]:
    """Paths, not yet painted, with *units* to a millimetre."""
    scale = mm_per_m * units
    parts = []
    for path in paths:
        numbers = tuple([round(value * scale) for value in path.points])
        curves = "\n".join([_CURVE] * path.curves)
        parts.append(f"%d %d m\n{curves}" % numbers)
        if path.closed:
            parts.append("h")
    return parts


def _hatched(ink: Ink, mm_per_m: float, units: float) -> str:
    """Fills the path that was just built, hatches it, and builds it again for its outline."""
    hatch = ink.hatch
    if hatch is None:
        return ""
    box = bounds(ink.paths)
    lines = [
        f"{x0 * units:.0f} {y0 * units:.0f} m {x1 * units:.0f} {y1 * units:.0f} l"
        for x0, y0, x1, y1 in segments(hatch, *(value * mm_per_m for value in box))
    ]
    again = "\n".join(path_operators(ink.paths, mm_per_m, units))
    stroke = f"{hatch.width * units:.3g} w"
    back = f"{ink.width * units:.3g} w"
    return "\n".join(["q W* f*", stroke, *lines, "S Q", back, again])


def figure_document(drawing: Drawing, style: Style, width: float) -> bytes:
    """A PDF of one page, *width* millimetres wide, that holds *drawing* and nothing else."""
    import io

    import pikepdf

    from soleus.handout.pdf.pdf_page import add_page

    height = width * drawing.height / drawing.width
    marks = figure_operators(drawing, style, (0.0, 0.0, width, height), height)
    pdf, out = pikepdf.new(), io.BytesIO()
    add_page(pdf, width * POINTS_PER_MM, height * POINTS_PER_MM, marks)
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
