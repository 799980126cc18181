"""The score of a handout: what was left out by choice is told, and costs nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.handout.golden_languages import CLINIC, at, library, programmes

from soleus.domain.card import WeekDose
from soleus.domain.edit import change_card
from soleus.domain.quantity import Range
from soleus.handout.checks.check import Severity
from soleus.handout.options import DIARY_ONLY, Contents, HandoutOptions, one_exercise
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
