"""The score of a handout: what was left out by choice is told, and costs nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from tests.handout.golden_languages import CLINIC, at, library, programmes, upright

from soleus.domain.card import Card, WeekDose
from soleus.domain.dose import Blank, Side
from soleus.domain.edit import change_card
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import read_dose
from soleus.handout.checks.check import Remark, Severity
from soleus.handout.checks.check_words import unsaid_rhythms
from soleus.handout.compose.compose import compose
from soleus.handout.options import DIARY_ONLY, Contents, HandoutOptions, Stages, one_exercise
from soleus.handout.score import Score, score_handout

PROGRAMME = at(programmes()["at_mid"], 1)
OPTIONS = HandoutOptions(clinic=CLINIC, date=date(2026, 11, 23))


def scored(contents: Contents) -> Score:
    return score_handout(PROGRAMME, library(), replace(OPTIONS, contents=contents))


def told(score: Score) -> set[tuple[str, str]]:
    wanted = {"summary", "traffic light", "diary", "sources"}
    return {(each.rule, each.severity.value) for each in score.remarks if each.rule in wanted}


@pytest.mark.parametrize("contents", [DIARY_ONLY, one_exercise(PROGRAMME.stages[1].cards[0].id)])
def test_a_sheet_that_is_meant_to_have_less_is_not_marked_down(contents: Contents) -> None:
    score = scored(contents)
    assert told(score) == set()
    assert score.kept >= scored(Contents()).kept


def test_a_part_that_was_left_out_is_told_and_costs_nothing() -> None:
    score = scored(Contents(summary=False, sources=False))
    assert told(score) == {("summary", "hint"), ("sources", "hint")}
    assert score.kept == scored(Contents()).kept


def test_a_part_that_is_missing_though_it_was_asked_for_is_marked_down() -> None:
    bare = replace(PROGRAMME, diary=None)
    score = score_handout(bare, library(), OPTIONS)
    assert told(score) == {("diary", Severity.WARNING.value)}
    assert score.kept < scored(Contents()).kept


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        (((1, 4), (2, 6)), ["weeks 2-4 have two doses. Take one of them out"]),
        (((3, 3), (3, 3)), ["week 3 has two doses. Take one of them out"]),
        (((5, 6), (1, 4)), []),
    ],
)
def test_weeks_with_two_doses_are_found_with_their_card(
    spans: tuple[tuple[int, int], ...], told: list[str]
) -> None:
    card = PROGRAMME.stages[1].cards[0]
    weeks = tuple(WeekDose(Range(*each), card.dose) for each in spans)
    changed = change_card(PROGRAMME, card.id, lambda each: replace(each, weeks=weeks))
    remarks = score_handout(changed, library(), OPTIONS).remarks
    found = [each for each in remarks if each.rule == "weeks"]
    assert [each.text.partition(": ")[2] for each in found] == told
    assert {each.card for each in found} <= {card.id}


def rhythms(programme: Programme) -> list[Remark]:
    remarks = score_handout(programme, library(), OPTIONS).remarks
    return [each for each in remarks if each.rule == "how often"]


def test_an_exercise_of_which_nothing_says_how_often_is_found_with_its_card() -> None:
    card = PROGRAMME.stages[1].cards[0]

    def with_dose(text: str) -> Programme:
        dose = read_dose(text).dose
        return change_card(PROGRAMME, card.id, lambda each: replace(each, dose=dose))

    (found,) = rhythms(with_dose("4x15"))
    assert found.text.endswith("”: nothing says how often")
    assert (found.card, found.severity) == (card.id, Severity.WARNING)
    assert score_handout(with_dose("4x15"), library(), OPTIONS).kept < scored(Contents()).kept
    for enough in ("4x15 daily", "4x15 mon", "4x15 2/day", "4x15 as needed", "4x15 after run"):
        assert rhythms(with_dose(enough)) == [], enough
    blank = replace(read_dose("4x15").dose, blanks=(Blank.DAYS_A_WEEK,))
    by_hand = change_card(PROGRAMME, card.id, lambda each: replace(each, dose=blank))
    assert rhythms(by_hand) == [], "a line to write it on"
    around = replace(with_dose("4x15"), schedule=Schedule(days_a_week=exactly(3)))
    assert rhythms(around) == [], "the programme says it for all"


def test_a_day_that_is_longer_than_any_programme_s_is_asked_about() -> None:
    card = PROGRAMME.stages[1].cards[0]
    dose = read_dose("30x500 daily").dose
    long = change_card(PROGRAMME, card.id, lambda each: replace(each, dose=dose))
    score = score_handout(long, library(), OPTIONS)
    (found,) = [each for each in score.remarks if each.rule == "minutes"]
    assert found.text.endswith(" minutes: is that meant?")
    assert found.severity is Severity.WARNING
    assert score.kept == scored(Contents()).kept - 1


@pytest.mark.parametrize("template", sorted(programmes()))
def test_every_template_says_how_often(template: str) -> None:
    programme = programmes()[template]
    options = replace(OPTIONS, contents=Contents(stages=Stages.ALL))
    content = compose(programme, library(), options, upright)
    assert list(unsaid_rhythms(content, programme)) == []


def sides(programme: Programme) -> list[Remark]:
    remarks = score_handout(programme, library(), OPTIONS).remarks
    return [each for each in remarks if each.rule == "side"]


def test_a_sheet_for_the_sore_leg_of_which_nobody_says_which_it_is_is_found() -> None:
    """One remark for the whole sheet; it leads to the first card."""
    given = {each.id: each for each in PROGRAMME.stages[1].cards}
    first = next(each for each in given.values() if each.dose.side is Side.AFFECTED)
    (found,) = sides(replace(PROGRAMME, side=None))
    assert "“Sore leg”" in found.text
    assert found.card == first.id
    for side in BodySide:
        assert sides(replace(PROGRAMME, side=side)) == []
    named = replace(PROGRAMME, side=None)
    for each in given.values():
        dosed = replace(each, dose=replace(each.dose, side=Side.EACH))
        named = change_card(named, each.id, partial(_instead, dosed))
    assert sides(named) == [], "other stages are not on the sheet"


def _instead(made: Card, _: Card) -> Card:
    return made
