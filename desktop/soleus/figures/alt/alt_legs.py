"""What the legs do from one key position to the next, in plain words."""

from __future__ import annotations

from soleus.figures.alt.alt_between import Between
from soleus.figures.alt.alt_words import angle


def legs(m: Between) -> list[str]:
    def whole(side: str) -> str:
        return "" if m.grounded(side) or side in m.landing else leg_verb(m, side)

    def knee(side: str) -> str:
        if m.grounded(side):
            return _standing_knee(m, side)
        return "" if side in m.landing or whole(side) else _free_knee(m, side)

    def foot(side: str) -> str:
        return "" if m.grounded(side) or whole(side) or knee(side) else _turned_foot(m, side)

    return [*m.per_side(knee, "knee"), *m.per_side(whole, "leg"), *m.per_side(foot, "foot")]


def _standing_knee(m: Between, side: str) -> str:
    """What the knee of a leg that carries weight does."""
    knee = m.turned("knee.flexion", side)
    if abs(knee) >= 15:
        return "bends" if knee > 0 else "straightens"
    bent = angle(m.b, "knee.flexion", side) > 40
    out = m.turned("hip.abduction", side) - m.turned("hip.internal_rotation", side)
    if bent and abs(out) >= 12 and m.scene.posture.base == "supine":
        return "drops out to the side" if out > 0 else "comes in"
    return ""


def leg_verb(m: Between, side: str) -> str:
    """What a free leg does as a whole."""
    hip, knee = m.swing(side), m.turned("knee.flexion", side)
    aside = m.turned("hip.abduction", side)
    bent = angle(m.b, "knee.flexion", side) > 35
    base = m.scene.posture.base
    if abs(aside) >= 8 and abs(aside) > abs(hip) and not bent:
        if base == "side":
            return "lifts" if (aside > 0) == (side == "R") else "lowers"
        return "moves out to the side" if aside > 0 else "moves in"
    if hip <= -15 and knee <= -15:
        return "straightens"
    if bent or abs(hip) < 10 or (abs(knee) >= 15 and base != "upright"):
        return ""
    if base in ("supine", "prone"):
        return "lifts" if (hip > 0) == (base == "supine") else "lowers"
    if base == "side":
        return "moves forward" if hip > 0 else "moves back"
    if side in m.lifting:
        return ""
    return "swings forward" if hip > 0 else "moves back"


def _free_knee(m: Between, side: str) -> str:
    """What the knee of a free leg does, when the leg as a whole says too little."""
    hip, knee = m.swing(side), m.turned("knee.flexion", side)
    base = m.scene.posture.base
    aside, inwards = m.turned("hip.abduction", side), m.turned("hip.internal_rotation", side)
    if max(abs(aside), abs(inwards)) >= 12 and abs(knee) < 15 and abs(hip) < 20:
        opens = aside if abs(aside) >= abs(inwards) else -inwards
        if abs(inwards) > abs(aside) and (inwards > 0 or m.sitting):
            return ""
        if base == "side":
            return "lifts" if opens > 0 else "lowers"
        return "moves out to the side" if opens > 0 else "moves in"
    if side in m.lifting and hip < 40:
        return "straightens" if knee <= -15 else "bends back" if knee >= 50 else ""
    if hip >= 15 and angle(m.b, "knee.flexion", side) > 35:
        return "comes forward" if base == "prone" else "comes up"
    if abs(knee) >= 15:
        return "bends" if knee > 0 else "straightens"
    if hip <= -15:
        return "lifts behind" if base == "prone" else "lowers"
    return ""


def _turned_foot(m: Between, side: str) -> str:
    """A foot that is carried out or in by a turning hip with a bent knee."""
    inwards = m.turned("hip.internal_rotation", side)
    if abs(inwards) < 12 or angle(m.b, "knee.flexion", side) < 35:
        return ""
    if m.scene.posture.base == "side":
        return "lifts" if inwards > 0 else "lowers"
    return "moves out to the side" if inwards > 0 else "moves in"
