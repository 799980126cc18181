"""Gates and step-back rules in the patient's words, and criteria inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from soleus.domain.criterion import Criterion, Gate, StepBack, StepBackRule
from soleus.handout.criterion_words import (
    MOST_WORDS,
    NO_NAMES,
    Names,
    criterion_text,
    line_of,
    names_only,
    said_apart,
    too_long,
)
from soleus.handout.wording import Wording


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
    lines = (each.text or line_of(each, wording, names, miles) for each in criteria)
    return any(map(too_long, lines)) or any(map(names_only, criteria))


def _parts(
    criterion: Criterion, wording: Wording, names: Names, miles: bool, *, apart: bool
) -> tuple[str, ...]:
    """What a criterion asks for; *apart*: each quality is a part of the list."""
    if not apart or criterion.text or criterion.on_days or criterion.optional:
        line = criterion.text or line_of(criterion, wording, names, miles)
        if criterion.optional:
            line = wording.say("criterion.optional", line=wording.inner(line))
        return (line,)
    plain, more = said_apart(criterion, wording)
    return (line_of(plain, wording, names, miles), *more)


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
