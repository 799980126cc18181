"""What a typed line takes out of a dose is named, whatever part it is."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from tests.strategies import doses

from soleus.domain.dose import Dose
from soleus.domain.shorthand import read_dose, write_dose
from soleus.gui.dose.lost_parts import lost_parts
from soleus.gui.dose.typed_over import typed_over


def dose(text: str) -> Dose:
    reading = read_dose(text)
    assert not reading.problems
    return reading.dose


@pytest.mark.parametrize(
    ("before", "typed", "lost"),
    [
        ("3x15 cycle 5s rest-after 5min R", "5x45s", "cycle 5s rest-after 5min"),
        ("3x15 speed:slow R", "5x45s", "speed:slow"),
        ("4x6 6rm rpe8 last R", "3x15", "6rm"),
        ("20rep ramp 1,2,3", "4x8", "ramp 1,2,3"),
        ("3x30s or 3x8-10 R", "3x20s", "or 3x8-10"),
        ("12,10 or 3x8-10 6rm", "3x20s", "or 3x8-10 6rm"),
        ("3x15 blank:hold,load", "3x10 +10kg", "blank:hold"),
        ("3x15 +10kg dumbbell", "+15kg", "dumbbell"),
        ("3x15 2/day 3/week", "4/week", "2/day"),
        ("3x15 3/week non-consecutive", "2/week", "non-consecutive"),
        ("4x6 R daily", "blank:amount", "4x6"),
        ("3x15 pain<=5 settle:24h", "pain<=3", "settle:24h"),
    ],
)
def test_what_goes_with_a_part_typed_over_is_named(before: str, typed: str, lost: str) -> None:
    assert lost_parts(dose(before), typed_over(dose(typed), dose(before))) == lost


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("3x15 pain<=5 rest-after 5min", "3x15", "rest-after 5min pain<=5"),
        ("3x15 each-direction knee<=60 pain-free", "3x15 knee<=60", "each-direction pain-free"),
        ("3x15 2-1-2 speed:slow", "3x15 2-1-2", "speed:slow"),
        ("3x15 daily morning evening", "3x15 daily evening", "at:morning"),
        ("3x15 >=2/day >=3/week", "3x15 >=3/week", ">=2/day"),
        ("3x15 rpe8 last 80%1rm", "3x15", "rpe8 last 80%1rm"),
        ("3x15 assisted band:green", "3x15", "assisted band:green"),
        ("3x15 assisted dumbbell band:green", "3x15 dumbbell", "assisted band:green"),
        ("3x15 R", "", "3x15 R"),
    ],
)
def test_a_part_deleted_from_the_line_is_named(before: str, after: str, lost: str) -> None:
    assert dose(lost) == dose(lost_parts(dose(before), dose(after)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3x15 R", "5x45s L"),
        ("3x15 2-1-2", "3x15 cycle 5s"),
        ("3x15 daily", "3x15 3/week"),
        ("3x15 daily", "3x15 2/day"),
        ("blank:sets,amount,days-a-week", "3x15 mon,wed"),
        ("3x15 knee<=60", "3x15 knee<=90"),
    ],
)
def test_a_part_that_became_another_one_is_not_lost(before: str, after: str) -> None:
    assert lost_parts(dose(before), dose(after)) == ""


@given(doses())
def test_every_field_that_goes_is_named(whole: Dose) -> None:
    assert lost_parts(whole, whole) == ""
    assert lost_parts(whole, Dose()) == write_dose(whole)
    for each in fields(Dose):
        if each.name in {"groups", "either", "blanks"}:
            continue  # the work has a second way; a line for the pen goes where it is filled
        bare = replace(whole, **{each.name: each.default})
        assert bool(lost_parts(whole, bare)) == (getattr(whole, each.name) != each.default)
