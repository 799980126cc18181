"""The orthographic camera: world metres to the picture plane.

Plane coordinates are metres with x to the right, y downwards and z towards the viewer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, cos, radians, sin

import numpy as np

from soleus.figures.frame import Floats, SolvedFrame, View, Window

MARGIN_M = 0.03
"""Air kept around everything that is drawn."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture plane, in metres."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def union(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Grid:
    """The pixels that a box is sampled on."""

    left: float
    top: float
    columns: int
    rows: int
    px_per_m: float

    def to_pixels(self, plane: Floats) -> Floats:
        """(N, 3) plane metres to pixel units; pixel (r, c) covers [c, c + 1] × [r, r + 1]."""
        return (plane - [self.left, self.top, 0.0]) * self.px_per_m

    def to_plane(self, pixels: Floats) -> Floats:
        """(N, 2) pixel units to plane metres."""
        return pixels / self.px_per_m + [self.left, self.top]


def rotation(view: View) -> Floats:
    """(3, 3) matrix from world to plane axes."""
    a, e = radians(-view.azimuth), radians(view.elevation)
    turn = np.array([[cos(a), 0, sin(a)], [0, 1, 0], [-sin(a), 0, cos(a)]])
    tilt = np.array([[1, 0, 0], [0, cos(e), -sin(e)], [0, sin(e), cos(e)]])
    matrix: Floats = np.diag([1.0, -1.0, 1.0]) @ tilt @ turn
    return matrix


def project(points: Floats, view: View) -> Floats:
    """(N, 3) world points in plane coordinates."""
    return points @ rotation(view).T


def window_box(window: Window, view: View) -> Box:
    x, y, _ = project(window.centre, view)
    return Box(
        x - window.width / 2, y - window.height / 2, x + window.width / 2, y + window.height / 2
    )


def frame_box(frame: SolvedFrame) -> Box:
    """What the frame occupies in the plane: its window, or its meshes and a margin."""
    if frame.window is not None:
        return window_box(frame.window, frame.view)
    points = np.concatenate([frame.body.vertices, *(prop.vertices for prop in frame.props)])
    x, y, _ = project(points, frame.view).T
    return Box(float(x.min()), float(y.min()), float(x.max()), float(y.max())).grown(MARGIN_M)


def shared_box(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of *boxes*. Raises ValueError when there is none."""
    first, *rest = boxes
    for box in rest:
        first = first.union(box)
    return first


def sampling(box: Box, px_per_m: float) -> Grid:
    return Grid(
        box.left,
        box.top,
        max(1, ceil(box.width * px_per_m)),
        max(1, ceil(box.height * px_per_m)),
        px_per_m,
    )
