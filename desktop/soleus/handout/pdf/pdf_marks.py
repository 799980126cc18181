"""Boxes, lines and signs as PDF operators. Lengths in points, y upwards from the page's foot."""

from __future__ import annotations

from soleus.handout.page import POINT_MM, Box, Line, Sign

POINTS = 1 / POINT_MM
"""Points in a millimetre."""
PRINTED = 4
"""The flag of an annotation that PDF/A asks for: it is seen on paper too."""
ROUND = 0.5523
"""Handle length of a quarter circle of radius 1."""


def number(value: float) -> str:
    """Two decimals of a point are 3.5 micrometres; no trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def colour_marks(colour: str, operator: str) -> str:
    """``#rrggbb`` as fill (``rg``) or stroke (``RG``) colour."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts) + f" {operator}"


def box_marks(box: Box, height: float) -> str:
    """Nothing for a box that only marks an area. *height* of the page in millimetres."""
    if box.fill is None and box.stroke is None:
        return ""
    marks = []
    if box.fill is not None:
        marks.append(colour_marks(box.fill, "rg"))
    if box.stroke is not None:
        marks.append(colour_marks(box.stroke, "RG"))
        marks.append(f"{number(box.stroke_width * POINTS)} w")
    marks.append(_outline(box, height))
    marks.append("B" if box.fill and box.stroke else "f" if box.fill else "S")
    return "\n".join(marks)


def _outline(box: Box, height: float) -> str:
    left, right = box.x * POINTS, box.right * POINTS
    top, bottom = (height - box.y) * POINTS, (height - box.bottom) * POINTS
    radius = min(box.radius, box.width / 2, box.height / 2) * POINTS
    if radius <= 0:
        return f"{_numbers(left, bottom, right - left, top - bottom)} re"
    handle = radius * (1 - ROUND)
    return "\n".join(
        (
            f"{_numbers(left + radius, top)} m",
            f"{_numbers(right - radius, top)} l",
            f"{_numbers(right - handle, top, right, top - handle, right, top - radius)} c",
            f"{_numbers(right, bottom + radius)} l",
            f"{_numbers(right, bottom + handle, right - handle, bottom, right - radius, bottom)} c",
            f"{_numbers(left + radius, bottom)} l",
            f"{_numbers(left + handle, bottom, left, bottom + handle, left, bottom + radius)} c",
            f"{_numbers(left, top - radius)} l",
            f"{_numbers(left, top - handle, left + handle, top, left + radius, top)} c h",
        )
    )


def line_marks(line: Line, height: float) -> str:
    """Operators that draw a line."""
    start = _numbers(line.x1 * POINTS, (height - line.y1) * POINTS)
    end = _numbers(line.x2 * POINTS, (height - line.y2) * POINTS)
    return (
        f"{colour_marks(line.colour, 'RG')}\n"
        f"{number(line.stroke_width * POINTS)} w\n{start} m {end} l S"
    )


def sign_marks(sign: Sign, height: float) -> str:
    """Operators that draw a sign."""
    strokes = []
    for stroke in sign.strokes:
        points = [_numbers(x * POINTS, (height - y) * POINTS) for x, y in stroke]
        strokes.append(f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:]))
    return (
        f"q 1 J 1 j\n{colour_marks(sign.colour, 'RG')}\n"
        f"{number(sign.stroke_width * POINTS)} w\n{' '.join(strokes)} S\nQ"
    )


def _numbers(*values: float) -> str:
    return " ".join(number(value) for value in values)
