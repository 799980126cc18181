"""The running plan in the patient's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soleus.domain.running import RunPlan, RunRule, RunStep
from soleus.domain.schedule import Schedule
from soleus.handout.criterion_words import NO_NAMES, Names, criterion_text
from soleus.handout.detail_words import pain_rule
from soleus.handout.gate_words import conditions, step_back_text
from soleus.handout.schedule_words import frequency, moments
from soleus.handout.session_words import NOTHING_SHARED, Shared, session_text
from soleus.handout.wording import Wording


@dataclass(frozen=True, slots=True)
class RunStepText:
    """One step of the plan.

    session   "Run 1 minute, walk 2 minutes. Do this 6 times. 18 minutes in all."
    notes     how often, and when to go on
    ticks     boxes to tick: how often the step is done
    """

    label: str
    session: str
    notes: tuple[str, ...]
    ticks: int


@dataclass(frozen=True, slots=True)
class RunPlanText:
    """A plan: lines before the steps, the steps, and the rules after them."""

    title: str
    lead: tuple[str, ...]
    steps: tuple[RunStepText, ...]
    rules: tuple[str, ...]


def run_plan_text(
    plan: RunPlan, wording: Wording, names: Names = NO_NAMES, inherited: Schedule = Schedule()
) -> RunPlanText:
    """The whole plan in words. What is the same in every step is said once, before them."""
    shared = Shared.of(plan)
    lead = (*_lead(plan, wording, names, plan.schedule.within(inherited)), *shared.lines(wording))
    return RunPlanText(
        title=plan.title or wording.say("run.title"),
        lead=lead,
        steps=tuple(
            run_step_text(step, wording, miles=plan.miles, shared=shared) for step in plan.steps
        ),
        rules=tuple(wording.sentence(rule) for rule in _rules(plan, wording, names)),
    )


def _lead(plan: RunPlan, wording: Wording, names: Names, schedule: Schedule) -> Iterator[str]:
    if plan.entry:
        yield wording.say("run.start-when")
        for each in plan.entry:
            yield criterion_text(each, wording, names, miles=plan.miles)
    labels = {step.id: step.label for step in plan.steps}
    for start in plan.starts:
        when = conditions(start.when, wording, names, every=True, miles=plan.miles)
        label = labels.get(start.step, start.step)
        yield wording.sentence(wording.say("run.start-at", label=label, conditions=when))
    often = frequency(schedule, wording)
    if often:
        yield wording.sentence(wording.say("run.how-often", often=often))
    yield from moments(schedule, wording)


def _rules(plan: RunPlan, wording: Wording, names: Names) -> Iterator[str]:
    if plan.advance:
        every = conditions(plan.advance, wording, names, every=True, miles=plan.miles)
        yield f"{wording.say('run.next-when')} {every}"
    if plan.pain:
        yield from pain_rule(plan.pain, wording)
    yield from (step_back_text(rule, wording, names, run=True) for rule in plan.step_back)
    for rule in plan.rules:
        if not (rule is RunRule.LONGEST_RUN_CAP and plan.longest_factor):
            yield wording.say(f"run.rule.{rule}")
    if plan.longest_factor:
        percent = wording.number(round((plan.longest_factor - 1) * 100, 1))
        yield wording.count("run.longest", plan.longest_days, percent=percent)
    if plan.add_m:
        more = wording.distance(plan.add_m, miles=plan.miles)
        yield wording.say("run.add", distance=more)
    if plan.week_m:
        runs = wording.listed(wording.distance(each, miles=plan.miles) for each in plan.week_m)
        yield wording.say("run.week", list=runs)


def run_step_text(
    step: RunStep, wording: Wording, *, miles: bool = False, shared: Shared = NOTHING_SHARED
) -> RunStepText:
    """One step in words; ``ticks`` is the higher end of how often it is completed."""
    notes = []
    if step.weekday:
        day = wording.say(f"weekday.{step.weekday}")
        notes.append(wording.say("run.on-day", day=day))
    if step.sessions_a_week:
        notes.append(wording.count("run.a-week", step.sessions_a_week))
    if step.complete and step.complete.high > 1:
        notes.append(wording.count("run.complete", step.complete))
    if step.advance:
        every = conditions(step.advance, wording, every=True, miles=miles)
        notes.append(f"{wording.say('run.next-when')} {every}")
    return RunStepText(
        label=step.label,
        session=session_text(step.session, wording, miles=miles, shared=shared),
        notes=tuple(wording.sentence(note) for note in notes),
        ticks=max(1, int(step.complete.high)) if step.complete else 1,
    )
