"""Stages with a few cards on given days, and the week that comes of them."""

from __future__ import annotations

from dataclasses import replace

from soleus.clinic.cautions import Caution, CautionKind, stage_cautions
from soleus.clinic.week import Day, Week, stage_week
from soleus.domain.card import Card
from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise, Position, Region, Words
from soleus.domain.programme import Programme
from soleus.domain.run_steps import with_line
from soleus.domain.running import RunPlan, RunSession, RunStep
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import read_dose, read_run
from soleus.domain.stage import Block, Stage

SPACING = {CautionKind.HEAVY_DAYS, CautionKind.RUN_AFTER_HEAVY}


def exercise(name: str, region: Region = Region.CALF, rank: int | None = None) -> Exercise:
    words = Words(name, (), ())
    return Exercise(name, words, name, region, Position.STANDING, (), (), load_rank=rank)


EXERCISES = {
    each.id: each
    for each in (
        exercise("raise", rank=4),
        exercise("clam", Region.HIP),
        exercise("heavy", rank=6),
        exercise("heaviest", rank=9),
        exercise("pogo", Region.SPRING, 7),
        exercise("strides", Region.RUNNING, 9),
        exercise("slider", Region.NEURAL),
    )
}


def days(text: str) -> Schedule:
    """The schedule that a dose like "3/week" says."""
    reading = read_dose(f"3x10 {text}")
    assert not reading.problems, reading.problems
    return reading.dose.schedule


def stage_of(*cards: tuple[str, Schedule | str], number: int = 5) -> Stage:
    """A stage with the cards (exercise, days); their ids are "0", "1", …"""
    made = tuple(
        Card(str(at), name, dose=Dose(schedule=days(said) if isinstance(said, str) else said))
        for at, (name, said) in enumerate(cards)
    )
    return Stage("s", "1", "Stage", number=number, blocks=(Block("b", cards=made),))


def runs(said: Schedule | str, *lines: str, current: str = "") -> RunPlan:
    """A plan on these days, with one session for each line."""
    steps = tuple(
        with_line(RunStep(f"r{number}", str(number), RunSession(())), read_run(line).line)
        for number, line in enumerate(lines, 1)
    )
    schedule = days(said) if isinstance(said, str) else said
    return RunPlan(steps, schedule=schedule, current=current)


def programme(stage: Stage, plan: RunPlan | None = None) -> Programme:
    return Programme("p", stages=(stage,), run_plan=plan)


def week(*cards: tuple[str, Schedule | str], plan: RunPlan | None = None, number: int = 5) -> Week:
    stage = stage_of(*cards, number=number)
    last = Stage("last", "2", "Last")
    made = replace(programme(stage, plan), stages=(stage, last))
    return stage_week(stage, made, EXERCISES)


def told(stage: Stage, plan: RunPlan | None) -> list[Caution]:
    """What the strip above the board says of the days."""
    found = stage_cautions(stage, programme(stage, plan), EXERCISES, None)
    return [each for each in found if each.kind in SPACING]


def shape(week: Week, card: str) -> str:
    """The days of a card: "M.W.F.." """
    return "".join(
        letter if any(card in work.cards for work in day.work) else "."
        for letter, day in zip("MTWTFSS", week.days, strict=True)
    )


def outings(week: Week) -> str:
    return "".join(
        letter if day.run is not None else "."
        for letter, day in zip("MTWTFSS", week.days, strict=True)
    )


def clashing(week: Week) -> tuple[Day, ...]:
    """The days that break a rule."""
    return tuple(day for day in week.days if day.clashes)
