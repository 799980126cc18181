"""The few tables of a TrueType file that line breaking needs: characters and their widths.

Read with the standard library, so that the preview need not wait for fontTools.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import unpack_from


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """Lengths in em (1.0 = the size of the font).

    advances    width of each character that the font has
    glyphs      index of each character's outline in the file
    widths      of each outline, by its index
    box         around all outlines: left, bottom, right, top
    weight      400 is regular, 700 is bold
    """

    advances: dict[str, float]
    glyphs: dict[str, int]
    widths: tuple[float, ...]
    box: tuple[float, ...]
    weight: int
    cap_height: float
    x_height: float
    ascent: float
    descent: float

    @property
    def missing_advance(self) -> float:
        """Width that a character without an outline is given."""
        return self.advances.get("?", 0.5)


def read_metrics(data: bytes) -> FontMetrics:
    """Metrics of the TrueType file *data*; it needs a Unicode table of format 4 (BMP)."""
    tables = _tables(data)
    units = unpack_from(">H", data, tables["head"] + 18)[0]
    hhea, os2 = tables["hhea"], tables["OS/2"]
    ascent, descent = unpack_from(">hh", data, hhea + 4)
    x_height, cap_height = unpack_from(">hh", data, os2 + 86)
    given = unpack_from(">H", data, hhea + 34)[0]
    outlines = unpack_from(">H", data, tables["maxp"] + 4)[0]
    widths = _advances(data, tables["hmtx"], given, outlines)
    glyphs = _characters(data, tables["cmap"])
    return FontMetrics(
        advances={char: widths[glyph] / units for char, glyph in glyphs.items()},
        glyphs=glyphs,
        widths=tuple(width / units for width in widths),
        box=tuple(side / units for side in unpack_from(">4h", data, tables["head"] + 36)),
        weight=unpack_from(">H", data, os2 + 4)[0],
        cap_height=cap_height / units,
        x_height=x_height / units,
        ascent=ascent / units,
        descent=-descent / units,
    )


def _tables(data: bytes) -> dict[str, int]:
    count = unpack_from(">H", data, 4)[0]
    found = {}
    for place in range(count):
        tag, _, offset, _ = unpack_from(">4sLLL", data, 12 + 16 * place)
        found[tag.decode("ascii")] = offset
    return found


def _advances(data: bytes, start: int, given: int, outlines: int) -> tuple[int, ...]:
    """The last width that is given holds for all outlines after it too."""
    widths = unpack_from(f">{2 * given}H", data, start)[0::2]
    return widths + widths[-1:] * (outlines - given)


def _characters(data: bytes, start: int) -> dict[str, int]:
    count = unpack_from(">H", data, start + 2)[0]
    for place in range(count):
        platform, encoding, offset = unpack_from(">HHL", data, start + 4 + 8 * place)
        table = start + offset
        unicode = platform == 0 or (platform, encoding) == (3, 1)
        if unicode and unpack_from(">H", data, table)[0] == 4:
            return _format_4(data, table)
    raise ValueError("the font has no Unicode character table of format 4")


def _format_4(data: bytes, table: int) -> dict[str, int]:
    segments = unpack_from(">H", data, table + 6)[0] // 2
    row = f">{segments}H"
    ends = unpack_from(row, data, table + 14)
    starts = unpack_from(row, data, table + 16 + 2 * segments)
    deltas = unpack_from(row, data, table + 16 + 4 * segments)
    offsets_at = table + 16 + 6 * segments
    offsets = unpack_from(row, data, offsets_at)
    glyphs = {}
    for place in range(segments):
        for code in range(starts[place], ends[place] + 1):
            if offsets[place] == 0:
                glyph = (code + deltas[place]) & 0xFFFF
            else:
                at = offsets_at + 2 * place + offsets[place] + 2 * (code - starts[place])
                glyph = unpack_from(">H", data, at)[0]
                glyph = (glyph + deltas[place]) & 0xFFFF if glyph else 0
            if glyph and code != 0xFFFF:
                glyphs[chr(code)] = glyph
    return glyphs
