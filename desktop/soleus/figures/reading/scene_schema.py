"""The JSON schema of a scene, made from the same words the reader understands.

Editors that know it complete and check scenes while they are written. The shipped
copy is ``resources/scenes/schema.json``; a test keeps it equal to this.
"""

from __future__ import annotations

from typing import Any

from soleus.figures.body.anatomy import MUSCLES
from soleus.figures.body.feet import TOE_WORDS
from soleus.figures.body.hands import HAND_SHAPES
from soleus.figures.body.joints import words_of
from soleus.figures.body.nerves import COURSES
from soleus.figures.props.props import PLACES, SHIFTS, STANDING_KINDS, sizes_of
from soleus.figures.props.worn import WORN_KINDS
from soleus.figures.reading.scene_file import (
    EYES,
    KEY_KEYS,
    MOST_KEYS,
    SCENE_KEYS,
    arm_names,
    posture_names,
)
from soleus.figures.reading.view_words import FOOT_VIEWS, INSETS, VIEWS
from soleus.figures.scene.layers import LAYER_KEYS, SHIFT_WORDS
from soleus.figures.scene.scene_words import (
    CONTACT_OPTIONS,
    LIMB_JOINTS,
    SIDE_WORDS,
    TRUNK_JOINTS,
    TRUNK_WORDS,
)

Schema = dict[str, Any]
_NUMBER: Schema = {"type": "number"}
_TEXTS: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def schema() -> Schema:
    """The schema as plain data."""
    kinds = sorted({*STANDING_KINDS, *WORN_KINDS})
    view: Schema = {"anyOf": [{"enum": [*VIEWS, *FOOT_VIEWS]}, _amounts(("azimuth", "elevation"))]}
    properties: Schema = {
        "id": {"type": "string", "pattern": "^[a-z0-9]+(-{1,2}[a-z0-9]+)*$"},
        "posture": {"enum": list(posture_names())},
        "view": view,
        "props": {"type": "object", "additionalProperties": _prop(kinds)},
        "contacts": _contacts(),
        "lifted": {"type": "array", "items": {"type": "string"}},
        "arms": _arms(),
        "pose": _layer(LAYER_KEYS),
        "keys": {"type": "array", "minItems": 1, "maxItems": MOST_KEYS, "items": _layer(KEY_KEYS)},
        "timing": _object(
            dict.fromkeys(("out", "hold", "back"), _NUMBER) | {"repeated": {"type": "boolean"}}
        ),
        "muscles": _object({"primary": _TEXTS, "secondary": _TEXTS}),
        "nerve": {"enum": [*COURSES, *(f"other.{each}" for each in COURSES)]},
        "arrows": {"type": "array"},
        "close_up": {"enum": ["working.foot", "working.hand"]},
        "inset": _object(
            {
                "show": {"enum": list(INSETS)},
                "view": view,
            }
        ),
        "far": {"type": "boolean"},
        "alt_text": {"type": "string"},
        "shift": _amounts(SHIFT_WORDS),
    }
    missing = set(SCENE_KEYS) - set(properties)
    if missing:
        raise LookupError(f"scene keys without a schema: {missing}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Soleus scene",
        "description": f"See README.md. Muscles: {', '.join(MUSCLES)}.",
        **_object(properties),
        "required": ["id", "posture", "keys"],
    }


def _object(properties: Schema) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _amounts(words: tuple[str, ...]) -> Schema:
    return _object(dict.fromkeys(words, _NUMBER))


def _number_or(words: tuple[str, ...]) -> Schema:
    return {"anyOf": [_NUMBER, _amounts(words)]}


def _layer(keys: tuple[str, ...]) -> Schema:
    joints: Schema = {j: _number_or(words_of(j)) for j in LIMB_JOINTS}
    joints["hand"] = {"enum": list(HAND_SHAPES)}
    joints["toes"] = _number_or(TOE_WORDS)
    known: Schema = {side: _object(joints) for side in SIDE_WORDS}
    known |= {j: _number_or(words_of(j)) for j in TRUNK_JOINTS}
    known |= {"trunk": _number_or(TRUNK_WORDS), "spine": _NUMBER, "contacts": _contacts()}
    known |= {"lifted": {"type": "array", "items": {"type": "string"}}, "arms": _arms()}
    known["eyes"] = {"enum": list(EYES)}
    known["shift"] = _amounts(SHIFT_WORDS)
    known["move"] = {"type": "object", "additionalProperties": _amounts(SHIFT_WORDS)}
    return {**_object({k: known[k] for k in keys}), "type": ["object", "null"]}


def _contacts() -> Schema:
    options: Schema = dict.fromkeys(CONTACT_OPTIONS, _NUMBER)
    target = _object({"on": {"type": "string"}, "slides": {"type": "boolean"}, **options})
    return {
        "type": "object",
        "additionalProperties": {"anyOf": [{"type": "string"}, {**target, "required": ["on"]}]},
    }


def _arms() -> Schema:
    names: Schema = {"enum": list(arm_names())}
    return {"anyOf": [names, _object(dict.fromkeys(SIDE_WORDS, names))]}


def _prop(kinds: list[str]) -> Schema:
    words = {*PLACES, *SHIFTS, *(w for k in STANDING_KINDS for w in sizes_of(k))}
    worn = {w for known in WORN_KINDS.values() for w in known}
    amounts: Schema = {
        w: {"anyOf": [_NUMBER, _TEXTS, {"type": "boolean"}]} for w in sorted(words | worn)
    }
    return {**_object({"kind": {"enum": kinds}, **amounts}), "type": ["object", "null"]}
