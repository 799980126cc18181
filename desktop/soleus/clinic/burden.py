"""What a stage asks of the patient: exercises, minutes and days.

More exercises mean fewer done: the handout warns over 5 (Henry 1999, small; Eckard 2015).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from soleus.clinic.workload import chosen, most_seconds, stage_work
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Stage

AMBER_FROM = 5
RED_ABOVE = 6


class Weight(StrEnum):
    LIGHT = "light"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Burden:
    """exercises of the stage, minutes on a full day, and days a week (None when not said).

    most    minutes of the longest day that the doses allow

    A minute that has begun counts, so that "up to 25 minutes" is never less than it takes, and
    the window and the sheet say the same.
    """

    exercises: int
    minutes: int
    days: Range | None
    most: int = 0

    @property
    def weight(self) -> Weight:
        if self.exercises > RED_ABOVE:
            return Weight.RED
        return Weight.AMBER if self.exercises >= AMBER_FROM else Weight.LIGHT


def stage_burden(stage: Stage, programme: Schedule = Schedule()) -> Burden:
    """The burden of one stage on a day on which everything is done."""
    exercises = sum(
        chosen(block, sum(bool(card.exercise) for card in block.cards)) for block in stage.blocks
    )
    work = stage_work(stage, programme)
    seconds = sum(each.seconds for each in work)
    days = [each.days for each in work if each.days is not None]
    most = most_seconds(stage, programme)
    return Burden(exercises, _minutes(seconds), _most(days), _minutes(most))


def _minutes(seconds: float) -> int:
    return ceil(round(seconds / 60, 3))


def _most(days: Iterable[Range]) -> Range | None:
    return max(days, key=lambda each: (each.high, each.low), default=None)
