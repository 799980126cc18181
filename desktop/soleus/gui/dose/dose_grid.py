"""The fields of a dose, two in a row, with sensible steps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from soleus.domain.dose import Band, Dose, Side, Unit
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import write_dose
from soleus.gui.dose import dose_fields as fields
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.parts.choices import Choices
from soleus.gui.parts.marked_line import MarkedLine
from soleus.gui.parts.range_edit import RangeEdit

TIMED = (Unit.HOLD, Unit.TIME, Unit.METRES)
"""Counted in larger steps than repetitions."""
OWN_DAYS = "own"
"""The entry for days that only the line can say."""


class DoseGrid(QWidget):
    """Shows what it can of a dose; fields that cannot show it are disabled, never wrong."""

    edited = Signal(object)  # Dose

    def __init__(self, words: StageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose = Dose()
        self._build(words)
        self._connect()

    def _build(self, words: StageWords) -> None:
        self.sets, self.count = RangeEdit(1, 20), RangeEdit(1, 3600)
        self.hold, self.rest = RangeEdit(5, 600), RangeEdit(15, 900)
        self.kg, self.times = RangeEdit(2.5, 300), RangeEdit(1, 12)
        self.rpe = RangeEdit(1, 10)
        self.tempo = MarkedLine()
        self.tempo.setPlaceholderText("2-1-2")
        self.unit = Choices(Unit, self._unit_names())
        self.band = Choices(Band, self._band_names(), self.tr("no band"))
        self.side = Choices(Side, words.side_names(), self.tr("not said"))
        self.days = QComboBox()
        for key, name in self._day_names().items():
            self.days.addItem(name, key)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        cells = (
            (self.tr("&Sets"), self.sets), (self.tr("How m&any"), self.count),
            (self.tr("Co&unted in"), self.unit), (self.tr("&Hold (s)"), self.hold),
            (self.tr("Te&mpo"), self.tempo), (self.tr("&Rest (s)"), self.rest),
            (self.tr("Si&de"), self.side), (self.tr("Effort (R&PE)"), self.rpe),
            (self.tr("Added &kg"), self.kg), (self.tr("&Band"), self.band),
            (self.tr("&Times a day"), self.times), (self.tr("Da&ys"), self.days),
        )  # fmt: skip
        for place, (text, widget) in enumerate(cells):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, place // 2, 2 * (place % 2))
            grid.addWidget(widget, place // 2, 2 * (place % 2) + 1)

    def _connect(self) -> None:
        takes = (
            (self.sets, fields.with_sets), (self.count, fields.with_count),
            (self.hold, fields.with_hold), (self.kg, fields.with_kg),
            (self.times, fields.with_times_a_day), (self.rpe, fields.with_rpe),
        )  # fmt: skip
        for widget, change in takes:
            widget.edited.connect(
                lambda value, change=change: self.edited.emit(change(self._dose, value))
            )
        self.rest.edited.connect(lambda value: self.edited.emit(replace(self._dose, rest=value)))
        self.unit.activated.connect(self._take_unit)
        self.side.activated.connect(
            lambda: self.edited.emit(fields.with_side(self._dose, self.side.chosen()))
        )
        self.band.activated.connect(
            lambda: self.edited.emit(fields.with_band(self._dose, self.band.chosen()))
        )
        self.days.activated.connect(self._take_days)
        self.tempo.textEdited.connect(self._take_tempo)

    # --- showing

    def clear(self) -> None:
        """Empty the fields, whatever is being typed in them."""
        for field in self.findChildren(RangeEdit):
            field.lineEdit().clear()
        self.tempo.setText("")

    def show_dose(self, dose: Dose) -> None:
        self._dose = dose
        simple = fields.is_simple(dose)
        amount = fields.first_amount(dose)
        group = dose.groups[0] if dose.groups else None
        unit = amount.unit if amount else Unit.REPETITIONS
        counted = amount is not None and amount.count is not None
        for widget in (self.sets, self.count):
            widget.setEnabled(simple)
        self.unit.setEnabled(simple and counted)
        self.hold.setEnabled(simple and amount is not None and unit is not Unit.HOLD)
        self.count.set_step(5 if unit in TIMED else 1)
        self.sets.show_value(group.sets if group else None)
        self.count.show_value(amount.count if amount else None)
        self.hold.show_value(amount.hold if amount else None)
        self.rest.show_value(dose.rest)
        self.kg.show_value(dose.load.kg if dose.load else None)
        self.rpe.show_value(dose.intensity.rpe)
        self.times.show_value(dose.schedule.times_a_day)
        self.unit.choose(unit)
        self.side.choose(dose.side)
        self.band.choose(dose.load.band if dose.load else None)
        self._show_days(dose.schedule)
        if not self.tempo.hasFocus():
            self.tempo.setText(fields.tempo_text(dose))

    def _show_days(self, schedule: Schedule) -> None:
        """Days that are none of the choices stand behind them, in shorthand or plainer words."""
        own = self.days.findData(OWN_DAYS)
        if own >= 0:
            self.days.removeItem(own)
        key = fields.day_choice(schedule)
        if key is None:
            self.days.addItem(self._own_days(fields.days_alone(schedule)), OWN_DAYS)
        self.days.setCurrentIndex(self.days.findData(OWN_DAYS if key is None else key))
        self.days.setToolTip(self.days.currentText() if key is None else "")

    def _own_days(self, days: Schedule) -> str:
        if days == Schedule(days_a_week=days.days_a_week):
            return self.tr("{0} days a week").format(days.days_a_week)
        return write_dose(Dose(schedule=days))

    # --- editing

    def _take_unit(self) -> None:
        unit = self.unit.chosen()
        if unit is not None:
            self.edited.emit(fields.with_unit(self._dose, unit))

    def _take_days(self) -> None:
        key = self.days.currentData()
        if key is not None and key != OWN_DAYS:
            self.edited.emit(fields.with_day_choice(self._dose, key))

    def _take_tempo(self, text: str) -> None:
        dose = fields.with_tempo_text(self._dose, text)
        self.tempo.mark([(0, len(text))] if dose is None else ())
        if dose is not None:
            self.edited.emit(dose)

    # --- words of the choices

    def _unit_names(self) -> dict[Unit, str]:
        return {
            Unit.REPETITIONS: self.tr("repetitions"),
            Unit.HOLD: self.tr("seconds held"),
            Unit.TIME: self.tr("seconds moving"),
            Unit.METRES: self.tr("metres"),
            Unit.STEPS: self.tr("steps"),
            Unit.CONTACTS: self.tr("foot contacts"),
            Unit.OBJECTS: self.tr("objects"),
            Unit.BREATHS: self.tr("breaths"),
            Unit.LENGTHS: self.tr("lengths"),
        }

    def _band_names(self) -> dict[Band, str]:
        return {
            Band.TAN: self.tr("tan"),
            Band.YELLOW: self.tr("yellow"),
            Band.RED: self.tr("red"),
            Band.GREEN: self.tr("green"),
            Band.BLUE: self.tr("blue"),
            Band.BLACK: self.tr("black"),
            Band.SILVER: self.tr("silver"),
            Band.GOLD: self.tr("gold"),
            Band.ANY: self.tr("any band"),
        }

    def _day_names(self) -> dict[str, str]:
        names = {
            "": self.tr("as the stage says"),
            "daily": self.tr("every day"),
            "every-2": self.tr("every other day"),
            "every-3": self.tr("every third day"),
        }
        for days in range(1, 7):
            names[f"week-{days}"] = self.tr("%n day(s) a week", "", days)
        return names
