"""Blocks, adjuncts, progress, things to avoid, advice and the traffic light, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soleus.domain.card import Adjunct, Change, Progress
from soleus.domain.dose import PainRule, PainWord
from soleus.domain.programme import AdviceKind, AvoidKind
from soleus.domain.quantity import Range
from soleus.domain.schedule import Weekday
from soleus.domain.stage import Block, BlockKind
from soleus.handout.blocks import Light, TrafficLight
from soleus.handout.words.detail_words import USUAL_PAIN, load
from soleus.handout.words.gate_words import conditions
from soleus.handout.words.known import NOTHING_KNOWN, Known
from soleus.handout.words.wording import STOPS, Wording

ENDS = frozenset(STOPS)
IN_SECONDS = frozenset({Change.LONGER_HOLD})
UNITS = {
    Change.MORE_OFTEN: "times-a-day",
    Change.HIGHER: "cm",
    Change.MORE_LOAD: "kg",
}


def block_title(block: Block, wording: Wording) -> str:
    """The block's own title, else the word for its kind; empty for plain exercises."""
    if block.title or block.kind is BlockKind.MAIN:
        return block.title
    return wording.say(f"block.{block.kind}")


def block_lines(block: Block, wording: Wording) -> tuple[str, ...]:
    """As in "Do them one after the other, 3 times round", "Rest 2 minutes between rounds"."""
    return tuple(wording.sentence(line) for line in _block(block, wording))


def _block(block: Block, wording: Wording) -> Iterator[str]:
    if block.kind is BlockKind.PICK:
        if block.pick:
            yield wording.count("block.choose", block.pick)
        else:
            yield wording.say("block.choose-any")
    if block.rounds:
        yield wording.count("block.rounds", block.rounds)
    elif block.kind is BlockKind.CIRCUIT:
        yield wording.say("block.round")
    if block.rest_cards:
        yield wording.say("block.rest-cards", time=wording.time(block.rest_cards))
    if block.rest_rounds:
        yield wording.say("block.rest-rounds", time=wording.time(block.rest_rounds))


def adjunct_name(adjunct: Adjunct, wording: Wording) -> str:
    """The physiotherapist's own words for it, else the kind ("Ice")."""
    return wording.sentence(adjunct.words).rstrip(".") or wording.say(f"adjunct.{adjunct.kind}")


def progress_text(progress: Progress, wording: Wording, known: Known = NOTHING_KNOWN) -> str:
    """As in "When this is easy, close your eyes"."""
    change = wording.say(f"progress.change.{progress.change}")
    if progress.exercise:
        change = wording.say("progress.exercise", name=known.name(progress.exercise))
        if progress.exercise in known.sides:
            side = known.sides[progress.exercise]
            change = wording.say("progress.side", change=change, side=side)
    if progress.to:
        amounts = [_amount(progress.change, each, wording) for each in progress.to]
        steps = wording.listed(amounts, last="progress.steps", more="progress.steps")
        change = wording.say("progress.to", change=change, amount=steps)
    if progress.when:
        when = conditions(progress.when, wording, known, every=True)
        key = "progress.when" if ENDS.isdisjoint(when) else "progress.when-long"
        text = wording.say(key, change=change, conditions=when)
    else:
        text = wording.say("progress.easy", change=change)
    if progress.load:
        add = wording.sentence(load(progress.load, wording)).rstrip(".")
        text = wording.say("progress.load", change=text.rstrip("."), load=add)
    return wording.sentence(text)


def _amount(change: Change, to: Range, wording: Wording) -> str:
    if change in IN_SECONDS:
        return wording.time(to)
    if change is Change.FARTHER:
        return wording.distance(to)
    unit = UNITS.get(change)
    return wording.say(f"progress.unit.{unit}", n=wording.span(to)) if unit else wording.span(to)


