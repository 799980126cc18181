"""Working the board of a desk: cards by their place, drops without a screen, keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from tests.gui.desk import Desk

from soleus.gui.board.board import Board
from soleus.gui.lane.lane_view import LaneView

Key, Modifier = Qt.Key, Qt.KeyboardModifier
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton


def board(desk: Desk) -> Board:
    return desk.window.workspace.board


def view(desk: Desk, stage: int) -> LaneView:
    """The list of the *stage*-th stage, from 1."""
    return board(desk).lane(desk.document.programme.stages[stage - 1].id).view


def cards(desk: Desk, stage: int) -> list[str]:
    """Ids of the cards of the *stage*-th stage."""
    return [card.id for card in desk.document.programme.stages[stage - 1].cards]


def blocks(desk: Desk, stage: int) -> list[list[str]]:
    return [
        [card.id for card in block.cards]
        for block in desk.document.programme.stages[stage - 1].blocks
    ]


def select(desk: Desk, card_ids: Sequence[str]) -> None:
    board(desk).select_keys([f"card:{each}" for each in card_ids], focus=True)


def press(desk: Desk, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
    """Press a key in the lane that has the selection."""
    stage = board(desk).chosen().stage
    QTest.keyClick(board(desk).lane(stage).view, key, modifier)


def drop(
    target: QWidget, data: QMimeData, where: QPoint, held: Modifier = Modifier.NoModifier
) -> bool:
    """Drag *data* over *target* to *where* and let go, *held* keys down; whether it was taken."""
    enter = QDragEnterEvent(where, BOTH, data, LEFT, held)
    move = QDragMoveEvent(where, BOTH, data, LEFT, held)
    release = QDropEvent(QPointF(where), BOTH, data, LEFT, held)
    for event in (enter, move, release):
        handler = {enter: "dragEnterEvent", move: "dragMoveEvent", release: "dropEvent"}[event]
        getattr(target, handler)(event)
        if not event.isAccepted():
            return False
    return True


def before(lane: LaneView, row: int) -> QPoint:
    """A point over the upper half of *row*; behind the last row, below it."""
    model = lane.lane_model()
    if row < model.rowCount():
        return lane.visualRect(model.index(row)).center() - QPoint(0, 4)
    last = lane.visualRect(model.index(model.rowCount() - 1))
    return QPoint(last.center().x(), last.bottom() + 3)


def choose(menu: QMenu, *words: str) -> None:
    """Trigger the entry of a menu whose text begins with the words, one for each level."""
    *path, last = words
    for word in path:
        menu = next(action.menu() for action in menu.actions() if action.text().startswith(word))  # type: ignore[assignment]  # the stubs call it an object
    found = [action for action in menu.actions() if action.text().startswith(last)]
    assert found, [action.text() for action in menu.actions()]
    assert found[0].isEnabled(), last
    found[0].trigger()
