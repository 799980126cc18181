"""Reads what a scene says under ``arrows``: movements, and signs such as pushes and circles."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from soleus.figures.body.sites import sites_of
from soleus.figures.frame import SignKind
from soleus.figures.scene.scene import Marked, Signed
from soleus.figures.scene.scene_words import Reader
from soleus.figures.solve.signs import AXES, WAYS

_SIGNS: Mapping[SignKind, Mapping[str, tuple[str, ...]]] = {
    "push": {"way": WAYS}, "circle": {"about": AXES}, "letters": {}, "lean": {},
    "clock": {}, "beat": {},
}  # fmt: skip
_MOVEMENT = ("track", "start", "end", "beside")

NamedSites = Callable[[Reader, str], list[str]]
"""``both.heel`` to the names of its sites."""


def read_arrows(
    read: Reader, value: object, named: NamedSites
) -> tuple[tuple[Marked, ...] | None, tuple[Signed, ...]]:
    """Movements to show (None: chosen from the movement) and signs. Raises UserError."""
    if value is None:
        return None, ()
    marked: list[Marked] = []
    signs: list[Signed] = []
    for entry in read.items(value, "tracked parts, for example [working.heel]"):
        said = entry if isinstance(entry, Mapping) else {"track": entry}
        kind = next((word for word in _SIGNS if word in said), None)
        if kind:
            signs += _signed(read, kind, {str(k): v for k, v in said.items()}, named)
            continue
        for word in said:
            read.one_of(word, (*_MOVEMENT, *_SIGNS), "known for an arrow")
        times = {
            k: read.number(said[k], "a time from 0 to 1") for k in ("start", "end") if k in said
        }
        sites = _checked(read, str(said.get("track", "")), named)
        beside = read.one_of(said["beside"], WAYS, "a side") if "beside" in said else ""
        marked += [Marked(site, times.get("start"), times.get("end"), beside) for site in sites]
    return tuple(marked), tuple(signs)


def _signed(
    read: Reader, kind: SignKind, said: Mapping[str, object], named: NamedSites
) -> list[Signed]:
    directions = _SIGNS[kind]
    amounts = ("radius", "at") if kind == "circle" else ("at",)
    for word in said:
        read.one_of(word, (kind, *directions, *amounts), f"known for a {kind}")
    way = ""
    for word, allowed in directions.items():
        way = read.at(word).one_of(said.get(word, allowed[0]), allowed, "a direction")
    radius = read.number(said.get("radius", 0.09), "metres")
    at = read.number(said.get("at", 1.0), "a time from 0 to 1")
    return [Signed(kind, site, way, radius, at) for site in _checked(read, str(said[kind]), named)]


def _checked(read: Reader, text: str, named: NamedSites) -> list[str]:
    found = named(read, text)
    for site in found:
        read.one_of(site, tuple(sites_of("neutral")), "a part that can be tracked")
    return found
