"""The sheet of what changed since the last version: one page, in the patient's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from soleus.clinic.changes import changes
from soleus.domain.programme import Programme
from soleus.handout.compose.compose_changes import FULLNESS, changes_content
from soleus.handout.figure_source import page_style
from soleus.handout.grey import grey_pages
from soleus.handout.handout import PLAIN, sheet_of
from soleus.handout.layout import LARGE_PT, STANDARD_12, LayoutSpec, Sheet
from soleus.handout.options import FigureSource, HandoutOptions, Library, no_figures
from soleus.handout.page import Page
from soleus.handout.setting.set_pages import set_pages
from soleus.handout.words.localised import localised
from soleus.handout.words.wording import load_wording


def changes_pages(
    old: Programme,
    new: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    figures: FigureSource = no_figures,
    since: date | None = None,
    then: Library | None = None,
) -> tuple[Page, ...]:
    """One page, unless so much changed that even the shortest form takes two.

    *library* has the exercises of both versions; *since* is the day of the old one. *then* has
    those of the old version as they were: what it says of them is said in their words of then.

    Raises:
        UserError: when the layout, the language or an exercise is not there.

    """
    language = options.language or new.language
    known = {**library.exercises, **(then.exercises if then is not None else {})}
    earlier = localised(old, Library(known, library.presentations), language)
    spoken = localised(new, library, language)
    new, library = spoken.programme, spoken.library
    found = changes(earlier.programme, new, {**earlier.library.exercises, **library.exercises})
    fewest: tuple[Page, ...] = ()
    for sheet in _sheets(options):
        for fullness in FULLNESS:
            content = changes_content(
                found, earlier, new, library, options, figures, since, fullness
            )
            pages = set_pages(content, sheet)
            if len(pages) == 1:
                return pages
            if not fewest or len(pages) < len(fewest):
                fewest = pages
    return fewest


def _sheets(options: HandoutOptions) -> Iterator[Sheet]:
    """The chosen layout, then the standard one, which holds more; large print stays large.

    The standard one at once where the layout is for a fridge door or for folding.
    """
    sheet = sheet_of(options)
    specs = [sheet.spec]
    if sheet.spec.one_page or sheet.spec.folded:
        specs = [STANDARD_12]
    elif STANDARD_12.body_pt < sheet.spec.body_pt < LARGE_PT:
        specs.append(STANDARD_12)
    for spec in specs:
        yield replace(sheet, spec=spec)
        yield replace(sheet, spec=_close(spec))


def _close(spec: LayoutSpec) -> LayoutSpec:
    """*spec* with its parts close together and its headings a size smaller."""
    return replace(
        spec,
        block_gap=spec.block_gap * 0.45,
        title_pt=round(spec.title_pt * 0.86),
        heading_pt=spec.name_pt,
        name_pt=spec.body_pt,
    )


def changes_pdf(
    pages: tuple[Page, ...], programme: Programme, options: HandoutOptions = PLAIN
) -> bytes:
    """The pages of the sheet as PDF, without a programme inside: the handout carries it."""
    from soleus.handout.pdf.pdf import make_pdf

    wording = load_wording(options.language or programme.language)
    return make_pdf(
        grey_pages(pages) if options.grey else pages,
        title=wording.say("change.title"),
        language=wording.language,
        style=page_style(programme.figure, grey=options.grey),
    )
