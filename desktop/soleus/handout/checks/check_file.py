"""The rules of a good handout that its file can break: size, and what a screen reader needs."""

from __future__ import annotations

import io
from collections.abc import Iterator

from soleus.handout.checks.check import Remark
from soleus.handout.page import MOST_BYTES


def check_file(data: bytes) -> tuple[Remark, ...]:
    """Rules about the file itself. A PDF that was saved anew by another program may break them."""
    return (*_size(data), *_readable(data))


def _size(data: bytes) -> Iterator[Remark]:
    if len(data) > MOST_BYTES:
        text = f"The file has {len(data) // 1000} kB; {MOST_BYTES // 1000} is the most"
        yield Remark("size", text)


def _readable(data: bytes) -> Iterator[Remark]:
    """Language, title, tags and fonts of a PDF; other files have none of these."""
    if not data.startswith(b"%PDF"):
        return
    import pikepdf
    from pikepdf import Name

    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PdfError:
        yield Remark("file", "The file cannot be opened as a PDF")
        return
    with pdf:
        root = pdf.Root
        if not str(root.get(Name.Lang, "")):
            yield Remark("file", "The file does not say its language")
        if Name.Title not in pdf.docinfo:
            yield Remark("file", "The file has no title")
        if Name.StructTreeRoot not in root:
            yield Remark("file", "The file has no tags, so a screen reader guesses the order")
        for font in _fonts(pdf):
            yield Remark("file", f"The font {font} is not in the file")


def _fonts(pdf: object) -> list[str]:
    """Names of fonts that are not embedded, each once."""
    import pikepdf
    from pikepdf import Name

    assert isinstance(pdf, pikepdf.Pdf)
    missing = []
    for each in pdf.objects:
        if not isinstance(each, pikepdf.Dictionary) or each.get(Name.Type) != Name.FontDescriptor:
            continue
        if not any(key in each for key in (Name.FontFile, Name.FontFile2, Name.FontFile3)):
            missing.append(str(each.get(Name.FontName, "")).lstrip("/"))
    return sorted(set(missing))
