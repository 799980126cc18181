"""Paints an exercise of the library: picture, name, region and equipment, load."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.gui.card_delegate import bold
from soleus.gui.library_model import EXERCISE_ROLE
from soleus.gui.pictures import Pictures
from soleus.gui.tokens import GAP, GRID, REGION_COLOURS, Theme

PICTURE_WIDTH = 84
RANKS = 10


class LibraryDelegate(QStyledItemDelegate):
    """Rows of one height, so that ten thousand of them lay out at once."""

    def __init__(
        self,
        pictures: Pictures,
        theme: Callable[[], Theme],
        side: Callable[[], BodySide | None],
        second_line: Callable[[Exercise], str],
        load_label: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._theme, self._side = pictures, theme, side
        self._second_line, self._load_label = second_line, load_label

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(120, max(72, 4 * QFontMetrics(option.font).height() + 2 * GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        exercise: Exercise = index.data(EXERCISE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = option.rect.adjusted(2, 2, -2, -2)
        self._paint_frame(painter, option, frame)
        self._paint_picture(painter, option, frame, exercise)
        left = frame.left() + GAP + PICTURE_WIDTH + GAP
        text = QRect(left, frame.top() + GRID, frame.right() - left - GAP, frame.height())
        self._paint_text(painter, option.font, text, frame, exercise)
        painter.restore()

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        theme = self._theme()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = theme.accent if selected else (theme.strong_line if hovered else theme.line)
        painter.setPen(QPen(QColor(edge), 2 if selected else 1))
        painter.setBrush(QColor(theme.tint if selected else theme.raised))
        painter.drawRoundedRect(frame, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 6, 6)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, exercise: Exercise
    ) -> None:
        theme = self._theme()
        place = QRect(frame.left() + GRID, frame.top() + GRID, PICTURE_WIDTH, frame.height() - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.picture))
        painter.drawRoundedRect(place, 4, 4)
        inner = place.adjusted(2, 2, -2, -2)
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        pixmap = self._pictures.pixmap(
            exercise, "", self._side(), inner.size(), ratio, style=theme.figure_style
        )
        if pixmap is not None:
            painter.drawPixmap(inner.topLeft(), pixmap)

    def _paint_text(
        self, painter: QPainter, font: QFont, text: QRect, frame: QRect, exercise: Exercise
    ) -> None:
        theme = self._theme()
        title = bold(font)
        painter.setFont(title)
        painter.setPen(QColor(theme.ink))
        metrics = QFontMetrics(title)
        lines = _two_lines(exercise.name, metrics, text.width())
        for number, line in enumerate(lines):
            painter.drawText(
                text.left(), text.top() + metrics.ascent() + number * metrics.height(), line
            )
        painter.setFont(font)
        plain = QFontMetrics(font)
        y = text.top() + len(lines) * metrics.height() + plain.ascent() + 2
        dot = plain.xHeight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(REGION_COLOURS[exercise.region]))
        painter.drawRect(text.left(), y - dot, dot, dot)
        painter.setPen(QColor(theme.soft))
        second = plain.elidedText(
            self._second_line(exercise), Qt.TextElideMode.ElideRight, text.width() - dot - GRID
        )
        painter.drawText(text.left() + dot + GRID, y, second)
        if exercise.load_rank is not None:
            self._paint_load(painter, plain, text.left(), frame.bottom() - GAP, exercise.load_rank)

    def _paint_load(
        self, painter: QPainter, metrics: QFontMetrics, x: int, y: int, rank: int
    ) -> None:
        theme = self._theme()
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(RANKS):
            painter.setBrush(QColor(theme.accent if step < rank else theme.line))
            painter.drawRect(x + step * 8, y - 4, 6, 4)
        painter.setPen(QColor(theme.soft))
        painter.drawText(x + RANKS * 8 + GRID, y + 1, f"{self._load_label} {rank}")


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """*text* on at most two lines; the second is elided when it must be."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return [first, rest] if first else [rest]
