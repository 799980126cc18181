"""Turns the contacts of a position into pulls for the solver, and finds a start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from soleus.figures.body.joints import COUNT, DEGREES_OF_FREEDOM, INDEX, SIDES
from soleus.figures.body.kinematics import Pose, Posed, Skeleton
from soleus.figures.body.limb_ik import reach
from soleus.figures.body.rotation import about_x, about_y, about_z
from soleus.figures.body.sites import CONTACTS, MASSES, MIDLINE, Site
from soleus.figures.body.solver import Facing, Pull, Solid, Task, Wish
from soleus.figures.frame import Floats
from soleus.figures.props.faces import AHEAD, LEFT, Face
from soleus.figures.props.props import Prop
from soleus.figures.scene.layers import ARM_PARTS
from soleus.figures.scene.scene import Contact, Position, Posture

LOOSE = 0.05
"""Metres: how firmly a contact keeps to where the posture puts it on its face."""
AT_HOME = 0.006
"""The same on a small face that says where one goes: the top of a ball, a seat."""
SMALL = 0.5
ON_SMALL = 0.015
"""The same on a face less than twice ``SMALL`` deep or wide, so that nothing lies beside it."""
EDGE_INSET = 0.022
BALANCE_SIGMA = 0.012
PALM_FACING_SIGMA = 0.45

_BASES = {
    "upright": np.eye(3), "supine": about_x(-np.pi / 2), "prone": about_x(np.pi / 2),
    "side": about_z(-np.pi / 2),
}  # fmt: skip

Locks = Mapping[tuple[str, str], Floats]
"""Where a site touched a face before, by site and place."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all positions of a scene."""

    skeleton: Skeleton
    sites: Mapping[str, Site]
    posture: Posture
    props: Mapping[str, Prop]

    def spot(self, posed: Posed, name: str) -> Floats:
        site = self.sites[name]
        out: Floats = posed.joints[site.bone] + posed.skin[site.bone] @ site.offset
        return out


def touching_sites(contact: Contact) -> tuple[str, ...]:
    """Full site names of a contact."""
    if contact.side:
        return tuple(f"{stem}.{contact.side}" for stem in CONTACTS[contact.part])
    return MIDLINE[contact.part]


def place_name(contact: Contact) -> str:
    return f"{contact.prop}.{contact.face}"


def first_pose(setting: Setting, position: Position) -> Pose:
    """The posture with the stated angles, standing or lying in its usual place."""
    angles = np.zeros(COUNT)
    for source in (position.supplied, position.stated):
        for name, degrees in source.items():
            angles[INDEX[name]] = np.radians(degrees)
    for contact in position.contacts:
        if contact.part == "palm":
            for name, usual in (("forearm.pronation", 80.0), ("wrist.extension", 72.0)):
                key = f"{name}.{contact.side}"
                if key not in position.stated:
                    angles[INDEX[key]] = np.radians(usual)
    lean = setting.posture.lean + position.trunk.get("lean", 0.0)
    turn = (
        about_y(-np.radians(position.trunk.get("twist", 0.0)))
        @ _BASES[setting.posture.base]
        @ about_x(np.radians(lean))
        @ about_z(np.radians(position.trunk.get("side", 0.0)))
    )
    place = setting.skeleton.rest[0] * [0, 1, 0]
    if setting.posture.base != "upright":
        place = np.array([0.0, 0.12, 0.0])
    return Pose(turn, place, angles)


def standing_pose(setting: Setting) -> Pose:
    """Plain standing: what ``forward`` and ``out`` of a contact are measured from."""
    return Pose(np.eye(3), setting.skeleton.rest[0] * [0, 1, 0], np.zeros(COUNT))


def contact_pulls(
    setting: Setting, contact: Contact, posed: Posed, locks: Locks, move: Mapping[str, float]
) -> list[Pull]:
    """The pulls of one contact, from where *posed* has the body now."""
    names = touching_sites(contact)
    if not contact.prop:
        target = ((names[0], 1.0), (contact.face, -1.0))
        lift = setting.sites[contact.face]
        gap = posed.skin[lift.bone] @ lift.outward * contact.options.get("out", 0.0)
        return [Pull(contact.label, target, gap, np.eye(3))]
    face = setting.props[contact.prop].faces[contact.face]
    shift = _shift(move)
    out: list[Pull] = []
    for name in names:
        lock = locks.get((name, place_name(contact)))
        if lock is not None and not contact.slides:
            out.append(Pull(contact.label, ((name, 1.0),), lock + shift, np.eye(3)))
        else:
            out.append(Pull(contact.label, ((name, 1.0),), face.centre + shift, face.normal[None]))
    if any((n, place_name(contact)) in locks for n in names) and not contact.slides:
        return out
    out += _in_face(setting, contact, face, posed, shift)
    return out


