"""What a template rests on, in paragraphs that name its sources."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.look.translation import interface_language
from soleus.storage.content.sources import with_names

LONGEST_LEAD = 45
"""Letters before a colon that say what the paragraph is about."""
HEIGHT = 270


class TemplateAbout(QScrollArea):
    """Of one height, whatever it shows, so that a dialog does not jump."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, 0, GAP, 0)
        column.addWidget(self._label)
        self.setWidget(inside)
        self.setFixedHeight(HEIGHT)

    def text(self) -> str:
        """What is shown, as rich text."""
        return self._label.text()

    def show_about(self, about: str) -> None:
        self._label.setText(rich_paragraphs(with_names(about, interface_language())))
        self.verticalScrollBar().setValue(0)


def rich_paragraphs(text: str) -> str:
    """*text* with each line as a paragraph; the words that lead it ("Gait:") are bold."""
    made = []
    for line in text.splitlines():
        lead, colon, rest = line.partition(": ")
        if colon and len(lead) <= LONGEST_LEAD:
            words = f"<b>{escape(lead)}:</b> {escape(rest)}"
        else:
            words = escape(line)
        made.append(f'<p style="margin: 0 0 6px 0;">{words}</p>')
    return "".join(made)
