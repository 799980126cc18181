"""Days of the week, pain, the longest run and the rules of a running plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.dose import PainRule, Settle
from soleus.domain.quantity import Range
from soleus.domain.running import RunPlan, RunRule
from soleus.domain.schedule import Schedule, Weekday
from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.parts.choices import Choices
from soleus.gui.parts.note_field import NoteField
from soleus.gui.parts.range_edit import RangeEdit
from soleus.gui.running.run_words import RunWords

PERCENT, WINDOW = 10, 30
"""The cap as it is offered: a tenth over the longest run of 30 days (Frandsen 2025)."""


class RunDays(QWidget):
    """``say`` gives what the handout says of all this. Every change is told at once."""

    edited = Signal(str, object, str)  # name of the step, RunPlan, merge key

    def __init__(
        self, words: RunWords, say: Callable[[RunPlan], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._say = words, say
        self._plan = RunPlan(())
        self._filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("As the handout calls it"))
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(*self._named(self.tr("&Days a week"), self._build_days(), self.days))
        form.addRow(self.tr("On these days"), self._build_weekdays())
        form.addRow(*self._named(self.tr("&Pain up to, of 10"), self._build_pain(), self.pain))
        form.addRow(self.tr("Longest run"), self._build_cap())
        form.addRow(self.tr("Rules"), self._build_rules())
        self.note = NoteField()
        form.addRow(self.tr("&Note for the patient"), self.note)
        self.reading = QLabel()
        self.reading.setObjectName("soft")
        self.reading.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, GAP, 0)
        column.setSpacing(GAP)
        column.addLayout(form)
        column.addWidget(self.reading)
        column.addStretch(1)

    @staticmethod
    def _named(words: str, row: QWidget, field: QWidget) -> tuple[QLabel, QWidget]:
        """A label that leads to *field*, the first one of *row*."""
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        return label, row

    def _build_days(self) -> QWidget:
        self.days = RangeEdit(1, 7)
        self.apart = QCheckBox(self.tr("Ne&ver two days in a row"))
        return _row(self.days, self.apart)

    def _build_weekdays(self) -> QWidget:
        self.weekdays = {}
        for day in Weekday:
            chip = QPushButton(self._words.short_day(day))
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            self.weekdays[day] = chip
        return _row(*self.weekdays.values())

    def _build_pain(self) -> QWidget:
        self.pain = RangeEdit(1, 10)
        settles = {
            Settle.NEXT_MORNING: self.tr("as usual by the next morning"),
            Settle.DAY: self.tr("as usual within 24 h"),
            Settle.TWO_DAYS: self.tr("as usual within 48 h"),
        }
        self.settle = Choices(Settle, settles, self.tr("not said"))
        self.settle.setMinimumContentsLength(max(len(each) for each in settles.values()))
        self.settle.setAccessibleName(self.tr("Settled by"))
        hint = QLabel(self.tr("Empty: as in the programme"))
        hint.setObjectName("soft")
        return _row(self.pain, self.settle, hint)

    def _build_cap(self) -> QWidget:
        self.cap = QCheckBox(self.tr("At most, in % over the longest"))
        self.percent, self.period = RangeEdit(5, 100), RangeEdit(7, 365)
        self.percent.setAccessibleName(self.tr("Percent over the longest run"))
        self.period.setAccessibleName(self.tr("Days that the longest run is looked for in"))
        words = self.tr("Frandsen 2025: more injuries over 10 %, of the longest of 30 days")
        self.cap.setToolTip(words)
        return _row(self.cap, self.percent, QLabel(self.tr("of so many days")), self.period)

    def _build_rules(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        self.rules = {}
        for place, (rule, name) in enumerate(self._words.rules().items()):
            box = QCheckBox(name)
            self.rules[rule] = box
            grid.addWidget(box, place // 3, place % 3)
        self.miles = QCheckBox(self.tr("Distances in miles"))
        grid.addWidget(self.miles, len(self.rules) // 3, len(self.rules) % 3)
        return page

    def _connect(self) -> None:
        self.title.textEdited.connect(
            lambda text: self._tell(self.tr("Change title"), "title", title=text.strip())
        )
        self.note.text_edited.connect(
            lambda text: self._tell(self.tr("Change note"), "note", note=text.strip())
        )
        self.days.edited.connect(self._take_days)
        self.apart.toggled.connect(self._take_apart)
        for chip in self.weekdays.values():
            chip.toggled.connect(lambda _: self._take_weekdays())
        self.pain.edited.connect(lambda _: self._take_pain())
        self.settle.activated.connect(lambda _: self._take_pain())
        self.cap.toggled.connect(lambda _: self._take_cap())
        for field in (self.percent, self.period):
            field.edited.connect(lambda _: self._take_cap())
        for box in self.rules.values():
            box.toggled.connect(lambda _: self._take_rules())
        self.miles.toggled.connect(
            lambda on: self._tell(self.tr("Change rules of running"), miles=on)
        )

    # --- showing

    def show_plan(self, plan: RunPlan) -> None:
        """Show what *plan* says; a field that already says it is left alone."""
        self._plan, self._filling = plan, True
        if self.title.text().strip() != plan.title:
            self.title.setText(plan.title)
        if self.note.text().strip() != plan.note:
            self.note.setText(plan.note)
        self.days.show_value(plan.schedule.days_a_week)
        self.apart.setChecked(plan.schedule.non_consecutive)
        for day, chip in self.weekdays.items():
            chip.setChecked(day in plan.schedule.weekdays)
        self.pain.show_value(plan.pain.ceiling if plan.pain else None)
        self.settle.choose(plan.pain.settle if plan.pain else None)
        factor = plan.longest_factor
        self.cap.setChecked(factor is not None)
        self.percent.set_number(round((factor - 1) * 100, 1) if factor else None)
        self.period.set_number(plan.longest_days if factor else None)
        for rule, box in self.rules.items():
            box.setChecked(rule in plan.rules)
        self.miles.setChecked(plan.miles)
        for cap_field in (self.percent, self.period):
            cap_field.setEnabled(factor is not None)
        self._filling = False
        self.reading.setText(self._say(plan))

    # --- editing

    def _tell(self, name: str, merge: str = "", **fields: object) -> None:
        if not self._filling:
            plan = replace(self._plan, **fields)  # type: ignore[arg-type]  # checked by the value itself
            self.edited.emit(name, plan, f"run-{merge}" if merge else "")

    def _take_days(self, days: Range | None) -> None:
        """A number of days takes the place of any other way to say how often."""
        old = self._plan.schedule
        schedule = replace(
            old, days_a_week=days, every_days=None, at_most=False, at_least=False, weekdays=()
        )
        self._tell(self.tr("Change running days"), "days", schedule=schedule)

    def _take_weekdays(self) -> None:
        if self._filling:
            return
        days = tuple(day for day, chip in self.weekdays.items() if chip.isChecked())
        old = self._plan.schedule
        cleared = Schedule(
            non_consecutive=old.non_consecutive, anchors=old.anchors, keep_off=old.keep_off
        )
        schedule = replace(cleared, weekdays=days) if days else replace(old, weekdays=())
        self._tell(self.tr("Change running days"), schedule=schedule)

    def _take_apart(self, on: bool) -> None:
        schedule = replace(self._plan.schedule, non_consecutive=on)
        rules = self._with_rule(RunRule.NO_CONSECUTIVE_DAYS, on)
        self._tell(self.tr("Change running days"), schedule=schedule, rules=rules)

    def _with_rule(self, rule: RunRule, on: bool) -> tuple[RunRule, ...]:
        kept = tuple(each for each in self._plan.rules if each is not rule)
        return tuple(sorted((*kept, rule), key=list(RunRule).index)) if on else kept

    def _take_pain(self) -> None:
        old = self._plan.pain
        ceiling, settle = self.pain.value(), self.settle.chosen()
        stop, word = (old.stop_before, old.word) if old else (False, None)
        said = ceiling or settle or stop or word
        pain = PainRule(ceiling, settle, stop, word) if said else None
        self._tell(self.tr("Change pain limit of running"), "pain", pain=pain)

    def _take_cap(self) -> None:
        on = self.cap.isChecked()
        percent, window = self.percent.value(), self.period.value()
        factor = 1 + (percent.low if percent else PERCENT) / 100
        self._tell(
            self.tr("Change longest run"),
            "cap",
            longest_factor=round(factor, 4) if on else None,
            longest_days=int(window.low) if window else WINDOW,
            rules=self._with_rule(RunRule.LONGEST_RUN_CAP, on),
        )

    def _take_rules(self) -> None:
        if self._filling:
            return
        chosen = {rule for rule, box in self.rules.items() if box.isChecked()}
        kept = {each for each in self._plan.rules if each not in self.rules}
        rules = tuple(each for each in RunRule if each in chosen | kept)
        self._tell(self.tr("Change rules of running"), rules=rules)


def _row(*widgets: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    for each in widgets:
        row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return page
