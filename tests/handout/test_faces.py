"""Widths and characters of the shipped faces, against fontTools."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from soleus.assets import resource_path
from soleus.errors import UserError
from soleus.handout.lettering.faces import face_for, metrics, missing_characters, require_glyphs
from soleus.handout.lettering.shaping import text_width
from soleus.handout.page import Face, Page, TextRun


@pytest.mark.parametrize("face", Face)
def test_widths_and_glyphs_are_those_of_the_font_file(face: Face) -> None:
    with TTFont(resource_path("fonts", f"{face.value}.ttf")) as font:
        known = metrics(face)
        cmap = {chr(code): name for code, name in font.getBestCmap().items()}
        units = font["head"].unitsPerEm
        assert set(known.advances) == set(cmap)
        for char, name in cmap.items():
            assert known.advances[char] == font["hmtx"][name][0] / units
            assert known.glyphs[char] == font.getGlyphID(name)
        widths = [font["hmtx"][name][0] / units for name in font.getGlyphOrder()]
        assert list(known.widths) == widths
        head = font["head"]
        box = (head.xMin, head.yMin, head.xMax, head.yMax)
        assert known.box == tuple(side / units for side in box)
        assert known.weight == font["OS/2"].usWeightClass


def test_width_is_in_millimetres() -> None:
    one = text_width("n", Face.REGULAR, 72)
    assert one == pytest.approx(25.4 * metrics(Face.REGULAR).advances["n"])
    assert text_width("nn", Face.REGULAR, 36) == pytest.approx(one)


def test_a_word_that_the_main_face_lacks_is_set_in_the_other_family() -> None:
    assert face_for("heel", bold=True) is Face.BOLD
    assert face_for("Ελλάδα", bold=False) is Face.WORLD
    assert face_for("Ελλάδα", bold=True) is Face.WORLD_BOLD


@pytest.mark.parametrize("char", "éñąłż½°×–’“”…≤≥\u00a0")
def test_the_main_face_has_what_a_handout_needs(char: str) -> None:
    for face in (Face.REGULAR, Face.BOLD):
        assert missing_characters(char, face) == ()


def test_a_character_that_would_be_an_empty_box_is_named_with_its_place() -> None:
    run = TextRun(20, 20, "Slow 🐢 down", Face.REGULAR, 14, "#000000", 30)
    good = TextRun(20, 30, "Slow down", Face.REGULAR, 14, "#000000", 30)
    with pytest.raises(UserError, match=r"U\+1F422.*“Slow 🐢 down” on page 2.*nothing was written"):
        require_glyphs((Page(210, 297, (good,)), Page(210, 297, (good, run))))
