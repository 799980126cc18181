"""A box that looks and opens like any list of choices, and holds a menu of ticks."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QMenu, QWidget


class MenuBox(QComboBox):
    """``setText`` says what is chosen; a click, Space or Alt+Down opens the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._menu: QMenu | None = None

    def menu(self) -> QMenu | None:
        return self._menu

    def setMenu(self, menu: QMenu) -> None:
        self._menu = menu

    def text(self) -> str:
        return self.currentText()

    def setText(self, text: str) -> None:
        self.setItemText(0, text)
        self.setToolTip(text)

    # --- Qt

    def showPopup(self) -> None:
        if self._menu is not None:
            self._menu.setMinimumWidth(self.width())
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
