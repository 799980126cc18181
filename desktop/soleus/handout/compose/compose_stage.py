"""One stage of a programme as blocks: headings and exercises in doing order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from soleus.domain.card import Adjunct, Card
from soleus.domain.dose import PainRule, Side, Unit
from soleus.domain.exercise import Exercise, Motion, Region, Words, default_dose, varied
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.errors import UserError
from soleus.handout.blocks import Heading, Item, Picture
from soleus.handout.options import FigureSource, HandoutOptions, Instructions, Library
from soleus.handout.words.detail_words import USUAL_PAIN
from soleus.handout.words.gate_words import conditions, step_back_text
from soleus.handout.words.known import Known
from soleus.handout.words.plan_words import adjunct_name, block_lines, block_title, progress_text
from soleus.handout.words.schedule_words import week_span
from soleus.handout.words.sentences import DoseText, dose_text, side_text
from soleus.handout.words.wording import Wording, is_read_from_right

ONE_LEG = frozenset({Side.AFFECTED, Side.OTHER})
OPPOSITE = {BodySide.LEFT: BodySide.RIGHT, BodySide.RIGHT: BodySide.LEFT}


@dataclass(frozen=True, slots=True)
class Setting:
    """What every part of the handout needs to know."""

    programme: Programme
    library: Library
    options: HandoutOptions
    wording: Wording
    figures: FigureSource

    def exercise(self, exercise_id: str, variant: str = "") -> Exercise:
        """The library item in the handout's language.

        Raises:
            UserError: when the programme asks for an exercise that is not there.

        """
        found = self.library.exercises.get(exercise_id)
        if found is None:
            raise UserError(
                f"The programme asks for the exercise {exercise_id!r}, which this library does "
                "not have. Take its card out, or open the file it came with."
            )
        return varied(found, variant)

    def words(self, exercise: Exercise) -> Words:
        language = self.wording.language
        translated = (each.words for each in exercise.translations if each.language == language)
        return next(translated, exercise.words)

    def pain(self, stage: Stage | None = None) -> PainRule | None:
        """The rule on pain: the stage's own, else the programme's, else the presentation's."""
        if stage is not None and stage.pain is not None:
            return stage.pain
        if self.programme.pain is not None:
            return self.programme.pain
        presentation = self.library.presentations.get(self.programme.presentation)
        return presentation.pain if presentation is not None else None

    def known(self, stage: Stage | None = None) -> Known:
        """What lines about *stage*, or about the whole programme, may name."""
        pain = self.pain(stage) or USUAL_PAIN
        names, sides = self.names(), self._sides()
        if stage is None:
            return Known(names, {}, sides, pain)
        return Known(names, _numbers(stage, self.programme), sides, pain, _usual_times(stage))

    def _sides(self) -> Mapping[str, str]:
        """With which leg an exercise is done that a card leads on to."""
        wanted = {
            step.exercise for _, _, card in self.programme.cards() for step in card.progression
        }
        found = {}
        for each in sorted(wanted):
            exercise = self.library.exercises.get(each)
            side = default_dose(exercise).side if exercise is not None else None
            if side in ONE_LEG:
                text = side_text(side, self.wording, affected=self.programme.side)
                found[each] = self.wording.inner(text)
        return found

    def names(self) -> Mapping[str, str]:
        """Names of the exercises that criteria may point to, in the handout's language."""
        return {
            each: self.words(found).name
            for each in sorted(self._mentioned())
            if (found := self.library.exercises.get(each)) is not None
        }

    def _mentioned(self) -> set[str]:
        """Ids in cards, in their progressions, and in criteria anywhere."""
        programme = self.programme
        criteria = [
            criterion
            for stage in programme.stages
            for criterion in (*stage.entry, *stage.gate.criteria)
        ]
        for _, _, card in programme.cards():
            criteria += card.entry
            criteria += [each for step in card.progression for each in step.when]
            criteria += [each for rule in card.step_back for each in rule.when]
        return {*programme.exercise_ids(), *(each.exercise for each in criteria)}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A card with its number in doing order and the schedule that holds around it.

    What is no exercise has no number. Around it no schedule holds unless it has a dose: a
    heel lift is not worn "3 days a week" because the exercises are done so. *together*: it is
    chosen from with the next one, so both are seen at once.
    """

    number: int | None
    card: Card
    schedule: Schedule
    together: bool = False

    @property
    def rhythm(self) -> Schedule:
        """When the card itself is done."""
        return self.card.dose.schedule.within(self.schedule)


def numbered(stage: Stage, programme: Programme) -> Iterator[tuple[Block, tuple[Numbered, ...]]]:
    """The stage's blocks with their cards; exercises counted through the whole stage from 1."""
    number = 0
    outer = stage.schedule.within(programme.schedule)
    for block in stage.blocks:
        around = block.schedule.within(outer)
        cards = []
        for card in block.cards:
            if card.adjunct is not None:
                outside = around if card.dose.given else Schedule()
                cards.append(Numbered(None, card, outside))
                continue
            number += 1
            choice = block.kind is BlockKind.PICK and card is not block.cards[-1]
            cards.append(Numbered(number, card, around, choice))
        yield block, tuple(cards)


def _numbers(stage: Stage, programme: Programme) -> Mapping[str, int]:
    """By exercise its number in the stage, where it is there once and as it usually is."""
    found: dict[str, list[int]] = {}
    for _, cards in numbered(stage, programme):
        for each in cards:
            if each.number is not None and not each.card.variant:
                found.setdefault(each.card.exercise, []).append(each.number)
    return {exercise: places[0] for exercise, places in found.items() if len(places) == 1}


def _usual_times(stage: Stage) -> int | None:
    """How often in a row most of its exercises are done."""
    counts = Counter(
        int(part.count.high)
        for card in stage.cards
        for group in card.dose.groups
        for part in group.parts
        if part.unit is Unit.REPETITIONS and part.count is not None
    )
    return counts.most_common(1)[0][0] if counts else None


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


def working_side(side: Side | None, affected: BodySide | None) -> BodySide | None:
    """The one side that a picture should show working; None where it does not matter."""
    match side:
        case Side.LEFT:
            return BodySide.LEFT
        case Side.RIGHT:
            return BodySide.RIGHT
        case Side.AFFECTED if affected in OPPOSITE:
            return affected
        case Side.OTHER if affected in OPPOSITE:
            return OPPOSITE[affected]
        case _:
            return None


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
