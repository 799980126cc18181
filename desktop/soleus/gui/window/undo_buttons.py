"""Undo and redo, named after the step they are about, in the menu and on the bar alike."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QToolButton

Pair = tuple[QAction, QToolButton]


class UndoButtons(QObject):
    """Each pair is an entry of the menu and the button that does the same."""

    def __init__(self, stack: QUndoStack, undo: Pair, redo: Pair) -> None:
        super().__init__(undo[1])
        self._stack, self._undo, self._redo = stack, undo, redo
        for signal in (stack.canUndoChanged, stack.canRedoChanged, stack.indexChanged):
            signal.connect(self._follow)

    def _follow(self, *_: object) -> None:
        self.show_steps()

    def show_steps(self) -> None:
        stack = self._stack
        for pair, can, text, plain in (
            (self._undo, stack.canUndo(), stack.undoText(), self.tr("Undo")),
            (self._redo, stack.canRedo(), stack.redoText(), self.tr("Redo")),
        ):
            action, button = pair
            words = f"{plain}: {text}" if text else plain
            action.setText(words.replace("&", "&&"))  # no key hides in an exercise's name
            action.setEnabled(can)
            button.setEnabled(can)
            button.setToolTip(words)
            button.setAccessibleName(words)
