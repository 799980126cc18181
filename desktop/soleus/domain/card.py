"""One exercise with its dose in one programme, or an item that is no exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.dose import Dose, Load
from soleus.domain.quantity import Range


class Change(StrEnum):
    """A way to make an exercise harder (or, going back, easier)."""

    MORE_REPETITIONS = "more-repetitions"
    MORE_SETS = "more-sets"
    LONGER_HOLD = "longer-hold"
    MORE_LOAD = "more-load"
    STRONGER_BAND = "stronger-band"
    ADD_BAND = "add-band"
    FASTER = "faster"
    SLOWER = "slower"
    CHANGING_SPEED = "changing-speed"
    FARTHER = "farther"
    HIGHER = "higher"
    MORE_RANGE = "more-range"
    MORE_OFTEN = "more-often"
    ONE_LEG = "one-leg"
    BOTH_LEGS = "both-legs"
    HAND_SUPPORT = "hand-support"
    LESS_SUPPORT = "less-support"
    LOOK_AHEAD = "look-ahead"
    EYES_CLOSED = "eyes-closed"
    EVEN_SURFACE = "even-surface"
    UNSTABLE_SURFACE = "unstable-surface"
    RAISED_SURFACE = "raised-surface"
    BALANCE_BOARD = "balance-board"
    ROTATIONS = "rotations"
    NEW_DIRECTIONS = "new-directions"
    UNPLANNED_DIRECTIONS = "unplanned-directions"
    LIFT_A_LIMB = "lift-a-limb"
    HARDER_EXERCISE = "harder-exercise"
    EASIER_EXERCISE = "easier-exercise"
    START = "start"  # begin the exercise at all
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a card's own progression.

    change      what changes
    to          the new amount, in the unit of what changes (repetitions, seconds, kg, cm);
                several for a ladder such as 5, 10, 15
    when        criteria for taking the step; empty: when it has become easy
    exercise    the exercise to change to
    load        what to add ("dumbbells"), where more than an amount in kg is said
    """

    change: Change
    to: tuple[Range, ...] = ()
    when: tuple[Criterion, ...] = ()
    exercise: str = ""
    load: Load | None = None


@dataclass(frozen=True, slots=True)
class WeekDose:
    """The dose in some weeks of the programme (1 = first week), instead of the card's own."""

    weeks: Range
    dose: Dose


@dataclass(frozen=True, slots=True)
class WeekClash:
    """Weeks that two entries give a dose; ``first`` and ``second`` are their places from 0."""

    first: int
    second: int
    weeks: Range


def week_clashes(weeks: Sequence[WeekDose]) -> tuple[WeekClash, ...]:
    """Each two of *weeks* that hold for the same weeks: the patient would read two doses."""
    return tuple(
        WeekClash(one, other, Range(max(a.low, b.low), min(a.high, b.high)))
        for (one, a), (other, b) in combinations(enumerate(each.weeks for each in weeks), 2)
        if a.low <= b.high and b.low <= a.high
    )


class AdjunctKind(StrEnum):
    ICE = "ice"
    HEAT = "heat"
    MASSAGE = "massage"
    TAPE = "tape"
    HEEL_LIFT = "heel-lift"
    SUPPORT = "support"
    MOBILISATION = "mobilisation"
    FOAM_ROLLING = "foam-rolling"
    WALK = "walk"
    CYCLE = "cycle"
    SWIM = "swim"
    SHOES = "shoes"
    REST = "rest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Adjunct:
    """Something in the plan that is no exercise: ice, tape, massage, a heel lift, a walk."""

    kind: AdjunctKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on the board: an exercise (or an adjunct) with its dose.

    exercise    id of the library item; empty for an adjunct
    variant     id of its variant; empty for the exercise as it stands
    weeks       other doses in some weeks
    note        the physiotherapist's own line to the patient
    """

    id: str
    exercise: str = ""
    variant: str = ""
    dose: Dose = Dose()
    adjunct: Adjunct | None = None
    weeks: tuple[WeekDose, ...] = ()
    progression: tuple[Progress, ...] = ()
    step_back: tuple[StepBackRule, ...] = ()
    entry: tuple[Criterion, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a card has an id")
        if bool(self.exercise) == (self.adjunct is not None):
            raise ValueError("a card holds an exercise or an adjunct, one of the two")
