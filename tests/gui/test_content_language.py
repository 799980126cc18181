"""Content in the language of the window: shown everywhere, kept nowhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from tests.gui import marked_content as marks
from tests.gui.desk import Desk, answering, furnish
from tests.gui.finding_hands import opened
from tests.gui.test_accessibility import OURS, workspace
from tests.gui.test_handout_access import contents, issued

from soleus.domain.edit import find_card
from soleus.domain.exercise import Words, default_dose
from soleus.gui.board.stage_dialog import GATE_TAB, StageDialog
from soleus.gui.lane.lane import Lane
from soleus.gui.library.library_model import EXERCISE_ROLE, MARKS_ROLE
from soleus.gui.look.translation import LOCALES
from soleus.gui.running.run_dialog import GAIT_TAB, SESSIONS_TAB
from soleus.handout.options import HandoutOptions
from soleus.handout.plain_text import plain_text
from soleus.storage.exchange.clinic_library import ENDING, save_clinic_library
from soleus.storage.interpreter import Interpreter
from soleus.storage.library import read_shipped
from soleus.storage.records.programme_file import save_programme

EXERCISE = "calf_sl_raise_floor"
SHIPPED = read_shipped()
CONTENT = marks.english(SHIPPED)
Place = Callable[[Desk], QWidget]


def furnished(
    application: QApplication, seeded: Path, folder: Path, interpreter: Interpreter | None = None
) -> Iterator[Desk]:
    shutil.copytree(seeded, folder)
    made = furnish(folder, application, interpreter=interpreter)
    yield made
    made.window.close()
    made.database.close()
    made.window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def told(qapp: QApplication, seeded: Path, tmp_path: Path) -> Iterator[Desk]:
    """A window in a language in which all content stands between marks."""
    yield from furnished(qapp, seeded, tmp_path / "data", marks.interpreter(SHIPPED))


@pytest.fixture
def spanish(qapp: QApplication, seeded: Path, tmp_path: Path) -> Iterator[Desk]:
    before = QLocale()
    QLocale.setDefault(LOCALES["es"])
    yield from furnished(qapp, seeded, tmp_path / "data")
    QLocale.setDefault(before)


def board(desk: Desk) -> QWidget:
    """Every gate unfolded."""
    workspace(desk)
    for stage in desk.document.programme.stages:
        desk.window.workspace.board.lane(stage.id).gate.set_open(True)
    return desk.window


def findings(desk: Desk) -> QWidget:
    desk.open()
    return opened(desk)


def sessions(desk: Desk) -> QWidget:
    desk.open()
    return _shown(desk.window.workspace.running.dialog(SESSIONS_TAB))


def run_starts(desk: Desk) -> QWidget:
    desk.document.open(desk.start(""))
    return _shown(desk.window.workspace.running.dialog(SESSIONS_TAB))


def gait(desk: Desk) -> QWidget:
    desk.open("overload")
    return _shown(desk.window.workspace.running.dialog(GAIT_TAB))


def card_menu(desk: Desk) -> QWidget:
    programme = desk.open()
    desk.window.workspace.board.select_card(programme.stages[1].cards[1].id)
    return desk.window.workspace.menus.card_menu()


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


PLACES: list[Place] = [
    *OURS, board, contents, issued, findings, sessions, run_starts, gait, card_menu,
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_no_content_is_left_in_english(place: Place, told: Desk) -> None:
    widget = place(told)
    QApplication.processEvents()
    assert marks.left(marks.shown(widget), CONTENT) == []


def test_the_places_show_content(told: Desk) -> None:
    """The test above would find nothing where nothing is shown."""
    texts = list(marks.shown(board(told)))
    for expected in ("One-leg heel raise", "Settle and wake up", "Achilles tendinopathy"):
        assert any(f"{marks.OPEN}{expected}" in each for each in texts), expected


# --- what is kept and printed stays as it is written


def kept(desk: Desk) -> str:
    """Everything in the data folder's database, as text."""
    with desk.database.reading() as db:
        return repr([tuple(row.items()) for table in db.tables for row in table.rows])


def accepting(dialog: QDialog) -> None:
    dialog.accept()


