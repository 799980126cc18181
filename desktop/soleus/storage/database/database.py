"""The database of a data folder: opened, checked, backed up, brought to the newest form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from sqlite_utils import Database as Sqlite

from soleus.errors import UserError
from soleus.storage.database.backup import (
    FOLDER,
    Backup,
    BackupKind,
    check,
    damage,
    list_backups,
    make_backup,
    thin_out,
)
from soleus.storage.database.cache import open_cache
from soleus.storage.database.connection import Connections, DatabaseError, connect, told_damaged
from soleus.storage.database.drive import refuse_network_share
from soleus.storage.database.lock import FolderLock
from soleus.storage.database.recovery import (
    DamagedDatabase,
    FoundDamage,
    bring_up_to_date,
    copy_over,
    good_backups,
    replace_damaged,
)
from soleus.storage.database.schema import APPLICATION, SCHEMA, versions
from soleus.storage.files import reason

NAME = "soleus.db"
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Database:
    """An open data folder. Repositories read and write through it, from any thread.

    cache       what can be made again: parsed content and the search index
    damaged     where the damaged file was put when a back-up took its place on opening
    """

    def __init__(
        self,
        connections: Connections,
        cache: Connections,
        clock: Clock,
        folder: Path,
        lock: FolderLock,
    ) -> None:
        self.folder = folder
        self.cache = cache
        self.damaged: Path | None = None
        self._connections = connections
        self._clock = clock
        self._lock = lock
        self._backing_up = Lock()
        self._suspect = False

    def now(self) -> datetime:
        return self._clock().astimezone(UTC)

    def stamp(self) -> str:
        """Now, as the database keeps times: UTC, and in order when sorted as text."""
        return self.now().isoformat(timespec="microseconds")

    @contextmanager
    def writing(self) -> Iterator[Sqlite]:
        """Run one transaction, which back-ups will see as a change.

        Raises:
            UserError: nothing of the block was kept.

        """
        with self._watching(), self._connections.writing() as db:
            yield db
            db.conn.execute("UPDATE state SET revision = revision + 1")

    @contextmanager
    def reading(self) -> Iterator[Sqlite]:
        """Lend a connection that sees everything committed, and cannot write."""
        with self._watching(), self._connections.reading() as db:
            yield db

    @contextmanager
    def _watching(self) -> Iterator[None]:
        """Tell of damage met on the way, and have the file checked on the next opening."""
        try:
            yield
        except DatabaseError as error:
            if not told_damaged(error):
                raise
            self._suspect = True
            path = self.folder / NAME
            raise DamagedDatabase(path, str(error), next(good_backups(path), None)) from error

    def backups(self) -> tuple[Backup, ...]:
        """The back-ups, newest first, with what is in each."""
        return list_backups(self.folder / FOLDER)

    def back_up_if_due(self) -> Backup | None:
        """Make the day's back-up if there is none yet and something changed since the last.

        Raises:
            UserError: it could not be made; the database goes on as it was.

        """
        with self._backing_up, self.reading() as db:
            daily = [each for each in self.backups() if each.kind is BackupKind.DAILY]
            good = next((each for each in daily if not each.problem), None)
            now = self.now()
            (revision,) = db.conn.execute("SELECT revision FROM state").fetchone()
            if revision == (good.revision if good else 0):
                return None
            if good and good.made_at.date() == now.date():
                return None
            made = make_backup(db, self.folder / FOLDER, BackupKind.DAILY, now)
            thin_out(self.folder / FOLDER)
        return made

    def back_up(self) -> Backup:
        """Make one because it was asked for, beside those of the days.

        Raises:
            UserError: it could not be made; the database goes on as it was.

        """
        with self._backing_up, self.reading() as db:
            made = make_backup(db, self.folder / FOLDER, BackupKind.ASKED, self.now())
            thin_out(self.folder / FOLDER)
        return made

    def restore(self, backup: Backup) -> Backup:
        """Put back what *backup* holds; what it replaces is kept as the back-up returned.

        Raises:
            UserError: the back-up is damaged or newer, or the disk full; nothing was changed.

        """
        with self._backing_up, self._connections.bare() as db:
            check(backup.path)
            kept = make_backup(db, self.folder / FOLDER, BackupKind.REPLACED, self.now())
            copy_over(backup.path, db, kept.revision + 1)
            bring_up_to_date(db, self.folder, self.now())
            thin_out(self.folder / FOLDER)
        return kept

    def close(self) -> None:
        """Close every connection and give the folder free; a second time does nothing."""
        self._connections.close()
        self.cache.close()
        self._lock.release(clean=not self._suspect)


def open_database(
    folder: Path,
    *,
    clock: Clock = utc_now,
    kind_of: Callable[[Path], str] | None = None,
    restore_damaged: bool = False,
) -> Database:
    """Open the database in *folder*, or begin one there.

    ``kind_of`` tells the kind of drive; ``restore_damaged`` lets the newest good back-up take
    the place of a file that is damaged, which is then kept beside it.

    Raises:
        DamagedDatabase: the file is damaged and nothing was allowed or able to replace it.
        UserError: open already, on a network share, newer than this program, not writable,
            or it could not be brought to the newest form.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        wrong, advice = reason(error)
        raise UserError(f"The data folder {folder} cannot be made: {wrong}. {advice}.") from error
    refuse_network_share(folder, kind_of)
    lock = FolderLock(folder)
    path, moved = folder / NAME, None
    try:
        try:
            connections = _connections(path, thorough=lock.after_crash)
        except FoundDamage as error:
            moved = replace_damaged(path, str(error), clock(), allowed=restore_damaged)
            connections = _connections(path, thorough=False)
        try:
            with connections.bare() as db:
                bring_up_to_date(db, folder, clock())
        except BaseException:
            connections.close()
            raise
    except BaseException:
        lock.release(clean=not lock.after_crash)
        raise
    cache = open_cache(folder, fresh=lock.after_crash)
    database = Database(connections, cache, clock, folder, lock)
    database.damaged = moved
    return database


def _connections(path: Path, *, thorough: bool) -> Connections:
    """Connections to *path*, or FoundDamage."""
    try:
        if path.exists():
            _refuse_foreign(path)
        connections = Connections(path)
        try:
            if thorough:
                with connections.bare() as db:
                    if found := damage(db, quick=True):
                        raise FoundDamage(found)
        except BaseException:
            connections.close()
            raise
    except DatabaseError as error:
        if told_damaged(error):
            raise FoundDamage(str(error)) from error
        raise
    return connections


def _refuse_foreign(path: Path) -> None:
    """Look before anything is written: whose file it is, and how new."""
    if path.stat().st_size == 0 and any(good_backups(path)):
        raise FoundDamage("it is empty, and there are back-ups")
    db = connect(path, read_only=True)
    try:
        application, schema, objects = versions(db)
    finally:
        db.close()
    if objects and application != APPLICATION:
        raise UserError(
            f"{path} was not made by Soleus. It was left as it is. Choose another data folder."
        )
    if schema > SCHEMA:
        raise UserError(
            f"{path} was written by a newer Soleus (form {schema}; this program knows up to "
            f"{SCHEMA}). It was left as it is. Update Soleus on this computer."
        )
