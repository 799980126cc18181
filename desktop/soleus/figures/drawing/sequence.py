"""An exercise to pictures: its key positions, and its movement as frames.

What moves is given as a small protocol, so that this half of the engine knows nothing of
scenes, rigs and solvers. Everything is drawn for the right side; the left is a mirror image.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import Protocol

import numpy as np

from soleus.figures.camera import Box, frame_box, project, sampling, shared_box
from soleus.figures.display.display import Animation, Drawing, Timing, bounds
from soleus.figures.drawing.clearance import sign_scale, survey
from soleus.figures.drawing.compose import arrangement_of
from soleus.figures.drawing.insets import AIR_M, enlarged, free_place, inset_marks, with_inset
from soleus.figures.drawing.render import (
    CARD_PX_PER_M,
    PRINT_PX_PER_M,
    Plate,
    beside,
    extent,
    on_canvas,
    plate,
    with_signs,
)
from soleus.figures.drawing.stage import Stage, StagedSign
from soleus.figures.frame import Arrow, Floats, SolvedFrame
from soleus.figures.outline.mesh import flatten
from soleus.figures.outline.picture import look

STEP_M = 0.012
"""The fastest point moves no further than this from one frame to the next."""

FEWEST_FRAMES, MOST_FRAMES = 12, 60


class Moving(Protocol):
    """A scene on one body, ready to be looked at from 0 (start) to 1 (end)."""

    @property
    def times(self) -> Sequence[float]:
        """When the key positions are reached."""
        ...

    @property
    def timing(self) -> Timing: ...

    def frame(self, time: float) -> SolvedFrame: ...

    def arrows(self, key: int) -> Sequence[Arrow]:
        """The arrows to draw on a key position."""
        ...

    def track_paths(self) -> Mapping[str, Floats]:
        """(N, 3) positions of the tracked sites at even times from 0 to 1."""
        ...


def draw_positions(moving: Moving, px_per_m: float = PRINT_PX_PER_M) -> tuple[Drawing, ...]:
    """The key positions with arrows and clocks, at one scale.

    Positions that will stand in a row share their floor; stacked ones share their sides.
    """
    plates = []
    paths = moving.track_paths()
    frames = [moving.frame(time) for time in moving.times]
    plain = [plate(frame, px_per_m) for frame in frames]
    seen = [drawn.box for drawn in plain]
    if frames[0].window is not None:
        seen = [_filled_part(plain)] * len(plain)
    scale = sign_scale(seen)
    for key, (frame, found) in enumerate(zip(frames, plain, strict=True)):
        drawn = with_signs(found, frame, moving.arrows(key), paths, scale)
        plates.append(with_inset(drawn, frame, px_per_m))
    boxes = [drawn.box for drawn in plates]
    if frames[0].window is not None:
        boxes = [_filled_part(plates)] * len(plates)
    shared = shared_box(boxes)
    row = arrangement_of([(box.width, box.height) for box in boxes]) == "row"
    return tuple(
        on_canvas(
            drawn.marks,
            Box(box.left, box.top, box.right, shared.bottom)
            if row
            else Box(shared.left, box.top, shared.right, box.bottom),
        )
        for drawn, box in zip(plates, boxes, strict=True)
    )


def _filled_part(plates: Sequence[Plate]) -> Box:
    """The part of a close-up's window in which there is something, the same for all."""
    boxes = []
    for drawn in plates:
        found = Box(*bounds([path for mark in drawn.marks for path in mark.paths]))
        whole, found = drawn.box, found.grown(0.012)
        boxes.append(
            Box(
                max(whole.left, found.left),
                max(whole.top, found.top),
                min(whole.right, found.right),
                min(whole.bottom, found.bottom),
            )
        )
    return shared_box(boxes)


def draw_position(moving: Moving, time: float, px_per_m: float = PRINT_PX_PER_M) -> Drawing:
    """Any moment of the movement, without arrows."""
    drawn = plate(moving.frame(time), px_per_m)
    return on_canvas(drawn.marks, drawn.box)


