"""Does a scene hold: contacts, ranges of motion, nothing below the floor or through a prop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from soleus.figures.body.body import BODIES
from soleus.figures.body.joints import DEGREES_OF_FREEDOM, HIGHEST, LOWEST
from soleus.figures.body.solver import Solution
from soleus.figures.frame import Figure, Floats
from soleus.figures.scene.scene import Scene
from soleus.figures.solve.motion import TOLERANCE, Motion, motion_of
from soleus.figures.solve.setting import touching_sites
from soleus.figures.solve.solved import skin_at, solve_frame

BETWEEN = (0.12, 0.3, 0.5, 0.7, 0.88)
"""Moments checked besides the key positions."""
DEEPEST = 0.008
"""Metres of body that may be inside a solid after soft flesh is pressed flat."""
BESIDE = 0.03
"""Metres by which a contact may lie beside the edge of what it touches."""
BELOW = 0.012
"""Metres of a held or worn prop that may be below the floor: its own thickness."""
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


@dataclass(frozen=True, slots=True)
class Findings:
    """What a scene's examination found, and how near to a breach it came."""

    breaches: tuple[Breach, ...]
    worst_miss: float  # metres by which the worst contact is missed
    deepest: float  # metres of body inside a solid


def check_scene(
    scene: Scene, bodies: tuple[str, ...] = BODIES, between: bool = True
) -> list[Breach]:
    """Every breach of a scene on these bodies; see ``examined``."""
    return list(examined(scene, bodies, between).breaches)


def examined(scene: Scene, bodies: tuple[str, ...] = BODIES, between: bool = True) -> Findings:
    """A scene on these bodies at its key positions and, if asked for, *between* them.

    The left side is an exact mirror image: what holds here holds there.
    """
    breaches: list[Breach] = []
    misses, depths = [0.0], [0.0]
    for body in bodies:
        motion = motion_of(scene, body)
        breaches += [Breach(scene.id, body, 0.0, text) for text in _beside(motion)]
        extra = BETWEEN if between and len(motion.times) > 1 else ()
        for time in sorted({*motion.times, *extra}):
            solution = motion.at(time)
            depth = _depths(motion, skin_at(motion, time, solution))
            misses += solution.misses.values()
            depths += depth.values()
            texts = [*_pose_faults(motion, time, solution), *_skin_faults(depth)]
            if time in motion.times:
                texts += _prop_faults(scene, body, time)
            breaches += [Breach(scene.id, body, time, text) for text in texts]
    return Findings(tuple(breaches), max(misses), max(depths))


def _pose_faults(motion: Motion, time: float, solution: Solution) -> list[str]:
    angles = solution.pose.angles
    if not np.isfinite(angles).all() or not np.isfinite(solution.pose.place).all():
        return ["the position has no solution"]
    beyond = (angles < LOWEST - ANGLE_MARGIN) | (angles > HIGHEST + ANGLE_MARGIN)
    out = [
        f"{DEGREES_OF_FREEDOM[i]} is out of range at {np.degrees(angles[i]):.0f} degrees"
        for i in np.nonzero(beyond)[0]
    ]
    before, _ = motion.blend(time)
    where = {c.label: c.where for c in motion.scene.positions[before].contacts}
    out += [
        f"{label} misses {where.get(label, 'what it touches')} by {miss * 1000:.0f} mm"
        for label, miss in solution.misses.items()
        if miss > TOLERANCE
    ]
    return out


def _depths(motion: Motion, points: Floats) -> dict[str, float]:
    """How far the skin is inside each solid that it enters, in metres."""
    out: dict[str, float] = {}
    for solid in motion.solids:
        local = np.abs((points - solid.centre) @ solid.axes.T)
        deepest = float((solid.half - local).min(1).max())
        if deepest > 0:
            out[solid.name] = max(deepest, out.get(solid.name, 0.0))
    return out


def _skin_faults(depths: dict[str, float]) -> list[str]:
    return [
        f"the body is {depth * 1000:.0f} mm inside {name}"
        for name, depth in depths.items()
        if depth > DEEPEST
    ]


def _prop_faults(scene: Scene, body: str, time: float) -> list[str]:
    lowest = _lowest(p.vertices for p in solve_frame(scene, Figure(body), time).props)
    return [] if lowest > -BELOW else [f"a prop is {-lowest * 1000:.0f} mm below the floor"]


def _lowest(clouds: Iterable[Floats]) -> float:
    return min((float(points[:, 1].min()) for points in clouds), default=0.0)


def _beside(motion: Motion) -> list[str]:
    """Contacts that meet the plane of a face but lie beside the face itself."""
    out = []
    for position, key in zip(motion.scene.positions, motion.keys, strict=True):
        for contact in position.contacts:
            if not contact.prop:
                continue
            face = motion.setting.props[contact.prop].faces[contact.face]
            spots = np.array([motion.setting.spot(key.posed, n) for n in touching_sites(contact)])
            # Any part of a foot may be the one that lies on a ball.
            along = np.linspace(spots[0], spots[-1], 7) - face.centre
            over = np.maximum(
                np.abs(along @ face.ahead) - face.half[0],
                np.abs(along @ face.across) - face.half[1],
            )
            away = float(over.min())
            if away > BESIDE:
                out.append(f"{contact.label} lies {away * 1000:.0f} mm beside {contact.where}")
    return list(dict.fromkeys(out))
