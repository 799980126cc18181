"""The words of contacts, and the sites of the body that touch then."""

from __future__ import annotations

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
