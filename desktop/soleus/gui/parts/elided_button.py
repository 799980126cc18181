"""A button whose words give way where it is narrow: only what is painted is cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from soleus.gui.look.tokens import GAP

LEAST_EMS = 10
"""So wide it stays at least, in heights of a line."""


class ElidedButton(QPushButton):
    """Takes up to the room of its words. The owner's tooltip is to have them whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint, least = self.sizeHint(), LEAST_EMS * self.fontMetrics().height()
        return QSize(min(hint.width(), least), hint.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        icon = 0 if self.icon().isNull() else self.iconSize().width() + GAP // 2
        room = self.width() - 2 * GAP - 2 - icon
        mode = Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(self.text(), mode, max(0, room))
