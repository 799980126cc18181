"""Cards on the clipboard: for other programmes, and as text for the clinical record."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from soleus.domain.card import Card
from soleus.storage.codec import CodecError, from_data, to_data

CLIPPED = "application/x-soleus-clipped-cards"
MOST = 500
"""More cards than this were not copied here."""


def pack_clip(cards: Sequence[Card], text: str) -> QMimeData:
    """The cards themselves, and *text* for every other program."""
    data = QMimeData()
    data.setData(CLIPPED, json.dumps([to_data(card) for card in cards]).encode())
    data.setText(text)
    return data


def clipped_cards(data: QMimeData) -> tuple[Card, ...]:
    """The cards on the clipboard; none when it holds something else or is damaged."""
    if not data.hasFormat(CLIPPED):
        return ()
    try:
        found = json.loads(bytes(data.data(CLIPPED).data()))
        if not isinstance(found, list) or len(found) > MOST:
            return ()
        return tuple(from_data(each, Card) for each in found)
    except (ValueError, CodecError):
        return ()
