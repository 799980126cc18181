"""One measure of the form: its fields left and right, and what the numbers say below them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from soleus.clinic.measures import MeasureSheet
from soleus.domain.finding import BodySide, Finding, NormGroup
from soleus.domain.measuring import found_on, readings
from soleus.gui.findings.finding_fields import NumberField, WordField
from soleus.gui.findings.finding_words import FindingWords
from soleus.gui.look.translation import interface_language
from soleus.storage.content.sources import source_name
from soleus.storage.search.search_words import fold

NEGATIVE, POSITIVE = 1, 2
SIGNS = ("-", "+")
COLUMNS = {BodySide.LEFT: 1, BodySide.RIGHT: 2, None: 1}


@dataclass(frozen=True, slots=True)
class Entered:
    """What a field was left with: a number, a result, or nothing in place of what was there.

    ``tested`` tells whether it is the result that was entered, not the number.
    """

    sheet: MeasureSheet
    side: BodySide | None
    value: float | None
    tested: bool

    def finding(self, finding_id: str, on: date, old: Finding | None) -> Finding:
        """The finding of that day with what was entered; the rest of *old* stays."""
        note = old.note if old is not None else ""
        if self.tested:
            number = old.value if old is not None else None
            result = None if self.value is None else self.value == POSITIVE
            return Finding(finding_id, self.sheet.id, on, self.side, number, result, note)
        result = old.positive if old is not None else None
        return Finding(finding_id, self.sheet.id, on, self.side, self.value, result, note)


class FindingRow(QObject):
    """Puts its parts into the grid of the form, in the rows from *at* on; ``rows`` are so many."""

    entered = Signal(object)  # Entered
    refused = Signal(object, float)  # MeasureSheet, number

    def __init__(
        self, sheet: MeasureSheet, words: FindingWords, grid: QGridLayout, at: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.sheet, self._words = sheet, words
        self.sides = (BodySide.LEFT, BodySide.RIGHT) if sheet.sides else (None,)
        self.tests: dict[BodySide | None, WordField] = {}
        self.numbers: dict[BodySide | None, NumberField | WordField] = {}
        self._parts: list[QWidget] = []
        self._told = QLabel(parent)
        self._told.setObjectName("soft")
        self._told.setWordWrap(True)
        self._told.hide()
        if sheet.tested:
            words_of_test = (words.result(positive=False), words.result(positive=True))
            self._line(grid, at, sheet.name, self.tests, lambda: WordField(words_of_test, SIGNS))
            at += 1
        if not sheet.tested or sheet.counted:
            name = self.tr("{0}, angle").format(sheet.name) if sheet.tested else sheet.name
            self._line(grid, at, name, self.numbers, self._number_field)
            at += 1
        grid.addWidget(self._told, at, 0, 1, 3)
        self.rows_end = at + 1

    def _number_field(self) -> NumberField | WordField:
        if self.sheet.levels:
            return WordField([self._words.level(each) for each in self.sheet.levels])
        field = NumberField(self.sheet.largest)
        field.refused.connect(lambda value: self.refused.emit(self.sheet, value))
        return field

    def _line(
        self,
        grid: QGridLayout,
        at: int,
        name: str,
        fields: dict[BodySide | None, WordField] | dict[BodySide | None, NumberField | WordField],
        make: Callable[[], WordField] | Callable[[], NumberField | WordField],
    ) -> None:
        sheet = self.sheet
        unit = f" ({sheet.unit})" if sheet.unit and fields is self.numbers else ""
        label = QLabel(name + unit)
        label.setWordWrap(True)
        grid.addWidget(label, at, 0)
        self._parts.append(label)
        for side in self.sides:
            field = make()
            spoken = name + unit + (f", {self._words.side(side)}" if side is not None else "")
            field.setAccessibleName(spoken)
            tested = fields is self.tests
            field.entered.connect(
                lambda value, side=side, tested=tested: self.entered.emit(
                    Entered(sheet, side, value, tested)
                )
            )
            grid.addWidget(field, at, COLUMNS[side], Qt.AlignmentFlag.AlignLeft)
            fields[side] = field  # type: ignore[assignment]  # the maker fits the fields
            self._parts.append(field)

    @property
    def fields(self) -> tuple[NumberField | WordField, ...]:
        return (*self.tests.values(), *self.numbers.values())

    def has_focus(self) -> bool:
        """Whether the keyboard is in one of its fields."""
        return any(each.hasFocus() for each in self.fields)

    def show_findings(
        self,
        findings: tuple[Finding, ...],
        on: date,
        group: NormGroup,
        affected: BodySide | None,
    ) -> None:
        """Show what was found on *on*, and beside it what was found on other days."""
        for side in self.sides:
            here = found_on(findings, self.sheet.id, side, on)
            earlier = [it for it in readings(findings, self.sheet.id, side) if it.on < on]
            test, number = self.tests.get(side), self.numbers.get(side)
            if test is not None:
                found = here.positive if here is not None else None
                test.show_value(None if found is None else POSITIVE if found else NEGATIVE)
            value = here.value if here is not None else None
            if isinstance(number, NumberField):
                number.show_value(value, earlier[-1].value if earlier else None)
            elif number is not None:
                number.show_value(value)
        told = self._words.row(self.sheet, findings, group, affected)
        last = self._last(findings, on)
        line = " · ".join(each for each in (last, told) if each)
        how = self.sheet.how if self.sheet.explain else ""
        self._told.setText("\n".join(each for each in (line, how) if each))
        self._explain(findings)

    def _last(self, findings: tuple[Finding, ...], on: date) -> str:
        """What was found before, as long as this day has nothing of it."""
        parts = []
        for side in self.sides:
            every = readings(findings, self.sheet.id, side)
            if every and every[-1].on < on:
                parts.append(self._words.sided(self.sheet, every[-1], on))
        return self.tr("last: {0}").format(", ".join(parts)) if parts else ""

    def _explain(self, findings: tuple[Finding, ...]) -> None:
        """How it is taken, what is known, and every value so far, on the name and the fields."""
        sheet = self.sheet
        lines = [sheet.how, sheet.usual, self._words.goes(sheet) if sheet.counted else ""]
        sources = dict.fromkeys(
            source_name(each.code, interface_language()) for each in sheet.sources
        )
        named = ", ".join(each for each in sources if each)
        lines.append(self.tr("Source: {0}").format(named) if named else self.tr("Unverified"))
        lines += self._words.history(sheet, findings)
        tip = "\n".join(line for line in lines if line)
        for part in self._parts:
            part.setToolTip("<p>" + "<br>".join(map(escape, tip.splitlines())) + "</p>")

    def fits(self, text: str) -> bool:
        return fold(text) in fold(self.sheet.name)

    def set_shown(self, shown: bool) -> None:
        for part in self._parts:
            part.setVisible(shown)
        self._told.setVisible(shown and bool(self._told.text()))
