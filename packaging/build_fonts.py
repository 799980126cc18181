"""Make the fonts under ``resources/fonts`` from their published originals.

    .venv/bin/python packaging/build_fonts.py

Needs npm, apt-get and dpkg-deb; a developer runs it when a language is added. The same
originals give the same bytes, so an unchanged set leaves no difference behind.

The Latin fonts lose kerning and ligatures on purpose: the width of a line is then the sum
of its characters' widths for the PDF writer, for Qt and for the layout alike, and preview,
print and file cannot drift. The Arabic fonts keep what joins their letters.

Each font gets a family name of its own, so that a copy of the original installed on the
machine, with other widths, never takes its place.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from glyph_outlines import add_drawn_glyphs, characters
from upstream import debian_package, npm_package, require_digest

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

ATKINSON_PACKAGE = ("@expo-google-fonts/atkinson-hyperlegible-next", "0.4.1")
NOTO_PACKAGE = "fonts-noto-core"

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A: western and central Europe
    0x0218, 0x0219, 0x021A, 0x021B,  # Romanian
    *range(0x1E80, 0x1E86), 0x1E9E, 0x1EF2, 0x1EF3,  # Welsh, German capital ß
    0x03BC,  # µ as a Greek letter
    0x2009, 0x200A, 0x202F,  # thin spaces between a figure and its unit
    0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
    0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,
    0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193,
    0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x2610, 0x2713, 0x2715,
)  # fmt: skip
GREEK_AND_CYRILLIC = (
    *range(0x0370, 0x0400),
    *range(0x0400, 0x0460),
    0x0490, 0x0491,  # Ukrainian
    *range(0x1EA0, 0x1EFA),  # Vietnamese
    0x01A0, 0x01A1, 0x01AF, 0x01B0,
)  # fmt: skip
ARABIC = (
    *range(0x20, 0x7F),
    0xA0, 0xAB, 0xBB,
    *range(0x0600, 0x0700),  # Arabic, Persian and Urdu letters and digits
    0x200C, 0x200D, 0x200E, 0x200F,
)  # fmt: skip
UNSEEN = (0x200C, 0x200D, 0x200E, 0x200F)
"""Joiners and marks of direction."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one bundled font is made: *source* is a path inside its unpacked package."""

    family: str
    weight: str
    source: str
    sha256: str
    characters: tuple[int, ...]
    joins_letters: bool = False

    @property
    def file_name(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.weight}.ttf"


ATKINSON_RECIPES = (
    Recipe(
        "Soleus Sans", "Regular", "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
        "60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650", LATIN,
    ),
    Recipe(
        "Soleus Sans", "Bold", "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
        "4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366", LATIN,
    ),
)  # fmt: skip
NOTO_FOLDER = "usr/share/fonts/truetype/noto"
NOTO_RECIPES = (
    Recipe(
        "Soleus Sans World", "Regular", f"{NOTO_FOLDER}/NotoSans-Regular.ttf",
        "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d",
        LATIN + GREEK_AND_CYRILLIC,
    ),
    Recipe(
        "Soleus Sans World", "Bold", f"{NOTO_FOLDER}/NotoSans-Bold.ttf",
        "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5",
        LATIN + GREEK_AND_CYRILLIC,
    ),
    Recipe(
        "Soleus Sans Arabic", "Regular", f"{NOTO_FOLDER}/NotoSansArabic-Regular.ttf",
        "504d7407d86875acf7d04dfaa0fd7524d0b8797723bc4aa18022f29db25b0b6e", ARABIC,
        joins_letters=True,
    ),
    Recipe(
        "Soleus Sans Arabic", "Bold", f"{NOTO_FOLDER}/NotoSansArabic-Bold.ttf",
        "ded6fc7359ca36d15d7aab9ef0c066e21ce48b26a069994d6602fa2cb9a1b952", ARABIC,
        joins_letters=True,
    ),
)  # fmt: skip


def main() -> None:
    """Fetch the originals, make every bundled font and say how large each became."""
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        atkinson, noto = Path(scratch, "atkinson"), Path(scratch, "noto")
        for folder in (atkinson, noto):
            folder.mkdir()
        originals = (
            (npm_package(*ATKINSON_PACKAGE, atkinson), ATKINSON_RECIPES),
            (debian_package(NOTO_PACKAGE, noto), NOTO_RECIPES),
        )
        for package, recipes in originals:
            for recipe in recipes:
                require_digest(package / recipe.source, recipe.sha256)
                built = build(package / recipe.source, recipe)
                built.save(FONTS / recipe.file_name)
                size = (FONTS / recipe.file_name).stat().st_size
                print(f"{recipe.file_name}: {len(characters(built))} characters, {size:,} bytes")


def build(original: Path, recipe: Recipe) -> TTFont:
    """The font that *recipe* asks for, cut from *original*."""
    font = TTFont(original, recalcTimestamp=False)
    if recipe.joins_letters:
        _empty(font, UNSEEN)
        dropped = ["DSIG"]
    else:
        add_drawn_glyphs(font)
        dropped = ["DSIG", "GDEF", "GPOS", "GSUB"]
    options = Options(
        hinting=False, glyph_names=False, notdef_outline=True, name_IDs=["*"], drop_tables=dropped
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=recipe.characters)
    subsetter.subset(font)
    _rename(font, recipe)
    return font


def _empty(font: TTFont, codes: tuple[int, ...]) -> None:
    """Take the picture out of characters that have none: the PDF writer counts on it, for a
    joiner stands where two letters share an outline, so that both are found when searched.
    """
    names, outlines = font.getBestCmap() or {}, font["glyf"]
    for code in codes:
        outlines[names[code]] = Glyph()
        width, _ = font["hmtx"][names[code]]
        font["hmtx"][names[code]] = (width, 0)


def _rename(font: TTFont, recipe: Recipe) -> None:
    """Name the family; copyright, licence and designers stay as they were."""
    names = font["name"]
    version = names.getDebugName(5)
    compact = recipe.family.replace(" ", "")
    for entry in list(names.names):
        if entry.nameID in {16, 17, 21, 22, 25}:
            names.removeNames(nameID=entry.nameID)
    texts = {
        1: recipe.family,
        2: recipe.weight,
        3: f"{compact}-{recipe.weight}",
        4: f"{recipe.family} {recipe.weight}",
        5: f"{version}; subset for Soleus",
        6: f"{compact}-{recipe.weight}",
    }
    for name_id, text in texts.items():
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)


if __name__ == "__main__":
    main()
