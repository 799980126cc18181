"""Reading the work itself: sets, what one set is made of, and what follows what.

    work   = way ["or" way]
    way    = group {"then" group}
    group  = list | [sets ("x" | "sets of")] part {"+" part} ["[" side "]"]
    list   = number "," number {"," number}
    part   = (["<="] count [unit] | end point) {"/" end point | "hold" time | "x" time | "moving"}

Every function returns None and leaves the cursor where it was when its rule is not met.
"""

from __future__ import annotations

from soleus.domain.dose import Amount, SetGroup, Side, Unit, Until
from soleus.domain.quantity import Range, exactly
from soleus.domain.shorthand import words
from soleus.domain.shorthand.tokens import Cursor

Groups = tuple[SetGroup, ...]


def read_work(cursor: Cursor, bare_seconds: Unit) -> tuple[Groups, Groups] | None:
    """Both ways to do the work; the second one is empty when there is no "or"."""
    first = _way(cursor, bare_seconds)
    if first is None:
        return None
    place = cursor.place
    if cursor.take("or"):
        second = _way(cursor, bare_seconds)
        if second is not None:
            return first, second
        cursor.place = place
    return first, ()


def read_seconds(cursor: Cursor) -> Range | None:
    """``45s``, ``60-120 s`` or ``2 min`` in seconds."""
    place = cursor.place
    span = cursor.take_range()
    factor = words.SECONDS.get(cursor.peek().text)
    if span is None or factor is None:
        cursor.place = place
        return None
    cursor.place += 1
    return Range(span.low * factor, span.high * factor)


def read_until(cursor: Cursor) -> Until | None:
    meaning = cursor.take_known(words.UNTIL)
    return Until(meaning) if meaning else None


def _way(cursor: Cursor, bare_seconds: Unit) -> Groups | None:
    groups = _group(cursor, bare_seconds)
    if groups is None:
        return None
    while True:
        place = cursor.place
        cursor.take(",")
        if not cursor.take("then"):
            cursor.place = place
            return groups
        more = _group(cursor, bare_seconds)
        if more is None:
            cursor.place = place
            return groups
        groups += more


def _group(cursor: Cursor, bare_seconds: Unit) -> Groups | None:
    listed = _list(cursor)
    if listed is not None:
        return listed
    place = cursor.place
    sets = _sets(cursor)
    parts = _parts(cursor, bare_seconds, sets is not None)
    if parts is None:
        cursor.place = place
        return None
    return (SetGroup(parts, sets, _own_side(cursor)),)


def _list(cursor: Cursor) -> Groups | None:
    """``12,10,8``: one set of each."""
    place = cursor.place
    counts: list[Range] = []
    while (count := cursor.take_range()) is not None:
        counts.append(count)
        if cursor.peek(1).kind != "number" or not cursor.take(","):
            break
    if len(counts) < 2 or _goes_on(cursor):
        cursor.place = place
        return None
    return tuple(SetGroup((Amount(count),), exactly(1)) for count in counts)


def _goes_on(cursor: Cursor) -> bool:
    """Whether the last number belongs to something else ("3x15, 2/day")."""
    token = cursor.peek()
    if token.kind == "times" or token.text in {"/", "%", "x"}:
        return True
    return token.text in words.SECONDS or token.text in words.UNIT_OF or token.text in {"kg", "rm"}


def _sets(cursor: Cursor) -> Range | None:
    place = cursor.place
    if cursor.peek().text in words.NUMBER_WORDS and cursor.peek(1).text in {"set", "sets"}:
        sets: Range | None = exactly(words.NUMBER_WORDS[cursor.peek().text])
        cursor.place += 1
    else:
        sets = cursor.take_range()
    if sets is not None:
        if cursor.take("set", "sets"):
            if not cursor.take("of"):
                cursor.take_times()
            return sets
        if cursor.take_times():
            return sets
    cursor.place = place
    return None


