"""Flat places that a body can touch, and the first steps of building a prop round them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from soleus.figures.body.solver import Solid
from soleus.figures.frame import Floats
from soleus.figures.props.prop_shapes import Shape

Options = Mapping[str, float]

UP = np.array([0.0, 1.0, 0.0])
AHEAD = np.array([0.0, 0.0, 1.0])
LEFT = np.array([1.0, 0.0, 0.0])


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A flat place to touch. ``ahead`` runs from its near edge to its far edge."""

    centre: Floats  # (3,)
    normal: Floats
    ahead: Floats
    across: Floats
    half: tuple[float, float]  # half sizes along ahead and across
    home: Floats | None = None  # where a body part goes when nothing else is said


Built = tuple[list[Shape], dict[str, Face], list[Solid]]
"""What a kind of prop consists of: pieces, faces by name (the first is meant when none is said),
and solids."""


def top_face(low: Floats, high: Floats, home: Floats | None = None) -> Face:
    """The upper face of a box between two corners."""
    middle = (low + high) / 2
    centre = np.array([middle[0], high[1], middle[2]])
    half = (high[2] - low[2]) / 2, (high[0] - low[0]) / 2
    return Face(centre, UP, AHEAD, LEFT, half, home)


def solid_box(low: Floats, high: Floats) -> Solid:
    """What a body cannot enter: the same box."""
    return Solid("", (low + high) / 2, np.eye(3), (high - low) / 2)


def corners(
    width: float, bottom: float, top: float, near: float, far: float
) -> tuple[Floats, Floats]:
    """Low and high corner of a box in the middle of the way ahead."""
    return np.array([-width / 2, bottom, near]), np.array([width / 2, top, far])
