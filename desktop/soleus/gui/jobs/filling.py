"""A window that stands at once, and what is long in it follows in turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from soleus.gui.jobs.turns import Turns

HANDS = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
        QEvent.Type.DragEnter,
        QEvent.Type.Close,
    }
)
"""What somebody does to a window."""


class Filling(QObject):
    """Each piece, up to a ``yield`` of *pieces*, has a turn of its own.

    Nobody meets a window that is half filled: before a key or a click reaches it the rest is
    done, and who reads what it holds asks for that with :meth:`complete`. Without a limit of the
    *turns* everything is done at once, when the filling begins. What is filled stands in
    *place*, and what the Tab key reached after that is reached after it still.
    """

    def __init__(
        self, turns: Turns | None, pieces: Iterator[None], place: QWidget, window: QWidget
    ) -> None:
        super().__init__(window)
        self._window, self._pieces = window, pieces
        self._after = _after(place)
        self._at_work = False
        self.done = False
        self._turns = turns or Turns()
        if not self._turns.limited:
            self.complete()
            return
        window.installEventFilter(self)
        self._turns.join(self, self._work, first=True)
        self._turns.ask()

    def complete(self) -> None:
        """Do all that is left; a piece that reads the window itself finds what is there so far."""
        while not (self.done or self._at_work):
            self._go_on()

    def _work(self) -> bool:
        if self.done or self._at_work:
            return False
        self._go_on()
        return True

    def _go_on(self) -> None:
        self._at_work = True
        try:
            next(self._pieces)
        except StopIteration:
            self.done = True
            _put_last(self._after)
        finally:
            self._at_work = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.done:
            watched.removeEventFilter(self)
        elif watched is self._window:
            handle = self._window.windowHandle()
            if event.type() == QEvent.Type.Show and handle is not None:
                handle.installEventFilter(self)
        elif event.type() in HANDS:
            self.complete()
        return False


def _after(place: QWidget) -> list[QWidget]:
    """What the Tab key reaches after *place* and all in it, to the end of the window."""
    found: list[QWidget] = []
    each = place.nextInFocusChain()
    while each is not None and not each.isWindow():
        if not place.isAncestorOf(each) and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(each)
        each = each.nextInFocusChain()
    return found


def _put_last(parts: Iterable[QWidget]) -> None:
    for part in parts:
        last = part.window().previousInFocusChain()
        while last is not None and last.focusPolicy() == Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        if last is not None:
            QWidget.setTabOrder(last, part)
