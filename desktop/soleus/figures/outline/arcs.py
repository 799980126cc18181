"""Chains the borders between pixels into arcs that run from junction to junction.

Nodes are pixel corners, edges the unit borders between two pixels. An edge has two
directed halves: half ``2 e`` runs down or to the right, half ``2 e + 1`` back. Where
exactly two edges meet, the half that leaves by the other edge is found by a sum, so
that walking an arc is one table look-up a step.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats
from soleus.figures.outline.cracks import Cracks
from soleus.figures.outline.picture import Picture

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """The unit borders. Pixels are flat indices into images padded by one on every side."""

    start: Ints  # (E,) node a half 2 e leaves from
    end: Ints
    left: Ints  # (E,) pixel to the left of half 2 e
    right: Ints
    certain: NDArray[np.bool_]  # (E,) a border of labels, or a certain crack
    crack: NDArray[np.bool_]  # (E,) a likely or certain crack inside one material
    columns: int  # of the padded images

    @property
    def node_columns(self) -> int:
        return self.columns + 1


@dataclass(frozen=True, slots=True, eq=False)
class Arcs:
    """Runs of half edges. Arc ``i`` is ``halves[offsets[i]:offsets[i + 1]]``."""

    edges: Edges
    halves: Ints
    offsets: Ints  # (K + 1,)
    closed: NDArray[np.bool_]  # (K,) a loop without any junction
    start: Ints  # (K,) node; that of a loop is where it was entered
    end: Ints

    def __len__(self) -> int:
        return len(self.closed)

    @property
    def lengths(self) -> Ints:
        return np.diff(self.offsets)

    def left(self) -> Ints:
        """Pixel to the left of every half edge."""
        edge = self.halves >> 1
        found: Ints = np.where(self.halves & 1, self.edges.right[edge], self.edges.left[edge])
        return found

    def right(self) -> Ints:
        edge = self.halves >> 1
        found: Ints = np.where(self.halves & 1, self.edges.left[edge], self.edges.right[edge])
        return found

    def origins(self) -> Ints:
        """Node that every half edge leaves from."""
        edge = self.halves >> 1
        found: Ints = np.where(self.halves & 1, self.edges.end[edge], self.edges.start[edge])
        return found


def node_positions(nodes: Ints, edges: Edges) -> Floats:
    """(N, 2) pixel coordinates of *nodes*."""
    row, column = np.divmod(nodes, edges.node_columns)
    return np.stack([column - 1.0, row - 1.0], axis=1)


def collect_edges(picture: Picture, cracks: Cracks) -> Edges:
    """All borders of *picture*: of its labels, and the *cracks* inside one material."""
    columns = picture.rimmed.columns
    label = picture.rimmed.label.reshape(-1, columns)
    upright = label[:, 1:] != label[:, :-1]
    level = label[1:] != label[:-1]
    likely_u, likely_l = np.zeros_like(upright), np.zeros_like(level)
    likely_u[1:-1, 1:-1] = cracks.upright_likely
    likely_l[1:-1, 1:-1] = cracks.level_likely
    sure_u, sure_l = upright.copy(), level.copy()
    sure_u[1:-1, 1:-1] |= cracks.upright_certain
    sure_l[1:-1, 1:-1] |= cracks.level_certain
    u = np.nonzero((upright | likely_u).ravel())[0]
    v = np.nonzero((level | likely_l).ravel())[0]
    row, column = np.divmod(u, columns - 1)
    east = row * columns + column + 1
    corner = row * (columns + 1) + column + 1
    south = v + columns
    level_row, level_column = np.divmod(v, columns)
    level_corner = (level_row + 1) * (columns + 1) + level_column
    return Edges(
        np.concatenate([corner, level_corner]),
        np.concatenate([corner + columns + 1, level_corner + 1]),
        np.concatenate([east, v]),
        np.concatenate([east - 1, south]),
        np.concatenate([sure_u.ravel()[u], sure_l.ravel()[v]]),
        np.concatenate([likely_u.ravel()[u], likely_l.ravel()[v]]),
        columns,
    )


def chain_edges(edges: Edges, stops: NDArray[np.bool_] | None = None) -> Arcs:
    """Joins *edges* through every node where just two of them meet, except at *stops*."""
    count = len(edges.start)
    nodes = int(edges.end.max(initial=-1)) + 1
    half = np.arange(count) * 2
    ends = np.concatenate([edges.start, edges.end])
    leaving = np.concatenate([half, half + 1])
    degree = np.bincount(ends, minlength=nodes)
    total = np.bincount(ends, weights=leaving, minlength=nodes).astype(np.int64)
    through = degree == 2
    if stops is not None:
        through &= ~stops[:nodes]
    follow = np.empty(2 * count, np.int64)
    follow[half] = np.where(through[edges.end], total[edges.end] - (half + 1), -1)
    follow[half + 1] = np.where(through[edges.start], total[edges.start] - half, -1)
    from_junction = leaving[~through[ends]]
    runs, loops = _walk(from_junction.tolist(), follow.tolist(), count)
    offsets = np.cumsum([0, *map(len, runs), *map(len, loops)])
    halves = np.fromiter(chain.from_iterable(runs + loops), np.int64, offsets[-1])
    first, last = halves[offsets[:-1]], halves[offsets[1:] - 1]
    return Arcs(
        edges,
        halves,
        offsets,
        np.arange(len(offsets) - 1) >= len(runs),
        np.where(first & 1, edges.end[first >> 1], edges.start[first >> 1]),
        np.where(last & 1, edges.start[last >> 1], edges.end[last >> 1]),
    )


def _walk(
    starts: list[int], follow: list[int], count: int
) -> tuple[list[list[int]], list[list[int]]]:
    """Runs between junctions, and loops, each as half edges in order."""
    used = bytearray(count)
    runs = []
    for start in starts:
        if used[start >> 1]:
            continue
        half = start
        run = []
        while half >= 0:
            run.append(half)
            used[half >> 1] = 1
            half = follow[half]
        runs.append(run)
    loops = []
    edge = used.find(0)
    while edge >= 0:
        half = 2 * edge
        run = []
        while not used[half >> 1]:
            run.append(half)
            used[half >> 1] = 1
            half = follow[half]
        loops.append(run)
        edge = used.find(0, edge)
    return runs, loops
