"""Merges posture, arm preset, scene and key into complete key positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from soleus.figures.body.contact_words import CONTACTS, MIDLINE
from soleus.figures.body.feet import ToeShape
from soleus.figures.body.joints import MAIN_AXIS, SIDES
from soleus.figures.scene.scene import Contact, Position
from soleus.figures.scene.scene_words import (
    CONTACT_OPTIONS,
    LIMB_JOINTS,
    SIDE_WORDS,
    TRUNK_JOINTS,
    TRUNK_WORDS,
    Reader,
    hand_shape,
    joint_angles,
    sided_parts,
    toe_shape,
)

ARM_PARTS = ("palm", "hand", "fingertips", "fist", "forearm", "elbow", "back_of_hand", "upper_arm")
TRUNK_PARTS = (
    *MIDLINE,
    "seat",
    "hip_side",
    "hip_front",
    "ribs",
    "temple",
    "shoulder",
    "shoulder_blade",
)
LAYER_KEYS = ("trunk", "spine", *TRUNK_JOINTS, *SIDE_WORDS)
SHIFT_WORDS = ("forward", "out", "up")


def limb_of(contact: Contact) -> str:
    """Contacts of one limb replace each other; those of the trunk stand alone."""
    if contact.part in TRUNK_PARTS:
        return f"{contact.part}.{contact.side}"
    return f"{'arm' if contact.part in ARM_PARTS else 'leg'}.{contact.side}"


@dataclass(frozen=True, slots=True)
class Layer:
    """What one level of a scene says."""

    angles: Mapping[str, float] = field(default_factory=dict)
    trunk: Mapping[str, float] = field(default_factory=dict)
    hands: Mapping[str, str] = field(default_factory=dict)
    toes: Mapping[str, ToeShape] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    lifted: tuple[str, ...] = ()
    shift: Mapping[str, float] = field(default_factory=dict)
    moves: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    level: tuple[str, ...] = ()  # sides whose arm keeps its height when the trunk leans


def merged(posture: Layer, *stated: Layer) -> Position:
    """One complete position; later layers win."""
    angles: dict[str, float] = {}
    trunk: dict[str, float] = {}
    hands = {side: posture.hands.get(side, "relaxed") for side in SIDES}
    toes: dict[str, ToeShape] = dict(posture.toes)
    said_toes: set[str] = set()
    said_hands: set[str] = set()
    level: set[str] = set()
    contacts = list(posture.contacts)
    shift: dict[str, float] = {}
    moves: dict[str, Mapping[str, float]] = {}
    for layer in stated:
        angles.update(layer.angles)
        trunk.update(layer.trunk)
        hands.update(layer.hands)
        said_hands |= set(layer.hands)
        level -= {s for s in SIDES if f"shoulder.flexion.{s}" in layer.angles}
        level |= set(layer.level)
        toes.update(layer.toes)
        said_toes |= set(layer.toes)
        shift.update(layer.shift)
        moves.update(layer.moves)
        arms = {f"arm.{s}" for s in SIDES if _moves_arm(layer.angles, s)}
        gone = {limb_of(c) for c in layer.contacts} | arms | set(layer.lifted)
        contacts = [c for c in contacts if limb_of(c) not in gone and c.label not in layer.lifted]
        contacts += layer.contacts
    for side in level:
        # The arm is stated against the trunk; lean and rounding are given back to it.
        bent = sum(angles.get(n, 0.0) for n in ("lumbar.flexion", "thoracic.flexion"))
        angles[f"shoulder.flexion.{side}"] += trunk.get("lean", 0.0) + bent
    for contact in contacts:
        if contact.side not in said_hands and (shape := _hand_for(contact)):
            hands[contact.side] = shape
    return Position(
        stated=angles,
        supplied={k: v for k, v in posture.angles.items() if k not in angles},
        trunk=trunk,
        hands=hands,
        toes={side: toes.get(side, ToeShape()) for side in SIDES},
        level_toes={side: side not in said_toes for side in SIDES},
        contacts=tuple(contacts),
        shift=shift,
        moves=moves,
    )


def _hand_for(contact: Contact) -> str:
    """The hand shape a contact asks for, if the scene says none."""
    by_part = {
        "palm": "flat",
        "fingertips": "fingertips",
        "fist": "fist",
        "back_of_hand": "relaxed",
    }
    if contact.part in by_part:
        return by_part[contact.part]
    if contact.part != "hand":
        return ""
    if contact.prop:
        return "hook" if contact.face == "back" else "flat"
    stem = contact.face.partition(".")[0]
    return {"hip": "on hip", "shin": "hold shin", "shin_upper": "hold shin"}.get(stem, "cup")


def _moves_arm(angles: Mapping[str, float], side: str) -> bool:
    return any(k.startswith(("shoulder.", "elbow.")) and k.endswith(f".{side}") for k in angles)


def read_layer(read: Reader, content: Mapping[str, Any], surfaces: Mapping[str, Any]) -> Layer:
    """``trunk``, joints and sides of a pose, plus contacts, lifted, shift and move."""
    layer = Layer()
    angles: dict[str, float] = {}
    for key, value in content.items():
        inner = read.at(key)
        if key == "trunk":
            layer = replace(layer, trunk=_trunk(inner, value))
        elif key == "spine":
            angles.update(_spine(inner, value))
        elif key in TRUNK_JOINTS:
            angles.update(joint_angles(inner, key, value, ("",)))
        elif key in SIDE_WORDS:
            layer = _side(inner, key, value, layer, angles)
        elif key == "contacts":
            layer = replace(layer, contacts=_contacts(inner, value, surfaces))
        elif key == "lifted":
            layer = replace(layer, lifted=_lifted(inner, value))
        elif key == "shift":
            layer = replace(layer, shift=_amounts(inner, value, SHIFT_WORDS))
        elif key == "move":
            layer = replace(layer, moves=_moves(inner, value))
    return replace(layer, angles={**layer.angles, **angles})


def _trunk(read: Reader, value: object) -> dict[str, float]:
    if not isinstance(value, Mapping):
        return {"lean": read.number(value, "degrees of forward lean")}
    return _amounts(read, value, TRUNK_WORDS)


def _spine(read: Reader, value: object) -> dict[str, float]:
    """The whole spine rounded: shared between lumbar and thoracic."""
    amount = read.number(value, "degrees of rounding (hollow is negative)")
    return {"lumbar.flexion": amount * 0.5, "thoracic.flexion": amount * 0.5}


def _amounts(read: Reader, value: object, words: tuple[str, ...]) -> dict[str, float]:
    out = {}
    for word, amount in read.mapping(value, f"{words[0]}: a number").items():
        read.at(word).one_of(word, words, "known here")
        out[word] = read.at(word).number(amount, "a number")
    return out


def _side(read: Reader, key: str, value: object, layer: Layer, angles: dict[str, float]) -> Layer:
    sides = SIDE_WORDS[key]
    hands, toes = dict(layer.hands), dict(layer.toes)
    for word, amount in read.mapping(value, "joints, for example {hip: 20, knee: 60}").items():
        inner = read.at(word)
        inner.one_of(word, (*LIMB_JOINTS, "hand", "toes"), "a joint of a limb")
        if word == "hand":
            hands.update(dict.fromkeys(sides, hand_shape(inner, amount)))
        elif word == "toes":
            toes.update(dict.fromkeys(sides, toe_shape(inner, amount)))
        elif word in MAIN_AXIS:
            angles.update(joint_angles(inner, word, amount, sides))
    return replace(layer, hands=hands, toes=toes)


def _contacts(read: Reader, value: object, surfaces: Mapping[str, Any]) -> tuple[Contact, ...]:
    out: list[Contact] = []
    for parts, target in read.mapping(value, "part: what it touches").items():
        inner = read.at(parts)
        for part, side in sided_parts(inner, parts):
            out.append(read_contact(inner, part, side, target, surfaces))
    return tuple(out)


def read_contact(
    read: Reader, part: str, side: str, target: object, surfaces: Mapping[str, Any]
) -> Contact:
    """``wall``, ``step.rear_edge``, ``same.hip`` or ``{on: wall, height: 1.3}``."""
    options: dict[str, float] = {}
    slides = False
    where = target
    if isinstance(target, Mapping):
        where = target.get("on", "")
        for word, amount in target.items():
            if word == "slides":
                slides = bool(amount)
            elif word != "on":
                read.at(word).one_of(word, CONTACT_OPTIONS, "known for a contact")
                options[str(word)] = read.at(word).number(amount, "metres")
    text = str(where)
    prop, _, face = text.partition(".")
    if prop in ("same", "opposite", *SIDE_WORDS) or text in MIDLINE:
        return Contact(part, side, "", _body_site(read, text, side), "", options, slides)
    if prop not in surfaces:
        raise read.fail(
            f"'{text}' is nothing to touch.",
            f"Write floor, a prop here ({', '.join(surfaces)}) or a part such as same.hip.",
        )
    edge = ""
    if face.endswith("_edge"):
        edge, face = face.removesuffix("_edge"), ""
        read.one_of(edge, ("rear", "front"), "an edge (rear_edge, front_edge)")
    faces = tuple(surfaces[prop])
    face = read.one_of(face, faces, f"a face of {prop}") if face else faces[0]
    return Contact(part, side, prop, face, edge, options, slides)


def _body_site(read: Reader, text: str, side: str) -> str:
    word, _, part = text.partition(".")
    if not part:
        return word
    opposite = {"R": "L", "L": "R", "": ""}
    chosen = {"same": side, "opposite": opposite[side], "working": "R", "other": "L"}.get(word, "")
    if not chosen:
        raise read.fail(
            f"'{text}' is not a part.", "Write same.hip, opposite.shoulder or other.shin."
        )
    known = (
        *CONTACTS,
        "hip",
        "waist",
        "thigh_low",
        "knee_front",
        "shin_upper",
        "ankle_front",
        "ear",
        "shoulder_front",
        "wrist",
        "grip",
    )
    read.one_of(part, known, "a part of the body")
    first = CONTACTS.get(part, (part,))[0]
    return f"{first}.{chosen}"


def _lifted(read: Reader, value: object) -> tuple[str, ...]:
    out: list[str] = []
    for entry in read.items(value, "parts that no longer touch, for example [other.leg]"):
        side, _, part = str(entry).partition(".")
        if part in ("leg", "arm") and side in SIDE_WORDS:
            out += [f"{part}.{s}" for s in SIDE_WORDS[side]]
        else:
            names = {"R": "working.", "L": "other.", "": ""}
            out += [f"{names[s]}{p}" for p, s in sided_parts(read, str(entry))]
    return tuple(out)


def _moves(read: Reader, value: object) -> dict[str, Mapping[str, float]]:
    out: dict[str, Mapping[str, float]] = {}
    names = {"R": "working.", "L": "other.", "": ""}
    for parts, amounts in read.mapping(value, "part: {forward: 0.3}").items():
        for part, side in sided_parts(read.at(parts), parts):
            out[f"{names[side]}{part}"] = _amounts(read.at(parts), amounts, SHIFT_WORDS)
    return out
