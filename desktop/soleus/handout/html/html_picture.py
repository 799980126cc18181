"""Drawings small enough for a web page: short whole numbers, shared paints, packed movements."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import hypot

from soleus.figures.display.display import Drawing, Path
from soleus.figures.display.ink import Ink, inks
from soleus.figures.display.style import Colour, Style

COLUMN_MM = (60.0, 50.0)
"""Size for which line widths and arrow heads are chosen, as on paper."""
UNITS = 9.0
"""Units of coordinates in a millimetre."""
STRAIGHT = 0.7
"""Units by which a line may leave the curve, or the corners, that it replaces."""


Point = tuple[int, int]


@dataclass(slots=True)
class Paints:
    """The ways in which shapes of a page are painted, each a class of its style sheet."""

    names: dict[str, str] = field(default_factory=dict)
    shapes: dict[float, str] = field(default_factory=dict)

    def name(self, ink: Ink, units: float) -> str:
        rule = f"fill:{_colour(ink.fill)}"
        if ink.line is not None:
            rule += f";stroke:{_colour(ink.line)};stroke-width:{ink.width * units:.3g}"
        return self.names.setdefault(rule, f"p{len(self.names)}")

    def shape(self, aspect: float) -> str:
        """The class of a place *aspect* times as wide as it is high."""
        return self.shapes.setdefault(round(aspect, 1), f"a{len(self.shapes)}")

    def rules(self) -> str:
        shapes = (f".{name}{{aspect-ratio:{aspect:g}}}" for aspect, name in self.shapes.items())
        return "".join((*(f".{name}{{{rule}}}" for rule, name in self.names.items()), *shapes))


def still_svg(
    drawing: Drawing,
    style: Style,
    paints: Paints,
    units: float = UNITS,
    name: str = "",
    *,
    again: bool = False,
) -> str:
    """The drawing as inline SVG; *again* points to the one of that *name* on the same page."""
    scale = _scale(drawing)
    width, height = (round(side * scale * units) for side in (drawing.width, drawing.height))
    if again:
        shapes = f'<use href="#{name}"/>'
    else:
        paths = "".join(
            f'<path class="{paint}" d="{data}"/>'
            for paint, data in _shapes(drawing, style, paints, units, scale)
        )
        shapes = f'<g id="{name}">{paths}</g>' if name else paths
    return (
        f'<svg class="still" viewBox="0 0 {width} {height}" aria-hidden="true" '
        f'focusable="false">{shapes}</svg>'
    )


def packed_motion(
    frames: Sequence[Drawing], style: Style, paints: Paints, units: float = UNITS
) -> str:
    """Frames of one movement, each shape once, as compressed JSON in base64.

    ``w``, ``h``: size; ``s``: shapes, each a class and its path; ``f``: for each frame its shapes.
    """
    first = frames[0]
    scale = _scale(first)
    known: dict[tuple[str, str], int] = {}
    listed = [
        [
            known.setdefault(shape, len(known))
            for shape in _shapes(frame, style, paints, units, scale)
        ]
        for frame in frames
    ]
    data = {
        "w": round(first.width * scale * units),
        "h": round(first.height * scale * units),
        "s": list(known),
        "f": listed,
    }
    text = json.dumps(data, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(text, 9, mtime=0)).decode()


def evenly(count: int, wanted: int) -> list[int]:
    """*wanted* of the places 0 to *count* - 1, both ends among them."""
    if wanted >= count or count < 2:
        return list(range(count))
    return sorted({round(place * (count - 1) / (wanted - 1)) for place in range(wanted)})


def _scale(drawing: Drawing) -> float:
    return min(COLUMN_MM[0] / drawing.width, COLUMN_MM[1] / drawing.height)


def _shapes(
    drawing: Drawing, style: Style, paints: Paints, units: float, mm_per_m: float
) -> Iterator[tuple[str, str]]:
    for ink in inks(drawing, style, mm_per_m):
        data = "".join(path_data(path, mm_per_m * units) for path in ink.paths)
        if data:
            yield paints.name(ink, units), data


def path_data(path: Path, scale: float) -> str:
    """Relative commands in whole units; what is straight to the eye becomes a line."""
    p = [round(value * scale) for value in path.points]
    parts = [f"M{_joined(p[:2])}"]
    corners = [(p[0], p[1])]
    for at in range(2, len(p), 6):
        x, y = corners[-1]
        moves = [value - (y if place % 2 else x) for place, value in enumerate(p[at : at + 6])]
        end = (p[at + 4], p[at + 5])
        if _straight(*moves):
            corners.append(end)
        else:
            parts += [_lines(corners), f"c{_joined(moves)}"]
            corners = [end]
    parts.append(_lines(corners))
    data = "".join(parts)
    return data + "z" if path.closed else data


def _lines(corners: list[Point]) -> str:
    """Relative lines along *corners*, leaving out those that are straight to the eye."""
    moves: list[int] = []
    start = 0
    while start < len(corners) - 1:
        end = start + 1
        while end + 1 < len(corners) and _near(corners[start : end + 2]):
            end += 1
        dx, dy = corners[end][0] - corners[start][0], corners[end][1] - corners[start][1]
        if dx or dy:
            moves += (dx, dy)
        start = end
    return f"l{_joined(moves)}" if moves else ""


def _near(corners: list[Point]) -> bool:
    """Whether all of them lie on the way from the first to the last."""
    (x0, y0), (x1, y1) = corners[0], corners[-1]
    dx, dy = x1 - x0, y1 - y0
    length = hypot(dx, dy)
    if length < 1:
        return all(hypot(x - x0, y - y0) <= STRAIGHT for x, y in corners)
    for x, y in corners[1:-1]:
        along = ((x - x0) * dx + (y - y0) * dy) / length
        away = abs((x - x0) * dy - (y - y0) * dx) / length
        if away > STRAIGHT or not -STRAIGHT <= along <= length + STRAIGHT:
            return False
    return True


def _straight(x1: int, y1: int, x2: int, y2: int, x3: int, y3: int) -> bool:
    length = hypot(x3, y3)
    if length < 1:
        return hypot(x1, y1) < 2 * STRAIGHT and hypot(x2, y2) < 2 * STRAIGHT
    away = max(abs(x1 * y3 - y1 * x3), abs(x2 * y3 - y2 * x3)) / length
    along = ((x1 * x3 + y1 * y3) / length, (x2 * x3 + y2 * y3) / length)
    # A curve bows out by three quarters of its handles' distance.
    return 0.75 * away <= STRAIGHT and all(-1 <= each <= length + 1 for each in along)


def _joined(numbers: Sequence[int]) -> str:
    """Numbers with a space only where no sign parts them."""
    text = str(numbers[0])
    for each in numbers[1:]:
        text += str(each) if each < 0 else f" {each}"
    return text


def _colour(colour: Colour | None) -> str:
    if colour is None:
        return "none"
    text = "".join(f"{value:02x}" for value in colour)
    short = text[0::2] if text[0::2] == text[1::2] else text
    return f"#{short}"
