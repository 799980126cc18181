"""Movements for the web page are drawn in another process, kept, and given up on Cancel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.figures.keeping.worker import FigureWorker
from soleus.handout.batch import CancelledError, Told
from soleus.handout.html.html_motions import DrawnMotions
from soleus.storage.content.content import load_exercises


def raise_of_one_leg() -> Exercise:
    return next(each for each in load_exercises() if each.scene == "calf-sl-raise-floor")


@pytest.fixture
def worker() -> Iterator[FigureWorker]:
    made = FigureWorker()
    yield made
    made.close()


def source(folder: Path, worker: FigureWorker, told: Told, count: int = 2) -> DrawnMotions:
    store = DrawingCache(folder)
    return DrawnMotions(shipped_gallery(), store, worker, told, count)


def test_what_is_not_ready_is_drawn_told_and_kept(tmp_path: Path, worker: FigureWorker) -> None:
    steps: list[tuple[int, int, str]] = []
    exercise = raise_of_one_leg()
    motions = source(tmp_path, worker, lambda *step: steps.append(step))
    right = motions(exercise, "", BodySide.RIGHT, "neutral")
    assert right is not None
    assert len(right.frames) > 1
    left = motions(exercise, "", BodySide.LEFT, "neutral")
    assert left is not None
    assert left.frames[0] != right.frames[0], "the other leg is the mirrored one"
    assert [steps[0], steps[-1]] == [(0, 2, exercise.name), (1, 2, exercise.name)]
    worker.close()
    again = source(tmp_path, worker, lambda *_: None)(exercise, "", BodySide.RIGHT, "neutral")
    assert again == right, "kept on the disk: a closed worker is not asked"


def test_giving_up_ends_the_drawing_at_once(tmp_path: Path, worker: FigureWorker) -> None:
    calls: list[int] = []

    def told(place: int, count: int, name: str) -> None:
        calls.append(place)
        if len(calls) > 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        source(tmp_path, worker, told)(raise_of_one_leg(), "", None, "neutral")
    assert not list(tmp_path.rglob("*.fig"))
    worker.close()


def test_an_exercise_without_a_scene_stands_still(tmp_path: Path, worker: FigureWorker) -> None:
    bare = replace(raise_of_one_leg(), scene="")
    assert source(tmp_path, worker, lambda *_: None)(bare, "", None, "neutral") is None
