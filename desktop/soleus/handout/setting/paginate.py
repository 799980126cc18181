"""Strips to pages: nothing divided, pages evenly filled, no page with next to nothing on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from soleus.handout.blocks import Footer
from soleus.handout.layout import HAIRLINE, QUIET, Sheet
from soleus.handout.lettering.typeset import line_width
from soleus.handout.page import POINT_MM, Line, Page, PageItem
from soleus.handout.setting.arrange import arrange
from soleus.handout.setting.columns import side_by_side
from soleus.handout.setting.sizes import Measure, PageOrder, Part, Sizes, Taken
from soleus.handout.setting.strip import Pen, Strip, shifted

FOOTER_AIR = 2.0
"""Least white between the parts of the footer, in em: three things, not one line."""
FOOTER_RULE = 1.8
"""White between the footer and the rule above it."""
ELLIPSIS = "\u2026"


@dataclass(frozen=True, slots=True)
class Parts:
    """A handout set, part by part; the fields are those of :class:`Sizes`.

    Topics are as wide as a column of the layout; needs are there in both widths. *pointer* is
    the strip of the main part that says on which page the help box stands.
    """

    main: tuple[Strip, ...]
    needs: tuple[Strip, ...] = ()
    diary: tuple[Strip, ...] = ()
    plan: tuple[Strip, ...] = ()
    help: tuple[Strip, ...] = ()
    topics: tuple[Strip, ...] = ()
    narrow: tuple[Strip, ...] = ()
    notes: tuple[Strip, ...] = ()
    front: int = 0
    pointer: int = -1

    def sizes(self) -> Sizes:
        measured = {each: _measured(getattr(self, each)) for each in MEASURED}
        return Sizes(**measured, front=self.front)


MEASURED = tuple(field.name for field in fields(Parts) if field.type == "tuple[Strip, ...]")


def _measured(strips: Iterable[Strip]) -> tuple[Measure, ...]:
    return tuple(Measure(each.height, each.gap, _top(each), each.keep_next) for each in strips)


def _top(strip: Strip) -> float:
    return strip.heading.height if strip.heading is not None else 0.0


def arranged(sizes: Sizes, sheet: Sheet) -> tuple[PageOrder, ...]:
    """What stands on which page of the layout."""
    spec = sheet.spec
    return arrange(sizes, sheet.depth, columns=spec.columns, folded=spec.folded)


def page_of(part: Part, orders: tuple[PageOrder, ...]) -> int:
    """The page, from 1, on which a part begins; 0 when it is nowhere."""
    for number, order in enumerate(orders, 1):
        if any(taken.part is part for taken in order):
            return number
    return 0


def paginate(
    parts: Parts, orders: tuple[PageOrder, ...], footer: Footer, sheet: Sheet
) -> tuple[Page, ...]:
    """The strips on pages, in the order that was found for them."""
    pages = []
    for number, order in enumerate(orders, 1):
        strips = [strip for taken in order for strip in _strips(parts, taken, sheet)]
        items = _place(strips, sheet, fill=number < len(orders))
        items += _footer(footer, number, len(orders), sheet)
        pages.append(Page(sheet.width, sheet.height, tuple(items)))
    return tuple(pages)


def _strips(parts: Parts, taken: Taken, sheet: Sheet) -> tuple[Strip, ...]:
    strips: tuple[Strip, ...] = getattr(parts, taken.part)[taken.start : taken.end]
    if taken.part is not Part.TOPICS:
        return strips
    if taken.needs:
        strips = (*parts.narrow, *strips)
    return strips if sheet.spec.columns == 1 else (side_by_side(strips, taken.turn, sheet),)


def page_with(strips: list[Strip], footer: Footer, sheet: Sheet) -> Page:
    """All *strips* on one page, the only one."""
    items = _place(strips, sheet, fill=True)
    items += _footer(footer, 1, 1, sheet)
    return Page(sheet.width, sheet.height, tuple(items))


def _place(strips: list[Strip], sheet: Sheet, *, fill: bool) -> list[PageItem]:
    """Items at their place on the page; *fill* lets gaps grow towards the foot."""
    spec = sheet.spec
    if not strips:
        return []
    used = _top(strips[0]) + sum(
        strip.height + (strip.gap if place else 0.0) for place, strip in enumerate(strips)
    )
    growing = sum(strip.stretch for strip in strips[1:])
    extra = min(max(sheet.depth - used, 0.0) / growing, spec.stretch) if growing and fill else 0.0
    items: list[PageItem] = []
    y = spec.top
    for place, strip in enumerate(strips):
        if place == 0 and strip.heading is not None:
            items += [shifted(item, spec.side, y) for item in strip.heading.items]
            y += strip.heading.height
        if place:
            gap = strip.gap + (extra if strip.stretch else 0.0)
            if strip.rule:
                level = round(y + gap / 2, 3)
                items.append(Line(spec.side, level, sheet.width - spec.side, level, HAIRLINE, 0.25))
            y += gap
        items += [shifted(item, spec.side, y) for item in strip.items]
        y += strip.height
    return items[:-1] if _doubles(items[-1:], sheet) else items


def _doubles(last: list[PageItem], sheet: Sheet) -> bool:
    """Whether the rule that ends a table is as good as the footer's own: both look like one."""
    spec = sheet.spec
    foot = sheet.height - spec.footer - spec.line - FOOTER_RULE
    return any(
        isinstance(item, Line)
        and item.y1 == item.y2 > foot - spec.diary_row
        and item.x2 - item.x1 > sheet.column - 1.0
        for item in last
    )


