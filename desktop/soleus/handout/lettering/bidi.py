"""Which way each character of a line runs: the Unicode bidirectional algorithm (UAX #9).

What a handout can hold: letters of both directions, numbers, brackets, and isolates
(U+2066 to U+2069), which keep a phone number or a name in one piece. Embeddings and
overrides (U+202A to U+202E) are not used and count as white.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import bidirectional

LEFT_ISOLATE, RIGHT_ISOLATE, FIRST_ISOLATE, END_ISOLATE = "\u2066", "\u2067", "\u2068", "\u2069"
UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))
"""Marks that steer the direction and have no picture, for ``str.translate``."""
_FROM_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_STEERED = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u2066-\u2069]")
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN", "LRI", "RLI", "FSI", "PDI"})
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»"}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""How a settled character counts beside neutral ones (rules N1 and N2)."""


def has_letters_from_right(text: str) -> bool:
    """Whether any letter of *text* is read from the right."""
    return _FROM_RIGHT.search(text) is not None


def is_steered(text: str) -> bool:
    """Whether the order of *text* on the line may differ from the order of its characters."""
    return _STEERED.search(text) is not None


@lru_cache(maxsize=4_000)
def levels(text: str, base: int) -> tuple[int, ...]:
    """Embedding level of each character: even runs from the left, odd from the right.

    *base* is the level of the paragraph, 0 or 1.
    """
    found = [base] * len(text)
    _settle(text, list(range(len(text))), base, found)
    for place in range(len(text) - 1, -1, -1):  # rule L1: white at the end of the line
        if bidirectional(text[place]) not in {"WS", "PDI", "LRI", "RLI", "FSI"}:
            break
        found[place] = base
    return tuple(found)


def _settle(text: str, places: list[int], level: int, found: list[int]) -> None:
    """Levels of the characters at *places*; what an isolate holds is settled on its own."""
    outer: list[int] = []
    inside: list[int] = []
    opened = ""
    depth = 0
    for place in places:
        char = text[place]
        if char == END_ISOLATE and depth:
            depth -= 1
            if depth == 0:
                _settle_isolate(text, inside, opened, level, found)
                inside = []
        if depth:
            inside.append(place)
        else:
            outer.append(place)
        if char in {LEFT_ISOLATE, RIGHT_ISOLATE, FIRST_ISOLATE}:
            opened = char if depth == 0 else opened
            depth += 1
    if inside:
        _settle_isolate(text, inside, opened, level, found)
    kinds = _resolved(text, outer, "R" if level % 2 else "L")
    for place, kind in zip(outer, kinds, strict=True):
        if level % 2 == 0:
            found[place] = level + {"L": 0, "R": 1}.get(kind, 2)
        else:
            found[place] = level + (0 if kind == "R" else 1)


def _settle_isolate(
    text: str, places: list[int], opened: str, level: int, found: list[int]
) -> None:
    from_right = opened == RIGHT_ISOLATE
    if opened == FIRST_ISOLATE:
        from_right = _first_strong([text[place] for place in places]) in {"R", "AL"}
    inner = level + 1 if (level % 2 == 0) == from_right else level + 2
    _settle(text, places, inner, found)


def _first_strong(characters: list[str]) -> str:
    """Kind of the first letter that stands in no isolate of its own."""
    depth = 0
    for char in characters:
        kind = bidirectional(char)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and kind in {"L", "R", "AL"}:
            return kind
    return "L"


def _resolved(text: str, places: list[int], base: str) -> list[str]:
    """Each character as L, R, EN or AN."""
    kinds = [bidirectional(text[place]) or "L" for place in places]
    _weak(kinds, base)
    _brackets(text, places, kinds, base)
    _neutral(kinds, base)
    return kinds


def _weak(kinds: list[str], base: str) -> None:
    """Rules W1 to W7: marks, numbers, and what stands inside or beside numbers."""
    before, strong = base, base
    for at in range(len(kinds)):
        if kinds[at] == "NSM":
            kinds[at] = "ON" if before in {"LRI", "RLI", "FSI", "PDI"} else before
        if kinds[at] == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at]
        if before in {"L", "R", "AL"}:
            strong = before
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        if before == after and (
            (kinds[at] == "CS" and before in {"EN", "AN"}) or (kinds[at] == "ES" and before == "EN")
        ):
            kinds[at] = before
    _terminators(kinds)
    strong = base
    for at, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:
            kinds[at] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _terminators(kinds: list[str]) -> None:
    """Rule W5: signs like % and ° go with the number beside them."""
    at = 0
    while at < len(kinds):
        if kinds[at] != "ET":
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if (at and kinds[at - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN"):
            kinds[at:end] = ["EN"] * (end - at)
        at = end


def _brackets(text: str, places: list[int], kinds: list[str], base: str) -> None:
    """Rule N0: both brackets of a pair run the same way."""
    open_ones: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, place in enumerate(places):
        char = text[place]
        if kinds[at] != "ON":
            continue
        if char in _BRACKETS:
            open_ones.append((_BRACKETS[char], at))
        elif any(char == closing for closing, _ in open_ones):
            while open_ones:
                closing, start = open_ones.pop()
                if closing == char:
                    pairs.append((start, at))
                    break
    for start, end in sorted(pairs):
        strong = {_STRONG[kind] for kind in kinds[start + 1 : end] if kind in _STRONG}
        if base in strong:
            kinds[start] = kinds[end] = base
        elif strong:
            context = next(
                (_STRONG[kind] for kind in reversed(kinds[:start]) if kind in _STRONG), base
            )
            other = "L" if base == "R" else "R"
            kinds[start] = kinds[end] = other if context == other else base


def _neutral(kinds: list[str], base: str) -> None:
    """Rules N1 and N2: white and signs follow what stands on both sides, else the paragraph."""
    at = 0
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _STRONG[kinds[at - 1]] if at else base
        after = _STRONG[kinds[end]] if end < len(kinds) else base
        kinds[at:end] = [before if before == after else base] * (end - at)
        at = end


def visual_order(runs: tuple[int, ...]) -> tuple[int, ...]:
    """Places of runs with these levels, from the left of the line to the right (rule L2)."""
    order = list(range(len(runs)))
    lowest_odd = min((level for level in runs if level % 2), default=None)
    if lowest_odd is None:
        return tuple(order)
    for least in range(max(runs), lowest_odd - 1, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and runs[order[end]] >= least:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return tuple(order)
