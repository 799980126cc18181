"""Faces inside a PDF: the outlines that its pages use, and what each of them says.

HarfBuzz cuts the font file. A code of the text is not the number of an outline: one outline may
stand for different characters, and text that is copied or read aloud must tell them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from struct import pack
from zlib import crc32

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from uharfbuzz import Face as FontFile
from uharfbuzz import SubsetFlags, SubsetInput, SubsetPlan

from soleus.handout.lettering.faces import font_bytes, metrics
from soleus.handout.page import Face
from soleus.handout.pdf.pdf_page import packed

NOT_IN_PDF = ("GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "name", "post")
"""Tables that shape text or name things: a PDF holds shaped text and names of its own."""
SYMBOLIC = 4
"""Flag of a font whose codes are its own and no known encoding."""
CODES_IN_ONE_GO = 100
"""Readers refuse more lines in one part of the map to Unicode."""


@dataclass(slots=True)
class EmbeddedFace:
    """What one document sets in *face*, which its pages call ``F1``, ``F2`` and so on.

    codes   (outline's number in the font file, characters it stands for) to the code in the
            text; they count from 1, for code 0 is the empty box
    """

    face: Face
    name: str
    codes: dict[tuple[int, str], int] = field(default_factory=dict)

    def code(self, glyph: int, text: str) -> int:
        """The code of *glyph* where it stands for *text*."""
        return self.codes.setdefault((glyph, text), len(self.codes) + 1)

    def text_marks(self, text: str) -> str:
        """Text that runs from the left, one outline a character."""
        glyphs = metrics(self.face).glyphs
        return f"<{''.join([f'{self.code(glyphs[char], char):04X}' for char in text])}> Tj"

    def add_to(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The font as an object of *pdf*, for the pages that use it."""
        data, numbers = _cut(self.face, sorted({glyph for glyph, _ in self.codes}))
        name = Name(f"/{_tag(data)}+{self.face.value}")
        program = packed(pdf, data)
        program.Length1 = len(data)
        to_outline = pack(">H", 0) + b"".join(pack(">H", numbers[glyph]) for glyph, _ in self.codes)
        widths = metrics(self.face).widths
        outlines = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(
                Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
            ),
            CIDToGIDMap=packed(pdf, to_outline),
            FontDescriptor=pdf.make_indirect(_descriptor(self.face, name, program)),
            W=Array([1, Array([round(widths[glyph] * 1000) for glyph, _ in self.codes])]),
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=name,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(outlines)]),
                ToUnicode=packed(pdf, _to_unicode([text for _, text in self.codes])),
            )
        )


def _cut(face: Face, glyphs: list[int]) -> tuple[bytes, Mapping[int, int]]:
    """The font file with *glyphs* and their parts only, and the number of each in it."""
    wanted = SubsetInput()
    wanted.flags = SubsetFlags.NO_HINTING | SubsetFlags.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in NOT_IN_PDF)
    plan = SubsetPlan(FontFile(font_bytes(face)), wanted)
    return plan.execute().blob.data, plan.old_to_new_glyph_mapping


def _tag(data: bytes) -> str:
    """Six letters that tell this cut of a font from another one."""
    sum_of_all = crc32(data)
    return "".join(chr(ord("A") + sum_of_all // 26**place % 26) for place in range(6))


def _descriptor(face: Face, name: Name, program: pikepdf.Object) -> Dictionary:
    known = metrics(face)
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=SYMBOLIC,
        FontBBox=Array([round(side * 1000) for side in known.box]),
        ItalicAngle=0,
        Ascent=round(known.ascent * 1000),
        Descent=round(-known.descent * 1000),
        CapHeight=round(known.cap_height * 1000),
        StemV=50 + round((known.weight / 65) ** 2),  # no font says it; what most writers guess
        FontFile2=program,
    )


def _to_unicode(texts: list[str]) -> bytes:
    """The map from codes, which count from 1, to what each stands for."""
    lines = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts, 1)
    ]
    parts = [
        lines[start : start + CODES_IN_ONE_GO] for start in range(0, len(lines), CODES_IN_ONE_GO)
    ]
    rows = [line for part in parts for line in (f"{len(part)} beginbfchar", *part, "endbfchar")]
    return "\n".join((UNICODE_HEAD, *rows, UNICODE_FOOT)).encode()


UNICODE_HEAD = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
UNICODE_FOOT = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
