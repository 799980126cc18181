"""One line: runs of text side by side, each where its direction puts it."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.handout.lettering.bidi import (
    UNSEEN,
    has_letters_from_right,
    is_steered,
    levels,
    visual_order,
)
from soleus.handout.lettering.shaping import text_width
from soleus.handout.page import Face


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one line in one face, *x* millimetres from where the line begins.

    A line begins at the left; on a sheet that is read from the right, at the right.
    """

    text: str
    face: Face
    x: float
    width: float
    from_right: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """Pieces in reading order."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def placed(runs: list[tuple[str, Face]], size_pt: float, from_right: bool) -> SetLine:
    """Runs side by side in the order in which they stand on the line."""
    text = "".join(text for text, _ in runs)
    if not is_steered(text):
        return _from_left(runs, size_pt, mirrored=from_right)
    # A line without Arabic letters runs from the left wherever it stands.
    base = 1 if from_right and has_letters_from_right(text) else 0
    parts = _directed(runs, levels(text, base))
    widths = [text_width(text, face, size_pt) for text, face, _ in parts]
    starts, x = [0.0] * len(parts), 0.0
    for place in visual_order(tuple(level for _, _, level in parts)):
        starts[place] = x
        x += widths[place]
    if from_right:
        starts = [x - start - width for start, width in zip(starts, widths, strict=True)]
    pieces = tuple(
        Piece(text, face, round(start, 3), round(width, 3), level % 2 == 1)
        for (text, face, level), start, width in zip(parts, starts, widths, strict=True)
    )
    return SetLine(pieces, round(x, 3))


def _directed(runs: list[tuple[str, Face]], found: tuple[int, ...]) -> list[tuple[str, Face, int]]:
    """The runs cut where the direction changes, without the marks that only steer it."""
    parts: list[tuple[str, Face, int]] = []
    at = 0
    for text, face in runs:
        begun = False
        for char in text:
            level = found[at]
            at += 1
            if ord(char) in UNSEEN:
                continue
            if begun and parts[-1][2] == level:
                parts[-1] = (parts[-1][0] + char, face, level)
            else:
                parts.append((char, face, level))
                begun = True
    return parts


def _from_left(runs: list[tuple[str, Face]], size_pt: float, *, mirrored: bool) -> SetLine:
    widths = [text_width(text, face, size_pt) for text, face in runs]
    total = sum(widths)
    pieces, x = [], 0.0
    for (text, face), width in zip(runs, widths, strict=True):
        start = total - x - width if mirrored else x
        pieces.append(Piece(text, face, round(start, 3), round(width, 3)))
        x += width
    return SetLine(tuple(pieces), round(x, 3))
