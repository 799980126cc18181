"""What changes from one key position to the next, most telling first, in plain words."""

from __future__ import annotations

from soleus.figures.alt.alt_between import Between
from soleus.figures.alt.alt_legs import leg_verb, legs
from soleus.figures.alt.alt_words import HAND_PARTS, Sides, angle, noun, planted, prop_words
from soleus.figures.scene.scene import Position, Scene

MOST = 3
_STEP_M = 0.08


def changes(scene: Scene, number: int, names: Sides) -> list[str]:
    """Clauses for the way from position *number* to the next: ``the right heel rises``."""
    between = Between(scene, scene.positions[number], scene.positions[number + 1], names)
    if scene.close_up:
        return [*_toes(between), *_feet(between)][:MOST]
    told = [
        *_whole_body(between), *_steps(between), *_heels(between), *_lifted_feet(between),
        *legs(between), *_trunk(between), *_arms(between),
    ]  # fmt: skip
    told += [*_feet(between, 12.0 if not told else 20.0), *_toes(between), *_head(between)]
    return list(dict.fromkeys(told))[:MOST]


def _whole_body(m: Between) -> list[str]:
    before = {c.part for c in m.a.contacts}
    after = {c.part for c in m.b.contacts}
    out = []
    if planted(m.a) and not planted(m.b) and m.b.shift.get("up", 0) > 0:
        feet = planted(m.a)
        out.append("the body hops up" if len(feet) == 1 else "the body jumps up")
    if planted(m.b) and not planted(m.a) and m.a.shift.get("up", 0) > 0:
        out.append(f"{noun('foot', planted(m.b), m.names)} {_lands(len(planted(m.b)))}")
    seat = next((c for c in (*m.a.contacts, *m.b.contacts) if c.part == "seat" and c.prop), None)
    if seat is not None and ("seat" in before) != ("seat" in after) and planted(m.b):
        where = prop_words(seat.prop, m.scene.props).replace("a ", "the ", 1)
        up = "seat" in before
        out.append(f"the hips lift off {where}" if up else f"the hips go down to {where}")
    return [*out, *_hips(m, before, after)]


def _hips(m: Between, before: set[str], after: set[str]) -> list[str]:
    """A body lying on its back or side that lifts its hips, or lowers them."""
    low = {"supine": "sacrum", "side": "hip_side"}.get(m.scene.posture.base, "")
    opening = [m.turned("hip.flexion", s) for s in m.names if m.grounded(s)]
    free = low not in before and low not in after
    if low in before - after or (
        free and m.scene.posture.base == "supine" and opening and max(opening) <= -20
    ):
        return ["the hips lift"]
    if low in after - before:
        return ["the hips come down"]
    return []


def _lands(feet: int) -> str:
    return "lands" if feet == 1 else "land"


def _steps(m: Between) -> list[str]:
    out = []
    for label, move in m.b.moves.items():
        side = {"working": "R", "other": "L"}.get(label.partition(".")[0], "")
        part = label.partition(".")[2]
        ahead, out_by = move.get("forward", 0.0), move.get("out", 0.0)
        who = "hand" if part in HAND_PARTS else "foot"
        if not side or max(abs(ahead), abs(out_by)) < _STEP_M:
            continue
        if abs(ahead) >= abs(out_by):
            way = "forward" if ahead > 0 else "back"
        else:
            own = out_by if side == "R" else -out_by
            way = "out to the side" if own > 0 else "in"
        verb = "moves" if who == "hand" else "steps"
        out.append(f"{noun(who, [side], m.names)} {verb} {way}")
    return out


def _heel_level(position: Position, side: str) -> int:
    """1 raised, 0 level, -1 below an edge."""
    contact = planted(position).get(side)
    if contact is None or contact.part not in ("sole", "forefoot"):
        return 0
    if contact.part == "sole":
        return 0
    ankle = angle(position, "ankle.dorsiflexion", side)
    if not contact.edge:
        return 1 if ankle < 0 else 0
    return 1 if ankle < -10 else -1 if ankle > 5 else 0


def _heels(m: Between) -> list[str]:
    def verb(side: str) -> str:
        if not m.grounded(side):
            return ""
        before, after = _heel_level(m.a, side), _heel_level(m.b, side)
        flexed = m.turned("ankle.dorsiflexion", side)
        if after > before or (after == before == 1 and flexed < -12):
            return "rises"
        if after < before or (after == before != 0 and flexed > 12):
            return "lowers below the edge" if after < 0 else "lowers"
        return ""

    return m.per_side(verb, "heel")


def _lifted_feet(m: Between) -> list[str]:
    if not planted(m.a) or not planted(m.b):
        return []
    gone = [side for side in m.lifting if leg_verb(m, side) != "lifts"]
    back = m.landing
    out = [f"{noun('foot', gone, m.names)} {'lift' if len(gone) == 2 else 'lifts'}"] if gone else []
    if back and not any(m.b.moves):
        out.append(f"{noun('foot', back, m.names)} {'come' if len(back) == 2 else 'comes'} down")
    return out


