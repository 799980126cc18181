"""The editor "Running and gait": everything of the running plan, and the gait cues."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.clinic.cautions import runs_now
from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.gait import GaitCue, GaitPlan
from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan, RunStep
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.gate.step_back_editor import StepBackEditor
from soleus.gui.look.tokens import GAP, PAD
from soleus.gui.parts.tall_area import TallArea
from soleus.gui.running.gait_cue_form import GaitCueForm
from soleus.gui.running.gait_cues import GaitCues
from soleus.gui.running.run_days import RunDays
from soleus.gui.running.run_sessions import RunSessions
from soleus.gui.running.run_start import RunStart, Start
from soleus.gui.running.run_words import RunWords
from soleus.storage.content.gait_cues import KnownCues

SESSIONS_TAB, DAYS_TAB, ENTRY_TAB, ADVANCE_TAB, BACK_TAB, GAIT_TAB = range(6)
WIDTH, HEIGHT = 960, 590


@dataclass(frozen=True, slots=True)
class RunSay:
    """Sentences: of a session, of a plan's days and rules, of a cue, of a criterion, of a rule."""

    step: Callable[[RunStep, RunPlan], str]
    plan: Callable[[RunPlan], str]
    cue: Callable[[GaitCue, GaitPlan], str]
    criterion: Callable[[Criterion], str]
    step_back: Callable[[StepBackRule], str]


