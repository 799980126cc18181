"""A gate's number held against the last findings: missed, met, or not said."""

from __future__ import annotations

from datetime import date

import pytest

from soleus.clinic.meeting import falls_short
from soleus.domain.criterion import Comparison, Criterion, Measure
from soleus.domain.finding import BodySide, Finding
from soleus.domain.quantity import Range, exactly

L, R, BOTH = BodySide.LEFT, BodySide.RIGHT, BodySide.BOTH
M = Measure
RAISES = Criterion(M.HEEL_RAISES, value=exactly(20))
SHARE = Criterion(M.HEEL_RAISES, value=exactly(90), percent_of_other=True)
APART = Criterion(M.KNEE_TO_WALL_DIFFERENCE, Comparison.AT_MOST, exactly(2))
REST = Criterion(M.PAIN_REST, Comparison.AT_MOST, Range(2, 3))
MINUTES = Criterion(M.WALK, Comparison.BETWEEN, Range(20, 30))
COUNTED = Criterion(M.REPETITIONS, value=exactly(9), exercise="clam")
SLUMP = Criterion(M.SLUMP, Comparison.AT_MOST, exactly(0))


def found(
    measure: Measure,
    value: float | None,
    side: BodySide | None = None,
    *,
    positive: bool | None = None,
) -> Finding:
    return Finding("f", measure, date(2026, 11, 22), side, value, positive)


def raises(left: float, right: float) -> list[Finding]:
    return [found(M.HEEL_RAISES, left, L), found(M.HEEL_RAISES, right, R)]


def wall(left: float, right: float) -> list[Finding]:
    return [found(M.KNEE_TO_WALL, left, L), found(M.KNEE_TO_WALL, right, R)]


@pytest.mark.parametrize(
    ("criterion", "last", "affected", "short"),
    [
        (RAISES, raises(26, 14), R, True),
        (RAISES, raises(26, 14), L, False),
        (RAISES, raises(26, 20), R, False),
        (RAISES, raises(26, 14), None, True),
        (RAISES, raises(26, 14), BOTH, True),
        (RAISES, raises(26, 21), BOTH, False),
        (RAISES, raises(26, 14)[:1], R, None),
        (RAISES, [], R, None),
        (SHARE, raises(20, 17), R, True),
        (SHARE, raises(20, 18), R, False),
        (SHARE, raises(20, 18), L, False),
        (SHARE, raises(20, 17), None, None),
        (SHARE, raises(0, 17), R, None),
        (APART, wall(11, 8), R, True),
        (APART, wall(10, 8), None, False),
        (APART, wall(10, 8)[:1], R, None),
        (REST, [found(M.PAIN_REST, 4)], R, True),
        (REST, [found(M.PAIN_REST, 3)], R, False),
        (MINUTES, [found(M.WALK, 31)], None, True),
        (MINUTES, [found(M.WALK, 30)], None, False),
        (SLUMP, [found(M.SLUMP, None, R, positive=True)], R, True),
        (SLUMP, [found(M.SLUMP, None, R, positive=False)], R, False),
        (Criterion(M.HEEL_RAISES), raises(1, 1), R, None),
        (COUNTED, [found(M.REPETITIONS, 1)], R, None),
    ],
)
def test_numbers_are_held_against_the_side_they_are_about(
    criterion: Criterion, last: list[Finding], affected: BodySide | None, short: bool | None
) -> None:
    assert falls_short(criterion, last, affected) is short
