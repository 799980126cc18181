"""What is done in one session: sets of work, tempo, rest, load, effort, side and limits.

The dose says in fields what published programmes say in words; only the patient's
sentence and the clinician's shorthand turn it into text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule


class Unit(StrEnum):
    """What is counted within one set."""

    REPETITIONS = "rep"
    HOLD = "hold"  # seconds held still
    TIME = "time"  # seconds of a moving exercise
    METRES = "m"
    STEPS = "step"
    CONTACTS = "contact"  # foot contacts of a jump or hop
    OBJECTS = "object"  # stones, marbles
    BREATHS = "breath"
    LENGTHS = "length"  # of a room, a pool, a corridor


class Until(StrEnum):
    """An end point that the body sets."""

    FATIGUE = "fatigue"
    BURN = "burn"
    LONGEST = "longest"  # as long as possible
    MOST = "most"  # as many as possible in the time given
    FORM = "form"  # until form is lost


class Side(StrEnum):
    AFFECTED = "affected"
    OTHER = "other"
    EACH = "each"
    BOTH = "both"  # both legs together
    ALTERNATING = "alternating"
    LEFT = "left"
    RIGHT = "right"


class Direction(StrEnum):
    EACH = "each"
    ALTERNATING = "alternating"


class Blank(StrEnum):
    """A number that the physiotherapist fills in by hand on the sheet."""

    SETS = "sets"
    AMOUNT = "amount"
    HOLD = "hold"
    TIMES_A_DAY = "times-a-day"
    DAYS_A_WEEK = "days-a-week"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class Amount:
    """The work in one set: *15 repetitions*, *45 s held*, *10 repetitions held 5 s each*.

    count   how many of ``unit``; None when only ``until`` ends the set
    hold    seconds held in each repetition, or inside a timed set
    up_to   the count is a ceiling
    until   an end point: alone, or as "or until" beside a count
    """

    count: Range | None = None
    unit: Unit = Unit.REPETITIONS
    hold: Range | None = None
    up_to: bool = False
    until: Until | None = None

    def __post_init__(self) -> None:
        if self.count is None and self.until is None:
            raise ValueError("an amount needs a count or an end point")
        if self.count is not None and self.count.high == 0:
            raise ValueError("an amount is more than 0")
        if self.count is None and (self.up_to or self.unit is not Unit.REPETITIONS):
            raise ValueError("without a count there is nothing to be up to, and no unit")
        if self.hold is not None and self.unit is Unit.HOLD:
            raise ValueError("a hold has no second hold inside it")


@dataclass(frozen=True, slots=True)
class SetGroup:
    """Sets that are alike. Groups of a dose follow one another ("2 × 10, then 1 to fatigue").

    sets    None: the source names repetitions only
    parts   what one set is made of, in order ("hold 30 s, then 10-15 repetitions")
    side    only when the sides differ within one dose
    """

    parts: tuple[Amount, ...]
    sets: Range | None = None
    side: Side | None = None

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a set holds at least one amount")
        if self.sets is not None and self.sets.high == 0:
            raise ValueError("sets are at least 1")


class Pace(StrEnum):
    """A phase of a repetition that the source names by word."""

    FREE = "x"  # not stated
    FAST = "f"
    SLOW = "s"


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds (or a word) for the way out, the pause, and the way back: 3-0-3, x-0-5, f-0-3."""

    out: float | Pace
    pause: float | Pace
    back: float | Pace

    def __post_init__(self) -> None:
        for name in ("out", "pause", "back"):
            phase = getattr(self, name)
            if isinstance(phase, Pace):
                continue
            if not 0 <= phase <= 120:
                raise ValueError("a tempo phase is 0 to 120 seconds")
            object.__setattr__(self, name, round(float(phase), 4))


class Speed(StrEnum):
    SLOW = "slow"
    MODERATE = "moderate"
    FAST = "fast"


class Band(StrEnum):
    """Resistance colours in the order most makers use, lightest first."""

    TAN = "tan"
    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    BLACK = "black"
    SILVER = "silver"
    GOLD = "gold"
    ANY = "any"


class Implement(StrEnum):
    WEIGHT = "weight"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    BARBELL = "barbell"
    BACKPACK = "backpack"
    MACHINE = "machine"
    ANKLE_WEIGHT = "ankle-weight"
    HANDS = "hands"  # the patient's own hand pressure
    BODY = "body"  # body weight, said outright


class Carry(StrEnum):
    SAME_HAND = "same-hand"
    OPPOSITE_HAND = "opposite-hand"
    EACH_HAND = "each-hand"
    SHOULDERS = "shoulders"
    LAP = "lap"


@dataclass(frozen=True, slots=True)
class Load:
    """Resistance added. Any of the fields may stand alone.

    kg                  kilograms (per hand when ``carry`` is EACH_HAND)
    percent_body_weight extra load in percent of body weight; under 100 with ``assisted``
    band                elastic band colour
    implement           what is held
    carry               where it is held
    assisted            the figure is taken off body weight, not added
    """

    kg: Range | None = None
    percent_body_weight: Range | None = None
    band: Band | None = None
    implement: Implement | None = None
    carry: Carry | None = None
    assisted: bool = False

    def __post_init__(self) -> None:
        fields = (self.kg, self.percent_body_weight, self.band, self.implement, self.carry)
        if all(field is None for field in fields):
            raise ValueError("a load names at least one of its fields")


