"""Each thing the board does is asked for in every way there is: drop, key, menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.gui.board_desk import (
    Key,
    Modifier,
    before,
    board,
    cards,
    choose,
    drop,
    press,
    select,
    view,
)
from tests.gui.desk import Desk

from soleus.gui.parts.dragging import pack_cards, pack_exercises, pack_stage

Trigger = Callable[[Desk], None]


def stage_ids(desk: Desk) -> list[str]:
    return [stage.id for stage in desk.document.programme.stages]


def steps(desk: Desk) -> int:
    return desk.document.undo_stack.count()


def by_menu(*words: str) -> Trigger:
    return lambda desk: choose(desk.window.workspace.menus.card_menu(), *words)


def by_key(key: Key, modifier: Modifier = Modifier.NoModifier) -> Trigger:
    return lambda desk: press(desk, key, modifier)


def by_drop(stage: int, row: int) -> Trigger:
    def act(desk: Desk) -> None:
        lane = view(desk, stage)
        data = pack_cards(board(desk).selected_cards())
        assert drop(lane, data, before(lane, row))

    return act


# --- within a stage


@pytest.mark.parametrize(
    "trigger",
    [by_drop(1, 1), by_key(Key.Key_Up, Modifier.AltModifier), by_menu("Move up")],
    ids=["drop", "key", "menu"],
)
def test_several_cards_move_up_as_one_step(open_desk: Desk, trigger: Trigger) -> None:
    a, b, c, d, e = cards(open_desk, 1)
    select(open_desk, [c, d])
    trigger(open_desk)
    assert cards(open_desk, 1) == [a, c, d, b, e]
    assert board(open_desk).selected_cards() == [c, d]
    assert view(open_desk, 1).hasFocus()
    assert steps(open_desk) == 1
    open_desk.document.undo()
    assert cards(open_desk, 1) == [a, b, c, d, e]
    assert board(open_desk).selected_cards() == [c, d]


@pytest.mark.parametrize(
    "trigger",
    [by_drop(1, 5), by_key(Key.Key_Down, Modifier.AltModifier), by_menu("Move down")],
    ids=["drop", "key", "menu"],
)
def test_a_card_moves_down(open_desk: Desk, trigger: Trigger) -> None:
    a, b, c, d, e = cards(open_desk, 1)
    select(open_desk, [d])
    trigger(open_desk)
    assert cards(open_desk, 1) == [a, b, c, e, d]


# --- between stages


@pytest.mark.parametrize(
    "trigger",
    [
        by_drop(2, 99),
        by_key(Key.Key_Right, Modifier.AltModifier),
        by_key(Key.Key_2),
        by_menu("Move to", "Stage 2"),
    ],
    ids=["drop", "key", "digit", "menu"],
)
def test_cards_go_to_another_stage_and_stay_selected(open_desk: Desk, trigger: Trigger) -> None:
    a, b, *rest = cards(open_desk, 1)
    there = cards(open_desk, 2)
    select(open_desk, [a, b])
    trigger(open_desk)
    assert cards(open_desk, 1) == rest
    assert cards(open_desk, 2) == [*there, a, b]
    assert board(open_desk).selected_cards() == [a, b]
    assert view(open_desk, 2).hasFocus()
    assert steps(open_desk) == 1
    open_desk.document.undo()
    assert cards(open_desk, 1) == [a, b, *rest]
    assert board(open_desk).selected_cards() == [a, b]
    assert view(open_desk, 1).hasFocus()


def test_a_drop_lands_where_the_mark_was(open_desk: Desk) -> None:
    there = cards(open_desk, 2)
    moved = cards(open_desk, 1)[3]
    lane = view(open_desk, 2)
    assert drop(lane, pack_cards([moved]), before(lane, 2))
    assert cards(open_desk, 2) == [*there[:2], moved, *there[2:]]


def test_a_stage_that_is_not_there_is_said(open_desk: Desk) -> None:
    said: list[str] = []
    open_desk.window.workspace.said.connect(said.append)
    select(open_desk, cards(open_desk, 1)[:1])
    press(open_desk, Key.Key_9)
    assert said == ["There is no stage 9 in this programme."]
    assert steps(open_desk) == 0


# --- from the library


def test_several_exercises_land_at_the_place_and_are_selected(open_desk: Desk) -> None:
    there = cards(open_desk, 2)
    lane = view(open_desk, 2)
    data = pack_exercises([("hip_clam", ""), ("calf_sl_raise_step", "")])
    assert drop(lane, data, before(lane, 1))
    after = open_desk.document.programme.stages[1].cards
    assert [card.exercise for card in after[1:3]] == ["hip_clam", "calf_sl_raise_step"]
    assert [card.id for card in after[:1] + after[3:]] == there
    assert all(card.dose.given for card in after[1:3])
    assert board(open_desk).selected_cards() == [card.id for card in after[1:3]]


def test_what_no_lane_takes_is_refused(open_desk: Desk) -> None:
    lane = view(open_desk, 1)
    data = pack_cards([])
    data.setText("Hello")
    assert not drop(lane, data, QPoint(20, 20))
    assert lane.mark_y() == -1


def test_the_mark_goes_when_the_drag_leaves(open_desk: Desk) -> None:
    from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent

    lane = view(open_desk, 1)
    data = pack_cards(cards(open_desk, 2)[:1])
    move = QDragMoveEvent(
        before(lane, 1), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Modifier.NoModifier,
    )  # fmt: skip
    lane.dragMoveEvent(move)
    assert lane.mark_y() == lane.visualRect(lane.lane_model().index(1)).top()
    lane.dragLeaveEvent(QDragLeaveEvent())
    assert lane.mark_y() == -1


# --- removing, duplicating, the clipboard


@pytest.mark.parametrize(
    "trigger", [by_key(Key.Key_Delete), by_menu("Remove")], ids=["key", "menu"]
)
def test_cards_are_removed_and_come_back_selected(open_desk: Desk, trigger: Trigger) -> None:
    a, b, c, *rest = cards(open_desk, 1)
    select(open_desk, [b, c])
    trigger(open_desk)
    assert cards(open_desk, 1) == [a, *rest]
    assert view(open_desk, 1).hasFocus()
    open_desk.document.undo()
    assert cards(open_desk, 1) == [a, b, c, *rest]
    assert board(open_desk).selected_cards() == [b, c]


@pytest.mark.parametrize(
    "trigger",
    [by_key(Key.Key_D, Modifier.ControlModifier), by_menu("Duplicate")],
    ids=["key", "menu"],
)
def test_a_copy_stands_behind_its_original(open_desk: Desk, trigger: Trigger) -> None:
    a, *rest = cards(open_desk, 1)
    select(open_desk, [a])
    trigger(open_desk)
    after = open_desk.document.programme.stages[0].cards
    assert [card.id for card in after if card.id != after[1].id] == [a, *rest]
    assert after[1].exercise == after[0].exercise
    assert board(open_desk).selected_cards() == [after[1].id]


# --- stages


def stage_by_drop(desk: Desk) -> None:
    ground = board(desk).widget()
    last = board(desk).lanes()[2].geometry()
    assert drop(ground, pack_stage(stage_ids(desk)[1]), QPoint(last.right() - 4, 40))


def stage_by_key(desk: Desk) -> None:
    header = board(desk).lanes()[1].header
    QTest.keyClick(header, Key.Key_Right, Modifier.AltModifier)


def stage_by_menu(desk: Desk) -> None:
    choose(desk.window.workspace.menus.stage_menu(stage_ids(desk)[1]), "Move right")


@pytest.mark.parametrize("trigger", [stage_by_drop, stage_by_key, stage_by_menu])
def test_a_stage_moves_and_is_numbered_anew(open_desk: Desk, trigger: Trigger) -> None:
    a, b, c, *rest = stage_ids(open_desk)
    trigger(open_desk)
    assert stage_ids(open_desk) == [a, c, b, *rest]
    assert [lane.stage_id for lane in board(open_desk).lanes()] == stage_ids(open_desk)
    labels = [stage.label for stage in open_desk.document.programme.stages]
    assert labels == ["1", "2", "3", "4", "5"]


def test_a_stage_dropped_where_it_stands_stays(open_desk: Desk) -> None:
    ground = board(open_desk).widget()
    here = board(open_desk).lanes()[1].geometry()
    drop(ground, pack_stage(stage_ids(open_desk)[1]), here.center())
    assert steps(open_desk) == 0


def test_a_stage_of_another_programme_is_refused(open_desk: Desk) -> None:
    assert not drop(board(open_desk).widget(), pack_stage("stranger"), QPoint(5, 5))


def test_a_stage_is_renamed_in_place(open_desk: Desk) -> None:
    header = board(open_desk).lanes()[0].header
    QTest.mouseDClick(header, Qt.MouseButton.LeftButton)
    edit = open_desk.window.focusWidget()
    assert edit is not None
    QTest.keyClicks(edit, "Calm it down")
    QTest.keyClick(edit, Key.Key_Return)
    assert open_desk.document.programme.stages[0].name == "Calm it down"
    assert open_desk.document.undo_stack.undoText() == "Rename stage"
    assert header.hasFocus()


def test_escape_keeps_the_name(open_desk: Desk) -> None:
    header = board(open_desk).lanes()[0].header
    name = open_desk.document.programme.stages[0].name
    QTest.keyClick(header, Key.Key_F2)
    edit = open_desk.window.focusWidget()
    assert edit is not None
    QTest.keyClicks(edit, "Other")
    QTest.keyClick(edit, Key.Key_Escape)
    assert open_desk.document.programme.stages[0].name == name
    assert steps(open_desk) == 0


@pytest.mark.parametrize(
    ("entry", "after"),
    [("Duplicate", [0, None, 1, 2, 3, 4]), ("Delete stage", [1, 2, 3, 4])],
)
def test_a_stage_is_duplicated_or_deleted(
    open_desk: Desk, entry: str, after: list[int | None]
) -> None:
    ids = stage_ids(open_desk)
    value = open_desk.document.programme
    choose(open_desk.window.workspace.menus.stage_menu(ids[0]), entry)
    now = stage_ids(open_desk)
    assert [ids.index(each) if each in ids else None for each in now] == after
    assert open_desk.document.programme.current in now
    open_desk.document.undo()
    assert open_desk.document.programme == value


def test_the_current_stage_is_marked(open_desk: Desk) -> None:
    third = stage_ids(open_desk)[2]
    choose(open_desk.window.workspace.menus.stage_menu(third), "Mark as current")
    assert open_desk.document.programme.current == third
    assert board(open_desk).lane(third).property("current") is True
    assert "current stage" in board(open_desk).lane(third).header.accessibleName()


def test_an_empty_stage_says_what_to_do(open_desk: Desk) -> None:
    open_desk.window.workspace.adding.add_stage()
    lane = board(open_desk).lanes()[-1]
    (label,) = lane.view.viewport().findChildren(QLabel)
    assert label.isVisibleTo(lane)
    assert "press 6" in label.text()


# --- going about with the keys


def test_left_and_right_go_from_lane_to_lane(open_desk: Desk) -> None:
    select(open_desk, cards(open_desk, 1)[1:2])
    press(open_desk, Key.Key_Right)
    assert board(open_desk).selected_cards() == cards(open_desk, 2)[1:2]
    assert view(open_desk, 2).hasFocus()
    press(open_desk, Key.Key_Left)
    assert board(open_desk).selected_cards() == cards(open_desk, 1)[1:2]


def test_only_one_lane_has_a_selection(open_desk: Desk) -> None:
    select(open_desk, cards(open_desk, 1)[:2])
    view(open_desk, 2).select_card(cards(open_desk, 2)[0])
    assert board(open_desk).selected_cards() == cards(open_desk, 2)[:1]
    assert not view(open_desk, 1).selectedIndexes()


def test_criteria_are_said_in_the_language_of_the_screen(open_desk: Desk) -> None:
    """The handout's language is the patient's; whoever ticks reads his own."""
    stage = open_desk.document.programme.stages[0].id
    model = board(open_desk).lane(stage).gate.model
    before = [model.index(row).data() for row in range(model.rowCount())]
    open_desk.document.change("Language", language="es")
    assert before
    assert [model.index(row).data() for row in range(model.rowCount())] == before


def test_what_is_added_comes_to_the_stage_that_is_worked_in(open_desk: Desk) -> None:
    workspace = open_desk.window.workspace
    counts = [len(cards(open_desk, number)) for number in (1, 2)]
    select(open_desk, cards(open_desk, 2)[:1])
    workspace.library.exercises_asked.emit([("calf_sl_raise_floor", "")], 0)
    assert len(cards(open_desk, 1)) == counts[0]
    assert len(cards(open_desk, 2)) == counts[1] + 1
