"""Reads the small words of the scene language: sides, joints, contacts.

Every complaint names the file, the key and what may stand there.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import yaml

from soleus.errors import UserError
from soleus.figures.body.contact_words import CONTACTS, MIDLINE
from soleus.figures.body.feet import TOE_WORDS, ToeShape
from soleus.figures.body.hands import HAND_SHAPES
from soleus.figures.body.joints import INDEX, MAIN_AXIS, axis_of, words_of

SIDE_WORDS = {"working": ("R",), "other": ("L",), "both": ("R", "L")}
TRUNK_JOINTS = ("lumbar", "thoracic", "neck")
LIMB_JOINTS = tuple(j for j in MAIN_AXIS if j not in TRUNK_JOINTS)
TRUNK_WORDS = ("lean", "side", "twist")
CONTACT_OPTIONS = ("height", "forward", "out", "up", "inset", "apart")


class Reader:
    """Where we are in a file, for messages."""

    def __init__(self, file: str, path: tuple[str, ...] = ()) -> None:
        self.file, self.path = file, path

    def at(self, *keys: object) -> Reader:
        return Reader(self.file, (*self.path, *(str(k) for k in keys)))

    def fail(self, wrong: str, remedy: str) -> UserError:
        where = ".".join(self.path) or "the file"
        return UserError(f"Scene {self.file}, {where}: {wrong} {remedy}")

    def one_of(self, value: object, allowed: tuple[str, ...], what: str) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        near = get_close_matches(str(value), allowed, 1)
        hint = f"Did you mean '{near[0]}'? " if near else ""
        raise self.fail(f"'{value}' is not {what}.", f"{hint}Write one of: {', '.join(allowed)}.")

    def number(self, value: object, what: str) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fail(f"'{value}' is not a number.", f"Write {what}, for example 20.")
        return float(value)

    def mapping(self, value: object, what: str) -> Mapping[str, Any]:
        if isinstance(value, Mapping):
            return {str(k): v for k, v in value.items()}
        raise self.fail(f"'{value}' is not a list of keys.", f"Write {what}.")

    def items(self, value: object, what: str) -> list[Any]:
        if isinstance(value, list):
            return value
        raise self.fail(f"'{value}' is not a list.", f"Write {what}.")


class _PlainLoader(yaml.SafeLoader):
    """YAML in which ``on`` and ``off`` are words, as in ``palm: {on: wall}``."""


_PlainLoader.yaml_implicit_resolvers = {
    letter: [
        (tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:bool" or letter in "tTfF"
    ]
    for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(text: str, file: str) -> Mapping[str, Any]:
    try:
        # The loader is a SafeLoader with fewer special words.
        content = yaml.load(text, _PlainLoader)  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" near line {mark.line + 1}" if mark else ""
        raise UserError(
            f"Scene {file} cannot be read{line}. Check the indentation and the brackets there."
        ) from error
    return Reader(file).mapping(content, "a scene: id, posture, keys and so on")


def joint_angles(
    read: Reader, joint: str, value: object, sides: tuple[str, ...]
) -> dict[str, float]:
    """``hip: 20`` or ``hip: {flexion: 20, abduction: 5}`` to angles by name."""
    if not isinstance(value, Mapping):
        amount = read.number(value, "degrees")
        return {_name(joint, MAIN_AXIS[joint], side): amount for side in sides}
    out: dict[str, float] = {}
    for word, amount in value.items():
        found = axis_of(joint, str(word))
        if found is None:
            read.at(word).one_of(word, words_of(joint), f"a movement of the {joint}")
            continue
        axis, sign = found
        degrees = read.at(word).number(amount, "degrees") * sign
        out.update({_name(joint, axis, side): degrees for side in sides})
    return out


def _name(joint: str, axis: str, side: str) -> str:
    name = f"{joint}.{axis}.{side}" if side else f"{joint}.{axis}"
    if name not in INDEX:
        raise LookupError(name)
    return name


def toe_shape(read: Reader, value: object) -> ToeShape:
    """``toes: 30`` lifts all five; a mapping names each movement."""
    if not isinstance(value, Mapping):
        lift = read.number(value, "degrees of extension")
        return ToeShape(extension=lift, big_toe=lift)
    values: dict[str, float] = {}
    for word, amount in value.items():
        name = read.at(word).one_of(word, TOE_WORDS, "a movement of the toes")
        values[name] = read.at(word).number(amount, "degrees")
    if "extension" in values and "big_toe" not in values:
        values["big_toe"] = values["extension"]
    return ToeShape(**values)


def hand_shape(read: Reader, value: object) -> str:
    return read.one_of(value, tuple(HAND_SHAPES), "a hand shape")


def sided_parts(read: Reader, text: str) -> list[tuple[str, str]]:
    """``both.palm`` to [("palm", "R"), ("palm", "L")]; ``sacrum`` to [("sacrum", "")]."""
    side, dot, part = text.partition(".")
    if not dot:
        read.one_of(
            text,
            tuple(MIDLINE),
            "a part without a side (sided parts need working., other. or both.)",
        )
        return [(text, "")]
    read.one_of(side, tuple(SIDE_WORDS), "a side")
    read.one_of(part, tuple(CONTACTS), "a part that can touch")
    return [(part, s) for s in SIDE_WORDS[side]]
