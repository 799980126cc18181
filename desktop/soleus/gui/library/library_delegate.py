"""Paints an exercise of the library, as a row or as a tile: picture, name, region, load, star."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
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
)

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.gui.library.library_model import EXERCISE_ROLE, FAVOURITE_ROLE, MARKS_ROLE
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, RADIUS, REGION_COLOURS, TARGET, Theme
from soleus.gui.look.tooltip import show_below
from soleus.gui.look.translation import region_letters
from soleus.gui.parts.marked_text import break_lines, draw_marked
from soleus.gui.parts.row_frame import paint_row_frame
from soleus.gui.pictures.picture_ground import Look, PictureGround
from soleus.gui.pictures.pictures import Pictures

PICTURE_WIDTH = 76
TILE_PICTURE = 64
NARROW_TILE, TILE_EMS = 100, 5
"""The least width of a tile, in pixels and in heights of a line: two stand in a narrow panel."""
ROOMY_NAME = 17
MOST_LINES = 4
"""From so many letters in a line on one line less holds the longest names."""
RANKS = 10
METER, STEP = 4, 9
"""The load meter's height, and the width of one of its ten steps with its gap."""
STAR = 16
ROW_FURNITURE = 4 + GRID + PICTURE_WIDTH + GAP + 1 + TARGET
"""What a row holds beside its name."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Where the parts stand, for painting and for clicks alike."""

    frame: QRect
    picture: QRect
    text: QRect
    star: QRect
    load: QRect


