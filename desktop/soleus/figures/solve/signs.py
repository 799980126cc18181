"""Signs that a movement does not draw by itself: pushes, circles, letters, leans and beats."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.rotation import unit
from soleus.figures.body.wearer import Wearer, side_of
from soleus.figures.frame import Floats, Sign
from soleus.figures.scene.scene import Signed
from soleus.figures.solve.motion import Motion

TURN = np.radians(305.0)
"""A circle stays open, so that its head can be read."""

_WAYS = {
    "up": (0.0, 1.0, 0.0), "down": (0.0, -1.0, 0.0), "forward": (0.0, 0.0, 1.0),
    "back": (0.0, 0.0, -1.0),
}  # fmt: skip
WAYS = (*_WAYS, "out", "in")
"""Where a push goes; out and in are seen from the middle of the body."""
_ROOTS = {"foot": "foot", "leg": "thigh", "arm": "arm"}
_AXES = {"up": (0.0, 1.0, 0.0), "roll forward": (1.0, 0.0, 0.0),
         "roll back": (-1.0, 0.0, 0.0)}  # fmt: skip
ROLLS = ("roll forward", "roll back")
"""Circles that are drawn where they turn, on the body: a wheel, a pelvis."""
AXES = (*_ROOTS, *_AXES)
"""What a circle turns about: the length of a limb, or a direction of the room."""


def signs_at(motion: Motion, wearer: Wearer, time: float) -> tuple[Sign, ...]:
    """The signs of the position reached at *time*, if it is one that has any."""
    return tuple(
        _DRAW[said.kind](wearer, said)
        for said in motion.scene.signs
        if abs(time - said.at) < 1e-6 or len(motion.times) < 2
    )


def way_of(word: str, side: str) -> tuple[float, float, float]:
    """The direction in the room that one of ``WAYS`` means for a part of this side."""
    if word in _WAYS:
        return _WAYS[word]
    return (1.0 if (side == "L") == (word == "out") else -1.0, 0.0, 0.0)


def _push(wearer: Wearer, said: Signed) -> Sign:
    spot, way = wearer.spot(said.site), np.array(way_of(said.way, side_of(said.site)))
    return Sign("push", np.array([spot - 0.1 * way, spot + 0.1 * way]))


def _circle(wearer: Wearer, said: Signed) -> Sign:
    spot, side = wearer.spot(said.site), side_of(said.site)
    if said.way in _ROOTS:
        axis = unit(spot - wearer.joint(f"{_ROOTS[said.way]}.{side}"))
    else:
        axis = np.array(_AXES[said.way])
    other = np.array([0.0, 1.0, 0.0]) if abs(axis[1]) < 0.9 else np.array([0.0, 0.0, 1.0])
    first = unit(np.cross(axis, other))
    second = np.cross(axis, first)
    turn: Floats = np.linspace(0.0, TURN, 49)
    rim = np.cos(turn)[:, None] * first + np.sin(turn)[:, None] * second
    return Sign("roll" if said.way in ROLLS else "circle", spot + rim * said.radius)


def _letters(wearer: Wearer, said: Signed) -> Sign:
    return Sign("letters", wearer.spot(said.site)[None])


def _lean(wearer: Wearer, said: Signed) -> Sign:
    return Sign("lean", np.array([wearer.spot(said.site), wearer.spot("crown")]))


def _clock(wearer: Wearer, said: Signed) -> Sign:
    return Sign("clock", wearer.spot(said.site)[None])


def _beat(wearer: Wearer, said: Signed) -> Sign:
    return Sign("beat", wearer.spot(said.site)[None], 1.0 if said.at > 0.5 else -1.0)


_DRAW = {"push": _push, "circle": _circle, "letters": _letters, "lean": _lean, "clock": _clock,
         "beat": _beat}  # fmt: skip
