"""The articulated skeleton: joint angles to bone positions, and how they change.

The core skeleton has one bone per joint that a contact can move (26 bones, 39
angles and the pelvis's six). Fingers, toes and twist bones follow afterwards, in
``skinning``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from soleus.figures.body.body import Body, load_body
from soleus.figures.body.joints import COUNT, INDEX, SIDES
from soleus.figures.body.rotation import about, about_x, about_y, turning, unit
from soleus.figures.frame import Figure, Floats

X = np.array([1.0, 0.0, 0.0])
Y = np.array([0.0, 1.0, 0.0])
Z = np.array([0.0, 0.0, 1.0])
DOWN = -Y
TOE_OUT = np.radians(6.0)
RHYTHM = 0.2
"""Share of arm elevation that lifts the collar bone (about 30 degrees at full height)."""
REST_DROP = np.radians(8.0)
REACH = np.radians(14.0)
ROOT = 6
"""Columns of a Jacobian before the joint angles: the pelvis's shift and turn."""

_SPINE = ("spine5", "spine4", "spine3", "spine2", "spine1")
_LUMBAR = (0.35, 0.40, 0.25, 0.0, 0.0)
_THORACIC = (0.0, 0.0, 0.2, 0.4, 0.4)
_NECK = ("neck1", "neck2", "neck3", "head")


@dataclass(frozen=True, slots=True)
class Pose:
    """A skeleton position: where the pelvis is and every joint angle."""

    turn: Floats  # (3, 3) pelvis
    place: Floats  # (3,) pelvis joint, metres
    angles: Floats  # (COUNT,) radians

    def angle(self, name: str) -> float:
        """Degrees of one degree of freedom, for example ``knee.flexion.R``."""
        return float(np.degrees(self.angles[INDEX[name]]))


@dataclass(frozen=True, slots=True, eq=False)
class Posed:
    """Forward kinematics of a pose."""

    frames: Floats  # (N, 3, 3) clinical frame of each core bone (identity in standing)
    skin: Floats  # (N, 3, 3) rotation of each core bone from its rest position
    joints: Floats  # (N, 3) joint centres, metres
    axes: Floats  # (E, 3) world axis of each elementary rotation
    origins: Floats  # (E, 3) where that axis passes
    mix: Floats  # (E, COUNT) change of each elementary rotation with each angle


