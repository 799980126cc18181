"""The small clock that says: hold this position."""

from __future__ import annotations

import numpy as np

from soleus.figures.clearance import Clearance
from soleus.figures.display import Mark, Path, circle, line
from soleus.figures.frame import Floats
from soleus.figures.roles import Role

RADIUS_M = 0.085
"""On a full figure: 2 mm where the figure is 40 mm tall."""

AIR_M = 0.03


def place_clock(clearance: Clearance) -> tuple[Mark, ...]:
    """A clock beside the body: high up, near it, and clear of everything."""
    s = clearance.scale
    radius = RADIUS_M * s
    room = np.minimum(np.minimum(clearance.body, clearance.props), clearance.signs)
    rows, columns = room.shape
    y = clearance.top + (np.arange(rows) + 0.5) * clearance.cell
    x = clearance.left + (np.arange(columns) + 0.5) * clearance.cell
    box = clearance.box
    sideways = np.maximum(np.maximum(box.left + radius - x, x - box.right + radius), 0.0)
    upright = np.maximum(np.maximum(box.top + radius - y, y - box.bottom + radius), 0.0)
    cost = 4.0 * (sideways[None, :] + upright[:, None]) / s
    cost = cost + 1.2 * clearance.body / s
    cost += 0.5 * ((y - box.top) / s)[:, None] - 0.15 * ((x - box.left) / s)[None, :]
    cost[room < radius + AIR_M * s] += 100.0
    row, column = np.unravel_index(int(cost.argmin()), cost.shape)
    return _clock(float(x[column]), float(y[row]), radius)


def _clock(x: float, y: float, radius: float) -> tuple[Mark, ...]:
    """A face, a filled third of it, and two hands."""
    hands = (
        line([(x, y - 0.62 * radius), (x, y)]),
        line([(x, y), (x + 0.45 * radius, y + 0.26 * radius)]),
    )
    return (
        Mark(Role.CLOCK_FACE, (circle(x, y, radius),)),
        Mark(Role.CLOCK_SECTOR, (_sector(x, y, 0.8 * radius),)),
        Mark(Role.CLOCK_HAND, hands),
    )


def _sector(x: float, y: float, radius: float) -> Path:
    angles = np.linspace(-np.pi / 2, np.pi / 6, 13)
    rim: Floats = np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)
    return line([(x, y), *((float(a), float(b)) for a, b in rim)], closed=True)
