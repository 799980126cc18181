"""Photos of the clinic's own exercises: chosen, dropped, pasted; shown wherever pictures are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from tests.gui.desk import Desk, answering, press
from tests.storage.pictures import bomb, halves

from soleus.gui.authoring.exercise_editor import ExerciseEditor
from soleus.gui.authoring.photo_picker import PhotoPicker
from soleus.gui.jobs.jobs import run_here
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.programme_file import save_programme

T = TypeVar("T")
BASE = "calf_sl_raise_floor"
RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = []
    for name, data in (
        ("start.jpg", halves(400, 300)),
        ("end.png", halves(300, 400, "PNG")),
        ("third.jpg", halves(200, 200)),
    ):
        paths.append(tmp_path / name)
        paths[-1].write_bytes(data)
    return paths


@pytest.fixture
def picker(qapp: QApplication) -> PhotoPicker:
    return PhotoPicker(run_here)


def sizes(picker: PhotoPicker) -> list[tuple[int, int]]:
    return [(each.width, each.height) for each in picker.photos()]


def dropped(mime: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip


def test_two_photos_and_no_more(picker: PhotoPicker, files: list[Path]) -> None:
    picker.add_files(files)
    assert sizes(picker) == [(400, 300), (300, 400)]
    assert not picker.add.isEnabled()
    picker.take_out(0)
    assert sizes(picker) == [(300, 400)]
    assert picker.add.isEnabled()


def test_files_are_dropped(picker: PhotoPicker, files: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in files[:2]])
    picker.dropEvent(dropped(mime))
    assert sizes(picker) == [(400, 300), (300, 400)]


def test_a_picture_is_pasted(picker: PhotoPicker) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(halves(120, 90, "PNG")))
    picker.paste_picture()
    assert sizes(picker) == [(120, 90)]
    QGuiApplication.clipboard().setText("no picture")
    picker.paste_picture()
    assert "no picture in the clipboard" in picker.problem.text()


@pytest.mark.parametrize(
    ("data", "why"), [(b"no picture", "no picture of a kind"), (bomb(), "million pixels")]
)
def test_a_bad_file_is_one_clear_sentence(
    data: bytes, why: str, picker: PhotoPicker, tmp_path: Path, files: list[Path]
) -> None:
    path = tmp_path / "bad.jpg"
    path.write_bytes(data)
    picker.add_files([files[0], path])
    assert sizes(picker) == [(400, 300)], "the good one is kept"
    assert picker.problem.text().startswith("bad.jpg cannot be used as a photo: ")
    assert why in picker.problem.text()
    picker.add_files([files[1]])
    assert picker.problem.text() == ""


def test_words_stand_with_both_photos(picker: PhotoPicker, files: list[Path]) -> None:
    picker.add_files(files[:2])
    picker.alt.setText("  On a stair,  heels down ")
    assert {each.alt for each in picker.photos()} == {"On a stair, heels down"}


def test_an_exercise_with_photos_is_made_in_the_window(desk: Desk, files: list[Path]) -> None:
    desk.open()

    def write(dialog: object) -> None:
        assert isinstance(dialog, ExerciseEditor)
        dialog.name.setText("Stair drop")
        dialog.photos.add_files(files[:2])
        shown = dialog._picture.pixmap().toImage()
        assert colour(shown, 0.1, 0.5) == RED, "the photo, as the card will show it"
        press(dialog, "Save")

    answering(write)
    desk.window.dialogs.new_exercise(BASE)
    (own,) = desk.services.library.own
    photos = desk.services.library.exercises[own].photos
    assert [(each.width, each.height) for each in photos] == [(400, 300), (300, 400)]


def colour(image: QImage, x: float, y: float) -> tuple[int, int, int]:
    """The nearer of red and blue at a share of the picture's width and height."""
    dot = image.pixelColor(round(image.width() * x), round(image.height() * y))
    assert dot.alpha() == 255, "nothing is painted there"
    found = (dot.red(), dot.green(), dot.blue())
    return RED if sum(abs(a - b) for a, b in zip(found, RED, strict=True)) < 120 else BLUE


def test_photos_stand_in_the_place_of_the_drawing(desk: Desk, files: list[Path]) -> None:
    make_own(desk, files)
    (own,) = desk.services.library.own
    exercise = desk.services.library.exercises[own]
    assert exercise.scene, "it has a drawing too"
    pixmap = desk.services.pictures.pixmap(exercise, "", None, QSize(200, 100), 1.0)
    assert pixmap is not None
    image = pixmap.toImage()
    # A wide photo and a tall one, equally high: red and blue, then red and blue.
    places = (0.15, 0.45, 0.7, 0.85)
    assert [colour(image, x, 0.5) for x in places] == [RED, BLUE, RED, BLUE]
    assert desk.services.pictures.animation(exercise, "", None, QSize(200, 100), 1.0) is None


