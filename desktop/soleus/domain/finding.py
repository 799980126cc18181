"""Measured values, per side and dated, and the working diagnosis that the physio chooses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from soleus.domain.criterion import Measure
from soleus.domain.dose import PainRule
from soleus.domain.exercise import Avoid
from soleus.domain.trust import Source


class BodySide(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Finding:
    """One measurement. ``value`` is in the measure's unit; ``positive`` serves yes/no tests."""

    id: str
    measure: Measure
    on: date
    side: BodySide | None = None
    value: float | None = None
    positive: bool | None = None
    note: str = ""


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class NormGroup:
    """Whom reference values are looked up for; what is not said gives no reference value.

    decade  first year of the ten: 40 means 40 to 49, 80 means 80 and over
    """

    sex: Sex | None = None
    decade: int | None = None


class FlagAnswer(StrEnum):
    NOT_ASKED = "not-asked"
    NO = "no"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class FlagCheck:
    """The red-flag panel as answered: ``reason`` is typed when a "yes" is overruled."""

    answers: tuple[tuple[str, FlagAnswer], ...] = ()
    on: date | None = None
    initials: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Presentation:
    """A working diagnosis to choose from; the program never chooses one.

    name            for the physiotherapist
    patient_name    for the handout ("sore, overloaded Achilles tendon")
    pain            ceiling and settling rule for this presentation
    avoid           keys that call for warnings
    needs_referral  no programme without medical direction
    """

    id: str
    name: str
    patient_name: str
    pain: PainRule | None = None
    avoid: tuple[Avoid, ...] = ()
    needs_referral: bool = False
    sources: tuple[Source, ...] = ()
