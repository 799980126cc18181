"""Colours and transforms of SVG files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import cos, radians, sin, tan
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity, Transform

from soleus.handout.logo.svg_style import local_name, refused

OPAQUE, WHITE = 255, "#ffffff"
LONGEST_TRANSFORM = 2_000
"""Characters; a pattern looks through them slowly."""
NOTHING = frozenset({"none", "transparent"})
_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")


def colour_of(text: str, look: Mapping[str, str], shades: Mapping[str, str]) -> str | None:
    """``#rrggbb``, or None for nothing. A gradient becomes the middle of its colours.

    Raises:
        ValueError: for what is no colour.
        UserError: for what is see-through.

    """
    text = text.strip()
    if text.lower() in NOTHING:
        return None
    if text.lower() == "currentcolor":
        text = look.get("color", "black")
    found = re.match(r"url\(\s*['\"]?#([^)'\"]+)", text)
    if found:
        return shades.get(found.group(1))
    return _hex(text)


def _hex(text: str) -> str | None:
    """None for what cannot be seen.

    Raises:
        UserError: it is see-through.
        ValueError: it is no colour.

    """
    from PIL import ImageColor

    red, green, blue, *see_through = ImageColor.getrgb(text)
    if see_through and see_through[0] == 0:
        return None
    if see_through and see_through[0] < OPAQUE:
        raise refused("opacity")
    return f"#{red:02x}{green:02x}{blue:02x}"


def gradients(root: ET.Element) -> dict[str, str]:
    """The middle colour of each gradient, by its id; of those that borrow their stops, too."""
    found: dict[str, str] = {}
    borrowed: dict[str, str] = {}
    for element in root.iter():
        if not local_name(element.tag).endswith("Gradient"):
            continue
        colours = [_stop(child) for child in element if _is_stop(child)]
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


def _is_stop(element: ET.Element) -> bool:
    return local_name(element.tag) == "stop"


def _stop(element: ET.Element) -> str:
    """Its colour on white paper: a gradient is told by one colour anyway."""
    said = {name: element.get(name, "") for name in ("stop-color", "stop-opacity")}
    for each in element.get("style", "").split(";"):
        name, _, value = each.partition(":")
        said[name.strip()] = value.strip()
    colour = _hex(said["stop-color"] or "black")
    amount = min(max(float(said["stop-opacity"] or 1), 0.0), 1.0)
    if colour is None:
        return WHITE
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(OPAQUE + (each - OPAQUE) * amount):02x}" for each in parts)


def transform_of(text: str) -> Transform:
    """An element's transform attribute.

    Raises:
        ValueError: when it cannot be read.

    """
    if len(text) > LONGEST_TRANSFORM:
        raise ValueError("an endless transform")
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
