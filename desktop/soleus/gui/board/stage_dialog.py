"""Everything about a stage but its cards: name, aim, weeks, entry, gate, step-back rules."""

from __future__ import annotations

from collections.abc import Callable
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
from soleus.gui.look.tokens import PAD
from soleus.gui.parts.range_edit import RangeEdit

GATE_TAB = 2


class StageDialog(QDialog):
    """Opens on *stage*; :meth:`answer` is the stage as it was then filled in."""

    def __init__(
        self,
        stage: Stage,
        say: Callable[[Criterion], str],
        say_rule: Callable[[StepBackRule], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stage {0}").format(stage.label))
        self._stage = stage
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        self.tabs = QTabWidget()
        column.addWidget(self.tabs, 1)  # filled where it stands: what is full takes long to move
        self.tabs.addTab(self._about(stage), self.tr("&Stage"))
        self.entry = CriteriaEditor(say, self.tr("Start this stage when"))
        self.entry.show_criteria(stage.entry)
        self.tabs.addTab(self.entry, self.tr("&Entry"))
        self.tabs.addTab(self._gate(stage.gate, say), self.tr("&Move on"))
        self.back = StepBackEditor(say_rule, say)
        self.back.show_rules(stage.gate.step_back)
        self.tabs.addTab(self.back, self.tr("Step &back"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(860, 560)

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

    def _gate(self, gate: Gate, say: Callable[[Criterion], str]) -> QWidget:
        self.gate = CriteriaEditor(say, self.tr("Move on to the next stage when"))
        self.gate.show_criteria(gate.criteria)
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
