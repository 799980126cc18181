"""The list of the sessions of a running plan, and what its keys ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QSizePolicy, QWidget

LEAST = 140
"""Its height where the screen is small."""


class SessionList(QListWidget):
    shift_asked = Signal(int)  # up (-1) or down (+1)
    remove_asked = Signal()
    add_asked = Signal()
    copy_asked = Signal()
    here_asked = Signal()
    line_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sessions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(LEAST)
        self._acts: dict[tuple[int, bool, bool], Callable[[], object]] = {
            (Qt.Key.Key_Up, True, False): lambda: self.shift_asked.emit(-1),
            (Qt.Key.Key_Down, True, False): lambda: self.shift_asked.emit(1),
            (Qt.Key.Key_Delete, False, False): self.remove_asked.emit,
            (Qt.Key.Key_Insert, False, False): self.add_asked.emit,
            (Qt.Key.Key_D, False, True): self.copy_asked.emit,
            (Qt.Key.Key_Space, False, False): self.here_asked.emit,
            (Qt.Key.Key_Return, False, False): self.line_asked.emit,
            (Qt.Key.Key_F2, False, False): self.line_asked.emit,
        }

    def fill(self, texts: Sequence[str], row: int) -> int:
        """Show *texts* with *row* chosen, or the one nearest to it; which one that is."""
        self.blockSignals(True)
        if len(texts) != self.count():
            self.clear()
            self.addItems(texts)
        for place, text in enumerate(texts):
            self.item(place).setText(text)
            self.item(place).setToolTip(text)
        row = min(max(row, 0), len(texts) - 1)
        self.setCurrentRow(row)
        self.blockSignals(False)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        act = self._acts.get((event.key(), alt, control))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)
