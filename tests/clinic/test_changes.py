"""What changed from one version to the next: cards paired, and which way each went."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soleus.clinic.changes import Kind, changes, compare
from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.dose import Dose, Side
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, Stage
from soleus.storage.content.content import load_exercises, load_templates

EXERCISES = {each.id: each for each in load_exercises()}
PROGRAMME = next(each.programme for each in load_templates() if each.id == "at_mid")


def dose(text: str) -> Dose:
    reading = read_dose(text)
    assert reading.problems == ()
    return reading.dose


def programme(*cards: Card, schedule: Schedule = Schedule()) -> Programme:
    stage = Stage("s", "1", "One", blocks=(Block("b", cards=cards),), schedule=schedule)
    return Programme("p", stages=(stage,))


def card(name: str, exercise: str, text: str = "3x10", **fields: str) -> Card:
    return Card(name, exercise=exercise, dose=dose(text), **fields)


def kinds(old: Programme, new: Programme) -> list[Kind]:
    return [each.kind for each in changes(old, new, EXERCISES).cards]


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        ("3x10", "3x12", Kind.MORE),
        ("3x10", "4x10", Kind.MORE),
        ("5x30s", "5x45s", Kind.MORE),
        ("3x10", "3x10 +5kg", Kind.MORE),
        ("3x10 +5kg", "3x10 +10kg", Kind.MORE),
        ("3x10 rpe5", "3x10 rpe7", Kind.MORE),
        ("3x10 3/week", "3x10 4/week", Kind.MORE),
        ("3x10", "3x10 2/day", Kind.MORE),
        ("3x15", "3x10", Kind.LESS),
        ("3x10 +10kg", "3x10", Kind.LESS),
        ("3x10 daily", "3x10 alt days", Kind.LESS),
        ("3x15", "3x8 +10kg", Kind.OTHER),
        ("3x15 R", "3x15 L", Kind.OTHER),
        ("3x15", "3x45s", Kind.OTHER),
        ("3x15", "3x15 rest 2min", Kind.OTHER),
        ("3x15", "3x15", Kind.SAME),
    ],
)
def test_doses_are_more_less_or_other(before: str, now: str, kind: Kind) -> None:
    assert compare(dose(before), dose(now)) is kind
    back = {Kind.MORE: Kind.LESS, Kind.LESS: Kind.MORE}.get(kind, kind)
    assert compare(dose(now), dose(before)) is back


def test_nothing_changed() -> None:
    found = changes(PROGRAMME, replace(PROGRAMME, note="seen today"), EXERCISES)
    assert not found
    assert {each.kind for each in found.cards} == {Kind.SAME}


def test_new_and_stopped() -> None:
    one, other = card("a", "calf_ankle_pump"), card("b", "hip_bridge")
    assert kinds(programme(one), programme(one, other)) == [Kind.SAME, Kind.NEW]
    assert kinds(programme(one, other), programme(other)) == [Kind.SAME, Kind.STOPPED]


def test_the_same_card_with_a_harder_exercise_is_a_step_up() -> None:
    easy = card("a", "calf_dl_raise_floor")
    hard = replace(easy, exercise=EXERCISES["calf_dl_raise_floor"].harder[0])
    assert kinds(programme(easy), programme(hard)) == [Kind.MOVED_ON]
    assert kinds(programme(hard), programme(easy)) == [Kind.MOVED_BACK]
    other = replace(easy, exercise="foot_towel_curl")
    assert kinds(programme(easy), programme(other)) == [Kind.SWAPPED]
    assert [each.kind for each in changes(programme(easy), programme(hard)).cards] == [Kind.SWAPPED]


def test_cards_of_another_stage_are_paired_by_exercise_then_along_the_ladder() -> None:
    easy, hard = "calf_dl_raise_floor", EXERCISES["calf_dl_raise_floor"].harder[0]
    old = programme(card("a", easy), card("b", "hip_bridge", "3x10"))
    new = programme(card("x", hard), card("y", "hip_bridge", "3x15"))
    assert kinds(old, new) == [Kind.MOVED_ON, Kind.MORE]


def test_two_sides_of_one_exercise_are_not_confused() -> None:
    left, right = card("a", "hip_bridge_sl", "3x10 L"), card("b", "hip_bridge_sl", "3x10 R")
    new = programme(card("x", "hip_bridge_sl", "3x12 R"), card("y", "hip_bridge_sl", "3x10 L"))
    assert kinds(programme(left, right), new) == [Kind.MORE, Kind.SAME]


def test_the_affected_leg_is_one_leg_though_only_one_version_names_it() -> None:
    affected = programme(card("a", "hip_bridge_sl", f"3x10 {Side.AFFECTED}"))
    right = programme(card("a", "hip_bridge_sl", "3x10 R"))
    known = replace(affected, side=BodySide.RIGHT)
    assert kinds(affected, replace(right, side=BodySide.RIGHT)) == [Kind.SAME]
    assert kinds(known, right) == [Kind.SAME]
    assert kinds(right, known) == [Kind.SAME]
    assert kinds(affected, known) == kinds(known, affected) == [Kind.SAME]


def test_how_often_counts_wherever_it_is_said() -> None:
    one = card("a", "hip_bridge")
    often = programme(one, schedule=Schedule(every_days=1))
    seldom = programme(one, schedule=Schedule(every_days=2))
    assert kinds(seldom, often) == [Kind.MORE]


def test_ice_is_kept_as_ice() -> None:
    ice = Card("a", adjunct=Adjunct(AdjunctKind.ICE))
    walk = Card("b", adjunct=Adjunct(AdjunctKind.WALK))
    assert kinds(programme(ice), programme(replace(ice, id="x"))) == [Kind.SAME]
    assert kinds(programme(ice), programme(walk)) == [Kind.NEW, Kind.STOPPED]


@pytest.mark.parametrize("place", range(len(PROGRAMME.stages) - 1))
def test_every_card_of_both_stages_is_told_once(place: int) -> None:
    old = replace(PROGRAMME, current=PROGRAMME.stages[place].id)
    new = replace(PROGRAMME, current=PROGRAMME.stages[place + 1].id)
    found = changes(old, new, EXERCISES)
    assert found.new_stage
    assert found
    before = [each.before.id for each in found.cards if each.before]
    now = [each.now.id for each in found.cards if each.now]
    assert sorted(before) == sorted(each.id for each in old.stages[place].cards)
    assert now == [each.id for each in new.stages[place + 1].cards]


def test_an_empty_programme_compares() -> None:
    assert not changes(Programme("p"), Programme("p"))
    assert kinds(Programme("p"), programme(card("a", "hip_bridge", f"3x10 {Side.EACH}"))) == [
        Kind.NEW
    ]
