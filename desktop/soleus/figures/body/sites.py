"""Named contact sites: spots on the skin (or cloth) that touch, are held or are tracked.

A site belongs to one core bone. Its spot is found on the mesh of every body, so a
heavier figure sits on its own seat. Sided names end in ``.R`` or ``.L``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from soleus.figures.body.body import Body
from soleus.figures.body.hands import HAND_SHAPES, HandShape, finger_turns
from soleus.figures.body.joints import SIDES
from soleus.figures.body.kinematics import Skeleton, skeleton_for
from soleus.figures.body.rotation import unit
from soleus.figures.frame import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """A spot fixed to a core bone."""

    bone: int
    offset: Floats  # (3,) from the bone's joint, in the rest position
    outward: Floats  # (3,) unit, away from the body, in the rest position


Box = tuple[float, float]
_ANY = (-9.0, 9.0)


class _Finder:
    """Finds extreme vertices in the levelled frame of a bone (X left, Y up, Z forward)."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        body = skeleton.body
        self.core = np.array([skeleton.index[_core_of(name)] for name in body.bones])
        main = body.weight_bones[np.arange(len(body.vertices)), body.weight_shares.argmax(1)]
        self.owner = self.core[main]
        self.used = np.zeros(len(body.vertices), bool)
        self.used[body.triangles] = True

    def extreme(
        self, bone: str, direction: Floats, x: Box = _ANY, y: Box = _ANY, z: Box = _ANY,
        among: tuple[str, ...] = (), inset: float = 0.0,
    ) -> Site:  # fmt: skip
        """The outermost vertex in *direction* within a box about the joint of *bone*."""
        index = self.skeleton.index
        at = index[bone]
        local = (self.skeleton.body.vertices - self.skeleton.rest[at]) @ self.skeleton.align[at].T
        inside = np.isin(self.owner, [index[n] for n in among or (bone,)]) & self.used
        for axis, (low, high) in enumerate((x, y, z)):
            inside &= (local[:, axis] >= low) & (local[:, axis] <= high)
        way = unit(np.asarray(direction, float))
        spots = local[inside]
        if not len(spots):
            raise LookupError(f"no skin of {bone} in the box for {direction}")
        spot = spots[(spots @ way).argmax()] - inset * way
        back = self.skeleton.align[at].T
        return Site(at, back @ spot, back @ way)


def _core_of(bone: str) -> str:
    stem, _, side = bone.partition(".")
    for start, core in (
        ("finger", "hand"), ("arm", "arm"), ("fore", "fore"), ("thigh", "thigh"),
        ("shank", "shank"), ("toe", "foot"),
    ):  # fmt: skip
        if stem.startswith(start):
            return f"{core}.{side}"
    return bone


@cache
def sites_of(body: str) -> dict[str, Site]:
    """Every named site of a body shape."""
    skeleton = skeleton_for(body)
    find = _Finder(skeleton)
    out: dict[str, Site] = {}
    _trunk(find, out)
    for side in SIDES:
        s = 1.0 if side == "L" else -1.0
        _foot(find, out, side, s)
        _leg(find, out, side, s)
        _arm(find, out, side, s)
        _hand(skeleton, out, side)
        _side_of_trunk(find, out, side, s)
    _masses(skeleton, out)
    return out


