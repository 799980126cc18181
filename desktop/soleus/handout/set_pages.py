"""Blocks to pages: each block set in its own way, then divided into pages."""

from __future__ import annotations

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
from soleus.handout.page import Page
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
    strips = [strip for block in content.blocks for strip in _strips(block, sheet, scale)]
    return paginate(strips, content.footer, sheet)


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
