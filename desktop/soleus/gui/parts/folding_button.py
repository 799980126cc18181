"""A button whose words give way where a bar grows too narrow: its icon stays."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


class FoldingButton(QPushButton):
    """To a screen reader it is the same with and without its words."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self.setAccessibleName(words)

    def fold(self, folded: bool) -> None:
        self.setText("" if folded else self._words)

    def spare(self) -> int:
        """How many pixels narrower it can still become."""
        return self.fontMetrics().horizontalAdvance(self.text())
