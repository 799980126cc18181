"""The shipped templates, read once, and ways to walk through them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import yaml

from soleus.assets import resource
from soleus.domain.card import Card
from soleus.domain.criterion import Criterion
from soleus.domain.exercise import Exercise
from soleus.domain.finding import Presentation
from soleus.domain.stage import Stage
from soleus.storage.content.content import (
    Template,
    load_exercises,
    load_presentations,
    load_templates,
)

STRAINS = ("strain_gastroc", "strain_soleus")
FIVE_STAGES = (*STRAINS, "at_mid", "at_ins")


@cache
def templates() -> dict[str, Template]:
    return {each.id: each for each in load_templates()}


@cache
def presentations() -> dict[str, Presentation]:
    return {each.id: each for each in load_presentations()}


@cache
def exercises() -> dict[str, Exercise]:
    return {each.id: each for each in load_exercises()}


@cache
def jargon() -> re.Pattern[str]:
    words = yaml.safe_load(resource("wording", "jargon.yaml").read_text(encoding="utf-8"))
    parts = [re.escape(each["word"]).replace(r"\*", r"\w*") for each in words]
    return re.compile(rf"\b({'|'.join(parts)})\b", re.IGNORECASE)


def stages() -> Iterator[tuple[str, Stage]]:
    for template in templates().values():
        for stage in template.programme.stages:
            yield f"{template.id}/{stage.label}", stage


def cards() -> Iterator[tuple[str, Stage, Card]]:
    for place, stage in stages():
        for card in stage.cards:
            yield f"{place}/{card.exercise or 'adjunct'}", stage, card


def card_exercises(card: Card) -> tuple[str, ...]:
    """The exercise of a card and those it can change to."""
    steps = (step.exercise for step in card.progression)
    return tuple(each for each in (card.exercise, *steps) if each)


def criteria(stage: Stage) -> Iterator[Criterion]:
    yield from stage.entry
    yield from stage.gate.criteria
    for rule in stage.gate.step_back:
        yield from rule.when
    for card in stage.cards:
        yield from card.entry
        for back in card.step_back:
            yield from back.when


def patient_words() -> Iterator[tuple[str, str]]:
    """Whatever a template itself says to the patient."""
    for template in templates().values():
        yield template.id, template.programme.title
        for stage in template.programme.stages:
            place = f"{template.id}/{stage.label}"
            yield place, stage.name
            yield place, stage.aim
            yield from ((place, each.text) for each in criteria(stage))
            yield from ((place, block.title) for block in stage.blocks)
            for card in stage.cards:
                yield place, card.note
                yield place, card.adjunct.words if card.adjunct else ""
        if template.programme.run_plan:
            for rule in template.programme.run_plan.step_back:
                yield from ((template.id, each.text) for each in rule.when)
            for sentence in template.programme.run_plan.note.split(". "):
                yield template.id, sentence
    for each in presentations().values():
        yield each.id, each.patient_name
