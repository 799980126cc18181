"""What a stage asks of the patient: exercises, minutes and days.

More exercises mean fewer done: the handout warns over 5 (Henry 1999, small; Eckard 2015).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from soleus.clinic.workload import WEEK, CardWork, chosen, most_seconds, stage_work
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Stage

AMBER_FROM = 5
RED_ABOVE = 6
MOST_MINUTES = 150
"""The most minutes a day that nobody asks about. Design, no evidence: a reading aid against slips
of the keyboard, at more than twice the longest day of any stage that ships (66) and more than
three times that of a published programme (40)."""


class Weight(StrEnum):
    LIGHT = "light"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Burden:
    """exercises of the stage, minutes on a full day, and days a week (None when not said).

    up_to   exercises have days of their own: ``minutes`` are those of the longest day that the
            doses allow, else of a usual one

    A minute that has begun counts, so that "up to 25 minutes" is never less than it takes. The
    window and the sheet both say ``minutes``: there is no other number for it.
    """

    exercises: int
    minutes: int
    days: Range | None
    up_to: bool = False

    @property
    def weight(self) -> Weight:
        if self.exercises > RED_ABOVE:
            return Weight.RED
        return Weight.AMBER if self.exercises >= AMBER_FROM else Weight.LIGHT

    @property
    def odd(self) -> bool:
        """Whether the minutes look like a slip of the keyboard."""
        return self.minutes > MOST_MINUTES


def stage_burden(stage: Stage, programme: Schedule = Schedule()) -> Burden:
    """The burden of one stage on a day on which everything is done."""
    exercises = sum(
        chosen(block, sum(bool(card.exercise) for card in block.cards)) for block in stage.blocks
    )
    work = stage_work(stage, programme)
    up_to = len({_span(each) for each in work}) > 1
    seconds = most_seconds(stage, programme) if up_to else sum(each.seconds for each in work)
    days = [each.days for each in work if each.days is not None]
    return Burden(exercises, _minutes(seconds), _most(days), up_to)


def _span(work: CardWork) -> Range:
    """Its days a week; what does not say them is done every day."""
    return work.days or exactly(WEEK)


def _minutes(seconds: float) -> int:
    return ceil(round(seconds / 60, 3))


def _most(days: Iterable[Range]) -> Range | None:
    return max(days, key=lambda each: (each.high, each.low), default=None)