def _trunk(find: _Finder, out: dict[str, Site]) -> None:
    back, front = np.array([0.0, 0, -1]), np.array([0.0, 0, 1])
    lower = ("pelvis", "spine5", "spine4", "thigh.L", "thigh.R")
    out["sacrum"] = find.extreme("pelvis", back, (-0.10, 0.10), (-0.03, 0.09), among=lower)
    out["pubis"] = find.extreme("pelvis", front, (-0.03, 0.03), (-0.02, 0.05), among=lower)
    out["lower_back"] = find.extreme(
        "spine4", back, (-0.05, 0.05), (0.0, 0.09), among=("spine4", "spine3", "spine5")
    )
    out["belly"] = find.extreme(
        "spine4",
        front,
        (-0.05, 0.05),
        (-0.02, 0.08),
        among=("spine4", "spine3", "spine5", "pelvis"),
    )
    upper = ("spine1", "spine2", "spine3", "clav.L", "clav.R", "neck1")
    out["upper_back"] = find.extreme("spine1", back, (-0.09, 0.09), (-0.06, 0.06), among=upper)
    out["mid_back"] = find.extreme("spine2", back, (-0.06, 0.06), (-0.06, 0.10), among=upper)
    out["chest"] = find.extreme("spine1", front, (-0.10, 0.10), (-0.06, 0.10), among=upper)
    out["back_of_head"] = find.extreme("head", back)
    out["forehead"] = find.extreme("head", front, y=(0.05, 0.12))
    out["crown"] = find.extreme("head", np.array([0.0, 1, 0]))
    for name, site in out.items():
        # In the middle even where a shoulder blade or a breast stands out further, so that
        # lying on it turns nobody to one side.
        out[name] = Site(site.bone, site.offset * [0.0, 1.0, 1.0], site.outward)


MASSES = {
    "mass.head": 0.08, "mass.chest": 0.30, "mass.belly": 0.14, "mass.pelvis": 0.12,
    **{f"mass.{limb}.{side}": share for side in SIDES
       for limb, share in (("arm", 0.028), ("fore", 0.022), ("thigh", 0.10), ("shank", 0.045),
                           ("foot", 0.015))},
}  # fmt: skip
"""Shares of body mass, rounded from Winter's segment tables, by site."""


def _masses(skeleton: Skeleton, out: dict[str, Site]) -> None:
    """Segment centres as sites, to keep the weight over the feet."""
    index, rest = skeleton.index, skeleton.rest
    up = np.array([0.0, 1.0, 0.0])
    out["mass.head"] = Site(index["head"], np.array([0.0, 0.06, 0.02]), up)
    out["mass.chest"] = Site(index["spine2"], np.array([0.0, 0.06, 0.02]), up)
    out["mass.belly"] = Site(index["spine4"], np.array([0.0, 0.02, 0.03]), up)
    out["mass.pelvis"] = Site(index["pelvis"], np.array([0.0, 0.0, 0.0]), up)
    after = {"arm": "fore", "fore": "hand", "thigh": "shank", "shank": "foot"}
    for side in SIDES:
        for limb, end in after.items():
            bone = index[f"{limb}.{side}"]
            offset = (rest[index[f"{end}.{side}"]] - rest[bone]) * 0.45
            out[f"mass.{limb}.{side}"] = Site(bone, offset, up)
        out[f"mass.foot.{side}"] = Site(index[f"foot.{side}"], np.array([0.0, -0.03, 0.05]), up)


def _side_of_trunk(find: _Finder, out: dict[str, Site], side: str, s: float) -> None:
    outward = np.array([s, 0.0, 0.0])
    hips = ("pelvis", "thigh.L", "thigh.R", "spine5")
    out[f"seat.{side}"] = find.extreme(
        "pelvis", np.array([0.0, -0.62, -0.78]), _between(s, 0.03, 0.12), (-0.14, 0.03), among=hips,
        inset=0.012,
    )  # fmt: skip
    out[f"hip_side.{side}"] = find.extreme(
        "pelvis", outward, y=(-0.06, 0.04), among=hips, inset=0.004
    )
    out[f"hip.{side}"] = find.extreme("pelvis", outward, y=(0.06, 0.12), among=(*hips, "spine4"))
    out[f"hip_front.{side}"] = find.extreme(
        "pelvis", np.array([0.0, 0, 1]), _between(s, 0.05, 0.13), (0.0, 0.08), among=hips
    )
    out[f"waist.{side}"] = find.extreme(
        "spine4", np.array([0.0, 0, -1]), _between(s, 0.05, 0.09), (-0.02, 0.06),
        among=("spine4", "spine3", "spine5", "pelvis"),
    )  # fmt: skip
    upper = ("spine1", "spine2", "spine3")
    out[f"ribs.{side}"] = find.extreme("spine2", outward, y=(-0.05, 0.08), among=upper)
    out[f"shoulder_blade.{side}"] = find.extreme(
        "spine1", np.array([0.0, 0, -1]), _between(s, 0.04, 0.13), (-0.06, 0.08),
        among=(*upper, f"clav.{side}", f"arm.{side}"),
    )  # fmt: skip
    out[f"shoulder_front.{side}"] = find.extreme(
        "spine1", np.array([0.0, 0.35, 1]), _between(s, 0.11, 0.17), (0.05, 0.12),
        among=(*upper, f"clav.{side}", f"arm.{side}"),
    )  # fmt: skip
    out[f"temple.{side}"] = find.extreme("head", outward, y=(0.05, 0.11))
    out[f"ear.{side}"] = find.extreme("head", outward, y=(0.0, 0.05))


