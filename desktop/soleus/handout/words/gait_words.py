"""Gait cues in the patient's words, with feedback that fades."""

from __future__ import annotations

from collections.abc import Iterator

from soleus.domain.gait import CueKind, Feedback, GaitCue, GaitPlan
from soleus.domain.quantity import Range, exactly
from soleus.handout.words.gate_words import conditions
from soleus.handout.words.known import NOTHING_KNOWN, Known
from soleus.handout.words.schedule_words import frequency, moments
from soleus.handout.words.wording import Wording


def gait_lines(plan: GaitPlan, wording: Wording, known: Known = NOTHING_KNOWN) -> tuple[str, ...]:
    """Every cue of the plan, line by line."""
    lines: list[str] = []
    for cue in plan.cues:
        lines += gait_cue_lines(cue, wording, known, baseline=plan.baseline)
    return tuple(lines)


def gait_cue_lines(
    cue: GaitCue, wording: Wording, known: Known = NOTHING_KNOWN, *, baseline: float | None = None
) -> tuple[str, ...]:
    """One cue: what to change, for how long, and how often to check.

    With *baseline* (steps a minute) a change in percent is given as a number of steps.
    """
    return tuple(wording.sentence(line) for line in _cue(cue, wording, known, baseline))


def _cue(cue: GaitCue, wording: Wording, known: Known, baseline: float | None) -> Iterator[str]:
    if cue.only_if:
        when = conditions(cue.only_if, wording, known, every=True)
        yield wording.say("gait.if", conditions=when)
    if cue.kind is not CueKind.CADENCE or not cue.change_percent:
        yield wording.say(f"gait.kind.{cue.kind}")
    if cue.change_percent:
        yield wording.say("gait.more-steps", n=wording.span(cue.change_percent))
    aim = cue.cadence or _aim(cue.change_percent, baseline)
    if aim:
        yield wording.say("gait.aim", n=wording.span(aim))
    if cue.treadmill:
        yield wording.say("gait.treadmill")
    if cue.metronome:
        yield wording.say("gait.metronome")
    if cue.minutes:
        time = wording.time(Range(cue.minutes.low * 60, cue.minutes.high * 60))
        yield wording.say("gait.minutes", time=time)
    if cue.video:
        yield wording.say("gait.video")
    if cue.weeks:
        weeks = wording.count("time.weeks", cue.weeks)
        yield wording.say("gait.over-weeks", weeks=weeks)
    often = frequency(cue.schedule, wording)
    if often:
        yield wording.say("when.do-it", moment=often)
    yield from moments(cue.schedule, wording)
    yield from (_feedback(each, wording) for each in cue.feedback)
    if cue.note:
        yield cue.note


def _aim(change: Range | None, baseline: float | None) -> Range | None:
    if change is None or baseline is None:
        return None
    low, high = (round(baseline * (1 + percent / 100)) for percent in (change.low, change.high))
    return Range(low, high)


def _feedback(feedback: Feedback, wording: Wording) -> str:
    """As in "Week 3: check every 1 km, on every other run"."""
    what = _check(feedback, wording)
    if feedback.metronome:
        what = wording.say("gait.check.metronome", what=what)
    if feedback.weeks:
        key = "gait.check.week" if feedback.weeks.exact else "gait.check.weeks"
        return wording.say(key, n=wording.span(feedback.weeks), what=what)
    if feedback.sessions:
        key = "gait.check.session" if feedback.sessions.exact else "gait.check.sessions"
        return wording.say(key, n=wording.span(feedback.sessions), what=what)
    return wording.say("gait.check.plain", what=what)


def _check(feedback: Feedback, wording: Wording) -> str:
    if feedback.every_m:
        far = wording.distance(exactly(feedback.every_m))
        what = wording.say("gait.check.every-m", distance=far)
    elif feedback.percent:
        what = wording.say("gait.check.percent", n=wording.span(feedback.percent))
    elif feedback.every_run:
        what = wording.say("gait.check.run")
    else:
        return wording.say("gait.check.need")
    if feedback.every_run == 1:
        return wording.say("gait.check.every-run", what=what)
    if feedback.every_run == 2:
        return wording.say("gait.check.other-run", what=what)
    if feedback.every_run:
        return wording.count("gait.check.every-runs", feedback.every_run, what=what)
    return what
