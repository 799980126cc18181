"""Gates: ticked in the lane, edited in the dialog, folded away when room is short."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from tests.gui.board_desk import Key, board, choose
from tests.gui.desk import NOW, Desk, answering

from soleus.domain.criterion import (
    Comparison,
    Criterion,
    Gate,
    Measure,
    Quality,
    StepBack,
    StepBackRule,
)
from soleus.domain.quantity import exactly
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.gui.board.block_dialog import BlockDialog
from soleus.gui.board.stage_dialog import StageDialog
from soleus.gui.dose.schedule_line import ScheduleLine
from soleus.gui.gate.criteria_editor import CriteriaEditor
from soleus.gui.gate.step_back_editor import StepBackEditor
from soleus.gui.lane.gate_view import GateModel, GateView
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.look.tokens import LIGHT
from soleus.handout.words.criterion_words import criterion_text
from soleus.handout.words.wording import load_wording

RAISES = Criterion(Measure.HEEL_RAISES, value=exactly(25))
WALK = Criterion(Measure.WALK, value=exactly(20), qualities=(Quality.NO_LIMP,))


def say(criterion: Criterion) -> str:
    return criterion.text or f"{criterion.measure} {criterion.value}"


def gate(desk: Desk) -> GateView:
    view = board(desk).lanes()[0].gate
    view.set_open(True)
    desk.window.repaint()
    return view


# --- ticking in the lane


@pytest.mark.parametrize("way", ["click", "key"])
def test_a_criterion_ticked_is_dated(open_desk: Desk, way: str) -> None:
    view = gate(open_desk)
    row = view.model.index(1)
    view.list.setCurrentIndex(row)
    if way == "click":
        where = view.list.visualRect(row).center()
        QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    else:
        QTest.keyClick(view.list, Key.Key_Space)
    criteria = open_desk.document.programme.stages[0].gate.criteria
    assert [each.met_on for each in criteria] == [None, NOW.date(), None]
    assert view.head.text() == "Move on when: 1 of 3 met"
    assert row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert "Met on" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    QTest.keyClick(view.list, Key.Key_Space)
    assert open_desk.document.programme.stages[0].gate.criteria[1].met_on is None


def test_a_tick_can_be_undone(open_desk: Desk) -> None:
    before = open_desk.document.programme
    view = gate(open_desk)
    view.list.setCurrentIndex(view.model.index(0))
    QTest.keyClick(view.list, Key.Key_Space)
    assert open_desk.document.undo_stack.undoText() == "Tick criterion"
    open_desk.document.undo()
    assert open_desk.document.programme == before


def test_the_model_keeps_its_word(qtbot: object) -> None:
    model = GateModel(say)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for criteria in ((RAISES,), (RAISES, WALK), (WALK, RAISES), ()):
        model.show_criteria(criteria)
        assert model.rowCount() == len(criteria)
    del tester


def test_a_criterion_of_several_sentences_keeps_its_last_full_stop() -> None:
    share = replace(RAISES, percent_of_other=True)
    model = GateModel(lambda each: criterion_text(each, load_wording("en")))
    model.show_criteria((RAISES, share))
    one, two = (str(model.index(row).data()) for row in range(2))
    assert not one.endswith(".")
    assert two.endswith(". We check this.")


def test_all_gates_fold_together(open_desk: Desk) -> None:
    first, second = (lane.gate for lane in board(open_desk).lanes()[:2])
    shown = first.list.isVisibleTo(first)
    first.head.click()
    assert first.list.isVisibleTo(first) is not shown
    assert second.list.isVisibleTo(second) is not shown


def test_an_unfolded_gate_leaves_most_of_the_lane_to_the_cards(open_desk: Desk) -> None:
    lane = board(open_desk).lanes()[2]
    gate(open_desk)
    lane.gate.set_open(True)
    assert lane.gate.list.height() <= 0.41 * lane.height()


def test_a_gate_that_was_measured_wide_grows_when_it_gets_its_place(qapp: QApplication) -> None:
    place = QWidget()
    view = GateView(say, lambda: LIGHT, place)
    QVBoxLayout(place).addWidget(view)
    words = "One-leg heel raises: at least 90 percent of your other side, on two days in a row"
    criteria = tuple(replace(RAISES, text=f"{at} {words}") for at in range(3))
    view.show_stage(Stage("one", "1", "First", gate=Gate(criteria)))
    view.set_open(True)
    view.fit(400)
    place.resize(220, 600)
    place.show()
    QApplication.processEvents()
    assert view.list.verticalScrollBar().maximum() == 0
    place.close()


# --- the dialog


def test_an_unfolded_gate_shows_every_line_where_there_is_room(open_desk: Desk) -> None:
    open_desk.window.resize(1920, 1050)
    for lane in board(open_desk).lanes():
        lane.gate.set_open(True)
    QApplication.processEvents()
    for lane in board(open_desk).lanes():
        hidden = lane.gate.list.verticalScrollBar().maximum()
        assert hidden == 0, f"{hidden} px of the gate of {lane.stage_id} are scrolled away"


def test_the_stage_dialog_gives_back_what_it_was_given(open_desk: Desk) -> None:
    for template in open_desk.services.library.templates.values():
        for stage in template.programme.stages:
            dialog = StageDialog(stage, say, lambda rule: rule.then)
            assert dialog.answer() == stage
            dialog.deleteLater()


def test_everything_of_a_stage_is_edited_as_one_step(open_desk: Desk) -> None:
    def fill(dialog: object) -> None:
        assert isinstance(dialog, StageDialog)
        dialog.name.setText("Calm")
        dialog.aim.setText("Less pain")
        dialog.weeks.lineEdit().setText("0-3")
        dialog.schedule.selectAll()
        QTest.keyClicks(dialog.schedule, "3/week")
        dialog.gate.add.click()
        dialog.accept()

    answering(fill)
    stage_id = open_desk.document.programme.stages[0].id
    choose(open_desk.window.workspace.menus.stage_menu(stage_id), "Aim, weeks")
    stage = open_desk.document.programme.stages[0]
    assert (stage.name, stage.aim, str(stage.weeks)) == ("Calm", "Less pain", "0-3")
    assert stage.schedule == Schedule(days_a_week=exactly(3))
    assert len(stage.gate.criteria) == 4
    assert open_desk.document.undo_stack.count() == 1


@pytest.fixture
def criteria(qapp: QApplication) -> CriteriaEditor:
    made = CriteriaEditor(say, "Move on when")
    made.show_criteria((RAISES, WALK))
    return made


def test_a_measure_with_its_number(criteria: CriteriaEditor) -> None:
    form = criteria.form
    form.measure.choose(Measure.POGOS)
    form.measure.activated.emit(0)
    form.comparison.choose(Comparison.AT_MOST)
    form.comparison.activated.emit(0)
    form.value.lineEdit().selectAll()
    QTest.keyClicks(form.value.lineEdit(), "30")
    form.sets.stepUp()
    form.other.setChecked(True)
    made = criteria.criteria()[0]
    assert made.measure is Measure.POGOS
    assert made.comparison is Comparison.AT_MOST
    assert (made.value, made.sets) == (exactly(30), exactly(1))
    assert made.percent_of_other
    assert criteria.criteria()[1] == WALK
    assert criteria.list.item(0).text() == say(made)


def test_free_words_alone_are_a_criterion(criteria: CriteriaEditor) -> None:
    criteria.form.measure.choose(None)
    criteria.form.measure.activated.emit(0)
    criteria.form.text.selectAll()
    QTest.keyClicks(criteria.form.text, "Stairs feel easy")
    made = criteria.criteria()[0]
    assert (made.measure, made.value, made.text) == (None, None, "Stairs feel easy")


def test_a_criterion_never_ends_up_saying_nothing(criteria: CriteriaEditor) -> None:
    criteria.form.measure.choose(None)
    criteria.form.measure.activated.emit(0)
    text = criteria.criteria()[0].text
    criteria.form.text.selectAll()
    QTest.keyClick(criteria.form.text, Key.Key_Delete)
    assert criteria.criteria()[0].text == text


def test_criteria_are_added_ordered_and_removed(criteria: CriteriaEditor) -> None:
    criteria.list.setCurrentRow(1)
    criteria.up.click()
    assert criteria.criteria() == (WALK, RAISES)
    criteria.add.click()
    assert len(criteria.criteria()) == 3
    assert criteria.list.currentRow() == 2
    criteria.remove.click()
    criteria.remove.click()
    criteria.remove.click()
    assert criteria.criteria() == ()
    assert not criteria.form.isEnabled()


def test_a_click_anywhere_on_a_line_ticks_it(desk: Desk) -> None:
    desk.open()
    view = gate(desk)
    ticked: list[int] = []
    view.model.ticked.connect(lambda row, _: ticked.append(row))
    for row in range(view.model.rowCount()):
        area = view.list.visualRect(view.model.index(row))
        for x in (area.left() + 11, area.center().x()):
            for y in range(area.top() + 2, area.bottom(), 4):
                view.list.setCurrentIndex(view.model.index(-1))
                ticked.clear()
                here = QPoint(x, y)
                QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=here)
                assert ticked == [row], here


def test_step_back_rules(qapp: QApplication) -> None:
    editor = StepBackEditor(lambda rule: rule.then, CriteriaEditor(say))
    editor.show_rules((StepBackRule(StepBack.LESS_LOAD, (WALK,)),))
    editor.percent.stepUp()
    editor.add.click()
    editor.then.choose(StepBack.PREVIOUS_STAGE_FOR_WEEK)
    editor.then.activated.emit(0)
    editor.after.stepUp()
    first, second = editor.rules()
    assert first == StepBackRule(StepBack.LESS_LOAD, (WALK,), load_percent=exactly(5))
    assert second == StepBackRule(StepBack.PREVIOUS_STAGE_FOR_WEEK, after_failures=1)
    assert not editor.percent.isEnabled()


# --- a line of schedule, and blocks


@pytest.mark.parametrize(
    ("text", "kept"), [("3/week", True), ("3x15 3/week", False), ("often", False)]
)
def test_only_days_and_times_are_a_schedule(qapp: QApplication, text: str, *, kept: bool) -> None:
    line = ScheduleLine(Schedule())
    QTest.keyClicks(line, text)
    assert (line.schedule() == Schedule(days_a_week=exactly(3))) is kept
    assert bool(line.marks) is not kept


def test_rounds_belong_to_a_circuit(qapp: QApplication) -> None:
    words = StageWords(lambda _: "", lambda: None, lambda _: "1")
    block = Block("b", BlockKind.CIRCUIT, "Legs", rounds=exactly(3), rest_cards=exactly(30))
    dialog = BlockDialog(block, words)
    assert dialog.answer() == block
    dialog.kind.choose(BlockKind.PICK)
    dialog.kind.activated.emit(0)
    dialog.pick.stepUp()
    made = dialog.answer()
    assert (made.kind, made.rounds, made.pick) == (BlockKind.PICK, None, exactly(1))
