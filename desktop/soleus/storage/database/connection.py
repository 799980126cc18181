"""Connections to one SQLite file: one that writes, and as many as needed that only read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlite_utils import Database as Sqlite

from soleus.errors import UserError

if TYPE_CHECKING:
    import sqlite3 as dbapi2  # pysqlite3 is the same module with a newer SQLite, untyped
else:
    from pysqlite3 import dbapi2

WAIT_MS = 5000  # how long one connection waits for another before it gives up
NEEDED = (3, 51, 3)  # older ones can corrupt a database in write-ahead mode
DatabaseError = dbapi2.DatabaseError
SENTENCES = {
    "SQLITE_FULL": "the disk is full. Make room on it, then repeat the last change",
    "SQLITE_READONLY": "it can only be read. Check the rights of the file and its folder",
    "SQLITE_CANTOPEN": "it cannot be opened. Check that the disk is there and may be written",
    "SQLITE_IOERR": "the disk reports a fault. Have it looked at; make a back-up elsewhere first",
    "SQLITE_BUSY": "another program has it in use. Close that program, then repeat the change",
}


class Connections:
    """One writer and a pool of readers, for use from any thread, one thread at a time each.

    ``path`` None keeps everything in memory; reading then shares the writer.
    """

    def __init__(self, path: Path | None, synchronous: str = "FULL") -> None:
        if dbapi2.sqlite_version_info < NEEDED:
            raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is too old for Soleus")
        self.path = path
        self._turn = RLock()
        self._idle: list[Sqlite] = []
        self._writer = connect(path)
        try:
            with said_plainly(path):
                if path is not None:
                    mode = self._writer.conn.execute("PRAGMA journal_mode = WAL").fetchone()[0]
                    if mode != "wal":
                        raise UserError(
                            f"{path} cannot be kept safe on this disk: it allows no write-ahead "
                            "log. Nothing was changed. Choose a data folder on a local disk."
                        )
                self._writer.conn.execute(f"PRAGMA synchronous = {synchronous}")
        except (UserError, DatabaseError):
            self._writer.close()
            raise

    @contextmanager
    def writing(self) -> Iterator[Sqlite]:
        """Run one transaction: all of the block, or nothing of it when it raises.

        Inside another one it is part of that one.

        Raises:
            UserError: the disk is full, read-only or faulty; nothing of the block was kept.

        """
        with self._turn, said_plainly(self.path):
            raw = self._writer.conn
            if raw.in_transaction:
                yield self._writer
                return
            raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                raw.execute("COMMIT")
            except BaseException:
                raw.rollback()  # does nothing where a full disk has ended it already
                raise

    @contextmanager
    def reading(self) -> Iterator[Sqlite]:
        """Lend a connection that cannot write, and sees one state of all that is committed."""
        if self.path is None:
            with self._turn:
                yield self._writer
            return
        with said_plainly(self.path):
            with self._turn:
                lent = self._idle.pop() if self._idle else None
            lent = lent or connect(self.path, read_only=True)
            try:
                lent.conn.execute("BEGIN")
                yield lent
            finally:
                lent.conn.rollback()
                with self._turn:
                    self._idle.append(lent)

    @contextmanager
    def bare(self) -> Iterator[Sqlite]:
        """Lend the writer outside a transaction, for back-ups and migrations, one at a time."""
        with self._turn, said_plainly(self.path):
            yield self._writer

    def close(self) -> None:
        with self._turn:
            while self._idle:
                self._idle.pop().close()
            self._writer.close()


def connect(path: Path | None, *, read_only: bool = False) -> Sqlite:
    """Open a connection with foreign keys on, that leaves transactions to its user."""
    if path is None:
        place, is_uri = ":memory:", False
    else:
        place = f"file:{quote(path.as_posix())}{'?mode=ro' if read_only else ''}"
        if path.drive:  # Windows: file:///C:/…
            place = place.replace("file:", "file:///", 1).replace("%3A", ":", 1)
        is_uri = True
    with said_plainly(path):
        raw = dbapi2.connect(place, uri=is_uri, isolation_level=None, check_same_thread=False)
    raw.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA trusted_schema = OFF")
    return Sqlite(raw, execute_plugins=False)


def told_damaged(error: dbapi2.DatabaseError) -> bool:
    """Whether SQLite found the file itself to be broken."""
    name: str = getattr(error, "sqlite_errorname", "")
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


@contextmanager
def said_plainly(path: Path | None) -> Iterator[None]:
    """Turn what a person can mend (disk full, read-only, in use) into a UserError."""
    try:
        yield
    except dbapi2.OperationalError as error:
        name: str = getattr(error, "sqlite_errorname", "")
        for code, sentence in SENTENCES.items():
            if name.startswith(code):
                raise UserError(
                    f"{path or 'The data'} was not changed: {sentence}. "
                    "Everything saved before is kept."
                ) from error
        raise
