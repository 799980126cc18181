"""What changed in running and in the ways to run; what is no exercise stays what it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soleus.clinic.changes import Kind, changes
from soleus.clinic.plan_changes import cue_changes, run_change, step_of
from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.gait import CueKind, GaitCue, GaitPlan
from soleus.domain.programme import Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.run_steps import change_step, remove_step
from soleus.domain.running import RunPlan
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand.run_reading import read_run
from soleus.domain.stage import Block, Stage
from soleus.storage.content.content import load_templates

TEMPLATE = next(each.programme for each in load_templates() if each.id == "at_mid")
assert TEMPLATE.run_plan is not None
PLAN: RunPlan = TEMPLATE.run_plan


def at(place: int, plan: RunPlan = PLAN) -> RunPlan:
    return replace(plan, current=plan.steps[place].id)


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        (None, None, Kind.SAME),
        (PLAN, PLAN, Kind.SAME),
        (None, PLAN, Kind.NEW),
        (PLAN, at(0), Kind.NEW),
        (at(0), PLAN, Kind.MOVED_BACK),
        (at(2), None, Kind.STOPPED),
        (at(2), at(3), Kind.MOVED_ON),
        (at(3), at(1), Kind.MOVED_BACK),
        (at(3), remove_step(at(3), PLAN.steps[3].id), Kind.OTHER),
    ],
)
def test_a_plan_is_begun_goes_on_and_stops(
    before: RunPlan | None, now: RunPlan | None, kind: Kind
) -> None:
    found = run_change(before, now)
    assert found.kind is kind
    assert bool(found) is (kind is not Kind.SAME)


def test_days_and_the_session_of_the_step_are_more_or_less() -> None:
    fewer = replace(at(2), schedule=replace(PLAN.schedule, days_a_week=exactly(2)))
    assert run_change(at(2), fewer).kind is Kind.LESS
    assert run_change(fewer, at(2)).kind is Kind.MORE
    longer = change_step(at(2), PLAN.steps[2].id, read_run("6x run 4min walk 2min").line)
    assert run_change(at(2), longer).kind is Kind.MORE
    both = replace(longer, schedule=fewer.schedule)
    assert run_change(at(2), both).kind is Kind.OTHER


def test_another_plan_stands_in_the_place_of_the_old_one() -> None:
    other = RunPlan((replace(PLAN.steps[0], session=read_run("run 20min").line.session),), "Runs")
    assert run_change(at(0), other).kind is Kind.SWAPPED
    assert run_change(at(0), replace(at(0), title="Walk, then run")).kind is Kind.OTHER


def test_the_step_of_a_plan_that_has_not_begun_is_none() -> None:
    assert step_of(None) is None
    assert step_of(PLAN) is None
    assert step_of(at(1)) is PLAN.steps[1]


CADENCE = GaitCue("a", CueKind.CADENCE, change_percent=Range(5, 10))
SOFT = GaitCue("b", CueKind.SOFT_LANDING)


def cue_kinds(before: GaitPlan | None, now: GaitPlan | None) -> list[Kind]:
    return [each.kind for each in cue_changes(before, now)]


def test_cues_come_go_and_change() -> None:
    assert cue_kinds(None, None) == []
    assert cue_kinds(None, GaitPlan((CADENCE,))) == [Kind.NEW]
    assert cue_kinds(GaitPlan((CADENCE,)), None) == [Kind.STOPPED]
    assert cue_kinds(GaitPlan((CADENCE,)), GaitPlan((SOFT, CADENCE))) == [Kind.NEW, Kind.SAME]
    longer = replace(CADENCE, id="other", minutes=exactly(20))
    assert cue_kinds(GaitPlan((CADENCE, SOFT)), GaitPlan((longer,))) == [Kind.OTHER, Kind.STOPPED]


def test_a_cadence_that_was_measured_anew_is_another_aim() -> None:
    before, now = GaitPlan((CADENCE, SOFT), 160), GaitPlan((CADENCE, SOFT), 166)
    assert cue_kinds(before, now) == [Kind.OTHER, Kind.SAME]


def programme(*cards: Card) -> Programme:
    daily = Schedule(every_days=2)
    return Programme("p", stages=(Stage("s", "1", "One", blocks=(Block("b", cards=cards),),
                                        schedule=daily),))  # fmt: skip


def test_a_lower_heel_lift_is_still_the_heel_lift_and_has_no_days() -> None:
    high = Card("a", adjunct=Adjunct(AdjunctKind.HEEL_LIFT, "Heel lift of 10 mm"))
    low = Card("b", adjunct=Adjunct(AdjunctKind.HEEL_LIFT, "Heel lift of 6 mm"))
    (found,) = changes(programme(high), programme(low)).cards
    assert found.kind is Kind.OTHER
    assert found.now is not None
    assert not found.now.dose.schedule
    other = [Card(each, adjunct=Adjunct(AdjunctKind.OTHER, each)) for each in ("x", "y")]
    kinds = [each.kind for each in changes(programme(other[0]), programme(other[1])).cards]
    assert kinds == [Kind.NEW, Kind.STOPPED]
