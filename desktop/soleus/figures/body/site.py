"""A spot on a body, and how it is found on the skin of any body shape."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soleus.figures.body.kinematics import Skeleton
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


class SkinFinder:
    """Finds extreme vertices in the levelled frame of a bone (X left, Y up, Z forward)."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        body = skeleton.body
        self.core = np.array([skeleton.index[core_of(name)] for name in body.bones])
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


def core_of(bone: str) -> str:
    stem, _, side = bone.partition(".")
    for start, core in (
        ("finger", "hand"), ("arm", "arm"), ("fore", "fore"), ("thigh", "thigh"),
        ("shank", "shank"), ("toe", "foot"),
    ):  # fmt: skip
        if stem.startswith(start):
            return f"{core}.{side}"
    return bone
