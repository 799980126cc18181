"""The week of a stage: named days stay, the others keep the rules wherever that is possible."""

from __future__ import annotations

import pytest
from tests.clinic.week_stage import (
    clashing,
    days,
    outings,
    runs,
    shape,
    stage_of,
    told,
    week,
)

from soleus.clinic.clashes import Clash, ClashKind
from soleus.clinic.week import Week
from soleus.domain.exercise import Region
from soleus.domain.quantity import exactly
from soleus.domain.running import RunPlan, RunRule
from soleus.domain.schedule import Anchor, Moment, Relation, Schedule

AFTER_RUN = (Anchor(Relation.AFTER, Moment.RUN),)


def kinds(week: Week) -> dict[str, list[ClashKind]]:
    return {day.weekday.value: [each.kind for each in day.clashes] for day in clashing(week)}


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
        (Schedule(days_a_week=exactly(3.5)), "MT.T.S."),
    ],
)
def test_how_often_is_placed_and_said_to_be(said: Schedule | str, shown: str) -> None:
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


def test_what_is_done_daily_makes_no_day_one_of_strength_work() -> None:
    made = week(("raise", "daily"), ("heavy", "3/week"), ("clam", "2/week"))
    assert (shape(made, "1"), shape(made, "2")) == ("M.W.F..", "M...F..")


# --- runs


def test_runs_are_placed_beside_strength_work() -> None:
    made = week(("raise", "3/week"), plan=runs("3/week non-consecutive"))
    assert (shape(made, "0"), outings(made)) == ("M.W.F..", ".T.T.S.")


def test_runs_keep_off_heavy_days_even_where_gaps_are_less_even() -> None:
    made = week(("heavy", "mon thu"), plan=runs("3/week"))
    assert outings(made) == "..W..SS"
    made = week(("heavy", "tue"), plan=runs("2/week"))
    assert outings(made) == "...T..S"


def test_no_run_falls_on_the_day_after_heavy_work_where_it_can_be_helped() -> None:
    made = week(("heavy", "3/week"), plan=runs("3/week non-consecutive"))
    assert (shape(made, "0"), outings(made)) == ("M.W.F..", "..W.F.S")
    assert clashing(made) == ()


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


def test_of_two_sessions_on_one_weekday_the_later_is_one_of_the_next_week() -> None:
    plan = runs(Schedule(), "run 5min; mon", "run 6min; mon", "run 7min; wed")
    assert [day.run.step for day in week(plan=plan).days if day.run] == ["r1", ""]


def test_a_session_much_longer_than_those_before_is_told_where_it_stands() -> None:
    plan = runs("tue thu", "run 30min", "run 40min", current="r2")
    made = week(plan=plan)
    assert made.days[1].clashes == (Clash(ClashKind.LONG_SESSION, percent=33),)
    plan = runs("tue thu", "run 8min", "run 60min", "run 12min", current="r2")
    assert week(plan=plan).days[1].clashes == (Clash(ClashKind.LONG_SESSION, percent=650),)
    plan = runs("tue thu", "run 30min", "run 40min")
    assert week(plan=plan).days[1].clashes == ()
    lines = ("run 30min; mon", "run 40min; wed")
    assert week(plan=runs(Schedule(), *lines)).days[2].clashes == (
        Clash(ClashKind.LONG_SESSION, percent=33),
    )


def test_runs_never_two_days_in_a_row_say_so_where_the_days_are_named_so() -> None:
    plan = runs("tue wed", "run 5min")
    assert clashing(week(plan=plan)) == ()
    ruled = RunPlan(plan.steps, schedule=plan.schedule, rules=(RunRule.NO_CONSECUTIVE_DAYS,))
    assert kinds(week(plan=ruled)) == {"wed": [ClashKind.IN_A_ROW]}
    moving = RunPlan((), schedule=days("alt days"), rules=(RunRule.NO_CONSECUTIVE_DAYS,))
    made = week(plan=moving)
    assert outings(made) == "M.W.F.S"
    assert clashing(made) == (), "Sunday is followed by Tuesday"


def test_what_goes_with_a_run_is_done_on_its_days() -> None:
    twice = Schedule(days_a_week=exactly(2), anchors=AFTER_RUN)
    each = Schedule(anchors=AFTER_RUN)
    cards = (("raise", twice), ("slider", each))
    made = week(*cards, plan=runs("tue thu sat"))
    assert (shape(made, "0"), shape(made, "1")) == (".T...S.", ".T.T.S.")
    alone = week(*cards)
    assert shape(alone, "0") == "M..T..."
    assert alone.open == ("1",)


def test_heavy_work_after_a_run_keeps_other_heavy_work_from_no_run() -> None:
    twice = Schedule(days_a_week=exactly(2), anchors=AFTER_RUN)
    made = week(("heavy", "2/week"), ("heavy", twice), plan=runs("mon tue wed"))
    assert (shape(made, "0"), shape(made, "1")) == ("M...F..", "M.W....")


def test_what_goes_with_a_run_keeps_to_runs_before_any_rule() -> None:
    """On Friday and Saturday it breaks two rules, on other days it would break one."""
    twice = Schedule(days_a_week=exactly(2), anchors=AFTER_RUN)
    made = week(("heaviest", twice), plan=runs("fri sat"))
    assert shape(made, "0") == "....FS."
    thrice = Schedule(days_a_week=exactly(3), anchors=AFTER_RUN)
    made = week(("heavy", "mon thu"), ("heavy", thrice), plan=runs("fri sat"))
    assert shape(made, "1") == "M...FS.", "on each of them, and one day more"


def test_more_often_after_a_run_than_there_are_runs_is_told() -> None:
    four = Schedule(days_a_week=exactly(4), anchors=AFTER_RUN)
    made = week(("raise", four), plan=runs("tue thu sat"))
    assert sum(len(each) for each in kinds(made).values()) == 1


# --- what a clash says


def test_heavy_days_name_the_nearest_first_and_the_longest_wait() -> None:
    made = week(("heaviest", "mon"), ("pogo", "tue"), ("heavy", "wed"))
    assert made.days[2].clashes == (
        Clash(ClashKind.HEAVY_DAYS, cards=("2",), before=("1", "0"), hours=72),
    )


# --- spans and other weeks


def test_of_a_span_less_is_shown_where_only_that_fits() -> None:
    cards = (("heaviest", "1-2/week"), ("heavy", "2-3/week"))
    made = week(*cards)
    assert clashing(made) == ()
    assert made.fewer
    assert not week(("heavy", "2-3/week")).fewer


def test_what_a_caution_tells_is_shown_with_the_most_of_the_span() -> None:
    made = week(("heaviest", "2-3/week"))
    assert shape(made, "0").count(".") == 4
    assert clashing(made)


def test_every_other_day_moves_on_and_takes_along_what_is_not_named() -> None:
    assert clashing(week(("heavy", "alt days"), ("pogo", "2/week"))) == ()
    assert kinds(week(("heavy", "alt days"), ("pogo", "mon"))) == {"mon": [ClashKind.HEAVY_DAYS]}


def test_running_and_heavy_work_every_other_day_may_share_their_days() -> None:
    made = week(("heavy", "alt days"), plan=runs("alt days"))
    assert clashing(made) == ()
    assert told(stage_of(("heavy", "alt days")), runs("alt days")) == []
