"""The slim line at the foot of the board: the running plan and the gait plan, one click away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from soleus.domain.programme import Programme
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, PAD, Theme
from soleus.gui.running.run_words import RunWords

ICON = 16


class RunStrip(QFrame):
    """Two buttons: what is planned of running and of gait, or the offer to plan it."""

    run_asked = Signal()
    gait_asked = Signal()

    def __init__(self, words: RunWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._words = words
        self._lines = ("", "")
        self.run, self.gait = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, GRID // 2, PAD, GRID // 2)
        row.setSpacing(GAP)
        for button, asked in ((self.run, self.run_asked), (self.gait, self.gait_asked)):
            button.setObjectName("flat")
            button.setIconSize(QSize(ICON, ICON))
            button.clicked.connect(asked)
            row.addWidget(button)
        row.addStretch(1)

    def show_programme(self, programme: Programme) -> None:
        """Say what is planned, or offer to plan it."""
        self.setVisible(bool(programme.stages))
        words = self._words
        self._lines = (words.run_line(programme.run_plan), words.gait_line(programme.gait_plan))
        self._fit()

    def _fit(self) -> None:
        """Cut what is too long for its half; the tooltip has it whole."""
        room = max((self.width() - 2 * PAD - GAP) // 2 - ICON - 5 * GAP, 40)
        for button, words in zip((self.run, self.gait), self._lines, strict=True):
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            button.setText(shown)
            button.setAccessibleName(words)
            button.setToolTip(words if shown != words else self.tr("Running and gait"))

    def dress(self, theme: Theme) -> None:
        """Take the colours of *theme*."""
        self.run.setIcon(icon("route", theme.soft))
        self.gait.setIcon(icon("footprints", theme.soft))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
