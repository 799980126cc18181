"""Titles and names of exercises: broken by sense, into lines that are much alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from soleus.handout.lettering.set_line import SetLine
from soleus.handout.lettering.typeset import line_width
from soleus.handout.setting.strip import Pen

ENGLISH = "with without on off at in into to from of for by and or the a an your"
SPANISH = "con sin en de del desde a al y o e u para por el la los las un una su"
JOINING = frozenset(f"{ENGLISH} {SPANISH}".split())
"""Words that begin a phrase: a line may begin with one and does not end with one."""
COMMA, PHRASE, MID_PHRASE, INSIDE = 0.0, 0.06, 0.14, 0.4
"""Cost of breaking behind a comma, before a word that joins, elsewhere, and behind such a word,
beside squared shares of filled line.
"""


@dataclass(frozen=True, slots=True)
class Room:
    """Widths of the first line and of those below, and the size of the letters."""

    first: float
    below: float
    size_pt: float


def name_lines(pen: Pen, name: str, room: Room) -> tuple[SetLine, ...]:
    """The lines of *name* in bold. Those below the first use what room it has not only where
    that saves a line.
    """
    narrow = Room(room.first, room.first, room.size_pt)
    words = tuple(name.split(" "))
    lines = _broken(words, narrow)
    if room.below > room.first:
        longer = _broken(words, room)
        lines = longer if lines is None or (longer and len(longer) < len(lines)) else lines
    if lines is None or any(len(line) > pen.spec.max_characters for line in lines):
        return pen.wrap(name, room.first, room.size_pt, bold=True)
    return tuple(
        line for text in lines for line in pen.wrap(text, room.below + 1, room.size_pt, bold=True)
    )


@lru_cache(maxsize=500)
def _broken(words: tuple[str, ...], room: Room) -> tuple[str, ...] | None:
    """As few lines as there can be, and the best of those; none where a word is too long."""
    best: tuple[int, float, tuple[str, ...]] | None = None
    for end in range(1, len(words) + 1):
        line = " ".join(words[:end])
        wide = line_width(line, room.size_pt, bold=True)
        if wide > room.first:
            break
        cost = (wide / room.below) ** 2
        if end == len(words):
            rest: tuple[str, ...] | None = ()
        else:
            rest = _broken(words[end:], Room(room.below, room.below, room.size_pt))
            cost += _break_cost(words[end - 1], words[end])
        if rest is None:
            continue
        cost += sum((line_width(each, room.size_pt, bold=True) / room.below) ** 2 for each in rest)
        cost += _break_costs(rest)
        choice = (1 + len(rest), cost, (line, *rest))
        if best is None or choice < best:
            best = choice
    return best[2] if best else None


def _break_costs(lines: tuple[str, ...]) -> float:
    ends = ((one.split()[-1], other.split()[0]) for one, other in pairwise(lines))
    return sum(_break_cost(last, following) for last, following in ends)


def _break_cost(last: str, following: str) -> float:
    """What it costs to part two words of a title."""
    if last[-1:] in ",:;،؛·":
        return COMMA
    if last.lower() in JOINING:
        return INSIDE
    return PHRASE if following.lower() in JOINING else MID_PHRASE
