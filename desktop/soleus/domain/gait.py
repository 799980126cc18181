"""Gait retraining by small changes: one cue at a time, with feedback that fades."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from soleus.domain.criterion import Criterion
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule


class CueKind(StrEnum):
    CADENCE = "cadence"
    SOFT_LANDING = "soft-landing"
    SHORTER_STEP = "shorter-step"
    STEP_WIDTH = "step-width"
    FORWARD_LEAN = "forward-lean"
    FOOT_STRIKE = "foot-strike"
    BASELINE = "baseline"  # measure only


@dataclass(frozen=True, slots=True)
class Feedback:
    """How often the runner checks in some weeks or sessions; all empty means: as needed.

    every_m     metres between checks
    percent     of the running time
    every_run   1 = every run, 2 = every other run
    """

    weeks: Range | None = None
    sessions: Range | None = None
    every_m: float | None = None
    percent: Range | None = None
    every_run: int | None = None
    metronome: bool = False


@dataclass(frozen=True, slots=True)
class GaitCue:
    """One small change.

    change_percent  of cadence, at the same speed
    cadence         steps a minute aimed at
    minutes         length of a bout or lesson
    feedback        fading, in order
    only_if         criteria for taking this step ("symptoms no better")
    """

    id: str
    kind: CueKind
    change_percent: Range | None = None
    cadence: Range | None = None
    minutes: Range | None = None
    metronome: bool = False
    video: bool = False
    treadmill: bool = False
    weeks: Range | None = None
    feedback: tuple[Feedback, ...] = ()
    only_if: tuple[Criterion, ...] = ()
    schedule: Schedule = Schedule()
    note: str = ""


@dataclass(frozen=True, slots=True)
class GaitPlan:
    """Cues in order; ``baseline`` is the cadence measured at the start, in steps a minute."""

    cues: tuple[GaitCue, ...]
    baseline: float | None = None
    note: str = ""
