"""A studio with a real process behind it, and what tests look at of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.gallery import Gallery, shipped_gallery
from soleus.figures.keeping.worker import FigureWorker
from soleus.gui.pictures.pictures import Animation, Pictures
from soleus.gui.pictures.studio import Studio
from soleus.handout.figure_source import CompleteFigures, GalleryFigures

SIZE = QSize(90, 70)
_T = TypeVar("_T")


class CountingWorker(FigureWorker):
    """The real one; ``given`` are the names of the jobs in order."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    def submit(
        self, function: Callable[..., _T], *arguments: object, urgent: bool = False
    ) -> Future[_T]:
        self.given.append(function.__name__)
        return super().submit(function, *arguments, urgent=urgent)


@dataclass(frozen=True)
class FilmSet:
    """The parts that ``soleus.app`` puts together."""

    gallery: Gallery
    worker: CountingWorker
    studio: Studio
    pictures: Pictures
    printed: CompleteFigures

    def play(self, exercise: Exercise, **more: object) -> Animation:
        found = self.pictures.animation(exercise, "", BodySide.RIGHT, SIZE, 1.0, **more)  # type: ignore[arg-type]  # the keywords of the method
        assert found is not None
        return found


def film_set(folder: Path) -> FilmSet:
    """A studio that keeps its drawings in *folder*; close it when the test is over."""
    cache = DrawingCache(folder)
    gallery, worker = shipped_gallery(cache), CountingWorker()
    studio = Studio(gallery, cache, worker)
    pictures = Pictures(GalleryFigures(gallery, studio.ask), studio)
    studio.drawn.connect(pictures.replace)
    printed = CompleteFigures(gallery, studio.draw)
    return FilmSet(gallery, worker, studio, pictures, printed)


def pixels(pixmap: QPixmap | None) -> bytes:
    """What is seen, to compare."""
    assert pixmap is not None
    return bytes(pixmap.toImage().constBits())
