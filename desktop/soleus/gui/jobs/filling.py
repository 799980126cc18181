"""A dialog or page that stands at once, and what is long in it follows in turns."""

from __future__ import annotations

from collections.abc import Iterator

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
    """Each piece of *whole*, up to a ``yield`` of *pieces*, has a turn of its own.

    Nobody meets it half filled: before a key or a click reaches its window the rest is done,
    and who reads what it holds asks for that with :meth:`complete`. Without a limit of the
    *turns* everything is done at once, when the filling begins. What is filled stands in
    *place*, and what the Tab key reached after that is reached after it still.
    """

    def __init__(
        self, turns: Turns | None, pieces: Iterator[None], place: QWidget, whole: QWidget
    ) -> None:
        super().__init__(whole)
        self._whole, self._place, self._pieces = whole, place, pieces
        self._at_work = False
        self._failed: BaseException | None = None
        self.done = False
        self._turns = turns or Turns()
        if not self._turns.limited:
            self.complete()
            return
        whole.installEventFilter(self)
        self._turns.join(self, self._work, first=True)
        self._turns.ask()

    def complete(self) -> None:
        """Do all that is left; a piece that reads it finds what is there so far.

        Raises:
            BaseException: what a piece has raised; the pieces after it are not done.

        """
        if self._failed is not None:
            raise self._failed
        while not (self.done or self._at_work):
            self._go_on()

    def _work(self) -> bool:
        if self.done or self._at_work or self._failed is not None:
            return False
        self._go_on()
        return True

    def _go_on(self) -> None:
        self._at_work = True
        try:
            next(self._pieces)
        except StopIteration:
            self.done = True
            _order(self._place)
        except BaseException as error:
            self._failed = error
            raise
        finally:
            self._at_work = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.done:
            watched.removeEventFilter(self)
        elif watched is self._whole:
            handle = self._whole.window().windowHandle()
            if event.type() == QEvent.Type.Show and handle is not None:
                handle.installEventFilter(self)
        elif event.type() in HANDS and self._failed is None:
            self.complete()
        return False


def _order(place: QWidget) -> None:
    """Let the Tab key go on from *place* to all in it; what was made last stands last for Qt."""
    inside: list[QWidget] = []
    each = place.nextInFocusChain()
    while each is not None and each is not place:
        if place.isAncestorOf(each) and _takes_focus(each):
            inside.append(each)
        each = each.nextInFocusChain()
    before: QWidget | None = place
    while before is not None and not (_takes_focus(before) or before.isWindow()):
        before = before.previousInFocusChain()
    for after in inside:
        if before is not None and not before.isWindow():
            QWidget.setTabOrder(before, after)
        before = after


def _takes_focus(part: QWidget) -> bool:
    return part.focusPolicy() != Qt.FocusPolicy.NoFocus
