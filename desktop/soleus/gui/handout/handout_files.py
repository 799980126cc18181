"""A handout as each kind of file. Runs beside the window: values in, bytes or paths out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from soleus.domain.programme import IssuedVersion, Programme
from soleus.domain.told import Told
from soleus.figures.display.style import Style
from soleus.figures.keeping.cache import DrawingCache
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.figures.keeping.worker import FigureWorker
from soleus.handout.compose.compose import chosen_stages
from soleus.handout.export import handout_pdf
from soleus.handout.figure_source import page_style
from soleus.handout.grey import grey_pages
from soleus.handout.handout import make_pages, sheet_of
from soleus.handout.html.html_motions import DrawnMotions
from soleus.handout.html.html_page import html_page
from soleus.handout.kept_options import read_sheet, sheet_of_version
from soleus.handout.layout import LayoutSpec
from soleus.handout.options import FigureSource, HandoutOptions, Library
from soleus.handout.page import Page
from soleus.handout.private import carried
from soleus.handout.words.wording import is_read_from_right
from soleus.paint.page_images import page_images
from soleus.storage.exchange.naming import export_name, numbered
from soleus.storage.files import write_file


@dataclass(frozen=True, slots=True)
class Handout:
    """One handout, with all that is needed to make it.

    private     the physiotherapist's own notes travel inside its file
    """

    programme: Programme
    library: Library
    options: HandoutOptions
    figures: FigureSource
    private: bool = False

    @property
    def spec(self) -> LayoutSpec:
        return sheet_of(self.options).spec

    @property
    def style(self) -> Style:
        return page_style(self.programme.figure, grey=self.options.grey)

    def pages(self) -> tuple[Page, ...]:
        """Its pages in reading order, in colour."""
        return make_pages(self.programme, self.library, self.options, self.figures)

    def sides(self) -> tuple[Page, ...]:
        """The sides of paper as they are printed: a booklet's pages lie two by two."""
        pages = self.pages()
        if not self.spec.folded:
            return pages
        from soleus.handout.setting.booklet import imposed_pages

        language = self.options.language or self.programme.language
        from_right = is_read_from_right(language)
        return imposed_pages(pages, self.options.paper, from_right=from_right)

    def pdf(self, *, for_paper: bool = False) -> bytes:
        """The file; *for_paper* lays a booklet's pages two by two.

        Raises:
            UserError: a character has no glyph, or the programme is too large to travel.

        """
        inside = carried(self.programme, private=self.private)
        if for_paper:
            from soleus.handout.export import booklet_pdf

            return booklet_pdf(self.pages(), inside, self.library, self.options)
        return handout_pdf(self.pages(), inside, self.library, self.options)

    def name(self, version: int, ending: str) -> str:
        """The name of its file: reference, day, title and version."""
        day = self.options.date
        assert day is not None, "what is handed over has its day"
        return export_name(self.programme, day, version, ending)


def write_pdf(handout: Handout, path: Path, *, for_paper: bool = False) -> Path:
    write_file(path, handout.pdf(for_paper=for_paper))
    return path


def write_images(handout: Handout, path: Path, told: Told) -> list[Path]:
    """Each page as a PNG beside *path*; an older series of that name is left as it is."""
    pages = handout.pages()
    shown = grey_pages(pages) if handout.options.grey else pages
    stem, turn = path.stem, 1
    while len(shown) > 1 and any(each.exists() for each in _series(path, len(shown))):
        turn += 1
        path = path.with_stem(f"{stem}-{turn}")
    written = []
    for number, each in enumerate(_series(path, len(shown)), 1):
        told(number - 1, len(shown), each.name)
        (image,) = page_images(shown[number - 1 : number], style=handout.style)
        write_file(each, image)
        written.append(each)
    return written


def _series(path: Path, count: int) -> list[Path]:
    return [numbered(path, number, count) for number in range(1, count + 1)]


def write_web_page(handout: Handout, path: Path, drawings: Path, told: Told) -> Path:
    """The page for a phone. Movements are drawn in a process of their own, kept in *drawings*."""
    options, library = handout.options, handout.library
    count = _exercises(handout)
    if not count:
        data = html_page(handout.programme, library, options, handout.figures, style=handout.style)
    else:
        store, worker = DrawingCache(drawings), FigureWorker()
        motions = DrawnMotions(shipped_gallery(store), store, worker, told, count)
        try:
            data = html_page(
                handout.programme, library, options, handout.figures, motions, handout.style
            )
        finally:
            worker.close()
    write_file(path, data)
    return path


def _exercises(handout: Handout) -> int:
    """How many exercises stand on it."""
    if handout.options.contents.card:
        return 1
    stages = chosen_stages(handout.programme, handout.options)
    blocks = [block for stage in stages for block in stage.blocks]
    return sum(1 for block in blocks for card in block.cards if card.exercise)


def as_issued(
    version: IssuedVersion, library: Library, options: HandoutOptions, figures: FigureSource
) -> Handout:
    """The handout of an issued version as it was made then.

    Its own contents, paper and greys where they were kept, else those of *options*; the clinic
    as it is now.
    """
    made = replace(
        read_sheet(sheet_of_version(version), options),
        layout=version.layout or options.layout,
        language=version.language,
        date=version.issued_at.astimezone().date(),
        initials=version.initials,
    )
    return Handout(version.programme, library, made, figures)
