"""Pictures of exercises for pages and windows: found in the gallery by exercise and variant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from soleus.domain.exercise import Exercise, varied
from soleus.domain.finding import BodySide
from soleus.errors import UserError
from soleus.figures.display import Drawing
from soleus.figures.gallery import Gallery, Look, Order, Side, parse_look, shipped_gallery

KEPT = 256


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture: of which scene, on which side, of whom."""

    scene: str
    side: Side
    look: Look


def wanted_picture(
    exercise: Exercise, variant: str, side: BodySide | None, body: str
) -> Wanted | None:
    """What to look for; None when the exercise has no scene."""
    scene = varied(exercise, variant).scene
    if not scene:
        return None
    return Wanted(scene, "left" if side is BodySide.LEFT else "right", look_named(body))


@lru_cache(maxsize=32)
def look_named(body: str) -> Look:
    """The look of a programme's ``figure``; the neutral one for words that are not known."""
    try:
        return parse_look("" if body == "neutral" else body)[0]
    except UserError:
        return Look()


class GalleryFigures:
    """A FigureSource over the gallery.

    A picture of another body than the shipped one may not be drawn yet: it is asked for
    through ``order``, and the shipped one is shown until it is there.
    """

    def __init__(self, gallery: Gallery, order: Callable[[Order], None] = lambda _: None) -> None:
        self._gallery, self._order = gallery, order
        self._picture = lru_cache(maxsize=KEPT)(self._find)

    def __call__(
        self, exercise: Exercise, variant: str, side: BodySide | None, body: str
    ) -> Drawing | None:
        wanted = wanted_picture(exercise, variant, side, body)
        return self._picture(wanted) if wanted is not None else None

    def forget(self) -> None:
        """Look again: something new has been drawn."""
        self._picture.cache_clear()

    def _find(self, wanted: Wanted) -> Drawing | None:
        found = self._gallery.picture(wanted.scene, wanted.side, wanted.look)
        if found is None and wanted.look != Look():
            self._order(Order(wanted.scene, "positions", wanted.look))
            found = self._gallery.picture(wanted.scene, wanted.side)
        return found


def gallery_figures(order: Callable[[Order], None] = lambda _: None) -> GalleryFigures:
    """The shipped pictures. Raises UserError when their file is damaged."""
    return GalleryFigures(shipped_gallery(), order)
