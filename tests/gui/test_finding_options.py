"""What matches the findings is listed with its reason, and never added by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from tests.gui.board_desk import before, cards, drop, view
from tests.gui.desk import NOW, Desk
from tests.gui.finding_hands import (
    EARLIER,
    FORBIDDEN,
    choose_option,
    enter_visit,
    field,
    listed,
    opened,
    reasons,
    said,
    type_in,
)

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding, NormGroup, Sex
from soleus.gui.findings.findings_panel import FindingsPanel
from soleus.gui.findings.option_model import OptionModel, OptionRow

Key = Qt.Key
LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT
M = Measure


@pytest.fixture
def panel(desk: Desk) -> FindingsPanel:
    desk.open()
    return opened(desk)


# --- options


def test_nothing_entered_lists_nothing(panel: FindingsPanel) -> None:
    assert panel.model.rows == ()
    assert not panel.list.isVisible()
    assert panel._empty.text().startswith("Nothing is entered yet.")


def test_what_no_rule_looks_at_is_said(panel: FindingsPanel) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "13")
    assert panel._empty.text() == "No rule matches what was entered."


def test_options_tell_the_persons_own_numbers(desk: Desk, panel: FindingsPanel) -> None:
    enter_visit(panel)
    assert reasons(panel)[0] == (
        "Single-leg heel raises: 14 right, 26 left: 54 % of the other side; "
        "options are listed below 90 %"
    )
    assert reasons(panel)[2] == (
        "Knee to wall: 8 cm right; options are listed below 9 cm\n"
        "Knee to wall: 8 cm right, 11 cm left: 3 cm less than the other side; "
        "options are listed above 2 cm"
    )
    assert "Our own rule, not published evidence" in said(panel)
    assert "Summary of Hoch and McKeon 2011" in said(panel)
    held = listed(panel)["calf_sl_raise_floor"].held
    stages = [
        each.label
        for each in desk.document.programme.stages
        if any(card.exercise == "calf_sl_raise_floor" for card in each.cards)
    ]
    assert held == f"in stage {stages[0]}"
    assert listed(panel)["mob_ankle_band"].held == ""


def test_nothing_is_added_by_itself(desk: Desk, panel: FindingsPanel) -> None:
    stages = desk.document.programme.stages
    enter_visit(panel)
    assert desk.document.programme.stages == stages


def test_taking_a_finding_back_takes_its_options_away(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    assert "mob_ankle_band" in listed(panel)
    desk.document.undo()
    assert panel.model.rows == ()


@pytest.mark.parametrize("way", ["enter", "digit", "button", "double"])
def test_an_option_is_added_when_it_is_asked_for(
    desk: Desk, panel: FindingsPanel, way: str
) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    panel.stage.setCurrentIndex(1)
    choose_option(panel, "mob_ankle_band")
    index = panel.list.currentIndex()
    rect = panel.list.visualRect(index)
    delegate = panel.list.itemDelegate()
    spot = delegate.button_rect(rect, panel.list.font()).center()  # type: ignore[attr-defined]  # an option delegate
    if way == "enter":
        QTest.keyClick(panel.list, Key.Key_Return)
    elif way == "digit":
        QTest.keyClicks(panel.list, "2")
    elif way == "button":
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    else:
        panel.list.doubleClicked.emit(index)
    assert desk.exercises(2).count("mob_ankle_band") == 1
    assert listed(panel)["mob_ankle_band"].held == "in stage 2"
    name = desk.services.library.exercises["mob_ankle_band"].name
    assert panel.list.currentIndex().row() == index.row()
    assert desk.document.undo_stack.undoText() == f"Add {name}"
    assert "stage 2" in desk.window.statusBar().currentMessage()
    desk.document.undo()
    assert listed(panel)["mob_ankle_band"].held == ""


def test_a_stage_that_is_not_there_is_told(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    before_it = desk.document.programme
    choose_option(panel, "mob_ankle_band")
    QTest.keyClicks(panel.list, "9")
    assert desk.document.programme is before_it
    assert "no stage 9" in desk.window.statusBar().currentMessage()


def test_a_reason_adds_nothing(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    before_it = desk.document.programme
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    QTest.keyClick(panel.list, Key.Key_Return)
    QTest.keyClicks(panel.list, "1")
    assert desk.document.programme is before_it


def test_an_option_can_be_dragged_to_a_stage(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    choose_option(panel, "mob_ankle_band")
    data = panel.model.mimeData([panel.list.currentIndex()])
    had = cards(desk, 2)
    lane = view(desk, 2)
    assert drop(lane, data, before(lane, 1))
    assert len(cards(desk, 2)) == len(had) + 1
    assert "mob_ankle_band" in desk.exercises(2)


def test_a_presentation_for_medical_direction_lists_nothing(
    desk: Desk, panel: FindingsPanel
) -> None:
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "5")
    assert panel.model.rows
    desk.document.change("Change", presentation="bsi")
    assert panel.model.rows == ()
    assert "no programme without medical direction" in panel._empty.text()


def test_what_calls_for_a_warning_is_told(desk: Desk) -> None:
    desk.open("strain_gastroc")
    panel = opened(desk)
    enter_visit(panel)
    caution = listed(panel)["calf_sl_raise_step"].caution
    assert caution == "marked to avoid here (an early calf strain)"


def test_an_insertion_is_offered_nothing_below_flat(desk: Desk) -> None:
    desk.open("at_ins")
    panel = opened(desk)
    enter_visit(panel)
    assert "calf_seated_raise_flat" in listed(panel)
    assert "calf_sl_raise_step" not in listed(panel)
    assert "calf_seated_raise_loaded" not in listed(panel)


def test_much_entered_stays_whole(desk: Desk, panel: FindingsPanel) -> None:
    """Everything low and positive, on both sides, on two days."""
    found: list[Finding] = []
    for row in panel.form.rows:
        for side in row.sides:
            for on in (EARLIER, NOW.date()):
                number = 1.0 if row.sheet.kind != "test" else None
                result = True if row.sheet.tested else None
                key = f"f{len(found)}"
                found.append(Finding(key, row.sheet.id, on, side, number, result))
    desk.document.change("Enter", findings=tuple(found), norms=NormGroup(Sex.MALE, 20))
    QAbstractItemModelTester(panel.model)
    assert len(reasons(panel)) > 8
    words = said(panel).lower() + panel._foot.text().lower()
    words += " ".join(row._told.text() for row in panel.form.rows).lower()
    assert not [each for each in FORBIDDEN if each in words]
    panel.grab()
    desk.document.undo()
    assert panel.model.rows == ()


def test_the_model_keeps_its_rows_when_only_words_change(desk: Desk) -> None:
    model = OptionModel()
    QAbstractItemModelTester(model)
    exercise = next(iter(desk.services.library.exercises.values()))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_rows([OptionRow("a", "why"), OptionRow(exercise=exercise)])
    model.show_rows([OptionRow("b", "why"), OptionRow(exercise=exercise, held="in stage 1")])
    assert resets == [1]
    model.show_rows([])
    assert model.rowCount() == 0
