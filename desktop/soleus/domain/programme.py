"""A programme for one patient reference, and its issued versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion
from soleus.domain.dose import PainRule
from soleus.domain.finding import BodySide, Finding, FlagCheck, NormGroup
from soleus.domain.gait import GaitPlan
from soleus.domain.quantity import Range
from soleus.domain.running import RunPlan
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, Stage


class AdviceKind(StrEnum):
    """Advice that the handout knows in every language; the words live in the resources."""

    WHY_NOT_REST = "why-not-rest"
    PAIN = "pain"
    DRIPPING_TAP = "dripping-tap"
    BOOM_AND_BUST = "boom-and-bust"
    SLOW_AND_HEAVY = "slow-and-heavy"
    KEEP_RUNNING = "keep-running"
    LONGEST_RUN = "longest-run"
    SLEEP = "sleep"
    HOW_LONG = "how-long"
    SEEK_HELP = "seek-help"


class AvoidKind(StrEnum):
    """Things to leave off for now that the handout knows in every language."""

    STRETCHING = "stretching"
    DEEP_MASSAGE = "deep-massage"
    TEST_SPRINT = "test-sprint"
    HILLS = "hills"
    SPEED = "speed"
    SAND = "sand"
    FLAT_SHOES = "flat-shoes"
    BELOW_FLAT = "below-flat"
    HEAT = "heat"
    SITTING_LONG = "long-sitting"
    JUMPING = "jumping"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class DiaryPlan:
    """The tick grid: how many weeks, and which pain scores are asked for."""

    weeks: int = 1
    pain_before: bool = False
    pain_during: bool = True
    pain_next_morning: bool = True


@dataclass(frozen=True, slots=True)
class StageStart:
    """Which stage to begin with, for those who meet ``when``."""

    stage: str
    when: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """Stages, run plan, gait plan and advice for one patient reference.

    reference   the clinic's own key ("JM-0412"); never a name
    presentation id of the working diagnosis
    current     id of the stage the patient is in
    schedule, pain  what holds where a stage or card says nothing else
    weeks       length of the whole programme
    norms       whom reference values are looked up for
    figure      which body the pictures show ("neutral", "female-older")
    language    of the handout
    template    id and version of the template it came from
    note        for the physiotherapist; message: for the patient
    """

    id: str
    reference: str = ""
    title: str = ""
    presentation: str = ""
    side: BodySide | None = None
    created: date | None = None
    stages: tuple[Stage, ...] = ()
    current: str = ""
    starts: tuple[StageStart, ...] = ()
    schedule: Schedule = Schedule()
    pain: PainRule | None = None
    weeks: Range | None = None
    avoid: tuple[AvoidKind, ...] = ()
    advice: tuple[AdviceKind, ...] = ()
    entry: tuple[Criterion, ...] = ()
    diary: DiaryPlan | None = DiaryPlan()
    run_plan: RunPlan | None = None
    gait_plan: GaitPlan | None = None
    findings: tuple[Finding, ...] = ()
    norms: NormGroup = NormGroup()
    flags: FlagCheck = FlagCheck()
    figure: str = "neutral"
    language: str = "en"
    template: str = ""
    note: str = ""
    message: str = ""
    review_on: date | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a programme has an id")
        for kind, ids in (
            ("stage", [stage.id for stage in self.stages]),
            ("block", [block.id for _, block in self.blocks()]),
            ("card", [card.id for _, _, card in self.cards()]),
        ):
            if len(ids) != len(set(ids)):
                twice = next(each for each in ids if ids.count(each) > 1)
                raise ValueError(f"the {kind} id {twice!r} stands twice")
        if self.current and self.current not in {stage.id for stage in self.stages}:
            raise ValueError(f"the current stage {self.current!r} is none of the stages")

    def blocks(self) -> Iterator[tuple[Stage, Block]]:
        for stage in self.stages:
            for block in stage.blocks:
                yield stage, block

    def cards(self) -> Iterator[tuple[Stage, Block, Card]]:
        for stage, block in self.blocks():
            for card in block.cards:
                yield stage, block, card

    @property
    def current_stage(self) -> Stage | None:
        """The stage marked current, else the first one."""
        marked = next((stage for stage in self.stages if stage.id == self.current), None)
        return marked or (self.stages[0] if self.stages else None)

    def exercise_ids(self) -> frozenset[str]:
        """Every library item that the programme needs to be shown whole."""
        ids = set()
        for _, _, card in self.cards():
            ids.add(card.exercise)
            ids.update(step.exercise for step in card.progression)
        return frozenset(ids - {""})


@dataclass(frozen=True, slots=True)
class IssuedVersion:
    """An unchangeable copy of a programme as it was handed over.

    sheet   how it was printed (contents, paper, grey), as JSON; empty where an older version
            of the program did not keep it
    """

    programme: Programme
    number: int
    issued_at: datetime
    initials: str
    layout: str = ""
    language: str = "en"
    sheet: str = ""
