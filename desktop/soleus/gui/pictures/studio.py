"""Where pictures are made that nobody has drawn yet: ordered, announced, taken back."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot

from soleus.errors import UserError
from soleus.figures.display.display import Animation, Drawing, Timing, mirrored
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.drawing_jobs import order as order_drawing
from soleus.figures.keeping.drawing_jobs import positions_bytes, prepare
from soleus.figures.keeping.gallery import Gallery, Look, Order
from soleus.figures.keeping.worker import FigureWorker, WorkerLostError
from soleus.gui.pictures.film import Film
from soleus.handout.figure_source import Wanted

FILMS = 12
"""Movements kept with their frames: about 6 MB each."""

TRIALS = 2
"""How often an order is given when the process is lost over it."""

_log = logging.getLogger(__name__)


class Studio(QObject):
    """Stands between the window and the worker process. Its signals come in the interface thread.

    ``ask`` and ``draw`` may be called from any thread, all else from the interface thread.
    """

    drawn = Signal(object)
    """The Order of key positions that lie in the cache from now on."""

    _told = Signal(object)

    def __init__(
        self,
        gallery: Gallery,
        cache: DrawingCache,
        worker: FigureWorker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery, self._cache, self._worker = gallery, cache, worker
        self._lock = Lock()
        self._closed = False
        self._pending: dict[Order, Future[bytes]] = {}
        self._given_up: set[Order] = set()
        self._waited_for: dict[Order, int] = {}
        self._films: OrderedDict[Wanted, Film] = OrderedDict()
        self._shooting: dict[Film, Future[bytes]] = {}
        self._reader = ThreadPoolExecutor(1, "figure-reader")
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def prepare(self) -> None:
        """Start the process now, so that the first movement plays at once."""
        if not self._closed:
            prepare(self._worker)

    def close(self) -> None:
        """Stop all work; who waits for a picture gets an error."""
        with self._lock:
            self._closed = True
        self._worker.close()
        self._reader.shutdown(cancel_futures=True)

    # --- key positions

    def ask(self, order: Order) -> None:
        """Have *order* drawn in the background; ``drawn`` tells when it is."""
        if order not in self._given_up and not self._closed:
            self._order(order)

    def positions(self, scene: str, look: Look) -> tuple[Drawing, ...] | None:
        """Key positions that are wanted at once; None while they are drawn."""
        found = self._gallery.positions(scene, "right", look)
        order = Order(scene, "positions", look)
        if found is None and order not in self._given_up and not self._closed:
            self._order(order, urgent=True)
        return found

    def draw(self, order: Order) -> bytes:
        """The encoded drawings of *order*, waited for. Never in the interface thread.

        Where no worker process can be had it is drawn in this one.
        Raises UserError where it cannot be drawn, CancelledError when the program ends.
        """
        data = self._gallery.data(order)
        if data is not None:
            return data
        with self._lock:
            self._waited_for[order] = self._waited_for.get(order, 0) + 1
        try:
            return self._order(order).result()
        except WorkerLostError:
            if self._closed:
                raise CancelledError from None
            return positions_bytes(order.scene, order.look)
        finally:
            with self._lock:
                self._waited_for[order] -= 1

    def keep_only(self, look: Look) -> None:
        """Take back what waits for other figures, unless somebody stands waiting for it."""
        with self._lock:
            stale = [
                future
                for order, future in self._pending.items()
                if order.look != look and not self._waited_for.get(order)
            ]
        for future in stale:
            future.cancel()

    def _order(self, order: Order, *, urgent: bool = False) -> Future[bytes]:
        with self._lock:
            if self._closed:
                raise CancelledError
            future = self._pending.get(order)
            if future is not None and not future.cancelled():
                return future
            future = self._pending[order] = Future()
        self._try(order, future, TRIALS, urgent=urgent)
        return future

    def _try(
        self, order: Order, result: Future[bytes], trials: int, *, urgent: bool = False
    ) -> None:
        try:
            job = order_drawing(self._worker, self._cache, order, urgent=urgent)
        except RuntimeError:  # closed
            result.cancel()
            return
        result.add_done_callback(lambda _: job.cancel())
        job.add_done_callback(partial(self._finish, order, result, trials))

    def _finish(self, order: Order, result: Future[bytes], trials: int, job: Future[bytes]) -> None:
        """What the worker's thread says: hand it on, or try once more."""
        error = None if job.cancelled() else job.exception()
        if isinstance(error, WorkerLostError) and trials > 1 and not self._closed:
            self._try(order, result, trials - 1)
            return
        with self._lock:
            if self._pending.get(order) is result:
                del self._pending[order]
        if job.cancelled() or not result.set_running_or_notify_cancel():
            result.cancel()
            return
        kept = error is None and self._is_kept(order)
        if not kept:
            # Asked for again with every painting, it would be drawn for ever.
            self._given_up.add(order)
        if error is None:
            result.set_result(job.result())
        else:
            result.set_exception(error)
            if not isinstance(error, WorkerLostError):
                _log.warning("%s cannot be drawn: %s", order, error)
        if kept:
            self._tell(partial(self.drawn.emit, order))

    def _is_kept(self, order: Order) -> bool:
        return self._cache.get(order.key()) is not None

    # --- movements

    def film(self, wanted: Wanted) -> Film:
        """The movement of *wanted*. It is drawn while somebody watches."""
        film = self._films.get(wanted)
        if film is None:
            film = Film(partial(self._begin, wanted), self._cancel)
            self._films[wanted] = film
        self._films.move_to_end(wanted)
        for old in [key for key, each in self._films.items() if not each.watched][:-FILMS]:
            del self._films[old]
        return film

    def _begin(self, wanted: Wanted, film: Film) -> None:
        """Read the movement, or have it drawn. Neither is done in this thread."""
        if self._closed:
            return
        result: Future[bytes] = Future()
        self._shooting[film] = result
        self._reader.submit(self._read, wanted, film, result)

    def _cancel(self, film: Film) -> None:
        result = self._shooting.pop(film, None)
        # With all its frames drawn it is only put together and kept: that is let go on.
        if result is not None and not film.complete:
            result.cancel()

    def _read(self, wanted: Wanted, film: Film, result: Future[bytes]) -> None:
        """In the reader's thread."""
        if result.cancelled():
            return
        try:
            animation = self._gallery.motion(wanted.scene, wanted.side, wanted.look)
            if animation is not None:
                self._tell(partial(_fill, film, animation))
            else:
                self._shoot(wanted, film, result, TRIALS)
        except (UserError, RuntimeError) as error:  # no such scene; closed
            _log.info("%s does not move: %s", wanted.scene, error)

    def _shoot(self, wanted: Wanted, film: Film, result: Future[bytes], trials: int) -> None:
        """Have the movement drawn; its frames go to the film as they come."""

        def plan(count: int, timing: Timing) -> None:
            self._tell(partial(film.plan, count, timing))

        def take(index: int, count: int, frame: Drawing) -> None:
            del count
            shown = mirrored(frame) if wanted.side == "left" else frame
            self._tell(partial(film.take, index, shown))

        def end(job: Future[bytes]) -> None:
            error = None if job.cancelled() else job.exception()
            gone = self._closed or result.cancelled()
            if isinstance(error, WorkerLostError) and trials > 1 and not gone:
                self._reader.submit(self._shoot, wanted, film, result, trials - 1)
            elif error is not None and not isinstance(error, WorkerLostError):
                _log.warning("%s does not move: %s", wanted.scene, error)

        order = Order(wanted.scene, "motion", wanted.look)
        job = order_drawing(self._worker, self._cache, order, take, plan)
        result.add_done_callback(lambda _: job.cancel())
        job.add_done_callback(end)

    # --- from other threads to this one

    def _tell(self, news: Callable[[], object]) -> None:
        if not self._closed:
            self._told.emit(news)

    @Slot(object)
    def _hear(self, news: Callable[[], object]) -> None:
        news()


def _fill(film: Film, animation: Animation) -> None:
    film.plan(len(animation.frames), animation.timing)
    for index, frame in enumerate(animation.frames):
        film.take(index, frame)
