"""Eyes, brows, nose and mouth, as far as they can be seen, and the course of nerves."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import project, rotation
from soleus.figures.display.display import Mark, Path
from soleus.figures.display.roles import Role
from soleus.figures.frame import BODY_PARTS, FaceKind, FaceMark, Floats, SolvedFrame
from soleus.figures.outline.bezier import single
from soleus.figures.outline.paths import as_path
from soleus.figures.outline.picture import Picture

_ORDER: tuple[tuple[FaceKind, Role], ...] = (
    ("brow", Role.FACE_BROW),
    ("nose", Role.FACE_NOSE),
    ("mouth", Role.FACE_MOUTH),
    ("eye", Role.FACE_EYE),
)

IN_FRONT_M = 0.010
"""A mark is hidden where the skin is nearer than it by this much."""

FRONTAL = 0.75
"""The nose is drawn only on a face turned to the viewer: in profile the outline shows it."""

COVERED_M = 0.16
"""A nerve is hidden where something is nearer by this much: more than its own limb."""


def face_marks(frame: SolvedFrame, picture: Picture) -> list[Mark]:
    towards = float((rotation(frame.view) @ frame.face_forward)[2])
    if towards < -0.05:
        return []
    found: defaultdict[FaceKind, list[Path]] = defaultdict(list)
    for mark in frame.face:
        if mark.kind == "nose" and towards < FRONTAL:
            continue
        path = _visible_path(mark, frame, picture)
        if path is not None:
            found[mark.kind].append(path)
    return [Mark(role, tuple(found[kind])) for kind, role in _ORDER if kind in found]


def nerve_marks(frame: SolvedFrame, picture: Picture) -> list[Mark]:
    """The course of each nerve, drawn through the limb that it runs in."""
    paths = []
    for course in frame.nerves.values():
        plane = project(course, frame.view)
        seen = _gap(plane, picture) < COVERED_M
        paths += [
            as_path(single(_dense(plane[a:b, :2])), closed=False)
            for a, b in _runs(seen)
            if b - a > 2
        ]
    return [Mark(Role.NERVE, tuple(paths))] if paths else []


def _visible_path(mark: FaceMark, frame: SolvedFrame, picture: Picture) -> Path | None:
    plane = project(mark.points, frame.view)
    grid = picture.grid
    column, row = _cells(plane, picture)
    inside = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
    part = picture.part[np.clip(row, 0, grid.rows - 1), np.clip(column, 0, grid.columns - 1)]
    seen = inside & (part == BODY_PARTS.index("head")) & (_gap(plane, picture) < IN_FRONT_M)
    if mark.closed:
        if seen.mean() < 0.6:
            return None
        return as_path(single(plane[:, :2], closed=True), closed=True)
    if seen.sum() < 4:
        return None
    first, last = np.nonzero(seen)[0][[0, -1]]
    return as_path(single(plane[first : last + 1, :2]), closed=False)


def _cells(plane: Floats, picture: Picture) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    pixels = np.floor(picture.grid.to_pixels(plane)).astype(np.int64)
    return pixels[:, 0], pixels[:, 1]


def _gap(plane: Floats, picture: Picture) -> Floats:
    """(N,) metres by which the surface seen is nearer than each point."""
    grid = picture.grid
    column, row = _cells(plane, picture)
    depth = picture.raster.depth[
        np.clip(row, 0, grid.rows - 1), np.clip(column, 0, grid.columns - 1)
    ]
    gap: Floats = depth / grid.px_per_m - plane[:, 2]
    return gap


def _runs(seen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    change = np.nonzero(np.diff(np.concatenate([[False], seen, [False]])))[0]
    return [(int(a), int(b)) for a, b in change.reshape(-1, 2)]


def _dense(points: Floats) -> Floats:
    """Points 4 mm apart on a smooth line through *points*."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = max(4, int(along[-1] / 0.004))
    wanted = np.linspace(0.0, along[-1], count)
    line = np.stack([np.interp(wanted, along, points[:, k]) for k in range(2)], axis=1)
    for _ in range(12):
        line[1:-1] = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
    return line
