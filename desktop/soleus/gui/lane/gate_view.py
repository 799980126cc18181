"""The gate at the foot of a lane: criteria to tick, folded away when the cards need the room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QDate,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.criterion import Criterion
from soleus.domain.stage import Stage
from soleus.gui.lane.card_layout import WRAP
from soleus.gui.look.dressing import dress_as
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GRID, TARGET, Theme
from soleus.handout.words.wording import unstopped

BOX = 15
INSET = 24
HEAD_ROOM, LEAST_HEAD = 34, 120
"""Beside the words of the head stands its arrow; so wide are the words at least."""
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
MET_ROLE = int(Role.UserRole) + 1


class GateModel(QAbstractListModel):
    """Criteria as lines with a tick. ``ticked`` asks for a tick; the document then changes it."""

    ticked = Signal(int, bool)

    def __init__(self, say: Callable[[Criterion], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._criteria: tuple[Criterion, ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return self._criteria

    def show_criteria(self, criteria: tuple[Criterion, ...]) -> None:
        if len(criteria) == len(self._criteria):
            self._criteria = criteria
            if criteria:
                self.dataChanged.emit(self.index(0), self.index(len(criteria) - 1))
            return
        self.beginResetModel()
        self._criteria = criteria
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._criteria)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        criterion = self._criteria[index.row()]
        met = criterion.met_on
        if role == Role.DisplayRole:
            return unstopped(self._say(criterion))
        if role == MET_ROLE:
            return _short(met) if met else ""
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if met else Qt.CheckState.Unchecked
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            words = self._say(criterion)
            when = self.tr("Met on {0}.").format(_short(met)) if met else self.tr("Not met yet.")
            return f"{words} {when}"
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self.ticked.emit(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable


def _short(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


class GateDelegate(QStyledItemDelegate):
    """A box, and the criterion on as many lines as it needs, with the day it was met."""

    def __init__(self, theme: Callable[[], Theme], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        text = _text_rect(option.fontMetrics, _words(index), width)
        return QSize(width, max(TARGET - GRID, text.height() + GRID + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme()
        met = bool(index.data(MET_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver):
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.focus if focused else theme.line), 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), 4, 4)
        box = QRect(area.left() + 4, area.top() + 5, BOX, BOX)
        painter.setPen(QPen(QColor(theme.accent if met else theme.strong_line), 1.2))
        painter.setBrush(QColor(theme.accent if met else theme.raised))
        painter.drawRoundedRect(box, 3, 3)
        if met:
            icon("check", theme.on_accent).paint(painter, box.adjusted(1, 1, -1, -1))
        painter.setPen(QColor(theme.soft if met else theme.ink))
        text = _text_rect(option.fontMetrics, _words(index), area.width())
        painter.drawText(text.translated(area.topLeft()), WRAP, _words(index))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole line ticks, by the list; the style has a box of its own, elsewhere on it."""
        return False


def _words(index: Index) -> str:
    met = index.data(MET_ROLE)
    return f"{index.data()} ({met})" if met else str(index.data())


def _text_rect(metrics: QFontMetrics, words: str, width: int) -> QRect:
    rect = metrics.boundingRect(QRect(0, 0, max(width - INSET - GRID, 40), 2000), WRAP, words)
    rect.moveTo(INSET, 3)
    rect.setWidth(max(width - INSET - GRID, 40))
    return rect


class GateList(QListView):
    """Space or a click anywhere on a line ticks it; Enter opens the editor."""

    edit_asked = Signal()
    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew when the scroll bar comes or goes."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._toggle(index)
        self.setState(QListView.State.NoState)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            met = index.data(Role.CheckStateRole) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if met else Qt.CheckState.Checked
            self.model().setData(index, wanted, Role.CheckStateRole)