class RunDialog(QDialog):
    """Every change is told at once with its name, and the handout beside follows it."""

    run_edited = Signal(str, object, str)  # name, RunPlan or None, merge key
    gait_edited = Signal(str, object, str)  # name, GaitPlan or None, merge key
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(
        self,
        starts: Sequence[Start],
        known: KnownCues,
        say: RunSay,
        words: RunWords,
        new_id: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Running and gait"))
        self._plan: RunPlan | None = None
        self._new_id, self._visit = new_id, new_id()
        self._build(starts, known, say, words, new_id)
        self._connect()
        self.resize(WIDTH, HEIGHT)

    def _build(
        self,
        starts: Sequence[Start],
        known: KnownCues,
        say: RunSay,
        words: RunWords,
        new_id: Callable[[], str],
    ) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        self.tabs = QTabWidget()
        column.addWidget(self.tabs, 1)  # filled where it stands: what is full takes long to move
        self.start = RunStart(starts)
        self.sessions = RunSessions(say.step, new_id)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.sessions)
        self.days = RunDays(words, say.plan)
        self.entry = CriteriaEditor(say.criterion, self.tr("Before the first run"))
        self.advance = CriteriaEditor(say.criterion, self.tr("Go on to the next session when"))
        self.back = StepBackEditor(say.step_back, say.criterion)
        form = GaitCueForm(known.fades, words, say.criterion)
        self.gait = GaitCues(known, words, say.cue, form, new_id)
        for page, name in (
            (self.pages, self.tr("&Sessions")),
            (self.days, self.tr("Days and li&mits")),
            (self.entry, self.tr("Start &when")),
            (self.advance, self.tr("&Go on when")),
            (self.back, self.tr("Step &back")),
            (self.gait, self.tr("Ga&it")),
        ):
            self.tabs.addTab(TallArea(page), name)
        self.undo = QPushButton(self.tr("&Undo"))
        self.finish = QPushButton(self.tr("Done"))
        self.finish.setObjectName("primary")
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        self.hint = QLabel()
        self.hint.setObjectName("soft")
        self.hint.setWordWrap(True)
        foot.addWidget(self.undo)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.finish)
        for button in (self.undo, self.finish):
            button.setAutoDefault(False)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.start.chosen.connect(self._start_from)
        self.start.given_up.connect(lambda: self.pages.setCurrentWidget(self.sessions))
        self.sessions.edited.connect(self._tell_run)
        self.sessions.current_asked.connect(self._mark_current)
        self.sessions.start_asked.connect(self._offer_starts)
        self.sessions.remove_asked.connect(
            lambda: self.run_edited.emit(self.tr("Remove the running plan"), None, "")
        )
        self.days.edited.connect(self._take_days)
        self.entry.edited.connect(
            lambda: self._take(self.tr("Change start of running"), entry=self.entry.criteria())
        )
        self.advance.edited.connect(
            lambda: self._take(
                self.tr("Change when to go on running"), advance=self.advance.criteria()
            )
        )
        self.back.edited.connect(
            lambda: self._take(self.tr("Change step-back of running"), step_back=self.back.rules())
        )
        self.gait.edited.connect(
            lambda name, plan, merge: self.gait_edited.emit(name, plan, self._keyed(merge))
        )
        for moved in (self.undo_asked, self.redo_asked, self.tabs.currentChanged):
            moved.connect(self._begin_visit)
        self.undo.clicked.connect(self.undo_asked)
        self.finish.clicked.connect(self.accept)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo_asked.emit)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self, self.redo_asked.emit)

    # --- showing

    def show_programme(self, programme: Programme) -> None:
        """Show the plans of *programme*."""
        plan = programme.run_plan
        if self._plan is None or plan is None:
            self._turn_to(plan)
        self._plan = plan
        for tab in (DAYS_TAB, ENTRY_TAB, ADVANCE_TAB, BACK_TAB):
            self.tabs.setTabEnabled(tab, plan is not None)
        self.start.back.setVisible(plan is not None)
        if plan is not None:
            self.sessions.show_plan(plan)
            self.days.show_plan(plan)
            for editor, criteria in ((self.entry, plan.entry), (self.advance, plan.advance)):
                if editor.criteria() != criteria:
                    editor.show_criteria(criteria)
            if self.back.rules() != plan.step_back:
                self.back.show_rules(plan.step_back)
        self.gait.show_plan(programme.gait_plan)
        stage = programme.current_stage
        waits = plan is not None and stage is not None and not runs_now(stage, programme)
        self.hint.setText(
            self.tr(
                "The running plan is on the handout in the last stage, once a session is marked "
                "as now, or where Contents… asks for it."
            )
            if waits
            else ""
        )

    def show_undo(self, undone: str) -> None:
        """*undone* names what Undo would take back; empty: nothing."""
        self.undo.setEnabled(bool(undone))
        self.undo.setText(self.tr("&Undo: {0}").format(undone) if undone else self.tr("&Undo"))

    def _turn_to(self, plan: RunPlan | None) -> None:
        """Without a plan the starts are offered, with one its sessions are shown."""
        starts = plan is None and not self.sessions.begins
        self.pages.setCurrentWidget(self.start if starts else self.sessions)

    def open_at(self, tab: int, step_id: str = "") -> None:
        """Turn to *tab*, and to one session of the plan."""
        self.tabs.setCurrentIndex(tab)
        if tab == GAIT_TAB:
            first: QWidget = self.gait.list if self.gait.list.count() else self.gait.add
        elif self._plan is None:
            first = self.start.list
        else:
            first = self.sessions.list
            self.sessions.show_plan(self._plan, step_id or self._plan.current)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- editing

    def _offer_starts(self) -> None:
        self.pages.setCurrentWidget(self.start)
        self.start.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_from(self, title: str, plan: RunPlan) -> None:
        """Take over *plan*; an empty one becomes a plan with its first typed session."""
        name = self.tr("Start running from {0}").format(title)
        if plan.steps:
            self.run_edited.emit(name, plan, "")
            self.pages.setCurrentWidget(self.sessions)
            self.sessions.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.run_edited.emit(name, None, "")  # the plan that was there goes by itself
            self.pages.setCurrentWidget(self.sessions)
            self.sessions.show_plan(plan)
            self.sessions.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_current(self, step_id: str) -> None:
        self._take(self.tr("Mark running session"), current=step_id)

    def _take(self, name: str, **fields: object) -> None:
        if self._plan is not None:
            plan = replace(self._plan, **fields)  # type: ignore[arg-type]  # checked by the value itself
            self.run_edited.emit(name, plan, "")

    def _take_days(self, name: str, plan: RunPlan, merge: str) -> None:
        if self._plan is not None:
            self._tell_run(name, plan, merge)

    def _begin_visit(self) -> None:
        """What is typed from here is a step of its own."""
        self._visit = self._new_id()

    def _keyed(self, merge: str) -> str:
        """Typing merges within one visit of one opening of the editor."""
        return f"{merge}-{self._visit}" if merge else ""

    def _tell_run(self, name: str, plan: RunPlan | None, merge: str) -> None:
        self.run_edited.emit(name, plan, self._keyed(merge))
