"""The pictures of the web page: still ones, and as much movement as the page has room for."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Protocol

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.photo import Photo
from soleus.domain.programme import Programme
from soleus.domain.sides import working_side
from soleus.figures.display.display import Animation, Drawing, Timing, mirrored
from soleus.figures.display.encoding import encode_animation
from soleus.figures.display.style import Style
from soleus.figures.keeping.gallery import Gallery, Look, Order, Side
from soleus.handout.blocks import Content, Item, Picture
from soleus.handout.figure_source import wanted_picture
from soleus.handout.html.html_picture import Paints, evenly, packed_motion, still_svg
from soleus.handout.options import Library
from soleus.handout.words.wording import Wording
from soleus.storage.records.photos import smaller

KEPT = 64
"""Movements that are kept at hand."""


class MotionSource(Protocol):
    """Finds the movement of an exercise; None when it has none or it is not drawn yet."""

    def __call__(
        self, exercise: Exercise, variant: str, side: BodySide | None, body: str
    ) -> Animation | None: ...


def no_motions(
    exercise: Exercise, variant: str, side: BodySide | None, body: str
) -> Animation | None:
    """The source that has no movements."""
    return None


def gallery_motions(gallery: Gallery) -> MotionSource:
    """Movements that lie ready in the gallery.

    For another body than the shipped one the shipped one moves.
    """

    @lru_cache(maxsize=KEPT)
    def find(
        exercise: Exercise, variant: str, side: BodySide | None, body: str
    ) -> Animation | None:
        wanted = wanted_picture(exercise, variant, side, body)
        if wanted is None:
            return None
        found = gallery.motion(wanted.scene, wanted.side, wanted.look)
        if found is None and wanted.look != Look():
            found = gallery.motion(wanted.scene, wanted.side)
        return found

    return find


def drawn_motions(gallery: Gallery) -> MotionSource:
    """The same, but what is not ready is drawn now: about a second for each movement.

    It is kept in the gallery's cache, if that has one. Needs numpy.
    """
    ready = gallery_motions(gallery)

    @lru_cache(maxsize=KEPT)
    def find(
        exercise: Exercise, variant: str, side: BodySide | None, body: str
    ) -> Animation | None:
        found = ready(exercise, variant, side, body)
        wanted = wanted_picture(exercise, variant, side, body)
        if found is not None or wanted is None:
            return found
        from soleus.figures.tools.commands import figure_animation

        drawn = figure_animation(wanted.scene, "right", wanted.look)
        if gallery.cache is not None:
            order = Order(wanted.scene, "motion", wanted.look)
            gallery.cache.put(order.key(), encode_animation(drawn))
        return sided(drawn, wanted.side)

    return find


def sided(animation: Animation, side: Side) -> Animation:
    """What was drawn for the right, for *side*."""
    if side == "right":
        return animation
    return Animation(tuple(map(mirrored, animation.frames)), animation.timing)


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely pictures are written.

    still, moving   units of coordinates in a millimetre
    frames          of a movement, from its start to its end
    photo           pixels of a photo's longer side
    """

    still: float
    moving: float
    frames: int = 0
    photo: int = 480


DETAILS = (
    Detail(9.0, 9.0, 16),
    Detail(9.0, 7.0, 12),
    Detail(9.0, 7.0, 9),
    Detail(7.0, 6.0, 7),
    Detail(6.0, 5.0, 5, 400),
    Detail(9.0, 0.0, photo=320),
    Detail(6.0, 0.0, photo=240),
    Detail(6.0, 0.0, photo=160),
)
"""From the best to the smallest; the first one that fits the page is taken."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Pictures of a page: HTML for each card, the movements they point to, and the paints."""

    by_card: dict[str, str]
    motions: str
    rules: str


