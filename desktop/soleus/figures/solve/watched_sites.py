"""Which sites of the body may not sink into anything."""

from __future__ import annotations

from soleus.figures.body.joints import SIDES
from soleus.figures.scene.layers import ARM_PARTS
from soleus.figures.scene.scene import Contact
from soleus.figures.solve.setting import Setting, touching_sites

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
