"""What each mark of a drawing stands for. Colours and line widths are chosen from it later."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The meaning of a mark, in the words that are written into files."""

    SKIN = "skin"
    SKIN_FAR = "skin_far"
    SHIRT = "shirt"
    SHIRT_FAR = "shirt_far"
    SHORTS = "shorts"
    SHORTS_FAR = "shorts_far"
    HAIR = "hair"
    HAIR_FAR = "hair_far"
    EYE = "eye"
    EYE_FAR = "eye_far"
    SCARF = "scarf"
    SCARF_FAR = "scarf_far"

    PROP_WOOD = "prop_wood"
    PROP_METAL = "prop_metal"
    PROP_MAT = "prop_mat"
    PROP_BAND = "prop_band"
    PROP_WALL = "prop_wall"
    PROP_STEP = "prop_step"
    PROP_BALL = "prop_ball"
    PROP_TOWEL = "prop_towel"
    PROP_PLATE = "prop_plate"
    PROP_STRAP = "prop_strap"
    PROP_CUSHION = "prop_cushion"
    PROP_PAPER = "prop_paper"
    PROP_CONE = "prop_cone"
    PROP_MARK = "prop_mark"
    PROP_CLOTH = "prop_cloth"
    PROP_WATER = "prop_water"
    PROP_GROUND = "prop_ground"

    SHADE_SKIN = "shade_skin"
    SHADE_SKIN_FAR = "shade_skin_far"
    SHADE_SHIRT = "shade_shirt"
    SHADE_SHIRT_FAR = "shade_shirt_far"
    SHADE_SHORTS = "shade_shorts"
    SHADE_SHORTS_FAR = "shade_shorts_far"
    SHADE_HAIR = "shade_hair"
    SHADE_HAIR_FAR = "shade_hair_far"
    SHADE_SCARF = "shade_scarf"
    SHADE_SCARF_FAR = "shade_scarf_far"
    SHADE_PROP_WOOD = "shade_prop_wood"
    SHADE_PROP_METAL = "shade_prop_metal"
    SHADE_PROP_MAT = "shade_prop_mat"
    SHADE_PROP_BAND = "shade_prop_band"
    SHADE_PROP_WALL = "shade_prop_wall"
    SHADE_PROP_STEP = "shade_prop_step"
    SHADE_PROP_BALL = "shade_prop_ball"
    SHADE_PROP_TOWEL = "shade_prop_towel"
    SHADE_PROP_PLATE = "shade_prop_plate"
    SHADE_PROP_STRAP = "shade_prop_strap"
    SHADE_PROP_CUSHION = "shade_prop_cushion"
    SHADE_PROP_PAPER = "shade_prop_paper"
    SHADE_PROP_CONE = "shade_prop_cone"
    SHADE_PROP_MARK = "shade_prop_mark"
    SHADE_PROP_CLOTH = "shade_prop_cloth"
    SHADE_PROP_WATER = "shade_prop_water"
    SHADE_PROP_GROUND = "shade_prop_ground"

    MUSCLE_PRIMARY = "muscle_primary"
    MUSCLE_SECONDARY = "muscle_secondary"

    PROP_CREASE = "prop_crease"
    PROP_OUTLINE = "prop_outline"
    HEM = "hem"
    INNER = "inner"
    OUTLINE = "outline"

    FACE_EYE = "face_eye"
    FACE_BROW = "face_brow"
    FACE_MOUTH = "face_mouth"
    FACE_NOSE = "face_nose"

    NERVE = "nerve"
    ARROW = "arrow"
    """Open paths along a movement; the painter adds the head at the last point."""
    ARROW_BOTH = "arrow_both"
    """The same with a head at either end: a repeated movement."""

    WRITING = "writing"
    """Letters that a part draws in the air."""
    AXIS = "axis"
    """A thin straight line or a few strokes: how a body leans, the tick of a metronome."""
    PUSH = "push"
    """A broad arrow, filled: a force that moves nothing."""

    CLOCK_FACE = "clock_face"
    CLOCK_HAND = "clock_hand"


CLOCK_ROLES = frozenset({Role.CLOCK_FACE, Role.CLOCK_HAND})
"""Marks that are moved together, never mirrored, when a picture changes sides. So is writing."""

LINE_ROLES = frozenset(
    {
        Role.PROP_CREASE,
        Role.PROP_OUTLINE,
        Role.HEM,
        Role.INNER,
        Role.OUTLINE,
        Role.FACE_BROW,
        Role.FACE_MOUTH,
        Role.FACE_NOSE,
        Role.NERVE,
        Role.ARROW,
        Role.ARROW_BOTH,
        Role.WRITING,
        Role.AXIS,
        Role.CLOCK_HAND,
    }
)
"""Marks that are stroked. Every other mark is a filled area."""
