"""The sessions of a running plan: typed, arranged, and taken back step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.board_desk import Modifier
from tests.gui.desk import Desk
from tests.gui.run_desk import (
    begin,
    editor,
    empty,
    end_with,
    lines,
    plan,
    planned,
    running,
    three,
    type_line,
)

from soleus.domain.criterion import Comparison, Criterion, Measure
from soleus.domain.quantity import exactly
from soleus.gui.running.run_dialog import DAYS_TAB, GAIT_TAB, RunDialog
from soleus.storage.content.run_plans import load_run_plans

Key = Qt.Key
__all__ = ["editor", "empty", "three"]  # the fixtures that are used here


def test_typing_is_one_step_of_the_history(three: RunDialog, empty: Desk) -> None:
    three.sessions.list.setCurrentRow(1)
    before = empty.document.undo_stack.count()
    type_line(three, "run 12 easy")
    assert lines(empty)[1] == "run 12min easy"
    assert empty.document.undo_stack.count() == before + 1
    three.undo.click()
    assert lines(empty)[1] == "run 10min"
    assert three.sessions.line.text() == "run 10min"


def test_what_is_not_read_is_marked_and_the_session_stays(three: RunDialog, empty: Desk) -> None:
    three.sessions.list.setCurrentRow(0)
    type_line(three, "run 7 bananas")
    assert three.sessions.line.marks == ((6, 13),)
    assert "Not read: “bananas”" in three.sessions.reading.text()
    assert lines(empty)[0] == "run 5min"
    assert "the session is: run 5min" in three.sessions.reading.text()


@pytest.mark.parametrize("typed", ["run 1:30", "run 45 at threshold"])
def test_a_readable_beginning_is_not_the_session(typed: str, three: RunDialog, empty: Desk) -> None:
    before, count = plan(empty), empty.document.undo_stack.count()
    three.sessions.list.setCurrentRow(1)
    type_line(three, typed)
    assert plan(empty) == before
    assert empty.document.undo_stack.count() == count
    assert three.sessions.line.text() == typed


def test_a_new_session_waits_until_its_line_is_read(three: RunDialog, empty: Desk) -> None:
    before, count = plan(empty), empty.document.undo_stack.count()
    three.sessions.add.click()
    type_line(three, "run 1:30")
    assert plan(empty) == before
    assert three.sessions.line.text() == "run 1:30"
    end_with(three.sessions.line, ".5")
    assert lines(empty)[-1] == "run 90s"
    assert empty.document.undo_stack.count() == count + 1


def test_the_first_session_waits_until_its_line_is_read(editor: RunDialog, empty: Desk) -> None:
    begin(editor, "Empty")
    type_line(editor, "run 1:30")
    assert empty.document.programme.run_plan is None
    assert editor.pages.currentWidget() is editor.sessions
    end_with(editor.sessions.line, ".5")
    assert lines(empty) == ["run 90s"]
    empty.document.undo()
    assert empty.document.programme.run_plan is None
    assert editor.pages.currentWidget() is editor.start


def test_a_line_that_was_left_is_what_it_goes_back_to(three: RunDialog, empty: Desk) -> None:
    three.sessions.list.setCurrentRow(0)
    line = three.sessions.line
    line.setFocus()
    type_line(three, "run 7")
    QTest.keyClick(line, Key.Key_Return)
    QTest.keyClicks(line, " bananas")
    assert lines(empty)[0] == "run 7min"
    three.undo.click()
    assert lines(empty)[0] == "run 5min"


def test_each_opening_has_steps_of_its_own(empty: Desk) -> None:
    empty.document.change("test", run_plan=planned("run 5", "run 10", "run 15"))
    count = empty.document.undo_stack.count()
    for row, text in enumerate(("run 6", "run 12")):
        again = running(empty).dialog()
        again.show()
        again.sessions.list.setCurrentRow(row)
        type_line(again, text)
        again.reject()
    assert empty.document.undo_stack.count() == count + 2
    empty.document.undo()
    assert lines(empty) == ["run 6min", "run 10min", "run 15min"]


def test_days_of_each_opening_are_steps_of_their_own(empty: Desk) -> None:
    empty.document.change("test", run_plan=planned("run 5"))
    count = empty.document.undo_stack.count()
    for text in ("first", " second"):
        again = running(empty).dialog(DAYS_TAB)
        again.show()
        QTest.keyClicks(again.days.note, text)
        again.reject()
    assert empty.document.undo_stack.count() == count + 2
    empty.document.undo()
    assert plan(empty).note == "first"


def test_the_baseline_of_each_opening_is_a_step_of_its_own(empty: Desk) -> None:
    for number in range(2):
        dialog = running(empty).dialog(GAIT_TAB)
        dialog.show()
        if not number:
            dialog.gait.add_cue("cadence")
        dialog.gait.baseline.stepBy(1)
        dialog.reject()
    count = empty.document.undo_stack.count()
    empty.document.undo()
    assert count == 3
    assert empty.document.programme.gait_plan is not None


def test_what_follows_an_undo_is_a_step_of_its_own(three: RunDialog, empty: Desk) -> None:
    three.tabs.setCurrentIndex(DAYS_TAB)
    three.days.days.stepBy(1)
    QTest.keyClicks(three.days.note, "Slowly.")
    three.undo.click()
    count = empty.document.undo_stack.index()
    three.days.days.stepBy(1)
    assert empty.document.undo_stack.index() == count + 1


def test_an_empty_plan_takes_the_place_of_the_other_as_a_step(
    three: RunDialog, empty: Desk
) -> None:
    before = plan(empty)
    three.sessions.other.click()
    begin(three, "Empty")
    assert empty.document.programme.run_plan is None
    assert empty.document.undo_stack.undoText() == "Start running from Empty"
    assert three.pages.currentWidget() is three.sessions
    shown = three.sessions.list
    assert [shown.item(row).text() for row in range(shown.count())] == ["New session"]
    type_line(three, "run 20")
    assert lines(empty) == ["run 20min"]
    empty.document.undo()
    empty.document.undo()
    assert plan(empty) == before


def test_a_duplicate_has_everything_but_the_id(empty: Desk) -> None:
    going = (Criterion(Measure.PAIN_DURING, Comparison.AT_MOST, exactly(2)),)
    made = next(each.plan for each in load_run_plans() if each.id == "P4")
    first = replace(made.steps[0], advance=going)
    empty.document.change("test", run_plan=replace(made, steps=(first, *made.steps[1:])))
    dialog = running(empty).dialog()
    dialog.show()
    dialog.sessions.copy.click()
    copy = plan(empty).steps[1]
    assert copy == replace(first, id=copy.id, label="1-5a")
    assert copy.id != first.id
    dialog.reject()


def act_add(dialog: RunDialog) -> None:
    QTest.keyClick(dialog.sessions.list, Key.Key_Insert)
    type_line(dialog, "5 km")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (act_add, ["run 5min", "run 10min", "run 5km", "run 15min"]),
        (lambda it: it.sessions.copy.click(), ["run 5min", "run 10min", "run 10min", "run 15min"]),
        (
            lambda it: QTest.keyClick(it.sessions.list, Key.Key_D, Modifier.ControlModifier),
            ["run 5min", "run 10min", "run 10min", "run 15min"],
        ),
        (lambda it: it.sessions.remove.click(), ["run 5min", "run 15min"]),
        (lambda it: QTest.keyClick(it.sessions.list, Key.Key_Delete), ["run 5min", "run 15min"]),
        (lambda it: it.sessions.up.click(), ["run 10min", "run 5min", "run 15min"]),
        (
            lambda it: QTest.keyClick(it.sessions.list, Key.Key_Down, Modifier.AltModifier),
            ["run 5min", "run 15min", "run 10min"],
        ),
    ],
)
def test_sessions_are_arranged_and_each_change_is_undone(
    act: Callable[[RunDialog], None], expected: list[str], three: RunDialog, empty: Desk
) -> None:
    three.sessions.list.setCurrentRow(1)
    before, count = empty.document.programme, empty.document.undo_stack.count()
    act(three)
    assert lines(empty) == expected
    assert [each.label for each in plan(empty).steps] == [
        str(number) for number in range(1, len(expected) + 1)
    ]
    assert empty.document.undo_stack.count() == count + 1
    empty.document.undo()
    assert empty.document.programme == before
    empty.document.redo()
    assert lines(empty) == expected


def test_the_session_of_now_is_marked_in_words(three: RunDialog, empty: Desk) -> None:
    three.sessions.list.setCurrentRow(2)
    QTest.keyClick(three.sessions.list, Key.Key_Space)
    assert plan(empty).current == plan(empty).steps[2].id
    assert three.sessions.list.item(2).text() == "3.  run 15min   ● now"
    assert running(empty).strip.run.accessibleName().endswith("at session 3")
    three.sessions.here.click()
    assert plan(empty).current == ""


def test_a_session_that_was_not_typed_leaves_nothing_behind(three: RunDialog, empty: Desk) -> None:
    three.sessions.add.click()
    assert three.sessions.list.count() == 4
    three.sessions.list.setCurrentRow(0)
    assert three.sessions.list.count() == 3
    assert three.sessions.line.text() == "run 5min"
    assert len(plan(empty).steps) == 3


def test_the_whole_plan_goes_and_comes_back(three: RunDialog, empty: Desk) -> None:
    before = plan(empty)
    three.sessions.clear.click()
    assert empty.document.programme.run_plan is None
    assert three.pages.currentWidget() is three.start
    empty.document.undo()
    assert plan(empty) == before


def test_undo_here_takes_back_only_what_was_done_here(empty: Desk) -> None:
    empty.document.change("Say something", note="Before")
    dialog = empty.window.workspace.running.dialog()
    assert not dialog.undo.isEnabled()
    dialog.undo_asked.emit()
    assert empty.document.programme.note == "Before"
    dialog.reject()
