"""Moving along a ladder keeps what of the dose still fits."""

from __future__ import annotations

from dataclasses import replace

from soleus.clinic.ladder import nearest, next_step, swap
from soleus.domain.card import Card
from soleus.domain.dose import Side
from soleus.domain.exercise import Exercise, Position, Region, StageDose, Words
from soleus.domain.shorthand import read_dose, write_dose


def exercise(exercise_id: str, dose: str, rank: int = 3, **more: object) -> Exercise:
    return Exercise(
        exercise_id,
        Words(exercise_id, (), ()),
        exercise_id,
        Region.CALF,
        Position.STANDING,
        (StageDose(read_dose(dose).dose),),
        (),
        load_rank=rank,
        **more,  # type: ignore[arg-type]
    )


def card(dose: str) -> Card:
    return Card("c", "old", dose=read_dose(dose).dose, note="With a hand on the wall")


def test_repetitions_stay_when_both_are_done_in_repetitions() -> None:
    old, new = exercise("old", "3x10"), exercise("new", "4x8 3-0-3 3/week each +10kg")
    after = swap(card("3x15 2-1-2 rest 60s R 2/day pain<=5"), old, new, None).card
    assert after.exercise == "new"
    assert write_dose(after.dose) == write_dose(
        read_dose("3x15 2-1-2 rest 60s R 2/day +10kg pain<=5").dose
    )
    assert after.note == "With a hand on the wall"


def test_a_hold_does_not_become_repetitions() -> None:
    old, new = exercise("old", "5x45s"), exercise("new", "3x15 2-1-2 rest 60s")
    swapped = swap(card("5x30s rest 2min R daily"), old, new, None)
    assert write_dose(swapped.card.dose) == write_dose(
        read_dose("3x15 2-1-2 rest 60s R daily").dose
    )
    assert "groups" in swapped.new


def test_the_load_is_the_new_exercises_own() -> None:
    after = swap(card("3x8 +20kg R"), exercise("old", "3x8"), exercise("new", "3x8"), None).card
    assert after.dose.load is None


def test_an_effort_that_counts_the_repetitions_brings_its_own() -> None:
    """3 sets of 15 at a weight that can be lifted 6 times is no dose."""
    old, new = exercise("old", "3x15 R"), exercise("new", "4x6 6rm both 2/week")
    after = swap(card("3x15 R 2/day"), old, new, None).card
    assert write_dose(after.dose) == write_dose(read_dose("4x6 6rm both 2/week").dose)


def test_one_leg_does_not_stay_where_both_feet_stand() -> None:
    one, both = exercise("one", "3x8 R"), exercise("both", "3x8 both")
    assert swap(card("3x8 R"), one, both, None).card.dose.side is Side.BOTH
    assert swap(card("3x8 both"), both, one, None).card.dose.side is Side.RIGHT


def test_a_side_that_changes_is_named_and_what_is_gone_is_not_new() -> None:
    one, both = exercise("one", "5x45s R 70%"), exercise("both", "5x45s both")
    swapped = swap(card("5x45s R 70% rest 60s daily"), one, both, None)
    assert "side" in swapped.new
    assert swapped.gone == ("intensity",)
    assert "side" not in swap(card("3x8 R"), one, one, None).new


def test_a_harder_one_never_ranks_lower_nor_an_easier_one_higher() -> None:
    here, low, same, high = (
        exercise("here", "3x10", 5),
        exercise("low", "3x10", 4),
        exercise("same", "3x10", 5),
        exercise("high", "3x10", 7),
    )
    assert next_step(here, [low, high], harder=True) == high
    assert next_step(here, [low, high], harder=False) == low
    assert next_step(here, [high, same], harder=True) == same
    assert next_step(here, [low], harder=True) is None
    unranked = replace(low, load_rank=None)
    assert next_step(here, [unranked], harder=True) == unranked


def test_the_nearest_rank_comes_first() -> None:
    low, far, near = (
        exercise("low", "3x10", 3),
        exercise("far", "3x10", 8),
        exercise("near", "3x10", 4),
    )
    assert nearest(low, [far, near]) == [near, far]
    unranked = replace(far, load_rank=None)
    assert nearest(low, [near, unranked]) == [unranked, near]
