"""Lines from words: broken where a reader pauses, never inside a dose, never a lonely last word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from soleus.handout.lettering.bidi import has_letters_from_right
from soleus.handout.lettering.faces import in_faces
from soleus.handout.lettering.set_line import SetLine, placed
from soleus.handout.lettering.shaping import ems, text_width
from soleus.handout.page import POINT_MM, Face

NO_BREAK = "\u00a0"
MID_PHRASE = 0.06
"""Cost of breaking where the reader does not pause, beside squared shares of empty line."""
LONELY, NEARLY_LONELY = 0.3, 0.08
"""Cost of a last line with one word, or as good as empty, beside squared shares of empty line."""
SHORT = 0.2
"""A last line that fills less than this share of its width is as good as empty."""
AFTER_SENTENCE, AFTER_COMMA = 0.45, 0.7
"""White where the reader pauses costs this share: it is no ragged edge unless there is much."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one weight."""

    text: str
    bold: bool = False


_NUMBER = re.compile(r"(?<=\d)[  ](?=[^\W\d_])")
_OF = re.compile(r"(\d[  ]\w+) ([^\W\d_]{1,3}) (?=\d)")
_LEADING = re.compile(r"\b([^\W\d]{1,7}) (?=\d)")


def bind(text: str) -> str:
    """*text* with no-break spaces inside quantities: "3 sets of 15", "rest 45 seconds"."""
    text = _OF.sub(lambda found: found.group().replace(" ", NO_BREAK), text)
    text = _LEADING.sub(lambda found: found.group().replace(" ", NO_BREAK), text)
    return _NUMBER.sub(NO_BREAK, text)


_BEHIND_COMMA = re.compile(r"(?<=[,،]) ")
_COMMA = re.compile(f"([,،]){NO_BREAK}+")


def phrases(text: str) -> list[str]:
    """*text* cut behind its commas, which stay."""
    return _BEHIND_COMMA.split(text)


def with_commas(parts: Iterable[str]) -> str:
    """``a, b, c``, with the comma of the parts' own script."""
    told = [part for part in parts if part]
    arabic = any(has_letters_from_right(part) for part in told)
    return ("، " if arabic else ", ").join(told)


def bind_phrases(text: str) -> str:
    """Every comma-separated phrase held together: for the one line that says the dose."""
    return _COMMA.sub(lambda found: f"{found.group(1)} ", text.replace(" ", NO_BREAK))


_RANGE = re.compile(r"(?<=\d) (\w{1,3}) (?=\d)")


def bind_amounts(text: str) -> str:
    """Numbers held to their units and ranges together, no more: "5 holds | of 10 to 20 seconds"."""
    text = _RANGE.sub(rf"{NO_BREAK}\1{NO_BREAK}", text)
    text = _LEADING.sub(lambda found: found.group().replace(" ", NO_BREAK), text)
    return _NUMBER.sub(NO_BREAK, text)


_SPACE = re.compile(rf"[^\S{NO_BREAK}\u202f]+")
"""White that a line may break at."""


def tidy(text: str) -> str:
    """Letters with their accents as one character, as the fonts have them."""
    return normalize("NFC", text)


@dataclass(frozen=True, slots=True)
class _Word:
    """What stands between two places where a line may break."""

    parts: tuple[tuple[str, Face], ...]
    ems: float
    space: float  # em before the next word
    characters: int


@lru_cache(maxsize=4_000)
def wrap(
    spans: tuple[Span, ...],
    width: float,
    size_pt: float,
    max_characters: int = 70,
    from_right: bool = False,
) -> tuple[SetLine, ...]:
    """Lines at most *width* millimetres and *max_characters* long.

    *from_right* is the sheet's own direction; words of the other one still run their way.

    Uses as few lines as there can be and, among those, fills them evenly; a single
    word on the last line is avoided. A word that is too long for a line is broken.
    """
    limit = width / (size_pt * POINT_MM)
    words = [part for word in _words(spans) for part in _fitting(word, limit)]
    if not words:
        return ()
    breaks = _breaks(words, limit, max_characters)
    return tuple(_line(words[start:end], size_pt, from_right) for start, end in pairwise(breaks))


def line_width(text: str, size_pt: float, *, bold: bool = False) -> float:
    """Width of *text* on one line, in millimetres."""
    return sum(text_width(part, face, size_pt) for part, face in in_faces(tidy(text), bold))


