"""The start of an exercise in words: the view, how the body lies or stands, what it touches."""

from __future__ import annotations

from soleus.figures.alt.alt_words import (
    HAND_PARTS,
    Clause,
    Sides,
    angle,
    body_part,
    clause,
    part_word,
    planted,
    prop_words,
    touching,
)
from soleus.figures.scene.scene import Contact, Position, Scene

_HELD = ("shin", "shin_upper", "thigh_back", "ankle_front", "ankle_back", "toes", "instep",
         "toe_tops", "heel_back", "elbow", "wrist", "ball_inner")  # fmt: skip
_UNTOLD = ("floor", "mat")
_CARRYING = ("seat", "sacrum", "upper_back", "chest", "belly", "hip_side", "ribs", "pubis",
             "hip_front", "knee", "forearm")  # fmt: skip
_BACK = ("upper_back", "sacrum", "mid_back", "lower_back", "shoulder_blade")


def view(scene: Scene, names: Sides) -> str:
    turn, height = scene.view.azimuth, scene.view.elevation
    if scene.close_up:
        part = f"Close view of the {names[scene.close_up.side]} {scene.close_up.part}"
        return f"{part} from {_aspect(turn, height)}"
    if height > 25:
        return "View from above"
    turn = abs(turn)
    if turn < 25:
        return "Front view"
    if turn > 155:
        return "Back view"
    return "Side view" if 60 <= turn <= 120 else "Three-quarter view"


def _aspect(azimuth: float, elevation: float) -> str:
    """From where a right foot is seen."""
    if elevation < -30:
        return "below"
    if abs(azimuth) < 35:
        return "above" if elevation > 40 else "the front"
    return "the inside" if azimuth > 0 else "the outside"


def start(scene: Scene, names: Sides) -> str:
    """``standing on the right leg``, ``lying on the back on a mat``."""
    first = scene.positions[0]
    text = scene.posture.sentence.replace("{support}", _bearing(scene))
    text = text.replace("{working}", names["R"]).replace("{other}", names["L"])
    if scene.posture.name in ("standing", "step edge"):
        return _standing(first, text, scene, names)
    return text


def _bearing(scene: Scene) -> str:
    """What carries the body: a mat, a chair, or nothing that is worth a word."""
    lying = scene.posture.lying
    if not lying:
        return "the floor"
    for contact in scene.positions[0].contacts:
        if contact.prop and contact.prop != "floor" and contact.part in _CARRYING:
            return prop_words(contact.prop, scene.props)
    return "a mat" if any(p.kind == "mat" for p in scene.props) and lying else "the floor"


def _standing(first: Position, text: str, scene: Scene, names: Sides) -> str:
    feet = planted(first)
    if not feet:
        return text
    one = len(feet) == 1
    contact = next(iter(feet.values()))
    knees = min(angle(first, "knee.flexion", side) for side in feet)
    on_toes = all(c.part == "forefoot" and not c.edge for c in feet.values())
    edge = all(c.edge for c in feet.values())
    where = f" on {prop_words(contact.prop, scene.props, contact.edge)}"
    where = "" if contact.prop == "floor" else where
    side = names[contact.side]
    if edge:
        foot = f"{side} forefoot" if one else "both forefeet"
        out = f"standing, {foot}{where}"
        below = all(angle(first, "ankle.dorsiflexion", s) > 5 for s in feet)
        return f"{out}, {'heel' if one else 'heels'} below it" if below else out
    out = "standing"
    if on_toes:
        out += f" on the toes of {f'the {side} foot' if one else 'both feet'}"
    elif one:
        out += f" on the {side} leg"
    if len({c.prop for c in feet.values()}) == 1:
        out += where
    return f"{out}, {'knee' if one else 'knees'} bent" if knees >= 25 else out


def hands(scene: Scene, names: Sides) -> list[Clause]:
    """Where the hands are in the first position."""
    first = scene.positions[0]
    touched = [c for c in first.contacts if c.part in HAND_PARTS]
    if scene.posture.base == "side":
        touched = [c for c in touched if c.prop != _bearer(scene)]
    if scene.posture.name in ("high plank", "four-point", "reclined") and all(
        c.prop in ("floor", "mat") for c in touched
    ):
        return []
    if len(touched) == 2 and {c.side for c in touched} == {"R", "L"}:
        both = _both_hands(touched[0], touched[1], scene, names)
        if both is not None:
            return [both]
    out = [_one_hand(c, scene, names) for c in touched]
    return out or _free_arms(first)


