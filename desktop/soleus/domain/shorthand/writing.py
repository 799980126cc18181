"""A dose to its canonical shorthand, which reads back to the identical dose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soleus.domain.dose import (
    Amount,
    Dose,
    Intensity,
    Limit,
    Load,
    Pace,
    PainRule,
    SetGroup,
    Side,
    Tempo,
    Unit,
)
from soleus.domain.quantity import Range, exactly, plain_number
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import words

SECONDS_WORD = {Unit.TIME: " moving", Unit.HOLD: " held"}


def write_dose(dose: Dose, *, bare_seconds: Unit = Unit.HOLD) -> str:
    """The canonical shorthand of *dose*: ``read_dose(write_dose(dose)).dose == dose``.

    With ``bare_seconds=Unit.TIME`` it is the timed work that needs no word, and a hold
    says "held"; reading needs the same setting.
    """
    return " ".join(_clauses(dose, bare_seconds))


def dose_clauses(dose: Dose, *, bare_seconds: Unit = Unit.HOLD) -> tuple[str, ...]:
    """The parts that :func:`write_dose` joins: sets, tempo, load, rest, schedule and so on."""
    return tuple(_clauses(dose, bare_seconds))


def _clauses(dose: Dose, bare_seconds: Unit) -> Iterator[str]:
    if dose.groups:
        yield _way(dose.groups, bare_seconds)
    if dose.either:
        yield f"or {_way(dose.either, bare_seconds)}"
    if dose.day_ramp:
        yield "ramp " + ",".join(str(sets) for sets in dose.day_ramp)
    if dose.tempo:
        yield _tempo(dose.tempo)
    if dose.cycle_s:
        yield f"cycle {_seconds(dose.cycle_s)}"
    if dose.speed:
        yield f"speed:{dose.speed}"
    if dose.load:
        yield from _load(dose.load)
    yield from _intensity(dose.intensity)
    if dose.side:
        yield _side(dose.side)
    if dose.direction:
        yield f"{dose.direction}-direction"
    if dose.rest:
        yield f"rest {_seconds(dose.rest)}"
    if dose.rest_after:
        yield f"rest-after {_seconds(dose.rest_after)}"
    yield from _schedule(dose.schedule)
    if dose.pain:
        yield from _pain(dose.pain)
    yield from (_limit(limit) for limit in dose.limits)
    if dose.blanks:
        yield "blank:" + ",".join(dose.blanks)


def _way(groups: tuple[SetGroup, ...], bare_seconds: Unit) -> str:
    written: list[str] = []
    run: list[str] = []
    for group in (*groups, None):
        count = _listed(group) if group else ""
        if count:
            run.append(count)
            continue
        if run:
            written.append(",".join(run) if len(run) > 1 else f"1x{run[0]}")
            run = []
        if group:
            written.append(_group(group, bare_seconds))
    return " then ".join(written)


def _listed(group: SetGroup) -> str:
    """The count, when the group can stand in a list such as ``12,10,8``."""
    part = group.parts[0]
    plain = part.count is not None and part == Amount(part.count)
    if plain and len(group.parts) == 1 and group.sets == exactly(1) and group.side is None:
        return str(part.count)
    return ""


def _group(group: SetGroup, bare_seconds: Unit) -> str:
    sets = "" if group.sets is None else f"{group.sets}x"
    bare = bool(sets) and len(group.parts) == 1
    text = "+".join(
        _part(part, bare_seconds, bare=bare, led=bool(sets) or place > 0)
        for place, part in enumerate(group.parts)
    )
    side = f"[{_side(group.side)}]" if group.side else ""
    return f"{sets}{text}{side}"


def _part(part: Amount, bare_seconds: Unit, *, bare: bool, led: bool) -> str:
    hold = f" hold {_seconds(part.hold)}" if part.hold else ""
    if part.count is None:
        return f"{'' if led else 'to:'}{part.until}{hold}"
    until = f"/{part.until}" if part.until else ""
    ceiling = "<=" if part.up_to else ""
    if part.unit in {Unit.HOLD, Unit.TIME}:
        kind = "" if part.unit is bare_seconds else SECONDS_WORD[part.unit]
        return f"{ceiling}{_seconds(part.count)}{until}{kind}{hold}"
    unit = "" if bare and part.unit is Unit.REPETITIONS else words.UNITS[part.unit][0]
    if part.count == exactly(1) and unit.endswith("s"):
        unit = unit[:-1]
    return f"{ceiling}{part.count}{unit}{until}{hold}"


def _seconds(span: Range) -> str:
    """Minutes when both ends are whole minutes from 2 on, else seconds."""
    if span.low >= 120 and span.low % 60 == 0 and span.high % 60 == 0:
        return f"{Range(span.low / 60, span.high / 60)}min"
    return f"{span}s"


def _tempo(tempo: Tempo) -> str:
    return "-".join(
        phase.value if isinstance(phase, Pace) else plain_number(phase)
        for phase in (tempo.out, tempo.pause, tempo.back)
    )


def _load(load: Load) -> Iterator[str]:
    sign = "-" if load.assisted else "+"
    if load.kg:
        yield f"{sign}{load.kg}kg"
    if load.percent_body_weight:
        yield f"{sign}{load.percent_body_weight}%bw"
    if load.assisted and not load.kg and not load.percent_body_weight:
        yield "assisted"
    if load.band:
        yield f"band:{load.band}"
    if load.implement:
        yield load.implement.value
    if load.carry:
        yield load.carry.value


def _intensity(intensity: Intensity) -> Iterator[str]:
    if intensity.rm:
        yield f"{intensity.rm}rm"
    if intensity.rpe:
        yield f"rpe{intensity.rpe}{' last' if intensity.last_rep else ''}"
    if intensity.percent:
        yield f"{intensity.percent}%{'1rm' if intensity.one_rm else ''}"
    if intensity.effort:
        yield "effort:" + "..".join(intensity.effort)


def _side(side: Side) -> str:
    return words.SIDE_LETTER.get(side, side.value)


def _schedule(schedule: Schedule) -> Iterator[str]:
    least = ">=" if schedule.at_least else ""
    if schedule.times_a_day:
        yield f"{least}{schedule.times_a_day}/day"
    if schedule.days_a_week:
        yield f"{least}{schedule.days_a_week}/week"
    if schedule.every_days:
        yield _every(schedule.every_days, schedule.at_most)
    if schedule.non_consecutive:
        yield "non-consecutive"
    if schedule.weekdays:
        yield ",".join(schedule.weekdays)
    if schedule.spread:
        yield "spread"
    if schedule.as_needed:
        yield "as-needed"
    yield from (f"{anchor.relation}:{anchor.moment}" for anchor in schedule.anchors)
    for off in schedule.keep_off:
        yield f"not within {plain_number(off.hours)}h of {off.moment}"


def _every(days: int, at_most: bool) -> str:
    if at_most:
        return f"<=every {days} days"
    return {1: "daily", 2: "alt days"}.get(days, f"every {days} days")


def _pain(pain: PainRule) -> Iterable[str]:
    if pain.ceiling:
        yield f"pain<={pain.ceiling}"
    if pain.word:
        yield f"pain:{pain.word}"
    if pain.settle:
        yield f"settle:{pain.settle}"
    if pain.stop_before:
        yield "stop-before-pain"


def _limit(limit: Limit) -> str:
    if limit.freedom:
        return words.FREEDOM[limit.freedom]
    if limit.height_cm:
        return f"height{_within(limit.height_cm)}cm"
    return f"{limit.joint}{_within(limit.degrees)}"


def _within(span: Range | None) -> str:
    return f"<={span}" if span is not None and span.exact else f":{span}"
