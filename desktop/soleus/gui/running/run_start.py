"""Plans to start a return to running from: those of the clinical sheet, of templates, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.run_steps import line_of
from soleus.domain.running import RunPlan
from soleus.domain.shorthand import write_run
from soleus.gui.look.tokens import GAP, PAD
from soleus.gui.parts.tall_area import TallArea
from soleus.gui.parts.wrapped_list import WrappedList

LEAST = 140
"""Height of the list where the screen is small."""


@dataclass(frozen=True, slots=True)
class Start:
    """One plan to start from.

    title    in the list, with what kind of statement it is
    about    what to know before choosing it
    sources  one a line
    plan     to begin with; shown: the same in the language of the window
    """

    title: str
    about: str
    sources: str
    plan: RunPlan
    shown: RunPlan


class RunStart(QWidget):
    """The list of plans, each shown whole beside it before it is taken over."""

    chosen = Signal(str, object)  # title, RunPlan
    given_up = Signal()

    def __init__(self, starts: Sequence[Start], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starts = tuple(starts)
        hint = QLabel(self.tr("Start from a plan. Everything in it can be changed afterwards."))
        hint.setObjectName("soft")
        hint.setWordWrap(True)
        self.list = WrappedList()
        self.list.setAccessibleName(self.tr("Plans to start from"))
        for each in starts:
            self.list.addItem(each.title)
            self.list.item(self.list.count() - 1).setToolTip(each.title)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(LEAST)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.use = QPushButton(self.tr("Use &this plan"))
        self.use.setObjectName("primary")
        self.back = QPushButton(self.tr("&Keep the plan there is"))
        for button in (self.use, self.back):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.use)
        foot.addWidget(self.back)
        foot.addStretch(1)
        right = QVBoxLayout()
        area = TallArea(self._about)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        right.addWidget(area, 1)
        right.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(PAD)
        row.addWidget(self.list, 2)
        row.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(hint)
        column.addLayout(row, 1)
        self.list.currentRowChanged.connect(self._show_row)
        self.list.itemActivated.connect(lambda *_: self._choose())
        self.use.clicked.connect(self._choose)
        self.back.clicked.connect(self.given_up)
        self.list.setCurrentRow(0)

    def _show_row(self, row: int) -> None:
        start = self._starts[row]
        lines = [
            f"{step.label}.  {write_run(line_of(step), miles=start.shown.miles)}"
            for step in start.shown.steps
        ]
        parts = [start.title, start.about, start.sources, "\n".join(lines)]
        self._about.setText("\n\n".join(part for part in parts if part))

    def _choose(self) -> None:
        start = self._starts[self.list.currentRow()]
        self.chosen.emit(start.title, start.plan)
