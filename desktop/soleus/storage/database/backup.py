"""Back-ups: made with SQLite's own copying, opened and checked, thinned out with age."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sqlite_utils import Database as Sqlite

from soleus.errors import UserError
from soleus.storage.database.connection import DatabaseError, connect
from soleus.storage.database.schema import APPLICATION, SCHEMA, versions
from soleus.storage.files import reason, sync_folder

FOLDER = "backups"
STAMP = "%Y-%m-%d-%H%M%S-%f"
# As Anki thins them: how many days, then weeks, then months keep their last back-up.
DAYS, WEEKS, MONTHS = 12, 10, 9
OTHERS = 10  # how many are kept of each kind that is not thinned


class BackupKind(StrEnum):
    DAILY = "daily"
    ASKED = "asked"  # because somebody wanted one
    MIGRATION = "migration"  # before the database was brought to a newer form
    REPLACED = "replaced"  # what a restored back-up took the place of


@dataclass(frozen=True, slots=True)
class Backup:
    """One back-up and what is in it.

    made_at     UTC
    size        bytes
    programmes  those in the bin not counted
    exercises   of the clinic: own and changed
    problem     why it cannot be restored; empty when it can
    """

    path: Path
    kind: BackupKind
    made_at: datetime
    size: int
    programmes: int = 0
    exercises: int = 0
    revision: int = 0
    problem: str = ""


def make_backup(source: Sqlite, folder: Path, kind: BackupKind, now: datetime) -> Backup:
    """Copy what *source* holds into *folder*, and open and check the copy.

    Raises:
        UserError: the folder cannot be written, or what was copied is damaged.

    """
    stamp = now.astimezone(UTC).strftime(STAMP)
    path = folder / f"{kind}-{stamp}.db"
    part = path.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        for left in folder.glob("*.part*"):
            left.unlink()
        _copy(source, part)
        check(part)
        _force(part)
        part.replace(path)
        sync_folder(folder)
    except OSError as error:
        wrong, advice = reason(error)
        raise _failed(folder, f"{wrong}. {advice}") from error
    except DatabaseError as error:
        raise _failed(folder, f"the database says “{error}”") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return describe(path)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Every back-up in *folder*, newest first, with what is in each."""
    found = [describe(path) for path in folder.glob("*.db") if _told_by_name(path)]
    return tuple(sorted(found, key=lambda each: each.made_at, reverse=True))


def describe(path: Path) -> Backup:
    """What is in the back-up at *path*, without checking every page of it."""
    told = _told_by_name(path)
    if told is None:
        raise ValueError(f"{path.name} is not the name of a back-up")
    kind, made_at = told
    try:
        size = path.stat().st_size
        with _opened(path) as copy:
            problem = _foreign(copy)
            if problem:
                return Backup(path, kind, made_at, size, problem=problem)
            counts = copy.conn.execute(
                "SELECT (SELECT count(*) FROM programmes WHERE deleted_at IS NULL),"
                " (SELECT count(*) FROM clinic_exercises), (SELECT revision FROM state)"
            ).fetchone()
    except (DatabaseError, UserError, OSError) as error:
        return Backup(path, kind, made_at, 0, problem=f"it is damaged ({error})")
    return Backup(path, kind, made_at, size, *counts)


def check(path: Path) -> None:
    """Read every page of the back-up at *path*.

    Raises:
        UserError: it is damaged, or not a database that this program can use.

    """
    try:
        with _opened(path) as copy:
            problem = _foreign(copy) or damage(copy)
    except DatabaseError as error:
        problem = f"it is damaged ({error})"
    if problem:
        raise UserError(f"{path.name} cannot be used: {problem}. Nothing was changed.")


def damage(db: Sqlite, *, quick: bool = False) -> str:
    """What SQLite's own check finds wrong; empty when all is well."""
    (found,) = db.conn.execute(f"PRAGMA {'quick' if quick else 'integrity'}_check(1)").fetchone()
    return "" if found == "ok" else f"it is damaged ({found.splitlines()[-1]})"


def thin_out(folder: Path) -> None:
    """Remove daily back-ups that newer ones make needless, and the oldest of the others."""
    by_kind: dict[BackupKind, dict[datetime, Path]] = {kind: {} for kind in BackupKind}
    for path in folder.glob("*.db"):
        told = _told_by_name(path)
        if told:
            by_kind[told[0]][told[1]] = path
    for kind, made in by_kind.items():
        newest_first = sorted(made, reverse=True)
        kept = kept_days(newest_first) if kind is BackupKind.DAILY else set(newest_first[:OTHERS])
        for when, path in made.items():
            if when not in kept:
                with contextlib.suppress(OSError):  # in use or read-only: next time, then
                    path.unlink()


def kept_days(made: Iterable[datetime]) -> set[datetime]:
    """Those of *made* to keep: the last of 12 days, then of 10 weeks, then of 9 months.

    A week or month that a newer one stands for already needs no other.
    """
    kept: set[datetime] = set()
    forms = ("%Y-%m-%d", "%G-%V", "%Y-%m")
    spans: list[set[str]] = [set(), set(), set()]
    left = [DAYS, WEEKS, MONTHS]
    for when in sorted(made, reverse=True):
        names = [when.strftime(form) for form in forms]
        for level, name in enumerate(names):
            if name in spans[level]:
                break
            if left[level]:
                left[level] -= 1
                kept.add(when)
                for span, each in zip(spans, names, strict=True):
                    span.add(each)
                break
    return kept


def _copy(source: Sqlite, target: Path) -> None:
    copy = connect(target)
    try:
        source.conn.backup(copy.conn)
        # One file that needs no companions, wherever it is carried.
        copy.conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


@contextmanager
def _opened(path: Path) -> Iterator[Sqlite]:
    copy = connect(path, read_only=True)
    try:
        yield copy
    finally:
        copy.close()


def _foreign(copy: Sqlite) -> str:
    application, schema, _ = versions(copy)
    if application != APPLICATION:
        return "it is not a back-up of Soleus"
    if schema > SCHEMA:
        return "it was made by a newer Soleus; update the program first"
    return ""


def _told_by_name(path: Path) -> tuple[BackupKind, datetime] | None:
    kind, _, stamp = path.stem.partition("-")
    try:
        return BackupKind(kind), datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _force(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _failed(folder: Path, why: str) -> UserError:
    return UserError(
        f"No back-up could be made in {folder}: {why}. The data and the back-ups made before "
        "are as they were."
    )
