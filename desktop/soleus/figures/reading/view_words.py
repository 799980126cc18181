"""Views, close-ups and insets as scenes write them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from soleus.figures.frame import View
from soleus.figures.props.props import UPRIGHT_KINDS, build
from soleus.figures.scene.scene import CloseUp, Enlarged, PropSpec
from soleus.figures.scene.scene_words import Reader

VIEWS = {
    "side": (-78.0, 6.0),
    "other side": (78.0, 6.0),
    "front": (-6.0, 5.0),
    "back": (174.0, 5.0),
    "three-quarter": (-38.0, 8.0),
    "other three-quarter": (38.0, 8.0),
    "back three-quarter": (-142.0, 8.0),
    "above": (-12.0, 36.0),
    "side above": (-74.0, 16.0),
}
SIDE_VIEWS = ("side", "other side")
FOOT_VIEWS = {
    "medial": (78.0, 8.0),
    "lateral": (-82.0, 8.0),
    "front": (-14.0, 26.0),
    "plantar": (-20.0, -72.0),
    "top": (-30.0, 48.0),
    "inner front": (46.0, 18.0),
    "outer front": (-56.0, 18.0),
}
INSETS = {
    "working.foot": ("foot", ("R",)), "other.foot": ("foot", ("L",)),
    "both.feet": ("foot", ("R", "L")),
    "compared.feet": ("foot", ("R", "L")), "head": ("head", ()),
}  # fmt: skip


def read_view(read: Reader, value: object, close_up: CloseUp | None) -> View:
    """From where the scene is seen: a word, or azimuth and elevation in degrees."""
    table = FOOT_VIEWS if close_up else VIEWS
    if isinstance(value, Mapping):
        angles = {k: read.at(k).number(v, "degrees") for k, v in value.items()}
        return View(angles.get("azimuth", -78.0), angles.get("elevation", 6.0))
    return View(*table[read.one_of(value, tuple(table), "a view")])


def before_walls(view: View, props: tuple[PropSpec, ...], touched: set[tuple[str, str]]) -> View:
    """A side view from a little behind when a wall would hide the hands that lie on it."""
    azimuth = np.radians(view.azimuth)
    towards = np.array([np.sin(azimuth), 0.0, np.cos(azimuth)])
    for spec in props:
        if spec.kind in UPRIGHT_KINDS:
            for face, place in build(spec.name, spec.kind, spec.options).faces.items():
                if (spec.name, face) in touched and place.normal @ towards < 0:
                    return View(float(np.copysign(180.0, view.azimuth)) - view.azimuth, 7.0)
    return view


def read_close_up(read: Reader, value: object) -> CloseUp | None:
    """``working.foot``: only that part is drawn."""
    if value is None:
        return None
    side, _, part = str(value).partition(".")
    read.one_of(side, ("working",), "a side to show close up")
    read.one_of(part, ("foot", "hand"), "a part to show close up")
    return CloseUp(part, "R")


def read_inset(read: Reader, value: object) -> Enlarged | None:
    """``{show: working.foot, view: lateral}``."""
    if value is None:
        return None
    said = read.mapping(value, "{show: working.foot, view: lateral}")
    for word in said:
        read.one_of(word, ("show", "view"), "known for an inset")
    shown = read.at("show").one_of(said.get("show"), tuple(INSETS), "what an inset can show")
    part, sides = INSETS[shown]
    compared = shown == "compared.feet"
    close = CloseUp("foot", "R") if part == "foot" else None
    seen = said.get("view", "front" if compared or not close else "lateral")
    return Enlarged(part, sides, read_view(read.at("view"), seen, close), compared)
