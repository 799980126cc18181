"""Work off the interface thread: pure functions in, values out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QRunnable,
    Qt,
    QThreadPool,
    Signal,
    Slot,
)

T = TypeVar("T")
LOOK_MS = 50
"""Between two looks whether the last work has ended."""


class Runner(Protocol):
    """How background work is run; tests use :func:`run_here`."""

    def __call__(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None],
    ) -> None: ...


class _Reply(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], reply: _Reply) -> None:
        super().__init__()
        self._work, self._reply = work, reply

    def run(self) -> None:
        try:
            value = self._work()
        except BaseException as error:  # noqa: BLE001 (handed to on_error on the other thread)
            self._reply.failed.emit(error)
        else:
            self._reply.done.emit(value)


class BackgroundRunner(QObject):
    """Runs work in the thread pool and answers on the interface thread."""

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._open: set[_Reply] = set()

    def __call__(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        reply = _Reply(self)
        self._open.add(reply)
        queued = Qt.ConnectionType.QueuedConnection
        reply.done.connect(on_done, queued)
        reply.failed.connect(on_error, queued)
        reply.done.connect(self._forget, queued)
        reply.failed.connect(self._forget, queued)
        self._pool.start(_Job(work, reply))

    @Slot()
    def _forget(self) -> None:
        reply = self.sender()
        if isinstance(reply, _Reply):
            self._open.discard(reply)
            reply.deleteLater()

    def wait(self, tell: Callable[[], None] = lambda: None) -> None:
        """Let all work that was asked for end and hear what came of it; then nothing is open.

        Used when the window closes: a handout that is being written still gets its version.
        ``tell`` is called now and then while it lasts.
        """
        while self._open:
            while not self._pool.waitForDone(LOOK_MS):
                tell()
            # Replies may ask for more work, which is waited for too.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


def run_here(
    work: Callable[[], T],
    on_done: Callable[[T], None],
    on_error: Callable[[BaseException], None],
) -> None:
    """The serial runner: of the tests, and of each piece of a batch in the background."""
    try:
        value = work()
    except Exception as error:  # noqa: BLE001 (the same contract as the threaded runner)
        on_error(error)
    else:
        on_done(value)
