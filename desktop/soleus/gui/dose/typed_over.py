"""What a typed line makes of the dose that stood there: what it names, and of the rest what fits.

The one rule of the card's line, the lines of its weeks and the add palette.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from soleus.domain.dose import Blank, Dose, Unit
from soleus.domain.schedule import Schedule

PACE = ("tempo", "cycle_s", "speed")
"""Three ways to say how fast: naming one of them answers for all."""
OF_THE_WORK = ("groups", "either", "day_ramp")
OF_ITS_KIND = (*PACE, "rest", "rest_after")
"""What belongs to repetitions, or to holds, and not to whatever is done in their place."""
PEN: dict[str, frozenset[Blank]] = {
    "groups": frozenset({Blank.SETS, Blank.AMOUNT, Blank.HOLD}),
    "schedule": frozenset({Blank.TIMES_A_DAY, Blank.DAYS_A_WEEK}),
    "load": frozenset({Blank.LOAD}),
}
"""Which lines for the pen a typed part fills."""
BARE = Dose()


def named_parts(typed: Dose) -> dict[str, Any]:
    """The fields of the dose that *typed* speaks of."""
    values = {each.name: getattr(typed, each.name) for each in fields(Dose)}
    return {name: value for name, value in values.items() if value != getattr(BARE, name)}


def kept_parts(typed: Dose, before: Dose) -> Dose:
    """What stays of *before* where *typed* is typed over it: all that *typed* leaves open.

    With other work go a second way to do the old and its sets by days; with work of another
    kind (holds for repetitions) its tempo and rests; and with other repetitions an effort that
    counted the old ones (6rm).
    """
    named = named_parts(typed)
    gone = set(named) - {"schedule", "blanks"}
    if "groups" in named:
        gone |= {*OF_THE_WORK, *(() if _unit(typed) is _unit(before) else OF_ITS_KIND)}
        if any(group.side for group in typed.groups):
            gone.add("side")
    if gone & set(PACE):
        gone |= set(PACE)
    filled = frozenset().union(*(PEN.get(name, frozenset()) for name in named))
    kept = replace(
        before,
        **{name: getattr(BARE, name) for name in gone},
        schedule=_open_part(typed.schedule, before.schedule),
        blanks=tuple(each for each in before.blanks if each not in filled),
    )
    if "groups" in named and kept.intensity.rm is not None:
        kept = replace(kept, intensity=replace(kept.intensity, rm=None))
    return kept


def typed_over(typed: Dose, before: Dose) -> Dose:
    """The dose where *typed* is typed over *before*."""
    kept, named = kept_parts(typed, before), named_parts(typed)
    named["schedule"] = typed.schedule.within(kept.schedule)
    if typed.blanks:
        named["blanks"] = (*kept.blanks, *typed.blanks)
    return replace(kept, **named)


def _open_part(typed: Schedule, before: Schedule) -> Schedule:
    """What *typed* leaves open of *before*: how often, or the moment, each whole or not at all."""
    often = Schedule() if typed.frequency else before
    moment = Schedule() if typed.anchors or typed.keep_off else before
    return replace(often, anchors=moment.anchors, keep_off=moment.keep_off)


def _unit(dose: Dose) -> Unit | None:
    return dose.groups[0].parts[0].unit if dose.groups else None
