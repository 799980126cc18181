"""Editing a card's dose in place: one shorthand line, or fields with steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.card import Card
from soleus.domain.dose import Band, Dose, Side, Unit
from soleus.domain.shorthand import read_dose, write_dose
from soleus.gui import dose_fields as fields
from soleus.gui.range_edit import RangeEdit
from soleus.gui.tokens import GAP, PAD

Choice = TypeVar("Choice", Side, Band)


class DoseEditor(QFrame):
    """A popover over the card. Every change is told at once through ``dose_edited``.

    ``sentence`` gives the patient's words for a dose; they are shown live under the line.
    """

    dose_edited = Signal(str, object)  # card id, Dose
    note_edited = Signal(str, str)
    variant_chosen = Signal(str, str)
    closed = Signal()

    def __init__(self, sentence: Callable[[Dose], str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = sentence
        self._card: Card | None = None
        self._dose = Dose()
        self._filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setObjectName("title")
        self._line = QLineEdit()
        self._line.setAccessibleName(self.tr("Dose in shorthand"))
        self._line.setPlaceholderText("3x15 2-1-2 2/day R")
        self._reading = QLabel()
        self._reading.setObjectName("soft")
        self._reading.setWordWrap(True)
        self._reading.setMinimumHeight(3 * self.fontMetrics().height())
        self._reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sets, self._count = RangeEdit(1, 20), RangeEdit(1, 3600)
        self._hold, self._rest = RangeEdit(5, 600), RangeEdit(15, 900)
        self._kg, self._times = RangeEdit(1, 300), RangeEdit(1, 12)
        self._unit = self._choice(self._unit_names())
        self._band = self._choice({"": self.tr("no band"), **{b.value: b.value for b in Band}})
        self._side = self._choice(self._side_names())
        self._days = self._choice(self._day_names())
        self._variant = QComboBox()
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("A line of your own for the patient"))
        self._done = QPushButton(self.tr("Done"))
        self._done.setObjectName("primary")
        grid = QGridLayout()
        grid.setHorizontalSpacing(PAD)
        grid.setVerticalSpacing(GAP)
        cells = (
            (self.tr("&Sets"), self._sets), (self.tr("&Amount"), self._count),
            (self.tr("&Unit"), self._unit), (self.tr("&Hold (s)"), self._hold),
            (self.tr("&Rest (s)"), self._rest), (self.tr("Si&de"), self._side),
            (self.tr("Added &kg"), self._kg), (self.tr("&Band"), self._band),
            (self.tr("&Times a day"), self._times), (self.tr("Da&ys"), self._days),
        )  # fmt: skip
        for place, (text, widget) in enumerate(cells):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, place // 2, 2 * (place % 2))
            grid.addWidget(widget, place // 2, 2 * (place % 2) + 1)
        form = QFormLayout()
        form.addRow(self.tr("&Variant"), self._variant)
        form.addRow(self.tr("&Note"), self._note)
        self._form = form
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        for part in (self._title, self._line, self._reading):
            column.addWidget(part)
        column.addLayout(grid)
        column.addLayout(form)
        column.addLayout(foot)
        self.setFixedWidth(420)

    def _connect(self) -> None:
        self._line.textEdited.connect(self._read_line)
        self._line.returnPressed.connect(self.close)
        self._done.clicked.connect(self.close)
        takes = (
            (self._sets, fields.with_sets), (self._count, fields.with_count),
            (self._hold, fields.with_hold), (self._kg, fields.with_kg),
            (self._times, fields.with_times_a_day),
        )  # fmt: skip
        for widget, change in takes:
            widget.edited.connect(lambda value, change=change: self._set(change(self._dose, value)))
        self._rest.edited.connect(lambda value: self._set(replace(self._dose, rest=value)))
        self._unit.activated.connect(
            lambda: self._set(fields.with_unit(self._dose, Unit(self._unit.currentData())))
        )
        self._side.activated.connect(
            lambda: self._set(fields.with_side(self._dose, _maybe(Side, self._side)))
        )
        self._band.activated.connect(
            lambda: self._set(fields.with_band(self._dose, _maybe(Band, self._band)))
        )
        self._days.activated.connect(self._choose_days)
        self._note.textEdited.connect(self._edit_note)
        self._variant.activated.connect(self._choose_variant)

    # --- showing

    def show_card(self, card: Card, name: str, variants: list[tuple[str, str]]) -> None:
        """Show *card*; *variants* are (id, label) pairs, the plain exercise first."""
        self._card = card
        self._title.setText(name)
        self._note.setText(card.note)
        self._variant.clear()
        for variant_id, label in variants:
            self._variant.addItem(label, variant_id)
        self._variant.setCurrentIndex(max(self._variant.findData(card.variant), 0))
        self._form.setRowVisible(self._variant, len(variants) > 1)
        self._line.setText(write_dose(card.dose))
        self._show_dose(card.dose)
        self._line.setFocus()
        self._line.selectAll()

    def _show_dose(self, dose: Dose) -> None:
        self._dose = dose
        simple = fields.is_simple(dose)
        amount = fields.first_amount(dose)
        group = dose.groups[0] if dose.groups else None
        timed = amount is not None and amount.count is not None
        for widget in (self._sets, self._count, self._hold):
            widget.setEnabled(simple)
        self._unit.setEnabled(simple and timed)
        self._hold.setEnabled(simple and amount is not None and amount.unit is not Unit.HOLD)
        self._sets.show_value(group.sets if group else None)
        self._count.show_value(amount.count if amount else None)
        self._hold.show_value(amount.hold if amount else None)
        self._rest.show_value(dose.rest)
        self._kg.show_value(dose.load.kg if dose.load else None)
        self._times.show_value(dose.schedule.times_a_day)
        _select(self._unit, (amount.unit if amount else Unit.REPETITIONS).value)
        _select(self._side, dose.side.value if dose.side else "")
        _select(self._band, dose.load.band.value if dose.load and dose.load.band else "")
        self._days.setCurrentIndex(self._days.findData(fields.day_choice(dose.schedule)))
        self._reading.setText(self._sentence(dose))

    # --- editing

    def _set(self, dose: Dose) -> None:
        if dose == self._dose or self._card is None:
            return
        self._show_dose(dose)
        self._line.setText(write_dose(dose))
        self.dose_edited.emit(self._card.id, dose)

    def _read_line(self, text: str) -> None:
        reading = read_dose(text)
        if reading.problems:
            first = reading.problems[0]
            unread = text[first.start : first.end]
            self._reading.setText(self.tr("Not read: “{0}”. {1}").format(unread, first.text))
            return
        if self._card is not None:
            self._show_dose(reading.dose)
            self.dose_edited.emit(self._card.id, reading.dose)

    def _choose_days(self) -> None:
        key = self._days.currentData()
        if key is not None:
            self._set(fields.with_day_choice(self._dose, key))

    def _edit_note(self, text: str) -> None:
        if self._card is not None:
            self.note_edited.emit(self._card.id, text)

    def _choose_variant(self) -> None:
        if self._card is not None:
            self.variant_chosen.emit(self._card.id, self._variant.currentData())

    # --- words of the choices

    def _unit_names(self) -> dict[str, str]:
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

    def _side_names(self) -> dict[str, str]:
        return {
            "": self.tr("not said"),
            Side.AFFECTED: self.tr("affected"),
            Side.OTHER: self.tr("other side"),
            Side.EACH: self.tr("each side"),
            Side.BOTH: self.tr("both together"),
            Side.ALTERNATING: self.tr("alternating"),
            Side.LEFT: self.tr("left"),
            Side.RIGHT: self.tr("right"),
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

    @staticmethod
    def _choice(names: dict[str, str]) -> QComboBox:
        box = QComboBox()
        for key, name in names.items():
            box.addItem(name, str(key))
        return box

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        self.closed.emit()
        super().hideEvent(event)  # type: ignore[arg-type]  # QHideEvent


def _maybe(kind: type[Choice], box: QComboBox) -> Choice | None:
    """The chosen member of *kind*; None for the entry without a key."""
    key = box.currentData()
    return kind(key) if key else None


def _select(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(box.findData(key))
