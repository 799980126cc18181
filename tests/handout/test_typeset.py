"""Lines from words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.handout.lettering.typeset import (
    SetLine,
    Span,
    bind,
    bind_phrases,
    line_width,
    wrap,
)

WORDS = st.lists(st.text("abcdefgh-", min_size=1, max_size=30), min_size=1, max_size=25)


def wrap_text(text: str, width: float, size_pt: float) -> tuple[SetLine, ...]:
    """*text* of one face."""
    return wrap((Span(text),), width, size_pt, 70)


@given(WORDS, st.floats(40, 180))
def test_no_line_is_too_long_and_no_letter_is_lost(words: list[str], width: float) -> None:
    text = " ".join(words)
    lines = wrap_text(text, width, 14)
    assert all(line.width <= width + 0.01 for line in lines)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    longest = max(len(word) for word in words)
    assert all(len(line.text) <= max(70, longest) for line in lines)


@given(WORDS)
def test_pieces_of_a_line_touch_and_come_to_its_width(words: list[str]) -> None:
    spans = tuple(Span(f"{word} ", bold=place % 3 == 0) for place, word in enumerate(words))
    for line in wrap(spans, 120, 14):
        x = 0.0
        for piece in line.pieces:
            assert piece.x == pytest.approx(x, abs=0.02)
            x += piece.width
        assert line.width == pytest.approx(x, abs=0.02)


def test_as_few_lines_as_there_can_be() -> None:
    text = "Keep your heel down and push"
    width = line_width(text, 14)
    assert len(wrap_text(text, width + 0.01, 14)) == 1
    assert len(wrap_text(text, width - 0.5, 14)) == 2


def test_a_quantity_is_never_broken() -> None:
    text = bind("Do 3 sets of 15, rest 45 seconds, and go back to stage 1 for 2 weeks if it hurts.")
    kept = ("3 sets of 15,", "45 seconds,", "stage 1", "2 weeks")
    for width in range(45, 170):
        lines = [line.text.replace("\u00a0", " ") for line in wrap_text(text, width, 14)]
        for quantity in kept:
            assert any(quantity in line for line in lines), (width, lines)


def test_a_phrase_of_the_dose_is_never_broken_unless_it_is_longer_than_a_line() -> None:
    phrases = bind_phrases("3 sets of 15, every other day, twice a day")
    for width in range(45, 120):
        lines = [line.text.replace("\u00a0", " ") for line in wrap_text(phrases, width, 14)]
        for phrase in ("3 sets of 15", "every other day", "twice a day"):
            assert any(phrase in line for line in lines), (width, lines)
    narrow = wrap_text(phrases, 20, 14)
    assert all(line.width <= 20 for line in narrow)


def test_no_single_word_is_left_alone_on_the_last_line() -> None:
    text = "Up in 2 seconds, wait a little while, down in 2 seconds. Rest one minute."
    for width in range(70, 150):
        lines = wrap_text(text, width, 14)
        if len(lines) > 1:
            assert len(lines[-1].text.split(" ")) > 1, (width, lines[-1].text)


def test_bold_words_are_wider_and_stand_in_the_bold_face() -> None:
    (line,) = wrap((Span("Rest", bold=True), Span(" well")), 120, 14)
    assert [piece.text for piece in line.pieces] == ["Rest ", "well"]
    assert line_width("Rest", 14, bold=True) > line_width("Rest", 14)


def test_letters_and_accents_typed_apart_become_one_character() -> None:
    (line,) = wrap_text("cafe\u0301\r\nbar", 120, 14)
    assert line.text == "caf\u00e9 bar"


def test_lines_break_where_a_sentence_ends() -> None:
    text = bind("Use 70 percent of your full effort. Rest 2 minutes between sets.")
    lines = [line.text.replace("\u00a0", " ") for line in wrap_text(text, 114, 14)]
    assert lines == ["Use 70 percent of your full effort.", "Rest 2 minutes between sets."]
