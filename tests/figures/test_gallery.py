"""Pictures of real scenes: ready from the pack, drawn on demand, kept, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from soleus.errors import UserError
from soleus.figures.display.display import Drawing, bounds
from soleus.figures.display.encoding import encode_drawings
from soleus.figures.display.roles import Role
from soleus.figures.drawing.sequence import draw_positions
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.drawing_jobs import coarse_first, order
from soleus.figures.keeping.gallery import Gallery, Look, Order, parse_look
from soleus.figures.keeping.pack import open_pack, pack_bytes
from soleus.figures.keeping.worker import FigureWorker
from soleus.figures.tools.commands import figure_drawing, moment_of, moving_scene

SCENE = "hip-bridge"


@pytest.fixture
def worker() -> Iterator[FigureWorker]:
    worker = FigureWorker()
    yield worker
    worker.close()


def extent(drawing: Drawing, *roles: Role) -> tuple[float, float, float, float]:
    return bounds([p for mark in drawing.marks_of(*roles) for p in mark.paths])


def test_the_left_side_is_the_mirror_image_of_the_right(tmp_path: Path) -> None:
    right = draw_positions(moving_scene(SCENE, Look()), 200)
    path = tmp_path / "pack.bin"
    path.write_bytes(pack_bytes({f"{SCENE}/positions": encode_drawings(right)}))
    gallery = Gallery(open_pack(path))

    left = gallery.positions(SCENE, "left")
    again = gallery.positions(SCENE, "right")

    assert left is not None
    assert again is not None
    for one, other in zip(left, again, strict=True):
        a, b = extent(one, Role.HAIR), extent(other, Role.HAIR)
        assert a[0] == pytest.approx(one.width - b[2], abs=1e-3)
        assert a[1::2] == pytest.approx(b[1::2], abs=1e-3)


def test_what_is_nowhere_is_none_and_a_damaged_entry_too(tmp_path: Path) -> None:
    path = tmp_path / "pack.bin"
    path.write_bytes(pack_bytes({f"{SCENE}/positions": b"damaged"}))
    gallery = Gallery(open_pack(path), DrawingCache(tmp_path / "cache"))

    assert gallery.picture(SCENE) is None
    assert gallery.motion(SCENE) is None
    assert gallery.picture(SCENE, look=Look("older", "grey")) is None


def test_positions_are_drawn_by_the_worker_and_found_afterwards(
    tmp_path: Path, worker: FigureWorker
) -> None:
    cache = DrawingCache(tmp_path)
    gallery = Gallery(None, cache)
    wanted = Order(SCENE, "positions", Look("heavier"))
    assert gallery.positions(SCENE, look=wanted.look) is None

    data = order(worker, cache, wanted).result(120)

    assert gallery.data(wanted) == data
    drawn = gallery.positions(SCENE, look=wanted.look)
    assert drawn is not None
    assert len(drawn) == 2
    assert gallery.positions(SCENE) is None


def test_a_movement_taken_back_stops_the_work_and_keeps_nothing(
    tmp_path: Path, worker: FigureWorker
) -> None:
    cache = DrawingCache(tmp_path)
    wanted = Order(SCENE, "motion")
    future = order(worker, cache, wanted)

    assert future.cancel()
    following = order(worker, cache, Order(SCENE, "positions"))

    assert following.result(120)
    with pytest.raises(CancelledError):
        future.result()
    assert cache.get(wanted.key()) is None


def test_an_unknown_scene_fails_its_future(tmp_path: Path, worker: FigureWorker) -> None:
    cache = DrawingCache(tmp_path)

    with pytest.raises(UserError, match="no scene called frog"):
        order(worker, cache, Order("frog", "motion")).result(120)


def test_a_movement_is_drawn_frame_by_frame(tmp_path: Path, worker: FigureWorker) -> None:
    cache = DrawingCache(tmp_path)
    seen: list[tuple[int, int]] = []
    wanted = Order("foot-toe-splay", "motion")
    order(worker, cache, wanted, lambda index, count, _: seen.append((index, count))).result(240)

    motion = Gallery(None, cache).motion("foot-toe-splay")

    assert motion is not None
    assert len(motion.frames) >= 12
    assert len({(f.width, f.height) for f in motion.frames}) == 1
    count = len(motion.frames)
    assert [index for index, _ in seen] == coarse_first(count)
    assert {total for _, total in seen} == {count}


@pytest.mark.parametrize("count", [1, 2, 3, 16, 37, 60])
def test_frames_are_ordered_coarse_first_and_none_is_forgotten(count: int) -> None:
    found = coarse_first(count)

    assert sorted(found) == list(range(count))
    assert found[: min(2, count)] == [0, count - 1][: min(2, count)]


def test_a_key_changes_with_the_look_but_not_with_the_side() -> None:
    keys = {
        Order(SCENE, "positions").key(),
        Order(SCENE, "positions", Look("older")).key(),
        Order(SCENE, "positions", Look("female-older")).key(),
        Order(SCENE, "positions", Look("neutral", "tied")).key(),
        Order(SCENE, "motion").key(),
        Order("hip-clam", "positions").key(),
    }

    assert len(keys) == 6


@pytest.mark.parametrize(
    ("words", "look", "skin"),
    [
        ("", Look(), "light"),
        ("female", Look("female"), "light"),
        ("female-covered-dark", Look("female", "covered"), "dark"),
        ("older", Look("older", "grey"), "light"),
        ("medium-older-short", Look("older", "short"), "medium"),
        ("female-older", Look("female-older", "grey"), "light"),
        ("older-tied-female-dark", Look("female-older", "tied"), "dark"),
        ("older-heavier-male", Look("male-heavier-older", "grey"), "light"),
        ("neutral-heavier", Look("heavier"), "light"),
    ],
)
def test_a_figure_is_chosen_in_words(words: str, look: Look, skin: str) -> None:
    assert parse_look(words) == (look, skin)


@pytest.mark.parametrize(
    "words", ["giant", "female-male", "neutral-female", "older-older", "short-tied", "female older"]
)
def test_words_that_name_no_figure_are_refused(words: str) -> None:
    with pytest.raises(UserError, match="Known: neutral, female"):
        parse_look(words)


@pytest.mark.parametrize("text", ["", "middle", "-0.1", "1.2", "nan"])
def test_moments_outside_the_movement_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="no moment of a movement"):
        moment_of(text)


def test_one_moment_is_drawn_without_arrows() -> None:
    picture, moment = figure_drawing(SCENE), figure_drawing(SCENE, "left", moment="0.4")

    assert picture.marks_of(Role.ARROW, Role.ARROW_BOTH)
    assert not moment.marks_of(Role.ARROW, Role.ARROW_BOTH, Role.CLOCK_FACE)
    assert moment.height < picture.height
