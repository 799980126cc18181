"""The small clock that says: stay like this for as long as the dose says."""

from __future__ import annotations

from soleus.figures.display.display import Mark, circle, line
from soleus.figures.display.roles import Role
from soleus.figures.drawing.clearance import Clearance
from soleus.figures.drawing.devices import free_spot

LEAST_HOLD_S = 3.0
"""Shorter stops are told in words: a clock on every heel raise would tell nothing."""

RADIUS_M = 0.095
"""On a full figure: 2.5 mm on paper."""

_HANDS = ((0.0, -0.66), (0.38, 0.22))
"""Where the two hands of a clock end, as parts of its radius: four o'clock."""


def place_clock(clearance: Clearance) -> tuple[Mark, ...]:
    """A clock beside the body."""
    radius = RADIUS_M * clearance.scale
    x, y = free_spot(clearance, radius)
    return clock(float(x), float(y), radius)


def clock(x: float, y: float, radius: float) -> tuple[Mark, ...]:
    """A face and two hands. It says that time passes, never how much."""
    hands = tuple(line([(x, y), (x + a * radius, y + b * radius)]) for a, b in _HANDS)
    return Mark(Role.CLOCK_FACE, (circle(x, y, radius),)), Mark(Role.CLOCK_HAND, hands)
