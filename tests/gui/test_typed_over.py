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


def test_what_is_kept_is_nothing_that_was_typed() -> None:
    before = read_dose("3x15 2-1-2 R rest 60s 3/week evening").dose
    kept = kept_parts(read_dose("4x8 3/day L").dose, before)
    assert write_dose(kept) == "2-1-2 rest 60s at:evening"