class GateView(QFrame):
    """A line that says how far the gate is met, and the criteria under it when unfolded."""

    ticked = Signal(int, bool)  # place of the criterion, met
    edit_asked = Signal()
    folded = Signal(bool)
    move_on_asked = Signal()

    def __init__(
        self,
        say: Callable[[Criterion], str],
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._theme = say, theme
        self._open = False
        self._words = ""
        self._measured: tuple[object, ...] = ()
        self._height = 0
        self._about: tuple[object, ...] = ()
        self._said: tuple[str, ...] = ()
        self.model = GateModel(say, self)
        self.list = GateList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(GateDelegate(theme, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head = QToolButton()
        self.head.setObjectName("flat")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setMinimumHeight(TARGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.move_on = QPushButton()
        self.move_on.setVisible(False)
        self.move_on.clicked.connect(self.move_on_asked)
        column.addWidget(self.head)
        column.addWidget(self.list)
        column.addWidget(self.move_on)
        self.head.clicked.connect(self._press)
        self.model.ticked.connect(self.ticked)
        self.list.edit_asked.connect(self.edit_asked)
        self.list.resized.connect(lambda: self.fit(self.height_given))

    def show_stage(
        self, stage: Stage, beside: tuple[object, ...] = (), *, current: bool = False
    ) -> None:
        """Show its gate; the stage that the patient is in has the way on.

        *beside*: what the words depend on beside the criteria, such as the last findings.
        """
        criteria = stage.gate.criteria
        if (criteria, beside) != self._about:
            self._about = (criteria, beside)
            self._show_criteria(criteria)
        met = sum(each.met_on is not None for each in criteria)
        needed = stage.gate.needed
        if not criteria:
            words = self.tr("Set when to move on…")
        elif needed is not None and needed < len(criteria):
            words = self.tr("Move on: {0}/{1} met, {2} needed").format(met, len(criteria), needed)
        else:
            words = self.tr("Move on when: {0} of {1} met").format(met, len(criteria))
        self._offer_way_on(stage, current=current)
        self._words = words
        self._write_head()
        self.head.setToolTip(words)
        self.head.setAccessibleName(words)
        self.list.setAccessibleName(self.tr("Criteria for moving on from stage {0}").format(
            stage.label))  # fmt: skip
        self._settle()

    def _show_criteria(self, criteria: tuple[Criterion, ...]) -> None:
        said = tuple(map(self._say, criteria))
        if criteria != self.model.criteria or said != self._said:
            self._said = said
            self.model.show_criteria(criteria)
            self.list.scheduleDelayedItemsLayout()

    def _offer_way_on(self, stage: Stage, *, current: bool) -> None:
        """A button that stands out once enough of the criteria are met."""
        needed = [each for each in stage.gate.criteria if not each.optional]
        enough = stage.gate.needed or len(needed)
        ready = bool(needed) and sum(each.met_on is not None for each in needed) >= enough
        dress_as(self.move_on, "primary" if ready else "")
        self.move_on.setText(
            self.tr("Move on to the next stage")
            if ready or not needed
            else self.tr("Move on all the same")
        )
        self.move_on.setToolTip(
            self.tr("The next stage is current from today; the ticks stay (Ctrl+M).")
        )
        self.move_on.setVisible(current)

    def _write_head(self) -> None:
        """As much of the words as there is room for; the tooltip has them all."""
        room = self.width() - HEAD_ROOM  # the button is only as wide as its words
        words = self.head.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, max(room, LEAST_HEAD)
        )
        self.head.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_head()

    def set_open(self, wanted: bool) -> None:
        """Unfold or fold the criteria, without telling."""
        if wanted != self._open:
            self._open = wanted
            self._settle()

    def dress(self) -> None:
        self._settle()

    def _press(self) -> None:
        if not self.model.criteria:
            self.edit_asked.emit()
            return
        self.set_open(not self._open)
        self.folded.emit(not self._open)

    def _settle(self) -> None:
        shown = self._open and bool(self.model.criteria)
        name = "chevron-down" if shown else "chevron-right"
        self.head.setIcon(icon(name if self.model.criteria else "plus", self._theme().soft))
        self.list.setVisible(shown)
        self.fit(self.height_given)

    height_given = 240

    def fit(self, most: int) -> None:
        """Take the height that the criteria need, but no more than *most*."""
        self.height_given = most
        if not self._open or not self.list.isVisibleTo(self):
            return
        self.list.setFixedHeight(max(min(self._needed() + 2, most), TARGET))

    def _needed(self) -> int:
        """The height of all criteria, measured once for each width, font and wording."""
        width, font = self.list.viewport().width(), self.list.font().key()
        here = (self.model.criteria, self._said, width, font)
        if here != self._measured:
            self._measured = here
            self._height = sum(
                self.list.sizeHintForIndex(self.model.index(row)).height()
                for row in range(self.model.rowCount())
            )
        return self._height
