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

Parts = tuple[tuple[DayWork, str], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or two of a cell, ``fixed`` unless its day is one way to place it.

    parts   the work that it stands for, each with its name, in their order
    """

    kind: PieceKind
    rect: QRect
    text: str
    fixed: bool = True
    parts: Parts = ()


@dataclass(frozen=True, slots=True)
class Label:
    """The name of some work behind its square, or without ``work`` how many more there are."""

    rect: QRect
    text: str
    work: DayWork | None = None


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
        if parts or (said and kind not in {PieceKind.HEAVY, PieceKind.LIGHT}):
            fixed = run_fixed if kind is PieceKind.RUN else all(work.fixed for work, _ in parts)
            found.append(Piece(kind, QRect(), said, fixed, parts))
    return found


def _lines(wanted: list[Piece], width: int, most: int, metrics: QFontMetrics) -> list[int]:
    """One line each; more to what needs them, the run and the clash before the others."""
    found = [1] * len(wanted)
    spare = most - len(wanted)
    first = (PieceKind.RUN, PieceKind.CLASH, PieceKind.HEAVY, PieceKind.NOTHING, PieceKind.LIGHT)
    for kind in first:
        for at, each in enumerate(wanted):
            if each.kind is kind:
                more = min(_needed(each, width, metrics, most) - 1, spare)
                found[at], spare = found[at] + more, spare - more
    return found


def _needed(piece: Piece, width: int, metrics: QFontMetrics, most: int) -> int:
    """Lines that tell all of it, up to *most*."""
    if piece.kind is PieceKind.LIGHT:
        area = QRect(0, 0, width, metrics.height() * most)
        return len({each.rect.top() for each in labels(piece.parts, area, metrics)})
    return len(broken(piece.text, inner_width(piece, width), metrics, most))


def labels(parts: Parts, area: QRect, metrics: QFontMetrics) -> tuple[Label, ...]:
    """The names of *parts* in the lines of *area*; without room, how many more there are."""
    found: list[Label] = []
    line, most = metrics.height(), max(area.height() // metrics.height(), 1)
    x, row = area.left(), 0
    for at, (work, name) in enumerate(parts):
        others = f"+{len(parts) - at}" if at < len(parts) - 1 else ""
        kept = metrics.horizontalAdvance(others) + 2 * GRID if others else 0
        wide = SQUARE + GRID + metrics.horizontalAdvance(name)
        ends = [area.right()] * (most - 1) + [area.right() - kept]
        if row < most - 1 and x > area.left() and x + wide > ends[row]:
            x, row = area.left(), row + 1
        y, end = area.top() + row * line, ends[row]
        if x > area.left() and x + wide > end:
            found.append(Label(QRect(x, y, area.right() - x, line), f"+{len(parts) - at}"))
            break
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, end - x - SQUARE - GRID + 1)
        found.append(Label(QRect(x, y, min(wide, end - x) + 1, line), shown, work))
        x = min(x + wide, end) + 2 * GRID
    return tuple(found)


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
