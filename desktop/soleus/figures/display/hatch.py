"""Hatching lines over a rectangle; painters clip them to the area."""

from __future__ import annotations

from math import ceil, cos, floor, radians, sin

from soleus.figures.display.style import Hatch

Segment = tuple[float, float, float, float]


def segments(
    hatch: Hatch, left: float, top: float, right: float, bottom: float
) -> tuple[Segment, ...]:
    """Lines x0, y0, x1, y1 in millimetres that cover the rectangle.

    They lie on one grid about the origin, so two areas side by side match.
    """
    a = radians(hatch.angle)
    along, across = (cos(a), -sin(a)), (sin(a), cos(a))
    corners = [(x, y) for x in (left, right) for y in (top, bottom)]
    depth = [x * across[0] + y * across[1] for x, y in corners]
    reach = [x * along[0] + y * along[1] for x, y in corners]
    low, high = min(reach), max(reach)
    out = []
    for k in range(ceil(min(depth) / hatch.spacing), floor(max(depth) / hatch.spacing) + 1):
        x, y = across[0] * k * hatch.spacing, across[1] * k * hatch.spacing
        out.append(
            (
                x + along[0] * low,
                y + along[1] * low,
                x + along[0] * high,
                y + along[1] * high,
            )
        )
    return tuple(out)
