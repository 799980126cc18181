"""Patches of floor under feet that stand on it: without them a standing figure hangs in the air."""

from __future__ import annotations

from array import array

import numpy as np

from soleus.figures.camera import project
from soleus.figures.display.display import Mark, Path, circle
from soleus.figures.display.roles import Role
from soleus.figures.frame import BODY_PARTS, MATERIALS, Floats, SolvedFrame

LIFTED_M = 0.035
"""The patch of a foot shrinks as its lowest spot rises, and is gone when it is so high."""

AIR_M = 0.09
"""A patch reaches so far beyond its foot, seen level; less from above, where it would be a disc."""

_COVERED = frozenset(MATERIALS.index(name) for name in ("mat", "ground", "water"))
"""What is itself the floor of a picture, or hides it."""

_FEET = tuple(BODY_PARTS.index(name) for name in ("foot.L", "foot.R"))
_RIM = np.array(circle(0.0, 0.0, 1.0).points, float).reshape(-1, 2)


def floor_marks(frame: SolvedFrame) -> tuple[Mark, ...]:
    """A flat patch under each foot on the bare floor, to be painted first. None in a close-up."""
    if frame.window is not None:
        return ()
    if any(len(prop.material) and prop.material[0] in _COVERED for prop in frame.props):
        return ()
    body, marks = frame.body, []
    for foot in _FEET:
        skin = body.vertices[body.triangles[body.part == foot].ravel()]
        lowest = float(skin[:, 1].min(initial=LIFTED_M))
        if (share := 1.0 - max(lowest, 0.0) / LIFTED_M) > 0:
            marks.append(Mark(Role.PROP_GROUND, (_patch(skin, share, frame),)))
    return tuple(marks)


def _patch(skin: Floats, share: float, frame: SolvedFrame) -> Path:
    """An ellipse on the floor about *skin*, (N, 3), made smaller by *share*."""
    low, high = skin.min(0)[[0, 2]], skin.max(0)[[0, 2]]
    air = AIR_M * (1.0 - np.sin(np.radians(frame.view.elevation)))
    rim = (low + high) / 2 + _RIM * ((high - low) / 2 + air) * share
    flat = project(np.insert(rim, 1, 0.0, axis=1), frame.view)[:, :2]
    return Path(array("f", flat.ravel().tolist()), closed=True)