def avoid_lines(kinds: Iterable[AvoidKind], wording: Wording) -> tuple[str, ...]:
    """What to leave out for now, under ``wording.say("avoid-title")``."""
    return tuple(wording.sentence(wording.say(f"avoid.{kind}")) for kind in kinds)


def advice_title(kind: AdviceKind, wording: Wording) -> str:
    """The heading of a kind of advice."""
    return wording.say(f"advice.{kind}.title")


def advice_lines(
    kind: AdviceKind,
    wording: Wording,
    *,
    presentation: str = "",
    pain: PainRule | None = None,
    emergency: str = "",
    told: bool = False,
) -> tuple[str, ...]:
    """The advice, a sentence or two to a line.

    presentation  id, for how long it takes (clinical sheet, section 7.2)
    pain          the patient's rule, told in the advice on pain
    emergency     number to call; the language's own ("999") when empty
    told          the sheet has the traffic light, so that the advice does not repeat it
    """
    number = emergency or wording.say("emergency")
    call = wording.say("label.call-if", blank=wording.long_blank)
    lines = wording.lines(f"advice.{kind}.lines", emergency=number, call=call)
    if kind is AdviceKind.HOW_LONG and wording.has(f"how-long.{presentation}"):
        return (wording.say(f"how-long.{presentation}"), *lines)
    if kind is AdviceKind.PAIN and pain is not None:
        if _next_to_none(pain):
            lines = lines[1:]  # no ache is normal where any is a reason to stop
        if told:
            return lines
        light = traffic_light(pain, wording)
        lights = [light.carry_on, *([light.take_care] if light.take_care else []), light.stop]
        rules = tuple(f"{each.score}: {wording.inner(each.words)}." for each in lights)
        return (*lines[:-1], *rules, *lines[-1:])
    return lines


def _next_to_none(pain: PainRule) -> bool:
    """A rule that allows no pain worth the name."""
    return pain.stop_before or (pain.ceiling is not None and pain.ceiling.high <= 1)


def traffic_light(pain: PainRule | None, wording: Wording) -> TrafficLight:
    """Scores and what to do at them; without a rule, up to 5 by the next morning.

    Bands 0-2, 3-5 and over 5: Silbernagel 2007 (F37). A ceiling of 2 or less has no middle
    light, for what it allows is carried on with.
    """
    rule = pain or USUAL_PAIN
    top = int(rule.ceiling.high) if rule.ceiling else None
    stop = wording.say("light.stop-limp")
    care = None
    if rule.word and top is None:
        little = rule.word is PainWord.SLIGHT
        carry_score = wording.say("light.little" if little else "light.some")
        stop_score = wording.say("light.more-than-little" if little else "light.more-than-some")
    elif top is None or top == 0 or rule.stop_before:
        carry_score, stop_score = wording.say("light.score", n=0), wording.say("light.any")
    else:
        green = top if top <= 2 else 2
        carry_score = wording.between(wording.number(0), wording.number(green))
        stop_score = wording.say("light.more", n=wording.number(top))
        if top > 2:
            amber = Range(3, top)
            care = Light(
                wording.say("light.score", n=wording.span(amber)),
                _settled("light.take-care", rule, wording),
            )
    settles = care is None and top != 0 and not rule.stop_before
    words = _settled("light.carry-on", rule, wording) if settles else wording.say("light.carry-on")
    return TrafficLight(
        wording.say("light.heading"), Light(carry_score, words), care, Light(stop_score, stop)
    )


def _settled(key: str, rule: PainRule, wording: Wording) -> str:
    return wording.say(f"{key}-settle.{rule.settle}") if rule.settle else wording.say(key)


def weekday_heads(
    wording: Wording, first: Weekday = Weekday.MONDAY, *, letters: bool = False
) -> tuple[str, ...]:
    """Seven short names, or letters, for the head of a diary, from *first* on."""
    days = list(Weekday)
    start = days.index(first)
    form = "weekday-letter" if letters else "weekday-short"
    return tuple(wording.say(f"{form}.{day}") for day in days[start:] + days[:start])
