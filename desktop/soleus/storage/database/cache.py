"""What can be made again at any time: parsed content and the search index.

It lives in a file of its own, out of the back-ups, and is thrown away rather than mended.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from soleus.errors import UserError
from soleus.storage.database.backup import damage
from soleus.storage.database.connection import Connections, DatabaseError
from soleus.storage.database.schema import run_each

NAME = "library-cache.db"
FORM = 2  # raised whenever the tables below change
TABLES = """
CREATE TABLE content (
    fingerprint TEXT PRIMARY KEY,
    document TEXT NOT NULL
) STRICT;
CREATE TABLE indexed (fingerprint TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE items USING fts5 (
    exercise UNINDEXED, variant UNINDEXED, name, synonyms, alike, tags, ladder UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO items (items, rank) VALUES ('rank', 'bm25(0, 0, 12, 6, 3, 1, 0)');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (items, col);
"""


def open_cache(folder: Path, *, fresh: bool = False) -> Connections:
    """The cache of *folder*, made anew when it is *fresh*, damaged or of another form.

    Where it cannot be written it lives in memory: slower to start, otherwise the same.
    """
    path = folder / NAME
    try:
        if not fresh:
            with contextlib.suppress(DatabaseError):
                return _opened(path)
        for name in (NAME, f"{NAME}-wal", f"{NAME}-shm"):
            (folder / name).unlink(missing_ok=True)
        return _opened(path)
    except (UserError, OSError, DatabaseError):
        return memory_cache()


def memory_cache() -> Connections:
    """A cache for the command line, that needs no folder and ends with the process."""
    return _opened(None)


def _opened(path: Path | None) -> Connections:
    connections = Connections(path, synchronous="OFF")
    try:
        with connections.writing() as db:
            (form,) = db.conn.execute("PRAGMA user_version").fetchone()
            if form == 0:
                run_each(db, TABLES)
                db.conn.execute(f"PRAGMA user_version = {FORM}")
            elif form != FORM:
                raise DatabaseError(f"the cache has form {form}")
            elif found := damage(db, quick=True):
                raise DatabaseError(found)
    except BaseException:
        connections.close()
        raise
    return connections