def _trunk(m: Between) -> list[str]:
    out = []
    lean = m.lean
    if abs(lean) >= 8 and m.scene.posture.base == "upright":
        now = m.scene.posture.lean + m.b.trunk.get("lean", 0.0)
        joints = ("hip.flexion", "knee.flexion")
        bent = max(abs(m.turned(joint, s)) for joint in joints for s in m.names)
        who = "the whole body" if bent < 5 and lean < 25 and not m.sitting else "the trunk"
        back = "comes upright" if now > -8 else "leans back"
        out.append(f"{who} {'leans forward' if lean > 0 else back}")
    rounding = m.turned("lumbar.flexion") + m.turned("thoracic.flexion")
    if abs(rounding) >= 14:
        curled = m.scene.posture.base == "supine" and m.turned("thoracic.flexion") > 0
        more = "the head and shoulders lift" if curled else "the back rounds"
        less = "the back arches" if m.scene.posture.base == "prone" else "the back straightens"
        lengthened = angle(m.b, "lumbar.flexion") + angle(m.b, "thoracic.flexion") > -8
        out.append(more if rounding > 0 else less if lengthened else "the back arches")
    turn = m.turned("thoracic.rotation") + m.b.trunk.get("twist", 0) - m.a.trunk.get("twist", 0)
    if abs(turn) >= 10:
        out.append(f"the trunk turns to the {m.names['R' if turn > 0 else 'L']}")
    side = m.turned("thoracic.side") + m.turned("lumbar.side")
    if abs(side) >= 10:
        out.append(f"the trunk bends to the {m.names['R' if side > 0 else 'L']}")
    return out


def _arms(m: Between) -> list[str]:
    bent = m.lean + m.turned("lumbar.flexion") + m.turned("thoracic.flexion")
    bent = bent if m.scene.posture.base == "upright" else 0.0

    busy = {c.side for c in m.b.contacts if c.part in HAND_PARTS}

    def lift(side: str) -> str:
        # An arm that hangs, or is carried along, while the trunk leans does not rise.
        flexed, aside = m.turned("shoulder.flexion", side), m.turned("shoulder.abduction", side)
        up = min(flexed, flexed - bent, key=abs)
        if side in busy:
            return ""
        if abs(up) >= 25:
            return "rises" if up > 0 else "lowers"
        return ("moves out" if aside > 0 else "moves in") if abs(aside) >= 25 else ""

    def bend(side: str) -> str:
        elbow = m.turned("elbow.flexion", side)
        if side in busy or abs(elbow) < 25:
            return ""
        return "bends" if elbow > 0 else "straightens"

    return [*m.per_side(lift, "arm"), *m.per_side(bend, "elbow")]


def _feet(m: Between, least: float = 12.0) -> list[str]:
    flat = {c.side for c in m.b.contacts if c.part in ("sole", "forefoot") and c.prop}
    stood = {c.side for c in m.a.contacts if c.part in ("sole", "forefoot") and c.prop}

    def verb(side: str) -> str:
        up = m.turned("ankle.dorsiflexion", side)
        if side in flat or side in stood or abs(up) < least:
            return ""
        return "pulls up" if up > 0 else "points away"

    def rocked(side: str) -> str:
        heel = any(c.side == side and c.part == "heel" and c.prop for c in m.b.contacts)
        return "lifts" if side in stood and side not in flat and heel else ""

    def tilt(side: str) -> str:
        out = m.turned("foot.eversion", side)
        return ("turns out" if out > 0 else "turns in") if abs(out) >= 8 else ""

    return [
        *m.per_side(rocked, "forefoot"), *m.per_side(verb, "foot"), *m.per_side(tilt, "sole"),
    ]  # fmt: skip


def _toes(m: Between) -> list[str]:
    was, now = m.a.toes["R"], m.b.toes["R"]
    if was == now:
        return []
    if abs(now.dome - was.dome) > 0.2:
        return ["the arch lifts, the toes stay long" if now.dome > was.dome else "the arch lowers"]
    if abs(now.curl - was.curl) > 5:
        return ["the toes curl" if now.curl > was.curl else "the toes straighten"]
    if abs(now.spread - was.spread) > 3:
        return ["the toes spread apart" if now.spread > was.spread else "the toes come together"]
    big, small = now.big_toe - was.big_toe, now.extension - was.extension
    if big > 8 and now.extension < now.big_toe - 8:
        return ["the big toe lifts alone"]
    if small > 8 and now.big_toe < now.extension - 8:
        return ["the four small toes lift, the big toe stays down"]
    return ["the toes lift" if big + small > 0 else "the toes press down"]


def _head(m: Between) -> list[str]:
    bend = m.turned("neck.flexion")
    if abs(bend) < 12:
        return []
    if bend > 0:
        return ["the chin tucks in" if angle(m.b, "neck.flexion") > 10 else "the head comes down"]
    return ["the head tips back" if angle(m.b, "neck.flexion") < -5 else "the head comes up"]
