"""The shipped pictures: one file, any entry read by itself, no numpy needed.

Layout: the letters ``SFP``, the format version, the length of the index, the index as
compressed JSON (name to offset and length), then the entries, each compressed already.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from soleus.errors import UserError
from soleus.figures.display.encoding import DamagedDrawingError

FORMAT = 1

_MAGIC = b"SFP"
_HEADER = struct.Struct("<3sBI")


@dataclass(frozen=True, slots=True)
class Pack:
    """An opened pack. Only its index is kept in memory."""

    path: Path
    first: int  # where the entries begin
    index: Mapping[str, tuple[int, int]]

    def __contains__(self, name: str) -> bool:
        return name in self.index

    def read(self, name: str) -> bytes:
        """The entry *name*. Raises KeyError when there is none, DamagedDrawingError when cut."""
        offset, length = self.index[name]
        with self.path.open("rb") as file:
            file.seek(self.first + offset)
            data = file.read(length)
        if len(data) != length:
            raise DamagedDrawingError(f"{self.path.name} ends inside the entry {name}")
        return data


def open_pack(path: Path) -> Pack:
    """Reads the index of the pack at *path*.

    Raises UserError when the file is missing, damaged or of another version.
    """
    try:
        with path.open("rb") as file:
            magic, version, length = _HEADER.unpack(file.read(_HEADER.size))
            if magic != _MAGIC or version != FORMAT:
                raise ValueError("another format")
            entries = json.loads(zlib.decompress(file.read(length)))
    except (OSError, struct.error, zlib.error, ValueError) as error:
        raise UserError(
            f"The exercise pictures in {path.name} can't be read. "
            "Your programmes are not touched. Install Soleus again to get the pictures back."
        ) from error
    index = {name: (int(a), int(b)) for name, (a, b) in entries.items()}
    return Pack(path, _HEADER.size + length, index)


def pack_bytes(entries: Mapping[str, bytes]) -> bytes:
    """The content of a pack that holds *entries*, in the order of their names."""
    index: dict[str, tuple[int, int]] = {}
    at = 0
    for name in sorted(entries):
        index[name] = (at, len(entries[name]))
        at += len(entries[name])
    text = zlib.compress(json.dumps(index, separators=(",", ":")).encode(), 9)
    body = b"".join(entries[name] for name in sorted(entries))
    return _HEADER.pack(_MAGIC, FORMAT, len(text)) + text + body
