"""Rotation matrices (3, 3) acting on column vectors; angles in radians."""

from __future__ import annotations

import numpy as np

from soleus.figures.frame import Floats


def about(axes: Floats, angles: Floats) -> Floats:
    """(n, 3, 3) rotations about unit *axes* (n, 3) by *angles* (n,)."""
    c = np.cos(angles)
    s = np.sin(angles)
    x, y, z = axes.T
    k = 1.0 - c
    out = np.empty((len(angles), 3, 3))
    out[:, 0, 0] = c + x * x * k
    out[:, 1, 1] = c + y * y * k
    out[:, 2, 2] = c + z * z * k
    xy, xz, yz = x * y * k, x * z * k, y * z * k
    sx, sy, sz = x * s, y * s, z * s
    out[:, 0, 1], out[:, 1, 0] = xy - sz, xy + sz
    out[:, 0, 2], out[:, 2, 0] = xz + sy, xz - sy
    out[:, 1, 2], out[:, 2, 1] = yz - sx, yz + sx
    return out


def about_one(axis: Floats, angle: float) -> Floats:
    """(3, 3) rotation about a unit *axis*."""
    only: Floats = about(axis[None], np.array([angle]))[0]
    return only


def about_x(angle: float) -> Floats:
    return about_one(np.array([1.0, 0.0, 0.0]), angle)


def about_y(angle: float) -> Floats:
    return about_one(np.array([0.0, 1.0, 0.0]), angle)


def about_z(angle: float) -> Floats:
    return about_one(np.array([0.0, 0.0, 1.0]), angle)


def from_vector(vector: Floats) -> Floats:
    """Rotation of ``|vector|`` radians about the direction of *vector*."""
    angle = float(np.linalg.norm(vector))
    if angle < 1e-12:
        return np.eye(3)
    return about_one(vector / angle, angle)


def to_vector(rotation: Floats) -> Floats:
    """The inverse of :func:`from_vector`, for angles below half a turn."""
    twist = np.array(
        [
            rotation[2, 1] - rotation[1, 2],
            rotation[0, 2] - rotation[2, 0],
            rotation[1, 0] - rotation[0, 1],
        ]
    )
    sine = float(np.linalg.norm(twist)) / 2
    angle = float(np.arctan2(sine, (np.trace(rotation) - 1) / 2))
    if sine < 1e-9:
        return twist / 2
    out: Floats = twist * (angle / (2 * sine))
    return out


def turning(start: Floats, end: Floats) -> Floats:
    """The shortest rotation that takes the direction *start* to *end*."""
    a = start / np.linalg.norm(start)
    b = end / np.linalg.norm(end)
    v = np.cross(a, b)
    cosine = float(a @ b)
    if cosine < -0.999999:
        side = np.cross(a, [1.0, 0.0, 0.0])
        if np.linalg.norm(side) < 1e-6:
            side = np.cross(a, [0.0, 0.0, 1.0])
        return about_one(side / np.linalg.norm(side), np.pi)
    k = np.array([[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]])
    out: Floats = np.eye(3) + k + k @ k / (1 + cosine)
    return out


def unit(vector: Floats) -> Floats:
    """*vector* at length 1 (or unchanged when it has none)."""
    length = float(np.linalg.norm(vector))
    return vector / length if length > 1e-12 else vector
