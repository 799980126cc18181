"""What changed beside the exercises: running, how to run, when to move on, what to leave out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from soleus.clinic.changes import Kind
from soleus.clinic.plan_changes import CueChange, RunChange, cue_changes, run_change, step_of
from soleus.domain.criterion import Criterion
from soleus.domain.gait import GaitCue
from soleus.domain.programme import AvoidKind
from soleus.domain.running import RunPlan, RunStep
from soleus.domain.stage import Stage
from soleus.handout.blocks import ChangedItem, ChangeList, TrafficLight
from soleus.handout.compose.compose_front import no_run_yet, running_due
from soleus.handout.compose.compose_stage import Setting, numbered
from soleus.handout.words.gait_words import gait_cue_lines
from soleus.handout.words.gate_words import gate_lines
from soleus.handout.words.known import Known
from soleus.handout.words.plan_words import (
    avoid_lines,
    block_lines,
    block_title,
    traffic_light,
)
from soleus.handout.words.run_words import run_plan_text, run_step_text
from soleus.handout.words.schedule_words import (
    chosen_from,
    frequency,
    listed_numbers,
    moments,
)
from soleus.handout.words.wording import Wording

RUN, GATE = "run-plan", "move-on"
"""What stands in the place of a card's id."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The sheet before and now; *brief* leaves to the other sheet what it tells as well."""

    earlier: Setting
    setting: Setting
    brief: bool = False

    @property
    def wording(self) -> Wording:
        return self.setting.wording

    @property
    def stages(self) -> tuple[Stage | None, Stage | None]:
        return self.earlier.programme.current_stage, self.setting.programme.current_stage


