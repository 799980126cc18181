"""Text on a few lines, with the words that a search found marked behind the letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of the whole text, from ``start`` on; it may end in an ellipsis."""

    text: str
    start: int


def break_lines(text: str, metrics: QFontMetrics, width: int, most: int = 2) -> list[Line]:
    """*text* on at most *most* lines of *width* pixels; the last is elided when it must be."""
    lines: list[Line] = []
    start = 0
    while start < len(text):
        rest = text[start:]
        if metrics.horizontalAdvance(rest) <= width:
            lines.append(Line(rest, start))
            break
        if len(lines) == most - 1:
            elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            lines.append(Line(elided, start))
            break
        end = _last_break(rest, metrics, width)
        lines.append(Line(rest[:end].rstrip(), start))
        start += end + len(rest[end:]) - len(rest[end:].lstrip())
    return lines


def draw_marked(
    painter: QPainter,
    x: int,
    top: int,
    line: Line,
    marks: Sequence[tuple[int, int]],
    ink: str,
    mark: str,
) -> None:
    """Draw *line* in the painter's font; ``marks`` are places in the whole text."""
    metrics = painter.fontMetrics()
    shown = len(line.text.rstrip(ELLIPSIS))
    for begin, end in marks:
        first, last = max(0, begin - line.start), min(shown, end - line.start)
        if first < last:
            left = x + metrics.horizontalAdvance(line.text[:first])
            width = metrics.horizontalAdvance(line.text[first:last])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark))
            painter.drawRoundedRect(QRectF(left - 1, top, width + 2, metrics.height()), 3, 3)
    painter.setPen(QColor(ink))
    painter.drawText(x, top + metrics.ascent(), line.text)


def _last_break(text: str, metrics: QFontMetrics, width: int) -> int:
    """Where the first line of *text* ends: after a word, or within one that is too long."""
    end = 0
    for place, letter in enumerate(text):
        if letter in " -" and metrics.horizontalAdvance(text[: place + (letter == "-")]) <= width:
            end = place + 1
    if end:
        return end
    while end < len(text) and metrics.horizontalAdvance(text[: end + 1]) <= width:
        end += 1
    return max(1, end)
