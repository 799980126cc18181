"""Figure work in a process of its own."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from soleus.errors import UserError
from soleus.figures.keeping.worker import FigureWorker, WorkerLostError


@pytest.fixture
def worker() -> Iterator[FigureWorker]:
    worker = FigureWorker()
    yield worker
    worker.close()


def refuse(scene: str) -> None:
    raise UserError(f"There is no scene called {scene}.")


def test_work_is_done_in_another_process_in_order(worker: FigureWorker) -> None:
    futures = [worker.submit(divmod, n, 7) for n in range(20)]

    assert [future.result(60) for future in futures] == [divmod(n, 7) for n in range(20)]
    assert worker.submit(os.getpid).result(60) != os.getpid()


def test_an_error_reaches_the_caller_and_the_worker_goes_on(worker: FigureWorker) -> None:
    with pytest.raises(UserError, match="no scene called frog"):
        worker.submit(refuse, "frog").result(60)

    assert worker.submit(divmod, 9, 4).result(60) == (2, 1)


def test_waiting_work_is_taken_back(worker: FigureWorker) -> None:
    worker.submit(divmod, 1, 1).result(60)
    running = worker.submit(time.sleep, 0.5)
    while not running.running():
        time.sleep(0.001)
    waiting = [worker.submit(time.sleep, 60.0) for _ in range(5)]
    one = waiting.pop()
    assert one.cancel()

    worker.cancel_waiting()

    assert all(future.cancelled() for future in waiting)
    assert running.result(60) is None
    assert worker.submit(divmod, 9, 4).result(60) == (2, 1)


@pytest.mark.logs_warnings
def test_a_process_that_dies_fails_its_job_and_is_replaced(worker: FigureWorker) -> None:
    with pytest.raises(WorkerLostError):
        worker.submit(os._exit, 3).result(60)

    assert worker.submit(divmod, 9, 4).result(60) == (2, 1)


def test_a_closed_worker_takes_no_more_work() -> None:
    worker = FigureWorker()
    worker.close()

    with pytest.raises(RuntimeError, match="closed"):
        worker.submit(divmod, 1, 1)
