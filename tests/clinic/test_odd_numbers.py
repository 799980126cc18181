"""Numbers that look mistyped are named; no dose of the library or of a template is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.content.shipped_templates import exercises, templates

from soleus.clinic.odd_numbers import BOUNDS, Counted, OddNumber, odd_numbers
from soleus.domain.dose import Dose
from soleus.domain.shorthand import read_dose


def shipped() -> Iterator[tuple[str, Dose]]:
    for exercise in exercises().values():
        for holder in (exercise, *exercise.variants):
            yield from ((exercise.id, each.dose) for each in holder.doses)
    for template in templates().values():
        for _, _, card in template.programme.cards():
            yield f"{template.id}: {card.id}", card.dose
            yield from ((f"{template.id}: {card.id}", each.dose) for each in card.weeks)


def test_nothing_in_the_library_or_a_template_is_asked_about() -> None:
    doses = list(shipped())
    assert len(doses) > 400
    assert not [(where, odd_numbers(dose)) for where, dose in doses if odd_numbers(dose)]


TYPED = {
    "30x10": (Counted.SETS, 30),
    "3x500": (Counted.REPETITIONS, 500),
    "3x20min held": (Counted.HOLD, 1200),
    "3x10 hold 20min": (Counted.HOLD, 1200),
    "3x120min moving": (Counted.TIME, 7200),
    "3x900m": (Counted.METRES, 900),
    "3x500 steps": (Counted.STEPS, 500),
    "3x500 contacts": (Counted.CONTACTS, 500),
    "3x500 objects": (Counted.OBJECTS, 500),
    "3x500 breaths": (Counted.BREATHS, 500),
    "3x500 lengths": (Counted.LENGTHS, 500),
    "3x15 60-0-2": (Counted.TEMPO, 60),
    "3x15 cycle 90s": (Counted.CYCLE, 90),
    "3x15 rest 90min": (Counted.REST, 5400),
    "3x15 +900kg": (Counted.KG, 900),
    "3x15 48/day": (Counted.TIMES_A_DAY, 48),
    "3x30s or 3x800": (Counted.REPETITIONS, 800),
    "3x10 ramp 1,2,30": (Counted.SETS, 30),
    "3x15 rest-after 90min": (Counted.REST, 5400),
}


@pytest.mark.parametrize(("line", "odd"), TYPED.items(), ids=TYPED)
def test_a_number_far_beyond_any_dose_is_named(line: str, odd: tuple[Counted, float]) -> None:
    reading = read_dose(line)
    assert not reading.problems
    assert odd_numbers(reading.dose) == (OddNumber(*odd),)


def test_every_count_has_a_bound_and_a_line_that_is_beyond_it() -> None:
    assert set(BOUNDS) == set(Counted) == {counted for counted, _ in TYPED.values()}


def test_a_number_is_named_once() -> None:
    dose = read_dose("2x500 then 1x500").dose
    assert odd_numbers(dose) == (OddNumber(Counted.REPETITIONS, 500),)
