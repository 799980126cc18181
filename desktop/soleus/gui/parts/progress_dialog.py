"""Long work with its progress and Cancel; the window stays alive beside it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.told import Told
from soleus.gui.jobs.jobs import Runner
from soleus.gui.look.tokens import GAP, MARGIN
from soleus.handout.batch import CancelledError

T = TypeVar("T")
SOON_MS = 400
"""Work that is done sooner shows no dialog."""


class _Steps(QObject):
    told = Signal(int, int, str)


class ProgressDialog(QDialog, Generic[T]):
    """Runs ``work(told)``, which calls *told* before each piece of it.

    Cancel ends it at the next piece: *told* then raises CancelledError in the worker.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._stop = Event()
        self._steps = _Steps(self)
        self._steps.told.connect(self._show_step, Qt.ConnectionType.QueuedConnection)
        self._over = False
        self._what = QLabel(title)
        self._what.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(title)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        buttons = QDialogButtonBox()
        self.cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        for part in (self._what, self._bar, buttons):
            column.addWidget(part)
        self.setMinimumWidth(420)

    def run(
        self,
        runner: Runner,
        work: Callable[[Told], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        """Begin. *on_done* gets the result; after Cancel nothing is called."""

        def told(place: int, count: int, name: str) -> None:
            if self._stop.is_set():
                raise CancelledError
            self._steps.told.emit(place, count, name)

        def done(value: T) -> None:
            self._end()
            on_done(value)

        def failed(error: BaseException) -> None:
            self._end()
            if not isinstance(error, CancelledError):
                on_error(error)

        runner(lambda: work(told), done, failed)
        if not self._over:
            QTimer.singleShot(SOON_MS, self._appear)

    def cancelled(self) -> bool:
        return self._stop.is_set()

    def _appear(self) -> None:
        if not self._over:
            self.show()

    def _end(self) -> None:
        self._over = True
        self.hide()
        self.deleteLater()

    def _show_step(self, place: int, count: int, name: str) -> None:
        self._bar.setRange(0, max(count, 1))
        self._bar.setValue(place)
        self._what.setText(self.tr("{0} of {1}: {2}").format(place + 1, count, name))

    # --- Qt

    def reject(self) -> None:
        """Cancel; the dialog goes when the work has ended."""
        self._stop.set()
        self.cancel.setEnabled(False)
        self._what.setText(self.tr("Ending what has begun…"))
