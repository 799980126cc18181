"""The clothes and hair styles: where each piece ends and how far it stands off the body.

Distances in metres on the neutral body, Y up, floor at 0, Z forward.
"""

from __future__ import annotations

import numpy as np

from body_pieces import Bools, Piece, cut_piece, normals, smoothed, triangulated
from body_source import BodySource, Floats, Ints

SHIRT_HEM = 0.895
SLEEVE_END = 0.50  # share of the upper arm
SHORTS_END = 0.52  # share of the thigh
WAIST = 1.0
COLLAR = np.array([0.0, 1.412, -0.004])
COLLAR_NORMAL = np.array([0.0, 0.86, 0.51])
COLLAR_REACH = 0.098


class Tailor:
    """Measures on the neutral body, shared by all pieces."""

    def __init__(self, body: BodySource, points: Floats, heads: Floats, weights: Floats) -> None:
        self.points = points
        self.faces = triangulated(body.groups["body"])
        self.tights = triangulated(body.groups["helper-tights"])
        fillers = ("l-eye", "r-eye", "upper-teeth", "lower-teeth")
        self.fillers = [triangulated(body.groups[f"helper-{name}"]) for name in fillers]
        index = {name: i for i, (name, _, _) in enumerate(body.bones)}
        names = list(index)
        self.arm = weights[:, _of(names, "arm", "fore", "hand", "finger")].sum(1)
        self.head = weights[:, index["head"]] + weights[:, index["neck3"]]
        self.neck = weights[:, index["neck2"]] + weights[:, index["neck1"]] + self.head
        self.along_arm = self._along(heads, index, "arm1", "fore1")
        self.along_leg = self._along(heads, index, "thigh1", "shank1")
        self.weights = weights

    def _along(self, heads: Floats, index: dict[str, int], top: str, end: str) -> Floats:
        out = np.zeros(len(self.points))
        for side, mask in (("L", self.points[:, 0] > 0), ("R", self.points[:, 0] <= 0)):
            a, b = heads[index[f"{top}.{side}"]], heads[index[f"{end}.{side}"]]
            share = (self.points - a) @ (b - a) / ((b - a) @ (b - a))
            out[mask] = share[mask]
        return out

    def collar(self, points: Floats) -> Floats:
        """Above 0 below the neckline: a plane from the pit of the neck to its back."""
        offset = points - COLLAR
        below = -(offset @ COLLAR_NORMAL)
        aside: Floats = np.hypot(offset[:, 0], offset[:, 2]) - COLLAR_REACH
        edge: Floats = np.maximum(below, aside)
        return edge

    def shirt(self) -> Piece:
        points = smoothed_at(self.points, self.tights, 10)
        sleeve = np.where(self.arm > 0.3, (SLEEVE_END - self.along_arm) * 0.3, 1.0)
        keep = np.minimum(np.minimum(points[:, 1] - SHIRT_HEM, sleeve), self.collar(points))
        low = np.clip((1.10 - points[:, 1]) / 0.18, 0, 1)
        push = 0.011 + 0.011 * low
        push += np.where(self.arm > 0.3, 0.010 * np.clip(self.along_arm / SLEEVE_END, 0, 1.2), 0)
        push = np.where((points[:, 1] > 1.30) & (self.arm < 0.3), 0.009, push)
        push = smoothed_at(push[:, None], self.tights, 6)[:, 0]
        return cut_piece("shirt", self.points, self.tights, keep, push, relax=10)

    def shorts(self) -> Piece:
        points = smoothed_at(self.points, self.tights, 6)
        keep = np.minimum(WAIST - points[:, 1], (SHORTS_END - self.along_leg) * 0.4)
        keep = np.where(self.arm > 0.2, -1.0, keep)
        push = 0.007 + 0.010 * np.clip(self.along_leg / SHORTS_END, 0, 1.2)
        return cut_piece("shorts", self.points, self.tights, keep, push, relax=6)

    def skin(self) -> list[Piece]:
        """The body without what clothes hide, sunk a little where cloth lies over it."""
        hidden = self._under_shirt(0.10, 0.012) | self._under_shorts(0.12)
        faces = self.faces[~hidden[self.faces].all(1)]
        sunk = np.zeros(len(self.points))
        torso = (self.points[:, 1] > SHIRT_HEM) & (self.points[:, 1] < 1.46)
        sleeve = np.where(self.arm > 0.3, (SLEEVE_END - self.along_arm) * 0.3, 1.0)
        sunk = np.where(torso, np.minimum(self.collar(self.points), sleeve), sunk)
        leg = (self.arm < 0.3) & (self.points[:, 1] < WAIST) & (self.points[:, 1] > 0.4)
        sunk = np.where(leg, np.maximum(sunk, (SHORTS_END - self.along_leg) * 0.4), sunk)
        push = -0.007 * np.clip(sunk / 0.012, 0, 1)
        everywhere = np.ones(len(self.points))
        out = [cut_piece("skin", self.points, faces, everywhere, push)]
        still = np.zeros(len(self.points))
        out += [cut_piece("skin", self.points, part, everywhere, still) for part in self.fillers]
        return out

    def _under_shirt(self, margin: float, neck: float) -> Bools:
        high = self.points[:, 1] > SHIRT_HEM + 0.03
        sleeve = np.where(self.arm > 0.3, self.along_arm < SLEEVE_END - margin, True)
        hidden: Bools = high & sleeve & (self.collar(self.points) > neck)
        return hidden & (self.points[:, 1] < 1.45)

    def _under_shorts(self, margin: float) -> Bools:
        low = (self.points[:, 1] < WAIST - 0.02) & (self.points[:, 1] > 0.5)
        hidden: Bools = low & (self.along_leg < SHORTS_END - margin) & (self.arm < 0.3)
        return hidden


def _of(names: list[str], *starts: str) -> Bools:
    return np.array([name.startswith(starts) for name in names])


def smoothed_at(values: Floats, faces: Ints, rounds: int) -> Floats:
    """Smooth only the vertices of *faces*, in place in a copy of the whole array."""
    used, local = np.unique(faces, return_inverse=True)
    out = values.astype(float).copy()
    out[used] = smoothed(out[used], local.reshape(faces.shape), rounds)
    return out


__all__ = ["Tailor", "normals", "smoothed_at"]
