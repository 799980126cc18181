"""A combo box of the presentations; the program offers, the clinician chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from soleus.domain.finding import Presentation


class PresentationBox(QComboBox):
    """Its letters are typed to find one; what is no presentation leaves the choice as it was."""

    def __init__(
        self, presentations: Sequence[Presentation], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.addItem(self.tr("none chosen"), "")
        for each in presentations:
            self.addItem(each.name, each.id)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.completer()
        assert isinstance(completer, QCompleter)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        field = self.lineEdit()
        assert field is not None
        field.setAccessibleName(self.tr("Presentation"))
        field.editingFinished.connect(self._settle)

    def chosen(self) -> str:
        """Its id, or empty."""
        return str(self.currentData() or "")

    def choose(self, presentation_id: str) -> None:
        self.setCurrentIndex(max(self.findData(presentation_id), 0))
        field = self.lineEdit()
        assert field is not None
        field.setCursorPosition(0)  # a long name is read from its beginning

    def _settle(self) -> None:
        """Words that are no presentation give way to the one chosen."""
        found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if found >= 0 and found != self.currentIndex():
            self.setCurrentIndex(found)
        self.setEditText(self.itemText(self.currentIndex()))
