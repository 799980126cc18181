"""What each region gets, and how the load rises."""

from __future__ import annotations

import pytest

from soleus.clinic.coverage import coverage, rank_of, stage_loads
from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.exercise import Exercise, Position, Region, Variant, Words
from soleus.domain.programme import Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, BlockKind, Stage


def exercise(name: str, region: Region, rank: int | None = None) -> Exercise:
    variants = (Variant("light", "Light", load_rank=1),)
    return Exercise(
        name, Words(name, (), ()), name, region, Position.STANDING, (), (),
        load_rank=rank, variants=variants,
    )  # fmt: skip


EXERCISES = {
    each.id: each
    for each in (
        exercise("raise", Region.CALF, 4),
        exercise("hop", Region.SPRING, 8),
        exercise("clam", Region.HIP),
    )
}


def card(card_id: str, name: str, dose: str = "3x10 2-1-2 rest 60s R 3/week") -> Card:
    return Card(card_id, name, dose=read_dose(dose).dose)


def stage(*cards: Card, **block: object) -> Stage:
    return Stage("s", "1", "Stage", blocks=(Block("b", cards=cards, **block),))  # type: ignore[arg-type]


def test_minutes_are_those_of_a_week() -> None:
    # 3 sets of 10 repetitions of 5 s, 2 rests of 60 s: 270 s, three times a week
    (share,) = coverage(stage(card("c", "clam")), EXERCISES)
    assert share.region is Region.HIP
    assert share.cards == ("c",)
    assert share.minutes == pytest.approx(3 * 270 / 60)


def test_a_card_without_a_schedule_follows_its_stage_and_else_counts_daily() -> None:
    bare = stage(card("c", "clam", "3x10 2-1-2 rest 60s R"))
    (daily,) = coverage(bare, EXERCISES)
    (twice,) = coverage(bare, EXERCISES, Schedule(days_a_week=exactly(2)))
    assert daily.minutes == pytest.approx(7 * 270 / 60)
    assert twice.minutes == pytest.approx(2 * 270 / 60)


def test_a_moment_of_its_own_keeps_how_often_from_the_stage() -> None:
    bare = stage(card("c", "clam", "3x10 2-1-2 rest 60s R evening"))
    (share,) = coverage(bare, EXERCISES, Schedule(days_a_week=exactly(2)))
    assert share.minutes == pytest.approx(2 * 270 / 60)


def test_regions_come_in_one_order_and_strangers_and_ice_count_for_none() -> None:
    ice = Card("i", adjunct=Adjunct(AdjunctKind.ICE))
    cards = (card("a", "clam"), card("x", "unknown"), ice, card("b", "raise"), card("d", "raise"))
    shares = coverage(stage(*cards), EXERCISES)
    assert [(each.region, each.cards) for each in shares] == [
        (Region.CALF, ("b", "d")),
        (Region.HIP, ("a",)),
    ]


def test_of_a_choice_only_what_is_picked_counts() -> None:
    cards = (card("a", "clam"), card("b", "clam"))
    (every,) = coverage(stage(*cards), EXERCISES)
    (one,) = coverage(stage(*cards, kind=BlockKind.PICK, pick=Range(1, 1)), EXERCISES)
    assert one.minutes == pytest.approx(every.minutes / 2)


def test_a_stage_is_as_heavy_as_its_heaviest_card() -> None:
    programme = Programme(
        "p",
        stages=(
            Stage("s1", "1", "One", blocks=(Block("b1", cards=(card("a", "clam"),)),)),
            Stage(
                "s2", "2", "Two",
                blocks=(Block("b2", cards=(card("b", "raise"), card("c", "hop"))),),
            ),
        ),
    )  # fmt: skip
    first, second = stage_loads(programme, EXERCISES)
    assert (first.peak, first.card) == (0, "")
    assert (second.peak, second.card, second.label) == (8, "c", "2")
    assert second.minutes == round(2 * 3 * 270 / 60)


def test_a_variant_has_its_own_rank() -> None:
    assert rank_of("hop", "", EXERCISES) == 8
    assert rank_of("hop", "light", EXERCISES) == 1
    assert rank_of("unknown", "", EXERCISES) == 0
