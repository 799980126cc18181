"""A drawing in a style at a size: the plain list that every painter draws.

Paths stay in metres of the drawing; widths, hatching and arrow heads are millimetres at
the final size and are worked out here, once for screen, paper and files.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from soleus.figures.display.display import Drawing, Mark, Path, line
from soleus.figures.display.roles import Role
from soleus.figures.display.style import ArrowSize, Colour, Hatch, Paint, Style, arrow_size, palette

TINY_MM_PER_M = 16.0
"""Below this (a thumbnail) shade and creases are smaller than a line and are left out."""

_TOO_FINE = frozenset(
    {Role.PROP_CREASE, *(role for role in Role if role.value.startswith("shade_"))}
)

HEAD_SHARE = 0.38
"""An arrow head takes at most this part of a short arrow, and the shaft thins with it."""

LEAST_SHAFT = 0.45
"""A shaft is never thinner than this part of its usual width."""

_STEPS = 12
"""Samples for each curve when the length of an arrow is measured."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Paths to fill, then to hatch, then to stroke. Round caps and joins, even-odd."""

    paths: tuple[Path, ...]
    fill: Colour | None
    line: Colour | None
    width: float  # millimetres
    hatch: Hatch | None = None


def inks(drawing: Drawing, style: Style, mm_per_m: float) -> tuple[Ink, ...]:
    """What to paint, in order, when a metre of *drawing* becomes *mm_per_m* millimetres."""
    paints = palette(style)
    tiny = mm_per_m < TINY_MM_PER_M
    out: list[Ink] = []
    for mark in drawing.marks:
        paint = paints.get(mark.role)
        if paint is None or (tiny and mark.role in _TOO_FINE):
            continue
        if mark.role in (Role.ARROW, Role.ARROW_BOTH):
            out.extend(_arrow(mark, paint, arrow_size(style), mm_per_m))
        elif paint.casing is not None:
            out.append(Ink(mark.paths, None, paint.casing, paint.casing_width))
            out.append(Ink(mark.paths, None, paint.line, paint.width))
        else:
            out.append(Ink(mark.paths, paint.fill, paint.line, paint.width, paint.hatch))
    return tuple(out)


def _arrow(mark: Mark, paint: Paint, size: ArrowSize, mm_per_m: float) -> Iterator[Ink]:
    shafts, heads = [], []
    share = 1.0
    for path in mark.paths:
        ends = 2 if mark.role is Role.ARROW_BOTH else 1
        head = min(size.head / mm_per_m, HEAD_SHARE * length(path))
        share = min(share, head * mm_per_m / size.head)
        shaft = path
        for _ in range(ends):
            shaft, tip = _headed(shaft, head)
            heads.append(tip)
            shaft = reversed_path(shaft)
        shafts.append(shaft)
    width, halo = max(share, LEAST_SHAFT) * paint.width, 2 * size.halo
    yield Ink(tuple(shafts), None, paint.casing, width + halo)
    yield Ink(tuple(heads), paint.casing, paint.casing, halo)
    yield Ink(tuple(shafts), None, paint.line, width)
    yield Ink(tuple(heads), paint.fill, None, 0.0)


def _headed(path: Path, head: float) -> tuple[Path, Path]:
    """*path* without its last stretch, and the head that replaces it."""
    shaft = shortened(path, 0.7 * head)
    neck = shortened(path, head)
    (tip_x, tip_y), (neck_x, neck_y) = path.end, neck.end
    dx, dy = tip_x - neck_x, tip_y - neck_y
    reach = max(hypot(dx, dy), 1e-9)
    dx, dy = dx / reach * head, dy / reach * head
    back_x, back_y = tip_x - dx, tip_y - dy
    side_x, side_y = -0.42 * dy, 0.42 * dx
    corners = (
        (tip_x, tip_y),
        (back_x + side_x, back_y + side_y),
        (back_x + 0.18 * dx, back_y + 0.18 * dy),
        (back_x - side_x, back_y - side_y),
    )
    return shaft, line(corners, closed=True)


def reversed_path(path: Path) -> Path:
    """The same line from its end to its start."""
    points = array("f")
    for k in range(len(path.points) - 2, -1, -2):
        points.extend(path.points[k : k + 2])
    return Path(points, path.closed)


def length(path: Path) -> float:
    """Arc length in metres, to about a thousandth."""
    return sum(step for _, _, step in _steps(path))


def shortened(path: Path, by: float) -> Path:
    """*path* without its last *by* metres; a stub at its start when it is no longer than that."""
    steps = list(_steps(path))
    left = sum(step for _, _, step in steps) - by
    for curve, t, step in steps:
        if step >= left:
            part = max(left, 0.0) / max(step, 1e-12) / _STEPS
            return _until(path, curve, max(t + part, 1e-3))
        left -= step
    return path


def _steps(path: Path) -> Iterator[tuple[int, float, float]]:
    """Curve, parameter at the beginning, and length of every short step along *path*."""
    p = path.points
    for curve in range(path.curves):
        x0, y0, x1, y1, x2, y2, x3, y3 = p[6 * curve : 6 * curve + 8]
        x, y = x0, y0
        for k in range(1, _STEPS + 1):
            t = k / _STEPS
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            nx, ny = a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
            yield curve, (k - 1) / _STEPS, hypot(nx - x, ny - y)
            x, y = nx, ny


def _until(path: Path, curve: int, t: float) -> Path:
    """*path* up to parameter *t* of *curve*, by de Casteljau's construction."""
    p = path.points
    points = array("f", p[: 6 * curve + 2])
    ends: list[tuple[float, ...]] = []
    for values in (p[6 * curve : 6 * curve + 8 : 2], p[6 * curve + 1 : 6 * curve + 8 : 2]):
        a, b, c, d = values
        ab, bc, cd = a + (b - a) * t, b + (c - b) * t, c + (d - c) * t
        abc, bcd = ab + (bc - ab) * t, bc + (cd - bc) * t
        ends.append((ab, abc, abc + (bcd - abc) * t))
    for x, y in zip(*ends, strict=True):
        points.extend((x, y))
    return Path(points, closed=False)
