"""Strips to pages: nothing divided, pages evenly filled, no page with next to nothing on it."""

from __future__ import annotations

from soleus.handout.blocks import Footer
from soleus.handout.layout import HAIRLINE, QUIET, Sheet
from soleus.handout.page import Line, Page, PageItem
from soleus.handout.strip import Pen, Strip, shifted
from soleus.handout.typeset import line_width

ANOTHER_PAGE = 10.0
FOOTER_AIR = 4.0
"""Least white between the parts of the footer."""
FIRST_PAGE = 2.0
"""White on the first page weighs more: what is on it is read."""
THIN_LAST_PAGE = 0.26
"""A last page filled less than this share looks forgotten."""
GOOD_LAST_PAGE = 0.45
"""From this share on it looks meant; below, something of the page before comes with it."""


def paginate(
    strips: list[Strip], footer: Footer, sheet: Sheet, starts: list[int] | None = None
) -> tuple[Page, ...]:
    """The strips on pages, which begin at *starts* or where it fits best."""
    starts = page_starts(strips, sheet.depth) if starts is None else starts
    pages = []
    ends = [*starts[1:], len(strips)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        last = number == len(starts)
        items = _place(strips[start:end], sheet, fill=not last)
        items += _footer(footer, number, len(starts), sheet)
        pages.append(Page(sheet.width, sheet.height, tuple(items)))
    return tuple(pages)


def page_with(strips: list[Strip], footer: Footer, sheet: Sheet) -> Page:
    """All *strips* on one page, the only one."""
    items = _place(strips, sheet, fill=True)
    items += _footer(footer, 1, 1, sheet)
    return Page(sheet.width, sheet.height, tuple(items))


def page_starts(strips: list[Strip], depth: float) -> list[int]:
    """Index of the first strip of each page.

    As few pages as there can be; among those, the white left over is spread evenly. What is
    to stay together is parted where no page holds it. A strip that is taller than a page
    stands alone and runs out at the foot (the check says so).
    """
    count = len(strips)
    best: list[tuple[float, int]] = [(0.0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        found: tuple[float, int] | None = None
        apart: tuple[float, int] | None = None
        used = _top(strips[start])
        for end in range(start + 1, count + 1):
            strip = strips[end - 1]
            used += strip.height + (strip.gap if end - 1 > start else 0.0)
            if found is not None and used > depth:
                break
            if strip.keep_next and end < count:
                if used <= depth:
                    apart = (best[end][0] + 2 * ANOTHER_PAGE, end)
                continue
            white = _cost(depth - used, depth, last=end == count)
            white *= FIRST_PAGE if start == 0 else 1.0
            cost = best[end][0] + ANOTHER_PAGE + white
            if found is None or cost < found[0]:
                found = (cost, end)
            if used > depth:
                break
        best[start] = min((each for each in (found, apart) if each), default=(0.0, count))
    starts = [0]
    while best[starts[-1]][1] < count:
        starts.append(best[starts[-1]][1])
    return starts


def _top(strip: Strip) -> float:
    return strip.heading.height if strip.heading is not None else 0.0


def _cost(slack: float, depth: float, *, last: bool) -> float:
    """What the white at the foot of a page costs; the last page may end early."""
    if slack < 0:
        return 5 * ANOTHER_PAGE
    share = slack / depth
    if not last:
        return 4 * share * share
    filled = 1 - share
    if filled < THIN_LAST_PAGE:
        return 3.0
    lacking = max(1 - filled / GOOD_LAST_PAGE, 0.0)
    return 0.2 * share + 5 * lacking * lacking


def _place(strips: list[Strip], sheet: Sheet, *, fill: bool) -> list[PageItem]:
    """Items at their place on the page; *fill* lets gaps grow towards the foot."""
    spec = sheet.spec
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
    return items


def _footer(footer: Footer, number: int, count: int, sheet: Sheet) -> list[PageItem]:
    """The foot of every page: furniture that a screen reader leaves out."""
    pen = Pen(sheet)
    spec = sheet.spec
    pen.add(Line(0, 0, sheet.column, 0, HAIRLINE, 0.25))
    top = 1.8
    page = footer.page.format(page=number, pages=count)
    left = pen.label(footer.left, 0, top, colour=QUIET)
    right = pen.label(page, sheet.column, top, colour=QUIET, align=1)
    room = sheet.column - left - right
    for middle in footer.middle:
        if line_width(middle, spec.body_pt) <= room - 2 * FOOTER_AIR:
            pen.label(middle, left + room / 2, top, colour=QUIET, align=0.5)
            break
    y = sheet.height - spec.footer - spec.line - top
    return [shifted(item, spec.side, y) for item in pen.items]
