"""The blocks that are kept, beside the exercises of the library: to drag, or to send by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from soleus.gui.look.tokens import Theme
from soleus.gui.parts.choice_list import Choice, ChoiceList
from soleus.gui.parts.dragging import pack_kept
from soleus.storage.records.kept_blocks import KeptBlock, blocks_named

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class BlockList(ChoiceList):
    """Double click or Enter adds the whole block, a digit sends it to that stage."""

    add_asked = Signal(str, int)  # name, number of a stage; 0 for the one in view

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.setAccessibleName(self.tr("Kept blocks"))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self._kept: tuple[KeptBlock, ...] = ()
        self._about: Callable[[KeptBlock], str] = lambda kept: kept.name
        self._text = ""
        self.doubleClicked.connect(lambda _: self.ask(0))

    def show_blocks(self, kept: Sequence[KeptBlock], about: Callable[[KeptBlock], str]) -> bool:
        """Take what is kept; *about* says what a block holds. Whether other ones are kept now."""
        other = tuple(kept) != self._kept
        self._kept, self._about = tuple(kept), about
        self.seek(self._text)
        return other

    def seek(self, text: str) -> int:
        """List those whose names answer *text*; how many they are."""
        self._text = text
        found = blocks_named(text, self._kept)
        self.show_choices(
            [Choice(each.name, each.name, self._about(each)) for each in found],
            found[0].name if found else "",
        )
        return len(found)

    def has_any(self) -> bool:
        return bool(self._kept)

    def ask(self, stage: int) -> None:
        """Ask that the current block be added to a stage."""
        if self.current():
            self.add_asked.emit(self.current(), stage)

    # --- Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        QListView.mouseReleaseEvent(self, event)  # one click only selects

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask(0)
        elif event.modifiers() in PLAIN and text and text in "123456789":
            self.ask(int(text))
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        del supportedActions
        if not self.current():
            return
        drag = QDrag(self)
        drag.setMimeData(pack_kept(self.current()))
        area = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        drag.setPixmap(self.viewport().grab(area))
        drag.exec(Qt.DropAction.CopyAction)