def _parts(cursor: Cursor, bare_seconds: Unit, has_sets: bool) -> tuple[Amount, ...] | None:
    first = _part(cursor, bare_seconds, bare=has_sets, has_sets=has_sets)
    if first is None:
        return None
    parts = [first]
    while cursor.peek().text == "+":
        place = cursor.place
        cursor.take("+")
        more = _part(cursor, bare_seconds, bare=False, has_sets=True)
        if more is None:
            cursor.place = place
            break
        parts.append(more)
    return tuple(parts)


def _own_side(cursor: Cursor) -> Side | None:
    place = cursor.place
    if cursor.take("["):
        side = cursor.take_known(words.SIDE)
        if side and cursor.take("]"):
            return Side(side)
    cursor.place = place
    return None


def _part(cursor: Cursor, bare_seconds: Unit, *, bare: bool, has_sets: bool) -> Amount | None:
    """One amount. ``bare`` allows repetitions without their unit, as in ``3x15``."""
    place = cursor.place
    until = _only_until(cursor, has_sets)
    if until is not None:
        return _finish(cursor, None, Unit.REPETITIONS, until=until, bare_seconds=bare_seconds)
    up_to = bool(cursor.take("<=")) or cursor.take_phrase("up", "to")
    seconds = read_seconds(cursor)
    if seconds is not None:
        return _finish(cursor, seconds, bare_seconds, up_to=up_to, bare_seconds=bare_seconds)
    count = cursor.take_range()
    unit = words.UNIT_OF.get(cursor.peek().text)
    if unit is not None:
        cursor.place += 1
    held_each = cursor.peek().kind == "times" and not bare
    if count is None or (unit is None and not bare and not held_each):
        cursor.place = place
        return None
    return _finish(cursor, count, unit or Unit.REPETITIONS, up_to=up_to, bare_seconds=bare_seconds)


def _only_until(cursor: Cursor, has_sets: bool) -> Until | None:
    """``fatigue`` after sets; ``to:fatigue`` or ``until fatigue`` anywhere."""
    place = cursor.place
    led = bool(cursor.take("to", "until"))
    cursor.take(":")
    until = read_until(cursor) if led or has_sets else None
    if until is None:
        cursor.place = place
    return until


def _finish(
    cursor: Cursor,
    count: Range | None,
    unit: Unit,
    *,
    bare_seconds: Unit,
    up_to: bool = False,
    until: Until | None = None,
) -> Amount | None:
    """Add what may follow an amount, in any order."""
    hold: Range | None = None
    timed = unit in {Unit.HOLD, Unit.TIME}
    while True:
        if timed and cursor.take(*words.MOVING):
            unit = Unit.TIME
        elif timed and cursor.take(*words.HELD):
            unit = Unit.HOLD
        elif timed and until is None and cursor.take("amrap"):
            unit, until = Unit.TIME, Until.MOST
        elif count is not None and until is None and (found := _or_until(cursor)):
            until = found
        elif hold is None and (seconds := _hold(cursor)):
            hold = seconds
        else:
            return Amount(count, unit, hold, up_to, until)


def _or_until(cursor: Cursor) -> Until | None:
    """``/fatigue``, ``or until fatigue``, ``to fatigue``."""
    place = cursor.place
    if not cursor.take("/"):
        led = cursor.take("or")
        if not cursor.take("until", "to") and not led:
            return None
    until = read_until(cursor)
    if until is None:
        cursor.place = place
    return until


def _hold(cursor: Cursor) -> Range | None:
    """``hold 5s``, ``x5s`` or ``5s hold`` behind an amount."""
    place = cursor.place
    if cursor.take("hold") or cursor.take_times():
        seconds = read_seconds(cursor)
    else:
        seconds = read_seconds(cursor)
        if seconds is not None and not cursor.take("hold"):
            seconds = None
    if seconds is None:
        cursor.place = place
    return seconds
