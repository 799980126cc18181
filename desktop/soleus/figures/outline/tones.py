"""Tone masks made calm, and carried from a coarse image to the full one without slivers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]

CALM_RADIUS = 3
"""Pixels of tone around each one that decide with it."""

SLIVER_SHARE = 0.34
"""A pixel keeps its tone when at least this part of its seen neighbourhood shares it."""


def box_sum(image: NDArray[np.float32], radius: int) -> NDArray[np.float32]:
    """Sums over squares of 2 *radius* + 1 pixels; beyond the edge counts as zero."""
    for _ in range(2):
        padded = np.pad(image, ((radius + 1, radius), (0, 0)))
        sums = np.cumsum(padded, axis=0, dtype=np.float32)
        image = (sums[2 * radius + 1 :] - sums[: -2 * radius - 1]).T
    return image


def neighbourhood(seen: Bools) -> NDArray[np.float32]:
    """How many pixels are seen around each one, at least 1."""
    return np.maximum(box_sum(seen.astype(np.float32), CALM_RADIUS), 1.0)


def calm(mask: Bools, room: NDArray[np.float32]) -> Bools:
    """*mask* without slivers of itself, and without slivers of what it leaves out.

    *room* is the neighbourhood of the seen pixels, outside which the result means nothing.
    """
    if not mask.any():
        return mask
    share = box_sum(mask.astype(np.float32), CALM_RADIUS) / room
    return np.where(mask, share > SLIVER_SHARE, share > 1 - SLIVER_SHARE)


def spread(tone: NDArray[np.uint16], kind: NDArray[np.uint16], stride: int) -> NDArray[np.uint16]:
    """*tone*, known for every *stride*-th pixel of *kind*, over all of its pixels.

    A pixel of another kind than the one that its tone was read from takes the tone of a
    neighbour of its own kind instead, if there is one, so that tones end where kinds do.
    """
    if stride == 1:
        return tone
    rows, columns = kind.shape

    def grown(image: NDArray[np.uint16]) -> NDArray[np.uint16]:
        return np.repeat(np.repeat(image, stride, 0), stride, 1)[:rows, :columns]

    full = grown(tone)
    row, column = np.nonzero(kind != grown(kind[::stride, ::stride]))
    settled = np.zeros(len(row), np.bool_)
    wrong = np.zeros(kind.shape, np.bool_)
    wrong[row, column] = True
    steps = [
        (dy, dx) for k in range(1, stride + 1) for dy, dx in ((0, k), (0, -k), (k, 0), (-k, 0))
    ]
    for dy, dx in steps:
        y, x = np.clip(row + dy, 0, rows - 1), np.clip(column + dx, 0, columns - 1)
        use = ~settled & (kind[y, x] == kind[row, column]) & ~wrong[y, x]
        full[row[use], column[use]] = full[y[use], x[use]]
        settled |= use
    return full
