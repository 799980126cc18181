"""The handout check: how many rules are kept, and each sentence or card to mend."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from soleus.gui.look.tokens import GAP, GRID
from soleus.handout.checks.check import Remark, Severity
from soleus.handout.score import Score

MOST_HEIGHT = 190


class CheckList(QFrame):
    """A remark that is chosen tells its card, and the page it stands on."""

    remark_chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        self._score: Score | None = None
        self.told = QLabel()
        self.told.setObjectName("title")
        self.told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What to mend on the handout"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(1)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)

    def show_score(self, score: Score) -> None:
        """Show *score*; the remark that was current stays so."""
        row = self.list.currentRow()
        self._score = score
        self.told.setText(
            self.tr("{0} of {1} rules of a good handout are kept.").format(score.kept, score.rules)
        )
        self.list.clear()
        self.list.addItems([self._words(each, score) for each in score.remarks])
        self.list.setCurrentRow(min(row, len(score.remarks) - 1))
        self.list.setVisible(bool(score.remarks))
        self._fit()

    def score(self) -> Score | None:
        return self._score

    def _fit(self) -> None:
        """As high as its remarks, up to a part of the panel; the rest is scrolled to."""
        # What the view itself guesses of wrapped lines is a line too many.
        width = self.width() - 4 * GAP - self.list.verticalScrollBar().sizeHint().width()
        room = QRect(0, 0, max(width, 60), 10_000)
        metrics, height = self.list.fontMetrics(), 2 * GRID
        for row in range(self.list.count()):
            item = self.list.item(row)
            told = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(room.width(), told.height() + 2 * GAP))
            height += told.height() + 2 * GAP + 2
        self.list.setFixedHeight(min(height, MOST_HEIGHT))

    def _words(self, remark: Remark, score: Score) -> str:
        """What the command line says of it too, with what it asks for in front."""
        signs = {
            Severity.ERROR: self.tr("mend"),
            Severity.WARNING: self.tr("look at"),
            Severity.HINT: self.tr("hint"),
        }
        place = score.place(remark)
        where = f" ({place})" if place else ""
        return f"{signs[remark.severity]}: {remark.rule}{where}: {remark.text}"

    def _choose(self, item: QListWidgetItem) -> None:
        if self._score is not None:
            remark = self._score.remarks[self.list.row(item)]
            self.remark_chosen.emit(remark.card, remark.page)

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
