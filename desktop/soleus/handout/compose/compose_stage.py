"""One stage of a programme as blocks: headings and exercises in doing order."""

from __future__ import annotations

from collections.abc import Iterator

from soleus.domain.card import Adjunct, Card
from soleus.domain.dose import PainRule
from soleus.domain.exercise import Exercise, Motion, Region, Words
from soleus.domain.sides import working_side
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.handout.blocks import Heading, Item, Picture
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.numbering import Numbered, numbered
from soleus.handout.options import Instructions
from soleus.handout.words.gate_words import conditions, step_back_text
from soleus.handout.words.known import Known
from soleus.handout.words.plan_words import adjunct_name, block_lines, block_title, progress_text
from soleus.handout.words.schedule_words import week_span
from soleus.handout.words.sentences import DoseText, dose_text
from soleus.handout.words.wording import Wording, is_read_from_right


def stage_blocks(stage: Stage, setting: Setting, level: int) -> Iterator[Heading | Item]:
    """Headings and exercises. *level* is the heading level that is free for them."""
    pain = stage.pain or setting.programme.pain
    known = setting.known(stage)
    groups = list(numbered(stage, setting.programme))
    grouped = any(needs_heading(block) for block, _ in groups)
    for block, cards in groups:
        if cards and grouped:
            yield group_heading(block, setting.wording, level)
        for each in cards:
            yield item(each, setting, pain, level + 1 if grouped else level, known)


def needs_heading(block: Block) -> bool:
    """Whether a block is told apart from the exercises around it."""
    return block.kind is not BlockKind.MAIN or bool(block.title) or bool(block.rounds)


def group_heading(block: Block, wording: Wording, level: int) -> Heading:
    """The heading of a block, with what holds for all its exercises."""
    lines = block_lines(block, wording)
    text = block_title(block, wording) or wording.say("block.main")
    return Heading(text, (" ".join(lines),) if lines else (), level)


def item(
    each: Numbered,
    setting: Setting,
    pain: PainRule | None,
    level: int,
    known: Known | None = None,
) -> Item:
    """One exercise or adjunct with all that the sheet says of it."""
    known = known or setting.known()
    card, wording = each.card, setting.wording
    if card.adjunct is not None:
        return _adjunct(each, card.adjunct, setting, level)
    exercise = setting.exercise(card.exercise, card.variant)
    words = setting.words(exercise)
    dose = dose_text(
        card.dose,
        wording,
        affected=setting.programme.side,
        inherited=each.schedule,
        pain=pain,
        trunk=with_sides(exercise),
        motion=exercise.goes,
    )
    picture = _picture(exercise, words, card, setting)
    steps, cues = _how(words, picture, setting.options.contents.instructions)
    return Item(
        card=card.id,
        number=each.number,
        name=words.name,
        side=dose.side,
        summary=dose.summary,
        details=(*_conditions(card, setting, known), *_joined(dose)),
        steps=steps,
        cues=cues,
        notes=tuple(_notes(each, words, setting, known)),
        picture=picture,
        level=level,
        together=each.together,
    )


SPINE = frozenset({"thoracic spine", "lumbar spine"})


def with_sides(exercise: Exercise) -> bool:
    """Whether it is done on a side rather than with a leg: trunk, and movements of the back."""
    return exercise.region is Region.TRUNK or not SPINE.isdisjoint(exercise.targets)


def _joined(dose: DoseText) -> tuple[str, ...]:
    """The sentences about one dose run on: they are short, and lines are precious."""
    return (" ".join(dose.details),) if dose.details else ()


def _how(
    words: Words, picture: Picture, wanted: Instructions
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Steps and cues. Without a picture the steps say what it would have shown.

    Where the wanted ones are missing the others stand in: what was written is printed.
    """
    steps, cues = words.steps, words.cues
    match wanted:
        case Instructions.CUES if cues and (picture.shown or not steps):
            return (), cues
        case Instructions.STEPS if not steps:
            return (), cues
        case Instructions.BOTH:
            return steps, cues
        case _:
            return steps, ()


def _picture(exercise: Exercise, words: Words, card: Card, setting: Setting) -> Picture:
    side = working_side(card.dose.side, setting.programme.side)
    body = setting.programme.figure
    from_right = is_read_from_right(setting.wording.language)
    drawing = setting.figures(exercise, card.variant, side, body, from_right=from_right)
    alt = setting.wording.say("label.picture", name=words.name)
    parts = (exercise.id, card.variant, side.value if side else "", body)
    key = "/".join((*parts, "from-right") if from_right else parts)
    told = " ".join((setting.wording.sentence(alt), *words.steps))
    return Picture(key, drawing, told, exercise.photos if drawing is None else ())


def _notes(each: Numbered, words: Words, setting: Setting, known: Known) -> Iterator[str]:
    """How it should feel, other weeks, the next step, the physio's own line."""
    card, wording = each.card, setting.wording
    if setting.options.contents.feel and words.feel:
        yield wording.say("label.feel", feel=wording.inner(words.feel)) + "."
    for week in card.weeks:
        text = dose_text(
            week.dose, wording, affected=setting.programme.side, inherited=each.schedule
        )
        when = week_span(week.weeks, wording)
        line = wording.say("criterion.exercise", name=when, line=wording.inner(text.summary))
        yield wording.sentence(line)
    yield from (progress_text(step, wording, known) for step in card.progression)
    yield from (step_back_text(rule, wording, known) for rule in card.step_back)
    if card.note:
        yield card.note


def _conditions(card: Card, setting: Setting, known: Known) -> Iterator[str]:
    """When to begin this exercise."""
    if card.entry:
        wording = setting.wording
        when = conditions(card.entry, wording, known, every=True)
        line = wording.say("criterion.exercise", name=wording.say("label.start-when"), line=when)
        yield wording.sentence(line)


def item_name(card: Card, setting: Setting) -> str:
    """What the card is called on the sheet."""
    if card.adjunct is not None:
        return adjunct_name(card.adjunct, setting.wording)
    return setting.words(setting.exercise(card.exercise, card.variant)).name


def _adjunct(each: Numbered, adjunct: Adjunct, setting: Setting, level: int) -> Item:
    """Ice, tape, a walk: a name and what is said of it, no number and no picture."""
    card, wording = each.card, setting.wording
    dose = dose_text(
        card.dose,
        wording,
        affected=setting.programme.side,
        inherited=each.schedule,
        motion=Motion.MOVE,
        later=False,
    )
    return Item(
        card=card.id,
        number=each.number,
        name=adjunct_name(adjunct, wording),
        side=dose.side,
        summary=dose.summary,
        details=_joined(dose),
        notes=(card.note,) if card.note else (),
        level=level,
    )
