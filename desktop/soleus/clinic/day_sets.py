"""Sets of weekdays that a schedule allows, as bits, Monday the lowest.

``0b0010101`` is Monday, Wednesday and Friday.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from math import ceil

from soleus.clinic.spacing import fixed_days
from soleus.domain.schedule import Schedule

WEEK = 7
EVERY_DAY = (1 << WEEK) - 1
ALTERNATE = 0b1010101
"""Every other day, in the week that holds four of them; the next week has the other three."""


def day_sets(schedule: Schedule) -> tuple[int, ...]:
    """The sets of days that *schedule* allows in a week; empty where it says nothing of days.

    A span is taken at its upper end, as cautions take it.
    """
    named = fixed_days(schedule)
    if named:
        return (sum(1 << day for day in named),)
    if schedule.as_needed:
        return ()
    if schedule.every_days is not None:
        return _every(schedule.every_days)
    if schedule.days_a_week is not None:
        return _counted(ceil(schedule.days_a_week.high))
    return (EVERY_DAY,) if schedule.times_a_day is not None else ()


def fewer_days(schedule: Schedule) -> tuple[int, ...]:
    """The sets of days below the upper end of a span, those with more days first."""
    span = schedule.days_a_week
    if span is None or schedule.weekdays or schedule.as_needed or schedule.every_days is not None:
        return ()
    often = range(ceil(span.high) - 1, max(ceil(span.low), 1) - 1, -1)
    return tuple(days for each in often for days in _counted(each))


def moves(schedule: Schedule) -> bool:
    """Whether it falls on other days of the next week, and is shown as it is in this one."""
    return schedule.every_days == 2 and not schedule.weekdays


@cache
def _every(days: int) -> tuple[int, ...]:
    """As many of them as an ordinary week holds: 4 of every other day, 2 of every third."""
    if days == 2:
        return (ALTERNATE,)
    often = max(round(WEEK / days), 1)
    found = (sum(1 << day for day in range(first, WEEK, days)) for first in range(min(days, WEEK)))
    return tuple(each for each in found if each.bit_count() == often)


@cache
def _counted(often: int) -> tuple[int, ...]:
    """The evenest first, then those that begin early in the week."""
    found = (sum(1 << day for day in days) for days in combinations(range(WEEK), often))
    return tuple(sorted(found, key=lambda each: (unevenness(each), days_of(each))))


def days_of(days: int) -> tuple[int, ...]:
    """The weekdays in *days*, Monday 0."""
    return tuple(day for day in range(WEEK) if days >> day & 1)


@cache
def later(days: int, by: int) -> int:
    """*days*, each *by* days later; Sunday is followed by Monday."""
    return (days << by | days >> (WEEK - by)) & EVERY_DAY


@cache
def unevenness(days: int) -> int:
    """The squares of the gaps: least where they are even."""
    found = days_of(days)
    following = (*found[1:], found[0] + WEEK) if found else ()
    return sum((b - a) ** 2 for a, b in zip(found, following, strict=True))
