"""Cuts clothes, skin and hair out of the base mesh, once, on the neutral body.

A ``Piece`` keeps how it was made (which vertices, how far pushed out, which edges
were cut where), so the same piece can be laid over every other body shape.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from body_source import Floats, Ints

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the figure: source vertices, relaxed, pushed out, then cut."""

    material: str
    source: Ints  # (n,) vertices of the base mesh
    faces: Ints  # (t, 3) on the source vertices, before cutting
    relax: int  # rounds of smoothing before pushing out
    push: Floats  # (n,) metres along the normal
    cuts: Floats  # (c, 3): edge ends a, b and the share of b
    kept: Ints  # (m,) vertices after cutting that are used
    triangles: Ints  # (k, 3) on the kept vertices

    def lay_over(self, points: Floats) -> Floats:
        """(m, 3) vertices of this piece on the base mesh *points*."""
        surface = smoothed(points[self.source], self.faces, self.relax)
        surface = surface + normals(surface, self.faces) * self.push[:, None]
        return self._cut(surface)

    def weights(self, table: Floats) -> Floats:
        """(m, B) skin weights of this piece."""
        return self._cut(table[self.source])

    def _cut(self, values: Floats) -> Floats:
        rows = list(values)
        for a, b, share in self.cuts:
            rows.append(rows[int(a)] * (1 - share) + rows[int(b)] * share)
        return np.array(rows)[self.kept]


def triangulated(quads: Ints) -> Ints:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def normals(points: Floats, faces: Ints) -> Floats:
    across = np.cross(
        points[faces[:, 1]] - points[faces[:, 0]], points[faces[:, 2]] - points[faces[:, 0]]
    )
    out = np.zeros_like(points)
    for corner in range(3):
        np.add.at(out, faces[:, corner], across)
    unit: Floats = out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)
    return unit


def smoothed(values: Floats, faces: Ints, rounds: int, rate: float = 0.5) -> Floats:
    """Laplacian smoothing; open edges are smoothed along the edge only."""
    if not rounds:
        return values
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges, times = np.unique(np.sort(edges, 1), axis=0, return_counts=True)
    rim = np.zeros(len(values), bool)
    rim[edges[times == 1]] = True
    use = (times == 1) | ~(rim[edges[:, 0]] & rim[edges[:, 1]])
    a, b = edges[use].T
    on_rim = (times == 1)[use]
    ahead = ~rim[a] | on_rim
    back = ~rim[b] | on_rim
    count = np.bincount(a[ahead], minlength=len(values)) + np.bincount(
        b[back], minlength=len(values)
    )
    out = values.copy()
    for _ in range(rounds):
        total = np.zeros_like(out)
        np.add.at(total, a[ahead], out[b[ahead]])
        np.add.at(total, b[back], out[a[back]])
        moved = count > 0
        out[moved] += rate * (total[moved] / count[moved, None] - out[moved])
    return out


def cut_piece(
    material: str,
    points: Floats,
    faces: Ints,
    keep: Floats,
    push: Floats,
    relax: int = 0,
) -> Piece:
    """Keep where *keep* (per base vertex) is above 0, splitting the triangles it crosses.

    *push* is per base vertex too. Triangles are cut where *keep* passes zero.
    """
    source, local = np.unique(faces, return_inverse=True)
    local = local.reshape(faces.shape)
    value = list(keep[source])
    cuts: list[tuple[int, int, float]] = []
    seen: dict[tuple[int, int], int] = {}

    def crossing(a: int, b: int) -> int:
        key = (min(a, b), max(a, b))
        if key not in seen:
            share = value[a] / (value[a] - value[b])
            cuts.append((a, b, share))
            value.append(0.0)
            seen[key] = len(source) + len(cuts) - 1
        return seen[key]

    out: list[tuple[int, int, int]] = []
    for triangle in local:
        corners = [int(c) for c in triangle]
        inside = [value[c] > 0 for c in corners]
        if all(inside):
            out.append((corners[0], corners[1], corners[2]))
        elif any(inside):
            alone = 0 if inside[0] != inside[1] and inside[0] != inside[2] else 1
            alone = 2 if inside[0] == inside[1] else alone
            a, b, c = corners[alone:] + corners[:alone]
            ab, ac = crossing(a, b), crossing(a, c)
            out += [(a, ab, ac)] if value[a] > 0 else [(ab, b, c), (ab, c, ac)]
    kept, triangles = np.unique(np.array(out), return_inverse=True)
    return Piece(
        material, source, local, relax, push[source], np.array(cuts).reshape(-1, 3), kept,
        triangles.reshape(-1, 3),
    )  # fmt: skip
