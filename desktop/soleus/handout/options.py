"""What a clinic chooses about a handout: paper, layout, which parts, its own name and phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide, Presentation
from soleus.domain.programme import AdviceKind
from soleus.figures.display.display import Drawing
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
    card        id of one card: a sheet with this exercise alone
    day_plan    "Morning: 1, 2. Evening: 1.", where the schedules name moments
    feel        where it should be felt
    weeks       of the diary (1, 2 or 4); None takes the programme's own number
    run_plan    None prints the running plan once running is due
    advice_pages  which advice, in this order; None takes the programme's own choice
    equipment   what is needed, with what stands in for it at home
    sources     other formats, the day of review, where the contents come from
    """

    stages: Stages = Stages.CURRENT
    chosen: tuple[str, ...] = ()
    card: str = ""
    summary: bool = True
    traffic_light: bool = True
    day_plan: bool = True
    equipment: bool = True
    exercises: bool = True
    instructions: Instructions = Instructions.CUES
    feel: bool = False
    gate: bool = True
    diary: bool = True
    weeks: int | None = None
    run_plan: bool | None = None
    gait_plan: bool = True
    advice: bool = True
    advice_pages: tuple[AdviceKind, ...] | None = None
    contacts: bool = True
    sources: bool = True


DIARY_ONLY = Contents(
    summary=False,
    traffic_light=False,
    day_plan=False,
    equipment=False,
    exercises=False,
    gate=False,
    run_plan=False,
    gait_plan=False,
    advice=False,
    contacts=False,
    sources=False,
)


def one_exercise(card: str) -> Contents:
    """The sheet with one exercise: how to do it at length, the traffic light, a week's diary."""
    return Contents(
        card=card,
        weeks=1,
        instructions=Instructions.BOTH,
        feel=True,
        gate=False,
        run_plan=False,
        gait_plan=False,
        advice=False,
        sources=False,
    )


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic as its patients know it. Empty parts are left out.

    logo        bytes of a PNG, JPEG or SVG file
    link        address that the clinic wants patients to open, printed under its QR code
    emergency   number to call there; empty takes the one that the language's wording has
    link_label  what is found there ("Videos of your exercises")
    """

    name: str = ""
    phone: str = ""
    address: str = ""
    footer: str = ""
    logo: bytes = b""
    link: str = ""
    link_label: str = ""
    emergency: str = ""


@dataclass(frozen=True, slots=True)
class HandoutOptions:
    """How a handout is made.

    language    of the handout; empty takes the programme's own
    beside      the English sheet comes behind one in another language, page for page
    date        the day it is handed over
    initials    of who hands it over, for the foot of the page; empty until it is handed over
    grey        pages and pictures of the file without colour
    form_fields tick boxes of the file can be ticked on a screen
    embed       the programme travels inside the file
    """

    paper: Paper = Paper.A4
    layout: str = "clear14"
    contents: Contents = field(default_factory=Contents)
    language: str = ""
    clinic: Clinic = field(default_factory=Clinic)
    date: date | None = None
    initials: str = ""
    grey: bool = False
    form_fields: bool = False
    embed: bool = True
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Library:
    """What a programme points to, by id."""

    exercises: Mapping[str, Exercise]
    presentations: Mapping[str, Presentation] = field(default_factory=dict)


class FigureSource(Protocol):
    """Finds the picture of an exercise, composed for a column: start and end together.

    *side* is the side that works, None for both or either. *body* names the body to show.
    *from_right*: a row of positions begins at the right, for those who read from there.
    Returns None when there is no picture.
    """

    def __call__(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        body: str,
        *,
        from_right: bool = False,
    ) -> Drawing | None: ...


def no_figures(
    exercise: Exercise,
    variant: str,
    side: BodySide | None,
    body: str,
    *,
    from_right: bool = False,
) -> Drawing | None:
    """The source that has no pictures."""
    return None
