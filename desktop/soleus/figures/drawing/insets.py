"""A foot shown larger beside the figure, where its position is what the exercise is about."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from soleus.figures.camera import Box, project
from soleus.figures.display.display import Mark, line, mapped
from soleus.figures.display.roles import Role
from soleus.figures.drawing.clearance import Clearance, survey
from soleus.figures.drawing.render import Plate, plate
from soleus.figures.frame import Inset, SolvedFrame
from soleus.figures.outline.bezier import single
from soleus.figures.outline.paths import open_path

LARGER = 2.0
"""How much larger a foot is in its inset than on the figure."""

AIR_M = 0.03
HEAD_CELLS = 6
"""Room about the course of an arrow: its head is wider than the line it ends."""

Bools = NDArray[np.bool_]


def with_inset(drawn: Plate, frame: SolvedFrame, px_per_m: float) -> Plate:
    """*drawn* and, if the frame has one, its inset in the nearest free place."""
    shown = enlarged(frame, px_per_m)
    if shown is None:
        return drawn
    place = free_place(survey(drawn.picture, drawn.box), shown.box, drawn.marks)
    box = drawn.box.union(place.grown(AIR_M))
    return replace(drawn, marks=(*drawn.marks, *inset_marks(shown, place)), box=box)


def enlarged(frame: SolvedFrame, px_per_m: float) -> Plate | None:
    """What the inset of *frame* shows, in its own size; None if it has none."""
    if frame.inset is None:
        return None
    said = frame.inset
    alone = replace(
        frame, body=said.body, props=said.props, view=said.view, window=said.window,
        face=frame.face if said.face else (), nerves={}, inset=None,
    )  # fmt: skip
    drawn = plate(alone, px_per_m)
    return replace(drawn, marks=(*drawn.marks, *_turned(said)))


def inset_marks(shown: Plate, place: Box) -> tuple[Mark, ...]:
    """*shown* filling *place*, with a border."""
    part = shown.box
    marks = (
        mapped(
            mark,
            lambda x: place.left + (x - part.left) * LARGER,
            lambda y: place.top + (y - part.top) * LARGER,
        )
        for mark in shown.marks
    )
    corners = [(place.left, place.top), (place.right, place.top),
               (place.right, place.bottom), (place.left, place.bottom)]  # fmt: skip
    return (*marks, Mark(Role.PROP_OUTLINE, (line(corners, closed=True),)))


def _turned(said: Inset) -> tuple[Mark, ...]:
    """The arrow that shows how the foot is turned."""
    if said.turn is None:
        return ()
    return (Mark(Role.ARROW, (open_path(single(project(said.turn, said.view)[:, :2])),)),)


def free_place(clearance: Clearance, part: Box, marks: tuple[Mark, ...]) -> Box:
    """Where *part*, enlarged, covers nothing and the picture grows least, high rather than low."""
    width, height = part.width * LARGER, part.height * LARGER
    taken = (np.minimum(clearance.body, clearance.props) < AIR_M) | _under_signs(clearance, marks)
    columns, rows = (int(np.ceil(side / clearance.cell)) for side in (width, height))
    rim = ((rows, rows), (columns, columns))
    sums = np.pad(np.pad(taken, rim).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    covered = sums[rows:, columns:] - sums[:-rows, columns:] - sums[rows:, :-columns]
    covered = covered + sums[:-rows, :-columns]
    top = clearance.top + (np.arange(covered.shape[0]) - rows) * clearance.cell
    left = clearance.left + (np.arange(covered.shape[1]) - columns) * clearance.cell
    box = clearance.box
    wider = np.maximum(box.left - left, 0) + np.maximum(left + width - box.right, 0)
    higher = np.maximum(box.top - top, 0) + np.maximum(top + height - box.bottom, 0)
    cost = (box.width + wider)[None, :] * (box.height + higher)[:, None]
    cost = cost + 0.05 * (top - box.top)[:, None] - 0.08 * (left - box.left)[None, :]
    row, column = np.unravel_index(int((cost + 1e3 * covered).argmin()), cost.shape)
    x, y = float(left[column]), float(top[row])
    return Box(x, y, x + width, y + height)


def _under_signs(clearance: Clearance, marks: tuple[Mark, ...]) -> Bools:
    """Cells in the rectangles that arrows and clocks lie in."""
    taken = np.zeros(clearance.body.shape, np.bool_)
    signs = (Role.ARROW, Role.ARROW_BOTH, Role.PUSH, Role.CLOCK_FACE, Role.WRITING)
    for path in (path for mark in marks if mark.role in signs for path in mark.paths):
        x, y = np.array(path.points[0::2]), np.array(path.points[1::2])
        columns = ((x - clearance.left) / clearance.cell).astype(int)
        rows = ((y - clearance.top) / clearance.cell).astype(int)
        low, high = rows.max() + HEAD_CELLS + 1, max(rows.min() - HEAD_CELLS, 0)
        right, left = columns.max() + HEAD_CELLS + 1, max(columns.min() - HEAD_CELLS, 0)
        taken[high:low, left:right] = True
    return taken
