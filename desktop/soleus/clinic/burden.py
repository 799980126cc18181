"""What a stage asks of the patient: exercises, minutes and days.

More exercises mean fewer done: the handout warns over 5 (Henry 1999, small; Eckard 2015).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from soleus.clinic.time import dose_seconds
from soleus.domain.card import Card
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage

AMBER_FROM = 5
RED_ABOVE = 6


class Weight(StrEnum):
    LIGHT = "light"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Burden:
    """exercises of the stage, minutes on a full day, and days a week (None when not said)."""

    exercises: int
    minutes: int
    days: Range | None

    @property
    def weight(self) -> Weight:
        if self.exercises > RED_ABOVE:
            return Weight.RED
        return Weight.AMBER if self.exercises >= AMBER_FROM else Weight.LIGHT


def schedule_of(card: Card, block: Block, stage: Stage, programme: Schedule) -> Schedule:
    """The schedule that holds for a card: its own, else its block's, stage's, programme's."""
    for schedule in (card.dose.schedule, block.schedule, stage.schedule):
        if schedule:
            return schedule
    return programme


def stage_burden(stage: Stage, programme: Schedule = Schedule()) -> Burden:
    """The burden of one stage on a day on which everything is done."""
    exercises, seconds = 0, 0.0
    days: list[Range] = []
    for block in stage.blocks:
        cards = [card for card in block.cards if card.exercise]
        chosen = len(cards)
        if block.kind is BlockKind.PICK and block.pick is not None:
            chosen = min(chosen, int(block.pick.high))
        exercises += chosen
        share = chosen / len(cards) if cards else 0.0
        rounds = block.rounds.middle if block.rounds else 1.0
        for card in cards:
            schedule = schedule_of(card, block, stage, programme)
            times = schedule.times_a_day.middle if schedule.times_a_day else 1.0
            seconds += dose_seconds(card.dose) * share * rounds * times
            in_week = schedule.days_in_a_week()
            if in_week is not None:
                days.append(in_week)
    return Burden(exercises, round(seconds / 60), _most(days))


def _most(days: Iterable[Range]) -> Range | None:
    return max(days, key=lambda each: (each.high, each.low), default=None)
