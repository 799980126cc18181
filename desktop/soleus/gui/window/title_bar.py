"""The bar above the workspace: whose programme it is, adding, undo, and the way to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, MARGIN, Theme
from soleus.gui.parts.elided_label import ElidedLabel
from soleus.gui.parts.folding_button import FoldingButton

if TYPE_CHECKING:
    from soleus.domain.programme import Programme
    from soleus.gui.screening.flag_words import FlagState

REFERENCE_PART = 0.3  # of the bar's width, at the most
ABOUT_PART = 0.25  # so much the presentation is given before buttons keep their words


class TitleBar(QFrame):
    """Only shows and offers; the window connects the buttons.

    Where it is too narrow for all its words, buttons show their icons alone, the least asked first.
    The side stands before the presentation, which may be cut; it never is.
    """

    side_chosen = Signal(str)  # left, right or both

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._theme: Theme | None = None
        self._reference = QLabel()
        self._reference.setObjectName("big")
        self._whole_reference = self._whole_about = ""
        self.about = QToolButton()
        self.about.setObjectName("flat")
        self.about.setToolTip(self.tr("Reference, title, presentation, side… (Ctrl+I)"))
        self.about.setAccessibleName(self.tr("About this programme"))
        self.flags = QPushButton()
        self.flags.setProperty("sign", "open")
        self.flags.hide()
        self.findings = FoldingButton(self.tr("Findings"))
        self.findings.setToolTip(self.tr("What was measured, and what matches it (Ctrl+Shift+F)"))
        self.compare = FoldingButton(self.tr("Compare versions…"))
        self.compare.setToolTip(self.tr("Two versions side by side (Ctrl+Shift+D)"))
        self._about = ElidedLabel()
        self._about.setObjectName("soft")
        self._side = QLabel()
        self.ask_side = self._side_button()
        self.add = FoldingButton(self.tr("Add an exercise…"))
        self.add.setAccessibleName(self.tr("Add an exercise by typing"))
        self.add.setToolTip(self.tr("Type such as: single heel raise 3x15 2-1-2 2/day R (Ctrl+K)"))
        self.undo, self.redo = QToolButton(), QToolButton()
        self.undo.setAccessibleName(self.tr("Undo"))
        self.redo.setAccessibleName(self.tr("Redo"))
        self.export = FoldingButton(self.tr("Save PDF…"))
        self.export.setToolTip(self.tr("Save the handout as a PDF"))
        self.print = QPushButton(self.tr("Print handout"))
        self.print.setObjectName("primary")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._reference)
        row.addWidget(self.about)
        row.addSpacing(GRID)
        row.addWidget(self._side)
        row.addWidget(self.ask_side)
        row.addWidget(self._about, 1)
        row.addWidget(self.flags)
        row.addWidget(self.findings)
        for part in (self.add, self.undo, self.redo, self.compare, self.export, self.print):
            row.addWidget(part)

    def _sides(self) -> dict[str, str]:
        return {"left": self.tr("left"), "right": self.tr("right"), "both": self.tr("both sides")}

    def _side_button(self) -> QPushButton:
        """The gap where the side is to stand: its menu fills it."""
        button = QPushButton(self.tr("Which side?"))
        button.setProperty("sign", "open")
        button.setToolTip(
            self.tr("Exercises are for the affected leg, and nothing says which it is.")
        )
        menu = QMenu(button)
        for side, name in self._sides().items():
            menu.addAction(name).triggered.connect(
                lambda _=False, side=side: self.side_chosen.emit(side)
            )
        button.setMenu(menu)
        button.hide()
        return button

    def show_programme(self, programme: Programme, about: str) -> str:
        """Say whose programme it is; the words for its reference."""
        # Imported now: the empty window stands without the domain.
        from soleus.domain.sides import lacks_side

        reference = programme.reference or self.tr("No reference")
        self._whole_reference = reference
        side = self._sides()[programme.side] if programme.side is not None else ""
        self._side.setText(f"{side} ·" if side and about else side)
        self._side.setAccessibleName(side)
        self._side.setVisible(bool(side))
        self.ask_side.setVisible(lacks_side(programme))
        self._whole_about = about
        self._about.show_text(about)
        self._fit()
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
        self._fit()

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
        self.findings.setIcon(icon("activity", theme.ink))
        self.about.setIcon(icon("pencil", theme.soft))
        self.compare.setIcon(icon("git-compare", theme.ink))
        self.export.setIcon(icon("file-down", theme.ink))
        self.print.setIcon(icon("printer", theme.on_accent))
        for button in (self.undo, self.redo):
            button.setIconSize(QSize(18, 18))
        self._fit()

    # --- narrow windows, large letters

    def minimumSizeHint(self) -> QSize:
        """With every button that can fold folded; what is in sight now may be wider."""
        whole = super().minimumSizeHint()
        return QSize(whole.width() - sum(each.spare() for each in self._foldable()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _foldable(self) -> tuple[FoldingButton, ...]:
        return (self.compare, self.export, self.findings, self.add)

    def _fit(self) -> None:
        """Fold as few buttons as the width asks for."""
        most = int(self.width() * REFERENCE_PART)
        mode = Qt.TextElideMode.ElideRight
        shown = self._reference.fontMetrics().elidedText(self._whole_reference, mode, most)
        self._reference.setText(shown)
        self._reference.setToolTip(self._whole_reference if shown != self._whole_reference else "")
        about = self._about.fontMetrics().horizontalAdvance(self._whole_about) + 4
        room = self.width() - min(about, int(self.width() * ABOUT_PART))
        for button in self._foldable():
            button.fold(False)
        for button in self._foldable():
            if self._row.minimumSize().width() <= room:
                break
            button.fold(True)
            self._row.invalidate()
