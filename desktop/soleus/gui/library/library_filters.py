"""Filters over the library as sets of rows: ten thousand exercises are counted in a moment.

A set of rows is one integer with a bit for each exercise, so that "and" and "how many" are
single steps. Within a group any chosen value will do; between groups all must hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from soleus.domain.exercise import Avoid, Exercise


class Group(StrEnum):
    REGION = "region"
    PURPOSE = "purpose"
    EQUIPMENT = "equipment"
    POSITION = "position"
    STAGE = "stage"
    PRESENTATION = "presentation"  # without a caution for the programme's presentation
    FAVOURITE = "favourite"
    OWN = "own"
    RECENT = "recent"


NOTHING_NEEDED = "none"
ON = "on"
"""The one value of the groups that are switched on or off."""

Choice = tuple[Group, str]
Chosen = frozenset[Choice]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What does not stand in the exercise itself: what the clinic marked, whom it is for."""

    favourites: Collection[str] = ()
    own: Collection[str] = ()
    recents: Collection[str] = ()
    avoid: frozenset[Avoid] = frozenset()


@dataclass(frozen=True, slots=True)
class Filters:
    """ids by row, the row of each id, and the rows that each choice holds.

    cautions  the rows that each presentation's caution is about
    """

    ids: tuple[str, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    holders: Mapping[Choice, int] = field(default_factory=dict)
    cautions: Mapping[Avoid, int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """Every row."""
        return (1 << len(self.ids)) - 1

    def matching(self, found: Sequence[str] | None, chosen: Chosen) -> list[str]:
        """Those of *found* (all when None, in their order) that fit what is chosen."""
        fitting = self._fitting(chosen)
        ids = self.ids if found is None else found
        if fitting is None:
            return [each for each in ids if each in self.rows]
        bits = fitting.to_bytes(len(self.ids) // 8 + 1, "little")
        rows = self.rows
        return [
            each
            for each in ids
            if (row := rows.get(each, -1)) >= 0 and bits[row >> 3] >> (row & 7) & 1
        ]

    def counts(self, found: Sequence[str] | None, chosen: Chosen) -> dict[Choice, int]:
        """For each choice how many would be shown with it, other groups as they are."""
        within = self.all if found is None else self.bits(found)
        base: dict[Group, int] = {}
        for group in Group:
            rest = self._fitting(frozenset(each for each in chosen if each[0] is not group))
            base[group] = within if rest is None else within & rest
        return {
            choice: (base[choice[0]] & holders).bit_count()
            for choice, holders in self.holders.items()
        }

    def _fitting(self, chosen: Chosen) -> int | None:
        """The rows that fit; None when nothing is chosen."""
        groups: dict[Group, int] = {}
        for choice in chosen:
            group = choice[0]
            groups[group] = groups.get(group, 0) | self.holders.get(choice, 0)
        fitting: int | None = None
        for rows in groups.values():
            fitting = rows if fitting is None else fitting & rows
        return fitting

    def bits(self, ids: Iterable[str]) -> int:
        """The rows of *ids*."""
        bits = bytearray(len(self.ids) // 8 + 1)
        rows = self.rows
        for each in ids:
            row = rows.get(each, -1)
            if row >= 0:
                bits[row >> 3] |= 1 << (row & 7)
        return int.from_bytes(bits, "little")


def marked(filters: Filters, circumstances: Circumstances) -> Filters:
    """*filters* in other circumstances."""
    avoided = 0
    for each in circumstances.avoid:
        avoided |= filters.cautions.get(each, 0)
    holders = dict(filters.holders)
    holders[Group.PRESENTATION, ON] = filters.all & ~avoided
    for group, ids in (
        (Group.FAVOURITE, circumstances.favourites),
        (Group.OWN, circumstances.own),
        (Group.RECENT, circumstances.recents),
    ):
        holders[group, ON] = filters.bits(ids)
    return replace(filters, holders=holders)


def plain_filters(exercises: Mapping[str, Exercise]) -> Filters:
    """*exercises* without anything to choose by: enough to list and to search them."""
    ids = tuple(exercises)
    return Filters(ids, {each: row for row, each in enumerate(ids)})


def library_filters(
    exercises: Mapping[str, Exercise], circumstances: Circumstances = Circumstances()
) -> Filters:
    """The filters over *exercises*. Takes some 25 ms for ten thousand."""
    *_, made = filters_in_steps(exercises)
    assert made is not None
    return marked(made, circumstances)


def filters_in_steps(exercises: Mapping[str, Exercise]) -> Iterator[Filters | None]:
    """The same without the circumstances, a few milliseconds at a time.

    None until the last step, which is the filters.
    """
    ids = tuple(exercises)
    sets: defaultdict[Choice, bytearray] = defaultdict(lambda: bytearray(len(ids) // 8 + 1))
    cautions: defaultdict[Avoid, bytearray] = defaultdict(lambda: bytearray(len(ids) // 8 + 1))
    for row, exercise in enumerate(exercises.values()):
        if row % STEP == STEP - 1:
            yield None
        bit = 1 << (row & 7)
        for choice in _choices(exercise):
            sets[choice][row >> 3] |= bit
        for avoid in exercise.avoid:
            cautions[avoid][row >> 3] |= bit
    yield Filters(
        ids,
        {each: row for row, each in enumerate(ids)},
        {choice: int.from_bytes(bits, "little") for choice, bits in sets.items()},
        {avoid: int.from_bytes(bits, "little") for avoid, bits in cautions.items()},
    )


STEP = 1500
"""Exercises that are looked at in one step: about 4 ms."""


def _choices(exercise: Exercise) -> Iterator[Choice]:
    yield Group.REGION, exercise.region.value
    yield Group.POSITION, exercise.position.value
    for purpose in exercise.purposes:
        yield Group.PURPOSE, purpose.value
    for thing in exercise.equipment:
        yield Group.EQUIPMENT, thing.value
    if not exercise.equipment:
        yield Group.EQUIPMENT, NOTHING_NEEDED
    for stage in exercise.stages:
        yield Group.STAGE, str(stage)
