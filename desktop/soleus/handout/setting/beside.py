"""The English sheet behind the patient's own, page for page, for the physiotherapist to follow.

Both are broken at the same places, so that page 2 of one can lie beside page 2 of the other.
"""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Content
from soleus.handout.layout import Sheet
from soleus.handout.page import Page
from soleus.handout.setting.paginate import arranged, page_of, paginate
from soleus.handout.setting.set_pages import faced, for_words, parts_of, set_pages, with_help_page
from soleus.handout.setting.sizes import Part, taller
from soleus.handout.words.wording import load_wording


def set_beside(own: Content, english: Content, sheet: Sheet) -> tuple[Page, ...]:
    """The pages of *own*, then those of *english*; every foot says which language it is.

    They share their page breaks, unless one of them is divided into other parts.
    """
    own, english = _labelled(own), _labelled(english)
    if sheet.spec.one_page:
        return set_pages(own, sheet) + set_pages(english, sheet)
    sheets = [for_words(sheet, content) for content in (own, english)]
    parts = [parts_of(content, each) for content, each in zip((own, english), sheets, strict=True)]
    sizes = [each.sizes() for each in parts]
    orders = [arranged(each, sheet) for each in sizes]
    if sizes[0].shape == sizes[1].shape:
        orders = [arranged(taller(*sizes), sheet)] * 2
    pages: tuple[Page, ...] = ()
    for content, each, made, order in zip((own, english), sheets, parts, orders, strict=True):
        told = with_help_page(made, content, page_of(Part.HELP, order), each)
        pages += faced(paginate(told, order, content.footer, each), each, content.language)
    return pages


def _labelled(content: Content) -> Content:
    """The number of each page with its language: "Español · Página 1 de 4"."""
    name = load_wording(content.language).name
    return replace(content, footer=replace(content.footer, page=f"{name} · {content.footer.page}"))
