"""The field for a patient's reference, with one quiet line about what is typed there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from soleus.domain.reference import LONGEST, looks_personal
from soleus.gui.look.tokens import GRID


class ReferenceField(QLineEdit):
    """``hint`` is to stand below it. Nothing that is typed is refused, but its length is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("for example JM-0412"))
        self.setMaxLength(LONGEST)
        self.hint = QLabel()
        self.hint.setObjectName("soft")
        self.hint.setContentsMargins(GRID, 0, 0, 0)
        self.textChanged.connect(self._judge)
        self._judge("")

    def show_reference(self, reference: str) -> None:
        """Show one that is kept, however long it is."""
        self.setMaxLength(max(LONGEST, len(reference)))
        self.setText(reference)

    def reference(self) -> str:
        return self.text().strip()

    def _judge(self, text: str) -> None:
        if len(text) >= LONGEST:
            words = self.tr(
                "{0} characters are the most that a page has room for: more is left out."
            ).format(LONGEST)
        elif looks_personal(text):
            words = self.tr("A reference needs no name: files and pages carry it.")
        else:
            words = self.tr("The clinic's own key. No name is needed.")
        self.hint.setText(words)
        self.setAccessibleDescription(words)
