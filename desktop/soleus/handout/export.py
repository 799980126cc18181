"""The handout as a file that is kept, sent or printed elsewhere."""

from __future__ import annotations

from soleus.domain.programme import Programme
from soleus.figures.style import Style
from soleus.handout.grey import grey_pages
from soleus.handout.handout import PLAIN, document_title
from soleus.handout.options import HandoutOptions, Library
from soleus.handout.page import Page
from soleus.storage.programme_file import programme_to_bytes

IN_GREY = Style("mono")


def handout_pdf(
    pages: tuple[Page, ...],
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    *,
    grey: bool = False,
    embed: bool = True,
) -> bytes:
    """*pages* of *programme* as PDF; with *embed* the programme travels inside.

    grey    the pages and their pictures without colour

    Raises:
        UserError: a character has no glyph, or the programme is too large to travel.

    """
    from soleus.handout.pdf import make_pdf

    inside = programme_to_bytes(programme, library.exercises.values()) if embed else b""
    return make_pdf(
        grey_pages(pages) if grey else pages,
        title=document_title(programme, library, options),
        language=options.language or programme.language,
        style=IN_GREY if grey else Style(),
        programme=inside,
    )
