"""Feet that stand on the bare floor are seen to stand on something."""

from __future__ import annotations

from itertools import pairwise

import pytest

from soleus.figures.display.display import Mark, bounds
from soleus.figures.drawing.floor import floor_marks
from soleus.figures.drawing.render import extent
from soleus.figures.frame import Figure, SolvedFrame
from soleus.figures.reading.scene_file import load_scene
from soleus.figures.solve.solved import solve_frame


def shown(scene: str, time: float = 0.0) -> SolvedFrame:
    return solve_frame(load_scene(scene), Figure(), time)


def width(mark: Mark) -> float:
    left, _, right, _ = bounds(mark.paths)
    return right - left


def test_each_foot_on_the_floor_has_its_patch_inside_the_picture() -> None:
    frame = shown("knee-squat")
    marks = floor_marks(frame)

    assert len(marks) == 2
    left, _, right, bottom = bounds([path for mark in marks for path in mark.paths])
    box = extent(frame)
    assert box.left <= left < right <= box.right
    assert bottom <= box.bottom


def test_a_lifted_foot_has_none() -> None:
    assert len(floor_marks(shown("foot-sl-balance", 0.0))) == 2
    assert len(floor_marks(shown("foot-sl-balance", 1.0))) == 1


def test_a_patch_goes_little_by_little_as_its_foot_rises() -> None:
    widths = [
        sum(map(width, floor_marks(shown("foot-sl-balance", time / 40)))) for time in range(41)
    ]
    both, one = widths[0], widths[-1]
    steps = [before - after for before, after in pairwise(widths)]
    assert max(steps) < 0.6 * (both - one)


@pytest.mark.parametrize(
    "scene", ["knee-heel-slide", "calf-sl-raise-step", "run-a-skip", "foot-short-foot-sit"]
)
def test_where_there_is_a_floor_or_none_is_stood_on_nothing_is_added(scene: str) -> None:
    assert floor_marks(shown(scene)) == ()
