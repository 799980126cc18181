"""Where a hand touches and holds, found on the skin of any body shape."""

from __future__ import annotations

import numpy as np

from soleus.figures.body.body import Body
from soleus.figures.body.hands import HAND_SHAPES, HandShape, finger_turns
from soleus.figures.body.kinematics import Skeleton
from soleus.figures.body.rotation import unit
from soleus.figures.body.site import Site
from soleus.figures.frame import Floats


def hand_sites(skeleton: Skeleton, out: dict[str, Site], side: str) -> None:
    """Palm, grip, wrist and fingertips of one hand."""
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
