"""Signs drawn as strokes with round ends: the fonts need not have them."""

from __future__ import annotations

from soleus.handout.page import Point

Strokes = tuple[tuple[Point, ...], ...]


def _placed(strokes: Strokes, x: float, y: float, size: float) -> Strokes:
    """Strokes on a unit square, put into the square of *size* whose centre is (x, y)."""
    return tuple(
        tuple(
            (round(x + (px - 0.5) * size, 3), round(y + (py - 0.5) * size, 3)) for px, py in stroke
        )
        for stroke in strokes
    )


def tick(x: float, y: float, size: float) -> Strokes:
    """A tick in a square of *size*."""
    return _placed((((0.06, 0.55), (0.36, 0.86), (0.94, 0.16)),), x, y, size)


def cross(x: float, y: float, size: float) -> Strokes:
    """A cross in a square of *size*."""
    return _placed((((0.12, 0.12), (0.88, 0.88)), ((0.88, 0.12), (0.12, 0.88))), x, y, size)


def exclamation(x: float, y: float, size: float) -> Strokes:
    """An exclamation mark in a square of *size*."""
    return _placed((((0.5, 0.04), (0.5, 0.58)), ((0.5, 0.94), (0.5, 0.945))), x, y, size)


def plus(x: float, y: float, size: float) -> Strokes:
    """A plus in a square of *size*."""
    return _placed((((0.5, 0.08), (0.5, 0.92)), ((0.08, 0.5), (0.92, 0.5))), x, y, size)


def equals(x: float, y: float, size: float) -> Strokes:
    """Two lines, one above the other, in a square of *size*."""
    return _placed((((0.1, 0.34), (0.9, 0.34)), ((0.1, 0.66), (0.9, 0.66))), x, y, size)


def arrow(x: float, y: float, size: float, turns: int = 0) -> Strokes:
    """An arrow to the right, turned a quarter *turns* times counterclockwise."""
    strokes: Strokes = (((0.08, 0.5), (0.92, 0.5)), ((0.56, 0.14), (0.92, 0.5), (0.56, 0.86)))
    for _ in range(turns % 4):
        strokes = tuple(tuple((py, 1 - px) for px, py in stroke) for stroke in strokes)
    return _placed(strokes, x, y, size)
