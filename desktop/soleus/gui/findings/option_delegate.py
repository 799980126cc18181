"""Paints options: the reason with the person's numbers, then each exercise with its button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from soleus.gui.findings.option_model import ROW_ROLE, OptionRow
from soleus.gui.lane.card_layout import EDGE, WRAP, bold
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, PAD, RADIUS, REGION_COLOURS, TARGET
from soleus.gui.pictures.picture_ground import Look, PictureGround
from soleus.gui.pictures.pictures import Pictures

Index = QModelIndex | QPersistentModelIndex
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
PICTURE = QSize(84, 54)
TALL, TICK_ROOM = 4000, 20


class OptionDelegate(QStyledItemDelegate):
    """Draws a reason over its exercises, each with picture, warnings and its button."""

    add_asked = Signal(object)  # the index of an exercise

    def __init__(
        self,
        pictures: Pictures,
        look: Callable[[], Look],
        button: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """*button* gives the words of the button that adds."""
        super().__init__(parent)
        self._look, self._button = look, button
        self._ground = PictureGround(pictures)

    # --- places

    def _frame(self, rect: QRect) -> QRect:
        return rect.adjusted(2, 2, -2, -2)

    def button_rect(self, rect: QRect, font: QFont) -> QRect:
        """Where the button of an exercise stands in its row."""
        width = QFontMetrics(font).horizontalAdvance(self._button()) + 2 * PAD
        frame = self._frame(rect)
        place = QRect(0, 0, width, TARGET)
        place.moveRight(frame.right() - GAP)
        place.moveTop(frame.center().y() - TARGET // 2)
        return place

    def _text(self, rect: QRect, font: QFont) -> QRect:
        """The words beside the picture."""
        frame = self._frame(rect)
        left = frame.left() + EDGE + GAP + PICTURE.width() + GAP
        return QRect(left, frame.top() + GRID, self.button_rect(rect, font).left() - left - GAP, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: OptionRow = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        rect = QRect(0, 0, width, TALL)
        if row.exercise is None:
            lines = self._lines(row, option.font)
            room = self._frame(rect).adjusted(GAP, 0, -GAP, 0)
            height = sum(_height(font, room.width(), words) for words, font, _ in lines)
            return QSize(width, height + 2 * GAP + len(lines) * 2)
        room = self._text(rect, option.font)
        name_width = room.width() - (TICK_ROOM if row.held else 0)
        name = _height(bold(option.font), name_width, row.exercise.name)
        under = [part for part in (self._second(row), row.caution) if part]
        height = name + sum(_height(option.font, room.width(), part) for part in under)
        return QSize(width, max(PICTURE.height() + 2 * GRID, height + 2 * GRID) + GRID)

    def _lines(self, row: OptionRow, font: QFont) -> list[tuple[str, QFont, bool]]:
        """Words, font, and whether they are quiet."""
        lines = [
            (row.facts, bold(font), False),
            (row.reason, font, False),
            (row.sources, font, True),
        ]
        return [line for line in lines if line[0]]

    @staticmethod
    def _second(row: OptionRow) -> str:
        return " · ".join(part for part in (row.about, row.held) if part)

    # --- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OptionRow = index.data(ROW_ROLE)
        theme = self._look().theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.exercise is None:
            self._paint_reason(painter, option, row)
        else:
            self._paint_exercise(painter, option, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _paint_reason(
        self, painter: QPainter, option: QStyleOptionViewItem, row: OptionRow
    ) -> None:
        theme = self._look().theme
        frame = self._frame(option.rect)
        ink, quiet = theme.ink, theme.soft
        if row.again:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.amber))
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
            ink = quiet = theme.on_amber
        place = frame.adjusted(GAP, GAP, -GAP, 0)
        for words, font, soft in self._lines(row, option.font):
            painter.setFont(font)
            painter.setPen(QColor(quiet if soft else ink))
            place.setHeight(TALL)
            used = painter.boundingRect(place, WRAP, words)
            painter.drawText(place, WRAP, words)
            place.setTop(used.bottom() + 3)

    def _paint_exercise(
        self, painter: QPainter, option: QStyleOptionViewItem, row: OptionRow
    ) -> None:
        theme = self._look().theme
        assert row.exercise is not None
        frame = self._frame(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(theme.accent if over or chosen else theme.line), 1))
        painter.setBrush(QColor(theme.tint if chosen else theme.raised))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(REGION_COLOURS[row.exercise.region]))
        painter.drawRect(QRect(frame.left() + 1, frame.top() + 6, EDGE, frame.height() - 12))
        self._paint_picture(painter, option, row, frame)
        self._paint_words(painter, option, row)
        self._paint_button(painter, option)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, row: OptionRow) -> None:
        theme = self._look().theme
        assert row.exercise is not None
        place = self._text(option.rect, option.font)
        if row.held:
            tick = QRect(place.right() - 16, place.top() + 1, 16, 16)
            icon("check", theme.accent).paint(painter, tick)
        lines = (
            (row.exercise.name, bold(option.font), theme.ink),
            (self._second(row), option.font, theme.soft),
            (row.caution, option.font, theme.on_amber),
        )
        for words, font, ink in lines:
            if not words:
                continue
            painter.setFont(font)
            painter.setPen(QColor(ink))  # without a pen no words are measured
            place.setHeight(TALL)
            room = place.adjusted(0, 0, -TICK_ROOM if row.held and font.bold() else 0, 0)
            used = painter.boundingRect(room, WRAP, words)
            if words == row.caution:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.amber))
                painter.drawRoundedRect(used.adjusted(-3, 0, 3, 0), 3, 3)
            painter.setPen(QColor(ink))
            painter.drawText(room, WRAP, words)
            place.setTop(used.bottom() + 1)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, row: OptionRow, frame: QRect
    ) -> None:
        look = self._look()
        assert row.exercise is not None
        ground = QRect(frame.left() + EDGE + GAP, 0, PICTURE.width(), PICTURE.height())
        ground.moveTop(frame.top() + (frame.height() - ground.height()) // 2)
        inner = ground.adjusted(2, 2, -2, -2)
        self._ground.paint(painter, ground, inner, row.exercise, look, option.widget)

    def _paint_button(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look().theme
        place = self.button_rect(option.rect, option.font)
        painter.setPen(QPen(QColor(theme.strong_line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(place, CENTRE, self._button())

    # --- Qt

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        del model
        row: OptionRow = index.data(ROW_ROLE)
        released = event.type() == QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent) or row.exercise is None:
            return False
        if not self.button_rect(option.rect, option.font).contains(event.position().toPoint()):
            return False
        self.add_asked.emit(index)
        return True


def _height(font: QFont, width: int, words: str) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, TALL), WRAP, words).height()
