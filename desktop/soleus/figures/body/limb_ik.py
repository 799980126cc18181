"""Analytic two-bone reach: the shoulder and elbow (or hip and knee) angles for a target.

Used to start a limb that must reach far from where its angles put it; the contact
solver then refines all joints together.
"""

from __future__ import annotations

import numpy as np

from soleus.figures.body.joints import HIGHEST, INDEX, LOWEST
from soleus.figures.body.kinematics import Pose, Posed, Skeleton
from soleus.figures.body.rotation import unit
from soleus.figures.frame import Floats

_LIMBS = {
    "arm": ("spine1", "arm", "fore", "hand", "shoulder", "elbow.flexion", -1.0),
    "leg": ("pelvis", "thigh", "shank", "foot", "hip", "knee.flexion", 1.0),
}


def reach(
    skeleton: Skeleton, pose: Pose, posed: Posed, limb: str, side: str, target: Floats
) -> Pose:
    """The pose with this limb's end joint (wrist or ankle) at *target*, or towards it.

    The limb keeps the plane it bends in; angles are clipped to the range of motion.
    """
    girdle, upper, lower, end, joint, bend, sense = _LIMBS[limb]
    index = skeleton.index
    root = posed.joints[index[f"{upper}.{side}"]]
    middle = posed.joints[index[f"{lower}.{side}"]]
    tip = posed.joints[index[f"{end}.{side}"]]
    first, second = float(np.linalg.norm(middle - root)), float(np.linalg.norm(tip - middle))
    way = target - root
    distance = float(
        np.clip(np.linalg.norm(way), abs(first - second) + 1e-4, first + second - 1e-4)
    )
    way = unit(way)
    # The side the joint points to: knees where they point now, elbows down, out and back.
    if limb == "arm":
        outward = 0.45 if side == "L" else -0.45
        pole = posed.frames[index[girdle]] @ np.array([outward, -0.8, -0.4])
    else:
        pole = posed.frames[index[f"{upper}.{side}"]][:, 2]
    pole = pole - (pole @ way) * way
    pole = unit(pole) if np.linalg.norm(pole) > 1e-3 else unit(np.cross(way, [1.0, 0.0, 0.0]))
    inner = (first**2 + distance**2 - second**2) / (2 * first * distance)
    lift = float(np.arccos(np.clip(inner, -1, 1)))
    along = np.cos(lift) * way + np.sin(lift) * pole
    up = -along
    right = unit(np.cross(up, pole * sense))
    new = np.column_stack([right, up, np.cross(right, up)])
    local = posed.frames[index[girdle]].T @ new
    outer = (first**2 + second**2 - distance**2) / (2 * first * second)
    angles = pose.angles.copy()
    for name, value in zip(
        ("flexion", "abduction", "internal_rotation"), _clinical(local, side), strict=True
    ):
        angles[INDEX[f"{joint}.{name}.{side}"]] = value
    angles[INDEX[f"{bend}.{side}"]] = np.pi - float(np.arccos(np.clip(outer, -1, 1)))
    return Pose(pose.turn, pose.place, np.clip(angles, LOWEST, HIGHEST))


def _clinical(turn: Floats, side: str) -> tuple[float, float, float]:
    """Flexion, abduction, internal rotation (radians) of a ball joint's turn."""
    s = 1.0 if side == "L" else -1.0
    flexion = float(np.arctan2(-turn[2, 1], turn[1, 1]))
    abduction = float(s * np.arcsin(np.clip(-turn[0, 1], -1, 1)))
    rotation = float(-s * np.arctan2(turn[0, 2], turn[0, 0]))
    return flexion, abduction, rotation
