"""One page for the fridge door: picture, name, side and dose of each exercise, and the lights.

As large as all of it fits; the more exercises, the smaller their rows, down to two columns
without pictures. What still has no room is named in the last line: it is on the full sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from soleus.handout.blocks import Content, Item, Letterhead, Summary, Title, TrafficLight
from soleus.handout.layout import Sheet
from soleus.handout.lettering.typeset import bind
from soleus.handout.page import Box, Kind, Page, Step
from soleus.handout.setting.paginate import page_with
from soleus.handout.setting.set_front import (
    set_letterhead,
    set_summary,
    set_title,
    set_traffic_light,
)
from soleus.handout.setting.set_item import CHIP_AIR, badge, chip_width, set_chip, set_phrases
from soleus.handout.setting.set_picture import common_scale, picture_items
from soleus.handout.setting.strip import Pen, Strip, shifted, stacked

ROW_GAP = 4.0
COLUMN_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Density:
    """How a row is set: its picture in millimetres (0 for none), details, columns of rows."""

    picture: float
    details: bool = False
    columns: int = 1


DENSITIES = (
    *(Density(size, details=True) for size in (56.0, 48.0, 42.0, 36.0, 32.0)),
    Density(32.0),
    Density(28.0),
    Density(28.0, columns=2),
    Density(22.0, columns=2),
    Density(0.0, columns=2),
)
"""From roomy to tight; 28 mm is the size that is aimed at, more is given when there is room."""


def for_one_page(content: Content) -> Content:
    """What of a handout stands on the one page."""
    kept = (Letterhead, Title, Summary, TrafficLight, Item)
    return replace(content, blocks=tuple(b for b in content.blocks if isinstance(b, kept)))


def set_fridge(content: Content, sheet: Sheet) -> tuple[Page, ...]:
    """The one page."""
    front = stacked([strip for block in content.blocks for strip in _front(block, sheet)])
    items = [block for block in content.blocks if isinstance(block, Item)]
    last = [_line(content.help, "help", sheet)] if content.help else []
    room = sheet.depth - front.height - ROW_GAP - _height(last)
    strips = [front]
    for density in DENSITIES:
        rows = _rows(items, density, sheet)
        if _height(rows) <= room and _sides_fit(items, density, sheet):
            break
    else:
        rows = _those_that_fit(items, DENSITIES[-1], sheet, room, content.rest)
    strips += [*rows, *last]
    return (page_with(strips, content.footer, sheet),)


def _front(block: object, sheet: Sheet) -> list[Strip]:
    match block:
        case Letterhead():
            return set_letterhead(block, sheet)
        case Title():
            return set_title(block, sheet)
        case Summary():
            return set_summary(Summary(block.lines[:2]), sheet)
        case TrafficLight():
            return set_traffic_light(block, sheet)
        case _:
            return []


def _height(rows: list[Strip]) -> float:
    return sum(row.height + row.gap for row in rows)


def _rows(items: list[Item], density: Density, sheet: Sheet) -> list[Strip]:
    """Rows of one or two exercises in reading order: left to right, then down."""
    width, narrow = _column(density, sheet)
    pictures = [each.picture for each in items if each.picture is not None]
    scale = common_scale(pictures, narrow) if density.picture else 1.0
    entries = [_entry(each, density, narrow, width, scale) for each in items]
    rows = []
    for start in range(0, len(entries), density.columns):
        group = entries[start : start + density.columns]
        parts = tuple(
            shifted(item, place * (width + COLUMN_GAP), 0)
            for place, entry in enumerate(group)
            for item in entry.items
        )
        height = max(entry.height for entry in group)
        rows.append(Strip(parts, height, ROW_GAP, rule=True, stretch=True))
    return rows


def _column(density: Density, sheet: Sheet) -> tuple[float, Sheet]:
    """How wide a row is, and the sheet with pictures of its size."""
    width = (sheet.column - COLUMN_GAP * (density.columns - 1)) / density.columns
    narrow = replace(
        sheet,
        spec=replace(sheet.spec, picture_width=density.picture, picture_height=density.picture),
    )
    if density.columns == 1 and density.picture:
        wide = min(density.picture * 1.3, sheet.column * 0.42)
        narrow = replace(narrow, spec=replace(narrow.spec, picture_width=wide))
    return width, narrow


def _sides_fit(items: list[Item], density: Density, sheet: Sheet) -> bool:
    """Whether every side has room beside the pictures: it is never broken."""
    width, narrow = _column(density, sheet)
    room = width - (narrow.text_left if density.picture else 0.0)
    return all(chip_width(Pen(narrow), each.side) <= room for each in items)


def _entry(item: Item, density: Density, sheet: Sheet, width: float, scale: float) -> Strip:
    """One exercise: picture at the left, number and name, side, dose."""
    spec = sheet.spec
    pen = Pen(sheet, (Step(Kind.SECTION, item.card),), item.card)
    picture = item.picture if density.picture else None
    left = sheet.text_left if picture is not None else 0.0
    room = width - left
    row = spec.line_of(spec.name_pt)
    tag = pen.under(Kind.HEADING_2, "name")
    indent = badge(pen, item.number, left, 0, row, tag)
    chip = chip_width(pen, item.side)
    beside = chip if density.columns == 1 else 0.0
    name_room = room - indent - (beside + CHIP_AIR if beside else 0.0)
    for line in pen.wrap(item.name, name_room, spec.name_pt, bold=True):
        pen.line_at(line, left + indent, pen.y, spec.name_pt, tag=tag)
        pen.y += row
    if beside:
        set_chip(pen, item.side, left + room - chip, 0, row)
    elif chip:
        set_chip(pen, item.side, left, pen.y + 0.4, row)
        pen.y += row + 0.8
    pen.y += 0.6
    if item.summary:
        dose = pen.under(Kind.PARAGRAPH, "dose")
        set_phrases(pen, item.summary, left, room, dose)
    if density.details:
        for place, detail in enumerate(item.details):
            pen.text(bind(detail), left, room, tag=pen.under(Kind.PARAGRAPH, f"detail-{place}"))
    height = pen.y
    if picture is not None:
        items, tall = picture_items(picture, sheet, scale, pen)
        height = max(height, tall)
        pen.insert(0, items, 0.0)
    area = Box(0, 0, round(width, 3), round(height, 3), card=item.card)
    return Strip((area, *pen.items), round(height, 3))


def _those_that_fit(
    items: list[Item], density: Density, sheet: Sheet, room: float, rest: str
) -> list[Strip]:
    """As many rows as there is room for, and a line that names the others."""
    count = len(items)
    while count:
        count -= 1
        rows = [*_rows(items[:count], density, sheet), _rest(items[count:], rest, sheet)]
        if _height(rows) <= room:
            return rows
    return []


def _rest(items: list[Item], rest: str, sheet: Sheet) -> Strip:
    numbers = ", ".join(str(each.number or each.name) for each in items)
    return _line(rest.replace("{numbers}", numbers), "rest", sheet)


def _line(text: str, key: str, sheet: Sheet) -> Strip:
    """A line across the page, set off by a rule."""
    pen = Pen(sheet)
    pen.text(bind(text), 0, sheet.column, bold=True, tag=(Step(Kind.PARAGRAPH, key),))
    return pen.strip(gap=ROW_GAP, rule=True)
