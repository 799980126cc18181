"""Reading everything of a dose but its sets and its schedule.

A reader looks at the cursor and returns what it found by field name, or None. It may
leave the cursor anywhere when it returns None: the caller puts it back.
"""

from __future__ import annotations

from collections.abc import Callable

from soleus.domain.dose import (
    Band,
    Blank,
    Carry,
    Direction,
    Dose,
    Effort,
    Freedom,
    Implement,
    Intensity,
    Joint,
    Limit,
    Pace,
    PainRule,
    PainWord,
    Settle,
    Side,
    Speed,
    Tempo,
    Unit,
)
from soleus.domain.shorthand import words
from soleus.domain.shorthand.tokens import Cursor
from soleus.domain.shorthand.work import read_seconds, read_work

Found = dict[str, object] | None
Reader = Callable[[Cursor, Unit], Found]


def work(cursor: Cursor, bare_seconds: Unit) -> Found:
    found = read_work(cursor, bare_seconds)
    return {"groups": found} if found else None


def hold(cursor: Cursor, _: Unit) -> Found:
    """``hold 5s`` away from its amount, or ``hold 3x45s``."""
    if not cursor.take("hold"):
        return None
    cursor.take("for")
    seconds = read_seconds(cursor)
    return {"hold": seconds} if seconds else work(cursor, Unit.HOLD)


def ramp(cursor: Cursor, _: Unit) -> Found:
    if not cursor.take("ramp"):
        return None
    sets: list[int] = []
    while (token := cursor.peek()).kind == "number" and token.text.isdigit():
        cursor.place += 1
        sets.append(int(token.text))
        if cursor.peek(1).kind != "number" or not cursor.take(","):
            break
    return {"day_ramp": Dose(day_ramp=tuple(sets)).day_ramp} if sets else None


def tempo(cursor: Cursor, _: Unit) -> Found:
    if cursor.take("tempo"):
        cursor.take(":")
    token = cursor.peek()
    if token.kind != "tempo":
        return None
    cursor.place += 1
    out, pause, back = (
        Pace(phase) if phase in set(Pace) else float(phase)
        for phase in token.text.replace("–", "-").split("-")
    )
    return {"tempo": Tempo(out, pause, back)}


def cycle(cursor: Cursor, _: Unit) -> Found:
    if not cursor.take("cycle"):
        return None
    cursor.take(":")
    seconds = read_seconds(cursor)
    return {"cycle_s": seconds} if seconds else None


def speed(cursor: Cursor, _: Unit) -> Found:
    if cursor.take("speed"):
        cursor.take(":")
        meaning = cursor.take_known(words.SPEED)
    else:
        meaning = cursor.take_known(words.BARE_SPEED)
    return {"speed": Speed(meaning)} if meaning else None


def rest(cursor: Cursor, _: Unit) -> Found:
    """``rest 2min``, ``rest-after 5min``, ``2 min rest``."""
    word = cursor.take("rest", "rest-after")
    if word:
        if word == "rest" and cursor.take("after"):
            word = "rest-after"
        cursor.take(":")
        seconds = read_seconds(cursor)
    else:
        seconds = read_seconds(cursor)
        word = cursor.take("rest", "rest-after")
        if read_seconds(cursor):  # the rest that follows is another one
            return None
    if not (word and seconds):
        return None
    return {"rest" if word == "rest" else "rest_after": seconds}


def side(cursor: Cursor, _: Unit) -> Found:
    if cursor.take("side") and not cursor.take(":"):
        return None
    way = cursor.take_known(words.DIRECTION)
    if way:
        return {"direction": Direction(way)}
    meaning = cursor.take_known(words.SIDE)
    return {"side": Side(meaning)} if meaning else None


def weight(cursor: Cursor, _: Unit) -> Found:
    """``+10kg``, ``+25%bw``, ``-20%bw``."""
    sign = cursor.take("+", "-")
    amount = cursor.take_range()
    if amount is None:
        return None
    found: dict[str, object] = {"sign": sign} if sign else {}
    if cursor.take("kg"):
        return found | {"kg": amount}
    if cursor.take("%") and (
        cursor.take("bw", "bodyweight") or cursor.take_phrase("body", "weight")
    ):
        return found | {"percent_body_weight": amount}
    return None


