"""What is shown of a part of the body: the window of a close-up, and an enlarged foot."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.kinematics import Posed
from soleus.figures.body.wearer import Wearer
from soleus.figures.camera import project
from soleus.figures.frame import BODY_PARTS, Floats, Inset, Surface, View, Window
from soleus.figures.solve.motion import Motion

AIR = 0.06
"""Metres round a foot that is shown close up."""

BELOW_ANKLE = np.array([0.0, -0.035, 0.045])
"""The middle of an enlarged foot, from its ankle, when the shin stands upright."""

BESIDE_M = 0.085
"""From the middle to either of two feet that are compared."""
LEAST_TURN, TURN_M = np.radians(10.0), 0.10
"""A foot turned in or out further than this gets an arrow of this radius about its ankle."""
UNDER_M, UNDER_BAND_M = 0.022, 0.055
"""Between the lowest part of the foot and the arrow, and where a band goes round it."""
LEVEL_M = -0.155
"""There it stays inside the border of the inset."""
FROM_AHEAD = 30.0
"""Degrees from straight ahead up to which that arrow can be read."""

_SHOWN = {"foot": ("foot", "shank"), "hand": ("hand", "fore")}
_HEAD_MIDDLE = np.array([0.0, 0.075, 0.02])
"""From the joint that the head turns about."""
_MIDDLE = ("heel_back", "toes", "instep", "ball_outer")
_ENDS = (*_MIDDLE, "heel", "ball_inner", "foot_outer", "ankle_front")


def of_parts(part: NDArray[np.int16], shown: str, sides: tuple[str, ...]) -> NDArray[np.bool_]:
    """(T,) the triangles of a foot and shank, or of a hand and forearm."""
    names = [BODY_PARTS.index(f"{stem}.{side}") for stem in _SHOWN[shown] for side in sides]
    found: NDArray[np.bool_] = np.isin(part, names)
    return found


def close_up_window(motion: Motion, wearer: Wearer) -> Window | None:
    """The same window for all positions: about where the part is at the start."""
    close_up = motion.scene.close_up
    if close_up is None:
        return None
    if close_up.part == "hand":
        return Window(wearer.spot(f"palm.{close_up.side}"), 0.30, 0.26)

    def spots(posed: Posed, stems: tuple[str, ...]) -> Floats:
        return np.array([motion.setting.spot(posed, f"{n}.{close_up.side}") for n in stems])

    centre = spots(motion.keys[0].posed, _MIDDLE).mean(0) + np.array([0.0, 0.035, 0.0])
    ends = np.concatenate([spots(key.posed, _ENDS) for key in motion.keys])
    reach = np.abs(project(ends - centre, motion.scene.view)[:, :2]).max(0) * 2 + AIR
    return Window(centre, max(0.36, float(reach[0])), max(0.27, float(reach[1])))


def inset_of(
    motion: Motion, wearer: Wearer, body: Surface, props: tuple[Surface, ...]
) -> Inset | None:
    """One foot as if its shin stood upright, so that positions compare; or both as they are,
    or both upright beside each other.

    *props* are those that follow the body, such as a band.
    """
    said = motion.scene.inset
    if said is None:
        return None
    if said.part == "head":
        kept = body.part == BODY_PARTS.index("head")
    else:
        kept = of_parts(body.part, said.part, said.sides)
    shown = replace(
        body, triangles=body.triangles[kept], material=body.material[kept],
        part=body.part[kept], far=np.zeros(int(kept.sum()), bool), cull=body.cull[kept],
        fine=body.fine[kept],
    )  # fmt: skip
    if said.part == "head":
        middle = wearer.joint("head") + wearer.frame("head") @ _HEAD_MIDDLE
        return Inset(shown, (), said.view, Window(middle, 0.25, 0.28), face=True)
    if said.compared:
        return _compared(wearer, shown, props, said.view)
    if len(said.sides) > 1:
        spots = [wearer.spot(f"{n}.{side}") for n in _MIDDLE for side in said.sides]
        centre: Floats = np.mean(spots, axis=0) + np.array([0.0, 0.035, 0.0])
        return Inset(shown, props, said.view, Window(centre, 0.46, 0.28))
    side = said.sides[0]
    upright, *held = (
        replace(part, vertices=_upright(wearer, side, part.vertices)) for part in (shown, *props)
    )
    turn = None
    if abs(said.view.azimuth) < FROM_AHEAD:
        turn = _turn(wearer, upright, UNDER_BAND_M if held else UNDER_M)
    return Inset(upright, tuple(held), said.view, Window(BELOW_ANKLE, 0.28, 0.28), turn=turn)


def _compared(wearer: Wearer, shown: Surface, props: tuple[Surface, ...], view: View) -> Inset:
    """Both feet, each below an upright shin, and how the right one is turned against its shin.

    *props* follow the right foot.
    """
    points = shown.vertices.copy()
    for side, aside in (("R", -BESIDE_M), ("L", BESIDE_M)):
        used = np.unique(shown.triangles[of_parts(shown.part, "foot", (side,))])
        points[used] = _upright(wearer, side, points[used]) + np.array([aside, 0.0, 0.0])
    shift = np.array([-BESIDE_M, 0.0, 0.0])
    held = tuple(
        replace(part, vertices=_upright(wearer, "R", part.vertices) + shift) for part in props
    )
    far = of_parts(shown.part, "foot", ("L",))
    shown = replace(shown, vertices=points, far=far)
    window = Window(np.array([0.0, -0.06, 0.045]), 2 * BESIDE_M + 0.20, 0.31)
    turn = _turn(wearer, shown)
    return Inset(shown, held, view, window, turn=turn)


def _upright(wearer: Wearer, side: str, points: Floats) -> Floats:
    """*points* as they would be with the ankle at the origin and the shin upright."""
    out: Floats = (points - wearer.joint(f"foot.{side}")) @ wearer.frame(f"shank.{side}")
    return out


def _turn(wearer: Wearer, upright: Surface, under: float = UNDER_M) -> Floats | None:
    """(K, 3) an arrow under the right foot in the way it is turned in or out; None if it is not."""
    across = wearer.frame("shank.R").T @ wearer.frame("foot.R")[:, 0]
    turned = float(np.arctan2(across[1], across[0]))
    if abs(turned) < LEAST_TURN:
        return None
    way = np.sign(turned)
    angle = np.linspace(-0.30 * way, turned + 0.35 * way, 25)
    right = upright.triangles[of_parts(upright.part, "foot", ("R",))]
    foot = upright.vertices[np.unique(right)]
    lowest = foot[foot[:, 1].argmin()]
    course: Floats = np.stack(
        [TURN_M * np.sin(angle), -TURN_M * np.cos(angle), np.zeros(25)], axis=1
    )
    level = max(float(lowest[1]) - under, LEVEL_M if under > UNDER_M else -1.0)
    place = np.array([_middle(foot), level + TURN_M, lowest[2]])
    moved: Floats = course + place
    return moved


def _middle(foot: Floats) -> float:
    """Where a foot is from side to side."""
    return float(foot[:, 0].min() + foot[:, 0].max()) / 2
