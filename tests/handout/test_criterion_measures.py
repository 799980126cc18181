"""Criteria of every measure that the findings know: tests are clear or not, levels are words."""

from __future__ import annotations

import pytest

from soleus.clinic.measures import Kind, MeasureSheet
from soleus.domain.criterion import Comparison, Criterion, Measure
from soleus.domain.quantity import Range, exactly
from soleus.handout.words.criterion_words import LEVELS, TESTS, criterion_text
from soleus.handout.words.wording import languages, load_wording
from soleus.storage.content.measures import load_findings

SHEETS = load_findings().sheets
ENGLISH = load_wording("en")
LEVELLED = [each for each in SHEETS.values() if each.kind is Kind.LEVELS]


@pytest.mark.parametrize("measure", list(Measure))
def test_the_handout_and_the_findings_agree_on_what_a_measure_is(measure: Measure) -> None:
    sheet = SHEETS.get(measure)
    assert (measure in TESTS) == (sheet is not None and sheet.kind is Kind.TEST)
    assert (measure in LEVELS) == (sheet is not None and sheet.kind is Kind.LEVELS)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("measure", sorted(TESTS | LEVELS))
@pytest.mark.parametrize("comparison", list(Comparison))
def test_tests_and_levels_are_told_without_a_number(
    language: str, measure: Measure, comparison: Comparison
) -> None:
    """Not "Your strength check is 0 or more"."""
    wording = load_wording(language)
    for value in range(5):
        criterion = Criterion(measure=measure, comparison=comparison, value=exactly(value))
        text = criterion_text(criterion, wording)
        assert not any(letter.isdigit() for letter in text)
        assert text.count(":") <= 1


@pytest.mark.parametrize("sheet", LEVELLED, ids=lambda sheet: str(sheet.id))
@pytest.mark.parametrize("language", languages())
def test_each_level_has_a_word_of_its_own(sheet: MeasureSheet, language: str) -> None:
    words = load_wording(language).lines(f"measure.{sheet.id}.levels")
    assert len(set(words)) == len(sheet.levels)


@pytest.mark.parametrize(
    ("comparison", "value", "words"),
    [
        (Comparison.AT_MOST, exactly(1), "not easily"),
        (Comparison.AT_MOST, exactly(2), "not easily, or fairly easily"),
        (Comparison.AT_LEAST, exactly(2), "fairly easily, or very easily"),
        (Comparison.BETWEEN, Range(2, 2), "fairly easily"),
        (Comparison.AT_MOST, exactly(0), "not easily"),
        (Comparison.AT_LEAST, exactly(9), "very easily"),
    ],
)
def test_the_levels_that_meet_it_are_named(
    comparison: Comparison, value: Range, words: str
) -> None:
    criterion = Criterion(measure=Measure.IRRITABILITY, comparison=comparison, value=value)
    assert criterion_text(criterion, ENGLISH) == f"How easily it flares: {words}."


@pytest.mark.parametrize(
    ("measure", "value", "line"),
    [
        (Measure.NEURO_LOSS, 0, "Strength, reflex and feeling check: clear. We check this."),
        (
            Measure.NEURO_LOSS,
            1,
            "Strength, reflex and feeling check: still changed. We check this.",
        ),
        (Measure.THORACIC, 0, "Upper back test: clear. We check this."),
        (Measure.RESPONSE, 2, "How it settles in a day: fully."),
    ],
)
def test_what_was_a_bare_number_is_told_in_words(measure: Measure, value: int, line: str) -> None:
    assert criterion_text(Criterion(measure=measure, value=exactly(value)), ENGLISH) == line