class Skeleton:
    """The core skeleton of one body."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.bones: list[str] = []
        self.parents: list[int] = []
        self._rotations: list[tuple[int, Floats, dict[int, float]]] = []
        self._frame_parent: list[int] = []
        self._build()
        self.index = {name: i for i, name in enumerate(self.bones)}
        self.rest = np.array([body.head(_source(name)) for name in self.bones])
        self.align = np.array([_alignment(body, name) for name in self.bones])
        self.axes = np.array([axis for _, axis, _ in self._rotations])
        self.mix = np.zeros((len(self._rotations), COUNT))
        for row, (_, _, parts) in enumerate(self._rotations):
            for column, share in parts.items():
                self.mix[row, column] = share
        self.of_bone = [
            [e for e, (bone, _, _) in enumerate(self._rotations) if bone == b]
            for b in range(len(self.bones))
        ]
        self.moved_by = self._ancestry()
        self.limbs = {side: _limb_lengths(self, side) for side in SIDES}

    def _add(self, name: str, parent: str, *rotations: tuple[Floats, dict[str, float]]) -> None:
        bone = len(self.bones)
        self.bones.append(name)
        self.parents.append(self.bones.index(parent) if parent else -1)
        # The arm hangs from the thorax: the collar bone moves the joint, not the arm.
        frame = "spine1" if name.startswith("arm") else parent
        self._frame_parent.append(self.bones.index(frame) if frame else -1)
        for axis, parts in rotations:
            self._rotations.append((bone, axis, {INDEX[k]: v for k, v in parts.items()}))

    def _build(self) -> None:
        self._add("pelvis", "")
        up = "pelvis"
        for name, low, high in zip(_SPINE, _LUMBAR, _THORACIC, strict=True):
            self._add(
                name, up,
                (X, {"lumbar.flexion": low, "thoracic.flexion": high}),
                (Z, {"lumbar.side": low, "thoracic.side": high}),
                (Y, {"lumbar.rotation": -low, "thoracic.rotation": -high}),
            )  # fmt: skip
            up = name
        for name in _NECK:
            self._add(
                name,
                up,
                (X, {"neck.flexion": 0.25}),
                (Z, {"neck.side": 0.25}),
                (Y, {"neck.rotation": -0.25}),
            )
            up = name
        for side in SIDES:
            self._build_arm(side)
            self._build_leg(side)

    def _build_arm(self, side: str) -> None:
        s = 1.0 if side == "L" else -1.0
        self._add(
            f"clav.{side}", "spine1",
            (Z, {f"scapula.elevation.{side}": s}), (Y, {f"scapula.protraction.{side}": -s}),
        )  # fmt: skip
        self._add(
            f"arm.{side}", f"clav.{side}",
            (X, {f"shoulder.flexion.{side}": -1.0}), (Z, {f"shoulder.abduction.{side}": s}),
            (Y, {f"shoulder.internal_rotation.{side}": -s}),
        )  # fmt: skip
        self._add(f"fore.{side}", f"arm.{side}", (X, {f"elbow.flexion.{side}": -1.0}))
        self._add(
            f"hand.{side}", f"fore.{side}",
            (Y, {f"forearm.pronation.{side}": -s}), (Z, {f"wrist.extension.{side}": s}),
            (X, {f"wrist.radial_deviation.{side}": -1.0}),
        )  # fmt: skip

    def _build_leg(self, side: str) -> None:
        s = 1.0 if side == "L" else -1.0
        self._add(
            f"thigh.{side}", "pelvis",
            (X, {f"hip.flexion.{side}": -1.0}), (Z, {f"hip.abduction.{side}": s}),
            (Y, {f"hip.internal_rotation.{side}": -s}),
        )  # fmt: skip
        self._add(f"shank.{side}", f"thigh.{side}", (X, {f"knee.flexion.{side}": 1.0}))
        self._add(
            f"foot.{side}", f"shank.{side}",
            (X, {f"ankle.dorsiflexion.{side}": -1.0}), (Z, {f"foot.eversion.{side}": s}),
        )  # fmt: skip

    def _ancestry(self) -> NDArray[np.bool_]:
        """(N, E): whether a rotation moves points of a bone."""
        out = np.zeros((len(self.bones), len(self._rotations)), bool)
        for bone, parent in enumerate(self.parents):
            if parent >= 0:
                out[bone] = out[parent]
            out[bone, self.of_bone[bone]] = True
        return out

    def turned_by(self, bone: int) -> NDArray[np.bool_]:
        """(E,): whether a rotation turns the bone (the collar bone does not turn the arm)."""
        out = np.zeros(len(self._rotations), bool)
        while bone >= 0:
            out[self.of_bone[bone]] = True
            bone = self._frame_parent[bone]
        return out

    def _shoulder_rhythm(self, angles: Floats) -> tuple[Floats, Floats]:
        """The collar bone follows the arm: up with elevation, forward with reaching.

        Returns the added angle of each elementary rotation and the mix with its
        derivative included.
        """
        added = np.zeros(len(self._rotations))
        mix = self.mix.copy()
        for side, s in (("L", 1.0), ("R", -1.0)):
            flexion = INDEX[f"shoulder.flexion.{side}"]
            abduction = INDEX[f"shoulder.abduction.{side}"]
            sf, cf = np.sin(angles[flexion]), np.cos(angles[flexion])
            sa, ca = np.sin(angles[abduction]), np.cos(angles[abduction])
            lift, forward = self.of_bone[self.index[f"clav.{side}"]]
            # Smooth at rest, where the angle of elevation itself has a kink.
            slope = s * RHYTHM * np.pi / 2
            added[lift] = slope * (1 - cf * ca) - s * REST_DROP
            mix[lift, flexion] += slope * sf * ca
            mix[lift, abduction] += slope * cf * sa
            ahead = sf * ca
            soft = np.hypot(ahead, 0.1)
            added[forward] = -s * REACH * (ahead + soft) / 2
            slope = -s * REACH * (1 + ahead / soft) / 2
            mix[forward, flexion] += slope * cf * ca
            mix[forward, abduction] -= slope * sf * sa
        return added, mix

    def posed(self, pose: Pose) -> Posed:
        """Where every core bone is."""
        added, mix = self._shoulder_rhythm(pose.angles)
        turns = about(self.axes, self.mix @ pose.angles + added)
        count = len(self.bones)
        frames = np.empty((count, 3, 3))
        skin = np.empty((count, 3, 3))
        joints = np.empty((count, 3))
        before = np.empty((len(turns), 3, 3))
        origins = np.empty((len(turns), 3))
        for bone in range(count):
            parent = self.parents[bone]
            if parent < 0:
                frame, joints[bone] = pose.turn, pose.place
            else:
                frame = frames[self._frame_parent[bone]]
                joints[bone] = joints[parent] + skin[parent].dot(
                    self.rest[bone] - self.rest[parent]
                )
            for rotation in self.of_bone[bone]:
                before[rotation] = frame
                origins[rotation] = joints[bone]
                frame = frame.dot(turns[rotation])
            frames[bone] = frame
            skin[bone] = frame.dot(self.align[bone])
        axes = np.einsum("eij,ej->ei", before, self.axes)
        return Posed(frames, skin, joints, axes, origins, mix)


def _source(name: str) -> str:
    """The mesh bone whose head is this core bone's joint."""
    stem, _, side = name.partition(".")
    first = {"arm": "arm1", "fore": "fore1", "thigh": "thigh1", "shank": "shank1"}
    return f"{first.get(stem, stem)}.{side}" if side else stem