def _shift(move: Mapping[str, float]) -> Floats:
    return np.array([-move.get("out", 0.0), move.get("up", 0.0), move.get("forward", 0.0)])


def _in_face(
    setting: Setting, contact: Contact, face: Face, posed: Posed, shift: Floats
) -> list[Pull]:
    """Where on the face: what the scene states holds firmly, the rest loosely."""
    names = touching_sites(contact)
    anchor = _anchor(names)
    now = sum((setting.spot(posed, n) * w for n, w in anchor), np.zeros(3))
    guess = _guess(setting, contact, face, posed, now)
    firm: list[tuple[Floats, Floats]] = []
    options = contact.options
    if contact.edge:
        way = -1.0 if contact.edge == "rear" else 1.0
        inset = options.get("inset", EDGE_INSET)
        firm.append((face.ahead, face.centre + face.ahead * way * (face.half[0] - inset)))
    usual = setting.skeleton.posed(standing_pose(setting))
    home = sum((setting.spot(usual, n) * w for n, w in anchor), np.zeros(3))
    s = 1.0 if contact.side == "L" else -1.0
    if "height" in options:
        firm.append((np.array([0.0, 1.0, 0.0]), np.array([0.0, options["height"], 0.0])))
    if "forward" in options:
        firm.append((np.array([0.0, 0.0, 1.0]), home + options["forward"] * AHEAD))
    if "out" in options:
        firm.append((np.array([1.0, 0.0, 0.0]), home + s * options["out"] * LEFT))
    if "apart" in options:
        firm.append((np.array([1.0, 0.0, 0.0]), face.centre + s * options["apart"] / 2 * LEFT))
    out = [Pull(contact.label, anchor, target + shift, axis[None]) for axis, target in firm]
    loose = [a for a in (face.ahead, face.across) if all(abs(a @ b) < 0.7 for b, _ in firm)]
    sigma = LOOSE if face.home is None else AT_HOME
    if abs(face.normal[1]) > 0.5 and min(face.half) < SMALL:
        sigma = min(sigma, ON_SMALL)
    out += [Pull(contact.label, anchor, guess + shift, axis[None], sigma) for axis in loose]
    return out


