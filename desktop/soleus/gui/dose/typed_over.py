"""What a typed line makes of the dose that stood there: what it names, and of the rest what fits.

The one rule of the card's line, the lines of its weeks and the add palette.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from soleus.domain.dose import Blank, Dose, SetGroup, Unit
from soleus.domain.schedule import Schedule
from soleus.gui.dose.dose_fields import with_times_a_day

PACE = ("tempo", "cycle_s", "speed")
"""Three ways to say how fast: naming one of them answers for all."""
OF_THE_WORK = ("groups", "either", "day_ramp")
OF_ITS_KIND = (*PACE, "rest", "rest_after")
"""What belongs to repetitions, or to holds, and not to whatever is done in their place."""
WORK_BY_HAND = frozenset({Blank.SETS, Blank.AMOUNT, Blank.HOLD})
OFTEN_BY_HAND = frozenset({Blank.TIMES_A_DAY, Blank.DAYS_A_WEEK})
BARE = Dose()


def named_parts(typed: Dose) -> dict[str, Any]:
    """The fields of the dose that *typed* speaks of."""
    values = {each.name: getattr(typed, each.name) for each in fields(Dose)}
    return {name: value for name, value in values.items() if value != getattr(BARE, name)}


def kept_parts(typed: Dose, before: Dose) -> Dose:
    """What stays of *before* where *typed* is typed over it: all that *typed* leaves open.

    With other work go a second way to do the old and its sets by days; with work of another
    kind (holds for repetitions) its tempo and rests; and with other repetitions an effort that
    counted the old ones (6rm). A line for the pen and the number that it asks for take each
    other's place.
    """
    named = named_parts(typed)
    gone = set(named) - {"schedule", "blanks"}
    if "groups" in named:
        gone |= {*OF_THE_WORK, *(() if _unit(typed) is _unit(before) else OF_ITS_KIND)}
        if any(group.side for group in typed.groups):
            gone.add("side")
    if gone & set(PACE):
        gone |= set(PACE)
    kept = replace(
        before,
        **{name: getattr(BARE, name) for name in gone},
        schedule=_open_part(typed.schedule, before.schedule),
        blanks=tuple(each for each in before.blanks if each not in _filled(typed)),
    )
    if "groups" in named or Blank.AMOUNT in typed.blanks:
        kept = replace(kept, intensity=replace(kept.intensity, rm=None))
    return _by_hand(kept, frozenset(typed.blanks))


def typed_over(typed: Dose, before: Dose) -> Dose:
    """The dose where *typed* is typed over *before*."""
    kept, named = kept_parts(typed, before), named_parts(typed)
    named["schedule"] = typed.schedule.within(kept.schedule)
    if typed.blanks:
        named["blanks"] = (*kept.blanks, *typed.blanks)
    return replace(kept, **named)


def _filled(typed: Dose) -> frozenset[Blank]:
    """The lines for the pen in whose place *typed* says something; a moment is not how often."""
    work = WORK_BY_HAND if typed.groups else frozenset()
    often = OFTEN_BY_HAND if typed.schedule.frequency else frozenset()
    return frozenset({*work, *often, *((Blank.LOAD,) if typed.load else ())})


def _by_hand(kept: Dose, blanks: frozenset[Blank]) -> Dose:
    """*kept* without the numbers that *blanks* leave to the pen."""
    if Blank.LOAD in blanks:
        kept = replace(kept, load=None)
    if Blank.TIMES_A_DAY in blanks:
        kept = with_times_a_day(kept, None)
    if Blank.DAYS_A_WEEK in blanks:
        kept = replace(kept, schedule=_days_by_hand(kept.schedule))
    if blanks.isdisjoint(WORK_BY_HAND):
        return kept
    group = None if kept.either or len(kept.groups) != 1 else _group_by_hand(kept.groups[0], blanks)
    if group is None:
        return replace(kept, **{name: getattr(BARE, name) for name in OF_THE_WORK})
    return replace(kept, groups=(group,), day_ramp=() if Blank.SETS in blanks else kept.day_ramp)


def _days_by_hand(before: Schedule) -> Schedule:
    """*before* without its days; how close they may lie stays."""
    return replace(
        before,
        days_a_week=None,
        every_days=before.every_days if before.at_most else None,
        weekdays=(),
        at_least=before.at_least and before.times_a_day is not None,
    )


def _group_by_hand(group: SetGroup, blanks: frozenset[Blank]) -> SetGroup | None:
    """What stays of *group*; None where nothing can be said without the number left open."""
    held = any(part.unit is Unit.HOLD for part in group.parts)
    if Blank.AMOUNT in blanks or (Blank.HOLD in blanks and held):
        return None
    if Blank.SETS in blanks:
        group = replace(group, sets=None)
    if Blank.HOLD in blanks:
        group = replace(group, parts=tuple(replace(part, hold=None) for part in group.parts))
    return group


def _open_part(typed: Schedule, before: Schedule) -> Schedule:
    """What *typed* leaves open of *before*: how often, or the moment, each whole or not at all."""
    often = Schedule() if typed.frequency else before
    moment = Schedule() if typed.anchors or typed.keep_off else before
    return replace(often, anchors=moment.anchors, keep_off=moment.keep_off)


def _unit(dose: Dose) -> Unit | None:
    return dose.groups[0].parts[0].unit if dose.groups else None
