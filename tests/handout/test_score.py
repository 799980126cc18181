"""The score of a handout: what was left out by choice is told, and costs nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.handout.golden_languages import CLINIC, at, library, programmes

from soleus.handout.check import Severity
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
