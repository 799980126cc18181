"""Pictures of exercises as pixmaps: still ones, cached by what they show, and playing ones."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise, default_dose, varied
from soleus.domain.finding import BodySide
from soleus.domain.photo import Photo
from soleus.figures.display.display import Drawing, Timing
from soleus.figures.display.style import Style, StyleName
from soleus.figures.keeping.gallery import Look, Order
from soleus.gui.jobs.turns import Turns
from soleus.gui.pictures.film import Film, PixmapShelf
from soleus.gui.pictures.picture_queue import Key, PictureQueue
from soleus.gui.pictures.portrait import Sitting, portrait_pixmap
from soleus.handout.figure_source import Wanted, figure_style, look_named, wanted_picture
from soleus.handout.html.html_figures import pace_of
from soleus.handout.options import FigureSource
from soleus.paint.figure import paint_drawing
from soleus.paint.photo import paint_photos

DOTS_PER_MM = 96 / 25.4
LONGEST_HOLD_S = 5.0
"""A position held longer is seen so long: a picture that stands for a minute looks broken."""


class Animation(Protocol):
    """A playing picture, fitted to one size. ``leave`` it when nobody looks any more."""

    @property
    def ready(self) -> bool:
        """Whether enough of it is drawn to play; until then the still picture stands."""
        ...

    @property
    def seconds(self) -> float:
        """One turn, out, held, back and a breath; it then starts again."""
        ...

    def frame(self, moment: float) -> QPixmap:
        """The picture *moment* seconds after the start; quick enough for every frame."""
        ...

    def leave(self) -> None: ...


class Movements(Protocol):
    """Where movements come from; see :class:`soleus.gui.pictures.studio.Studio`."""

    def film(self, wanted: Wanted) -> Film: ...

    def keep_only(self, look: Look) -> None: ...

    def positions(self, scene: str, look: Look) -> tuple[Drawing, ...] | None: ...


class Pictures(QObject):
    """Pixmaps of drawings, the most recently used ``limit`` of them.

    Without ``movements`` all pictures stand still.
    """

    changed = Signal()
    """A picture that was asked for is here: what shows pictures paints itself anew."""
    arrived = Signal()
    """A drawing that was missing has been made: pages are to be laid out with it."""

    def __init__(
        self,
        figures: FigureSource,
        movements: Movements | None = None,
        limit: int = 600,
        turns: Turns | None = None,
    ) -> None:
        """New pixmaps wait for their place among *turns*; without them, for nothing."""
        super().__init__()
        self.turns = turns or Turns()
        self._figures, self._movements = figures, movements
        self._limit = limit
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._queue = PictureQueue(self.turns, self._keep, self)
        self._queue.came.connect(self.changed)
        self._frames = PixmapShelf()

    def pixmap(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        size: QSize,
        ratio: float,
        *,
        style: StyleName = "colour",
        body: str = "neutral",
        now: bool = False,
    ) -> QPixmap | None:
        """The picture fitted into *size* (device-independent pixels), transparent around.

        None also while it waits for its turn, which ``changed`` ends. *now*: it does not wait,
        as befits a picture that stands by itself.
        """
        if size.isEmpty():
            return None
        shown = varied(exercise, variant)
        painted = figure_style(body, style)
        make: Callable[[], QPixmap | None]
        if shown.photos:
            key: Key = ("", shown.photos, size.width(), size.height(), ratio)
            make = partial(photos_pixmap, shown.photos, size, ratio)
        else:
            which = (exercise.id, variant, side, size.width(), size.height(), ratio)
            key = (shown.scene, look_named(body), painted, *which)

            def make() -> QPixmap | None:
                drawing = self._figures(exercise, variant, side, body)
                return fitted_pixmap(drawing, painted, size, ratio) if drawing else None

        if key in self._kept:
            self._kept.move_to_end(key)
        elif now:
            self._keep(key, make())
        else:
            self._queue.ask(key, make)
        return self._kept.get(key)

    def _keep(self, key: Key, pixmap: QPixmap | None) -> bool:
        """Keep what was made; whether there is anything to see."""
        if pixmap is None:
            return False
        self._kept[key] = pixmap
        if len(self._kept) > self._limit:
            self._kept.popitem(last=False)
        return True

    def animation(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        size: QSize,
        ratio: float,
        *,
        dose: Dose | None = None,
        style: StyleName = "colour",
        body: str = "neutral",
    ) -> Animation | None:
        """The playing picture, at the tempo of *dose* or else of the exercise's own.

        It is not ``ready`` while it is drawn. None where nothing can play.
        """
        shown = varied(exercise, variant)
        wanted = wanted_picture(exercise, variant, side, body)
        if wanted is None or shown.photos or self._movements is None or size.isEmpty():
            return None
        told = dose if dose is not None else default_dose(shown)
        film = self._movements.film(wanted)
        film.join()
        painted = figure_style(body, style)

        def pixmap(index: int, drawing: Drawing) -> QPixmap:
            key = (wanted, painted, size.width(), size.height(), ratio, index)
            return self._frames.get(key, lambda: fitted_pixmap(drawing, painted, size, ratio))

        return Playing(film, partial(shown_pace, told), pixmap)

    def portrait(self, body: str, sitting: Sitting, size: QSize, ratio: float) -> QPixmap | None:
        """The figure by itself; None while it is drawn, which ``changed`` tells of."""
        look, painted = look_named(body), figure_style(body)
        key = (sitting.scene, look, painted, sitting.part, size.width(), size.height(), ratio)
        if key not in self._kept and self._movements is not None:
            drawn = self._movements.positions(sitting.scene, look)
            if drawn:
                self._keep(key, portrait_pixmap(drawn[0], sitting.part, painted, size, ratio))
        return self._kept.get(key)

    def follow_figure(self, body: str) -> None:
        """Another figure is shown now: what waits to be drawn of others is not needed."""
        if self._movements is not None:
            self._movements.keep_only(look_named(body))

    def replace(self, order: Order) -> None:
        """*order* has been drawn: what stood for it is forgotten."""
        here = (order.scene, order.look)
        for key in [each for each in self._kept if each[:2] == here]:
            del self._kept[key]
        self._queue.tell()
        self.arrived.emit()

    def forget(self) -> None:
        self._queue.clear()
        self._kept.clear()
        self._frames.clear()


@dataclass(slots=True)
class Playing:
    """An :class:`Animation` over a film."""

    film: Film
    pace: Callable[[Timing], tuple[float, float, float, float]]
    pixmap: Callable[[int, Drawing], QPixmap]
    left: bool = False

    @property
    def ready(self) -> bool:
        return self.film.ready

    @property
    def seconds(self) -> float:
        return self._timing.total_s

    def frame(self, moment: float) -> QPixmap:
        return self.pixmap(*self.film.frame(self._timing.progress(moment)))

    def leave(self) -> None:
        if not self.left:
            self.left = True
            self.film.leave()

    @property
    def _timing(self) -> Timing:
        return Timing(*self.pace(self.film.timing))


def shown_pace(dose: Dose, own: Timing) -> tuple[float, float, float, float]:
    """Seconds out, held, back and at rest on the screen."""
    out, hold, back, rest = pace_of(dose, own)
    return out, min(hold, LONGEST_HOLD_S), back, rest


def fitted_pixmap(drawing: Drawing, style: Style, size: QSize, ratio: float) -> QPixmap:
    """*drawing* in the middle of *size* (device-independent pixels), transparent around."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    where = QRectF(0, 0, size.width(), size.height())
    paint_drawing(painter, drawing, where, style, dots_per_mm=DOTS_PER_MM)
    painter.end()
    return pixmap


def photos_pixmap(photos: Sequence[Photo], size: QSize, ratio: float) -> QPixmap:
    """*photos* side by side in *size* (device-independent pixels), transparent around."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_photos(painter, photos, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap
