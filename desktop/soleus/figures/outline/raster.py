"""A z-buffer in numpy: which triangle every pixel shows, and how near it is.

Each triangle is cut into horizontal spans between its long edge and the two short ones.
An edge is always evaluated from its upper vertex, so two triangles that share it agree
to the last bit and leave neither holes nor overlaps between them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats

_Singles = NDArray[np.float32]
_Whole = NDArray[np.int32]

NOTHING = -1
"""Triangle index of a pixel that shows background."""

_DEPTH_STEPS = 256.0
"""Depths are compared in steps of this fraction of a pixel."""

_TRIANGLE_BITS = 24


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """Images of (rows, columns)."""

    triangle: NDArray[np.int32]  # index of the triangle seen, or NOTHING
    depth: NDArray[np.float32]  # pixels towards the viewer; very low where nothing is seen


def rasterise(
    points: Floats,
    triangles: NDArray[np.int64],
    cull: NDArray[np.bool_],
    rows: int,
    columns: int,
) -> Raster:
    """Sees *triangles* over *points*, (V, 3) in pixels with y down and z towards the viewer.

    A triangle of *cull* is dropped when it shows its back.
    """
    flat = points.astype(np.float32)
    x, y, z = (np.ascontiguousarray(flat[:, axis])[triangles.T] for axis in range(3))
    area = (x[1] - x[0]) * (y[2] - y[0]) - (y[1] - y[0]) * (x[2] - x[0])
    top, bottom = _least(y), _most(y)
    keep = (np.abs(area) > 1e-6) & ~(cull & (area > 0))
    keep &= (np.ceil(top - 0.5) < np.ceil(bottom - 0.5)) & (bottom > 0) & (top < rows)
    keep &= (_most(x) > 0) & (_least(x) < columns)
    kept = np.nonzero(keep)[0]
    x, y, z = x[:, kept], y[:, kept], z[:, kept]
    spans = _spans(x, y, rows, columns)
    return _resolve(spans, kept, _planes(x, y, z), rows, columns)


def _least(v: _Singles) -> _Singles:
    least: _Singles = np.minimum(np.minimum(v[0], v[1]), v[2])
    return least


def _most(v: _Singles) -> _Singles:
    most: _Singles = np.maximum(np.maximum(v[0], v[1]), v[2])
    return most


@dataclass(frozen=True, slots=True, eq=False)
class _Spans:
    owner: _Whole  # index into the kept triangles
    row: _Whole
    first: _Whole  # first column
    length: _Whole  # columns, at least 1


def _spans(xs: _Singles, ys: _Singles, rows: int, columns: int) -> _Spans:
    x, y = list(xs), list(ys)
    for upper, lower in ((0, 1), (1, 2), (0, 1)):
        x[upper], x[lower], y[upper], y[lower] = _by_height(x[upper], x[lower], y[upper], y[lower])
    long_slope, upper_slope, lower_slope = (
        (x[b] - x[a]) / np.maximum(y[b] - y[a], np.float32(1e-9))
        for a, b in ((0, 2), (0, 1), (1, 2))
    )
    top = np.maximum(np.ceil(y[0] - 0.5), 0).astype(np.int32)
    count = np.maximum(np.minimum(np.ceil(y[2] - 0.5), rows).astype(np.int32) - top, 0)
    owner = np.repeat(np.arange(count.size, dtype=np.int32), count)
    before = (np.cumsum(count) - count).astype(np.int32)
    row = np.arange(owner.size, dtype=np.int32) - np.repeat(before - top, count)
    centre = row.astype(np.float32) + np.float32(0.5)
    x0, y0, y1 = x[0][owner], y[0][owner], y[1][owner]
    long = x0 + (centre - y0) * long_slope[owner]
    short = np.where(
        centre < y1,
        x0 + (centre - y0) * upper_slope[owner],
        x[1][owner] + (centre - y1) * lower_slope[owner],
    )
    first = np.maximum(np.ceil(np.minimum(short, long) - 0.5), 0).astype(np.int32)
    after = np.minimum(np.ceil(np.maximum(short, long) - 0.5), columns).astype(np.int32)
    length = after - first
    some = np.nonzero(length > 0)[0]
    return _Spans(owner[some], row[some], first[some], length[some])


def _by_height(xa: _Singles, xb: _Singles, ya: _Singles, yb: _Singles) -> tuple[_Singles, ...]:
    swap = yb < ya
    return (
        np.where(swap, xb, xa),
        np.where(swap, xa, xb),
        np.where(swap, yb, ya),
        np.where(swap, ya, yb),
    )


def _planes(xs: _Singles, ys: _Singles, zs: _Singles) -> tuple[Floats, Floats, Floats]:
    """Depth of each triangle at the centre of pixel (0, 0), and its slopes in x and y."""
    x, y, z = (v.astype(np.float64) for v in (xs, ys, zs))
    area = (x[1] - x[0]) * (y[2] - y[0]) - (y[1] - y[0]) * (x[2] - x[0])
    one, two = z[1] - z[0], z[2] - z[0]
    gx = (one * (y[2] - y[0]) - two * (y[1] - y[0])) / area
    gy = (two * (x[1] - x[0]) - one * (x[2] - x[0])) / area
    return z[0] - gx * (x[0] - 0.5) - gy * (y[0] - 0.5), gx, gy


def _resolve(
    spans: _Spans,
    kept: NDArray[np.int64],
    planes: tuple[Floats, Floats, Floats],
    rows: int,
    columns: int,
) -> Raster:
    """Fills the spans and keeps the nearest fragment of each pixel.

    Depth and triangle travel in one integer, so one maximum decides both.
    """
    owner, first, length = spans.owner, spans.first, spans.length
    base, gx, gy = planes
    slope = gx[owner]
    start = base[owner] + gy[owner] * spans.row + slope * first
    end = start + slope * (length - 1)
    floor = min(start.min(initial=0.0), end.min(initial=0.0)) - 1.0
    step = np.repeat(np.arange(owner.size, dtype=np.int32), length)
    before = (np.cumsum(length) - length).astype(np.int32)
    along = np.arange(step.size, dtype=np.int32) - before[step]
    depth = (slope * _DEPTH_STEPS).astype(np.float32)[step]
    depth *= along.astype(np.float32)
    depth += ((start - floor) * _DEPTH_STEPS).astype(np.float32)[step]
    code = depth.astype(np.int64)
    code <<= _TRIANGLE_BITS
    code |= kept[owner][step]
    best = np.full(rows * columns, -1, np.int64)
    np.maximum.at(best, (spans.row * np.int64(columns) + first)[step] + along, code)
    nothing = best < 0
    triangle = (best & ((1 << _TRIANGLE_BITS) - 1)).astype(np.int32)
    triangle[nothing] = NOTHING
    best >>= _TRIANGLE_BITS
    value = best.astype(np.float32)
    value *= np.float32(1 / _DEPTH_STEPS)
    value += np.float32(floor)
    value[nothing] = -1e9
    return Raster(triangle.reshape(rows, columns), value.reshape(rows, columns))
