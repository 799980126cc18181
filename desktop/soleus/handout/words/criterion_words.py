"""Criteria as lines a patient can tick."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.criterion import (
    Comparison,
    Criterion,
    Measure,
    Quality,
)
from soleus.domain.quantity import Range
from soleus.handout.words.known import NOTHING_KNOWN, Known
from soleus.handout.words.wording import Wording

SECONDS = frozenset(
    {Measure.SIDE_BRIDGE, Measure.PLANK, Measure.BALANCE, Measure.JOG_ON_SPOT, Measure.HOLD}
)
MINUTES = frozenset({Measure.WALK, Measure.BRISK_WALK, Measure.RUN, Measure.MORNING_STIFFNESS})
METRES = frozenset({Measure.WALK_DISTANCE, Measure.RUN_DISTANCE})
WEEKS = frozenset({Measure.TIME_OFF})
UNIT = {
    Measure.SOLEUS_LOAD: "kg",
    Measure.KNEE_TO_WALL: "cm",
    Measure.KNEE_TO_WALL_DIFFERENCE: "cm",
    Measure.HOP_DISTANCE: "cm",
    Measure.TOE_PRESS: "percent",
    Measure.SLR: "degrees",
    Measure.TIBIAL_BIAS: "degrees",
}
PAIN = frozenset(
    {Measure.PAIN_REST, Measure.PAIN_DURING, Measure.PAIN_AFTER, Measure.PAIN_NEXT_MORNING}
)
"""Scored from 0 to 10 in whole numbers."""
SIGNS = frozenset({Measure.NEURO_LOSS, Measure.THORACIC})
TESTS = frozenset({Measure.SLUMP, Measure.SURAL_BIAS, Measure.PERONEAL_BIAS}) | SIGNS
"""Tests that are found or clear, signs among them that nobody feels; a value of 0 is clear."""
LEVELS = frozenset({Measure.SINGLE_LEG_SQUAT_QUALITY, Measure.IRRITABILITY, Measure.RESPONSE})
"""One of some words, counted from 1, the lowest first."""
OURS = TESTS | {
    Measure.PLANTARFLEXOR_TORQUE, Measure.SOLEUS_LOAD, Measure.KNEE_TO_WALL,
    Measure.KNEE_TO_WALL_DIFFERENCE, Measure.TOE_PRESS, Measure.HIP_ABDUCTION,
    Measure.SINGLE_LEG_SQUAT_QUALITY, Measure.SLR, Measure.TIBIAL_BIAS, Measure.VISA_A,
    Measure.LEFS, Measure.PSFS, Measure.NEURO_LOSS, Measure.THORACIC,
}  # fmt: skip
"""What nobody can judge alone at home."""
PRESENT = frozenset({Quality.PAIN, Quality.STIFFNESS, Quality.SWELLING})
MOST_WORDS = 15
"""A sentence with more is said in two (Stroke Association; NHS manual)."""
ABILITY = frozenset(
    SECONDS | METRES | {Measure.WALK, Measure.BRISK_WALK, Measure.RUN, Measure.SOLEUS_LOAD}
)
"""What one can do: "for 30 minutes" needs no "or more"."""


def criterion_text(
    criterion: Criterion, wording: Wording, known: Known = NOTHING_KNOWN, *, miles: bool = False
) -> str:
    """One line of a gate: "You can do 3 sets of 15 one-leg heel raises."

    Free text stands for the whole line where a criterion has it. What is too long for one
    sentence stands in several.
    """
    line = criterion.text or line_of(criterion, wording, known, miles)
    head: str = line
    more: tuple[str, ...] = ()
    if not criterion.text and (too_long(line) or names_only(criterion)):
        plain, more = said_apart(criterion, wording, known)
        head = line_of(plain, wording, known, miles)
        if plain.on_days and too_long(head):
            more = (wording.count("criterion.days-apart", plain.on_days), *more)
            head = line_of(replace(plain, on_days=None), wording, known, miles)
    if criterion.optional:
        head = wording.say("criterion.optional", line=wording.inner(head))
    if criterion.percent_of_other or criterion.measure in OURS:
        more = (*more, wording.say("criterion.ours"))
    return " ".join(map(wording.sentence, (head, *more)))


def names_only(criterion: Criterion) -> bool:
    """Nothing may follow the name in its sentence: "You can do: Toe press, sitting"."""
    return bool(criterion.exercise) and criterion.measure is None and bool(criterion.qualities)


def too_long(line: str) -> bool:
    """Whether a part of *line* has more words than a patient reads at once."""
    return max(len(part.split()) for part in line.split(": ")) > MOST_WORDS


def said_apart(
    criterion: Criterion, wording: Wording, known: Known
) -> tuple[Criterion, tuple[str, ...]]:
    """What is done and on how many days; how it is to feel, in sentences of their own."""
    own = () if _has_subject(criterion) else criterion.qualities[:1]
    one = bool(criterion.exercise)
    more = [_quality(each, wording, known, one=one) for each in criterion.qualities[len(own) :]]
    if criterion.percent_body_weight:
        n = wording.span(criterion.percent_body_weight)
        amount = wording.say("load.percent", n=n)
        more.insert(0, wording.say("load.add", amount=amount))
    return replace(criterion, qualities=own, percent_body_weight=None), tuple(more)


def _has_subject(criterion: Criterion) -> bool:
    """Whether it says something before its qualities."""
    measured = criterion.measure is not None and criterion.value is not None
    return measured or (criterion.measure is None and bool(criterion.exercise))


def line_of(criterion: Criterion, wording: Wording, known: Known, miles: bool) -> str:
    """One criterion as a line to tick."""
    name = _numbered(criterion, known.name(criterion.exercise), wording, known)
    qualities = criterion.qualities
    if criterion.measure is not None and criterion.value is not None:
        line = _measured(criterion, criterion.measure, criterion.value, wording, miles)
        line = line if name else _numbered(criterion, line, wording, known)
    elif criterion.measure is not None:
        line, qualities = _unmeasured(criterion.measure, qualities, wording, known)
    elif name:
        line, name = wording.say("criterion.exercise-only", name=name), ""
    else:
        line, qualities = _quality(qualities[0], wording, known), qualities[1:]
    tails = [_quality(each, wording, known, "tail") for each in qualities]
    if criterion.percent_body_weight:
        extra = wording.span(criterion.percent_body_weight)
        tails.insert(0, wording.say("criterion.weight", n=extra))
    if criterion.on_days:
        tails.append(wording.count("criterion.days", criterion.on_days))
    line = wording.aside([line, *tails])
    if name:
        return wording.say("criterion.exercise", name=name, line=wording.inner(line))
    return line


def _numbered(criterion: Criterion, text: str, wording: Wording, known: Known) -> str:
    """*text* with the number that its exercise has on the sheet."""
    number = known.number(criterion.exercise, criterion.measure)
    if not text or number is None:
        return text
    return wording.say("criterion.numbered", text=text, n=wording.number(number))


def _quality(
    quality: Quality, wording: Wording, known: Known, form: str = "line", *, one: bool = False
) -> str:
    """As a line of its own or the *tail* of one; "within your limit" says the limit.

    *one*: it is about one exercise that has just been named.
    """
    if one and quality is Quality.EASY:
        return wording.say("quality.line.easy-one")
    limit = known.pain_limit
    if quality is Quality.WITHIN_PAIN_RULE and limit is not None:
        if limit:
            return wording.say(f"quality.{form}.within-pain", n=wording.number(limit))
        quality = Quality.NO_PAIN
    return wording.say(f"quality.{form}.{quality}")


def _unmeasured(
    measure: Measure, qualities: tuple[Quality, ...], wording: Wording, known: Known
) -> tuple[str, tuple[Quality, ...]]:
    noun = wording.say(f"measure.{measure}.noun")
    if not qualities:
        return noun, ()
    if qualities[0] in PRESENT:
        return wording.say("criterion.have", noun=wording.inner(noun)), qualities[1:]
    first = wording.inner(_quality(qualities[0], wording, known))
    return wording.say("criterion.no-number", noun=noun, quality=first), qualities[1:]


def _measured(
    criterion: Criterion, measure: Measure, value: Range, wording: Wording, miles: bool
) -> str:
    if criterion.percent_of_other:
        most = "-at-most" if criterion.comparison is Comparison.AT_MOST else ""
        noun = wording.say(f"measure.{measure}.noun")
        return wording.say(f"criterion.other-side{most}", noun=noun, n=wording.span(value))
    if measure in TESTS:
        noun = wording.say(f"measure.{measure}.noun")
        found = "changed" if measure in SIGNS else "found"
        return wording.say(f"criterion.test-{'clear' if value.high == 0 else found}", noun=noun)
    if measure in LEVELS:
        met = wording.either(_levels(criterion, measure, value, wording))
        return wording.say(f"measure.{measure}.say", value=met)
    if wording.has(f"measure.{measure}.count"):
        what = wording.count(f"measure.{measure}.count", value)
        if criterion.sets:
            sets = wording.count("dose.sets", criterion.sets)
            what = wording.say("criterion.sets-of", sets=sets, what=what)
        most = "-at-most" if criterion.comparison is Comparison.AT_MOST else ""
        return wording.say(f"criterion.can{most}", what=what)
    text = _value(measure, value, wording, miles)
    comparison = criterion.comparison
    if not value.exact and comparison is Comparison.AT_LEAST:
        comparison = Comparison.BETWEEN  # "pain 3 to 5" has both its ends
    if measure in PAIN and comparison is Comparison.AT_LEAST and value.low >= 1:
        # The traffic light says "More than 5", so this does not say "6 or more".
        text = wording.inner(wording.say("light.more", n=wording.number(value.low - 1)))
        return wording.say(f"measure.{measure}.say", value=text)
    text = _compared(text, comparison, measure, wording)
    return wording.say(f"measure.{measure}.say", value=text)


def _levels(
    criterion: Criterion, measure: Measure, value: Range, wording: Wording
) -> tuple[str, ...]:
    """The words that meet it; of a number beyond them all, the nearest."""
    words = wording.lines(f"measure.{measure}.levels")
    most, one = len(words), criterion.comparison
    low = 1 if one is Comparison.AT_MOST else round(min(max(value.low, 1), most))
    high = most if one is Comparison.AT_LEAST else round(min(max(value.high, 1), most))
    return words[low - 1 : high]


def _value(measure: Measure, value: Range, wording: Wording, miles: bool) -> str:
    if measure in SECONDS:
        return wording.time(value)
    if measure in MINUTES:
        return wording.time(Range(value.low * 60, value.high * 60))
    if measure in METRES:
        return wording.distance(value, miles=miles)
    if measure in WEEKS:
        return wording.count("time.weeks", value)
    return wording.say(f"criterion.unit.{UNIT.get(measure, 'points')}", n=wording.span(value))


def _compared(text: str, comparison: Comparison, measure: Measure, wording: Wording) -> str:
    """The value with "or more" or "or less", where it is not something that one can do."""
    if comparison is Comparison.BETWEEN:
        return text
    if comparison is Comparison.AT_MOST:
        return wording.say("number.at-most", amount=text)
    return text if measure in ABILITY else wording.say("number.at-least", amount=text)
