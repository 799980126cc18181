"""The middles of the body's segments and their shares of its mass."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.joints import SIDES
from soleus.figures.body.kinematics import Skeleton
from soleus.figures.body.site import Site

MASSES = {
    "mass.head": 0.08, "mass.chest": 0.30, "mass.belly": 0.14, "mass.pelvis": 0.12,
    **{f"mass.{limb}.{side}": share for side in SIDES
       for limb, share in (("arm", 0.028), ("fore", 0.022), ("thigh", 0.10), ("shank", 0.045),
                           ("foot", 0.015))},
}  # fmt: skip
"""Shares of body mass, rounded from Winter's segment tables, by site."""


def mass_sites(skeleton: Skeleton, out: dict[str, Site]) -> None:
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