def make_own(desk: Desk, files: list[Path]) -> None:
    def write(dialog: object) -> None:
        assert isinstance(dialog, ExerciseEditor)
        dialog.name.setText("Stair drop")
        dialog.photos.add_files(files[:2])
        press(dialog, "Save")

    desk.open()
    answering(write)
    desk.window.dialogs.new_exercise(BASE)


def test_a_changed_photo_is_shown_at_once(desk: Desk, files: list[Path]) -> None:
    make_own(desk, files)
    (own,) = desk.services.library.own
    pictures = desk.services.pictures

    def shown() -> QImage:
        exercise = desk.services.library.exercises[own]
        pixmap = pictures.pixmap(exercise, "", None, QSize(200, 100), 1.0)
        assert pixmap is not None
        return pixmap.toImage()

    before = shown()

    def take_out(dialog: object) -> None:
        assert isinstance(dialog, ExerciseEditor)
        assert len(dialog.photos.photos()) == 2, "they are there to be changed"
        press(dialog, "Remove photo 1")
        press(dialog, "Save")

    answering(take_out)
    desk.window.dialogs.edit_exercise(own)
    assert shown() != before
    assert len(desk.services.library.exercises[own].photos) == 1


def test_a_colleagues_programme_brings_its_photos(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    make_own(desk, files)
    (own,) = desk.services.library.own
    desk.window.workspace.adding.add_exercises([own], 1)
    exercise = desk.services.library.exercises[own]
    path = tmp_path / "JM-0412.soleus"
    save_programme(path, desk.document.programme, [exercise])
    desk.window.dialogs.own.remove(own)
    desk.document.open(desk.services.programmes.get(desk.document.programme.id))
    desk.document.undo_stack.clear()
    store = ClinicStore(desk.database)
    with desk.database.writing() as db:
        db.conn.execute("DELETE FROM clinic_exercises")
    desk.services.library.renew()
    assert own not in desk.services.library.exercises, "a computer that never saw it"
    desk.window.open_file(str(path))
    assert desk.services.library.exercises[own].photos == exercise.photos
    assert [each.photos for each in store.exercises()] == [exercise.photos]


class LateRunner:
    """Keeps the work until it is asked for, in any order: as two threads may end it."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        self.waiting.append(lambda: run_here(work, on_done, on_error))


def test_photos_stand_as_they_were_chosen_whichever_is_made_first(
    qapp: QApplication, files: list[Path]
) -> None:
    runner = LateRunner()
    picker = PhotoPicker(runner)
    picker.add_files(files)
    assert len(runner.waiting) == 2, "there is room for two"
    assert (picker.busy, picker.photos()) == (True, ())
    for end in reversed(runner.waiting):
        end()
    assert sizes(picker) == [(400, 300), (300, 400)]
    assert not picker.busy


def test_a_photo_taken_out_while_it_is_made_does_not_come_back(
    qapp: QApplication, files: list[Path]
) -> None:
    runner = LateRunner()
    picker = PhotoPicker(runner)
    picker.add_files(files[:2])
    picker.take_out(0)
    for end in runner.waiting:
        end()
    assert sizes(picker) == [(300, 400)]


def test_a_photo_that_fails_leaves_its_place(
    qapp: QApplication, files: list[Path], tmp_path: Path
) -> None:
    runner = LateRunner()
    picker = PhotoPicker(runner)
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    picker.add_files([broken, files[0]])
    for end in runner.waiting:
        end()
    assert sizes(picker) == [(400, 300)]
    assert not picker.busy
    assert picker.add.isEnabled()


def test_an_exercise_is_not_saved_before_its_photo_is_made(desk: Desk, files: list[Path]) -> None:
    runner = LateRunner()
    editor = ExerciseEditor(
        desk.services.library.exercises,
        desk.services.pictures,
        lambda _: "",
        start=BASE,
        parent=desk.window,
        runner=runner,
    )
    assert editor._save.isEnabled()
    editor.photos.add_files(files[:1])
    assert not editor._save.isEnabled()
    assert editor._missing.text() == "A photo is still being made."
    runner.waiting[0]()
    assert editor._save.isEnabled()
    assert len(editor.exercise("own-1").photos) == 1
