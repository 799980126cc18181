"""The last step: a PDF to bytes in which every stream is as long as it says.

PDF/A wants a line end between a stream's data and ``endstream``. qpdf leaves it out where
the data happens to end in one (one stream in 256), and readers then count a byte too few.
So such streams are packed again until they end in another byte.
"""

from __future__ import annotations

import io
import re
import zlib

import pikepdf
from pikepdf import Name

LEVELS = (9, 5, 4, 3, 2, 1, 0)
TRIES = 16
_HEAD = re.compile(rb"/Length (\d+)[^\r\n]*>>\nstream\n")


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes: always the same for the same content."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.read_raw_bytes().endswith(b"\n"):
            _pack_again(each)
    if "/ID" in pdf.trailer:
        del pdf.trailer.ID  # made from the time of day; qpdf makes one from the content
    tree = pdf.Root.StructTreeRoot
    first = int(tree.ParentTreeNextKey)
    for turn in range(TRIES):
        # The next free key may be any higher one; it changes how qpdf's own streams end.
        tree.ParentTreeNextKey = first + turn
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        if lengths_hold(out.getvalue()):
            break
    return out.getvalue()


def lengths_hold(data: bytes) -> bool:
    """Whether a line end follows every stream of the file *data*."""
    for head in _HEAD.finditer(data):
        end = head.end() + int(head[1])
        if not data.startswith(b"\nendstream", end):
            return False
    return True


def _pack_again(stream: pikepdf.Stream) -> None:
    """The same content, compressed so that it ends in another byte."""
    content = stream.read_bytes()
    for level in LEVELS:
        packed = zlib.compress(content, level)
        if not packed.endswith(b"\n"):
            stream.write(packed, filter=Name.FlateDecode)
            return