def _both_hands(a: Contact, b: Contact, scene: Scene, names: Sides) -> Clause | None:
    """One clause for two hands that do the same, else None."""
    if a.prop or b.prop:
        if a.prop != b.prop:
            return None
        if scene.posture.base == "supine" and a.prop == _bearer(scene):
            return Clause("arms by the sides", "The arms lie by the sides")
        return clause("the hands", f"on {_touched(a, scene)}")
    stem = a.face.partition(".")[0]
    own = all(c.face.rpartition(".")[2] == c.side for c in (a, b))
    if len({part_word(c.face) for c in (a, b)}) == 1:
        if stem == "waist":
            return clause("the hands", "behind the back")
        if stem.startswith("shoulder") and not own:
            return clause("the arms", "crossed")
        if stem in ("back_of_head", "ear"):
            return clause("the hands", "behind the head")
        same = a.face == b.face
        word = body_part(a.face, names)
        if same and stem in _HELD:
            return Clause(f"both hands holding {word}", f"Both hands hold {word}")
        if same:
            return clause("both hands", f"on {word}")
        plural = f"{word.split()[-1].removesuffix('s')}s"
        return clause("the hands", f"{'behind' if stem == 'thigh_back' else 'on'} the {plural}")
    return None


def _one_hand(contact: Contact, scene: Scene, names: Sides) -> Clause:
    who = f"the {names[contact.side]} hand"
    if contact.prop:
        return clause(who, f"on {_touched(contact, scene)}")
    stem = contact.face.partition(".")[0]
    if stem == "waist":
        return clause(who, "behind the back")
    word = body_part(contact.face, names)
    if stem in _HELD:
        return Clause(f"{who.removeprefix('the ')} holding {word}", f"{who} holds {word}")
    return clause(who, f"on {word}")


def _bearer(scene: Scene) -> str:
    """The name of the prop that carries the trunk."""
    if not scene.posture.lying:
        return "floor"
    carrying = (c.prop for c in scene.positions[0].contacts if c.part in _CARRYING and c.prop)
    return next(carrying, "mat")


def _touched(contact: Contact, scene: Scene) -> str:
    if contact.prop == _bearer(scene) and contact.face != "back":
        return prop_words(contact.prop, scene.props).replace("a ", "the ", 1)
    if contact.face == "back":
        return f"the back of {prop_words(contact.prop, scene.props)}"
    return prop_words(contact.prop, scene.props)


def _free_arms(first: Position) -> list[Clause]:
    """Arms that are held somewhere in the air."""
    flexion = [angle(first, "shoulder.flexion", s) for s in ("R", "L")]
    aside = [angle(first, "shoulder.abduction", s) for s in ("R", "L")]
    elbow = [angle(first, "elbow.flexion", s) for s in ("R", "L")]
    if max(elbow) > 50:
        return []
    if min(flexion) > 140:
        return [clause("the arms", "overhead")]
    if min(flexion) > 55 and max(aside) < 45:
        return [Clause("arms forward", "The arms reach forward")]
    if min(aside) > 60:
        return [clause("the arms", "out to the side")]
    return []


def supports(scene: Scene, names: Sides) -> list[Clause]:
    """What else touches a prop in the first position: a calf on a roller, the back on a wall."""
    first = scene.positions[0]
    bearing = _bearing(scene)
    groups: dict[tuple[str, str], list[str]] = {}
    for contact in first.contacts:
        told = contact.prop in ("", *_UNTOLD) or contact.part in HAND_PARTS or contact.edge
        if told or prop_words(contact.prop, scene.props) == bearing:
            continue
        part = "back" if contact.part in _BACK else contact.part
        groups.setdefault((part, contact.prop), []).append(contact.side)
    standing = scene.posture.name in ("standing", "step edge")
    out = []
    for (part, prop), sides in groups.items():
        if standing and part in ("sole", "forefoot") and _told_by_standing(first):
            continue
        where = prop_words(prop, scene.props)
        if part == "back":
            out.append(clause("the back", f"against {where}"))
        elif part != "forearm":
            out.append(clause(touching(part, sides, names), f"on {where}"))
    return list(dict.fromkeys(out))


def _told_by_standing(first: Position) -> bool:
    return len({c.prop for c in planted(first).values()}) == 1
