"""Props at the feet that go where the feet go: pedals, a plate that is pushed, sliders, cuffs."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.rotation import unit
from soleus.figures.body.wearer import Wearer, side_of
from soleus.figures.frame import Floats
from soleus.figures.props.prop_shapes import Shape, ball, box, cylinder, tube, welded
from soleus.figures.scene.scene import PropSpec

LEFT = np.array([1.0, 0.0, 0.0])
UP = np.array([0.0, 1.0, 0.0])
SIDES = ("R", "L")
RAIL_M = 0.22
"""The weights of a foot plate hang so far below the balls of the feet."""


def _ball(wearer: Wearer, side: str) -> Floats:
    """The middle of the ball of a foot, on its sole."""
    spot: Floats = (wearer.spot(f"ball_inner.{side}") + wearer.spot(f"ball_outer.{side}")) / 2
    return spot


def pedals(wearer: Wearer, _spec: PropSpec) -> list[Shape]:
    """Two pedals under the feet, their cranks, and the wheel between them."""
    spots = {side: _ball(wearer, side) - 0.014 * UP for side in SIDES}
    hub = (spots["R"] + spots["L"]) / 2 * [0.0, 1.0, 1.0]
    out = [ball("plate", hub, np.array([0.014, 0.085, 0.085]))]
    for side, s in (("R", -1.0), ("L", 1.0)):
        frame = wearer.frame(f"foot.{side}")
        half = np.array([0.05, 0.012, 0.045])
        spot = spots[side]
        out.append(box("plate", spot - half, spot + half, frame))
        arm = np.array([hub + 0.05 * s * LEFT, [0.05 * s, spot[1], spot[2]]])
        out.append(tube("plate", arm, 0.014))
    return welded(out)


def foot_plate(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """An upright plate with weights, that the feet push along level rails."""
    sides = [side_of(site) for site in spec.words.get("under", ("ball_inner.R",))]
    tread = np.mean([_ball(wearer, side) for side in sides], axis=0) * [0.0, 1.0, 1.0]
    low, up = spec.options.get("low", 0.22), spec.options.get("up", 0.16)
    near, far = np.array([-0.29, -low, 0.008]), np.array([0.29, up, 0.036])
    out = [box("metal", tread + near, tread + far)]
    for s in (-1.0, 1.0):
        hub = tread + np.array([s * 0.30, -RAIL_M, 0.10])
        out.append(ball("plate", hub, np.array([0.035, 0.15, 0.15])))
        foot = hub + np.array([-s * 0.05, 0.0, -0.06])
        out.append(tube("metal", np.array([foot, foot + RAIL_M * UP]), 0.022))
    return welded(out)


def wobble_board(wearer: Wearer, _spec: PropSpec) -> list[Shape]:
    """A round board on half a ball, that tilts with the feet on it."""
    stems = ("ball_inner", "ball_outer", "heel")
    middle = np.mean([wearer.spot(f"{n}.{side}") for n in stems for side in SIDES], axis=0)
    up = unit(np.mean([wearer.frame(f"foot.{side}")[:, 1] for side in SIDES], axis=0))
    out = [cylinder("wood", middle - 0.026 * up, middle - 0.002 * up, 0.26, 40)]
    half = max(float(middle[1]) - 0.022, 0.02) / 2
    foot = (middle - 0.024 * up) * [1, 0, 1] + half * UP
    out.append(ball("plate", foot, np.array([0.10, half, 0.10])))
    return out


def slider(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """A disc that glides over the floor, under a foot or only its heel."""
    out = []
    for site in spec.words.get("under", ("ball_inner.R",)):
        side = side_of(site)
        ball, heel = _ball(wearer, side), wearer.spot(f"heel.{side}")
        under_heel = site.startswith("heel")
        spot = (heel if under_heel else ball * 0.62 + heel * 0.38) * [1, 0, 1]
        level = spot + wearer.ground * UP
        size = 0.10 if under_heel else 0.135
        out.append(cylinder("cone", level - 0.011 * UP, level + 0.004 * UP, size, 40))
    return out


def cuff(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """A weight strapped round the leg above the ankle."""
    out = []
    for site in spec.words.get("around", ("ankle_outer.R",)):
        side = side_of(site)
        knee, ankle = wearer.joint(f"shank.{side}"), wearer.joint(f"foot.{side}")
        centre = knee + (ankle - knee) * 0.80
        along = unit(ankle - knee) * 0.055
        middle = centre - wearer.frame(f"shank.{side}")[:, 2] * 0.006
        path = np.array([middle + along * t for t in (-1.0, -0.8, 0.8, 1.0)])
        size = np.array([0.050, 0.060, 0.060, 0.050])
        out.append(tube("plate", path, size, 24))
    return out


def ground(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """A strip of floor under the figure, so that one sees which foot is on it."""
    half = spec.options.get("length", 1.5) / 2
    at = wearer.joint("pelvis")
    low, high = [at[0] - 0.20, -0.010, at[2] - half], [at[0] + 0.20, 0.0, at[2] + half]
    return [box("ground", np.array(low), np.array(high))]
