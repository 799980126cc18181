"""Telling the person at the desk what went wrong: a sentence, or a bug with its details."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from soleus.errors import UserError

log = logging.getLogger("soleus")


class Trouble(QObject):
    """Shows errors over *window*."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def tell(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._box(QMessageBox.Icon.Warning, str(error)).exec()
            return
        details = "".join(traceback.format_exception(error))
        log.error("unexpected error\n%s", details)
        box = self._box(
            QMessageBox.Icon.Critical,
            self.tr(
                "Something in Soleus went wrong. Every edit up to now is saved. "
                "You can go on; if it happens again, send us the details."
            ),
        )
        box.setDetailedText(details)
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.exec()

    def _box(self, kind: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(kind)
        box.setWindowTitle(self.tr("Soleus"))
        box.setText(text)
        box.addButton(QMessageBox.StandardButton.Ok)
        return box


def install_hook(tell: Callable[[BaseException], None]) -> None:
    """The one place where an unexpected error ends: told once, never a silent death."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        tell(error)

    sys.excepthook = hook
