"""Arcs cut and classified: each piece is one kind of line between one pair of areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.display.roles import Role
from soleus.figures.outline.arcs import Arcs
from soleus.figures.outline.cracks import JUMP_M
from soleus.figures.outline.mesh import FAR_BIT, FIRST_PROP
from soleus.figures.outline.picture import BASE_BITS, Picture, things

HIDDEN, CREASE, PROP, HEM, INNER, OUTER = range(6)
"""Kinds of line, in the order they are painted; a hidden one only divides two tones."""

LINE_ROLE = {
    CREASE: Role.PROP_CREASE,
    PROP: Role.PROP_OUTLINE,
    HEM: Role.HEM,
    INNER: Role.INNER,
    OUTER: Role.OUTLINE,
}

SHORTEST_FOLD_M = 0.020
"""A fold that runs along a tone for less than this is not drawn."""

IN_FRONT_M = 0.006
"""A flat prop this much nearer than the body gives the border its straight edge."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Arcs, cut where the kind of line changes, with what is known of each."""

    arcs: Arcs
    left: NDArray[np.uint16]  # (K,) label on the left
    right: NDArray[np.uint16]
    kind: NDArray[np.int8]  # (K,) HIDDEN to OUTER
    straight: Bools  # (K,) an edge of a flat prop or of the window
    window_edge: Bools  # (K,) where a close-up is cut off

    def __len__(self) -> int:
        return len(self.kind)


def classify(arcs: Arcs, picture: Picture) -> Pieces:
    label = picture.rimmed.label
    left, right = label[arcs.left()], label[arcs.right()]
    drawn = _drawn(arcs, left, right, picture.grid.px_per_m)
    window_edge = _on_rim(arcs, picture)
    cut = _cut(arcs, drawn * 2 + window_edge)
    first = cut.offsets[:-1]
    left, right = left[first], right[first]
    gap = _mean_step(cut, picture)
    kind = _kinds(cut, left, right, drawn[first] & ~window_edge[first], picture)
    straight = _straight(cut, left, right, gap, picture) | window_edge[first]
    return Pieces(cut, left, right, kind, straight, window_edge[first])


def _material(label: NDArray[np.uint16]) -> NDArray[np.uint16]:
    return ((label & BASE_BITS) % FAR_BIT).astype(np.uint16)


def _drawn(
    arcs: Arcs, left: NDArray[np.uint16], right: NDArray[np.uint16], px_per_m: float
) -> Bools:
    """Per half edge: is there a line? Along a mere change of tone only where it folds."""
    same = things(left) == things(right)
    crack = arcs.edges.crack[arcs.halves >> 1]
    reach = max(2, round(0.008 * px_per_m))
    share = np.convolve(crack, np.full(2 * reach + 1, 1 / (2 * reach + 1)))
    share = share[reach : reach + len(crack)]
    fold = np.where(left == right, True, share > 0.5)
    drawn: Bools = ~same | fold
    runs = np.nonzero(np.diff(np.concatenate([[False], same & fold & (left != right), [False]])))[0]
    for start, end in runs.reshape(-1, 2):
        if end - start < SHORTEST_FOLD_M * px_per_m:
            drawn[start:end] = False
    return drawn


def _on_rim(arcs: Arcs, picture: Picture) -> Bools:
    """Per half edge: does it lie on the rim of the image?"""
    columns = picture.rimmed.columns
    rows = len(picture.rimmed.label) // columns

    def outside(pixels: NDArray[np.int64]) -> Bools:
        row, column = np.divmod(pixels, columns)
        rim: Bools = (row == 0) | (row == rows - 1) | (column == 0) | (column == columns - 1)
        return rim

    return outside(arcs.left()) | outside(arcs.right())


def _cut(arcs: Arcs, state: NDArray[np.int64]) -> Arcs:
    """Ends an arc wherever *state*, given per half edge, changes inside it."""
    change = np.nonzero(state[1:] != state[:-1])[0] + 1
    offsets = np.union1d(arcs.offsets, change)
    whole = np.isin(offsets[:-1], arcs.offsets[:-1]) & np.isin(offsets[1:], arcs.offsets[1:])
    parent = np.searchsorted(arcs.offsets, offsets[:-1], side="right") - 1
    origins = arcs.origins()
    last_of_parent = np.isin(offsets[1:], arcs.offsets[1:])
    following = np.append(origins, 0)[offsets[1:]]
    end = np.where(last_of_parent, arcs.end[parent], following)
    return Arcs(
        arcs.edges, arcs.halves, offsets, arcs.closed[parent] & whole, origins[offsets[:-1]], end
    )


def _mean_step(arcs: Arcs, picture: Picture) -> NDArray[np.float64]:
    """(K,) mean depth of the left side less that of the right, in pixels."""
    depth = picture.rimmed.depth
    step = np.clip(depth[arcs.left()].astype(np.float64) - depth[arcs.right()], -1e4, 1e4)
    mean: NDArray[np.float64] = np.add.reduceat(step, arcs.offsets[:-1]) / arcs.lengths
    return mean


def _kinds(
    arcs: Arcs,
    left: NDArray[np.uint16],
    right: NDArray[np.uint16],
    drawn: Bools,
    picture: Picture,
) -> NDArray[np.int8]:
    a, b = _material(left), _material(right)
    body_a, body_b = (a > 0) & (a < FIRST_PROP), (b > 0) & (b < FIRST_PROP)
    first = arcs.offsets[:-1]
    depth = picture.rimmed.depth
    part = picture.rimmed.part
    jump = np.abs(depth[arcs.left()] - depth[arcs.right()]) > JUMP_M * picture.grid.px_per_m
    jump |= ~picture.mesh.touching[part[arcs.left()], part[arcs.right()]]
    overlaps = np.add.reduceat(jump.astype(np.int64), first) > 0.5 * arcs.lengths
    kind = np.full(len(left), OUTER, np.int8)
    both = body_a & body_b
    kind[both] = np.where((a == b) | overlaps, INNER, HEM)[both]
    kind[~body_a & ~body_b] = np.where(a == b, CREASE, PROP)[~body_a & ~body_b]
    kind[~drawn] = HIDDEN
    return kind


def _straight(
    arcs: Arcs,
    left: NDArray[np.uint16],
    right: NDArray[np.uint16],
    gap: NDArray[np.float64],
    picture: Picture,
) -> Bools:
    triangle = picture.rimmed.triangle
    flat = np.append(picture.mesh.straight, False)

    def share(pixels: NDArray[np.int64]) -> Bools:
        total = np.add.reduceat(flat[triangle[pixels]].astype(np.int64), arcs.offsets[:-1])
        return total > 0.5 * arcs.lengths

    flat_left, flat_right = share(arcs.left()), share(arcs.right())
    a, b = _material(left), _material(right)
    body_a, body_b = (a > 0) & (a < FIRST_PROP), (b > 0) & (b < FIRST_PROP)
    clear = IN_FRONT_M * picture.grid.px_per_m
    nearer_left = gap > np.where(body_b, clear, 0.0)
    nearer_right = -gap > np.where(body_a, clear, 0.0)
    even = flat_left & flat_right
    return (flat_left & nearer_left) | (flat_right & nearer_right) | even
