"""Blocks to use again: kept under a name, added to any programme, renamed, removed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QInputDialog
from tests.gui.board_desk import board, cards, choose, select
from tests.gui.desk import Desk, answering, press

from soleus.domain.edit import find_block
from soleus.domain.stage import BlockKind
from soleus.storage.kept_blocks import KeptBlocks


@pytest.fixture
def circuit(desk: Desk) -> str:
    """The id of a circuit of the first two cards of stage 2."""
    desk.open()
    desk.document.gather_cards(cards(desk, 2)[:2], BlockKind.CIRCUIT)
    stage = desk.document.programme.stages[1]
    return next(each.id for each in stage.blocks if each.kind is BlockKind.CIRCUIT)


def naming(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (name, True))


def kept(desk: Desk) -> dict[str, int]:
    found = KeptBlocks(desk.services.settings).all()
    return {each.name: len(each.block.cards) for each in found}


def keep_circuit(desk: Desk, block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    naming(monkeypatch, "Calf circuit")
    board(desk).select_keys([f"block:{block}"], focus=True)
    choose(desk.window.workspace.menus.card_menu(), "Keep for other programmes")


def test_a_block_is_kept_and_added_to_another_programme(
    desk: Desk, circuit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = find_block(desk.document.programme, circuit)[1]
    keep_circuit(desk, circuit, monkeypatch)
    assert kept(desk) == {"Calf circuit": 2}
    desk.open("")
    before = desk.document.programme
    stage = before.stages[0]
    menu = desk.window.workspace.menus.stage_menu(stage.id)
    choose(menu, "Add block", "Calf circuit")
    added = desk.document.programme.stages[0].blocks[-1]
    assert (added.kind, added.title) == (BlockKind.CIRCUIT, "Calf circuit")
    assert [card.exercise for card in added.cards] == [card.exercise for card in block.cards]
    assert [card.dose for card in added.cards] == [card.dose for card in block.cards]
    assert not {card.id for card in added.cards} & {card.id for card in block.cards}
    desk.document.undo()
    assert desk.document.programme == before


def test_chosen_cards_are_kept_as_a_block(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open()
    naming(monkeypatch, "Warm-up")
    select(desk, cards(desk, 1)[:3])
    choose(desk.window.workspace.menus.card_menu(), "Keep as a block")
    assert kept(desk) == {"Warm-up": 3}


def test_a_kept_block_is_renamed_and_removed(
    desk: Desk, circuit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_circuit(desk, circuit, monkeypatch)
    stage = desk.document.programme.stages[0].id
    menus = desk.window.workspace.menus
    naming(monkeypatch, "Legs")
    choose(menus.stage_menu(stage), "Add block", "Kept blocks", "Calf circuit", "Rename")
    assert kept(desk) == {"Legs": 2}
    answering(lambda dialog: press(dialog, "Cancel"))
    choose(menus.stage_menu(stage), "Add block", "Kept blocks", "Legs", "Remove")
    assert kept(desk) == {"Legs": 2}
    answering(lambda dialog: press(dialog, "Yes"))
    choose(menus.stage_menu(stage), "Add block", "Kept blocks", "Legs", "Remove")
    assert kept(desk) == {}


def test_cards_of_unknown_exercises_are_left_out_and_told(
    desk: Desk, circuit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = find_block(desk.document.programme, circuit)[1].cards[0]
    desk.document.change_card(card.id, "Other", exercise="calf_of_another_clinic", variant="")
    keep_circuit(desk, circuit, monkeypatch)
    said: list[str] = []
    desk.window.workspace.said.connect(said.append)
    stage = desk.document.programme.stages[0].id
    choose(desk.window.workspace.menus.stage_menu(stage), "Add block", "Calf circuit")
    assert len(desk.document.programme.stages[0].blocks[-1].cards) == 1
    assert "left out" in said[-1]


def test_what_cannot_be_read_is_passed_over_and_kept(desk: Desk) -> None:
    settings = desk.services.settings
    settings.set("blocks", {"From a newer version": {"id": "b", "shape": "round"}})
    assert kept(desk) == {}
    programme = desk.open()
    KeptBlocks(settings).keep("Mine", programme.stages[0].blocks[0])
    stored = settings.get("blocks")
    assert isinstance(stored, dict)
    assert set(stored) == {"From a newer version", "Mine"}
