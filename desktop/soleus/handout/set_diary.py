"""The diary: a grid with a row for each exercise and a column for each day of the week."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Diary, DiaryRow
from soleus.handout.layout import HAIRLINE, INK, PAPER_WHITE, QUIET, Sheet
from soleus.handout.page import Box, Kind, Line, Step, Tag
from soleus.handout.strip import Pen, Strip, stacked
from soleus.handout.typeset import bind

WHOLE = 0.62
"""A table that takes no more of a page than this is not divided."""
NUMBER = 7.0
"""Indent of a name behind its number."""
DAY_GAP = 4.0
"""White between the boxes of one day and the next."""
MOST_BOXES = 3
"""More ticks a day than this share one wide box, to write the count in."""


def set_diary(block: Diary, sheet: Sheet) -> list[Strip]:
    """Once for each week; a long grid may go over to the next page under its day names."""
    strips: list[Strip] = []
    for week in range(len(block.weeks)):
        head = _head(block, week, sheet, titled=week == 0)
        again = _head(block, week, sheet, titled=False)
        rows = [_row(row, sheet, week, index) for index, row in enumerate(block.rows)]
        strips += _table(head, again, rows, sheet)
    return strips


def _table(head: Strip, again: Strip, rows: list[Strip], sheet: Sheet) -> list[Strip]:
    height = head.height + sum(row.height for row in rows)
    if height <= sheet.depth * WHOLE or len(rows) < 4:
        return [stacked([head, *rows])]
    opening, closing = stacked([head, *rows[:2]]), stacked(rows[-2:])
    return [opening, *(replace(row, heading=again) for row in (*rows[2:-2], closing))]


def _head(block: Diary, week: int, sheet: Sheet, *, titled: bool) -> Strip:
    section = (Step(Kind.SECTION, "diary"),)
    pen = Pen(sheet, section)
    spec = sheet.spec
    if titled:
        tag = pen.under(Kind.HEADING_2, "diary")
        pen.text(block.title, 0, sheet.column, size_pt=spec.heading_pt, bold=True, tag=tag)
        if block.lead:
            pen.y += 0.6
            pen.text(bind(block.lead), 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, "lead"))
        pen.y += 1.6
    row: Tag = (*section, Step(Kind.TABLE, f"week-{week}"), Step(Kind.ROW, "days"))
    height = spec.line + 1.4
    tag = (*row, Step(Kind.COLUMN_HEADER, "week"))
    pen.label(block.weeks[week], 0, pen.y, bold=True, tag=tag, height=height)
    width = sheet.text_width / len(block.days)
    for index, day in enumerate(block.days):
        middle = sheet.text_left + (index + 0.5) * width
        tag = (*row, Step(Kind.COLUMN_HEADER, f"day-{index}"))
        pen.label(day, middle, pen.y, bold=True, tag=tag, height=height, align=0.5)
    pen.y = round(pen.y + height, 3)
    pen.add(Line(0, pen.y, sheet.column, pen.y, INK, 0.5))
    gap = spec.block_gap * (1.6 if titled else 1.0)
    return pen.strip(gap=gap, stretch=True)


def _row(row: DiaryRow, sheet: Sheet, week: int, index: int) -> Strip:
    tag: Tag = (
        Step(Kind.SECTION, "diary"),
        Step(Kind.TABLE, f"week-{week}"),
        Step(Kind.ROW, f"row-{index}"),
    )
    pen = Pen(sheet, tag, row.card)
    spec = sheet.spec
    indent = NUMBER if row.number is not None else 0.0
    room = sheet.text_left - indent - 3.0
    name = pen.wrap(bind(row.name), room, spec.body_pt)
    hint = pen.wrap(bind(row.hint), room, spec.body_pt) if row.hint else ()
    count = len(name) + len(hint)
    height = max(spec.diary_row, count * spec.line + 2.6)
    pen.y = (height - count * spec.line) / 2
    head = pen.under(Kind.ROW_HEADER, "name")
    if row.number is not None:
        pen.label(str(row.number), 0, pen.y, bold=True, tag=head)
    for place, line in enumerate((*name, *hint)):
        colour = INK if place < len(name) else QUIET
        pen.line_at(line, indent, pen.y, spec.body_pt, colour=colour, tag=head)
        pen.y += spec.line
    width = sheet.text_width / len(row.days)
    for day, boxes in enumerate(row.days):
        tag = pen.under(Kind.CELL, f"day-{day}")
        _cell(pen, row, boxes, (sheet.text_left + day * width, width, height), tag)
    pen.add(Line(0, round(height, 3), sheet.column, round(height, 3), HAIRLINE, 0.2))
    return pen.strip(height=height)


def _cell(pen: Pen, row: DiaryRow, boxes: int, place: tuple[float, float, float], tag: Tag) -> None:
    """Boxes for one day; *place* is left edge, width and height of the cell."""
    left, width, height = place
    middle = left + width / 2
    if boxes == 0:
        level = round(height / 2, 3)
        start, end = round(middle - 1.2, 3), round(middle + 1.2, 3)
        pen.add(Line(start, level, end, level, HAIRLINE, 0.4, tag))
        return
    if row.scores or boxes > MOST_BOXES:
        _write_in(pen, middle, width - 3.0, height, tag)
        return
    between = 0.9 if boxes == MOST_BOXES else 1.3
    size = min(pen.spec.tick_box, (width - DAY_GAP - (boxes - 1) * between) / boxes)
    total = boxes * size + (boxes - 1) * between
    for turn in range(boxes):
        pen.tick_box(middle - total / 2 + turn * (size + between), 0, height, size, tag)


def _write_in(pen: Pen, middle: float, width: float, height: float, tag: Tag) -> None:
    """A box wide enough for a handwritten number."""
    tall = pen.spec.diary_row - 3.0
    pen.add(
        Box(
            round(middle - width / 2, 3),
            round((height - tall) / 2, 3),
            round(width, 3),
            tall,
            fill=PAPER_WHITE,
            stroke=INK,
            stroke_width=0.4,
            radius=0.6,
            tag=tag,
            card=pen.card,
        )
    )
