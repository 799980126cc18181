"""Running and gait from the window: the line, the editor, the history, the handout beside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.board_desk import Modifier, select
from tests.gui.desk import Desk, answering
from tests.gui.run_desk import begin, editor, empty, lines, plan, running, three, type_line
from tests.gui.test_accessibility import small, unnamed

from soleus.clinic.cautions import CautionKind
from soleus.domain.criterion import Measure
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import RunRule
from soleus.domain.schedule import Weekday
from soleus.gui.running.run_dialog import (
    ADVANCE_TAB,
    BACK_TAB,
    DAYS_TAB,
    ENTRY_TAB,
    GAIT_TAB,
    SESSIONS_TAB,
    RunDialog,
)
from soleus.gui.running.run_words import RunWords
from soleus.storage.content.gait_cues import load_gait_cues
from soleus.storage.content.run_plans import load_run_plans

Key = Qt.Key
__all__ = ["editor", "empty", "three"]  # the fixtures that are used here


# --- the line at the foot of the board


def test_the_line_offers_and_then_says_what_is_planned(empty: Desk) -> None:
    strip = running(empty).strip
    assert (strip.run.accessibleName(), strip.gait.accessibleName()) == (
        "Add a return to running",
        "Add a gait cue",
    )
    made = next(each.plan for each in load_run_plans() if each.id == "P6")
    empty.document.change("test", run_plan=replace(made, current="r3"))
    assert strip.run.accessibleName() == "Running: 12 session(s), 3 days a week, at session 3"
    empty.document.undo()
    assert strip.run.accessibleName() == "Add a return to running"


def by_click(desk: Desk) -> None:
    running(desk).strip.run.click()


def by_key(desk: Desk) -> None:
    desk.window.activateWindow()
    QTest.keyClick(desk.window, Key.Key_R, Modifier.ControlModifier | Modifier.ShiftModifier)


def by_menu(desk: Desk) -> None:
    entries = desk.window.menus.needs_programme
    next(each for each in entries if each.text().replace("&", "") == "Running…").trigger()


@pytest.mark.parametrize("trigger", [by_click, by_key, by_menu])
def test_one_act_opens_the_editor(trigger: Callable[[Desk], None], empty: Desk) -> None:
    opened = []

    def act(dialog: object) -> None:
        assert isinstance(dialog, RunDialog)
        opened.append(dialog.tabs.currentIndex())
        begin(dialog, "P1")

    answering(act)
    trigger(empty)
    assert opened == [SESSIONS_TAB]
    assert len(plan(empty).steps) == 10


def test_the_gait_line_opens_the_cues(empty: Desk) -> None:
    opened = []
    answering(lambda dialog: opened.append(dialog.tabs.currentIndex()))
    running(empty).strip.gait.click()
    assert opened == [GAIT_TAB]


def test_a_template_brings_its_plan_into_the_line(desk: Desk) -> None:
    desk.open("overload")
    strip = running(desk).strip
    assert strip.run.accessibleName() == "Running: 12 session(s), 3 days a week"
    assert strip.gait.accessibleName() == "Gait: cadence +5 %, metronome"


# --- plans to start from


def test_every_plan_of_the_sheet_is_offered_with_its_marking(editor: RunDialog) -> None:
    listed = editor.start.list
    titles = [listed.item(row).text() for row in range(listed.count())]
    for known in load_run_plans():
        words = RunWords()
        title = words.plan_title(known.id)
        assert title != known.id
        assert words.plan_about(known.id)
        marking = words.marking(known.sources)
        assert f"{title} ({marking})" in titles
    assert not any(known.id in each for each in titles for known in load_run_plans())
    assert any(each.startswith("Template: ") for each in titles)
    assert titles[-1] == "Empty"


def test_a_started_plan_is_one_named_step_and_is_kept(editor: RunDialog, empty: Desk) -> None:
    begin(editor, "P6")
    assert empty.document.undo_stack.undoText().startswith("Start running from 12 sessions")
    kept = empty.services.programmes.get(empty.document.programme.id)
    assert kept.run_plan == plan(empty)
    assert editor.pages.currentWidget() is editor.sessions
    empty.document.undo()
    assert empty.document.programme.run_plan is None
    assert editor.pages.currentWidget() is editor.start
    assert not editor.tabs.isTabEnabled(DAYS_TAB)


def test_an_empty_plan_begins_with_the_first_line_that_is_read(
    editor: RunDialog, empty: Desk
) -> None:
    begin(editor, "Empty")
    assert empty.document.programme.run_plan is None
    type_line(editor, "6 x run 1 walk 2")
    assert lines(empty) == ["6x run 1min walk 2min"]
    assert editor.sessions.line.text() == "6 x run 1 walk 2"
    assert "Do this 6 times" in editor.sessions.reading.text()
    assert empty.document.undo_stack.count() == 1


# --- days, limits, gates


def test_days_pain_and_cap(three: RunDialog, empty: Desk) -> None:
    days = three.days
    days.days.stepBy(1)
    days.days.stepBy(1)
    days.apart.click()
    assert plan(empty).schedule.days_a_week == exactly(2)
    assert plan(empty).schedule.non_consecutive
    assert RunRule.NO_CONSECUTIVE_DAYS in plan(empty).rules
    days.weekdays[Weekday.TUESDAY].click()
    days.weekdays[Weekday.FRIDAY].click()
    schedule = plan(empty).schedule
    assert (schedule.weekdays, schedule.days_a_week) == ((Weekday.TUESDAY, Weekday.FRIDAY), None)
    assert running(empty).strip.run.accessibleName() == "Running: 3 session(s), Tue, Fri"
    QTest.keyClicks(days.pain.lineEdit(), "2")
    assert plan(empty).pain is not None
    assert plan(empty).pain.ceiling == exactly(2)
    days.cap.click()
    assert (plan(empty).longest_factor, plan(empty).longest_days) == (1.1, 30)
    days.rules[RunRule.FLAT_FIRST].click()
    assert RunRule.FLAT_FIRST in plan(empty).rules
    QTest.keyClicks(days.note, "Stop at the park.")
    assert plan(empty).note == "Stop at the park."
    assert empty.document.undo_stack.undoText() == "Change note"


def test_the_note_is_among_what_the_handout_says(three: RunDialog, empty: Desk) -> None:
    QTest.keyClicks(three.days.note, "Stop at the park.")
    assert three.days.reading.text().endswith(" Stop at the park.")
    begun = next(each.plan for each in load_run_plans() if each.id == "P6")
    empty.document.change("test", run_plan=begun, language="es")
    assert "Haz dos veces cada sesión si pasas de 60 años" in three.days.reading.text()
    assert "Do each step twice" not in three.days.reading.text()


def test_a_long_note_is_in_sight_as_a_whole_and_stays_one_paragraph(
    three: RunDialog, empty: Desk
) -> None:
    begun = next(each.plan for each in load_run_plans() if each.id == "P6")
    assert len(begun.note) > 150
    empty.document.change("test", run_plan=begun)
    note = three.days.note
    three.tabs.setCurrentIndex(DAYS_TAB)
    QApplication.processEvents()
    assert note.text() == begun.note
    assert note.verticalScrollBar().maximum() == 0
    note.insertPlainText(" Call\nus.")
    assert plan(empty).note == f"{begun.note} Call us."


def test_criteria_and_step_back_go_into_the_plan(three: RunDialog, empty: Desk) -> None:
    three.entry.add.click()
    three.entry.form.measure.choose(Measure.BRISK_WALK)
    three.entry.form.measure.activated.emit(three.entry.form.measure.currentIndex())
    assert plan(empty).entry[0].measure is Measure.BRISK_WALK
    three.advance.add.click()
    assert len(plan(empty).advance) == 1
    three.back.add.click()
    assert len(plan(empty).step_back) == 1
    assert empty.document.undo_stack.undoText() == "Change step-back of running"


# --- gait


def test_a_cue_comes_with_its_numbers_and_its_source(empty: Desk) -> None:
    dialog = running(empty).dialog(GAIT_TAB)
    dialog.show()
    gait = dialog.gait
    QTest.keyClicks(gait.baseline.lineEdit(), "160")
    gait.add_cue("cadence")
    made = empty.document.programme.gait_plan
    assert made is not None
    assert (made.baseline, made.cues[0].change_percent) == (160, exactly(5))
    assert gait.target.text() == "aim: 168 steps a minute"
    assert "168" in gait.reading.text()
    assert "Heiderscheit 2011" in gait.about.text()
    assert running(empty).strip.gait.accessibleName() == "Gait: cadence +5 %"
    gait.form.percent.stepBy(1)
    gait.form.metronome.click()
    gait.form.feedback.setCurrentIndex(gait.form.feedback.findData("outdoors"))
    gait.form.feedback.activated.emit(gait.form.feedback.currentIndex())
    cue = empty.document.programme.gait_plan.cues[0]
    assert (cue.change_percent, cue.metronome, len(cue.feedback)) == (exactly(10), True, 4)
    gait.form.only_if.add.click()
    assert len(empty.document.programme.gait_plan.cues[0].only_if) == 1
    gait.remove.click()
    assert empty.document.programme.gait_plan is None
    dialog.reject()


def test_cues_keep_their_order_and_their_marking(empty: Desk) -> None:
    dialog = running(empty).dialog(GAIT_TAB)
    dialog.show()
    words = RunWords()
    for known in load_gait_cues().cues:
        assert words.cue_about(known.cue.id)
        dialog.gait.add_cue(known.cue.id)
    assert set(words.fades()) == {each.id for each in load_gait_cues().fades}
    dialog.gait.list.setCurrentRow(1)
    assert "Huber" in dialog.gait.about.text()
    dialog.gait.up.click()
    made = empty.document.programme.gait_plan
    assert made is not None
    assert made.cues[0].change_percent == Range(5, 10)
    assert running(empty).strip.gait.accessibleName().endswith("metronome, 7 more")
    dialog.reject()


# --- what to look at


def test_a_long_session_is_named_in_the_strip_and_opens_there(empty: Desk) -> None:
    dialog = running(empty).dialog()
    dialog.show()
    begin(dialog, "Empty")
    type_line(dialog, "5 km")
    dialog.sessions.add.click()
    type_line(dialog, "5.5 km")
    dialog.sessions.add.click()
    type_line(dialog, "7 km")
    dialog.reject()
    strip = empty.window.workspace.strip
    assert [each.kind for each in strip.cautions] == [CautionKind.LONG_SESSION]
    assert strip.look.toolTip() == "Running session 3: 27 % longer than the longest before it."
    rows = []
    answering(lambda opened: rows.append(opened.sessions.list.currentRow()))
    strip.caution_menu().actions()[0].trigger()
    assert rows == [2]


# --- for everybody


@pytest.mark.parametrize(
    "tab", [SESSIONS_TAB, DAYS_TAB, ENTRY_TAB, ADVANCE_TAB, BACK_TAB, GAIT_TAB]
)
def test_every_control_has_a_name_and_a_size(tab: int, desk: Desk) -> None:
    desk.open("overload")
    dialog = running(desk).dialog(tab)
    dialog.show()
    assert unnamed(dialog) == []
    assert small(dialog) == []
    assert dialog.width() <= 1000
    assert dialog.height() <= 640
    dialog.reject()


def test_what_stages_hold_is_left_alone(desk: Desk) -> None:
    desk.open("overload")
    select(desk, [])
    before = desk.document.programme
    dialog = running(desk).dialog()
    dialog.show()
    dialog.sessions.remove.click()
    dialog.reject()
    after = desk.document.programme
    assert after.stages == before.stages
    assert len(plan(desk).steps) == 11
