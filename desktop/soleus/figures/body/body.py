"""The figure's body at rest: mesh, skin weights and joints, by shape and hair style."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from soleus.assets import resource_path
from soleus.figures.frame import BODY_PARTS, MATERIALS, Figure, Floats

STEP = 6e-5
"""Metres per stored unit (see packaging/bake_body.py)."""
NEUTRAL = "neutral"
PLAIN_BODIES = ("female", "male", "older", "heavier")
"""Shapes that are stored, each as what changes against the neutral one."""
OLDER_IS_HEAVIER = 0.1
"""The share of ``heavier`` that ``older`` brings along: not added a second time."""
NEIGHBOURS = 6
"""Neighbours a cloth vertex settles towards; the few that have more lose the rest."""
BODIES = (NEUTRAL, *PLAIN_BODIES)
_STYLE_OF_HAIR = {"short": "short", "tied": "tied", "grey": "short", "covered": "covered"}
_FINE_PARTS = ("head", "hand.L", "hand.R", "foot.L", "foot.R")


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """One body shape with one hair style, in the rest pose (arms a little out)."""

    name: str
    vertices: Floats  # (V, 3) metres, floor at 0
    weight_bones: NDArray[np.intp]  # (V, 4)
    weight_shares: Floats  # (V, 4) rows sum to 1
    triangles: NDArray[np.int32]  # (T, 3)
    material: NDArray[np.uint8]  # (T,)
    part: NDArray[np.int16]  # (T,) index into BODY_PARTS
    cull: NDArray[np.bool_]  # (T,)
    fine: NDArray[np.bool_]  # (T,)
    bones: tuple[str, ...]
    parents: tuple[int, ...]
    heads: Floats  # (B, 3) joint centres
    neighbours: NDArray[np.intp]  # (C, NEIGHBOURS) rows of cloth; its own row where fewer
    cloth: NDArray[np.intp]  # (C,) vertices that settle after posing
    vertex_part: NDArray[np.int16]  # (V,) part most of a vertex's triangles belong to

    def head(self, bone: str) -> Floats:
        """Joint centre (3,) at rest."""
        spot: Floats = self.heads[self.bones.index(bone)]
        return spot


@cache
def _store() -> dict[str, NDArray[Any]]:
    with np.load(resource_path("body", "figure.npz")) as data:
        return {name: data[name] for name in data.files}


@cache
def load_body(figure: Figure) -> Body:
    """The body for this figure. Skin tone is the drawing's business, not the mesh's."""
    store = _store()
    points, heads = _shape(figure.body)
    style = list(store["styles"]).index(_STYLE_OF_HAIR[figure.hair])
    kept = (store["style"] < 0) | (store["style"] == style)
    triangles = store["triangles"][kept].astype(np.int32)
    material = store["material"][kept].astype(np.uint8)
    part = store["part"][kept].astype(np.int16)
    used, packed = np.unique(triangles, return_inverse=True)
    triangles = packed.reshape(-1, 3).astype(np.int32)
    shares = store["weight_shares"][used].astype(np.float64)
    cloth, neighbours = _cloth(triangles, material, len(used))
    closed = [MATERIALS.index(name) for name in ("skin", "hair")]
    fine = [BODY_PARTS.index(name) for name in _FINE_PARTS]
    vertex_part = np.zeros(len(used), np.int16)
    vertex_part[triangles] = part[:, None]
    return Body(
        name=figure.body,
        vertices=points[used],
        weight_bones=store["weight_bones"][used].astype(np.intp),
        weight_shares=shares / shares.sum(1, keepdims=True),
        triangles=triangles,
        material=material,
        part=part,
        cull=np.isin(material, closed),
        fine=np.isin(part, fine),
        bones=tuple(str(name) for name in store["bones"]),
        parents=tuple(int(i) for i in store["parents"].tolist()),
        heads=heads,
        neighbours=neighbours,
        cloth=cloth,
        vertex_part=vertex_part,
    )


@cache
def _shape(name: str) -> tuple[Floats, Floats]:
    """(V, 3) vertices and (B, 3) joints of a body, whose words may be joined: their changes add.

    Raises LookupError for a word that is no body.
    """
    store = _store()
    base = store["heads_neutral"].astype(np.float64)
    points, heads = store["vertices_neutral"].astype(np.float64) * STEP, base.copy()
    words = name.split("-") if name != NEUTRAL else []
    for word in words:
        if word not in PLAIN_BODIES:
            raise LookupError(f"no body is called {word}")
        share = 1.0 - OLDER_IS_HEAVIER if word == "heavier" and "older" in words else 1.0
        points += share * STEP * store[f"delta_{word}"].astype(np.float64)
        heads += share * (store[f"heads_{word}"].astype(np.float64) - base)
    if len(words) > 1:
        down = points[np.unique(store["triangles"]), 1].min()
        points[:, 1] -= down
        heads[:, 1] -= down
    return points, heads


def _cloth(
    triangles: NDArray[np.int32], material: NDArray[np.uint8], count: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Cloth vertices and their neighbours; a hem is a neighbour of its hem only."""
    cloth_ids = [MATERIALS.index(name) for name in ("shirt", "shorts")]
    faces = triangles[np.isin(material, cloth_ids)]
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges, times = np.unique(np.sort(edges, 1), axis=0, return_counts=True)
    rim = np.zeros(count, bool)
    rim[edges[times == 1]] = True
    both = np.concatenate([edges, edges[:, ::-1]])
    on_rim = np.concatenate([times == 1, times == 1])
    both = both[~rim[both[:, 0]] | on_rim]
    both = both[np.argsort(both[:, 0], kind="stable")]
    cloth, first, many = np.unique(both[:, 0], return_index=True, return_counts=True)
    slot = np.arange(len(both)) - np.repeat(first, many)
    row = np.repeat(np.arange(len(cloth)), many)
    table = np.repeat(np.arange(len(cloth))[:, None], NEIGHBOURS, axis=1)
    fits = slot < NEIGHBOURS
    table[row[fits], slot[fits]] = np.searchsorted(cloth, both[fits, 1])
    return cloth.astype(np.intp), table.astype(np.intp)
