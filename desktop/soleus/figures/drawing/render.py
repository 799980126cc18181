"""A solved frame to a drawing: the whole way of one position, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from soleus.figures.camera import Box, frame_box, sampling
from soleus.figures.display.display import Drawing, Mark, bounds, moved
from soleus.figures.drawing.arrows import place_arrows, place_sign
from soleus.figures.drawing.clearance import survey
from soleus.figures.drawing.clock import LEAST_HOLD_S, place_clock
from soleus.figures.drawing.face import face_marks, nerve_marks
from soleus.figures.drawing.floor import floor_marks
from soleus.figures.frame import Arrow, Floats, SignKind, SolvedFrame
from soleus.figures.outline.arcs import chain_edges, collect_edges
from soleus.figures.outline.areas import area_marks, line_marks
from soleus.figures.outline.contours import trace
from soleus.figures.outline.cracks import find
from soleus.figures.outline.mesh import flatten
from soleus.figures.outline.picture import Picture, look
from soleus.figures.outline.pieces import classify
from soleus.figures.outline.pruning import worthwhile

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
    floor = floor_marks(frame)
    box = _with_floor(frame_box(frame), floor)
    if frame.window is not None:
        px_per_m *= max(1.0, CLOSE_UP_M / max(box.width, box.height))
    mesh = flatten(frame)
    picture = look(frame, mesh, sampling(box, px_per_m))
    edges = worthwhile(collect_edges(picture, find(picture)), picture)
    contours = trace(frame, picture, classify(chain_edges(edges), picture))
    grid = picture.grid
    marks = [
        *floor,
        *area_marks(contours, grid),
        *line_marks(contours, grid),
        *face_marks(frame, picture),
        *nerve_marks(frame, picture),
    ]
    return Plate(tuple(marks), box, picture)


def extent(frame: SolvedFrame) -> Box:
    """What *frame* takes up, the floor under its feet included."""
    return _with_floor(frame_box(frame), floor_marks(frame))


def _with_floor(box: Box, floor: tuple[Mark, ...]) -> Box:
    paths = [path for mark in floor for path in mark.paths]
    return box.union(Box(*bounds(paths))) if paths else box


@dataclass(frozen=True, slots=True)
class Placed:
    """A sign in its place."""

    kind: SignKind
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What stands beside a figure, in plane coordinates, and a box around it and the figure."""

    box: Box
    arrows: tuple[Mark, ...] = ()
    signs: tuple[Placed, ...] = ()
    clock: tuple[Mark, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        signs = (mark for sign in self.signs for mark in sign.marks)
        return (*self.arrows, *signs, *self.clock)


def beside(
    drawn: Plate,
    frame: SolvedFrame,
    arrows: Iterable[Arrow] = (),
    track_paths: Mapping[str, Floats] | None = None,
    scale: float | None = None,
) -> Beside:
    """Movement arrows, signs and, where the position is held, the clock, beside *drawn*.

    *scale* says how large; see ``clearance.survey``.
    """
    arrows = tuple(arrows)
    held = frame.hold_s >= LEAST_HOLD_S
    if not arrows and not frame.signs and not held:
        return Beside(drawn.box)
    clearance = survey(drawn.picture, drawn.box, scale)
    shown, clearance = place_arrows(arrows, track_paths or {}, frame.view, clearance)
    signs = []
    for sign in frame.signs:
        marks, clearance = place_sign(sign, frame.view, clearance)
        signs.append(Placed(sign.kind, marks))
    clock = place_clock(clearance) if held else ()
    found = Beside(drawn.box, shown, tuple(signs), clock)
    paths = [path for mark in found.marks for path in mark.paths]
    if not paths:
        return found
    air = SIGN_AIR_M * clearance.scale
    return replace(found, box=drawn.box.union(Box(*bounds(paths)).grown(air)))


def with_signs(
    drawn: Plate,
    frame: SolvedFrame,
    arrows: Iterable[Arrow] = (),
    track_paths: Mapping[str, Floats] | None = None,
    scale: float | None = None,
) -> Plate:
    """*drawn* with its movement arrows, its signs and, where it is held, the clock."""
    found = beside(drawn, frame, arrows, track_paths, scale)
    return replace(drawn, marks=(*drawn.marks, *found.marks), box=found.box)


def on_canvas(marks: tuple[Mark, ...], box: Box) -> Drawing:
    """The part of the plane inside *box* as a drawing."""
    return moved(Drawing(marks, box.width, box.height), -box.left, -box.top)
