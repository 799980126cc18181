"""Which way text runs; the expected orders follow from the rules of UAX #9."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.handout.lettering.bidi import UNSEEN, levels, visual_order

FROM_LEFT, FROM_RIGHT = 0, 1


def shown(text: str, base: int) -> str:
    """The characters from the left of the line to the right; brackets are not turned."""
    return "".join(text[place] for place in visual_order(levels(text, base))).translate(UNSEEN)


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc 12", FROM_LEFT, "abc 12"),
        ("אבג", FROM_RIGHT, "גבא"),
        ("3 × 15", FROM_LEFT, "3 × 15"),
        ("גבא 12", FROM_RIGHT, "12 אבג"),
        # Numbers keep their digits in order; the words around them turn.
        ("אב 12 גד", FROM_RIGHT, "דג 12 בא"),
        ("אב 3.5 גד", FROM_RIGHT, "דג 3.5 בא"),
        # Latin words inside turn as one.
        ("אב heel raise גד", FROM_RIGHT, "דג heel raise בא"),
        ("abc אב def", FROM_LEFT, "abc בא def"),
        # A stop at the end stands at the end of the reading direction.
        ("אב.", FROM_RIGHT, ".בא"),
        ("ab.", FROM_RIGHT, ".ab"),
        # Digit groups that white keeps apart turn round unless an isolate holds them.
        ("אב 020 79 18", FROM_RIGHT, "18 79 020 בא"),
        ("אב \u2066020 79 18\u2069", FROM_RIGHT, "020 79 18 בא"),
        # A date after a reference would be drawn into it.
        ("JM-0412 · 23 אב", FROM_RIGHT, "בא JM-0412 · 23"),
        ("JM-0412 · \u206723 אב\u2069", FROM_RIGHT, "בא 23 · JM-0412"),
        # Arabic letters before digits (rule W2), a bracket pair that holds both directions.
        ("ا 12", FROM_RIGHT, "12 ا"),
        ("אב (ab) גד", FROM_RIGHT, "דג )ab( בא"),
    ],
)
def test_the_order_on_the_line(text: str, base: int, expected: str) -> None:
    assert shown(text, base) == expected


@given(st.text(alphabet="אבabc 12.,()-%·\u2066\u2067\u2068\u2069", max_size=30), st.integers(0, 1))
def test_every_character_stands_once(text: str, base: int) -> None:
    found = levels(text, base)
    assert sorted(visual_order(found)) == list(range(len(text)))
    assert all(level >= base for level in found)


@given(st.text(alphabet="abc 12.,()-%·", max_size=30))
def test_latin_text_is_left_as_it_is(text: str) -> None:
    assert shown(text, FROM_LEFT) == text
