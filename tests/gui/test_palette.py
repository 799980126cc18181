"""The add palette: one line becomes a card, and what is not read is marked, never guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.desk import Desk

from soleus.domain.dose import Blank, Dose, Side, Unit
from soleus.domain.exercise import StageDose, default_dose
from soleus.domain.shorthand import Reason, read_dose, write_dose
from soleus.gui.board.palette_line import Match, dose_for, read_line
from soleus.gui.dose.reading_words import ReadingWords

LINE = "single heel raise 3x15 2-1-2 2/day R"
Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def open_palette(desk: Desk, words: str = "") -> None:
    desk.window.activateWindow()
    next(each for each in desk.window.menus.needs_programme if "typing" in each.text()).trigger()
    QTest.keyClicks(QApplication.focusWidget(), words)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def last_dose(desk: Desk, stage: int = 0) -> Dose:
    programme = desk.document.programme
    chosen = programme.stages[stage - 1] if stage else programme.current_stage
    assert chosen is not None
    return chosen.blocks[-1].cards[-1].dose


def match(desk: Desk, exercise_id: str) -> Match:
    return Match(desk.services.library.exercises[exercise_id])


# --- what a line means


def test_typed_parts_replace_defaults_and_the_rest_stays(desk: Desk) -> None:
    found = match(desk, "calf_sl_raise_floor")
    default = default_dose(found.exercise, 2)
    dose = dose_for(LINE, found, 2)
    typed = read_dose("3x15 2-1-2 2/day R").dose
    assert (dose.groups, dose.tempo, dose.schedule, dose.side) == (
        typed.groups,
        typed.tempo,
        typed.schedule,
        Side.RIGHT,
    )
    assert (dose.rest, dose.pain) == (default.rest, default.pain)
    assert dose_for("single heel raise", found, 2) == default


def test_holds_in_the_place_of_repetitions_take_no_tempo_along(desk: Desk) -> None:
    dose = dose_for("heel raise 5x45s", match(desk, "calf_sl_raise_floor"), 2)
    assert write_dose(dose).startswith("5x45s")
    assert dose.tempo is None
    assert dose.rest is None


def test_a_line_for_the_pen_takes_the_place_of_the_default(desk: Desk) -> None:
    found = match(desk, "calf_sl_raise_floor")
    default = default_dose(found.exercise, 2)
    loaded = replace(found.exercise, doses=(StageDose(read_dose("3x8 +10kg rpe8").dose),))
    assert default.groups
    by_hand = dose_for("heel raise blank:sets,amount", found, 2)
    assert by_hand == replace(default, groups=(), blanks=(Blank.SETS, Blank.AMOUNT))
    assert write_dose(dose_for("it blank:load", Match(loaded), None)) == "3x8 rpe8 blank:load"
    assert write_dose(dose_for("it blank:amount", Match(loaded), None)) == "blank:amount"


def test_bare_seconds_are_what_the_exercise_does(desk: Desk) -> None:
    exercises = desk.services.library.exercises.values()
    moving = next(
        each
        for each in exercises
        if each.doses
        and default_dose(each).groups
        and default_dose(each).groups[0].parts[0].unit is Unit.TIME
    )
    dose = dose_for("it 3x30s", Match(moving), None)
    assert dose.groups[0].parts[0].unit is Unit.TIME


def test_without_words_the_exercises_used_last_are_offered(desk: Desk) -> None:
    shelf = desk.services.library
    recents = ("calf_dl_raise_floor", "gone", "calf_sl_raise_floor")
    line = read_line("", shelf.exercises, recents, shelf.hits)
    assert [each.exercise.id for each in line.matches] == [recents[0], recents[2]]


def test_every_reason_has_words_of_the_interface(desk: Desk) -> None:
    words = ReadingWords()
    assert [words.reason(each) for each in Reason] == [each.value for each in Reason]


# --- typing


@pytest.mark.parametrize(
    ("key", "modifier", "stage"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, 0),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, 0),
        (Key.Key_4, Alt, 4),
        (Key.Key_1, Alt, 1),
    ],
)
def test_a_line_becomes_a_card_of(
    key: Qt.Key, modifier: Qt.KeyboardModifier, stage: int, desk: Desk
) -> None:
    desk.open()
    count = len(desk.exercises(stage))
    open_palette(desk, LINE)
    press(key, modifier)
    assert len(desk.exercises(stage)) == count + 1
    dose = last_dose(desk, stage)
    assert (dose.side, dose.groups) == (Side.RIGHT, read_dose("3x15").dose.groups)
    palette = desk.window.palette_line
    assert palette.isVisible(), "it stays open for the next one"
    assert palette.field.text() == ""
    assert palette.field.hasFocus()
    assert "One-leg heel raise" in palette._told.text()


def test_a_second_enter_adds_nothing_and_undo_is_the_boards(desk: Desk) -> None:
    desk.open()
    before = desk.exercises(0)
    open_palette(desk, LINE)
    press(Key.Key_Return)
    added = desk.exercises(0)
    press(Key.Key_Return)
    assert desk.exercises(0) == added
    assert len(added) == len(before) + 1
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.exercises(0) == before
    press(Key.Key_Escape)
    desk.window.workspace.library.focus_search()
    press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert desk.exercises(0) == added, "an empty search field keeps no undo for itself"
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.exercises(0) == before


def test_the_match_and_the_dose_are_said_while_typing(desk: Desk) -> None:
    desk.open()
    open_palette(desk, LINE)
    told = desk.window.palette_line.reading.text()
    assert "<b>One-leg heel raise</b>" in told
    assert "3 sets of 15, twice a day, right leg" in told


def test_arrows_choose_another_match(desk: Desk) -> None:
    desk.open("")
    open_palette(desk, "heel raise 2x8")
    palette = desk.window.palette_line
    first = palette.match()
    press(Key.Key_Down)
    second = palette.match()
    assert first is not None
    assert second is not None
    assert first != second
    press(Key.Key_Return)
    assert desk.exercises() == [second.exercise.id]


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("heel raise 3x15 banana", "banana"),
        ("heel raise 3x15 3x12", "3x12"),
        ("qqqqzzzz 3x15", "qqqqzzzz"),
    ],
)
def test_what_is_not_read_is_named(words: str, unread: str, desk: Desk) -> None:
    desk.open()
    open_palette(desk, words)
    assert f"“{unread}”" in desk.window.palette_line.reading.text()


@pytest.mark.parametrize("key", [(Key.Key_Return,), (Key.Key_2, Alt)])
def test_what_is_not_read_holds_enter_back_once(key: tuple[Key, ...], desk: Desk) -> None:
    desk.open("at_mid")
    before = desk.exercises(2)
    palette, board = desk.window.palette_line, desk.window.workspace.board
    board.go_to(board.lane(desk.document.programme.stages[1].id))
    open_palette(desk, "heel raise 3x10 2/dy")
    press(*key)
    assert desk.exercises(2) == before
    assert palette.field.text() == "heel raise 3x10 2/dy"
    assert palette._told.isVisible()
    assert "“2/dy”. Nothing was added" in palette._told.text()
    press(Key.Key_Backspace)
    assert not palette._told.isVisible()
    QTest.keyClicks(palette.field, "y")
    press(*key)
    assert desk.exercises(2) == before, "a changed line is held back again"
    press(*key)
    assert len(desk.exercises(2)) == len(before) + 1
    assert "without “2/dy”" in palette._told.text()
    assert palette.field.text() == ""
    press(Key.Key_Return)
    assert len(desk.exercises(2)) == len(before) + 1


def test_a_mended_line_is_added_at_once(desk: Desk) -> None:
    desk.open()
    before = desk.exercises()
    open_palette(desk, "heel raise 3x10 2/dy")
    press(Key.Key_Return)
    press(Key.Key_Backspace)
    QTest.keyClicks(desk.window.palette_line.field, "ay")
    press(Key.Key_Return)
    assert len(desk.exercises()) == len(before) + 1
    assert last_dose(desk).schedule == read_dose("2/day").dose.schedule
    assert "without" not in desk.window.palette_line._told.text()


def test_a_name_that_finds_nothing_adds_nothing(desk: Desk) -> None:
    desk.open("")
    open_palette(desk, "qqqqzzzz 3x15")
    press(Key.Key_Return)
    assert desk.exercises() == []


def test_a_stage_that_is_not_there_is_said_and_the_line_stays(desk: Desk) -> None:
    desk.open("")
    open_palette(desk, LINE)
    press(Key.Key_9, Alt)
    palette = desk.window.palette_line
    assert palette.field.text() == LINE
    assert "There is no stage 9" in palette._told.text()
    press(Key.Key_Escape)
    assert not palette.isVisible()


def test_an_added_exercise_is_undone_in_one_step(desk: Desk) -> None:
    before = desk.open()
    open_palette(desk, LINE)
    press(Key.Key_Return)
    desk.document.undo()
    assert desk.document.programme == before


@pytest.mark.parametrize(
    ("dose", "remark"),
    [
        ("30x500", "30 sets, 500 repetitions: is that meant?"),
        ("3x15 rest 90min", "a rest of 90 min: is that meant?"),
        ("3x15 60-0-60", "60 s in one phase of the tempo: is that meant?"),
        ("3x15 rest 90s", ""),
    ],
)
def test_a_number_without_sense_is_asked_about_and_added_all_the_same(
    desk: Desk, dose: str, remark: str
) -> None:
    desk.open()
    open_palette(desk, f"single heel raise {dose}")
    told = desk.window.palette_line.reading.text()
    assert remark in told
    assert ("is that meant" in told) is bool(remark)
    press(Key.Key_Return)
    added, typed = last_dose(desk), read_dose(dose).dose
    assert added.groups == typed.groups
    assert typed.rest is None or added.rest == typed.rest
    assert typed.tempo is None or added.tempo == typed.tempo
