"""The week of a stage: named days stay, the others keep the rules wherever that is possible."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from math import ceil

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.clinic.week_stage import (
    EXERCISES,
    days,
    outings,
    programme,
    runs,
    shape,
    stage_of,
    told,
    week,
)

from soleus.clinic.clashes import Clash, ClashKind, Session, card_clashes, run_clashes
from soleus.clinic.placing import Track
from soleus.clinic.spacing import days_needed, fixed_days
from soleus.clinic.week import Week, stage_week
from soleus.domain.exercise import Region
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import RunPlan, RunRule
from soleus.domain.schedule import Anchor, Moment, Relation, Schedule, Weekday

AFTER_RUN = (Anchor(Relation.AFTER, Moment.RUN),)


def kinds(week: Week) -> dict[str, list[ClashKind]]:
    return {day.weekday.value: [each.kind for each in day.clashes] for day in week.clashing}


# --- what is said


def test_named_days_and_every_day_are_fixed() -> None:
    made = week(("raise", "mon thu"), ("clam", "daily"))
    assert (shape(made, "0"), shape(made, "1")) == ("M..T...", "MTWTFSS")
    assert not made.placed
    monday = made.days[0]
    assert [(each.region, each.fixed) for each in monday.work] == [
        (Region.CALF, True),
        (Region.HIP, True),
    ]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("3/week", "M.W.F.."),
        ("2/week", "M..T..."),
        ("1/week", "M......"),
        ("2-3/week", "M.W.F.."),
        ("6/week", "MTWTFS."),
        ("alt days", "M.W.F.S"),
    ],
)
def test_how_often_is_placed_and_said_to_be(said: str, shown: str) -> None:
    made = week(("raise", said))
    assert shape(made, "0") == shown
    assert made.placed
    assert made.moving == (said == "alt days")


@pytest.mark.parametrize(
    ("said", "fixed"), [("7/week", True), ("2/day", True), ("6-7/week", False)]
)
def test_all_seven_days_leave_no_choice(said: str, fixed: bool) -> None:
    made = week(("raise", said))
    assert shape(made, "0") == "MTWTFSS"
    assert made.placed != fixed


def test_what_says_no_day_is_placed_nowhere() -> None:
    made = week(("raise", ""), ("clam", Schedule(as_needed=True)), plan=RunPlan(()))
    assert all(day.rest for day in made.days)
    assert (made.open, made.as_needed, made.run_open) == (("0",), ("1",), True)


def test_an_exercise_that_the_library_lacks_has_its_days_too() -> None:
    made = week(("gone", "mon"))
    assert made.days[0].work[0].region is None
    assert shape(made, "0") == "M......"


def test_what_is_done_equally_often_is_done_together() -> None:
    made = week(("raise", "3/week"), ("clam", "3/week"), ("slider", "2/week"))
    assert shape(made, "0") == shape(made, "1") == "M.W.F.."
    assert shape(made, "2") == "M...F.."


# --- runs


def test_runs_are_placed_beside_strength_work() -> None:
    made = week(("raise", "3/week"), plan=runs("3/week non-consecutive"))
    assert (shape(made, "0"), outings(made)) == ("M.W.F..", ".T.T.S.")


def test_no_run_falls_on_the_day_after_heavy_work_where_it_can_be_helped() -> None:
    made = week(("heavy", "3/week"), plan=runs("3/week non-consecutive"))
    assert (shape(made, "0"), outings(made)) == ("M.W.F..", "..W.F.S")
    assert made.clashing == ()


def test_named_days_that_clash_stay_and_are_told() -> None:
    made = week(("heavy", "mon wed fri"), plan=runs("tue thu sat"))
    assert outings(made) == ".T.T.S."
    assert kinds(made) == {each: [ClashKind.RUN_AFTER_HEAVY] for each in ("tue", "thu", "sat")}
    assert made.days[1].clashes[0].before == ("0",)


def test_runs_belong_to_their_stage_only() -> None:
    plan = runs("tue thu", "run 5min")
    assert outings(week(("raise", "daily"), plan=plan, number=2)) == "......."
    begun = runs("tue thu", "run 5min", current="r1")
    assert outings(week(("raise", "daily"), plan=begun, number=2)) == ".T.T..."


def test_the_next_session_stands_on_the_first_run_and_the_later_ones_are_open() -> None:
    plan = runs("tue thu sat", "run 5min", "run 10min", "run 15min", current="r2")
    steps = [day.run.step for day in week(plan=plan).days if day.run is not None]
    assert steps == ["r2", "", ""]


def test_sessions_that_name_their_day_stand_on_it_until_the_next_week() -> None:
    lines = ("run 5min; mon", "run 6min; wed", "run 7min; fri", "run 8min; mon")
    plan = runs(Schedule(), *lines, current="r2")
    found = [(day.weekday.value, day.run.step) for day in week(plan=plan).days if day.run]
    assert found == [("mon", ""), ("wed", "r2"), ("fri", "r3")]


def test_a_session_much_longer_than_those_before_is_told_where_it_stands() -> None:
    plan = runs("tue thu", "run 30min", "run 40min", current="r2")
    made = week(plan=plan)
    assert made.days[1].clashes == ()
    plan = runs("tue thu", "run 30min", "run 40min")
    assert week(plan=plan).days[1].clashes == ()
    lines = ("run 30min; mon", "run 40min; wed")
    assert week(plan=runs(Schedule(), *lines)).days[2].clashes == (
        Clash(ClashKind.LONG_SESSION, percent=33),
    )


def test_runs_never_two_days_in_a_row_say_so_where_the_days_are_named_so() -> None:
    plan = runs("tue wed", "run 5min")
    assert week(plan=plan).clashing == ()
    ruled = RunPlan(plan.steps, schedule=plan.schedule, rules=(RunRule.NO_CONSECUTIVE_DAYS,))
    assert kinds(week(plan=ruled)) == {"wed": [ClashKind.IN_A_ROW]}


def test_what_goes_with_a_run_is_done_on_its_days() -> None:
    twice = Schedule(days_a_week=exactly(2), anchors=AFTER_RUN)
    each = Schedule(anchors=AFTER_RUN)
    cards = (("raise", twice), ("slider", each))
    made = week(*cards, plan=runs("tue thu sat"))
    assert (shape(made, "0"), shape(made, "1")) == (".T...S.", ".T.T.S.")
    alone = week(*cards)
    assert shape(alone, "0") == "M..T..."
    assert alone.open == ("1",)


def test_more_often_after_a_run_than_there_are_runs_is_told() -> None:
    four = Schedule(days_a_week=exactly(4), anchors=AFTER_RUN)
    made = week(("raise", four), plan=runs("tue thu sat"))
    assert sum(len(each) for each in kinds(made).values()) == 1


# --- spans and other weeks


def test_of_a_span_less_is_shown_where_only_that_fits() -> None:
    cards = (("heaviest", "1-2/week"), ("heavy", "2-3/week"))
    made = week(*cards)
    assert made.clashing == ()
    assert made.fewer
    assert not week(("heavy", "2-3/week")).fewer


def test_what_a_caution_tells_is_shown_with_the_most_of_the_span() -> None:
    made = week(("heaviest", "2-3/week"))
    assert shape(made, "0").count(".") == 4
    assert made.clashing


def test_every_other_day_moves_on_and_takes_along_what_is_not_named() -> None:
    assert week(("heavy", "alt days"), ("pogo", "2/week")).clashing == ()
    assert kinds(week(("heavy", "alt days"), ("pogo", "mon"))) == {"mon": [ClashKind.HEAVY_DAYS]}


def test_running_and_heavy_work_every_other_day_may_share_their_days() -> None:
    made = week(("heavy", "alt days"), plan=runs("alt days"))
    assert made.clashing == ()
    assert told(stage_of(("heavy", "alt days")), runs("alt days")) == []


# --- everything, against all placements there are

SAID = [
    "daily",
    "alt days",
    "mon wed fri",
    "mon thu",
    "sat sun",
    "tue",
    "1/week",
    "2/week",
    "3/week",
    "1-2/week",
    "2-3/week",
    "5/week",
    "2/week non-consecutive",
    "2/week after run",
    "every 3 days",
]
HEAVY = st.tuples(st.sampled_from(["heavy", "heaviest", "pogo", "strides"]), st.sampled_from(SAID))
LIGHT = st.tuples(st.just("raise"), st.sampled_from([each for each in SAID if "run" not in each]))
RUNS = st.none() | st.builds(
    runs, st.sampled_from([each for each in SAID if "run" not in each]).map(days)
)


def every_set(schedule: Schedule, spans: bool) -> list[frozenset[int]]:
    """All that the schedule allows, in plain words of its fields."""
    named = fixed_days(schedule)
    if named:
        return [frozenset(named)]
    if schedule.every_days == 1:
        return [frozenset(range(7))]
    if schedule.every_days == 2:
        return [frozenset({0, 2, 4, 6})]
    if schedule.every_days == 3:
        return [frozenset({1, 4}), frozenset({2, 5})]
    span = schedule.days_a_week
    assert span is not None
    counts = range(int(span.low) if spans else int(span.high), int(span.high) + 1)
    return [frozenset(found) for count in counts for found in combinations(range(7), count)]


def sessions(
    cards: list[tuple[str, str]], sets: tuple[frozenset[int], ...], runs: bool
) -> list[Session]:
    made = []
    for at, ((name, said), found) in enumerate(zip(cards, sets, strict=True)):
        schedule, exercise = days(said), EXERCISES[name]
        moving = schedule.every_days == 2
        with_run = runs and bool(schedule.anchors)
        fixed = bool(schedule.weekdays) or schedule.every_days == 1
        needed = days_needed(exercise.load_rank or 0)
        made.append(
            Session(
                str(at),
                exercise.region,
                needed,
                found,
                fixed,
                moving,
                schedule.non_consecutive,
                with_run,
            )
        )
    return made


def fits(session: Session, runs: frozenset[int]) -> bool:
    if not session.with_run:
        return True
    return session.days <= runs or (len(session.days) > len(runs) and runs <= session.days)


def count_broken(found: list[Session], runs: frozenset[int], track: Track | None) -> int:
    count = 0
    for day in range(7):
        here = [each for each in found if day in each.days]
        count += len(list(card_clashes(found, here, day)))
        if track is not None and day in runs:
            count += len(list(run_clashes(found, day, tuple(runs), track)))
        elif track is not None:
            count += any(each.with_run for each in here)
    return count


def all_ways(
    cards: list[tuple[str, str]], plan: RunPlan | None, spans: bool
) -> Iterator[tuple[list[Session], frozenset[int]]]:
    options = [every_set(days(said), spans) for _, said in cards]
    outings = every_set(plan.schedule, spans) if plan is not None else [frozenset()]
    for outing in outings:
        for sets in product(*options):
            made = sessions(cards, sets, plan is not None)
            if all(fits(each, outing) for each in made):
                yield made, outing


@settings(max_examples=60, deadline=None)
@given(st.lists(HEAVY, max_size=2), st.lists(LIGHT, max_size=1), RUNS)
def test_no_placement_at_all_breaks_fewer_rules(
    heavy: list[tuple[str, str]], light: list[tuple[str, str]], plan: RunPlan | None
) -> None:
    cards = [*heavy, *light]
    stage = stage_of(*cards)
    spans = not told(stage, plan)
    ways = 1
    for said in (*(days(each) for _, each in cards), *([plan.schedule] if plan else [])):
        ways *= len(every_set(said, spans))
    assume(ways <= 3000)
    track = None
    if plan is not None:
        track = Track((0, 0), plan.schedule.every_days == 2, apart=plan.schedule.non_consecutive)
    least = min(count_broken(*way, track) for way in all_ways(cards, plan, spans))
    made = stage_week(stage, programme(stage, plan), EXERCISES)
    shown = [each for day in made.days for each in day.clashes]
    assert len(shown) == least


@settings(max_examples=150, deadline=None)
@given(st.lists(HEAVY, max_size=4), st.lists(LIGHT, max_size=3), RUNS)
def test_counts_and_named_days_are_kept_and_no_caution_is_contradicted(
    heavy: list[tuple[str, str]], light: list[tuple[str, str]], plan: RunPlan | None
) -> None:
    cards = [*heavy, *light]
    stage = stage_of(*cards)
    made = stage_week(stage, programme(stage, plan), EXERCISES)
    assert made == stage_week(stage, programme(stage, plan), EXERCISES)
    for at, (_, said) in enumerate(cards):
        _is_kept(days(said), shape(made, str(at)))
    if plan is not None:
        _is_kept(plan.schedule, outings(made))
    named = {
        card
        for day in made.clashing
        for clash in day.clashes
        for card in (*clash.cards, *clash.before)
    }
    for caution in told(stage, plan):
        assert set(caution.cards) <= named, caution
        if caution.day is not None:
            assert any(caution.day is day.weekday for day in made.clashing), caution


def _is_kept(schedule: Schedule, shown: str) -> None:
    done = 7 - shown.count(".")
    if schedule.weekdays:
        assert [list(Weekday).index(day) for day in schedule.weekdays] == [
            at for at, letter in enumerate(shown) if letter != "."
        ]
        return
    asked = schedule.days_in_a_week()
    assert asked is not None
    span = schedule.days_a_week or Range(round(asked.low), round(asked.high))
    assert ceil(span.low) <= done <= ceil(span.high)
