"""How long a dose takes. Rough on purpose: it is shown as whole minutes."""

from __future__ import annotations

from soleus.domain.dose import Amount, Dose, Pace, SetGroup, Side, Tempo, Unit
from soleus.domain.quantity import Range

# Seconds where the dose does not say (design values, editable nowhere because only
# whole minutes are shown).
REPETITION_S = 4.0
UNTIL_S = 40.0
REST_S = 30.0
PACE_S = {Pace.FREE: 1.5, Pace.FAST: 0.5, Pace.SLOW: 4.0}
PER_UNIT_S = {
    Unit.HOLD: 1.0,
    Unit.TIME: 1.0,
    Unit.METRES: 1.0,
    Unit.STEPS: 0.6,
    Unit.CONTACTS: 0.6,
    Unit.OBJECTS: 4.0,
    Unit.BREATHS: 5.0,
    Unit.LENGTHS: 15.0,
}
TWO_SIDES = (Side.EACH, Side.ALTERNATING)


def tempo_seconds(tempo: Tempo) -> float:
    """Seconds of one repetition at *tempo*."""
    phases = (tempo.out, tempo.pause, tempo.back)
    return sum(PACE_S[phase] if isinstance(phase, Pace) else phase for phase in phases)


def dose_seconds(dose: Dose, *, most: bool = False) -> float:
    """Seconds of one session of *dose*, rests between sets and both sides counted.

    A range counts with its middle; *most*: with its upper end.
    """
    total = 0.0
    for group in dose.groups:
        sets = counted(group.sets, most=most) if group.sets else 1.0
        rest = counted(dose.rest, most=most) if dose.rest else REST_S
        sides = 2 if (group.side or dose.side) in TWO_SIDES else 1
        work = sets * sides * _set_seconds(group, dose, most)
        total += work + max(sets - 1, 0) * rest
    return total


def counted(span: Range, *, most: bool) -> float:
    """The middle of *span*, or its upper end."""
    return span.high if most else span.middle


def _set_seconds(group: SetGroup, dose: Dose, most: bool) -> float:
    return sum(_amount_seconds(part, dose, most) for part in group.parts)


def _amount_seconds(amount: Amount, dose: Dose, most: bool) -> float:
    if amount.count is None:
        return UNTIL_S
    count = counted(amount.count, most=most)
    if amount.unit is not Unit.REPETITIONS:
        return count * PER_UNIT_S[amount.unit]
    if dose.cycle_s is not None:
        one = counted(dose.cycle_s, most=most)
    elif dose.tempo is not None:
        one = tempo_seconds(dose.tempo)
    else:
        one = REPETITION_S if amount.hold is None else 2.0
    return count * (one + (counted(amount.hold, most=most) if amount.hold else 0.0))
