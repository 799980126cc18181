"""Blocks: made, renamed, moved by their heading, dissolved, deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from tests.gui.board_desk import (
    Key,
    Modifier,
    before,
    blocks,
    board,
    cards,
    choose,
    drop,
    press,
    select,
    view,
)
from tests.gui.desk import Desk, answering

from soleus.domain.quantity import exactly
from soleus.domain.stage import BlockKind
from soleus.gui.board.block_dialog import BlockDialog
from soleus.gui.parts.dragging import pack_block, pack_cards

Trigger = Callable[[Desk], None]


@pytest.fixture
def circuit(desk: Desk) -> Desk:
    """Stage 1 with its cards 2 and 3 gathered into a circuit."""
    desk.open()
    select(desk, cards(desk, 1)[1:3])
    choose(desk.window.workspace.menus.card_menu(), "Put in a block", "New: Circuit")
    return desk


def block_id(desk: Desk, at: int = 1) -> str:
    return desk.document.programme.stages[0].blocks[at].id


def select_block(desk: Desk, at: int = 1) -> None:
    board(desk).select_keys([f"block:{block_id(desk, at)}"], focus=True)


def menu(desk: Desk, *words: str) -> None:
    choose(desk.window.workspace.menus.card_menu(), *words)


def test_cards_become_a_block_of_their_own(circuit: Desk) -> None:
    assert [len(each) for each in blocks(circuit, 1)] == [3, 2]
    assert circuit.document.programme.stages[0].blocks[1].kind is BlockKind.CIRCUIT
    assert len(board(circuit).selected_cards()) == 2
    assert circuit.document.undo_stack.undoText() == "Make block"


def test_an_empty_block_takes_a_dropped_card(circuit: Desk) -> None:
    stage = circuit.document.programme.stages[0].id
    choose(circuit.window.workspace.menus.stage_menu(stage), "Add block", "Warm-up")
    assert blocks(circuit, 1)[0] == []
    moved = blocks(circuit, 1)[1][0]
    lane = view(circuit, 1)
    assert drop(lane, pack_cards([moved]), before(lane, 1))
    assert blocks(circuit, 1)[0] == [moved]


def by_drop(desk: Desk) -> None:
    lane = view(desk, 1)
    assert drop(lane, pack_block(block_id(desk)), before(lane, 0))


def by_key(desk: Desk) -> None:
    select_block(desk)
    press(desk, Key.Key_Up, Modifier.AltModifier)


def by_menu(desk: Desk) -> None:
    select_block(desk)
    menu(desk, "Move up")


@pytest.mark.parametrize("trigger", [by_drop, by_key, by_menu])
def test_a_block_moves_up_with_its_cards(circuit: Desk, trigger: Trigger) -> None:
    first, second = blocks(circuit, 1)
    trigger(circuit)
    assert blocks(circuit, 1) == [second, first]


def to_stage_by_drop(desk: Desk) -> None:
    lane = view(desk, 2)
    assert drop(lane, pack_block(block_id(desk)), before(lane, 99))


def to_stage_by_key(desk: Desk) -> None:
    select_block(desk)
    press(desk, Key.Key_Right, Modifier.AltModifier)


def to_stage_by_digit(desk: Desk) -> None:
    select_block(desk)
    press(desk, Key.Key_2)


def to_stage_by_menu(desk: Desk) -> None:
    select_block(desk)
    menu(desk, "Move to", "Stage 2")


@pytest.mark.parametrize(
    "trigger", [to_stage_by_drop, to_stage_by_key, to_stage_by_digit, to_stage_by_menu]
)
def test_a_block_goes_to_another_stage(circuit: Desk, trigger: Trigger) -> None:
    moved = blocks(circuit, 1)[1]
    trigger(circuit)
    assert moved not in blocks(circuit, 1)
    assert blocks(circuit, 2)[-1] == moved


@pytest.mark.parametrize("way", ["key", "menu"])
def test_a_block_is_deleted_with_its_cards(circuit: Desk, way: str) -> None:
    value = circuit.document.programme
    select_block(circuit)
    if way == "key":
        press(circuit, Key.Key_Delete)
    else:
        menu(circuit, "Delete block with")
    assert [len(each) for each in blocks(circuit, 1)] == [3]
    circuit.document.undo()
    assert circuit.document.programme == value


def test_dissolving_keeps_the_cards(circuit: Desk) -> None:
    every = sorted(cards(circuit, 1))
    select_block(circuit)
    menu(circuit, "Dissolve")
    assert len(blocks(circuit, 1)) == 1
    assert sorted(cards(circuit, 1)) == every


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2])
def test_a_block_is_named_and_given_rounds(circuit: Desk, key: Key) -> None:
    def fill(dialog: object) -> None:
        assert isinstance(dialog, BlockDialog)
        dialog.title.setText("Calf round")
        QTest.keyClicks(dialog.rounds.lineEdit(), "3")
        dialog.accept()

    select_block(circuit)
    answering(fill)
    press(circuit, key)
    block = circuit.document.programme.stages[0].blocks[1]
    assert (block.title, block.rounds) == ("Calf round", exactly(3))
    rows = view(circuit, 1).lane_model()
    heading = rows.index(rows.row_of(f"block:{block.id}"))
    assert heading.data() == "Calf round · 3 rounds"


def test_duplicating_a_block_gives_its_cards_new_ids(circuit: Desk) -> None:
    select_block(circuit)
    press(circuit, Key.Key_D, Modifier.ControlModifier)
    original, copy = circuit.document.programme.stages[0].blocks[1:]
    assert [card.exercise for card in copy.cards] == [card.exercise for card in original.cards]
    assert {card.id for card in copy.cards}.isdisjoint(card.id for card in original.cards)
