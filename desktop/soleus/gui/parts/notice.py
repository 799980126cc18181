"""A line that says what was done, with a button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, Theme


class Notice(QFrame):
    """Stands until it is answered, closed, or the next one comes: nobody races a clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._undo: Callable[[], None] | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self.button = QPushButton(self.tr("Undo"))
        self.button.clicked.connect(self._take_back)
        self._close = QToolButton()
        self._close.setObjectName("flat")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP, GAP, GAP)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.hide()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show *text*; with *undo* it can be taken back."""
        self._text.setText(text)
        self._undo = undo
        self.button.setVisible(undo is not None)
        self.show()

    def text(self) -> str:
        return self._text.text()

    def dress(self, theme: Theme) -> None:
        self._close.setIcon(icon("x", theme.raised))

    def _take_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()
