"""What the start page shows while there is no programme yet: the ways to the first one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from soleus.gui.look.icons import icon
from soleus.gui.look.tokens import GAP, GRID, MARGIN, PAD, Theme

ICON = 20


class FirstSteps(QFrame):
    """Three short ways, each with its sign; the programmes stand here later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        title = QLabel(self.tr("Your programmes will stand here"))
        title.setObjectName("title")
        title.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        grid.setHorizontalSpacing(PAD)
        grid.setVerticalSpacing(GAP + GRID)
        grid.setColumnStretch(1, 1)
        grid.addWidget(title, 0, 0, 1, 2)
        self._signs: list[tuple[QLabel, str]] = []
        for row, (sign, words) in enumerate(self._ways(), 1):
            mark, text = QLabel(), QLabel(words)
            text.setWordWrap(True)
            mark.setFixedSize(ICON, ICON)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
            self._signs.append((mark, sign))

    def _ways(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                "layout-template",
                self.tr(
                    "Begin with a template: click the one that fits. You change all of it later."
                ),
            ),
            (
                "plus",
                self.tr(
                    "Or begin with nothing: New programme (Ctrl+N). A reference such as JM-0412 "
                    "is enough; no name is needed."
                ),
            ),
            (
                "folder-open",
                self.tr(
                    "Or go on with a handout that was saved before: drop its PDF on this window."
                ),
            ),
        )

    def dress(self, theme: Theme) -> None:
        for mark, sign in self._signs:
            mark.setPixmap(icon(sign, theme.accent).pixmap(ICON, ICON))