def _anchor(names: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """The middle of the ball for feet, else the first site."""
    if names[0].startswith("ball_inner"):
        return ((names[0], 0.5), (names[1], 0.5))
    return ((names[0], 1.0),)


def _guess(setting: Setting, contact: Contact, face: Face, posed: Posed, now: Floats) -> Floats:
    """A natural spot on the face for a part that is at *now*."""
    index = setting.skeleton.index
    spot = now
    if contact.part in ARM_PARTS and contact.part not in ("forearm", "elbow", "upper_arm"):
        shoulder = posed.joints[index[f"arm.{contact.side}"]]
        if abs(face.normal[1]) < 0.5:
            spot = shoulder - [0, 0.06, 0]
        elif face.home is not None:
            spot = np.array([shoulder[0], face.home[1], face.home[2]])
    elif face.home is not None and contact.part in (
        "seat",
        "sacrum",
        "belly",
        "upper_back",
        "shoulder_blade",
    ):
        spot = np.array([now[0], face.home[1], face.home[2]])
    elif face.home is not None:
        spot = face.home + face.across * float(face.across @ (now - face.home))
    offset = spot - face.centre
    along = float(np.clip(offset @ face.ahead, -face.half[0] + 0.02, max(face.half[0] - 0.02, 0)))
    aside = float(np.clip(offset @ face.across, -face.half[1], face.half[1]))
    out: Floats = face.centre + along * face.ahead + aside * face.across
    return out


def task_for(
    setting: Setting,
    position: Position,
    locks: Locks,
    solids: tuple[Solid, ...],
    before: Pose | None,
) -> tuple[Task, Pose]:
    """The solver's task for one key position, and the pose to start from."""
    pose = first_pose(setting, position)
    if not any(c.prop for c in position.contacts):
        return _in_the_air(setting, position, solids, pose, before)
    posed = setting.skeleton.posed(pose)
    legs = [c for c in position.contacts if c.part not in ARM_PARTS or c.part == "forearm"]
    pulls = [p for c in legs for p in _pulls(setting, position, c, posed, locks)]
    pose = Pose(pose.turn, pose.place + _best_shift(setting, posed, pulls), pose.angles)
    pose = _reached(setting, position, pose, locks)
    posed = setting.skeleton.posed(pose)
    pulls = [p for c in position.contacts for p in _pulls(setting, position, c, posed, locks)]
    pulls += _balance(setting, position, posed)
    facings = tuple(_facing(setting, c, posed) for c in position.contacts if _faces(c))
    wish = Wish(
        pose, _angle_sigmas(position), _turn_sigma(setting.posture, position), np.full(3, 0.6)
    )
    watched = watched_sites(setting, position.contacts)
    return Task(tuple(pulls), facings, solids, watched, wish), pose


def _in_the_air(
    setting: Setting, position: Position, solids: tuple[Solid, ...], pose: Pose, before: Pose | None
) -> tuple[Task, Pose]:
    """Nothing touches: the lowest foot is ``up`` above the floor, the rest as stated."""
    posed = setting.skeleton.posed(pose)
    lowest = min(
        float(setting.spot(posed, f"{stem}.{side}")[1])
        for stem in ("heel", "ball_inner", "toe_tops")
        for side in SIDES
    )
    across = (before or pose).place * [1, 0, 1]
    place = across + _shift(position.shift) + [0, pose.place[1] - lowest, 0]
    pose = Pose(pose.turn, place, pose.angles)
    pulls = [p for c in position.contacts for p in _pulls(setting, position, c, posed, {})]
    sigmas = np.radians([2.0, 2.0, 2.0])
    wish = Wish(pose, _angle_sigmas(position), sigmas, np.full(3, 0.005))
    watched = watched_sites(setting, position.contacts)
    return Task(tuple(pulls), (), solids, watched, wish), pose


def _pulls(
    setting: Setting, position: Position, contact: Contact, posed: Posed, locks: Locks
) -> list[Pull]:
    return contact_pulls(setting, contact, posed, locks, position.moves.get(contact.label, {}))


def _best_shift(setting: Setting, posed: Posed, pulls: list[Pull]) -> Floats:
    """The shift of the whole body that meets the pulls best, turning nothing."""
    rows, gaps = [np.eye(3) * 0.05], [np.zeros(3)]
    for pull in pulls:
        if sum(w for _, w in pull.sites) < 0.5:
            continue
        now = sum((setting.spot(posed, n) * w for n, w in pull.sites), np.zeros(3))
        weight = 1.0 if pull.sigma < LOOSE else 0.2
        rows.append(pull.axes * weight)
        gaps.append(pull.axes @ (pull.target - now) * weight)
    shift: Floats = np.linalg.lstsq(np.concatenate(rows), np.concatenate(gaps), rcond=None)[0]
    return shift


def _reached(setting: Setting, position: Position, pose: Pose, locks: Locks) -> Pose:
    """Arms (and lifted feet) brought near what they touch."""
    for contact in position.contacts:
        if contact.part not in ("palm", "hand", "fingertips", "fist", "back_of_hand"):
            continue
        posed = setting.skeleton.posed(pose)
        name = touching_sites(contact)[0]
        wrist = posed.joints[setting.skeleton.index[f"hand.{contact.side}"]]
        if not contact.prop:
            site = setting.sites[contact.face]
            target = setting.spot(posed, contact.face) + posed.skin[site.bone] @ site.outward * 0.03
        else:
            face = setting.props[contact.prop].faces[contact.face]
            target = locks.get((name, place_name(contact)))
            if target is None:
                target = _guess(setting, contact, face, posed, setting.spot(posed, name))
                if "height" in contact.options:
                    target = target * [1, 0, 1] + [0, contact.options["height"], 0]
            target = target + face.normal * (0.05 if contact.part == "palm" else 0.02)
            if contact.part == "fingertips":
                target = target + face.normal * 0.12
            if abs(face.normal[1]) < 0.5 and contact.part == "palm":
                target = target - [0, 0.06, 0]
        if float(np.linalg.norm(target - wrist)) > 0.06:
            pose = reach(setting.skeleton, pose, posed, "arm", contact.side, target)
    kept = pose.angles.copy()
    for name, degrees in position.stated.items():
        kept[INDEX[name]] = np.radians(degrees)
    return Pose(pose.turn, pose.place, kept)


def _faces(contact: Contact) -> bool:
    return contact.part in ("hand", "forearm") or (contact.part == "palm" and not contact.prop)


def _facing(setting: Setting, contact: Contact, posed: Posed) -> Facing:
    if contact.prop:
        towards = -setting.props[contact.prop].faces[contact.face].normal
    else:
        site = setting.sites[contact.face]
        towards = -(posed.skin[site.bone] @ site.outward)
    return Facing(f"palm.{contact.side}", towards, PALM_FACING_SIGMA)


def _balance(setting: Setting, position: Position, posed: Posed) -> list[Pull]:
    """Weight over the feet, for standing without the hands on anything."""
    if not setting.posture.balance:
        return []
    feet = [c for c in position.contacts if c.part in ("sole", "forefoot", "heel") and c.prop]
    if not feet or any(c.prop and c not in feet for c in position.contacts):
        return []
    names = [n for c in feet for n in touching_sites(c)]
    per_foot = {s: [n for n in names if n.endswith(s)] for s in SIDES}
    used = [group for group in per_foot.values() if group]
    share = {n: -1.0 / len(used) / len(group) for group in used for n in group}
    total = sum(MASSES.values())
    sites = tuple((n, w / total) for n, w in MASSES.items()) + tuple(share.items())
    flat = np.array([[1.0, 0, 0], [0, 0, 1.0]])
    return [Pull("balance", sites, np.zeros(3), flat, BALANCE_SIGMA)]


_USUAL_SIGMA = {
    "lumbar": 5.0, "thoracic": 5.0, "neck": 6.0, "scapula": 6.0, "foot": 4.0, "forearm": 25.0,
    "wrist": 22.0, "elbow": 20.0, "shoulder": 20.0, "hip": 12.0, "knee": 12.0, "ankle": 12.0,
}  # fmt: skip
STATED_SIGMA = 2.0


def _angle_sigmas(position: Position) -> Floats:
    """(COUNT,) radians: stated angles are firm, the posture's are not."""
    out = np.empty(COUNT)
    for i, name in enumerate(DEGREES_OF_FREEDOM):
        joint, axis, *_ = name.split(".")
        sigma = _USUAL_SIGMA[joint]
        if joint == "hip" and axis != "flexion":
            sigma = 6.0
        out[i] = np.radians(STATED_SIGMA if name in position.stated else sigma)
    return out


def _turn_sigma(posture: Posture, position: Position) -> Floats:
    firm = [
        STATED_SIGMA if word in position.trunk else usual
        for word, usual in zip(("lean", "twist", "side"), posture.firm, strict=True)
    ]
    out: Floats = np.radians(firm)
    return out


_WATCHED = (
    "heel", "ball_inner", "ball_outer", "toe_tops", "toes", "instep", "knee", "shin", "calf",
    "elbow", "palm", "fingertips", "wrist", "shoulder", "seat", "hip_side", "temple",
)  # fmt: skip


def watched_sites(setting: Setting, contacts: tuple[Contact, ...]) -> tuple[str, ...]:
    """Sites that must stay out of solids: all but those in contact."""
    busy = {name for c in contacts for name in touching_sites(c)}
    hands = {c.side for c in contacts if c.part in ARM_PARTS and c.part not in ("elbow", "forearm")}
    feet = {
        c.side
        for c in contacts
        if c.prop and c.part in ("sole", "forefoot", "foot_side", "instep", "toes", "inner_foot")
    }
    heels = {c.side for c in contacts if c.prop and c.part == "heel"}
    out = [f"{stem}.{side}" for stem in _WATCHED for side in SIDES]
    out += ["back_of_head", "forehead", "crown", "sacrum", "upper_back", "belly", "chest"]
    hand_sites = ("palm", "fingertips", "wrist")
    foot_sites = ("ball_inner", "ball_outer", "toe_tops", "toes")
    return tuple(
        n for n in out
        if n not in busy
        and not (n.partition(".")[0] in hand_sites and n[-1] in hands)
        and not (n.partition(".")[0] in foot_sites and n[-1] in feet)
        # The edge of a foot that tilts on its heel may be pressed flat; its toes may not sink.
        and not (n.startswith("ball") and n[-1] in heels)
    )  # fmt: skip
