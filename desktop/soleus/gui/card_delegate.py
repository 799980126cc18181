"""Paints a card of a lane: region edge, picture, name, dose, side; and block headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from soleus.domain.card import Card
from soleus.domain.finding import BodySide
from soleus.gui.lane_model import ROW_ROLE
from soleus.gui.lane_rows import Row
from soleus.gui.pictures import Pictures
from soleus.gui.tokens import GAP, GRID, REGION_COLOURS, REGION_LETTERS, TARGET, Theme

PICTURE_HEIGHT = 92
EDGE = 5
HEADING_HEIGHT = 26


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Where the parts of a card stand, for painting and for clicks alike."""

    frame: QRect
    picture: QRect
    name: QRect
    dose: QRect
    side: QRect
    note: QRect
    harder: QRect
    easier: QRect


def bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class CardDelegate(QStyledItemDelegate):
    """``side_label`` gives the words of the side chip; ``side`` the patient's affected side."""

    harder_asked = QtSignal(str)
    easier_asked = QtSignal(str)

    def __init__(
        self,
        pictures: Pictures,
        theme: Callable[[], Theme],
        side: Callable[[], BodySide | None],
        side_label: Callable[[Card], str],
        heading: Callable[[Row], str],
        body: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._theme, self._side = pictures, theme, side
        self._side_label, self._heading, self._body = side_label, heading, body

    # --- layout

    def layout_of(self, row: Row, rect: QRect, font: QFont) -> CardLayout:
        frame = rect.adjusted(GRID, GRID, -GRID, -GRID)
        left = frame.left() + EDGE + GAP
        right = frame.right() - GAP
        arrows = frame.right() - TARGET
        picture = QRect(left, frame.top() + GRID, arrows - left - GRID, PICTURE_HEIGHT)
        if row.exercise is None:
            picture.setHeight(0)
        metrics = QFontMetrics(bold(font))
        wrap = int(Qt.TextFlag.TextWordWrap)
        name = metrics.boundingRect(QRect(0, 0, right - left, 1000), wrap, row.name)
        name.moveTo(left, picture.bottom() + 1 + GRID)
        name.setWidth(right - left)
        plain = QFontMetrics(font)
        chip = self._side_label(row.card) if row.card else ""
        chip_width = plain.horizontalAdvance(chip) + 2 * GAP if chip else 0
        dose_width = right - left - (chip_width + GAP if chip else 0)
        dose = plain.boundingRect(QRect(0, 0, dose_width, 1000), wrap, row.dose or "–")
        dose.moveTo(left, name.bottom() + 1 + 2)
        dose.setWidth(dose_width)
        side = QRect(right - chip_width, dose.top(), chip_width, plain.height() + 2)
        note = QRect(left, max(dose.bottom(), side.bottom()) + 1, right - left, 0)
        if row.card and row.card.note:
            note.setHeight(plain.height() + 2)
        harder = QRect(arrows, frame.top() + GRID + PICTURE_HEIGHT // 2 - TARGET, TARGET, TARGET)
        easier = harder.translated(0, TARGET)
        return CardLayout(frame, picture, name, dose, side, note, harder, easier)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: Row = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else option.rect.width()
        if row.card is None:
            return QSize(width, HEADING_HEIGHT)
        layout = self.layout_of(row, QRect(0, 0, width, 1000), option.font)
        return QSize(width, layout.note.bottom() + 1 + GAP + GRID)

    # --- painting

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        if row.card is None:
            self._paint_heading(painter, option, row)
        else:
            self._paint_card(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme = self._theme()
        painter.setFont(bold(option.font))
        painter.setPen(QColor(theme.soft))
        text = option.rect.adjusted(GAP, 0, -GAP, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        heading = self._heading(row)
        metrics = QFontMetrics(painter.font())
        elided = metrics.elidedText(heading, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, flags, elided)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme = self._theme()
        layout = self.layout_of(row, option.rect, option.font)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, layout, row, selected=selected, hovered=hovered)
        if focused:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(layout.frame.adjusted(1, 1, -1, -1), 5, 5)
        self._paint_picture(painter, layout, row, option.widget)
        wrap = int(Qt.TextFlag.TextWordWrap)
        painter.setPen(QColor(theme.ink))
        painter.setFont(bold(option.font))
        painter.drawText(layout.name, wrap, row.name)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.soft))
        painter.drawText(layout.dose, wrap, row.dose or "–")
        self._paint_side(painter, layout, row)
        if row.card and row.card.note:
            metrics = QFontMetrics(option.font)
            note = metrics.elidedText(
                row.card.note, Qt.TextElideMode.ElideRight, layout.note.width()
            )
            painter.setPen(QColor(theme.soft))
            painter.drawText(layout.note, 0, note)
        if row.exercise is not None and (hovered or selected):
            self._paint_arrows(painter, layout, row)

    def _paint_frame(
        self, painter: QPainter, layout: CardLayout, row: Row, *, selected: bool, hovered: bool
    ) -> None:
        theme = self._theme()
        edge = theme.accent if selected else (theme.strong_line if hovered else theme.line)
        painter.setPen(QPen(QColor(edge), 2 if selected else 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(layout.frame, 6, 6)
        if row.exercise is None:
            return
        bar = layout.frame.adjusted(1, 6, 0, -6)
        bar.setWidth(EDGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(REGION_COLOURS[row.exercise.region]))
        painter.drawRect(bar)

    def _paint_picture(
        self, painter: QPainter, layout: CardLayout, row: Row, widget: QWidget | None
    ) -> None:
        if row.exercise is None:
            return
        theme = self._theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.picture))
        painter.drawRoundedRect(layout.picture, 4, 4)
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        inner = layout.picture.adjusted(GRID, 2, -GRID, -2)
        pixmap = self._pictures.pixmap(
            row.exercise,
            row.card.variant if row.card else "",
            self._side(),
            inner.size(),
            ratio,
            style=theme.figure_style,
            body=self._body(),
        )
        if pixmap is not None:
            painter.drawPixmap(inner.topLeft(), pixmap)
        letters = REGION_LETTERS[row.exercise.region]
        painter.setPen(QColor(REGION_COLOURS[row.exercise.region]))
        painter.drawText(layout.picture.adjusted(3, 1, 0, 0), 0, letters)

    def _paint_side(self, painter: QPainter, layout: CardLayout, row: Row) -> None:
        chip = self._side_label(row.card) if row.card else ""
        if not chip:
            return
        theme = self._theme()
        painter.setPen(QPen(QColor(theme.strong_line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(layout.side, 4, 4)
        painter.setPen(QColor(theme.ink))
        painter.drawText(layout.side, int(Qt.AlignmentFlag.AlignCenter), chip)

    def _paint_arrows(self, painter: QPainter, layout: CardLayout, row: Row) -> None:
        theme = self._theme()
        assert row.exercise is not None
        centre = int(Qt.AlignmentFlag.AlignCenter)
        for rect, sign, there in (
            (layout.harder, "▲", row.exercise.harder),
            (layout.easier, "▼", row.exercise.easier),
        ):
            painter.setPen(QColor(theme.ink if there else theme.line))
            painter.drawText(rect, centre, sign)

    # --- clicks

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            row: Row = index.data(ROW_ROLE)
            if row.card is not None and row.exercise is not None:
                layout = self.layout_of(row, option.rect, option.font)
                where = event.position().toPoint()
                if layout.harder.contains(where) and row.exercise.harder:
                    self.harder_asked.emit(row.card.id)
                    return True
                if layout.easier.contains(where) and row.exercise.easier:
                    self.easier_asked.emit(row.card.id)
                    return True
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]  # Qt's own model type
