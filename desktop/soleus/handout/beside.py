"""The English sheet behind the patient's own, page for page, for the physiotherapist to follow.

Both are broken at the same places, so that page 2 of one can lie beside page 2 of the other.
"""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Content
from soleus.handout.layout import Sheet
from soleus.handout.page import Page
from soleus.handout.paginate import page_starts, paginate
from soleus.handout.set_pages import faced, for_words, set_pages, strips_of
from soleus.handout.strip import Strip
from soleus.handout.wording import load_wording


def set_beside(own: Content, english: Content, sheet: Sheet) -> tuple[Page, ...]:
    """The pages of *own*, then those of *english*; every foot says which language it is.

    They share their page breaks, unless one of them is divided into other parts.
    """
    own, english = _labelled(own), _labelled(english)
    if sheet.spec.one_page:
        return set_pages(own, sheet) + set_pages(english, sheet)
    sheets = [for_words(sheet, content) for content in (own, english)]
    strips = [
        strips_of(content, each) for content, each in zip((own, english), sheets, strict=True)
    ]
    starts = None
    if len(strips[0]) == len(strips[1]):
        taller = [_taller(one, other) for one, other in zip(*strips, strict=True)]
        starts = page_starts(taller, sheet.depth)
    pages: tuple[Page, ...] = ()
    for content, each, parts in zip((own, english), sheets, strips, strict=True):
        pages += faced(paginate(parts, content.footer, each, starts), each, content.language)
    return pages


def _labelled(content: Content) -> Content:
    """The number of each page with its language: "Español · Página 1 de 4"."""
    name = load_wording(content.language).name
    return replace(content, footer=replace(content.footer, page=f"{name} · {content.footer.page}"))


def _taller(one: Strip, other: Strip) -> Strip:
    """A strip that takes the room of the taller of two; it is measured, never placed."""
    heading = one.heading
    if heading is not None and other.heading is not None:
        heading = max(heading, other.heading, key=lambda each: each.height)
    return replace(
        one,
        height=max(one.height, other.height),
        gap=max(one.gap, other.gap),
        keep_next=one.keep_next or other.keep_next,
        heading=heading or other.heading,
    )
