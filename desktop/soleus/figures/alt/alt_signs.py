"""Pushes and circles in words: ``the right foot pushes up``, ``the right foot draws circles``."""

from __future__ import annotations

from soleus.figures.alt.alt_words import Sides, noun, part_word
from soleus.figures.body.wearer import side_of
from soleus.figures.scene.scene import Scene

_WAYS = {"out": "outwards", "in": "inwards", "up": "up", "down": "down", "forward": "forward",
         "back": "back"}  # fmt: skip
_PARTS = {"toes": "foot", "toe_tops": "foot", "heel_back": "heel", "ankle_outer": "foot",
          "ankle_inner": "foot", "ankle_front": "shin"}  # fmt: skip
_LIMBS = {"leg": "leg", "foot": "foot", "arm": "arm"}
_SILENT = ("lean", "clock", "beat")
"""Signs that the words of the movement say already."""
_TILTS = {
    "hip_side": {"roll back": "the pelvis tilts back", "roll forward": "the pelvis tilts forward"}
}


def signs(scene: Scene, names: Sides) -> list[str]:
    """One clause for each thing that pushes or circles, both sides in one."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    out: list[str] = []
    for said in scene.signs:
        if said.kind in _SILENT:
            continue
        stem = said.site.partition(".")[0]
        if said.kind == "circle" and said.way in _TILTS.get(stem, {}):
            out.append(_TILTS[stem][said.way])
            continue
        part = part_word(said.site)
        part = "toes" if (stem, said.way) == ("toes", "down") else _PARTS.get(stem, part)
        part = _LIMBS.get(said.way, part) if said.kind == "circle" else part
        grouped.setdefault((said.kind, part, said.way), []).append(side_of(said.site))
    for (kind, part, way), sides in grouped.items():
        many = len(set(sides)) == 2 or part == "toes"
        who = noun(part, sides, names)
        if kind == "push":
            out.append(f"{who} {'push' if many else 'pushes'} {_WAYS[way]}")
        elif kind == "letters":
            out.append(f"{who} {'draw' if many else 'draws'} letters in the air")
        else:
            out.append(f"{who} {'draw' if many else 'draws'} circles")
    return out
