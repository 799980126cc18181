"""Other bodies: chosen for a programme, drawn in the background, printed as chosen."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QToolButton
from pytestqt.qtbot import QtBot
from tests.gui.desk import Desk, answering, furnish
from tests.gui.film_set import SIZE, FilmSet, film_set, pixels

from soleus.cli import main
from soleus.errors import UserError
from soleus.figures.display.svg import svg
from soleus.figures.keeping.gallery import BODIES, HAIR, SKINS, Look, Order, parse_look
from soleus.gui.figure.figure_choice import SEXES, FigureChoice, aged, read_choice
from soleus.gui.figure.figure_dialog import FigureDialog
from soleus.gui.start.new_programme import NewProgrammeDialog
from soleus.handout.figure_source import CompleteFigures, GalleryFigures, figure_style
from soleus.handout.handout import make_pages
from soleus.handout.page import Figure

LONG_MS = 120_000
OLDER_WOMAN = "female-older-dark"


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[FilmSet]:
    made = film_set(tmp_path / "pictures")
    yield made
    made.studio.close()


@pytest.fixture
def desk(qapp: QApplication, seeded: Path, tmp_path: Path, stage: FilmSet) -> Iterator[Desk]:
    folder = tmp_path / "data"
    shutil.copytree(seeded, folder)
    figures = GalleryFigures(stage.gallery, stage.studio.ask)
    made = furnish(folder, qapp, figures, stage.pictures)
    yield made
    made.window.close()
    made.database.close()
    made.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


def press_tiles(dialog: QDialog, *names: str) -> None:
    assert isinstance(dialog, FigureDialog)
    for name in names:
        tiles = dialog.findChildren(QToolButton)
        next(each for each in tiles if each.text() == name).click()


@pytest.mark.parametrize("sex", SEXES)
def test_a_choice_and_its_words_lead_to_each_other(sex: str) -> None:
    for older, heavier, skin, hair in product((False, True), (False, True), SKINS, HAIR):
        choice = FigureChoice(sex, older, heavier, skin, hair)
        assert read_choice(choice.words) == choice
        look, tone = parse_look(choice.words)
        assert (look.hair, tone) == (hair, skin)
        assert set(look.body.split("-")) <= set(BODIES)


def test_grey_hair_comes_and_goes_with_age_but_a_chosen_one_stays() -> None:
    assert aged(FigureChoice(), older=True).hair == "grey"
    assert aged(aged(FigureChoice(), older=True), older=False) == FigureChoice()
    assert aged(FigureChoice(hair="covered"), older=True).hair == "covered"


def test_another_body_is_shown_as_soon_as_it_is_drawn(
    desk: Desk, stage: FilmSet, qtbot: QtBot
) -> None:
    exercise = desk.services.library.exercises["calf_ankle_pump"]

    def picture() -> bytes:
        return pixels(stage.pictures.pixmap(exercise, "", None, SIZE, 1.0, body="female-heavier"))

    with qtbot.waitSignal(stage.pictures.changed, timeout=LONG_MS):
        neutral = picture()
    assert neutral == pixels(stage.pictures.pixmap(exercise, "", None, SIZE, 1.0))
    assert picture() != neutral
    assert stage.worker.given.count("positions_bytes") == 1


def test_what_waits_for_another_figure_is_taken_back_when_that_is_not_shown_any_more(
    stage: FilmSet,
) -> None:
    stage.worker.submit(divmod, 1, 1).result(60)
    for scene in ("calf-ankle-pump", "hip-bridge", "foot-toe-splay"):
        stage.studio.ask(Order(scene, "positions", Look("male")))
    stage.studio.keep_only(Look())
    stage.worker.submit(divmod, 1, 1).result(60)
    drawn = [
        scene
        for scene in ("hip-bridge", "foot-toe-splay")
        if stage.gallery.positions(scene, look=Look("male"))
    ]
    assert drawn == []


def test_the_figure_of_a_programme_is_chosen_in_its_menu_and_undone(
    desk: Desk, stage: FilmSet
) -> None:
    before = desk.open()
    answering(lambda dialog: (press_tiles(dialog, "Woman", "Older", "Dark skin"), dialog.accept()))
    desk.window.workspace.programme_acts.choose_figure()
    assert desk.document.programme.figure == OLDER_WOMAN
    assert desk.document.undo_stack.undoText() == "Change the figure"
    desk.document.undo()
    assert desk.document.programme == before


def test_a_new_programme_begins_with_the_figure_of_the_clinic(desk: Desk) -> None:
    desk.open()

    def choose(dialog: QDialog) -> None:
        press_tiles(dialog, "Man", "Heavier")
        assert isinstance(dialog, FigureDialog)
        box = dialog.findChild(QCheckBox)
        assert box is not None
        box.setChecked(True)
        dialog.accept()

    answering(choose)
    desk.window.workspace.programme_acts.choose_figure()

    def create(dialog: QDialog) -> None:
        assert isinstance(dialog, NewProgrammeDialog)
        dialog.accept()

    answering(create)
    desk.window.files.new()
    assert desk.document.programme.figure == "male-heavier"


def test_a_tile_shows_what_it_showed_until_its_own_figure_is_drawn(
    stage: FilmSet, qtbot: QtBot
) -> None:
    dialog = FigureDialog("neutral", stage.pictures)
    qtbot.addWidget(dialog)
    tiles = {each.text(): each for each in dialog.findChildren(QToolButton)}

    def picture(name: str) -> bytes:
        return pixels(tiles[name].icon().pixmap(tiles[name].iconSize()))

    outline, head = picture("Woman"), picture("Hair covered")
    assert outline.count(outline[:4]) < len(outline) // 4, "an outline, not an empty place"
    qtbot.waitUntil(lambda: outline not in (picture("Woman"), picture("Man")), timeout=LONG_MS)
    qtbot.waitUntil(lambda: picture("Hair covered") != head, timeout=LONG_MS)
    before = {name: picture(name) for name in ("Woman", "Hair covered")}
    tiles["Heavier"].click()
    assert {name: picture(name) for name in before} == before
    qtbot.waitUntil(lambda: picture("Woman") != before["Woman"], timeout=LONG_MS)


def test_the_pages_of_an_older_woman_show_her_as_the_command_line_does(
    desk: Desk, stage: FilmSet, tmp_path: Path
) -> None:
    desk.open()
    desk.document.change("Change the figure", figure=OLDER_WOMAN)
    programme = desk.document.programme
    library = desk.services.shown_library()
    pages = make_pages(programme, library, desk.window.workspace.handout.options(), stage.printed)
    figures = [item for page in pages for item in page.items if isinstance(item, Figure)]
    assert programme.current_stage is not None
    cards = [card for card in programme.current_stage.cards if card.exercise]
    assert len(figures) == len(cards)
    style = figure_style(OLDER_WOMAN)
    assert (style.skin, style.hair) == ("dark", "grey")
    for figure, card in list(zip(figures, cards, strict=True))[:2]:
        assert figure.drawing is not None
        exercise = library.exercises[card.exercise]
        target = tmp_path / f"{exercise.id}.svg"
        main(["figure", exercise.id, "--body", OLDER_WOMAN, "-o", str(target)])
        shown, told = numbers(svg(figure.drawing, style, 120.0)), numbers(target.read_text())
        assert len(shown) == len(told) > 1000
        # Kept pictures are rounded to a tenth of a millimetre of the body.
        assert max(abs(a - b) for a, b in zip(shown, told, strict=True)) < 0.05
        assert figure.drawing != stage.gallery.picture(exercise.scene)


def numbers(text: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?\d+\.?\d*", text)]


def test_a_picture_that_cannot_be_drawn_stops_the_handout_in_a_sentence(
    desk: Desk, stage: FilmSet
) -> None:
    def refuse(order: Order) -> bytes:
        raise UserError(f"the left palm does not reach the wall in {order.scene}")

    exercise = desk.services.library.exercises["calf_ankle_pump"]
    source = CompleteFigures(stage.gallery, refuse)
    assert source(exercise, "", None, "neutral") is not None
    with pytest.raises(UserError, match="“Ankle pumps” can't be drawn on the figure “male”"):
        source(exercise, "", None, "male")
