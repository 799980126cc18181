"""Findings are kept by measure, side and day: what was before stays beside what is now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding
from soleus.domain.measuring import found_on, latest, note_finding, readings
from soleus.domain.programme import Programme

FIRST, SECOND = date(2026, 11, 2), date(2026, 11, 23)
RIGHT, LEFT = BodySide.RIGHT, BodySide.LEFT
RAISES = Measure.HEEL_RAISES


def finding(
    value: float | None, on: date = SECOND, side: BodySide | None = RIGHT, key: str = "new"
) -> Finding:
    return Finding(key, RAISES, on, side, value)


def test_another_day_stands_beside_the_first() -> None:
    programme = note_finding(Programme("p"), finding(14, FIRST, key="a"))
    programme = note_finding(programme, finding(19, SECOND, key="b"))
    assert [each.value for each in readings(programme.findings, RAISES, RIGHT)] == [14, 19]
    newest = latest(programme.findings, RAISES, RIGHT)
    assert newest is not None
    assert newest.value == 19


def test_the_same_day_is_mended_and_keeps_its_id() -> None:
    programme = note_finding(Programme("p"), finding(14, key="a"))
    programme = note_finding(programme, finding(41, key="b"))
    (kept,) = programme.findings
    assert (kept.id, kept.value) == ("a", 41)


def test_the_other_side_and_other_measures_are_left_alone() -> None:
    programme = note_finding(Programme("p"), finding(26, side=LEFT))
    programme = note_finding(programme, finding(14))
    assert found_on(programme.findings, RAISES, LEFT, SECOND) == finding(26, side=LEFT)
    assert latest(programme.findings, Measure.SLUMP, RIGHT) is None


def test_nothing_takes_away_that_day_alone() -> None:
    programme = note_finding(Programme("p"), finding(14, FIRST))
    both = note_finding(programme, finding(19))
    assert note_finding(both, finding(None)) == programme
    assert note_finding(programme, finding(None)) == programme


def test_a_note_alone_says_something() -> None:
    told = replace(finding(None), note="not tried, pain")
    assert note_finding(Programme("p"), told).findings == (told,)


@given(st.lists(st.tuples(st.sampled_from([FIRST, SECOND]), st.integers(0, 50)), max_size=8))
def test_a_measure_has_one_finding_a_day(entered: list[tuple[date, int]]) -> None:
    programme = Programme("p")
    for on, value in entered:
        programme = note_finding(programme, finding(value, on))
    days = [each.on for each in programme.findings]
    assert len(days) == len(set(days))
    last = dict(entered)
    assert {each.on: each.value for each in programme.findings} == last
