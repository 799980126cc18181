"""Fields of a finding: a number, or one of some words. What is typed is kept on leaving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QRegularExpressionValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from soleus.domain.quantity import plain_number

NUMBER = r"\d{0,3}([.,]\d{0,2})?"
FIELD_WIDTH, ARROW_ROOM = 92, 58


class NumberField(QLineEdit):
    """``entered`` carries the number, or None when the field was emptied.

    Enter keeps and goes on to the next field, Escape takes back what is half typed.
    """

    entered = Signal(object)
    refused = Signal(float)  # too large: the field shows again what it held

    def __init__(self, largest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest, self._shown = largest, ""
        self.setValidator(QRegularExpressionValidator(QRegularExpression(NUMBER), self))
        self.setFixedWidth(FIELD_WIDTH)
        self.editingFinished.connect(self._keep)

    def show_value(self, value: float | None, before: float | None = None) -> None:
        """Show what is kept; *before* stands faintly in an empty field.

        What is half typed stays: it is kept on leaving, whatever was edited in the meantime.
        """
        self._shown = "" if value is None else plain_number(value)
        self.setPlaceholderText("" if before is None else plain_number(before))
        if self.hasFocus() and self.isModified():
            return
        if self.text() != self._shown:
            self.setText(self._shown)
        self.setModified(False)

    def _keep(self) -> None:
        text = self.text().strip().replace(",", ".")
        if text == self._shown:
            return
        value = float(text) if text.strip(".") else None
        if value is not None and value > self._largest:
            self.take_back()
            self.refused.emit(value)
            return
        self._shown = "" if value is None else plain_number(value)
        self.setModified(False)
        self.entered.emit(value)

    def take_back(self) -> None:
        """Show again what is kept."""
        self.setText(self._shown)
        self.setModified(False)

    # --- Qt

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's as long as nothing is half typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if not self.isModified() and any(event.matches(each) for each in steps):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.take_back()
        else:
            super().keyPressEvent(event)


class WordField(QComboBox):
    """``entered`` carries the place of the word, from 1; None for none.

    A word's first letter chooses it at once, and so do the *keys* that stand for the words.
    *none* stands there as long as none is chosen.
    """

    entered = Signal(object)

    def __init__(
        self,
        words: Sequence[str],
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
        none: str = "–",
    ) -> None:
        super().__init__(parent)
        self._keys = [*keys, *(each[:1].casefold() for each in words)]
        self._words = len(words)
        self.addItems([none, *words])
        self._take_width()
        self._shown = 0
        self.activated.connect(self._keep)

    def show_value(self, value: float | None) -> None:
        self._shown = 0 if value is None else round(value)
        self.setCurrentIndex(self._shown)

    def _take_width(self) -> None:
        words = (self.itemText(at) for at in range(self.count()))
        longest = max(map(self.fontMetrics().horizontalAdvance, words))
        self.setFixedWidth(max(FIELD_WIDTH, longest + ARROW_ROOM))

    def _choose(self, place: int) -> None:
        self.setCurrentIndex(place)
        self._keep(place)

    def _keep(self, place: int) -> None:
        if place != self._shown:
            self._shown = place
            self.entered.emit(place or None)

    # --- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_width()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the list of measures: it never changes a finding in passing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(0)
        elif event.text() and event.text().casefold() in self._keys:
            self._choose(self._keys.index(event.text().casefold()) % self._words + 1)
        else:
            super().keyPressEvent(event)
