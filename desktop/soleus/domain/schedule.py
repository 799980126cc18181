"""How often, on which days and at what moment of the day something is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from soleus.domain.quantity import Range, exactly


class Weekday(StrEnum):
    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class Moment(StrEnum):
    """A time of day or an event that the exercise is tied to."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    FIRST_STEPS = "first-steps"
    RISING = "rising"
    BED = "bed"
    SITTING = "long-sitting"
    STANDING = "long-standing"
    RUN = "run"
    SPORT = "sport"
    WORK = "work"
    STRENGTH = "strength"
    MEAL = "meal"


class Relation(StrEnum):
    AT = "at"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Anchor:
    """*Before the first steps*, *after a run*, *in the evening*."""

    relation: Relation
    moment: Moment


@dataclass(frozen=True, slots=True)
class KeepOff:
    """A time to stay away from: not within ``hours`` of (after) ``moment``."""

    hours: float
    moment: Moment

    def __post_init__(self) -> None:
        if not 0 < self.hours <= 24:
            raise ValueError("a time to keep off is up to 24 hours")
        object.__setattr__(self, "hours", round(float(self.hours), 4))


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an exercise, a block, a stage or a run is done. Every field may stay empty.

    times_a_day     sessions on an exercise day; ``at_least`` makes it a minimum
    days_a_week     1-7; ``at_least`` makes it a minimum
    every_days      1 = every day, 2 = every other day, 3 = every third day
    at_most         ``every_days`` is the closest allowed spacing ("at most every second day")
    non_consecutive never on two days in a row
    weekdays        the days themselves, Monday first
    spread          sessions are spread through the day
    as_needed       when it helps, up to ``times_a_day``
    anchors         moments it is tied to
    keep_off        times to stay away from
    """

    times_a_day: Range | None = None
    days_a_week: Range | None = None
    every_days: int | None = None
    at_least: bool = False
    at_most: bool = False
    non_consecutive: bool = False
    weekdays: tuple[Weekday, ...] = ()
    spread: bool = False
    as_needed: bool = False
    anchors: tuple[Anchor, ...] = ()
    keep_off: tuple[KeepOff, ...] = ()

    def __post_init__(self) -> None:
        if self.every_days is not None and not 1 <= self.every_days <= 31:
            raise ValueError("every_days is 1 to 31")
        if self.days_a_week is not None and not 0 < self.days_a_week.high <= 7:
            raise ValueError("days_a_week is 1 to 7")
        if self.at_most and self.every_days is None:
            raise ValueError("at_most needs every_days")
        if self.at_least and self.times_a_day is None and self.days_a_week is None:
            raise ValueError("at_least needs times_a_day or days_a_week")
        order = list(Weekday)
        days = tuple(sorted(set(self.weekdays), key=order.index))
        object.__setattr__(self, "weekdays", days)

    def __bool__(self) -> bool:
        return self != Schedule()

    @property
    def frequency(self) -> bool:
        """Whether it says how often, and not only at what moment."""
        counted = self.times_a_day or self.days_a_week or self.every_days or self.weekdays
        return bool(counted) or self.as_needed

    def within(self, outer: Schedule) -> Schedule:
        """The same schedule, with what it leaves open taken from the *outer* one.

        How often is taken whole or not at all; so is the moment (anchors, times to keep off).
        """
        often = self if self.frequency else outer
        moment = self if self.anchors or self.keep_off else outer
        return replace(
            often,
            non_consecutive=often.non_consecutive or self.non_consecutive,
            spread=often.spread or self.spread,
            anchors=moment.anchors,
            keep_off=moment.keep_off,
        )

    def days_in_a_week(self) -> Range | None:
        """How many days a week this comes to, for burden and diary; None when not said."""
        if self.weekdays:
            return exactly(len(self.weekdays))
        if self.days_a_week is not None:
            return self.days_a_week
        if self.every_days is not None:
            return exactly(round(7 / self.every_days, 2))
        if self.times_a_day is not None:
            return exactly(7)
        return None


DAILY = Schedule(every_days=1)
