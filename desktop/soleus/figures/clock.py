"""The small clock that says: hold this position."""

from __future__ import annotations

import numpy as np

from soleus.figures.clearance import Clearance
from soleus.figures.devices import free_spot
from soleus.figures.display import Mark, Path, circle, line
from soleus.figures.frame import Floats
from soleus.figures.roles import Role

RADIUS_M = 0.085
"""On a full figure: 2 mm where the figure is 40 mm tall."""


def place_clock(clearance: Clearance) -> tuple[Mark, ...]:
    """A clock beside the body."""
    radius = RADIUS_M * clearance.scale
    x, y = free_spot(clearance, radius)
    return clock(float(x), float(y), radius)


def clock(x: float, y: float, radius: float) -> tuple[Mark, ...]:
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
