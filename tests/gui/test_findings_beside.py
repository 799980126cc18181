"""Findings beside others: the days before, the other side, norms, the gates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.board_desk import board
from tests.gui.desk import NOW, Desk
from tests.gui.finding_hands import (
    EARLIER,
    field,
    opened,
    type_in,
    values,
    with_earlier,
)

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding, NormGroup, Sex
from soleus.gui.findings.findings_panel import FindingsPanel

LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT
M = Measure


@pytest.fixture
def panel(desk: Desk) -> FindingsPanel:
    desk.open()
    return opened(desk)


# --- days


def test_an_earlier_value_stays_and_is_shown(desk: Desk) -> None:
    desk.open()
    with_earlier(desk, Finding("a", M.HEEL_RAISES, EARLIER, RIGHT, 8))
    panel = opened(desk)
    where = field(panel, M.HEEL_RAISES, RIGHT)
    row = next(each for each in panel.form.rows if each.sheet.id is M.HEEL_RAISES)
    assert (where.text(), where.placeholderText()) == ("", "8")  # type: ignore[attr-defined]  # a number field
    assert row._told.text() == "last: 8 right (2\u00a0Nov)"
    type_in(where, "19")
    assert [each[2] for each in values(desk)] == [8, 19]
    assert row._told.text().startswith("right 8 → 19 since 2\u00a0Nov")
    assert "error" not in row._told.text()
    type_in(where, "12")
    assert "(within the error of the test, ±6)" in row._told.text()
    assert "2 Nov 2026: 8 right" in where.toolTip()


def test_the_day_before_can_be_mended(desk: Desk) -> None:
    desk.open()
    with_earlier(desk, Finding("a", M.HEEL_RAISES, EARLIER, RIGHT, 8))
    panel = opened(desk)
    panel.form.day.setDate(QDate(2026, 11, 2))
    where = field(panel, M.HEEL_RAISES, RIGHT)
    assert where.text() == "8"  # type: ignore[attr-defined]  # a number field
    type_in(where, "18")
    assert values(desk) == [("heel_raise_reps", "right", 18, None)]
    assert desk.document.programme.findings[0].on == EARLIER


def test_no_value_is_of_a_day_to_come(desk: Desk, panel: FindingsPanel) -> None:
    """It would stay the newest for good."""
    panel.form.day.setDate(QDate(2062, 11, 2))
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    assert [it.on for it in desk.document.programme.findings] == [NOW.date()]


def test_the_sides_are_compared_in_words(desk: Desk, panel: FindingsPanel) -> None:
    rows = {each.sheet.id: each for each in panel.form.rows}
    type_in(field(panel, M.HEEL_RAISES, LEFT), "26")
    assert rows[M.HEEL_RAISES]._told.text() == ""
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    words = "12 less on the right: right is 54 % of left (limb symmetry)"
    assert rows[M.HEEL_RAISES]._told.text() == words
    type_in(field(panel, M.KNEE_TO_WALL, LEFT), "11")
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "11")
    assert rows[M.KNEE_TO_WALL]._told.text() == "both sides the same"


def test_norms_are_chosen_in_one_step_each(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    panel.form.sex.setFocus()
    QTest.keyClicks(panel.form.sex, "w")
    panel.form.decade.setFocus()
    QTest.keyClicks(panel.form.decade, "4")
    assert desk.document.programme.norms == NormGroup(Sex.FEMALE, 40)
    row = next(each for each in panel.form.rows if each.sheet.id is M.HEEL_RAISES)
    assert row._told.text() == "of the norm (24–25): right 58 %"
    desk.document.undo()
    assert desk.document.programme.norms == NormGroup(Sex.FEMALE)
    assert row._told.text() == ""


def test_the_boxes_of_the_norms_say_what_they_are_for(panel: FindingsPanel) -> None:
    assert panel.form.sex.currentText() == "sex: –"
    assert panel.form.decade.currentText() == "age: –"


def test_a_note_leaves_the_rows_below_where_they_are(panel: FindingsPanel) -> None:
    """The hand is on its way there."""
    left, right = (field(panel, M.HEEL_RAISES, side) for side in (LEFT, RIGHT))
    below = field(panel, M.HEEL_RAISES_BENT, LEFT)
    type_in(left, "26")
    before = below.mapTo(panel, QPoint())
    row = next(each for each in panel.form.rows if each.sheet.id is M.HEEL_RAISES)
    assert not row._told.isVisible()
    type_in(right, "14")
    QApplication.processEvents()
    assert row._told.isVisible()
    assert below.mapTo(panel, QPoint()) == before


# --- gates


def test_a_gate_shows_the_last_finding_and_ticks_nothing(desk: Desk, panel: FindingsPanel) -> None:
    stages = desk.document.programme.stages
    at, row = next(
        (at, row)
        for at, stage in enumerate(stages)
        for row, each in enumerate(stage.gate.criteria)
        if each.measure is M.HEEL_RAISES and not each.percent_of_other
    )
    gate = board(desk).lanes()[at].gate
    plain = str(gate.model.index(row).data())
    assert "last" not in plain
    painted: list[int] = []
    gate.model.dataChanged.connect(lambda *_: painted.append(1))
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "30")
    type_in(field(panel, M.HEEL_RAISES, LEFT), "31")
    assert len(painted) == 2
    shown = str(gate.model.index(row).data())
    assert shown == f"{plain}\nlast: 30 right, 31 left, 22\u00a0Nov"
    after = desk.document.programme.stages
    assert all(each.met_on is None for stage in after for each in stage.gate.criteria)
    desk.document.undo()
    desk.document.undo()
    assert str(gate.model.index(row).data()) == plain


def test_a_difference_shows_both_sides(desk: Desk, panel: FindingsPanel) -> None:
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    lines = [
        str(lane.gate.model.index(row).data())
        for lane in board(desk).lanes()
        for row, each in enumerate(lane.gate.model.criteria)
        if each.measure is M.KNEE_TO_WALL_DIFFERENCE
    ]
    assert lines
    assert all(line.endswith("last: 8 cm right, 22\u00a0Nov") for line in lines)


def test_a_gate_says_that_the_last_finding_does_not_meet_it(
    desk: Desk, panel: FindingsPanel
) -> None:
    """It never blocks: what is ticked all the same is ticked, and the words stay."""
    at, row = next(
        (at, row)
        for at, stage in enumerate(desk.document.programme.stages)
        for row, each in enumerate(stage.gate.criteria)
        if each.measure is M.KNEE_TO_WALL_DIFFERENCE
    )
    gate = board(desk).lanes()[at].gate
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "8")
    type_in(field(panel, M.KNEE_TO_WALL, LEFT), "11")
    line = gate.model.index(row)
    assert str(line.data()).endswith("8 cm right, 11 cm left, 22\u00a0Nov: does not meet this")
    gate.model.setData(line, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert desk.document.programme.stages[at].gate.criteria[row].met_on == NOW.date()
    assert "does not meet this" in str(line.data())
    assert "does not meet this" in str(line.data(Qt.ItemDataRole.AccessibleTextRole))
    type_in(field(panel, M.KNEE_TO_WALL, RIGHT), "10")
    assert "does not meet" not in str(line.data())


def test_a_gate_makes_room_for_the_last_finding(desk: Desk, panel: FindingsPanel) -> None:
    gate = next(
        lane.gate
        for lane in board(desk).lanes()
        if any(each.measure is M.HEEL_RAISES for each in lane.gate.model.criteria)
    )
    gate.set_open(True)
    gate.fit(900)
    before = gate.list.height()
    type_in(field(panel, M.HEEL_RAISES, RIGHT), "14")
    rows = range(gate.model.rowCount())
    needed = sum(gate.list.sizeHintForIndex(gate.model.index(row)).height() for row in rows)
    assert gate.list.height() >= needed
    assert gate.list.height() > before
