"""A line of shorthand that says only how often and when ("3/week", "2/day evening")."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from soleus.domain.dose import Dose
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import Problem, read_dose, write_dose
from soleus.gui.dose.reading_words import ReadingWords
from soleus.gui.parts.marked_line import MarkedLine


class ScheduleLine(MarkedLine):
    """Keeps the last schedule that was understood; what is no schedule is underlined."""

    def __init__(self, schedule: Schedule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schedule, self._words = schedule, ReadingWords(self)
        self.setText(write_dose(Dose(schedule=schedule)))
        self.setPlaceholderText("3/week")
        self.textEdited.connect(self._read)

    def schedule(self) -> Schedule:
        return self._schedule

    def show_schedule(self, schedule: Schedule) -> None:
        """Show *schedule*; a line that says it already keeps its text."""
        if schedule != self._schedule:
            self._schedule = schedule
            self.setText(write_dose(Dose(schedule=schedule)))

    def _read(self, text: str) -> None:
        reading = read_dose(text)
        problems = [replace(each, text=self._words.reason(each.text)) for each in reading.problems]
        if not problems and reading.dose != Dose(schedule=reading.dose.schedule):
            words = self.tr("Only days and times belong here, such as 3/week.")
            problems = [Problem(0, len(text), words)]
        self.mark([(each.start, each.end) for each in problems])
        self.setToolTip(problems[0].text if problems else "")
        if not problems:
            self._schedule = reading.dose.schedule
