"""Areas and lines out of the net of contours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import Grid
from soleus.figures.display.display import Mark, Path
from soleus.figures.display.roles import Role
from soleus.figures.frame import MATERIALS, Floats
from soleus.figures.outline.contours import Contours
from soleus.figures.outline.mesh import FAR_BIT, FIRST_PROP
from soleus.figures.outline.paths import as_path
from soleus.figures.outline.picture import BASE_BITS, PRIMARY_BIT, SECONDARY_BIT, SHADE_BIT
from soleus.figures.outline.pieces import HIDDEN, LINE_ROLE

Bools = NDArray[np.bool_]

_ROLE_NAMES = frozenset(role.value for role in Role)


def area_marks(contours: Contours, grid: Grid) -> list[Mark]:
    """Filled areas in painting order: things, their shade, then muscles."""
    left, right = contours.pieces.left, contours.pieces.right
    marks = []
    bases = np.unique(np.concatenate([left, right]) & BASE_BITS)
    for base in sorted((int(b) for b in bases if b), key=_back_to_front):
        inside = (left & BASE_BITS) == base, (right & BASE_BITS) == base
        marks.append((fill_role(base), _loops(contours, *inside, grid)))
    for base in sorted((int(b) for b in bases if b), key=_back_to_front):
        role = f"shade_{fill_role(base)}"
        if role in _ROLE_NAMES:
            code, mask = base | SHADE_BIT, BASE_BITS | SHADE_BIT
            inside = (left & mask) == code, (right & mask) == code
            marks.append((Role(role), _loops(contours, *inside, grid)))
    for bit, role in (
        (SECONDARY_BIT, Role.MUSCLE_SECONDARY),
        (PRIMARY_BIT, Role.MUSCLE_PRIMARY),
    ):
        inside = (left & bit) > 0, (right & bit) > 0
        marks.append((role, _loops(contours, *inside, grid)))
    return [Mark(role, paths) for role, paths in marks if paths]


def line_marks(contours: Contours, grid: Grid) -> list[Mark]:
    """Stroked lines, faintest kind first."""
    runs: defaultdict[int, list[Path]] = defaultdict(list)
    for kind, run in _line_runs(contours):
        members = _with_area(contours, run)
        control = np.concatenate([_curves(contours, *member) for member in members])
        if len(control):
            closed = bool(np.abs(control[0, 0] - control[-1, 3]).max() < 1e-6)
            runs[kind].append(_path(control, grid, closed))
    return [Mark(LINE_ROLE[kind], tuple(runs[kind])) for kind in sorted(runs)]


def fill_role(base: int) -> Role:
    """Role of a label without tones."""
    name = MATERIALS[base % FAR_BIT - 1]
    if base % FAR_BIT >= FIRST_PROP:
        return Role(f"prop_{name}")
    return Role(f"{name}_far" if base >= FAR_BIT else name)


def _back_to_front(base: int) -> tuple[bool, bool, int]:
    return base % FAR_BIT < FIRST_PROP, base < FAR_BIT, base


def _curves(contours: Contours, piece: int, backwards: bool) -> Floats:
    control = contours.curves[piece]
    return control[::-1, ::-1] if backwards else control


def _path(control: Floats, grid: Grid, closed: bool) -> Path:
    return as_path(grid.to_plane(control), closed)


def _loops(contours: Contours, left: Bools, right: Bools, grid: Grid) -> tuple[Path, ...]:
    """Closed outlines around the pieces with the area on just one side.

    Where several loops meet in a node any of them may be followed: even-odd filling
    gives the same area.
    """
    arcs = contours.pieces.arcs
    start, end = arcs.start.tolist(), arcs.end.tolist()
    members = np.nonzero(left != right)[0]
    forward = left[members].tolist()
    leaving: defaultdict[int, list[tuple[int, bool]]] = defaultdict(list)
    todo = []
    for piece, keeps in zip(members.tolist(), forward, strict=True):
        if not len(contours.curves[piece]):
            continue
        member = (piece, not keeps)
        leaving[start[piece] if keeps else end[piece]].append(member)
        todo.append(member)
    used: set[int] = set()
    paths = []
    for member in todo:
        if member[0] in used:
            continue
        run = []
        origin = end[member[0]] if member[1] else start[member[0]]
        following: tuple[int, bool] | None = member
        while following is not None:
            piece, backwards = following
            used.add(piece)
            run.append(_curves(contours, piece, backwards))
            node = start[piece] if backwards else end[piece]
            if node == origin:
                break
            following = next((m for m in leaving[node] if m[0] not in used), None)
        paths.append(_path(np.concatenate(run), grid, closed=True))
    return tuple(paths)


def _with_area(contours: Contours, run: list[tuple[int, bool]]) -> list[tuple[int, bool]]:
    """*run* in the direction in which the area beside it is outlined.

    Equal runs of numbers are stored once when a drawing is compressed.
    """
    left, right = contours.pieces.left, contours.pieces.right
    beside = 0
    for piece, backwards in run:
        sign = int(left[piece] > 0) - int(right[piece] > 0)
        beside += (-sign if backwards else sign) * len(contours.curves[piece])
    if beside >= 0:
        return run
    return [(piece, not backwards) for piece, backwards in reversed(run)]


def _line_runs(contours: Contours) -> Iterator[tuple[int, list[tuple[int, bool]]]]:
    """Pieces of one kind that run on into each other."""
    pieces = contours.pieces
    kind = pieces.kind.tolist()
    for chain in contours.chains:
        run: list[tuple[int, bool]] = []
        for member in chain:
            if run and kind[member[0]] != kind[run[-1][0]]:
                if kind[run[0][0]] != HIDDEN:
                    yield kind[run[0][0]], run
                run = []
            run.append(member)
        if run and kind[run[0][0]] != HIDDEN:
            yield kind[run[0][0]], run
    for piece in np.nonzero(pieces.straight & (pieces.kind != HIDDEN))[0].tolist():
        yield kind[piece], [(piece, False)]
