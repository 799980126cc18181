"""All measures to enter, left and right, on a day: quick by keyboard, nothing before is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from soleus.clinic.measures import DECADES, MeasureSheet
from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, NormGroup, Sex
from soleus.domain.programme import Programme
from soleus.gui.findings.finding_fields import NumberField, WordField
from soleus.gui.findings.finding_row import FindingRow
from soleus.gui.findings.finding_words import FindingWords
from soleus.gui.findings.standing_still import standing_still
from soleus.gui.jobs.filling import Filling
from soleus.gui.jobs.turns import Turns
from soleus.gui.look.tokens import GAP, GRID


class FindingForm(QWidget):
    """Shows a programme; what is entered is asked for, and shown once the document has it.

    The first measure stands at once, the others follow in *turns* where these are limited.
    """

    entered = Signal(object)  # Entered
    group_chosen = Signal(object)  # NormGroup
    refused = Signal(object, float)  # MeasureSheet, number

    def __init__(
        self,
        sheets: Mapping[Measure, MeasureSheet],
        words: FindingWords,
        parent: QWidget | None = None,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._programme = Programme(id="none")
        self.rows: list[FindingRow] = []
        self._headings: list[tuple[list[QLabel], list[FindingRow]]] = []
        self._sides: list[tuple[BodySide, QLabel]] = []
        self._build()
        pieces = self._fill(sheets)
        next(pieces)
        self._filling = Filling(turns, pieces, self.area, self)

    def _build(self) -> None:
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Measured on"))
        self.day.setToolTip(self.tr("Measured on this day. Values of other days stay as they are."))
        self.day.dateChanged.connect(self._show)
        sexes, decades = map(self._words.sex, Sex), map(self._words.decade, DECADES)
        self.sex = WordField([*sexes], none=self.tr("sex: –"))
        self.sex.setAccessibleName(self.tr("Norms for women or men"))
        self.decade = WordField([*decades], none=self.tr("age: –"))
        self.decade.setAccessibleName(self.tr("Norms for the age group"))
        for box in (self.sex, self.decade):
            box.setToolTip(self.tr("Norms are looked up for this group; without it none is used."))
            box.entered.connect(self._choose_group)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a measure"))
        self.search.setAccessibleName(self.tr("Find a measure"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.enter)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        norms = QLabel(self.tr("Norms for"))
        for part in (self.day, norms, self.sex, self.decade):
            head.addWidget(part)
        head.insertStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._area(), 1)

    def _area(self) -> QScrollArea:
        area = self.area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # until it is known
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = self._page = QWidget()
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        grid = self._grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, GAP, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        return area

    def _fill(self, sheets: Mapping[Measure, MeasureSheet]) -> Iterator[None]:
        """The measures under the headings of their parts, filled where they stand."""
        grid, at, part = self._grid, 0, None
        for sheet in sheets.values():
            grid.setRowStretch(at, 0)
            if sheet.part is not part:
                part = sheet.part
                heading = QLabel(self._words.part(part))
                heading.setObjectName("title")
                heading.setContentsMargins(0, GAP if at else 0, 0, 0)
                grid.addWidget(heading, at, 0)
                self._headings.append(([heading], []))
                if sheet.sides:
                    self._name_sides(grid, at)
                at += 1
            row = FindingRow(sheet, self._words, grid, at, self._page)
            row.entered.connect(self.entered)
            row.refused.connect(self.refused)
            at = row.rows_end
            self.rows.append(row)
            self._headings[-1][1].append(row)
            grid.setRowStretch(at, 1)
            self._show_row(row)
            yield
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _name_sides(self, grid: QGridLayout, at: int) -> None:
        """Left and right above the fields of a part."""
        for column, side in enumerate((BodySide.LEFT, BodySide.RIGHT), 1):
            label = QLabel()
            label.setObjectName("soft")
            label.setWordWrap(True)
            grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignBottom)
            self._sides.append((side, label))
            self._headings[-1][0].append(label)
            self._name_side(side, label)

    def _name_side(self, side: BodySide, label: QLabel) -> None:
        name = self._words.side(side)
        affected = self._programme.side in {side, BodySide.BOTH}
        label.setText(self.tr("{0} (affected)").format(name) if affected else name)

    # --- showing

    def begin(self, today: date) -> None:
        """From now on values are of *today*."""
        self.search.clear()
        now = QDate(today.year, today.month, today.day)
        self.day.setMaximumDate(now)  # a slip into the future would be the newest for good
        self.day.setDate(now)

    def on(self) -> date:
        """The day that values are entered for."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def take_back(self) -> None:
        """Drop what is half typed: it was meant for another programme."""
        for row in self.rows:
            for field in row.numbers.values():
                if isinstance(field, NumberField):
                    field.take_back()

    def show_programme(self, programme: Programme) -> None:
        self._programme = programme
        with standing_still(self.area, self._next_field()):
            self._show()

    def _next_field(self) -> QWidget | None:
        """The one below the row that has the keyboard: there the hand goes next."""
        at = next((at for at, row in enumerate(self.rows) if row.has_focus()), len(self.rows))
        below = (row.fields[0] for row in self.rows[at + 1 :])
        return next((field for field in below if field.isVisible()), None)

    def _show(self) -> None:
        programme = self._programme
        group = programme.norms
        self.sex.show_value(list(Sex).index(group.sex) + 1 if group.sex is not None else None)
        known = group.decade in DECADES
        self.decade.show_value(DECADES.index(group.decade or 0) + 1 if known else None)
        for side, label in self._sides:
            self._name_side(side, label)
        for row in self.rows:
            self._show_row(row)
        self._filter(self.search.text())

    def _show_row(self, row: FindingRow) -> None:
        programme = self._programme
        row.show_findings(programme.findings, self.on(), programme.norms, programme.side)
        row.set_shown(row.fits(self.search.text().strip()))

    def _filter(self, text: str) -> None:
        """Show the measures whose names hold *text*, and the headings that have some."""
        for labels, rows in self._headings:
            fitting = [row for row in rows if row.fits(text.strip())]
            for label in labels:
                label.setVisible(bool(fitting))
            for row in rows:
                row.set_shown(row in fitting)

    def enter(self) -> None:
        """The keyboard goes to the first field that is shown."""
        shown = (row.fields[0] for row in self.rows if row.fits(self.search.text().strip()))
        field = next(shown, None)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    # --- choosing

    def _choose_group(self) -> None:
        at, place = self.sex.currentIndex(), self.decade.currentIndex()
        sex = list(Sex)[at - 1] if at > 0 else None
        self.group_chosen.emit(NormGroup(sex, DECADES[place - 1] if place > 0 else None))
