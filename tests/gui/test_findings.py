"""Findings in the window: typed, kept by day, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.board_desk import board, view
from tests.gui.desk import NOW, Desk, press
from tests.gui.finding_hands import (
    field,
    focused,
    opened,
    result_field,
    type_in,
    values,
)

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding
from soleus.errors import UserError
from soleus.gui.findings.finding_fields import NumberField
from soleus.gui.findings.findings_panel import FindingsPanel

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT
M = Measure


@pytest.fixture
def panel(desk: Desk) -> FindingsPanel:
    desk.open()
    return opened(desk)


# --- the way to it


def test_button_menu_and_key_lead_to_it(desk: Desk) -> None:
    desk.open()
    actions = dict(desk.window.menus.groups())["Programme"]
    entry = next(each for each in actions if each.text().startswith("&Findings"))
    assert entry.shortcut().toString() == "Ctrl+Shift+F"
    for way in (entry.trigger, lambda: press(desk.window.bar, "Findings")):
        way()
        assert desk.window.findings.panel.isVisible()
        way()
        assert not desk.window.findings.panel.isVisible()


def test_escape_closes_it_and_gives_the_keyboard_back(desk: Desk) -> None:
    desk.open()
    desk.window.activateWindow()
    board(desk).go_to(board(desk).lanes()[1])
    panel = opened(desk)
    assert isinstance(QApplication.focusWidget(), NumberField)
    QTest.keyClick(focused(), Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is view(desk, 2)
    assert desk.document.undo_stack.count() == 0


def test_it_adds_to_the_stage_of_the_selection(desk: Desk) -> None:
    desk.open()
    board(desk).go_to(board(desk).lanes()[2])
    assert opened(desk).stage.currentIndex() == 2


def test_another_programme_closes_it(desk: Desk, panel: FindingsPanel) -> None:
    desk.open("at_ins")
    assert not panel.isVisible()
    desk.window.findings.toggle()
    desk.window.show_start()
    assert not panel.isVisible()


# --- entering


def test_values_are_typed_one_after_the_other(desk: Desk, panel: FindingsPanel) -> None:
    assert QApplication.focusWidget() is field(panel, M.HEEL_RAISES, LEFT)
    for text, key in (("26", Key.Key_Tab), ("14", Key.Key_Return)):
        QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), key)
    assert values(desk) == [
        ("heel_raise_reps", "left", 26, None),
        ("heel_raise_reps", "right", 14, None),
    ]
    assert QApplication.focusWidget() is field(panel, M.HEEL_RAISES_BENT, LEFT)
    assert all(each.on == NOW.date() for each in desk.document.programme.findings)
    kept = desk.services.programmes.get(desk.document.programme.id)
    assert kept.findings == desk.document.programme.findings


def test_each_value_is_one_step_with_a_name(desk: Desk, panel: FindingsPanel) -> None:
    before_it = desk.document.programme
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8,5")
    texts = [desk.document.undo_stack.text(at) for at in range(2)]
    assert texts == ["Note Single-leg heel raises, right", "Note Knee to wall, right"]
    assert values(desk)[1][2] == 8.5
    desk.document.undo()
    desk.document.undo()
    assert desk.document.programme == before_it
    assert field(panel, M.HEEL_RAISES, RIGHT).text() == ""  # type: ignore[attr-defined]  # a number field
    desk.document.redo()
    assert field(panel, M.HEEL_RAISES, RIGHT).text() == "14"  # type: ignore[attr-defined]  # likewise


def test_leaving_a_field_as_it_was_changes_nothing(desk: Desk, panel: FindingsPanel) -> None:
    where = field(panel, M.HEEL_RAISES, RIGHT)
    type_in(where, "14")
    type_in(where, "14")
    type_in(where, "", Key.Key_Tab)
    assert desk.document.undo_stack.count() == 1


def test_escape_takes_back_what_is_half_typed(desk: Desk, panel: FindingsPanel) -> None:
    where = field(panel, M.HEEL_RAISES, RIGHT)
    type_in(where, "14")
    type_in(where, "99", Key.Key_Escape)
    assert panel.isVisible()
    assert where.text() == "14"  # type: ignore[attr-defined]  # a number field
    QTest.keyClick(where, Key.Key_Escape)
    assert not panel.isVisible()
    assert values(desk) == [("heel_raise_reps", "right", 14, None)]


@pytest.mark.parametrize("way", ["button", "key", "start page"])
def test_what_is_half_typed_is_kept_when_it_closes(
    desk: Desk, panel: FindingsPanel, way: str
) -> None:
    QTest.keyClicks(field(panel, M.HEEL_RAISES, LEFT), "26")
    assert values(desk) == []
    if way == "button":
        press(panel, "Close the findings")
    elif way == "key":
        desk.window.findings.toggle()
    else:
        desk.window.show_start()
    assert values(desk) == [("heel_raise_reps", "left", 26, None)]


def test_nothing_typed_for_one_programme_comes_into_another(
    desk: Desk, panel: FindingsPanel
) -> None:
    QTest.keyClicks(field(panel, M.HEEL_RAISES, LEFT), "26")
    other = desk.open("at_ins")
    assert desk.document.programme == other
    assert desk.document.undo_stack.count() == 0
    assert opened(desk) is panel
    assert field(panel, M.HEEL_RAISES, LEFT).text() == ""  # type: ignore[attr-defined]  # a number field


def test_another_window_in_front_keeps_what_is_half_typed(desk: Desk, panel: FindingsPanel) -> None:
    where = field(panel, M.HEEL_RAISES, LEFT)
    QTest.keyClicks(where, "26")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(where, away)
    assert values(desk) == [("heel_raise_reps", "left", 26, None)]


def test_another_edit_leaves_what_is_half_typed(desk: Desk, panel: FindingsPanel) -> None:
    """Such as one that comes from the handout, or from a second field that is kept late."""
    where = field(panel, M.HEEL_RAISES, LEFT)
    QTest.keyClicks(where, "2")
    desk.document.change("Rename", title="Another")
    QTest.keyClicks(where, "6")
    assert where.text() == "26"  # type: ignore[attr-defined]  # a number field
    QTest.keyClick(where, Key.Key_Return)
    assert values(desk) == [("heel_raise_reps", "left", 26, None)]


def test_escape_shows_what_another_edit_has_kept(desk: Desk, panel: FindingsPanel) -> None:
    where = field(panel, M.HEEL_RAISES, LEFT)
    QTest.keyClicks(where, "2")
    found = Finding("f", M.HEEL_RAISES, NOW.date(), LEFT, 31)
    desk.document.change("Enter", findings=(found,))
    QTest.keyClick(where, Key.Key_Escape)
    assert where.text() == "31"  # type: ignore[attr-defined]  # a number field
    assert desk.document.programme.findings == (found,)


def test_an_emptied_field_takes_its_day_away(desk: Desk, panel: FindingsPanel) -> None:
    where = field(panel, M.HEEL_RAISES, RIGHT)
    type_in(where, "14")
    where.setFocus()
    QTest.keyClick(where, Key.Key_A, Modifier.ControlModifier)
    QTest.keyClick(where, Key.Key_Delete)
    QTest.keyClick(where, Key.Key_Return)
    assert values(desk) == []
    assert desk.document.undo_stack.text(1) == "Take back Single-leg heel raises, right"


@pytest.mark.parametrize("typed", ["4a", "-3", "x"])
def test_only_numbers_can_be_typed(desk: Desk, panel: FindingsPanel, typed: str) -> None:
    type_in(field(panel, M.HEEL_RAISES, RIGHT), typed)
    digits = "".join(each for each in typed if each.isdigit())
    assert [each[2] for each in values(desk)] == ([float(digits)] if digits else [])


def test_a_number_that_cannot_be_is_told_and_not_kept(desk: Desk, panel: FindingsPanel) -> None:
    where = field(panel, M.VISA_A)
    type_in(where, "80")
    type_in(where, "180")
    assert values(desk) == [("visa_a", "", 80, None)]
    assert panel._told.isVisible()
    assert panel._told.text() == "VISA-A: 180 was not kept. The largest value is 100/100."
    type_in(where, "90")
    assert not panel._told.isVisible()


def test_a_test_is_answered_by_a_letter(desk: Desk, panel: FindingsPanel) -> None:
    where = result_field(panel, M.SLUMP, RIGHT)
    where.setFocus()
    for key, positive in (("p", True), ("n", False), ("+", True), ("-", False)):
        QTest.keyClicks(where, key)
        assert values(desk) == [("slump", "right", None, positive)]
    QTest.keyClick(where, Key.Key_Delete)
    assert values(desk) == []


def test_an_angle_and_its_result_are_one_finding(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.SLR, RIGHT), "45")
    QTest.keyClicks(result_field(panel, M.SLR, RIGHT), "p")
    assert values(desk) == [("slr_deg", "right", 45, True)]
    type_in(field(panel, M.SLR, RIGHT), "50")
    assert values(desk) == [("slr_deg", "right", 50, True)]


def test_the_wheel_changes_no_finding(desk: Desk, panel: FindingsPanel) -> None:
    from PySide6.QtGui import QWheelEvent

    where = result_field(panel, M.SLUMP, RIGHT)
    where.setFocus()
    down = QWheelEvent(
        QPoint(5, 5).toPointF(),
        where.mapToGlobal(QPoint(5, 5)).toPointF(),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Modifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(where, down)
    assert values(desk) == []


@pytest.mark.parametrize(("typed", "ours"), [("", False), ("3", True)])
def test_undo_is_the_windows_unless_something_is_half_typed(
    panel: FindingsPanel, typed: str, *, ours: bool
) -> None:
    where = field(panel, M.HEEL_RAISES, RIGHT)
    where.setFocus()
    QTest.keyClicks(where, typed)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, Modifier.ControlModifier)
    QApplication.sendEvent(where, event)
    assert event.isAccepted() == ours


def test_a_full_disk_is_told_and_the_field_shows_what_is_kept(
    desk: Desk, panel: FindingsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    told: list[BaseException] = []
    monkeypatch.setattr(desk.window.trouble, "tell", told.append)
    desk.window.findings.failed.disconnect()
    desk.window.findings.failed.connect(told.append)

    def full(_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(desk.document, "_save", full)
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "19")
    assert [str(each) for each in told] == ["The disk is full."]
    assert field(panel, M.HEEL_RAISES, RIGHT).text() == "14"  # type: ignore[attr-defined]  # a number field


def test_a_measure_is_found_by_its_name(panel: FindingsPanel) -> None:
    panel.form.search.setFocus()
    QTest.keyClicks(panel.form.search, "slump t")
    assert not field(panel, M.HEEL_RAISES, RIGHT).isVisible()
    QTest.keyClick(panel.form.search, Key.Key_Return)
    assert QApplication.focusWidget() is result_field(panel, M.SLUMP, LEFT)
    panel.form.search.clear()
    assert field(panel, M.HEEL_RAISES, RIGHT).isVisible()


def test_every_field_has_a_name_of_its_own(panel: FindingsPanel) -> None:
    names = [field.accessibleName() for row in panel.form.rows for field in row.fields]
    assert all(names)
    assert len(names) == len(set(names))
