"""A logo's SVG file as filled curves, which both the PDF and the screen can draw.

Read are shapes, paths, groups, transforms, and fills and lines in plain colours. What cannot
be drawn (words, pictures inside, filters) is refused with a sentence rather than left out.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path.parser import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

from soleus.errors import UserError
from soleus.figures.display import Path
from soleus.handout.svg_colour import colour_of, gradients, transform_of

MOST_CURVES = 20_000
DEEPEST = 40
SILENT = frozenset(
    {"title", "desc", "metadata", "defs", "style", "namedview", "linearGradient", "radialGradient"}
)
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline", "line"})
PASSED_ON = ("fill", "stroke", "stroke-width", "fill-rule", "color", "opacity", "display")


@dataclass(frozen=True, slots=True)
class Patch:
    """Curves painted at once, in units of the file."""

    paths: tuple[Path, ...]
    fill: str | None
    stroke: str | None
    stroke_width: float


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
    if b"<!ENTITY" in data:
        raise UserError(
            "The logo's SVG file has entities, which could hide anything, so sheets print without "
            "it. Save it as plain SVG."
        )
    try:
        root = ET.fromstring(data)  # noqa: S314  # entities are refused above
        if _local(root.tag) != "svg":
            raise ValueError("not an SVG file")
        left, top, width, height = _canvas(root)
        base = Transform(1, 0, 0, 1, -left, -top)
        patches = tuple(_patches(root, base, {}, gradients(root), _rules(root), 0))
    except (ET.ParseError, ValueError, IndexError, TypeError, OverflowError) as problem:
        raise UserError(
            "The logo's SVG file is damaged, so sheets print without it. "
            "Save it anew as plain SVG, or as PNG."
        ) from problem
    if sum(path.curves for patch in patches for path in patch.paths) > MOST_CURVES:
        raise UserError(
            f"The logo's SVG file has over {MOST_CURVES} curves, too many for a letterhead, so "
            "sheets print without it. Save it as PNG."
        )
    if not patches:
        raise UserError(
            "The logo's SVG file draws nothing, so sheets print without it. Save it as PNG."
        )
    return Vectors(patches, width, height)


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _number(text: str | None, default: float = 0.0) -> float:
    found = re.match(r"\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text or "")
    return float(found.group()) if found else default


def _canvas(root: ET.Element) -> tuple[float, float, float, float]:
    box = [float(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if each]
    if len(box) == 4:
        left, top, width, height = box
    else:
        left, top = 0.0, 0.0
        width, height = _number(root.get("width")), _number(root.get("height"))
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise ValueError("the drawing has no size")
    return left, top, width, height


def _rules(root: ET.Element) -> dict[str, dict[str, str]]:
    """Styles by class, as drawing programs write them."""
    found: dict[str, dict[str, str]] = {}
    for element in root.iter():
        if _local(element.tag) != "style":
            continue
        for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", element.text or ""):
            for selector in selectors.split(","):
                found.setdefault(selector.strip(), {}).update(_declared(body))
    return found


def _declared(style: str) -> dict[str, str]:
    pairs = (each.split(":", 1) for each in style.split(";") if ":" in each)
    return {name.strip(): value.strip() for name, value in pairs}


def _patches(
    element: ET.Element,
    around: Transform,
    inherited: Mapping[str, str],
    shades: Mapping[str, str],
    rules: Mapping[str, Mapping[str, str]],
    depth: int,
) -> Iterator[Patch]:
    name = _local(element.tag)
    if not name or name in SILENT:
        return
    if depth > DEEPEST or name not in SHAPES | {"svg", "g", "a", "switch"}:
        raise UserError(
            f"The logo's SVG file has a part that cannot be drawn here ({name}), so sheets print "
            "without it. Turn words into outlines and save it as plain SVG, or save it as PNG."
        )
    look = dict(inherited)
    look |= {key: element.get(key, "") for key in PASSED_ON if element.get(key)}
    for selector in (name, *(f".{each}" for each in element.get("class", "").split())):
        look |= rules.get(selector, {})
    look |= _declared(element.get("style", ""))
    if look.get("display") == "none":
        return
    here = around.transform(transform_of(element.get("transform", "")))
    if name in SHAPES:
        yield from _patch(element, here, look, shades)
    for child in element:
        yield from _patches(child, here, look, shades, rules, depth + 1)


def _patch(
    element: ET.Element, here: Transform, look: Mapping[str, str], shades: Mapping[str, str]
) -> Iterator[Patch]:
    fill = colour_of(look.get("fill", "black"), look, shades)
    stroke = colour_of(look.get("stroke", "none"), look, shades)
    if _local(element.tag) == "line":
        fill = None
    if fill is None and stroke is None:
        return
    builder = PathBuilder()
    builder.add_path_from_element(element)
    pen = _CurvePen()
    for data, own in zip(builder.paths, builder.transforms, strict=True):
        pen.towards = here.transform(own) if own is not None else here
        parse_path(data, pen)
    scale = abs(here[0] * here[3] - here[1] * here[2]) ** 0.5
    width = _number(look.get("stroke-width"), 1.0) * scale
    paths = pen.finished()
    if paths:
        yield Patch(paths, fill, stroke, width)


class _CurvePen(BasePen):
    """Collects outlines as cubic curves, moved by ``towards``."""

    def __init__(self) -> None:
        super().__init__(None)  # type: ignore[no-untyped-call]  # fontTools has no types
        self.towards: Transform = Identity
        self._paths: list[Path] = []
        self._points: array[float] = array("f")

    def finished(self) -> tuple[Path, ...]:
        self._end(closed=False)
        return tuple(self._paths)

    def _end(self, *, closed: bool) -> None:
        if len(self._points) > 2:
            self._paths.append(Path(self._points, closed))
        self._points = array("f")

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # fontTools' name
        self._end(closed=False)
        self._points.extend(self.towards.transformPoint(point))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        x0, y0 = self._points[-2:]
        x1, y1 = self.towards.transformPoint(point)
        dx, dy = (x1 - x0) / 3, (y1 - y0) / 3
        self._points.extend((x0 + dx, y0 + dy, x1 - dx, y1 - dy, x1, y1))

    def _curveToOne(  # noqa: N802
        self, one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]
    ) -> None:
        for point in (one, two, end):
            self._points.extend(self.towards.transformPoint(point))

    def _closePath(self) -> None:  # noqa: N802
        self._end(closed=True)

    def _endPath(self) -> None:  # noqa: N802
        self._end(closed=False)
