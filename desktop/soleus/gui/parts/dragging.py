"""What travels in a drag: ids, never rows, so that a stale view cannot move the wrong card."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

CARDS = "application/x-soleus-cards"
EXERCISES = "application/x-soleus-exercises"
BLOCK = "application/x-soleus-block"
STAGE = "application/x-soleus-stage"
KEPT = "application/x-soleus-kept-block"


def pack_cards(card_ids: Sequence[str]) -> QMimeData:
    return _pack(CARDS, list(card_ids))


def pack_exercises(pairs: Sequence[tuple[str, str]]) -> QMimeData:
    """(exercise id, variant id) pairs."""
    return _pack(EXERCISES, [list(pair) for pair in pairs])


def pack_block(block_id: str) -> QMimeData:
    return _pack(BLOCK, [block_id])


def pack_stage(stage_id: str) -> QMimeData:
    return _pack(STAGE, [stage_id])


def pack_kept(name: str) -> QMimeData:
    """A block that is kept to use again."""
    return _pack(KEPT, [name])


def kept_in(data: QMimeData) -> str:
    """Name of the kept block that is dragged; empty when it is none."""
    return next(iter(_texts(data, KEPT)), "")


def cards_in(data: QMimeData) -> list[str]:
    return _texts(data, CARDS)


def block_in(data: QMimeData) -> str:
    """Id of the block that is dragged; empty when it is none."""
    return next(iter(_texts(data, BLOCK)), "")


def stage_in(data: QMimeData) -> str:
    return next(iter(_texts(data, STAGE)), "")


def exercises_in(data: QMimeData) -> list[tuple[str, str]]:
    found = _read(data, EXERCISES)
    return [
        (each[0], each[1])
        for each in found
        if isinstance(each, list) and len(each) == 2 and all(isinstance(it, str) for it in each)
    ]


def drop_action(event: QDropEvent, *, always: bool = False) -> Qt.DropAction:
    """Copy with Ctrl held (or *always*), else move."""
    held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return Qt.DropAction.CopyAction if held or always else Qt.DropAction.MoveAction


def lands_in_lane(data: QMimeData) -> bool:
    """Whether it holds something that a lane takes."""
    return bool(cards_in(data) or exercises_in(data) or block_in(data) or kept_in(data))


def _pack(kind: str, content: list[object] | list[str] | list[list[str]]) -> QMimeData:
    data = QMimeData()
    data.setData(kind, json.dumps(content).encode())
    return data


def _texts(data: QMimeData, kind: str) -> list[str]:
    return [each for each in _read(data, kind) if isinstance(each, str)]


def _read(data: QMimeData, kind: str) -> list[object]:
    if not data.hasFormat(kind):
        return []
    try:
        found = json.loads(bytes(data.data(kind).data()))
    except ValueError:
        return []
    return found if isinstance(found, list) else []
