"""Where lines run: the borders between pixels that show different things.

A border is certain (high) or only likely (low); a chain of likely ones becomes a line
when enough of it is certain.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soleus.figures.outline.mesh import FAR_BIT, FIRST_PROP
from soleus.figures.outline.picture import Picture

JUMP_M = 0.009
"""Depth difference between neighbouring pixels, beyond the slope, that is a certain line."""

LIKELY = 0.45
"""Part of that difference from which a line is likely."""

STEEPEST = 30.0
"""Slopes beyond this are an edge seen from the side, and say nothing."""

CREASE_COSINE = 0.7
"""Faces of a prop that turn by more than this are divided by a crease."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Cracks:
    """Lines inside one material. Borders between materials follow from the labels."""

    upright_likely: Bools  # (rows, columns - 1): between a pixel and its right neighbour
    upright_certain: Bools
    level_likely: Bools  # (rows - 1, columns): between a pixel and the one below
    level_certain: Bools


def find(picture: Picture) -> Cracks:
    material = (picture.label & np.uint16(FAR_BIT - 1)).astype(np.uint8)
    upright = _between(picture, material, 0, np.s_[:, :-1], np.s_[:, 1:])
    level = _between(picture, material, 1, np.s_[:-1, :], np.s_[1:, :])
    return Cracks(*upright, *level)


def _between(
    picture: Picture,
    material: NDArray[np.uint8],
    axis: int,
    one: tuple[slice, slice],
    other: tuple[slice, slice],
) -> tuple[Bools, Bools]:
    """Likely and certain cracks between the pixels of two shifted views of the image."""
    mesh, triangle = picture.mesh, picture.raster.triangle
    same = (material[one] == material[other]) & (material[one] > 0)
    same &= triangle[one] != triangle[other]
    step = picture.raster.depth[other] - picture.raster.depth[one]
    certain_px = JUMP_M * max(picture.grid.px_per_m, 300.0)
    look_at = same & (
        (np.abs(step) > LIKELY * certain_px) | (picture.part[one] != picture.part[other])
    )
    row, column = np.nonzero(look_at)
    here, there = triangle[one][row, column], triangle[other][row, column]
    found = step[row, column]
    expected = (np.abs(found - _slope(picture, seen, axis)) for seen in (here, there))
    jump = np.minimum(np.abs(found), np.maximum(*expected))
    apart = ~mesh.touching[mesh.part[here], mesh.part[there]]
    likely = np.zeros(same.shape, np.bool_)
    certain = np.zeros(same.shape, np.bool_)
    likely[row, column] = (jump > LIKELY * certain_px) | apart
    certain[row, column] = (jump > certain_px) | apart
    _add_creases(picture, same & (material[one] >= FIRST_PROP), one, other, (likely, certain))
    return likely, certain


def _slope(picture: Picture, triangle: NDArray[np.int32], axis: int) -> NDArray[np.float64]:
    """Depth that the plane of each *triangle* gains from one pixel to the next along *axis*."""
    a, b, c = (picture.points[picture.mesh.triangles[triangle, k]] for k in range(3))
    u, v = b - a, c - a
    nz = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    nz = np.where(np.abs(nz) < 1e-6, 1e-6, nz)
    one, other = (2, 1) if axis == 0 else (0, 2)
    slope: NDArray[np.float64] = (u[:, one] * v[:, other] - u[:, other] * v[:, one]) / nz
    return np.clip(slope, -STEEPEST, STEEPEST)


def _add_creases(
    picture: Picture,
    props: Bools,
    one: tuple[slice, slice],
    other: tuple[slice, slice],
    cracks: tuple[Bools, Bools],
) -> None:
    """Marks where two flat faces of a prop meet at an angle."""
    mesh, triangle = picture.mesh, picture.raster.triangle
    row, column = np.nonzero(props)
    here, there = triangle[one][row, column], triangle[other][row, column]
    normals = mesh.face_normals
    turn = np.abs(np.einsum("ij,ij->i", normals[here], normals[there]))
    crease = (turn < CREASE_COSINE) & mesh.straight[here] & mesh.straight[there]
    for image in cracks:
        image[row, column] |= crease
