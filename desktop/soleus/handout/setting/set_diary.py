"""The diary: a grid with a row for each exercise and a column for each day of the week."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Diary, DiaryRow
from soleus.handout.layout import HAIRLINE, INK, PAPER_WHITE, QUIET, LayoutSpec, Sheet
from soleus.handout.lettering.typeset import bind, line_width, with_commas
from soleus.handout.page import Box, Kind, Line, Step, Tag
from soleus.handout.setting.strip import Pen, Strip, stacked

FOLDED_WHOLE = 0.8
"""A week that takes more of a booklet's page may be parted: a page more is a sheet more."""
NUMBER = 7.0
"""Indent of a name behind its number."""
DAY_GAP = 2.6
"""White between the boxes of one day and the next."""
BOX_GAP = 1.0
"""White between the boxes of one day."""
SMALLER = 0.74
"""A box may be this share of its size where more than one stand in a day."""
ROW_AIR, TIGHT_AIR = 2.6, 1.0
"""White in a row, above and below its words together; where there is little of it."""
DAY_AIR = 1.2
"""Least white between the names of two days."""
MOST_BOXES = 3
"""More ticks a day than this share one wide box, to write the count in."""


def set_diary(block: Diary, sheet: Sheet) -> list[Strip]:
    """Once for each week, and whole; one that is longer than a page goes over to the next
    under its day names.

    Two weeks that a little less white brings on one page get it, so that they hang on a fridge;
    so does a week that is whole with it.
    """
    weeks = _weeks(block, sheet, tight=False)
    if not _in_pairs(weeks, sheet):
        tight = _weeks(block, sheet, tight=True)
        better = _in_pairs(tight, sheet) or _parted(tight) < _parted(weeks)
        weeks = tight if better else weeks
    return [strip for week in weeks for strip in week]


def _weeks(block: Diary, sheet: Sheet, *, tight: bool) -> list[list[Strip]]:
    found = []
    for week in range(len(block.weeks)):
        head = _head(block, week, sheet, titled=week == 0)
        again = _head(block, week, sheet, titled=False)
        rows = [
            _row(block, row, sheet, (week, index), tight=tight)
            for index, row in enumerate(block.rows)
        ]
        found.append(_table(head, again, rows, sheet))
    return found


def _in_pairs(weeks: list[list[Strip]], sheet: Sheet) -> bool:
    """Whether a page holds two weeks."""
    pairs = (weeks[at : at + 2] for at in range(0, len(weeks), 2))
    for pair in pairs:
        strips = [strip for week in pair for strip in week]
        if sum(each.height + each.gap for each in strips) - strips[0].gap > sheet.depth:
            return False
    return True


def _parted(weeks: list[list[Strip]]) -> int:
    """How many weeks no page holds."""
    return sum(len(week) > 1 for week in weeks)


def _table(head: Strip, again: Strip, rows: list[Strip], sheet: Sheet) -> list[Strip]:
    whole = stacked([head, *rows])
    share = FOLDED_WHOLE if sheet.spec.folded else 1.0
    if whole.height <= sheet.depth * share or len(rows) < 4:
        return [whole]
    opening, closing = stacked([head, *rows[:2]]), stacked(rows[-2:])
    return [opening, *(replace(row, heading=again) for row in (*rows[2:-2], closing))]


def _head(block: Diary, week: int, sheet: Sheet, *, titled: bool) -> Strip:
    section = (Step(Kind.SECTION, "diary"),)
    pen = Pen(sheet, section)
    spec = sheet.spec
    if titled:
        tag = pen.under(Kind.HEADING_2, "diary")
        pen.text(block.title, 0, sheet.column, size_pt=spec.heading_pt, bold=True, tag=tag)
        lettered = any(_lettered(row, row.days) for row in block.rows)
        lead = " ".join(each for each in (block.lead, block.key if lettered else "") if each)
        if lead:
            pen.y += 0.6
            pen.text(bind(lead), 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, "lead"))
        pen.y += 1.6
    row: Tag = (*section, Step(Kind.TABLE, f"week-{week}"), Step(Kind.ROW, "days"))
    height = spec.line + 1.4
    tag = (*row, Step(Kind.COLUMN_HEADER, "week"))
    pen.label(block.weeks[week], 0, pen.y, bold=True, tag=tag, height=height)
    left = spec.diary_name
    width = (sheet.column - left) / len(block.days)
    for index, day in enumerate(_day_names(block, width, spec.body_pt)):
        middle = left + (index + 0.5) * width
        tag = (*row, Step(Kind.COLUMN_HEADER, f"day-{index}"))
        pen.label(day, middle, pen.y, bold=True, tag=tag, height=height, align=0.5)
    pen.y = round(pen.y + height, 3)
    pen.add(Line(0, pen.y, sheet.column, pen.y, INK, 0.5))
    gap = spec.block_gap * (1.6 if titled else 1.0)
    return pen.strip(gap=gap, stretch=True)


