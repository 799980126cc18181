"""One day of the week strip: a button that tells the day, small in one line or in full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from soleus.clinic.week import Day
from soleus.domain.schedule import Weekday
from soleus.gui.look.tokens import GRID, LIGHT, TARGET, Theme
from soleus.gui.look.tooltip import tip_text
from soleus.gui.running.day_layout import (
    MARK,
    PAD,
    STRONGER,
    Piece,
    PieceKind,
    cell_height,
    pieces,
)
from soleus.gui.running.day_painter import DayPainter
from soleus.gui.running.week_words import DayText

EMPTY = Day(Weekday.MONDAY)


class DayCell(QAbstractButton):
    """A click on a part asks for it; elsewhere, or by key, for the menu of the day."""

    asked = Signal(object)  # PieceKind of the part that was clicked, None for the whole day
    moved = Signal(int)  # to the day before (-1), the next one (1), the first or last (-7, 7)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._text, self._heavy = EMPTY, DayText("", ""), ""
        self._compact, self._theme = False, LIGHT
        self._small, self._wide, self._long_name = TARGET, 0, True
        self._clicked: PieceKind | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: self.asked.emit(self._clicked))

    def show_day(self, day: Day, text: DayText, heavy: str) -> None:
        """Show *day*; *heavy* is what its chip of heavy work says."""
        self._day, self._text, self._heavy = day, text, heavy
        self.setAccessibleName(text.spoken)
        self.setToolTip(tip_text(text.tip))
        self.setText(text.short)
        self.updateGeometry()
        self.update()

    @property
    def day(self) -> Day:
        return self._day

    @property
    def words(self) -> DayText:
        return self._text

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        across = QSizePolicy.Policy.Fixed if compact else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    # --- size

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        if self._compact:
            return QSize(self._small, max(metrics.height() + MARK + 2 * GRID, TARGET))
        return QSize(12 * metrics.averageCharWidth(), cell_height(self._wide, metrics))

    def minimumSizeHint(self) -> QSize:
        if self._compact:
            return self.sizeHint()
        return QSize(5 * self.fontMetrics().averageCharWidth() + 2 * PAD, self.sizeHint().height())

    def small_width(self) -> int:
        """What it needs in one line: its short name in strong letters, or three marks."""
        name = self.fontMetrics().horizontalAdvance(f"{self._text.short}!")
        return max(name * STRONGER // 10 + PAD, 3 * MARK + 2 * GRID + PAD, TARGET)

    def name_width(self) -> int:
        """What the whole name of the day needs in the full cell."""
        name = self.fontMetrics().horizontalAdvance(f"{self._text.name} !")
        return name * STRONGER // 10 + 2 * PAD

    def set_full_width(self, wide: int, *, long_name: bool) -> None:
        """How wide the full cells are, which decides how high they must be."""
        self._long_name = long_name
        if wide != self._wide:
            self._wide = wide
            self.updateGeometry()

    def set_small_width(self, wide: int) -> None:
        """As wide as the others."""
        self._small = wide
        self.updateGeometry()

    # --- parts

    def parts(self) -> tuple[Piece, ...]:
        """What the full cell shows below the name of the day, and where."""
        if self._compact:
            return ()
        line = self.fontMetrics().height()
        area = self.rect().adjusted(PAD, GRID + line + 2, -PAD, -GRID)
        fixed = self._day.run is None or self._day.run.fixed
        return pieces(self._text, self._heavy, fixed, area, self.fontMetrics())

    def part_at(self, where: QPoint) -> PieceKind | None:
        found = (each for each in self.parts() if each.rect.contains(where))
        kind = next((each.kind for each in found), None)
        return None if kind is PieceKind.NOTHING else kind

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        day = DayPainter(painter, self._day, self._text, self._theme)
        day.ground(self.rect(), hover=self.underMouse(), focus=self.hasFocus())
        if self._compact:
            day.small(self.rect())
        else:
            line = QRect(PAD, GRID, self.width() - 2 * PAD, self.fontMetrics().height())
            day.name(line, long_name=self._long_name)
            for each in self.parts():
                day.piece(each)
        painter.end()

    # --- Qt

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.part_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._clicked = self.part_at(event.position().toPoint())
        super().mouseReleaseEvent(event)
        self._clicked = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -7,
            Qt.Key.Key_End: 7,
        }
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
        else:
            super().keyPressEvent(event)
