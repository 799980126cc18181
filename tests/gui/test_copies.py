"""Ctrl held while dragging copies: cards, blocks and stages."""

from __future__ import annotations

from tests.gui.board_desk import Modifier, before, blocks, board, cards, drop, view
from tests.gui.desk import Desk

from soleus.domain.stage import BlockKind
from soleus.gui.parts.dragging import pack_block, pack_cards, pack_stage

CTRL = Modifier.ControlModifier


def exercises(desk: Desk, stage: int) -> list[str]:
    return [card.exercise for card in desk.document.programme.stages[stage - 1].cards]


def test_cards_are_copied_to_where_they_are_let_go(desk: Desk) -> None:
    desk.open()
    chosen = cards(desk, 1)[:2]
    had, there = exercises(desk, 1), exercises(desk, 2)
    lane = view(desk, 2)
    assert drop(lane, pack_cards(chosen), before(lane, 1), CTRL)
    assert exercises(desk, 1) == had, "the original stays"
    assert exercises(desk, 2) == [there[0], *had[:2], *there[1:]]
    name = desk.services.library.exercises[had[0]].name
    assert desk.document.undo_stack.undoText() == f"Copy {name} and 1 more"
    desk.document.undo()
    assert exercises(desk, 2) == there


def test_without_ctrl_the_same_drag_moves(desk: Desk) -> None:
    desk.open()
    chosen = cards(desk, 1)[0]
    lane = view(desk, 2)
    assert drop(lane, pack_cards([chosen]), before(lane, 0))
    assert chosen not in cards(desk, 1)
    assert cards(desk, 2)[0] == chosen


def test_a_block_is_copied_with_its_cards(desk: Desk) -> None:
    desk.open()
    desk.document.gather_cards(cards(desk, 1)[:2], BlockKind.CIRCUIT)
    block = next(b for _, b in desk.document.programme.blocks() if b.kind is BlockKind.CIRCUIT)
    count = len(blocks(desk, 3))
    lane = view(desk, 3)
    assert drop(lane, pack_block(block.id), before(lane, lane.lane_model().rowCount()), CTRL)
    assert len(blocks(desk, 3)) == count + 1
    copy = desk.document.programme.stages[2].blocks[-1]
    assert copy.kind is BlockKind.CIRCUIT
    assert [card.exercise for card in copy.cards] == [card.exercise for card in block.cards]
    assert copy.id != block.id
    assert block in [b for _, b in desk.document.programme.blocks()]


def test_a_stage_is_copied_between_others(desk: Desk) -> None:
    programme = desk.open()
    ground = board(desk).widget()
    third = board(desk).lane(programme.stages[2].id).geometry()
    where = third.center()
    where.setX(third.left() + 4)
    assert drop(ground, pack_stage(programme.stages[0].id), where, CTRL)
    after = desk.document.programme.stages
    assert len(after) == len(programme.stages) + 1
    assert after[2].name == programme.stages[0].name
    assert after[0] == programme.stages[0]
    assert [stage.label for stage in after] == ["1", "2", "3", "4", "5", "6"]
