"""What is said about a typed dose: what was not read, what stays, which number looks wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.clinic.odd_numbers import Counted, OddNumber, odd_numbers
from soleus.domain.dose import Dose
from soleus.domain.quantity import plain_number
from soleus.domain.shorthand import Reason, dose_clauses
from soleus.gui.dose.dose_line import TypedDose
from soleus.gui.dose.lost_parts import lost_parts

MINUTES_FROM = 120
"""Whole minutes from here on are said as minutes: "90 min", but "90 s"."""


class ReadingWords(QObject):
    def reason(self, reason: str) -> str:
        """Why a piece was not read, in the language of the interface."""
        return {
            Reason.UNKNOWN: self.tr("This is not understood."),
            Reason.TWICE: self.tr("This is already said."),
            Reason.NUMBER_ALONE: self.tr("A number needs its unit here."),
            Reason.NOTHING_AFTER: self.tr("Something is missing after this."),
            Reason.IMPOSSIBLE: self.tr("This value is not possible."),
            Reason.REPEAT_OF_WHAT: self.tr("It is not clear what is repeated."),
            Reason.HOLD_OF_WHAT: self.tr("It is not clear what is held for this long."),
            Reason.AT_LEAST_BOTH: self.tr(
                "“At least” counts for times a day and days a week alike: say it for both."
            ),
            Reason.ADDED_AND_TAKEN: self.tr("A load is added or taken off, not both."),
        }[Reason(reason)]

    def beside(self, typed: TypedDose) -> str:
        """What is not in the line and stays, and what the dose had and no longer has."""
        words = []
        if typed.kept != Dose():
            words.append(self.tr("Kept: {0}.").format(", ".join(dose_clauses(typed.kept))))
        if lost := lost_parts(typed.before, typed.dose):
            words.append(self.tr("Taken out: {0}.").format(lost))
        return " ".join(words)

    def remark(self, dose: Dose) -> str:
        """As in "500 repetitions: is that meant?"; empty for most doses."""
        odd = ", ".join(self._odd(each) for each in odd_numbers(dose))
        return self.tr("{0}: is that meant?").format(odd) if odd else ""

    def _odd(self, odd: OddNumber) -> str:
        number = plain_number(odd.number)
        return {
            Counted.SETS: self.tr("{0} sets"),
            Counted.REPETITIONS: self.tr("{0} repetitions"),
            Counted.HOLD: self.tr("a hold of {1}"),
            Counted.TIME: self.tr("{1} in one set"),
            Counted.METRES: self.tr("{0} metres"),
            Counted.STEPS: self.tr("{0} steps"),
            Counted.CONTACTS: self.tr("{0} contacts"),
            Counted.OBJECTS: self.tr("{0} objects"),
            Counted.BREATHS: self.tr("{0} breaths"),
            Counted.LENGTHS: self.tr("{0} lengths"),
            Counted.TEMPO: self.tr("{1} in one phase of the tempo"),
            Counted.CYCLE: self.tr("{1} for one repetition"),
            Counted.REST: self.tr("a rest of {1}"),
            Counted.TIMES_A_DAY: self.tr("{0} times a day"),
            Counted.KG: self.tr("{0} kg"),
        }[odd.counted].format(number, self._time(odd.number))

    def _time(self, seconds: float) -> str:
        minutes, rest = divmod(seconds, 60)
        if seconds >= MINUTES_FROM and not rest:
            return self.tr("{0} min").format(plain_number(minutes))
        return self.tr("{0} s").format(plain_number(seconds))
