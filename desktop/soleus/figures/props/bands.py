"""Bands and straps: round a foot or both legs, to the hands or to a fixed point."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soleus.figures.body.rotation import unit
from soleus.figures.body.toe_skin import toe_vertices
from soleus.figures.body.wearer import Wearer, side_of
from soleus.figures.frame import Floats
from soleus.figures.props.prop_shapes import Shape, ribbon, tube
from soleus.figures.scene.scene import PropSpec


def line(material: str) -> Callable[[Wearer, PropSpec], list[Shape]]:
    """A band or strap: round a foot (or knee, thigh), to the hands or an anchor."""

    def draw(wearer: Wearer, spec: PropSpec) -> list[Shape]:
        path = [wearer.spot(s) for s in spec.words.get("through", ())]
        wide: Floats | None = None
        around = spec.words.get("around", ())
        held = [wearer.spot(f"grip.{side_of(s)}") for s in spec.words.get("held", ())]
        if {"anchor_forward", "anchor_out", "anchor_up"} & set(spec.options):
            o = spec.options
            held.append(
                np.array(
                    [
                        -o.get("anchor_out", 0.0),
                        o.get("anchor_up", 0.05),
                        o.get("anchor_forward", 0.0),
                    ]
                )
            )
        if around:
            toe = spec.words.get("toe", ("",))[0]
            fixed = held[0] if len(held) == 1 and not spec.words.get("held") else None
            loop, wide = (
                _toe_loop(wearer, around[0], toe) if toe else _stirrup(wearer, around[0], fixed)
            )
            ends = held if len(held) == 2 else [held[0], held[0]] if held else []
            path = [ends[0], *loop, ends[1]] if ends else list(loop)
        else:
            path = [*path, *held]
        points = np.array(path)
        if wide is None:
            wide = np.cross(points[-1] - points[0], [0.0, 1.0, 0.0])
            wide = unit(wide) if np.linalg.norm(wide) > 1e-6 else np.array([1.0, 0, 0])
        return [tube(material, rounded(points, 5), 0.0085 if material == "band" else 0.0075, 8)]

    return draw


def _toe_loop(wearer: Wearer, site: str, toe: str) -> tuple[list[Floats], Floats]:
    """The part of a band that lies under the big toe, or under the four small ones."""
    side = side_of(site)
    frame = wearer.frame(f"foot.{side}")
    tips = toe_vertices(wearer.skeleton.body.name)
    out = frame[:, 0] * (-1.0 if side == "R" else 1.0)
    ends = ("big_toe", "big_toe") if toe == "big" else ("little_toe", "small_toes")
    outer, inner = (wearer.points[tips[f"{stem}.{side}"]] for stem in ends)
    beside, below = 0.016 * out, -0.010 * frame[:, 1]
    back = -0.010 * frame[:, 2]
    over = 0.022 * frame[:, 1]
    loop = [outer + beside + over, outer + beside + below + back,
            inner - beside + below + back, inner - beside + over]  # fmt: skip
    return loop, frame[:, 2]


def _stirrup(wearer: Wearer, site: str, fixed: Floats | None) -> tuple[list[Floats], Floats]:
    """The part of a band that lies round a foot or a limb, outer side first.

    Round a limb it lies on the side away from the *fixed* point that it is tied to.
    """
    side = side_of(site)
    if site.startswith(("ball", "foot", "sole", "heel")):
        frame = wearer.frame(f"foot.{side}")
        inner, outer = wearer.spot(f"ball_inner.{side}"), wearer.spot(f"ball_outer.{side}")
        out = unit(outer - inner)
        up, down = frame[:, 1], -frame[:, 1] * 0.008
        loop = [
            outer + out * 0.026 + up * 0.035,
            outer + out * 0.012 + down,
            inner - out * 0.012 + down,
            inner - out * 0.026 + up * 0.040,
        ]
        return loop, frame[:, 2]
    frame = wearer.frame(
        ("shank" if "knee" not in site and "thigh" not in site else "thigh") + f".{side}"
    )
    centre, reach = _limb_ring(wearer, site)
    first, pull = frame[:, 0] * (-1.0 if side == "R" else 1.0), frame[:, 2]
    tied = np.zeros(3) if fixed is None else unit(fixed - centre)
    level = tied - (tied @ frame[:, 1]) * frame[:, 1]
    # A pull along the limb says nothing of the side: the strap lies behind it then.
    if float(np.linalg.norm(level)) > 0.5:
        pull = unit(level)
        across = np.cross(pull, frame[:, 1])
        first = across if across @ first >= 0 else -across
    loop = [
        centre + (np.cos(a) * first - np.sin(a) * pull) * reach for a in np.linspace(0, np.pi, 7)
    ]
    return loop, frame[:, 1]


_RINGS = {
    "thighs": ("thigh", "shank", 0.80, 0.076),
    "knees": ("thigh", "shank", 0.93, 0.066),
    "shins": ("shank", "foot", 0.45, 0.060),
    "ankles": ("shank", "foot", 0.84, 0.044),
    "feet": ("foot", "foot", 0.0, 0.05),
}


def _limb_ring(wearer: Wearer, site: str) -> tuple[Floats, float]:
    side = side_of(site)
    name = "knees" if "knee" in site else "thighs" if "thigh" in site else "ankles"
    upper, lower, share, reach = _RINGS[name]
    a, b = wearer.joint(f"{upper}.{side}"), wearer.joint(f"{lower}.{side}")
    return a + (b - a) * share, reach


def loop_band(wearer: Wearer, spec: PropSpec) -> list[Shape]:
    """One loop round both legs."""
    place = spec.words.get("around", ("thighs",))[0]
    upper, lower, share, reach = _RINGS.get(place, _RINGS["thighs"])
    centres, axes = [], []
    for side in ("R", "L"):
        if place == "feet":
            frame = wearer.frame(f"foot.{side}")
            inner, outer = wearer.spot(f"ball_inner.{side}"), wearer.spot(f"ball_outer.{side}")
            centres.append((inner + outer) / 2 + frame @ np.array([0, 0.028, -0.01]))
            axes.append(frame[:, 2])
        else:
            a, b = wearer.joint(f"{upper}.{side}"), wearer.joint(f"{lower}.{side}")
            centres.append(a + (b - a) * share)
            axes.append(unit(a - b))
    along = unit(axes[0] + axes[1]) if axes[0] @ axes[1] > -0.5 else axes[0]
    across = centres[1] - centres[0]
    across = unit(across - (across @ along) * along)
    front = np.cross(across, along)
    turn = np.linspace(np.pi / 2, 3 * np.pi / 2, 13)
    ring_r = [centres[0] + reach * (np.cos(t) * across + np.sin(t) * front) for t in turn]
    ring_l = [centres[1] + reach * (np.cos(t) * across + np.sin(t) * front) for t in turn + np.pi]
    path = np.array(ring_r + ring_l)
    thick = np.linspace(0, 1, 7)[1:-1, None]
    path = np.concatenate(
        [
            path[:13],
            path[12] + (path[13] - path[12]) * thick,
            path[13:],
            path[-1] + (path[0] - path[-1]) * thick,
        ]
    )
    return [ribbon("band", path, 0.045, 0.007, along, closed=True)]


def rounded(path: Floats, per_piece: int) -> Floats:
    """A polyline with its corners a little rounded."""
    out = [path[0]]
    for a, b, c in zip(path[:-2], path[1:-1], path[2:], strict=True):
        cut = min(0.02, float(np.linalg.norm(b - a)) / 3, float(np.linalg.norm(c - b)) / 3)
        start, end = b + unit(a - b) * cut, b + unit(c - b) * cut
        bow = np.linspace(0, 1, per_piece)
        out += [(1 - t) ** 2 * start + 2 * t * (1 - t) * b + t**2 * end for t in bow]
    return np.array([*out, path[-1]])
