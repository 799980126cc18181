"""A pair of hands that counts: clicks, drags and keystrokes, as an observer would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget
from tests.gui.desk import Desk

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TRIES = 500


@dataclass
class Hands:
    """Every word typed is also counted as so many keys; a chord (Ctrl+K) is one key."""

    desk: Desk
    clicks: int = 0
    drags: int = 0
    keys: int = 0

    def __str__(self) -> str:
        return f"{self.clicks} clicks, {self.drags} drags, {self.keys} keystrokes"

    def where(self) -> QWidget:
        """What has the keyboard."""
        if not (QApplication.activeModalWidget() or QApplication.activePopupWidget()):
            # A screen gives the keyboard back to the window when a dialog closes.
            self.desk.window.activateWindow()
        QApplication.processEvents()
        found = QApplication.focusWidget() or QApplication.activeWindow()
        return found or self.desk.window

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        where = at if at is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)
        QApplication.processEvents()

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def key(self, key: Qt.Key, held: Modifier = Modifier.NoModifier) -> None:
        self.keys += 1
        QTest.keyClick(self.where(), key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        self.keys += len(text)
        QTest.keyClicks(self.where(), text)
        QApplication.processEvents()

    def in_dialog(self, act: Callable[[QDialog], None]) -> None:
        """*act* works the dialog that opens next."""

        def look(tries: int) -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                dialog.activateWindow()
                QApplication.processEvents()
                act(dialog)
                if dialog.isVisible():
                    dialog.reject()
            elif tries:
                QTimer.singleShot(10, lambda: look(tries - 1))

        QTimer.singleShot(0, lambda: look(TRIES))
