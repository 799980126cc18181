"""One exercise: its picture beside number, name, side, dose, how to do it, and notes."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Item
from soleus.handout.layout import INK, PAPER_WHITE, Sheet
from soleus.handout.lettering.typeset import bind, bind_amounts, bind_phrases, line_width, phrases
from soleus.handout.page import Box, Kind, Step, Tag
from soleus.handout.setting.set_front import heading_kind
from soleus.handout.setting.set_name import Room, name_lines
from soleus.handout.setting.set_picture import picture_items
from soleus.handout.setting.set_ticks import set_ticks, ticks_width
from soleus.handout.setting.signs import plus
from soleus.handout.setting.strip import Pen, Strip
from soleus.handout.words.key_words import sentences

BADGE = 7.6
BADGE_GAP = 3.0
CHIP_PAD = 2.4
CHIP_AIR = 4.0
BULLET = 1.5
INDENT = 5.6
PICTURE_AIR = 1.0
"""White between a name across the page and the picture below it."""
AIR = 2.6
"""White between the hairline and the exercise."""


def set_item(block: Item, sheet: Sheet, scale: float) -> list[Strip]:
    """The exercise as one strip. *scale* is millimetres a metre for whole-body pictures."""
    pen = Pen(sheet, (Step(Kind.SECTION, block.card),), block.card)
    pen.y = AIR
    if _is_a_line(block):
        _line(pen, block)
    elif sheet.spec.wide:
        _above_and_below(pen, block, scale)
    else:
        _beside(pen, block, scale)
    depth = round(pen.y + AIR, 3)
    area = Box(0, 0, sheet.column, depth, card=block.card)
    strip = pen.strip(rule=True, stretch=True, height=depth, keep_next=block.together)
    return [replace(strip, items=(area, *strip.items))]


def _is_a_line(block: Item) -> bool:
    """Whether there is no more to it than its name, which then heads nothing."""
    told = (block.side, block.summary, *block.details, *block.steps, *block.cues, *block.notes)
    return block.number is None and block.picture is None and not any(told)


def _line(pen: Pen, block: Item) -> None:
    """What is done beside the exercises: a plus stands where they have their numbers."""
    spec = pen.spec
    size = spec.scaled(BADGE)
    row = spec.line_of(spec.name_pt)
    pen.add(Box(0, round(pen.y + (row - size) / 2, 3), size, size, fill=INK, radius=size / 2))
    sign = plus(size / 2, pen.y + row / 2, size * 0.5)
    pen.strokes(sign, spec.scaled(0.7), PAPER_WHITE)
    indent = spec.scaled(BADGE + BADGE_GAP)
    pen.y += (row - spec.line) / 2
    tag = pen.under(Kind.PARAGRAPH, "name")
    pen.text(bind(block.name), indent, pen.sheet.column - indent, bold=True, tag=tag)
    pen.y += (row - spec.line) / 2


def _beside(pen: Pen, block: Item, scale: float) -> None:
    """All words beside the picture, boxes to tick at the end of the line if there are any."""
    sheet = pen.sheet
    left = sheet.text_left if block.picture is not None else 0.0
    width = sheet.column - left
    if block.ticks is not None:
        width -= ticks_width(block.ticks, sheet) + pen.spec.gutter
    top = pen.y
    if pen.spec.name_across:
        _name(pen, block, 0.0, sheet.column if block.ticks is None else left + width)
        figure_top = pen.y + PICTURE_AIR
    else:
        _name(pen, block, left, width)
        figure_top = top
    figure_at = len(pen.items)
    _dose(pen, block, left, width)
    _instructions(pen, block, left, width)
    bottom = pen.y
    if block.ticks is not None:
        bottom = max(bottom, set_ticks(block, pen, sheet.column, top))
    if block.picture is not None:
        items, tall = picture_items(block.picture, sheet, scale, pen)
        pen.insert(figure_at, items, figure_top)
        bottom = max(bottom, figure_top + tall)
    pen.y = bottom


def _above_and_below(pen: Pen, block: Item, scale: float) -> None:
    """Name across, then picture and dose side by side, then how to do it across.

    For large text: beside the picture its lines would be too short to read.
    """
    sheet = pen.sheet
    _name(pen, block, 0.0, sheet.column)
    if block.picture is None:
        _dose(pen, block, 0.0, sheet.column)
        _instructions(pen, block, 0.0, sheet.column)
        return
    items, tall = picture_items(block.picture, sheet, scale, pen)
    pen.y += PICTURE_AIR
    top = pen.y
    pen.insert(len(pen.items), items, top)
    _dose(pen, block, sheet.text_left, sheet.text_width)
    pen.y = max(pen.y, top + tall) + 1.6
    _instructions(pen, block, 0.0, sheet.column)


def _name(pen: Pen, block: Item, left: float, width: float) -> None:
    """Number, name, and always at the right end of the first line the side; the name leaves it
    room on every line.
    """
    spec = pen.spec
    row = spec.line_of(spec.name_pt)
    tag = pen.under(heading_kind(block.level), "name")
    indent = badge(pen, block.number, left, pen.y, row, tag)
    chip = chip_width(pen, block.side)
    room = width - indent - (chip + CHIP_AIR if chip else 0.0)
    top = pen.y
    if chip and _widest(pen, block.name) > room:
        # A word is never broken: the name begins below.
        pen.y += row
        room = width - indent
    for line in name_lines(pen, block.name, Room(room, width - indent, spec.name_pt)):
        pen.line_at(line, left + indent, pen.y, spec.name_pt, tag=tag)
        pen.y += row
    pen.y = max(pen.y, top + row) + 0.8
    if chip:
        set_chip(pen, block.side, left + width - chip, top, row)


def _widest(pen: Pen, name: str) -> float:
    """Width of the longest word."""
    words = name.split()
    return max((line_width(word, pen.spec.name_pt, bold=True) for word in words), default=0.0)


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


def _dose(pen: Pen, block: Item, left: float, width: float) -> None:
    """The dose in bold, and the sentences about it."""
    if block.summary:
        set_phrases(pen, block.summary, left, width, pen.under(Kind.PARAGRAPH, "dose"))
    for place, line in enumerate(block.details):
        tag = pen.under(Kind.PARAGRAPH, f"detail-{place}")
        for part in sentences(line) if pen.spec.one_idea else (line,):
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
