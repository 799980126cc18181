"""Text to glyphs: which outlines a run of text takes, and where each one stands.

Text that runs from the left is one outline a character: the shipped Latin fonts have no
kerning. Text that runs from the right is shaped by HarfBuzz, which joins Arabic letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining

from soleus.handout.lettering.bidi import UNSEEN
from soleus.handout.lettering.faces import ARABIC_FACES, font_bytes, metrics
from soleus.handout.page import POINT_MM, Face

if TYPE_CHECKING:
    from uharfbuzz import Buffer, Font


@dataclass(frozen=True, slots=True)
class Glyph:
    """One outline on the line. Lengths in em (1.0 = the size of the font).

    number      its index in the font file
    text        the characters it stands for; empty for a dot or mark of the one before it
    advance     from this glyph's start to the next one's
    dx, dy      where it is drawn, from its own start: to the right and up
    """

    number: int
    text: str
    advance: float
    dx: float = 0.0
    dy: float = 0.0


@lru_cache(maxsize=8_000)
def shape(text: str, face: Face, from_right: bool = False) -> tuple[Glyph, ...]:
    """The glyphs of *text* from left to right; a character that the face lacks is glyph 0."""
    if from_right:
        return _joined(text, face)
    known = metrics(face)
    return tuple(
        Glyph(known.glyphs.get(char, 0), char, known.advances.get(char, known.missing_advance))
        for char in text
    )


@lru_cache(maxsize=20_000)
def ems(text: str, face: Face) -> float:
    """Width of *text* in em."""
    text = text.translate(UNSEEN)
    if face in ARABIC_FACES:
        return sum(glyph.advance for glyph in shape(text, face, from_right=True))
    known = metrics(face)
    advances, missing = known.advances, known.missing_advance
    return sum([advances.get(char, missing) for char in text])


def text_width(text: str, face: Face, size_pt: float) -> float:
    """Width of *text* in millimetres."""
    return ems(text, face) * size_pt * POINT_MM


def _joined(text: str, face: Face) -> tuple[Glyph, ...]:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl"
    font = _font(face)
    uharfbuzz.shape(font, buffer)
    size = font.face.upem
    told = _told(text, buffer)
    return tuple(
        Glyph(
            info.codepoint,
            said,
            place.x_advance / size,
            place.x_offset / size,
            place.y_offset / size,
        )
        for info, place, said in zip(buffer.glyph_infos, buffer.glyph_positions, told, strict=True)
    )


def _told(text: str, buffer: Buffer) -> list[str]:
    """What each glyph stands for: letters go with the outline that has a width, marks with
    the first that has none.
    """
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    letters, marks = {}, {}
    for start, end in ends.items():
        letters[start] = "".join(char for char in text[start:end] if not combining(char))
        marks[start] = "".join(char for char in text[start:end] if combining(char))
    told = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        of = letters if place.x_advance else marks
        told.append(of.pop(info.cluster, ""))
    return told


@cache
def _font(face: Face) -> Font:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(font_bytes(face)))
