"""Drawings kept on disk by what they were made from; bounded, and safe against a kill.

Every entry is one file, named by its key. It is written beside its place, flushed to
the disk and moved there in one step, so a reader finds all of it or nothing, and two
programs that write the same entry do no harm. An entry that can't be read is a miss.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ENGINE_VERSION = 5
"""Raise it when the same scene would be drawn differently; old entries then age out."""

DEFAULT_LIMIT = 200 * 1024 * 1024

_SUFFIX = ".fig"
_TIDY_EVERY = 64
"""Entries written between two looks at the size of the folder."""


def content_key(parts: Mapping[str, object]) -> str:
    """The name of an entry: a hash of everything that its content depends on.

    *parts* is JSON-like: the scene's text, side, body, position, sampling. The version of
    the engine is always part of it; colours and sizes never are.
    """
    text = json.dumps({"engine": ENGINE_VERSION, **parts}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class DrawingCache:
    """A folder of entries. The oldest used go first when it exceeds *limit* bytes."""

    folder: Path
    limit: int = DEFAULT_LIMIT

    def get(self, key: str) -> bytes | None:
        """The bytes kept under *key*, or None."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        digest, _, body = data.partition(b"\n")
        return body if digest == _digest(body) else None

    def put(self, key: str, body: bytes) -> bool:
        """Keeps *body* under *key*. False when the disk won't have it: a cache may forget."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, _digest(body) + b"\n" + body)
        except OSError:
            return False
        if int(key[-4:], 16) % _TIDY_EVERY == 0:
            self.tidy()
        return True

    def size(self) -> int:
        """Bytes of all entries."""
        return sum(size for _, size, _ in self._entries())

    def tidy(self) -> None:
        """Drops the entries used longest ago until nine tenths of the limit are kept."""
        entries = sorted(self._entries())
        total = sum(size for _, size, _ in entries)
        if total <= self.limit:
            return
        for _, size, path in entries:
            if total <= 0.9 * self.limit:
                break
            with contextlib.suppress(OSError):
                path.unlink()
            total -= size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / (key + _SUFFIX)

    def _entries(self) -> list[tuple[float, int, Path]]:
        """Last use, size and path of each entry; leftovers of a killed writer count too."""
        found = []
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
        return found


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest()[:16].encode()


def _write(path: Path, data: bytes) -> None:
    """Writes all of *data* or leaves *path* as it was. Raises OSError."""
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
