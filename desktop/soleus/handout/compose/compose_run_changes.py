"""What changed in the running plan, in the patient's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from soleus.clinic.changes import Kind
from soleus.clinic.plan_changes import RunChange, run_change, step_of
from soleus.domain.criterion import Criterion
from soleus.domain.running import RunPlan, RunStep
from soleus.domain.stage import Stage
from soleus.handout.blocks import ChangedItem
from soleus.handout.compose.compose_front import no_run_yet, running_due
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.words.known import Known
from soleus.handout.words.run_words import run_plan_text, run_step_text
from soleus.handout.words.schedule_words import frequency, moments
from soleus.handout.words.wording import Wording

RUN = "run-plan"
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


def _due(setting: Setting) -> RunPlan | None:
    """The running plan as far as it stands on the sheet."""
    return setting.programme.run_plan if running_due(setting) else None


def run_entries(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    """The running plan with the way it went; nothing where it is as it was."""
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
    lines.append(after_colon("change.before", then, wording))
    told_lines = tuple(line for line in lines if line)
    return ChangedItem(RUN, name, dose=after_colon("change.now", now, wording), lines=told_lines)


def after_colon(key: str, told: Sequence[str], wording: Wording) -> str:
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
    """Rules that hold now, and that no longer hold; before the first run, what must be true.

    The physio's own line is told as it is now; one that was taken out sends to the other sheet.
    """
    wording = compared.wording
    texts = [
        run_plan_text(replace(plan, current=new.current), wording, _known(plan, setting)).rules
        for plan, setting in ((old, compared.earlier), (new, compared.setting))
    ]
    came = [each for each in texts[1] if each not in texts[0]]
    went = [each for each in texts[0] if each not in texts[1]]
    noted = new.note.strip() != old.note.strip()
    if compared.brief and (came or went or noted):
        yield wording.say("change.run-rules")
        return
    yield from came
    for each in went:
        yield wording.say("change.no-longer", line=wording.inner(each))
    if noted:
        yield new.note.strip() or wording.say("change.run-rules")
    if not new.begun and asked(old.entry) != asked(new.entry):
        yield wording.say("change.run-ready")


def _known(plan: RunPlan, setting: Setting) -> Known:
    known = setting.known()
    return replace(known, pain=plan.pain) if plan.pain is not None else known


def _inner_step(label: str, wording: Wording) -> str:
    return wording.inner(wording.say("run.step", label=label))


def asked(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Criteria without the day on which they were met."""
    return tuple(replace(each, met_on=None) for each in criteria)
