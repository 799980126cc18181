"""Every piece as smooth curves that meet exactly: one net of lines, areas between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats, SolvedFrame
from soleus.figures.outline.arcs import node_positions
from soleus.figures.outline.bezier import fit
from soleus.figures.outline.mesh import is_body
from soleus.figures.outline.picture import BASE_BITS, Picture
from soleus.figures.outline.pieces import HIDDEN, Pieces
from soleus.figures.outline.polylines import Polylines, average, moved_ends, smooth
from soleus.figures.outline.straight import Wireframe, corners_of, snapped, wireframe
from soleus.figures.outline.strands import Strands, dense_points, join

SIGMA_M = 0.0165
"""Smoothing of limbs, trunk and clothes, in metres along the line."""

SIGMA_FINE_M = 0.0048
"""Smoothing of hands, feet and head."""

LEAST_SIGMA_PX = 1.5
"""Below this the staircase of pixels shows."""

SPECK_M = 0.035
"""Closed outlines shorter than this are specks, not shapes."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Contours:
    """The curves of every piece, in pixels, in the direction of the piece."""

    pieces: Pieces
    curves: tuple[Floats, ...]  # per piece (C, 4, 2); no curve where the piece was dropped
    chains: tuple[tuple[tuple[int, bool], ...], ...]
    """Pieces that run on into each other, as (piece, backwards)."""


def trace(frame: SolvedFrame, picture: Picture, pieces: Pieces) -> Contours:
    px = picture.grid.px_per_m
    strands = join(pieces, px)
    smoothed = _smoothed(strands, pieces, picture)
    wires = wireframe(frame, picture.grid)
    rim = None if frame.window is None else (float(picture.grid.columns), float(picture.grid.rows))
    nodes, where = _nodes(pieces, strands, smoothed, wires, rim)
    shifts = _end_shifts(strands, pieces, smoothed, nodes, where)
    lines = moved_ends(smoothed, *shifts, reach=0.025 * px)
    curves: list[Floats] = [np.zeros((0, 4, 2))] * len(pieces)
    _fit_strands(strands, lines, px, curves)
    _fit_straight(pieces, nodes, where, wires, rim, curves)
    return Contours(pieces, tuple(curves), _chains(strands))


def _smoothed(strands: Strands, pieces: Pieces, picture: Picture) -> Polylines:
    """Dense lines, lightly smoothed on fine parts and strongly elsewhere."""
    px = picture.grid.px_per_m
    lines = strands.lines
    if not len(lines.points):
        return lines
    fine = _fineness(strands, pieces, picture)
    weight = average(lines, fine, max(2, round(0.027 * px)))[:, None]
    light = smooth(lines, max(LEAST_SIGMA_PX, SIGMA_FINE_M * px))
    strong = smooth(lines, max(LEAST_SIGMA_PX, SIGMA_M * px))
    return replace(lines, points=light * weight + strong * (1 - weight))


def _fineness(strands: Strands, pieces: Pieces, picture: Picture) -> Floats:
    """(N,) 1 where a drawn line borders hand, foot or head, else 0."""
    arcs = pieces.arcs
    triangle = picture.rimmed.triangle
    label = (picture.rimmed.label & BASE_BITS).astype(np.uint8)
    detailed = np.append(picture.mesh.fine, False)
    per_half = np.zeros(len(arcs.halves), np.bool_)
    for pixels in (arcs.left(), arcs.right()):
        per_half |= detailed[triangle[pixels]] & is_body(label[pixels])
    per_half &= np.repeat(pieces.kind != HIDDEN, arcs.lengths)
    samples = strands.samples
    values = per_half[np.maximum(samples, 0)].astype(np.float64)
    at_node = np.nonzero(samples < 0)[0]
    values[at_node] = values[np.minimum(at_node + 1, len(values) - 1)]
    return values


