"""How firmly a position keeps its angles and the turn of the trunk."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.joints import COUNT, DEGREES_OF_FREEDOM
from soleus.figures.frame import Floats
from soleus.figures.scene.scene import Position, Posture

_USUAL_SIGMA = {
    "lumbar": 5.0, "thoracic": 5.0, "neck": 6.0, "scapula": 6.0, "foot": 4.0, "forearm": 25.0,
    "wrist": 22.0, "elbow": 20.0, "shoulder": 20.0, "hip": 12.0, "knee": 12.0, "ankle": 12.0,
}  # fmt: skip
STATED_SIGMA = 2.0


def angle_sigmas(position: Position) -> Floats:
    """(COUNT,) radians: stated angles are firm, the posture's are not."""
    out = np.empty(COUNT)
    for i, name in enumerate(DEGREES_OF_FREEDOM):
        joint, axis, *_ = name.split(".")
        sigma = _USUAL_SIGMA[joint]
        if joint == "hip" and axis != "flexion":
            sigma = 6.0
        out[i] = np.radians(STATED_SIGMA if name in position.stated else sigma)
    return out


def turn_sigma(posture: Posture, position: Position) -> Floats:
    firm = [
        STATED_SIGMA if word in position.trunk else usual
        for word, usual in zip(("lean", "twist", "side"), posture.firm, strict=True)
    ]
    out: Floats = np.radians(firm)
    return out
