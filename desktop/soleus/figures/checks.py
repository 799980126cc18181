"""Does every scene hold: contacts, ranges of motion, nothing through a prop, on every body."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soleus.figures.body import BODIES
from soleus.figures.frame import Figure, Floats
from soleus.figures.joints import DEGREES_OF_FREEDOM, HIGHEST, LOWEST
from soleus.figures.motion import TOLERANCE, Motion, complaints, motion_of
from soleus.figures.placement import touching_sites
from soleus.figures.scene import Scene
from soleus.figures.solved import solve_frame
from soleus.figures.solver import Solution

BETWEEN = (0.12, 0.3, 0.5, 0.7, 0.88)
"""Moments checked besides the key positions."""
DEEPEST = 0.008
"""Metres of body that may be inside a solid after soft flesh is pressed flat."""
BESIDE = 0.03
"""Metres by which a contact may lie beside the edge of what it touches."""
ANGLE_MARGIN = np.radians(0.6)


@dataclass(frozen=True, slots=True)
class Breach:
    """One fault of one scene on one body at one moment."""

    scene: str
    body: str
    time: float
    text: str

    def __str__(self) -> str:
        return f"{self.scene} ({self.body}, {self.time:.2f}): {self.text}"


def check_scene(
    scene: Scene, bodies: tuple[str, ...] = BODIES, between: bool = True
) -> list[Breach]:
    """Every breach of a scene on these bodies, at its key positions and *between* them.

    The left side is an exact mirror image and needs no check of its own.
    """
    out: list[Breach] = []
    for body in bodies:
        motion = motion_of(scene, body)
        out += [Breach(scene.id, body, 0.0, text) for text in complaints(motion)]
        out += [Breach(scene.id, body, 0.0, text) for text in _beside(motion)]
        extra = BETWEEN if between and len(motion.times) > 1 else ()
        moments = sorted({*motion.times, *extra})
        for time in moments:
            solution = motion.at(time)
            out += [Breach(scene.id, body, time, t) for t in _pose_faults(solution)]
            figure = Figure(body=body)  # type: ignore[arg-type]  # names come from BODIES
            frame = solve_frame(scene, figure, time)
            used = np.unique(frame.body.triangles)
            out += [
                Breach(scene.id, body, time, t)
                for t in _skin_faults(motion, frame.body.vertices[used])
            ]
    return out


def _pose_faults(solution: Solution) -> list[str]:
    angles = solution.pose.angles
    if not np.isfinite(angles).all() or not np.isfinite(solution.pose.place).all():
        return ["the position has no solution"]
    beyond = (angles < LOWEST - ANGLE_MARGIN) | (angles > HIGHEST + ANGLE_MARGIN)
    out = [
        f"{DEGREES_OF_FREEDOM[i]} is out of range at {np.degrees(angles[i]):.0f} degrees"
        for i in np.nonzero(beyond)[0]
    ]
    out += [
        f"{label} misses by {miss * 1000:.0f} mm"
        for label, miss in solution.misses.items()
        if miss > TOLERANCE
    ]
    return out


def _skin_faults(motion: Motion, points: Floats) -> list[str]:
    out = []
    for solid in motion.solids:
        local = np.abs((points - solid.centre) @ solid.axes.T)
        inside = (solid.half - local).min(1)
        deepest = float(inside.max())
        if deepest > DEEPEST:
            out.append(f"the body is {deepest * 1000:.0f} mm inside {solid.name}")
    return out


def _beside(motion: Motion) -> list[str]:
    """Contacts that meet the plane of a face but lie beside the face itself."""
    out = []
    for position, key in zip(motion.scene.positions, motion.keys, strict=True):
        for contact in position.contacts:
            if not contact.prop:
                continue
            face = motion.setting.props[contact.prop].faces[contact.face]
            offset = motion.setting.spot(key.posed, touching_sites(contact)[0]) - face.centre
            away = max(
                abs(float(offset @ face.ahead)) - face.half[0],
                abs(float(offset @ face.across)) - face.half[1],
            )
            if away > BESIDE:
                out.append(f"{contact.label} lies {away * 1000:.0f} mm beside {contact.where}")
    return list(dict.fromkeys(out))
