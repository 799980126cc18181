"""The one way from a programme to finished pages."""

from __future__ import annotations

from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.handout.compose import compose
from soleus.handout.layout import LAYOUTS, Sheet
from soleus.handout.options import FigureSource, HandoutOptions, Library, no_figures
from soleus.handout.page import Page
from soleus.handout.set_pages import set_pages

PLAIN = HandoutOptions()


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
    return set_pages(compose(programme, library, options, figures), sheet_of(options))


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
    return compose(programme, library, options, no_figures).title
