"""A dose is edited in fields or in one line; what is not understood is marked, never guessed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from tests.gui.board_desk import Key, board, cards, choose, press, select
from tests.gui.desk import Desk

from soleus.domain.card import AdjunctKind, Card
from soleus.domain.dose import Band, Dose, Side, Unit
from soleus.domain.quantity import Range, exactly
from soleus.domain.shorthand import read_dose, write_dose
from soleus.gui.dose.dose_editor import ENTRY_TAB, STEPS_TAB, DoseEditor
from soleus.gui.dose.dose_grid import DoseGrid
from soleus.gui.parts.marked_line import MarkedLine
from soleus.gui.parts.range_edit import RangeEdit


@pytest.fixture
def editing(desk: Desk) -> Desk:
    """The editor open on the second card of stage 2."""
    desk.open()
    select(desk, cards(desk, 2)[1:2])
    press(desk, Key.Key_Return)
    assert editor(desk).isVisible()
    return desk


def editor(desk: Desk) -> DoseEditor:
    return desk.window.workspace.editor


def line(desk: Desk) -> MarkedLine:
    return next(
        each
        for each in editor(desk).findChildren(MarkedLine)
        if "shorthand" in each.accessibleName()
    )


def grid(desk: Desk) -> DoseGrid:
    return editor(desk).findChildren(DoseGrid)[0]


def card(desk: Desk) -> Card:
    return desk.document.programme.stages[1].cards[1]


def type_line(desk: Desk, text: str) -> None:
    line(desk).selectAll()
    QTest.keyClicks(line(desk), text)


def pick(box: QComboBox, words: str) -> None:
    """Choose an entry as a hand does."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_the_line_has_the_focus_and_shows_the_dose(editing: Desk) -> None:
    assert line(editing).hasFocus()
    assert line(editing).text() == write_dose(card(editing).dose)
    assert read_dose(line(editing).text()).dose == card(editing).dose


def test_typing_is_one_step_and_saved(editing: Desk) -> None:
    type_line(editing, "4x8 3-0-3 rest 2min 3/week R +10kg")
    wanted = read_dose("4x8 3-0-3 rest 2min 3/week R +10kg").dose
    assert card(editing).dose == wanted
    stored = editing.services.programmes.get(editing.document.programme.id)
    assert stored.stages[1].cards[1].dose == wanted
    assert editing.document.undo_stack.count() == 1
    name = editing.services.library.exercises[card(editing).exercise].name
    assert editing.document.undo_stack.undoText() == f"Change dose of {name}"


def test_what_is_not_understood_is_marked_by_its_place_and_changes_nothing(
    editing: Desk,
) -> None:
    before = card(editing).dose
    type_line(editing, "4x8 ")
    assert write_dose(card(editing).dose).startswith("4x8 ")
    QTest.keyClicks(line(editing), "banana R")
    assert line(editing).marks == ((4, 10),)
    assert card(editing).dose == before
    assert grid(editing).sets.lineEdit().text() == "3"
    for _ in range(len("banana R")):
        QTest.keyClick(line(editing), Key.Key_Backspace)
    QTest.keyClicks(line(editing), "R")
    assert line(editing).marks == ()
    assert card(editing).dose.side is Side.RIGHT


@pytest.mark.parametrize(
    ("act", "wanted"),
    [
        (lambda it: it.sets.stepUp(), "4x15 3-0-3 rest 90s daily affected"),
        (lambda it: it.count.stepDown(), "3x14 3-0-3 rest 90s daily affected"),
        (lambda it: it.rest.stepUp(), "3x15 3-0-3 rest 105s daily affected"),
        (lambda it: it.kg.stepUp(), "3x15 3-0-3 rest 90s daily affected +2.5kg"),
        (lambda it: it.rpe.stepUp(), "3x15 3-0-3 rest 90s daily affected rpe1"),
        (lambda it: pick(it.side, "right"), "3x15 3-0-3 rest 90s daily R"),
        (lambda it: pick(it.band, "green"), "3x15 3-0-3 rest 90s daily affected band:green"),
        (lambda it: pick(it.unit, "foot contacts"), "3x15contacts 3-0-3 rest 90s daily affected"),
        (lambda it: pick(it.days, "3 day(s) a week"), "3x15 3-0-3 rest 90s 3/week affected"),
        (
            lambda it: (it.tempo.selectAll(), QTest.keyClicks(it.tempo, "2-1-2")),
            "3x15 2-1-2 rest 90s daily affected",
        ),
    ],
)  # fmt: skip
def test_each_field_changes_its_part_of_the_dose(
    editing: Desk, act: Callable[[DoseGrid], object], wanted: str
) -> None:
    act(grid(editing))
    expected = read_dose(wanted)
    assert not expected.problems
    assert card(editing).dose == expected.dose
    assert read_dose(line(editing).text()).dose == expected.dose


