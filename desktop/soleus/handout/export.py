"""The handout as a file that is kept, sent or printed elsewhere."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.programme import Programme
from soleus.handout.figure_source import page_style
from soleus.handout.grey import grey_pages
from soleus.handout.handout import PLAIN, document_title
from soleus.handout.options import HandoutOptions, Library
from soleus.handout.page import Page
from soleus.handout.setting.booklet import imposed_pages
from soleus.handout.words.wording import DRAFT, is_read_from_right, load_wording

DRAFT_TRANSLATION = "Draft translation: no native speaker has reviewed it"
"""For the clinic, in the file's properties; the sheet itself says it in its own language."""


def handout_pdf(
    pages: tuple[Page, ...],
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
) -> bytes:
    """*pages* of *programme* as PDF: in grey, with form fields, with the programme inside, as
    *options* say.

    Raises:
        UserError: a character has no glyph, or the programme is too large to travel.

    """
    return _pdf(pages, programme, library, options, tagged=True)


def booklet_pdf(
    pages: tuple[Page, ...],
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
) -> bytes:
    """The booklet's *pages* two on a side of paper, to print on both sides and fold.

    For paper only: it has no reading order, no form fields and no programme.

    Raises:
        UserError: a character has no glyph.

    """
    language = options.language or programme.language
    sides = imposed_pages(pages, options.paper, from_right=is_read_from_right(language))
    plain = replace(options, embed=False, form_fields=False)
    return _pdf(sides, programme, library, plain, tagged=False)


def _pdf(
    pages: tuple[Page, ...],
    programme: Programme,
    library: Library,
    options: HandoutOptions,
    *,
    tagged: bool,
) -> bytes:
    from soleus.handout.pdf.pdf import make_pdf

    carried = b""
    if options.embed:
        from soleus.storage.records.programme_file import programme_to_bytes

        carried = programme_to_bytes(programme, library.exercises.values())
    language = options.language or programme.language
    return make_pdf(
        grey_pages(pages) if options.grey else pages,
        title=document_title(programme, library, options),
        language=language,
        style=page_style(programme.figure, grey=options.grey),
        programme=carried,
        form_fields=options.form_fields,
        tagged=tagged,
        subject=DRAFT_TRANSLATION if load_wording(language).status == DRAFT else "",
    )
