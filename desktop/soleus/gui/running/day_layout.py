"""Where the words of a day stand in its cell: heavy work, other work, the run, what clashes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from soleus.clinic.week import DayWork
from soleus.gui.look.tokens import GRID
from soleus.gui.running.week_words import DayText

PAD, BETWEEN = 6, 3
SQUARE = 7
MARK = 8
"""Side of the marks in the small cell."""
STRONGER = 11
"""Tenths of the width of plain letters that strong ones take."""
NARROW = 21
"""Letters; a cell that is not wider needs a line more."""
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PieceKind(StrEnum):
    HEAVY = "heavy"
    LIGHT = "light"
    RUN = "run"
    CLASH = "clash"
    NOTHING = "nothing"


INSET = 2 * GRID
"""What the text of a chip is narrower than the chip."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or two of a cell, ``fixed`` unless its day is one way to place it.

    works   the work that it stands for, with its marks in their order
    """

    kind: PieceKind
    rect: QRect
    text: str
    fixed: bool = True
    works: tuple[DayWork, ...] = ()


def rows(width: int, metrics: QFontMetrics) -> int:
    """Lines below the name of the day in a cell of *width*; more is told by the tooltip."""
    return 5 if width < NARROW * metrics.averageCharWidth() else 4


def cell_height(width: int, metrics: QFontMetrics) -> int:
    """Room for the name of the day and all lines."""
    line = metrics.height()
    return line + rows(width, metrics) * (line + 2 + BETWEEN) + 2 * GRID


def pieces(
    text: DayText, heavy: str, run_fixed: bool, area: QRect, metrics: QFontMetrics
) -> tuple[Piece, ...]:
    """What stands in *area* below the name of the day, from the top down."""
    most = rows(area.width() + 2 * PAD, metrics)
    wanted = _wanted(text, heavy, run_fixed)[:most]
    lines = _lines(wanted, area.width(), most, metrics)
    found, top = [], area.top()
    for each, count in zip(wanted, lines, strict=True):
        height = metrics.height() * count + 2
        found.append(replace(each, rect=QRect(area.left(), top, area.width(), height)))
        top += height + BETWEEN
    return tuple(found)


def _wanted(text: DayText, heavy: str, run_fixed: bool) -> list[Piece]:
    found = []
    for kind, said, parts in (
        (PieceKind.HEAVY, heavy, text.heavy),
        (PieceKind.RUN, text.run, ()),
        (PieceKind.LIGHT, "", text.light),
        (PieceKind.CLASH, "; ".join(text.fresh), ()),
        (PieceKind.NOTHING, text.nothing, ()),
    ):
        works = tuple(work for work, _ in parts)
        if works or (said and kind not in {PieceKind.HEAVY, PieceKind.LIGHT}):
            fixed = run_fixed if kind is PieceKind.RUN else all(each.fixed for each in works)
            found.append(Piece(kind, QRect(), said, fixed, works))
    return found


def _lines(wanted: list[Piece], width: int, most: int, metrics: QFontMetrics) -> list[int]:
    """One line each; more to what needs them, the run and the clash before the others."""
    found = [1] * len(wanted)
    spare = most - len(wanted)
    for kind in (PieceKind.RUN, PieceKind.CLASH, PieceKind.HEAVY, PieceKind.NOTHING):
        for at, each in enumerate(wanted):
            if each.kind is kind:
                needed = broken(each.text, inner_width(each, width), metrics, most)
                more = min(len(needed) - 1, spare)
                found[at], spare = found[at] + more, spare - more
    return found


def inner_width(piece: Piece, width: int) -> int:
    """How wide its text may be. What is heavy stands in wider letters."""
    if piece.kind is PieceKind.HEAVY:
        return (width - INSET) * 10 // STRONGER
    return width - INSET if piece.kind is PieceKind.RUN else width


def broken(text: str, width: int, metrics: QFontMetrics, most: int) -> list[str]:
    """*text* in lines of *width*, *most* of them; the last one is cut where it must be."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [metrics.elidedText(each, Qt.TextElideMode.ElideRight, width) for each in lines]
