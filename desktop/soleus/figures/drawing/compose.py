"""Positions of one exercise on one picture, all at one scale.

Upright figures stand side by side; wide, lying ones are stacked and fill their column.
Pure Python: the shipped pictures are composed before numpy is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from soleus.figures.display.display import Drawing, Mark, moved

Arrangement = Literal["row", "column"]

GAP = 0.05
"""Air between two positions, as a part of the larger extent of one."""

COLUMN = (60.0, 50.0)
"""Millimetres of the place beside an exercise's text, for which pictures are arranged."""

WORTH_STACKING = 1.02
"""Stacked positions must come out so much larger than a row of them."""


def arrangement_of(sizes: Sequence[tuple[float, float]]) -> Arrangement:
    """Whichever way shows positions of these widths and heights clearly larger; else a row."""
    row, column = _scales(sizes)
    return "column" if column > WORTH_STACKING * row else "row"


def paper_scale(sizes: Sequence[tuple[float, float]]) -> float:
    """Millimetres on paper for a metre of positions of these widths and heights."""
    row, column = _scales(sizes)
    return column if column > WORTH_STACKING * row else row


def _scales(sizes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Millimetres for a metre in a row, and one below the other."""
    gap = GAP * max(max(size) for size in sizes) * (len(sizes) - 1)
    widths, heights = [w for w, _ in sizes], [h for _, h in sizes]
    return (
        min(COLUMN[0] / (sum(widths) + gap), COLUMN[1] / max(heights)),
        min(COLUMN[0] / max(widths), COLUMN[1] / (sum(heights) + gap)),
    )


def composed(
    drawings: Sequence[Drawing], how: Arrangement | None = None, *, from_right: bool = False
) -> Drawing:
    """One drawing of all positions in order: in a row on one floor, or one above the other.

    A row begins at the left, or, *from_right*, at the right, where those begin to read who
    read so. The positions themselves are the same: no side changes with the language.

    Raises ValueError when there are none.
    """
    if not drawings:
        raise ValueError("nothing to compose")
    if len(drawings) == 1:
        return drawings[0]
    how = how or arrangement_of([(d.width, d.height) for d in drawings])
    gap = GAP * max(max(d.width, d.height) for d in drawings)
    width = max(d.width for d in drawings)
    height = max(d.height for d in drawings)
    marks: list[Mark] = []
    at = 0.0
    for drawing in reversed(drawings) if how == "row" and from_right else drawings:
        if how == "row":
            placed = moved(drawing, at, height - drawing.height)
            at += drawing.width + gap
        else:
            placed = moved(drawing, (width - drawing.width) / 2, at)
            at += drawing.height + gap
        marks.extend(placed.marks)
    at -= gap
    return Drawing(tuple(marks), *((at, height) if how == "row" else (width, at)))
