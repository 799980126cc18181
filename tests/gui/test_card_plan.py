"""The weeks, the steps and the start of a card, edited in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.board_desk import Key, cards, choose, press, select
from tests.gui.desk import Desk
from tests.gui.desk import press as press_button

from soleus.domain.card import Card, Change
from soleus.domain.criterion import Measure
from soleus.domain.dose import Side
from soleus.domain.quantity import Range, exactly
from soleus.domain.shorthand import read_dose, write_dose
from soleus.gui.dose.card_progression import read_ladder
from soleus.gui.dose.dose_editor import WEEKS_TAB, DoseEditor
from soleus.gui.parts.marked_line import MarkedLine
from soleus.gui.parts.range_edit import RangeEdit


@pytest.fixture
def editing(desk: Desk) -> Desk:
    """The editor open on the second card of stage 2."""
    desk.open()
    select(desk, cards(desk, 2)[1:2])
    press(desk, Key.Key_Return)
    return desk


def editor(desk: Desk) -> DoseEditor:
    return desk.window.workspace.editor


def card(desk: Desk) -> Card:
    return desk.document.programme.stages[1].cards[1]


def test_weeks_have_doses_of_their_own(editing: Desk) -> None:
    weeks = editor(editing).weeks
    editor(editing).tabs.setCurrentIndex(WEEKS_TAB)
    press_button(weeks, "Add weeks")
    assert [each.weeks for each in card(editing).weeks] == [exactly(1)]
    assert card(editing).weeks[0].dose == card(editing).dose, "it begins as the card's own"
    QApplication.processEvents()
    line = weeks.findChildren(MarkedLine)[-1]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "3x10 R")
    span = weeks.findChildren(RangeEdit)[-1].lineEdit()
    span.setFocus()
    span.selectAll()
    QTest.keyClicks(span, "1-2")
    assert card(editing).weeks[0].weeks == Range(1, 2)
    kept = replace(card(editing).dose, side=Side.RIGHT)
    assert card(editing).weeks[0].dose == replace(kept, groups=read_dose("3x10").dose.groups)
    assert line.text() == write_dose(card(editing).weeks[0].dose), "left, it is shown whole"
    press_button(weeks, "Add weeks")
    assert card(editing).weeks[1].weeks == exactly(3)
    assert editor(editing).tabs.tabText(1) == "Week by week (2)"
    press_button(weeks, "Take out row 1")
    assert [each.weeks for each in card(editing).weeks] == [exactly(3)]
    assert editing.document.undo_stack.count() == 1, "one sitting is one step"
    editing.document.undo()
    assert card(editing).weeks == ()


def test_a_week_with_two_doses_is_marked_and_not_kept(editing: Desk) -> None:
    weeks = editor(editing).weeks
    press_button(weeks, "Add weeks")
    press_button(weeks, "Add weeks")
    span = weeks.findChildren(RangeEdit)[-1].lineEdit()
    for text, kept in (("2-6", Range(2, 6)), ("1-6", Range(2, 6)), ("2-4", Range(2, 4))):
        span.selectAll()
        QTest.keyClicks(span, text)
        assert card(editing).weeks[1].weeks == kept
        assert weeks.clash.isHidden() == (text != "1-6")
        assert weeks.add.isEnabled() == (text != "1-6")
    span.selectAll()
    QTest.keyClicks(span, "1")
    assert weeks.clash.text() == "Week 1 has two doses. Nothing is kept until it has one."
    press_button(weeks, "Take out row 2")
    assert [each.weeks for each in card(editing).weeks] == [exactly(1)]


def test_added_weeks_begin_where_no_others_are(editing: Desk) -> None:
    weeks = editor(editing).weeks
    press_button(weeks, "Add weeks")
    span = weeks.findChildren(RangeEdit)[-1].lineEdit()
    span.selectAll()
    QTest.keyClicks(span, "104")
    press_button(weeks, "Add weeks")
    assert [each.weeks for each in card(editing).weeks] == [exactly(104), exactly(1)]


def test_a_week_that_is_not_understood_changes_nothing(editing: Desk) -> None:
    weeks = editor(editing).weeks
    press_button(weeks, "Add weeks")
    before = card(editing)
    line = weeks.findChildren(MarkedLine)[-1]
    line.selectAll()
    QTest.keyClicks(line, "banana")
    assert line.marks
    assert card(editing) == before


def test_a_week_keeps_nothing_of_what_was_read_half_way(editing: Desk) -> None:
    weeks = editor(editing).weeks
    editor(editing).tabs.setCurrentIndex(WEEKS_TAB)
    press_button(weeks, "Add weeks")
    QApplication.processEvents()
    before = card(editing).dose
    line = weeks.findChildren(MarkedLine)[-1]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "3x8- banana")
    assert card(editing).weeks[0].dose == before
    assert f"Until this is mended these weeks say: {write_dose(before)}" in line.toolTip()
    line.selectAll()
    QTest.keyClicks(line, "5x45s R")
    assert line.toolTip() == "Kept: daily. Taken out: 3-0-3 rest 90s."
    line.selectAll()
    QTest.keyClicks(line, "L")
    assert card(editing).weeks[0].dose == read_dose("5x45s L daily").dose
    editor(editing).tabs.setFocus()
    assert line.text() == write_dose(card(editing).weeks[0].dose)
    assert line.toolTip() == "", "the whole dose stands in the line"


def test_a_step_says_what_changes_to_how_much_and_when(editing: Desk) -> None:
    steps = editor(editing).steps
    had = len(card(editing).progression)
    press_button(steps, "Add a step")
    steps.change.choose(Change.MORE_LOAD)
    steps.change.activated.emit(steps.change.currentIndex())
    QTest.keyClicks(steps.to, "5, 10, 12-15")
    steps.when.setCurrentIndex(1)
    steps.when.activated.emit(1)
    made = card(editing).progression[had]
    assert made.change is Change.MORE_LOAD
    assert made.to == (exactly(5), exactly(10), Range(12, 15))
    assert made.when == (editing.document.programme.stages[1].gate.criteria[0],)
    field = steps.when.lineEdit()
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "it feels light")
    assert [each.text for each in card(editing).progression[had].when] == ["it feels light"]
    press_button(steps, "Remove")
    assert len(card(editing).progression) == had


def test_the_harder_exercise_is_the_neighbour_on_the_ladder(editing: Desk) -> None:
    steps = editor(editing).steps
    press_button(steps, "Add a step")
    steps.change.choose(Change.HARDER_EXERCISE)
    steps.change.activated.emit(steps.change.currentIndex())
    neighbour = editing.window.workspace.actions_of_board.neighbour(card(editing).exercise, True)
    assert neighbour is not None
    assert card(editing).progression[-1].exercise == neighbour.id
    assert neighbour.name.lower() in steps.list.item(steps.list.count() - 1).text().lower()


def test_when_a_card_starts_is_set_in_place(editing: Desk) -> None:
    entry = editor(editing).entry
    had = len(card(editing).entry)
    entry.add.click()
    entry.form.measure.choose(Measure.PAIN_REST)
    entry.form.measure.activated.emit(entry.form.measure.currentIndex())
    assert card(editing).entry[had].measure is Measure.PAIN_REST
    name = editing.services.library.exercises[card(editing).exercise].name
    assert editing.document.undo_stack.undoText() == f"Change when {name} starts"


def test_amounts_are_read_or_refused() -> None:
    assert read_ladder("5, 10") == (exactly(5), exactly(10))
    assert read_ladder("") == ()
    assert read_ladder("5, ten") is None


def test_what_is_no_exercise_has_no_plan(desk: Desk) -> None:
    desk.open()
    stage = desk.document.programme.stages[0].id
    choose(desk.window.workspace.menus.stage_menu(stage), "Add ice", "Ice")
    assert not editor(desk).tabs.tabBar().isVisible()
