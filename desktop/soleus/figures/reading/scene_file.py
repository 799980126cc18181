"""Scenes from their YAML files under ``resources/scenes``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from soleus.assets import resource_path
from soleus.figures.body.anatomy import MUSCLES
from soleus.figures.body.nerves import COURSES
from soleus.figures.props.props import (
    STANDING_KINDS,
    build,
)
from soleus.figures.reading.arrow_words import read_arrows
from soleus.figures.reading.prop_words import bearers, named_sites, read_props
from soleus.figures.reading.view_words import (
    SIDE_VIEWS,
    before_walls,
    read_close_up,
    read_inset,
    read_view,
)
from soleus.figures.scene.layers import LAYER_KEYS, Layer, merged, read_layer
from soleus.figures.scene.scene import Posture, Scene, Timing
from soleus.figures.scene.scene_paths import scene_path, scene_paths
from soleus.figures.scene.scene_words import SIDE_WORDS, Reader, read_yaml

SCENE_KEYS = (
    "id", "posture", "view", "props", "contacts", "lifted", "arms", "pose", "keys", "timing",
    "muscles", "nerve", "arrows", "close_up", "inset", "far", "alt_text", "shift",
)  # fmt: skip
KEY_KEYS = (*LAYER_KEYS, "contacts", "lifted", "arms", "shift", "move", "eyes")
EYES = ("open", "closed")
MOST_KEYS = 4


@cache
def load_scene(scene_id: str) -> Scene:
    """The scene shipped under this id. Raises UserError when there is none."""
    path = scene_path(scene_id)
    return parse_scene(path.read_text("utf-8"), path.name)


def scene_ids() -> tuple[str, ...]:
    """Every shipped scene, in order of region and name."""
    return tuple(scene_paths())


def region_of(scene_id: str) -> str:
    """The folder a shipped scene lies in."""
    path = scene_paths().get(scene_id)
    return path.parent.name if path is not None else ""


def load_scene_file(path: Path) -> Scene:
    """A scene from any file, for writers."""
    return parse_scene(path.read_text("utf-8"), path.name)


def parse_scene(text: str, file: str) -> Scene:
    """A scene from YAML. Raises UserError naming file, key and remedy."""
    read = Reader(file)
    content = read_yaml(text, file)
    for key in content:
        read.at(key).one_of(key, SCENE_KEYS, "known in a scene")
    for key in ("id", "posture", "keys"):
        if key not in content:
            raise read.fail(f"'{key}' is missing.", f"Add a line '{key}: ...'.")
    posture, base = _posture(read.at("posture"), content["posture"])
    props = read_props(read.at("props"), content.get("props") or {}, posture)
    surfaces: dict[str, Any] = {"floor": ("top",)}
    for spec in props:
        if spec.kind in STANDING_KINDS:
            surfaces[spec.name] = tuple(build(spec.name, spec.kind, spec.options).faces)
    lying = next((p.name for p in props if p.kind in bearers(posture)), "floor")
    usual = read_layer(Reader("postures.yaml", (posture.name,)), _renamed(base, lying), surfaces)
    scene_layer = _scene_layer(read, content, surfaces)
    positions = []
    shut: list[bool] = []
    for inner, said in _keys(read.at("keys"), content["keys"]):
        arms = _arms(inner, said, surfaces)
        positions.append(merged(usual, *scene_layer, *arms, read_layer(inner, said, surfaces)))
        shut.append(inner.at("eyes").one_of(said.get("eyes", "open"), EYES, "known") == "closed")
    close_up = read_close_up(read.at("close_up"), content.get("close_up"))
    said_view = content.get("view", "medial" if close_up else "side")
    view = read_view(read.at("view"), said_view, close_up)
    if said_view in SIDE_VIEWS:
        touched = {(c.prop, c.face) for position in positions for c in position.contacts}
        view = before_walls(view, props, touched)
    arrows, signs = read_arrows(read.at("arrows"), content.get("arrows"), named_sites)
    return Scene(
        id=str(content["id"]),
        posture=posture,
        view=view,
        props=props,
        positions=tuple(positions),
        timing=_timing(read.at("timing"), content.get("timing") or {}),
        primary=_muscles(read.at("muscles", "primary"), content.get("muscles"), "primary"),
        secondary=_muscles(read.at("muscles", "secondary"), content.get("muscles"), "secondary"),
        nerve=_nerve(read.at("nerve"), content.get("nerve"))[1],
        nerve_side=_nerve(read.at("nerve"), content.get("nerve"))[0],
        arrows=arrows,
        signs=signs,
        close_up=close_up,
        inset=read_inset(read.at("inset"), content.get("inset")),
        far=bool(content.get("far", True)),
        eyes_closed=tuple(shut),
        note=str(content.get("alt_text", "")),
    )


def _keys(read: Reader, value: object) -> list[tuple[Reader, Mapping[str, Any]]]:
    """The key positions as written, each with a reader that knows its place."""
    keys = read.items(value, "one to four positions, each with its angles")
    if not 1 <= len(keys) <= MOST_KEYS:
        raise read.fail(f"There are {len(keys)} positions.", "Write one to four.")
    out = []
    for number, key in enumerate(keys):
        inner = read.at(number + 1)
        said = inner.mapping(key or {}, "angles, for example {working: {ankle: -30}}")
        for word in said:
            inner.at(word).one_of(word, KEY_KEYS, "known in a key position")
        out.append((inner, said))
    return out


@cache
def _catalogue() -> Mapping[str, Any]:
    text = resource_path("scenes", "postures.yaml").read_text("utf-8")
    return read_yaml(text, "postures.yaml")


def posture_names() -> tuple[str, ...]:
    return tuple(_catalogue()["postures"])


def arm_names() -> tuple[str, ...]:
    return tuple(_catalogue()["arms"])


def _posture(read: Reader, value: object) -> tuple[Posture, Mapping[str, Any]]:
    name = read.one_of(value, posture_names(), "a posture")
    entry = _catalogue()["postures"][name]
    tilt, turn, aside = entry.get("firm", [6, 8, 5])
    posture = Posture(
        name, entry["base"], float(entry.get("lean", 0)), (float(tilt), float(turn), float(aside)),
        bool(entry.get("balance", False)), entry["sentence"], entry.get("on", ""),
    )  # fmt: skip
    return posture, {**entry.get("pose", {}), "contacts": entry.get("contacts", {})}


def _renamed(base: Mapping[str, Any], lying: str) -> Mapping[str, Any]:
    """A posture says ``support``; a scene has a mat, a plinth or the floor there."""

    def name(target: Any) -> Any:
        if isinstance(target, Mapping):
            return {**target, "on": name(target["on"])}
        return lying if target == "support" else target

    return {**base, "contacts": {part: name(t) for part, t in base["contacts"].items()}}


def _scene_layer(
    read: Reader, content: Mapping[str, Any], surfaces: Mapping[str, Any]
) -> tuple[Layer, ...]:
    pose = read.at("pose").mapping(content.get("pose") or {}, "angles")
    for word in pose:
        read.at("pose", word).one_of(word, LAYER_KEYS, "known in a pose")
    touching = {k: content[k] for k in ("contacts", "lifted", "shift") if content.get(k)}
    return (
        *_arms(read, content, surfaces),
        read_layer(read.at("pose"), pose, surfaces),
        read_layer(read, touching, surfaces),
    )


def _arms(read: Reader, said: Mapping[str, Any], surfaces: Mapping[str, Any]) -> tuple[Layer, ...]:
    """``arms: on hips`` or ``arms: {working: forward, other: by the side}``."""
    value = said.get("arms")
    if not value:
        return ()
    chosen = value if isinstance(value, Mapping) else {"both": value}
    out = []
    for side, preset in chosen.items():
        inner = read.at("arms", side)
        inner.one_of(side, tuple(SIDE_WORDS), "a side")
        name = inner.one_of(preset, arm_names(), "an arm position")
        entry = _catalogue()["arms"][name]
        layer: dict[str, Any] = {side: entry.get("pose", {})}
        if side == "both" and "other" in entry:
            layer["other"] = entry["other"]
        lifted = [f"{side}.arm"]
        contacts = {f"{side}.{part}": where for part, where in entry.get("contacts", {}).items()}
        made = read_layer(
            Reader("postures.yaml", ("arms", name)), {**layer, "contacts": contacts}, surfaces
        )
        made = replace(made, lifted=read_layer(inner, {"lifted": lifted}, surfaces).lifted)
        out.append(replace(made, level=SIDE_WORDS[side] if entry.get("level") else ()))
    return tuple(out)


def _timing(read: Reader, value: object) -> Timing:
    out: dict[str, Any] = {}
    for word, amount in read.mapping(value, "out, hold, back in seconds").items():
        read.at(word).one_of(word, ("out", "hold", "back", "repeated"), "known in timing")
        out[word] = bool(amount) if word == "repeated" else read.at(word).number(amount, "seconds")
    return Timing(**out)


def _muscles(read: Reader, said: object, kind: str) -> tuple[str, ...]:
    if said is None:
        return ()
    table = read.mapping(said, "primary and secondary muscles")
    for word in table:
        read.one_of(word, ("primary", "secondary"), "known for muscles")
    value = table.get(kind, [])
    out: list[str] = []
    for entry in [value] if isinstance(value, str) else value:
        side, dot, name = str(entry).partition(".")
        sides, name = (SIDE_WORDS.get(side, ()), name) if dot else (("R", "L"), side)
        if not sides:
            read.one_of(side, tuple(SIDE_WORDS), "a side")
        read.one_of(name, MUSCLES, "a muscle that can be shown")
        out += [f"{name}.{s}" for s in sides]
    return tuple(out)


def _nerve(read: Reader, value: object) -> tuple[str, str]:
    """Side and name: "sciatic" runs in the working leg, "other.sciatic" in the one that rests."""
    if value is None:
        return "R", ""
    side, dot, name = str(value).rpartition(".")
    if dot:
        read.one_of(side, ("other",), "the leg that rests")
    return "L" if dot else "R", read.one_of(name, tuple(COURSES), "a nerve")
