"""Cards are copied between programmes, and as text for the clinical record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from tests.gui.board_desk import Key, Modifier, board, cards, choose, press, select
from tests.gui.desk import Desk

from soleus.domain.card import Card
from soleus.gui.board.card_clipboard import CLIPPED, clipped_cards, pack_clip


@pytest.fixture
def open_desk(desk: Desk) -> Iterator[Desk]:
    desk.open()
    yield desk
    QGuiApplication.clipboard().clear()


def do(desk: Desk, way: str, key: Key, words: str) -> None:
    if way == "key":
        press(desk, key, Modifier.ControlModifier)
    else:
        choose(desk.window.workspace.menus.card_menu(), words)


@pytest.mark.parametrize("way", ["key", "menu"])
def test_cards_go_to_another_programme(open_desk: Desk, way: str) -> None:
    copied = open_desk.document.programme.stages[1].cards[:2]
    select(open_desk, [card.id for card in copied])
    do(open_desk, way, Key.Key_C, "Copy")
    open_desk.open("neural")
    there = cards(open_desk, 1)
    select(open_desk, there[:1])
    do(open_desk, way, Key.Key_V, "Paste")
    after = [card for _, _, card in open_desk.document.programme.cards()]
    fresh = [card for card in after if card.id in board(open_desk).selected_cards()]
    assert [(card.exercise, card.dose) for card in fresh] == [
        (card.exercise, card.dose) for card in copied
    ]
    assert {card.id for card in fresh}.isdisjoint(card.id for card in copied)
    assert cards(open_desk, 1)[:3] == [there[0], *(card.id for card in fresh)]
    assert open_desk.document.undo_stack.count() == 1


@pytest.mark.parametrize("way", ["key", "menu"])
def test_cut_takes_the_cards_away(open_desk: Desk, way: str) -> None:
    first, *rest = cards(open_desk, 1)
    select(open_desk, [first])
    do(open_desk, way, Key.Key_X, "Cut")
    assert cards(open_desk, 1) == rest
    assert open_desk.document.undo_stack.undoText().startswith("Cut")
    assert len(clipped_cards(QGuiApplication.clipboard().mimeData())) == 1


def test_the_record_gets_clinical_text(open_desk: Desk) -> None:
    card = open_desk.document.programme.stages[1].cards[1]
    open_desk.document.change_card(card.id, "note", note="Hold the wall")
    select(open_desk, [card.id])
    press(open_desk, Key.Key_C, Modifier.ControlModifier)
    name = open_desk.services.library.exercises[card.exercise].clinical_name
    assert QGuiApplication.clipboard().text() == (
        f"- {name}: 3×15 3-0-3 rest 90s daily, right. Hold the wall"
    )


def test_a_whole_stage_as_text_has_its_gate(open_desk: Desk) -> None:
    stage = open_desk.document.programme.stages[0]
    open_desk.document.tick(stage.id, 0, open_desk.services.today())
    choose(open_desk.window.workspace.menus.stage_menu(stage.id), "Copy for the record")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Stage 1, Settle and wake up (weeks 0–2)"
    assert sum(line.startswith("- ") for line in lines) == 5
    gate = lines[lines.index("Move on when:") + 1 :]
    assert gate[0].startswith("[x] You can walk for 20 minutes")
    assert gate[0].endswith("(2026-11-22)")
    assert all(line.startswith("[ ]") for line in gate[1:])
    assert "JM-0412" not in QGuiApplication.clipboard().text()


def test_an_exercise_that_is_not_here_is_left_out_and_said(open_desk: Desk) -> None:
    said: list[str] = []
    open_desk.window.workspace.said.connect(said.append)
    strange = pack_clip([Card("x", "no_such_exercise"), Card("y", "hip_clam")], "")
    QGuiApplication.clipboard().setMimeData(strange)
    count = len(cards(open_desk, 1))
    select(open_desk, cards(open_desk, 1)[:1])
    press(open_desk, Key.Key_V, Modifier.ControlModifier)
    assert len(cards(open_desk, 1)) == count + 1
    assert "left out" in said[-1]


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b'[{"id": 3}]', b"[[]]"])
def test_a_damaged_clip_is_no_clip(content: bytes) -> None:
    data = QMimeData()
    data.setData(CLIPPED, content)
    assert clipped_cards(data) == ()


def test_nothing_to_paste_is_said(open_desk: Desk) -> None:
    said: list[str] = []
    open_desk.window.workspace.said.connect(said.append)
    QGuiApplication.clipboard().setText("Shopping")
    select(open_desk, cards(open_desk, 1)[:1])
    press(open_desk, Key.Key_V, Modifier.ControlModifier)
    assert said == ["There are no cards on the clipboard."]
    assert open_desk.document.undo_stack.count() == 0
