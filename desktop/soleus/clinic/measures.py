"""What is known about a measure: how it is taken, what healthy people reach, and how sure that is.

The facts stand in ``resources/findings/measures.yaml``, each with its source.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.criterion import Measure
from soleus.domain.finding import NormGroup, Sex
from soleus.domain.quantity import Range
from soleus.domain.trust import Source

DECADES = (20, 30, 40, 50, 60, 70, 80)
LEAST_LEVELS = 2


class Kind(StrEnum):
    """What is entered."""

    NUMBER = "number"
    TEST = "test"  # positive or negative
    BOTH = "both"  # positive or negative, and a number
    LEVELS = "levels"  # one of some words, the lowest first


class Better(StrEnum):
    """Which way a number is to go. ``NEITHER`` is not judged."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


class Part(StrEnum):
    """What measures are listed under."""

    CALF = "calf"
    FOOT = "foot"
    HIP = "hip"  # hip, knee and trunk
    NERVE = "nerve"
    SPRING = "spring"
    PAIN = "pain"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Norm:
    """A reference value by sex and age; a range where two copies of the table differ."""

    sex: Sex
    decade: int
    value: Range

    def __post_init__(self) -> None:
        if self.decade not in DECADES:
            raise ValueError(f"there is no age group {self.decade!r}: they are {DECADES}")


@dataclass(frozen=True, slots=True)
class NormLine:
    """Reference values that follow age: ``base + per_year * age (+ male)``, with their spread."""

    base: float
    per_year: float
    male: float
    spread: float  # one standard deviation

    def mean(self, sex: Sex, age: float) -> float:
        return self.base + self.per_year * age + (self.male if sex is Sex.MALE else 0.0)


@dataclass(frozen=True, slots=True)
class MeasureSheet:
    """One measure.

    name      for the physiotherapist
    unit      as it is written behind a number ("cm"); empty for a plain count
    sides     taken left and right
    percent   a percentage of the other side says something about it
    largest   nothing above it is taken
    levels    words of a measure of that kind, the lowest first; a finding keeps 1, 2, 3 …
    how       how it is taken
    explain   therapists read it differently: how it is taken stands beside the field
    usual     what is known of healthy people, in words
    error     so much of a change lies within the error of the test
    """

    id: Measure
    name: str
    part: Part
    kind: Kind = Kind.NUMBER
    unit: str = ""
    sides: bool = True
    percent: bool = False
    better: Better = Better.MORE
    largest: float = 999
    levels: tuple[str, ...] = ()
    how: str = ""
    explain: bool = False
    usual: str = ""
    norms: tuple[Norm, ...] = ()
    norm_line: NormLine | None = None
    error: Range | None = None
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        if (self.kind is Kind.LEVELS) != (len(self.levels) >= LEAST_LEVELS):
            raise ValueError("levels belong to a measure of the kind 'levels', two or more")
        if not self.sources:
            raise ValueError("a measure says where it comes from")

    @property
    def counted(self) -> bool:
        """Whether a number is entered."""
        return self.kind in {Kind.NUMBER, Kind.BOTH}

    @property
    def tested(self) -> bool:
        """Whether it is found positive or negative."""
        return self.kind in {Kind.TEST, Kind.BOTH}

    def norm(self, group: NormGroup) -> Range | None:
        """The reference value for *group*; None where the sheet has none or it is not said."""
        if group.sex is None or group.decade is None:
            return None
        return next(
            (it.value for it in self.norms if (it.sex, it.decade) == (group.sex, group.decade)),
            None,
        )

    def spreads(self, value: float, group: NormGroup) -> float | None:
        """How many standard deviations *value* lies above the mean of *group*.

        Age is taken as the middle of its ten years.
        """
        if self.norm_line is None or group.sex is None or group.decade is None:
            return None
        mean = self.norm_line.mean(group.sex, group.decade + 5)
        return (value - mean) / self.norm_line.spread
