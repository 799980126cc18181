"""A skipping rope: overhead while the feet stand, under them at the top of the hop."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.rotation import about_one, unit
from soleus.figures.body.wearer import Wearer
from soleus.figures.props.prop_shapes import Shape, tube
from soleus.figures.scene.scene import PropSpec

FULL_HOP_M = 0.06
"""Feet so far off the floor have the rope right under them."""

BELOW_M = 0.03
"""The rope passes so far under the soles."""


def rope(wearer: Wearer, _spec: PropSpec) -> list[Shape]:
    """One bow from hand to hand, swung forward over the head and down under the feet."""
    right, left = wearer.spot("grip.R"), wearer.spot("grip.L")
    across = unit(left - right)
    feet = [wearer.spot(f"{stem}.{side}") for stem in ("ball_inner", "toes") for side in "RL"]
    soles = min(float(spot[1]) for spot in feet)
    under = np.mean(feet, axis=0) * [1, 0, 1] + [0, max(soles - BELOW_M, 0.012), 0]
    middle = (right + left) / 2
    hang = under - middle
    hang = hang - (hang @ across) * across
    swing = np.pi * (1.0 - min(max(soles, 0.0) / FULL_HOP_M, 1.0))
    bow = about_one(across, -swing) @ hang
    turn = np.linspace(0.0, np.pi, 33)
    half, wide = float(np.linalg.norm(left - right)) / 2, 0.12
    out = np.cos(turn) * half + np.sin(turn) ** 2 * np.sign(np.cos(turn)) * wide
    path = middle - out[:, None] * across + (np.sin(turn) ** 0.75)[:, None] * bow
    handles = [
        tube("wood", np.array([spot - s * across * 0.02, spot + s * across * 0.07]), 0.012)
        for spot, s in ((right, -1.0), (left, 1.0))
    ]
    return [tube("strap", path, 0.007, 8), *handles]
