"""What can be asked of the cards, blocks and stages of the board, and the keys that ask it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Ask(Enum):
    EDIT = auto()
    REMOVE = auto()
    UP = auto()
    DOWN = auto()
    STAGE_BEFORE = auto()
    STAGE_AFTER = auto()
    HARDER = auto()
    EASIER = auto()
    COPY = auto()
    CUT = auto()
    PASTE = auto()
    DUPLICATE = auto()
    LANE_LEFT = auto()
    LANE_RIGHT = auto()
    ALL = auto()
    VARIANTS = auto()


KEYS: dict[Ask, tuple[str, ...]] = {
    Ask.EDIT: ("Return", "Enter", "F2"),
    Ask.REMOVE: ("Del", "Backspace"),
    Ask.UP: ("Alt+Up",),
    Ask.DOWN: ("Alt+Down",),
    Ask.STAGE_BEFORE: ("Alt+Left",),
    Ask.STAGE_AFTER: ("Alt+Right",),
    Ask.HARDER: ("Alt+PgUp",),
    Ask.EASIER: ("Alt+PgDown",),
    Ask.COPY: ("Ctrl+C",),
    Ask.CUT: ("Ctrl+X",),
    Ask.PASTE: ("Ctrl+V",),
    Ask.DUPLICATE: ("Ctrl+D",),
    Ask.LANE_LEFT: ("Left",),
    Ask.LANE_RIGHT: ("Right",),
    Ask.ALL: ("Ctrl+A",),
    Ask.VARIANTS: ("V",),
}
"""In the form of QKeySequence; the first one stands in the menus."""

_BY_KEY = {QKeySequence(key).toString(): ask for ask, keys in KEYS.items() for key in keys}
_KEYPAD = Modifier.KeypadModifier


def asked_by(event: QKeyEvent) -> Ask | None:
    """What a key asks for; None when it is no key of the board."""
    plain = event.modifiers() & ~_KEYPAD
    return _BY_KEY.get(QKeySequence(QKeyCombination(plain, Qt.Key(event.key()))).toString())


def stage_digit(event: QKeyEvent) -> int:
    """The stage that a bare digit key names; 0 for any other key."""
    plain = event.modifiers() & ~_KEYPAD == Modifier.NoModifier
    return event.key() - Key.Key_0 if plain and Key.Key_1 <= event.key() <= Key.Key_9 else 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected on the board: cards of one stage, or the heading of one block."""

    stage: str = ""
    cards: tuple[str, ...] = ()
    block: str = ""

    def __bool__(self) -> bool:
        return bool(self.cards or self.block)
