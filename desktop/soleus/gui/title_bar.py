"""The bar above the workspace: whose programme it is, adding, undo, and the way to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from soleus.gui.elided_label import ElidedLabel
from soleus.gui.icons import icon
from soleus.gui.tokens import GAP, GRID, MARGIN, Theme

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.gui.flag_words import FlagState


class TitleBar(QFrame):
    """Only shows and offers; the window connects the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._theme: Theme | None = None
        self._reference = QLabel()
        self._reference.setObjectName("big")
        self.about = QToolButton()
        self.about.setObjectName("flat")
        self.about.setToolTip(self.tr("Reference, title, presentation, side… (Ctrl+I)"))
        self.about.setAccessibleName(self.tr("About this programme"))
        self.flags = QPushButton()
        self.flags.setProperty("sign", "open")
        self.flags.hide()
        self.compare = QPushButton(self.tr("Compare…"))
        self.compare.setToolTip(self.tr("Compare with an earlier version (Ctrl+Shift+D)"))
        self._about = ElidedLabel()
        self._about.setObjectName("soft")
        self.add = QPushButton(self.tr("Add an exercise…"))
        self.add.setAccessibleName(self.tr("Add an exercise by typing"))
        self.add.setToolTip(self.tr("Type such as: single heel raise 3x15 2-1-2 2/day R (Ctrl+K)"))
        self.undo, self.redo = QToolButton(), QToolButton()
        self.undo.setAccessibleName(self.tr("Undo"))
        self.redo.setAccessibleName(self.tr("Redo"))
        self.export = QPushButton(self.tr("Save PDF…"))
        self.print = QPushButton(self.tr("Print handout"))
        self.print.setObjectName("primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._reference)
        row.addWidget(self.about)
        row.addSpacing(GRID)
        row.addWidget(self._about, 1)
        row.addWidget(self.flags)
        for part in (self.add, self.undo, self.redo, self.compare, self.export, self.print):
            row.addWidget(part)

    def show_programme(self, programme: Programme, about: str) -> str:
        """Say whose programme it is; the words for its reference."""
        reference = programme.reference or self.tr("No reference")
        sides = {"left": self.tr("left"), "right": self.tr("right"), "both": self.tr("both sides")}
        parts = [about, sides[programme.side] if programme.side is not None else ""]
        words = ", ".join(part for part in parts if part)
        self._reference.setText(reference)
        self._about.show_text(words)
        return reference

    def show_flags(self, state: FlagState | None) -> None:
        """What the warning signs say stands here as long as the programme is open."""
        self.flags.setVisible(state is not None)
        if state is None:
            return
        self.flags.setText(state.line)
        self.flags.setToolTip(state.told)
        self.flags.setAccessibleName(f"{state.line}. {state.told}")
        sign = "stop" if state.stopping else "open"
        if self.flags.property("sign") != sign:
            self.flags.setProperty("sign", sign)
            self.flags.style().unpolish(self.flags)
            self.flags.style().polish(self.flags)
        self._paint_sign()

    def _paint_sign(self) -> None:
        if self._theme is not None:
            stop = self.flags.property("sign") == "stop"
            ink = self._theme.on_red if stop else self._theme.on_amber
            self.flags.setIcon(icon("triangle-alert", ink))

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._paint_sign()
        self.add.setIcon(icon("plus", theme.ink))
        self.undo.setIcon(icon("undo-2", theme.ink))
        self.redo.setIcon(icon("redo-2", theme.ink))
        self.about.setIcon(icon("pencil", theme.soft))
        self.compare.setIcon(icon("git-compare", theme.ink))
        self.export.setIcon(icon("file-down", theme.ink))
        self.print.setIcon(icon("printer", theme.on_accent))
        for button in (self.undo, self.redo):
            button.setIconSize(QSize(18, 18))
