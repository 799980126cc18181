"""Gates and step-back rules in the patient's words, and criteria inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from soleus.domain.criterion import Criterion, Gate, StepBack, StepBackRule
from soleus.domain.quantity import Range
from soleus.handout.words.criterion_words import (
    MOST_WORDS,
    criterion_text,
    line_of,
    names_only,
    said_apart,
    too_long,
)
from soleus.handout.words.known import NOTHING_KNOWN, Known
from soleus.handout.words.wording import Wording


def gate_lines(gate: Gate, wording: Wording, known: Known = NOTHING_KNOWN) -> tuple[str, ...]:
    """A line to tick for each criterion of the gate."""
    return tuple(criterion_text(each, wording, known) for each in gate.criteria)


def gate_after(
    gate: Gate, wording: Wording, known: Known = NOTHING_KNOWN, *, call: bool = False
) -> tuple[str, ...]:
    """What stands below the ticks: how many are enough, when to stay and when to step back.

    *call*: the next stage is on another sheet, so that the patient has to ask for it.
    """
    lines = list(needed_lines(gate, wording))
    if call and lines:
        lines.append(wording.say("label.call-when-enough"))
    elif call:
        all_of = sum(not each.optional for each in gate.criteria)
        lines.append(wording.count("label.call-when", all_of))
    return (*lines, wording.say("label.not-yet"), *step_back_lines(gate, wording, known, ask=call))


def needed_lines(gate: Gate, wording: Wording) -> tuple[str, ...]:
    """How many ticks are enough, where not all are needed."""
    if gate.needed is None or gate.needed >= len(gate.criteria):
        return ()
    return (wording.sentence(wording.count("criterion.needed", gate.needed)),)


def step_back_lines(
    gate: Gate, wording: Wording, known: Known = NOTHING_KNOWN, *, ask: bool = False
) -> tuple[str, ...]:
    """When to do less or go back; *ask*: the stage before is on another sheet."""
    lines, such = [], False
    for rule in gate.step_back:
        line = step_back_text(rule, wording, known, such=such)
        if ask and rule.then in EARLIER:
            line = f"{line} {wording.say('step-back.ask-sheet')}"
        lines.append(line)
        such = such or bool(rule.when)
    return tuple(lines)


EARLIER = frozenset({StepBack.PREVIOUS_STAGE, StepBack.PREVIOUS_STAGE_FOR_WEEK})


def conditions(
    criteria: Iterable[Criterion],
    wording: Wording,
    known: Known = NOTHING_KNOWN,
    *,
    every: bool = False,
    miles: bool = False,
) -> str:
    """Criteria inside a sentence: "it hurts, it swells, or you limp"; *every*: "and".

    Where that is too long for one sentence, the last of them follow in a second one.
    """
    asked = tuple(criteria)
    apart = every and (len(asked) > 1 or _several(asked, wording, known, miles))
    parts = [
        wording.inner(part)
        for each in asked
        for part in _parts(each, wording, known, miles, apart=apart)
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


def _several(criteria: tuple[Criterion, ...], wording: Wording, known: Known, miles: bool) -> bool:
    """Whether one of them is too much for one sentence."""
    lines = (each.text or line_of(each, wording, known, miles) for each in criteria)
    return any(map(too_long, lines)) or any(map(names_only, criteria))


def _parts(
    criterion: Criterion, wording: Wording, known: Known, miles: bool, *, apart: bool
) -> tuple[str, ...]:
    """What a criterion asks for; *apart*: each quality is a part of the list."""
    if not apart or criterion.text or criterion.on_days or criterion.optional:
        line = criterion.text or line_of(criterion, wording, known, miles)
        if criterion.optional:
            line = wording.say("criterion.optional", line=wording.inner(line))
        return (line,)
    plain, more = said_apart(criterion, wording, known)
    return (line_of(plain, wording, known, miles), *more)


def step_back_text(
    rule: StepBackRule,
    wording: Wording,
    known: Known = NOTHING_KNOWN,
    *,
    run: bool = False,
    such: bool = False,
) -> str:
    """As in "Stop if: your pain while you exercise is 6 or more, or your heel drops."

    *run*: the rule belongs to a running plan, whose parts are called steps. *such*: a rule
    before it has said what a bad day is.
    """
    step = "-step" if run and rule.then is StepBack.STAY else ""
    do = wording.say(f"step-back.do.{rule.then}{step}")
    if rule.then is StepBack.LESS_LOAD and rule.load_percent:
        do = _less(rule.load_percent, wording, known)
    if rule.after_failures:
        key = f"after{'-such' if such else ''}{'-runs' if run else ''}"
        do = wording.count(f"step-back.{key}", rule.after_failures, do=wording.inner(do))
    if not rule.when:
        return wording.sentence(do)
    text = wording.say("step-back.if", do=do, conditions=conditions(rule.when, wording, known))
    return wording.sentence(text)


def _less(percent: Range, wording: Wording, known: Known) -> str:
    """As in "Do 20 to 30 percent less, such as 11 instead of 15"."""
    span = wording.span(percent)
    times = known.times or 0
    fewer = round(times * (1 - percent.middle / 100))
    if not times or not percent.low <= 100 * (1 - fewer / times) <= percent.high:
        return wording.say("step-back.less", n=span)
    return wording.say(
        "step-back.less-such", n=span, fewer=wording.number(fewer), times=wording.number(times)
    )
