"""Names of exported files: reference, date, title and version, never a patient's name."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

from soleus.domain.programme import Programme

LONGEST = 120
"""Bytes of a name without its ending: room for a long folder within Windows' 260 characters."""
LONGEST_PART = 80
NOTHING = "handout"
"""The name of a programme without reference and title."""


def export_name(programme: Programme, day: date, version: int, ending: str) -> str:
    """As in ``JM-0412-2026-11-22-Achilles-mid-portion-v3.pdf``, for any operating system.

    *version* is the number of the issued version, from 1; *ending* comes without its dot.
    """
    reference = part(programme.reference)
    title = part(programme.title)
    first = "-".join(each for each in (reference, str(day)) if each)
    last = f"-v{version}"
    room = LONGEST - len(f"{first}{last}-".encode())
    words = "-".join(each for each in (first, _cut(title or NOTHING, room)) if each)
    return f"{words}{last}.{ending}"


def part(text: str) -> str:
    """*text* as one part of a file's name: letters and digits of any script, ``-`` between them.

    Whatever a system forbids, hides or reads as a path is left out. Beside a date it is no
    device of Windows either.
    """
    plain = unicodedata.normalize("NFC", text)
    words = "".join(each if _allowed(each) else " " for each in plain).split()
    return _cut("-".join(words), LONGEST_PART)


def _allowed(char: str) -> bool:
    """Letters, their accents, and digits; ``-`` and ``_`` are harmless too."""
    return char in "-_" or unicodedata.category(char)[0] in "LMN"


def _cut(text: str, size: int) -> str:
    """At most *size* bytes of *text*, whole characters."""
    return text.encode(errors="ignore")[: max(size, 0)].decode(errors="ignore").strip("-._")


def numbered(path: Path, number: int, count: int) -> Path:
    """*path* itself for a single file, else ``name-1.png``; as many digits as the last one has."""
    if count == 1:
        return path
    return path.with_name(f"{path.stem}-{number:0{len(str(count))}d}{path.suffix}")
