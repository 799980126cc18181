"""How much room the parts of a handout take, and which of them stand on a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """What is kept in its own order.

    main    letterhead to the last gate: exercises in doing order
    topics  short ones, questions and the sheet's own words last; two columns where they fit
    notes   pages to write on, in a booklet that would else have hollow ones
    """

    MAIN = "main"
    NEEDS = "needs"
    DIARY = "diary"
    PLAN = "plan"
    HELP = "help"
    TOPICS = "topics"
    NOTES = "notes"


GRIDS = frozenset({Part.DIARY, Part.PLAN})
"""Parts that run over several pages; nothing stands between their strips."""


class Measure(NamedTuple):
    """Millimetres of a strip: its height, the white above it, its heading set again."""

    height: float
    gap: float = 0.0
    top: float = 0.0
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Sizes:
    """Measures of every part.

    front   how many strips of the main part stand before the first exercise
    narrow  of the needs in one of two columns
    notes   pages of lines to write on: one that stands alone, then two that stand together
    """

    main: tuple[Measure, ...]
    needs: tuple[Measure, ...] = ()
    diary: tuple[Measure, ...] = ()
    plan: tuple[Measure, ...] = ()
    help: tuple[Measure, ...] = ()
    topics: tuple[Measure, ...] = ()
    front: int = 0
    narrow: tuple[Measure, ...] = ()
    notes: tuple[Measure, ...] = ()

    @property
    def parts(self) -> tuple[tuple[Measure, ...], ...]:
        """Every part that needs its place, in the order of :class:`Part`."""
        return (self.main, self.needs, self.diary, self.plan, self.help, self.topics)

    @property
    def shape(self) -> tuple[int, ...]:
        """How many strips there are of each; two handouts of one shape can share their pages."""
        return (*map(len, self.parts), len(self.narrow), self.front)


class Taken(NamedTuple):
    """Strips of one part on a page.

    turn    with which topic the second column begins, counted from the band's first
    needs   they are the band's first topic
    """

    part: Part
    start: int
    end: int
    turn: int = 0
    needs: bool = False


PageOrder = tuple[Taken, ...]


def balanced(topics: tuple[Measure, ...], columns: int) -> tuple[float, int]:
    """The height of topics in one or two columns that are as even as they can be, and with
    which of them the second begins.
    """

    def column(part: tuple[Measure, ...]) -> float:
        return sum(each.height + each.gap for each in part) - (part[0].gap if part else 0.0)

    if columns == 1:
        return column(topics), len(topics)
    turns = range(1, len(topics) + 1)
    return min((max(column(topics[:turn]), column(topics[turn:])), turn) for turn in turns)


def taller(one: Sizes, other: Sizes) -> Sizes:
    """The room that both of two handouts of one shape find enough."""
    made = [
        tuple(_taller(*both) for both in zip(*parts, strict=True))
        for parts in zip((*one.parts, one.narrow), (*other.parts, other.narrow), strict=True)
    ]
    return Sizes(
        made[0], made[1], made[2], made[3], made[4], made[5], one.front, made[6], one.notes
    )  # fmt: skip


def _taller(one: Measure, other: Measure) -> Measure:
    return Measure(
        max(one.height, other.height),
        max(one.gap, other.gap),
        max(one.top, other.top),
        one.keep_next or other.keep_next,
    )
