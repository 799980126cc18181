"""The label image: for every pixel what is seen there, in which tone, over which muscle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import Grid
from soleus.figures.frame import Floats, SolvedFrame
from soleus.figures.outline.mesh import FAR_BIT, Mesh
from soleus.figures.outline.raster import NOTHING, Raster, rasterise
from soleus.figures.outline.shading import flat_shade, shaded
from soleus.figures.outline.surface_field import Sampler, sampler
from soleus.figures.outline.tones import box_sum, calm, neighbourhood, spread

BASE_BITS = 63
"""Part of a label that says material and side; the rest are tones."""

SHADE_BIT = 64
PRIMARY_BIT = 128
SECONDARY_BIT = 256

Labels = NDArray[np.uint16]

_ALLOWED = 3
"""A triangle's code holds, so many bits higher, the tones that its pixels may take."""

_LAST_MUSCLE_LABEL = 3
"""Labels up to here (skin, shirt, shorts) show the muscles under them."""

_TONE_PX_PER_M = 170.0
"""Tones are worked out on about so many pixels for a metre: they have soft edges."""


HOLE_M2 = 3.2e-4
"""Background that shows through by less than this, in square metres, is closed."""

_HOLE_BLOCK_M = 0.0077
"""Background is counted over five of these squares each way."""


@dataclass(frozen=True, slots=True, eq=False)
class Rimmed:
    """Flat images with one pixel of background all around, as the arcs index them."""

    label: Labels
    part: NDArray[np.int16]
    triangle: NDArray[np.int32]
    depth: NDArray[np.float32]
    columns: int


def things(label: Labels) -> Labels:
    """Labels in which only what a line must divide is different.

    Tones are dropped, and so is the far side of clothes: they go on round the body. A far
    limb is another thing than a near one.
    """
    base = label & np.uint16(BASE_BITS)
    return np.where(base == FAR_BIT + 1, base, base % np.uint16(FAR_BIT))


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Images of (rows, columns) and the mesh they show."""

    mesh: Mesh
    points: Floats  # (V, 3) mesh vertices in pixels
    grid: Grid
    raster: Raster
    label: Labels  # 0 is background
    part: NDArray[np.int16]  # -1 is background
    rimmed: Rimmed


def look(frame: SolvedFrame, mesh: Mesh, grid: Grid) -> Picture:
    """Rasterises *mesh*, the flattened *frame*, and labels every pixel."""
    points = grid.to_pixels(mesh.vertices)
    codes = _codes(mesh)
    seen = rasterise(points, mesh.triangles, mesh.cull, grid.rows, grid.columns)
    raster, code = _without_specks(_without_holes(seen, grid.px_per_m), codes)
    index = raster.triangle
    part = np.take(np.append(mesh.part, np.int16(-1)), index, mode="wrap")
    stride = max(1, round(grid.px_per_m / _TONE_PX_PER_M))
    tones = _tones(frame, mesh, sampler(mesh.triangles, points, index[::stride, ::stride], stride))
    label = code & np.uint16(BASE_BITS | SHADE_BIT)
    label |= spread(tones, code & np.uint16(BASE_BITS), stride) & (code >> _ALLOWED)
    rimmed = Rimmed(
        np.pad(label, 1).ravel(),
        np.pad(part, 1, constant_values=-1).ravel(),
        np.pad(index, 1, constant_values=NOTHING).ravel(),
        np.pad(raster.depth, 1, constant_values=-1e9).ravel(),
        grid.columns + 2,
    )
    return Picture(mesh, points, grid, raster, label, part, rimmed)


def _codes(mesh: Mesh) -> Labels:
    """(T + 1,) label of each triangle, its own shade, and the tones it may take; last: none."""
    codes = mesh.label.astype(np.uint16)
    codes[flat_shade(mesh)] |= SHADE_BIT
    codes[~mesh.straight] |= SHADE_BIT << _ALLOWED
    shows = (mesh.label % FAR_BIT > 0) & (mesh.label % FAR_BIT <= _LAST_MUSCLE_LABEL)
    codes[shows] |= (PRIMARY_BIT | SECONDARY_BIT) << _ALLOWED
    return np.append(codes, np.uint16(0))


def _tones(frame: SolvedFrame, mesh: Mesh, surface: Sampler) -> Labels:
    """Shade and muscle bits over the pixels of *surface*."""
    tidy = partial(calm, room=neighbourhood(surface.seen))
    tone = np.zeros(surface.seen.shape, np.uint16)
    tone[tidy(shaded(mesh, surface))] = SHADE_BIT
    for names, bit in ((frame.secondary, SECONDARY_BIT), (frame.primary, PRIMARY_BIT)):
        fields = [frame.fields[name] for name in names if name in frame.fields]
        if fields:
            values = np.full(len(mesh.vertices), -1.0)
            values[: mesh.body_vertices] = np.maximum.reduce(fields)
            tone[tidy(surface.values(values) > 0)] |= bit
    tone[(tone & PRIMARY_BIT) > 0] &= ~np.uint16(SECONDARY_BIT)
    return tone


def _without_holes(raster: Raster, px_per_m: float) -> Raster:
    """Closes specks of background between limbs: too small to read, and ugly outlined."""
    index = raster.triangle
    block = max(2, 2 * round(_HOLE_BLOCK_M * px_per_m / 2))
    rows, columns = (size // block * block for size in index.shape)
    # Every other pixel each way is enough to count.
    empty = index[:rows:2, :columns:2] == NOTHING
    half = block // 2
    count = np.add.reduceat(empty, np.arange(0, rows // 2, half), axis=0, dtype=np.float32)
    count = np.add.reduceat(count, np.arange(0, columns // 2, half), axis=1)
    some = count > 0
    large = 4 * box_sum(count, 2) >= HOLE_M2 * px_per_m**2
    # A wedge that only narrows to so little at its end is left alone.
    few = some & (box_sum((large & some).astype(np.float32), 2) < 0.5)
    top, left = np.nonzero(few)
    inside = np.arange(block)
    row = (top[:, None, None] * block + inside[:, None] + 0 * inside).ravel()
    column = (left[:, None, None] * block + 0 * inside[:, None] + inside).ravel()
    hole = index[row, column] == NOTHING
    row, column = row[hole], column[hole]
    triangle, depth = index.copy(), raster.depth.copy()
    for step in range(1, 3 * block):
        source = np.maximum(column - step, 0)
        open_ = triangle[row, column] == NOTHING
        triangle[row, column] = np.where(open_, index[row, source], triangle[row, column])
        depth[row, column] = np.where(open_, raster.depth[row, source], depth[row, column])
    return Raster(triangle, depth)


def _without_specks(raster: Raster, codes: Labels) -> tuple[Raster, Labels]:
    """Lets pixels that stand alone between two of one kind take after their neighbours.

    Returns the mended raster and the image of *codes*.
    """
    triangle, depth = raster.triangle.copy(), raster.depth.copy()
    code = np.take(codes, triangle, mode="wrap")  # NOTHING is -1: the last
    for dy, dx in ((0, 1), (1, 0)):
        rows, columns = code.shape
        before = code[: rows - 2 * dy, : columns - 2 * dx]
        after = code[2 * dy :, 2 * dx :]
        middle = code[dy : rows - dy, dx : columns - dx]
        row, column = np.nonzero((before == after) & (middle != after))
        for image in (triangle, depth, code):
            image[row + dy, column + dx] = image[row, column]
    return Raster(triangle, depth), code
