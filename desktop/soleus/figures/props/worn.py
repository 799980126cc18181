"""Props that follow the body: held, worn, looped, stretched, or lying under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from soleus.figures.body.rotation import unit
from soleus.figures.body.wearer import Wearer, side_of
from soleus.figures.frame import Floats
from soleus.figures.props.bands import line, loop_band, rounded
from soleus.figures.props.footgear import cuff, foot_plate, ground, pedals, slider, wobble_board
from soleus.figures.props.prop_shapes import Shape, ball, box, cylinder, ribbon, sheet, tube
from soleus.figures.props.rope import rope
from soleus.figures.scene.scene import PropSpec

Draw = Callable[[Wearer, PropSpec], list[Shape]]
UP = np.array([0.0, 1.0, 0.0])
WAIST = 1.28
"""So much wider than deep a trunk is at the waist."""

_FLEXIBLE = ("band", "strap", "loop band")


def _palm(wearer: Wearer, side: str) -> tuple[Floats, Floats, Floats]:
    """Grip centre, the axis a handle takes across the palm, and out of the palm."""
    frame = wearer.frame(f"hand.{side}")
    return wearer.spot(f"grip.{side}"), frame[:, 2], wearer.outward(f"grip.{side}")


def _dumbbell(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    size = spec.options.get("size", 0.045)
    out: list[Shape] = []
    for site in spec.words.get("in", ()):
        centre, axis, _ = _palm(wearer, side_of(site))
        out += _bell(centre, axis, size)
    for site in spec.words.get("on", ()):
        centre = wearer.spot(site) + wearer.outward(site) * size
        out += _bell(centre, np.array([1.0, 0.0, 0.0]), size)
    return out


def _bell(centre: Floats, axis: Floats, size: float) -> list[Shape]:
    bar = cylinder("metal", centre - axis * 0.075, centre + axis * 0.075, 0.013)
    ends = [
        cylinder("plate", centre + axis * s * 0.060, centre + axis * s * 0.115, size)
        for s in (-1, 1)
    ]
    return [bar, *ends]


def _kettlebell(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    hands = spec.words.get("in", ())
    grips = [_palm(wearer, side_of(site)) for site in hands]
    centre = np.mean([g[0] for g in grips], axis=0)
    across = unit(grips[0][0] - grips[1][0]) if len(grips) == 2 else grips[0][1]
    down = np.array([0.0, -1.0, 0.0])
    across = unit(across - (across @ down) * down)
    size = spec.options.get("size", 0.085)
    turn = np.linspace(0, np.pi, 15)
    handle = np.array(
        [
            centre
            + np.cos(t) * across * 0.055
            - np.sin(t) * down * 0.004
            + (1 - np.sin(t)) * down * 0.07
            for t in turn
        ]
    )
    return [ball("plate", centre + down * (size + 0.055), size), tube("metal", handle, 0.013)]


def _barbell(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    size = spec.options.get("size", 0.15)
    half = spec.options.get("length", 1.5) / 2
    if "in" in spec.words:
        a, b = (_palm(wearer, side_of(s))[0] for s in spec.words["in"][:2])
        centre, axis = (a + b) / 2, unit(b - a)
    else:
        place = spec.words.get("across", ("hips",))[0]
        axis = wearer.frame("spine1" if place == "shoulders" else "pelvis")[:, 0]
        if place == "shoulders":
            centre = (wearer.joint("arm.L") + wearer.joint("arm.R")) / 2
            centre = centre + wearer.frame("spine1") @ np.array([0.0, 0.055, -0.085])
        elif place == "thighs":
            centre = (wearer.spot("thigh_low.L") + wearer.spot("thigh_low.R")) / 2
            centre = centre + wearer.outward("thigh_low.R") * 0.016
        else:
            centre = (wearer.spot("hip_front.L") + wearer.spot("hip_front.R")) / 2
            centre = centre + wearer.outward("hip_front.R") * 0.016
    out = [cylinder("metal", centre - axis * half, centre + axis * half, 0.013)]
    if spec.options.get("plates", 1.0):
        for s in (-1, 1):
            start = centre + axis * s * (half - 0.16)
            out.append(cylinder("plate", start, start + axis * s * 0.06, size))
    return out


def _stick(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    a, b = (_palm(wearer, side_of(s))[0] for s in spec.words["in"][:2])
    axis = unit(b - a)
    return [cylinder("wood", a - axis * 0.25, b + axis * 0.25, 0.013)]


def _weight(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """A weight plate or a filled bag lying on a part."""
    out = []
    size = spec.options.get("size", 0.095)
    for site in spec.words.get("on", ()):
        up = wearer.outward(site)
        up = unit(up + np.array([0.0, 1.0, 0.0]))
        centre = wearer.spot(site)
        out.append(cylinder("plate", centre + up * 0.004, centre + up * 0.045, size))
    return out


def _backpack(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """On the back with its straps, or standing on the lap."""
    if "on" in spec.words:
        return _bag_on_lap(wearer, spec.words["on"])
    frame = wearer.frame("spine2")
    back = wearer.spot("mid_back")
    centre = back + frame @ np.array([0.0, -0.02, -0.085])
    turn = frame
    half = np.array([0.15, 0.21, 0.08])
    bag = box("strap", centre - half, centre + half, turn)
    pocket_at = centre + frame @ np.array([0.0, -0.08, -0.10])
    small = np.array([0.10, 0.09, 0.025])
    pocket = box("strap", pocket_at - small, pocket_at + small, turn)
    out = [bag, pocket]
    for side, s in (("L", 1.0), ("R", -1.0)):
        top = wearer.joint(f"arm.{side}") * 0.55 + wearer.joint("neck1") * 0.45
        front = wearer.spot("chest") + frame @ np.array([s * 0.085, 0.0, 0.006])
        path = np.array(
            [
                centre + frame @ np.array([s * 0.10, 0.19, 0.06]),
                top + frame @ np.array([0.0, 0.06, 0.0]),
                front + frame @ np.array([0.0, 0.06, 0.012]),
                front + frame @ np.array([s * 0.02, -0.10, 0.005]),
                centre + frame @ np.array([s * 0.15, -0.14, 0.07]),
            ]
        )
        out.append(ribbon("strap", rounded(path, 6), 0.045, 0.01, frame[:, 0]))
    return out


def _bag_on_lap(wearer: Wearer, sites: tuple[str, ...]) -> list[Shape]:
    foot = np.mean([wearer.spot(site) for site in sites], axis=0)
    up = unit(np.mean([wearer.outward(site) for site in sites], axis=0))
    ahead = unit(np.cross(np.array([1.0, 0.0, 0.0]), up))
    turn = np.stack([np.cross(up, ahead), up, ahead], axis=1)
    wide = 0.14 if len(sites) > 1 else 0.11
    half = np.array([wide, 0.14, 0.085])
    centre = foot + up * 0.135
    small = np.array([wide * 0.7, 0.06, 0.025])
    pocket = centre + turn @ np.array([0.0, -0.05, 0.105])
    loop = np.array(
        [centre + turn @ np.array([0.05 * np.cos(t), 0.14 + 0.04 * np.sin(t), -0.03])
         for t in np.linspace(0.0, np.pi, 9)]
    )  # fmt: skip
    return [
        box("strap", centre - half, centre + half, turn),
        box("strap", pocket - small, pocket + small, turn),
        tube("strap", loop, 0.009),
    ]


def _float_belt(wearer: Wearer, _spec: PropSpec) -> list[Shape]:
    """A thick belt round the waist that keeps the body up in water."""
    frame = wearer.frame("spine4")
    front, back = wearer.spot("belly"), wearer.spot("lower_back")
    side, up = frame[:, 0], frame[:, 1]
    level = (front + back) / 2
    depth = abs(float((front - back) @ frame[:, 2])) / 2 + 0.008
    turn = np.linspace(0.0, 2 * np.pi, 40, endpoint=False)
    ring = [
        level + np.cos(t) * side * depth * WAIST + np.sin(t) * frame[:, 2] * depth for t in turn
    ]
    return [ribbon("band", np.array(ring), 0.10, 0.035, up, closed=True)]


def _held_ball(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    sites = spec.words.get("between", ())
    hands = [f"palm.{side_of(s)}" for s in sites if s.startswith("grip")]
    spots = [wearer.spot(s) for s in hands or sites]
    gap = float(np.linalg.norm(spots[0] - spots[-1])) / 2
    radius = spec.options.get("radius", max(gap, 0.03))
    if hands:
        # A ball in the hands is as large as the hands are apart, or nearly so.
        radius = float(np.clip(gap, radius * 0.7, radius * 1.3))
    centre = np.mean(spots, axis=0)
    return [ball("ball", centre + UP * max(wearer.ground + radius - centre[1], 0.0), radius)]


def _pillow(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    out = []
    thick = spec.options.get("thick", 0.06)
    size = spec.options.get("size", 0.20)
    for site in spec.words.get("under", ("back_of_head",)):
        spot = wearer.spot(site)
        turn = np.linspace(0, 2 * np.pi, 40)
        corner = np.stack([np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.45,
                           np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.45], 1)  # fmt: skip
        rows = [(0.90, 0.0), (1.0, 0.3), (1.0, 0.65), (0.86, 1.0), (0.0, 1.0)]
        floor_y = spot[1] - thick
        grid = np.array(
            [
                [
                    [
                        spot[0] + c[0] * size * w,
                        floor_y + thick * h,
                        spot[2] + c[1] * size * 0.62 * w,
                    ]
                    for c in corner
                ]
                for w, h in rows
            ]
        )
        out.append(_lathe("cushion", grid))
    return out


def _lathe(material: str, grid: Floats) -> Shape:
    rows, columns, _ = grid.shape
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (i * columns + j).ravel()
    faces = np.concatenate(
        [np.c_[a, a + columns, a + 1], np.c_[a + 1, a + columns, a + columns + 1]]
    )
    return Shape(material, grid.reshape(-1, 3), faces.astype(np.int32), smooth=True)


def curled_towel(wearer: Wearer, side: str) -> list[Shape]:
    """A towel under the foot that gathers as the toes curl."""
    frame = wearer.frame(f"foot.{side}")
    ball_at = (wearer.spot(f"ball_inner.{side}") + wearer.spot(f"ball_outer.{side}")) / 2
    ahead = unit(frame[:, 2] * [1, 0, 1])
    across = np.array([ahead[2], 0, -ahead[0]])
    curl = float(np.clip(wearer.toes[side].curl / 40, 0, 1))
    run = np.linspace(-0.16, 0.30 - 0.10 * curl, 60)
    near = np.exp(-(((run - 0.075) / 0.042) ** 2))
    wave = 0.004 + curl * near * 0.018 * (0.5 + 0.5 * np.cos((run - 0.075) * 190))
    columns = np.linspace(-0.085, 0.085, 3)
    grid = np.array(
        [
            [ball_at * [1, 0, 1] + ahead * r + across * c + [0, h, 0] for c in columns]
            for r, h in zip(run, wave, strict=True)
        ]
    )
    return [sheet("towel", grid, 0.003)]


def _floor_towel(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    out: list[Shape] = []
    for site in spec.words.get("under", ("ball_inner.R",)):
        out += curled_towel(wearer, side_of(site))
    return out


WORN_KINDS: dict[str, tuple[str, ...]] = {
    "dumbbell": ("in", "on", "size"),
    "kettlebell": ("in", "size"),
    "barbell": ("in", "across", "size", "length", "plates"),
    "stick": ("in",),
    "weight": ("on", "size"),
    "backpack": ("on",),
    "float belt": (),
    "band": ("around", "toe", "held", "through", "anchor_forward", "anchor_out", "anchor_up"),
    "strap": ("around", "toe", "held", "through", "anchor_forward", "anchor_out", "anchor_up"),
    "loop band": ("around",),
    "held ball": ("between", "radius"),
    "pillow": ("under", "size", "thick"),
    "floor towel": ("under",),
    "slider": ("under",),
    "cuff weight": ("around",),
    "rope": (),
    "pedals": (),
    "foot plate": ("under", "low", "up"),
    "ground": ("length",),
    "wobble board": (),
}
"""Kinds that follow the body and the words each understands."""

_DRAW: dict[str, Draw] = {
    "dumbbell": _dumbbell,
    "kettlebell": _kettlebell,
    "barbell": _barbell,
    "stick": _stick,
    "weight": _weight,
    "backpack": _backpack,
    "float belt": _float_belt,
    "band": line("band"),
    "strap": line("strap"),
    "loop band": loop_band,
    "held ball": _held_ball,
    "pillow": _pillow,
    "floor towel": _floor_towel,
    "slider": slider,
    "cuff weight": cuff,
    "rope": rope,
    "pedals": pedals,
    "foot plate": foot_plate,
    "ground": ground,
    "wobble board": wobble_board,
}


def draw(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """The pieces of a prop that follows the body. Bands lie on the ground, never in it."""
    shapes = _DRAW[spec.kind](wearer, spec)
    if spec.kind not in _FLEXIBLE:
        return shapes
    low = wearer.ground + 0.002
    return [
        replace(s, vertices=np.maximum(s.vertices, np.array([-np.inf, low, -np.inf])))
        for s in shapes
    ]
