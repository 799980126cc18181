"""Edges of flat props: few corners, set exactly where the prop's own corners are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import Grid, project
from soleus.figures.frame import Floats, SolvedFrame
from soleus.figures.outline.mesh import hard_edges

TOLERANCE_PX = 1.6
"""A traced line may be off by so much before it gets another corner."""

SNAP_PX = 2.2
"""How far a traced corner may be from the prop's edge that it stands for."""

CORNER_PX = 3.5
"""How far it may be from the prop's corner: thin faces end a little early."""


@dataclass(frozen=True, slots=True, eq=False)
class Wireframe:
    """Corners and hard edges of the flat props, in pixels."""

    corners: Floats  # (C, 2)
    starts: Floats  # (E, 2)
    ends: Floats  # (E, 2)


def wireframe(frame: SolvedFrame, grid: Grid) -> Wireframe:
    starts, ends = [np.zeros((0, 2))], [np.zeros((0, 2))]
    for prop in frame.props:
        if prop.smooth:
            continue
        edges, _ = hard_edges(prop)
        flat = grid.to_pixels(project(prop.vertices, frame.view))[:, :2]
        starts.append(flat[edges[:, 0]])
        ends.append(flat[edges[:, 1]])
    start, end = np.concatenate(starts), np.concatenate(ends)
    long_enough = np.hypot(*(end - start).T) > 1.0
    start, end = start[long_enough], end[long_enough]
    return Wireframe(np.concatenate([start, end]), start, end)


def snapped(points: Floats, wires: Wireframe, rim: tuple[float, float] | None = None) -> Floats:
    """*points* (N, 2) moved onto the nearest corner or edge of the props within reach.

    *rim* is the width and height of a close-up's window, whose border also attracts.
    """
    out = points.copy()
    if len(wires.starts) and len(points):
        along, gap = _nearest_on_edges(points, wires)
        near = gap < SNAP_PX
        out[near] = along[near]
        apart = np.hypot(
            points[:, None, 0] - wires.corners[None, :, 0],
            points[:, None, 1] - wires.corners[None, :, 1],
        )
        best = apart.argmin(1)
        close = apart[np.arange(len(points)), best] < CORNER_PX
        out[close] = wires.corners[best[close]]
    if rim is not None:
        for axis, size in enumerate(rim):
            edge = np.abs(points[:, axis] - size) < 0.6
            out[edge, axis] = size
            out[np.abs(points[:, axis]) < 0.6, axis] = 0.0
    return out


def _nearest_on_edges(points: Floats, wires: Wireframe) -> tuple[Floats, Floats]:
    run = wires.ends - wires.starts
    square = np.einsum("ij,ij->i", run, run)
    offset = points[:, None] - wires.starts[None]
    t = np.clip(np.einsum("nej,ej->ne", offset, run) / square, 0.0, 1.0)
    foot = wires.starts[None] + t[:, :, None] * run[None]
    gap = np.hypot(points[:, None, 0] - foot[:, :, 0], points[:, None, 1] - foot[:, :, 1])
    best = gap.argmin(1)
    row = np.arange(len(points))
    return foot[row, best], gap[row, best]


def corners_of(points: Floats) -> NDArray[np.int64]:
    """Indices of the points that a straight-edged line through *points* needs."""
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        i, j = todo.pop()
        if j - i < 2:
            continue
        run = points[j] - points[i]
        length = float(np.hypot(*run))
        offset = points[i + 1 : j] - points[i]
        if length > 1e-9:
            gap = np.abs(offset[:, 0] * run[1] - offset[:, 1] * run[0]) / length
        else:
            gap = np.hypot(offset[:, 0], offset[:, 1])
        worst = int(gap.argmax())
        if gap[worst] > TOLERANCE_PX:
            middle = i + 1 + worst
            keep.add(middle)
            todo += [(i, middle), (middle, j)]
    return np.array(sorted(keep))
