"""What each region gets in a stage: a bar and the minutes a week, under the region's name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from soleus.clinic.coverage import RegionShare
from soleus.domain.exercise import Region
from soleus.gui.look.tokens import GAP, GRID, LIGHT, Theme

BAR = 6
NARROWEST, WIDEST = 46, 130


class RegionBars(QWidget):
    """A click on a region asks for its cards."""

    cards_asked = Signal(list)

    def __init__(self, name: Callable[[Region], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shares: tuple[RegionShare, ...] = ()
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: tuple[RegionShare, ...]) -> None:
        self._shares = shares
        words = [
            self.tr("{0} {1} min a week").format(self._name(each.region), round(each.minutes))
            for each in shares
        ]
        self.setAccessibleName(
            self.tr("Regions: {0}").format(", ".join(words) or self.tr("none yet"))
        )
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def share_at(self, where: QPoint) -> RegionShare | None:
        for share, rect in zip(self._shares, self._rects(), strict=False):
            if rect.contains(where):
                return share
        return None

    def _rects(self) -> list[QRect]:
        """A column for each region; without room for all, the last column stands for the rest."""
        if not self._shares:
            return []
        most = max((self.width() + GAP) // (self._least() + GAP), 1)
        shown = min(len(self._shares), most)
        width = min((self.width() + GAP) // shown - GAP, WIDEST)
        return [QRect(at * (width + GAP), 0, width, self.height()) for at in range(shown)]

    def _least(self) -> int:
        """The width of a column: its minutes are read whole."""
        minutes = self.fontMetrics().horizontalAdvance(self.tr("{0} min").format(888))
        return max(NARROWEST, minutes)

    def _hidden(self) -> int:
        """How many regions have no column of their own."""
        columns = len(self._rects())
        return len(self._shares) - columns + 1 if columns < len(self._shares) else 0

    def sizeHint(self) -> QSize:
        return QSize(5 * (60 + GAP), 2 * self.fontMetrics().height() + BAR + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        longest = max((each.minutes for each in self._shares), default=0) or 1
        rects, hidden = self._rects(), self._hidden()
        if hidden:
            painter.setPen(QColor(self._theme.soft))
            painter.drawText(rects.pop(), 0, self.tr("+{0}").format(hidden))
        for share, rect in zip(self._shares, rects, strict=False):
            painter.setPen(QColor(self._theme.ink))
            name = self.fontMetrics().elidedText(
                self._name(share.region), Qt.TextElideMode.ElideRight, rect.width()
            )
            painter.drawText(QRect(rect.left(), 0, rect.width(), line), 0, name)
            track = QRect(rect.left(), line + GRID - 1, rect.width(), BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.track))
            painter.drawRoundedRect(track, 3, 3)
            track.setWidth(max(round(track.width() * share.minutes / longest), BAR))
            painter.setBrush(QColor(self._theme.region(share.region)))
            painter.drawRoundedRect(track, 3, 3)
            painter.setPen(QColor(self._theme.soft))
            minutes = QRect(rect.left(), track.bottom() + 2, rect.width(), line)
            painter.drawText(minutes, 0, self.tr("{0} min").format(round(share.minutes)))
        painter.end()

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            share = self.share_at(event.pos())
            last = self._rects()[-1:]
            if self._hidden() and last[0].contains(event.pos()):
                QToolTip.showText(event.globalPos(), self.accessibleName(), self)
                return True
            if share is not None:
                words = self.tr("{0}: {1} min a week. Click to select its cards.")
                name = self._name(share.region)
                QToolTip.showText(event.globalPos(), words.format(name, round(share.minutes)), self)
                return True
        return super().event(event)  # type: ignore[arg-type]  # any QEvent

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        share = self.share_at(event.position().toPoint())
        if share is not None and event.button() == Qt.MouseButton.LeftButton:
            self.cards_asked.emit([f"card:{each}" for each in share.cards])
