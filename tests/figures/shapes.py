"""A body of a few rounded solids, so that the drawing is tested without a rig."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.display.display import Timing
from soleus.figures.frame import (
    BODY_PARTS,
    MATERIALS,
    Arrow,
    FaceMark,
    Figure,
    Floats,
    SolvedFrame,
    Surface,
    View,
    Window,
)

SKIN, SHIRT, STEP = (MATERIALS.index(name) for name in ("skin", "shirt", "step"))
TORSO, ARM = (BODY_PARTS.index(name) for name in ("torso", "arm.R"))


def ball(
    centre: tuple[float, float, float], radii: tuple[float, float, float]
) -> tuple[Floats, NDArray[np.int64]]:
    """Vertices and outward triangles of an ellipsoid."""
    rings, around = 24, 48
    theta, phi = np.meshgrid(
        np.linspace(0, np.pi, rings + 1), np.linspace(0, 2 * np.pi, around + 1), indexing="ij"
    )
    unit = np.stack(
        [np.sin(theta) * np.cos(phi), np.cos(theta), -np.sin(theta) * np.sin(phi)], axis=-1
    )
    vertices = unit.reshape(-1, 3) * radii + centre
    i, j = np.meshgrid(np.arange(rings), np.arange(around), indexing="ij")
    a = (i * (around + 1) + j).ravel()
    b = a + around + 1
    triangles = np.concatenate([np.stack([a, b, a + 1], 1), np.stack([a + 1, b, b + 1], 1)])
    return vertices, triangles


def solids(*parts: tuple[tuple, tuple, int, int, bool]) -> Surface:
    """One surface of ellipsoids given as centre, radii, material, part, far."""
    vertices, triangles, material, part, far, count = [], [], [], [], [], 0
    for centre, radii, stuff, body_part, is_far in parts:
        v, t = ball(centre, radii)
        vertices.append(v)
        triangles.append(t + count)
        count += len(v)
        material.append(np.full(len(t), stuff, np.uint8))
        part.append(np.full(len(t), body_part, np.int16))
        far.append(np.full(len(t), is_far))
    faces = np.concatenate(triangles).astype(np.int32)
    return Surface(
        np.concatenate(vertices),
        faces,
        np.concatenate(material),
        np.concatenate(part),
        np.concatenate(far),
        np.ones(len(faces), np.bool_),
        np.zeros(len(faces), np.bool_),
    )


def box(low: tuple[float, float, float], high: tuple[float, float, float], part: int) -> Surface:
    corners = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], float)
    quads = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]
    triangles = np.array([t for a, b, c, d in quads for t in ([a, b, c], [a, c, d])], np.int32)
    none = np.zeros(12, np.bool_)
    return Surface(
        np.array(low) + corners * (np.array(high) - np.array(low)),
        triangles,
        np.full(12, STEP, np.uint8),
        np.full(12, part, np.int16),
        none,
        none,
        none,
        smooth=False,
    )


def standing(arm_y: float = 1.2, hold_s: float = 0.0, window: Window | None = None) -> SolvedFrame:
    """A shirted trunk 1.2 m tall on a step, and an arm in front of it at height *arm_y*."""
    body = solids(
        ((0.0, 0.8, 0.0), (0.22, 0.6, 0.15), SHIRT, TORSO, False),
        ((0.0, arm_y, 0.25), (0.35, 0.07, 0.06), SKIN, ARM, False),
        ((0.0, 0.45, -0.3), (0.3, 0.06, 0.06), SKIN, BODY_PARTS.index("arm.L"), True),
    )
    height = body.vertices[:, 1]
    eye = np.array([[0.02 * np.cos(a), 1.3 + 0.02 * np.sin(a), 0.6] for a in np.arange(0, 6, 0.5)])
    return SolvedFrame(
        body,
        (box((-0.3, 0.0, -0.3), (0.3, 0.18, 0.3), len(BODY_PARTS)),),
        {"muscle.R": 0.1 - np.abs(height - 0.7)},
        ("muscle.R",),
        (),
        {},
        (FaceMark("eye", eye, closed=True),),
        np.array([0.0, 0.0, 1.0]),
        {"hand": np.array([0.3, arm_y, 0.25])},
        np.zeros((0, 2), np.int16),
        View(20.0, 8.0),
        window,
        hold_s,
        Figure(),
    )


@dataclass(frozen=True)
class ArmLift:
    """The arm goes up from 0.9 m to 1.3 m and is held."""

    rise: float = 0.4
    timing: Timing = Timing(2.0, 1.0, 3.0)
    times: tuple[float, ...] = (0.0, 1.0)

    def frame(self, time: float) -> SolvedFrame:
        frame = standing(0.9 + self.rise * time)
        return replace(frame, hold_s=5.0 if time == 1.0 else 0.0)

    def arrows(self, key: int) -> tuple[Arrow, ...]:
        return (Arrow("hand", 0.0, 1.0, both_ways=False),) if key else ()

    def track_paths(self) -> dict[str, Floats]:
        t = np.linspace(0, 1, 9)
        return {"hand": np.stack([np.full(9, 0.3), 0.9 + self.rise * t, np.full(9, 0.25)], 1)}
