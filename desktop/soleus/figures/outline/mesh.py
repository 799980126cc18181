"""All surfaces of a frame as one triangle list in the picture plane."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import rotation
from soleus.figures.frame import BODY_MATERIALS, BODY_PARTS, Floats, SolvedFrame, Surface

FAR_BIT = 32
"""Added to a label when the triangle belongs to the far side of the body."""

FIRST_PROP = 1 + BODY_MATERIALS
"""Labels are 1 + material; this is the first that belongs to a prop. 0 is background."""


_LARGEST_SOLID = 200
"""Triangles up to which a prop is looked at for openings."""


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """Per triangle, what the drawing needs to know of it. Plane metres throughout."""

    vertices: Floats  # (V, 3) x right, y down, z towards the viewer
    triangles: NDArray[np.int64]  # (T, 3)
    label: NDArray[np.uint8]  # (T,) 1 + material, plus FAR_BIT
    part: NDArray[np.int16]  # (T,)
    cull: NDArray[np.bool_]  # (T,)
    fine: NDArray[np.bool_]  # (T,)
    straight: NDArray[np.bool_]  # (T,) of a prop with flat faces
    normals: Floats  # (V, 3) unit, smoothed over each surface, plane axes
    face_normals: Floats  # (T, 3) unit, plane axes
    body_vertices: int
    """The first so many vertices are the body's, in the order of the muscle fields."""
    touching: NDArray[np.bool_]  # (P, P) parts between which only a depth jump makes a line


def is_body(label: NDArray[np.uint8]) -> NDArray[np.bool_]:
    base = label % FAR_BIT
    return (base > 0) & (base < FIRST_PROP)


def flatten(frame: SolvedFrame) -> Mesh:
    """Joins the body and the props of *frame*, seen along its view."""
    surfaces = (frame.body, *frame.props)
    counts = np.cumsum([0] + [len(s.vertices) for s in surfaces])
    turn = rotation(frame.view)
    vertices = np.concatenate([s.vertices for s in surfaces]) @ turn.T
    triangles = np.concatenate(
        [s.triangles.astype(np.int64) + n for s, n in zip(surfaces, counts, strict=False)]
    )
    label = np.concatenate([(s.material + 1 + FAR_BIT * s.far).astype(np.uint8) for s in surfaces])
    part = np.concatenate([s.part for s in surfaces])
    faces = _face_normals(vertices, triangles)
    return Mesh(
        vertices,
        triangles,
        label,
        part,
        np.concatenate([s.cull | _is_solid(s) for s in surfaces]),
        np.concatenate([s.fine for s in surfaces]),
        np.concatenate([np.full(len(s.triangles), not s.smooth) for s in surfaces]),
        _vertex_normals(len(vertices), triangles, faces),
        _unit(faces),
        len(frame.body.vertices),
        _touching(frame, int(part.max()) + 1),
    )


def hard_edges(surface: Surface, degrees: float = 30.0) -> tuple[NDArray[np.int64], Floats]:
    """The edges of a flat-faced surface where its faces turn by more than *degrees*.

    Returns (E, 2) vertex indices and (E,) the cosine of the turn; a free edge counts too.
    """
    faces = _unit(_face_normals(surface.vertices, surface.triangles.astype(np.int64)))
    t = surface.triangles.astype(np.int64)
    ends = np.sort(np.concatenate([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]]), axis=1)
    owner = np.tile(np.arange(len(t)), 3)
    key = ends[:, 0] * (len(surface.vertices) + 1) + ends[:, 1]
    order = np.argsort(key, kind="stable")
    key, owner, ends = key[order], owner[order], ends[order]
    first = np.concatenate([[True], key[1:] != key[:-1]])
    starts = np.nonzero(first)[0]
    sizes = np.diff(np.append(starts, len(key)))
    cosine = np.full(len(starts), -1.0)
    pair = starts[sizes == 2]
    cosine[sizes == 2] = (faces[owner[pair]] * faces[owner[pair + 1]]).sum(1)
    hard = cosine < np.cos(np.radians(degrees))
    return ends[starts[hard]], cosine[hard]


def _face_normals(vertices: Floats, triangles: NDArray[np.int64]) -> Floats:
    a, b, c = (vertices[triangles[:, k]] for k in range(3))
    u, v = b - a, c - a
    # The plane's y axis points down, which turns the handedness round.
    return np.stack(
        [
            v[:, 1] * u[:, 2] - v[:, 2] * u[:, 1],
            v[:, 2] * u[:, 0] - v[:, 0] * u[:, 2],
            v[:, 0] * u[:, 1] - v[:, 1] * u[:, 0],
        ],
        axis=1,
    )


def _vertex_normals(count: int, triangles: NDArray[np.int64], faces: Floats) -> Floats:
    corners = triangles.T.ravel()
    sums = [np.bincount(corners, np.tile(faces[:, axis], 3), count) for axis in range(3)]
    return _unit(np.stack(sums, axis=1))


def _unit(vectors: Floats) -> Floats:
    length = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    unit: Floats = vectors / np.maximum(length, 1e-12)[:, None]
    return unit


def _is_solid(surface: Surface) -> bool:
    """A flat-faced prop without openings, whose back faces are never seen."""
    if surface.smooth or len(surface.triangles) > _LARGEST_SOLID:
        return False
    t = surface.triangles.astype(np.int64)
    count = len(surface.vertices)
    _, corner = np.unique(np.round(surface.vertices, 6), axis=0, return_inverse=True)
    t = corner.reshape(-1)[t]
    ahead = np.concatenate([t[:, k] * count + t[:, (k + 1) % 3] for k in range(3)])
    back = np.concatenate([t[:, (k + 1) % 3] * count + t[:, k] for k in range(3)])
    return bool(np.array_equal(np.sort(ahead), np.sort(back)))


def _touching(frame: SolvedFrame, parts: int) -> NDArray[np.bool_]:
    table = np.eye(max(parts, len(BODY_PARTS)), dtype=np.bool_)
    for a, b in frame.adjacency:
        table[a, b] = table[b, a] = True
    return table
