"""A list of sentences that are never cut: a row is as high as its words need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from soleus.gui.look.tokens import GAP

LONGEST = 10_000


class WrappedList(QListWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_WholeRows(self))


class _WholeRows(QStyledItemDelegate):
    """Qt wraps a row's words as if they had the whole width; the style sheet's padding takes some.

    Words that need just one more line would be cut with dots.
    """

    def __init__(self, view: WrappedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        margin = self._view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        room = self._view.viewport().width() - 2 * (GAP + margin)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        paper, wrap = QRect(0, 0, room, LONGEST), Qt.TextFlag.TextWordWrap
        needed = self._view.fontMetrics().boundingRect(paper, wrap, words).height() + 2 * GAP
        return QSize(hint.width(), max(hint.height(), needed))