def test_choices_give_members_and_not_text(editing: Desk) -> None:
    pick(grid(editing).band, "green")
    pick(grid(editing).side, "each side")
    pick(grid(editing).unit, "seconds held")
    dose = card(editing).dose
    assert dose.load is not None
    assert dose.load.band is Band.GREEN
    assert dose.side is Side.EACH
    assert dose.groups[0].parts[0].unit is Unit.HOLD


def test_a_dose_that_the_fields_cannot_show_is_left_to_the_line(editing: Desk) -> None:
    type_line(editing, "2x10 then 1xfatigue")
    assert not grid(editing).sets.isEnabled()
    assert not grid(editing).count.isEnabled()
    grid(editing).rest.stepUp()
    assert len(card(editing).dose.groups) == 2


def test_a_wrong_tempo_is_marked_and_changes_nothing(editing: Desk) -> None:
    tempo = card(editing).dose.tempo
    field = grid(editing).tempo
    field.setText("")
    QTest.keyClicks(field, "2-x1")
    assert field.marks
    assert card(editing).dose.tempo in {tempo, None}


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_a_key_closes_and_the_focus_is_back_on_the_card(editing: Desk, key: Key) -> None:
    QTest.keyClick(line(editing), key)
    assert not editor(editing).isVisible()
    assert board(editing).selected_cards() == [card(editing).id]


def test_escape_leaves_the_card_as_it_was(editing: Desk) -> None:
    before, steps = card(editing), editing.document.undo_stack.index()
    line(editing).selectAll()
    QTest.keyClicks(line(editing), "4x8")
    assert card(editing) != before
    QTest.keyClick(line(editing), Key.Key_Escape)
    assert card(editing) == before
    assert editing.document.undo_stack.index() == steps


def test_what_is_not_read_says_what_the_card_holds(editing: Desk) -> None:
    held = write_dose(card(editing).dose)
    type_line(editing, "4x8 banana")
    assert f"the card says: {held}" in editor(editing)._reading.text()


def test_enter_leaves_what_is_not_read_behind_only_when_pressed_again(editing: Desk) -> None:
    held = card(editing).dose
    type_line(editing, "4x8 banana")
    QTest.keyClick(line(editing), Key.Key_Return)
    assert editor(editing).isVisible()
    assert line(editing).text() == "4x8 banana"
    QTest.keyClicks(line(editing), "s")
    QTest.keyClick(line(editing), Key.Key_Return)
    assert editor(editing).isVisible(), "another line, asked about anew"
    QTest.keyClick(line(editing), Key.Key_Return)
    assert not editor(editing).isVisible()
    assert card(editing).dose == held


def test_a_number_without_sense_is_kept_and_asked_about(editing: Desk) -> None:
    type_line(editing, "4x800 3-0-3 rest 2min daily R")
    assert str(card(editing).dose.groups[0].parts[0].count) == "800"
    assert "800 repetitions: is that meant?" in editor(editing)._reading.text()
    type_line(editing, "4x8 3-0-3 rest 2min daily R")
    assert "is that meant" not in editor(editing)._reading.text()


def test_a_line_typed_over_the_dose_keeps_what_it_does_not_name(editing: Desk) -> None:
    type_line(editing, "4x8 R")
    assert card(editing).dose == read_dose("4x8 3-0-3 rest 90s daily R").dose
    told = editor(editing)._reading.text()
    assert "Kept: 3-0-3, rest 90s, daily." in told
    assert "Taken out" not in told
    type_line(editing, "5x45s")
    assert card(editing).dose == read_dose("5x45s daily R").dose
    told = editor(editing)._reading.text()
    assert "Kept: R, daily." in told
    assert "Taken out: 3-0-3 rest 90s." in told
    type_line(editing, "4x8 3-0-3 rest 2min daily R")
    assert "Kept" not in editor(editing)._reading.text()


