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
    Link,
    Origins,
    Plan,
    Summary,
    TickList,
    Title,
    TrafficLight,
)
from soleus.handout.layout import Sheet
from soleus.handout.mirror import mirrored
from soleus.handout.page import Page, PageItem
from soleus.handout.paginate import paginate
from soleus.handout.set_changes import set_changes
from soleus.handout.set_diary import set_diary
from soleus.handout.set_fridge import set_fridge
from soleus.handout.set_front import (
    set_heading,
    set_letterhead,
    set_summary,
    set_title,
    set_traffic_light,
)
from soleus.handout.set_item import set_item
from soleus.handout.set_link import set_link
from soleus.handout.set_lists import (
    set_advice,
    set_contacts,
    set_origins,
    set_plan,
    set_tick_list,
)
from soleus.handout.set_picture import common_scale
from soleus.handout.set_ticks import with_ticks
from soleus.handout.strip import Strip
from soleus.handout.wording import is_read_from_right


def set_pages(content: Content, sheet: Sheet) -> tuple[Page, ...]:
    """The finished pages of a handout."""
    sheet = for_words(sheet, content)
    if sheet.spec.one_page:
        return faced(set_fridge(content, sheet), sheet, content.language)
    strips = strips_of(content, sheet)
    return faced(paginate(strips, content.footer, sheet), sheet, content.language)


def for_words(sheet: Sheet, content: Content) -> Sheet:
    """The sheet with what it takes from the words: key words in bold, and where lines begin."""
    return replace(sheet, keys=content.keys, from_right=is_read_from_right(content.language))


def strips_of(content: Content, sheet: Sheet) -> list[Strip]:
    """Everything that is not divided, in order; no strip holds parts of two blocks."""
    if sheet.spec.ticks_beside:
        content = with_ticks(content)
    pictures = [
        block.picture
        for block in content.blocks
        if isinstance(block, Item) and block.picture is not None
    ]
    scale = common_scale(pictures, sheet)
    return [
        _of_block(strip, place)
        for place, block in enumerate(content.blocks)
        for strip in _strips(block, sheet, scale)
    ]


def faced(pages: tuple[Page, ...], sheet: Sheet, language: str) -> tuple[Page, ...]:
    """The pages as they are read: from the left, or mirrored."""
    pages = tuple(replace(page, language=language) for page in pages)
    return tuple(map(mirrored, pages)) if sheet.from_right else pages


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
        case Link():
            return set_link(block, sheet)
        case Origins():
            return set_origins(block, sheet)
        case ChangeList():
            return set_changes(block, sheet)
