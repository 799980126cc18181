"""Simple meshes for props: boxes, cylinders, balls, tubes, ribbons and sheets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.rotation import unit
from soleus.figures.frame import MATERIALS, Floats, Surface

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A prop piece before it gets its part id."""

    material: str
    vertices: Floats  # (V, 3)
    triangles: Ints  # (T, 3)
    smooth: bool = False


def surface(shape: Shape, part: int) -> Surface:
    count = len(shape.triangles)
    no = np.zeros(count, bool)
    return Surface(
        vertices=shape.vertices,
        triangles=shape.triangles.astype(np.int32),
        material=np.full(count, MATERIALS.index(shape.material), np.uint8),
        part=np.full(count, part, np.int16),
        far=no,
        cull=no,
        fine=no,
        smooth=shape.smooth,
    )


def welded(shapes: list[Shape]) -> list[Shape]:
    """Pieces of one material as one piece: no lines between pipes that are welded together."""
    alike: dict[tuple[str, bool], list[Shape]] = {}
    for shape in shapes:
        alike.setdefault((shape.material, shape.smooth), []).append(shape)
    out = []
    for (material, smooth), group in alike.items():
        first = np.cumsum([0, *(len(s.vertices) for s in group[:-1])])
        triangles = [s.triangles + at for s, at in zip(group, first, strict=True)]
        points = np.concatenate([s.vertices for s in group])
        out.append(Shape(material, points, np.concatenate(triangles).astype(np.int32), smooth))
    return out


def box(material: str, low: Floats, high: Floats, turn: Floats | None = None) -> Shape:
    """A box between two corners; *turn* (3, 3) rotates it about its own centre."""
    low, high = np.asarray(low, float), np.asarray(high, float)
    unit_corners = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)])
    corners = low + unit_corners * (high - low)
    if turn is not None:
        middle = (low + high) / 2
        corners = (corners - middle) @ turn.T + middle
    return Shape(material, corners, BOX_FACES)


_QUADS = ([0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3])
BOX_FACES: Ints = np.array(
    [[a, b, c] for a, b, c, _ in _QUADS] + [[a, c, d] for a, _, c, d in _QUADS], np.int32
)


def wedge(material: str, low: Floats, high: Floats, rises_forward: bool) -> Shape:
    """A ramp: full height at the front (or at the back), nothing at the other end."""
    shape = box(material, low, high)
    points = shape.vertices.copy()
    flat = (points[:, 1] > low[1]) & (points[:, 2] == (low[2] if rises_forward else high[2]))
    points[flat, 1] = low[1] + 0.004
    return Shape(material, points, shape.triangles)


def tube(material: str, path: Floats, radius: float | Floats, around: int = 12) -> Shape:
    """A round tube along a path (K, 3), closed at both ends."""
    path = np.asarray(path, float)
    across, up = _frames(path)
    size = np.broadcast_to(np.asarray(radius, float), (len(path),))
    turn = np.linspace(0, 2 * np.pi, around, endpoint=False)
    ring = np.cos(turn)[None, :, None] * across[:, None] + np.sin(turn)[None, :, None] * up[:, None]
    points = (path[:, None] + ring * size[:, None, None]).reshape(-1, 3)
    return Shape(material, *_closed_tube(points, len(path), around, path), smooth=True)


def ribbon(
    material: str, path: Floats, width: float, thick: float, across: Floats, closed: bool = False
) -> Shape:
    """A flat band along a path; *across* (K, 3) or (3,) says which way its width lies."""
    path = np.asarray(path, float)
    if closed:
        path = np.concatenate([path, path[:1]])
    wide = (
        np.broadcast_to(np.asarray(across, float), path.shape) if np.ndim(across) == 1 else across
    )
    if closed and len(wide) != len(path):
        wide = np.concatenate([wide, wide[:1]])
    along = unit_rows(np.gradient(path, axis=0))
    wide = unit_rows(wide - (wide * along).sum(1, keepdims=True) * along)
    up = np.cross(along, wide)
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    rings = [path + wide * (a * width / 2) + up * (b * thick / 2) for a, b in corners]
    points = np.stack(rings, axis=1).reshape(-1, 3)
    return Shape(material, *_closed_tube(points, len(path), 4, path), smooth=True)


