"""Toes and the arch: bending, lifting, spreading, and the short foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.body import Body
from soleus.figures.body.rotation import about_x, about_y
from soleus.figures.frame import BODY_PARTS, Floats

SPREAD_SHARE = (-1.0, -0.30, 0.20, 0.62, 1.0)
"""How far each toe goes for one unit of spread, big toe first, outwards positive."""
CURL = (-0.75, 0.75, 1.75)
"""How far each bone of a small toe tips down for one degree of curl: knuckle up, tip down."""
CURL_BIG = (-0.40, 1.05)
ARCH_LIFT = 0.024
"""Metres the arch rises in a full short foot."""
ARCH_SHORTENING = 0.017
"""Metres the ball comes towards the heel."""


@dataclass(frozen=True, slots=True)
class ToeShape:
    """Toe positions in degrees; ``dome`` from 0 (relaxed) to 1 (full short foot)."""

    extension: float = 0.0  # second to fifth toe, at the ball
    big_toe: float = 0.0  # big toe extension; added to nothing
    curl: float = 0.0  # bend of the toes' own joints
    spread: float = 0.0
    dome: float = 0.0


TOE_WORDS = tuple(f.name for f in fields(ToeShape))


def toe_turns(levels: Sequence[float], side: str, shape: ToeShape) -> dict[str, Floats]:
    """(3, 3) turn of each toe bone within the levelled foot, by bone name.

    *levels* are those of ``toe_levels`` for this body and side.
    """
    s = 1.0 if side == "L" else -1.0
    out: dict[str, Floats] = {}
    for digit in range(1, 6):
        lift = shape.big_toe if digit == 1 else shape.extension
        level = levels[digit - 1]
        away = about_y(s * np.radians(shape.spread) * SPREAD_SHARE[digit - 1])
        for joint in range(1, (2 if digit == 1 else 3) + 1):
            bend = shape.curl * (CURL_BIG if digit == 1 else CURL)[joint - 1]
            pitch = np.radians(bend - lift) + level
            out[f"toe{digit}-{joint}.{side}"] = away @ about_x(float(pitch))
    return out


def toe_levels(body: Body, side: str, align: Floats) -> tuple[float, ...]:
    """Radians that bring each toe's pad to the height of the ball, big toe first."""
    return tuple(_levelling(body, side, align, digit) for digit in range(1, 6))


def _levelling(body: Body, side: str, align: Floats, digit: int) -> float:
    joint = body.head(f"toe{digit}-1.{side}")
    foot = body.vertex_part == BODY_PARTS.index(f"foot.{side}")
    points = (body.vertices[foot] - joint) @ align.T
    tip = (body.head(f"toe{digit}-2.{side}") - joint) @ align.T
    near = np.abs(points[:, 0] - tip[0] * 1.3) < 0.010
    pad = points[near & (points[:, 2] > 0.022)]
    ball = points[np.abs(points[:, 2]) < 0.012]
    if not len(pad) or not len(ball):
        return 0.0
    low = pad[pad[:, 1].argmin()]
    return float(np.arctan2(low[1] - ball[:, 1].min(), low[2])) * 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Arch:
    """How the skin of one foot moves for a full short foot, in the rest position."""

    vertices: NDArray[np.intp]
    shift: Floats  # (n, 3) metres at dome 1


def arch_of(body: Body, side: str, align: Floats) -> Arch:
    """Lift under the instep, most on the inner side; the forefoot slides back."""
    part = BODY_PARTS.index(f"foot.{side}")
    vertices = np.nonzero(body.vertex_part == part)[0]
    ankle = body.head(f"foot.{side}")
    local = (body.vertices[vertices] - ankle) @ align.T
    ball = float(((body.head(f"toe2-1.{side}") - ankle) @ align.T)[2])
    s = 1.0 if side == "L" else -1.0
    # The table of the foot: the middle rises, the ball comes back.
    along = np.clip((local[:, 2] + 0.015) / (ball + 0.005), 0, 1)
    rise = np.sin(np.pi * along) ** 1.5
    inner = np.clip(0.55 - local[:, 0] * s / 0.06, 0.25, 1.0)
    slide = np.clip(local[:, 2] / ball, 0, 1.0)
    shift = np.zeros_like(local)
    shift[:, 1] = ARCH_LIFT * rise * inner
    shift[:, 2] = -ARCH_SHORTENING * slide
    return Arch(vertices, shift @ align)
