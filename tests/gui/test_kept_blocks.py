"""Blocks to use again: kept under a name, added to any programme, renamed, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from tests.gui.board_desk import board, cards, choose, select
from tests.gui.desk import Desk, answering, press

from soleus.domain.edit import find_block
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, BlockKind
from soleus.gui.authoring.incoming_dialog import IncomingDialog
from soleus.gui.library.library_panel import LibraryPanel
from soleus.gui.parts.dragging import pack_kept
from soleus.storage.records.kept_blocks import KeptBlock, KeptBlocks

LEFT = Qt.MouseButton.LeftButton


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


# --- found where one looks


def keep_first(desk: Desk, name: str = "Calf circuit") -> KeptBlock:
    """Two cards of stage 2 of a template, kept as a circuit; an empty programme is open then."""
    desk.open()
    cards_of = desk.document.programme.stages[1].cards[:2]
    block = Block("b", BlockKind.CIRCUIT, rounds=exactly(3), cards=cards_of)
    desk.services.library.renew()
    KeptBlocks(desk.services.settings).keep(name, block)
    desk.open("")
    return KeptBlock(name, block)


def library(desk: Desk) -> LibraryPanel:
    return desk.window.workspace.library


def by_palette(desk: Desk) -> None:
    palette = desk.window.palette_line
    palette.open()
    palette.field.setText("block: calf")
    assert palette.list.choices.rowCount() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert "Calf circuit" in palette._told.text()


def by_name_in_the_palette(desk: Desk) -> None:
    palette = desk.window.palette_line
    palette.open()
    palette.field.setText("calf circuit")
    assert "Block: Calf circuit" in str(palette.list.choices.index(0).data())
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def by_double_click(desk: Desk) -> None:
    library(desk).filters.blocks.click()
    listed = library(desk).blocks
    assert listed.isVisible()
    assert not library(desk).list.isVisible()
    spot = listed.visualRect(listed.choices.index(0)).center()
    QTest.mouseClick(listed.viewport(), LEFT, pos=spot)
    assert desk.document.programme.stages[0].cards == (), "one click only selects"
    QTest.mouseDClick(listed.viewport(), LEFT, pos=spot)


def by_digit(desk: Desk) -> None:
    library(desk).filters.blocks.click()
    QTest.keyClick(library(desk).blocks, Qt.Key.Key_1)


def by_search_and_enter(desk: Desk) -> None:
    library(desk).filters.blocks.click()
    field = library(desk)._field
    field.setText("circ")
    QTest.keyClick(field, Qt.Key.Key_Return)


def by_drop(desk: Desk) -> None:
    library(desk).filters.blocks.click()
    listed = library(desk).blocks
    assert listed.dragEnabled()
    assert listed.choices.flags(listed.choices.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    lane = board(desk).lanes()[0]
    data = pack_kept("Calf circuit")
    assert lane.model.canDropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())
    assert lane.model.dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())


BLOCK_WAYS = [
    by_palette,
    by_name_in_the_palette,
    by_double_click,
    by_digit,
    by_search_and_enter,
    by_drop,
]


@pytest.mark.parametrize("way", BLOCK_WAYS)
def test_every_way_adds_the_whole_block_in_one_step(
    way: Callable[[Desk], None], desk: Desk
) -> None:
    kept = keep_first(desk)
    before = desk.document.programme
    way(desk)
    added = [each for each in desk.document.programme.stages[0].blocks if each.cards]
    assert [(each.kind, each.title, each.rounds) for each in added] == [
        (BlockKind.CIRCUIT, "Calf circuit", exactly(3))
    ]
    assert [c.exercise for c in added[0].cards] == [c.exercise for c in kept.block.cards]
    desk.document.undo()
    assert desk.document.programme == before


def test_a_block_goes_before_or_behind_the_block_it_is_dropped_on(desk: Desk) -> None:
    keep_first(desk)
    desk.open()
    lane = board(desk).lanes()[0]
    known = [each.id for each in desk.document.programme.stages[0].blocks]
    last = lane.model.rowCount()
    for row in (0, last + 3):
        lane.model.dropMimeData(
            pack_kept("Calf circuit"), Qt.DropAction.CopyAction, min(row, lane.model.rowCount()), 0,
            QModelIndex(),
        )  # fmt: skip
    blocks = desk.document.programme.stages[0].blocks
    assert [each.id in known for each in blocks] == [False, *(True for _ in known), False]


def test_the_chip_is_there_only_with_blocks_and_counts_what_is_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    chip = library(desk).filters.blocks
    assert not chip.isVisible()
    naming(monkeypatch, "Warm-up")
    select(desk, cards(desk, 1)[:2])
    choose(desk.window.workspace.menus.card_menu(), "Keep as a block")
    assert chip.isVisible()
    assert chip.text() == "Blocks 1"
    library(desk)._field.setText("no such")
    assert chip.text() == "Blocks 0"
    chip.click()
    assert library(desk)._empty.text().startswith("No block is called “no such”")
    library(desk)._field.clear()
    about = library(desk).blocks.choices.choice(0)
    assert about is not None
    assert "Ankle pumps" in about.about


def test_a_block_whose_name_is_only_begun_stands_behind_the_exercises(desk: Desk) -> None:
    keep_first(desk)
    palette = desk.window.palette_line
    palette.open()
    palette.field.setText("calf")
    names = [str(palette.list.choices.index(row).data()) for row in range(9)]
    assert not names[0].startswith("Block: ")
    assert names[-1] == "Block: Calf circuit"


def test_blocks_travel_in_the_clinics_library_file(desk: Desk, tmp_path: Path) -> None:
    keep_first(desk)
    path = tmp_path / "clinic.soleuslib"
    own = desk.window.dialogs.own
    own.export_file(str(path))
    assert "1 item" in desk.window.file_notice.accessibleName()
    KeptBlocks(desk.services.settings).remove("Calf circuit")

    def take(dialog: object) -> None:
        assert isinstance(dialog, IncomingDialog)
        row = [dialog.model.index(0, column).data() for column in range(5)]
        assert row[:4] == ["Block", "Calf circuit", "new", "comes in"]
        dialog.accept()

    answering(take)
    own.import_file(str(path))
    assert kept(desk) == {"Calf circuit": 2}
    assert library(desk).filters.blocks.isVisibleTo(library(desk))
