"""Pieces joined through junctions into the long lines that the eye sees.

Where three lines meet, the two that run on straight are one contour and the third ends
on it. Smoothing the contour as a whole leaves no kink where the other one touches.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats
from soleus.figures.outline.arcs import node_positions
from soleus.figures.outline.pieces import HIDDEN, Pieces
from soleus.figures.outline.polylines import Polylines

RUNS_ON = -0.35
"""Cosine between two leaving directions below which they are one contour."""

DIRECTION_M = 0.014
"""Distance over which a leaving direction is taken."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Strands:
    """Curved pieces in contour order. Strand ``i`` has members ``first[i]:first[i + 1]``."""

    piece: Ints  # (M,) piece of each member
    backwards: NDArray[np.bool_]  # (M,) traversed from its end to its start
    first: Ints  # (S + 1,)
    lines: Polylines  # (S,) dense points in pixels; ends at the raw nodes
    knots: Ints  # (M,) index into the points where each member begins
    samples: Ints  # (N,) half edge whose middle a point is, or -1 at a junction


def dense_points(pieces: Pieces) -> tuple[Floats, Ints, Ints]:
    """Per piece: its first node, the middles of its edges, its last node.

    Returns (N, 2) points, (K + 1,) offsets and (N,) positions in the half edges, -1 at nodes.
    """
    arcs = pieces.arcs
    edges = arcs.edges
    edge = arcs.halves >> 1
    middles = (
        node_positions(edges.start[edge], edges) + node_positions(edges.end[edge], edges)
    ) / 2
    lengths = arcs.lengths
    offsets = np.concatenate([[0], np.cumsum(lengths + 2)])
    points = np.empty((offsets[-1], 2))
    sample = np.full(offsets[-1], -1)
    place = np.arange(len(edge)) + 1 + 2 * np.repeat(np.arange(len(lengths)), lengths)
    points[place] = middles
    sample[place] = np.arange(len(edge))
    points[offsets[:-1]] = node_positions(arcs.start, edges)
    points[offsets[1:] - 1] = node_positions(arcs.end, edges)
    return points, offsets, sample


def join(pieces: Pieces, px_per_m: float) -> Strands:
    """Strands of the curved pieces; straight ones are no part of any."""
    points, offsets, sample = dense_points(pieces)
    partner = _partners(pieces, points, offsets, max(4, round(DIRECTION_M * px_per_m)))
    orders = _orders(pieces, partner)
    indices: list[Ints] = []
    knots: list[int] = []
    begins, ends_closed = [0], []
    size = 0
    for members, closed in orders:
        for place, (piece, backwards) in enumerate(members):
            # A node shared with the next member is taken once, from that member.
            inner = np.arange(offsets[piece], offsets[piece + 1])
            inner = inner[::-1] if backwards else inner
            if place < len(members) - 1 or closed:
                inner = inner[:-1]
            indices.append(inner)
            knots.append(size)
            size += len(inner)
        begins.append(size)
        ends_closed.append(closed)
    index = np.concatenate(indices) if indices else np.zeros(0, np.int64)
    flat = [member for members, _ in orders for member in members]
    return Strands(
        np.array([piece for piece, _ in flat], np.int64),
        np.array([backwards for _, backwards in flat], np.bool_),
        np.cumsum([0, *(len(members) for members, _ in orders)]),
        Polylines(points[index], np.array(begins), np.array(ends_closed, np.bool_)),
        np.array(knots, np.int64),
        sample[index],
    )


def _partners(pieces: Pieces, points: Floats, offsets: Ints, reach: int) -> list[int]:
    """For every end (2 piece, 2 piece + 1): the end that its contour goes on with, or -1."""
    count = len(pieces)
    length = np.diff(offsets) - 1
    step = np.minimum(reach, length)
    ends = np.empty((2 * count, 2))
    ends[0::2] = points[offsets[:-1] + step] - points[offsets[:-1]]
    ends[1::2] = points[offsets[1:] - 1 - step] - points[offsets[1:] - 1]
    ends /= np.maximum(np.hypot(ends[:, 0], ends[:, 1]), 1e-9)[:, None]
    node = np.empty(2 * count, np.int64)
    node[0::2], node[1::2] = pieces.arcs.start, pieces.arcs.end
    curved = np.repeat(~pieces.straight, 2)
    order = np.nonzero(curved)[0]
    order = order[np.argsort(node[order], kind="stable")]
    splits = np.nonzero(np.diff(node[order]))[0] + 1
    partner = [-1] * (2 * count)
    directions = ends.tolist()
    kind = np.repeat(pieces.kind, 2).tolist()
    for group in np.split(order, splits):
        if len(group) > 1:
            _pair(group.tolist(), directions, kind, partner)
    return partner


def _pair(
    group: list[int], directions: list[list[float]], kind: list[int], partner: list[int]
) -> None:
    """Pairs the ends at one node, straightest first; drawn lines prefer drawn lines."""
    ranked = []
    for i, a in enumerate(group):
        for b in group[i + 1 :]:
            dot = directions[a][0] * directions[b][0] + directions[a][1] * directions[b][1]
            unlike = 0.5 * ((kind[a] == HIDDEN) != (kind[b] == HIDDEN)) + 0.2 * (kind[a] != kind[b])
            ranked.append((dot + unlike, dot, a, b))
    limit = 0.3 if len(group) == 2 else RUNS_ON
    for _, dot, a, b in sorted(ranked):
        if dot < limit and partner[a] < 0 and partner[b] < 0:
            partner[a], partner[b] = b, a


def _orders(pieces: Pieces, partner: list[int]) -> list[tuple[list[tuple[int, bool]], bool]]:
    """Members of each strand as (piece, backwards), and whether it closes on itself."""
    used = pieces.straight.tolist()
    loop = pieces.arcs.closed.tolist()
    strands: list[tuple[list[tuple[int, bool]], bool]] = []
    for piece in range(len(used)):
        if used[piece]:
            continue
        used[piece] = True
        if loop[piece]:
            strands.append(([(piece, False)], True))
            continue
        ahead, closed = _follow(2 * piece + 1, piece, partner, used)
        behind = [] if closed else _follow(2 * piece, piece, partner, used)[0]
        before = [(q, not backwards) for q, backwards in reversed(behind)]
        strands.append(([*before, (piece, False), *ahead], closed))
    return strands


def _follow(
    end: int, origin: int, partner: list[int], used: list[bool]
) -> tuple[list[tuple[int, bool]], bool]:
    members: list[tuple[int, bool]] = []
    while (other := partner[end]) >= 0:
        piece = other >> 1
        if used[piece]:
            return members, piece == origin
        used[piece] = True
        members.append((piece, bool(other & 1)))
        end = other ^ 1
    return members, False
