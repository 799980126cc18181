"""Pages and packed content of a PDF that is made from nothing."""

from __future__ import annotations

import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name

SQUARE_ENDS = "2 J"
"""Lines end half their width further on, as those on the screen do."""


def packed(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Stream:
    """A new stream of *pdf* that holds *content*."""
    made = pdf.make_stream(b"")
    made.write(zlib.compress(content, 9), filter=Name.FlateDecode)
    return made


def add_page(pdf: pikepdf.Pdf, width: float, height: float, marks: str) -> None:
    """A page at the end, in points, that shows *marks*. Its resources are still empty."""
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(width, 2), round(height, 2)]),
        Resources=Dictionary(),
        Contents=packed(pdf, f"{SQUARE_ENDS}\n{marks}".encode("ascii")),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
