"""The joints as a clinician names them: axes, sign words, and ranges of motion.

An angle is a degree of freedom such as ``hip.flexion.R``. Positive is flexion,
abduction, internal rotation, dorsiflexion, eversion, pronation, wrist extension
and radial deviation; for the trunk, bending and turning to the working side.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soleus.figures.frame import Floats

SIDES = ("R", "L")
"""The working side is always solved as the right; the left is its mirror image."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One clinical movement of a joint."""

    joint: str
    name: str
    opposite: str  # the word for the negative direction
    lowest: float  # degrees
    highest: float


# Ranges: usual goniometric norms of healthy adults (AAOS), widened where loaded
# or end-of-range positions of the exercises need it (weight-bearing dorsiflexion,
# hip flexion with the pelvis rolling along).
AXIAL = (
    Axis("lumbar", "flexion", "extension", -40, 60),
    Axis("lumbar", "side", "side_away", -30, 30),
    Axis("lumbar", "rotation", "rotation_away", -20, 20),
    Axis("thoracic", "flexion", "extension", -30, 50),
    Axis("thoracic", "side", "side_away", -35, 35),
    Axis("thoracic", "rotation", "rotation_away", -45, 45),
    Axis("neck", "flexion", "extension", -70, 65),
    Axis("neck", "side", "side_away", -45, 45),
    Axis("neck", "rotation", "rotation_away", -80, 80),
)
LIMB = (
    Axis("scapula", "elevation", "depression", -12, 40),
    Axis("scapula", "protraction", "retraction", -25, 30),
    Axis("shoulder", "flexion", "extension", -65, 180),
    Axis("shoulder", "abduction", "adduction", -60, 180),
    Axis("shoulder", "internal_rotation", "external_rotation", -100, 95),
    Axis("elbow", "flexion", "extension", -5, 150),
    Axis("forearm", "pronation", "supination", -90, 95),
    Axis("wrist", "extension", "flexion", -85, 95),
    Axis("wrist", "radial_deviation", "ulnar_deviation", -35, 25),
    Axis("hip", "flexion", "extension", -30, 135),
    Axis("hip", "abduction", "adduction", -35, 60),
    Axis("hip", "internal_rotation", "external_rotation", -65, 50),
    Axis("knee", "flexion", "extension", -6, 155),
    Axis("ankle", "dorsiflexion", "plantarflexion", -60, 42),
    Axis("foot", "eversion", "inversion", -38, 25),
)

DEGREES_OF_FREEDOM: tuple[str, ...] = tuple(f"{a.joint}.{a.name}" for a in AXIAL) + tuple(
    f"{a.joint}.{a.name}.{side}" for side in SIDES for a in LIMB
)
INDEX = {name: i for i, name in enumerate(DEGREES_OF_FREEDOM)}
COUNT = len(DEGREES_OF_FREEDOM)

_ALL = AXIAL + LIMB * len(SIDES)
LOWEST: Floats = np.radians([a.lowest for a in _ALL])
HIGHEST: Floats = np.radians([a.highest for a in _ALL])

MAIN_AXIS = {
    "lumbar": "flexion", "thoracic": "flexion", "neck": "flexion", "scapula": "elevation",
    "shoulder": "flexion", "elbow": "flexion", "forearm": "pronation", "wrist": "extension",
    "hip": "flexion", "knee": "flexion", "ankle": "dorsiflexion", "foot": "eversion",
}  # fmt: skip
"""What a bare number means for each joint."""


def axis_of(joint: str, word: str) -> tuple[str, int] | None:
    """The canonical axis name and sign for a clinical word, or None if it is unknown."""
    for axis in AXIAL + LIMB:
        if axis.joint == joint:
            if word == axis.name:
                return axis.name, 1
            if word == axis.opposite:
                return axis.name, -1
    return None


def words_of(joint: str) -> tuple[str, ...]:
    """The clinical words a joint understands."""
    return tuple(w for a in AXIAL + LIMB if a.joint == joint for w in (a.name, a.opposite))
