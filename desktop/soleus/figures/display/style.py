"""Colours and line widths: chosen when a drawing is painted, never when it is made.

Widths are millimetres at the final size, whatever the size of the figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from soleus.figures.display.roles import Role

StyleName = Literal["colour", "mono", "contrast"]
SkinTone = Literal["light", "medium", "dark"]
HairColour = Literal["brown", "black", "fair", "grey"]
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Style:
    """How a drawing is painted."""

    name: StyleName = "colour"
    skin: SkinTone = "light"
    hair: HairColour = "brown"


@dataclass(frozen=True, slots=True)
class Hatch:
    """Parallel lines in place of a colour. Millimetres; degrees from the horizontal."""

    spacing: float
    width: float
    angle: float


@dataclass(frozen=True, slots=True)
class Paint:
    """How the marks of one role look. What is None isn't drawn."""

    fill: Colour | None = None
    line: Colour | None = None
    width: float = 0.0  # millimetres
    hatch: Hatch | None = None
    casing: Colour | None = None
    """Colour of a wider line under the line, so that it reads over anything."""
    casing_width: float = 0.0


WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
INK: Colour = (0x22, 0x28, 0x2E)
PROP_INK: Colour = (0x5B, 0x66, 0x6E)
ACCENT: Colour = (0xC8, 0x37, 0x2D)

SEAM_MM = 0.06
"""Areas are edged in their own colour by this much, so that neighbours leave no gap."""

_SKIN: Mapping[SkinTone, Colour] = MappingProxyType(
    {"light": (0xF3, 0xE3, 0xD3), "medium": (0xD9, 0xA9, 0x82), "dark": (0x8E, 0x5F, 0x45)}
)
_HAIR: Mapping[HairColour, Colour] = MappingProxyType(
    {
        "brown": (0x4A, 0x40, 0x38),
        "black": (0x2B, 0x27, 0x26),
        "fair": (0xB8, 0x93, 0x5C),
        "grey": (0xB4, 0xB6, 0xB8),
    }
)
_CLOTHES: Mapping[Role, Colour] = MappingProxyType(
    {
        Role.SHIRT: (0x9F, 0xB9, 0xCC),
        Role.SHORTS: (0x55, 0x65, 0x7A),
        Role.SCARF: (0x7A, 0x6A, 0x8C),
        Role.EYE: (0xFB, 0xF8, 0xF4),
    }
)
_PROPS: Mapping[Role, Colour] = MappingProxyType(
    {
        Role.PROP_WOOD: (0xC9, 0xAE, 0x8C),
        Role.PROP_METAL: (0x8D, 0x9A, 0xA3),
        Role.PROP_MAT: (0xDF, 0xE6, 0xD8),
        Role.PROP_BAND: (0xE0, 0xA2, 0x3C),
        Role.PROP_WALL: (0xE4, 0xE9, 0xEC),
        Role.PROP_STEP: (0xEC, 0xEF, 0xF1),
        Role.PROP_BALL: (0xB9, 0xC7, 0xD0),
        Role.PROP_TOWEL: (0xF4, 0xF1, 0xE6),
        Role.PROP_PLATE: (0x5F, 0x69, 0x70),
        Role.PROP_STRAP: (0x6D, 0x7F, 0x5E),
        Role.PROP_CUSHION: (0xC9, 0xD6, 0xDE),
        Role.PROP_PAPER: (0xFB, 0xFA, 0xF5),
        Role.PROP_CONE: (0xE9, 0x8A, 0x4B),
        Role.PROP_MARK: (0xC8, 0xCF, 0xD4),
        Role.PROP_CLOTH: (0xEE, 0xEA, 0xDF),
        Role.PROP_WATER: (0x7F, 0xB4, 0xD6),
        Role.PROP_GROUND: (0xE3, 0xE1, 0xDA),
    }
)
_GREYS: Mapping[Role, int] = MappingProxyType(
    {
        Role.SKIN: 255, Role.SHIRT: 214, Role.SHORTS: 138, Role.HAIR: 74, Role.SCARF: 150,
        Role.EYE: 255, Role.PROP_WOOD: 200, Role.PROP_METAL: 154, Role.PROP_MAT: 238,
        Role.PROP_BAND: 106, Role.PROP_WALL: 240, Role.PROP_STEP: 244, Role.PROP_BALL: 204,
        Role.PROP_TOWEL: 255, Role.PROP_PLATE: 96, Role.PROP_STRAP: 106,
        Role.PROP_CUSHION: 226, Role.PROP_PAPER: 255, Role.PROP_CONE: 170,
        Role.PROP_MARK: 214, Role.PROP_CLOTH: 250, Role.PROP_WATER: 150,
        Role.PROP_GROUND: 232,
    }
)  # fmt: skip
_WIDTHS: Mapping[Role, float] = MappingProxyType(
    {
        Role.PROP_CREASE: 0.10, Role.PROP_OUTLINE: 0.15, Role.HEM: 0.14, Role.INNER: 0.17,
        Role.OUTLINE: 0.21, Role.FACE_BROW: 0.19, Role.FACE_MOUTH: 0.15, Role.FACE_NOSE: 0.13,
    }
)  # fmt: skip

FAR_TONE = 0.88
SHADE_TONE = 0.89


