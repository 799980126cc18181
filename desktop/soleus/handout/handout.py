"""The one way from a programme to finished pages."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.handout.compose.compose import compose, title_of
from soleus.handout.layout import LAYOUTS, Sheet
from soleus.handout.options import (
    FigureSource,
    HandoutOptions,
    Library,
    Stages,
    no_figures,
)
from soleus.handout.page import Page
from soleus.handout.setting.beside import set_beside
from soleus.handout.setting.set_pages import set_pages

PLAIN = HandoutOptions()
ENGLISH = "en"


def make_pages(
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    figures: FigureSource = no_figures,
) -> tuple[Page, ...]:
    """The pages of a handout, ready to be painted, printed or written as PDF.

    The same input gives the same pages, on every machine.

    Raises:
        UserError: when the layout, the language or an exercise is not there.

    """
    chosen = fitting(options)
    content = compose(programme, library, chosen, figures)
    sheet = sheet_of(options)
    if options.beside and content.language != ENGLISH:
        english = compose(programme, library, replace(chosen, language=ENGLISH), figures)
        return set_beside(content, english, sheet)
    return set_pages(content, sheet)


def fitting(options: HandoutOptions) -> HandoutOptions:
    """What the layout can hold: a single page holds one stage, the current one.

    Raises:
        UserError: when there is no such layout.

    """
    contents = options.contents
    if not sheet_of(options).spec.one_page:
        return options
    chosen = replace(contents, stages=Stages.CURRENT, chosen=contents.chosen[:1])
    return replace(options, contents=chosen)


def sheet_of(options: HandoutOptions) -> Sheet:
    """The layout on its paper.

    Raises:
        UserError: when there is no such layout.

    """
    spec = LAYOUTS.get(options.layout)
    if spec is None:
        known = ", ".join(sorted(LAYOUTS))
        raise UserError(f"There is no layout {options.layout!r}. Choose one of: {known}.")
    return Sheet(spec, options.paper)


def document_title(programme: Programme, library: Library, options: HandoutOptions) -> str:
    """The title for the PDF: what the sheet is about, never whose it is."""
    return title_of(programme, library, fitting(options))
