"""How it is done: tempo, rest, load, effort, limits and pain, one sentence each."""

from __future__ import annotations

from collections.abc import Iterator

from soleus.domain.dose import (
    Blank,
    Carry,
    Dose,
    Intensity,
    Limit,
    Load,
    Pace,
    PainRule,
    Tempo,
    Unit,
)
from soleus.domain.exercise import Motion
from soleus.domain.quantity import Range, exactly
from soleus.handout.words.wording import Wording

USUAL_PAIN = PainRule(ceiling=Range(5, 5))
"""What holds where nothing else is said: up to 5 is allowed (Silbernagel 2007, F37)."""


def manner(dose: Dose, wording: Wording, *, motion: Motion) -> Iterator[str]:
    """Everything but the moment and the pain rule, without full stops.

    ``motion`` chooses the words for a tempo: "up" and "down", or "down" and "up".
    """
    if Blank.HOLD in dose.blanks:
        yield wording.say("dose.blank.hold", blank=wording.blank)
    if dose.day_ramp:
        yield _ramp(dose.day_ramp, wording)
    if dose.direction:
        yield wording.say(f"dose.direction.{dose.direction}")
    if dose.tempo:
        yield _tempo(dose.tempo, wording, motion)
    if dose.cycle_s:
        yield wording.say("dose.cycle", time=wording.time(dose.cycle_s))
    if dose.speed:
        yield wording.say(f"dose.speed.{dose.speed}")
    if dose.load:
        yield load(dose.load, wording)
    if Blank.LOAD in dose.blanks:
        yield wording.say("dose.blank.load", blank=wording.blank)
    yield from _intensity(dose.intensity, wording)
    yield from (_limit(limit, wording) for limit in dose.limits)
    if dose.rest:
        yield wording.say(_rest_key(dose), time=wording.time(dose.rest))
    if dose.rest_after:
        yield wording.say("dose.rest-after", time=wording.time(dose.rest_after))


def _rest_key(dose: Dose) -> str:
    if _one_set(dose):
        return "dose.rest-once"
    holds = all(part.unit is Unit.HOLD for group in dose.groups for part in group.parts)
    return "dose.rest-holds" if holds and dose.groups else "dose.rest"


def _one_set(dose: Dose) -> bool:
    return len(dose.groups) == 1 and dose.groups[0].sets in {None, exactly(1)}


def _ramp(ramp: tuple[int, ...], wording: Wording) -> str:
    """As in "Day 1: 1 set. Days 2 to 3: 2 sets. From day 4: 3 sets"."""
    lines = []
    start = 0
    for day in range(1, len(ramp) + 1):
        if day < len(ramp) and ramp[day] == ramp[start]:
            continue
        if day == len(ramp):
            lines.append(wording.count("dose.ramp.after", ramp[start], day=start + 1))
        elif day - start == 1:
            lines.append(wording.count("dose.ramp.first", ramp[start], day=day))
        else:
            lines.append(wording.count("dose.ramp.same", ramp[start], first=start + 1, last=day))
        start = day
    return " ".join(wording.sentence(line) for line in lines).rstrip(".")


def _tempo(tempo: Tempo, wording: Wording, way: Motion) -> str:
    """Phases of 0 seconds, and those that the source leaves open, are not spoken of."""
    parts = [
        _phase(tempo.out, wording, f"tempo.{way}.out", f"tempo.{way}.out-word"),
        _phase(tempo.pause, wording, "tempo.pause", "tempo.pause-word"),
        _phase(tempo.back, wording, f"tempo.{way}.back", f"tempo.{way}.back-word"),
    ]
    return wording.aside(part for part in parts if part)


def _phase(phase: float | Pace, wording: Wording, key: str, word: str) -> str:
    if phase is Pace.FREE or phase == 0:
        return ""
    if isinstance(phase, Pace):
        return wording.say(f"{word}.{phase}")
    if phase < 1 and not key.endswith("pause"):  # faster than anyone counts
        return wording.say(f"{word}.{Pace.FAST}")
    return wording.say(key, time=wording.time(exactly(phase)))


