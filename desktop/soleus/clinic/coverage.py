"""What each region gets in a stage, and how the load rises from stage to stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from soleus.clinic.workload import stage_work
from soleus.domain.exercise import Exercise, Region, varied
from soleus.domain.programme import Programme
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class RegionShare:
    """Minutes a week that the cards of one region take, and those cards."""

    region: Region
    minutes: float
    cards: tuple[str, ...]


def coverage(
    stage: Stage, exercises: Mapping[str, Exercise], programme: Schedule = Schedule()
) -> tuple[RegionShare, ...]:
    """The regions that *stage* reaches, in the order of :class:`Region`.

    A card of an exercise that is not in *exercises* counts for no region.
    """
    minutes: dict[Region, float] = {}
    cards: dict[Region, list[str]] = {}
    for work in stage_work(stage, programme):
        exercise = exercises.get(work.card.exercise)
        if exercise is not None:
            region = exercise.region
            minutes[region] = minutes.get(region, 0.0) + work.week_seconds / 60
            cards.setdefault(region, []).append(work.card.id)
    return tuple(
        RegionShare(region, minutes[region], tuple(cards[region]))
        for region in Region
        if region in cards
    )


@dataclass(frozen=True, slots=True)
class StageLoad:
    """The calf and Achilles load of one stage.

    peak        highest load rank (1-10) among its cards; 0 when none has one
    card        id of the card with that rank
    minutes     of exercise in a week, all regions
    """

    stage: str
    label: str
    peak: int
    card: str
    minutes: int


def rank_of(exercise_id: str, variant: str, exercises: Mapping[str, Exercise]) -> int:
    """The load rank of an exercise as done; 0 when it has none (clinical sheet, section 8.2)."""
    exercise = exercises.get(exercise_id)
    return (varied(exercise, variant).load_rank or 0) if exercise is not None else 0


def stage_loads(programme: Programme, exercises: Mapping[str, Exercise]) -> tuple[StageLoad, ...]:
    """One entry for each stage, in order."""
    return tuple(_load(stage, exercises, programme.schedule) for stage in programme.stages)


def _load(stage: Stage, exercises: Mapping[str, Exercise], programme: Schedule) -> StageLoad:
    work = stage_work(stage, programme)
    peak, card = 0, ""
    for each in work:
        rank = rank_of(each.card.exercise, each.card.variant, exercises)
        if rank > peak:
            peak, card = rank, each.card.id
    minutes = round(sum(each.week_seconds for each in work) / 60)
    return StageLoad(stage.id, stage.label, peak, card, minutes)