def set_label(
    text: str, size_pt: float, *, bold: bool = False, from_right: bool = False
) -> SetLine:
    """*text* on one line, its white kept as it is."""
    return placed(list(in_faces(tidy(text), bold)), size_pt, from_right)


def _words(spans: tuple[Span, ...]) -> list[_Word]:
    """Words with their weight; a word may run across spans ("**Rest** ed")."""
    words: list[list[tuple[str, Face]]] = [[]]
    for span in spans:
        for place, text in enumerate(_SPACE.split(tidy(span.text))):
            if place:
                words.append([])
            if text:
                words[-1] += in_faces(text, span.bold)
    return [_word(tuple(parts)) for parts in words if parts]


def _word(parts: tuple[tuple[str, Face], ...]) -> _Word:
    return _Word(
        parts,
        sum(ems(text, face) for text, face in parts),
        ems(" ", parts[-1][1]),
        sum(len(text) for text, _ in parts),
    )


def _fitting(word: _Word, limit: float) -> list[_Word]:
    """The word itself, or its pieces when it is longer than a line."""
    if word.ems <= limit:
        return [word]
    loose = _loosened(word.parts)
    if len(loose) > 1:
        return [piece for parts in loose for piece in _fitting(_word(parts), limit)]
    text, face = "".join(text for text, _ in word.parts), word.parts[0][1]
    pieces, current = [], ""
    for char in text:
        if current and ems(current + char, face) > limit:
            cut = current.rfind("-") + 1
            cut = cut if cut > len(current) // 2 else len(current)
            pieces.append(current[:cut])
            current = current[cut:]
        current += char
    pieces.append(current)
    return [_word(((piece, face),)) for piece in pieces]


def _loosened(parts: tuple[tuple[str, Face], ...]) -> list[tuple[tuple[str, Face], ...]]:
    """What a word is made of where it may break after all: at its no-break spaces."""
    words: list[list[tuple[str, Face]]] = [[]]
    for text, face in parts:
        for place, each in enumerate(text.split(NO_BREAK)):
            if place:
                words.append([])
            if each:
                words[-1].append((each, face))
    return [tuple(word) for word in words if word]


def _breaks(words: list[_Word], limit: float, max_characters: int) -> list[int]:
    """Indices at which lines begin, and the end."""
    count = len(words)
    full = min(limit, max_characters * _width_of_a_character(words))
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        found: tuple[int, float, int] | None = None
        used, characters = 0.0, 0
        for end in range(start + 1, count + 1):
            if end - 1 > start:
                used += words[end - 2].space
                characters += 1
            used += words[end - 1].ems
            characters += words[end - 1].characters
            if found and (used > limit or characters > max_characters):
                break
            lines, cost, _ = best[end]
            if end < count:
                cost += _white(words[end - 1], max(full - used, 0.0) / full)
            elif start > 0 and end - start == 1:
                cost += LONELY
            elif start > 0 and used < SHORT * full:
                cost += NEARLY_LONELY
            choice = (lines + 1, cost, end)
            if found is None or choice < found:
                found = choice
        best[start] = found or (1, 0.0, start + 1)
    breaks = [0]
    while breaks[-1] < count:
        breaks.append(best[breaks[-1]][2])
    return breaks


def _width_of_a_character(words: list[_Word]) -> float:
    """Of these words on the average, in em: a line may end for its characters, not its width."""
    characters = sum(word.characters + 1 for word in words)
    return max(sum(word.ems + word.space for word in words) / characters, 0.1)


def _white(last: _Word, share: float) -> float:
    """What the empty *share* of a line costs: less at the end of a sentence.

    So lines break where the reader pauses, if that takes no more lines and leaves them even.
    """
    end = last.parts[-1][0][-1]
    if end in ".!?؟":
        return AFTER_SENTENCE * share**2
    if end in ",;،؛":
        return AFTER_COMMA * share**2 + MID_PHRASE / 2
    return share**2 + MID_PHRASE


def _line(words: list[_Word], size_pt: float, from_right: bool) -> SetLine:
    """Neighbouring words of one face become one piece."""
    runs: list[tuple[str, Face]] = []
    for place, word in enumerate(words):
        last = place == len(words) - 1
        for index, (text, face) in enumerate(word.parts):
            ends = index == len(word.parts) - 1 and not last
            added = text + " " if ends else text
            if runs and runs[-1][1] is face:
                runs[-1] = (runs[-1][0] + added, face)
            else:
                runs.append((added, face))
    return placed(runs, size_pt, from_right)
