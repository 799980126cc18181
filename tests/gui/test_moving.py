"""Pictures that move: drawn in another process, played at the dose's tempo, kept, taken back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.film_set import SIZE, FilmSet, film_set, pixels

from soleus.domain.dose import Dose, Tempo
from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.figures.display.display import Timing, mirrored
from soleus.figures.keeping import worker as worker_module
from soleus.figures.keeping.gallery import Order
from soleus.gui.pictures.film import ENOUGH, PixmapShelf
from soleus.gui.pictures.pictures import LONGEST_HOLD_S, Animation, Playing, shown_pace
from soleus.handout.figure_source import wanted_picture
from soleus.storage.library import load_library

LONG_MS = 120_000


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    return dict(load_library().exercises)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[FilmSet]:
    made = film_set(tmp_path / "pictures")
    yield made
    made.studio.close()


def wait_whole(qtbot: QtBot, animation: Animation) -> None:
    assert isinstance(animation, Playing)
    qtbot.waitUntil(lambda: animation.film.complete, timeout=LONG_MS)


def wait_kept(stage: FilmSet, qtbot: QtBot, exercise: Exercise) -> None:
    """Until the movement lies in the cache."""
    order = Order(exercise.scene, "motion")
    qtbot.waitUntil(lambda: stage.gallery.data(order) is not None, timeout=LONG_MS)


def moving(exercises: dict[str, Exercise]) -> Exercise:
    """One whose movement is quickly drawn."""
    return next(each for each in exercises.values() if each.scene == "foot-toe-splay")


def test_it_plays_before_all_of_it_is_drawn_and_turns_at_the_tempo_of_the_dose(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise]
) -> None:
    dose = Dose(tempo=Tempo(out=4.0, pause=1.0, back=3.0))
    animation = stage.play(moving(exercises), dose=dose)
    assert isinstance(animation, Playing)
    assert not animation.ready
    qtbot.waitUntil(lambda: animation.ready, timeout=LONG_MS)
    assert pixels(animation.frame(0.0)) != pixels(animation.frame(4.5))

    wait_whole(qtbot, animation)
    rest = animation.film.timing.rest_s
    assert animation.seconds == pytest.approx(8.0 + rest)
    start, top = pixels(animation.frame(0.0)), pixels(animation.frame(4.0))
    assert pixels(animation.frame(4.9)) == top
    assert pixels(animation.frame(8.0)) == start == pixels(animation.frame(8.0 + rest - 0.01))
    assert pixels(animation.frame(2.0)) not in (start, top)
    assert animation.film.count > ENOUGH


def test_a_dose_without_tempo_plays_as_the_exercise_does_and_no_hold_is_shown_for_long() -> None:
    timing = Timing(1.5, 0.5, 2.0)
    assert shown_pace(Dose(), timing)[:3] == (timing.out_s, timing.hold_s, timing.back_s)
    held = Dose(tempo=Tempo(out=1.0, pause=45.0, back=1.0))
    assert shown_pace(held, timing)[:3] == (1.0, LONGEST_HOLD_S, 1.0)


def test_leaving_takes_the_work_back_and_coming_again_goes_on(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise]
) -> None:
    exercise = moving(exercises)
    animation = stage.play(exercise)
    assert isinstance(animation, Playing)
    qtbot.waitUntil(lambda: animation.film.count > 0, timeout=LONG_MS)
    animation.leave()
    stage.worker.submit(divmod, 1, 1).result(60)
    assert "motion_bytes" not in stage.worker.given
    assert not animation.film.complete
    assert stage.gallery.data(Order(exercise.scene, "motion")) is None

    wait_whole(qtbot, stage.play(exercise))
    wait_kept(stage, qtbot, exercise)


def test_one_that_looks_keeps_it_going_when_the_other_leaves(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise]
) -> None:
    first, second = stage.play(moving(exercises)), stage.play(moving(exercises))
    first.leave()
    first.leave()
    wait_whole(qtbot, second)
    assert stage.worker.given.count("motion_plan") == 1


def test_the_second_time_nothing_is_drawn(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise], tmp_path: Path
) -> None:
    exercise = moving(exercises)
    first = stage.play(exercise)
    wait_whole(qtbot, first)
    first.leave()
    wait_kept(stage, qtbot, exercise)
    given = len(stage.worker.given)
    assert stage.play(exercise).ready
    assert len(stage.worker.given) == given

    again = film_set(tmp_path / "pictures")
    try:
        wait_whole(qtbot, again.play(exercise))
        assert again.worker.given == []
    finally:
        again.studio.close()


def test_the_left_side_is_the_mirror_image(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise]
) -> None:
    exercise = moving(exercises)
    right = stage.play(exercise)
    left = stage.pictures.animation(exercise, "", BodySide.LEFT, SIZE, 1.0)
    assert isinstance(right, Playing)
    assert isinstance(left, Playing)
    wait_whole(qtbot, right)
    wait_whole(qtbot, left)
    _, drawn = right.film.frame(0.5)
    assert left.film.frame(0.5)[1] == mirrored(drawn) != drawn


@pytest.mark.logs_warnings
def test_a_process_that_dies_is_replaced_and_the_movement_comes(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise]
) -> None:
    pid = stage.worker.submit(os.getpid).result(60)
    animation = stage.play(moving(exercises))
    assert isinstance(animation, Playing)
    qtbot.waitUntil(lambda: animation.film.count > 0, timeout=LONG_MS)
    os.kill(pid, signal.SIGKILL)
    wait_whole(qtbot, animation)


@pytest.mark.logs_warnings
def test_where_no_process_starts_pictures_stand_still_and_print_whole(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Ends at once, as the program itself does where it is frozen badly.
    monkeypatch.setattr(worker_module, "serve_jobs", bool)
    exercise = moving(exercises)
    animation = stage.play(exercise)
    with pytest.raises(worker_module.WorkerLostError):
        stage.worker.submit(divmod, 1, 1).result(60)
    qtbot.wait(50)
    assert not animation.ready
    assert stage.pictures.pixmap(exercise, "", None, SIZE, 1.0) is not None
    drawn = stage.printed(exercise, "", BodySide.RIGHT, "female-older")
    assert drawn is not None
    assert drawn != stage.printed(exercise, "", BodySide.RIGHT, "neutral")


def test_an_own_exercise_moves_with_a_borrowed_scene_and_stands_still_without(
    stage: FilmSet, qtbot: QtBot, exercises: dict[str, Exercise]
) -> None:
    own = replace(moving(exercises), id="own-1")
    wait_whole(qtbot, stage.play(own))
    still = replace(own, scene="")
    assert stage.pictures.animation(still, "", None, SIZE, 1.0) is None
    assert wanted_picture(still, "", None, "neutral") is None


def test_pixmaps_of_frames_are_bounded_and_those_used_last_stay(qapp: QApplication) -> None:
    one = QPixmap(SIZE)
    room = 3 * one.width() * one.height() * one.depth() // 8
    shelf, made = PixmapShelf(room), []

    def make() -> QPixmap:
        made.append(one)
        return one.copy()

    for number in range(10):
        shelf.get((number,), make)
    shelf.get((9,), make)
    assert (shelf.size, len(made)) == (room, 10)
    shelf.get((0,), make)
    assert (shelf.size, len(made)) == (room, 11)


def test_numpy_stays_out_of_the_window_and_is_loaded_in_the_process_alone() -> None:
    program = (
        "import sys\n"
        "import soleus.figures.keeping.drawing_jobs\n"
        "import soleus.figures.keeping.worker\n"
        "import soleus.figures.keeping.gallery\n"
        "import soleus.gui.pictures.film\n"
        "import soleus.gui.pictures.player\n"
        "import soleus.handout.figure_source\n"
        "before = 'numpy' in sys.modules\n"
        "if __name__ == '__main__':\n"
        "    worker = soleus.figures.keeping.worker.FigureWorker()\n"
        "    soleus.figures.keeping.drawing_jobs.prepare(worker).result(120)\n"
        "    worker.close()\n"
        "    sys.exit(before or 'numpy' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
