"""Picture files for the tests, as a phone or a stranger makes them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image

LEFT, RIGHT = (200, 30, 30), (30, 30, 200)


def halves(width: int, height: int, kind: str = "JPEG", **how: object) -> bytes:
    """A picture, red on its left half and blue on its right."""
    image = Image.new("RGB", (width, height), LEFT)
    image.paste(RIGHT, (width // 2, 0, width, height))
    out = BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def of_a_phone(width: int, height: int) -> bytes:
    """Lying on its side, with maker, place and a comment in its metadata."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter to the right
    exif[0x010F] = "SECRET MAKER"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)
    return halves(width, height, exif=exif.tobytes(), comment=b"SECRET COMMENT")


def bomb() -> bytes:
    """A PNG of few bytes that says it is 60,000 by 60,000 dots."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
