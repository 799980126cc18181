"""How close the sessions of a schedule come to each other, in days."""

from __future__ import annotations

from soleus.domain.schedule import Schedule, Weekday

DAYS = list(Weekday)
HEAVY_RANK = 6
"""From this load rank on, the next heavy day waits (clinical sheet, section 4.4; design)."""
HEAVIEST_RANK = 9


def days_needed(rank: int) -> int:
    """Days from one heavy session to the next: 2 (48 h) from rank 6, 3 (72 h) from rank 9.

    Section 4.4 of the clinical sheet, tagged as design. 0 below rank 6.
    """
    if rank >= HEAVIEST_RANK:
        return 3
    return 2 if rank >= HEAVY_RANK else 0


def fixed_days(schedule: Schedule) -> tuple[int, ...]:
    """The weekdays that the schedule names, Monday 0; empty when it names none."""
    return tuple(DAYS.index(day) for day in schedule.weekdays)


def days_after(first: int, second: int) -> int:
    """Days from weekday *first* to the next weekday *second*; 0 on the same day."""
    return (second - first) % 7


def closest(schedule: Schedule) -> int | None:
    """The fewest days between two sessions that the schedule cannot avoid.

    Three days a week can be spread to every second day, so they come to 2; four cannot and
    come to 1. None when nothing says how often, or when it is done as needed.
    """
    if schedule.as_needed:
        return None
    named = fixed_days(schedule)
    if named:
        following = (*named[1:], named[0])
        return min(days_after(a, b) or 7 for a, b in zip(named, following, strict=True))
    if schedule.every_days is not None:
        return schedule.every_days
    if schedule.days_a_week is not None:
        return int(7 // max(schedule.days_a_week.high, 1))
    return 1 if schedule.times_a_day is not None else None
