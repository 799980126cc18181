"""Numbers of a dose that look like a slip of the keyboard: 500 repetitions, 90 minutes of rest.

A reading aid, no clinical limit: what is named is kept as it was typed. Each bound lies at two
to ten times the largest number that the shipped library or a published programme has, so that
no dose of theirs is named; what they do not give (kilograms, lengths) is bound by our own
design, above what a person lifts or does in one set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.dose import Amount, Dose, Unit
from soleus.domain.quantity import Range


class Counted(StrEnum):
    """What a number of a dose counts or measures."""

    SETS = "sets"
    REPETITIONS = "repetitions"
    HOLD = "hold"  # seconds
    TIME = "time"  # seconds of a moving exercise
    METRES = "metres"
    STEPS = "steps"
    CONTACTS = "contacts"
    OBJECTS = "objects"
    BREATHS = "breaths"
    LENGTHS = "lengths"
    TEMPO = "tempo"  # seconds of one phase
    CYCLE = "cycle"  # seconds of a whole repetition
    REST = "rest"  # seconds
    TIMES_A_DAY = "times-a-day"
    KG = "kg"


BOUNDS = {
    Counted.SETS: 20,  # largest in the library 6, published 5
    Counted.REPETITIONS: 100,  # 30, 30
    Counted.HOLD: 600,  # 60 s, 120 s
    Counted.TIME: 5400,  # 1800 s (running in deep water), 60 s
    Counted.METRES: 400,  # 80 m, none
    Counted.STEPS: 100,  # 12, none
    Counted.CONTACTS: 100,  # 30, none
    Counted.OBJECTS: 60,  # 15, none
    Counted.BREATHS: 60,
    Counted.LENGTHS: 60,
    Counted.TEMPO: 15,  # 5 s, 5 s
    Counted.CYCLE: 30,  # none, 5 s
    Counted.REST: 900,  # 180 s, 180 s
    Counted.TIMES_A_DAY: 24,  # 6, 2
    Counted.KG: 300,
}
"""The most of each that nobody asks about."""

OF_UNIT = {
    Unit.REPETITIONS: Counted.REPETITIONS,
    Unit.HOLD: Counted.HOLD,
    Unit.TIME: Counted.TIME,
    Unit.METRES: Counted.METRES,
    Unit.STEPS: Counted.STEPS,
    Unit.CONTACTS: Counted.CONTACTS,
    Unit.OBJECTS: Counted.OBJECTS,
    Unit.BREATHS: Counted.BREATHS,
    Unit.LENGTHS: Counted.LENGTHS,
}


@dataclass(frozen=True, slots=True)
class OddNumber:
    """A number beyond the bound of what it counts."""

    counted: Counted
    number: float


def odd_numbers(dose: Dose) -> tuple[OddNumber, ...]:
    """The numbers of *dose* that are worth a question, each once, in the order of the dose."""
    found = (
        OddNumber(counted, number) for counted, number in _numbers(dose) if number > BOUNDS[counted]
    )
    return tuple(dict.fromkeys(found))


def _numbers(dose: Dose) -> Iterator[tuple[Counted, float]]:
    for group in (*dose.groups, *dose.either):
        yield from _most(Counted.SETS, group.sets)
        for part in group.parts:
            yield from _of_amount(part)
    yield from ((Counted.SETS, float(sets)) for sets in dose.day_ramp)
    if dose.tempo is not None:
        phases = (dose.tempo.out, dose.tempo.pause, dose.tempo.back)
        yield from ((Counted.TEMPO, each) for each in phases if isinstance(each, float))
    yield from _most(Counted.CYCLE, dose.cycle_s)
    yield from _most(Counted.REST, dose.rest)
    yield from _most(Counted.REST, dose.rest_after)
    if dose.load is not None:
        yield from _most(Counted.KG, dose.load.kg)
    yield from _most(Counted.TIMES_A_DAY, dose.schedule.times_a_day)


def _of_amount(part: Amount) -> Iterator[tuple[Counted, float]]:
    yield from _most(OF_UNIT[part.unit], part.count)
    yield from _most(Counted.HOLD, part.hold)


def _most(counted: Counted, span: Range | None) -> Iterator[tuple[Counted, float]]:
    if span is not None:
        yield counted, span.high
