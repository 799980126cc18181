"""Named contact sites: spots on the skin (or cloth) that touch, are held or are tracked.

A site belongs to one core bone. Its spot is found on the mesh of every body, so a
heavier figure sits on its own seat. Sided names end in ``.R`` or ``.L``.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from soleus.figures.body.hand_sites import hand_sites
from soleus.figures.body.joints import SIDES
from soleus.figures.body.kinematics import skeleton_for
from soleus.figures.body.masses import mass_sites
from soleus.figures.body.site import Box, Site, SkinFinder
from soleus.figures.frame import Floats


@cache
def sites_of(body: str) -> dict[str, Site]:
    """Every named site of a body shape."""
    skeleton = skeleton_for(body)
    find = SkinFinder(skeleton)
    out: dict[str, Site] = {}
    _trunk(find, out)
    for side in SIDES:
        s = 1.0 if side == "L" else -1.0
        _foot(find, out, side, s)
        _leg(find, out, side, s)
        _arm(find, out, side, s)
        hand_sites(skeleton, out, side)
        _side_of_trunk(find, out, side, s)
    mass_sites(skeleton, out)
    return out


def _trunk(find: SkinFinder, out: dict[str, Site]) -> None:
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


def _side_of_trunk(find: SkinFinder, out: dict[str, Site], side: str, s: float) -> None:
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


def _foot(find: SkinFinder, out: dict[str, Site], side: str, s: float) -> None:
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


def _leg(find: SkinFinder, out: dict[str, Site], side: str, s: float) -> None:
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


def _arm(find: SkinFinder, out: dict[str, Site], side: str, s: float) -> None:
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


def _between(s: float, near: float, far: float) -> Box:
    """The range of X from *near* to *far* metres on one side of the body."""
    return (near, far) if s > 0 else (-far, -near)
