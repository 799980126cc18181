"""A few capital letters as lines, for exercises that draw them in the air."""

from __future__ import annotations

from soleus.figures.display.display import Path, line
from soleus.figures.frame import Floats

# Strokes on a square: x to the right, y downwards, 0 to 1.
_STROKES = {
    "A": (((0.05, 1.0), (0.5, 0.0), (0.95, 1.0)), ((0.22, 0.64), (0.78, 0.64))),
    "B": (
        ((0.12, 1.0), (0.12, 0.0), (0.55, 0.0), (0.76, 0.08), (0.80, 0.24), (0.74, 0.40),
         (0.55, 0.47), (0.12, 0.47)),
        ((0.55, 0.47), (0.80, 0.56), (0.88, 0.73), (0.80, 0.91), (0.58, 1.0), (0.12, 1.0)),
    ),
    "C": (
        ((0.90, 0.20), (0.74, 0.05), (0.52, 0.0), (0.28, 0.08), (0.12, 0.30), (0.09, 0.5),
         (0.12, 0.70), (0.28, 0.92), (0.52, 1.0), (0.74, 0.95), (0.90, 0.80)),
    ),
}  # fmt: skip
_GAP = 0.35
"""Between letters, as a part of a letter's width."""


def written(text: str, start: Floats, end: Floats) -> tuple[Path, ...]:
    """Letters from *start* to *end*, two points (2,) of the plane, level with their middle."""
    size = float(end[0] - start[0]) / (len(text) + _GAP * (len(text) - 1))
    middle = float(start[1] + end[1]) / 2
    out: list[Path] = []
    for number, letter in enumerate(text):
        left = float(start[0]) + number * size * (1 + _GAP)
        out += [
            line([(left + x * size, middle + (y - 0.5) * size) for x, y in stroke])
            for stroke in _STROKES[letter]
        ]
    return tuple(out)