def _foot(find: _Finder, out: dict[str, Site], side: str, s: float) -> None:
    skeleton = find.skeleton
    bone = f"foot.{side}"
    ankle = skeleton.index[bone]
    align, rest = skeleton.align[ankle], skeleton.rest[ankle]

    def local(name: str) -> Floats:
        spot: Floats = align @ (skeleton.body.head(f"{name}.{side}") - rest)
        return spot

    down, up = np.array([0.0, -1, 0]), np.array([0.0, 1, 0])
    inner, outer = local("toe1-1"), local("toe5-1")
    out[f"heel.{side}"] = find.extreme(bone, down, z=(-0.06, -0.005))
    out[f"heel_back.{side}"] = find.extreme(bone, np.array([0.0, 0, -1]), y=(-0.07, -0.01))
    # The foot rolls over the ball almost straight ahead, less aslant than the joints lie.
    outer_ball = outer + np.array([0, 0, 0.75 * (inner[2] - outer[2])])
    for name, at in (("ball_inner", inner), ("ball_outer", outer_ball)):
        out[f"{name}.{side}"] = find.extreme(
            bone, down, (at[0] - 0.02, at[0] + 0.02), z=(at[2] - 0.02, at[2] + 0.02)
        )
        site = out[f"{name}.{side}"]
        level = align @ site.offset
        fixed = align.T @ np.array([at[0], level[1], at[2]])
        out[f"{name}.{side}"] = Site(site.bone, fixed, site.outward)
    middle = (inner[2] + outer[2]) / 4
    out[f"instep.{side}"] = find.extreme(bone, up, z=(middle, middle + 0.03))
    out[f"foot_outer.{side}"] = find.extreme(
        bone, np.array([s, 0, 0.0]), z=(middle, outer[2] + 0.01)
    )
    out[f"heel_outer.{side}"] = find.extreme(
        bone, np.array([s, 0, 0.0]), (-9, 9), (-0.07, -0.03), (-0.05, 0.0)
    )
    out[f"foot_inner.{side}"] = find.extreme(
        bone, np.array([-s, 0, 0.0]), z=(middle, inner[2] + 0.01)
    )
    tip = local("toe2-3")
    out[f"toes.{side}"] = find.extreme(bone, np.array([0.0, 0, 1]), (tip[0] - 0.03, tip[0] + 0.03))
    out[f"toe_tops.{side}"] = find.extreme(
        bone, up, (tip[0] - 0.02, tip[0] + 0.02), z=(tip[2] - 0.012, tip[2] + 0.012)
    )


