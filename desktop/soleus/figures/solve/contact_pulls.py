"""The pulls of a contact: onto its face, and where on it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from soleus.figures.body.kinematics import Posed
from soleus.figures.body.solver import Pull
from soleus.figures.frame import Floats
from soleus.figures.props.faces import AHEAD, LEFT, Face
from soleus.figures.scene.layers import ARM_PARTS
from soleus.figures.scene.scene import Contact
from soleus.figures.solve.setting import Locks, Setting, place_name, standing_pose, touching_sites

LOOSE = 0.05
"""Metres: how firmly a contact keeps to where the posture puts it on its face."""
AT_HOME = 0.006
"""The same on a small face that says where one goes: the top of a ball, a seat."""
SMALL = 0.5
ON_SMALL = 0.015
"""The same on a face less than twice ``SMALL`` deep or wide, so that nothing lies beside it."""
EDGE_INSET = 0.022


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
    shift = shift_of(move)
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


def shift_of(move: Mapping[str, float]) -> Floats:
    """(3,) metres: the words out, up and forward of a scene."""
    return np.array([-move.get("out", 0.0), move.get("up", 0.0), move.get("forward", 0.0)])


def _in_face(
    setting: Setting, contact: Contact, face: Face, posed: Posed, shift: Floats
) -> list[Pull]:
    """Where on the face: what the scene states holds firmly, the rest loosely."""
    names = touching_sites(contact)
    anchor = _anchor(names)
    now = sum((setting.spot(posed, n) * w for n, w in anchor), np.zeros(3))
    guess = natural_spot(setting, contact, face, posed, now)
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


def natural_spot(
    setting: Setting, contact: Contact, face: Face, posed: Posed, now: Floats
) -> Floats:
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
