"""Who hands it over: the initials, and what stands of the warning signs, with the way to them."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.look.tokens import GAP, MARGIN
from soleus.gui.screening.flag_words import FlagState

MOST_LETTERS = 12
WIDTH = 440


class HandOverDialog(QDialog):
    """Asks for initials. *state*: what has to be said of the warning signs, once.

    ``flags_wanted``: it was closed to ask them first.
    """

    def __init__(
        self, known: str, state: FlagState | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hand over"))
        self.flags_wanted = False
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setObjectName("amber")
        self.told.setVisible(state is not None)
        ask = QLabel(self.tr("Your &initials, for the record of what was handed over:"))
        ask.setWordWrap(True)
        self.field = QLineEdit(known)
        self.field.setMaxLength(MOST_LETTERS)
        self.field.setAccessibleName(self.tr("Your initials"))
        self.field.selectAll()
        ask.setBuddy(self.field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        hand = buttons.addButton(self.tr("Hand over"), QDialogButtonBox.ButtonRole.AcceptRole)
        hand.setObjectName("primary")
        self.hand = hand
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.told)
        for each in (ask, self.field, buttons):
            column.addWidget(each)
        if state is not None:
            # The line alone counts what is open; a sign that was found is told with its way out.
            self.told.setText(f"{state.line}\n{state.told}" if state.stopping else state.line)
            self.flags = QPushButton(self.tr("Warning signs…"))
            self.flags.setAutoDefault(False)
            self.flags.clicked.connect(self._want_flags)
            buttons.addButton(self.flags, QDialogButtonBox.ButtonRole.ActionRole)
        self.field.textChanged.connect(lambda _: self._judge())
        self._judge()
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        hand.setDefault(True)
        self.field.setFocus()
        self.resize(WIDTH, self.sizeHint().height())

    def initials(self) -> str:
        return self.field.text().strip()

    def _judge(self) -> None:
        self.hand.setEnabled(bool(self.initials()))

    def _want_flags(self) -> None:
        self.flags_wanted = True
        self.reject()
