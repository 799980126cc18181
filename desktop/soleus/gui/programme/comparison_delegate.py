"""Paints a row of a comparison: the card before on the left, now on the right, between them why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from soleus.clinic.changes import Kind
from soleus.gui.lane.card_layout import EDGE, WRAP, bold
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, PAD, RADIUS, TARGET, Theme
from soleus.gui.pictures.picture_ground import Look, PictureGround
from soleus.gui.pictures.pictures import Pictures
from soleus.gui.programme.comparison_rows import COMPARED_ROLE, Compared, KindName, Side

Index = QModelIndex | QPersistentModelIndex
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
PICTURE = QSize(88, 56)
LEAST_BADGE = 112
SIGNS = {
    Kind.NEW: "+",
    Kind.STOPPED: "−",
    Kind.MOVED_ON: "▲",
    Kind.MOVED_BACK: "▼",
    Kind.SWAPPED: "⇄",
    Kind.MORE: "▲",
    Kind.LESS: "▼",
    Kind.OTHER: "≠",
    Kind.SAME: "=",
}
"""In front of the words, so that a row is read at a glance and never by its colour alone."""


class ComparisonDelegate(QStyledItemDelegate):
    def __init__(
        self,
        pictures: Pictures,
        look: Callable[[], Look],
        kinds: KindName,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._kinds = look, kinds
        self._ground = PictureGround(pictures)

    # --- places

    def _badge_width(self, metrics: QFontMetrics) -> int:
        badges = [self._badge(each, planned) for each in Kind for planned in (False, True)]
        return max(*map(metrics.horizontalAdvance, badges), LEAST_BADGE - 2 * PAD) + 2 * PAD

    def _columns(self, rect: QRect, metrics: QFontMetrics) -> tuple[QRect, QRect, QRect]:
        badge = self._badge_width(metrics)
        side = (rect.width() - badge) // 2
        inner = rect.adjusted(0, 3, 0, -3)
        return (
            QRect(inner.left() + GRID, inner.top(), side - GRID, inner.height()),
            QRect(inner.left() + side, inner.top(), badge, inner.height()),
            QRect(inner.left() + side + badge, inner.top(), side - GRID, inner.height()),
        )

    @staticmethod
    def _note(rect: QRect, font: QFont) -> QRect:
        """Where the words of a note stand, beside its mark."""
        return rect.adjusted(GRID + QFontMetrics(font).height() + GAP, GRID, -GAP, 0)

    @staticmethod
    def _text(side: QRect) -> QRect:
        return side.adjusted(EDGE + GAP + PICTURE.width() + GAP, GRID, -GAP, -GRID)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Compared = index.data(COMPARED_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        metrics = QFontMetrics(option.font)
        if row.note:
            text = self._note(QRect(0, 0, width, 1000), option.font)
            return QSize(width, metrics.boundingRect(text, WRAP, row.note).height() + 2 * GRID)
        if row.kind is None:
            return QSize(width, TARGET + metrics.height())
        left, _, right = self._columns(QRect(0, 0, width, 1000), metrics)
        heights = [PICTURE.height()]
        strong = QFontMetrics(bold(option.font))
        for column, side in ((left, row.before), (right, row.now)):
            text = self._text(column)
            name = strong.boundingRect(QRect(0, 0, text.width(), 1000), WRAP, side.name).height()
            dose = metrics.boundingRect(QRect(0, 0, text.width(), 1000), WRAP, side.dose).height()
            heights.append(name + dose + GRID)
        return QSize(width, max(heights) + 2 * GAP + 2)

    # --- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Compared = index.data(COMPARED_ROLE)
        theme = self._look().theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle, right = self._columns(option.rect, QFontMetrics(option.font))
        if row.note:
            self._paint_note(painter, option, row.note)
        elif row.kind is None:
            self._paint_heading(painter, option, row, (left, right))
        else:
            self._paint_side(painter, option, row.before, left, faint=row.kind is Kind.STOPPED)
            self._paint_side(painter, option, row.now, right, faint=False)
            self._paint_badge(painter, option, row, middle)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _paint_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Compared,
        columns: tuple[QRect, QRect],
    ) -> None:
        theme = self._look().theme
        painter.setFont(bold(option.font))
        for column, side in zip(columns, (row.before, row.now), strict=True):
            painter.setPen(QColor(theme.ink if side else theme.soft))
            words = painter.fontMetrics().elidedText(
                side.name or "–", Qt.TextElideMode.ElideRight, column.width()
            )
            painter.drawText(column, int(Qt.AlignmentFlag.AlignBottom), words)
        painter.setPen(QPen(QColor(theme.line), 1))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + GRID, bottom, option.rect.right() - GRID, bottom)

    def _paint_note(self, painter: QPainter, option: QStyleOptionViewItem, note: str) -> None:
        theme = self._look().theme
        text, high = self._note(option.rect, option.font), QFontMetrics(option.font).height()
        mark = QRect(option.rect.left() + GRID, text.top(), high, high)
        icon("square-check", theme.soft).paint(painter, mark)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(text, WRAP, note)

    def _paint_side(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        side: Side,
        column: QRect,
        *,
        faint: bool,
    ) -> None:
        if not side:
            return
        look = self._look()
        theme = look.theme
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(column, RADIUS, RADIUS)
        region = side.exercise.region if side.exercise else None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.region(region) if region else theme.strong_line))
        painter.drawRect(QRect(column.left() + 1, column.top() + 6, EDGE, column.height() - 12))
        if side.exercise is not None:
            self._paint_picture(painter, option, side, column)
        text = self._text(column)
        painter.setFont(bold(option.font))
        painter.setPen(QColor(theme.soft if faint else theme.ink))
        used = painter.boundingRect(text, WRAP, side.name)
        painter.drawText(text, WRAP, side.name)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.soft))
        painter.drawText(text.adjusted(0, used.height() + 2, 0, GRID), WRAP, side.dose)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, side: Side, column: QRect
    ) -> None:
        look = self._look()
        assert side.exercise is not None
        ground = QRect(column.left() + EDGE + GAP, column.top() + GRID + 1, 0, 0)
        ground.setSize(PICTURE)
        inner = ground.adjusted(3, 3, -3, -3)
        self._ground.paint(
            painter, ground, inner, side.exercise, look, option.widget, variant=side.variant
        )

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Compared, column: QRect
    ) -> None:
        theme = self._look().theme
        kind = row.kind
        assert kind is not None
        words = self._badge(kind, row.planned)
        metrics = QFontMetrics(option.font)
        badge = QRect(0, 0, metrics.horizontalAdvance(words) + 2 * GAP, metrics.height() + GAP)
        badge.moveCenter(column.center())
        painter.setFont(option.font)
        ground, ink = self._colours(kind, theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(QColor(ink))
        painter.drawText(badge, CENTRE, words)

    @staticmethod
    def _colours(kind: Kind, theme: Theme) -> tuple[str, str]:
        if kind is Kind.SAME:
            return theme.surface, theme.soft
        if kind is Kind.STOPPED:
            return theme.red, theme.on_red
        if kind in {Kind.LESS, Kind.MOVED_BACK, Kind.SWAPPED, Kind.OTHER}:
            return theme.amber, theme.on_amber
        return theme.tint, theme.ink

    def _badge(self, kind: Kind, planned: bool) -> str:
        return f"{SIGNS[kind]} {self._kinds(kind, planned)}"
