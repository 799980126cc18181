"""Blocks to pages: each block set in its own way, then divided into pages."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import (
    Advice,
    Block,
    ChangeList,
    Contacts,
    Content,
    Diary,
    Heading,
    Item,
    Letterhead,
    Plan,
    Summary,
    TickList,
    Title,
    TrafficLight,
)
from soleus.handout.layout import Sheet
from soleus.handout.page import Page, PageItem
from soleus.handout.paginate import paginate
from soleus.handout.set_changes import set_changes
from soleus.handout.set_diary import set_diary
from soleus.handout.set_front import (
    set_heading,
    set_letterhead,
    set_summary,
    set_title,
    set_traffic_light,
)
from soleus.handout.set_item import common_scale, set_item
from soleus.handout.set_lists import set_advice, set_contacts, set_plan, set_tick_list
from soleus.handout.strip import Strip


def set_pages(content: Content, sheet: Sheet) -> tuple[Page, ...]:
    """The finished pages of a handout."""
    pictures = [
        block.picture
        for block in content.blocks
        if isinstance(block, Item) and block.picture is not None
    ]
    scale = common_scale(pictures, sheet)
    strips = [
        _of_block(strip, place)
        for place, block in enumerate(content.blocks)
        for strip in _strips(block, sheet, scale)
    ]
    return paginate(strips, content.footer, sheet)


def _of_block(strip: Strip, place: int) -> Strip:
    """The strip with its tags under keys of its own block: equal headings stay two headings.

    An exercise's section is left as it is: its key is the card's, which no other block has.
    """

    def own(item: PageItem) -> PageItem:
        if not item.tag or item.tag[0].key == item.card:
            return item
        first, *rest = item.tag
        return replace(item, tag=(replace(first, key=f"{place} {first.key}"), *rest))

    return replace(strip, items=tuple(map(own, strip.items)))


def _strips(block: Block, sheet: Sheet, scale: float) -> list[Strip]:
    match block:
        case Letterhead():
            return set_letterhead(block, sheet)
        case Title():
            return set_title(block, sheet)
        case Summary():
            return set_summary(block, sheet)
        case TrafficLight():
            return set_traffic_light(block, sheet)
        case Heading():
            return set_heading(block, sheet)
        case Item():
            return set_item(block, sheet, scale)
        case TickList():
            return set_tick_list(block, sheet)
        case Diary():
            return set_diary(block, sheet)
        case Plan():
            return set_plan(block, sheet)
        case Advice():
            return set_advice(block, sheet)
        case Contacts():
            return set_contacts(block, sheet)
        case ChangeList():
            return set_changes(block, sheet)
