"""A line at the foot of the window: a file that was written, and two ways to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, TARGET, Theme
from soleus.gui.parts.elided_label import ElidedLabel


class FileNotice(QFrame):
    """Stands until it is closed, the next file is written, or the programme changes or is left."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self._text = ElidedLabel()
        self.open = self._button(self.tr("Open"), self.tr("Open the file"))
        self.folder = self._button(self.tr("Show in folder"), self.tr("Open the folder it is in"))
        self.close_button = self._button("", self.tr("Close this message"))
        self.open.clicked.connect(lambda: self._show(self._path))
        self.folder.clicked.connect(lambda: self._show(self._path.parent))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.setSpacing(GAP)
        row.addWidget(self._text, 1)
        for button in (self.open, self.folder, self.close_button):
            row.addWidget(button)
        self.hide()

    def _button(self, words: str, meaning: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setText(words)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.setMinimumWidth(TARGET)
        button.setFixedHeight(TARGET)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def tell_file(self, words: str, path: Path) -> None:
        """Say *words* of the file at *path*."""
        self._path = path
        self._tell(words)
        for button in (self.open, self.folder):
            button.setVisible(True)

    def dress(self, theme: Theme) -> None:
        self.open.setIcon(icon("external-link", theme.ink))
        self.folder.setIcon(icon("folder-open", theme.ink))
        self.close_button.setIcon(icon("x", theme.soft))

    def _tell(self, words: str) -> None:
        self._text.show_text(words)
        self.setAccessibleName(words)
        self.show()

    def _show(self, place: Path) -> None:
        """Hand *place* to the program that the system has for it: nothing but what lies here."""
        if not place.exists():
            self._tell(self.tr("{0} is no longer there.").format(place))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self._tell(self.tr("This computer has no program that opens {0}.").format(place))
