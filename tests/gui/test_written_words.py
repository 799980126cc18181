"""What is shown in the language of the window and typed over: the library's words are not lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from tests.gui import marked_content as marks
from tests.gui.desk import Desk, answering
from tests.gui.test_content_language import SHIPPED, furnished

from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.criterion import Criterion
from soleus.domain.edit import change_card
from soleus.domain.exercise import TextStatus, Translation, Words
from soleus.domain.programme import Programme
from soleus.gui.authoring.exercise_editor import ExerciseEditor
from soleus.gui.look.translation import LOCALES
from soleus.gui.running.run_dialog import DAYS_TAB, GAIT_TAB
from soleus.handout.compose.compose import compose
from soleus.handout.options import HandoutOptions, no_figures
from soleus.storage.content.run_plans import load_run_plans

BASE = "calf_sl_raise_floor"
WRITTEN = {each.id: each for each in SHIPPED.exercises}[BASE]
Text = Callable[[Programme], str]


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


# --- a letter that is typed and taken back


def card_note(desk: Desk) -> tuple[QLineEdit, Text]:
    programme = desk.open("neural")
    card = next(each for _, _, each in programme.cards() if each.note)
    desk.window.workspace.edit_card(card.id)
    return desk.window.workspace.editor._note, lambda now: _card(now, card.id).note


def adjunct_words(desk: Desk) -> tuple[QLineEdit, Text]:
    words = next(iter(desk.services.library.interpreter._translations.phrases))
    programme = desk.open()
    card = programme.stages[0].cards[0]
    aid = Card(card.id, adjunct=Adjunct(AdjunctKind.OTHER, words))
    desk.document.open(change_card(programme, card.id, lambda _: aid))
    desk.window.workspace.edit_card(card.id)

    def text(now: Programme) -> str:
        adjunct = _card(now, card.id).adjunct
        return adjunct.words if adjunct is not None else ""

    return desk.window.workspace.editor._adjunct.words, text


def run_title(desk: Desk) -> tuple[QLineEdit, Text]:
    desk.open("at_mid")
    dialog = desk.window.workspace.running.dialog(DAYS_TAB)
    return dialog.days.title, lambda now: now.run_plan.title if now.run_plan else ""


def gait_note(desk: Desk) -> tuple[QLineEdit, Text]:
    words = next(iter(desk.services.library.interpreter._translations.phrases))
    programme = desk.open("overload")
    plan = programme.gait_plan
    assert plan is not None
    cue = replace(plan.cues[0], note=words)
    desk.document.open(replace(programme, gait_plan=replace(plan, cues=(cue, *plan.cues[1:]))))
    dialog = desk.window.workspace.running.dialog(GAIT_TAB)

    def text(now: Programme) -> str:
        return now.gait_plan.cues[0].note if now.gait_plan is not None else ""

    dialog.gait.list.setCurrentRow(0)
    return dialog.gait.form.note, text


def _card(programme: Programme, card_id: str) -> Card:
    return next(each for _, _, each in programme.cards() if each.id == card_id)


@pytest.mark.parametrize("place", [card_note, adjunct_words, run_title, gait_note])
def test_a_letter_taken_back_leaves_the_text_as_it_was(
    place: Callable[[Desk], tuple[QLineEdit, Text]], told: Desk
) -> None:
    field, text = place(told)
    before = text(told.document.programme)
    assert field.text() == marks.marked(before)
    field.setCursorPosition(len(field.text()))
    QTest.keyClicks(field, "x")
    assert text(told.document.programme) == f"{marks.marked(before)}x"
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert text(told.document.programme) == before
    assert marks.OPEN not in repr(told.document.programme)
    assert field.text() == marks.marked(before)


def test_a_criterion_of_when_to_start_is_as_it_was(told: Desk) -> None:
    words = next(iter(told.services.library.interpreter._translations.phrases))
    programme = told.open()
    card = programme.stages[0].cards[0]
    entry = (Criterion(text=words),)
    told.document.open(change_card(programme, card.id, lambda it: replace(it, entry=entry)))
    editor = told.window.workspace.editor
    told.window.workspace.edit_card(card.id)
    for typed in (f"{marks.marked(words)}x", marks.marked(words)):
        editor.plan_edited.emit(card.id, "entry", (Criterion(text=typed),))
    assert _card(told.document.programme, card.id).entry == entry


def test_a_stage_that_gets_its_shown_name_again_has_the_written_one(told: Desk) -> None:
    before = told.open("at_mid").stages[0]
    header = told.window.workspace.board.lane(before.id).header
    for name in ("Mi etapa", marks.marked(before.name)):
        header.rename()
        header._edit.setText(name)
        header._finish_rename()
    assert told.document.programme.stages[0].name == before.name


# --- exercises made from shipped ones


def sheet_of(desk: Desk, exercise_id: str, language: str) -> str:
    programme = desk.open()
    card = programme.stages[0].cards[0]
    stage = replace(
        programme.stages[0],
        blocks=(
            replace(programme.stages[0].blocks[0], cards=(replace(card, exercise=exercise_id),)),
        ),
    )
    one = replace(programme, stages=(stage,), language=language)
    return repr(compose(one, desk.services.shown_library(), HandoutOptions(), no_figures).blocks)


def test_a_copy_keeps_what_is_written_and_what_is_shown(spanish: Desk) -> None:
    spanish.open()
    shelf = spanish.services.library
    shown = shelf.exercises[BASE]
    own = spanish.window.dialogs.own.duplicate(BASE)
    made = shelf.written.exercises[own]
    assert made.words == replace(WRITTEN.words, name=f"{WRITTEN.name} (2)")
    assert (made.cautions, made.targets, made.household, made.clinical_name) == (
        WRITTEN.cautions,
        WRITTEN.targets,
        WRITTEN.household,
        WRITTEN.clinical_name,
    )
    name = shelf.exercises[own].name
    assert name.startswith(shown.name)
    assert name != shown.name
    assert made.translations == (
        Translation("es", TextStatus.DRAFT, replace(shown.words, name=name)),
    )
    assert shelf.exercises[own].cautions == shown.cautions
    assert shelf.draft(own)
    assert f"{WRITTEN.name} (2)" in sheet_of(spanish, own, "en")
    assert shown.name not in sheet_of(spanish, own, "en")
    assert name in sheet_of(spanish, own, "es")


def test_a_copy_of_the_clinics_own_keeps_its_translations(spanish: Desk) -> None:
    spanish.open()
    shelf = spanish.services.library
    words = {code: Words(f"Rise {code}", (f"Go {code}.",), ()) for code in ("en", "es", "pl")}
    spoken = [Translation(code, TextStatus.REVIEWED, words[code]) for code in ("es", "pl")]
    mine = replace(WRITTEN, id="own-1", words=words["en"], translations=tuple(spoken), variants=())
    shelf.save_exercise(mine)
    own = spanish.window.dialogs.own.duplicate("own-1")
    made = shelf.written.exercises[own]
    assert made.words == replace(words["en"], name="Rise en (2)")
    found = {each.language: each for each in made.translations}
    assert found["pl"] == replace(spoken[1], words=replace(words["pl"], name="Rise pl (2)"))
    assert found["es"].words.steps == words["es"].steps
    assert found["es"].status is TextStatus.REVIEWED


def typing(dialog: QDialog) -> None:
    assert isinstance(dialog, ExerciseEditor)
    dialog.name.setText("Mi elevación")
    dialog._save.click()


def test_a_new_name_is_one_in_the_language_of_the_window(spanish: Desk) -> None:
    spanish.open()
    shelf = spanish.services.library
    shown = shelf.exercises[BASE]
    answering(typing)
    spanish.window.dialogs.new_exercise(BASE)
    (own,) = shelf.own
    made = shelf.written.exercises[own]
    assert (made.words, made.cautions) == (WRITTEN.words, WRITTEN.cautions)
    assert made.clinical_name == WRITTEN.clinical_name
    assert [each.words for each in made.translations] == [replace(shown.words, name="Mi elevación")]
    again = [each.words for each in made.translations]

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ExerciseEditor)
        assert dialog.name.text() == "Mi elevación"
        dialog.clinical.setText("La mía")
        dialog._save.click()

    answering(look)
    spanish.window.workspace.library.edit_asked.emit(own)
    made = shelf.written.exercises[own]
    assert (made.words, made.clinical_name) == (WRITTEN.words, "La mía")
    assert [each.words for each in made.translations] == again


def test_what_is_to_be_done_otherwise_is_not_told_the_old_way_elsewhere(spanish: Desk) -> None:
    def retelling(dialog: QDialog) -> None:
        assert isinstance(dialog, ExerciseEditor)
        dialog.name.setText("Mi elevación")
        dialog.steps.setPlainText("Sube despacio con una mano en la pared.")
        dialog._save.click()

    spanish.open()
    answering(retelling)
    spanish.window.dialogs.new_exercise(BASE)
    (own,) = spanish.services.library.own
    made = spanish.services.library.written.exercises[own]
    assert made.words.steps == ("Sube despacio con una mano en la pared.",)
    assert made.translations == ()
    for language in ("en", "es", "pl"):
        told = sheet_of(spanish, own, language)
        assert "Sube despacio con una mano en la pared." in told
        assert not any(step in told for step in WRITTEN.words.steps)


def test_a_new_name_in_english_keeps_what_is_to_be_done_in_other_languages(desk: Desk) -> None:
    desk.open()
    shelf = desk.services.library
    words = Words("Rise", ("Go up.",), ())
    spoken = Translation("es", TextStatus.REVIEWED, Words("Sube", ("Sube.",), ()))
    shelf.save_exercise(replace(WRITTEN, id="own-1", words=words, translations=(spoken,)))
    answering(typing)
    desk.window.workspace.library.edit_asked.emit("own-1")
    made = shelf.written.exercises["own-1"]
    assert made.words == replace(words, name="Mi elevación")
    assert made.translations == (spoken,)


def test_an_exercise_written_in_the_window_alone_is_changed_as_it_was_written(
    spanish: Desk,
) -> None:
    spanish.open()
    shelf = spanish.services.library
    shelf.save_exercise(replace(WRITTEN, id="own-1", words=Words("Mía", ("Sube.",), ())))
    answering(typing)
    spanish.window.workspace.library.edit_asked.emit("own-1")
    assert shelf.written.exercises["own-1"].words == Words("Mi elevación", ("Sube.",), ())
    assert shelf.written.exercises["own-1"].translations == ()


# --- the words of a clinic without a telephone


@pytest.mark.parametrize(("phone", "said"), [("", "ring the clinic"), ("0123", "call us")])
def test_the_running_plan_reads_as_the_sheet_does(phone: str, said: str, desk: Desk) -> None:
    programme = desk.open()
    plan = next(each.plan for each in load_run_plans() if each.id == "P6")
    desk.services.settings.set("clinic.phone", phone)
    desk.document.open(replace(programme, run_plan=plan))
    reading = desk.window.workspace.running.dialog(DAYS_TAB).days.reading.text()
    assert said in reading.lower()