NO_PICTURES = Figures({}, "", "")


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with its picture and, where there is one, its movement and the pace of it."""

    card: str
    picture: Picture
    motion: Animation | None
    pace: tuple[float, ...]


def shown_pictures(
    content: Content, programme: Programme, library: Library, motions: MotionSource
) -> tuple[Shown, ...]:
    """What there is to show, in doing order."""
    cards = {card.id: card for _, _, card in programme.cards()}
    found = []
    for block in content.blocks:
        card = cards.get(block.card) if isinstance(block, Item) else None
        if not isinstance(block, Item) or card is None or block.picture is None:
            continue
        exercise = library.exercises[card.exercise]
        side = working_side(card.dose.side, programme.side)
        motion = motions(exercise, card.variant, side, programme.figure)
        if motion is not None and (len(motion.frames) < 2 or motion.timing.total_s <= 0):
            motion = None
        pace = pace_of(card.dose, motion.timing) if motion is not None else ()
        found.append(Shown(block.card, block.picture, motion, pace))
    return tuple(found)


def pace_of(dose: Dose, timing: Timing) -> tuple[float, float, float, float]:
    """Seconds out, held, back and at rest: the dose's own tempo where it gives numbers."""
    own = timing.out_s, timing.hold_s, timing.back_s, timing.rest_s
    if dose.tempo is not None:
        told = (dose.tempo.out, dose.tempo.pause, dose.tempo.back)
        out, hold, back = (
            each if isinstance(each, float) else usual
            for each, usual in zip(told, own, strict=False)
        )
        return max(out, 0.2), hold, max(back, 0.2), timing.rest_s
    if dose.cycle_s is not None and timing.total_s > 0:
        slower = dose.cycle_s.middle / timing.total_s
        out, hold, back, rest = (each * slower for each in own)
        return out, hold, back, rest
    return own


def draw_figures(
    shown: tuple[Shown, ...], detail: Detail, style: Style, wording: Wording, room: int
) -> Figures | None:
    """The pictures in *detail*; None as soon as they take more than *room* characters.

    One that stands twice on the page is written once.
    """
    paints = Paints()
    names: dict[str, str] = {}
    motions: dict[str, str] = {}
    by_card: dict[str, str] = {}
    for each in shown:
        drawing = each.picture.drawing
        if drawing is None:
            if each.picture.photos:
                by_card[each.card] = photos_html(each.picture, detail.photo, style)
                room -= len(by_card[each.card])
            if room < 0:
                return None
            continue
        known = each.picture.key in names
        name = names.setdefault(each.picture.key, f"picture-{len(names)}")
        moves = f"motion-{name}" if each.motion is not None and detail.frames else ""
        if each.motion is not None and moves and moves not in motions:
            frames = each.motion.frames
            kept = [frames[place] for place in evenly(len(frames), detail.frames)]
            packed = packed_motion(kept, style, paints, detail.moving)
            motions[moves] = f'<template id="{moves}">{packed}</template>'
            room -= len(motions[moves])
        svg = still_svg(drawing, style, paints, detail.still, name, again=known)
        shape = paints.shape(_aspect(drawing, each.motion if moves else None))
        by_card[each.card] = _picture(each, svg, moves, shape, wording)
        room -= len(by_card[each.card].encode())
        if room < 0:
            return None
    rules = paints.rules()
    return Figures(by_card, "".join(motions.values()), rules) if len(rules) <= room else None


def photos_html(picture: Picture, longest: int, style: Style) -> str:
    """The clinic's photos side by side, inside the page itself."""
    shown = "".join(
        f'<img src="data:image/jpeg;base64,{_small(photo, longest, style.name == "mono")}" '
        f'alt="{escape(photo.alt or picture.alt)}">'
        for photo in picture.photos
    )
    return f'<div class="picture photos">{shown}</div>'


@lru_cache(maxsize=KEPT)
def _small(photo: Photo, longest: int, grey: bool) -> str:
    return b64encode(smaller(photo, longest, grey=grey)).decode()


def _aspect(drawing: Drawing, motion: Animation | None) -> float:
    """Width to height of a place in which the picture is as wide standing still as moving."""
    own = drawing.width / drawing.height
    if motion is None:
        return own
    return min(own, motion.frames[0].width / motion.frames[0].height)


def _picture(shown: Shown, svg: str, moves: str, shape: str, wording: Wording) -> str:
    alt = escape(shown.picture.alt)
    canvas = f'<div class="canvas {shape}" role="img" aria-label="{alt}">{svg}</div>'
    if not moves:
        return f'<div class="picture">{canvas}</div>'
    pace = " ".join(f"{seconds:g}" for seconds in shown.pace)
    button = f'<button type="button" hidden>{escape(wording.say("html.play"))}</button>'
    return f'<div class="picture" data-motion="{moves}" data-tempo="{pace}">{canvas}{button}</div>'
