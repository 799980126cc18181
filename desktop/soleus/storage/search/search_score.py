"""How well an entry of the index answers: name first, then synonyms, then tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from soleus.storage.search.search_entry import BREAK
from soleus.storage.search.search_words import fold, split, stem

# Points for a word of the name, of its synonyms, of those that lead there or its main target,
# of its tags; less for a word that is only begun, or mended. Whole answers add to them.
# A design of this program.
WHOLE = (100.0, 60.0, 40.0, 15.0)
BEGUN, MENDED = 0.85, 0.7
EXACT_NAME, EXACT_SYNONYM, TOGETHER, COVERED = 80.0, 50.0, 10.0, 30.0
# Points for each answer that builds on this one, for each that leads up to it, and the most.
BUILT_ON, LED_TO, BASE = 10 / 3, 5 / 3, 20.0


@dataclass(frozen=True, slots=True)
class Term:
    """One word to look for: any word that begins with one of ``beginnings``."""

    beginnings: tuple[str, ...]
    typed: str
    mended: bool = False

    @property
    def expression(self) -> str:
        """The term for FTS5; beginnings are letters and digits only, so quotes suffice."""
        either = " OR ".join(f'"{each}" *' for each in self.beginnings)
        return f"({either})" if len(self.beginnings) > 1 else either


@dataclass(frozen=True, slots=True)
class Answer:
    """points, how many terms were answered, and by which words."""

    points: float
    answered: int
    matched: tuple[str, ...]


def score(fields: Sequence[str], terms: Sequence[Term]) -> Answer:
    """How well an entry's *fields* (name, synonyms, alike, tags) answer *terms*."""
    words = [field.split() for field in fields]
    matched: dict[str, None] = {}
    total, answered = 0.0, 0
    for term in terms:
        points, found = _best(words, term)
        total += points
        answered += bool(found)
        matched.update(dict.fromkeys(found))
    points = total / len(terms) + _whole(fields, terms, matched)
    return Answer(points, answered, tuple(matched))


def base_points(ladders: Mapping[str, str]) -> dict[str, float]:
    """Points for the plain exercise among the answers to one search, by id.

    *ladders* are the answers with their neighbours, as the index holds them. A word such as
    "bridge" names the one that the others are easier or harder forms of, however long its name.
    """
    points = dict.fromkeys(ladders, 0.0)
    for ladder in ladders.values():
        easier, _, harder = ladder.partition(BREAK)
        for neighbours, worth in ((easier, BUILT_ON), (harder, LED_TO)):
            for each in neighbours.split():
                if each in points:
                    points[each] = min(BASE, points[each] + worth)
    return points


def mark_words(text: str, matched: Iterable[str]) -> list[tuple[int, int]]:
    """Start and end of the words of *text* that are among *matched* (folded)."""
    known = set(matched)
    return [
        found.span()
        for found in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text)
        if known.intersection(split(fold(found.group())))
    ]


def _best(words: Sequence[Sequence[str]], term: Term) -> tuple[float, list[str]]:
    """The points of the worthiest field that answers, and its words that do."""
    for worth, field in zip(WHOLE, words, strict=True):
        found = [word for word in field if word.startswith(term.beginnings)]
        if found:
            whole = any(word == term.typed or stem(word) in term.beginnings for word in found)
            points = worth * (1.0 if whole else BEGUN) * (MENDED if term.mended else 1.0)
            return points, found
    return 0.0, []


def _whole(fields: Sequence[str], terms: Sequence[Term], matched: Iterable[str]) -> float:
    """Points for a name, synonym or main target that answers as a whole, or all by itself."""
    known = set(matched)
    wanted = {each for term in terms for each in term.beginnings}
    name = fields[0].split()
    covered = sum(each in known for each in name) / max(1, len(name))
    if covered == 1.0 and len(name) >= len(terms):
        return EXACT_NAME + COVERED
    bonus = 0.0
    for phrase in (*fields[1].split(BREAK), fields[2].rpartition(BREAK)[2]):
        parts = phrase.split()
        if parts and len(parts) == len(terms) and all(stem(each) in wanted for each in parts):
            return EXACT_SYNONYM + COVERED * covered
        if len(terms) > 1 and all(_answers(parts, term) for term in terms):
            bonus = max(bonus, TOGETHER * len(terms) / len(parts))
    return bonus + COVERED * covered


def _answers(words: Iterable[str], term: Term) -> bool:
    return any(word.startswith(term.beginnings) for word in words)
