"""Characters that a handout needs and a text face lacks: arrows, tick, cross, box, primes.

They are drawn from straight strokes as heavy as the face's own minus sign, so that they
can be set, searched and read aloud as text. A face that has the character keeps its own.
"""

from __future__ import annotations

import math

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, flagOverlapSimple

Point = tuple[float, float]
Stroke = tuple[Point, ...]

# The box of an arrow, tick or cross, in thousandths of an em: it stands on the baseline.
WIDTH, MIDDLE, HALF = 720, 330, 250
SIDE = (WIDTH - 2 * HALF) / 2

ARROW_RIGHT: tuple[Stroke, ...] = (
    ((SIDE, MIDDLE), (WIDTH - SIDE, MIDDLE)),
    ((WIDTH - SIDE - 200, MIDDLE + 200), (WIDTH - SIDE, MIDDLE)),
    ((WIDTH - SIDE - 200, MIDDLE - 200), (WIDTH - SIDE, MIDDLE)),
)
TICK: tuple[Stroke, ...] = (
    ((SIDE, 300), (SIDE + 180, 110)),
    ((SIDE + 180, 110), (WIDTH - SIDE, 600)),
)
CROSS: tuple[Stroke, ...] = (
    ((SIDE + 40, MIDDLE - 210), (WIDTH - SIDE - 40, MIDDLE + 210)),
    ((SIDE + 40, MIDDLE + 210), (WIDTH - SIDE - 40, MIDDLE - 210)),
)
BOX: tuple[Stroke, ...] = tuple(
    (start, end)
    for start, end in (
        ((SIDE, MIDDLE - HALF), (WIDTH - SIDE, MIDDLE - HALF)),
        ((WIDTH - SIDE, MIDDLE - HALF), (WIDTH - SIDE, MIDDLE + HALF)),
        ((WIDTH - SIDE, MIDDLE + HALF), (SIDE, MIDDLE + HALF)),
        ((SIDE, MIDDLE + HALF), (SIDE, MIDDLE - HALF)),
    )
)
PRIME: tuple[Stroke, ...] = (((90, 450), (150, 660)),)
DOUBLE_PRIME: tuple[Stroke, ...] = (*PRIME, ((230, 450), (290, 660)))

# A character that may stand for another of the same look.
STAND_INS = {0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0x2009, 0x200A: 0x2009, 0xB5: 0x3BC}


def characters(font: TTFont) -> dict[int, str]:
    """The characters that *font* can set, each with the name of its glyph."""
    return font.getBestCmap() or {}


def add_drawn_glyphs(font: TTFont) -> None:
    """Give *font* the drawn characters and stand-ins that it does not have."""
    drawings: dict[int, tuple[tuple[Stroke, ...], int]] = {
        0x2192: (ARROW_RIGHT, WIDTH),
        0x2190: (_turned(ARROW_RIGHT, 180), WIDTH),
        0x2191: (_turned(ARROW_RIGHT, 90), WIDTH),
        0x2193: (_turned(ARROW_RIGHT, 270), WIDTH),
        0x2713: (TICK, WIDTH),
        0x2715: (CROSS, WIDTH),
        0x2610: (BOX, WIDTH),
        0x2032: (PRIME, 240),
        0x2033: (DOUBLE_PRIME, 380),
    }
    present = characters(font)
    weight = _stroke_weight(font)
    for character, (strokes, width) in drawings.items():
        if character in present:
            continue
        name = f"uni{character:04X}"
        glyph = _outline(strokes, weight)
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, glyph.xMin)
        _map(font, character, name)
    font.setGlyphOrder(font["glyf"].glyphOrder)
    for character, other in STAND_INS.items():
        if character not in present and other in present:
            _map(font, character, present[other])


def _map(font: TTFont, character: int, glyph: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[character] = glyph


def _stroke_weight(font: TTFont) -> float:
    """How thick the face draws a straight line, in font units, from its dash."""
    hyphen = font["glyf"][characters(font)[0x2013]]
    return float(hyphen.yMax - hyphen.yMin)


def _turned(strokes: tuple[Stroke, ...], degrees: float) -> tuple[Stroke, ...]:
    """*strokes* turned counter-clockwise about the middle of the box."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def turn(point: Point) -> Point:
        x, y = point[0] - WIDTH / 2, point[1] - MIDDLE
        return (WIDTH / 2 + x * cosine - y * sine, MIDDLE + x * sine + y * cosine)

    return tuple(tuple(turn(point) for point in stroke) for stroke in strokes)


def _outline(strokes: tuple[Stroke, ...], weight: float) -> Glyph:
    """A glyph of straight strokes with square ends; overlaps are filled by winding."""
    pen = TTGlyphPen(None)
    for (x0, y0), (x1, y1) in strokes:
        length = math.hypot(x1 - x0, y1 - y0)
        along = ((x1 - x0) / length * weight / 2, (y1 - y0) / length * weight / 2)
        across = (-along[1], along[0])
        corners = (
            (x0 - along[0] + across[0], y0 - along[1] + across[1]),
            (x1 + along[0] + across[0], y1 + along[1] + across[1]),
            (x1 + along[0] - across[0], y1 + along[1] - across[1]),
            (x0 - along[0] - across[0], y0 - along[1] - across[1]),
        )
        pen.moveTo((round(corners[0][0]), round(corners[0][1])))
        for x, y in corners[1:]:
            pen.lineTo((round(x), round(y)))
        pen.closePath()
    glyph = pen.glyph()
    glyph.flags[0] |= flagOverlapSimple
    return glyph