def load(cursor: Cursor, _: Unit) -> Found:
    if cursor.take("assisted"):
        return {"sign": "-"}
    if cursor.take("band"):
        if cursor.take(":"):
            meaning = cursor.take_known(words.BAND)
            return {"band": Band(meaning)} if meaning else None
        return {"band": Band.ANY}
    if meaning := cursor.take_known(words.IMPLEMENT):
        return {"implement": Implement(meaning)}
    if meaning := cursor.take_known(words.CARRY):
        return {"carry": Carry(meaning)}
    return None


def intensity(cursor: Cursor, _: Unit) -> Found:
    """``rpe8-9 last``, ``8rm``, ``70%``, ``80%1rm``."""
    if cursor.take("rpe"):
        cursor.take(":")
        rpe = cursor.take_range()
        if rpe is None:
            return None
        found: dict[str, object] = {"rpe": Intensity(rpe=rpe).rpe}
        return found | ({"last_rep": True} if cursor.take("last") else {})
    amount = cursor.take_range()
    if amount is None:
        return None
    if cursor.take("rm"):
        return {"rm": amount}
    if cursor.take("%"):
        if cursor.peek().text == "1" and cursor.peek(1).text == "rm":
            cursor.place += 2
            return {"percent": amount, "one_rm": True}
        return {"percent": amount}
    return None


def effort(cursor: Cursor, _: Unit) -> Found:
    if not (cursor.take("effort") and cursor.take(":")):
        return None
    low = cursor.take_known(words.EFFORT)
    if not low:
        return None
    found: tuple[Effort, ...] = (Effort(low),)
    if cursor.take("..", "to"):
        high = cursor.take_known(words.EFFORT)
        if not high:
            return None
        found += (Effort(high),)
    return {"effort": found}


def pain(cursor: Cursor, _: Unit) -> Found:
    if cursor.take("stop-before-pain") or cursor.take_phrase("stop", "before", "pain"):
        return {"stop_before": True}
    if cursor.take("settle"):
        if not cursor.take(":"):
            return None
        text = cursor.peek().text + (cursor.peek(1).text if cursor.joined(1) else "")
        if text not in words.SETTLE:
            text = cursor.peek().text
        if text not in words.SETTLE:
            return None
        cursor.place += 1 if text == "morning" else 2
        return {"settle": Settle(words.SETTLE[text])}
    if not cursor.take("pain"):
        return None
    led = cursor.take("<=", ":")
    if led == ":" and (meaning := cursor.take_known(words.PAIN_WORD)):
        return {"word": PainWord(meaning)}
    if not led:
        cursor.take_phrase("up", "to")
    ceiling = cursor.take_range()
    if ceiling is None:
        return None
    if cursor.peek().text == "/" and cursor.peek(1).text == "10":
        cursor.place += 2
    return {"ceiling": PainRule(ceiling=ceiling).ceiling}


def limit(cursor: Cursor, _: Unit) -> Found:
    """``knee<=60``, ``knee:20-60``, ``height<=10cm``, ``pain-free``, ``not-below-flat``."""
    if freedom := cursor.take_known(words.FREEDOM_OF):
        return {"limits": Limit(freedom=Freedom(freedom))}
    word = cursor.take("height", *words.JOINT)
    if not word or not cursor.take("<=", ":"):
        return None
    amount = cursor.take_range()
    if amount is None:
        return None
    if word == "height":
        return {"limits": Limit(height_cm=amount)} if cursor.take("cm") else None
    cursor.take("deg", "degrees")
    return {"limits": Limit(joint=Joint(word), degrees=amount)}


def blank(cursor: Cursor, _: Unit) -> Found:
    if not (cursor.take("blank") and cursor.take(":")):
        return None
    found: list[Blank] = []
    while meaning := cursor.take_known(words.BLANK):
        found.append(Blank(meaning))
        if cursor.peek(1).text not in words.BLANK or not cursor.take(","):
            break
    return {"blanks": Dose(blanks=tuple(found)).blanks} if found else None
