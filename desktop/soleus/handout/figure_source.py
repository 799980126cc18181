"""Pictures of exercises for pages and windows: found in the gallery by exercise and variant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from soleus.domain.exercise import Exercise, varied
from soleus.domain.finding import BodySide
from soleus.errors import UserError
from soleus.figures.display.display import Drawing, mirrored
from soleus.figures.display.encoding import DamagedDrawingError, decode_drawings
from soleus.figures.display.style import Style, StyleName, styled
from soleus.figures.drawing.compose import composed
from soleus.figures.keeping.gallery import Gallery, Look, Order, Side, parse_look, shipped_gallery

KEPT = 256
NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture: of which scene, on which side, of whom, and where its positions begin."""

    scene: str
    side: Side
    look: Look
    from_right: bool = False


def wanted_picture(
    exercise: Exercise,
    variant: str,
    side: BodySide | None,
    body: str,
    *,
    from_right: bool = False,
) -> Wanted | None:
    """What to look for; None when the exercise has no scene, or photos in its place."""
    shown = varied(exercise, variant)
    scene = shown.scene
    if not scene or shown.photos:
        return None
    working: Side = "left" if side is BodySide.LEFT else "right"
    return Wanted(scene, working, look_named(body), from_right)


@lru_cache(maxsize=32)
def known_figure(body: str) -> tuple[Look, str]:
    """Look and skin of a programme's ``figure``; the neutral ones for words not known."""
    try:
        return parse_look("" if body == NEUTRAL else body)
    except UserError:
        return parse_look("")


def look_named(body: str) -> Look:
    """The look of a programme's ``figure``."""
    return known_figure(body)[0]


def figure_style(body: str, name: StyleName = "colour") -> Style:
    """The style in the skin and the hair of a programme's ``figure``."""
    look, skin = known_figure(body)
    return styled(name, skin, look.hair)


def page_style(body: str, *, grey: bool) -> Style:
    """The style of pages whose pictures show *body*."""
    return figure_style(body, "mono" if grey else "colour")


class NotDrawnError(LookupError):
    """The gallery has no such picture yet."""


class GalleryFigures:
    """A FigureSource over the gallery, for what is looked at. It never waits.

    A picture that is not drawn yet is asked for through ``order``, and the shipped body is
    shown until it is there. What is printed comes from :class:`CompleteFigures`.
    """

    def __init__(self, gallery: Gallery, order: Callable[[Order], None] = lambda _: None) -> None:
        self._gallery, self._order = gallery, order
        # Only what is found is kept: what is missing may be there the next time.
        self._drawn = lru_cache(maxsize=KEPT)(self._find)

    def __call__(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        body: str,
        *,
        from_right: bool = False,
    ) -> Drawing | None:
        wanted = wanted_picture(exercise, variant, side, body, from_right=from_right)
        if wanted is None:
            return None
        try:
            return self._drawn(wanted)
        except NotDrawnError:
            self._order(Order(wanted.scene, "positions", wanted.look))
        try:
            return self._drawn(replace(wanted, look=Look()))
        except NotDrawnError:
            return None

    def forget(self) -> None:
        """Look again at everything."""
        self._drawn.cache_clear()

    def _find(self, wanted: Wanted) -> Drawing:
        try:
            found = _in_gallery(self._gallery, wanted)
        except UserError as error:  # no such scene
            raise NotDrawnError(wanted.scene) from error
        if found is None:
            raise NotDrawnError(wanted.scene)
        return found


class CompleteFigures:
    """A FigureSource for what is printed: every picture, on the body that was chosen.

    ``draw`` gives the encoded key positions of what lies nowhere yet, and may take a second.
    The last of ``kept`` pictures are at hand.
    """

    def __init__(self, gallery: Gallery, draw: Callable[[Order], bytes], kept: int = KEPT) -> None:
        self._gallery, self._draw = gallery, draw
        self._picture = lru_cache(maxsize=kept)(self._find)

    def __call__(
        self,
        exercise: Exercise,
        variant: str,
        side: BodySide | None,
        body: str,
        *,
        from_right: bool = False,
    ) -> Drawing | None:
        """Raises UserError where the picture cannot be drawn."""
        wanted = wanted_picture(exercise, variant, side, body, from_right=from_right)
        if wanted is None:
            return None
        try:
            return self._picture(wanted)
        except (UserError, DamagedDrawingError) as error:
            raise UserError(
                f"The picture of “{exercise.name}” can't be drawn on the figure “{body}”, so "
                "nothing was printed or written. The programme is kept as it is. Choose "
                "another figure for it, or take the exercise out."
            ) from error

    def _find(self, wanted: Wanted) -> Drawing:
        found = _in_gallery(self._gallery, wanted)
        if found is not None:
            return found
        drawings = decode_drawings(self._draw(Order(wanted.scene, "positions", wanted.look)))
        if wanted.side == "left":
            drawings = tuple(map(mirrored, drawings))
        return composed(drawings, from_right=wanted.from_right)


def _in_gallery(gallery: Gallery, wanted: Wanted) -> Drawing | None:
    return gallery.picture(wanted.scene, wanted.side, wanted.look, from_right=wanted.from_right)


def draw_here(order: Order) -> bytes:
    """The key positions, drawn in this process. Needs numpy. Raises UserError."""
    from soleus.figures.keeping.drawing_jobs import positions_bytes

    return positions_bytes(order.scene, order.look)


def complete_figures() -> CompleteFigures:
    """Pictures of any body, drawn where they are not shipped. Raises UserError as above."""
    return CompleteFigures(shipped_gallery(), draw_here)
