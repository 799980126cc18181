"""The shipped faces: how wide text runs, and which characters they can write."""

from __future__ import annotations

from functools import cache, lru_cache

from soleus.assets import resource
from soleus.errors import UserError
from soleus.handout.font_file import FontMetrics, read_metrics
from soleus.handout.page import POINT_MM, Face, Page

FAMILIES = ((Face.REGULAR, Face.BOLD), (Face.WORLD, Face.WORLD_BOLD))
"""Regular and bold cut of each family; the first that has every character of a word sets it."""


def font_bytes(face: Face) -> bytes:
    """The font file itself, for the PDF and for the screen."""
    return resource("fonts", f"{face.value}.ttf").read_bytes()


@cache
def metrics(face: Face) -> FontMetrics:
    return read_metrics(font_bytes(face))


@lru_cache(maxsize=20_000)
def ems(text: str, face: Face) -> float:
    """Width of *text* in em."""
    known = metrics(face)
    advances, missing = known.advances, known.missing_advance
    return sum([advances.get(char, missing) for char in text])


def text_width(text: str, face: Face, size_pt: float) -> float:
    """Width of *text* in millimetres."""
    return ems(text, face) * size_pt * POINT_MM


@lru_cache(maxsize=20_000)
def face_for(word: str, bold: bool) -> Face:
    """The face that can write the whole word, the first family preferred."""
    for family in FAMILIES:
        face = family[bold]
        known = metrics(face).advances
        if all(char in known for char in word):
            return face
    return FAMILIES[0][bold]


def missing_characters(text: str, face: Face) -> tuple[str, ...]:
    """Characters of *text* that *face* has no outline for, each once, in order."""
    known = metrics(face).advances
    return tuple(dict.fromkeys(char for char in text if char not in known))


def require_glyphs(pages: tuple[Page, ...]) -> None:
    """Refuse pages with a character that would print as an empty box.

    Raises:
        UserError: naming the character, the words around it and the page.

    """
    for number, page in enumerate(pages, 1):
        for run in page.texts():
            for char in missing_characters(run.text, run.face):
                raise UserError(
                    f"The character {char!r} (U+{ord(char):04X}) in “{run.text}” on page {number} "
                    "is not in the handout's fonts, so nothing was written. "
                    "Type that word without it."
                )
