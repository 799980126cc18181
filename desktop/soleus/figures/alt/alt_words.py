"""Words for what a picture shows: sides, parts of the body, props, and short sentences.

Words are those of the handout: plain, and the patient's own right and left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from soleus.figures.scene.scene import Contact, Position, PropSpec

MOST_WORDS = 15
LEG_PARTS = ("sole", "forefoot", "heel", "foot_side", "instep")
HAND_PARTS = ("palm", "hand", "fingertips", "fist", "back_of_hand")
Sides = Mapping[str, str]
"""``R`` and ``L`` to the words right and left as the patient has them."""

_PARTS = {
    "hip": "hip", "thigh": "thigh", "thigh_low": "thigh", "thigh_back": "thigh",
    "knee_front": "knee", "knee": "knee", "shin": "shin", "shin_upper": "shin",
    "ankle_front": "ankle", "ankle_back": "ankle", "instep": "foot", "toes": "toes",
    "toe_tops": "toes", "calf": "calf", "shoulder": "shoulder", "ear": "ear", "elbow": "elbow",
    "waist": "waist", "ball_inner": "foot", "heel": "heel", "heel_back": "heel", "seat": "bottom",
    "foot_outer": "foot", "foot_inner": "foot", "knee_outer": "knee", "knee_inner": "knee",
    "ankle_outer": "ankle", "ankle_inner": "ankle", "grip": "hand", "wrist": "wrist",
    "shoulder_front": "shoulder", "hip_front": "hip", "hip_side": "hip", "upper_arm": "arm",
}  # fmt: skip
_MIDDLE = {"back_of_head": "head", "forehead": "forehead", "chest": "chest", "belly": "belly",
           "sacrum": "low back", "upper_back": "upper back"}  # fmt: skip
_PLURALS = {"foot": "feet", "forefoot": "forefeet", "toes": "toes", "calf": "calves"}
_KINDS = {"stair": "step", "doorway": "post", "mark": "mark on the floor", "book": "book",
          "bike": "exercise bike"}  # fmt: skip
_TOUCHING = {
    "sole": "foot", "forefoot": "forefoot", "heel": "heel", "heel_back": "heel", "calf": "calf",
    "instep": "top of the {side} foot", "knee": "knee", "knee_cap": "knee", "shin": "shin",
    "thigh": "thigh", "thigh_back": "thigh", "ankle": "ankle", "toes": "toes", "seat": "bottom",
    "foot_side": "foot", "inner_foot": "foot", "inner_knee": "knee", "inner_ankle": "ankle",
    "knee_side": "knee", "ankle_side": "ankle", "shoulder_blade": "shoulder", "forearm": "forearm",
    "elbow": "elbow", "shoulder": "shoulder", "upper_arm": "arm", "hip_side": "hip",
    "hip_front": "hip", "ribs": "side",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """Something to tell: as part of a sentence (``hands on hips``) and as one of its own."""

    short: str
    full: str  # without the full stop


def clause(who: str, where: str) -> Clause:
    """``the hands`` and ``on the wall``: short and full."""
    verb = "are" if plural(who) else "is"
    return Clause(f"{who.removeprefix('the ')} {where}", f"{who} {verb} {where}")


def plural(who: str) -> bool:
    words = who.split()
    return words[0] == "both" or words[-1] in ("hands", "feet", "toes", "arms", "legs") or (
        words[-1].endswith("s") and len(words) == 2
    )  # fmt: skip


def noun(part: str, sides: Iterable[str], names: Sides) -> str:
    """``the right heel``, or ``both heels`` for two sides."""
    chosen = list(dict.fromkeys(sides))
    if len(chosen) == 2:
        return f"both {_PLURALS.get(part, part + 's')}"
    return f"the {names[chosen[0]]} {part}"


def touching(part: str, sides: Iterable[str], names: Sides) -> str:
    """The part of a contact in words: ``the right calf``, ``the low back``."""
    chosen = [side for side in sides if side]
    if not chosen:
        return f"the {_MIDDLE.get(part, part.replace('_', ' '))}"
    word = _TOUCHING.get(part, part.replace("_", " "))
    if "{side}" in word:
        if len(chosen) == 2:
            return "the tops of both feet"
        return f"the {word.format(side=names[chosen[0]])}"
    return noun(word, chosen, names)


def body_part(site: str, names: Sides) -> str:
    """``thigh_low.R`` to ``the right thigh``."""
    stem, _, side = site.partition(".")
    if not side:
        return f"the {_MIDDLE.get(stem, stem.replace('_', ' '))}"
    return f"the {names[side]} {part_word(site)}"


def prop_words(name: str, props: Sequence[PropSpec], edge: str = "") -> str:
    """``the floor``, ``a step`` or ``the edge of a step``."""
    if name == "floor":
        return "the floor"
    kind = next((p.kind for p in props if p.name == name), name)
    own = name if name.replace(" ", "").isalpha() else kind
    word = with_article(_KINDS.get(own, own))
    return f"the edge of {word}" if edge else word


def with_article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def part_word(site: str) -> str:
    """``thigh_low.R`` to ``thigh``."""
    stem = site.partition(".")[0]
    return _PARTS.get(stem, stem.replace("_", " "))


def planted(position: Position) -> dict[str, Contact]:
    """The contact each leg stands on, by side; feet on anything count."""
    out: dict[str, Contact] = {}
    for contact in position.contacts:
        if contact.part in LEG_PARTS and contact.prop and contact.part != "instep":
            out.setdefault(contact.side, contact)
    return out


def angle(position: Position, stem: str, side: str = "") -> float:
    """Degrees as stated, else as the posture supplies them."""
    name = f"{stem}.{side}" if side else stem
    return position.stated.get(name, position.supplied.get(name, 0.0))


def listed(clauses: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(clauses) < 2:
        return "".join(clauses)
    return f"{', '.join(clauses[:-1])} and {clauses[-1]}"


def sentences(lead: str, clauses: Sequence[str]) -> list[str]:
    """Clauses in as few sentences as fifteen words allow; the first begins with *lead*."""
    out: list[str] = []
    held: list[str] = []
    start = lead
    for text in clauses:
        if held and len(f"{start} {listed([*held, text])}".split()) > MOST_WORDS:
            out.append(finished(f"{start} {listed(held)}"))
            held, start = [], ""
        held.append(text)
    return [*out, finished(f"{start} {listed(held)}")] if held else out


def finished(text: str) -> str:
    text = text.strip()
    return f"{text[0].upper()}{text[1:]}."
