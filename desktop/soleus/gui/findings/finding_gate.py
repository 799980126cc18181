"""Criteria of a gate with the last finding beside them. A physiotherapist ticks, nobody else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from soleus.clinic.meeting import falls_short
from soleus.clinic.options import other_side, percent
from soleus.domain.criterion import Criterion, Measure
from soleus.domain.finding import BodySide, Finding
from soleus.domain.measuring import latest
from soleus.domain.programme import Programme
from soleus.gui.findings.finding_words import FindingWords
from soleus.storage.content.measures import load_findings

SAME = {Measure.KNEE_TO_WALL_DIFFERENCE: Measure.KNEE_TO_WALL}
"""Criteria whose numbers are entered as another measure."""


class FindingGate(QObject):
    """*say* gives the criterion's own words."""

    def __init__(
        self,
        say: Callable[[Criterion], str],
        programme: Callable[[], Programme],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._programme = say, programme
        self._words = FindingWords(self)

    def line(self, criterion: Criterion) -> str:
        """The criterion, and on a line of its own what was found last."""
        words, last = self._say(criterion), self.last(criterion)
        return f"{words.rstrip('.')}\n{last}" if last else words

    def last(self, criterion: Criterion) -> str:
        """Such as "last: 14 right, 26 left, 23 Nov"; empty where nothing was found.

        Numbers that do not meet the criterion are said to, ticked or not: the tick is no worse.
        """
        programme = self._programme()
        if criterion.measure is None or not programme.findings:
            return ""
        sheet = load_findings().sheets.get(SAME.get(criterion.measure, criterion.measure))
        if sheet is None:
            return ""
        first = BodySide.LEFT if programme.side is BodySide.LEFT else BodySide.RIGHT
        sides = (first, other_side(first)) if sheet.sides else (None,)
        newest = (latest(programme.findings, sheet.id, side) for side in sides)
        found = [each for each in newest if each is not None]
        if not found:
            return ""
        days = {each.on for each in found}
        if len(days) > 1:
            told = ", ".join(
                f"{self._words.sided(sheet, each)} {self._words.short_day(each.on)}"
                for each in found
            )
        else:
            values = [self._words.sided(sheet, each) for each in found]
            told = ", ".join((*values, self._words.short_day(found[0].on)))
        line = self.tr("last: {0}").format(told)
        share = _share(found) if criterion.percent_of_other else None
        if share is not None:
            line = f"{line} ({round(share)} %)"
        if falls_short(criterion, found, programme.side):
            return self.tr("{0}: does not meet this").format(line)
        return line


def _share(found: Sequence[Finding]) -> float | None:
    """The first side in percent of the second; None unless both have a number."""
    if len(found) != len((BodySide.LEFT, BodySide.RIGHT)):
        return None
    one, other = (each.value for each in found)
    return percent(one, other) if one is not None and other is not None else None
