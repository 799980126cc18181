"""Movements for the web page, drawn in a process of its own while the window goes on."""

from __future__ import annotations

from concurrent.futures import Future, wait
from dataclasses import dataclass, field

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.told import Told
from soleus.figures.display.display import Animation
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.drawing_jobs import order
from soleus.figures.keeping.gallery import Gallery, Order
from soleus.figures.keeping.worker import FigureWorker, WorkerLostError
from soleus.handout.figure_source import wanted_picture
from soleus.handout.html.html_figures import gallery_motions

LOOK_S = 0.1
"""How often Cancel is looked for while a movement is being drawn."""


@dataclass(slots=True)
class DrawnMotions:
    """A MotionSource: what is not ready in *gallery* is drawn by *worker* and kept in *store*.

    told    is called before and during each of *count* movements with its place and the
            exercise's name; what it raises ends the drawing
    """

    gallery: Gallery
    store: DrawingCache
    worker: FigureWorker
    told: Told
    count: int
    place: int = field(default=0, init=False)

    def __call__(
        self, exercise: Exercise, variant: str, side: BodySide | None, body: str
    ) -> Animation | None:
        place = min(self.place, self.count - 1)
        self.place += 1
        self.told(place, self.count, exercise.name)
        ready = gallery_motions(Gallery(self.gallery.pack, self.store))
        wanted = wanted_picture(exercise, variant, side, body)
        if wanted is None:
            return None
        drawn = Order(wanted.scene, "motion", wanted.look)
        if self.store.get(drawn.key()) is None and not self._shipped(drawn):
            self._draw(drawn, place, exercise.name)
        return ready(exercise, variant, side, body)

    def _shipped(self, wanted: Order) -> bool:
        return Gallery(self.gallery.pack).data(wanted) is not None

    def _draw(self, wanted: Order, place: int, name: str) -> None:
        """Draw and keep it. A picture that cannot move stands still."""
        future: Future[bytes] = order(self.worker, self.store, wanted)
        try:
            while not wait([future], timeout=LOOK_S).done:
                self.told(place, self.count, name)
        except BaseException:
            future.cancel()
            self.worker.cancel_waiting()
            raise
        if isinstance(future.exception(), WorkerLostError):
            return
        future.result()
