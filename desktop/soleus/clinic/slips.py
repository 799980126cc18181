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


class Figure(StrEnum):
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
    Figure.SETS: 20,  # largest in the library 6, published 5
    Figure.REPETITIONS: 100,  # 30, 30
    Figure.HOLD: 600,  # 60 s, 120 s
    Figure.TIME: 5400,  # 1800 s (running in deep water), 60 s
    Figure.METRES: 400,  # 80 m, none
    Figure.STEPS: 100,  # 12, none
    Figure.CONTACTS: 100,  # 30, none
    Figure.OBJECTS: 60,  # 15, none
    Figure.BREATHS: 60,
    Figure.LENGTHS: 60,
    Figure.TEMPO: 15,  # 5 s, 5 s
    Figure.CYCLE: 30,  # none, 5 s
    Figure.REST: 900,  # 180 s, 180 s
    Figure.TIMES_A_DAY: 24,  # 6, 2
    Figure.KG: 300,
}
"""The most of each figure that nobody asks about."""

COUNTED = {
    Unit.REPETITIONS: Figure.REPETITIONS,
    Unit.HOLD: Figure.HOLD,
    Unit.TIME: Figure.TIME,
    Unit.METRES: Figure.METRES,
    Unit.STEPS: Figure.STEPS,
    Unit.CONTACTS: Figure.CONTACTS,
    Unit.OBJECTS: Figure.OBJECTS,
    Unit.BREATHS: Figure.BREATHS,
    Unit.LENGTHS: Figure.LENGTHS,
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A number beyond the bound of its figure."""

    figure: Figure
    number: float


def slips(dose: Dose) -> tuple[Slip, ...]:
    """The numbers of *dose* that are worth a question, each once, in the order of the dose."""
    found = (Slip(figure, number) for figure, number in _figures(dose) if number > BOUNDS[figure])
    return tuple(dict.fromkeys(found))


def _figures(dose: Dose) -> Iterator[tuple[Figure, float]]:
    for group in (*dose.groups, *dose.either):
        yield from _most(Figure.SETS, group.sets)
        for part in group.parts:
            yield from _of_amount(part)
    yield from ((Figure.SETS, float(sets)) for sets in dose.day_ramp)
    if dose.tempo is not None:
        phases = (dose.tempo.out, dose.tempo.pause, dose.tempo.back)
        yield from ((Figure.TEMPO, each) for each in phases if isinstance(each, float))
    yield from _most(Figure.CYCLE, dose.cycle_s)
    yield from _most(Figure.REST, dose.rest)
    yield from _most(Figure.REST, dose.rest_after)
    if dose.load is not None:
        yield from _most(Figure.KG, dose.load.kg)
    yield from _most(Figure.TIMES_A_DAY, dose.schedule.times_a_day)


def _of_amount(part: Amount) -> Iterator[tuple[Figure, float]]:
    yield from _most(COUNTED[part.unit], part.count)
    yield from _most(Figure.HOLD, part.hold)


def _most(figure: Figure, span: Range | None) -> Iterator[tuple[Figure, float]]:
    if span is not None:
        yield figure, span.high
