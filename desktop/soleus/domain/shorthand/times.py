"""Reading when and how often: the schedule's part of the shorthand."""

from __future__ import annotations

from soleus.domain.dose import Unit
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Anchor, KeepOff, Moment, Relation, Schedule, Weekday
from soleus.domain.shorthand import words
from soleus.domain.shorthand.clauses import Found
from soleus.domain.shorthand.tokens import Cursor


def rate(cursor: Cursor, _: Unit) -> Found:
    """``2/day``, ``>=1/day``, ``3/week``, ``twice a day``, ``3x per week``."""
    at_least = bool(cursor.take(">=")) or cursor.take_phrase("at", "least")
    count = _count(cursor)
    if count is None:
        return None
    days = False
    if not cursor.take_times():
        days = bool(cursor.take("day", "days"))
        if not days:
            cursor.take("times", "time", "sessions", "session")
    cursor.take("/", "a", "per", "each", "every")
    period = cursor.take("daily", "weekly") if not days else ""
    period = period or cursor.take("day", "week", "wk", "d", "w")
    if not period:
        return None
    flag: dict[str, object] = {"at_least": True} if at_least else {"at_least": False}
    if period in {"day", "daily", "d"}:
        return None if days else flag | {"times_a_day": count}
    return flag | {"days_a_week": Schedule(days_a_week=count).days_a_week}


def _count(cursor: Cursor) -> Range | None:
    word = cursor.peek().text
    known = words.COUNTS.get(word) or words.NUMBER_WORDS.get(word)
    if known:
        cursor.place += 1
        return exactly(known)
    return cursor.take_range()


def spacing(cursor: Cursor, _: Unit) -> Found:
    """``daily``, ``alt days``, ``every 3 days``, ``<=every 2 days``."""
    at_most = bool(cursor.take("<=")) or cursor.take_phrase("at", "most")
    days = _spacing(cursor)
    if days is None:
        return None
    found: dict[str, object] = {"every_days": Schedule(every_days=days).every_days}
    return found | ({"at_most": True} if at_most else {})


def _spacing(cursor: Cursor) -> int | None:
    if cursor.take("daily", "everyday"):
        return 1
    if cursor.take("alt", "alternate", "alternating"):
        return 2 if cursor.take("day", "days") else None
    if not cursor.take("every", "each"):
        return None
    if cursor.take("day"):
        return 1
    token = cursor.peek()
    cursor.place += 1
    if token.text in words.ORDINALS:
        days = words.ORDINALS[token.text]
    elif token.kind == "number" and token.text.isdigit():
        days = int(token.text)
        cursor.take("nd", "rd", "th", "st")
    else:
        return None
    return days if cursor.take("day", "days") else None


def weekdays(cursor: Cursor, _: Unit) -> Found:
    """``mon,wed,fri``, ``mon-fri``, ``Monday and Thursday``."""
    found: list[Weekday] = []
    cursor.take("on")
    while days := _days(cursor):
        found += days
        place = cursor.place
        cursor.take(",", "and")
        if not _days(cursor):
            cursor.place = place
            break
        cursor.place = place + 1 if cursor.tokens[place].text in {",", "and"} else place
    return {"weekdays": Schedule(weekdays=tuple(found)).weekdays} if found else None


def _days(cursor: Cursor) -> list[Weekday]:
    token = cursor.peek()
    first, _, last = token.text.partition("-")
    if token.kind != "word" or first not in words.WEEKDAY:
        return []
    if last and last not in words.WEEKDAY:
        return []
    cursor.place += 1
    order = list(Weekday)
    start = order.index(Weekday(words.WEEKDAY[first]))
    end = order.index(Weekday(words.WEEKDAY[last])) if last else start
    return order[start : end + 1] if end >= start else order[start:] + order[: end + 1]


def manner(cursor: Cursor, _: Unit) -> Found:
    """``spread``, ``as-needed``, ``non-consecutive``."""
    if cursor.take("spread"):
        if cursor.take("through", "over"):
            cursor.take("the")
            cursor.take("day")
        return {"spread": True}
    if cursor.take("as-needed", "prn") or cursor.take_phrase("as", "needed"):
        return {"as_needed": True}
    if cursor.take("non-consecutive") or cursor.take_phrase("non", "consecutive"):
        cursor.take("days")
        return {"non_consecutive": True}
    return None


def anchor(cursor: Cursor, _: Unit) -> Found:
    """``before:first-steps``, ``after a run``, ``in the morning``, ``evening``."""
    relation = cursor.take(*words.RELATION, "in")
    if not relation:
        moment = cursor.take_known(words.TIMES_OF_DAY)
        return {"anchors": Anchor(Relation.AT, Moment(moment))} if moment else None
    if not cursor.take(":"):
        cursor.take(*words.ARTICLES)
    moment = cursor.take_known(words.TIMES_OF_DAY if relation == "in" else words.MOMENT)
    if not moment:
        return None
    return {"anchors": Anchor(Relation("at" if relation == "in" else relation), Moment(moment))}


def keep_off(cursor: Cursor, _: Unit) -> Found:
    """``not within 2h of rising``."""
    if not cursor.take_phrase("not", "within"):
        return None
    hours = cursor.take_number()
    if hours is None or not cursor.take("h", "hr", "hrs", "hour", "hours"):
        return None
    cursor.take("of", "after")
    cursor.take(*words.ARTICLES)
    moment = cursor.take_known(words.MOMENT)
    return {"keep_off": KeepOff(hours, Moment(moment))} if moment else None
