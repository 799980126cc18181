"""Dense smooth polylines to few cubic Bézier curves, knots where the line bends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.frame import Floats
from soleus.figures.outline.polylines import Polylines

Ints = NDArray[np.int64]

TURN = 1.25
"""Curves for each radian of bending."""

BEND = 0.16
"""Curves for each square root of a radian × pixel, so that long bends get more than short."""


_CALM = 9
"""Samples over which bending is averaged."""


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Run ``i`` is ``control[offsets[i]:offsets[i + 1]]``: start, two handles, end."""

    control: Floats  # (C, 4, 2)
    offsets: Ints  # (K + 1,)


def fit(lines: Polylines, begins: Ints, ends: Ints, line: Ints, longest: float) -> Curves:
    """Fits each stretch from point ``begins[i]`` to ``ends[i]`` of its ``line[i]``.

    Indices count into ``lines.points``; the end of a closed line may be one past its last
    point, which means its first. Stretches run in rising order without gaps inside a line.
    *longest* is the length, in samples, that one curve may span on a straight run.
    """
    opened, shift = _opened(lines)
    begins, ends = begins + shift[line], ends + shift[line]
    tangents, steps = _tangents(opened, lines.closed)
    weight = np.concatenate([[0.0], np.cumsum(_weights(tangents, steps, longest))])
    distance = np.concatenate([[0.0], np.cumsum(steps)])
    total = weight[ends] - weight[begins]
    count = np.maximum(1, np.rint(total).astype(np.int64))
    count = np.where(lines.closed[line] & (ends - begins > 8), np.maximum(count, 2), count)
    stretch = np.repeat(np.arange(len(count)), count)
    number = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    target = weight[begins][stretch] + total[stretch] * number / count[stretch]
    knot = np.where(number == 0, begins[stretch], np.searchsorted(weight, target))
    knot = np.clip(knot, begins[stretch], ends[stretch])
    last = np.append(stretch[1:] != stretch[:-1], True)
    after = np.where(last, ends[stretch], np.append(knot[1:], 0))
    keep = after > knot
    control = _curves(opened.points, tangents, distance, knot[keep], after[keep])
    kept = np.bincount(stretch[keep], minlength=len(count))
    return Curves(control, np.concatenate([[0], np.cumsum(kept)]))


def single(points: Floats, closed: bool = False) -> Floats:
    """(C, 4, 2) curves through one dense polyline of (N, 2) points."""
    count = len(points)
    lines = Polylines(points, np.array([0, count]), np.array([closed]))
    end = count if closed else count - 1
    spread = float(np.hypot(*np.diff(points, axis=0).T).mean()) if count > 1 else 1.0
    return fit(
        Polylines(points / max(spread, 1e-9), lines.offsets, lines.closed),
        np.array([0]),
        np.array([end]),
        np.array([0]),
        60.0,
    ).control * max(spread, 1e-9)


def _opened(lines: Polylines) -> tuple[Polylines, Ints]:
    """Closed lines with their first point repeated, and by how much each line moved."""
    extra = lines.closed.astype(np.int64)
    shift = np.cumsum(extra) - extra
    count = lines.lengths + extra
    offsets = np.concatenate([[0], np.cumsum(count)])
    line = np.repeat(np.arange(len(count)), count)
    index = np.arange(len(line)) - offsets[:-1][line]
    source = lines.offsets[:-1][line] + np.where(index < lines.lengths[line], index, 0)
    return Polylines(lines.points[source], offsets, lines.closed), shift


def _tangents(lines: Polylines, closed: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """(N, 2) unit tangents, and (N,) lengths of the steps to the next point, 0 at an end."""
    count = lines.lengths
    line = np.repeat(np.arange(len(count)), count)
    index = np.arange(len(line)) - lines.offsets[:-1][line]
    last = (count - 1)[line]
    reach = np.minimum(4, np.maximum(last // 3, 1))
    around = closed[line]
    period = np.maximum(last, 1)
    ahead = np.where(around, (index + reach) % period, np.minimum(index + reach, last))
    behind = np.where(around, (index - reach) % period, np.maximum(index - reach, 0))
    offset = lines.offsets[:-1][line]
    span = lines.points[ahead + offset] - lines.points[behind + offset]
    # A one-sided difference at an end lags by half a step; twice the chord less the next
    # difference puts it right.
    tangents = span / np.maximum(np.hypot(span[:, 0], span[:, 1]), 1e-9)[:, None]
    move = np.diff(lines.points, axis=0, append=lines.points[-1:])
    steps = np.hypot(move[:, 0], move[:, 1])
    steps[lines.offsets[1:] - 1] = 0.0
    return tangents, steps


def _weights(tangents: Floats, steps: Floats, longest: float) -> Floats:
    """How many curves each step deserves."""
    angle = np.arctan2(tangents[:, 1], tangents[:, 0])
    turn = (np.diff(angle, append=angle[-1:]) + np.pi) % (2 * np.pi) - np.pi
    turn[steps == 0] = 0.0
    # Signed turns are averaged first: what wavers to and fro needs no knots.
    whole = np.convolve(turn, np.full(_CALM, 1 / _CALM))
    calm = np.abs(whole[_CALM // 2 : _CALM // 2 + len(turn)])
    weight = TURN * calm + BEND * np.sqrt(calm * steps) + steps / longest
    result: Floats = np.minimum(weight, 0.4 * steps)
    return result


def _curves(points: Floats, tangents: Floats, distance: Floats, a: Ints, b: Ints) -> Floats:
    third = ((distance[b] - distance[a]) / 3)[:, None]
    return np.stack(
        [points[a], points[a] + tangents[a] * third, points[b] - tangents[b] * third, points[b]],
        axis=1,
    )
