"""Which of the likely lines inside one material are worth drawing.

A fold is drawn when enough of it is certain and it is long enough to mean something.
Short dashes that touch nothing (at an armpit, under a collar) are noise to the reader.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import BODY_PARTS
from soleus.figures.outline.arcs import Arcs, Edges, chain_edges, node_positions
from soleus.figures.outline.mesh import FAR_BIT, FIRST_PROP
from soleus.figures.outline.picture import BASE_BITS, Picture, things

SPUR_M = 0.010
"""Side branches shorter than this are dropped first."""

CERTAIN_PART = 0.25
"""Part of a line that must be certain."""

LOOSE_FINE_M = 0.022
"""Least length, on hands, feet and head, of a line with a loose end."""

LOOSE_M = 0.050
"""Least length of such a line elsewhere."""

FLOATING_M = 0.085
"""Least length of a line, other than on hands and feet, with two loose ends."""

HEAD_M = 0.034
"""Least length of a line on the head: the face has marks of its own."""

HEAD_RING_M = 0.11
"""Least length of a ring there: the throat or chin seen from the feet makes smaller ones."""

RING_CHORD = 0.4
"""A line whose ends are nearer than this part of its length is nearly a ring."""

HUGGING_M = 0.006
"""A fold this close to the outline only thickens it."""

BRIDGE_M = 0.008
"""Least length of a line between two borders."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Traits:
    """Of every arc: how sure, how loose, and where."""

    length: NDArray[np.int64]
    certain: NDArray[np.int64]
    loose_ends: NDArray[np.int64]  # 0, 1 or 2
    closed: Bools
    ring: Bools  # closed, or nearly so
    fine: NDArray[np.float64]  # part of it on hands, feet and head
    head: NDArray[np.float64]
    hugging: NDArray[np.float64]  # part of it that runs just inside the outline
    prop: Bools


def worthwhile(edges: Edges, picture: Picture) -> Edges:
    """*edges* without the cracks that aren't worth a line.

    Where such a crack runs along the border of two tones the border stays, undrawn.
    """
    label = picture.rimmed.label
    one, other = label[edges.left], label[edges.right]
    fold = (things(one) == things(other)) & edges.crack
    lines = np.zeros(int(edges.end.max(initial=0)) + 1, np.bool_)
    for ends in (edges.start, edges.end):
        lines[ends[things(one) != things(other)]] = True
    kept = np.nonzero(fold)[0]
    for rule in (_is_no_spur, _is_sure, _is_long_enough):
        if not len(kept):
            break
        arcs = chain_edges(_subset(edges, kept), lines)
        good = rule(_traits(arcs, picture, lines), picture.grid.px_per_m)
        kept = kept[np.sort(arcs.halves[np.repeat(good, arcs.lengths)] >> 1)]
    crack = np.zeros(len(edges.start), np.bool_)
    crack[kept] = True
    needed = crack | (one != other)
    return _subset(replace(edges, crack=crack), np.nonzero(needed)[0])


def _is_no_spur(t: _Traits, px: float) -> Bools:
    keep: Bools = t.prop | t.closed | (t.loose_ends == 0) | (t.length >= SPUR_M * px)
    return keep


def _is_sure(t: _Traits, px: float) -> Bools:
    del px
    keep: Bools = t.certain >= np.maximum(3, CERTAIN_PART * t.length)
    return keep


def _is_long_enough(t: _Traits, px: float) -> Bools:
    metres = t.length / px
    body_like = t.fine < 0.3
    loose = (t.loose_ends > 0) | t.closed
    poor = loose & (metres < np.where(body_like, LOOSE_M, LOOSE_FINE_M))
    poor |= ((t.loose_ends == 2) | t.closed) & body_like & (metres < FLOATING_M)
    poor |= (t.head > 0.6) & (metres < np.where(t.ring, HEAD_RING_M, HEAD_M))
    poor |= ~loose & (metres < BRIDGE_M)
    poor |= t.hugging > 0.6
    return t.prop | ~poor


def _at_outline(edges: Edges, picture: Picture) -> Bools:
    """(E,) whether background lies within a few millimetres of each edge."""
    label, columns = picture.rimmed.label, picture.rimmed.columns
    reach = max(2, round(HUGGING_M * picture.grid.px_per_m))
    found = np.zeros(len(edges.left), np.bool_)
    for step in (reach, -reach, reach * columns, -reach * columns):
        found |= label[np.clip(edges.left + step, 0, len(label) - 1)] == 0
    return found


def _subset(edges: Edges, index: NDArray[np.int64]) -> Edges:
    return replace(
        edges,
        start=edges.start[index],
        end=edges.end[index],
        left=edges.left[index],
        right=edges.right[index],
        certain=edges.certain[index],
        crack=edges.crack[index],
    )


def _traits(arcs: Arcs, picture: Picture, lines: Bools) -> _Traits:
    edges = arcs.edges
    first = arcs.offsets[:-1]
    edge = arcs.halves >> 1
    triangle = picture.rimmed.triangle
    fine = picture.mesh.fine[triangle[edges.left]] | picture.mesh.fine[triangle[edges.right]]
    part = picture.rimmed.part
    head = part[edges.left] == BODY_PARTS.index("head")
    label = picture.rimmed.label[edges.left[edge[first]]] & BASE_BITS
    length = arcs.lengths
    degree = np.bincount(np.concatenate([edges.start, edges.end]), minlength=len(lines))
    loose = (degree == 1) & ~lines[: len(degree)]

    run = node_positions(arcs.end, edges) - node_positions(arcs.start, edges)
    chord = np.hypot(run[:, 0], run[:, 1])

    def total(values: Bools) -> NDArray[np.int64]:
        return np.add.reduceat(values[edge].astype(np.int64), first)

    return _Traits(
        length,
        total(edges.certain),
        loose[arcs.start].astype(np.int64) + loose[arcs.end],
        arcs.closed,
        arcs.closed | (chord < RING_CHORD * length),
        total(fine) / length,
        total(head) / length,
        total(_at_outline(edges, picture)) / length,
        label % FAR_BIT >= FIRST_PROP,
    )
