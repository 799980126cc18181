"""A dose in the patient's words: no shorthand, no clinic words, the side always named."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.domain.dose import Dose, PainRule, Side
from soleus.domain.exercise import Motion
from soleus.domain.finding import BodySide
from soleus.domain.schedule import Schedule
from soleus.domain.sides import real_side
from soleus.handout.words.detail_words import manner, pain_rule
from soleus.handout.words.schedule_words import frequency, moments
from soleus.handout.words.wording import Wording
from soleus.handout.words.work_words import work


@dataclass(frozen=True, slots=True)
class DoseText:
    """What the sheet prints for one dose.

    summary     "3 sets of 15, every day": the line in bold; no full stop
    details     sentences: "Up in 2 seconds, wait 1 second, down in 2 seconds."
    side        "Right leg", "Each leg"; empty when the dose names none
    sentence    all of it in one
    """

    summary: str
    details: tuple[str, ...]
    side: str
    sentence: str


def dose_text(
    dose: Dose,
    wording: Wording,
    *,
    affected: BodySide | None = None,
    inherited: Schedule = Schedule(),
    pain: PainRule | None = None,
    trunk: bool = False,
    motion: Motion = Motion.RISE,
    later: bool = True,
) -> DoseText:
    """*dose* in words.

    affected    the patient's sore side, so that "affected" becomes left or right
    inherited   the schedule of block, stage or programme, for what the dose leaves open
    pain        the rule that holds already; it is repeated in ``sentence`` only
    trunk       say "side" instead of "leg" (side plank)
    motion      which way it goes first: "up" and "down", or "down" and "up"
    later       a dose without any work says that it will be told; an adjunct needs none
    """
    schedule = dose.schedule.within(inherited)
    part = "whole" if trunk else "leg"
    named = side_text(dose.side, wording, affected=affected, trunk=trunk)

    def with_side(what: str, side: Side) -> str:
        own = wording.say(f"side.{part}-with.{_resolved(side, affected)}")
        return wording.say("dose.side-whole" if trunk else "dose.side", work=what, side=own)

    often = frequency(schedule, wording, blanks=dose.blanks)
    what = work(dose, wording, with_side)
    how = tuple(wording.sentence(line) for line in manner(dose, wording, motion=motion) if line)
    if later and not dose.given:
        told = wording.say("dose.later")
        what, how = (what, (wording.sentence(told), *how)) if often else (told, how)
    summary = _capital(wording.aside(each for each in (what, often) if each))
    details = how + moments(schedule, wording, blanks=dose.blanks)
    own_pain = pain_rule(dose.pain, wording) if dose.pain and dose.pain != pain else ()
    rule = pain_rule(pain, wording) if pain and not dose.pain else own_pain
    sentence = _spoken(summary, named, (*details, *rule), wording)
    return DoseText(summary, details + own_pain, named, sentence)


def side_text(
    side: Side | None,
    wording: Wording,
    *,
    affected: BodySide | None = None,
    trunk: bool = False,
) -> str:
    """As in "Right leg", "Each leg", "Both legs together"; empty for None."""
    if side is None:
        return ""
    part = "whole" if trunk else "leg"
    return _capital(wording.say(f"side.{part}.{_resolved(side, affected)}"))


def _resolved(side: Side, affected: BodySide | None) -> Side:
    """Left or right where the patient's sore side is known; both sore sides mean each."""
    if affected is BodySide.BOTH and side in {Side.AFFECTED, Side.OTHER}:
        return Side.EACH
    return real_side(side, affected)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _spoken(summary: str, side: str, details: tuple[str, ...], wording: Wording) -> str:
    head = wording.aside(each for each in (summary, wording.inner(side)) if each)
    if not details:
        return wording.sentence(head)
    tail = wording.inner(details[0])
    for detail in details[1:]:
        tail = wording.say("dose.spoken", first=tail, last=wording.inner(detail))
    return wording.sentence(wording.say("dose.sentence", dose=head, details=tail))
