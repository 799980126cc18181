"""Pages to PDF: fpdf2 embeds the fonts, the marks are written as they stand on the page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from soleus.assets import resource_path
from soleus.figures.display.style import Style
from soleus.handout.checks.check_file import MOST_BYTES
from soleus.handout.layout import FRAME
from soleus.handout.lettering.faces import require_glyphs
from soleus.handout.page import (
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
from soleus.handout.pdf.pdf_marks import (
    POINTS,
    box_marks,
    line_marks,
    sign_marks,
)
from soleus.handout.pdf.pdf_objects import COARSE, FINE, Objects, shape_marks
from soleus.handout.pdf.pdf_text import run_marks

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

    from soleus.handout.pdf.pdf_tags import Marked


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
    from soleus.handout.pdf.pdf_tags import Ending, Marked, finish

    require_glyphs(pages)
    ending = Ending(title, language, programme, form_fields, tagged, subject)
    data = b""
    for units in (FINE, COARSE):
        writer = _Writer(_new_document(), Objects(style, units))
        marked = Marked()
        for number_of_page, page in enumerate(pages):
            other = page.language if page.language != language else ""
            writer.write_page(page, number_of_page, marked, other)
        writer.forget_empty_glyph()
        written = bytes(writer.document.output())
        data = finish(written, marked, writer.objects, ending)
        if len(data) <= MOST_BYTES:
            break
    return data


def _new_document() -> FPDF:
    from fpdf import FPDF

    document = FPDF(unit="pt")
    document.set_auto_page_break(auto=False)
    document.set_margin(0)
    document.c_margin = 0
    return document


@dataclass(slots=True)
class _Writer:
    """Writes content streams into *document*; a face is added when first used."""

    document: FPDF
    objects: Objects
    faces: dict[Face, TTFFont] = field(default_factory=dict)

    def write_page(self, page: Page, index: int, marked: Marked, language: str) -> None:
        """*language* is the page's where it is not the document's."""
        self.document.add_page(format=(page.width * POINTS, page.height * POINTS))
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
        used = {item.face for item in page.items if isinstance(item, TextRun)}
        for face in sorted(used):
            # Names the font in the page's resources; the returned operator is not needed.
            self.document._set_font_for_page(self.faces[face], 1)
        self.document._out("\n".join(out))

    def forget_empty_glyph(self) -> None:
        """Take .notdef out of the map to Unicode: PDF/UA refuses an entry for U+0000."""
        for font in self.faces.values():
            codes = font.subset._char_id_per_glyph
            for glyph in [glyph for glyph, code in codes.items() if code == 0]:
                del codes[glyph]

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

    def _font(self, face: Face) -> TTFFont:
        from fpdf.fonts import TTFFont

        if face not in self.faces:
            self.document.add_font(face.value, fname=resource_path("fonts", f"{face.value}.ttf"))
            self.document.set_font(face.value)
            font = self.document.current_font
            if not isinstance(font, TTFFont):
                raise TypeError(f"fpdf2 took {face.value} for a font of its own")
            self.faces[face] = font
        return self.faces[face]


def _goes_on(run: TextRun, following: PageItem) -> bool:
    """Whether more words of the element come after *run*, apart from it."""
    if not isinstance(following, TextRun):
        return False
    touching = following.baseline == run.baseline and abs(following.x - run.right) < 0.1
    return not touching


def _tag(item: PageItem) -> Tag:
    return item.tag
