"""A line of text in which what was not understood is underlined in red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QWidget

RED = "#d3261f"
"""Seen on white and on the dark field alike; the wave says it without the colour."""


class MarkedLine(QLineEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[tuple[int, int], ...] = ()

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each underlined piece."""
        return self._marks

    def mark(self, pieces: Sequence[tuple[int, int]]) -> None:
        """Underline these pieces (start, end) of the text, and nothing else."""
        self._marks = tuple(pieces)
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(QColor(RED))
        style.setFontUnderline(True)
        kind = QInputMethodEvent.AttributeType.TextFormat
        # A line edit takes formats only as an input method gives them, counted from the cursor.
        formats = [
            QInputMethodEvent.Attribute(kind, start - self.cursorPosition(), end - start, style)
            for start, end in pieces
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", formats))

    def setText(self, text: str | None) -> None:
        super().setText(text or "")
        self.mark(())
