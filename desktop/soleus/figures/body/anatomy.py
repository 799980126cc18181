"""Muscles as scalar fields over the resting body: above 0 inside, in metres.

A muscle is shown on the skin (or cloth) over it. Limb muscles are windows along
and around a bone; trunk muscles are ellipsoids. Shapes are drawing aids, not
measurements.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soleus.figures.body.body import Body
from soleus.figures.frame import BODY_PARTS, Floats


@dataclass(frozen=True, slots=True)
class Along:
    """A muscle on a limb segment: from, to (share of the bone), facing, and its widths."""

    top: str
    end: str
    low: float
    high: float
    facing: float  # degrees about the bone: 0 front, 90 outer side, 180 back, -90 inner side
    width: float  # half width in degrees at its widest
    belly: float  # where it is widest, as a share of its own length
    taper: float = 0.6  # smaller is blunter
    gap: float = 0.0  # half width in degrees left free in the middle (two heads)


@dataclass(frozen=True, slots=True)
class Blob:
    """A muscle of the trunk: ellipsoids by joint, centre from it and radii (X outwards)."""

    joint: str
    centre: tuple[float, float, float]
    radii: tuple[float, float, float]


_MUSCLES: dict[str, tuple[Along | Blob, ...]] = {
    "gastrocnemius": (
        Along("shank1", "foot", 0.03, 0.52, 208, 42, 0.48),
        Along("shank1", "foot", 0.03, 0.48, 152, 40, 0.48),
    ),
    "soleus": (Along("shank1", "foot", 0.30, 0.84, 180, 74, 0.42),),
    "achilles_tendon": (Along("shank1", "foot", 0.62, 1.08, 180, 36, 0.1, 0.35),),
    "tibialis_anterior": (Along("shank1", "foot", 0.08, 0.74, 28, 32, 0.35),),
    "tibialis_posterior": (Along("shank1", "foot", 0.30, 0.98, -118, 32, 0.4),),
    "peroneals": (Along("shank1", "foot", 0.10, 0.84, 92, 27, 0.35),),
    "quadriceps": (Along("thigh1", "shank1", 0.16, 0.95, 4, 68, 0.52),),
    "vastus_medialis": (Along("thigh1", "shank1", 0.58, 0.97, -48, 34, 0.6),),
    "rectus_femoris": (Along("thigh1", "shank1", 0.08, 0.92, 2, 32, 0.45),),
    "hamstrings": (Along("thigh1", "shank1", 0.16, 0.97, 182, 64, 0.5),),
    "adductors": (Along("thigh1", "shank1", 0.06, 0.70, -92, 42, 0.3),),
    "iliotibial_band": (Along("thigh1", "shank1", 0.10, 1.02, 92, 24, 0.3, 0.3),),
    "hip_flexors": (
        Along("thigh1", "shank1", -0.16, 0.30, 6, 40, 0.4),
        Blob("thigh1", (0.0, 0.03, 0.10), (0.05, 0.09, 0.06)),
    ),
    "gluteus_maximus": (Blob("thigh1", (-0.012, -0.020, -0.082), (0.085, 0.100, 0.095)),),
    "gluteus_medius": (Blob("thigh1", (0.045, 0.045, -0.005), (0.075, 0.082, 0.085)),),
    "hip_rotators": (Blob("thigh1", (0.010, 0.0, -0.088), (0.062, 0.042, 0.07)),),
    "tensor_fasciae_latae": (Along("thigh1", "shank1", -0.18, 0.28, 62, 34, 0.4),),
    "abdominals": (Blob("spine4", (0.045, 0.075, 0.115), (0.06, 0.19, 0.075)),),
    "obliques": (Blob("spine4", (0.135, 0.075, 0.03), (0.06, 0.12, 0.085)),),
    "deep_abdominals": (Blob("spine4", (0.05, -0.03, 0.115), (0.075, 0.075, 0.075)),),
    "erector_spinae": (Blob("spine4", (0.042, 0.10, -0.085), (0.036, 0.20, 0.06)),),
    "multifidus": (Blob("spine4", (0.03, 0.0, -0.085), (0.034, 0.085, 0.06)),),
    "quadratus_lumborum": (Blob("spine4", (0.085, 0.0, -0.06), (0.042, 0.085, 0.06)),),
    "latissimus": (Blob("spine2", (0.11, -0.01, -0.065), (0.065, 0.13, 0.06)),),
    "trapezius": (Blob("spine1", (0.055, 0.075, -0.05), (0.075, 0.085, 0.06)),),
    "pectorals": (Blob("spine1", (0.09, 0.005, 0.10), (0.085, 0.06, 0.07)),),
    "serratus": (Blob("spine2", (0.145, 0.04, 0.03), (0.05, 0.08, 0.06)),),
    "deltoid": (Along("arm1", "fore1", -0.12, 0.52, 88, 75, 0.4),),
    "triceps": (Along("arm1", "fore1", 0.18, 0.9, 180, 62, 0.5),),
    "biceps": (Along("arm1", "fore1", 0.2, 0.95, 0, 55, 0.55),),
    "neck_flexors": (Blob("neck2", (0.03, 0.0, 0.05), (0.035, 0.06, 0.04)),),
    "foot_intrinsics": (),
    "toe_extensors": (),
    "toe_flexors": (Along("shank1", "foot", 0.42, 0.98, -140, 26, 0.4),),
    "plantar_fascia": (),
    "abductor_hallucis": (),
}
MUSCLES = tuple(_MUSCLES)
"""Names a scene may show."""

_FOOT_FIELDS = ("foot_intrinsics", "plantar_fascia", "toe_extensors", "abductor_hallucis")


def muscle_field(body: Body, muscle: str) -> Floats:
    """(V,) scalar of ``gastrocnemius.R``; above 0 inside."""
    name, _, side = muscle.partition(".")
    s = 1.0 if side == "L" else -1.0
    if name in _FOOT_FIELDS:
        return _foot_field(body, name, side, s)
    fields = [
        _along(body, shape, side, s) if isinstance(shape, Along) else _blob(body, shape, side, s)
        for shape in _MUSCLES[name]
    ]
    own = np.where(body.vertices[:, 0] * s > -0.004, 1.0, -0.05)
    out: Floats = np.minimum(np.max(fields, axis=0), own)
    return out


def _along(body: Body, shape: Along, side: str, s: float) -> Floats:
    a, b = body.head(f"{shape.top}.{side}"), body.head(f"{shape.end}.{side}")
    bone = b - a
    length = float(np.linalg.norm(bone))
    share = (body.vertices - a) @ bone / (length * length)
    away = body.vertices - (a + share[:, None] * bone)
    reach = np.linalg.norm(away, axis=1)
    around = np.degrees(np.arctan2(away[:, 0] * s, away[:, 2]))
    turn = (around - shape.facing + 180) % 360 - 180
    u = np.clip((share - shape.low) / (shape.high - shape.low), 0, 1)
    # Rises to the belly and falls again, each as half a sine.
    rise = np.where(u < shape.belly, u / shape.belly, (1 - u) / (1 - shape.belly))
    width = shape.width * np.sin(np.pi / 2 * np.clip(rise, 0, 1)) ** shape.taper
    side_gap = (width - np.abs(turn)) * np.pi / 180 * 0.05
    ends = np.minimum(share - shape.low, shape.high - share) * length
    limb = {"shank1": "shank", "thigh1": "thigh", "arm1": "arm"}[shape.top]
    thickest = {"shank": 0.13, "thigh": 0.19, "arm": 0.12}[limb]
    out: Floats = np.minimum.reduce([side_gap, ends, thickest - reach])
    return out


def _blob(body: Body, shape: Blob, side: str, s: float) -> Floats:
    joint = f"{shape.joint}.{side}" if f"{shape.joint}.{side}" in body.bones else shape.joint
    centre = body.head(joint) + np.array(shape.centre) * [s, 1, 1]
    distance = np.linalg.norm((body.vertices - centre) / np.array(shape.radii), axis=1)
    arm = np.isin(
        body.vertex_part, [i for i, n in enumerate(BODY_PARTS) if n[:4] in ("arm.", "fore", "hand")]
    )
    out: Floats = np.where(arm, -0.05, (1 - distance) * 0.06)
    return out


def _foot_field(body: Body, name: str, side: str, s: float) -> Floats:
    ankle, toe = body.head(f"foot.{side}"), body.head(f"toe2-1.{side}")
    ahead = (toe - ankle) * [1, 0, 1]
    reach = float(np.linalg.norm(ahead))
    ahead = ahead / reach
    outward = np.array([ahead[2], 0, -ahead[0]]) * s
    local = body.vertices - ankle
    along, aside, height = local @ ahead, local @ outward, body.vertices[:, 1]
    own = body.vertex_part == BODY_PARTS.index(f"foot.{side}")
    if name == "abductor_hallucis":
        # A spindle along the inner border, from the heel to the big toe's joint.
        u = np.clip((along + 0.028) / (reach * 0.86 + 0.028), 0, 1)
        width = 0.0035 + 0.0125 * np.sin(np.pi * u**0.8)
        middle = 0.016 + 0.010 * np.sin(np.pi * u)
        inside = np.minimum.reduce(
            [
                width - np.abs(height - middle),
                along + 0.028,
                reach * 0.86 - along,
                0.002 - aside,
            ]
        )
        return np.where(own, inside, -0.05)
    spans = {
        # along from, to; aside from, to; height from, to
        "foot_intrinsics": (-0.012, reach * 0.86, -0.06, 0.055, -1.0, 0.022),
        "plantar_fascia": (-0.03, reach * 1.0, -0.034, 0.036, -1.0, 0.014),
        "toe_extensors": (reach * 0.25, reach * 1.1, -0.03, 0.04, 0.035, 1.0),
    }
    a, b, c, d, e, f = spans[name]
    inside = np.minimum.reduce([along - a, b - along, aside - c, d - aside, height - e, f - height])
    out: Floats = np.where(own, inside, -0.05)
    return out