def _footer(footer: Footer, number: int, count: int, sheet: Sheet) -> list[PageItem]:
    """The foot of every page: furniture that a screen reader leaves out."""
    pen = Pen(sheet)
    spec = sheet.spec
    pen.add(Line(0, 0, sheet.column, 0, HAIRLINE, 0.25))
    top = FOOTER_RULE
    page = footer.page.format(page=number, pages=count)
    right = pen.label(page, sheet.column, top, colour=QUIET, align=1)
    told = _left(footer, page, sheet)
    left = pen.label(told, 0, top, colour=QUIET)
    room = sheet.column - left - right
    for middle in footer.middle:
        if line_width(middle, spec.body_pt) <= room - 2 * _footer_air(sheet):
            pen.label(middle, left + room / 2, top, colour=QUIET, align=0.5)
            break
    y = sheet.height - spec.footer - spec.line - top
    return [shifted(item, spec.side, y) for item in pen.items]


def _footer_air(sheet: Sheet) -> float:
    return FOOTER_AIR * sheet.spec.body_pt * POINT_MM


def shortened(text: str, width: float, size_pt: float) -> str:
    """Facts with dots between them, the first cut short where they have no room: a reference
    may be long, and its first letters tell it from others.
    """
    first, dot, rest = text.partition(" · ")
    whole = text
    while line_width(whole, size_pt) > width and first:
        first = first[:-1]
        whole = f"{first.rstrip()}{ELLIPSIS}{dot}{rest}" if first else rest
    return whole


def is_whole(footer: Footer, sheet: Sheet) -> bool:
    """Whether the foot has room for all that is to stand at its beginning."""
    told = _left(footer, footer.page.format(page=88, pages=88), sheet)
    return told in {footer.left, footer.short}


def _left(footer: Footer, page: str, sheet: Sheet) -> str:
    """What stands at the beginning: as much as the phone, in its fewest words, and the number
    of the page leave room for.

    The phone gives way before the reference does: it stands at the head of the sheet as well,
    and loose pages of two patients are told apart by the reference.
    """
    size = sheet.spec.body_pt
    air = _footer_air(sheet)
    room = sheet.column - line_width(page, size) - air
    phone = sum(line_width(each, size) + air for each in footer.middle[-1:])
    brief = footer.short or footer.left
    for told, free in ((footer.left, room - phone), (brief, room - phone), (footer.left, room)):
        if line_width(told, size) <= free:
            return told
    return shortened(brief, room, size)
