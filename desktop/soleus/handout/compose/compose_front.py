"""The first lines of the sheet: how much, on which days, when, what for, whether to run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from soleus.clinic.burden import stage_burden
from soleus.clinic.workload import WEEK
from soleus.domain.card import Card
from soleus.domain.dose import Dose, Effort, Pace, Unit
from soleus.domain.exercise import Equipment
from soleus.domain.programme import AdviceKind, AvoidKind, Programme
from soleus.domain.quantity import exactly
from soleus.domain.stage import Stage
from soleus.handout.blocks import Summary
from soleus.handout.compose.compose_needs import day_plan
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.options import Stages
from soleus.handout.words.schedule_words import frequency, stage_label, stage_schedule
from soleus.handout.words.wording import Wording

RUN_STAGE = 5
"""*Run and perform* in the common stage model (clinical sheet, section 3.0)."""
SPELLED_OUT = 3
"""So many sets are told one by one."""


def summary(setting: Setting, stages: tuple[Stage, ...]) -> Iterator[Summary]:
    """What the patient needs before anything else, of the current stage."""
    programme, wording = setting.programme, setting.wording
    stage = programme.current_stage if programme.current_stage in stages else None
    stage = stage or (stages[0] if stages else None)
    lines = []
    if stage is not None:
        lines.append(_amount(stage, setting))
        # Whether to run stands with how often: a single page has room for two lines.
        often = (*stage_schedule(stage, wording, programme.schedule), no_run_yet(setting))
        lines.append(" ".join(each for each in often if each))
        lines.append(_and_run(setting))
        if setting.options.contents.day_plan:
            lines.append(day_plan(stage, setting))
        lines.append(set_meaning(stage, wording))
        if stage.aim:
            lines.append(wording.sentence(wording.say("label.aim", aim=wording.inner(stage.aim))))
    lines.append(programme.message)
    lines = [line for line in lines if line]
    if lines:
        yield Summary(tuple(lines))


def _amount(stage: Stage, setting: Setting) -> str:
    """As in "5 exercises. Up to 28 minutes a day."; the most where days differ."""
    wording, inherited = setting.wording, setting.programme.schedule
    burden = stage_burden(stage, inherited)
    if not burden.exercises:
        return ""
    counts = [wording.count("label.exercises", burden.exercises)]
    if burden.minutes:
        daily = burden.days is None or burden.days == exactly(WEEK)
        key = "label.minutes-a-day" if daily else "label.minutes-each-day"
        key = "label.minutes-up-to" if burden.up_to else key
        counts.append(wording.count(key, burden.minutes))
    return " ".join(map(wording.sentence, counts))


def set_meaning(stage: Stage, wording: Wording) -> str:
    """What a set is, by the first dose that has some: "15 times, rest, 15 times"."""
    generic = ""
    for card in stage.cards:
        found = _sets(card.dose)
        if not found:
            continue
        generic = wording.say("label.set-is")
        sets, times = found
        if 1 < sets <= SPELLED_OUT:
            amount = wording.count("dose.unit.rep", times)
            dose = wording.say("dose.sets-of", sets=wording.count("dose.sets", sets), amount=amount)
            turn = wording.count("dose.times", times)
            rest = wording.say("label.set-rest")
            chain = wording.aside([turn, *[rest, turn] * (sets - 1)])
            return wording.sentence(wording.say("label.set-means", dose=dose, chain=chain))
    return generic


def _sets(dose: Dose) -> tuple[int, int] | None:
    """Sets and times of a dose that has sets; 0 sets where they are not one number."""
    for group in dose.groups:
        part = group.parts[0]
        if group.sets is None or part.unit in {Unit.HOLD, Unit.TIME} or part.count is None:
            continue
        plain = group.sets.exact and part.count.exact and part.unit is Unit.REPETITIONS
        alone = len(group.parts) == 1 and part.hold is None
        return (int(group.sets.low) if plain and alone else 0), int(part.count.low)
    return None


# ---------------------------------------------------------------- running


def _and_run(setting: Setting) -> str:
    """As in "And run 3 days a week: see “Walk and run”.", where the running plan is due.

    Nobody who has yet to meet something for it reads that they run: the list comes first.
    """
    plan, wording = setting.programme.run_plan, setting.wording
    if plan is None or not running_due(setting) or _waits(setting) is not None:
        return ""
    schedule = replace(plan.schedule.within(setting.programme.schedule), non_consecutive=False)
    often, title = frequency(schedule, wording), plan.title or wording.say("run.title")
    if plan.entry and not plan.begun:
        return wording.say("label.run-ready", title=title)
    if not often:
        return wording.say("label.and-run-plan", title=title)
    return wording.say("label.and-run", often=often, title=title)


def running_due(setting: Setting) -> bool:
    """Whether the running plan belongs on the sheet: asked for, begun, or in its stage."""
    programme, contents = setting.programme, setting.options.contents
    if contents.run_plan is not None:
        return contents.run_plan
    stage, plan = programme.current_stage, programme.run_plan
    if contents.stages is Stages.ALL or stage is None or (plan is not None and plan.current):
        return True
    return stage.number == RUN_STAGE or stage is programme.stages[-1]


def run_stage(programme: Programme) -> Stage | None:
    """The stage in which the running plan starts: the first that is for running, else the last."""
    if programme.run_plan is None or not programme.stages:
        return None
    named = (stage for stage in programme.stages if stage.number == RUN_STAGE)
    return next(named, programme.stages[-1])


def fits(kind: AdviceKind, setting: Setting, stages: tuple[Stage, ...]) -> bool:
    """Whether a kind of advice is a matter yet.

    Longer runs are not while the running plan waits, nor where it says how they grow; slow and
    heavy lifts are not in a stage that has none.
    """
    if kind is AdviceKind.LONGEST_RUN:
        plan = setting.programme.run_plan
        return plan is None or (running_due(setting) and not plan.longest_factor)
    if kind is AdviceKind.SLOW_AND_HEAVY:
        return any(_slow_and_heavy(card, setting) for stage in stages for card in stage.cards)
    return True


def _slow_and_heavy(card: Card, setting: Setting) -> bool:
    """3 seconds each way, with a weight or an effort that is hard."""
    dose, work = card.dose, card.dose.intensity
    tempo = dose.tempo
    if not card.exercise or tempo is None or not (_slow(tempo.out) and _slow(tempo.back)):
        return False
    hard = work.rm is not None or (work.rpe is not None and work.rpe.high >= HARD)
    named = not HARD_WORDS.isdisjoint(work.effort)
    things = setting.exercise(card.exercise, card.variant).equipment
    return hard or named or dose.load is not None or not HEAVY.isdisjoint(things)


def _slow(phase: float | Pace) -> bool:
    return not isinstance(phase, Pace) and phase >= SLOW_SECONDS


SLOW_SECONDS = 3.0
"""Each way ("three seconds up, three down", clinical sheet, section 7.2)."""
HARD = 7.0
"""RPE of the heavy and slow stage (clinical sheet, section 3.0)."""
HARD_WORDS = frozenset({Effort.HARD, Effort.VERY_HARD, Effort.MAXIMAL})
HEAVY = frozenset({Equipment.WEIGHT, Equipment.BARBELL, Equipment.BACKPACK, Equipment.MACHINE})


def _waits(setting: Setting) -> Stage | None:
    """The stage that the running plan waits for, while the patient is in an earlier one."""
    programme = setting.programme
    current, start = programme.current_stage, run_stage(programme)
    if current is None or start is None or programme.run_plan is None:
        return None
    if programme.run_plan.current or current.number == RUN_STAGE:
        return None
    places = programme.stages
    return start if places.index(current) < places.index(start) else None


def no_run_yet(setting: Setting) -> str:
    """That running waits, where the programme says so; where runs may go on, nothing."""
    start, programme = _waits(setting), setting.programme
    if start is None or AdviceKind.KEEP_RUNNING in programme.advice:
        return ""
    return setting.wording.say("label.run-waits", label=stage_label(start, setting.wording))


def ask_about_runs(setting: Setting) -> tuple[str, ...]:
    """What the advice to keep running leaves open: how far, and when the plan starts."""
    programme, wording = setting.programme, setting.wording
    if AvoidKind.RUNNING in programme.avoid:
        return ()
    start = _waits(setting)
    if start is not None:
        return (wording.say("label.run-ask-before", label=stage_label(start, wording)),)
    return () if programme.run_plan is not None else (wording.say("label.run-ask"),)
