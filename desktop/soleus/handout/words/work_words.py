"""The sets themselves in the patient's words: "3 sets of 15", "5 holds of 45 seconds"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from soleus.domain.dose import Amount, Blank, Dose, SetGroup, Side, Unit
from soleus.domain.quantity import Range, exactly
from soleus.handout.words.wording import Wording

WithSide = Callable[[str, Side], str]
"""Work and side to "3 sets of 10 with your right leg"."""


def work(dose: Dose, wording: Wording, with_side: WithSide) -> str:
    """What is done in one session; blanks are lines to write on."""
    first = _way(dose.groups, dose, wording, with_side)
    if not dose.either:
        return first
    return wording.say("list.or", first=first, last=_way(dose.either, dose, wording, with_side))


def _way(groups: tuple[SetGroup, ...], dose: Dose, wording: Wording, with_side: WithSide) -> str:
    if not groups:
        return _blank_work(dose.blanks, wording)
    listed = _descending(groups, wording)
    if listed:
        return listed
    return wording.then(_group(group, dose, wording, with_side) for group in groups)


def _blank_work(blanks: Sequence[Blank], wording: Wording) -> str:
    if Blank.SETS in blanks:
        return wording.say("dose.open-sets", sets=wording.blank, amount=wording.blank)
    if Blank.AMOUNT in blanks:
        return wording.unknown("dose.times")
    return ""


def _descending(groups: tuple[SetGroup, ...], wording: Wording) -> str:
    """As in "3 sets: 12, then 10, then 8" for single sets that only differ in their count."""
    plain = [
        group.parts[0].count
        for group in groups
        if group.sets == exactly(1)
        and group.side is None
        and len(group.parts) == 1
        and group.parts[0].count is not None
        and group.parts[0] == Amount(group.parts[0].count)
    ]
    if len(plain) != len(groups) or len(plain) < 2:
        return ""
    amounts = wording.then(wording.span(count) for count in plain if count is not None)
    return wording.say("dose.list", sets=wording.count("dose.sets", len(plain)), amounts=amounts)


def _group(group: SetGroup, dose: Dose, wording: Wording, with_side: WithSide) -> str:
    text = _sets(group, dose, wording)
    return text if group.side is None else with_side(text, group.side)


def _sets(group: SetGroup, dose: Dose, wording: Wording) -> str:
    sets = _sets_text(group.sets, dose, wording)
    if len(group.parts) > 1:
        parts = wording.then(_alone(part, wording) for part in group.parts)
        return wording.say("dose.sets-with", sets=sets, parts=parts) if sets else parts
    (part,) = group.parts
    if dose.day_ramp and part.count is not None:
        return wording.say("dose.sets-open", amount=_inside(part, wording))
    if not sets or (part.unit is Unit.TIME and group.sets == exactly(1)):
        return _alone(part, wording)
    if part.count is None:
        return _until_only(group.sets, sets, part, wording)
    if part.unit is Unit.HOLD:
        holds = wording.count("dose.holds", group.sets) if group.sets else ""
        if Blank.SETS not in dose.blanks and holds:
            text = wording.say("dose.holds-of", holds=holds, time=_count(part, wording))
            return _or_until(text, part, wording)
    return wording.say("dose.sets-of", sets=sets, amount=_inside(part, wording))


def _sets_text(sets: Range | None, dose: Dose, wording: Wording) -> str:
    if sets is None and Blank.SETS in dose.blanks:
        return wording.unknown("dose.sets")
    return wording.count("dose.sets", sets) if sets is not None else ""


def _until_only(sets: Range | None, text: str, part: Amount, wording: Wording) -> str:
    key = "dose.one-set-until" if sets == exactly(1) else "dose.sets-until"
    until = wording.say(f"dose.until.{part.until}")
    return _with_hold(wording.say(key, sets=text, until=until), part, wording)


def _alone(part: Amount, wording: Wording) -> str:
    """An amount that no "sets of" leads: "15 times", "hold for 30 seconds", "20 metres"."""
    if part.count is None:
        return _with_hold(wording.say(f"dose.until.{part.until}"), part, wording)
    if part.unit is Unit.HOLD:
        return _or_until(wording.say("dose.held", time=_count(part, wording)), part, wording)
    if part.unit is Unit.REPETITIONS:
        if part.hold and part.count == exactly(1):
            return _or_until(wording.say("dose.held", time=wording.time(part.hold)), part, wording)
        times = _ceiling(wording.count("dose.times", part.count), part, wording)
        return _or_until(_with_hold(times, part, wording), part, wording)
    return _inside(part, wording)


def _inside(part: Amount, wording: Wording) -> str:
    return _or_until(_with_hold(_count(part, wording), part, wording), part, wording)


def _count(part: Amount, wording: Wording) -> str:
    count = part.count or exactly(0)
    if part.unit in {Unit.HOLD, Unit.TIME}:
        text = wording.time(count)
    elif part.unit is Unit.METRES:
        text = wording.distance(count)
    else:
        text = wording.count(f"dose.unit.{part.unit}", count)
    return _ceiling(text, part, wording)


def _ceiling(text: str, part: Amount, wording: Wording) -> str:
    return wording.say("number.up-to", amount=text) if part.up_to else text


def _with_hold(text: str, part: Amount, wording: Wording) -> str:
    if part.hold is None:
        return text
    key = "dose.hold-inside" if part.unit is Unit.TIME else "dose.hold-each"
    return wording.aside([text, wording.say(key, time=wording.time(part.hold))])


def _or_until(text: str, part: Amount, wording: Wording) -> str:
    if part.until is None:
        return text
    return wording.say(f"dose.or-until.{part.until}", amount=text)
