"""The shipped faces: which characters they can write, and which one sets what."""

from __future__ import annotations

from functools import cache, lru_cache

from soleus.assets import resource
from soleus.errors import UserError
from soleus.handout.lettering.bidi import UNSEEN, has_letters_from_right
from soleus.handout.lettering.font_file import FontMetrics, read_metrics
from soleus.handout.page import Face, Page

FAMILIES = ((Face.REGULAR, Face.BOLD), (Face.WORLD, Face.WORLD_BOLD))
"""Regular and bold cut of each family; the first that has every character of a word sets it."""
ARABIC = (Face.ARABIC, Face.ARABIC_BOLD)
"""Sets Arabic letters, and the white and stops between them; figures stay in the first family."""
ARABIC_FACES = frozenset(ARABIC)


def font_bytes(face: Face) -> bytes:
    """The font file itself, for the PDF and for the screen."""
    return resource("fonts", f"{face.value}.ttf").read_bytes()


@cache
def metrics(face: Face) -> FontMetrics:
    """Widths and heights of the glyphs of *face*."""
    return read_metrics(font_bytes(face))


@lru_cache(maxsize=20_000)
def face_for(word: str, bold: bool) -> Face:
    """The face that can write the whole word, the first family preferred."""
    for family in FAMILIES:
        face = family[bold]
        known = metrics(face).advances
        if all(char in known for char in word):
            return face
    return FAMILIES[0][bold]


@lru_cache(maxsize=20_000)
def in_faces(word: str, bold: bool) -> tuple[tuple[str, Face], ...]:
    """The word as parts, each in the face that can write it.

    A word of Latin letters is one part. Arabic letters take their own face and keep white
    and stops that follow; the marks that only steer the direction go with what they follow.
    """
    if not has_letters_from_right(word):
        return ((word, face_for(word.translate(UNSEEN), bold)),)
    arabic = ARABIC[bold]
    own = metrics(arabic).advances
    parts: list[tuple[str, Face | None]] = []
    for char in word:
        before = parts[-1][1] if parts else None
        follows = before is arabic and char in own and not char.isdigit()
        if ord(char) in UNSEEN:
            face = before
        else:
            face = arabic if follows or has_letters_from_right(char) else None
        if parts and parts[-1][1] is face:
            parts[-1] = (parts[-1][0] + char, face)
        else:
            parts.append((char, face))
    return tuple(
        (text, face if face is not None else face_for(text.translate(UNSEEN), bold))
        for text, face in parts
    )


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
