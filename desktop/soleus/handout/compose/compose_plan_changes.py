"""What changed beside the exercises: how to run, pain, when to move on, what to leave out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from soleus.clinic.changes import Kind
from soleus.clinic.plan_changes import CueChange, cue_changes
from soleus.domain.gait import GaitCue
from soleus.domain.programme import AvoidKind
from soleus.handout.blocks import ChangedItem, ChangeList, TrafficLight
from soleus.handout.compose.compose_run_changes import Compared, after_colon, asked, run_entries
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.numbering import numbered
from soleus.handout.words.gait_words import gait_cue_lines
from soleus.handout.words.gate_words import gate_lines
from soleus.handout.words.plan_words import (
    avoid_lines,
    block_lines,
    block_title,
    traffic_light,
)
from soleus.handout.words.schedule_words import (
    chosen_from,
    listed_numbers,
)
from soleus.handout.words.wording import Wording

GATE = "move-on"
"""What stands in the place of a card's id."""


def plan_entries(compared: Compared) -> Iterator[tuple[Kind, ChangedItem]]:
    """Everything that is no card, with the way it went, in the order of the handout."""
    yield from _together(compared)
    yield from _gate(compared)
    yield from run_entries(compared)
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
        told = [after_colon("change.before", went, wording)]
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
    before, now = (asked(stage.gate.criteria) for stage in (old, new))
    if before == now and old.gate.needed == new.gate.needed:
        return
    lines = gate_lines(new.gate, wording, compared.setting.known(new))
    if lines:
        told = (wording.say("change.see"),) if compared.brief else lines
        yield Kind.OTHER, ChangedItem(GATE, wording.say("label.move-on-when"), lines=told)


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