def through_the_dialogs(desk: Desk) -> None:
    """Everything that shows texts of the programme is opened and confirmed as it is."""
    space, programme = desk.window.workspace, desk.document.programme
    answering(accepting)
    space.edit_stage(programme.stages[0].id, GATE_TAB)
    block = next(each for _, each in programme.blocks() if each.title)
    answering(accepting)
    space.edit_block(block.id)
    answering(accepting)
    space.programme_acts.edit_details()
    space.board.lane(programme.stages[0].id).header.rename()
    space.board.lane(programme.stages[0].id).header._finish_rename()


@pytest.mark.parametrize("template", sorted(each.id for each in SHIPPED.templates))
def test_a_programme_begun_from_a_template_is_as_the_template_has_it(
    template: str, told: Desk
) -> None:
    told.open(template)
    assert marks.OPEN not in repr(told.document.programme)
    assert any(marks.OPEN in row.name for row in first_lane(told).model.rows)


def first_lane(desk: Desk) -> Lane:
    return desk.window.workspace.board.lane(desk.document.programme.stages[0].id)


def test_confirming_what_is_shown_changes_nothing(told: Desk) -> None:
    before = told.open("neural")
    through_the_dialogs(told)
    assert told.document.programme == before
    assert marks.OPEN not in kept(told)


def test_an_edit_beside_a_shown_text_leaves_that_text_as_it_was(told: Desk) -> None:
    before = told.open("at_mid").stages[0]

    def shorten(dialog: QDialog) -> None:
        assert isinstance(dialog, StageDialog)
        assert dialog.aim.text() == marks.marked(before.aim)
        dialog.name.setText("Mi etapa")
        dialog.accept()

    answering(shorten)
    told.window.workspace.edit_stage(before.id)
    after = told.document.programme.stages[0]
    assert (after.name, after.aim, after.gate) == ("Mi etapa", before.aim, before.gate)
    assert first_lane(told).header._shown[0].name == "Mi etapa"


def test_running_is_edited_without_its_shown_texts(told: Desk) -> None:
    plan = told.open("at_mid").run_plan
    assert plan is not None
    dialog = told.window.workspace.running.dialog(SESSIONS_TAB)
    assert dialog.days.title.text() == marks.marked(plan.title)
    dialog._take("Mark", current="r2")
    assert told.document.programme.run_plan == replace(plan, current="r2")
    dialog.accept()


def test_a_plan_to_start_from_is_kept_as_it_is_written(told: Desk) -> None:
    told.document.open(told.start(""))
    starts = list(told.window.workspace.running.starts())
    assert any(marks.OPEN in repr(each.shown) for each in starts)
    assert all(marks.OPEN not in repr(each.plan) for each in starts)


def test_a_card_keeps_its_note_when_its_dose_is_edited(told: Desk) -> None:
    programme = told.open("neural")
    card = next(each for _, _, each in programme.cards() if each.note)
    space = told.window.workspace
    space.edit_card(card.id)
    assert space.editor._note.text() == marks.marked(card.note)
    space.editor._line.setText("3x8")
    space.editor._read_line("3x8")
    space.editor.note_edited.emit(card.id, marks.marked(card.note))
    assert find_card(told.document.programme, card.id).note == card.note


def test_the_handout_has_the_words_of_its_own_language(told: Desk) -> None:
    programme = told.open("at_mid")
    library = told.services.shown_library()
    assert marks.OPEN not in repr(library)
    sheet = plain_text(programme, library, HandoutOptions())
    assert "Settle and wake up" in sheet
    assert marks.OPEN not in sheet


def test_a_file_holds_what_is_written(told: Desk, tmp_path: Path) -> None:
    told.open("at_mid")
    target = tmp_path / "copy.soleus"
    shelf = told.services.library
    save_programme(target, told.document.programme, shelf.written.exercises.values())
    assert marks.OPEN not in target.read_text(encoding="utf-8")


def test_what_a_clinic_typed_stays(told: Desk) -> None:
    shelf = told.services.library
    mine = replace(
        shelf.written.exercises[EXERCISE],
        id="own_1",
        words=Words("Mi elevación", ("Sube.",), ("Recta",)),
        clinical_name="La mía",
    )
    shelf.save_exercise(mine)
    assert shelf.exercises["own_1"] == mine
    words = shelf.written.exercises[EXERCISE].words
    words = replace(words, steps=tuple(f"Sube {each}." for each in range(len(words.steps))))
    changed = replace(shelf.written.exercises[EXERCISE], words=words)
    shelf.save_exercise(changed)
    assert shelf.exercises[EXERCISE].words == words
    assert shelf.written.exercises[EXERCISE] == changed


