"""Pages to PDF: the marks of each page as they stand on it, in faces cut to what they say.

Nothing here draws: texts, lines and curves are written straight into the pages' content.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby

import pikepdf
from pikepdf import Dictionary

from soleus.figures.display.style import Style
from soleus.handout.layout import FRAME
from soleus.handout.lettering.faces import require_glyphs
from soleus.handout.page import (
    MOST_BYTES,
    Box,
    Face,
    Figure,
    Line,
    Page,
    PageItem,
    Raster,
    Shape,
    Sign,
    Tag,
    TextRun,
)
from soleus.handout.pdf.pdf_fonts import EmbeddedFace
from soleus.handout.pdf.pdf_marks import (
    POINTS,
    box_marks,
    line_marks,
    sign_marks,
)
from soleus.handout.pdf.pdf_objects import COARSE, FINE, Objects, shape_marks
from soleus.handout.pdf.pdf_page import add_page
from soleus.handout.pdf.pdf_tags import Ending, Marked, finish
from soleus.handout.pdf.pdf_text import run_marks

IN_COLOUR = Style()


def make_pdf(
    pages: tuple[Page, ...],
    *,
    title: str,
    language: str,
    style: Style = IN_COLOUR,
    programme: bytes = b"",
    form_fields: bool = False,
    tagged: bool = True,
    subject: str = "",
) -> bytes:
    """The pages as a tagged PDF with its fonts embedded and nothing that names a person.

    Pictures are drawn a little coarser where a file would else be too large for a record system.

    title       shown by viewers in place of the file's name
    language    of the text, as "en" or "en-GB"
    style       of the pictures: in colour, for a mono printer, in high contrast
    programme   bytes of the programme's file, to travel inside; empty leaves it out
    form_fields boxes can be ticked on a screen
    tagged      for reading; False for what is only printed (a booklet's sides of paper)
    subject     what else stands in its properties

    Raises:
        UserError: when a character has no glyph, naming it and the page.

    """
    require_glyphs(pages)
    ending = Ending(title, language, programme, form_fields, tagged, subject)
    data = b""
    for units in (FINE, COARSE):
        pdf = pikepdf.new()
        writer = _Writer(pdf, Objects(style, units))
        marked = Marked()
        for number_of_page, page in enumerate(pages):
            other = page.language if page.language != language else ""
            writer.write_page(page, number_of_page, marked, other)
        writer.add_faces()
        writer.objects.add_to(pdf)
        data = finish(pdf, marked, ending)
        if len(data) <= MOST_BYTES:
            break
    return data


@dataclass(slots=True)
class _Writer:
    """Writes pages into *document*; a face is added when first used."""

    document: pikepdf.Pdf
    objects: Objects
    faces: dict[Face, EmbeddedFace] = field(default_factory=dict)
    on_page: list[set[Face]] = field(default_factory=list)

    def write_page(self, page: Page, index: int, marked: Marked, language: str) -> None:
        """*language* is the page's where it is not the document's."""
        out: list[str] = []
        for tag, group in groupby(page.items, key=_tag):
            items = tuple(group)
            marks = self._marks(items, index, page.height)
            if not marks:
                continue
            if tag:
                place = marked.add(tag, index, items, language)
                out.append(f"/{tag[-1].kind.pdf_name} <</MCID {place}>> BDC\n{marks}\nEMC")
            else:
                out.append(f"/Artifact BMC\n{marks}\nEMC")
        self.on_page.append({run.face for run in page.texts()})
        add_page(self.document, page.width * POINTS, page.height * POINTS, "\n".join(out))

    def add_faces(self) -> None:
        """The fonts themselves, and their names in the pages that use them."""
        made = {face: font.add_to(self.document) for face, font in self.faces.items()}
        for page, faces in zip(self.document.pages, self.on_page, strict=True):
            named = {f"/{self.faces[face].name}": made[face] for face in sorted(faces)}
            page.obj.Resources.Font = Dictionary(named)

    def _marks(self, items: tuple[PageItem, ...], page: int, height: float) -> str:
        marks: list[str] = []
        for place, item in enumerate(items):
            match item:
                case TextRun():
                    follows = place + 1 < len(items) and _goes_on(item, items[place + 1])
                    marks.append(self._text_marks(item, height, follows=follows))
                case Box():
                    marks.append(box_marks(item, height))
                case Line():
                    marks.append(line_marks(item, height))
                case Sign():
                    marks.append(sign_marks(item, height))
                case Figure():
                    marks.append(self._figure_marks(item, page, height))
                case Shape():
                    marks.append(shape_marks(item, height))
                case Raster():
                    marks.append(self.objects.photo_marks(item, page, height))
        return "\n".join(each for each in marks if each)

    def _text_marks(self, run: TextRun, height: float, *, follows: bool) -> str:
        """One line of text. When more of the same element follows, a space ends it, so that
        a screen reader does not run the last word into the next line's first.
        """
        if follows and not run.from_right and not run.text.endswith(" "):
            run = replace(run, text=run.text + " ")
        return run_marks(run, self._font(run.face), height)

    def _figure_marks(self, figure: Figure, page: int, height: float) -> str:
        """The picture, or a quiet frame where there is none."""
        if figure.drawing is not None:
            return self.objects.figure_marks(figure, page, height)
        place = (figure.x, figure.y, figure.width, figure.height)
        frame = Box(*place, stroke=FRAME, stroke_width=0.35, radius=2.0)
        return box_marks(frame, height)

    def _font(self, face: Face) -> EmbeddedFace:
        return self.faces.setdefault(face, EmbeddedFace(face, f"F{len(self.faces) + 1}"))


def _goes_on(run: TextRun, following: PageItem) -> bool:
    """Whether more words of the element come after *run*, apart from it."""
    if not isinstance(following, TextRun):
        return False
    touching = following.baseline == run.baseline and abs(following.x - run.right) < 0.1
    return not touching


def _tag(item: PageItem) -> Tag:
    return item.tag
