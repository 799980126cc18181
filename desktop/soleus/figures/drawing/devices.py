"""Small things shown beside a figure: the place they get, and the metronome."""

from __future__ import annotations

import numpy as np

from soleus.figures.display.display import Mark, Path, circle, line
from soleus.figures.display.roles import Role
from soleus.figures.drawing.clearance import Clearance
from soleus.figures.frame import Floats

AIR_M = 0.06
BEAT_M = 0.15
"""Half the height of a metronome on a full figure."""

SWING = 0.55
"""Radians its pendulum swings to either side."""


def free_spot(clearance: Clearance, radius: float) -> Floats:
    """(2,) middle of a disc beside the body: high up, near it, and clear of everything."""
    s = clearance.scale
    room = np.minimum(np.minimum(clearance.body, clearance.props), clearance.signs)
    rows, columns = room.shape
    y = clearance.top + (np.arange(rows) + 0.5) * clearance.cell
    x = clearance.left + (np.arange(columns) + 0.5) * clearance.cell
    box = clearance.box
    sideways = np.maximum(np.maximum(box.left + radius - x, x - box.right + radius), 0.0)
    upright = np.maximum(np.maximum(box.top + radius - y, y - box.bottom + radius), 0.0)
    cost = 4.0 * (sideways[None, :] + upright[:, None]) / s
    cost = cost + 1.2 * clearance.body / s
    cost += 0.5 * ((y - box.top) / s)[:, None] - 0.06 * ((x - box.left) / s)[None, :]
    cost[room < radius + AIR_M * s] += 100.0
    row, column = np.unravel_index(int(cost.argmin()), cost.shape)
    return np.array([float(x[column]), float(y[row])])


def rim(middle: Floats, radius: float) -> Floats:
    """(24, 2) points round a disc, and in it, that say where it lies."""
    turn = np.linspace(0.0, 2 * np.pi, 12, endpoint=False)
    way = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    out: Floats = middle + np.concatenate([way, way * 0.4]) * radius
    return out


def metronome(x: float, y: float, half: float, way: float) -> tuple[Mark, ...]:
    """A metronome that ticks, its pendulum out to the right (*way* 1) or the left (-1)."""
    body = _corners(x, y, half, ((-0.30, -1.0), (0.30, -1.0), (0.62, 1.0), (-0.62, 1.0)))
    foot = _corners(x, y, half, ((-0.56, 0.62), (0.56, 0.62), (0.62, 1.0), (-0.62, 1.0)))
    pivot = (x, y + 0.5 * half)
    swing = SWING * way

    def on_rod(length: float) -> tuple[float, float]:
        return pivot[0] + length * half * np.sin(swing), pivot[1] - length * half * np.cos(swing)

    tick = [
        _arc(pivot, half * reach, swing + way * 0.22, swing + way * 0.62) for reach in (1.15, 1.5)
    ]
    return (
        Mark(Role.PROP_WOOD, (line(body, closed=True),)),
        Mark(Role.PROP_METAL, (line(foot, closed=True),)),
        Mark(Role.PROP_OUTLINE, (line(body, closed=True), line(foot, closed=True))),
        Mark(Role.OUTLINE, (line([pivot, on_rod(1.62)]),)),
        Mark(Role.PUSH, (circle(*on_rod(1.12), 0.17 * half),)),
        Mark(Role.AXIS, tuple(tick)),
    )


def _corners(
    x: float, y: float, half: float, said: tuple[tuple[float, float], ...]
) -> list[tuple[float, float]]:
    return [(x + a * half, y + b * half) for a, b in said]


def _arc(middle: tuple[float, float], radius: float, start: float, end: float) -> Path:
    turns = np.linspace(start, end, 7)
    return line(
        [(middle[0] + radius * float(np.sin(t)), middle[1] - radius * float(np.cos(t)))
         for t in turns]
    )  # fmt: skip
