"""Cautions point at what is worth a look, and at nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from soleus.clinic.cautions import Caution, CautionKind, positive_nerve_test, stage_cautions
from soleus.clinic.spacing import closest, days_needed
from soleus.domain.card import Card
from soleus.domain.criterion import Measure
from soleus.domain.exercise import Avoid, Exercise, Position, Purpose, Region, Words
from soleus.domain.finding import BodySide, Finding, Presentation
from soleus.domain.programme import Programme
from soleus.domain.run_steps import with_line
from soleus.domain.running import Gait, Repeat, RunPlan, RunSession, RunStep, Segment
from soleus.domain.schedule import Schedule, Weekday
from soleus.domain.shorthand import read_dose, read_run
from soleus.domain.stage import Block, Stage


def exercise(name: str, **more: object) -> Exercise:
    region = more.pop("region", Region.CALF)
    return Exercise(
        name, Words(name, (), ()), name, region, Position.STANDING, (), (), **more,  # type: ignore[arg-type]
    )  # fmt: skip


EXERCISES = {
    each.id: each
    for each in (
        exercise("raise", load_rank=4),
        exercise("stretch", avoid=(Avoid.AT_INS, Avoid.STRAIN_EARLY)),
        exercise("tension", region=Region.NEURAL, purposes=(Purpose.TENSIONER,)),
        exercise("glide", region=Region.NEURAL, purposes=(Purpose.SLIDER,)),
        exercise("pogo", load_rank=7),
        exercise("bound", load_rank=9),
        exercise("strides", region=Region.RUNNING, load_rank=9),
    )
}
INSERTION = Presentation("at_ins", "Insertional", "", avoid=(Avoid.AT_INS,))
STRAIN = Presentation("strain", "Strain", "", avoid=(Avoid.STRAIN_EARLY,))


def cautions(
    *cards: tuple[str, str],
    number: int | None = 1,
    presentation: Presentation | None = None,
    **fields: object,
) -> tuple[Caution, ...]:
    """Of one stage with the cards (exercise, dose); card ids are "0", "1", …"""
    made = tuple(
        Card(str(at), name, dose=read_dose(dose).dose) for at, (name, dose) in enumerate(cards)
    )
    stage = Stage("s", "1", "Stage", number=number, blocks=(Block("b", cards=made),))
    programme = Programme("p", stages=(stage,), **fields)  # type: ignore[arg-type]
    return stage_cautions(stage, programme, EXERCISES, presentation)


def finding(on: int, *, positive: bool, side: BodySide = BodySide.RIGHT) -> Finding:
    return Finding(f"f{on}", Measure.SLUMP, date(2026, 11, on), side, positive=positive)


# --- to avoid


def test_an_exercise_to_avoid_in_this_presentation_is_named() -> None:
    (found,) = cautions(("raise", "3x10 daily"), ("stretch", "3x30s daily"), presentation=INSERTION)
    assert (found.kind, found.cards, found.avoid) == (CautionKind.AVOID, ("1",), Avoid.AT_INS)


def test_without_a_presentation_or_with_another_one_nothing_is_said() -> None:
    other = replace(INSERTION, avoid=(Avoid.BSI,))
    assert cautions(("stretch", "3x30s daily")) == ()
    assert cautions(("stretch", "3x30s daily"), presentation=other) == ()


@pytest.mark.parametrize(("number", "told"), [(1, 1), (2, 1), (3, 0), (5, 0), (None, 1)])
def test_what_an_early_strain_avoids_is_told_in_the_first_two_stages(
    number: int | None, told: int
) -> None:
    found = cautions(("stretch", "3x30s daily"), number=number, presentation=STRAIN)
    assert len(found) == told


# --- nerves


def test_a_tensioner_with_a_positive_nerve_test() -> None:
    cards = (("tension", "2x8 daily"), ("glide", "3x10 daily"))
    (found,) = cautions(*cards, findings=(finding(2, positive=True),))
    assert (found.kind, found.cards, found.test) == (CautionKind.TENSIONER, ("0",), Measure.SLUMP)
    assert cautions(*cards) == ()


def test_the_newest_result_of_a_test_counts() -> None:
    cleared = (finding(20, positive=False), finding(2, positive=True))
    assert positive_nerve_test(cleared) is None
    back = (*cleared, finding(21, positive=True))
    assert positive_nerve_test(back) == back[-1]


def test_a_clear_left_side_does_not_clear_the_right_one() -> None:
    found = (finding(2, positive=True), finding(20, positive=False, side=BodySide.LEFT))
    assert positive_nerve_test(found) == found[0]


# --- heavy days


@pytest.mark.parametrize(("rank", "days"), [(0, 0), (5, 0), (6, 2), (8, 2), (9, 3), (10, 3)])
def test_days_between_heavy_sessions(rank: int, days: int) -> None:
    assert days_needed(rank) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3x10 daily", 1),
        ("3x10 alt days", 2),
        ("3x10 2/day", 1),
        ("3x10 2/week", 3),
        ("3x10 3/week", 2),
        ("3x10 2-3/week", 2),
        ("3x10 4/week", 1),
        ("3x10 mon wed fri", 2),
        ("3x10 mon fri sun", 1),
        ("3x10 mon", 7),
        ("3x10", None),
    ],
)
def test_how_close_a_schedule_comes(text: str, days: int | None) -> None:
    reading = read_dose(text)
    assert not reading.problems
    assert closest(reading.dose.schedule) == days


@pytest.mark.parametrize(
    ("name", "dose", "hours"),
    [
        ("pogo", "3x30contacts daily", 48),
        ("pogo", "3x30contacts mon tue", 48),
        ("pogo", "3x30contacts 4/week", 48),
        ("bound", "3x10 alt days", 72),
        ("bound", "3x10 3/week", 72),
    ],
)
def test_heavy_days_too_close(name: str, dose: str, hours: int) -> None:
    (found,) = cautions((name, dose))
    assert (found.kind, found.hours) == (CautionKind.HEAVY_DAYS, hours)


@pytest.mark.parametrize(
    ("name", "dose"),
    [
        ("pogo", "3x30contacts 3/week"),
        ("pogo", "3x30contacts mon thu"),
        ("bound", "3x10 2/week"),
        ("raise", "3x10 daily"),
        ("pogo", "3x30contacts"),
    ],
)
def test_heavy_days_far_enough_apart(name: str, dose: str) -> None:
    assert cautions((name, dose)) == ()


def test_two_cards_on_following_days_name_each_other() -> None:
    (found,) = cautions(("pogo", "3x30contacts mon"), ("bound", "3x10 tue"))
    assert found.kind is CautionKind.HEAVY_DAYS
    assert (found.cards, found.day) == (("1", "0"), Weekday.TUESDAY)


def test_two_cards_on_the_same_days_are_one_session() -> None:
    assert cautions(("pogo", "3x30contacts mon thu"), ("bound", "3x10 mon thu")) == ()


# --- runs


def run_plan(schedule: Schedule) -> RunPlan:
    session = RunSession((Repeat((Segment(Gait.RUN),)),))
    return RunPlan((RunStep("1", "1", session),), schedule=schedule)


@pytest.mark.parametrize(
    ("dose", "runs", "told"),
    [
        ("3x30contacts mon thu", "tue sat", True),
        ("3x30contacts mon thu", "wed sat", False),
        ("3x30contacts mon thu", "mon thu", False),
        ("3x30contacts 3/week", "5/week", True),
        ("3x30contacts 3/week", "3/week", False),
    ],
)
def test_a_run_the_day_after_heavy_calf_work(dose: str, runs: str, *, told: bool) -> None:
    plan = run_plan(read_dose(f"1x1 {runs}").dose.schedule)
    found = cautions(("pogo", dose), number=5, run_plan=plan)
    assert [each.kind for each in found] == [CautionKind.RUN_AFTER_HEAVY] * told


def test_running_itself_is_no_calf_work_before_a_run() -> None:
    plan = run_plan(read_dose("1x1 tue").dose.schedule)
    found = cautions(("strides", "4x20s mon"), number=5, run_plan=plan)
    assert CautionKind.RUN_AFTER_HEAVY not in {each.kind for each in found}


def distances(*lines: str, current: str = "") -> RunPlan:
    plain = [RunStep(f"r{at}", str(at), RunSession(())) for at in range(1, len(lines) + 1)]
    steps = [with_line(step, read_run(line).line) for step, line in zip(plain, lines, strict=True)]
    return RunPlan(tuple(steps), current=current)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("5 km", "5.5 km", "6.05 km"), []),
        (("5 km", "5.6 km"), [("r2", 12)]),
        (("5 km", "3 km", "5.4 km", "7 km"), [("r4", 30)]),
        (("6 x run 1 walk 2", "5 x run 3 walk 2", "run 30"), []),
        (("run 30", "run 33", "run 40"), [("r3", 21)]),
        (("2 x run 20 walk 1", "2 x run 25 walk 1"), [("r2", 25)]),
        (("run 30", "walk 60"), []),
        (("walk 2 run 3; total 1mi", "walk 2 run 3; total 1.5mi", "run 2mi"), []),
        (("run 2; total 5km", "run 2; total 6km"), [("r2", 20)]),
        (("8 x run 1 walk 2", "run 60", "run 12"), [("r2", 650)]),
        (("8 x run 1 walk 2", "run 30", "run 33"), []),
        (("8 x run 1 walk 2", "5 x run 12 walk 1"), [("r2", 650)]),
        (("run 28", "run 32"), [("r2", 14)]),
    ],
)
def test_a_session_over_a_tenth_longer_than_the_longest(
    lines: tuple[str, ...], told: list[tuple[str, int]]
) -> None:
    found = cautions(("raise", "3x10 daily"), number=5, run_plan=distances(*lines))
    assert [(each.step, each.percent) for each in found] == told
    assert {each.kind for each in found} <= {CautionKind.LONG_SESSION}


def test_sessions_behind_the_patient_are_left_alone() -> None:
    plan = distances("5 km", "7 km", "9 km", current="r3")
    found = cautions(("raise", "3x10 daily"), number=1, run_plan=plan)
    assert [each.step for each in found] == ["r3"], "the one that is run next is told"
    own_cap = replace(plan, longest_factor=1.3)
    assert cautions(("raise", "3x10 daily"), number=1, run_plan=own_cap) == ()
