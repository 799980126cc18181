"""How the parts of an SVG file look: attributes, styles by class, and effects that are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from soleus.errors import UserError

INHERITED = frozenset(
    {
        "color", "fill", "fill-opacity", "fill-rule", "marker", "marker-end", "marker-mid",
        "marker-start", "stroke", "stroke-dasharray", "stroke-opacity", "stroke-width",
        "visibility",
    }
)  # fmt: skip
OWN = frozenset({"clip-path", "display", "filter", "mask", "mix-blend-mode", "opacity"})
EFFECTS = ("filter", "mask", "mix-blend-mode")
LINE_EFFECTS = ("stroke-dasharray", "marker", "marker-start", "marker-mid", "marker-end")
WITHOUT = frozenset({"", "none", "normal", "0"})
_SELECTOR = re.compile(r"[.#]?[\w-]+")

Look = Mapping[str, str]
Rules = Mapping[str, Look]


def local_name(tag: object) -> str:
    """An element's name without its namespace; nothing for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def refused(part: str) -> UserError:
    """The sentence about *part*, which cannot be drawn."""
    return UserError(
        f"The logo's SVG file has a part that cannot be drawn here ({part}). "
        "Turn words into outlines and save it as plain SVG, or save it as PNG."
    )


def rules_of(root: ET.Element) -> dict[str, dict[str, str]]:
    """Styles by the name, class or id that they are for.

    Raises:
        UserError: they are for something else, so who knows what they would paint.

    """
    found: dict[str, dict[str, str]] = {}
    for element in root.iter():
        if local_name(element.tag) != "style":
            continue
        for selectors, body in _blocks(element.text or ""):
            declared = _declared(body)
            if not declared:
                continue
            for selector in map(str.strip, selectors.split(",")):
                if not _SELECTOR.fullmatch(selector):
                    raise refused("style")
                found.setdefault(selector, {}).update(declared)
    return found


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each brace, and in it. Without patterns: they are slow on hostile text."""
    first, *commented = text.split("/*")
    bare = first + "".join(each.partition("*/")[2] for each in commented)
    for block in bare.split("}"):
        selectors, brace, body = block.partition("{")
        if brace:
            yield selectors, body


def _declared(style: str) -> dict[str, str]:
    pairs = (each.partition(":")[::2] for each in style.split(";"))
    return _known((name.strip(), value.replace("!important", "")) for name, value in pairs)


def _known(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    known = INHERITED | OWN
    values = {name: value.strip() for name, value in pairs if name in known}
    return {name: value for name, value in values.items() if value not in {"", "inherit"}}


def look_of(element: ET.Element, inherited: Look, rules: Rules) -> dict[str, str]:
    """How *element* looks: what is closest to it wins."""
    look = {name: value for name, value in inherited.items() if name in INHERITED}
    look |= _known(element.attrib.items())
    classes = element.get("class", "").split()
    for selector in (local_name(element.tag), *(f".{each}" for each in classes)):
        look |= rules.get(selector, {})
    look |= rules.get(f"#{element.get('id', '')}", {})
    return look | _declared(element.get("style", ""))


def is_absent(look: Look) -> bool:
    """Whether nothing of an element or of its children is seen."""
    return look.get("display") == "none" or opacity(look, "opacity") == 0.0


def opacity(look: Look, name: str) -> float:
    """0 or 1.

    Raises:
        UserError: what lies between, which cannot be drawn.
        ValueError: for what is no number.

    """
    text = look.get(name, "1")
    value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    if 0.0 < value < 1.0:
        raise refused(name)
    return 0.0 if value <= 0.0 else 1.0


def refuse_effects(look: Look) -> None:
    """Refuse what changes how an element and its children look.

    Raises:
        UserError: it has a mask, a filter or the like.

    """
    _refuse(look, EFFECTS)


def refuse_line_effects(look: Look) -> None:
    """Refuse what changes a line.

    Raises:
        UserError: it is dashed or has points at its ends.

    """
    _refuse(look, LINE_EFFECTS)


def _refuse(look: Look, names: Iterable[str]) -> None:
    for name in names:
        if look.get(name, "") not in WITHOUT:
            raise refused(name)