def cylinder(material: str, start: Floats, end: Floats, radius: float, around: int = 28) -> Shape:
    path = np.array([start, end], float)
    shape = tube(material, path, radius, around)
    return Shape(material, shape.vertices, shape.triangles, smooth=False)


def ball(material: str, centre: Floats, radius: float | Floats) -> Shape:
    """A ball, or an ellipsoid when *radius* is (3,)."""
    rows, columns = 20, 36
    polar = np.linspace(0, np.pi, rows + 1)[:, None]
    round_ = np.linspace(0, 2 * np.pi, columns + 1)[None]
    points = np.stack(
        [
            np.sin(polar) * np.cos(round_),
            np.cos(polar) + 0 * round_,
            np.sin(polar) * np.sin(round_),
        ],
        axis=-1,
    ).reshape(-1, 3)
    i, j = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    a = (i * (columns + 1) + j).ravel()
    faces = np.concatenate(
        [np.c_[a, a + 1, a + columns + 1], np.c_[a + 1, a + columns + 2, a + columns + 1]]
    )
    return Shape(material, points * radius + centre, faces.astype(np.int32), smooth=True)


def sheet(material: str, grid: Floats, thick: float) -> Shape:
    """A cloth: a grid of points (rows, columns, 3) with a lower side *thick* below."""
    rows, columns, _ = grid.shape
    top = grid.reshape(-1, 3)
    points = np.concatenate([top, top - [0.0, thick, 0.0]])
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (i * columns + j).ravel()
    n = rows * columns
    up = np.concatenate([np.c_[a, a + columns, a + 1], np.c_[a + 1, a + columns, a + columns + 1]])
    edge = [*range(columns), *(r * columns + columns - 1 for r in range(1, rows))]
    edge += [(rows - 1) * columns + c for c in range(columns - 2, -1, -1)]
    edge += [r * columns for r in range(rows - 2, 0, -1)]
    around = np.array(edge)
    following = np.roll(around, -1)
    walls = np.concatenate(
        [np.c_[around, following, around + n], np.c_[following, following + n, around + n]]
    )
    faces = np.concatenate([up, up[:, ::-1] + n, walls])
    return Shape(material, points, faces.astype(np.int32), smooth=True)


def unit_rows(rows: Floats) -> Floats:
    out: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    return out


def _frames(path: Floats) -> tuple[Floats, Floats]:
    """Two unit vectors across a path at every point, carried along without twisting."""
    along = unit_rows(np.gradient(path, axis=0))
    start = np.array([1.0, 0, 0]) if abs(along[0, 0]) < 0.9 else np.array([0.0, 1, 0])
    across = []
    for direction in along:
        start = unit(start - (start @ direction) * direction)
        across.append(start)
    first = np.array(across)
    return first, np.cross(along, first)


def _closed_tube(points: Floats, rings: int, around: int, path: Floats) -> tuple[Floats, Ints]:
    ring, k = np.meshgrid(np.arange(rings - 1), np.arange(around), indexing="ij")
    a = (ring * around + k).ravel()
    b = (ring * around + (k + 1) % around).ravel()
    faces = [np.c_[a, b, a + around], np.c_[b, b + around, a + around]]
    first, last = len(points), len(points) + 1
    points = np.concatenate([points, path[:1], path[-1:]])
    k0 = np.arange(around)
    k1 = (k0 + 1) % around
    end = (rings - 1) * around
    faces += [
        np.c_[k1, k0, np.full(around, first)],
        np.c_[k0 + end, k1 + end, np.full(around, last)],
    ]
    return points, np.concatenate(faces).astype(np.int32)
