"""The fields of one criterion."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from soleus.domain.criterion import Comparison, Criterion, Measure
from soleus.gui.gate.criterion_words import CriterionWords
from soleus.gui.look.tokens import GAP
from soleus.gui.parts.choices import Choices
from soleus.gui.parts.menu_box import MenuBox
from soleus.gui.parts.range_edit import RangeEdit
from soleus.gui.parts.staying_menu import StayingMenu


class CriterionForm(QWidget):
    """Tells each change that still says something through ``edited``."""

    edited = Signal(object)  # Criterion

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = CriterionWords(self)
        self._criterion: Criterion | None = None
        self._build()
        self._connect()
        self.show_criterion(None)

    def _build(self) -> None:
        words = self._words
        self.measure = Choices(Measure, words.measures(), self.tr("No measure, only words"))
        self.comparison = Choices(Comparison, words.comparisons())
        self.value = RangeEdit(1, 9999)
        self.sets = RangeEdit(1, 20)
        self.other = QCheckBox(self.tr("% of the other side"))
        self.weight = RangeEdit(5, 300)
        self.days = RangeEdit(1, 14)
        self.quality = MenuBox()
        self._menu = StayingMenu(self.quality)
        self.quality.setMenu(self._menu)
        self._ticks = {}
        for quality, name in words.qualities().items():
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.toggled.connect(self._take_qualities)
            self._ticks[quality] = action
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Stands in place of the line above"))
        self.optional = QCheckBox(self.tr("Helps to decide, but is not needed"))
        amount = QHBoxLayout()
        amount.setContentsMargins(0, 0, 0, 0)
        amount.setSpacing(GAP)
        for part in (self.comparison, self.value, self.other):
            amount.addWidget(part)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.addRow(self.tr("Me&asure"), self.measure)
        label = QLabel(self.tr("&Value"))
        label.setBuddy(self.value)
        form.addRow(label, amount)
        form.addRow(self.tr("In how many se&ts"), self.sets)
        form.addRow(self.tr("Load, % bod&y weight"), self.weight)
        form.addRow(self.tr("On &how many days"), self.days)
        form.addRow(self.tr("A&nd"), self.quality)
        form.addRow(self.tr("Own wo&rds"), self.text)
        form.addRow("", self.optional)
        self.comparison.setAccessibleName(self.tr("Comparison"))
        self.value.setAccessibleName(self.tr("Value"))

    def _connect(self) -> None:
        self.measure.activated.connect(self._take_measure)
        self.comparison.activated.connect(
            lambda: self._take(comparison=self.comparison.chosen() or Comparison.AT_LEAST)
        )
        self.value.edited.connect(lambda value: self._take(value=value))
        self.sets.edited.connect(lambda sets: self._take(sets=sets))
        self.other.toggled.connect(lambda on: self._take(percent_of_other=on))
        self.weight.edited.connect(lambda weight: self._take(percent_body_weight=weight))
        self.days.edited.connect(
            lambda days: self._take(on_days=int(days.low) if days is not None else None)
        )
        self.text.textEdited.connect(lambda text: self._take(text=text.strip()))
        self.optional.toggled.connect(lambda on: self._take(optional=on))

    # --- showing

    def show_criterion(self, criterion: Criterion | None) -> None:
        """Fill the fields; None empties and disables them."""
        self._criterion = None  # what the fields tell while they are filled is no edit
        self.setEnabled(criterion is not None)
        shown = criterion or Criterion(text=" ")
        self.measure.choose(shown.measure)
        self.comparison.choose(shown.comparison)
        self.value.show_value(shown.value)
        self.sets.show_value(shown.sets)
        self.other.setChecked(shown.percent_of_other)
        self.weight.show_value(shown.percent_body_weight)
        days = shown.on_days
        self.days.set_number(days)
        for quality, action in self._ticks.items():
            action.setChecked(quality in shown.qualities)
        if self.text.text().strip() != shown.text.strip() or not criterion:
            self.text.setText(shown.text.strip())
            self.text.setCursorPosition(0)
        self.optional.setChecked(shown.optional)
        self._criterion = criterion
        self._settle()

    def _settle(self) -> None:
        criterion = self._criterion
        measured = criterion is not None and criterion.measure is not None
        for field in (self.comparison, self.value, self.sets, self.other, self.weight):
            field.setEnabled(measured)
        chosen = criterion.qualities if criterion else ()
        names = self._words.qualities()
        self.quality.setText(", ".join(names[each] for each in chosen) or self.tr("nothing more"))
        self.quality.setAccessibleName(self.tr("And: {0}").format(self.quality.text()))

    # --- editing

    def _take(self, **fields: object) -> None:
        if self._criterion is None:
            return
        try:
            made = replace(self._criterion, **fields)  # type: ignore[arg-type]  # checked by the value itself
        except ValueError:  # it would say nothing at all: the criterion stays as it was
            return
        self._criterion = made
        self._settle()
        self.edited.emit(made)

    def _take_measure(self) -> None:
        measure = self.measure.chosen()
        if measure is not None:
            self._take(measure=measure)
        elif self._criterion is not None:
            text = self._criterion.text or self.tr("In your own words")
            self._take(measure=None, value=None, sets=None, percent_of_other=False, text=text)
            self.text.setText(text)

    def _take_qualities(self) -> None:
        if self._criterion is not None:
            chosen = tuple(each for each, action in self._ticks.items() if action.isChecked())
            kept = [each for each in self._criterion.qualities if each in chosen]
            added = [each for each in chosen if each not in kept]
            self._take(qualities=(*kept, *added))


def new_criterion() -> Criterion:
    """What "Add" begins with."""
    return Criterion(measure=Measure.HEEL_RAISES)
