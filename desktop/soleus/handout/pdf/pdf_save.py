"""The last step: a PDF to bytes in which every stream is as long as it says.

PDF/A wants a line end between a stream's data and ``endstream``. qpdf leaves it out where
the data happens to end in one (one stream in 256), and readers then count a byte too few;
data that end in a carriage return make one line end with the feed that follows them. The last
bytes of packed data are a sum over the content, so packing harder does not change them: such a
stream gets white at its end, which means nothing in a page, a font or a text.
"""

from __future__ import annotations

import io
import re
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name

TRIES = 16
SHIFTING = 4
"""From this try on, empty objects at the front move the others from one packed stream to the
next: a long file has several, and the tree's key changes only one of them."""
SPARE = Name("/AA_SLS_Spare")
UNTAGGED = Name("/SLS_Turn")
"""A key of our own, where there is no structure tree: readers pass over names they do not know."""
LINE_ENDS = (b"\n", b"\r")
JPEG_END = b"\xff\xd9"
_HEAD = re.compile(rb"/Length (\d+)[^\r\n]*>>\nstream\n")


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes: always the same for the same content."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.read_raw_bytes().endswith(LINE_ENDS):
            _lengthen(each)
    tree = pdf.Root.get(Name.StructTreeRoot, None)
    first = int(tree.ParentTreeNextKey) if tree is not None else 0
    for turn in range(TRIES):
        # The next free key may be any higher one; it changes how qpdf's own streams end.
        if tree is not None:
            tree.ParentTreeNextKey = first + turn
        elif turn:
            pdf.Root[UNTAGGED] = turn
        if turn >= SHIFTING:
            spare = [pdf.make_indirect(Dictionary()) for _ in range(turn)]
            pdf.Root[SPARE] = Array(spare)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,  # the metadata names no version; it would be read for one
        )
        if lengths_hold(out.getvalue()):
            break
    return out.getvalue()


def lengths_hold(data: bytes) -> bool:
    """Whether a line end follows every stream of the file *data*."""
    for head in _HEAD.finditer(data):
        end = head.end() + int(head[1])
        if not data.startswith(b"\nendstream", end) or data.startswith(b"\r", end - 1):
            return False
    return True


def _lengthen(stream: pikepdf.Stream) -> None:
    """Add white until the packed content ends in another byte. A font says its own length.

    A JPEG is not packed again: line ends behind it are nothing of the picture, and one that is
    cut off gets the marker that ends it.
    """
    if stream.get(Name.Filter) == Name.DCTDecode:
        data = stream.read_raw_bytes()
        whole = data.rstrip(b"\r\n")
        stream.write(whole if whole.endswith(JPEG_END) else data + JPEG_END, filter=Name.DCTDecode)
        return
    content = stream.read_bytes()
    while (packed := zlib.compress(content, 9)).endswith(LINE_ENDS):
        content += b"\n"  # the sum must change, so it cannot be a zero
    stream.write(packed, filter=Name.FlateDecode)
    if Name.Length1 in stream:
        stream.Length1 = len(content)
