"""The fields of the dose editor: what they show of a dose, and the dose after a change."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.dose import Amount, Band, Dose, Load, SetGroup, Side, Unit
from soleus.domain.quantity import Range
from soleus.domain.schedule import DAILY, Schedule
from soleus.domain.shorthand import read_dose, write_dose


def is_simple(dose: Dose) -> bool:
    """Whether the fields for sets and amount can show the work: one group of one amount."""
    if dose.either or dose.day_ramp or len(dose.groups) > 1:
        return False
    if not dose.groups:
        return True
    group = dose.groups[0]
    return len(group.parts) == 1 and group.side is None


def first_amount(dose: Dose) -> Amount | None:
    return dose.groups[0].parts[0] if dose.groups else None


def with_sets(dose: Dose, sets: Range | None) -> Dose:
    group = dose.groups[0] if dose.groups else SetGroup((Amount(Range(10, 10)),))
    return replace(dose, groups=(replace(group, sets=sets),))


def with_count(dose: Dose, count: Range | None) -> Dose:
    """The dose with another count; without one the work is gone."""
    if count is None:
        return replace(dose, groups=())
    group = dose.groups[0] if dose.groups else SetGroup((Amount(count),))
    amount = replace(group.parts[0], count=count)
    return replace(dose, groups=(replace(group, parts=(amount,)),))


def with_unit(dose: Dose, unit: Unit) -> Dose:
    if not dose.groups:
        return dose
    group = dose.groups[0]
    amount = group.parts[0]
    if amount.count is None:
        return dose
    hold = None if unit is Unit.HOLD else amount.hold
    amount = replace(amount, unit=unit, hold=hold)
    return replace(dose, groups=(replace(group, parts=(amount,)),))


def with_hold(dose: Dose, hold: Range | None) -> Dose:
    if not dose.groups:
        return dose
    group = dose.groups[0]
    amount = group.parts[0]
    if amount.unit is Unit.HOLD:
        return dose
    return replace(dose, groups=(replace(group, parts=(replace(amount, hold=hold),)),))


def with_kg(dose: Dose, kg: Range | None) -> Dose:
    return _with_load(dose, kg=kg)


def with_band(dose: Dose, band: Band | None) -> Dose:
    return _with_load(dose, band=band)


def _with_load(dose: Dose, **change: object) -> Dose:
    fields = ("kg", "percent_body_weight", "band", "implement", "carry", "assisted")
    load = dose.load
    values = {name: getattr(load, name) for name in fields} if load is not None else {}
    values.update(change)
    bare = all(values.get(name) is None for name in fields if name != "assisted")
    return replace(dose, load=None if bare else Load(**values))


def with_side(dose: Dose, side: Side | None) -> Dose:
    return replace(dose, side=side)


def with_times_a_day(dose: Dose, times: Range | None) -> Dose:
    schedule = replace(dose.schedule, times_a_day=times)
    if times is None and schedule.days_a_week is None:
        schedule = replace(schedule, at_least=False)
    return replace(dose, schedule=schedule)


DAY_CHOICES: tuple[tuple[str, Schedule], ...] = (
    ("", Schedule()),
    ("daily", DAILY),
    ("every-2", Schedule(every_days=2)),
    ("every-3", Schedule(every_days=3)),
    *((f"week-{days}", Schedule(days_a_week=Range(days, days))) for days in range(1, 7)),
)
"""What the days field offers; anything else is written in the line."""


def day_choice(schedule: Schedule) -> str | None:
    """The key of :data:`DAY_CHOICES` that fits; None when only the line can say it."""
    days = Schedule(every_days=schedule.every_days, days_a_week=schedule.days_a_week)
    if schedule.weekdays or schedule.at_most or schedule.non_consecutive:
        return None
    if schedule.at_least and schedule.days_a_week is not None:
        return None
    return next((key for key, each in DAY_CHOICES if each == days), None)


def days_alone(schedule: Schedule) -> Schedule:
    """What *schedule* says of the days, without how often on each and when."""
    at_least = schedule.at_least and schedule.days_a_week is not None
    return replace(
        schedule,
        times_a_day=None,
        at_least=at_least,
        spread=False,
        as_needed=False,
        anchors=(),
        keep_off=(),
    )


def with_day_choice(dose: Dose, key: str) -> Dose:
    chosen = dict(DAY_CHOICES)[key]
    keeps = dose.schedule.times_a_day is not None or chosen.days_a_week is not None
    schedule = replace(
        dose.schedule,
        every_days=chosen.every_days,
        days_a_week=chosen.days_a_week,
        weekdays=(),
        at_most=False,
        non_consecutive=False,
        at_least=dose.schedule.at_least and keeps,
    )
    return replace(dose, schedule=schedule)


def with_tempo_text(dose: Dose, text: str) -> Dose | None:
    """The dose with the tempo that *text* says ("2-1-2"); None when it says none."""
    if not text.strip():
        return replace(dose, tempo=None)
    reading = read_dose(text)
    if reading.problems or reading.dose != Dose(tempo=reading.dose.tempo):
        return None
    return replace(dose, tempo=reading.dose.tempo)


def tempo_text(dose: Dose) -> str:
    return write_dose(Dose(tempo=dose.tempo)) if dose.tempo else ""


def with_rpe(dose: Dose, rpe: Range | None) -> Dose:
    last = dose.intensity.last_rep and rpe is not None
    return replace(dose, intensity=replace(dose.intensity, rpe=rpe, last_rep=last))