def _row(block: Diary, row: DiaryRow, sheet: Sheet, of: tuple[int, int], *, tight: bool) -> Strip:
    """The row *of* a week, at its index; *tight*: with as little white as reads well."""
    week, index = of
    tag: Tag = (
        Step(Kind.SECTION, "diary"),
        Step(Kind.TABLE, f"week-{week}"),
        Step(Kind.ROW, f"row-{index}"),
    )
    pen = Pen(sheet, tag, row.card)
    spec = sheet.spec
    indent = spec.scaled(NUMBER) if row.number is not None else 0.0
    room = spec.diary_name - indent - 3.0
    name = pen.wrap(bind(row.name), room, spec.body_pt)
    hint = pen.wrap(bind(row.hint), room, spec.body_pt) if row.hint else ()
    count = len(name) + len(hint)
    width = (sheet.column - spec.diary_name) / len(row.days)
    most = max((_boxes(row, boxes) for boxes in row.days), default=1)
    lines = -(-most // _a_line(most, width, spec))
    air = TIGHT_AIR if tight else ROW_AIR
    stacked_boxes = lines * (spec.tick_box + BOX_GAP) + air
    if _lettered(row, row.days):
        stacked_boxes = lines * (spec.tick_box + spec.line + BOX_GAP) + 1.2
    least = spec.diary_row - (ROW_AIR - TIGHT_AIR if tight else 0.0)
    height = round(max(least, count * spec.line + air, stacked_boxes), 3)
    pen.y = (height - count * spec.line) / 2
    head = pen.under(Kind.ROW_HEADER, "name")
    if row.number is not None:
        pen.label(str(row.number), 0, pen.y, bold=True, tag=head)
    for place, line in enumerate((*name, *hint)):
        colour = INK if place < len(name) else QUIET
        pen.line_at(line, indent, pen.y, spec.body_pt, colour=colour, tag=head)
        pen.y += spec.line
    for day, boxes in enumerate(row.days):
        tag = pen.under(Kind.CELL, f"day-{day}")
        what = f"{row.name}, {block.weeks[week]}, {block.days[day]}"
        what = f"{row.number}. {what}" if row.number is not None else what
        _cell(pen, row, boxes, (spec.diary_name + day * width, width, height), tag, what)
    pen.add(Line(0, round(height, 3), sheet.column, round(height, 3), HAIRLINE, 0.2))
    return pen.strip(height=height)


def _cell(
    pen: Pen, row: DiaryRow, boxes: int, place: tuple[float, float, float], tag: Tag, what: str
) -> None:
    """Boxes for one day; *place* is left edge, width and height of the cell, *what* is done."""
    left, width, height = place
    middle = left + width / 2
    if boxes == 0:
        level = round(height / 2, 3)
        start, end = round(middle - 1.2, 3), round(middle + 1.2, 3)
        pen.add(Line(start, level, end, level, HAIRLINE, 0.4, tag))
        return
    if row.scores or boxes > MOST_BOXES:
        _write_in(pen, (middle, width - 3.0, height), tag, what)
        return
    fields = [f"{what}, {turn + 1}" if boxes > 1 else what for turn in range(boxes)]
    if row.sides and boxes == 1:
        fields = [with_commas((what, side)) for side in row.sides]
    letters = row.letters if _lettered(row, (boxes,)) else ()
    boxes = len(fields)
    over = pen.spec.line if letters else 0.0
    across = _a_line(boxes, width, pen.spec)
    fit = (width - pen.spec.scaled(DAY_GAP) - (across - 1) * BOX_GAP) / across
    size = round(min(pen.spec.tick_box, fit), 3)
    down = -(-boxes // across)
    pitch = size + BOX_GAP
    rise = pitch + over
    top = (height - down * rise + BOX_GAP) / 2
    for turn, field in enumerate(fields):
        in_line = min(across, boxes - turn // across * across)
        x = middle - (in_line * pitch - BOX_GAP) / 2 + turn % across * pitch
        y = top + turn // across * rise
        if letters:
            pen.label(letters[turn], x + size / 2, y, tag=tag, align=0.5)
        pen.tick_box(x, y + over, size, size, tag, field=field)


def _lettered(row: DiaryRow, days: tuple[int, ...]) -> bool:
    """Whether a letter over each box says for which side it is."""
    return bool(row.letters) and not row.scores and max(days) == 1


def _boxes(row: DiaryRow, boxes: int) -> int:
    """How many boxes stand in the cell of a day that is to have *boxes*."""
    if row.scores or boxes > MOST_BOXES:
        return 1
    return len(row.sides) if row.sides and boxes == 1 else boxes


def _a_line(boxes: int, width: float, spec: LayoutSpec) -> int:
    """How many of a day's boxes stand side by side, a little smaller at need; others below."""
    room = width - spec.scaled(DAY_GAP) + BOX_GAP
    fit = int(room / (spec.tick_box * SMALLER + BOX_GAP))
    return max(1, min(boxes, fit))


def _day_names(block: Diary, width: float, size_pt: float) -> tuple[str, ...]:
    """Short names of the days; letters where those do not fit."""
    widest = max(line_width(day, size_pt, bold=True) for day in block.days)
    return block.letters if block.letters and widest > width - DAY_AIR else block.days


def _write_in(pen: Pen, place: tuple[float, float, float], tag: Tag, field: str) -> None:
    """A box wide enough for a handwritten number. *place* is middle, width, height of the row."""
    middle, width, height = place
    tall = round(min(pen.spec.diary_row - 3.0, height - 2.0), 3)
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
            field=field,
            written=True,
        )
    )
