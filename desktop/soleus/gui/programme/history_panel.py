"""The list of edits of the open programme: a click goes back to any of them, or forward again."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, TARGET, Theme
from soleus.gui.parts.choice_list import Choice, ChoiceList
from soleus.gui.state.history import ProgrammeHistory


class HistoryPanel(QDockWidget):
    """Shows the undo stack of *history*; every step is saved as it is reached."""

    def __init__(
        self, history: ProgrammeHistory, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self.setWindowTitle(self.tr("History"))
        self.setObjectName("history")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.list = ChoiceList(self.tr("Edits of this programme"), theme)
        self.list.setMinimumWidth(170)
        self.list.chosen.connect(lambda step: history.go_to(int(step)))
        self.setWidget(self.list)
        self.setTitleBarWidget(self._head())
        history.undo_stack.indexChanged.connect(self._show)
        history.opened.connect(self._show)
        self.visibilityChanged.connect(self._show)
        self.dress(theme)
        self._show()

    def _head(self) -> QWidget:
        """Its name and a way to close it, large enough to hit."""
        head = QFrame()
        head.setObjectName("panel")
        title = QLabel(self.windowTitle())
        title.setObjectName("title")
        self.close_button = QToolButton()
        self.close_button.setObjectName("flat")
        self.close_button.setAccessibleName(self.tr("Close the history"))
        self.close_button.setToolTip(self.tr("Close the history"))
        self.close_button.setMinimumSize(TARGET, TARGET)
        self.close_button.clicked.connect(self.close)
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP, GRID, GRID, GRID)
        row.addWidget(title, 1)
        row.addWidget(self.close_button)
        return head

    def dress(self, theme: Theme) -> None:
        self.list.dress(theme)
        self.close_button.setIcon(icon("x", theme.ink))

    def _show(self, *_: object) -> None:
        stack = self._history.undo_stack
        if not self.isVisible():
            return
        steps = [Choice("0", self.tr("As it was opened"))]
        steps += [
            Choice(str(number + 1), stack.text(number), faint=number >= stack.index())
            for number in range(stack.count())
        ]
        self.list.choices.show(steps)
        here = self.list.choices.index(stack.index())
        self.list.setCurrentIndex(here)
        self.list.scrollTo(here)
