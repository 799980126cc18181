"""Exercises of the clinic: made from another or from nothing, found under Mine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.desk import Desk, answering, press

from soleus.domain.exercise import Region, default_dose
from soleus.domain.shorthand import read_dose
from soleus.gui.authoring.exercise_draft import draft_of, exercise_from, lines
from soleus.gui.authoring.exercise_editor import ExerciseEditor
from soleus.gui.authoring.own_exercises import OwnExercises
from soleus.gui.library.library_filters import ON, Group

BASE = "calf_sl_raise_floor"


def write(dialog: object) -> None:
    """What a physio does in a minute: name, steps, dose."""
    assert isinstance(dialog, ExerciseEditor)
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Stair heel drop")
    dialog.steps.setPlainText("Stand on the stair.\n2. Lower your heel.\n\n• Rise again.")
    dialog.dose.setText("2x8 3-0-3 alt days")
    press(dialog, "Save")


def by_menu(desk: Desk) -> None:
    next(
        action
        for menu in desk.window.menus._menus
        for action in menu.actions()
        if action.text().replace("&", "") == "New exercise of your own…"
    ).trigger()


def by_button(desk: Desk) -> None:
    press(desk.window.workspace.library, "New exercise of your own")


@pytest.mark.parametrize("trigger", [by_menu, by_button])
def test_an_exercise_from_nothing_is_found_under_mine(
    trigger: Callable[[Desk], None], desk: Desk
) -> None:
    desk.open()
    answering(write)
    trigger(desk)
    (own,) = desk.services.library.own
    exercise = desk.services.library.exercises[own]
    assert exercise.name == "Stair heel drop"
    assert exercise.words.steps == ("Stand on the stair.", "Lower your heel.", "Rise again.")
    assert default_dose(exercise) == read_dose("2x8 3-0-3 alt days").dose
    library = desk.window.workspace.library
    library.filters.choose((Group.OWN, ON))
    assert [library.model.pair(row)[0] for row in range(library.model.rowCount())] == [own]
    assert desk.services.library.search("stair drop")[0] == own


@pytest.mark.parametrize("hidden", [False, True])
def test_it_is_shown_and_selected_once_it_is_saved(hidden: bool, desk: Desk) -> None:
    desk.open()
    library = desk.window.workspace.library
    if hidden:
        QTest.keyClicks(library._field, "bridge")
        library.filters.choose((Group.FAVOURITE, ON))
    answering(write)
    by_button(desk)
    (own,) = desk.services.library.own
    assert library.list.chosen() == [own]
    assert library.current() == own
    assert library.list.visualRect(library.list.currentIndex()).intersects(
        library.list.viewport().rect()
    )


def test_the_list_of_own_ones_goes_to_the_one_just_made(desk: Desk) -> None:
    desk.open()
    seen: list[str] = []

    def write_as(name: str, dialog: object) -> None:
        assert isinstance(dialog, ExerciseEditor)
        dialog.name.setText(name)
        press(dialog, "Save")

    def work(dialog: object) -> None:
        assert isinstance(dialog, OwnExercises)
        for name in ("Stair heel drop", "A first one"):
            answering(partial(write_as, name))
            press(dialog, "New…")
            seen.append(desk.services.library.exercises[dialog.current()].name)

    answering(work)
    desk.window.dialogs.own.show_own()
    assert seen == ["Stair heel drop", "A first one"]


def test_one_made_from_another_borrows_its_picture_and_leaves_its_evidence(desk: Desk) -> None:
    desk.open()
    answering(write)
    desk.window.dialogs.new_exercise(BASE)
    shelf = desk.services.library
    (own,) = shelf.own
    made, base = shelf.exercises[own], shelf.exercises[BASE]
    assert (made.scene, made.region, made.equipment) == (base.scene, base.region, base.equipment)
    assert made.cautions == base.cautions
    assert made.harder == made.easier == made.measured == ()
    assert made.sources != base.sources
    assert shelf.library.unconfirmed(own)
    assert shelf.exercises[BASE] == base, "the one it came from is as it was"


def test_it_can_be_changed_and_keeps_its_id(desk: Desk) -> None:
    desk.open()
    answering(write)
    desk.window.dialogs.new_exercise()
    (own,) = desk.services.library.own

    def rename(dialog: object) -> None:
        assert isinstance(dialog, ExerciseEditor)
        dialog.name.setText("Slow stair heel drop")
        dialog.region.setCurrentIndex(dialog.region.findData(Region.FOOT.value))
        press(dialog, "Save")

    answering(rename)
    desk.window.workspace.library.edit_asked.emit(own)
    assert list(desk.services.library.own) == [own]
    exercise = desk.services.library.exercises[own]
    assert (exercise.name, exercise.region) == ("Slow stair heel drop", Region.FOOT)


@pytest.mark.parametrize(("name", "dose"), [("", "3x10"), ("Heel drop", "3x10 blah"), ("A", "")])
def test_what_is_missing_is_said_and_cannot_be_saved(name: str, dose: str, desk: Desk) -> None:
    editor = ExerciseEditor(
        desk.services.library.exercises, desk.services.pictures, lambda _: "", parent=desk.window
    )
    editor.name.setText(name)
    editor.dose.setText(dose)
    assert not editor._save.isEnabled()
    assert editor._missing.text()


def test_a_dose_left_alone_keeps_those_of_each_stage(desk: Desk) -> None:
    base = desk.services.library.exercises[BASE]
    assert len(base.doses) > 1
    same = exercise_from(draft_of(base), base, base, "own-1")
    assert same.doses == base.doses


@pytest.mark.parametrize("text", ["1. Go.", "• Go.", "- Go.", "  Go.  ", "2) Go."])
def test_bullets_and_numbers_before_a_step_go(text: str) -> None:
    assert lines(text) == ("Go.",)


@pytest.mark.parametrize("text", ["10 heel raises.", "2 seconds up, 2 down.", "2.5 kg in hand."])
def test_a_number_that_is_said_stays(text: str) -> None:
    assert lines(text) == (text,)
    assert lines(f"1. {text}") == (text,)


@pytest.mark.parametrize(("answer", "closed"), [("Go on writing", False), ("Leave it", True)])
def test_escape_asks_before_it_leaves_what_was_written(
    answer: str, closed: bool, desk: Desk
) -> None:
    editor = ExerciseEditor(desk.services.library.exercises, desk.services.pictures, str)
    editor.show()
    QTest.keyClicks(editor.name, "Wobble board")
    answering(partial(press, name=answer))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible() is not closed
    assert editor.name.text() == "Wobble board"
    editor.show_draft(editor.draft())
    editor.reject()
    assert not editor.isVisible()
