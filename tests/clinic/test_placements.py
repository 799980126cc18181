"""The week that is shown, against all the placements that there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from math import ceil

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.clinic.week_stage import (
    EXERCISES,
    clashing,
    days,
    outings,
    programme,
    runs,
    shape,
    stage_of,
    told,
)

from soleus.clinic.clashes import Session, card_clashes, run_clashes
from soleus.clinic.placing import Track
from soleus.clinic.spacing import days_needed, fixed_days
from soleus.clinic.week import stage_week
from soleus.domain.quantity import Range
from soleus.domain.running import RunPlan
from soleus.domain.schedule import Schedule, Weekday

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
        for day in clashing(made)
        for clash in day.clashes
        for card in (*clash.cards, *clash.before)
    }
    for caution in told(stage, plan):
        assert set(caution.cards) <= named, caution
        if caution.day is not None:
            assert any(caution.day is day.weekday for day in clashing(made)), caution


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
