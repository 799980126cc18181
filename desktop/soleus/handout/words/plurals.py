"""Which form of a word goes with a number, by rules that stand in the language's own file.

Conditions are written as in Unicode CLDR: ``n % 10 = 2..4 and n % 100 != 12..14``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

RELATION = re.compile(
    r"^n(?: % (?P<divisor>\d+))? (?P<sign>=|!=) (?P<values>\d+(?:\.\.\d+)?(?:,\d+(?:\.\.\d+)?)*)$"
)


@dataclass(frozen=True, slots=True)
class Relation:
    """``n % divisor`` is (not) within one of ``spans``; ends are included."""

    divisor: int
    holds: bool
    spans: tuple[tuple[int, int], ...]

    def __call__(self, n: float) -> bool:
        rest = n % self.divisor if self.divisor else n
        inside = rest == int(rest) and any(low <= rest <= high for low, high in self.spans)
        return inside is self.holds


@dataclass(frozen=True, slots=True)
class Plurals:
    """Forms in the order they are tried, each with its condition: any of all of relations."""

    forms: tuple[tuple[str, tuple[tuple[Relation, ...], ...]], ...]

    def form(self, n: float) -> str:
        for name, ways in self.forms:
            if any(all(relation(n) for relation in way) for way in ways):
                return name
        return "other"


def read_plurals(rules: Mapping[str, str]) -> Plurals:
    """The rules of a language.

    Raises:
        ValueError: naming the condition that cannot be read.

    """
    return Plurals(
        tuple(
            (form, tuple(_way(way) for way in condition.split(" or ")))
            for form, condition in rules.items()
        )
    )


def _way(text: str) -> tuple[Relation, ...]:
    return tuple(_relation(each.strip()) for each in text.split(" and "))


def _relation(text: str) -> Relation:
    match = RELATION.match(text)
    if match is None:
        raise ValueError(f"the plural rule {text!r} cannot be read")
    spans = []
    for value in match["values"].split(","):
        low, _, high = value.partition("..")
        spans.append((int(low), int(high or low)))
    return Relation(int(match["divisor"] or 0), match["sign"] == "=", tuple(spans))
