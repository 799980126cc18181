"""A programme for another patient: what was planned stays, what belongs to one person goes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date

from soleus.domain.card import Card, Change, Progress
from soleus.domain.criterion import Criterion, Gate, Measure, Quality, StepBack, StepBackRule
from soleus.domain.finding import BodySide, Finding, FlagCheck, NormGroup, Sex
from soleus.domain.gait import CueKind, GaitCue, GaitPlan
from soleus.domain.personal import for_another_patient, unticked
from soleus.domain.programme import Programme, StageStart
from soleus.domain.running import RunPlan, RunStart
from soleus.domain.stage import Block, Stage

DAY = date(2026, 11, 2)
TICKED = Criterion(qualities=(Quality.NO_PAIN,), met_on=DAY)
OPEN = replace(TICKED, met_on=None)


def planned(criterion: Criterion) -> Programme:
    """*criterion* wherever a programme can hold one."""
    some = (criterion,)
    card = Card(
        "c", "calf_raise", entry=some, progression=(Progress(next(iter(Change)), when=some),)
    )
    gate = Gate(some, step_back=(StepBackRule(StepBack.STAY, some),))
    stage = Stage("s", "1", "First", entry=some, blocks=(Block("b", cards=(card,)),), gate=gate)
    return Programme(
        "p",
        stages=(stage,),
        starts=(StageStart("s", some),),
        entry=some,
        run_plan=RunPlan((), entry=some, starts=(RunStart("r", some),), advance=some),
        gait_plan=GaitPlan((GaitCue("g", next(iter(CueKind)), only_if=some),)),
        note="Four visits.",
        message="Well done.",
    )


def days(value: object) -> list[date]:
    """Every day that *value* holds, however deep."""
    if isinstance(value, date):
        return [value]
    if isinstance(value, tuple):
        return [day for each in value for day in days(each)]
    if is_dataclass(value):
        return [day for each in fields(value) for day in days(getattr(value, each.name))]
    return []


def test_every_tick_goes_and_every_plan_stays() -> None:
    assert len(days(planned(TICKED))) == 11
    assert for_another_patient(planned(TICKED)) == planned(OPEN)


def test_what_was_found_answered_or_dated_goes() -> None:
    programme = planned(OPEN)
    assert programme.gait_plan is not None
    told = replace(
        programme,
        stages=tuple(replace(each, since=DAY) for each in programme.stages),
        findings=(Finding("f", Measure.SLUMP, DAY, BodySide.LEFT, positive=True),),
        norms=NormGroup(Sex.MALE, 40),
        flags=FlagCheck(on=DAY, initials="MK"),
        gait_plan=replace(programme.gait_plan, baseline=158),
        review_on=DAY,
    )
    assert for_another_patient(told) == programme


def test_without_a_tick_it_is_the_identical_value() -> None:
    stages = planned(OPEN).stages
    assert unticked(stages) is stages
