"""The options below each other: Enter or the button adds, a digit adds to that stage."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from soleus.gui.findings.option_delegate import OptionDelegate
from soleus.gui.findings.option_model import OptionModel

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class OptionList(QListView):
    """``add_asked`` carries an exercise and a stage's number, 0 for the one that is chosen."""

    add_asked = Signal(str, int)

    def __init__(
        self, model: OptionModel, delegate: OptionDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Options"))
        delegate.add_asked.connect(lambda index: self._ask(index, 0))
        self.doubleClicked.connect(lambda index: self._ask(index, 0))

    def _ask(self, index: QModelIndex | QPersistentModelIndex, stage: int) -> None:
        exercise = self._model.exercise(index)
        if exercise is not None:
            self.add_asked.emit(exercise.id, stage)

    # --- Qt

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        del supportedActions
        index = self.currentIndex()
        if self._model.exercise(index) is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([index]))
        area = self.visualRect(index).intersected(self.viewport().rect())
        drag.setPixmap(self.viewport().grab(area))
        drag.setHotSpot(QPoint(area.width() // 3, area.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex(), 0)
        elif event.modifiers() in PLAIN and text and text in "123456789":
            self._ask(self.currentIndex(), int(text))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
