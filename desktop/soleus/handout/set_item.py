"""One exercise: its picture beside number, name, side, dose, how to do it, and notes."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Item, Picture
from soleus.handout.layout import INK, PAPER_WHITE, Sheet
from soleus.handout.page import Box, Figure, Kind, Step, Tag
from soleus.handout.set_front import heading_kind
from soleus.handout.strip import Pen, Strip
from soleus.handout.typeset import bind, bind_phrases, line_width

BADGE = 7.6
BADGE_GAP = 3.0
CHIP_PAD = 2.4
CHIP_AIR = 4.0
BULLET = 1.5
INDENT = 5.6
AIR = 2.6
"""White between the hairline and the exercise."""


def set_item(block: Item, sheet: Sheet, scale: float) -> list[Strip]:
    """The exercise as one strip. *scale* is millimetres a metre for whole-body pictures."""
    pen = Pen(sheet, (Step(Kind.SECTION, block.card),), block.card)
    left = sheet.text_left if block.picture is not None else 0.0
    width = sheet.column - left
    place = fit_picture(block.picture, sheet, scale) if block.picture is not None else None
    pen.y = AIR
    beside = _name(pen, block, left, width)
    figure_at = len(pen.items)
    _dose(pen, block, left, width, side_placed=beside)
    _instructions(pen, block, left, width)
    text_bottom = pen.y
    if place is not None:
        depth = max(text_bottom - AIR, place.height)
        top = AIR + (depth - place.height) / 2
        pen.items.insert(figure_at, _figure(place, top, pen))
        pen.y = AIR + depth
    depth = round(pen.y + AIR, 3)
    area = Box(0, 0, sheet.column, depth, card=block.card)
    strip = pen.strip(rule=True, stretch=True, height=depth)
    return [replace(strip, items=(area, *strip.items))]


def _name(pen: Pen, block: Item, left: float, width: float) -> bool:
    """Number and name, and the side at the end of the line if the name leaves room for it.

    Returns whether the side found its place.
    """
    spec = pen.spec
    row = spec.line_of(spec.name_pt)
    tag = pen.under(heading_kind(block.level), "name")
    _badge(pen, block.number, left, pen.y, row, tag)
    indent = BADGE + BADGE_GAP
    chip = chip_width(pen, block.side)
    name = line_width(block.name, spec.name_pt, bold=True)
    beside = not chip or name <= width - indent - chip - CHIP_AIR
    top = pen.y
    for line in pen.wrap(block.name, width - indent, spec.name_pt, bold=True):
        pen.line_at(line, left + indent, pen.y, spec.name_pt, tag=tag)
        pen.y += row
    pen.y = max(pen.y, top + row) + 0.8
    if chip and beside:
        _chip(pen, block.side, left + width - chip, top, row)
    return beside


def chip_width(pen: Pen, side: str) -> float:
    if not side:
        return 0.0
    return line_width(side, pen.spec.body_pt, bold=True) + 2 * CHIP_PAD


def _badge(pen: Pen, number: int, x: float, top: float, row: float, tag: Tag) -> None:
    spec = pen.spec
    y = top + (row - BADGE) / 2
    pen.add(Box(x, round(y, 3), BADGE, BADGE, fill=INK, radius=BADGE / 2, card=pen.card))
    pen.label(
        str(number), x + BADGE / 2, top, bold=True, colour=PAPER_WHITE, tag=tag, height=row,
        align=0.5, size_pt=spec.body_pt,
    )  # fmt: skip


def _chip(pen: Pen, side: str, x: float, top: float, row: float) -> None:
    """The side in a frame, its capitals level with the line it ends."""
    width, height = chip_width(pen, side), row - 0.2
    pen.add(
        Box(
            round(x, 3), round(top + 0.1, 3), round(width, 3), round(height, 3),
            stroke=INK, stroke_width=0.4, radius=1.4, card=pen.card,
        )
    )  # fmt: skip
    tag = pen.under(Kind.PARAGRAPH, "side")
    pen.label(side, x + width / 2, top, bold=True, tag=tag, height=row, align=0.5)


def _dose(pen: Pen, block: Item, left: float, width: float, *, side_placed: bool) -> None:
    """The dose in bold. A side that had no room beside the name ends this line instead."""
    spec = pen.spec
    chip = 0.0 if side_placed else chip_width(pen, block.side)
    row = spec.line_of(spec.name_pt)
    if chip:
        _chip(pen, block.side, left + width - chip, pen.y, row)
        pen.y += (row - spec.line) / 2
    if block.summary:
        tag = pen.under(Kind.PARAGRAPH, "dose")
        room = width - (chip + CHIP_AIR if chip else 0.0)
        pen.text(bind_phrases(block.summary), left, room, bold=True, tag=tag)
    elif chip:
        pen.y += spec.line
    pen.y += (row - spec.line) / 2 if chip else 0.0
    for place, line in enumerate(block.details):
        tag = pen.under(Kind.PARAGRAPH, f"detail-{place}")
        pen.text(bind(line), left, width, tag=tag)


def _instructions(pen: Pen, block: Item, left: float, width: float) -> None:
    if block.steps:
        pen.y += 0.6
    for key, lines in (("steps", block.steps), ("cues", block.cues)):
        for place, line in enumerate(lines):
            bullet(pen, line, left, width, key, f"{key}-{place}")
    for place, note in enumerate(block.notes):
        pen.y += 0.8 if place == 0 else 0.0
        pen.text(bind(note), left, width, tag=pen.under(Kind.PARAGRAPH, f"note-{place}"))


def bullet(pen: Pen, text: str, left: float, width: float, of: str, key: str) -> None:
    """One line of a list, with a drawn disc."""
    spec = pen.spec
    tag = (*pen.under(Kind.LIST, of), Step(Kind.LIST_ITEM, key), Step(Kind.LIST_BODY, key))
    size = BULLET * spec.body_pt / 14
    y = pen.y + (spec.line - size) / 2 + 0.2
    pen.add(
        Box(round(left + 0.9, 3), round(y, 3), size, size, fill=INK, radius=size / 2, card=pen.card)
    )
    pen.text(bind(text), left + INDENT, width - INDENT, tag=tag)


CLOSE_UP = 1.7
"""A picture that could be so many times larger than the others shows a part of the body."""


def common_scale(pictures: list[Picture], sheet: Sheet) -> float:
    """Millimetres a metre for the whole-body pictures of the handout.

    One scale, so that a person is as tall in one picture as in the next. A quarter of the
    pictures may be wider still; they alone are made smaller.
    """
    spec = sheet.spec
    scales = sorted(
        _own_scale(each, spec.picture_width, spec.picture_height)
        for each in pictures
        if each.drawing is not None
    )
    return scales[len(scales) // 4] if scales else 1.0


def _own_scale(picture: Picture, width: float, height: float) -> float:
    drawing = picture.drawing
    if drawing is None or not drawing.width or not drawing.height:
        return 1.0
    return min(width / drawing.width, height / drawing.height)


def fit_picture(picture: Picture, sheet: Sheet, scale: float) -> Figure:
    """The picture in its place, centred across the column, top at 0."""
    spec = sheet.spec
    own = _own_scale(picture, spec.picture_width, spec.picture_height)
    used = own if own > scale * CLOSE_UP else min(own, scale)
    drawing = picture.drawing
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


def _figure(place: Figure, top: float, pen: Pen) -> Figure:
    top = round(top, 3)
    tag = pen.under(Kind.FIGURE, "picture") if place.drawing is not None else ()
    return replace(place, y=top, top=top, tag=tag, card=pen.card)