def test_a_line_is_typed_over_what_the_card_says_now(editing: Desk) -> None:
    type_line(editing, "+10kg")
    note = editor(editing)._note
    note.setFocus()
    assert line(editing).text() == write_dose(card(editing).dose), "left, it is shown whole"
    line(editing).setFocus()
    line(editing).setSelection(line(editing).text().index("10kg"), 2)
    QTest.keyClicks(line(editing), "20")
    type_line(editing, "4x8")
    assert card(editing).dose == read_dose("4x8 3-0-3 +20kg rest 90s daily affected").dose
    QTest.keyClicks(line(editing), " banana")
    type_line(editing, "L")
    assert card(editing).dose == read_dose("3x15 3-0-3 +20kg rest 90s daily L").dose


def test_the_line_put_back_is_the_dose_that_stood_there(editing: Desk) -> None:
    before = card(editing).dose
    type_line(editing, "5x45s L")
    type_line(editing, write_dose(before))
    assert card(editing).dose == before
    QTest.keyClicks(line(editing), " banana")
    assert card(editing).dose == before


def test_an_emptied_line_that_is_typed_anew_keeps_the_rest_too(editing: Desk) -> None:
    for _ in range(len(line(editing).text())):
        QTest.keyClick(line(editing), Key.Key_Backspace)
    assert card(editing).dose == Dose()
    QTest.keyClicks(line(editing), "4x8")
    assert card(editing).dose == read_dose("4x8 3-0-3 rest 90s daily affected").dose


def test_a_part_deleted_from_the_line_that_stands_there_goes(editing: Desk) -> None:
    shown = line(editing).text()
    at = shown.index("rest 90s")
    line(editing).setSelection(at, len("rest 90s "))
    QTest.keyClick(line(editing), Key.Key_Delete)
    assert card(editing).dose == read_dose("3x15 3-0-3 daily affected").dose
    assert "Taken out: rest 90s." in editor(editing)._reading.text()
    assert "Kept" not in editor(editing)._reading.text()


def test_a_field_shows_the_whole_dose_in_the_line_again(editing: Desk) -> None:
    type_line(editing, "4x8")
    grid(editing).rest.stepUp()
    assert read_dose(line(editing).text()).dose == card(editing).dose
    assert card(editing).dose == read_dose("4x8 3-0-3 rest 105s daily affected").dose


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2-3/week", "2-3 days a week"),
        ("3/week", "3 day(s) a week"),
        (">=3/week", ">=3/week"),
        ("3/week non-consecutive", "3/week non-consecutive"),
        ("2/day mon,wed evening", "mon,wed"),
        ("<=every 2 days", "<=every 2 days"),
        ("daily", "every day"),
    ],
)
def test_the_days_are_shown_whatever_they_are(editing: Desk, typed: str, shown: str) -> None:
    days, choices = grid(editing).days, grid(editing).days.count()
    type_line(editing, f"3x15 R {typed}")
    assert days.currentText() == shown
    before = card(editing).dose
    days.activated.emit(days.currentIndex())
    assert card(editing).dose == before
    type_line(editing, "3x15 R alt days")
    assert days.currentText() == "every other day"
    assert days.count() == choices


def test_pages_without_a_step_or_condition_show_no_fields(editing: Desk) -> None:
    opened = editor(editing)
    for tab, part, add in (
        (STEPS_TAB, opened.steps, opened.steps.add),
        (ENTRY_TAB, opened.entry, opened.entry.add),
    ):
        opened.tabs.setCurrentIndex(tab)
        low = opened.height()
        assert not part.list.isVisible()
        add.click()
        QApplication.processEvents()
        assert part.list.isVisible()
        assert opened.height() > low


