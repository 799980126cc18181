"""What travels in a drag: ids, never rows, so that a stale view cannot move the wrong card."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

CARDS = "application/x-soleus-cards"
EXERCISES = "application/x-soleus-exercises"


def pack_cards(card_ids: Sequence[str]) -> QMimeData:
    data = QMimeData()
    data.setData(CARDS, json.dumps(list(card_ids)).encode())
    return data


def pack_exercises(pairs: Sequence[tuple[str, str]]) -> QMimeData:
    """(exercise id, variant id) pairs."""
    data = QMimeData()
    data.setData(EXERCISES, json.dumps([list(pair) for pair in pairs]).encode())
    return data


def cards_in(data: QMimeData) -> list[str]:
    found = _read(data, CARDS)
    return [each for each in found if isinstance(each, str)]


def exercises_in(data: QMimeData) -> list[tuple[str, str]]:
    found = _read(data, EXERCISES)
    return [
        (each[0], each[1])
        for each in found
        if isinstance(each, list) and len(each) == 2 and all(isinstance(it, str) for it in each)
    ]


def _read(data: QMimeData, kind: str) -> list[object]:
    if not data.hasFormat(kind):
        return []
    try:
        found = json.loads(bytes(data.data(kind).data()))
    except ValueError:
        return []
    return found if isinstance(found, list) else []
