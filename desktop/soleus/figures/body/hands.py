"""Hand shapes: how far each finger joint bends, and where the thumb goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from soleus.figures.body.body import Body
from soleus.figures.body.kinematics import palm_axes
from soleus.figures.body.rotation import about_one, turning, unit
from soleus.figures.frame import Floats

Bend = tuple[float, float, float]  # knuckle, middle joint, end joint, in degrees
Direction = tuple[float, float, float]  # along the fingers, towards the thumb side, out of the palm


@dataclass(frozen=True, slots=True)
class HandShape:
    """Bends of index to little finger, how far they spread, and the thumb's three bones."""

    fingers: tuple[Bend, Bend, Bend, Bend]
    spread: float  # degrees between neighbours
    thumb: tuple[Direction, Direction, Direction]


def _all(bend: Bend, spread: float, *thumb: Direction) -> HandShape:
    return HandShape((bend,) * 4, spread, (thumb[0], thumb[1], thumb[2]))


_BESIDE = ((0.62, 0.66, 0.42), (0.86, 0.42, 0.28), (0.95, 0.22, 0.20))
_ACROSS = ((0.62, 0.50, 0.60), (0.62, -0.02, 0.78), (0.20, -0.70, 0.68))

HAND_SHAPES = {
    "relaxed": HandShape(
        ((16, 20, 10), (20, 24, 12), (24, 27, 14), (28, 30, 16)), 2, _BESIDE
    ),
    "flat": _all((2, 2, 1), 4, (0.62, 0.74, 0.24), (0.80, 0.58, 0.10), (0.86, 0.50, 0.06)),
    "spread": _all((0, 0, 0), 11, (0.45, 0.87, 0.20), (0.55, 0.83, 0.05), (0.60, 0.80, 0.0)),
    "straight": _all((2, 3, 2), 0, (0.78, 0.50, 0.36), (0.95, 0.26, 0.18), (0.98, 0.14, 0.10)),
    "fist": _all((84, 98, 62), 0, (0.62, 0.42, 0.66), (0.40, -0.30, 0.86), (0.05, -0.80, 0.60)),
    "hook": _all((12, 92, 66), 1, *_BESIDE),
    "power grip": _all((62, 82, 44), 0, *_ACROSS),
    "wide grip": _all((38, 44, 24), 3, (0.55, 0.62, 0.56), (0.60, 0.20, 0.78), (0.56, -0.12, 0.82)),
    "pinch": HandShape(
        ((54, 46, 22), (40, 44, 24), (30, 40, 22), (24, 36, 20)), 2,
        ((0.66, 0.44, 0.62), (0.86, 0.08, 0.52), (0.92, -0.06, 0.38)),
    ),
    "on hip": HandShape(
        ((52, 34, 14), (46, 30, 14), (42, 28, 14), (40, 28, 14)), 3,
        ((0.32, 0.82, 0.16), (0.22, 0.78, 0.36), (0.18, 0.70, 0.50)),
    ),
    "clasp": _all((48, 46, 18), 5, (0.60, 0.58, 0.54), (0.72, 0.10, 0.68), (0.72, -0.10, 0.68)),
    "hold shin": _all((30, 34, 18), 1, (0.66, 0.60, 0.44), (0.82, 0.36, 0.44), (0.84, 0.20, 0.50)),
    "hold strap": _all(
        (70, 94, 52), 0, (0.66, 0.42, 0.62), (0.62, -0.16, 0.76), (0.30, -0.66, 0.66)
    ),
    "fingertips": HandShape(
        ((16, 16, 6), (12, 16, 6), (14, 18, 8), (20, 20, 8)), 8,
        ((0.52, 0.74, 0.42), (0.72, 0.60, 0.34), (0.80, 0.52, 0.28)),
    ),
    "point": HandShape(
        ((2, 2, 2), (76, 90, 50), (80, 92, 54), (82, 92, 54)), 0, _ACROSS
    ),
    "cup": _all((22, 18, 10), 0, (0.74, 0.52, 0.42), (0.90, 0.34, 0.26), (0.94, 0.24, 0.22)),
}  # fmt: skip
"""Every hand shape a scene can name."""


@lru_cache(maxsize=256)
def finger_turns(body: Body, side: str, shape: HandShape) -> Mapping[str, Floats]:
    """(3, 3) turn of each finger bone from its rest position, within the resting hand."""
    forward, radial, palmar = palm_axes(body, side)
    out: dict[str, Floats] = {}
    for number, bend in enumerate(shape.fingers):
        digit = number + 2
        splay = np.radians(shape.spread * (1.0 - number) + 0.5)
        ahead = unit(np.cos(splay) * forward + np.sin(splay) * radial)
        hinge = unit(np.cross(palmar, ahead))
        bones = [body.head(f"finger{digit}-{joint}.{side}") for joint in (1, 2, 3)]
        rest = [bones[1] - bones[0], bones[2] - bones[1], bones[2] - bones[1]]
        rest_hinge = unit(np.cross(palmar, bones[2] - bones[0]))
        total = 0.0
        for joint, degrees in enumerate(bend):
            total -= np.radians(degrees)
            along = about_one(hinge, total) @ ahead
            out[f"finger{digit}-{joint + 1}.{side}"] = (
                _frame(along, hinge) @ _frame(rest[joint], rest_hinge).T
            )
    bones = [body.head(f"finger1-{joint}.{side}") for joint in (1, 2, 3)]
    rest = [bones[1] - bones[0], bones[2] - bones[1], bones[2] - bones[1]]
    for joint, direction in enumerate(shape.thumb):
        along = direction[0] * forward + direction[1] * radial + direction[2] * palmar
        out[f"finger1-{joint + 1}.{side}"] = turning(rest[joint], along)
    return out


def _frame(along: Floats, hinge: Floats) -> Floats:
    first = unit(along)
    second = unit(hinge - (hinge @ first) * first)
    return np.column_stack([first, second, np.cross(first, second)])


def between(a: HandShape, b: HandShape, share: float) -> HandShape:
    """A shape on the way from *a* to *b*."""

    def mix(x: float, y: float) -> float:
        return x + (y - x) * share

    fingers = tuple(
        tuple(mix(p, q) for p, q in zip(x, y, strict=True))
        for x, y in zip(a.fingers, b.fingers, strict=True)
    )
    thumb = tuple(
        tuple(mix(p, q) for p, q in zip(x, y, strict=True))
        for x, y in zip(a.thumb, b.thumb, strict=True)
    )
    return HandShape(fingers, mix(a.spread, b.spread), thumb)  # type: ignore[arg-type]  # lengths hold
