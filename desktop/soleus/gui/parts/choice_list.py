"""A list of choices with a title and a second line each: one click or Enter chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from PySide6.QtWidgets import QWidget as Widget

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, RADIUS, TARGET, Theme
from soleus.gui.parts.marked_text import break_lines, draw_marked

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One row. ``marks`` are places in the title; ``faint`` shows it as not in force."""

    id: str
    title: str
    about: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    tip: str = ""
    faint: bool = False


class ChoiceModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def row_of(self, choice_id: str) -> int:
        return next((row for row, each in enumerate(self._choices) if each.id == choice_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A list that lets drag finds its rows willing; the others never ask."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choice(index.row()) if index.isValid() else None
        if choice is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.title, choice.about) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            # The title and the line under it may be cut short in the list.
            return "\n".join(part for part in (choice.title, choice.about, choice.tip) if part)
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Two lines; with a menu, three dots on the right open it."""

    menu_asked = Signal(str, QPoint)

    def __init__(
        self, theme: Callable[[], Theme], *, dots: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._dots = theme, dots

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = index.data(CHOICE_ROLE)
        lines = 2 if isinstance(choice, Choice) and choice.about else 1
        return QSize(160, lines * QFontMetrics(option.font).height() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        theme = self._theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = option.rect.adjusted(2, 1, -2, -1)
        self._paint_ground(painter, option, frame)
        title = QFont(option.font)
        if choice.about:
            title.setWeight(QFont.Weight.DemiBold)
        metrics, plain = QFontMetrics(title), QFontMetrics(option.font)
        left, width = frame.left() + GAP, frame.width() - 2 * GAP
        if self._dots:
            width -= TARGET
            dots = QRect(0, 0, 16, 16)
            dots.moveCenter(self._dots_place(option.rect).center())
            icon("ellipsis", theme.soft).paint(painter, dots)
        painter.setFont(title)
        ink = theme.soft if choice.faint else theme.ink
        (line,) = break_lines(choice.title, metrics, width, most=1) or (None,)
        y = frame.top() + GAP - 1
        if line is not None:
            draw_marked(painter, left, y, line, choice.marks, ink, theme.mark)
        if choice.about:
            painter.setFont(option.font)
            painter.setPen(QColor(theme.soft))
            words = plain.elidedText(choice.about, Qt.TextElideMode.ElideRight, width)
            painter.drawText(left, y + metrics.height() + plain.ascent(), words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        theme = self._theme()
        state = QStyle.StateFlag
        selected = bool(option.state & state.State_Selected)
        if selected or option.state & state.State_MouseOver:
            painter.setPen(QPen(QColor(theme.accent if selected else theme.line), 1))
            painter.setBrush(QColor(theme.tint if selected else theme.raised))
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if option.state & state.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def on_dots(self, rect: QRect, where: QPoint) -> bool:
        return self._dots and self._dots_place(rect).contains(where)

    @staticmethod
    def _dots_place(rect: QRect) -> QRect:
        return QRect(rect.right() - TARGET - GRID, rect.top(), TARGET, rect.height())


class ChoiceList(QListView):
    """``chosen`` carries the choice's id; ``menu_asked`` also where to open the menu."""

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)
    removal_asked = Signal(str)

    def __init__(
        self, name: str, theme: Theme, *, dots: bool = False, parent: Widget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choices = ChoiceModel(self)
        self._delegate = ChoiceDelegate(lambda: self._theme, dots=dots, parent=self)
        self.setModel(self.choices)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def show_choices(self, choices: Sequence[Choice], current: str = "") -> None:
        """Show *choices*; the current one stays current, else *current* becomes it."""
        here = self.current() or current
        self.choices.show(choices)
        row = self.choices.row_of(here)
        if row >= 0:
            self.setCurrentIndex(self.choices.index(row))

    def current(self) -> str:
        choice = self.choices.choice(self.currentIndex().row())
        return choice.id if choice else ""

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.viewport().update()

    # --- Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        choice = self.choices.choice(index.row())
        if choice is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._delegate.on_dots(self.visualRect(index), where):
            self.menu_asked.emit(choice.id, self.viewport().mapToGlobal(where))
        else:
            self.chosen.emit(choice.id)

    def contextMenuEvent(self, event: QEvent) -> None:
        if not self.current():
            return
        rect = self.visualRect(self.currentIndex())
        self.menu_asked.emit(self.current(), self.viewport().mapToGlobal(rect.center()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.chosen.emit(self.current())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current():
            self.removal_asked.emit(self.current())
        else:
            super().keyPressEvent(event)