# --- Spanish


@pytest.mark.parametrize(
    "typed",
    ["elevacion de talon una pierna", "Elevación de talón con una pierna", "single leg heel raise",
     "talon unilateral suelo", "SLHR"],
)  # fmt: skip
def test_both_languages_find_an_exercise(typed: str, spanish: Desk) -> None:
    assert EXERCISE in spanish.services.library.search(typed)[:3]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("puente", "hip_bridge"), ("almeja banda", "hip_clam_band"),
     ("gemelos pared", "mob_gastroc_wall"),
     ("deslizamiento ciatico", "neu_sciatic_slider_supine"), ("plancha lateral", "pil_side_plank"),
     ("goma tobillo", "foot_band_df"), ("towel curl", "foot_towel_curl")],
)  # fmt: skip
def test_spanish_words_of_the_trade_find(typed: str, found: str, spanish: Desk) -> None:
    assert found in spanish.services.library.search(typed)[:8]


@pytest.mark.parametrize("typed", ["tendinopatia", "aquílea", "JM-0412 media", "achilles"])
def test_a_programme_is_found_by_its_presentation(typed: str, spanish: Desk) -> None:
    spanish.start()
    spanish.window.show_start()
    spanish.window.start.seek.setText(typed)
    assert spanish.window.start.programmes.choices.rowCount() == 1
    spanish.window.start.seek.setText("rodilla")
    assert spanish.window.start.programmes.choices.rowCount() == 0


def test_a_file_that_arrives_calls_an_exercise_as_the_window_does(
    spanish: Desk, tmp_path: Path
) -> None:
    shelf = spanish.services.library
    shelf.keep_default(EXERCISE, "", default_dose(shelf.written.exercises["hip_bridge"]))
    target = tmp_path / f"ours.{ENDING}"
    save_clinic_library(target, shelf.clinic_items())
    titles = [each.title for each in shelf.look_into(target, lambda *_: None)]
    assert titles == ["Elevación de talón con una pierna"]


def test_marks_stand_on_what_is_shown(spanish: Desk) -> None:
    spanish.open()
    field = spanish.window.workspace.library._field
    field.setText("talon")
    QApplication.processEvents()
    model = spanish.window.workspace.library.list.model()
    name = model.index(0, 0).data(EXERCISE_ROLE).name
    start, end = model.index(0, 0).data(MARKS_ROLE)[0]
    assert name[start:end].casefold().startswith("tal")


def test_the_page_says_that_the_translation_is_a_draft(spanish: Desk) -> None:
    spanish.open()
    spanish.look_at(EXERCISE)
    page = spanish.window.preview._text.toPlainText()
    assert "Elevación de talón unilateral en el suelo" in spanish.window.preview._clinical.text()
    assert "Translation: draft" in page or "Traducción: borrador" in page


def test_an_english_page_says_nothing_of_translations(desk: Desk) -> None:
    desk.open()
    desk.look_at(EXERCISE)
    assert "ranslation" not in desk.window.preview._text.toPlainText()


def test_the_warning_signs_say_that_nobody_checked_them(spanish: Desk) -> None:
    seen: list[QLabel] = []

    def look(dialog: QDialog) -> None:
        seen.extend(each for each in dialog.findChildren(QLabel) if each.isVisible())
        texts = [each.text() for each in seen]
        assert "Toda la pierna hinchada" in texts
        assert [each.toolTip() for each in seen if each.text() == "Toda la pierna hinchada"] == [
            "Whole leg swollen"
        ]
        assert any(each.objectName() == "amber" for each in seen)

    spanish.open()
    answering(look)
    spanish.window.files.ask_flags()
    assert seen


def test_an_english_window_takes_the_library_as_it_is(desk: Desk) -> None:
    shelf = desk.services.library
    assert shelf.library is shelf.written
    programme = desk.open()
    assert shelf.interpreter.programme(programme) is programme