def _leg(find: _Finder, out: dict[str, Site], side: str, s: float) -> None:
    shank, thigh = f"shank.{side}", f"thigh.{side}"
    _, _, upper, lower = find.skeleton.limbs[side]
    front, back = np.array([0.0, 0, 1]), np.array([0.0, 0, -1])
    both = (shank, thigh)
    out[f"knee.{side}"] = find.extreme(
        shank, np.array([0.0, -0.35, 0.94]), y=(-0.08, 0.01), among=both
    )
    out[f"knee_front.{side}"] = find.extreme(shank, front, y=(-0.03, 0.03), among=both)
    out[f"knee_outer.{side}"] = find.extreme(
        shank, np.array([s, 0, 0.0]), y=(-0.03, 0.03), among=both
    )
    out[f"knee_inner.{side}"] = find.extreme(
        shank, np.array([-s, 0, 0.0]), y=(-0.03, 0.03), among=both
    )
    half = -lower / 2
    out[f"shin.{side}"] = find.extreme(shank, front, y=(half - 0.02, half + 0.02))
    out[f"shin_upper.{side}"] = find.extreme(shank, front, y=(-0.13, -0.09))
    out[f"calf.{side}"] = find.extreme(shank, back, y=(-0.18, -0.10))
    out[f"ankle_front.{side}"] = find.extreme(shank, front, y=(-lower + 0.04, -lower + 0.09))
    out[f"ankle_back.{side}"] = find.extreme(shank, back, y=(-lower + 0.02, -lower + 0.08))
    out[f"ankle_outer.{side}"] = find.extreme(
        shank, np.array([s, 0, 0.0]), y=(-lower + 0.03, -lower + 0.06)
    )
    out[f"ankle_inner.{side}"] = find.extreme(
        shank, np.array([-s, 0, 0.0]), y=(-lower + 0.03, -lower + 0.06)
    )
    out[f"thigh.{side}"] = find.extreme(thigh, front, y=(-upper * 0.66, -upper * 0.56))
    out[f"thigh_low.{side}"] = find.extreme(thigh, front, y=(-upper * 0.84, -upper * 0.74))
    out[f"thigh_back.{side}"] = find.extreme(thigh, back, y=(-upper * 0.72, -upper * 0.6))


def _arm(find: _Finder, out: dict[str, Site], side: str, s: float) -> None:
    arm, fore = f"arm.{side}", f"fore.{side}"
    _, lower, _, _ = find.skeleton.limbs[side]
    back = np.array([0.0, 0, -1])
    out[f"shoulder.{side}"] = find.extreme(
        arm, np.array([s, 0.2, 0.0]), y=(-0.09, 0.05), among=(arm, f"clav.{side}"), inset=0.006
    )
    out[f"upper_arm.{side}"] = find.extreme(arm, np.array([s, 0, 0.0]), y=(-0.2, -0.12))
    out[f"elbow.{side}"] = find.extreme(fore, back, y=(-0.05, 0.03), among=(fore, arm))
    out[f"forearm.{side}"] = find.extreme(fore, back, y=(-lower * 0.62, -lower * 0.5))
    out[f"wrist_edge.{side}"] = find.extreme(fore, back, y=(-lower * 0.95, -lower * 0.82))


def _hand(skeleton: Skeleton, out: dict[str, Site], side: str) -> None:
    body = skeleton.body
    bone = skeleton.index[f"hand.{side}"]
    align, wrist = skeleton.align[bone], skeleton.rest[bone]
    s = 1.0 if side == "L" else -1.0
    palmar = align.T @ np.array([-s, 0.0, 0.0])
    knuckle = {k: body.head(f"finger{k}-1.{side}") - wrist for k in range(2, 6)}
    skin = _skin_of_hand(body, side) - wrist

    def under(spot: Floats, reach: float = 0.016) -> Floats:
        flat = skin - np.outer(skin @ palmar, palmar)
        near = np.linalg.norm(flat - (spot - (spot @ palmar) * palmar), axis=1) < reach
        depth = float((skin[near] @ palmar).max()) if near.any() else 0.012
        out: Floats = spot + (depth - spot @ palmar) * palmar
        return out

    centre = (knuckle[3] + knuckle[4]) / 2 * 0.62
    spots = {
        "palm": centre, "palm_heel": (knuckle[3] + knuckle[5]) / 2 * 0.22,
        "palm_index": knuckle[2] * 0.97, "palm_little": knuckle[5] * 0.97,
    }  # fmt: skip
    for name, spot in spots.items():
        out[f"{name}.{side}"] = Site(bone, under(spot), palmar)
    out[f"grip.{side}"] = Site(bone, under(centre * 1.22) + palmar * 0.016, palmar)
    out[f"wrist.{side}"] = Site(bone, np.zeros(3), palmar)
    out[f"back_of_hand.{side}"] = Site(bone, centre - palmar * 0.016, -palmar)
    tip = fingertip(body, side, HAND_SHAPES["fingertips"])
    out[f"fingertips.{side}"] = Site(bone, tip, unit(tip))
    out[f"knuckles.{side}"] = Site(bone, knuckle[3] * 1.12, unit(knuckle[3]))


