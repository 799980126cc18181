"""The rules of a good handout that its words can break, before they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soleus.handout.blocks import (
    Advice,
    ChangeList,
    Contacts,
    Content,
    Diary,
    Heading,
    Item,
    Plan,
    Summary,
    TickList,
    TrafficLight,
)
from soleus.handout.check import Remark, Severity

GOOD_SENTENCE, LONGEST_SENTENCE = 15, 20  # words (Stroke Association; NHS manual)
MOST_EXERCISES = 5  # in a stage (Henry 1999, small; Eckard 2015)
MOST_CUES = 3
_END = re.compile(r"(?<=[.!?:;])\s+")


def check_content(content: Content) -> tuple[Remark, ...]:
    """Everything in the words of a handout that breaks a rule."""
    remarks = list(_parts(content))
    for block in content.blocks:
        card = block.card if isinstance(block, Item) else ""
        if isinstance(block, Item):
            remarks += _item(block)
        for text in block_texts(block):
            remarks += _sentences(text, card)
    return tuple(remarks)


def _parts(content: Content) -> Iterator[Remark]:
    kinds = {type(block) for block in content.blocks}
    for kind, name in ((Summary, "summary"), (TrafficLight, "traffic light"), (Diary, "diary")):
        if kind not in kinds:
            yield Remark(name, f"The sheet has no {name}", 0, "", Severity.WARNING)
    if content.exercises > MOST_EXERCISES:
        text = f"A stage has {content.exercises} exercises; over {MOST_EXERCISES} fewer get done"
        yield Remark("exercises", text, 0, "", Severity.WARNING)


def _item(block: Item) -> Iterator[Remark]:
    """An exercise has a dose, a picture, and one to three cues or its steps."""
    if not block.summary:
        text = f"“{block.name}” does not say how much"
        yield Remark("dose", text, 0, block.card, Severity.WARNING)
    if block.picture is None:
        return
    if not block.cues and not block.steps:
        yield Remark("cues", f"“{block.name}” does not say how", 0, block.card)
    if len(block.cues) > MOST_CUES:
        text = f"“{block.name}” has {len(block.cues)} cues; {MOST_CUES} are remembered"
        yield Remark("cues", text, 0, block.card, Severity.WARNING)


def block_texts(block: object) -> tuple[str, ...]:
    """The running text of a block, in the order in which it is read."""
    match block:
        case Summary() | Contacts():
            return block.lines
        case TrafficLight():
            care = (block.take_care.words,) if block.take_care else ()
            return (block.heading, block.carry_on.words, *care, block.stop.words)
        case Heading():
            return (block.text, *block.details)
        case Item():
            return (*block.details, *block.steps, *block.cues, *block.notes)
        case TickList():
            return (block.title, *block.lines, *block.after)
        case Diary():
            return (block.lead,)
        case Plan():
            rows = (line for row in block.rows for line in row.text)
            return (*block.ticks, *block.lead, *rows, *block.rules)
        case Advice():
            return (block.text, *block.lines)
        case ChangeList():
            return tuple(line for each in block.items for line in each.lines)
        case _:
            return ()


def _sentences(text: str, card: str) -> Iterator[Remark]:
    for sentence in _END.split(text):
        words = len(sentence.split())
        if words > GOOD_SENTENCE:
            severity = Severity.WARNING if words > LONGEST_SENTENCE else Severity.HINT
            yield Remark("sentence length", f"{words} words: “{sentence}”", 0, card, severity)
