"""Pages to PDF: fpdf2 embeds the fonts, the marks are written as they stand on the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from soleus.assets import resource_path
from soleus.figures.style import Style
from soleus.handout.faces import require_glyphs
from soleus.handout.figure_pdf import figure_operators
from soleus.handout.layout import FRAME
from soleus.handout.page import Box, Face, Figure, Line, Page, PageItem, Sign, Tag, TextRun
from soleus.handout.pdf_marks import (
    POINTS,
    box_marks,
    colour_marks,
    line_marks,
    number,
    sign_marks,
)

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

    from soleus.handout.pdf_tags import Marked


IN_COLOUR = Style()


def make_pdf(
    pages: tuple[Page, ...],
    *,
    title: str,
    language: str,
    style: Style = IN_COLOUR,
    programme: bytes = b"",
) -> bytes:
    """The pages as a tagged PDF with its fonts embedded and nothing that names a person.

    title       shown by viewers in place of the file's name
    language    of the text, as "en" or "en-GB"
    style       of the pictures: in colour, for a mono printer, in high contrast
    programme   bytes of the programme's file, to travel inside; empty leaves it out

    Raises:
        UserError: when a character has no glyph, naming it and the page.

    """
    from soleus.handout.pdf_tags import Marked, finish

    require_glyphs(pages)
    writer = _Writer(_new_document(), style)
    marked = Marked()
    for number_of_page, page in enumerate(pages):
        writer.write_page(page, number_of_page, marked)
    writer.forget_empty_glyph()
    written = bytes(writer.document.output())
    return finish(written, marked, title=title, language=language, programme=programme)


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
    style: Style
    faces: dict[Face, TTFFont] = field(default_factory=dict)

    def write_page(self, page: Page, index: int, marked: Marked) -> None:
        self.document.add_page(format=(page.width * POINTS, page.height * POINTS))
        out: list[str] = []
        for tag, group in groupby(page.items, key=_tag):
            items = tuple(group)
            marks = self._marks(items, page.height)
            if not marks:
                continue
            if tag:
                place = marked.add(tag, index, items)
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

    def _marks(self, items: tuple[PageItem, ...], height: float) -> str:
        marks: list[str] = []
        for place, item in enumerate(items):
            match item:
                case TextRun():
                    follows = place + 1 < len(items) and isinstance(items[place + 1], TextRun)
                    marks.append(self._text_marks(item, height, follows=follows))
                case Box():
                    marks.append(box_marks(item, height))
                case Line():
                    marks.append(line_marks(item, height))
                case Sign():
                    marks.append(sign_marks(item, height))
                case Figure():
                    marks.append(figure_marks(item, self.style, height))
        return "\n".join(each for each in marks if each)

    def _text_marks(self, run: TextRun, height: float, *, follows: bool) -> str:
        """One line of text. When more of the same element follows, a space ends it, so that
        a screen reader does not run the last word into the next line's first.
        """
        font = self._font(run.face)
        text = run.text + " " if follows and not run.text.endswith(" ") else run.text
        x, y = number(run.x * POINTS), number((height - run.baseline) * POINTS)
        return (
            f"{colour_marks(run.colour, 'rg')}\n"
            f"BT /F{font.i} {number(run.size_pt)} Tf {x} {y} Td {font.encode_text(text)} ET"
        )

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


def _tag(item: PageItem) -> Tag:
    return item.tag


def figure_marks(figure: Figure, style: Style, height: float) -> str:
    """The picture's own marks, or a quiet frame where there is none."""
    if figure.drawing is None:
        frame = Box(
            figure.x, figure.y, figure.width, figure.height, stroke=FRAME, stroke_width=0.35,
            radius=2.0,
        )  # fmt: skip
        return box_marks(frame, height)
    drawing = figure.drawing
    size = (drawing.width * figure.scale, drawing.height * figure.scale)
    return figure_operators(drawing, style, (figure.left, figure.top, *size), height)