@dataclass(frozen=True, slots=True)
class ArrowSize:
    """Millimetres. Smaller only where the arrow itself is very short, as on a thumbnail."""

    shaft: float
    head: float
    halo: float


def arrow_size(style: Style) -> ArrowSize:
    if style.name == "contrast":
        return ArrowSize(shaft=1.1, head=3.6, halo=0.40)
    return ArrowSize(shaft=0.85, head=3.1, halo=0.35)


@cache
def palette(style: Style) -> Mapping[Role, Paint]:
    """How every role looks in *style*; a role that isn't drawn is missing."""
    paints = _areas(style) | _lines(style) | _signs(style)
    if style.name == "contrast":
        paints = {r: p for r, p in paints.items() if not r.value.startswith("shade_")}
    return MappingProxyType(paints)


def toned(colour: Colour, factor: float) -> Colour:
    """*colour* times *factor*."""
    red, green, blue = (max(0, min(255, round(c * factor))) for c in colour)
    return red, green, blue


def _areas(style: Style) -> dict[Role, Paint]:
    coloured = style.name == "colour"
    near: dict[Role, Colour] = {
        Role.SKIN: _SKIN[style.skin],
        Role.HAIR: _HAIR[style.hair],
        **_CLOTHES,
        **_PROPS,
    }
    if not coloured:
        near = {role: (grey, grey, grey) for role, grey in _GREYS.items()}
        if style.hair in ("grey", "fair"):
            near[Role.HAIR] = (190, 190, 190)
        if style.skin == "dark" and style.name == "mono":
            near[Role.SKIN] = (205, 205, 205)
        elif style.skin == "medium" and style.name == "mono":
            near[Role.SKIN] = (234, 234, 234)
    colours: dict[Role, Colour] = {}
    for role, colour in near.items():
        variants = {role.value: colour, f"{role.value}_far": toned(colour, FAR_TONE)}
        for name, tone in variants.items():
            for prefix, factor in (("", 1.0), ("shade_", SHADE_TONE)):
                if (known := _role(prefix + name)) is not None:
                    colours[known] = toned(tone, factor)
    return {
        role: Paint(colour, None if role.value.startswith("shade_") else colour, SEAM_MM)
        for role, colour in colours.items()
    }


def _role(name: str) -> Role | None:
    try:
        return Role(name)
    except ValueError:
        return None


def _lines(style: Style) -> dict[Role, Paint]:
    bold = 1.9 if style.name == "contrast" else 1.0
    ink = INK if style.name == "colour" else BLACK
    prop_ink = PROP_INK if style.name == "colour" else (70, 70, 70)
    if style.name == "contrast":
        prop_ink = BLACK
    return {
        role: Paint(
            line=prop_ink if role in (Role.PROP_CREASE, Role.PROP_OUTLINE) else ink,
            width=width * bold,
        )
        for role, width in _WIDTHS.items()
    }


def _signs(style: Style) -> dict[Role, Paint]:
    """Muscles, nerves, arrows, clocks and the eyes."""
    if style.name == "colour":
        muscles = Paint((0xD9, 0x53, 0x4F)), Paint((0xF0, 0xA9, 0x9B))
        accent, ink = ACCENT, INK
        nerve = Paint(line=(0xF6, 0xC9, 0x2E), width=0.50, casing=INK, casing_width=0.80)
    else:
        wide = 1.7 if style.name == "contrast" else 1.0
        muscles = (
            Paint(WHITE, BLACK, 0.12 * wide, Hatch(0.62 * wide, 0.22 * wide, 45.0)),
            Paint(WHITE, BLACK, 0.12 * wide, Hatch(1.05 * wide, 0.13 * wide, -45.0)),
        )
        accent = ink = BLACK
        nerve = Paint(line=WHITE, width=0.42 * wide, casing=BLACK, casing_width=0.92 * wide)
    bold = 1.3 if style.name == "contrast" else 1.0
    arrow = Paint(fill=accent, line=accent, width=arrow_size(style).shaft, casing=WHITE)
    return {
        Role.MUSCLE_PRIMARY: muscles[0],
        Role.MUSCLE_SECONDARY: muscles[1],
        Role.NERVE: nerve,
        Role.FACE_EYE: Paint(fill=ink),
        Role.ARROW: arrow,
        Role.ARROW_BOTH: arrow,
        Role.WRITING: Paint(line=accent, width=0.7 * arrow_size(style).shaft),
        Role.AXIS: Paint(
            line=accent,
            width=0.7 * arrow_size(style).shaft,
            casing=WHITE,
            casing_width=1.5 * arrow_size(style).shaft,
        ),
        Role.PUSH: Paint(accent, WHITE, 0.22),
        Role.CLOCK_FACE: Paint(WHITE, ink, 0.34 * bold),
        Role.CLOCK_HAND: Paint(line=ink, width=0.34 * bold),
    }


def styled(name: StyleName, skin: str, hairstyle: str) -> Style:
    """A style in the colours of a figure: a tone of skin, and a hairstyle that may be grey."""
    tone: SkinTone = "medium" if skin == "medium" else "dark" if skin == "dark" else "light"
    hair: HairColour = "grey" if hairstyle == "grey" else "black" if tone == "dark" else "brown"
    return Style(name, tone, hair)
