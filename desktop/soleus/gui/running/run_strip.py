"""The running plan and the gait plan at the foot of the board, one click away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from soleus.domain.programme import Programme
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, Theme
from soleus.gui.running.run_words import RunWords

ICON = 16
AROUND = ICON + 5 * GAP
"""What a button is wider than its words."""


class RunStrip(QWidget):
    """Two buttons: what is planned of running and of gait, or the offer to plan it."""

    run_asked = Signal()
    gait_asked = Signal()

    def __init__(self, words: RunWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines = ("", "")
        self.run, self.gait = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button, asked in ((self.run, self.run_asked), (self.gait, self.gait_asked)):
            button.setObjectName("flat")
            button.setIconSize(QSize(ICON, ICON))
            button.clicked.connect(asked)
            row.addWidget(button)
        row.addStretch(1)

    def show_programme(self, programme: Programme) -> None:
        """Say what is planned, or offer to plan it."""
        words = self._words
        self._lines = (words.run_line(programme.run_plan), words.gait_line(programme.gait_plan))
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Cut what is too long, the longer one first; the tooltip has it whole."""
        natural = self._natural()
        room = max(self.width() - GAP - 2 * AROUND, 80)
        least = min(*natural, room // 2)
        rooms = [each if each <= least else max(room - least, room // 2) for each in natural]
        for (button, words), most in zip(self._both(), rooms, strict=True):
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
            button.setText(shown)
            button.setAccessibleName(words)
            button.setToolTip(words if shown != words else self.tr("Running and gait"))

    def _natural(self) -> list[int]:
        return [each.fontMetrics().horizontalAdvance(words) + 2 for each, words in self._both()]

    def _both(self) -> Iterator[tuple[QPushButton, str]]:
        return zip((self.run, self.gait), self._lines, strict=True)

    def sizeHint(self) -> QSize:
        """With all words."""
        return QSize(sum(self._natural()) + GAP + 2 * AROUND, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(GAP + 2 * AROUND + 80, super().minimumSizeHint().height())

    def dress(self, theme: Theme) -> None:
        """Take the colours of *theme*."""
        self.run.setIcon(icon("route", theme.soft))
        self.gait.setIcon(icon("footprints", theme.soft))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
