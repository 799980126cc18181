"""The pictures of a handout: one scale for whole bodies, each whole in its place."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Picture
from soleus.handout.layout import Sheet
from soleus.handout.page import Figure, Kind, PageItem, Raster
from soleus.handout.setting.strip import Pen

PHOTO_GAP = 2.0
FAR_WIDER = 0.7
"""A picture that needs less than this share of the usual scale does not set it."""
CLOSE_UP = 1.7
"""A picture that could be so many times larger than the others, and is of less than a body's
size, shows a part of it.
"""
BODY = 1.2
"""Metres: a whole person with a neighbour takes more, across or down."""


def common_scale(pictures: list[Picture], sheet: Sheet) -> float:
    """Millimetres a metre for the whole-body pictures of the handout.

    One scale, so that a person is as tall in one picture as in the next: the smallest that any
    of them asks for. Pictures far wider than the others would make all of them tiny; if they
    are a quarter or fewer, they alone are made smaller.
    """
    spec = sheet.spec
    scales = sorted(
        _own_scale(each, spec.picture_width, spec.picture_height)
        for each in pictures
        if each.drawing is not None
    )
    if not scales:
        return 1.0
    usual = scales[len(scales) // 4]
    return next(scale for scale in scales if scale >= usual * FAR_WIDER)


def _own_scale(picture: Picture, width: float, height: float) -> float:
    drawing = picture.drawing
    if drawing is None or not drawing.width or not drawing.height:
        return 1.0
    return min(width / drawing.width, height / drawing.height)


def fit_picture(picture: Picture, sheet: Sheet, scale: float) -> Figure:
    """The picture in its place, centred across the column, top at 0."""
    spec = sheet.spec
    own = _own_scale(picture, spec.picture_width, spec.picture_height)
    drawing = picture.drawing
    part = drawing is not None and max(drawing.width, drawing.height) < BODY
    used = own if part and own > scale * CLOSE_UP else min(own, scale)
    if drawing is None:
        return Figure(0, 0, spec.picture_width, spec.picture_height * 0.8, picture.key)
    height = round(drawing.height * used, 3)
    return Figure(
        x=0,
        y=0,
        width=spec.picture_width,
        height=height,
        key=picture.key,
        drawing=drawing,
        scale=round(used, 4),
        left=round((spec.picture_width - drawing.width * used) / 2, 3),
        top=0,
        alt=picture.alt,
    )


def picture_items(
    picture: Picture, sheet: Sheet, scale: float, pen: Pen
) -> tuple[list[PageItem], float]:
    """The picture, or the clinic's photos in its place, top at 0; and how tall that is."""
    if picture.photos and picture.drawing is None:
        return _photos(picture, sheet, pen)
    place = fit_picture(picture, sheet, scale)
    tag = pen.under(Kind.FIGURE, "picture") if place.drawing is not None else ()
    return [replace(place, tag=tag, card=pen.card)], place.height


def _photos(picture: Picture, sheet: Sheet, pen: Pen) -> tuple[list[PageItem], float]:
    """Side by side, equally tall, in the middle of the column."""
    spec = sheet.spec
    shapes = [photo.width / photo.height for photo in picture.photos]
    between = PHOTO_GAP * (len(shapes) - 1)
    tall = round(min((spec.picture_width - between) / sum(shapes), spec.picture_height), 3)
    x = (spec.picture_width - between - tall * sum(shapes)) / 2
    items: list[PageItem] = []
    for count, (photo, shape) in enumerate(zip(picture.photos, shapes, strict=True)):
        wide = tall * shape
        tag = pen.under(Kind.FIGURE, f"photo-{count}")
        items.append(
            Raster(
                round(x, 3), 0, round(wide, 3), tall, photo.data, photo.width, photo.height,
                photo.alt or picture.alt, tag, pen.card,
            )
        )  # fmt: skip
        x += wide + PHOTO_GAP
    return items, tall
