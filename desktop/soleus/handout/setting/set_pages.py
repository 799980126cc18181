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
from soleus.handout.page import Page, PageItem
from soleus.handout.setting.mirror import mirrored
from soleus.handout.setting.paginate import MEASURED, Parts, arranged, is_whole, page_of, paginate
from soleus.handout.setting.set_changes import set_changes
from soleus.handout.setting.set_diary import set_diary
from soleus.handout.setting.set_fridge import set_fridge
from soleus.handout.setting.set_front import (
    set_heading,
    set_letterhead,
    set_summary,
    set_title,
    set_traffic_light,
)
from soleus.handout.setting.set_help import set_help_page
from soleus.handout.setting.set_item import set_item
from soleus.handout.setting.set_link import set_link
from soleus.handout.setting.set_lists import (
    set_advice,
    set_contacts,
    set_origins,
    set_plan,
    set_tick_list,
)
from soleus.handout.setting.set_notes import set_notes
from soleus.handout.setting.set_picture import common_scale
from soleus.handout.setting.set_ticks import with_ticks
from soleus.handout.setting.sizes import PageOrder, Part
from soleus.handout.setting.strip import Strip
from soleus.handout.words.wording import is_read_from_right


def set_pages(content: Content, sheet: Sheet) -> tuple[Page, ...]:
    """The finished pages of a handout."""
    sheet = for_words(sheet, content)
    if sheet.spec.one_page:
        return faced(set_fridge(content, sheet), sheet, content.language)
    parts, orders, sheet = _arranged(content, sheet)
    parts = with_help_page(parts, content, page_of(Part.HELP, orders), sheet)
    return faced(paginate(parts, orders, content.footer, sheet), sheet, content.language)


def _arranged(content: Content, sheet: Sheet) -> tuple[Parts, tuple[PageOrder, ...], Sheet]:
    """Everything on its pages, with pictures as large as takes no page more and parts nothing."""
    parts = parts_of(content, sheet)
    orders = arranged(parts.sizes(), sheet)
    spec = sheet.spec
    if spec.largest_picture is None:
        return parts, orders, sheet
    wide, tall = spec.largest_picture
    for share in (1.0, 0.5):
        roomy = replace(
            spec,
            picture_width=spec.picture_width + share * (wide - spec.picture_width),
            picture_height=spec.picture_height + share * (tall - spec.picture_height),
        )
        tried = replace(sheet, spec=roomy)
        larger = parts_of(content, tried)
        found = arranged(larger.sizes(), tried)
        if all(new <= old for new, old in zip(_ranks(found), _ranks(orders), strict=True)):
            return larger, found, tried
    return parts, orders, sheet


def _ranks(orders: tuple[PageOrder, ...]) -> tuple[int, ...]:
    """How many pages there are, how many of them the diary takes, where the needs stand."""
    diary = sum(taken.part is Part.DIARY for order in orders for taken in order)
    return len(orders), diary, page_of(Part.NEEDS, orders)


def for_words(sheet: Sheet, content: Content) -> Sheet:
    """The sheet with what it takes from the words: key words in bold, and where lines begin."""
    return replace(sheet, keys=content.keys, from_right=is_read_from_right(content.language))


def parts_of(content: Content, sheet: Sheet) -> Parts:
    """Everything that is not divided, part by part; no strip holds parts of two blocks."""
    if sheet.spec.ticks_beside:
        content = with_ticks(content)
    if not is_whole(content.footer, sheet):
        content = replace(content, blocks=tuple(map(_told_whole, content.blocks)))
    pictures = [
        block.picture
        for block in content.blocks
        if isinstance(block, Item) and block.picture is not None
    ]
    scale = common_scale(pictures, sheet)
    found: dict[str, list[Strip]] = {each: [] for each in MEASURED}
    front = heads = 0
    column = replace(sheet, span=sheet.topic_width)
    for place, block in enumerate(content.blocks):
        part = _part(block)
        strips = _strips(block, column if part is Part.TOPICS else sheet, scale)
        found[part] += [_of_block(strip, place) for strip in strips]
        if part is Part.NEEDS:
            found["narrow"] += [_of_block(each, place) for each in _strips(block, column, scale)]
        if part is Part.MAIN and front == len(found[part]) - len(strips):
            front += len(strips) if isinstance(block, FRONT) else 0
            heads += len(strips) if isinstance(block, HEADS) else 0
    if sheet.spec.folded:
        found[Part.NOTES] = [set_notes(each, sheet) for each in content.notes]
    found[Part.TOPICS] = [
        replace(strip, keep_next=strip.keep_next and place < len(found[Part.TOPICS]) - 1)
        for place, strip in enumerate(found[Part.TOPICS])
    ]
    pointed = found[Part.HELP] and content.help_page
    points = [_help_page(content, 1, sheet)] if pointed else []
    first, pointer = _opened(found[Part.MAIN][:front], heads, points, sheet)
    found[Part.MAIN][:front] = first
    made = {each: tuple(strips) for each, strips in found.items()}
    return Parts(**made, front=len(first), pointer=pointer)


def _opened(
    first: list[Strip], heads: int, points: list[Strip], sheet: Sheet
) -> tuple[list[Strip], int]:
    """What stands before the exercises, with what points to help, and where that is (-1: nowhere).

    It ends the first page's own part, which then holds together. Where no page holds all of that,
    it comes before the summary, and the rest may go on overleaf: it stays on the first page.
    """
    whole = [*first, *points]
    tall = sum(each.height for each in whole) + sum(each.gap for each in whole[1:])
    if tall <= sheet.depth:
        held = [replace(each, keep_next=True) for each in whole[:-1]] if points else whole[:-1]
        return [*held, *whole[-1:]], len(first) if points else -1
    parted = [replace(each, keep_next=False) for each in first]
    return [*parted[:heads], *points, *parted[heads:]], heads if points else -1


def _told_whole(block: Block) -> Block:
    """The first page tells whole what the foot of every page has to cut short."""
    if not isinstance(block, Title):
        return block
    return replace(block, facts=(*block.extra, *block.facts), extra=())


FRONT = (Letterhead, Title, Summary, TrafficLight)
"""What stands on the first page before the exercises."""
HEADS = (Letterhead, Title)
"""What stands over all else on it."""


def _part(block: Block) -> Part:
    match block:
        case Diary():
            return Part.DIARY
        case Plan():
            return Part.PLAN
        case Advice(urgent=True):
            return Part.HELP
        case Advice(needs=True):
            return Part.NEEDS
        case Advice() | Contacts() | Link() | Origins():
            return Part.TOPICS
        case _:
            return Part.MAIN


def with_help_page(parts: Parts, content: Content, page: int, sheet: Sheet) -> Parts:
    """The parts with the number of the *page* that says when to get help, which is known once
    they are arranged. On the first page itself nothing points to it.
    """
    if not page or parts.pointer < 0:
        return parts
    line = Strip((), 0.0) if page == 1 else _help_page(content, page, sheet)
    main = (*parts.main[: parts.pointer], line, *parts.main[parts.pointer + 1 :])
    return replace(parts, main=main)


def _help_page(content: Content, page: int, sheet: Sheet) -> Strip:
    return set_help_page(content.help_page.replace("{page}", str(page)), sheet)


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
