"""Figure work in a process of its own, so that the window never waits for it.

One process, started when first needed, takes one job at a time. Jobs are small (one
position of one exercise), so taking back those that wait is all that cancelling needs.
When the program dies the pipe closes and the process ends by itself; when the process
dies the job fails and the next one starts a new process. Where none can be started, jobs
fail at once after a few trials: whoever asked does without.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

_T = TypeVar("_T")

_log = logging.getLogger(__name__)

MOST_TRIALS = 3
"""So many processes in a row may end before their first answer; then no more are started."""

NICER = 5
"""How much the process steps back behind the window, where the system knows of that."""


class WorkerLostError(RuntimeError):
    """The worker process ended before it had answered."""


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    future: Future[Any]


class FigureWorker:
    """Runs functions that can be pickled by name, in order, in another process."""

    def __init__(self) -> None:
        self._urgent: deque[_Job] = deque()
        self._waiting: deque[_Job] = deque()
        self._wake = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None
        self._link: _Link | None = None
        self._lost = 0  # processes in a row that ended without an answer

    def submit(
        self, function: Callable[..., _T], *arguments: object, urgent: bool = False
    ) -> Future[_T]:
        """Queues ``function(*arguments)``. The future's callbacks run in a thread of ours.

        What is *urgent*, because somebody looks at it, goes before what is not.
        ``future.cancel()`` takes the job back while it waits. Raises RuntimeError once closed.
        """
        future: Future[_T] = Future()
        with self._wake:
            if self._closed:
                raise RuntimeError("the figure worker is closed")
            queue = self._urgent if urgent else self._waiting
            queue.append(_Job(function, arguments, future))
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._serve, name="figure-worker", daemon=True
                )
                self._thread.start()
            self._wake.notify()
        return future

    def cancel_waiting(self) -> None:
        """Takes back every job that has not begun."""
        with self._wake:
            jobs = [*self._urgent, *self._waiting]
            self._urgent.clear()
            self._waiting.clear()
        for job in jobs:
            job.future.cancel()

    def close(self) -> None:
        """Cancels what waits and stops the process; the running job fails."""
        with self._wake:
            self._closed = True
            self._wake.notify()
            thread, link = self._thread, self._link
        self.cancel_waiting()
        if link is not None:
            link.end()
        if thread is not None:
            thread.join()

    def _serve(self) -> None:
        while (job := self._next()) is not None:
            if job.future.set_running_or_notify_cancel():
                self._run(job)
        self._drop_link()

    def _run(self, job: _Job) -> None:
        try:
            succeeded, value = self._open_link().call(job.function, job.arguments)
        except (EOFError, OSError, RuntimeError) as error:
            self._drop_link()
            self._lost += 1
            if not self._closed:
                _log.warning("the figure process ended: %s", error)
            job.future.set_exception(WorkerLostError("the figure process ended"))
            return
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            job.future.set_exception(error)
            return
        self._lost = 0
        if succeeded:
            job.future.set_result(value)
        else:
            job.future.set_exception(value)

    def _open_link(self) -> _Link:
        """The running process, or a new one. Raises OSError or RuntimeError where none starts."""
        if self._link is None:
            if self._lost >= MOST_TRIALS:
                raise RuntimeError("no process for the figures can be started here")
            link = _Link()
            with self._wake:
                self._link = link
                closed = self._closed
            if closed:
                link.end()
        return self._link

    def _drop_link(self) -> None:
        with self._wake:
            link, self._link = self._link, None
        if link is not None:
            link.close()

    def _next(self) -> _Job | None:
        with self._wake:
            while not (self._urgent or self._waiting):
                if self._closed:
                    return None
                self._wake.wait()
            return (self._urgent or self._waiting).popleft()


class _Link:
    """The process and our end of the pipe to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=serve_jobs, args=(theirs,), name="soleus-figures", daemon=True
        )
        self._process.start()
        theirs.close()

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[bool, Any]:
        self._pipe.send((function, arguments))
        answer: tuple[bool, Any] = self._pipe.recv()
        return answer

    def end(self) -> None:
        """Stops the process from another thread; a running call gets EOFError."""
        self._process.terminate()

    def close(self) -> None:
        self._pipe.close()
        self._process.join(timeout=2.0)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()


def serve_jobs(pipe: Connection) -> None:
    """The worker process: answers each job with success and value, until the pipe closes.

    numpy, not imported yet, gets one thread: its matrices are small, and threads that wait
    for each other cost more than they save.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Ctrl+C in a terminal is for the program, which closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICER)
    while True:
        try:
            function, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer: tuple[bool, Any] = (True, function(*arguments))
        except Exception as error:  # noqa: BLE001  # handed to the caller's future as it is
            answer = (False, error)
        pipe.send(answer)
