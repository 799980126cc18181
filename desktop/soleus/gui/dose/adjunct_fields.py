"""What an item that is no exercise is: its kind and the physio's words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from soleus.domain.card import Adjunct, AdjunctKind
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.parts.choices import Choices


class AdjunctFields(QWidget):
    edited = Signal(object)  # Adjunct

    def __init__(self, words: StageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Choices(AdjunctKind, words.adjunct_kinds())
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Such as: 10 minutes, wrapped in a towel"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&What"), self.kind)
        form.addRow(self.tr("In &words"), self.words)
        self.kind.activated.connect(self._tell)
        self.words.textEdited.connect(self._tell)

    def show_adjunct(self, adjunct: Adjunct) -> None:
        self.kind.choose(adjunct.kind)
        self.words.setText(adjunct.words)

    def _tell(self) -> None:
        kind = self.kind.chosen() or AdjunctKind.OTHER
        self.edited.emit(Adjunct(kind, self.words.text().strip()))
