"""A programme printed as its patient would read it."""

from __future__ import annotations

from express_build import Built
from soleus.domain.card import Card
from soleus.domain.exercise import Motion, Region
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Stage
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.detail_words import pain_rule
from soleus.handout.words.gait_words import gait_lines
from soleus.handout.words.gate_words import step_back_text
from soleus.handout.words.plan_words import adjunct_name, block_lines, block_title, progress_text
from soleus.handout.words.run_words import run_plan_text
from soleus.handout.words.schedule_words import (
    frequency,
    moments,
    programme_length,
    stage_schedule,
    stage_title,
    stage_weeks,
)
from soleus.handout.words.sentences import dose_text
from soleus.handout.words.wording import Wording, load_wording


def in_words(it: Built) -> tuple[list[str], list[str]]:
    """The programme's lines, and what is in the model but came out without words."""
    wording = load_wording("en")
    programme = it.programme
    lines = [f"# {programme.title}"]
    silent: list[str] = []
    often = frequency(programme.schedule, wording)
    lines += [wording.sentence(often)] if often else []
    lines += moments(programme.schedule, wording)
    lines += pain_rule(programme.pain, wording) if programme.pain else ()
    if programme.weeks:
        lines.append(programme_length(programme.weeks, wording))
    if programme.diary:
        lines.append(wording.say("label.diary-lead"))
        lines += [wording.say("label.pain-during")] if programme.diary.pain_during else []
    number = 0
    for stage in programme.stages:
        lines += _stage(stage, it, wording)
        for block in stage.blocks:
            lines += [text for text in (block_title(block, wording),) if text]
            lines += block_lines(block, wording)
            for card in block.cards:
                number += 1
                said = _card(card, it, wording, stage.schedule.within(programme.schedule))
                lines += [f"{number}. {said[0]}", *(f"   {line}" for line in said[1:])]
                if len(said) < 2 and not card.adjunct:
                    silent.append(f"{card.id}: no words")
    lines += _runs(it, wording)
    if programme.gait_plan:
        lines += gait_lines(programme.gait_plan, wording)
    lines += [programme.note] if programme.note else []
    return lines, silent


def _stage(stage: Stage, it: Built, wording: Wording) -> list[str]:
    lines = [f"## {stage_title(stage, wording)}"] if len(it.programme.stages) > 1 else []
    weeks = stage_weeks(stage, wording)
    lines += [wording.sentence(weeks)] if weeks else []
    if stage.entry:
        lines.append(wording.say("stage.start-here"))
        lines += [f"- {criterion_text(each, wording)}" for each in stage.entry]
    lines += stage_schedule(stage, wording, it.programme.schedule)
    lines += [step_back_text(rule, wording) for rule in stage.gate.step_back]
    return lines


def _card(card: Card, it: Built, wording: Wording, inherited: Schedule) -> list[str]:
    exercise = it.exercises.get(card.exercise)
    text = dose_text(
        card.dose,
        wording,
        inherited=inherited,
        pain=it.programme.pain,
        trunk=exercise is not None and exercise.region is Region.TRUNK,
        motion=exercise.goes if exercise else Motion.RISE,
        later=card.adjunct is None,
    )
    name = exercise.name if exercise else ""
    if card.adjunct:
        name = adjunct_name(card.adjunct, wording)
    head = [line for line in (text.side, text.summary) if line]
    entry = [
        f"{wording.say('label.start-when')}: {wording.inner(criterion_text(each, wording))}."
        for each in card.entry
    ]
    more = [progress_text(each, wording) for each in card.progression]
    back = [step_back_text(rule, wording) for rule in card.step_back]
    return [name, ". ".join(head) + "." if head else "", *text.details, *entry, *more, *back]


def _runs(it: Built, wording: Wording) -> list[str]:
    if it.programme.run_plan is None:
        return []
    text = run_plan_text(it.programme.run_plan, wording, inherited=it.programme.schedule)
    lines = [f"## {text.title}", *text.lead]
    steps = [" ".join([f"{step.label}:", step.session, *step.notes]) for step in text.steps]
    return [*lines, *steps, *text.rules]