def frame_times(frames: Sequence[SolvedFrame], box: Box) -> tuple[float, ...]:
    """The moments to draw so that nothing jumps, judged by *frames* at even times in *box*."""
    flat = [project(frame.body.vertices, frame.view)[:, :2] for frame in frames]
    travel = sum(
        (np.hypot(*(b - a).T) for a, b in pairwise(flat)),
        start=np.zeros(len(flat[0])),
    )
    scale = min(1.0, max(box.width, box.height) / 1.75)
    # Movements start and end gently, so the middle runs half as fast again as the mean.
    count = ceil(1.5 * float(travel.max()) / (STEP_M * scale)) + 1
    count = min(max(count, FEWEST_FRAMES), MOST_FRAMES)
    return tuple(np.linspace(0.0, 1.0, count).tolist())


def stage_of(moving: Moving, px_per_m: float = CARD_PX_PER_M) -> Stage:
    """Where the movement plays: a canvas that holds it and its still positions alike."""
    frames = [moving.frame(time) for time in np.linspace(0.0, 1.0, 9)]
    paths = moving.track_paths()
    plates, around = [], []
    for key, time in enumerate(moving.times):
        frame = moving.frame(time)
        drawn = plate(frame, px_per_m)
        found = beside(drawn, frame, moving.arrows(key), paths)
        plates.append(replace(drawn, marks=(*drawn.marks, *found.marks), box=found.box))
        around.append(found)
    if frame.window is not None:
        between = [plate(each, px_per_m / 2) for each in frames[2:-1:2]]
        box = _filled_part([*plates, *between])
    else:
        box = shared_box([*map(extent, frames), *(found.box for found in around)])
    stage = Stage(
        frame_times(frames, box),
        box,
        tuple(
            StagedSign(sign.kind, sign.marks, time)
            for found, time in zip(around, moving.times, strict=True)
            for sign in found.signs
        ),
        around[-1].clock,
        still=len(plates) == 1,
    )
    return stage if frame.inset is None else _with_inset(stage, plates, frames, px_per_m)


def _with_inset(
    stage: Stage, keys: Sequence[Plate], frames: Sequence[SolvedFrame], px_per_m: float
) -> Stage:
    """A place for the inset that the figure leaves free all the time; a still one keeps its own."""
    shown = enlarged(frames[-1], px_per_m)
    if shown is None:
        return stage
    pictures = [keys[0].picture]
    if not stage.still:
        pictures = [
            look(frame, flatten(frame), sampling(frame_box(frame), px_per_m / 2))
            for frame in frames
        ]
    rooms = [survey(picture, stage.box) for picture in pictures]
    room = replace(
        rooms[0],
        body=np.minimum.reduce([each.body for each in rooms]),
        props=np.minimum.reduce([each.props for each in rooms]),
    )
    marks = tuple(mark for drawn in keys for mark in drawn.marks)
    place = free_place(room, shown.box, marks)
    return replace(stage, box=stage.box.union(place.grown(AIR_M)), inset=place)


def draw_frame(
    moving: Moving, time: float, stage: Stage, px_per_m: float = CARD_PX_PER_M
) -> Drawing:
    """One frame of the movement on its *stage*, the same for all frames."""
    frame = moving.frame(time)
    marks = plate(frame, px_per_m).marks
    shown = enlarged(frame, px_per_m)
    if shown is not None and stage.inset is not None:
        marks = (*marks, *inset_marks(shown, stage.inset))
    return on_canvas((*marks, *stage.signs_at(time)), stage.box)


def draw_animation(moving: Moving, px_per_m: float = CARD_PX_PER_M) -> Animation:
    """The whole movement from start to end."""
    stage = stage_of(moving, px_per_m)
    frames = tuple(draw_frame(moving, time, stage, px_per_m) for time in stage.times)
    return Animation(frames, moving.timing)