def test_the_editor_is_as_tall_as_its_page_and_on_the_screen(editing: Desk) -> None:
    opened = editor(editing)
    room = opened.screen().availableGeometry()
    heights = []
    for tab in range(opened.tabs.count()):
        opened.tabs.setCurrentIndex(tab)
        heights.append(opened.height())
        assert opened.geometry().bottom() < room.bottom()
    assert heights[1] < heights[0]


def test_a_note_is_one_step(editing: Desk) -> None:
    field = next(
        each for each in editor(editing).findChildren(QLineEdit)
        if each.placeholderText().startswith("A line of your own")
    )  # fmt: skip
    QTest.keyClicks(field, "Hold the wall")
    assert card(editing).note == "Hold the wall"
    assert editing.document.undo_stack.count() == 1
    editing.document.undo()
    assert card(editing).note == ""


def test_a_dose_can_become_the_clinics_default(editing: Desk) -> None:
    type_line(editing, "2x7 R")
    editor(editing)._default.setChecked(True)
    editor(editing).close()
    exercise = editing.services.library.exercises[card(editing).exercise]
    assert [each.dose for each in exercise.doses] == [card(editing).dose]
    assert write_dose(card(editing).dose).startswith("2x7 ")


def test_a_variant_is_chosen_in_place(desk: Desk) -> None:
    desk.open()
    exercise = next(
        each for each in desk.services.library.exercises.values() if len(each.variants) > 1
    )
    desk.window.workspace.adding.add_exercises([exercise.id])
    made = board(desk).selected_cards()[0]
    desk.window.workspace.edit_card(made)
    box = next(
        each for each in editor(desk).findChildren(QComboBox)
        if each.findData(exercise.variants[1].id) >= 0
    )  # fmt: skip
    pick(box, exercise.variants[1].label)
    found = next(each for _, _, each in desk.document.programme.cards() if each.id == made)
    assert found.variant == exercise.variants[1].id
    assert desk.document.undo_stack.undoText() == f"Choose variant of {exercise.name}"


def test_ice_is_added_and_put_into_words(desk: Desk) -> None:
    desk.open()
    stage = desk.document.programme.stages[0].id
    choose(desk.window.workspace.menus.stage_menu(stage), "Add ice", "Ice")
    assert editor(desk).isVisible()
    QTest.keyClicks(desk.window.workspace.editor._adjunct.words, "10 minutes")
    ice = desk.document.programme.stages[0].cards[-1]
    assert ice.adjunct is not None
    assert (ice.adjunct.kind, ice.adjunct.words) == (AdjunctKind.ICE, "10 minutes")
    assert ice.dose == Dose()
    type_line(desk, "2/day evening")
    ice = desk.document.programme.stages[0].cards[-1]
    assert ice.dose.schedule.times_a_day == exactly(2)
    assert [desk.document.undo_stack.text(at) for at in range(3)] == [
        "Add Ice",
        "Change Ice",
        "Change dose of Ice",
    ]


# --- the field for a range


@pytest.mark.parametrize(
    ("start", "steps", "end"),
    [
        ("", 1, "15"),
        ("60", 1, "75"),
        ("50", 1, "60"),
        ("50", -1, "45"),
        ("15", -1, "15"),
        ("60-90", 1, "75-105"),
    ],
)
def test_steps_go_to_the_next_multiple(qtbot: object, start: str, steps: int, end: str) -> None:
    field = RangeEdit(15, 900)
    told: list[Range] = []
    field.edited.connect(told.append)
    field.lineEdit().setText(start)
    field.stepBy(steps)
    assert field.lineEdit().text() == end
    assert [str(each) for each in told] == [end]


def test_a_number_over_the_largest_is_not_taken(qtbot: object) -> None:
    field = RangeEdit(1, 10)
    told: list[object] = []
    field.edited.connect(told.append)
    QTest.keyClicks(field.lineEdit(), "12")
    assert told == [exactly(1)]


def test_a_marked_line_is_drawn_under_what_is_marked(qtbot: object) -> None:
    """The wave is there in the picture, and only while something is marked."""
    field = MarkedLine()
    field.resize(200, 30)
    field.setText("3x15 banana")
    plain = field.grab().toImage()
    field.mark([(5, 11)])
    marked = field.grab().toImage()
    field.mark(())
    assert marked != plain
    assert field.grab().toImage() == plain
