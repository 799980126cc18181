"""Whatever a dose says, its canonical shorthand says it too."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import values

from soleus.domain.dose import (
    Amount,
    Band,
    Blank,
    Carry,
    Direction,
    Dose,
    Effort,
    Freedom,
    Implement,
    Intensity,
    Joint,
    Limit,
    Load,
    Pace,
    PainRule,
    PainWord,
    SetGroup,
    Settle,
    Side,
    Speed,
    Tempo,
    Unit,
    Until,
)
from soleus.domain.quantity import Range
from soleus.domain.schedule import Anchor, KeepOff, Moment, Relation, Schedule, Weekday
from soleus.domain.shorthand import read_dose, read_prescription, write_dose


def ranges(low: float = 0.0, high: float = 9000.0) -> st.SearchStrategy[Range]:
    whole = st.integers(int(low) + 1, int(high)).map(float)
    minutes = whole.map(lambda value: min(value * 60, high))
    numbers = whole | minutes | st.floats(low, high).map(lambda value: round(value, 4))
    pairs = st.tuples(numbers, numbers).map(lambda ends: Range(min(ends), max(ends)))
    return pairs | numbers.map(lambda value: Range(value, value))


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def one(kind: type) -> st.SearchStrategy:
    return st.sampled_from(list(kind))


def some(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    until = draw(maybe(one(Until)))
    count = draw(ranges(0.5) if until is None else maybe(ranges(0.5)))
    if count is None:
        return Amount(until=until, hold=draw(maybe(ranges())))
    unit = draw(one(Unit))
    hold = None if unit is Unit.HOLD else draw(maybe(ranges()))
    return Amount(count, unit, hold, draw(st.booleans()), until)


@st.composite
def loads(draw: st.DrawFn) -> Load:
    fields = {
        "kg": draw(maybe(ranges())),
        "percent_body_weight": draw(maybe(ranges())),
        "band": draw(maybe(one(Band))),
        "implement": draw(maybe(one(Implement))),
        "carry": draw(maybe(one(Carry))),
    }
    if not any(fields.values()):
        fields["band"] = Band.ANY
    return Load(**fields, assisted=draw(st.booleans()))


@st.composite
def intensities(draw: st.DrawFn) -> Intensity:
    rpe, percent = draw(maybe(ranges(0, 10))), draw(maybe(ranges(0, 200)))
    return Intensity(
        rm=draw(maybe(ranges())),
        rpe=rpe,
        last_rep=rpe is not None and draw(st.booleans()),
        percent=percent,
        one_rm=percent is not None and draw(st.booleans()),
        effort=draw(some(one(Effort), 2)),
    )


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    times, days = draw(maybe(ranges())), draw(maybe(ranges(0.5, 7)))
    every = draw(maybe(st.integers(1, 31)))
    return Schedule(
        times_a_day=times,
        days_a_week=days,
        every_days=every,
        at_least=(times or days) is not None and draw(st.booleans()),
        at_most=every is not None and draw(st.booleans()),
        non_consecutive=draw(st.booleans()),
        weekdays=draw(some(one(Weekday), 7)),
        spread=draw(st.booleans()),
        as_needed=draw(st.booleans()),
        anchors=draw(some(st.builds(Anchor, one(Relation), one(Moment)))),
        keep_off=draw(
            some(st.builds(KeepOff, st.floats(0.01, 24) | st.integers(1, 24), one(Moment)))
        ),
    )


@st.composite
def pain_rules(draw: st.DrawFn) -> PainRule:
    ceiling, settle = draw(maybe(ranges(0, 10))), draw(maybe(one(Settle)))
    word = draw(maybe(one(PainWord)))
    stop = not (ceiling or settle or word) or draw(st.booleans())
    return PainRule(ceiling, settle, stop, word)


limits = (
    st.builds(Limit, joint=one(Joint), degrees=ranges())
    | st.builds(Limit, height_cm=ranges())
    | st.builds(Limit, freedom=one(Freedom))
)
set_groups = st.builds(
    SetGroup,
    st.lists(amounts(), min_size=1, max_size=3).map(tuple),
    sets=maybe(st.just(Range(1, 1)) | ranges(0.5, 30)),
    side=maybe(one(Side)),
)
plain_sets = st.builds(
    lambda count: SetGroup((Amount(Range(count, count)),), Range(1, 1)), st.integers(1, 30)
)
phases = one(Pace) | st.integers(0, 120).map(float) | st.floats(0, 120)


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    groups = draw(some(set_groups | plain_sets, 4))
    return Dose(
        groups=groups,
        either=draw(some(set_groups | plain_sets)) if groups else (),
        day_ramp=draw(some(st.integers(1, 9), 5)),
        tempo=draw(maybe(st.builds(Tempo, phases, phases, phases))),
        cycle_s=draw(maybe(ranges())),
        speed=draw(maybe(one(Speed))),
        rest=draw(maybe(ranges())),
        rest_after=draw(maybe(ranges())),
        side=draw(maybe(one(Side))),
        direction=draw(maybe(one(Direction))),
        load=draw(maybe(loads())),
        intensity=draw(intensities()),
        pain=draw(maybe(pain_rules())),
        limits=draw(some(limits)),
        schedule=draw(schedules()),
        blanks=draw(some(one(Blank), 6)),
    )


@given(doses())
@settings(max_examples=400, deadline=None)
def test_canonical_shorthand_reads_back_to_the_identical_dose(dose: Dose) -> None:
    written = write_dose(dose)
    reading = read_dose(written)
    assert reading.problems == ()
    assert reading.dose == dose
    assert write_dose(reading.dose) == written


@given(values(Dose))
@settings(max_examples=300, deadline=None)
def test_so_does_a_dose_made_from_whatever_fields_it_has(dose: Dose) -> None:
    reading = read_dose(write_dose(dose))
    assert reading.problems == ()
    assert reading.dose == dose


@given(doses())
@settings(max_examples=100, deadline=None)
def test_what_seconds_mean_is_said_outright_where_the_exercise_moves(dose: Dose) -> None:
    written = write_dose(dose, bare_seconds=Unit.TIME)
    assert read_dose(written, bare_seconds=Unit.TIME).dose == dose


@given(doses())
@settings(max_examples=100, deadline=None)
def test_an_exercise_before_the_dose_changes_nothing_of_it(dose: Dose) -> None:
    written = write_dose(dose)
    line = f"single heel raise {written}".strip()
    name, reading, span = read_prescription(line)
    assert line[slice(*span)] == name
    assert reading.problems == ()
    if name == "single heel raise":
        assert reading.dose == dose
    else:  # words that a name may hold too stay with it: "backpack", "band:green" never
        assert not dose.groups


@pytest.mark.parametrize(
    "order",
    list(permutations(["3x12-15", "2-1-2", "R", "band:green", "2/day", "pain<=4"]))[::17],
)
def test_order_is_free(order: tuple[str, ...]) -> None:
    canonical = "3x12-15 2-1-2 band:green R 2/day pain<=4"
    reading = read_dose(" ".join(order))
    assert reading.problems == ()
    assert write_dose(reading.dose) == canonical
