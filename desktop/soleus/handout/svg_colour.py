"""Colours and transforms of SVG files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import cos, radians, sin, tan
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity, Transform

NOTHING = frozenset({"none", "transparent"})
_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")


def colour_of(text: str, look: Mapping[str, str], shades: Mapping[str, str]) -> str | None:
    """``#rrggbb``, or None for nothing. A gradient becomes the middle of its colours.

    Raises:
        ValueError: for what is no colour.

    """
    text = text.strip()
    if text.lower() in NOTHING:
        return None
    if text.lower() in {"currentcolor", "inherit"}:
        text = look.get("color", "black")
    found = re.match(r"url\(\s*['\"]?#([^)'\"]+)", text)
    if found:
        return shades.get(found.group(1))
    return _hex(text)


def _hex(text: str) -> str:
    from PIL import ImageColor

    red, green, blue = ImageColor.getrgb(text)[:3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def gradients(root: ET.Element) -> dict[str, str]:
    """The middle colour of each gradient, by its id; of those that borrow their stops, too."""
    found: dict[str, str] = {}
    borrowed: dict[str, str] = {}
    for element in root.iter():
        tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if not tag.endswith("Gradient"):
            continue
        colours = [_stop(child) for child in element]
        name = element.get("id", "")
        if colours:
            parts = [[int(each[at : at + 2], 16) for each in colours] for at in (1, 3, 5)]
            found[name] = "#" + "".join(f"{round(sum(p) / len(p)):02x}" for p in parts)
        for key, value in element.attrib.items():
            if key.endswith("href") and value.startswith("#"):
                borrowed[name] = value[1:]
    for name, source in borrowed.items():
        if name not in found and source in found:
            found[name] = found[source]
    return found


def _stop(element: ET.Element) -> str:
    style = re.search(r"stop-color\s*:\s*([^;]+)", element.get("style", ""))
    return _hex((style.group(1) if style else element.get("stop-color", "black")).strip())


def transform_of(text: str) -> Transform:
    """An element's transform attribute.

    Raises:
        ValueError: when it cannot be read.

    """
    made = Identity
    for name, inside in _CALL.findall(text):
        numbers = [float(each) for each in re.split(r"[\s,]+", inside.strip()) if each]
        made = made.transform(_one(name, numbers))
    return made


def _one(name: str, numbers: list[float]) -> Transform:
    match name, numbers:
        case "matrix", [_, _, _, _, _, _]:
            return Transform(*numbers)
        case "translate", [x]:
            return Transform(1, 0, 0, 1, x, 0)
        case "translate", [x, y]:
            return Transform(1, 0, 0, 1, x, y)
        case "scale", [factor]:
            return Transform(factor, 0, 0, factor, 0, 0)
        case "scale", [x, y]:
            return Transform(x, 0, 0, y, 0, 0)
        case "rotate", [angle]:
            return _turned(angle)
        case "rotate", [angle, x, y]:
            there, back = Transform(1, 0, 0, 1, x, y), Transform(1, 0, 0, 1, -x, -y)
            turned: Transform = there.transform(_turned(angle)).transform(back)
            return turned
        case "skewX", [angle]:
            return Transform(1, 0, tan(radians(angle)), 1, 0, 0)
        case "skewY", [angle]:
            return Transform(1, tan(radians(angle)), 0, 1, 0, 0)
    raise ValueError(f"no transform: {name}")


def _turned(degrees: float) -> Transform:
    angle = radians(degrees)
    return Transform(cos(angle), sin(angle), -sin(angle), cos(angle), 0, 0)
