"""What a stage asks of the patient."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soleus.clinic.burden import Weight, stage_burden
from soleus.clinic.time import dose_seconds
from soleus.clinic.workload import most_seconds
from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import DAILY, Schedule
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.storage.content.content import Template
from soleus.storage.library import load_library


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3x15 2-1-2 rest 60s R", 3 * 15 * 5 + 2 * 60),
        ("3x15 2-1-2 rest 60s each", 6 * 15 * 5 + 2 * 60),
        ("5x45s rest 2min", 5 * 45 + 4 * 120),
        ("2-4x10 cycle 5s rest 30s", 3 * 50 + 2 * 30),
        ("3x10 hold 5s rest 30s", 3 * 10 * 7 + 2 * 30),
        ("20min moving", 20 * 60),
        ("2x10 then 1xfatigue 2-0-2", 2 * 40 + 30 + 40),
    ],
)
def test_a_dose_takes_its_time(text: str, seconds: float) -> None:
    reading = read_dose(text)
    assert not reading.problems
    assert dose_seconds(reading.dose) == pytest.approx(seconds)


def stage(count: int, dose: str = "3x10 2-1-2 rest 60s R", **block: object) -> Stage:
    cards = tuple(Card(f"c{at}", "hip_clam", dose=read_dose(dose).dose) for at in range(count))
    return Stage("s", "1", "Stage", blocks=(Block("b", cards=cards, **block),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "weight"),
    [(4, Weight.LIGHT), (5, Weight.AMBER), (6, Weight.AMBER), (7, Weight.RED)],
)
def test_the_light_turns_amber_from_five_and_red_above_six(count: int, weight: Weight) -> None:
    assert stage_burden(stage(count)).weight is weight


def test_a_minute_that_has_begun_counts() -> None:
    assert stage_burden(stage(1, "1x10 1-0-1 R daily")).minutes == 1  # 20 seconds
    assert stage_burden(stage(2, "3x15 2-1-2 rest 60s R daily")).minutes == 12  # 2 times 345 s
    assert stage_burden(stage(1, "20min moving daily")).minutes == 20


def test_minutes_are_those_of_the_longest_day_where_exercises_have_days_of_their_own() -> None:
    """One number for the board and the sheet, which says "up to" then."""
    alike = stage_burden(stage(2, "2-4x10 2-0-2 rest 60s R daily"))
    assert (alike.minutes, alike.up_to) == (8, False)  # 2 times 3 sets and 2 rests
    (block,) = stage(2, "2-4x10 2-0-2 rest 60s R daily").blocks
    other = replace(block.cards[1], dose=read_dose("2-4x10 2-0-2 rest 60s R 2/week").dose)
    mixed = Stage("s", "1", "Stage", blocks=(replace(block, cards=(block.cards[0], other)),))
    burden = stage_burden(mixed)
    assert (burden.minutes, burden.up_to) == (12, True)  # 2 times 4 sets and 3 rests


@pytest.mark.parametrize(("minutes", "odd"), [(66, False), (150, False), (151, True)])
def test_minutes_that_no_programme_asks_for_are_asked_about(minutes: int, odd: bool) -> None:
    assert stage_burden(stage(1, f"{minutes}min moving daily")).odd is odd


@pytest.mark.parametrize("template", load_library().templates.values(), ids=lambda each: each.id)
def test_no_template_is_asked_about(template: Template) -> None:
    programme = template.programme
    burdens = [stage_burden(each, programme.schedule) for each in programme.stages]
    assert not any(each.odd for each in burdens)


def test_sessions_a_day_multiply_the_minutes() -> None:
    once = stage_burden(stage(2), DAILY)
    twice = stage_burden(stage(2, "3x10 2-1-2 rest 60s R 2/day"))
    assert twice.minutes == 2 * once.minutes
    assert once.days == exactly(7)


def test_a_card_keeps_its_own_schedule() -> None:
    burden = stage_burden(stage(2, "3x10 R 3/week"), Schedule(every_days=1))
    assert burden.days == exactly(3)


def test_a_pick_block_counts_only_what_is_picked() -> None:
    every = stage_burden(stage(6))
    picked = stage_burden(stage(6, kind=BlockKind.PICK, pick=Range(2, 3)))
    assert picked.exercises == 3
    assert picked.minutes == pytest.approx(every.minutes / 2, abs=1)


def test_the_longest_day_takes_upper_ends_and_the_longest_to_pick() -> None:
    ranged = stage(1, "2-3x10 2-0-2 rest 30s R 2-3/day")
    assert most_seconds(ranged) == 3 * (3 * 40 + 2 * 30)
    assert most_seconds(ranged) > 60 * stage_burden(ranged).minutes
    long, short = (read_dose(text).dose for text in ("20min moving", "10min moving"))
    cards = (Card("a", "hip_clam", dose=long), Card("b", "hip_clam", dose=short))
    block = Block("p", BlockKind.PICK, cards=cards, pick=exactly(1))
    picked = Stage("s", "1", "S", blocks=(block,))
    assert (stage_burden(picked).minutes, most_seconds(picked)) == (15, 20 * 60)


def test_what_is_no_exercise_does_not_count() -> None:
    ice = Card("ice", adjunct=Adjunct(AdjunctKind.ICE, "Ice"))
    assert stage_burden(Stage("s", "1", "S", blocks=(Block("b", cards=(ice,)),))).exercises == 0