class LibraryDelegate(QStyledItemDelegate):
    """Rows of one height, so that ten thousand of them lay out at once."""

    favourite_asked = Signal(str, bool)

    def __init__(
        self,
        pictures: Pictures,
        theme: Callable[[], Theme],
        side: Callable[[], BodySide | None],
        words: LibraryWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._side, self._words = theme, side, words
        self._ground = PictureGround(pictures)
        self.tiles = False
        self.tile_width = 0
        """Set by the list, so that tiles share its width evenly."""
        self.row_width = 0
        """Set by the list: names have as many lines as they need in it."""

    def size(self, font: QFont) -> QSize:
        """Of one row; of one tile where there are tiles."""
        line = QFontMetrics(font).height()
        if self.tiles:
            width = max(self.tile_width, NARROW_TILE, TILE_EMS * line)
            return QSize(width, TILE_PICTURE + MOST_LINES * line + 6 * GRID)
        width = self.row_width or 240
        name = self.name_lines(width - ROW_FURNITURE, font)
        return QSize(120, max(66, (name + 1) * line + 5 * GRID))

    @staticmethod
    def name_lines(width: int, font: QFont) -> int:
        """How many lines a name may take where lines are *width* pixels long."""
        roomy = width >= ROOMY_NAME * QFontMetrics(font).averageCharWidth()
        return MOST_LINES - 1 if roomy else MOST_LINES

    def layout(self, rect: QRect, font: QFont) -> RowLayout:
        frame = rect.adjusted(2, 2, -2, -2)
        star = QRect(frame.right() - TARGET + 1, frame.top(), TARGET, TARGET)
        if self.tiles:
            inside = frame.adjusted(GRID, GRID, -GRID, -GRID)
            picture = QRect(inside.topLeft(), QSize(inside.width(), TILE_PICTURE))
            text = QRect(inside.left() + GRID, picture.bottom() + GRID, inside.width() - GAP, 0)
            place = QPoint(text.left(), frame.bottom() - METER - GRID // 2)
            load = QRect(place, QSize(text.width(), METER))
        else:
            picture = QRect(
                frame.left() + GRID, frame.top() + GRID, PICTURE_WIDTH, frame.height() - 2 * GRID
            )
            left = picture.right() + GAP + 1
            text = QRect(left, frame.top() + GRID, star.left() - left, 0)
            load = QRect(
                left, frame.bottom() - METER - GRID - 1, frame.right() - left - GRID, METER
            )
        return RowLayout(frame, picture, text, star, load)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return self.size(option.font)

    def picture_size(self, rect: QRect, font: QFont) -> QSize:
        """Of the picture of a row that fills *rect*."""
        return _inner(self.layout(rect, font).picture).size()

    def show_moving(self, exercise_id: str, frame: QPixmap | None) -> None:
        """Show *frame* of a playing picture in place of the still one."""
        self._ground.show_moving(exercise_id, frame)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        exercise = index.data(EXERCISE_ROLE)
        if not isinstance(exercise, Exercise):
            return super().helpEvent(event, view, option, index)
        show_below(self._words.tip_lines(exercise), option.rect, view.viewport())
        return True

    # --- the star

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        clicks = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            where = event.position().toPoint()
            if self.layout(option.rect, option.font).star.contains(where):
                exercise = index.data(EXERCISE_ROLE)
                if event.type() in clicks and isinstance(exercise, Exercise):
                    self.favourite_asked.emit(exercise.id, not index.data(FAVOURITE_ROLE))
                return True
        return super().editorEvent(event, model, option, index)

    # --- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        exercise = index.data(EXERCISE_ROLE)
        if not isinstance(exercise, Exercise):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.layout(option.rect, option.font)
        self._paint_frame(painter, option, layout.frame)
        self._paint_picture(painter, option, layout.picture, exercise)
        self._paint_text(painter, option.font, layout, exercise, index)
        self._paint_star(painter, layout.star, bool(index.data(FAVOURITE_ROLE)))
        painter.restore()

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        theme = self._theme()
        paint_row_frame(painter, option.state, frame, theme)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, exercise: Exercise
    ) -> None:
        look = Look(self._theme(), self._side())
        if self._ground.paint(painter, place, _inner(place), exercise, look, option.widget):
            return
        # Without a picture the region's letters stand there, so that a row is never blank.
        painter.setFont(_large(option.font))
        painter.setPen(QColor(REGION_COLOURS[exercise.region]))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, region_letters(exercise.region))

    def _paint_text(
        self, painter: QPainter, font: QFont, layout: RowLayout, exercise: Exercise, index: Index
    ) -> None:
        theme, text = self._theme(), layout.text
        title = QFont(font)
        title.setWeight(QFont.Weight.DemiBold)
        metrics, plain = QFontMetrics(title), QFontMetrics(font)
        painter.setFont(title)
        most = self.name_lines(text.width(), font)
        lines = break_lines(exercise.name, metrics, text.width(), most)
        marks = index.data(MARKS_ROLE) or ()
        y = text.top()
        if not self.tiles:
            # The words and the meter stand together in the middle of the row.
            below = plain.height() if len(lines) < most else METER + GRID + 2
            meter = below if exercise.load_rank is not None else 0
            high = len(lines) * metrics.height() + plain.height() + meter
            y += max(0, (layout.frame.height() - 2 * GRID - high) // 2 - 1)
        for line in lines:
            draw_marked(painter, text.left(), y, line, marks, theme.ink, theme.mark)
            y += metrics.height()
        if self.tiles and len(lines) == MOST_LINES:
            # The name has taken the room of the line below it.
            if exercise.load_rank is not None:
                self._paint_load(painter, layout.load, plain, exercise.load_rank, "")
            return
        painter.setFont(font)
        base, dot = y + plain.ascent() + 1, plain.xHeight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.region(exercise.region)))
        painter.drawRect(text.left(), base - dot, dot, dot)
        painter.setPen(QColor(theme.soft))
        second = plain.elidedText(
            self._words.second_line(exercise),
            Qt.TextElideMode.ElideRight,
            text.width() - dot - GRID,
        )
        painter.drawText(text.left() + dot + GRID, base, second)
        if exercise.load_rank is not None:
            place = QRect(layout.load)
            if not self.tiles:
                place.moveTop(base + plain.descent() + GRID + 2)
            word = self.tr("load") if len(lines) < most else ""
            self._paint_load(painter, place, plain, exercise.load_rank, word)

    def _paint_star(self, painter: QPainter, place: QRect, favourite: bool) -> None:
        theme = self._theme()
        colour = theme.star if favourite else theme.strong_line
        box = QRect(0, 0, STAR, STAR)
        box.moveCenter(place.center())
        icon("star", colour, colour if favourite else "none").paint(painter, box)

    def _paint_load(
        self, painter: QPainter, place: QRect, metrics: QFontMetrics, rank: int, word: str
    ) -> None:
        """As many of ten steps as the load's rank, and the *word* for it where there is room."""
        theme = self._theme()
        whole = RANKS * STEP + GRID + metrics.horizontalAdvance(word)
        step = STEP if place.width() >= RANKS * STEP else max(4, place.width() // RANKS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for number in range(RANKS):
            reached = number < rank
            painter.setBrush(QColor(theme.accent if reached else theme.track))
            # What is not reached is thinner, so that the colour is never alone.
            high = METER if reached else METER // 2
            top = place.top() + METER - high
            painter.drawRect(place.left() + number * step, top, step - 2, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if word and whole <= place.width():
            painter.setPen(QColor(theme.soft))
            base = place.center().y() + metrics.xHeight() // 2 + 1
            painter.drawText(place.left() + RANKS * STEP + GRID, base, word)


def _inner(picture: QRect) -> QRect:
    return picture.adjusted(2, 2, -2, -2)


def _large(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 1.7)
    made.setWeight(QFont.Weight.DemiBold)
    return made
