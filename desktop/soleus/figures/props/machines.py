"""Machines of a gym, a sled and the water of a pool: props of many pieces.

Built as in ``props``: the near side at Z = 0 (for what one sits on: the middle of the seat),
reaching away from the patient. What moves with the feet is worn; see ``footgear``.
"""

from __future__ import annotations

import numpy as np

from soleus.figures.body.rotation import about_x
from soleus.figures.frame import Floats
from soleus.figures.props.faces import AHEAD, LEFT, UP, Built, Face, Options, corners, top_face
from soleus.figures.props.prop_shapes import Shape, ball, box, cylinder, tube, welded

CRANK_M = 0.165
HUB = np.array([0.0, 0.30, 0.20])
"""Where the pedals turn, ahead of the middle of the saddle."""


def bike(o: Options) -> Built:
    """An exercise bike; *height* is that of the saddle. Pedals are worn."""
    seat = o["height"]
    saddle = np.array([0.0, seat, 0.0])
    bar = np.array([0.0, seat + 0.14, 0.50])
    neck = np.array([0.0, seat - 0.10, 0.44])
    wheel = np.array([0.0, 0.27, 0.60])
    shapes = [
        box("plate", *corners(0.17, seat - 0.05, seat, -0.13, 0.07)),
        box("plate", *corners(0.08, seat - 0.045, seat - 0.008, 0.07, 0.17)),
        _pipe([saddle - 0.04 * UP, HUB], 0.022),
        _pipe([HUB, neck], 0.026),
        _pipe([neck, wheel], 0.020),
        _pipe([neck, bar], 0.018),
        _pipe([bar - 0.23 * LEFT, bar + 0.23 * LEFT], 0.015),
        ball("plate", wheel, np.array([0.035, 0.23, 0.23])),
        _pipe([np.array([0.0, 0.05, -0.25]), np.array([0.0, 0.05, 0.78])], 0.024),
        _pipe([HUB, np.array([0.0, 0.05, 0.10])], 0.022),
    ]
    shapes += [
        _pipe([np.array([-0.22, 0.03, z]), np.array([0.22, 0.03, z])], 0.03) for z in (-0.25, 0.78)
    ]
    faces = {"saddle": top_face(*corners(0.17, 0.0, seat, -0.13, 0.07), home=saddle)}
    grip = bar + 0.015 * UP
    faces["bar"] = Face(grip, UP, AHEAD, LEFT, (0.012, 0.23), grip)
    steps = {"low": -CRANK_M * UP, "high": CRANK_M * UP,
             "front": CRANK_M * AHEAD, "back": -CRANK_M * AHEAD}  # fmt: skip
    for name, step in steps.items():
        spot = HUB + step
        faces[f"pedal_{name}"] = Face(spot, UP, AHEAD, LEFT, (0.04, 0.16), spot)
    return welded(shapes), faces, []


def leg_press(o: Options) -> Built:
    """A seat whose back leans by *lean* degrees, and level rails that the plate runs on."""
    seat = o["height"]
    lean = about_x(-np.radians(o["lean"]))
    foot = np.array([0.0, seat, -0.12])
    pad = box("cushion", foot - 0.22 * LEFT - 0.09 * AHEAD, foot + 0.22 * LEFT + 0.74 * UP)
    back = Shape(pad.material, (pad.vertices - foot) @ lean.T + foot, pad.triangles)
    # Flesh gives way: the body sinks so far into the seat.
    top = seat + 0.05
    shapes = [box("cushion", *corners(0.42, top - 0.09, top, -0.14, 0.22)), back]
    rail = seat - 0.05
    for side in (-0.27, 0.27):
        behind = foot + side * LEFT + lean @ np.array([0.0, 0.5, -0.05])
        shapes += [
            _pipe([np.array([side, rail, -0.1]), np.array([side, rail, 1.42])], 0.024),
            _pipe([np.array([side, 0.03, -0.62]), np.array([side, 0.03, 1.42])], 0.026),
            _pipe([behind * [1, 0, 1] + 0.03 * UP, behind], 0.022),
        ]
        shapes += [
            _pipe([np.array([side, 0.03, z]), np.array([side, rail, z])], 0.024)
            for z in (0.04, 1.40)
        ]
    faces = {"seat": top_face(*corners(0.42, 0.0, seat, -0.14, 0.22), home=seat * UP)}
    middle = foot + lean @ (0.40 * UP)
    faces["back"] = Face(middle, lean @ AHEAD, lean @ UP, LEFT, (0.40, 0.22))
    return welded(shapes), faces, []


def sled(o: Options) -> Built:
    """Two runners, two upright poles to push at, and weight on them."""
    width, depth, height = o["width"], o["depth"], o["height"]
    shapes = []
    for side in (-width / 2, width / 2):
        shapes.append(_pipe([np.array([side, 0.03, -0.06]), np.array([side, 0.03, depth])], 0.03))
        shapes.append(_pipe([np.array([side, 0.05, 0.03]), np.array([side, height, 0.03])], 0.022))
    shapes.append(box("metal", *corners(width, 0.05, 0.09, 0.12, depth - 0.08)))
    middle = np.array([0.0, 0.0, depth / 2 + 0.05])
    shapes += [
        cylinder("plate", middle + y * UP, middle + (y + 0.05) * UP, 0.20) for y in (0.09, 0.145)
    ]
    centre = np.array([0.0, height / 2 + 0.2, 0.008])
    faces = {"poles": Face(centre, -AHEAD, UP, LEFT, (height / 2 - 0.2, width / 2 + 0.05))}
    return welded(shapes), faces, []


def water(o: Options) -> Built:
    """A pool: its water behind the body down to the floor, and a wave before the body."""
    level, half = o["height"], o["width"] / 2
    ripples = ((0.14, 0.3, 0.1), (0.27, 0.22, 0.9), (0.5, 0.26, 0.06), (0.62, 0.24, 0.98))
    rows = [(-half, 0.0, o["depth"], 0.0), (half, 0.0, o["depth"], 0.0)]
    rows += [
        (half, -drop, length, start)
        for drop, length, start in ripples
        if start + length <= o["depth"]
    ]
    shapes = [_wave(x, level + y, start, length) for x, y, length, start in rows]
    shapes.append(_depths(half + 0.02, level, o["depth"]))
    middle = np.array([0.0, level, o["depth"] / 2])
    return shapes, {"surface": Face(middle, UP, AHEAD, LEFT, (o["depth"] / 2, half))}, []


def _depths(x: float, level: float, length: float) -> Shape:
    """A sheet of water on edge, its top as wavy as the surface."""
    along = np.linspace(0.0, length, max(int(length * 60), 8))
    top = np.stack([np.full_like(along, x), level + _swell(along), along], 1)
    points = np.concatenate([top, top * [1.0, 0.0, 1.0]])
    count = len(along)
    a = np.arange(count - 1)
    faces = np.concatenate([np.c_[a, a + count, a + 1], np.c_[a + 1, a + count, a + count + 1]])
    return Shape("cushion", points, faces.astype(np.int32), smooth=True)


def _swell(along: Floats) -> Floats:
    height: Floats = 0.014 * np.sin(along * 2 * np.pi / 0.21)
    return height


def _wave(x: float, y: float, start: float, length: float) -> Shape:
    along = np.linspace(0.0, length, max(int(length * 60), 8))
    return tube(
        "water", np.stack([np.full_like(along, x), y + _swell(along), start + along], 1), 0.008, 8
    )


def _pipe(points: list[Floats], radius: float) -> Shape:
    return tube("metal", np.array(points), radius)
