"""A solved frame to a drawing: the whole way of one position, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from soleus.figures.arcs import chain_edges, collect_edges
from soleus.figures.areas import area_marks, line_marks
from soleus.figures.arrows import place_arrows
from soleus.figures.camera import Box, frame_box, sampling
from soleus.figures.clearance import survey
from soleus.figures.clock import place_clock
from soleus.figures.contours import trace
from soleus.figures.cracks import find
from soleus.figures.display import Drawing, Mark, bounds, moved
from soleus.figures.face import face_marks, nerve_marks
from soleus.figures.frame import Arrow, Floats, SolvedFrame
from soleus.figures.mesh import flatten
from soleus.figures.picture import Picture, look
from soleus.figures.pieces import classify
from soleus.figures.pruning import worthwhile

PRINT_PX_PER_M = 520.0
"""Sampling of the drawings that are printed and shipped."""

CARD_PX_PER_M = 260.0
"""Sampling that is enough for a card or a thumbnail."""

CLOSE_UP_M = 1.3
"""A window smaller than this is sampled more finely, so that a foot is as smooth as a body."""

SIGN_AIR_M = 0.05
"""Room for heads and halos around arrows and clocks."""


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """Marks in plane coordinates, not yet on a canvas, and the picture they came from."""

    marks: tuple[Mark, ...]
    box: Box
    picture: Picture


def plate(frame: SolvedFrame, px_per_m: float = PRINT_PX_PER_M) -> Plate:
    """Areas, lines, face and nerves of *frame*."""
    box = frame_box(frame)
    if frame.window is not None:
        px_per_m *= max(1.0, CLOSE_UP_M / max(box.width, box.height))
    mesh = flatten(frame)
    picture = look(frame, mesh, sampling(box, px_per_m))
    edges = worthwhile(collect_edges(picture, find(picture)), picture)
    contours = trace(frame, picture, classify(chain_edges(edges), picture))
    grid = picture.grid
    marks = [
        *area_marks(contours, grid),
        *line_marks(contours, grid),
        *face_marks(frame, picture),
        *nerve_marks(frame, picture),
    ]
    return Plate(tuple(marks), box, picture)


def with_signs(
    drawn: Plate,
    frame: SolvedFrame,
    arrows: Iterable[Arrow] = (),
    track_paths: Mapping[str, Floats] | None = None,
) -> Plate:
    """*drawn* with its movement arrows and, where the position is held, the clock."""
    arrows = tuple(arrows)
    if not arrows and frame.hold_s <= 0:
        return drawn
    clearance = survey(drawn.picture, drawn.box)
    signs, clearance = place_arrows(arrows, track_paths or {}, frame.view, clearance)
    if frame.hold_s > 0:
        signs = (*signs, *place_clock(clearance))
    box = drawn.box
    paths = [path for mark in signs for path in mark.paths]
    if paths:
        box = box.union(Box(*bounds(paths)).grown(SIGN_AIR_M * clearance.scale))
    return replace(drawn, marks=(*drawn.marks, *signs), box=box)


def on_canvas(marks: tuple[Mark, ...], box: Box) -> Drawing:
    """The part of the plane inside *box* as a drawing."""
    return moved(Drawing(marks, box.width, box.height), -box.left, -box.top)
