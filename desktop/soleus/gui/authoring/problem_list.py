"""Everything that is wrong in a file, line by line, to be copied and mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.look.tokens import GAP, MARGIN


class ProblemList(QDialog):
    """A list to read; Copy puts all of it on the clipboard."""

    def __init__(self, title: str, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._lines = tuple(lines)
        told = QLabel(
            self.tr("%n place(s) must be mended in the file. Then import it again.", "", len(lines))
        )
        told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.addItems(self._lines)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        for part in (told, self.list, buttons):
            column.addWidget(part)
        self.resize(620, 380)

    def _copy(self) -> None:
        QApplication.clipboard().setText("\n".join(self._lines))
