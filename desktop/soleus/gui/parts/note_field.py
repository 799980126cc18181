"""A field for some sentences: all of them are in sight, and they stay one paragraph."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from soleus.gui.look.tokens import GRID


class NoteField(QPlainTextEdit):
    """Worked like a line: Tab goes on, Enter is the dialog's. ``text_edited`` tells what is typed.

    It is *rows* lines high, in letters of any size.
    """

    text_edited = Signal(str)

    def __init__(self, rows: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setTabChangesFocus(True)
        self.textChanged.connect(lambda: self.text_edited.emit(self.text()))
        self._take_height()

    def text(self) -> str:
        """What stands there, breaks that were pasted as spaces."""
        return " ".join(self.toPlainText().splitlines())

    def setText(self, text: str) -> None:  # named as a line's
        """Show *text*; nothing is told."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)

    def _take_height(self) -> None:
        around = round(2 * self.document().documentMargin()) + 2 * GRID
        self.setFixedHeight(self._rows * self.fontMetrics().lineSpacing() + around)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_height()
