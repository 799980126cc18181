"""The editor "Running and gait": everything of the running plan, and the gait cues."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
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
    """Every change is told at once with its name, and the handout beside follows it.

    Its pages come one after the other, in *turns* where these are limited; the one that is seen
    comes first.
    """

    run_edited = Signal(str, object, str)  # name, RunPlan or None, merge key
    gait_edited = Signal(str, object, str)  # name, GaitPlan or None, merge key
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(
        self,
        starts: Iterable[Start],
        known: KnownCues,
        say: RunSay,
        words: RunWords,
        new_id: Callable[[], str],
        programme: Programme,
        tab: int = SESSIONS_TAB,
        step_id: str = "",
        parent: QWidget | None = None,
        turns: Turns | None = None,
    ) -> None:
        """Opens on *programme*, at *tab* and one session of the plan."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Running and gait"))
        self._programme, self._plan, self._step = programme, programme.run_plan, step_id
        self._new_id, self._visit = new_id, new_id()
        self._build()
        self._show_around()
        self.tabs.setCurrentIndex(tab)
        self._connect()
        self.resize(WIDTH, HEIGHT)
        self._filling = Filling(turns, self._fill(starts, known, say, words), self.tabs, self)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        self.tabs = QTabWidget()
        column.addWidget(self.tabs, 1)  # filled where it stands: what is full takes long to move
        for name in (
            self.tr("&Sessions"),
            self.tr("Days and li&mits"),
            self.tr("Start &when"),
            self.tr("&Go on when"),
            self.tr("Step &back"),
            self.tr("Ga&it"),
        ):
            self.tabs.addTab(TallArea(), name)
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
        for moved in (self.undo_asked, self.redo_asked, self.tabs.currentChanged):
            moved.connect(self._begin_visit)
        self.undo.clicked.connect(self.undo_asked)
        self.finish.clicked.connect(self.accept)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo_asked.emit)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self, self.redo_asked.emit)

    # --- filling

    def _fill(
        self, starts: Iterable[Start], known: KnownCues, say: RunSay, words: RunWords
    ) -> Iterator[None]:
        pages = {
            SESSIONS_TAB: self._fill_sessions(starts, say),
            DAYS_TAB: self._fill_days(say, words),
            ENTRY_TAB: self._fill_entry(say),
            ADVANCE_TAB: self._fill_advance(say),
            BACK_TAB: self._fill_back(say),
            GAIT_TAB: self._fill_gait(known, say, words),
        }
        seen = self.tabs.currentIndex()
        yield from pages.pop(seen)
        if seen not in (SESSIONS_TAB, GAIT_TAB):
            yield from pages.pop(SESSIONS_TAB)
        self._enter()
        for page in pages.values():
            yield from page

    def _hold(self, tab: int, page: QWidget) -> None:
        area = self.tabs.widget(tab)
        assert isinstance(area, TallArea)
        area.hold(page)

    def _fill_sessions(self, starts: Iterable[Start], say: RunSay) -> Iterator[None]:
        yield
        self.start = RunStart(tuple(starts))
        self.start.chosen.connect(self._start_from)
        self.start.given_up.connect(lambda: self.pages.setCurrentWidget(self.sessions))
        yield
        self.sessions: RunSessions = RunSessions(say.step, self._new_id)
        self.sessions.edited.connect(self._tell_run)
        self.sessions.current_asked.connect(self._mark_current)
        self.sessions.start_asked.connect(self._offer_starts)
        self.sessions.remove_asked.connect(
            lambda: self.run_edited.emit(self.tr("Remove the running plan"), None, "")
        )
        self.pages: QStackedWidget = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.sessions)
        self._turn_to(self._plan)
        self._hold(SESSIONS_TAB, self.pages)
        yield
        self._show_sessions()

    def _fill_days(self, say: RunSay, words: RunWords) -> Iterator[None]:
        yield
        self.days = RunDays(words, say.plan)
        self.days.edited.connect(self._take_days)
        yield
        self._hold(DAYS_TAB, self.days)
        self._show_days()

    def _fill_entry(self, say: RunSay) -> Iterator[None]:
        yield
        self.entry = CriteriaEditor(say.criterion, self.tr("Before the first run"))
        self.entry.edited.connect(
            lambda: self._take(self.tr("Change start of running"), entry=self.entry.criteria())
        )
        yield
        self._hold(ENTRY_TAB, self.entry)
        self._show_entry()

    def _fill_advance(self, say: RunSay) -> Iterator[None]:
        yield
        self.advance = CriteriaEditor(say.criterion, self.tr("Go on to the next session when"))
        self.advance.edited.connect(
            lambda: self._take(
                self.tr("Change when to go on running"), advance=self.advance.criteria()
            )
        )
        yield
        self._hold(ADVANCE_TAB, self.advance)
        self._show_advance()

    def _fill_back(self, say: RunSay) -> Iterator[None]:
        yield
        when = CriteriaEditor(say.criterion)
        yield
        self.back = StepBackEditor(say.step_back, when)
        self.back.edited.connect(
            lambda: self._take(self.tr("Change step-back of running"), step_back=self.back.rules())
        )
        yield
        self._hold(BACK_TAB, self.back)
        self._show_back()

    def _fill_gait(self, known: KnownCues, say: RunSay, words: RunWords) -> Iterator[None]:
        yield
        only_if = CriteriaEditor(say.criterion, stacked=True)
        yield
        form = GaitCueForm(known.fades, words, only_if)
        yield
        self.gait = GaitCues(known, words, say.cue, form, self._new_id)
        self.gait.edited.connect(
            lambda name, plan, merge: self.gait_edited.emit(name, plan, self._keyed(merge))
        )
        yield
        self._hold(GAIT_TAB, self.gait)
        yield
        self._show_gait()

    # --- showing

    def show_programme(self, programme: Programme) -> None:
        """Show the plans of *programme*."""
        self._filling.complete()
        before, self._plan = self._plan, programme.run_plan
        self._programme = programme
        if before is None or self._plan is None:
            self._turn_to(self._plan)
        self._show_around()
        for show in (
            self._show_sessions,
            self._show_days,
            self._show_entry,
            self._show_advance,
            self._show_back,
            self._show_gait,
        ):
            show()

    def _show_sessions(self) -> None:
        self.start.back.setVisible(self._plan is not None)
        if self._plan is not None:
            self.sessions.show_plan(self._plan)

    def _show_days(self) -> None:
        if self._plan is not None:
            self.days.show_plan(self._plan)

    def _show_entry(self) -> None:
        if self._plan is not None and self.entry.criteria() != self._plan.entry:
            self.entry.show_criteria(self._plan.entry)

    def _show_advance(self) -> None:
        if self._plan is not None and self.advance.criteria() != self._plan.advance:
            self.advance.show_criteria(self._plan.advance)

    def _show_back(self) -> None:
        if self._plan is not None and self.back.rules() != self._plan.step_back:
            self.back.show_rules(self._plan.step_back)

    def _show_gait(self) -> None:
        self.gait.show_plan(self._programme.gait_plan)

    def _show_around(self) -> None:
        """The tabs that there is something behind, and where the plan stands on the handout."""
        plan, stage = self._plan, self._programme.current_stage
        for tab in (DAYS_TAB, ENTRY_TAB, ADVANCE_TAB, BACK_TAB):
            self.tabs.setTabEnabled(tab, plan is not None)
        waits = plan is not None and stage is not None and not runs_now(stage, self._programme)
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

    def _enter(self) -> None:
        """The keyboard goes to the page that is seen, and to the session that was asked for."""
        if self.tabs.currentIndex() == GAIT_TAB:
            first: QWidget = self.gait.list if self.gait.list.count() else self.gait.add
        elif self._plan is None:
            first = self.start.list
        else:
            first = self.sessions.list
            self.sessions.show_plan(self._plan, self._step or self._plan.current)
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
