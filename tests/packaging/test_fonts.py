"""The bundled fonts hold every character that a handout may need, and say whose they are."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from build_fonts import ATKINSON_RECIPES, NOTO_RECIPES, Recipe
from glyph_outlines import characters
from soleus.assets import resource_path

RECIPES = ATKINSON_RECIPES + NOTO_RECIPES
LATIN_RECIPES = [recipe for recipe in RECIPES if not recipe.joins_letters]

ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()/&%+'\"-"
POLISH = "ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”"
SPANISH = "ÁÉÍÑÓÚÜáéíñóúü¿¡ºª"
FRENCH = "ÀÂÇÈÉÊËÎÏÔŒÙÛŸàâçèéêëîïôœùûÿ«»"
GERMAN = "ÄÖÜẞäöüß"
WELSH = "ÂÊÎÔÛŴŶâêîôûŵŷẀẁ"
ROMANIAN = "ĂÂÎȘȚăâîșț"
PROGRAMME = "×≤≥±≈−–—…•·°½¼¾²³µ‘’“”′″→←↑↓✓✕☐£€\u00a0\u2009\u202f\u2011"


def font_of(recipe: Recipe) -> TTFont:
    return TTFont(resource_path("fonts", recipe.file_name))


def by_name(recipe: Recipe) -> str:
    return recipe.file_name


@pytest.mark.parametrize("recipe", ATKINSON_RECIPES, ids=by_name)
@pytest.mark.parametrize(
    "needed", [ENGLISH, POLISH, SPANISH, FRENCH, GERMAN, WELSH, ROMANIAN, PROGRAMME]
)
def test_the_text_face_has_every_character_of_a_handout(recipe: Recipe, needed: str) -> None:
    assert {c for c in needed if ord(c) not in characters(font_of(recipe))} == set()


@pytest.mark.parametrize("recipe", ATKINSON_RECIPES, ids=by_name)
def test_letters_that_are_mistaken_for_one_another_are_drawn_apart(recipe: Recipe) -> None:
    font = font_of(recipe)
    names = [characters(font)[ord(letter)] for letter in "Il1|O0"]
    glyphs = font["glyf"]
    outlines = {tuple(glyphs[name].getCoordinates(glyphs)[0]) for name in names}
    assert len(outlines) == len(names)


@pytest.mark.parametrize("recipe", LATIN_RECIPES, ids=by_name)
def test_a_line_is_as_wide_as_its_characters(recipe: Recipe) -> None:
    """Kerning or ligatures would let preview and file drift apart."""
    assert not {"GPOS", "GSUB", "kern"} & set(font_of(recipe).keys())


def test_arabic_letters_can_join() -> None:
    for recipe in RECIPES:
        if recipe.joins_letters:
            assert {"GPOS", "GSUB"} <= set(font_of(recipe).keys())


@pytest.mark.parametrize("family", sorted({recipe.family for recipe in RECIPES}))
def test_bold_can_set_whatever_regular_can(family: str) -> None:
    weights = [set(characters(font_of(r))) for r in RECIPES if r.family == family]
    assert len(weights) == 2
    assert weights[0] == weights[1]


@pytest.mark.parametrize("recipe", RECIPES, ids=by_name)
def test_a_font_names_itself_and_its_licence(recipe: Recipe, repository: Path) -> None:
    names = font_of(recipe)["name"]
    assert names.getDebugName(1) == recipe.family
    assert names.getDebugName(2) == recipe.weight
    assert "Open Font License" in names.getDebugName(13)
    licence = resource_path("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert names.getDebugName(0) in licence


@pytest.mark.parametrize("recipe", RECIPES, ids=by_name)
def test_a_font_stays_small(recipe: Recipe) -> None:
    """A full face slows every handout; see the build script."""
    assert resource_path("fonts", recipe.file_name).stat().st_size < 70_000


def test_no_font_lies_there_that_no_recipe_makes() -> None:
    present = {path.name for path in resource_path("fonts").glob("*.ttf")}
    assert present == {recipe.file_name for recipe in RECIPES}
