"""What each card of a stage takes: seconds on a day it is done, and how many such days."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.clinic.time import dose_seconds
from soleus.domain.card import Card
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage

WEEK = 7.0
NOTHING_SAID = Schedule()


@dataclass(frozen=True, slots=True)
class CardWork:
    """One exercise card at work.

    schedule    the one that holds for it
    share       1, or the part of the cards that a "pick" block asks for
    seconds     on a day on which it is done, all its sessions, times ``share``
    """

    card: Card
    schedule: Schedule
    share: float
    seconds: float

    @property
    def days(self) -> Range | None:
        """Days a week; None when nothing says it."""
        return self.schedule.days_in_a_week()

    @property
    def week_seconds(self) -> float:
        """Seconds in a week; a card without a schedule counts as done every day."""
        return self.seconds * (self.days.middle if self.days else WEEK)


def schedule_of(card: Card, block: Block, stage: Stage, programme: Schedule) -> Schedule:
    """The schedule of a card, with what it leaves open from its block, stage and programme."""
    schedule = card.dose.schedule
    for outer in (block.schedule, stage.schedule, programme):
        if outer != NOTHING_SAID:
            schedule = schedule.within(outer)
    return schedule


def stage_work(stage: Stage, programme: Schedule = NOTHING_SAID) -> tuple[CardWork, ...]:
    """The exercise cards of *stage* in doing order; ice and tape take no time of theirs."""
    found = []
    for block in stage.blocks:
        cards = [card for card in block.cards if card.exercise]
        share = chosen(block, len(cards)) / len(cards) if cards else 0.0
        rounds = block.rounds.middle if block.rounds else 1.0
        for card in cards:
            schedule = schedule_of(card, block, stage, programme)
            times = schedule.times_a_day.middle if schedule.times_a_day else 1.0
            seconds = dose_seconds(card.dose) * share * rounds * times
            found.append(CardWork(card, schedule, share, seconds))
    return tuple(found)


def most_seconds(stage: Stage, programme: Schedule = NOTHING_SAID) -> float:
    """Seconds of the longest day that *stage* allows: upper ends, and the longest to pick."""
    total = 0.0
    for block in stage.blocks:
        rounds = block.rounds.high if block.rounds else 1.0
        found = []
        for card in block.cards:
            if card.exercise:
                times = schedule_of(card, block, stage, programme).times_a_day
                found.append(dose_seconds(card.dose, most=True) * (times.high if times else 1.0))
        longest = sorted(found, reverse=True)[: chosen(block, len(found))]
        total += rounds * sum(longest)
    return total


def chosen(block: Block, cards: int) -> int:
    """How many of a block's *cards* are done: all, or as many as are to be picked."""
    if block.kind is BlockKind.PICK and block.pick is not None:
        return min(cards, int(block.pick.high))
    return cards
