"""Alt text written from the scene: the view, the start, what changes, what is held.

Sentences of at most 15 words, so that they can be read aloud and understood at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from soleus.figures.scene import Contact, Position, PropSpec, Scene

MOST_WORDS = 15
_SIDES = {"right": {"R": "right", "L": "left"}, "left": {"R": "left", "L": "right"}}
_PROP_WORDS = {
    "gym ball": "a gym ball",
    "small ball": "a small ball",
    "loop band": "a loop band",
    "held ball": "a ball",
    "floor towel": "a towel",
    "mat": "a mat",
    "weight": "a weight",
}

# Changes worth telling: angle, least change in degrees, words up, words down.
_CHANGES: tuple[tuple[str, float, str, str], ...] = (
    ("ankle.dorsiflexion", 12, "{side} foot pulled up", "{side} foot pointed down"),
    ("hip.flexion", 15, "{side} hip bends", "{side} hip straightens"),
    ("hip.abduction", 10, "{side} leg moves out", "{side} leg moves in"),
    ("knee.flexion", 15, "{side} knee bends", "{side} knee straightens"),
    ("shoulder.flexion", 25, "{side} arm rises", "{side} arm lowers"),
    ("shoulder.abduction", 25, "{side} arm moves out", "{side} arm moves in"),
    ("elbow.flexion", 25, "{side} elbow bends", "{side} elbow straightens"),
    ("neck.flexion", 15, "chin towards the chest", "head looks up"),
    ("lumbar.flexion", 12, "low back rounds", "low back arches"),
    ("thoracic.rotation", 12, "trunk turns to the {side}", "trunk turns away"),
)


def alt_text(scene: Scene, side: str = "right") -> str:
    """What the picture shows, for those who cannot see it. *side* is the working side."""
    if scene.note:
        return scene.note.replace("{working}", side).replace("{other}", _SIDES[side]["L"])
    names = _SIDES[side]
    first = scene.positions[0]
    sentences = [f"{_view(scene)}: {_start(scene, names)}."]
    sentences += _supports(scene, first, names)
    for number in range(1, len(scene.positions)):
        change = _change(scene.positions[number - 1], scene.positions[number], names)
        if change:
            lead = "Then " if number > 1 or len(scene.positions) == 2 else "First "
            sentences += [lead + change[0] + ".", *(c[0].upper() + c[1:] + "." for c in change[1:])]
    sentences += _with_props(scene)
    if scene.timing.hold:
        unit = "second" if scene.timing.hold == 1 else "seconds"
        sentences.append(f"Held for {scene.timing.hold:g} {unit}.")
    return " ".join(_short(s) for s in sentences)


def _view(scene: Scene) -> str:
    if scene.close_up:
        return f"Close view of the {scene.close_up.part}"
    turn = abs(scene.view.azimuth)
    if scene.view.elevation > 25:
        return "View from above"
    if turn < 25:
        return "Front view"
    if turn > 155:
        return "Back view"
    return "Side view" if 60 <= turn <= 120 else "Three-quarter view"


def _start(scene: Scene, names: Mapping[str, str]) -> str:
    support = next(
        (
            c.prop
            for c in scene.positions[0].contacts
            if c.part in ("seat", "sacrum", "knee") and c.prop
        ),
        "",
    )
    words = "the floor" if support in ("", "floor") else f"a {support}"
    text = scene.posture.sentence.replace("{support}", words)
    text = text.replace("{working}", names["R"]).replace("{other}", names["L"])
    legs = {c.side for c in scene.positions[0].contacts if c.part in ("sole", "forefoot", "heel")}
    if scene.posture.name == "standing" and len(legs) == 1:
        text += f" on the {names[legs.pop()]} leg"
    return text


def _supports(scene: Scene, position: Position, names: Mapping[str, str]) -> list[str]:
    hands = [
        c
        for c in position.contacts
        if c.part in ("palm", "hand", "fingertips", "fist", "back_of_hand")
    ]
    out = []
    for where in dict.fromkeys(_touched(c) for c in hands):
        sides = [names[c.side] for c in hands if _touched(c) == where]
        who = "Hands" if len(sides) == 2 else f"{sides[0].capitalize()} hand"
        out.append(f"{who} on {where}.")
    edge = [c for c in position.contacts if c.part == "forefoot" and c.edge]
    if edge:
        who = "Forefeet" if len(edge) == 2 else f"{names[edge[0].side].capitalize()} forefoot"
        out.append(f"{who} on the edge of the {edge[0].prop}.")
    return out


def _touched(contact: Contact) -> str:
    if contact.prop:
        return "the floor" if contact.prop == "floor" else f"the {contact.prop}"
    stem = contact.face.partition(".")[0].replace("_", " ")
    own = {
        "hip": "the hips",
        "thigh": "the thighs",
        "waist": "the small of the back",
        "knee front": "the knee",
        "shin upper": "the shins",
        "shoulder": "the shoulders",
    }
    return own.get(stem, f"the {stem}")


def _change(a: Position, b: Position, names: Mapping[str, str]) -> list[str]:
    """The largest changes between two positions, most telling first, at most three."""
    found: list[tuple[float, str]] = []
    rises = [c for c in b.contacts if c.part == "forefoot"]
    tiptoe = bool(rises) and all(c.prop for c in rises)
    for stem, least, more, less in _CHANGES:
        per_side = (
            {s: _angle(b, stem, s) - _angle(a, stem, s) for s in names} if "." in stem else {}
        )
        if stem.startswith(("neck", "lumbar", "thoracic")):
            moved = _angle(b, stem, "") - _angle(a, stem, "")
            if abs(moved) >= least:
                found.append(
                    (abs(moved), (more if moved > 0 else less).replace("{side}", names["R"]))
                )
            continue
        big = {s: d for s, d in per_side.items() if abs(d) >= least}
        if len(big) == 2 and all(d > 0 for d in big.values()) == any(d > 0 for d in big.values()):
            amount = next(iter(big.values()))
            if stem.startswith("ankle") and amount < 0 and tiptoe:
                found.append((200, "up on the toes of both feet"))
            else:
                found.append((abs(amount), _plural(more if amount > 0 else less)))
            continue
        for s, moved in big.items():
            if stem.startswith("ankle") and moved < 0 and any(c.side == s for c in rises):
                found.append((200, f"up on the toes of the {names[s]} foot"))
            else:
                found.append(
                    (abs(moved), (more if moved > 0 else less).replace("{side}", f"the {names[s]}"))
                )
    lean = b.trunk.get("lean", 0) - a.trunk.get("lean", 0)
    if abs(lean) >= 8:
        found.append(
            (abs(lean), "the trunk leans forward" if lean > 0 else "the trunk comes upright")
        )
    gone = {c.part for c in a.contacts} - {c.part for c in b.contacts}
    if "sacrum" in gone:
        found.append((300, "the hips are lifted"))
    if a.toes["R"] != b.toes["R"]:
        found.append((100, _toes(a, b)))
    found.sort(reverse=True)
    return [text for _, text in found[:3]]


_PLURALS = {"foot": "feet", "hip": "hips", "knee": "knees", "leg": "legs", "arm": "arms"}


def _plural(text: str) -> str:
    """``{side} knee bends`` to ``both knees bend``."""
    words = text.split()[1:]
    words[0] = _PLURALS.get(words[0], words[0] + "s")
    if words[1] in ("bends", "straightens", "moves", "rises", "lowers"):
        words[1] = words[1].removesuffix("s")
    return " ".join(["both", *words])


def _toes(a: Position, b: Position) -> str:
    was, now = a.toes["R"], b.toes["R"]
    if now.dome > was.dome:
        return "the arch is lifted, toes long and flat"
    if now.curl > was.curl + 5:
        return "the toes curl"
    if now.spread > was.spread + 3:
        return "the toes spread apart"
    if now.big_toe > now.extension + 10:
        return "the big toe lifts alone"
    if now.extension > now.big_toe + 10:
        return "the four small toes lift, the big toe stays down"
    return "the toes lift" if now.extension > was.extension else "the toes lower"


def _angle(position: Position, stem: str, side: str) -> float:
    name = f"{stem}.{side}" if side else stem
    return position.stated.get(name, position.supplied.get(name, 0.0))


def _with_props(scene: Scene) -> list[str]:
    told = {c.prop for p in scene.positions for c in p.contacts}
    worn = [
        p for p in scene.props if p.name not in told and p.kind not in ("mat", "chair", "stool")
    ]
    return [f"With {_prop(p)}." for p in worn]


def _prop(spec: PropSpec) -> str:
    both = len(spec.words.get("in", ())) == 2 and spec.kind == "dumbbell"
    if both:
        return "a dumbbell in each hand"
    return _PROP_WORDS.get(spec.kind, f"a {spec.kind}")


def _short(sentence: str) -> str:
    """At most fifteen words: cut at the last comma that fits."""
    words = sentence.split()
    if len(words) <= MOST_WORDS:
        return sentence
    for cut in range(MOST_WORDS, 3, -1):
        if words[cut - 1].endswith(","):
            rest = " ".join(words[cut:])
            return " ".join(words[:cut]).rstrip(",") + ". " + _short(rest[0].upper() + rest[1:])
    return " ".join(words[:MOST_WORDS]).rstrip(".,") + "."
