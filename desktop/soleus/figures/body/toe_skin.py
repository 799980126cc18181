"""Spots of skin on toes and arch: they move with the skin of the foot, not with a core bone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from soleus.figures.body.body import load_body
from soleus.figures.body.feet import arch_of
from soleus.figures.body.joints import SIDES
from soleus.figures.body.kinematics import skeleton_for
from soleus.figures.frame import Figure

DIGITS = {"big_toe": 1, "small_toes": 3, "little_toe": 5}
"""Toe that stands for each spot."""


@cache
def toe_vertices(name: str) -> Mapping[str, int]:
    """The skin vertex that stands for each site of a body."""
    body, skeleton = load_body(Figure(name)), skeleton_for(name)
    main = body.weight_bones[np.arange(len(body.vertices)), body.weight_shares.argmax(1)]
    found: dict[str, int] = {}
    for side in SIDES:
        align = skeleton.align[skeleton.index[f"foot.{side}"]]
        for stem, digit in DIGITS.items():
            last = body.bones.index(f"toe{digit}-{2 if digit == 1 else 3}.{side}")
            own = np.nonzero(main == last)[0]
            found[f"{stem}.{side}"] = int(own[(body.vertices[own] @ align.T)[:, 2].argmax()])
        arch = arch_of(body, side, align)
        found[f"arch.{side}"] = int(arch.vertices[(arch.shift @ align.T)[:, 1].argmax()])
    return found
