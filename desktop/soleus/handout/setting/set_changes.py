"""The sheet of what changed: one heading with its sign for each way, exercises below it."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import ChangedItem, ChangeList, Picture
from soleus.handout.layout import INK, QUIET, Sheet
from soleus.handout.lettering.typeset import bind, bind_phrases, line_width
from soleus.handout.page import Box, Figure, Kind, PageItem, Step, Tag
from soleus.handout.setting import signs
from soleus.handout.setting.set_item import CHIP_AIR, CHIP_PAD, bullet
from soleus.handout.setting.set_picture import picture_items
from soleus.handout.setting.strip import Pen, Strip, shifted, stacked

SIGN = 4.8
INDENT = 9.0
PICTURE = (42.0, 30.0)
"""The most that the picture of a new exercise takes here."""
GUTTER = 5.0


def set_changes(block: ChangeList, sheet: Sheet) -> list[Strip]:
    """The heading stays with its first exercise; no exercise is divided."""
    pen = Pen(sheet, (Step(Kind.SECTION, f"change-{block.sign}"),))
    spec = sheet.spec
    row = spec.line_of(spec.heading_pt)
    pen.strokes(_sign(block.sign, SIGN / 2, row / 2, sheet), 1.0)
    tag = pen.under(Kind.HEADING_2, "title")
    pen.text(
        block.title, INDENT, sheet.column - INDENT, size_pt=spec.heading_pt, bold=True, tag=tag
    )
    head = pen.strip(gap=spec.block_gap * 1.2, stretch=True)
    strips = [_item(each, block.sign, sheet) for each in block.items if each.told]
    names = [each for each in block.items if not each.told]
    if names:
        strips.append(_names(names, block.sign, sheet))
    if not strips:
        return [head]
    return [replace(stacked([head, strips[0]]), stretch=True), *strips[1:]]


def _sign(name: str, x: float, y: float, sheet: Sheet) -> signs.Strokes:
    on, back = (2, 0) if sheet.from_right else (0, 2)  # the way that is read
    match name:
        case "new":
            return signs.plus(x, y, SIGN)
        case "stopped":
            return signs.cross(x, y, SIGN)
        case "more":
            return signs.arrow(x, y, SIGN, 1)
        case "less":
            return signs.arrow(x, y, SIGN, 3)
        case "moved-back":
            return signs.arrow(x, y, SIGN, back)
        case "same":
            return signs.equals(x, y, SIGN)
        case "allowed":
            return signs.tick(x, y, SIGN)
        case _:
            return signs.arrow(x, y, SIGN, on)


def _names(items: list[ChangedItem], sign: str, sheet: Sheet) -> Strip:
    """Exercises of which no more than the name is said, one a line."""
    pen = Pen(sheet, (Step(Kind.SECTION, f"change-{sign}"),))
    for place, item in enumerate(items):
        bullet(pen, item.title, INDENT, sheet.column - INDENT, "names", f"name-{place}")
    return pen.strip(gap=2.2)


def _item(item: ChangedItem, sign: str, sheet: Sheet) -> Strip:
    tag: Tag = (Step(Kind.SECTION, f"change-{sign}"), Step(Kind.SECTION, item.card))
    pen = Pen(sheet, tag, item.card)
    has_picture = item.picture is not None and item.picture.shown
    left = INDENT + (PICTURE[0] + GUTTER if has_picture else 0.0)
    width = sheet.column - left
    _name(pen, item, left, width)
    if item.dose:
        dose = pen.under(Kind.PARAGRAPH, "dose")
        pen.text(bind_phrases(item.dose), left, width, bold=True, tag=dose)
    for place, line in enumerate(item.lines):
        tag = pen.under(Kind.PARAGRAPH, f"line-{place}")
        pen.text(bind(line), left, width, colour=QUIET, tag=tag)
    if item.picture is not None and has_picture:
        shown, tall = _picture(item.picture, pen)
        pen.insert(0, shown, max((pen.y - tall) / 2, 0.0))
        pen.y = max(pen.y, tall)
    return pen.strip(gap=2.2, height=pen.y + 0.6)


def _name(pen: Pen, item: ChangedItem, left: float, width: float) -> None:
    """Name with its number on the handout, the side in a frame behind it or below."""
    spec = pen.spec
    row = spec.line_of(spec.name_pt)
    tag = pen.under(Kind.HEADING_3, "name")
    lines = pen.wrap(item.title, width, spec.name_pt, bold=True)
    for line in lines:
        pen.line_at(line, left, pen.y, spec.name_pt, tag=tag)
        pen.y += row
    if not item.side:
        return
    chip = line_width(item.side, spec.body_pt, bold=True) + 2 * CHIP_PAD
    beside = lines[-1].width + CHIP_AIR + chip <= width
    x = left + (lines[-1].width + CHIP_AIR if beside else 0.0)
    top = pen.y - row if beside else pen.y
    pen.add(
        Box(
            round(x, 3), round(top + 0.1, 3), round(chip, 3), round(row - 0.2, 3),
            stroke=INK, stroke_width=0.4, radius=1.4, card=item.card,
        )
    )  # fmt: skip
    side = pen.under(Kind.PARAGRAPH, "side")
    pen.label(item.side, x + chip / 2, top, bold=True, tag=side, height=row, align=0.5)
    pen.y = max(pen.y, top + row)


def _picture(picture: Picture, pen: Pen) -> tuple[list[PageItem], float]:
    """The drawing, or the clinic's photos in its place, with its top at 0; and how tall it is."""
    drawing = picture.drawing
    if drawing is None:
        spec = replace(pen.spec, picture_width=PICTURE[0], picture_height=PICTURE[1])
        photos, tall = picture_items(picture, replace(pen.sheet, spec=spec), 1.0, pen)
        return [shifted(each, INDENT, 0) for each in photos], tall
    scale = min(PICTURE[0] / drawing.width, PICTURE[1] / drawing.height)
    place = Figure(
        x=INDENT,
        y=0,
        width=PICTURE[0],
        height=round(drawing.height * scale, 3),
        key=picture.key,
        drawing=drawing,
        scale=round(scale, 4),
        left=round(INDENT + (PICTURE[0] - drawing.width * scale) / 2, 3),
        alt=picture.alt,
        tag=pen.under(Kind.FIGURE, "picture"),
        card=pen.card,
    )
    return [place], place.height
