"""Nerve courses as lines on the skin over where the nerve runs.

Waypoints are given by bone, share of its length, and direction around it (0 front,
90 outer side, 180 back, -90 inner side); each is moved to the nearest skin. After
common textbook surface anatomy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.body import Body
from soleus.figures.frame import BODY_PARTS, Floats


@dataclass(frozen=True, slots=True)
class Waypoint:
    top: str
    end: str
    share: float
    facing: float


def _w(top: str, end: str, *points: tuple[float, float]) -> tuple[Waypoint, ...]:
    return tuple(Waypoint(top, end, share, facing) for share, facing in points)


_T = ("thigh1", "shank1")
_S = ("shank1", "foot")
_F = ("foot", "toe2-1")
_ROOT = _w(*_T, (-0.32, 178), (-0.12, 172), (0.04, 172))
_THIGH = _w(*_T, (0.2, 178), (0.4, 180), (0.6, 180), (0.78, 181), (0.93, 182))
_TIBIAL = (
    *_ROOT,
    *_THIGH,
    *_w(*_S, (0.06, 182), (0.3, 184), (0.55, 190), (0.78, 208), (0.93, 232), (1.02, 248)),
    *_w(*_F, (0.12, 250), (0.45, 215), (0.85, 190)),
)

COURSES: dict[str, tuple[Waypoint, ...]] = {
    # Below the knee the sciatic nerve goes on as the tibial nerve.
    "sciatic": _TIBIAL,
    "tibial": _TIBIAL,
    "plantar": (
        *_w(*_S, (0.72, 200), (0.88, 222), (0.99, 244)),
        *_w(*_F, (0.10, 252), (0.4, 215), (0.7, 195), (0.98, 188)),
    ),
    "sural": (
        *_ROOT,
        *_THIGH,
        *_w(*_S, (0.08, 180), (0.35, 178), (0.6, 166), (0.8, 142), (0.94, 124), (1.02, 112)),
        *_w(*_F, (0.35, 100), (0.85, 98)),
    ),
    "peroneal": (
        *_ROOT,
        *_THIGH[:-1],
        *_w(*_T, (0.93, 150)),
        *_w(*_S, (0.03, 118), (0.10, 90), (0.25, 60), (0.5, 46), (0.75, 36), (0.95, 16)),
        *_w(*_F, (0.35, 20), (0.9, 10)),
    ),
    "femoral": _w(*_T, (-0.16, 20), (0.0, 10), (0.18, 0), (0.38, -6), (0.56, -10)),
    "saphenous": (
        *_w(*_T, (-0.10, 14), (0.15, -12), (0.4, -42), (0.65, -72), (0.88, -98)),
        *_w(*_S, (0.06, -98), (0.3, -78), (0.6, -66), (0.9, -58)),
        *_w(*_F, (0.2, -80), (0.6, -95)),
    ),
}
"""Nerves a scene may show, from the trunk outwards."""


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """A nerve bound to the skin: each point follows one vertex at a small height."""

    vertices: NDArray[np.intp]


def bound(body: Body, nerve: str, side: str) -> Course:
    """The skin vertices nearest to a nerve's course on one side."""
    s = 1.0 if side == "L" else -1.0
    points = np.array([_spot(body, w, side, s) for w in COURSES[nerve]])
    dense = _dense(points)
    allowed = [
        BODY_PARTS.index(n) for n in ("torso", f"thigh.{side}", f"shank.{side}", f"foot.{side}")
    ]
    usable = np.nonzero(np.isin(body.vertex_part, allowed) & _outermost(body))[0]
    chosen: list[int] = []
    for point in dense:
        near = int(usable[((body.vertices[usable] - point) ** 2).sum(1).argmin()])
        if not chosen or chosen[-1] != near:
            chosen.append(near)
    return Course(np.array(chosen, dtype=np.intp))


def _spot(body: Body, w: Waypoint, side: str, s: float) -> Floats:
    a, b = body.head(f"{w.top}.{side}"), body.head(f"{w.end}.{side}")
    centre = a + (b - a) * w.share
    turn = np.radians(w.facing)
    reach = 0.03 if w.top == "foot" else 0.06 if w.top == "shank1" else 0.11
    if w.top == "foot":
        # About the foot's length: 0 is the top, 180 the sole, 90 the outer side.
        return centre + reach * np.array([np.sin(turn) * s, np.cos(turn), 0.0])
    out: Floats = centre + reach * np.array([np.sin(turn) * s, 0.0, np.cos(turn)])
    return out


def _dense(points: Floats) -> Floats:
    step = np.linalg.norm(np.diff(points, axis=0), axis=1)
    at = np.concatenate([[0], np.cumsum(step)])
    where = np.linspace(0, at[-1], max(12, int(at[-1] / 0.03)))
    return np.column_stack([np.interp(where, at, points[:, k]) for k in range(3)])


def _outermost(body: Body) -> NDArray[np.bool_]:
    used = np.zeros(len(body.vertices), bool)
    used[body.triangles] = True
    return used


def traced(course: Course, points: Floats) -> Floats:
    """(K, 3) the posed course, smoothed along itself."""
    path = points[course.vertices]
    for _ in range(3):
        path = np.concatenate([path[:1], (path[:-2] + 2 * path[1:-1] + path[2:]) / 4, path[-1:]])
    out: Floats = path
    return out