def _nodes(
    pieces: Pieces,
    strands: Strands,
    smoothed: Polylines,
    wires: Wireframe,
    rim: tuple[float, float] | None,
) -> tuple[Floats, Ints]:
    """Final position of every node that a piece ends at.

    A contour that runs through decides; else the corner or edge of a flat prop; else the
    pixel corner. Returns (M, 2) positions and (K, 2) their indices for start and end.
    """
    arcs = pieces.arcs
    ids, where = np.unique(np.stack([arcs.start, arcs.end], axis=1), return_inverse=True)
    where = where.reshape(-1, 2)
    position = node_positions(ids, arcs.edges)
    flat = np.unique(where[pieces.straight])
    position[flat] = snapped(position[flat], wires, rim)
    begins = smoothed.offsets[:-1]
    inner = ~np.isin(strands.knots, begins) | np.repeat(smoothed.closed, np.diff(strands.first))
    node = np.where(strands.backwards, where[strands.piece, 1], where[strands.piece, 0])
    position[node[inner]] = smoothed.points[strands.knots[inner]]
    return position, where


def _end_shifts(
    strands: Strands, pieces: Pieces, smoothed: Polylines, nodes: Floats, where: Ints
) -> tuple[Floats, Floats]:
    """How far the two ends of every strand have to move to meet their nodes."""
    del pieces
    if not len(strands.piece):
        return np.zeros((0, 2)), np.zeros((0, 2))
    first, last = strands.first[:-1], strands.first[1:] - 1
    piece, backwards = strands.piece, strands.backwards.astype(np.int64)
    begin = nodes[where[piece[first], backwards[first]]]
    end = nodes[where[piece[last], 1 - backwards[last]]]
    points, offsets = smoothed.points, smoothed.offsets
    opened = ~smoothed.closed[:, None]
    return (
        (begin - points[offsets[:-1]]) * opened,
        (end - points[offsets[1:] - 1]) * opened,
    )


def _fit_strands(strands: Strands, lines: Polylines, px_per_m: float, curves: list[Floats]) -> None:
    if not len(strands.piece):
        return
    members = np.diff(strands.first)
    line = np.repeat(np.arange(len(members)), members)
    ends = np.append(strands.knots[1:], 0)
    finals = lines.offsets[1:] - np.where(lines.closed, 0, 1)
    ends[strands.first[1:] - 1] = finals
    fitted = fit(lines, strands.knots, ends, line, longest=0.115 * px_per_m)
    perimeter = lines.lengths[line]
    alone = (members[line] == 1) & lines.closed[line] & (perimeter < SPECK_M * px_per_m)
    for i, piece in enumerate(strands.piece.tolist()):
        run = fitted.control[fitted.offsets[i] : fitted.offsets[i + 1]]
        if alone[i]:
            continue
        curves[piece] = run[::-1, ::-1] if strands.backwards[i] else run


def _fit_straight(
    pieces: Pieces,
    nodes: Floats,
    where: Ints,
    wires: Wireframe,
    rim: tuple[float, float] | None,
    curves: list[Floats],
) -> None:
    points, offsets, _ = dense_points(pieces)
    corners: list[Floats] = []
    owners = np.nonzero(pieces.straight)[0].tolist()
    for piece in owners:
        dense = points[offsets[piece] : offsets[piece + 1]]
        corners.append(dense[corners_of(dense)])
    if not corners:
        return
    sizes = [len(c) for c in corners]
    moved = snapped(np.concatenate(corners), wires, rim)
    at = 0
    for piece, size in zip(owners, sizes, strict=True):
        run = moved[at : at + size]
        at += size
        run[0], run[-1] = nodes[where[piece, 0]], nodes[where[piece, 1]]
        a, b = run[:-1], run[1:]
        curves[piece] = np.stack([a, a + (b - a) / 3, b - (b - a) / 3, b], axis=1)


def _chains(strands: Strands) -> tuple[tuple[tuple[int, bool], ...], ...]:
    flat = list(zip(strands.piece.tolist(), strands.backwards.tolist(), strict=True))
    first = strands.first.tolist()
    return tuple(tuple(flat[a:b]) for a, b in pairwise(first))
