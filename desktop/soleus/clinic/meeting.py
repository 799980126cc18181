"""Whether what was found last meets a criterion of a gate, as far as its numbers say."""

from __future__ import annotations

from collections.abc import Iterable

from soleus.clinic.options import percent
from soleus.domain.criterion import Comparison, Criterion, Measure
from soleus.domain.finding import BodySide, Finding
from soleus.domain.sides import OPPOSITE

DIFFERENCES = frozenset({Measure.KNEE_TO_WALL_DIFFERENCE})
"""Criteria about how far the two sides are apart."""


def falls_short(
    criterion: Criterion, last: Iterable[Finding], affected: BodySide | None
) -> bool | None:
    """Whether the *last* findings, one a side, miss the criterion's number.

    It is about the *affected* side; where that is both or not known, about each. None where the
    numbers do not say: a side is missing, or the criterion asks for something else. What it asks
    for beside the number (sets, added load, days) only makes it harder, so a miss stays one.
    """
    if criterion.value is None or criterion.exercise:
        return None
    found = {each.side: number for each in last if (number := _number(each)) is not None}
    numbers = _compared(criterion, found, affected)
    return any(not _within(criterion, each) for each in numbers) if numbers else None


def _number(finding: Finding) -> float | None:
    """A test without a number counts as 0 where it is clear, and as 1 where it is not."""
    if finding.value is None and finding.positive is not None:
        return float(finding.positive)
    return finding.value


def _compared(
    criterion: Criterion, found: dict[BodySide | None, float], affected: BodySide | None
) -> list[float]:
    """The numbers that the criterion's own is held against."""
    left, right = found.get(BodySide.LEFT), found.get(BodySide.RIGHT)
    if criterion.measure in DIFFERENCES:
        return [abs(left - right)] if left is not None and right is not None else []
    if criterion.percent_of_other:
        if affected not in OPPOSITE or left is None or right is None:
            return []
        one, other = (left, right) if affected is BodySide.LEFT else (right, left)
        share = percent(one, other)
        return [share] if share is not None else []
    if affected in OPPOSITE and None not in found:
        return [found[affected]] if affected in found else []
    return list(found.values())


def _within(criterion: Criterion, number: float) -> bool:
    assert criterion.value is not None
    low, high = criterion.value.low, criterion.value.high
    match criterion.comparison:
        case Comparison.AT_LEAST:
            return number >= low
        case Comparison.AT_MOST:
            return number <= high
        case Comparison.BETWEEN:
            return low <= number <= high
