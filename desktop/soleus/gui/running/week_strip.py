"""The strip at the foot of the board: running and gait, and the week of the stage in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from soleus.clinic.week import stage_week
from soleus.domain.exercise import Region
from soleus.domain.programme import Programme
from soleus.domain.stage import Stage
from soleus.gui.jobs.turns import Errand, Turns
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, LIGHT, PAD, Theme
from soleus.gui.parts.elided_label import ElidedLabel
from soleus.gui.parts.menu_entry import Entry
from soleus.gui.running.run_strip import RunStrip
from soleus.gui.running.week_row import WeekRow
from soleus.gui.running.week_words import WeekWords
from soleus.storage.library import Library

TALL = 880
"""From this height of its surroundings on the week is shown in full by itself."""
WIDEST = 16_777_215
"""As wide as Qt lets anything be."""
CROWDED = 0.85
"""With less than this share of their room running and gait have the line for themselves."""
Shown = tuple[Stage, Programme, Library]


class WeekStrip(QFrame):
    """One line with small days where the window is low, the whole week where it is tall.

    Nothing is worked out while somebody types or drags: the week comes in a turn of its own.
    """

    cards_asked = Signal(list)  # row keys to select
    run_asked = Signal(str)  # id of a session of the running plan; empty for the plan itself

    def __init__(
        self,
        plans: RunStrip,
        name: Callable[[str], str],
        region: Callable[[Region], str],
        turns: Turns,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._theme = LIGHT
        self._words = WeekWords(name, region, self)
        self._shown: Shown | None = None
        self._asked: bool | None = None
        self._open: bool | None = None
        self._below: bool | None = None
        self._errand = Errand(turns, self._work_out, self, first=True)
        self._build(plans)
        self._fold(False)

    def _build(self, plans: RunStrip) -> None:
        self.plans = plans
        self.row = WeekRow(self._words)
        self.row.cards_asked.connect(self.cards_asked)
        self.row.run_asked.connect(self.run_asked)
        self.note = ElidedLabel()
        self.note.setObjectName("soft")
        self.fold = QToolButton()
        self.fold.setObjectName("flat")
        self.fold.setIconSize(QSize(16, 16))
        self.fold.clicked.connect(self.toggle)
        self._head = QHBoxLayout()
        self._head.setSpacing(GAP)
        self._head.addWidget(plans, 1)
        self._head.addWidget(self.note, 1)
        self._head.addWidget(self.fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP, GRID // 2, PAD, GRID // 2)
        self._column.setSpacing(GRID // 2)
        self._column.addLayout(self._head)

    def entries(self) -> tuple[Entry, ...]:
        """What stands in the menu "Programme"."""
        return (Entry(self.tr("Wee&k of the stage"), self.show_days, "Ctrl+Shift+K"),)

    # --- showing

    def show_stage(self, stage: Stage | None, programme: Programme, library: Library) -> None:
        """Show the week of *stage*; None hides the strip."""
        self.setVisible(stage is not None)
        if stage is None:
            self._shown = None
            return
        before = self._shown
        now = (stage, programme, library)
        if before is not None and all(a is b for a, b in zip(before, now, strict=True)):
            return
        self._shown = now
        self._errand.ask()

    def _work_out(self) -> None:
        if self._shown is None:  # hidden before its turn came
            return
        stage, programme, library = self._shown
        week = stage_week(stage, programme, library.exercises)
        self.row.show_week(week, programme.run_plan)
        title = self._words.title(stage.label)
        self.row.setAccessibleName(title)
        note = self._words.note(week)
        self.note.show_text(f"{title} · {note}" if note else title)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.plans.dress(theme)
        self.row.dress(theme)
        self._mark_fold()

    # --- folding

    @property
    def asked(self) -> bool | None:
        """Whether somebody unfolded it (True) or folded it; None while it follows the window."""
        return self._asked

    def ask(self, opened: bool | None) -> None:
        """Fold or unfold it; None lets it follow the height of the window."""
        self._asked = opened
        self._follow()

    def toggle(self) -> None:
        """The other way round, and it stays so."""
        self.ask(not self._open)

    def show_days(self) -> None:
        """In full, with the keyboard on its days."""
        self.ask(True)
        self.row.focus_day()

    def _follow(self) -> None:
        around = self.parentWidget()
        tall = around is not None and around.height() >= TALL
        self._fold(tall if self._asked is None else self._asked)

    def _fold(self, opened: bool) -> None:
        if opened is self._open:
            return
        self._open = opened
        self.row.set_compact(not opened)
        self._place_row()
        self.note.setVisible(opened)
        self._share()
        self._mark_fold()

    def _place_row(self) -> None:
        """The days stand beside running and gait, or below where there is no room for both."""
        below = bool(self._open) or self._crowded()
        if below is self._below:
            return
        self._below = below
        if below:
            self._column.addWidget(self.row)
        else:
            self._head.insertWidget(2, self.row)

    def _crowded(self) -> bool:
        taken = self.row.sizeHint().width() + self.fold.sizeHint().width() + 5 * GAP
        return self.width() - taken < CROWDED * self.plans.sizeHint().width()

    def _share(self) -> None:
        """Running and gait have one half of the line beside the note, else all that is left."""
        self._head.setStretch(0, 0 if self._open else 1)
        self.plans.setMaximumWidth(self.width() // 2 if self._open else WIDEST)

    def _mark_fold(self) -> None:
        words = self.tr("Fold the week") if self._open else self.tr("Show the week in full")
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(words)
        self.fold.setIcon(icon("chevron-down" if self._open else "chevron-up", self._theme.soft))

    # --- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        around = self.parentWidget()
        if around is not None:
            around.installEventFilter(self)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_row()
        self._share()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words, or larger ones
            self._place_row()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._follow()
        return super().eventFilter(watched, event)
