"""Values given at vertices, read at the pixels where their triangles are seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats
from soleus.figures.outline.raster import NOTHING


@dataclass(frozen=True, slots=True, eq=False)
class Sampler:
    """The seen triangles of one image, ready to interpolate over."""

    seen: NDArray[np.bool_]  # (rows, columns)
    stride: int  # pixels of the raster for each of the image
    corners: NDArray[np.int64]  # (3, U) vertices of the triangles seen
    weights: tuple[Floats, ...]  # (U,) each: slopes and origins of two barycentric planes
    row: NDArray[np.int64]  # of each seen pixel
    column: NDArray[np.int64]
    slot: NDArray[np.int32]  # its triangle among the U

    def values(self, field: Floats) -> NDArray[np.float32]:
        """*field*, one value for each vertex, over the image; 0 where nothing is seen."""
        v = field[self.corners]
        ax, ay, a0, bx, by, b0 = self.weights
        one, two = v[1] - v[0], v[2] - v[0]
        gx, gy = one * ax + two * bx, one * ay + two * by
        base = v[0] + one * a0 + two * b0
        out = np.zeros(self.seen.shape, np.float32)
        k = self.slot
        x, y = self.column * self.stride + 0.5, self.row * self.stride + 0.5
        out[self.row, self.column] = base[k] + gx[k] * x + gy[k] * y
        return out


def sampler(
    triangles: NDArray[np.int64], points: Floats, index: NDArray[np.int32], stride: int
) -> Sampler:
    """*index* holds every *stride*-th pixel of the triangles seen; *points* are in pixels."""
    used_mask = np.zeros(len(triangles) + 1, np.bool_)
    used_mask[index] = True
    used_mask[NOTHING] = False
    used = np.nonzero(used_mask)[0]
    corners = triangles[used].T
    x, y = points[:, 0][corners], points[:, 1][corners]
    area = (x[1] - x[0]) * (y[2] - y[0]) - (y[1] - y[0]) * (x[2] - x[0])
    area = np.where(np.abs(area) < 1e-9, 1e-9, area)
    ax, ay = (y[2] - y[0]) / area, (x[0] - x[2]) / area
    bx, by = (y[0] - y[1]) / area, (x[1] - x[0]) / area
    weights = (ax, ay, -ax * x[0] - ay * y[0], bx, by, -bx * x[0] - by * y[0])
    slot = np.zeros(len(triangles) + 1, np.int32)
    slot[used] = np.arange(len(used))
    seen = index != NOTHING
    row, column = np.nonzero(seen)
    return Sampler(seen, stride, corners, weights, row, column, slot[index[row, column]])