class Effort(StrEnum):
    """Effort words of the LEAP trial table, lightest first, with rest and all-out added."""

    VERY_LIGHT = "very-light"
    LIGHT = "light"
    SOMEWHAT_HARD = "somewhat-hard"
    HARD = "hard"
    VERY_HARD = "very-hard"
    MAXIMAL = "maximal"


@dataclass(frozen=True, slots=True)
class Intensity:
    """How hard.

    rm          repetition maximum: 8RM is a load that can be lifted 8 times
    rpe         rating of perceived exertion, 0-10
    last_rep    the RPE is that of the last repetition
    percent     percent of maximal effort
    one_rm      ``percent`` is of the one-repetition maximum
    effort      an effort word, or two for a range
    """

    rm: Range | None = None
    rpe: Range | None = None
    last_rep: bool = False
    percent: Range | None = None
    one_rm: bool = False
    effort: tuple[Effort, ...] = ()

    def __post_init__(self) -> None:
        if self.rpe is not None and self.rpe.high > 10:
            raise ValueError("RPE runs from 0 to 10")
        if len(self.effort) > 2:
            raise ValueError("effort is one word, or two for a range")
        if self.last_rep and self.rpe is None:
            raise ValueError("last_rep belongs to an RPE")
        if self.one_rm and self.percent is None:
            raise ValueError("one_rm belongs to a percent")

    def __bool__(self) -> bool:
        return self != Intensity()


class Settle(StrEnum):
    """By when pain must be back to usual."""

    NEXT_MORNING = "morning"
    DAY = "24h"
    TWO_DAYS = "48h"


class PainWord(StrEnum):
    """A ceiling that the source names by word only."""

    SLIGHT = "slight"
    MODERATE = "moderate"


@dataclass(frozen=True, slots=True)
class PainRule:
    """Pain allowed while exercising, 0-10, and by when it must be back to usual.

    ceiling 0 asks for no pain at all; ``stop_before`` asks to stop just before pain;
    ``word`` is the ceiling where the source gives no number.
    """

    ceiling: Range | None = None
    settle: Settle | None = None
    stop_before: bool = False
    word: PainWord | None = None

    def __post_init__(self) -> None:
        if self.ceiling is not None and self.ceiling.high > 10:
            raise ValueError("pain runs from 0 to 10")
        if not (self.ceiling or self.settle or self.stop_before or self.word):
            raise ValueError("a pain rule says at least one thing")


class Joint(StrEnum):
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    TOES = "toes"
    TRUNK = "trunk"


class Freedom(StrEnum):
    """Limits of range that have a name."""

    PAIN_FREE = "pain-free"
    NOT_BELOW_FLAT = "not-below-flat"
    FULL = "full"
    INNER = "inner"
    MIDDLE = "middle"
    OUTER = "outer"


@dataclass(frozen=True, slots=True)
class Limit:
    """How far: a joint angle in degrees, a height in centimetres, or a named range."""

    joint: Joint | None = None
    degrees: Range | None = None
    height_cm: Range | None = None
    freedom: Freedom | None = None

    def __post_init__(self) -> None:
        if (self.joint is None) != (self.degrees is None):
            raise ValueError("a joint limit needs the joint and its degrees")
        if sum(part is not None for part in (self.joint, self.height_cm, self.freedom)) != 1:
            raise ValueError("a limit says exactly one thing")


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise's prescription for one session, with its schedule.

    groups          the work; empty when the physiotherapist has not set it yet
    either          a second way to do the work ("3 × 30 s or 3 × 8-10")
    day_ramp        sets on day 1, day 2, … (1, 2, 2, 3); the last one goes on
    tempo           seconds out, pause, back
    cycle_s         seconds for one whole repetition, when the source gives no phases
    speed           a word for the speed
    rest            seconds between sets
    rest_after      seconds before the next exercise
    side            which leg
    direction       each direction, or changing direction
    load, intensity, pain, limits
    schedule        when; empty follows the stage's or programme's schedule
    blanks          numbers left for the pen
    """

    groups: tuple[SetGroup, ...] = ()
    either: tuple[SetGroup, ...] = ()
    day_ramp: tuple[int, ...] = ()
    tempo: Tempo | None = None
    cycle_s: Range | None = None
    speed: Speed | None = None
    rest: Range | None = None
    rest_after: Range | None = None
    side: Side | None = None
    direction: Direction | None = None
    load: Load | None = None
    intensity: Intensity = Intensity()
    pain: PainRule | None = None
    limits: tuple[Limit, ...] = ()
    schedule: Schedule = Schedule()
    blanks: tuple[Blank, ...] = ()

    def __post_init__(self) -> None:
        if self.either and not self.groups:
            raise ValueError("a second way needs a first one")
        if any(sets < 1 for sets in self.day_ramp):
            raise ValueError("a day of a ramp has at least one set")
        order = list(Blank)
        object.__setattr__(self, "blanks", tuple(sorted(set(self.blanks), key=order.index)))

    @property
    def given(self) -> bool:
        """Whether there is anything to do: work, or blanks to write it into."""
        return bool(self.groups or self.blanks)
