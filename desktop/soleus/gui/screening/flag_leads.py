"""What the answers about warning signs lead to."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from soleus.gui.look.tokens import GAP, GRID
from soleus.gui.screening.flag_group import FlagRow


class FlagLeads(QScrollArea):
    """What the answers lead to, in a place of one height: nothing else moves as it fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("What the answers lead to"))
        self._stop, self._told = QLabel(), QLabel()
        self._stop.setObjectName("red")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GRID)
        for label in (self._stop, self._told):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()
        self.setWidget(inside)

    def show_rows(self, rows: Sequence[FlagRow], refer_on: str) -> None:
        """Tell what the questions answered with yes lead to; *refer_on* stands above them."""
        self._stop.setText(refer_on)
        self._stop.setVisible(bool(refer_on))
        told = [
            f"<b>{escape(row.leads_to)}</b> {escape(row.item.text)}" for row in rows if row.leads_to
        ]
        nothing = "" if refer_on else self.tr("A yes shows here what it leads to.")
        self._told.setText("<br>".join(told) or escape(nothing))
