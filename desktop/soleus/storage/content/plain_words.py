"""Whether words are as a patient can follow them: short, a verb first, no jargon, no side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from soleus.assets import resource
from soleus.domain.exercise import Words

LONGEST_SENTENCE = 15
"""Words."""
LONGEST_CUE = 8
SIDES = re.compile(
    r"\b(affected|injured|sore leg|sore side|bad leg|good leg|left|right(?! angle))\b", re.I
)
AMERICAN = re.compile(r"\b(color\w*|center\w*|meters?|stabiliz\w*|mobiliz\w*|gray)\b", re.I)


@cache
def _list(name: str) -> Any:
    return yaml.safe_load(resource("wording", name).read_text(encoding="utf-8"))


@cache
def jargon() -> re.Pattern[str]:
    """Any word of the list that no patient should meet."""
    parts = [re.escape(each["word"]).replace(r"\*", r"\w*") for each in _list("jargon.yaml")]
    return re.compile(rf"\b({'|'.join(parts)})\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?;])\s+", text) if part]


def word_problems(words: Words) -> Iterator[str]:
    """What is hard to read in *words*: long, no verb first, jargon, a side, spelling."""
    if not 2 <= len(words.steps) <= 5:
        yield f"{len(words.steps)} steps"
    if not 1 <= len(words.cues) <= 3:
        yield f"{len(words.cues)} cues"
    if not words.feel:
        yield "does not say what it feels like"
    for step in words.steps:
        if len(sentences(step)) != 1 or not step.endswith("."):
            yield f"a step is one sentence with a full stop: {step}"
    for cue in words.cues:
        if cue.endswith(".") or len(cue.split()) > LONGEST_CUE:
            yield f"a cue is at most {LONGEST_CUE} words without a full stop: {cue}"
    for text in (*words.steps, *words.cues):
        first = re.match(r"[A-Z][a-z']*", text)
        if not first or first.group().lower() not in _list("verbs.yaml"):
            yield f"no verb first: {text}"
    for text in (*words.steps, *words.cues, words.feel):
        yield from text_problems(text)


def text_problems(text: str) -> Iterator[str]:
    """What is hard to read in any text for the patient."""
    if any(len(each.split()) > LONGEST_SENTENCE for each in sentences(text)):
        yield f"over {LONGEST_SENTENCE} words: {text}"
    for name, pattern in (("jargon", jargon()), ("a side", SIDES), ("American", AMERICAN)):
        if found := pattern.search(text):
            yield f"{name} {found.group()!r}: {text}"
