"""The versions of a programme that were handed over: unchangeable, and at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from soleus.domain.programme import IssuedVersion
from soleus.gui.handout.issued_words import IssuedWords
from soleus.gui.look.tokens import GAP, MARGIN, Theme
from soleus.gui.parts.choice_list import Choice, ChoiceList


class IssuedDialog(QDialog):
    """Tells what is wanted of the version that is current in the list, then closes."""

    copy_asked = Signal(int)
    save_asked = Signal(int)
    changes_asked = Signal(int)

    def __init__(
        self, versions: Sequence[IssuedVersion], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Issued versions"))
        self._versions = versions
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        words = IssuedWords(self)
        told = QLabel(
            self.tr("What was handed over stays as it was, the latest first.")
            if self._versions
            else self.tr(
                "Nothing was handed over yet. Printing or saving the handout keeps a version here."
            )
        )
        told.setWordWrap(True)
        self.list = ChoiceList(self.tr("Issued versions"), theme)
        self.list.show_choices(
            [
                Choice(str(each.number), words.title(each), words.about(each))
                for each in reversed(self._versions)
            ]
        )
        self.list.setVisible(bool(self._versions))
        if self._versions:
            self.list.setCurrentIndex(self.list.choices.index(0))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.copy = self._button(self.tr("Open as a copy"), self.copy_asked)
        self.save = self._button(self.tr("Save as PDF again…"), self.save_asked)
        self.changes = self._button(self.tr("What changed since…"), self.changes_asked)
        for button in (self.changes, self.save, self.copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setVisible(bool(self._versions))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(told)
        column.addWidget(self.list, 1)
        if not self._versions:
            column.addStretch(1)
        column.addWidget(buttons)
        self.resize(620, 420 if self._versions else 160)

    def _button(self, words: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._ask(asked))
        return button

    def _ask(self, asked: SignalInstance) -> None:
        number = self.list.current()
        if number:
            self.accept()
            asked.emit(int(number))
