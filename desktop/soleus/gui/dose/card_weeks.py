"""Other doses in some weeks, one line each: "1-2" and "3x10", "3-4" and "3x15"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.card import WeekDose, week_clashes
from soleus.domain.dose import Dose
from soleus.domain.quantity import Range, exactly
from soleus.domain.shorthand import write_dose
from soleus.gui.dose.dose_line import DoseLine, TypedDose
from soleus.gui.dose.reading_words import ReadingWords
from soleus.gui.look.dressing import dress_as
from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.parts.range_edit import RangeEdit

LAST_WEEK = 104


class CardWeeks(QWidget):
    """Tells the whole of the weeks with each change that is understood.

    While two rows hold for one week nothing is told: which dose is meant is not known.
    """

    edited = Signal(object)  # tuple[WeekDose, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: list[WeekDose] = []
        self._dose = Dose()
        self._words = ReadingWords(self)
        self._hint = QLabel(
            self.tr("In the weeks named here the patient does this instead of the card's dose.")
        )
        self._hint.setObjectName("soft")
        self._hint.setWordWrap(True)
        self.add = QPushButton(self.tr("Add weeks"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        self.clash = QLabel()
        self.clash.setObjectName("red")
        self.clash.setWordWrap(True)
        self._labels: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hint)
        column.addWidget(self._rows)
        column.addWidget(self.clash)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_weeks(self, weeks: Sequence[WeekDose], dose: Dose) -> None:
        """Show *weeks* of a card whose own dose is *dose*."""
        self._weeks, self._dose = list(weeks), dose
        self._refill()

    def weeks(self) -> tuple[WeekDose, ...]:
        return tuple(self._weeks)

    def follow_dose(self, dose: Dose) -> None:
        """What added weeks begin with."""
        self._dose = dose

    def _refill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._labels = []
        for row, each in enumerate(self._weeks):
            self._add_row(row, each)
        self._judge()

    def _judge(self) -> None:
        """Mark rows that hold for the same weeks."""
        clashes = week_clashes(self._weeks)
        wrong = {row for each in clashes for row in (each.first, each.second)}
        for row, label in enumerate(self._labels):
            dress_as(label, "red" if row in wrong else "")
        if clashes:
            told = self.tr("Weeks {0} have two doses. Nothing is kept until they have one.")
            if clashes[0].weeks.exact:
                told = self.tr("Week {0} has two doses. Nothing is kept until it has one.")
            self.clash.setText(told.format(clashes[0].weeks))
        self.clash.setVisible(bool(clashes))
        self.add.setEnabled(not clashes and self._free_week() is not None)

    def _free_week(self) -> int | None:
        """The week that an added row begins with: after the others, else the first without one."""
        last = max((int(each.weeks.high) for each in self._weeks), default=0)
        wanted = (*range(last + 1, LAST_WEEK + 1), *range(1, last + 1))
        taken = [each.weeks for each in self._weeks]
        free = (week for week in wanted if not any(it.low <= week <= it.high for it in taken))
        return next(free, None)

    def _tell(self) -> None:
        self._judge()
        if not week_clashes(self._weeks):
            self.edited.emit(tuple(self._weeks))

    def _add_row(self, row: int, each: WeekDose) -> None:
        words = QLabel(self.tr("Weeks"))
        self._labels.append(words)
        weeks = RangeEdit(1, LAST_WEEK)
        weeks.setAccessibleName(self.tr("Weeks, row {0}").format(row + 1))
        weeks.show_value(each.weeks)
        line = DoseLine()
        line.setAccessibleName(self.tr("Dose in these weeks, row {0}").format(row + 1))
        line.setPlaceholderText("3x15")
        line.show_dose(each.dose)
        remove = QToolButton()
        remove.setObjectName("flat")
        remove.setIcon(icon("x", self.palette().windowText().color().name()))
        remove.setToolTip(self.tr("Take these weeks out"))
        remove.setAccessibleName(self.tr("Take out row {0}").format(row + 1))
        weeks.edited.connect(lambda value: self._take(row, weeks=value))
        line.textEdited.connect(lambda text: self._read(row, line, text))
        line.editingFinished.connect(lambda: self._settle(row, line))
        remove.clicked.connect(lambda: self._remove(row))
        for place, part in enumerate((words, weeks, line, remove)):
            self._grid.addWidget(part, row, place)

    # --- editing

    def _take(self, row: int, weeks: Range | None = None, dose: Dose | None = None) -> None:
        before = self._weeks[row]
        self._weeks[row] = WeekDose(weeks or before.weeks, dose or before.dose)
        if self._weeks[row] != before:
            self._tell()

    def _read(self, row: int, line: DoseLine, text: str) -> None:
        typed = line.take(text)
        line.mark([(each.start, each.end) for each in typed.reading.problems])
        line.setToolTip(self._told(typed))
        self._take(row, dose=typed.dose)

    def _told(self, typed: TypedDose) -> str:
        if not typed.reading.problems:
            words = (self._words.remark(typed.dose), self._words.beside(typed))
            return " ".join(part for part in words if part)
        held = self.tr("Until this is mended these weeks say: {0}").format(write_dose(typed.dose))
        return f"{self._words.reason(typed.reading.problems[0].text)} {held}"

    def _settle(self, row: int, line: DoseLine) -> None:
        line.settle()
        if not line.marks:
            line.setToolTip(self._words.remark(self._weeks[row].dose))

    def _add(self) -> None:
        week = self._free_week()
        if week is None:
            return
        dose = self._weeks[-1].dose if self._weeks else self._dose
        self._weeks.append(WeekDose(exactly(week), dose))
        self._refill()
        self._tell()
        field = self._grid.itemAtPosition(len(self._weeks) - 1, 2)
        if field is not None and (widget := field.widget()) is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: int) -> None:
        del self._weeks[row]
        self._refill()
        self._tell()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