def load(value: Load, wording: Wording) -> str:
    """As in "Use a backpack of 5 to 10 kg"."""
    amount = _weight(value, wording)
    things = [
        wording.say(f"load.{kind}.{thing}")
        for kind, thing in (("thing", value.implement), ("band", value.band))
        if thing
    ]
    if value.assisted:
        text = _help(amount, things, wording)
    elif things:
        if amount:
            things[0] = wording.say("load.thing-of", thing=things[0], amount=amount)
        text = wording.say("load.use", amount=wording.listed(things))
    elif amount:
        text = wording.say("load.add", amount=amount)
    else:
        return wording.say("load.only-carry", carry=_where(value.carry, wording))
    if value.carry is None:
        return text
    return wording.say("load.carry", load=text, carry=_where(value.carry, wording))


def _help(amount: str, things: list[str], wording: Wording) -> str:
    thing = wording.listed(things) if things else wording.say("load.something")
    if not amount:
        return wording.say("load.help-only", thing=thing)
    return wording.say("load.help", thing=thing, amount=amount)


def _weight(value: Load, wording: Wording) -> str:
    kg = wording.count("load.kg", value.kg) if value.kg else ""
    percent = (
        wording.say("load.percent", n=wording.span(value.percent_body_weight))
        if value.percent_body_weight
        else ""
    )
    return wording.say("load.both", kg=kg, percent=percent) if kg and percent else kg or percent


def _where(carry: Carry | None, wording: Wording) -> str:
    return wording.say(f"load.where.{carry}") if carry else ""


def _intensity(value: Intensity, wording: Wording) -> Iterator[str]:
    if value.rm:
        yield wording.count("effort.rm", value.rm)
    if value.rpe:
        key = "effort.last" if value.last_rep else "effort.rpe"
        yield wording.say(key, n=wording.span(value.rpe))
    if value.percent:
        key = "effort.one-rm" if value.one_rm else "effort.percent"
        yield wording.say(key, n=wording.span(value.percent))
    if len(value.effort) == 1 or len(set(value.effort)) == 1:
        yield wording.say("effort.feel", effort=wording.say(f"effort.word.{value.effort[0]}"))
    elif value.effort:
        low, high = (wording.say(f"effort.word.{each}") for each in value.effort)
        yield wording.say("effort.between", low=low, high=high)


def _limit(limit: Limit, wording: Wording) -> str:
    if limit.freedom:
        return wording.say(f"limit.freedom.{limit.freedom}")
    if limit.height_cm:
        key = "limit.height" if limit.height_cm.exact else "limit.height-range"
        return wording.say(key, n=wording.span(limit.height_cm))
    degrees = limit.degrees or exactly(0)
    if degrees.exact:
        return wording.say(f"limit.joint.{limit.joint}", n=wording.number(degrees.low))
    low, high = wording.number(degrees.low), wording.number(degrees.high)
    return wording.say(f"limit.joint-range.{limit.joint}", low=low, high=high)


def pain_rule(pain: PainRule, wording: Wording) -> tuple[str, ...]:
    """The rule in one or two sentences: "Pain up to 5 out of 10 is fine"."""
    lines = []
    if pain.stop_before:
        lines.append(wording.say("pain.stop-before"))
    if pain.word:
        lines.append(wording.say(f"pain.word.{pain.word}"))
    if pain.ceiling and pain.ceiling.high == 0:
        lines.append(wording.say("pain.none"))
    elif pain.ceiling:
        lines.append(wording.say("pain.ceiling", n=wording.number(pain.ceiling.high)))
    if pain.settle:
        lines.append(wording.say(f"pain.settle.{pain.settle}"))
    return tuple(wording.sentence(line) for line in lines)
