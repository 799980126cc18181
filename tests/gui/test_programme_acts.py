"""A programme as a whole: moved on in one step, compared, duplicated, said what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.board_desk import Modifier, board, cards, choose
from tests.gui.desk import NOW, Desk, answering

from soleus.clinic.changes import Exercises, Kind
from soleus.clinic.comparison import StagePair, compare_programmes
from soleus.domain.edit import change_card, remove_cards
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.gui.handout.changes_dialog import ChangesDialog
from soleus.gui.programme import comparison_dialog
from soleus.gui.programme.comparison_dialog import ComparisonDialog
from soleus.gui.programme.programme_dialog import ProgrammeDialog

BASE = "calf_sl_raise_floor"


def by_gate(desk: Desk) -> None:
    stage = desk.document.programme.current
    board(desk).lane(stage).gate.move_on.click()


def by_menu(desk: Desk) -> None:
    act(desk, "Move on").trigger()


def by_stage_menu(desk: Desk) -> None:
    second = desk.document.programme.stages[1].id
    choose(desk.window.workspace.menus.stage_menu(second), "Mark as current")


def by_key(desk: Desk) -> None:
    desk.window.activateWindow()
    QTest.keyClick(desk.window, Qt.Key.Key_M, Modifier.ControlModifier)


def act(desk: Desk, words: str) -> object:
    entries = desk.window.menus.needs_programme
    return next(each for each in entries if words in each.text().replace("&", ""))


@pytest.mark.parametrize("trigger", [by_gate, by_menu, by_stage_menu, by_key])
def test_one_step_moves_on_and_keeps_the_ticks(trigger: Callable[[Desk], None], desk: Desk) -> None:
    desk.open()
    first, second = desk.document.programme.stages[:2]
    desk.document.tick(first.id, 0, NOW.date())
    ticked = desk.document.programme
    trigger(desk)
    after = desk.document.programme
    assert after.current == second.id
    assert after.stages[1].since == NOW.date()
    assert after.stages[0].gate.criteria[0].met_on == NOW.date()
    assert board(desk).lane(second.id).view.hasFocus()
    assert desk.window.statusBar().currentMessage()
    desk.document.undo()
    assert desk.document.programme == ticked
    assert desk.window.workspace.stage_in_view() == ticked.stages[0]
    assert not desk.window.statusBar().currentMessage(), "it tells of what is undone"


def test_the_way_on_stands_in_the_current_stage_alone_and_stands_out_once_met(desk: Desk) -> None:
    desk.open()
    lanes = board(desk).lanes()
    assert [lane.gate.move_on.isVisible() for lane in lanes] == [True, False, False, False, False]
    button = lanes[0].gate.move_on
    assert button.objectName() != "primary"
    for place in range(len(desk.document.programme.stages[0].gate.criteria)):
        desk.document.tick(lanes[0].stage_id, place, NOW.date())
    assert button.objectName() == "primary"


def test_behind_the_last_stage_a_new_one_is_made(desk: Desk) -> None:
    desk.open("")
    desk.window.workspace.adding.add_exercises(["calf_dl_raise_floor"])
    by_menu(desk)
    assert [len(stage.cards) for stage in desk.document.programme.stages] == [1, 1]
    assert desk.document.programme.current_stage == desk.document.programme.stages[1]


# --- comparing


def compared(desk: Desk) -> ComparisonDialog:
    return desk.window.workspace.programme_acts.comparison()


def kinds(dialog: ComparisonDialog) -> list[Kind]:
    return [row.kind for row in dialog.model.rows if row.kind is not None]


def test_both_sides_are_read_once_and_not_again_to_show_less(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = desk.open()
    desk.services.programmes.issue(programme, "MK", "clear14", "en")
    dialog = compared(desk)
    compared_with: list[tuple[Programme, Programme]] = []

    def compare(old: Programme, new: Programme, exercises: Exercises) -> tuple[StagePair, ...]:
        compared_with.append((old, new))
        return compare_programmes(old, new, exercises)

    monkeypatch.setattr(comparison_dialog, "compare_programmes", compare)
    sides = dialog.before.currentText(), dialog.now.currentText()
    dialog.swap.click()
    assert (dialog.now.currentText(), dialog.before.currentText()) == sides
    assert len(compared_with) == 1
    shown = len(dialog.model.rows)
    dialog.changed.click()
    assert len(dialog.model.rows) > shown
    assert len(compared_with) == 1


def test_what_was_handed_over_stands_beside_what_is_now(desk: Desk) -> None:
    programme = desk.open()
    desk.services.programmes.issue(programme, "MK", "clear14", "en")
    first, second = cards(desk, 1)[:2]
    desk.document.remove_cards([first])
    desk.window.workspace.actions_of_board.swap_card(second, harder=True)
    dialog = compared(desk)
    assert dialog.before.currentText().startswith("Version 1")
    assert dialog.now.currentText() == "Now"
    assert sorted(kinds(dialog)) == [Kind.MOVED_ON, Kind.STOPPED]
    spoken = [dialog.model.data(dialog.model.index(row)) for row in range(3)]
    assert any("stopped: Ankle pumps" in str(each) for each in spoken)
    dialog.swap.click()
    assert sorted(kinds(dialog)) == [Kind.MOVED_BACK, Kind.NEW]
    dialog.swap.click()
    dialog.changed.setChecked(False)
    assert Kind.SAME in kinds(dialog)


def test_a_version_is_shown_with_the_exercises_it_was_handed_over_with(desk: Desk) -> None:
    programme = desk.open()
    shelf = desk.services.library
    first, second = cards(desk, 1)[:2]
    for card, own in ((first, "own-1"), (second, "own-2")):
        words = replace(shelf.exercises[BASE].words, name=f"Old words of {own}")
        shelf.save_exercise(replace(shelf.exercises[BASE], id=own, words=words))
        programme = change_card(programme, card, partial(replace, exercise=own))
    desk.services.programmes.issue(
        programme, "MK", "clear14", "en", exercises=shelf.exercises.values()
    )
    desk.document.edit("x", lambda _: remove_cards(programme, [second]))
    words = replace(shelf.exercises[BASE].words, name="New words of own-1")
    shelf.save_exercise(replace(shelf.exercises["own-1"], words=words))
    shelf.erase_exercise("own-2")
    dialog = compared(desk)
    dialog.changed.setChecked(False)
    names = {(row.before.name, row.now.name) for row in dialog.model.rows}
    assert ("Old words of own-1", "New words of own-1") in names
    assert ("Old words of own-2", "") in names


def test_any_other_programme_and_the_template_can_be_chosen(desk: Desk) -> None:
    desk.start("plantar_heel" if "plantar_heel" in desk.services.library.templates else "at_mid")
    desk.open()
    dialog = compared(desk)
    names = [dialog.before.itemText(row) for row in range(dialog.before.count())]
    assert names[1].startswith("Template: Achilles")
    assert names[2].startswith("Programme JM-0412")
    assert kinds(dialog) == []
    assert dialog.same.isVisibleTo(dialog)


def test_the_stage_that_was_reached_and_what_was_ticked_are_told(desk: Desk) -> None:
    programme = desk.open()
    first, second = programme.stages[:2]
    desk.services.programmes.issue(programme, "MK", "clear14", "en")
    desk.document.tick(first.id, 0, NOW.date())
    by_menu(desk)
    dialog = compared(desk)
    day = "22 Nov 2026"
    assert dialog.moved.text() == (
        f"Before in Stage 1: {first.name}. Now in Stage 2: {second.name}, since {day}."
    )
    notes = [row.note for row in dialog.model.rows if row.note]
    assert len(notes) == 1
    assert notes[0].startswith(f"Ticked {day}: ")
    spoken = [dialog.model.data(dialog.model.index(row)) for row in range(2)]
    assert notes[0] in spoken
    dialog.swap.click()
    assert f"Before in Stage 2: {second.name}" in dialog.moved.text()
    assert [row.note[:16] for row in dialog.model.rows if row.note] == ["No longer ticked"]


def test_what_was_only_planned_is_not_called_less(desk: Desk) -> None:
    programme = desk.open()
    desk.services.programmes.issue(programme, "MK", "clear14", "en")
    card = programme.stages[1].cards[0]
    desk.document.edit(
        "x",
        lambda it: change_card(it, card.id, partial(replace, dose=read_dose("1x2").dose)),
    )
    dialog = compared(desk)
    assert dialog.told.text() == "1 planned otherwise"
    assert "planned otherwise" in str(dialog.model.data(dialog.model.index(1)))


def test_the_sheet_for_the_patient_is_one_button_away(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = desk.open()
    store = desk.services.programmes
    store.issue(programme, "MK", "clear14", "en")
    desk.document.remove_cards([cards(desk, 1)[0]])
    store.issue(desk.document.programme, "MK", "clear14", "en")
    dialog = compared(desk)
    shown: list[tuple[list[int], Programme]] = []

    def note(sheet: ChangesDialog) -> int:
        shown.append(([each.number for each in sheet._versions], sheet._now.programme))
        return 0

    monkeypatch.setattr(ChangesDialog, "exec", note)
    assert dialog.before.currentText().startswith("Version 2")
    dialog.sheet.click()
    assert shown == [([2], desk.document.programme)]
    dialog.before.setCurrentIndex(2)  # version 1
    dialog.now.setCurrentIndex(1)  # version 2
    dialog.sheet.click()
    assert shown[1] == ([1], store.issued(programme.id)[1].programme)
    dialog.swap.click()
    assert not dialog.sheet.isEnabled()
    dialog.swap.click()
    dialog.before.setCurrentIndex(3)  # the template
    assert dialog.before.currentText().startswith("Template")
    assert not dialog.sheet.isEnabled()


def test_comparing_and_the_sheet_are_told_apart_by_their_names(desk: Desk) -> None:
    desk.open()
    dialog = compared(desk)
    assert desk.window.bar.compare.accessibleName().rstrip("…") == dialog.windowTitle()
    assert act(desk, "Compare versions")
    assert act(desk, dialog.sheet.text())


# --- the whole programme


def test_a_duplicate_is_open_and_the_original_stays(desk: Desk) -> None:
    before = desk.open()
    act(desk, "Duplicate this programme").trigger()
    copy = desk.document.programme
    assert copy.id != before.id
    assert copy == replace(before, id=copy.id)
    desk.document.add_stage("More")
    assert desk.services.programmes.get(before.id) == before


def test_what_it_is_about_is_changed_in_one_step(desk: Desk) -> None:
    before = desk.open()

    def fill(dialog: object) -> None:
        assert isinstance(dialog, ProgrammeDialog)
        assert dialog.reference.text() == "JM-0412"
        dialog.reference.setText("KL-0007")
        dialog.presentation.choose("plantar_heel")
        dialog.message.setPlainText("Well done.")
        dialog.accept()

    answering(fill)
    desk.window.bar.about.click()
    after = desk.document.programme
    assert (after.reference, after.message) == ("KL-0007", "Well done.")
    assert desk.window.windowTitle().startswith("KL-0007")
    desk.document.undo()
    assert desk.document.programme == before


def test_words_that_are_no_presentation_leave_it_as_it_was(desk: Desk) -> None:
    desk.open()
    presentations = tuple(desk.services.library.presentations.values())
    dialog = ProgrammeDialog(desk.document.programme, presentations, desk.window)
    field = dialog.presentation.lineEdit()
    assert field is not None
    field.setText("Nothing of the kind")
    field.editingFinished.emit()
    assert dialog.changed(desk.document.programme) == desk.document.programme
    field.setText(presentations[2].name.lower())
    field.editingFinished.emit()
    assert dialog.presentation.chosen() == presentations[2].id


def test_moving_on_is_said_in_the_status_bar(desk: Desk) -> None:
    desk.open()
    by_menu(desk)
    assert "Stage 2 is current from today" in desk.window.statusBar().currentMessage()
