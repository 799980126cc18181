"""Joined letters, their widths, and text of both directions on one line."""

from __future__ import annotations

import pytest

from soleus.handout.lettering.faces import in_faces
from soleus.handout.lettering.set_line import SetLine
from soleus.handout.lettering.shaping import ems, shape
from soleus.handout.lettering.typeset import NO_BREAK, Span, phrases, set_label, with_commas, wrap
from soleus.handout.page import Face

WIDE = 400.0


def one_line(text: str, *, from_right: bool = True) -> SetLine:
    (line,) = wrap((Span(text),), WIDE, 14.0, 400, from_right)
    return line


def test_letters_take_the_form_that_their_place_asks_for() -> None:
    alone = {glyph.number for glyph in shape("ع", Face.ARABIC, from_right=True)}
    joined = shape("ععع", Face.ARABIC, from_right=True)
    assert len({glyph.number for glyph in joined}) == 3
    assert not alone & {glyph.number for glyph in joined}


def test_what_the_glyphs_stand_for_is_the_text() -> None:
    for text in ("الساق اليمنى", "لا بأس إلى", "معًا ثوانٍ"):
        glyphs = shape(text, Face.ARABIC, from_right=True)
        letters = sorted("".join(glyph.text for glyph in glyphs))
        assert letters == sorted(text)


def test_a_lam_and_an_alef_share_one_outline() -> None:
    (glyph,) = shape("لا", Face.ARABIC, from_right=True)
    assert glyph.text == "لا"


def test_figures_and_latin_letters_keep_the_first_family() -> None:
    assert in_faces(f"3{NO_BREAK}مجموعات.", False) == (
        (f"3{NO_BREAK}", Face.REGULAR),
        ("مجموعات.", Face.ARABIC),
    )
    assert in_faces("heel", True) == (("heel", Face.BOLD),)


def test_words_of_a_line_stand_from_the_right() -> None:
    line = one_line("ارفع Heel raise الكعب")
    first, latin, last = (piece for piece in line.pieces if piece.text.strip())
    # Lines that begin at the right are measured from there.
    assert first.x < latin.x < last.x
    assert (first.from_right, latin.from_right, last.from_right) == (True, False, True)
    assert line.text == "ارفع Heel raise الكعب"


def test_pieces_fill_the_line_without_gap_or_overlap() -> None:
    for text in ("نفذ 3 مجموعات من 15، كل يوم.", "اتصل بنا: \u2066020 7946 0018\u2069", "Heel 3"):
        for from_right in (True, False):
            line = one_line(text, from_right=from_right)
            edge = 0.0
            for piece in sorted(line.pieces, key=lambda each: each.x):
                assert piece.x == pytest.approx(edge, abs=0.002)
                edge = piece.x + piece.width
            assert edge == pytest.approx(line.width, abs=0.002)


def test_an_english_line_on_an_arabic_sheet_runs_from_the_left() -> None:
    line = one_line("Stand on a step.")
    (piece,) = line.pieces
    assert piece.text == "Stand on a step."
    assert not piece.from_right


def test_marks_of_direction_are_not_set() -> None:
    line = set_label("\u2066020 7946 0018\u2069", 14.0, from_right=True)
    assert line.text == "020 7946 0018"
    assert ems("\u2066a\u2069", Face.REGULAR) == ems("a", Face.REGULAR)


def test_a_bound_quantity_keeps_its_faces_when_it_must_break() -> None:
    lines = wrap((Span(f"3{NO_BREAK}مجموعات{NO_BREAK}من{NO_BREAK}15"),), 20.0, 14.0, 70, True)
    assert len(lines) > 1
    faces = {piece.text.strip(): piece.face for line in lines for piece in line.pieces}
    assert faces["15"] is Face.REGULAR
    assert faces["من"] is Face.ARABIC


def test_parts_are_joined_with_the_comma_of_their_script() -> None:
    assert with_commas(("a", "", "b")) == "a, b"
    assert with_commas(("الساق اليسرى", "الساق اليمنى")) == "الساق اليسرى، الساق اليمنى"
    assert phrases("3 مجموعات من 15، كل يوم") == ["3 مجموعات من 15،", "كل يوم"]
    assert phrases("3 sets of 15, every day") == ["3 sets of 15,", "every day"]