def plan_entries(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    """Everything that is no card, with the way it went, in the order of the handout."""
    yield from _together(compared)
    yield from _gate(compared)
    yield from _running(compared)
    yield from _gait(compared)


# ---------------------------------------------------------------- exercises that belong together


def _together(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    """Which to choose from, and what goes round how often, where that was not so before."""
    before = dict(_groups(compared.earlier))
    for block, now in _groups(compared.setting):
        if now.lines and now not in before.values():
            yield (Kind.OTHER if block in before else Kind.NEW), now


def _groups(setting: Setting) -> Iterator[tuple[str, ChangedItem]]:
    """Blocks of the current stage by their id: their numbers, and how those are done."""
    stage, wording = setting.programme.current_stage, setting.wording
    for block, cards in numbered(stage, setting.programme) if stage is not None else ():
        numbers = [each.number for each in cards if each.number is not None]
        lines = block_lines(block, wording) if len(numbers) > 1 else ()
        listed = listed_numbers(numbers, wording)
        if chosen_from(block) and lines:
            choose = wording.count("stage.choose", block.pick or 1, list=listed)
            lines = (wording.sentence(choose), *lines[1:])
        title = block_title(block, wording) or wording.say("block.main")
        name = wording.say("change.group", title=title, numbers=listed)
        yield block.id, ChangedItem("", name, lines=lines)


# ---------------------------------------------------------------- running


def _due(setting: Setting) -> RunPlan | None:
    """The running plan as far as it stands on the sheet."""
    return setting.programme.run_plan if running_due(setting) else None


def _running(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    change = run_change(_due(compared.earlier), _due(compared.setting))
    if not change:
        return
    found = _run_entry(change, compared)
    if found.dose or found.lines:
        yield change.kind, found


def _run_entry(change: RunChange, compared: Compared) -> ChangedItem:
    wording = compared.wording
    plan = change.now or change.before
    assert plan is not None
    name = plan.title or wording.say("run.title")
    match change.kind:
        case Kind.STOPPED:
            told = no_run_yet(compared.setting) or wording.say("change.run-ask")
            return ChangedItem(RUN, name, dose=told)
        case Kind.MOVED_BACK if not plan.begun:
            return ChangedItem(RUN, name, dose=wording.say("change.run-wait"))
        case Kind.NEW | Kind.SWAPPED:
            return _new_plan(change, name, compared)
        case _:
            return _same_plan(change, name, compared)


def _new_plan(change: RunChange, name: str, compared: Compared) -> ChangedItem:
    wording, plan, before = compared.wording, change.now, change.before
    assert plan is not None
    dose = often = _often(plan, compared.setting)
    step = step_of(plan)
    lines = []
    if step is not None:
        lines.append(wording.say("change.run-begin", step=_inner_step(step.label, wording)))
        if not compared.brief:
            lines.append(_session(step, plan, wording))
    elif plan.entry:
        dose = wording.say("change.run-ready")
        lines.append(often)
    if change.kind is Kind.SWAPPED and before is not None and before.title != plan.title:
        earlier = before.title or wording.say("run.title")
        lines.append(wording.say("change.instead", name=earlier))
    lines.append(wording.say("change.run-see"))
    return ChangedItem(RUN, name, dose=dose, lines=(" ".join(each for each in lines if each),))


def _same_plan(change: RunChange, name: str, compared: Compared) -> ChangedItem:
    """What is another of the plan: step or session, how often, then rules and later steps."""
    wording, old, new = compared.wording, change.before, change.now
    assert old is not None
    assert new is not None
    now, then, lines = [], [], []
    one, other = step_of(old), step_of(new)
    if other is not None and other != one:
        now.append(_inner_step(other.label, wording))
        if not compared.brief:
            lines.append(_session(other, new, wording))
        if one is not None:
            told = one.id == other.id and not compared.brief
            then.append(_session(one, old, wording) if told else _inner_step(one.label, wording))
    often, seldom = _often(new, compared.setting), _often(old, compared.earlier)
    if often and often != seldom:
        now.append(often)
        then.append(seldom)
    lines += _rules(old, new, compared)
    known = {step.session for step in old.steps}
    if any(step.session not in known for step in new.steps if step is not other):
        lines.append(wording.say("change.run-steps"))
    lines.append(_after_colon("change.before", then, wording))
    told_lines = tuple(line for line in lines if line)
    return ChangedItem(RUN, name, dose=_after_colon("change.now", now, wording), lines=told_lines)


def _after_colon(key: str, told: Sequence[str], wording: Wording) -> str:
    """As in "Now: step 4. Run 3 days a week."; empty where there is nothing to tell."""
    first, *others = [each for each in told if each] or [""]
    if not first:
        return ""
    return " ".join((wording.say(key, dose=wording.inner(first)), *others))


def _session(step: RunStep, plan: RunPlan, wording: Wording) -> str:
    return run_step_text(step, wording, miles=plan.miles).session


def _often(plan: RunPlan, setting: Setting) -> str:
    """As in "Run 3 days a week, never 2 days in a row."."""
    wording = setting.wording
    schedule = plan.schedule.within(setting.programme.schedule)
    often = frequency(schedule, wording)
    said = [wording.say("run.how-often", often=often)] if often else []
    return " ".join(wording.sentence(line) for line in (*said, *moments(schedule, wording)))


def _rules(old: RunPlan, new: RunPlan, compared: Compared) -> Iterator[str]:
    """Rules that hold now, and that no longer hold; before the first run, what must be true."""
    wording = compared.wording
    texts = [
        run_plan_text(replace(plan, current=new.current), wording, _known(plan, setting)).rules
        for plan, setting in ((old, compared.earlier), (new, compared.setting))
    ]
    came = [each for each in texts[1] if each not in texts[0]]
    went = [each for each in texts[0] if each not in texts[1]]
    if compared.brief and (came or went):
        yield wording.say("change.run-rules")
        return
    yield from came
    for each in went:
        yield wording.say("change.no-longer", line=wording.inner(each))
    if not new.begun and _asked(old.entry) != _asked(new.entry):
        yield wording.say("change.run-ready")


def _known(plan: RunPlan, setting: Setting) -> Known:
    known = setting.known()
    return replace(known, pain=plan.pain) if plan.pain is not None else known


def _inner_step(label: str, wording: Wording) -> str:
    return wording.inner(wording.say("run.step", label=label))


# ---------------------------------------------------------------- how to run


def _gait(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    if not compared.setting.options.contents.gait_plan:
        return
    plans = compared.earlier.programme.gait_plan, compared.setting.programme.gait_plan
    for change in cue_changes(*plans):
        if change.kind is not Kind.SAME:
            yield change.kind, _cue_entry(change, compared)
    old, new = (plan.note if plan is not None else "" for plan in plans)
    if new and new != old:
        yield Kind.OTHER, ChangedItem("gait", compared.wording.say("gait.title"), lines=(new,))


def _cue_entry(change: CueChange, compared: Compared) -> ChangedItem:
    wording, cue = compared.wording, change.now or change.before
    assert cue is not None
    kind = wording.inner(wording.say(f"gait.kind.{cue.kind}"))
    name = wording.say("change.gait", cue=kind)
    if change.now is None:
        return ChangedItem(cue.id, name)
    now = _cue_lines(change.now, compared.setting)
    told: Sequence[str]
    if change.before is None:
        told = [wording.say("change.see")] if compared.brief and now[1:] else now[1:]
        return ChangedItem(cue.id, name, dose=now[0] if now else "", lines=_one_line(told))
    before = _cue_lines(change.before, compared.earlier)
    came = [each for each in now if each not in before]
    went = [each for each in before if each not in now]
    if came:
        told = [_after_colon("change.before", went, wording)]
        return ChangedItem(cue.id, name, dose=" ".join(came), lines=_one_line(told))
    told = [wording.say("change.no-longer", line=wording.inner(each)) for each in went]
    return ChangedItem(cue.id, name, lines=_one_line(told))


def _one_line(told: Sequence[str]) -> tuple[str, ...]:
    return (" ".join(told),) if any(told) else ()


def _cue_lines(cue: GaitCue, setting: Setting) -> tuple[str, ...]:
    """What is said of a cue beside its name."""
    plan, wording = setting.programme.gait_plan, setting.wording
    baseline = plan.baseline if plan is not None else None
    lines = gait_cue_lines(cue, wording, setting.known(), baseline=baseline)
    name = wording.sentence(wording.say(f"gait.kind.{cue.kind}"))
    return tuple(line for line in lines if line != name)


# ---------------------------------------------------------------- pain, moving on, leaving out


def new_pain_rule(compared: Compared) -> Iterator[TrafficLight]:
    """The traffic light, where it is another one than before."""
    old, new = (
        traffic_light(setting.pain(stage), compared.wording)
        for setting, stage in zip(
            (compared.earlier, compared.setting), compared.stages, strict=True
        )
    )
    if old != new and None not in compared.stages:
        yield replace(new, heading=compared.wording.say("change.pain"))


def _gate(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    """When to move on, where that became another in the stage that the patient stays in."""
    old, new = compared.stages
    wording, contents = compared.wording, compared.setting.options.contents
    if old is None or new is None or old.id != new.id or not contents.gate:
        return
    asked = [_asked(stage.gate.criteria) for stage in (old, new)]
    if asked[0] == asked[1] and old.gate.needed == new.gate.needed:
        return
    lines = gate_lines(new.gate, wording, compared.setting.known(new))
    if lines:
        told = (wording.say("change.see"),) if compared.brief else lines
        yield Kind.OTHER, ChangedItem(GATE, wording.say("label.move-on-when"), lines=told)


def _asked(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Criteria without the day on which they were met."""
    return tuple(replace(each, met_on=None) for each in criteria)


def left_out(compared: Compared) -> Iterator[ChangeList]:
    """What to leave out from now on, and what need not be left out any more."""
    if not compared.setting.options.contents.advice:
        return
    wording = compared.wording
    old, new = (each.programme.avoid for each in (compared.earlier, compared.setting))
    came = tuple(each for each in new if each not in old)
    went = tuple(each for each in old if each not in new)
    for sign, key, kinds in (
        ("stopped", "avoid-title", came),
        ("allowed", "change.allowed", went),
    ):
        if kinds:
            yield ChangeList(sign, wording.say(key), _named(kinds, wording))


def _named(kinds: tuple[AvoidKind, ...], wording: Wording) -> tuple[ChangedItem, ...]:
    lines = avoid_lines(kinds, wording)
    return tuple(
        ChangedItem(kind.value, line.rstrip(".")) for kind, line in zip(kinds, lines, strict=True)
    )
