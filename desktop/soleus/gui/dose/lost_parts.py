"""What a dose said and, typed over or edited, no longer says."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from soleus.domain.dose import Blank, Dose, Intensity, Load, PainRule, Unit
from soleus.domain.schedule import DAILY, Schedule
from soleus.domain.shorthand import dose_clauses

IN_PARTS = (Load, Intensity, PainRule, Schedule)
"""What says several things, each of which may go."""
INSTEAD = (("tempo", "cycle_s", "speed"), ("days_a_week", "every_days", "weekdays"))
"""Ways to say one thing: where another of them comes, nothing is lost."""
SEVERAL = ("limits", "anchors", "keep_off")
LEANING = {
    "last_rep": ("rpe",),
    "one_rm": ("percent",),
    "at_most": ("every_days",),
    "at_least": ("times_a_day", "days_a_week"),
    "assisted": ("kg", "percent_body_weight", "band", "implement"),
}
"""What is no part by itself, and what it is said of."""


def lost_parts(before: Dose, after: Dose) -> str:
    """What *before* says and *after* says nothing of, in shorthand.

    A part that became another one (3/week for daily, a line for the pen that was filled) is
    not lost.
    """
    lost = _lost(before, after)
    if blanks := [each for each in before.blanks if not _answered(each, after)]:
        lost["blanks"] = tuple(blanks)
    if lost.get("schedule") == DAILY and after.schedule.times_a_day:
        del lost["schedule"]  # "2/day" is every day
    whole = Dose(**{"groups": before.groups, **lost})
    clauses = dose_clauses(whole)
    if before.groups and "groups" not in lost:
        clauses = clauses[1:]  # they stand there only since a second way needs a first one
    return " ".join(clauses)


def _lost(before: Any, after: Any) -> dict[str, Any]:
    """The fields of *before* that *after* leaves open, as far as it does."""
    lost: dict[str, Any] = {}
    for each in fields(before):
        if each.name in LEANING or each.name == "blanks" or _instead(each.name, before, after):
            continue
        old, new = getattr(before, each.name), getattr(after, each.name)
        if each.name in SEVERAL and len(new) < len(old):
            lost[each.name] = tuple(one for one in old if one not in new)
        elif old != each.default and new == each.default:
            lost[each.name] = old
        elif isinstance(old, IN_PARTS) and (parts := _lost(old, new)):
            lost[each.name] = type(old)(**parts)
    for name, hosts in LEANING.items():
        if getattr(before, name, False) and lost.keys() & hosts:
            lost[name] = True
    return lost


def _instead(name: str, before: Any, after: Any) -> bool:
    """Whether *after* says in another way what *before* said by *name*."""
    ways = next((each for each in INSTEAD if name in each and hasattr(before, name)), ())
    return any(not getattr(before, each) and getattr(after, each) for each in ways)


def _answered(blank: Blank, after: Dose) -> bool:
    """Whether *after* has the line for the pen still, or says what was to be written there."""
    parts = [part for group in after.groups for part in group.parts]
    schedule = after.schedule
    said = {
        Blank.SETS: all(group.sets for group in after.groups) and bool(after.groups),
        Blank.AMOUNT: bool(after.groups),
        Blank.HOLD: any(part.hold or part.unit is Unit.HOLD for part in parts),
        Blank.TIMES_A_DAY: bool(schedule.times_a_day),
        Blank.DAYS_A_WEEK: bool(schedule.days_a_week or schedule.every_days or schedule.weekdays),
        Blank.LOAD: after.load is not None,
    }
    return blank in after.blanks or said[blank]
