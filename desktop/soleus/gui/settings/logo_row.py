"""Choosing the clinic's logo: the picture, a button for another one, a sentence when it fails."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soleus.errors import UserError
from soleus.gui.look.tokens import GRID
from soleus.gui.settings.logo import logo_from_file, logo_pixmap
from soleus.gui.settings.setting_fields import SettingFields, soft_line

LOGO = "clinic.logo"
IMAGES = "*.png *.jpg *.jpeg *.svg"
LOGO_HEIGHT, LOGO_WIDTH = 56, 240


class LogoRow(QWidget):
    """What is chosen is kept at once; what is no picture leaves the logo as it was."""

    def __init__(self, fields: SettingFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self._logo = QLabel()
        self._logo.setObjectName("picture")
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = QPushButton(self.tr("Choose a picture…"))
        self._choose.setAccessibleName(self.tr("Choose a logo"))
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Remove the logo"))
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self.remove)
        self.wrong = soft_line("", "red")
        self.wrong.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._logo, self._choose, self._remove):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.wrong)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._show()

    def take(self, path: Path) -> None:
        """Keep the picture at *path*, or say why it cannot be taken."""
        try:
            logo = logo_from_file(path)
        except UserError as error:
            kept = self.tr("The logo stays as it was.")
            self.wrong.setText(f"{error} {kept}")
            self.wrong.show()
            return
        self.wrong.hide()
        self._fields.keep(LOGO, logo)
        self._show()

    def remove(self) -> None:
        self.wrong.hide()
        self._fields.keep(LOGO, "")
        self._show()

    def _ask(self) -> None:
        kinds = self.tr("Pictures ({0})").format(IMAGES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a logo"), "", kinds)
        if path:
            self.take(Path(path))

    def _show(self) -> None:
        kept, ratio = self._fields.text(LOGO), self.devicePixelRatioF()
        pixmap = logo_pixmap(kept, LOGO_WIDTH, LOGO_HEIGHT, ratio)
        self._logo.setVisible(pixmap is not None)
        self._remove.setVisible(pixmap is not None)
        if pixmap is not None:
            self._logo.setPixmap(pixmap)
            self._logo.setAccessibleName(self.tr("The clinic's logo"))
