"""From a solved pose to skin: twist bones, fingers, toes, linear blending, settled cloth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from soleus.figures.body.body import NEIGHBOURS, Body, load_body
from soleus.figures.body.feet import Arch, ToeShape, arch_of, toe_levels, toe_turns
from soleus.figures.body.hands import HandShape, finger_turns
from soleus.figures.body.joints import INDEX, SIDES
from soleus.figures.body.kinematics import Pose, Posed, skeleton_for
from soleus.figures.body.rotation import about_y
from soleus.figures.frame import MATERIALS, Figure, Floats

SETTLE_ROUNDS = 5
SETTLE_RATE = 0.75
UPPER_TWIST = 0.5
"""Share of arm rotation that the upper half of the upper arm takes."""
THIGH_TWIST = 0.4
FOREARM_TWIST = 0.55
TAIL_M, TAIL_SHARE = 0.095, 0.75
"""The lowest part of the shirt, and the share of it that rides up when the hips bend far: it
would come out between the legs."""
TAIL_FROM, TAIL_RANGE = np.radians(92.0), np.radians(16.0)
"""Hip flexion from which it begins to, and in how much more it has."""


@dataclass(frozen=True, slots=True)
class Extremities:
    """Hands and toes of both sides."""

    hands: dict[str, HandShape]  # by side
    toes: dict[str, ToeShape]


class Skinner:
    """Poses the mesh of one figure."""

    def __init__(self, figure: Figure) -> None:
        self.body = load_body(figure)
        self.skeleton = skeleton_for(figure.body)
        self.index = {name: i for i, name in enumerate(self.body.bones)}
        self.arches: dict[str, Arch] = {}
        self.toe_levels: dict[str, tuple[float, ...]] = {}
        for side in SIDES:
            align = self.skeleton.align[self.skeleton.index[f"foot.{side}"]]
            self.arches[side] = arch_of(self.body, side, align)
            self.toe_levels[side] = toe_levels(self.body, side, align)
        shirt = self.body.material == MATERIALS.index("shirt")
        tail = np.unique(self.body.triangles[shirt])
        height = self.body.vertices[tail, 1]
        below = np.maximum(height.min() + TAIL_M - height, 0.0) * TAIL_SHARE
        self.tail, self.rise = tail[below > 0], below[below > 0]
        rows = np.arange(len(self.body.vertices))[:, None]
        self.shares = np.zeros((len(rows), len(self.body.bones)), np.float32)
        np.add.at(self.shares, (rows, self.body.weight_bones), self.body.weight_shares)
        settled = _settled(self.body, self.body.vertices)
        self.detail = self.body.vertices[self.body.cloth] - settled

    def skin(self, pose: Pose, posed: Posed, ends: Extremities) -> tuple[Floats, Floats, Floats]:
        """(V, 3) vertices, (B, 3, 3) turns and (B, 3) joints of every mesh bone."""
        turns, joints = self.bones(pose, posed, ends)
        rest = self.body.vertices
        if any(ends.toes[side].dome for side in SIDES):
            rest = rest.copy()
            for side in SIDES:
                rest[self.arches[side].vertices] += self.arches[side].shift * ends.toes[side].dome
        bent = max(float(pose.angles[INDEX[f"hip.flexion.{side}"]]) for side in SIDES)
        if bent > TAIL_FROM:
            rest = rest.copy()
            rest[self.tail, 1] += self.rise * min((bent - TAIL_FROM) / TAIL_RANGE, 1.0)
        table = np.empty((len(turns), 12))
        table[:, :9] = turns.reshape(-1, 9)
        table[:, 9:] = joints - np.einsum("bij,bj->bi", turns, self.body.heads)
        # One dense product is faster here than gathering four bones a vertex.
        mixed = (self.shares @ table.astype(np.float32)).astype(np.float64)
        blend = mixed[:, :9].reshape(-1, 3, 3)
        points = np.einsum("vij,vj->vi", blend, rest) + mixed[:, 9:]
        cloth = self.body.cloth
        settled = _settled(self.body, points)
        points[cloth] = settled + np.einsum("vij,vj->vi", blend[cloth], self.detail)
        return points, turns, joints

    def bones(self, pose: Pose, posed: Posed, ends: Extremities) -> tuple[Floats, Floats]:
        """Turn from rest and joint centre of every mesh bone."""
        turn: dict[str, Floats] = {}
        core = self.skeleton.index
        for name in (
            "pelvis",
            *(n for n in core if n.startswith(("spine", "neck", "head", "clav"))),
        ):
            turn[name] = posed.skin[core[name]]
        for side in SIDES:
            self._arm(pose, posed, side, turn)
            self._leg(pose, posed, side, turn)
            hand, foot = posed.skin[core[f"hand.{side}"]], core[f"foot.{side}"]
            for name, within in finger_turns(self.body, side, ends.hands[side]).items():
                turn[name] = hand @ within
            align = self.skeleton.align[foot]
            for name, within in toe_turns(self.toe_levels[side], side, ends.toes[side]).items():
                turn[name] = posed.frames[foot] @ within @ align
        turns = np.array([turn[name] for name in self.body.bones])
        joints = np.empty((len(turns), 3))
        heads = self.body.heads
        for bone, parent in enumerate(self.body.parents):
            joints[bone] = (
                pose.place
                if parent < 0
                else joints[parent] + turns[parent] @ (heads[bone] - heads[parent])
            )
        return turns, joints

    def _arm(self, pose: Pose, posed: Posed, side: str, turn: dict[str, Floats]) -> None:
        s = 1.0 if side == "L" else -1.0
        core, align = self.skeleton.index, self.skeleton.align
        arm, fore, hand = (core[f"{n}.{side}"] for n in ("arm", "fore", "hand"))
        spin = pose.angles[INDEX[f"shoulder.internal_rotation.{side}"]]
        back = about_y(s * spin * (1 - UPPER_TWIST))
        turn[f"arm1.{side}"] = posed.frames[arm] @ back @ align[arm]
        turn[f"arm2.{side}"] = posed.skin[arm]
        turn[f"fore1.{side}"] = posed.skin[fore]
        roll = -s * pose.angles[INDEX[f"forearm.pronation.{side}"]] + self._rest_roll(side)
        turn[f"fore2.{side}"] = posed.frames[fore] @ about_y(roll * FOREARM_TWIST) @ align[fore]
        turn[f"hand.{side}"] = posed.skin[hand]

    def _rest_roll(self, side: str) -> float:
        """How far the hand is already turned against the forearm in the rest position."""
        core, align = self.skeleton.index, self.skeleton.align
        relative = align[core[f"hand.{side}"]] @ align[core[f"fore.{side}"]].T
        return float(np.arctan2(relative[0, 2] - relative[2, 0], relative[0, 0] + relative[2, 2]))

    def _leg(self, pose: Pose, posed: Posed, side: str, turn: dict[str, Floats]) -> None:
        s = 1.0 if side == "L" else -1.0
        core, align = self.skeleton.index, self.skeleton.align
        thigh, shank, foot = (core[f"{n}.{side}"] for n in ("thigh", "shank", "foot"))
        spin = pose.angles[INDEX[f"hip.internal_rotation.{side}"]]
        back = about_y(s * spin * (1 - THIGH_TWIST))
        turn[f"thigh1.{side}"] = posed.frames[thigh] @ back @ align[thigh]
        turn[f"thigh2.{side}"] = posed.skin[thigh]
        turn[f"shank1.{side}"] = turn[f"shank2.{side}"] = posed.skin[shank]
        turn[f"foot.{side}"] = posed.skin[foot]


def _settled(body: Body, points: Floats) -> Floats:
    """(C, 3) cloth vertices after a few rounds of smoothing, hems along themselves."""
    cloth: Floats = points[body.cloth]
    for _ in range(SETTLE_ROUNDS):
        mean = cloth[body.neighbours[:, 0]]
        for column in range(1, NEIGHBOURS):
            mean += cloth[body.neighbours[:, column]]
        cloth = cloth * (1 - SETTLE_RATE) + mean * (SETTLE_RATE / NEIGHBOURS)
    return cloth


@cache
def skinner_for(figure: Figure) -> Skinner:
    """The skinner of a figure; skin tone makes no difference to it."""
    return Skinner(figure)
