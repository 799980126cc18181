"""Rules from findings to exercises that may fit, as ``resources/findings/rules.yaml`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.criterion import Measure
from soleus.domain.trust import Source


class Basis(StrEnum):
    """What of a finding is compared."""

    VALUE = "value"
    NORM = "percent-of-norm"  # of the person's age and sex
    SPREAD = "spreads-from-norm"  # standard deviations above the mean
    OTHER_SIDE = "percent-of-other-side"
    BEHIND = "behind-other-side"  # how much the other side is better, in the measure's unit
    MEASURE = "percent-of-measure"  # of another measure of the same side
    CEILING = "over-ceiling"  # above the pain that is allowed there


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a rule looks for in the newest finding of a measure.

    below, above   not reached, passed
    at_least       reached
    positive       the result of a test
    levels         any of these words
    against        the other measure of ``MEASURE``
    any_side       of what a rule must not find: it counts wherever it was found
    """

    measure: Measure
    basis: Basis = Basis.VALUE
    below: float | None = None
    above: float | None = None
    at_least: float | None = None
    positive: bool | None = None
    levels: tuple[str, ...] = ()
    against: Measure | None = None
    any_side: bool = False

    def __post_init__(self) -> None:
        limits = (self.below, self.above, self.at_least)
        limited = any(each is not None for each in limits)
        asked = limited + (self.positive is not None) + bool(self.levels)
        if self.basis is Basis.CEILING:
            if asked:
                raise ValueError("the ceiling is the limit: no other is set")
        elif asked != 1:
            raise ValueError("a condition asks for a limit, a result or levels: one of them")
        if self.basis is not Basis.VALUE and self.basis is not Basis.CEILING and not limited:
            raise ValueError("what is compared needs a limit")
        if (self.against is not None) != (self.basis is Basis.MEASURE):
            raise ValueError("'against' belongs to the basis 'percent-of-measure'")


@dataclass(frozen=True, slots=True)
class Rule:
    """When ``all`` hold, one of ``any`` (where there are some) and none of ``none``.

    only_for, not_for   presentations
    exercises           in the order in which they are offered
    reason              why these, in a sentence
    look_again          no exercise is offered: this is told
    """

    id: str
    reason: str
    all: tuple[Condition, ...] = ()
    any: tuple[Condition, ...] = ()
    none: tuple[Condition, ...] = ()
    only_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    look_again: bool = False
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        if any(each.any_side for each in (*self.all, *self.any)):
            raise ValueError(f"the rule {self.id!r} has 'any_side' outside of 'none'")
        if not self.all and not self.any:
            raise ValueError(f"the rule {self.id!r} looks for nothing")
        if bool(self.exercises) == self.look_again:
            raise ValueError(f"the rule {self.id!r} has exercises, or else asks to look again")
        if not self.sources:
            raise ValueError(f"the rule {self.id!r} does not say where it comes from")

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return (*self.all, *self.any, *self.none)
