"""A plain, friendly face: eyes, brows, nose and a slight smile, laid on the head.

Shapes are given on the neutral head in metres and scaled to every other head, each
mark just in front of that head's own skin. Drawing them is the business of ``face``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.body import Body, load_body
from soleus.figures.frame import BODY_PARTS, FaceKind, FaceMark, Figure, Floats

EYE = (0.0315, 1.5565)
EYE_HALF = (0.0054, 0.0068)
BROW = ((0.019, 1.5765), (0.030, 1.5805), (0.043, 1.5775))
MOUTH = ((-0.0225, 1.4955), (-0.012, 1.4915), (0.0, 1.4900), (0.012, 1.4915), (0.0225, 1.4955))
NOSE = ((-0.0115, 1.5225), (-0.005, 1.5185), (0.0, 1.5180), (0.005, 1.5185), (0.0115, 1.5225))


@dataclass(frozen=True, slots=True, eq=False)
class RestMark:
    """A face mark on the head at rest, relative to the head joint."""

    kind: FaceKind
    points: Floats
    closed: bool


@cache
def rest_marks(body: str) -> tuple[RestMark, ...]:
    """The marks of one body shape, in front of its own skin."""
    here = load_body(Figure(body=body))
    neutral = load_body(Figure())
    skin = _face_skin(here)
    base = neutral.head("head")
    scale = _head_height(here) / _head_height(neutral)

    def lay(points: Floats, lift: float) -> Floats:
        flat = here.head("head")[:2] + (points - base[:2]) * scale
        depth = np.array([_depth(skin, float(x), float(y)) for x, y in flat]) + lift
        out: Floats = np.column_stack([flat, depth]) - here.head("head")
        return out

    marks: list[RestMark] = []
    turn = np.linspace(0, 2 * np.pi, 17)[:-1]
    for s in (1.0, -1.0):
        across = EYE[0] * s + EYE_HALF[0] * np.cos(turn)
        points = lay(np.column_stack([across, EYE[1] + EYE_HALF[1] * np.sin(turn)]), 0.003)
        points[:, 2] = points[:, 2].max()
        marks.append(RestMark("eye", points, True))
        marks.append(RestMark("brow", lay(_curve(BROW, s), 0.004), False))
    marks.append(RestMark("mouth", lay(_curve(MOUTH, 1.0), 0.004), False))
    marks.append(RestMark("nose", lay(_curve(NOSE, 1.0), 0.006), False))
    return tuple(marks)


def placed(marks: tuple[RestMark, ...], joint: Floats, turn: Floats) -> tuple[FaceMark, ...]:
    """The marks on the posed head."""
    return tuple(FaceMark(m.kind, m.points @ turn.T + joint, m.closed) for m in marks)


def with_eyes_closed(marks: tuple[FaceMark, ...]) -> tuple[FaceMark, ...]:
    """The same face with a bow of lashes for each eye: the lower half of its outline."""
    return tuple(
        FaceMark("brow", m.points[len(m.points) // 2 :], False) if m.kind == "eye" else m
        for m in marks
    )


def _curve(points: tuple[tuple[float, float], ...], s: float) -> Floats:
    """A parabola through a few points, which is smooth enough for marks this small."""
    given = np.array(points) * [s, 1.0]
    at = np.linspace(0, 1, len(given))
    where = np.linspace(0, 1, 13)
    order = min(2, len(given) - 1)
    return np.column_stack([np.polyval(np.polyfit(at, given[:, k], order), where) for k in (0, 1)])


def _bare_head(body: Body) -> NDArray[np.bool_]:
    skin = np.zeros(len(body.vertices), bool)
    skin[body.triangles[body.material == 0]] = True
    skin &= body.vertex_part == BODY_PARTS.index("head")
    return skin


def _face_skin(body: Body) -> Floats:
    ahead = body.vertices[:, 2] > body.head("head")[2] - 0.01
    chosen: Floats = body.vertices[_bare_head(body) & ahead]
    return chosen


def _depth(skin: Floats, x: float, y: float) -> float:
    distance = np.hypot(skin[:, 0] - x, skin[:, 1] - y)
    near = np.argsort(distance)[:10]
    # The outermost of the nearest: lids and lips, not what lies behind them.
    outer = near[skin[near, 2] > skin[near, 2].max() - 0.008][:4]
    weight = 1 / (distance[outer] + 1e-4)
    return float((skin[outer, 2] * weight).sum() / weight.sum())


def _head_height(body: Body) -> float:
    return float(body.vertices[_bare_head(body), 1].max() - body.head("neck3")[1])
