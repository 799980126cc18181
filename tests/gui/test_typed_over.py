"""A line typed over a dose changes what it names; the rest of the dose stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from soleus.domain.dose import Blank
from soleus.domain.shorthand import read_dose, write_dose
from soleus.gui.dose.typed_over import kept_parts, typed_over

DOCUMENT = Path(__file__).parents[2] / "docs" / "shorthand.md"
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \|$", re.MULTILINE)
EXAMPLES = ROW.findall(DOCUMENT.read_text(encoding="utf-8"))


def over(before: str, typed: str) -> str:
    doses = [read_dose(each) for each in (typed, before)]
    assert not any(each.problems for each in doses)
    return write_dose(typed_over(*(each.dose for each in doses)))


@pytest.mark.parametrize(("before", "typed", "after"), EXAMPLES)
def test_the_document_says_what_stays(before: str, typed: str, after: str) -> None:
    assert over(before, typed) == after


def test_the_document_has_examples() -> None:
    assert len(EXAMPLES) > 5


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("3x15 cycle 5s R daily", "2-1-2", "3x15 2-1-2 R daily"),
        ("3x15 R 3/week non-consecutive", "daily", "3x15 R daily"),
        ("3x15 R 3/week non-consecutive", "evening", "3x15 R 3/week non-consecutive at:evening"),
        ("3x30s or 3x8-10 R daily", "3x20s", "3x20s R daily"),
        (
            "3x15 R daily",
            "2x10[affected] then 1x10[other]",
            "2x10[affected] then 1x10[other] daily",
        ),
        ("3x15 R pain<=5 daily", "2x15 L", "2x15 L daily pain<=5"),
    ],
)
def test_a_part_is_replaced_by_its_own(before: str, typed: str, after: str) -> None:
    assert over(before, typed) == write_dose(read_dose(after).dose)


def test_a_line_for_the_pen_goes_with_what_fills_it() -> None:
    before = read_dose("R blank:sets,times-a-day").dose
    assert typed_over(read_dose("3x15").dose, before).blanks == (Blank.TIMES_A_DAY,)
    assert typed_over(read_dose("blank:load").dose, before).blanks == (
        Blank.SETS,
        Blank.TIMES_A_DAY,
        Blank.LOAD,
    )


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("3x15 blank:times-a-day", "evening", "3x15 at:evening blank:times-a-day"),
        ("3x15 blank:days-a-week", "not within 2h of rising",
         "3x15 not within 2h of rising blank:days-a-week"),
        ("3x15 blank:times-a-day,days-a-week R", "2/day", "3x15 R 2/day"),
        ("3x15 blank:load", "+10kg", "3x15 +10kg"),
    ],
)  # fmt: skip
def test_a_line_for_the_pen_stays_until_its_number_is_typed(
    before: str, typed: str, after: str
) -> None:
    assert over(before, typed) == after


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("3x15 2-1-2 daily", "blank:sets,amount", "2-1-2 daily blank:sets,amount"),
        ("3x15 R", "blank:sets", "15rep R blank:sets"),
        ("20rep ramp 1,2,2,3", "blank:sets", "20rep blank:sets"),
        ("12,10,8 R", "blank:sets", "R blank:sets"),
        ("3x30s or 3x8-10", "blank:sets", "blank:sets"),
        ("4x6 6rm rpe8 R", "blank:amount", "rpe8 R blank:amount"),
        ("3x10 hold 5s R", "blank:hold", "3x10 R blank:hold"),
        ("5x45s R", "blank:hold", "R blank:hold"),
        ("3x15 +10kg dumbbell R", "blank:load", "3x15 R blank:load"),
        (">=2/day >=3/week", "blank:times-a-day", ">=3/week blank:times-a-day"),
        ("2/day daily before:bed", "blank:days-a-week", "2/day before:bed blank:days-a-week"),
        ("mon,wed 3x15", "blank:days-a-week", "3x15 blank:days-a-week"),
        ("3-4/week <=every 2 days", "blank:days-a-week", "<=every 2 days blank:days-a-week"),
    ],
)
def test_a_typed_line_for_the_pen_takes_the_place_of_its_number(
    before: str, typed: str, after: str
) -> None:
    assert over(before, typed) == write_dose(read_dose(after).dose)


def test_what_is_kept_is_nothing_that_was_typed() -> None:
    before = read_dose("3x15 2-1-2 R rest 60s 3/week evening").dose
    kept = kept_parts(read_dose("4x8 3/day L").dose, before)
    assert write_dose(kept) == "2-1-2 rest 60s at:evening"