def _alignment(body: Body, name: str) -> Floats:
    """The turn from the mesh's rest position to the clinical zero of this bone."""
    stem, _, side = name.partition(".")
    ends = {"arm": ("arm1", "fore1"), "fore": ("fore1", "hand"),
            "thigh": ("thigh1", "shank1"), "shank": ("shank1", "foot")}  # fmt: skip
    if stem == "hand":
        forward, radial, palmar = palm_axes(body, side)
        s = 1.0 if side == "L" else -1.0
        out: Floats = np.column_stack([DOWN, Z, -s * X]) @ np.array([forward, radial, palmar])
        return out
    if stem in ends:
        top, end = ends[stem]
        return turning(body.head(f"{end}.{side}") - body.head(f"{top}.{side}"), DOWN)
    if stem == "foot":
        return _level_foot(body, side)
    return np.eye(3)


def palm_axes(body: Body, side: str) -> tuple[Floats, Floats, Floats]:
    """Unit vectors at rest: along the fingers, towards the thumb, out of the palm."""
    knuckles = [body.head(f"finger{k}-1.{side}") for k in range(2, 6)]
    forward = unit(knuckles[1] - body.head(f"hand.{side}"))
    radial = knuckles[0] - knuckles[3]
    radial = unit(radial - (radial @ forward) * forward)
    palmar = np.cross(forward, radial) * (1.0 if side == "L" else -1.0)
    return forward, radial, palmar


def _level_foot(body: Body, side: str) -> Floats:
    """Second toe pointing 6 degrees out, heel and ball level."""
    ankle, toe = body.head(f"foot.{side}"), body.head(f"toe2-1.{side}")
    ahead = toe - ankle
    straight = about_y(-float(np.arctan2(ahead[0], ahead[2])))
    own = body.vertices[:, 0] > 0 if side == "L" else body.vertices[:, 0] < 0
    sole = (body.vertices[own & (body.vertices[:, 1] < 0.06)] - ankle) @ straight.T
    reach = float((straight @ ahead)[2])
    heel = sole[sole[:, 2] < 0.0]
    ball = sole[np.abs(sole[:, 2] - reach) < 0.025]
    low_heel, low_ball = heel[heel[:, 1].argmin()], ball[ball[:, 1].argmin()]
    pitch = float(np.arctan2(low_ball[1] - low_heel[1], low_ball[2] - low_heel[2]))
    outward = TOE_OUT if side == "L" else -TOE_OUT
    return about_y(outward) @ about_x(pitch) @ straight


def _limb_lengths(skeleton: Skeleton, side: str) -> tuple[float, float, float, float]:
    """Upper arm, forearm, thigh, shank in metres."""

    def length(a: str, b: str) -> float:
        gap = (
            skeleton.rest[skeleton.index[f"{a}.{side}"]]
            - skeleton.rest[skeleton.index[f"{b}.{side}"]]
        )
        return float(np.linalg.norm(gap))

    return (
        length("arm", "fore"), length("fore", "hand"), length("thigh", "shank"),
        length("shank", "foot"),
    )  # fmt: skip


@cache
def skeleton_for(name: str) -> Skeleton:
    """The skeleton of a body shape."""
    return Skeleton(load_body(Figure(body=name)))
