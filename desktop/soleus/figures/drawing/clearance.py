"""How far every spot of the picture plane is from what is already drawn there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import Box
from soleus.figures.drawing.compose import paper_scale
from soleus.figures.frame import Floats
from soleus.figures.outline.mesh import is_body
from soleus.figures.outline.picture import BASE_BITS, Picture

Bools = NDArray[np.bool_]

FULL_MM_PER_M = 27.0
"""Signs are given in metres of a picture printed so large: a standing figure of 46 mm.

They are as large on paper whatever is shown, so a picture of many positions gets larger
ones and a close-up smaller ones, in metres.
"""

SMALLEST, LARGEST = 0.2, 1.5
"""What signs may be scaled by."""

CELL_M = 0.0125
AROUND_M = 0.45
"""Room around the picture in which signs may be placed."""

REACH_CELLS = 24
"""Distances are exact up to here."""


@dataclass(frozen=True, slots=True, eq=False)
class Clearance:
    """Distances in metres of the plane, on a grid of cells."""

    left: float
    top: float
    cell: float
    scale: float  # metres of this picture for a metre of a full figure, at one size on paper
    body: Floats  # (rows, columns)
    props: Floats
    signs: Floats  # to arrows that are already placed
    box: Box

    def at(self, image: Floats, points: Floats) -> Floats:
        """*image* read at *points*, (..., 2) in the plane; beyond the grid its rim counts."""
        column = ((points[..., 0] - self.left) / self.cell).astype(np.int64)
        row = ((points[..., 1] - self.top) / self.cell).astype(np.int64)
        rows, columns = image.shape
        found: Floats = image[np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)]
        return found

    def with_sign(self, points: Floats) -> Clearance:
        """The same after a line through *points*, (N, 2), has been drawn."""
        taken = np.zeros(self.signs.shape, np.bool_)
        column = ((points[:, 0] - self.left) / self.cell).astype(np.int64)
        row = ((points[:, 1] - self.top) / self.cell).astype(np.int64)
        rows, columns = self.signs.shape[0], self.signs.shape[1]
        taken[np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)] = True
        return replace(self, signs=np.minimum(self.signs, _distances(taken) * self.cell))


def sign_scale(boxes: Sequence[Box]) -> float:
    """How large signs are drawn in positions of these *boxes*, for their size on paper."""
    mm_per_m = paper_scale([(box.width, box.height) for box in boxes])
    return min(max(FULL_MM_PER_M / mm_per_m, SMALLEST), LARGEST)


def survey(picture: Picture, box: Box, scale: float | None = None) -> Clearance:
    """What is drawn in *picture*, about *box*; *scale* as of ``sign_scale``, or for it alone."""
    scale = sign_scale([box]) if scale is None else scale
    cell, around = CELL_M * scale, AROUND_M * scale
    rows = int(np.ceil((box.height + 2 * around) / cell))
    columns = int(np.ceil((box.width + 2 * around) / cell))
    y = (np.arange(rows) + 0.5) * cell - around
    x = (np.arange(columns) + 0.5) * cell - around
    grid = picture.grid
    row = ((y + box.top - grid.top) * grid.px_per_m).astype(np.int64)
    column = ((x + box.left - grid.left) * grid.px_per_m).astype(np.int64)
    inside = (row >= 0) & (row < grid.rows), (column >= 0) & (column < grid.columns)
    label = np.zeros((rows, columns), np.uint8)
    label[np.ix_(*inside)] = (picture.label & BASE_BITS)[np.ix_(row[inside[0]], column[inside[1]])]
    body = is_body(label)
    return Clearance(
        box.left - around,
        box.top - around,
        cell,
        scale,
        _distances(body) * cell,
        _distances((label > 0) & ~body) * cell,
        np.full(label.shape, REACH_CELLS * cell),
        box,
    )


def _distances(taken: Bools) -> Floats:
    """Distance in cells to the nearest taken cell, at most REACH_CELLS."""
    along = np.full(taken.shape, float(REACH_CELLS))
    for flip in (np.s_[:, :], np.s_[:, ::-1]):
        place = np.arange(taken.shape[1])
        last = np.maximum.accumulate(np.where(taken[flip], place, -(10**6)), axis=1)
        along[flip] = np.minimum(along[flip], place - last)
    square = along**2
    best = square.copy()
    for step in range(1, REACH_CELLS):
        best[step:] = np.minimum(best[step:], square[:-step] + step * step)
        best[:-step] = np.minimum(best[:-step], square[step:] + step * step)
    result: Floats = np.minimum(np.sqrt(best), float(REACH_CELLS))
    return result
