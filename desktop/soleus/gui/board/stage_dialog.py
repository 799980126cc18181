"""Everything about a stage but its cards: name, aim, weeks, entry, gate, step-back rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.criterion import Criterion, Gate, StepBackRule
from soleus.domain.stage import Stage
from soleus.gui.dose.schedule_line import ScheduleLine
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.gate.step_back_editor import StepBackEditor
from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
from soleus.gui.look.tokens import PAD
from soleus.gui.parts.range_edit import RangeEdit

STAGE_TAB, ENTRY_TAB, GATE_TAB, BACK_TAB = range(4)


class StageDialog(QDialog):
    """Opens on *stage*; :meth:`answer` is the stage as it was then filled in.

    Its pages come one after the other, in *turns* where these are limited, from *tab* on.
    """

    def __init__(
        self,
        stage: Stage,
        say: Callable[[Criterion], str],
        say_rule: Callable[[StepBackRule], str],
        parent: QWidget | None = None,
        tab: int = STAGE_TAB,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stage {0}").format(stage.label))
        self._stage = stage
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        self.tabs = QTabWidget()
        column.addWidget(self.tabs, 1)  # filled where it stands: what is full takes long to move
        for name in (
            self.tr("&Stage"),
            self.tr("&Entry"),
            self.tr("&Move on"),
            self.tr("Step &back"),
        ):
            self.tabs.addTab(QWidget(), name)
        self.tabs.setCurrentIndex(tab)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(860, 560)
        self.tabs.setFocus()  # before its pages are filled Qt would choose a button of the foot
        self._filling = Filling(turns, self._fill(say, say_rule), self.tabs, self)

    # --- filling

    def _fill(
        self, say: Callable[[Criterion], str], say_rule: Callable[[StepBackRule], str]
    ) -> Iterator[None]:
        stage = self._stage
        pages = {
            STAGE_TAB: self._fill_about(stage),
            ENTRY_TAB: self._fill_entry(stage, say),
            GATE_TAB: self._fill_gate(stage.gate, say),
            BACK_TAB: self._fill_back(stage.gate, say, say_rule),
        }
        yield from pages.pop(self.tabs.currentIndex())
        for page in pages.values():
            yield from page

    def _hold(self, tab: int, page: QWidget) -> None:
        around = self.tabs.widget(tab)
        assert around is not None
        whole = QVBoxLayout(around)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _fill_about(self, stage: Stage) -> Iterator[None]:
        yield
        self._hold(STAGE_TAB, self._about(stage))

    def _fill_entry(self, stage: Stage, say: Callable[[Criterion], str]) -> Iterator[None]:
        yield
        self.entry = CriteriaEditor(say, self.tr("Start this stage when"))
        yield
        self._hold(ENTRY_TAB, self.entry)
        self.entry.show_criteria(stage.entry)

    def _fill_gate(self, gate: Gate, say: Callable[[Criterion], str]) -> Iterator[None]:
        yield
        self.gate = CriteriaEditor(say, self.tr("Move on to the next stage when"))
        yield
        self._hold(GATE_TAB, self._gate(gate))
        self.gate.show_criteria(gate.criteria)

    def _fill_back(
        self,
        gate: Gate,
        say: Callable[[Criterion], str],
        say_rule: Callable[[StepBackRule], str],
    ) -> Iterator[None]:
        yield
        when = CriteriaEditor(say)
        yield
        self.back = StepBackEditor(say_rule, when)
        yield
        self._hold(BACK_TAB, self.back)
        self.back.show_rules(gate.step_back)

    # --- pages

    def _about(self, stage: Stage) -> QWidget:
        self.name = QLineEdit(stage.name)
        self.aim = QLineEdit(stage.aim)
        self.weeks = RangeEdit(1, 104)
        self.weeks.show_value(stage.weeks)
        self.length = RangeEdit(1, 104)
        self.length.show_value(stage.length)
        self.open_ended = QCheckBox(self.tr("Goes on without an end"))
        self.open_ended.setChecked(stage.open_ended)
        self.schedule = ScheduleLine(stage.schedule)
        page = QWidget()
        form = QFormLayout(page)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Aim, in the patient's words"), self.aim)
        form.addRow(self.tr("Typical &weeks (such as 2-6)"), self.weeks)
        form.addRow(self.tr("Or &length in weeks"), self.length)
        form.addRow("", self.open_ended)
        form.addRow(self.tr("&How often, for all its cards"), self.schedule)
        return page

    def _gate(self, gate: Gate) -> QWidget:
        self.needed = RangeEdit(1, 20)
        self.needed.set_number(gate.needed)
        label = QLabel(self.tr("So many of them are enou&gh (empty: all)"))
        label.setBuddy(self.needed)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.needed)
        row.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.gate, 1)
        column.addLayout(row)
        return page

    def answer(self) -> Stage:
        self._filling.complete()
        needed = self.needed.value()
        return replace(
            self._stage,
            name=self.name.text().strip() or self._stage.name,
            aim=self.aim.text().strip(),
            weeks=self.weeks.value(),
            length=self.length.value(),
            open_ended=self.open_ended.isChecked(),
            schedule=self.schedule.schedule(),
            entry=self.entry.criteria(),
            gate=Gate(self.gate.criteria(), int(needed.low) if needed else None, self.back.rules()),
        )
