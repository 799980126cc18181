"""The running plan in the patient's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from soleus.domain.criterion import Measure, StepBack, StepBackRule
from soleus.domain.running import RunPlan, RunRule, RunStep
from soleus.domain.schedule import Schedule
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.detail_words import pain_rule
from soleus.handout.words.gate_words import conditions, step_back_text
from soleus.handout.words.known import NOTHING_KNOWN, Known
from soleus.handout.words.schedule_words import frequency, moments
from soleus.handout.words.session_words import NOTHING_SHARED, Shared, session_text
from soleus.handout.words.wording import Wording


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
    """A plan: lines before the steps, the steps, the rules after them, and the physio's note."""

    title: str
    lead: tuple[str, ...]
    steps: tuple[RunStepText, ...]
    rules: tuple[str, ...]
    note: str = ""

    @property
    def after(self) -> tuple[str, ...]:
        """What stands below the steps."""
        return (*self.rules, self.note) if self.note else self.rules


def run_plan_text(
    plan: RunPlan, wording: Wording, known: Known = NOTHING_KNOWN, inherited: Schedule = Schedule()
) -> RunPlanText:
    """The whole plan in words. What is the same in every step is said once, before them."""
    shared = Shared.of(plan)
    lead = (*_lead(plan, wording, known, plan.schedule.within(inherited)), *shared.lines(wording))
    return RunPlanText(
        title=plan.title or wording.say("run.title"),
        lead=lead,
        steps=tuple(
            run_step_text(step, wording, miles=plan.miles, shared=shared) for step in plan.steps
        ),
        rules=tuple(wording.sentence(rule) for rule in _rules(plan, wording, known)),
        note=plan.note.strip(),
    )


def _lead(plan: RunPlan, wording: Wording, known: Known, schedule: Schedule) -> Iterator[str]:
    labels = {step.id: step.label for step in plan.steps}
    if plan.begun:
        yield wording.say("run.now-at", label=labels[plan.current])
    else:
        yield from _beginning(plan, wording, known, labels)
    often = frequency(schedule, wording)
    if often:
        yield wording.sentence(wording.say("run.how-often", often=often))
    yield from moments(schedule, wording)


def _beginning(
    plan: RunPlan, wording: Wording, known: Known, labels: Mapping[str, str]
) -> Iterator[str]:
    """When to run for the first time, and at which step, for whoever has not begun."""
    if plan.entry:
        yield wording.say("run.start-when")
        for each in plan.entry:
            yield criterion_text(each, wording, known, miles=plan.miles)
    for start in plan.starts:
        when = conditions(start.when, wording, known, every=True, miles=plan.miles)
        label = labels.get(start.step, start.step)
        yield wording.sentence(wording.say("run.start-at", label=label, conditions=when))


def _rules(plan: RunPlan, wording: Wording, known: Known) -> Iterator[str]:
    """Each pain has one rule: on, the same again, back; those for every run follow."""
    if plan.advance:
        every = conditions(plan.advance, wording, known, every=True, miles=plan.miles)
        yield f"{wording.say('run.next-when')} {every}"
    if plan.pain and not _pain_told(plan):
        yield from pain_rule(plan.pain, wording)
    such = False
    for step_back in sorted(plan.step_back, key=_order):
        yield step_back_text(step_back, wording, known, run=True, such=such)
        such = such or bool(step_back.when)
    for rule in plan.rules:
        if rule is RunRule.LONGEST_RUN_CAP:
            if not plan.longest_factor:
                yield _once_done(plan, wording.say(f"run.rule.{rule}"), wording)
        elif not (rule is RunRule.NO_CONSECUTIVE_DAYS and plan.schedule.non_consecutive):
            yield wording.say(f"run.rule.{rule}")
    if plan.longest_factor:
        percent = wording.number(round((plan.longest_factor - 1) * 100, 1))
        longest = wording.count("run.longest", plan.longest_days, percent=percent)
        yield _once_done(plan, longest, wording)
    if plan.add_m:
        more = wording.distance(plan.add_m, miles=plan.miles)
        yield wording.say("run.add", distance=more)
    if plan.week_m:
        runs = wording.listed(wording.distance(each, miles=plan.miles) for each in plan.week_m)
        yield wording.say("run.week", list=runs)


def _pain_told(plan: RunPlan) -> bool:
    """Whether the rules on steps say what to do at which pain."""
    return any(each.measure is Measure.PAIN_DURING for rule in plan.step_back for each in rule.when)


def _order(rule: StepBackRule) -> int:
    """The same step again, then a step back, then what follows from several of those."""
    if rule.after_failures:
        return 2
    return 0 if rule.then is StepBack.STAY else 1


def _once_done(plan: RunPlan, line: str, wording: Wording) -> str:
    """*line* for the time after the steps: until 30 minutes without a break they grow faster.

    Clinical sheet, sections 5.5 (P6) and 5.6.
    """
    if not plan.steps:
        return line
    return wording.say("run.once-done", label=plan.steps[-1].label, line=wording.inner(line))


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
