"""Numbers that look mistyped are named; no dose of the library or of a template is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.content.shipped_templates import exercises, templates

from soleus.clinic.slips import BOUNDS, Figure, Slip, slips
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
    assert not [(where, slips(dose)) for where, dose in doses if slips(dose)]


TYPED = {
    "30x10": (Figure.SETS, 30),
    "3x500": (Figure.REPETITIONS, 500),
    "3x20min held": (Figure.HOLD, 1200),
    "3x10 hold 20min": (Figure.HOLD, 1200),
    "3x120min moving": (Figure.TIME, 7200),
    "3x900m": (Figure.METRES, 900),
    "3x500 steps": (Figure.STEPS, 500),
    "3x500 contacts": (Figure.CONTACTS, 500),
    "3x500 objects": (Figure.OBJECTS, 500),
    "3x500 breaths": (Figure.BREATHS, 500),
    "3x500 lengths": (Figure.LENGTHS, 500),
    "3x15 60-0-2": (Figure.TEMPO, 60),
    "3x15 cycle 90s": (Figure.CYCLE, 90),
    "3x15 rest 90min": (Figure.REST, 5400),
    "3x15 +900kg": (Figure.KG, 900),
    "3x15 48/day": (Figure.TIMES_A_DAY, 48),
}


@pytest.mark.parametrize(("line", "slip"), TYPED.items(), ids=TYPED)
def test_a_number_far_beyond_any_dose_is_named(line: str, slip: tuple[Figure, float]) -> None:
    reading = read_dose(line)
    assert not reading.problems
    assert slips(reading.dose) == (Slip(*slip),)


def test_every_figure_has_a_bound_and_a_line_that_is_beyond_it() -> None:
    assert set(BOUNDS) == set(Figure) == {figure for figure, _ in TYPED.values()}


def test_a_number_is_named_once() -> None:
    dose = read_dose("2x500 then 1x500").dose
    assert slips(dose) == (Slip(Figure.REPETITIONS, 500),)
