"""The display list: what is drawn, before anyone chooses colours, widths or a size.

Pure Python, so that a picture out of the shipped pack is painted before numpy is loaded.
Lengths are metres of the picture plane, origin at the top left, y downwards.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from soleus.figures.display.roles import CLOCK_ROLES, Role


@dataclass(frozen=True, slots=True)
class Path:
    """One run of cubic Bézier curves.

    ``points`` holds x, y of the start and then, for each curve, x, y of its two
    handles and of its end: ``2 + 6 n`` single-precision numbers.
    """

    points: array[float]
    closed: bool

    @property
    def curves(self) -> int:
        return (len(self.points) - 2) // 6

    @property
    def start(self) -> tuple[float, float]:
        return self.points[0], self.points[1]

    @property
    def end(self) -> tuple[float, float]:
        return self.points[-2], self.points[-1]


@dataclass(frozen=True, slots=True)
class Mark:
    """Paths of one role. The closed paths of an area are filled together, even-odd."""

    role: Role
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in the order they are painted, on a canvas of *width* × *height* metres."""

    marks: tuple[Mark, ...]
    width: float
    height: float

    @property
    def path_count(self) -> int:
        return sum(len(mark.paths) for mark in self.marks)

    @property
    def curve_count(self) -> int:
        return sum(path.curves for mark in self.marks for path in mark.paths)

    def marks_of(self, *roles: Role) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.role in roles)


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a repetition takes, in seconds."""

    out_s: float
    hold_s: float
    back_s: float
    rest_s: float = 0.6
    """A breath before it starts again, so that the start position can be read."""

    @property
    def total_s(self) -> float:
        return self.out_s + self.hold_s + self.back_s + self.rest_s

    def progress(self, seconds: float) -> float:
        """Where the movement is *seconds* after it began: 0 at the start, 1 at the end."""
        if self.total_s <= 0:
            return 0.0
        seconds %= self.total_s
        if seconds < self.out_s:
            return seconds / self.out_s
        seconds -= self.out_s
        if seconds <= self.hold_s:
            return 1.0
        seconds -= self.hold_s
        return 1.0 - seconds / self.back_s if seconds < self.back_s else 0.0


@dataclass(frozen=True, slots=True)
class Animation:
    """Drawings of one size, evenly spaced from the start position to the end position."""

    frames: tuple[Drawing, ...]
    timing: Timing

    def frame_at(self, seconds: float) -> int:
        """Index of the frame to show *seconds* after the movement began."""
        return round(self.timing.progress(seconds) * (len(self.frames) - 1))


def line(points: Iterable[tuple[float, float]], closed: bool = False) -> Path:
    """Straight runs between *points*, as a path."""
    corners = list(points)
    if closed:
        corners.append(corners[0])
    numbers = array("f", corners[0])
    for (x0, y0), (x1, y1) in pairwise(corners):
        dx, dy = (x1 - x0) / 3, (y1 - y0) / 3
        numbers.extend((x0 + dx, y0 + dy, x1 - dx, y1 - dy, x1, y1))
    return Path(numbers, closed)


CIRCLE_HANDLE = 0.5522847498
"""Handle length of a quarter circle of radius 1."""


def circle(x: float, y: float, radius: float) -> Path:
    """A full circle as four curves."""
    k = CIRCLE_HANDLE * radius
    r = radius
    numbers = array("f", (x, y - r))
    numbers.extend((x + k, y - r, x + r, y - k, x + r, y))
    numbers.extend((x + r, y + k, x + k, y + r, x, y + r))
    numbers.extend((x - k, y + r, x - r, y + k, x - r, y))
    numbers.extend((x - r, y - k, x - k, y - r, x, y - r))
    return Path(numbers, closed=True)


def bounds(paths: Collection[Path]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the control points of *paths*; zeros when there are none."""
    if not paths:
        return 0.0, 0.0, 0.0, 0.0
    xs = [path.points[0::2] for path in paths]
    ys = [path.points[1::2] for path in paths]
    return min(map(min, xs)), min(map(min, ys)), max(map(max, xs)), max(map(max, ys))


def moved(drawing: Drawing, dx: float, dy: float) -> Drawing:
    """The same marks *dx* to the right and *dy* down, on a canvas of the same size."""
    if not dx and not dy:
        return drawing

    def shift(path: Path) -> Path:
        points = array("f", path.points)
        if dx:
            points[0::2] = array("f", [x + dx for x in points[0::2]])
        if dy:
            points[1::2] = array("f", [y + dy for y in points[1::2]])
        return Path(points, path.closed)

    marks = [Mark(mark.role, tuple(map(shift, mark.paths))) for mark in drawing.marks]
    return replace(drawing, marks=tuple(marks))


def mirrored(drawing: Drawing) -> Drawing:
    """The picture of the other side of the body. Clocks keep running clockwise."""
    width = drawing.width
    clock_x = [b for mark in drawing.marks_of(Role.CLOCK_FACE) for b in bounds(mark.paths)[0::2]]
    shift = width - (min(clock_x) + max(clock_x)) if clock_x else 0.0

    def flip(mark: Mark) -> Mark:
        if mark.role in CLOCK_ROLES:
            return mapped(mark, lambda x: x + shift, None)
        if mark.role is Role.WRITING:
            left, _, right, _ = bounds(mark.paths)
            return mapped(mark, lambda x: x + width - left - right, None)
        return mapped(mark, lambda x: width - x, None)

    return replace(drawing, marks=tuple(flip(mark) for mark in drawing.marks))


def mapped(
    mark: Mark, map_x: Callable[[float], float], map_y: Callable[[float], float] | None
) -> Mark:
    """The same mark with every x and, if asked for, every y changed."""
    paths = []
    for path in mark.paths:
        points = array("f", path.points)
        points[0::2] = array("f", map(map_x, path.points[0::2]))
        if map_y is not None:
            points[1::2] = array("f", map(map_y, path.points[1::2]))
        paths.append(Path(points, path.closed))
    return Mark(mark.role, tuple(paths))
