"""Reading the pieces of a running session: lengths, paces, times, totals.

A reader returns what it found or None; where it returns None the caller puts the cursor back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from soleus.domain.quantity import Range
from soleus.domain.running import Freshness, Gait, Segment, Surface, TalkTest
from soleus.domain.shorthand import run_words as words
from soleus.domain.shorthand.tokens import Cursor
from soleus.domain.shorthand.words import SECONDS
from soleus.domain.shorthand.work import read_seconds

T = TypeVar("T")
Piece = tuple[str, object]
"""The field of a pace (or ``surface``) with its value."""
UNITS = {**words.METRES, **SECONDS}
NO_MINUTES = {":", "%", "sets", "set", "times", "rounds", *UNITS}


def tried(cursor: Cursor, reader: Callable[[Cursor], T | None]) -> T | None:
    """What *reader* finds; without a find the cursor stands where it stood."""
    place = cursor.place
    found = reader(cursor)
    if found is None:
        cursor.place = place
    return found


def possible(span: Range, most: float) -> Range:
    """*span* itself. Raises ValueError where it is nothing at all, or beyond *most*."""
    if span.high <= 0 or span.high > most:
        raise ValueError("nothing at all, or more than anybody can do")
    return span


# --- lengths


def seconds(cursor: Cursor) -> Range | None:
    """``90s``, ``1.5min``: a time with its unit, in seconds."""
    found = read_seconds(cursor)
    if found is None or _per(cursor):
        return None
    return possible(found, words.MOST_SECONDS)


def metres(cursor: Cursor) -> Range | None:
    """``400m``, ``5 km``, ``1 mi``: a distance with its unit, in metres."""
    span = cursor.take_range()
    factor = words.METRES.get(cursor.peek().text)
    if span is None or factor is None:
        return None
    cursor.place += 1
    if _per(cursor):
        return None
    return possible(Range(span.low * factor, span.high * factor), words.MOST_METRES)


def _per(cursor: Cursor) -> bool:
    """Whether "/km" or "/h" follows: what was read is a speed and no length."""
    return cursor.peek().text in {"/", "per"} and cursor.peek(1).text in {"km", "h", "hour"}


def minutes(cursor: Cursor) -> Range | None:
    """A number alone behind "run" or "walk" is minutes."""
    if tried(Cursor(cursor.tokens, cursor.place), tail) is not None:
        return None
    span = cursor.take_range()
    after = cursor.peek()
    if span is None or after.text in NO_MINUTES:
        return None
    if (after.kind == "times" or after.text == "x") and not _trailing(cursor):
        return None
    return possible(Range(span.low * 60, span.high * 60), words.MOST_SECONDS)


def _trailing(cursor: Cursor) -> bool:
    """Whether "x 6" ends what stands before it, and does not open "6 x run"."""
    after = cursor.peek(2)
    opens = after.kind in {"number", "times"} or after.text in {*words.GAITS, *UNITS}
    return cursor.peek(1).kind == "number" and not opens


def segment(cursor: Cursor) -> Segment | None:
    """``run 1min``, ``walk 2``, ``400m``, ``2 min walk``, ``run 400m 2min``, ``run``."""
    gait = cursor.take_known(words.GAITS)
    if not gait:
        return _length_first(cursor)
    time = tried(cursor, seconds)
    far = tried(cursor, metres)
    if time is None:
        time = tried(cursor, seconds)
    if time is None and far is None:
        time = tried(cursor, minutes)
    return Segment(Gait(gait), time, far)


def _length_first(cursor: Cursor) -> Segment | None:
    time = tried(cursor, seconds)
    far = tried(cursor, metres) if time is None else None
    if time is None and far is None:
        return None
    place = cursor.place
    gait = cursor.take_known(words.GAITS)
    if gait and _own_length(cursor):
        cursor.place = place
        gait = ""
    return Segment(Gait(gait or Gait.RUN), time, far)


def _own_length(cursor: Cursor) -> bool:
    """Whether the word for the gait just read has its length behind it ("400m walk 1min")."""
    ahead = Cursor(cursor.tokens, cursor.place)
    if (tried(ahead, seconds) or tried(ahead, metres) or tried(ahead, minutes)) is None:
        return False
    return not ahead.take_known(words.GAITS)


# --- how fast, and on what


def tail(cursor: Cursor) -> Piece | None:
    """One thing about the stretch before it: ``easy``, ``rpe3-4``, ``10km/h``, ``on grass``."""
    for reader in (_worded, _rpe, _on, _clock, _time_a_km, _speed, _percent, _cadence):
        found = tried(cursor, reader)
        if found is not None:
            return found
    return None


def _worded(cursor: Cursor) -> Piece | None:
    if cursor.take("pace"):
        cursor.take(":")
        meaning = cursor.take_known(words.PACES)
        return ("word", Freshness(meaning)) if meaning else None
    if cursor.take("talk", "can"):
        cursor.take(":")
        meaning = cursor.take_known(words.TALKS)
        return ("talk", TalkTest(meaning)) if meaning else None
    if cursor.peek().text in words.PACES and cursor.peek().text != "brisk":
        return "word", Freshness(cursor.take_known(words.PACES))
    return None


def _rpe(cursor: Cursor) -> Piece | None:
    if not cursor.take("rpe", "effort"):
        return None
    cursor.take(":")
    span = cursor.take_range()
    if span is not None and span.high > 10:
        raise ValueError("effort ends at 10")
    return ("rpe", span) if span is not None else None


def _on(cursor: Cursor) -> Piece | None:
    if not cursor.take("on"):
        return None
    cursor.take("a", "an", "the")
    meaning = cursor.take_known(words.SURFACES)
    return ("surface", Surface(meaning)) if meaning else None


def _clock(cursor: Cursor) -> Piece | None:
    """``5:30/km``, ``5:30-6:00/km``."""
    low = _minutes_seconds(cursor)
    if low is None:
        return None
    high = low
    if cursor.take("-", "to"):
        last = _minutes_seconds(cursor)
        if last is None:
            return None
        high = last
    cursor.take("min")
    return ("s_per_km", Range(low, high)) if _a_km(cursor) else None


def _minutes_seconds(cursor: Cursor) -> float | None:
    whole = cursor.take_number()
    if whole is None or not cursor.take(":"):
        return None
    rest = cursor.take_number()
    return whole * 60 + rest if rest is not None and rest < 60 else None


def _a_km(cursor: Cursor) -> bool:
    return bool(cursor.take("/", "per", "a") and cursor.take("km"))


def _time_a_km(cursor: Cursor) -> Piece | None:
    """``330.5s/km``, ``6 min/km``."""
    span = read_seconds(cursor)
    return ("s_per_km", span) if span is not None and _a_km(cursor) else None


def _speed(cursor: Cursor) -> Piece | None:
    span = cursor.take_range()
    if span is None:
        return None
    if cursor.take("mph"):
        factor = words.MILE / 1000
        return "km_h", Range(span.low * factor, span.high * factor)
    if cursor.take("kmh", "kph"):
        return "km_h", span
    if cursor.take("km") and cursor.take("/", "per", "an") and cursor.take("h", "hour"):
        return "km_h", span
    return None


def _percent(cursor: Cursor) -> Piece | None:
    span = cursor.take_range()
    if span is None or not cursor.take("%"):
        return None
    if cursor.take("top") or cursor.take_phrase("of", "top"):
        cursor.take("speed")
        return "percent_top", span
    if cursor.take("bw", "bodyweight") or cursor.take_phrase("body", "weight"):
        return "percent_weight", span
    return None


def _cadence(cursor: Cursor) -> Piece | None:
    span = cursor.take_range()
    if span is None:
        return None
    if cursor.take("spm") or cursor.take_phrase("steps", "/", "min"):
        return "cadence", span
    return ("cadence", span) if cursor.take_phrase("steps", "a", "minute") else None


# --- how often within the session


def sets(cursor: Cursor) -> Range | None:
    """``3 sets of``."""
    span = cursor.take_range()
    if span is None or not cursor.take("sets", "set"):
        return None
    cursor.take("of")
    return possible(span, words.MOST_TIMES)


def times(cursor: Cursor) -> Range | None:
    """``6x``, ``6 times``."""
    span = cursor.take_range()
    if span is None or not (cursor.take_times() or cursor.take("times", "rounds")):
        return None
    return possible(span, words.MOST_TIMES)


def trailing_times(cursor: Cursor) -> Range | None:
    """``x 6`` behind what is repeated."""
    span = cursor.take_range() if cursor.take_times() else None
    return None if span is None else possible(span, words.MOST_TIMES)


def set_rest(cursor: Cursor) -> Range | None:
    """``set-rest 2min``: the rest between sets, in seconds."""
    if not cursor.take_known(words.SET_REST):
        return None
    cursor.take(":")
    rest = read_seconds(cursor)
    return None if rest is None else possible(rest, words.MOST_SECONDS)


def total(cursor: Cursor) -> Piece | None:
    """``total 30min``, ``total 5km``."""
    if not cursor.take("total"):
        return None
    cursor.take(":")
    time = tried(cursor, seconds)
    if time is not None:
        return "total_s", time
    far = tried(cursor, metres)
    return ("total_m", far) if far is not None else None


def completed(cursor: Cursor) -> Range | None:
    """``done 3x``, ``do 3 times``, ``twice``: how often before the next session."""
    if cursor.take("twice"):
        return Range(2, 2)
    if not cursor.take("done", "do"):
        return None
    if cursor.take("twice"):
        return Range(2, 2)
    span = cursor.take_range()
    if span is None:
        return None
    if not cursor.take_times():
        cursor.take("times", "time")
    return possible(span, words.MOST_TIMES)
