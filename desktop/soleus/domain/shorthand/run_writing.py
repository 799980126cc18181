"""A session of a running plan to its canonical shorthand, which reads back to the same one."""

from __future__ import annotations

from collections.abc import Iterator

from soleus.domain.quantity import Range
from soleus.domain.running import Freshness, Repeat, RunPace, RunSession, Segment
from soleus.domain.shorthand.run_reading import RunLine
from soleus.domain.shorthand.run_words import MILE


def write_run(line: RunLine, *, miles: bool = False) -> str:
    """The canonical shorthand: ``read_run(write_run(line)).line == line``.

    Lengths that are whole hundredths of a mile are written in *miles* where asked for.
    """
    return "; ".join(_clauses(line, miles))


def write_session(session: RunSession, *, miles: bool = False) -> str:
    """The same of a session alone."""
    return write_run(RunLine(session), miles=miles)


def _clauses(line: RunLine, miles: bool) -> Iterator[str]:
    session = line.session
    if session.warm_up:
        yield f"warm-up {_chain(session.warm_up, miles)}"
    yield from (_repeat(each, miles) for each in session.repeats if each.segments)
    if session.cool_down:
        yield f"cool-down {_chain(session.cool_down, miles)}"
    if session.surface:
        yield session.surface.value
    if session.total_s:
        yield f"total {_time(session.total_s)}"
    if session.total_m:
        yield f"total {_distance(session.total_m, miles)}"
    if line.complete:
        yield f"done {line.complete}x"
    if line.sessions_a_week:
        yield f"{line.sessions_a_week}/week"
    if line.weekday:
        yield line.weekday.value
    if session.note:
        yield f"note: {session.note}"


def _chain(segments: tuple[Segment, ...], miles: bool) -> str:
    return " ".join(_segment(each, miles) for each in segments)


def _repeat(repeat: Repeat, miles: bool) -> str:
    sets = f"{repeat.sets} sets of " if repeat.sets else ""
    times = f"{repeat.times}x " if repeat.times else ""
    rest = f" set-rest {_time(repeat.rest)}" if repeat.rest else ""
    return f"{sets}{times}{_chain(repeat.segments, miles)}{rest}"


def _segment(segment: Segment, miles: bool) -> str:
    words = [segment.gait.value]
    if segment.seconds:
        words.append(_time(segment.seconds))
    if segment.metres:
        words.append(_distance(segment.metres, miles))
    words += _pace(segment.pace)
    if segment.surface:
        words.append(f"on {segment.surface}")
    return " ".join(words)


def _pace(pace: RunPace) -> Iterator[str]:
    if pace.word:
        # "brisk walk" is a gait of its own.
        yield f"pace:{pace.word}" if pace.word is Freshness.BRISK else pace.word.value
    if pace.km_h:
        yield f"{pace.km_h}km/h"
    if pace.s_per_km:
        yield f"{_clock(pace.s_per_km)}/km"
    if pace.percent_top:
        yield f"{pace.percent_top}%top"
    if pace.rpe:
        yield f"rpe{pace.rpe}"
    if pace.talk:
        yield f"talk:{pace.talk}"
    if pace.percent_weight:
        yield f"{pace.percent_weight}%bw"
    if pace.cadence:
        yield f"{pace.cadence}spm"


def _time(span: Range) -> str:
    """Minutes when both ends are whole ones, else seconds."""
    if span.low >= 60 and span.low % 60 == 0 and span.high % 60 == 0:
        return f"{Range(span.low / 60, span.high / 60)}min"
    return f"{span}s"


def _distance(span: Range, miles: bool) -> str:
    if miles:
        ends = [round(end / MILE, 2) for end in (span.low, span.high)]
        if Range(ends[0] * MILE, ends[1] * MILE) == span:
            return f"{Range(*ends)}mi"
    if span.low >= 1000 and span.low % 10 == 0 and span.high % 10 == 0:
        return f"{Range(span.low / 1000, span.high / 1000)}km"
    return f"{span}m"


def _clock(span: Range) -> str:
    if span.low % 1 or span.high % 1:
        return f"{span}s"
    ends = [f"{int(end // 60)}:{int(end % 60):02d}" for end in (span.low, span.high)]
    return ends[0] if span.exact else "-".join(ends)
