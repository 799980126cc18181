"""A graded return to running: segments, sessions, steps, and the rules between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.dose import PainRule
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule, Weekday


class Gait(StrEnum):
    WALK = "walk"
    BRISK_WALK = "brisk-walk"
    JOG = "jog"
    RUN = "run"
    STRIDE = "stride"
    SPRINT = "sprint"
    BACKWARDS = "backwards"
    REST = "rest"
    CYCLE = "cycle"
    POOL_RUN = "pool-run"


class Surface(StrEnum):
    FLAT = "flat"
    HILLS = "hills"
    TREADMILL = "treadmill"
    TRACK = "track"
    GRASS = "grass"
    ROAD = "road"
    TRAIL = "trail"
    SAND = "sand"
    GROUND = "ground"
    ANTI_GRAVITY = "anti-gravity"


class TalkTest(StrEnum):
    SING = "sing"
    TALK = "talk"
    FEW_WORDS = "few-words"


class Freshness(StrEnum):
    EASY = "easy"
    STEADY = "steady"
    BRISK = "brisk"
    FAST = "fast"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class RunPace:
    """How fast, in any of the ways that plans say it.

    km_h            kilometres an hour
    s_per_km        seconds for one kilometre
    percent_top     percent of top speed
    percent_weight  percent of body weight carried (anti-gravity treadmill)
    cadence         steps a minute
    """

    word: Freshness | None = None
    km_h: Range | None = None
    s_per_km: Range | None = None
    percent_top: Range | None = None
    rpe: Range | None = None
    talk: TalkTest | None = None
    percent_weight: Range | None = None
    cadence: Range | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a session: for ``seconds``, or for ``metres``, or both."""

    gait: Gait
    seconds: Range | None = None
    metres: Range | None = None
    pace: RunPace = RunPace()
    surface: Surface | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Segments done in turn, ``times`` over; ``sets`` of them with ``rest`` seconds between."""

    segments: tuple[Segment, ...]
    times: Range | None = None
    sets: Range | None = None
    rest: Range | None = None


@dataclass(frozen=True, slots=True)
class RunSession:
    """One outing. ``total_s`` is the whole of it when the source names it."""

    repeats: tuple[Repeat, ...]
    warm_up: tuple[Segment, ...] = ()
    cool_down: tuple[Segment, ...] = ()
    surface: Surface | None = None
    total_s: Range | None = None
    total_m: Range | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RunStep:
    """One level of the plan: its session, and how often to complete it before the next."""

    id: str
    label: str
    session: RunSession
    complete: Range | None = None
    sessions_a_week: Range | None = None
    weekday: Weekday | None = None
    advance: tuple[Criterion, ...] = ()


class RunRule(StrEnum):
    """Rules of the plan that have a name (clinical sheet, sections 3.A, 5.1, 5.5 and 5.6)."""

    NO_CONSECUTIVE_DAYS = "no-consecutive-days"
    FLAT_FIRST = "flat-first"
    ONE_CHANGE_AT_A_TIME = "one-change-at-a-time"
    STRENGTH_AFTER_RUN = "strength-after-run"
    NO_NEW_SHOES = "no-new-shoes"
    REPEAT_UNTIL_EASY = "repeat-until-easy"
    HEAVY_LIGHT_MEDIUM = "heavy-light-medium"
    LONGEST_RUN_CAP = "longest-run-cap"


@dataclass(frozen=True, slots=True)
class RunStart:
    """Where to begin: ``step`` is the id of the first step for those who meet ``when``."""

    step: str
    when: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class RunPlan:
    """A graded return to running.

    entry           must be met before the first session
    starts          other places to begin
    longest_factor  no session over this many times the longest of ``longest_days``
                    (1.10 of 30 days, Frandsen 2025)
    add_m           metres added each session once the steps are done
    week_m          metres of each run of a week after that, in order (heavy, light, medium)
    miles           distances are shown in miles
    """

    steps: tuple[RunStep, ...]
    title: str = ""
    schedule: Schedule = Schedule()
    entry: tuple[Criterion, ...] = ()
    starts: tuple[RunStart, ...] = ()
    advance: tuple[Criterion, ...] = ()
    step_back: tuple[StepBackRule, ...] = ()
    pain: PainRule | None = None
    rules: tuple[RunRule, ...] = ()
    longest_factor: float | None = None
    longest_days: int = 30
    add_m: Range | None = None
    week_m: tuple[Range, ...] = ()
    miles: bool = False
    current: str = ""
    note: str = ""

    @property
    def begun(self) -> bool:
        """Whether the patient has come to one of its steps."""
        return any(step.id == self.current for step in self.steps)
