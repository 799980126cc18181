"""The clinic's logo: any PNG, JPEG or SVG file made small and harmless, or one clear sentence."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from soleus.errors import UserError

if TYPE_CHECKING:
    from PIL.Image import Image

    from soleus.handout.logo.svg_logo import Vectors

MOST_BYTES = 5_000_000
MOST_DOTS = 40_000_000
"""More than any camera's picture; a small file can unpack to far more."""
KEPT_DOTS = 600
"""Longest side that is kept: 300 dots an inch at 50 mm."""
GOOD_JPEG = 88
SMALL_PNG = 40_000
"""Bytes up to which flat colours are kept exactly."""
HEAD = 400
"""Bytes in which an SVG file says what it is, after whatever a drawing program puts before."""


@dataclass(frozen=True, slots=True)
class Dots:
    """A logo of dots: a PNG or JPEG file on white, without transparency."""

    data: bytes
    columns: int
    rows: int

    @property
    def aspect(self) -> float:
        return self.columns / self.rows


def kept_logo(data: bytes) -> bytes:
    """What to keep of a logo's file: curves as they are, dots as they are printed.

    Nothing that a photo or scan told besides is left in it.

    Raises:
        UserError: one sentence on what is wrong with it and what to do.

    """
    logo = read_logo(data)
    return logo.data if isinstance(logo, Dots) else data


@lru_cache(maxsize=4)
def read_logo(data: bytes) -> Dots | Vectors:
    """The logo, ready to be placed.

    Raises:
        UserError: when it is broken, too large, or of another kind.

    """
    if len(data) > MOST_BYTES:
        raise UserError(
            f"The logo has more than {MOST_BYTES // 1_000_000} MB, the most there is room for. "
            "Save it smaller."
        )
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<"):
        from soleus.handout.logo.svg_logo import read_svg

        return read_svg(data)
    return _read_dots(data)


def _read_dots(data: bytes) -> Dots:
    from PIL import Image, ImageOps, UnidentifiedImageError

    broken = (
        "The logo could not be read as a PNG, JPEG or SVG picture. "
        "Save it anew from the program it was drawn with."
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            columns, rows = picture.size
            if columns * rows > MOST_DOTS:
                raise UserError(
                    f"The logo has {columns} × {rows} dots, far more than print needs. "
                    f"Save it with at most {2 * KEPT_DOTS} dots a side."
                )
            picture.draft("RGB", (2 * KEPT_DOTS, 2 * KEPT_DOTS))
            upright = ImageOps.exif_transpose(picture)
            return _made_small(upright)
    except (
        UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError,
        EOFError, ArithmeticError, MemoryError, LookupError, TypeError, struct.error,
    ) as problem:  # fmt: skip
        raise UserError(broken) from problem


def _made_small(picture: Image) -> Dots:
    """On white, at the size of print, in whichever form is smaller."""
    from PIL import Image

    if picture.mode.startswith("I"):  # sixteen bits, as scanners write, would become white
        picture = picture.point(lambda value: value / 256).convert("L")
    picture.thumbnail((KEPT_DOTS, KEPT_DOTS), Image.Resampling.LANCZOS)
    coloured = picture.convert("RGBA")
    white = Image.new("RGBA", coloured.size, "white")
    flat = Image.alpha_composite(white, coloured).convert("RGB")
    exact = io.BytesIO()
    flat.save(exact, "PNG", optimize=True)
    data = exact.getvalue()
    if len(data) > SMALL_PNG:
        packed = io.BytesIO()
        flat.save(packed, "JPEG", quality=GOOD_JPEG, optimize=True)
        data = min(data, packed.getvalue(), key=len)
    return Dots(data, *flat.size)


@lru_cache(maxsize=8)
def grey_dots(data: bytes) -> bytes:
    """A PNG or JPEG file without colour, of the same kind: a photo as PNG would be huge."""
    from PIL import Image

    out = io.BytesIO()
    picture = Image.open(io.BytesIO(data))
    kind = picture.format
    picture.convert("L").save(out, kind, **({"quality": GOOD_JPEG} if kind == "JPEG" else {}))
    return out.getvalue()
