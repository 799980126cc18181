"""Boxes to tick beside an exercise: a row for each day, a column for each week."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Block, Content, Diary, Item, Ticks
from soleus.handout.layout import HAIRLINE, Sheet
from soleus.handout.lettering.typeset import line_width
from soleus.handout.page import Kind, Line, Step, Tag
from soleus.handout.setting.strip import Pen

BETWEEN = 2.4
"""White between two boxes of one day."""
ROW_AIR = 1.3
MOST_WEEKS = 2
"""More weeks than these need the wide grid of the diary."""


def with_ticks(content: Content) -> Content:
    """The same words with the diary's boxes beside the exercises that they belong to.

    What does not fit there stays in the diary: scores, more than one box a day, many weeks.
    """
    found = next((block for block in content.blocks if isinstance(block, Diary)), None)
    cards = {block.card for block in content.blocks if isinstance(block, Item)}
    if found is None or len(found.weeks) > MOST_WEEKS:
        return content
    moved = {
        row.card: row
        for row in found.rows
        if row.card in cards and not row.scores and max(row.days) == 1
    }
    weeks = tuple(str(number) for number in range(1, len(found.weeks) + 1))
    blocks: list[Block] = []
    for block in content.blocks:
        if isinstance(block, Item) and block.card in moved:
            days = tuple(boxes > 0 for boxes in moved[block.card].days)
            blocks.append(replace(block, ticks=Ticks(found.head, weeks, found.days, days)))
        elif block is found:
            rows = tuple(row for row in found.rows if row.card not in moved)
            lead = found.scored if all(row.scores for row in rows) else found.lead
            blocks += [replace(found, rows=rows, lead=lead)] if rows else []
        else:
            blocks.append(block)
    return replace(content, blocks=tuple(blocks))


def ticks_width(ticks: Ticks, sheet: Sheet) -> float:
    """Millimetres that the boxes of all weeks take."""
    spec = sheet.spec
    return _label_width(ticks, sheet) + len(ticks.weeks) * (spec.tick_box + BETWEEN)


def _label_width(ticks: Ticks, sheet: Sheet) -> float:
    words = [(ticks.head, True), *((day, False) for day in ticks.names)]
    return max(line_width(word, sheet.spec.body_pt, bold=bold) for word, bold in words)


def set_ticks(block: Item, pen: Pen, right: float, top: float) -> float:
    """Sets the grid with its right edge at *right* and returns where it ends."""
    ticks, spec = block.ticks, pen.spec
    assert ticks is not None
    left = right - ticks_width(ticks, pen.sheet)
    table = (*pen.under(Kind.TABLE, "ticks"),)
    row = spec.tick_box + ROW_AIR
    head: Tag = (*table, Step(Kind.ROW, "weeks"))
    pen.label(
        ticks.head, left, top, bold=True, tag=(*head, Step(Kind.COLUMN_HEADER, "days")), height=row
    )
    first = left + _label_width(ticks, pen.sheet) + BETWEEN
    pitch = spec.tick_box + BETWEEN
    for week, name in enumerate(ticks.weeks):
        middle = first + week * pitch + spec.tick_box / 2
        tag = (*head, Step(Kind.COLUMN_HEADER, f"week-{week}"))
        pen.label(name, middle, top, bold=True, tag=tag, height=row, align=0.5)
    y = top + row
    for day, (name, wanted) in enumerate(zip(ticks.names, ticks.days, strict=True)):
        line: Tag = (*table, Step(Kind.ROW, f"day-{day}"))
        pen.label(name, left, y, tag=(*line, Step(Kind.ROW_HEADER, "day")), height=row)
        for week, week_name in enumerate(ticks.weeks):
            cell = (*line, Step(Kind.CELL, f"week-{week}"))
            x = first + week * pitch
            if wanted:
                field = f"{block.title}, {ticks.head} {week_name}, {name}"
                pen.tick_box(x, y, row, tag=cell, field=field)
            else:
                level, middle = round(y + row / 2, 3), x + spec.tick_box / 2
                dash = round(middle - 1.2, 3), round(middle + 1.2, 3)
                pen.add(Line(dash[0], level, dash[1], level, HAIRLINE, 0.4, cell, pen.card))
        y += row
    return y
