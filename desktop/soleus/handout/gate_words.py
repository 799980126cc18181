"""Criteria, gates and step-back rules as lines a patient can tick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from soleus.domain.criterion import (
    Comparison,
    Criterion,
    Gate,
    Measure,
    Quality,
    StepBack,
    StepBackRule,
)
from soleus.domain.quantity import Range
from soleus.handout.wording import Wording

Names = Mapping[str, str]
"""Exercise ids and the names that the patient reads."""
NO_NAMES: Names = {}

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
TESTS = frozenset({Measure.SLUMP, Measure.SURAL_BIAS, Measure.PERONEAL_BIAS})
"""Tests that are found or clear; a value of 0 is clear."""
PRESENT = frozenset({Quality.PAIN, Quality.STIFFNESS, Quality.SWELLING})
MOST_WORDS = 15
"""A sentence with more is said in two (Stroke Association; NHS manual)."""
ABILITY = frozenset(
    SECONDS | METRES | {Measure.WALK, Measure.BRISK_WALK, Measure.RUN, Measure.SOLEUS_LOAD}
)
"""What one can do: "for 30 minutes" needs no "or more"."""


def criterion_text(
    criterion: Criterion, wording: Wording, names: Names = NO_NAMES, *, miles: bool = False
) -> str:
    """One line of a gate: "You can do 3 sets of 15 one-leg heel raises."

    Free text stands for the whole line where a criterion has it. What is too long for one
    sentence stands in several.
    """
    line = criterion.text or _line(criterion, wording, names, miles)
    head: str = line
    more: tuple[str, ...] = ()
    if not criterion.text and (_too_long(line) or _names_only(criterion)):
        plain, more = _alone(criterion, wording)
        head = _line(plain, wording, names, miles)
    if criterion.optional:
        head = wording.say("criterion.optional", line=wording.inner(head))
    return " ".join(map(wording.sentence, (head, *more)))


def _names_only(criterion: Criterion) -> bool:
    """ "You can do: Toe press, sitting": nothing may follow the name in its sentence."""
    return bool(criterion.exercise) and criterion.measure is None and bool(criterion.qualities)


def _too_long(line: str) -> bool:
    return max(len(part.split()) for part in line.split(": ")) > MOST_WORDS


def _alone(criterion: Criterion, wording: Wording) -> tuple[Criterion, tuple[str, ...]]:
    """What is done and on how many days; how it is to feel, in sentences of their own."""
    own = () if _has_subject(criterion) else criterion.qualities[:1]
    more = [_quality_line(each, wording) for each in criterion.qualities[len(own) :]]
    if criterion.percent_body_weight:
        n = wording.span(criterion.percent_body_weight)
        amount = wording.say("load.percent", n=n)
        more.insert(0, wording.say("load.add", amount=amount))
    return replace(criterion, qualities=own, percent_body_weight=None), tuple(more)


def _has_subject(criterion: Criterion) -> bool:
    """Whether it says something before its qualities."""
    measured = criterion.measure is not None and criterion.value is not None
    return measured or (criterion.measure is None and bool(criterion.exercise))


def _line(criterion: Criterion, wording: Wording, names: Names, miles: bool) -> str:
    name = names.get(criterion.exercise, criterion.exercise)
    qualities = criterion.qualities
    if criterion.measure is not None and criterion.value is not None:
        line = _measured(criterion, criterion.measure, criterion.value, wording, miles)
    elif criterion.measure is not None:
        line, qualities = _unmeasured(criterion.measure, qualities, wording)
    elif name:
        line, name = wording.say("criterion.exercise-only", name=name), ""
    else:
        line, qualities = _quality_line(qualities[0], wording), qualities[1:]
    tails = [wording.say(f"quality.tail.{each}") for each in qualities]
    if criterion.percent_body_weight:
        extra = wording.span(criterion.percent_body_weight)
        tails.insert(0, wording.say("criterion.weight", n=extra))
    if criterion.on_days:
        tails.append(wording.count("criterion.days", criterion.on_days))
    line = wording.aside([line, *tails])
    if name:
        return wording.say("criterion.exercise", name=name, line=wording.inner(line))
    return line


def _quality_line(quality: Quality, wording: Wording) -> str:
    return wording.say(f"quality.line.{quality}")


def _unmeasured(
    measure: Measure, qualities: tuple[Quality, ...], wording: Wording
) -> tuple[str, tuple[Quality, ...]]:
    noun = wording.say(f"measure.{measure}.noun")
    if not qualities:
        return noun, ()
    if qualities[0] in PRESENT:
        return wording.say("criterion.have", noun=wording.inner(noun)), qualities[1:]
    first = wording.inner(_quality_line(qualities[0], wording))
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
        return wording.say(
            "criterion.test-clear" if value.high == 0 else "criterion.test-found", noun=noun
        )
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


def gate_lines(gate: Gate, wording: Wording, names: Names = NO_NAMES) -> tuple[str, ...]:
    """A line to tick for each criterion of the gate."""
    return tuple(criterion_text(each, wording, names) for each in gate.criteria)


def gate_after(gate: Gate, wording: Wording, names: Names = NO_NAMES) -> tuple[str, ...]:
    """What stands below the ticks: how many are enough, when to stay and when to step back."""
    lines = []
    if gate.needed is not None and gate.needed < len(gate.criteria):
        lines.append(wording.sentence(wording.count("criterion.needed", gate.needed)))
    lines.append(wording.say("label.not-yet"))
    return (*lines, *(step_back_text(rule, wording, names) for rule in gate.step_back))


def conditions(
    criteria: Iterable[Criterion],
    wording: Wording,
    names: Names = NO_NAMES,
    *,
    every: bool = False,
    miles: bool = False,
) -> str:
    """Criteria inside a sentence: "it hurts, it swells, or you limp"; *every*: "and".

    Where that is too long for one sentence, the last of them follow in a second one.
    """
    asked = tuple(criteria)
    apart = every and (len(asked) > 1 or _several(asked, wording, names, miles))
    parts = [
        wording.inner(part)
        for each in asked
        for part in _parts(each, wording, names, miles, apart=apart)
    ]
    listed = wording.listed if every else wording.either
    whole = listed(parts)
    if len(whole.split()) <= MOST_WORDS or len(parts) < 2:
        return whole
    first = max(1, next(n for n in range(len(parts)) if _words(parts[: n + 1]) > MOST_WORDS))
    also = "criterion.also-needed" if every else "criterion.also-if"
    rest = wording.say(also, conditions=listed(parts[first:]))
    return f"{wording.stopped(listed(parts[:first]))} {rest}"


def _words(parts: list[str]) -> int:
    return sum(len(part.split()) for part in parts) + 1


def _several(criteria: tuple[Criterion, ...], wording: Wording, names: Names, miles: bool) -> bool:
    """Whether one of them is too much for one sentence."""
    lines = (each.text or _line(each, wording, names, miles) for each in criteria)
    return any(map(_too_long, lines)) or any(map(_names_only, criteria))


def _parts(
    criterion: Criterion, wording: Wording, names: Names, miles: bool, *, apart: bool
) -> tuple[str, ...]:
    """What a criterion asks for; *apart*: each quality is a part of the list."""
    if not apart or criterion.text or criterion.on_days or criterion.optional:
        line = criterion.text or _line(criterion, wording, names, miles)
        if criterion.optional:
            line = wording.say("criterion.optional", line=wording.inner(line))
        return (line,)
    plain, more = _alone(criterion, wording)
    return (_line(plain, wording, names, miles), *more)


def step_back_text(
    rule: StepBackRule, wording: Wording, names: Names = NO_NAMES, *, run: bool = False
) -> str:
    """As in "Stop if: your pain while you exercise is 6 or more, or your heel drops."

    *run*: the rule belongs to a running plan, whose parts are called steps.
    """
    step = "-step" if run and rule.then is StepBack.STAY else ""
    do = wording.say(f"step-back.do.{rule.then}{step}")
    if rule.then is StepBack.LESS_LOAD and rule.load_percent:
        do = wording.say("step-back.less", n=wording.span(rule.load_percent))
    if rule.after_failures:
        key = "step-back.after-runs" if run else "step-back.after"
        do = wording.count(key, rule.after_failures, do=do)
    if not rule.when:
        return wording.sentence(do)
    text = wording.say("step-back.if", do=do, conditions=conditions(rule.when, wording, names))
    return wording.sentence(text)
