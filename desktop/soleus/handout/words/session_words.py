"""One outing in the patient's words, and what all outings of a plan share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from soleus.domain.quantity import Range, exactly
from soleus.domain.running import Gait, Repeat, RunPace, RunPlan, RunSession, Segment
from soleus.handout.words.wording import Wording

RUNNING = frozenset({Gait.JOG, Gait.RUN})


@dataclass(frozen=True, slots=True)
class Shared:
    """What is the same in every session of a plan, and so is said once."""

    pace: RunPace = RunPace()
    warm_up: tuple[Segment, ...] = ()
    cool_down: tuple[Segment, ...] = ()

    @classmethod
    def of(cls, plan: RunPlan) -> Shared:
        sessions = [step.session for step in plan.steps]
        if len(sessions) < 2:
            return cls()
        paces = {
            segment.pace
            for session in sessions
            for repeat in session.repeats
            for segment in repeat.segments
            if segment.gait in RUNNING
        }
        warm_ups = {session.warm_up for session in sessions}
        cool_downs = {session.cool_down for session in sessions}
        return cls(
            paces.pop() if len(paces) == 1 else RunPace(),
            warm_ups.pop() if len(warm_ups) == 1 else (),
            cool_downs.pop() if len(cool_downs) == 1 else (),
        )

    def plain(self, segment: Segment) -> Segment:
        """*segment* without the pace that is shared."""
        same = segment.gait in RUNNING and segment.pace == self.pace
        return replace(segment, pace=RunPace()) if same else segment

    def lines(self, wording: Wording) -> tuple[str, ...]:
        lines = []
        if self.warm_up:
            what = _chain(self.warm_up, wording, miles=False)
            lines.append(wording.say("run.before-each", what=what))
        if self.pace != RunPace():
            pace = wording.aside(_pace(self.pace, wording))
            lines.append(wording.say("run.pace-of-all", pace=pace))
        if self.cool_down:
            what = _chain(self.cool_down, wording, miles=False)
            lines.append(wording.say("run.after-each", what=what))
        if self.warm_up or self.cool_down:
            lines.append(wording.say("run.from-start"))
        return tuple(wording.sentence(line) for line in lines)


NOTHING_SHARED = Shared()


def session_text(
    session: RunSession,
    wording: Wording,
    *,
    miles: bool = False,
    shared: Shared = NOTHING_SHARED,
) -> str:
    """One outing in short sentences, with its total where it is known.

    A named total longer than the parts is filled up by walking. What is *shared* has been
    said already.
    """
    lines = []
    first = bool(session.warm_up) and not shared.warm_up
    if first:
        lines.append(wording.say("run.first", what=_chain(session.warm_up, wording, miles)))
    for place, repeat in enumerate(session.repeats):
        plain = replace(repeat, segments=tuple(shared.plain(each) for each in repeat.segments))
        lines += _repeat(plain, wording, miles, later=first or place > 0)
    if session.cool_down and not shared.cool_down:
        lines.append(wording.say("run.end", what=_chain(session.cool_down, wording, miles)))
    if session.surface:
        lines.append(wording.say(f"run.surface-line.{session.surface}"))
    lines += _totals(session, wording, miles)
    if session.note:
        lines.append(session.note)
    return " ".join(wording.sentence(line) for line in lines)


def _chain(segments: tuple[Segment, ...], wording: Wording, miles: bool) -> str:
    return wording.aside(_segment(each, wording, miles) for each in segments)


def _repeat(repeat: Repeat, wording: Wording, miles: bool, *, later: bool) -> list[str]:
    chain = _chain(repeat.segments, wording, miles)
    times = repeat.times if repeat.times and repeat.times.high > 1 else None
    if later and times:
        lines = [wording.count("run.repeat-later", times, what=chain)]
    else:
        lines = [wording.say("run.after", what=chain) if later else chain]
        lines += [wording.count("run.repeat", times)] if times else []
    if repeat.sets and repeat.sets.high > 1:
        lines.append(wording.count("run.sets", repeat.sets))
    if repeat.rest:
        lines.append(wording.say("run.sets-rest", time=wording.time(repeat.rest)))
    return lines


def _segment(segment: Segment, wording: Wording, miles: bool) -> str:
    """As in "run 1 minute at an easy pace on flat ground"."""
    gait = wording.say(f"run.gait.{segment.gait}")
    time = wording.time(segment.seconds) if segment.seconds else ""
    far = wording.distance(segment.metres, miles=miles) if segment.metres else ""
    if time and far:
        text = wording.say("run.stretch-both", gait=gait, distance=far, time=time)
    elif time or far:
        text = wording.say("run.stretch", gait=gait, length=time or far)
    else:
        text = wording.say("run.stretch-open", gait=gait)
    tails = list(_pace(segment.pace, wording))
    if segment.surface:
        tails.append(wording.say(f"run.surface.{segment.surface}"))
    return " ".join([text, *tails])


def _pace(pace: RunPace, wording: Wording) -> Iterator[str]:
    if pace.word:
        yield wording.say(f"run.pace.{pace.word}")
    if pace.km_h:
        yield wording.say("run.km-h", n=wording.span(pace.km_h))
    if pace.s_per_km:
        yield wording.say("run.per-km", time=wording.time(pace.s_per_km))
    if pace.percent_top:
        yield wording.say("run.percent-top", n=wording.span(pace.percent_top))
    if pace.rpe:
        yield wording.say("run.rpe", n=wording.span(pace.rpe))
    if pace.talk:
        yield wording.say(f"run.talk.{pace.talk}")
    if pace.percent_weight:
        yield wording.say("run.weight", n=wording.span(pace.percent_weight))
    if pace.cadence:
        yield wording.say("run.cadence", n=wording.span(pace.cadence))


def _totals(session: RunSession, wording: Wording, miles: bool) -> list[str]:
    seconds = session_seconds(session)
    lines = []
    # A named distance says when to stop: the parts are done over until it is reached.
    total = session.total_s or (None if session.total_m else seconds)
    if session.total_s and seconds and seconds.high < session.total_s.low:
        lines.append(wording.say("run.rest-of-it"))
    if total and (_parts(session) > 1 or total != seconds):
        lines.append(wording.say("run.total", time=wording.time(total)))
    if session.total_m:
        far = wording.distance(session.total_m, miles=miles)
        lines.append(wording.say("run.total-distance", distance=far))
    return lines


def _parts(session: RunSession) -> int:
    """How many stretches are run or walked, repeats counted."""
    parts = len(session.warm_up) + len(session.cool_down)
    for repeat in session.repeats:
        times = (repeat.times or exactly(1)).high * (repeat.sets or exactly(1)).high
        parts += round(len(repeat.segments) * times)
    return parts


def session_seconds(session: RunSession) -> Range | None:
    """Seconds of all stretches together; None when one has no time or a rest stands between."""
    low = high = 0.0
    blocks = [
        Repeat(session.warm_up),
        *session.repeats,
        Repeat(session.cool_down),
    ]
    for block in blocks:
        times, sets = block.times or exactly(1), block.sets or exactly(1)
        if block.rest:
            return None
        for segment in block.segments:
            if segment.seconds is None:
                return None
            low += segment.seconds.low * times.low * sets.low
            high += segment.seconds.high * times.high * sets.high
    return Range(low, high) if high else None
