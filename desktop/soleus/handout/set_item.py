"""One exercise: its picture beside number, name, side, dose, how to do it, and notes."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Item
from soleus.handout.key_words import sentences
from soleus.handout.layout import INK, PAPER_WHITE, Sheet
from soleus.handout.page import Box, Kind, Step, Tag
from soleus.handout.set_front import heading_kind
from soleus.handout.set_picture import picture_items
from soleus.handout.set_ticks import set_ticks, ticks_width
from soleus.handout.strip import Pen, Strip
from soleus.handout.typeset import bind_amounts, bind_phrases, line_width, phrases

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
    pen.y = AIR
    if sheet.spec.wide:
        _above_and_below(pen, block, scale)
    else:
        _beside(pen, block, scale)
    depth = round(pen.y + AIR, 3)
    area = Box(0, 0, sheet.column, depth, card=block.card)
    strip = pen.strip(rule=True, stretch=True, height=depth, keep_next=block.together)
    return [replace(strip, items=(area, *strip.items))]


def _beside(pen: Pen, block: Item, scale: float) -> None:
    """All words beside the picture, boxes to tick at the end of the line if there are any."""
    sheet = pen.sheet
    left = sheet.text_left if block.picture is not None else 0.0
    width = sheet.column - left
    name_width = width
    if block.ticks is not None:
        width -= ticks_width(block.ticks, sheet) + pen.spec.gutter
        name_width = width
    top = pen.y
    beside = _name(pen, block, left, name_width)
    figure_at = len(pen.items)
    _dose(pen, block, left, width, side_placed=beside)
    _instructions(pen, block, left, width)
    bottom = pen.y
    if block.ticks is not None:
        bottom = max(bottom, set_ticks(block, pen, sheet.column, top))
    if block.picture is not None:
        items, tall = picture_items(block.picture, sheet, scale, pen)
        depth = max(bottom - top, tall)
        pen.insert(figure_at, items, top + (depth - tall) / 2)
        bottom = top + depth
    pen.y = bottom


def _above_and_below(pen: Pen, block: Item, scale: float) -> None:
    """Name across, then picture and dose side by side, then how to do it across.

    For large text: beside the picture its lines would be too short to read.
    """
    sheet = pen.sheet
    beside = _name(pen, block, 0.0, sheet.column)
    if block.picture is None:
        _dose(pen, block, 0.0, sheet.column, side_placed=beside)
        _instructions(pen, block, 0.0, sheet.column)
        return
    items, tall = picture_items(block.picture, sheet, scale, pen)
    top = pen.y + 1.0
    at = len(pen.items)
    pen.y = top
    _dose(pen, block, sheet.text_left, sheet.text_width, side_placed=beside)
    depth = max(pen.y - top, tall)
    pen.insert(at, items, top + (depth - tall) / 2)
    pen.y = top + depth + 1.6
    _instructions(pen, block, 0.0, sheet.column)


def _name(pen: Pen, block: Item, left: float, width: float) -> bool:
    """Number and name, and the side at the end of the line if the name leaves room for it.

    Returns whether the side found its place.
    """
    spec = pen.spec
    row = spec.line_of(spec.name_pt)
    tag = pen.under(heading_kind(block.level), "name")
    indent = badge(pen, block.number, left, pen.y, row, tag)
    chip = chip_width(pen, block.side)
    name = line_width(block.name, spec.name_pt, bold=True)
    beside = not chip or name <= width - indent - chip - CHIP_AIR
    top = pen.y
    for line in pen.wrap(block.name, width - indent, spec.name_pt, bold=True):
        pen.line_at(line, left + indent, pen.y, spec.name_pt, tag=tag)
        pen.y += row
    pen.y = max(pen.y, top + row) + 0.8
    if chip and beside:
        set_chip(pen, block.side, left + width - chip, top, row)
    return beside


def chip_width(pen: Pen, side: str) -> float:
    """Millimetres that the side of the body takes beside a name."""
    if not side:
        return 0.0
    return line_width(side, pen.spec.body_pt, bold=True) + 2 * CHIP_PAD


def badge(pen: Pen, number: int | None, x: float, top: float, row: float, tag: Tag) -> float:
    """The number of an exercise, white on a black disc in the middle of the *row* at *top*.

    Returns how far the name stands behind it: at the edge where there is no number.
    """
    spec = pen.spec
    if number is None:
        return 0.0
    size = spec.scaled(BADGE)
    y = top + (row - size) / 2
    pen.add(Box(x, round(y, 3), size, size, fill=INK, radius=size / 2, card=pen.card))
    pen.label(
        str(number), x + size / 2, top, bold=True, colour=PAPER_WHITE, tag=tag, height=row,
        align=0.5, size_pt=spec.body_pt,
    )  # fmt: skip
    return spec.scaled(BADGE + BADGE_GAP)


def set_chip(pen: Pen, side: str, x: float, top: float, row: float) -> None:
    """The side in a frame, its capitals level with the line it ends."""
    width = chip_width(pen, side)
    height = min(row - 0.2, pen.spec.scaled(7.1))
    pen.add(
        Box(
            round(x, 3), round(top + (row - height) / 2, 3), round(width, 3), round(height, 3),
            stroke=INK, stroke_width=0.4, radius=1.4, card=pen.card,
        )
    )  # fmt: skip
    tag = pen.under(Kind.PARAGRAPH, "side")
    pen.label(side, x + width / 2, top, bold=True, tag=tag, height=row, align=0.5)


def _dose(pen: Pen, block: Item, left: float, width: float, *, side_placed: bool) -> None:
    """The dose in bold. A side that had no room beside the name ends this line if the dose
    leaves room for it, else it stands above.
    """
    spec = pen.spec
    chip = 0.0 if side_placed else chip_width(pen, block.side)
    row = spec.line_of(spec.name_pt)
    summary = bind_phrases(block.summary)
    alone = line_width(summary, spec.body_pt, bold=True)
    if chip and summary and alone > width - chip - CHIP_AIR:
        set_chip(pen, block.side, left, pen.y, row)
        pen.y += row + 1.0
        chip = 0.0
    if chip:
        set_chip(pen, block.side, left + width - chip, pen.y, row)
        pen.y += (row - spec.line) / 2
    if summary:
        tag = pen.under(Kind.PARAGRAPH, "dose")
        room = width - (chip + CHIP_AIR if chip else 0.0)
        set_phrases(pen, block.summary, left, room, tag)
    elif chip:
        pen.y += spec.line
    pen.y += (row - spec.line) / 2 if chip else 0.0
    for place, line in enumerate(block.details):
        tag = pen.under(Kind.PARAGRAPH, f"detail-{place}")
        for part in sentences(line) if spec.one_idea else (line,):
            pen.told(part, left, width, tag=tag)


def set_phrases(pen: Pen, text: str, left: float, width: float, tag: Tag) -> None:
    """The dose in bold, each phrase on one line; one that is too long breaks between amounts."""
    whole = bind_phrases(text)
    longest = max(line_width(part, pen.spec.body_pt, bold=True) for part in phrases(whole))
    pen.text(whole if longest <= width else bind_amounts(text), left, width, bold=True, tag=tag)


def _instructions(pen: Pen, block: Item, left: float, width: float) -> None:
    if block.steps:
        pen.y += 0.6
    for key, lines in (("steps", block.steps), ("cues", block.cues)):
        for place, line in enumerate(lines):
            bullet(pen, line, left, width, key, f"{key}-{place}")
    for place, note in enumerate(block.notes):
        pen.y += 0.8 if place == 0 else 0.0
        pen.told(note, left, width, tag=pen.under(Kind.PARAGRAPH, f"note-{place}"))


def bullet(pen: Pen, text: str, left: float, width: float, of: str, key: str) -> None:
    """One line of a list, with a drawn disc."""
    spec = pen.spec
    tag = (*pen.under(Kind.LIST, of), Step(Kind.LIST_ITEM, key), Step(Kind.LIST_BODY, key))
    size = spec.scaled(BULLET)
    y = pen.y + (spec.line - size) / 2 + 0.2
    pen.add(
        Box(
            round(left + spec.scaled(0.9), 3), round(y, 3), size, size, fill=INK,
            radius=size / 2, card=pen.card,
        )
    )  # fmt: skip
    indent = spec.scaled(INDENT)
    pen.told(text, left + indent, width - indent, tag=tag)
