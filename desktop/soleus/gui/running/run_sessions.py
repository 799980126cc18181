"""The sessions of a running plan: a list, and the chosen one as a line that is read as typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.run_steps import change_step, insert_step, line_of, move_step, remove_step
from soleus.domain.run_steps import with_line as step_with_line
from soleus.domain.running import RunPlan, RunSession, RunStep
from soleus.domain.shorthand import RunLine, RunReading, read_run, write_run
from soleus.gui.dose.reading_words import ReadingWords
from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.parts.marked_line import MarkedLine
from soleus.gui.running.session_list import SessionList

Say = Callable[[RunStep, RunPlan], str]


class RunSessions(QWidget):
    """``say`` gives the patient's words for a step. Every change is told at once.

    While a line cannot be read the session is as it was before the line was typed.
    """

    edited = Signal(str, object, str)  # name of the step, RunPlan or None, merge key
    current_asked = Signal(str)  # step id, or empty for none
    start_asked = Signal()
    remove_asked = Signal()

    def __init__(self, say: Say, new_id: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._new_id, self._words = say, new_id, ReadingWords(self)
        self._plan = RunPlan(())
        self._adding: int | None = None  # the place of a session that is not typed yet
        self._shown = ""  # the step whose line is being typed; empty for a new one
        self._settled: RunLine | None = None  # before the typing; None: it was not there
        self._reads = False  # a typed letter is being read: the line is left alone
        self._visit = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list = SessionList()
        self._build_line()
        hint = QLabel(self.tr("Sessions in their order, each typed in one line."))
        hint.setObjectName("soft")
        hint.setWordWrap(True)
        self.other = self._button(self.tr("Another &plan…"), "")
        self.clear = self._button(self.tr("Remove the running plan"), "")
        whole = QHBoxLayout()
        whole.setSpacing(GRID)
        whole.addWidget(hint, 1)
        for button in (self.other, self.clear):
            whole.addWidget(button)
        label = QLabel(self.tr("Session in one &line"))
        label.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(whole)
        column.addWidget(self.list, 1)
        column.addLayout(self._build_buttons())
        column.addWidget(label)
        column.addWidget(self.line)
        column.addWidget(self.reading)

    def _build_buttons(self) -> QHBoxLayout:
        self.add = self._button(self.tr("&Add"), self.tr("Add a session (Insert)"))
        self.copy = self._button(self.tr("&Duplicate"), self.tr("Duplicate it (Ctrl+D)"))
        self.remove = self._button(self.tr("&Remove"), self.tr("Remove it (Delete)"))
        self.up = self._button(self.tr("Up"), self.tr("Move it up (Alt+Up)"))
        self.down = self._button(self.tr("Down"), self.tr("Move it down (Alt+Down)"))
        self.here = self._button(
            self.tr("At t&his session"), self.tr("The patient is at this session now (Space)")
        )
        self.here.setCheckable(True)
        self.here.setObjectName("chip")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add, self.copy, self.remove, self.up, self.down, self.here):
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _build_line(self) -> None:
        self.line = MarkedLine()
        self.line.setObjectName("line")
        self.line.setPlaceholderText("6x run 1 walk 2")
        self.line.setAccessibleName(self.tr("Session in one line"))
        self.reading = QLabel()
        self.reading.setObjectName("soft")
        self.reading.setWordWrap(True)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reading.setMinimumHeight(3 * self.fontMetrics().lineSpacing() + GRID)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _connect(self) -> None:
        self._connect_list()
        self.add.clicked.connect(self._add)
        self.copy.clicked.connect(self._duplicate)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._shift(-1))
        self.down.clicked.connect(lambda: self._shift(1))
        self.here.clicked.connect(self._mark_current)
        self.other.clicked.connect(self.start_asked)
        self.clear.clicked.connect(self.remove_asked)
        self.line.textEdited.connect(self._read)
        self.line.editingFinished.connect(self._settle)
        self.line.returnPressed.connect(self.list.setFocus)

    def _connect_list(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.list.shift_asked.connect(self._shift)
        self.list.remove_asked.connect(self._remove)
        self.list.add_asked.connect(self._add)
        self.list.copy_asked.connect(self._duplicate)
        self.list.here_asked.connect(self._mark_current)
        self.list.line_asked.connect(self._go_to_line)

    # --- showing

    @property
    def begins(self) -> bool:
        """Whether the first session of a plan is being typed, and cannot be read yet."""
        return self._adding is not None and not self._plan.steps and bool(self.line.text())

    def show_plan(self, plan: RunPlan, step_id: str = "") -> None:
        """Show *plan*; the chosen session stays chosen, or is *step_id*."""
        row = self._row_of(step_id) if step_id else self.list.currentRow()
        self._plan = plan
        if step_id:
            row = self._row_of(step_id)
        if not plan.steps and self._adding is None:
            self._adding = 0
        elif plan.steps and not step_id and not self._reads:
            self._adding = None
        self._refill(row)

    def _row_of(self, step_id: str) -> int:
        ids = [each.id for each in self._plan.steps]
        return ids.index(step_id) if step_id in ids else 0

    def _refill(self, row: int) -> None:
        texts = [self._row_text(step) for step in self._plan.steps]
        if self._adding is not None:
            texts.insert(self._adding, self.tr("New session"))
        self._show_row(self.list.fill(texts, row))

    def _row_text(self, step: RunStep) -> str:
        words = f"{step.label}.  {write_run(line_of(step), miles=self._plan.miles)}"
        return self.tr("{0}   ● now").format(words) if step.id == self._plan.current else words

    def _show_row(self, row: int) -> None:
        if self._adding is not None and row != self._adding:
            dropped, self._adding = self._adding, None
            if self._plan.steps:
                self._refill(row - 1 if row > dropped else row)
                return
            self._adding = 0
        self._visit += 1
        step = self._step()
        steps = self._plan.steps
        for button in (self.copy, self.here):
            button.setEnabled(step is not None)
        self.remove.setEnabled(step is not None and len(steps) > 1)
        self.up.setEnabled(step is not None and row > 0)
        self.down.setEnabled(step is not None and row < len(steps) - 1)
        self.clear.setEnabled(bool(steps))
        self.here.setChecked(step is not None and step.id == self._plan.current)
        if not self._reads and not self._same_line(step):
            kept = write_run(line_of(step), miles=self._plan.miles) if step is not None else ""
            self.line.setText(kept)
            self._settled = line_of(step) if step is not None else None
        self._shown = step.id if step is not None else ""
        self._tell(step)

    def _same_line(self, step: RunStep | None) -> bool:
        """Whether the line already says *step*, in the physiotherapist's own way."""
        if step is None or step.id != self._shown:
            return step is None and not self._shown
        reading = read_run(self.line.text())
        return not reading.problems and reading.line == line_of(step)

    def _tell(self, step: RunStep | None) -> None:
        self.reading.setText(
            self._say(step, self._plan)
            if step is not None
            else self.tr(
                "Such as: 6x run 1 walk 2 · run 30 easy · 5 km on grass · "
                "warm-up walk 5; 4x run 5 rpe3-4 walk 2; cool-down walk 5; flat"
            )
        )

    def _step(self) -> RunStep | None:
        row = self.list.currentRow()
        there = self._adding is None and 0 <= row < len(self._plan.steps)
        return self._plan.steps[row] if there else None

    # --- editing

    def _read(self, text: str) -> None:
        reading = read_run(text)
        self.line.mark([(each.start, each.end) for each in reading.problems])
        self._reads = True
        if reading.problems or not reading.line.session.repeats:
            # The letters before this one may have been read as a session: it was not meant.
            self._go_back()
            self._tell_unread(text, reading, self._step())
        elif (step := self._step()) is None:
            self._put(reading.line)
        else:
            self._change(step, reading.line)
        self._reads = False

    @property
    def _key(self) -> str:
        """What is typed without leaving the line is one step of the history."""
        return f"run-line-{self._visit}"

    def _settle(self) -> None:
        """The line is left: what the session is now is what it goes back to from here."""
        step = self._step()
        self._settled = line_of(step) if step is not None else None
        self._visit += 1

    def _go_back(self) -> None:
        step, row = self._step(), self.list.currentRow()
        if step is None:
            return
        if self._settled is not None:
            self._change(step, self._settled)
            return
        self._plan = remove_step(self._plan, step.id)
        self._adding, self._shown = row, ""
        visit = self._visit
        plan = self._plan if self._plan.steps else None
        self.edited.emit(self.tr("Add session"), plan, self._key)
        self._refill(row)
        self._visit = visit

    def _change(self, step: RunStep, line: RunLine) -> None:
        if line != line_of(step):
            plan = change_step(self._plan, step.id, line)
            self._tell_edit(self.tr("Change session"), plan, step.id, self._key)
        else:
            self._tell(step)

    def _put(self, line: RunLine) -> None:
        """The new session has its first readable line: now it is a step of the plan."""
        at = self._adding if self._adding is not None else len(self._plan.steps)
        step = step_with_line(RunStep(self._new_id(), str(at + 1), RunSession(())), line)
        self._adding, self._shown, self._settled = None, step.id, None
        plan = insert_step(self._plan, step, at)
        self._tell_edit(self.tr("Add session"), plan, step.id, self._key)

    def _tell_unread(self, text: str, reading: RunReading, step: RunStep | None) -> None:
        if not reading.problems:
            self._tell(step)
            return
        first = reading.problems[0]
        said = self.tr("Not read: “{0}”. {1}").format(
            text[first.start : first.end], self._words.reason(first.text)
        )
        if step is not None:
            kept = write_run(line_of(step), miles=self._plan.miles)
            said += " " + self.tr("Until this is mended the session is: {0}").format(kept)
        self.reading.setText(said)

    def _tell_edit(self, name: str, plan: RunPlan, step_id: str, merge: str = "") -> None:
        visit = self._visit
        self._plan = plan
        self.edited.emit(name, plan, merge)
        self.show_plan(self._plan, step_id)
        if merge:
            self._visit = visit  # typing goes on in the same step of the history

    def _add(self) -> None:
        self._adding = None
        row = self.list.currentRow() + 1 if self._plan.steps else 0
        self._adding = min(row, len(self._plan.steps))
        self.line.setText("")
        self._shown, self._settled = "", None
        self._refill(self._adding)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _duplicate(self) -> None:
        step = self._step()
        if step is not None:
            made = replace(step, id=self._new_id())
            plan = insert_step(self._plan, made, self.list.currentRow() + 1)
            self._tell_edit(self.tr("Duplicate session"), plan, made.id)

    def _remove(self) -> None:
        step, row = self._step(), self.list.currentRow()
        if step is not None and len(self._plan.steps) > 1:
            plan = remove_step(self._plan, step.id)
            after = plan.steps[min(row, len(plan.steps) - 1)]
            self._tell_edit(self.tr("Remove session"), plan, after.id)

    def _shift(self, by: int) -> None:
        step = self._step()
        if step is not None:
            plan = move_step(self._plan, step.id, by)
            if plan != self._plan:
                self._tell_edit(self.tr("Move session"), plan, step.id)

    def _mark_current(self) -> None:
        step = self._step()
        if step is not None:
            self.current_asked.emit("" if step.id == self._plan.current else step.id)

    def _go_to_line(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
