"""Many dense polylines in one array, smoothed together."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Polylines:
    """Line ``i`` is ``points[offsets[i]:offsets[i + 1]]``; a closed one repeats no point."""

    points: Floats  # (N, 2)
    offsets: Ints  # (K + 1,)
    closed: NDArray[np.bool_]  # (K,)

    @property
    def lengths(self) -> Ints:
        return np.diff(self.offsets)


@dataclass(frozen=True, slots=True, eq=False)
class _Padding:
    """Every line with *reach* more samples at either end, as indices into the points."""

    inside: Ints  # index of the point, or of the one that it is mirrored from
    pivot: Ints  # the end it is mirrored about
    mirrored: NDArray[np.bool_]
    middle: Ints  # where the original points are found in the padded run


def smooth(lines: Polylines, sigma: float) -> Floats:
    """Gaussian smoothing by *sigma* samples that keeps ends in place and rounds from shrinking.

    The kernel is twice a Gaussian less the same Gaussian applied twice: it removes the
    pixel staircase as well, but leaves the curvature of a limb what it is.
    """
    kernel = _unshrinking(sigma)
    padding = _pad(lines, len(kernel) // 2)
    p = lines.points[padding.inside]
    p[padding.mirrored] = 2 * lines.points[padding.pivot] - p[padding.mirrored]
    columns = [np.convolve(p[:, axis], kernel, "same")[padding.middle] for axis in (0, 1)]
    return np.stack(columns, axis=1)


def average(lines: Polylines, values: Floats, reach: int) -> Floats:
    """Moving average of *values*, one for each point, over 2 *reach* + 1 samples."""
    padding = _pad(lines, reach)
    run = np.concatenate([[0.0], np.cumsum(values[padding.inside])])
    result: Floats = (run[padding.middle + reach + 1] - run[padding.middle - reach]) / (
        2 * reach + 1
    )
    return result


def moved_ends(lines: Polylines, at_start: Floats, at_end: Floats, reach: float) -> Polylines:
    """Shifts the ends of line ``i`` by ``at_start[i]`` and ``at_end[i]``, fading inwards."""
    count = lines.lengths
    line = np.repeat(np.arange(len(count)), count)
    index = np.arange(len(line)) - lines.offsets[:-1][line]
    reach_here = np.minimum(reach, np.maximum(count - 1, 1))[line]
    from_start = np.clip(1 - index / reach_here, 0, 1)[:, None]
    from_end = np.clip(1 - (count[line] - 1 - index) / reach_here, 0, 1)[:, None]

    def ease(u: Floats) -> Floats:
        return u * u * (3 - 2 * u)

    shift = ease(from_start) * at_start[line] + ease(from_end) * at_end[line]
    return replace(lines, points=lines.points + shift)


def _unshrinking(sigma: float) -> Floats:
    reach = max(1, round(3 * sigma))
    x = np.arange(-reach, reach + 1)
    g = np.exp(-x * x / (2 * sigma * sigma))
    g /= g.sum()
    kernel: Floats = 2 * np.pad(g, reach) - np.convolve(g, g)
    return kernel


def _pad(lines: Polylines, reach: int) -> _Padding:
    count = lines.lengths
    line = np.repeat(np.arange(len(count)), count + 2 * reach)
    begin = np.concatenate([[0], np.cumsum(count + 2 * reach)])
    index = np.arange(len(line)) - begin[:-1][line] - reach
    last = (count - 1)[line]
    before, after = index < 0, index > last
    closed = lines.closed[line]
    folded = np.where(before, np.minimum(-index, last), index)
    folded = np.where(after, np.maximum(2 * last - index, 0), folded)
    folded = np.where(closed, index % count[line], folded)
    mirrored = (before | after) & ~closed
    offset = lines.offsets[:-1][line]
    pivot = np.where(before, 0, last)[mirrored] + offset[mirrored]
    middle = np.nonzero((index >= 0) & (index <= last))[0]
    return _Padding(folded + offset, pivot, mirrored, middle)
