"""Paints a day of the week strip: its ground, its words, and its marks where it is small."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from soleus.clinic.week import Day, DayWork
from soleus.gui.look.tokens import GRID, RADIUS, Theme
from soleus.gui.running.day_layout import (
    LEFT,
    MARK,
    SQUARE,
    Piece,
    PieceKind,
    broken,
    inner_width,
    labels,
)
from soleus.gui.running.week_words import DayText


class DayPainter:
    """What is fixed is filled; what is one way to place it is an outline.

    Amber stands where the day tells something to look at; the sign "!" says so without colour.
    """

    def __init__(self, painter: QPainter, day: Day, text: DayText, theme: Theme) -> None:
        self._painter, self._theme = painter, theme
        self._day, self._text = day, text
        self._font, self._metrics = painter.font(), QFontMetrics(painter.font())

    def ground(self, rect: QRect, *, hover: bool, focus: bool) -> None:
        theme, amber = self._theme, bool(self._text.fresh)
        plain = theme.surface if self._day.rest else theme.raised
        edge, width = theme.on_amber if amber else theme.line, 1
        if hover:
            edge = theme.accent
        if focus:
            edge, width = theme.focus, 2
        self._painter.setPen(QPen(QColor(edge), width))
        self._painter.setBrush(QColor(theme.amber if amber else plain))
        inset = width // 2
        inner = rect.adjusted(inset, inset, -1 - inset, -1 - inset)
        self._painter.drawRoundedRect(inner, RADIUS, RADIUS)

    # --- in full

    def name(self, line: QRect, *, long_name: bool) -> None:
        """The day above its lines, and "!" where something is to be looked at."""
        painter = self._painter
        painter.setFont(_strong(self._font))
        painter.setPen(self._ink())
        name = self._text.name if long_name else self._text.short
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), name)
        if self._day.clashes:
            painter.drawText(line, int(Qt.AlignmentFlag.AlignRight), "!")
        painter.setFont(self._font)

    def piece(self, piece: Piece) -> None:
        match piece.kind:
            case PieceKind.HEAVY:
                self._painter.setFont(_strong(self._font))
                self._chip(piece, self._colour(piece.parts[0][0]), RADIUS - 2)
                self._painter.setFont(self._font)
            case PieceKind.RUN:
                self._chip(piece, QColor(self._theme.run), self._metrics.height() / 2)
            case PieceKind.LIGHT:
                self._light(piece)
            case _:
                self._painter.setPen(self._ink(soft=True))
                self._write(piece, piece.rect)

    def _chip(self, piece: Piece, colour: QColor, radius: float) -> None:
        fixed, theme, painter = piece.fixed, self._theme, self._painter
        painter.setPen(Qt.PenStyle.NoPen if fixed else QPen(colour, 2))
        painter.setBrush(colour if fixed else QColor(theme.raised))
        rect = piece.rect if fixed else piece.rect.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(QColor(theme.on_accent if fixed else theme.ink))
        self._write(piece, piece.rect.adjusted(GRID + 1, 0, -GRID, 0))

    def _write(self, piece: Piece, rect: QRect) -> None:
        most = max(rect.height() // self._metrics.height(), 1)
        lines = broken(piece.text, inner_width(piece, piece.rect.width()), self._metrics, most)
        self._painter.drawText(rect, LEFT, "\n".join(lines))

    def _light(self, piece: Piece) -> None:
        """A square and the name for each region."""
        for each in labels(piece.parts, piece.rect.adjusted(0, 1, 0, -1), self._metrics):
            left = 0
            if each.work is not None:
                self._square(QPoint(each.rect.left(), each.rect.center().y()), each.work)
                left = SQUARE + GRID
            self._painter.setPen(self._ink(soft=each.work is None))
            self._painter.drawText(each.rect.adjusted(left, 0, 0, 0), LEFT, each.text)

    def _square(self, left: QPoint, work: DayWork) -> None:
        colour = self._colour(work)
        rect = QRect(left.x(), left.y() - SQUARE // 2, SQUARE, SQUARE)
        self._painter.setPen(Qt.PenStyle.NoPen if work.fixed else QPen(colour, 1.4))
        self._painter.setBrush(colour if work.fixed else Qt.BrushStyle.NoBrush)
        self._painter.drawRect(rect if work.fixed else rect.adjusted(0, 0, -1, -1))

    # --- small

    def small(self, rect: QRect) -> None:
        """The short name, and below it a square for heavy work, a bar for other work, a disc
        for a run.
        """
        painter, text, run = self._painter, self._text, self._day.run
        if self._day.clashes:
            painter.setFont(_strong(self._font))
        painter.setPen(self._ink(soft=True))
        line = QRect(0, GRID - 1, rect.width(), self._metrics.height())
        name = f"{text.short}!" if self._day.clashes else text.short
        painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter), name)
        painter.setFont(self._font)
        marks = [(PieceKind.HEAVY, self._colour(each), each.fixed) for each, _ in text.heavy[:1]]
        marks += [(PieceKind.LIGHT, self._colour(each), each.fixed) for each, _ in text.light[:1]]
        if run is not None:
            marks.append((PieceKind.RUN, QColor(self._theme.run), run.fixed))
        x = (rect.width() - len(marks) * (MARK + GRID) + GRID) // 2
        for kind, colour, fixed in marks:
            self._mark(QRect(x, rect.height() - MARK - GRID, MARK, MARK), kind, colour, fixed)
            x += MARK + GRID

    def _mark(self, rect: QRect, kind: PieceKind, colour: QColor, fixed: bool) -> None:
        self._painter.setPen(QPen(colour, 1.6))
        self._painter.setBrush(colour if fixed else Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(0, 0, -1, -1)
        if kind is PieceKind.RUN:
            self._painter.drawEllipse(inner)
        else:
            lower = MARK // 2 if kind is PieceKind.LIGHT else 0
            self._painter.drawRect(inner.adjusted(0, lower, 0, 0))

    # --- colours

    def _ink(self, *, soft: bool = False) -> QColor:
        if self._text.fresh:
            return QColor(self._theme.on_amber)
        return QColor(self._theme.soft if soft or self._day.rest else self._theme.ink)

    def _colour(self, work: DayWork) -> QColor:
        return QColor(self._theme.region(work.region) if work.region else self._theme.strong_line)


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
