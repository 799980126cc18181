"""Turns the contacts of a position into pulls for the solver, and finds a start."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.joints import COUNT, INDEX, SIDES
from soleus.figures.body.kinematics import Pose, Posed
from soleus.figures.body.limb_ik import reach
from soleus.figures.body.masses import MASSES
from soleus.figures.body.rotation import about_x, about_y, about_z
from soleus.figures.body.solver import Facing, Pull, Solid, Task, Wish
from soleus.figures.frame import Floats
from soleus.figures.scene.layers import ARM_PARTS
from soleus.figures.scene.scene import Contact, Position
from soleus.figures.solve.contact_pulls import LOOSE, contact_pulls, natural_spot, shift_of
from soleus.figures.solve.firmness import angle_sigmas, turn_sigma
from soleus.figures.solve.setting import Locks, Setting, place_name, touching_sites
from soleus.figures.solve.watched_sites import watched_sites

BALANCE_SIGMA = 0.012
PALM_FACING_SIGMA = 0.45

_BASES = {
    "upright": np.eye(3), "supine": about_x(-np.pi / 2), "prone": about_x(np.pi / 2),
    "side": about_z(-np.pi / 2),
}  # fmt: skip


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
        pose, angle_sigmas(position), turn_sigma(setting.posture, position), np.full(3, 0.6)
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
    place = across + shift_of(position.shift) + [0, pose.place[1] - lowest, 0]
    pose = Pose(pose.turn, place, pose.angles)
    pulls = [p for c in position.contacts for p in _pulls(setting, position, c, posed, {})]
    sigmas = np.radians([2.0, 2.0, 2.0])
    wish = Wish(pose, angle_sigmas(position), sigmas, np.full(3, 0.005))
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
                target = natural_spot(setting, contact, face, posed, setting.spot(posed, name))
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
