"""What a clinic chooses about a handout: paper, layout, which parts, its own name and phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide, Presentation
from soleus.figures.display import Drawing
from soleus.handout.page import Paper


class Stages(StrEnum):
    """Which stages are printed."""

    CURRENT = "current"
    ALL = "all"


class Instructions(StrEnum):
    """How an exercise is explained beside its picture. Without a picture it has its steps."""

    CUES = "cues"
    STEPS = "steps"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of a handout.

    stages      the current stage, or all; ``chosen`` (ids) goes first
    weeks       of the diary; None takes the programme's own number
    run_plan    None prints the running plan once running is due
    """

    stages: Stages = Stages.CURRENT
    chosen: tuple[str, ...] = ()
    summary: bool = True
    traffic_light: bool = True
    exercises: bool = True
    instructions: Instructions = Instructions.CUES
    feel: bool = False
    gate: bool = True
    diary: bool = True
    weeks: int | None = None
    run_plan: bool | None = None
    gait_plan: bool = True
    advice: bool = True
    contacts: bool = True


DIARY_ONLY = Contents(
    summary=False,
    traffic_light=False,
    exercises=False,
    gate=False,
    run_plan=False,
    gait_plan=False,
    advice=False,
    contacts=False,
)


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic as its patients know it. Empty parts are left out."""

    name: str = ""
    phone: str = ""
    address: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """``language`` empty takes the programme's own; ``date`` is the day it is handed over."""

    paper: Paper = Paper.A4
    layout: str = "clear14"
    contents: Contents = field(default_factory=Contents)
    language: str = ""
    clinic: Clinic = field(default_factory=Clinic)
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """What a programme points to, by id."""

    exercises: Mapping[str, Exercise]
    presentations: Mapping[str, Presentation] = field(default_factory=dict)


class FigureSource(Protocol):
    """Finds the picture of an exercise, composed for a column: start and end together.

    *side* is the side that works, None for both or either. *body* names the body to show.
    Returns None when there is no picture.
    """

    def __call__(
        self, exercise: Exercise, variant: str, side: BodySide | None, body: str
    ) -> Drawing | None: ...


def no_figures(
    exercise: Exercise, variant: str, side: BodySide | None, body: str
) -> Drawing | None:
    """The source that has no pictures."""
    return None
