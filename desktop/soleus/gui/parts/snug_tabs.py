"""Tabs that are as tall as the page in sight, not as the tallest of them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget


class SnugTabs(QTabWidget):
    """What holds it is to resize itself on ``currentChanged``."""

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        if not self.count():
            return whole
        page, bar = self.currentWidget(), self.tabBar()
        above = bar.sizeHint().height() if bar.isVisibleTo(self) else 0
        return QSize(whole.width(), above + page.sizeHint().height() + 2)
