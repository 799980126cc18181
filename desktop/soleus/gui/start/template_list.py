"""The templates of the start page: by body region, each with pictures of what is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from PySide6.QtWidgets import QWidget as Widget

from soleus.gui.look.tokens import GAP, GRID, LIGHT, RADIUS, Theme
from soleus.gui.look.translation import region_letters
from soleus.gui.parts.choice_list import CHOICE_ROLE, Choice, ChoiceDelegate, ChoiceList, Index
from soleus.gui.parts.marked_text import break_lines

if TYPE_CHECKING:
    from soleus.domain.exercise import Exercise
    from soleus.gui.pictures.pictures import Pictures

THUMBNAIL = QSize(70, 50)
LEAST_TEXT = 230
"""Narrower than this the words would break at every other one: fewer pictures stand there."""
MOST_LINES = 3
AIR = 3
"""Around the figure on its ground."""


@dataclass(frozen=True, slots=True)
class TemplateChoice(Choice):
    """One template. ``heading`` stands above the first of a group; ``shown`` are the pictures."""

    heading: str = ""
    shown: tuple[tuple[Exercise, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """Where the parts of a row stand, and its words in lines."""

    heading: QRect
    frame: QRect
    text: QRect
    pictures: tuple[QRect, ...]
    title: tuple[str, ...]
    about: tuple[str, ...]


class TemplateDelegate(ChoiceDelegate):
    """Words that wrap on the left, pictures on the right."""

    def __init__(self, theme: Callable[[], Theme], view: QListView) -> None:
        super().__init__(theme, dots=False, parent=view)
        self._view = view
        self.pictures: Pictures | None = None
        self.figure: Callable[[], str] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = index.data(CHOICE_ROLE)
        width = self._view.viewport().width()
        if not isinstance(choice, TemplateChoice):
            return QSize(width, 0)
        row = self._lay_out(choice, option.font, QRect(0, 0, width, 0))
        return QSize(width, row.frame.bottom() + GRID)

    def _lay_out(self, choice: TemplateChoice, font: QFont, rect: QRect) -> TemplateRow:
        """The parts of a row at the top left of *rect* and as wide; its height is not read."""
        strong, plain = QFontMetrics(_bold(font)), QFontMetrics(font)
        head = plain.height() + GAP + GRID if choice.heading else 0
        top = rect.top() + head + 1
        room = rect.width() - 4 - 2 * GAP
        step = THUMBNAIL.width() + GRID
        count = max(0, min(len(choice.shown), (room - LEAST_TEXT) // step))
        text_width = room - (count * step + GAP if count else 0)
        title = tuple(line.text for line in break_lines(choice.title, strong, text_width))
        about = tuple(
            line.text for line in break_lines(choice.about, plain, text_width, most=MOST_LINES)
        )
        words = len(title) * strong.height() + len(about) * plain.height()
        high = max(words, THUMBNAIL.height() if count else 0) + 2 * GAP
        frame = QRect(rect.left() + 2, top, rect.width() - 4, high)
        text = QRect(frame.left() + GAP, top + (high - words) // 2, text_width, words)
        left = frame.right() - GAP - count * step + GRID + 1
        above = top + (high - THUMBNAIL.height()) // 2
        places = tuple(
            QRect(left + number * step, above, THUMBNAIL.width(), THUMBNAIL.height())
            for number in range(count)
        )
        heading = QRect(rect.left() + 2 + GAP, rect.top(), room, head)
        return TemplateRow(heading, frame, text, places, title, about)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, TemplateChoice):
            return
        theme = self._theme()
        row = self._lay_out(choice, option.font, option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.soft))
        painter.setFont(_bold(option.font))
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.heading, bottom, choice.heading)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(row.frame, RADIUS, RADIUS)
        self._paint_ground(painter, option, row.frame)
        self._paint_words(painter, option.font, row)
        for place, (exercise, variant) in zip(row.pictures, choice.shown, strict=False):
            self._paint_picture(painter, place, exercise, variant)
        painter.restore()

    def _paint_words(self, painter: QPainter, font: QFont, row: TemplateRow) -> None:
        y = row.text.top()
        for words, ink, kind in (
            (row.title, self._theme().ink, _bold(font)),
            (row.about, self._theme().soft, font),
        ):
            painter.setFont(kind)
            metrics = QFontMetrics(kind)
            painter.setPen(QColor(ink))
            for line in words:
                painter.drawText(row.text.left(), y + metrics.ascent(), line)
                y += metrics.height()

    def _paint_picture(
        self, painter: QPainter, place: QRect, exercise: Exercise, variant: str
    ) -> None:
        """The exercise on the ground of pictures; its region's letters while it is drawn."""
        theme = self._theme()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.picture))
        painter.drawRoundedRect(place, GRID, GRID)
        if self.pictures is None:
            return
        pixmap = self.pictures.pixmap(
            exercise,
            variant,
            None,
            place.size().shrunkBy(QMargins(AIR, AIR, AIR, AIR)),
            self._view.devicePixelRatioF(),
            style=theme.figure_style,
            body=self.figure() if self.figure is not None else "neutral",
        )
        if pixmap is not None:
            painter.drawPixmap(place.left() + AIR, place.top() + AIR, pixmap)
            return
        painter.setPen(QColor(LIGHT.soft))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(place, middle, region_letters(exercise.region))


class TemplateList(ChoiceList):
    """One click or Enter chooses, as in any list of choices."""

    def __init__(self, name: str, theme: Theme, parent: Widget | None = None) -> None:
        super().__init__(name, theme, parent=parent)
        self._rows = TemplateDelegate(lambda: self._theme, self)
        self.setItemDelegate(self._rows)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def draw_with(self, pictures: Pictures, figure: Callable[[], str]) -> None:
        """Show *pictures* of *figure*; they come one after another as they are drawn."""
        self._rows.pictures, self._rows.figure = pictures, figure
        pictures.changed.connect(self.viewport().update)

    def show_templates(self, templates: Sequence[TemplateChoice]) -> None:
        self.show_choices(templates)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
