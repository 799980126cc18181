"""The rules for staying, easing off and stepping back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from soleus.domain.criterion import StepBack, StepBackRule
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.gate.criterion_words import CriterionWords
from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.parts.choices import Choices
from soleus.gui.parts.range_edit import RangeEdit
from soleus.gui.parts.wrapped_list import WrappedList


class StepBackEditor(QWidget):
    """``say`` gives the sentence of a rule, ``when`` holds its conditions."""

    edited = Signal()

    def __init__(
        self,
        say: Callable[[StepBackRule], str],
        when: CriteriaEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self.when = say, when
        self._rules: list[StepBackRule] = []
        self._filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list = WrappedList()
        self.list.setAccessibleName(self.tr("Step-back rules"))
        self.list.setMaximumHeight(150)
        self.add, self.remove = (
            QPushButton(self.tr("Add rule")),
            QPushButton(self.tr("Remove rule")),
        )
        self.then = Choices(StepBack, CriterionWords(self).step_backs())
        self.then.setAccessibleName(self.tr("What to do"))
        self.percent = RangeEdit(5, 100)
        self.after = RangeEdit(1, 10)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addSpacing(GAP)
        for words, field in (
            (self.tr("D&o"), self.then),
            (self.tr("% &less"), self.percent),
            (self.tr("A&fter times"), self.after),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            row.addWidget(label)
            row.addWidget(field, 2 if field is self.then else 1)
        self.when.set_hint(self.tr("When any of these holds; none: whenever the gate is missed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.list)
        column.addLayout(row)
        column.addWidget(self.when, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_row)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.then.activated.connect(lambda: self._take(then=self.then.chosen() or StepBack.STAY))
        self.percent.edited.connect(lambda value: self._take(load_percent=value))
        self.after.edited.connect(
            lambda value: self._take(after_failures=int(value.low) if value else None)
        )
        self.when.edited.connect(lambda: self._take(when=self.when.criteria()))

    def show_rules(self, rules: Sequence[StepBackRule]) -> None:
        self._rules = list(rules)
        self._refill(0)

    def rules(self) -> tuple[StepBackRule, ...]:
        return tuple(self._rules)

    def _refill(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._say(each) for each in self._rules])
        row = min(max(row, 0), len(self._rules) - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show_row(row)

    def _show_row(self, row: int) -> None:
        there = 0 <= row < len(self._rules)
        rule = self._rules[row] if there else StepBackRule(StepBack.LESS_LOAD)
        self._filling = True
        self.then.choose(rule.then)
        self.percent.show_value(rule.load_percent)
        self.after.set_number(rule.after_failures)
        self.when.show_criteria(rule.when)
        self._filling = False
        for part in (self.remove, self.then, self.after, self.when):
            part.setEnabled(there)
        self.percent.setEnabled(there and rule.then is StepBack.LESS_LOAD)

    def _take(self, **fields: object) -> None:
        row = self.list.currentRow()
        if self._filling or not 0 <= row < len(self._rules):
            return
        rule = replace(self._rules[row], **fields)  # type: ignore[arg-type]  # checked by the value itself
        self._rules[row] = rule
        self.list.item(row).setText(self._say(rule))
        self.percent.setEnabled(rule.then is StepBack.LESS_LOAD)
        self.edited.emit()

    def _add(self) -> None:
        self._rules.append(StepBackRule(StepBack.LESS_LOAD))
        self._refill(len(self._rules) - 1)
        self.then.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove(self) -> None:
        row = self.list.currentRow()
        del self._rules[row]
        self._refill(row)
        self.edited.emit()