def _skin_of_hand(body: Body, side: str) -> Floats:
    names = [
        i for i, n in enumerate(body.bones) if n in (f"hand.{side}",) or n.endswith(f"-1.{side}")
    ]
    main = body.weight_bones[np.arange(len(body.vertices)), body.weight_shares.argmax(1)]
    chosen: Floats = body.vertices[np.isin(main, names)]
    return chosen


def fingertip(body: Body, side: str, shape: HandShape) -> Floats:
    """(3,) mean tip of the index, middle and ring fingers from the wrist, rest position."""
    turns = finger_turns(body, side, shape)
    wrist = body.head(f"hand.{side}")
    tips = []
    for digit in (2, 3, 4):
        heads = [body.head(f"finger{digit}-{joint}.{side}") for joint in (1, 2, 3)]
        spot = heads[0] - wrist
        for joint in (1, 2):
            spot = spot + turns[f"finger{digit}-{joint}.{side}"] @ (heads[joint] - heads[joint - 1])
        last = heads[2] - heads[1]
        tips.append(spot + turns[f"finger{digit}-3.{side}"] @ (last * 0.95))
    mean: Floats = np.mean(tips, axis=0)
    return mean


CONTACTS: dict[str, tuple[str, ...]] = {
    "sole": ("ball_inner", "ball_outer", "heel"),
    "forefoot": ("ball_inner", "ball_outer"),
    "heel": ("heel",),
    "foot_side": ("foot_outer", "heel_outer"),
    "instep": ("toe_tops",),
    "knee": ("knee",),
    "knee_cap": ("knee_front",),
    "shin": ("knee", "shin"),
    "calf": ("calf",),
    "knee_side": ("knee_outer",),
    "ankle_side": ("ankle_outer",),
    "inner_ankle": ("ankle_inner",),
    "inner_knee": ("knee_inner",),
    "inner_foot": ("foot_inner",),
    "heel_back": ("heel_back",),
    "toes": ("toes",),
    "back_of_hand": ("back_of_hand",),
    "ankle": ("ankle_back",),
    "thigh": ("thigh",),
    "thigh_back": ("thigh_back",),
    "palm": ("palm_index", "palm_little", "palm_heel"),
    "hand": ("palm",),
    "fingertips": ("fingertips",),
    "fist": ("knuckles",),
    "forearm": ("elbow", "forearm", "palm"),
    "elbow": ("elbow",),
    "upper_arm": ("upper_arm",),
    "shoulder": ("shoulder",),
    "shoulder_blade": ("shoulder_blade",),
    "hip_side": ("hip_side",),
    "hip_front": ("hip_front",),
    "seat": ("seat",),
    "ribs": ("ribs",),
    "temple": ("temple",),
}
"""Sided contact words and the sites that touch."""

MIDLINE: dict[str, tuple[str, ...]] = {
    "sacrum": ("sacrum",),
    "lower_back": ("lower_back",),
    "mid_back": ("mid_back",),
    "upper_back": ("upper_back",),
    "back_of_head": ("back_of_head",),
    "forehead": ("forehead",),
    "belly": ("belly",),
    "chest": ("chest",),
    "pubis": ("pubis",),
}
"""Contact words without a side."""


def _between(s: float, near: float, far: float) -> Box:
    """The range of X from *near* to *far* metres on one side of the body."""
    return (near, far) if s > 0 else (-far, -near)
