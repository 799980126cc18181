"""A logo's SVG file as filled curves, which both the PDF and the screen can draw.

Read are shapes, paths, groups, transforms, and fills and lines in plain colours; of a gradient,
the middle of its colours. What cannot be drawn (words, pictures inside, what is see-through,
filters) is refused with a sentence rather than left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import isfinite
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Transform
from fontTools.svgLib.path.parser import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

from soleus.errors import UserError
from soleus.figures.display.display import Path, bounds
from soleus.handout.logo.svg_colour import colour_of, gradients, transform_of
from soleus.handout.logo.svg_pen import CurvePen
from soleus.handout.logo.svg_style import (
    Look,
    Rules,
    is_absent,
    local_name,
    look_of,
    opacity,
    refuse_effects,
    refuse_line_effects,
    refused,
    rules_of,
)

MOST_SVG = 500_000
"""Bytes of a file of curves; as many as the most curves take."""
LEAST_SIDE, MOST_SIDE, LONGEST_SIDE = 1e-3, 1e6, 100.0
"""Units of a side, and how many times one side is the other."""
DEEPEST = 40
LONGEST_WORD = 5_000
"""Characters of a path without a space: such words are read slowly."""
SILENT = frozenset(
    {
        "title", "desc", "metadata", "defs", "style", "namedview", "linearGradient",
        "radialGradient", "clipPath",
    }
)  # fmt: skip
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline", "line"})
GROUPS = frozenset({"g", "a", "switch"})


@dataclass(frozen=True, slots=True)
class Patch:
    """Curves painted at once, in units of the file.

    winding     where paths lie over each other is filled, else even-odd
    """

    paths: tuple[Path, ...]
    fill: str | None
    stroke: str | None
    stroke_width: float
    winding: bool = True


@dataclass(frozen=True, slots=True)
class Vectors:
    """A logo of curves: patches in painting order on a canvas of *width* × *height* units."""

    patches: tuple[Patch, ...]
    width: float
    height: float

    @property
    def aspect(self) -> float:
        return self.width / self.height


def read_svg(data: bytes) -> Vectors:
    """The curves of an SVG file.

    Raises:
        UserError: when it is broken, or has parts that cannot be drawn.

    """
    if len(data) > MOST_SVG:
        raise UserError(
            f"The logo's SVG file has {len(data) / 1000:.0f} kB, and the most is "
            f"{MOST_SVG // 1000} kB. Save it as PNG."
        )
    # In text of two bytes a character, entities would not be seen.
    if b"<!ENTITY" in data or b"\0" in data:
        raise UserError(
            "The logo's SVG file has entities, or letters of two bytes, which could hide anything. "
            "Save it as plain SVG."
        )
    try:
        root = ET.fromstring(data)  # noqa: S314  # entities are refused above
        if local_name(root.tag) != "svg":
            raise ValueError("not an SVG file")
        left, top, width, height = _canvas(root)
        reading = _Reading(gradients(root), rules_of(root), _clips(root), width, height)
        base = Transform(1, 0, 0, 1, -left, -top)
        patches = tuple(reading.patches(root, base, {}, 0))
    except (
        ET.ParseError, ValueError, IndexError, TypeError, ArithmeticError, NotImplementedError,
    ) as problem:  # fmt: skip
        raise UserError(
            "The logo's SVG file is damaged. Save it anew as plain SVG, or as PNG."
        ) from problem
    if not patches:
        raise UserError("The logo's SVG file draws nothing. Save it as PNG.")
    return Vectors(patches, width, height)


def _number(text: str | None, default: float = 0.0) -> float:
    found = re.match(r"\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text or "")
    number = float(found.group()) if found else default
    if not isfinite(number):
        raise ValueError("no finite number")
    return number


def _canvas(root: ET.Element) -> tuple[float, float, float, float]:
    box = [float(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if each]
    if len(box) == 4:
        left, top, width, height = box
    else:
        left, top = 0.0, 0.0
        width, height = _number(root.get("width")), _number(root.get("height"))
    sides = min(width, height), max(width, height)
    if not (LEAST_SIDE < sides[0] <= sides[1] < MOST_SIDE and sides[1] < LONGEST_SIDE * sides[0]):
        raise ValueError("the drawing has no size")
    return left, top, width, height


def _clips(root: ET.Element) -> dict[str, ET.Element]:
    return {each.get("id", ""): each for each in root.iter() if local_name(each.tag) == "clipPath"}


class _Reading:
    """One file while it is read. Its curves are counted while they come."""

    def __init__(
        self,
        shades: Mapping[str, str],
        rules: Rules,
        clips: Mapping[str, ET.Element],
        width: float,
        height: float,
    ) -> None:
        self._shades, self._rules, self._clips = shades, rules, clips
        self._width, self._height = width, height
        self._pen = CurvePen(max(width, height))

    def patches(
        self, element: ET.Element, around: Transform, inherited: Look, depth: int
    ) -> Iterator[Patch]:
        """What *element* and its children paint, moved by *around*."""
        name = local_name(element.tag)
        if not name or name in SILENT:
            return
        known = name in SHAPES or name in GROUPS or (name == "svg" and depth == 0)
        if depth > DEEPEST or not known:
            raise refused(name)
        look = look_of(element, inherited, self._rules)
        if is_absent(look):
            return
        refuse_effects(look)
        here = around.transform(transform_of(element.get("transform", "")))
        if not self._is_whole(look.get("clip-path", "none"), here):
            raise refused("clip-path")
        if name in SHAPES:
            yield from self._patch(element, here, look)
        for child in element:
            yield from self.patches(child, here, look, depth + 1)

    def _is_whole(self, clip: str, here: Transform) -> bool:
        """Whether a clip leaves the whole canvas, as the one that drawing programs put round it."""
        if clip == "none":
            return True
        found = re.match(r"url\(\s*['\"]?#([^)'\"]+)", clip)
        area = self._clips.get(found.group(1)) if found else None
        if area is None or len(area) != 1 or local_name(area[0].tag) != "rect":
            return False
        rect = area[0]
        if rect.get("transform") or area.get("transform") or "clipPathUnits" in area.attrib:
            return False
        x, y, wide, tall = (_number(rect.get(each)) for each in ("x", "y", "width", "height"))
        corners = product((0.0, self._width), (0.0, self._height))
        seen = [here.inverse().transformPoint(corner) for corner in corners]
        slack = max(wide, tall) / 1000
        return all(
            x - slack <= left <= x + wide + slack and y - slack <= top <= y + tall + slack
            for left, top in seen
        )

    def _patch(self, element: ET.Element, here: Transform, look: Look) -> Iterator[Patch]:
        fill = colour_of(look.get("fill", "black"), look, self._shades)
        stroke = colour_of(look.get("stroke", "none"), look, self._shades)
        if local_name(element.tag) == "line" or (fill and not opacity(look, "fill-opacity")):
            fill = None
        if stroke and not opacity(look, "stroke-opacity"):
            stroke = None
        hidden = look.get("visibility") in {"hidden", "collapse"}
        if hidden or (fill is None and stroke is None):
            return
        if stroke is not None:
            refuse_line_effects(look)
        builder = PathBuilder()
        bare = {name: value for name, value in element.attrib.items() if name != "transform"}
        builder.add_path_from_element(ET.Element(element.tag, bare))
        for data in builder.paths:
            words = " ".join(data.split())
            if max(map(len, re.split(r"[ ,A-Za-z]", words))) > LONGEST_WORD:
                raise ValueError("an endless number")
            parse_path(words, self._pen.moved_by(here))
        scale = abs(here[0] * here[3] - here[1] * here[2]) ** 0.5
        width = min(_number(look.get("stroke-width"), 1.0) * scale, self._width + self._height)
        paths = self._pen.finished()
        if paths and self._shows(paths, width):
            winding = look.get("fill-rule", "nonzero") == "nonzero"
            yield Patch(paths, fill, stroke, width, winding)

    def _shows(self, paths: tuple[Path, ...], width: float) -> bool:
        """Whether any of it lies on the canvas: what lies beside it is never seen."""
        left, top, right, bottom = bounds(paths)
        return (
            left < self._width + width
            and right > -width
            and top < self._height + width
            and bottom > -width
        )
