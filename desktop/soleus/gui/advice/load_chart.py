"""The highest calf load of each stage, as steps with their figures."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from soleus.clinic.coverage import StageLoad
from soleus.gui.look.tokens import GRID, LIGHT, Theme

COLUMN, APART = 20, 4
HIGHEST = 10
SHOWN = 8


class LoadChart(QWidget):
    """A click on a column asks for the card with that load."""

    card_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loads: tuple[StageLoad, ...] = ()
        self._stage = ""
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_loads(self, loads: tuple[StageLoad, ...], stage: str) -> None:
        """Show the loads of all stages; *stage* is the one that the strip is about."""
        self._loads, self._stage = loads[:SHOWN], stage
        words = [self._words(each) for each in self._loads]
        self.setAccessibleName(self.tr("Load through the stages: {0}").format("; ".join(words)))
        self.updateGeometry()
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def load_at(self, where: QPoint) -> StageLoad | None:
        at = (where.x() - self._caption_width()) // (COLUMN + APART)
        return self._loads[at] if 0 <= at < len(self._loads) else None

    def _words(self, load: StageLoad) -> str:
        if not load.peak:
            return self.tr("stage {0}: no calf load").format(load.label)
        return self.tr("stage {0}: calf load up to {1} of 10, {2} min a week").format(
            load.label, load.peak, load.minutes
        )

    def _captions(self) -> tuple[str, str]:
        """What the figures above the columns are, and those below."""
        return self.tr("Calf load"), self.tr("Stage")

    def _caption_width(self) -> int:
        return max(map(self.fontMetrics().horizontalAdvance, self._captions())) + 2 * GRID

    def sizeHint(self) -> QSize:
        width = self._caption_width() + max(len(self._loads), 1) * (COLUMN + APART)
        return QSize(width, 2 * self.fontMetrics().height() + 14 + GRID)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        floor = self.height() - line
        room = floor - line
        centre = int(Qt.AlignmentFlag.AlignHCenter)
        first = self._caption_width()
        above, below = self._captions()
        painter.setPen(QColor(self._theme.soft))
        painter.drawText(0, floor - line // 2, above)
        painter.drawText(0, self.height() - self.fontMetrics().descent(), below)
        for at, load in enumerate(self._loads):
            left = first + at * (COLUMN + APART)
            height = max(round(room * load.peak / HIGHEST), 1)
            column = QRect(left, floor - height, COLUMN, height)
            here = load.stage == self._stage
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent if here else self._theme.strong_line))
            painter.drawRect(column)
            painter.setPen(QColor(self._theme.ink if here else self._theme.soft))
            figure = QRect(left, column.top() - line, COLUMN, line)
            painter.drawText(figure, centre, str(load.peak) if load.peak else "–")
            painter.drawText(QRect(left, floor, COLUMN, line), centre, load.label)
        painter.setPen(QPen(QColor(self._theme.strong_line), 1))
        painter.drawLine(first, floor, self.width(), floor)
        painter.end()

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            load = self.load_at(event.pos())
            if load is not None:
                QToolTip.showText(event.globalPos(), self._words(load), self)
                return True
        return super().event(event)  # type: ignore[arg-type]  # any QEvent

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        load = self.load_at(event.position().toPoint())
        if load is not None and load.card and event.button() == Qt.MouseButton.LeftButton:
            self.card_asked.emit(load.card)
