"""What happens when the database is damaged or a migration fails: nothing is ever lost twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database as Sqlite

from soleus.errors import UserError
from soleus.storage.database.backup import (
    FOLDER,
    Backup,
    BackupKind,
    check,
    list_backups,
    make_backup,
)
from soleus.storage.database.connection import DatabaseError, connect
from soleus.storage.database.schema import MIGRATIONS, SCHEMA, versions
from soleus.storage.files import sync_folder


class FoundDamage(Exception):  # noqa: N818 (caught where the database is opened)
    """The file is broken; the text says how."""


class DamagedDatabase(UserError):  # noqa: N818 (it is a sentence for a person)
    """The database cannot be read; ``backup`` is the newest good one, if any."""

    def __init__(self, path: Path, why: str, backup: Backup | None) -> None:
        told = (
            f"The newest good back-up is of {backup.made_at:%Y-%m-%d %H:%M} UTC, with "
            f"{backup.programmes} programmes: restore it, or copy the file for rescue first."
            if backup
            else "There is no good back-up. Copy the file for rescue, then move it away to begin "
            "with an empty database."
        )
        super().__init__(f"{path} is damaged ({why}). It was left as it is. {told}")
        self.backup = backup


def bring_up_to_date(db: Sqlite, folder: Path, now: datetime) -> None:
    """Run the migrations that are pending, after a back-up when there is anything to lose.

    Raises:
        UserError: one failed; the database holds again what it held before.

    """
    _, before, objects = versions(db)
    if before == SCHEMA and objects:
        return
    kept = make_backup(db, folder / FOLDER, BackupKind.MIGRATION, now) if objects else None
    try:
        MIGRATIONS.apply(db)
    except BaseException as error:
        if kept is None:
            raise
        copy_over(kept.path, db)
        if not isinstance(error, DatabaseError):
            raise
        raise UserError(
            f"The database could not be brought from form {before} to form {SCHEMA}: {error}. "
            f"It holds again what it held before; a checked back-up is {kept.path}. Go on with "
            "the Soleus used until now, and send this sentence to its makers."
        ) from error


def good_backups(path: Path) -> Iterator[Backup]:
    """The back-ups of the database at *path* that look whole, newest first."""
    return (each for each in list_backups(path.parent / FOLDER) if not each.problem)


def replace_damaged(path: Path, why: str, now: datetime, *, allowed: bool) -> Path:
    """Move the damaged file aside and put the newest back-up that passes its check in place."""
    for backup in good_backups(path):
        try:
            check(backup.path)
        except UserError:
            continue
        if not allowed:
            raise DamagedDatabase(path, why, backup)
        moved = path.with_name(f"{path.name}.{now.astimezone(UTC):%Y-%m-%d-%H%M%S}.damaged")
        for ending in ("", "-wal", "-shm"):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.replace(moved.with_name(moved.name + ending))
        db = connect(path)
        try:
            copy_over(backup.path, db)
        finally:
            db.close()
        sync_folder(path.parent)
        return moved
    raise DamagedDatabase(path, why, None)


def copy_over(backup: Path, db: Sqlite, revision: int | None = None) -> None:
    """Put the content of *backup* in the place of that of *db*, as one transaction of SQLite."""
    source = connect(backup, read_only=True)
    try:
        source.conn.backup(db.conn)
    finally:
        source.close()
    if revision is not None:
        db.conn.execute("UPDATE state SET revision = ?", [revision])
