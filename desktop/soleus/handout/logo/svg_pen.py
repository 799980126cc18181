"""Outlines of an SVG file as cubic curves, counted while they come."""

from __future__ import annotations

from array import array

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen

from soleus.errors import UserError
from soleus.figures.display.display import Path

MOST_CURVES = 20_000
FARTHEST = 100.0
"""How many canvases away a point may lie; what is farther off could not be printed."""


class CurvePen(BasePen):
    """Collects outlines, moved by what it was told last, on a canvas of *side* units.

    Raises:
        UserError: at the first curve over the most that a logo may have.
        ValueError: at a point that is no place.

    """

    def __init__(self, side: float) -> None:
        super().__init__(None)  # type: ignore[no-untyped-call]  # fontTools has no types
        self._farthest = FARTHEST * side
        self._towards: Transform = Identity
        self._paths: list[Path] = []
        self._points: array[float] = array("f")
        self._count = 0

    def moved_by(self, towards: Transform) -> CurvePen:
        """The same pen, which moves what comes by *towards*."""
        self._towards = towards
        return self

    def finished(self) -> tuple[Path, ...]:
        """What was drawn since it was asked for last."""
        self._end(closed=False)
        paths, self._paths = tuple(self._paths), []
        return paths

    def _place(self, point: tuple[float, float]) -> tuple[float, float]:
        x, y = self._towards.transformPoint(point)
        if not (abs(x) <= self._farthest and abs(y) <= self._farthest):
            raise ValueError("a point far off the canvas")
        return x, y

    def _counted(self) -> None:
        self._count += 1
        if self._count > MOST_CURVES:
            raise UserError(
                f"The logo's SVG file has over {MOST_CURVES} curves, too many for a letterhead. "
                "Save it as PNG."
            )

    def _end(self, *, closed: bool) -> None:
        if len(self._points) > 2:
            self._paths.append(Path(self._points, closed))
        self._points = array("f")

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # fontTools' name
        self._end(closed=False)
        self._points.extend(self._place(point))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._counted()
        x0, y0 = self._points[-2:]
        x1, y1 = self._place(point)
        dx, dy = (x1 - x0) / 3, (y1 - y0) / 3
        self._points.extend((x0 + dx, y0 + dy, x1 - dx, y1 - dy, x1, y1))

    def _curveToOne(  # noqa: N802
        self, one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._counted()
        for point in (one, two, end):
            self._points.extend(self._place(point))

    def _closePath(self) -> None:  # noqa: N802
        self._end(closed=True)

    def _endPath(self) -> None:  # noqa: N802
        self._end(closed=False)
