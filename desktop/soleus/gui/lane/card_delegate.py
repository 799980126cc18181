"""Paints a card of a lane: region edge, picture, name, dose, side, load; and block headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from soleus.domain.sides import working_side
from soleus.gui.lane.card_faces import CardFaces
from soleus.gui.lane.card_layout import (
    EDGE,
    HEADING,
    PICTURE,
    WRAP,
    CardLayout,
    CardLayouts,
    CardText,
    bold,
)
from soleus.gui.lane.lane_model import ROW_ROLE
from soleus.gui.lane.lane_rows import Row
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, REGION_COLOURS, Theme
from soleus.gui.look.tooltip import show_below
from soleus.gui.look.translation import region_letters
from soleus.gui.parts.row_frame import paint_row_frame
from soleus.gui.pictures.picture_ground import Look, PictureGround, paint_ground
from soleus.gui.pictures.pictures import Pictures

CENTRE = int(Qt.AlignmentFlag.AlignCenter)
UNBROKEN = int(Qt.TextFlag.TextDontClip)
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
STATES = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_MouseOver
    | QStyle.StateFlag.State_HasFocus
)
"""Those that a card shows."""
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """``picture_height`` is set by the board: smaller pictures in a low window."""

    harder_asked = Signal(str)
    easier_asked = Signal(str)
    variants_asked = Signal(str, QPoint)  # card id, where on the screen its menu belongs

    def __init__(
        self,
        pictures: Pictures,
        words: StageWords,
        look: Callable[[], Look],
        neighbour: Callable[[str, bool], str],
        parent: QObject | None = None,
    ) -> None:
        """*neighbour* names the exercise that ▲ (True) or ▼ of a card leads to."""
        super().__init__(parent)
        self._words, self._look = words, look
        self._neighbour = neighbour
        self._layouts, self._faces = CardLayouts(), CardFaces()
        self._ground = PictureGround(pictures)
        self.picture_height = PICTURE

    def show_moving(self, card_id: str, frame: QPixmap | None) -> None:
        """Show *frame* of a playing picture on a card in place of its still one."""
        self._ground.show_moving(card_id, frame)

    def picture_size(self, row: Row, rect: QRect, font: QFont) -> QSize:
        return _inner(self.layout_of(row, rect, font).picture).size()

    # --- layout

    def layout_of(self, row: Row, rect: QRect, font: QFont) -> CardLayout:
        """Where the parts of a card stand that fills *rect*."""
        return self._laid_out(row, rect.width(), font).moved_to(rect.topLeft())

    def _laid_out(self, row: Row, width: int, font: QFont) -> CardLayout:
        assert row.card is not None
        text = CardText(
            row.name,
            self._words.dose_line(row),
            self._words.side(row.card),
            row.card.note,
            row.exercise is not None,
        )
        return self._layouts.layout(text, width, font, self.picture_height)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        view = option.widget
        width = option.rect.width()
        if isinstance(view, QAbstractItemView):
            width = view.viewport().width()
        if row.card is None:
            return QSize(width, max(HEADING, option.fontMetrics.height() + GAP))
        return QSize(width, self._laid_out(row, width, option.font).height)

    # --- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.card is None:
            self._paint_heading(painter, option, row)
        else:
            self._show_card(painter, option, row)
        painter.restore()

    def _show_card(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        """The card as it was painted last, where it still looks so."""
        look, rect, font = self._look(), option.rect, option.font
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        layout = self._laid_out(row, rect.width(), font)
        picture = self._picture(row, look, _inner(layout.picture).size(), ratio)
        moving = row.card is not None and self._ground.is_moving(row.card.id)
        if moving or ratio != int(ratio):  # its dots are not those of the screen
            self._paint_card(painter, option, row, picture)
            return

        def paint(painter: QPainter) -> None:
            painter.translate(-rect.topLeft())
            self._paint_card(painter, option, row, picture)

        state = (option.state & STATES).value
        shown = picture.cacheKey() if picture is not None else 0
        looks = (row, look, layout, rect.width(), rect.height(), ratio, font.key(), shown)
        painter.drawPixmap(
            rect.topLeft(), self._faces.face((row.key, state), looks, rect.size(), ratio, paint)
        )

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme = self._look().theme
        area = option.rect.adjusted(GRID, 2, -GRID, -2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.accent if selected else theme.line), 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(area, 5, 5)
        grip = QRect(area.left() + 2, area.center().y() - 7, 14, 14)
        icon("grip-vertical", theme.soft).paint(painter, grip)
        painter.setFont(bold(option.font))
        painter.setPen(QColor(theme.ink))
        text = area.adjusted(20, 0, -GRID, 0)
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(
            self._words.heading(row), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, MIDDLE, words)
        end = text.left() + metrics.horizontalAdvance(words) + GAP
        if end < text.right():
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(end, text.center().y(), text.right(), text.center().y())
        if option.state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, area, theme)

    def _paint_card(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Row,
        picture: QPixmap | None,
    ) -> None:
        theme = self._look().theme
        layout = self.layout_of(row, option.rect, option.font)
        state = option.state
        painter.setFont(option.font)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_frame(painter, state, layout.frame, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, layout.frame, theme)
        bar = layout.frame.adjusted(1, 6, 0, -6)
        bar.setWidth(EDGE)
        region = row.exercise.region if row.exercise else None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.region(region) if region else theme.strong_line))
        painter.drawRect(bar)
        if row.exercise is not None:
            self._paint_picture(painter, layout, row, picture)
            self._paint_ladder(painter, layout, row, lively=hovered or selected)
        painter.setPen(QColor(theme.ink))
        painter.setFont(bold(option.font))
        painter.drawText(layout.name, WRAP, row.name)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.soft))
        first, *rest = layout.dose_lines or ("",)
        painter.drawText(layout.dose, UNBROKEN, first)
        painter.drawText(layout.more, UNBROKEN, "\n".join(rest))
        self._paint_side_and_note(painter, layout, row, option.fontMetrics)

    def _picture(self, row: Row, look: Look, size: QSize, ratio: float) -> QPixmap | None:
        """What is seen in the card's picture; None for nothing, or when it is still to come."""
        if row.exercise is None or row.card is None:
            return None
        card = row.card
        shown = replace(look, side=working_side(card.dose.side, look.side))
        return self._ground.picture(
            row.exercise, shown, size, ratio, variant=card.variant, key=card.id
        )

    def _paint_picture(
        self, painter: QPainter, layout: CardLayout, row: Row, picture: QPixmap | None
    ) -> None:
        theme = self._look().theme
        paint_ground(painter, layout.picture, _inner(layout.picture), picture, theme)
        self._paint_region(painter, layout.picture, row)
        if row.variants:
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(layout.variants, 4, 4)
            icon("layers", theme.soft).paint(painter, layout.variants.adjusted(4, 4, -4, -4))

    def _paint_region(self, painter: QPainter, picture: QRect, row: Row) -> None:
        """The region's letters in its colour, so that the colour is never alone."""
        assert row.exercise is not None
        letters = region_letters(row.exercise.region)
        metrics = painter.fontMetrics()
        tag = QRect(
            picture.left() + 2,
            picture.top() + 2,
            metrics.horizontalAdvance(letters) + GAP,
            metrics.height() + 1,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(REGION_COLOURS[row.exercise.region]))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(tag, CENTRE, letters)

    def _paint_ladder(
        self, painter: QPainter, layout: CardLayout, row: Row, *, lively: bool
    ) -> None:
        """A rising line for harder, the load rank, a falling one for easier: no arrows to move."""
        theme = self._look().theme
        assert row.exercise is not None
        for rect, name, there in (
            (layout.harder, "trending-up", row.harder),
            (layout.easier, "trending-down", row.easier),
        ):
            if there:
                colour = theme.accent if lively else theme.soft
                icon(name, colour).paint(painter, rect.adjusted(5, 5, -5, -5))
        if row.exercise.load_rank is not None:
            painter.setPen(QColor(theme.soft))
            painter.drawText(layout.rank, CENTRE, str(row.exercise.load_rank))

    def _paint_side_and_note(
        self, painter: QPainter, layout: CardLayout, row: Row, metrics: QFontMetrics
    ) -> None:
        theme = self._look().theme
        assert row.card is not None
        chip = self._words.side(row.card)
        if chip:
            painter.setPen(QPen(QColor(theme.strong_line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(layout.side, 4, 4)
            painter.setPen(QColor(theme.ink))
            painter.drawText(layout.side, CENTRE, chip)
        if row.card.note:
            note = metrics.elidedText(
                row.card.note, Qt.TextElideMode.ElideRight, layout.note.width()
            )
            painter.setPen(QColor(theme.ink))
            painter.drawText(layout.note, 0, note)

    # --- clicks and tooltips

    def arrow_at(self, row: Row, layout: CardLayout, where: QPoint) -> bool | None:
        """Whether *where* is on ▲ (True) or ▼ (False) of the card; None elsewhere."""
        if row.exercise is None:
            return None
        if layout.harder.contains(where) and row.harder:
            return True
        return False if layout.easier.contains(where) and row.easier else None

    def variants_at(self, row: Row, layout: CardLayout, where: QPoint) -> bool:
        """Whether *where* is on the button for other ways to do it."""
        return bool(row.variants) and layout.variants.contains(where)

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            row: Row = index.data(ROW_ROLE)
            if row.card is not None and event.button() == Qt.MouseButton.LeftButton:
                layout = self.layout_of(row, option.rect, option.font)
                harder = self.arrow_at(row, layout, event.position().toPoint())
                if self.variants_at(row, layout, event.position().toPoint()):
                    under = layout.variants.bottomLeft() + QPoint(0, 2)
                    self.variants_asked.emit(row.card.id, _on_screen(option.widget, under))
                    return True
                if harder is not None:
                    (self.harder_asked if harder else self.easier_asked).emit(row.card.id)
                    return True
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]  # Qt's own model type

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row: Row | None = index.data(ROW_ROLE)
        if row is not None and row.card is not None:
            layout = self.layout_of(row, option.rect, view.font())
            harder = self.arrow_at(row, layout, event.pos())
            if harder is not None:
                name = self._neighbour(row.card.exercise, harder)
                words = self.tr("Harder: {0}") if harder else self.tr("Easier: {0}")
                QToolTip.showText(event.globalPos(), words.format(name), view)
                return True
            if self.variants_at(row, layout, event.pos()):
                words = self.tr("%n other way(s) to do it (V)", "", row.variants)
                QToolTip.showText(event.globalPos(), words, view)
                return True
        if row is not None:
            show_below(self._words.card_tip(row), option.rect, view.viewport())
            return True
        return super().helpEvent(event, view, option, index)


def _inner(picture: QRect) -> QRect:
    return picture.adjusted(GRID, 2, -GRID, -2)


def _on_screen(widget: QWidget | None, where: QPoint) -> QPoint:
    if isinstance(widget, QAbstractItemView):
        return widget.viewport().mapToGlobal(where)
    return where


def _paint_focus(painter: QPainter, frame: QRect, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 5, 5)
