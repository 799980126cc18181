"""A clinic's own address as a QR code: level Q, drawn as vectors, never made up by us."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from soleus.errors import UserError
from soleus.figures.display.display import Path, line

LONGEST = 200
"""Characters. A longer address needs modules that a phone cannot read at 25 mm."""
LEVEL = "q"
"""A quarter of the code may be lost to a fold or a stain."""


def check_link(address: str) -> None:
    """Refuse what no phone can open.

    Raises:
        UserError: when *address* is no web address, or too long for its code.

    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or any(char.isspace() for char in address):
        raise UserError(
            f"“{address[:60]}” is no web address, so no QR code is printed. "
            "Type it as in https://clinic.example/videos."
        )
    if len(address.encode()) > LONGEST:
        raise UserError(
            f"The address has {len(address)} characters, and a phone reads at most {LONGEST} from "
            "a code of this size, so no QR code is printed. Use a shorter address."
        )


@lru_cache(maxsize=8)
def qr_paths(address: str, side: float) -> tuple[Path, ...]:
    """The dark modules as rectangles on a square of *side* millimetres, runs joined.

    Raises:
        UserError: as ``check_link`` does.

    """
    import segno

    check_link(address)
    code = segno.make(address.strip(), error=LEVEL, micro=False, boost_error=False)
    rows = [bytes(row) for row in code.matrix]
    module = side / len(rows)
    paths = []
    for at, row in enumerate(rows):
        start = 0
        for end in range(1, len(row) + 1):
            if end < len(row) and row[end] == row[start]:
                continue
            if row[start]:
                left, right = start * module, end * module
                top, bottom = at * module, (at + 1) * module
                corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
                paths.append(line(corners, closed=True))
            start = end
    return tuple(paths)
