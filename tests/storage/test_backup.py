"""Back-ups: daily when something changed, checked, thinned, and restored without loss."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from tests.storage.conftest import Open
from tests.storage.samples import Clock, exercise, programme

from soleus.errors import UserError
from soleus.storage.database.backup import FOLDER, BackupKind, kept_days, thin_out
from soleus.storage.database.connection import connect
from soleus.storage.database.database import NAME, Database
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.programmes import ProgrammeStore


def test_a_back_up_is_made_once_a_day_and_only_after_a_change(
    database: Database, clock: Clock
) -> None:
    store = ProgrammeStore(database)
    assert database.back_up_if_due() is None  # nothing in it yet
    store.save(programme())
    assert database.back_up_if_due() is not None
    store.save(programme(note="more"))
    assert database.back_up_if_due() is None  # one a day
    clock.pass_by(days=1)
    assert database.back_up_if_due() is not None
    clock.pass_by(days=1)
    assert database.back_up_if_due() is None  # nothing has changed since
    assert len(database.backups()) == 2


def test_reading_and_searching_are_no_change(open_here: Open, clock: Clock) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.back_up_if_due()
    database.close()
    clock.pass_by(days=1)
    database = open_here()
    ProgrammeStore(database).list("achilles")
    ProgrammeStore(database).purge()
    assert database.back_up_if_due() is None


def test_the_list_tells_what_is_in_each(database: Database, clock: Clock) -> None:
    store = ProgrammeStore(database)
    store.save(programme("p1"))
    store.save(programme("p2"))
    store.save(programme("p3"))
    store.delete("p2")
    ClinicStore(database).save_exercise(exercise("own-1"))
    database.back_up_if_due()
    (backup,) = database.backups()
    assert backup.kind is BackupKind.DAILY
    assert backup.made_at == clock.time
    assert (backup.programmes, backup.exercises, backup.problem) == (2, 1, "")
    assert backup.size == backup.path.stat().st_size > 0


def test_a_back_up_is_one_whole_file(database: Database) -> None:
    for each in range(30):
        ProgrammeStore(database).save(programme(f"p{each}"))
    backup = database.back_up_if_due()
    assert backup is not None
    assert list(backup.path.parent.iterdir()) == [backup.path]
    copy = connect(backup.path, read_only=True)
    assert copy.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert copy.conn.execute("SELECT count(*) FROM programmes").fetchone()[0] == 30
    assert copy.conn.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    copy.close()
    assert list(backup.path.parent.iterdir()) == [backup.path]


def test_broken_and_strange_files_are_listed_as_such_or_passed_over(
    database: Database, folder: Path
) -> None:
    ProgrammeStore(database).save(programme())
    good = database.back_up_if_due()
    assert good is not None
    backups = folder / FOLDER
    (backups / "daily-2026-11-01-000000-000000.db").write_bytes(b"broken" * 1000)
    (backups / "holiday.db").write_bytes(b"")
    (backups / "daily-someday.db").write_bytes(b"")
    newer = backups / "daily-2026-11-02-000000-000000.db"
    newer.write_bytes(good.path.read_bytes())
    copy = connect(newer)
    copy.conn.execute("PRAGMA user_version = 99")
    copy.close()
    problems = [each.problem for each in database.backups()]
    assert problems[0] == ""
    assert "newer Soleus" in problems[1]
    assert "it is damaged" in problems[2]
    assert len(problems) == 3


def test_restoring_puts_back_and_keeps_what_it_replaces(database: Database, clock: Clock) -> None:
    store = ProgrammeStore(database)
    store.save(programme("old"))
    old = database.back_up_if_due()
    assert old is not None
    clock.pass_by(hours=3)
    store.save(programme("new"))
    store.delete("old")
    kept = database.restore(old)
    assert [each.id for each in store.list()] == ["old"]
    assert kept.kind is BackupKind.REPLACED
    assert kept.programmes == 1
    clock.pass_by(hours=1)
    database.restore(kept)
    assert [each.id for each in store.list()] == ["new"]
    store.save(programme("newer"))
    assert len(store.list()) == 2


def test_after_restoring_the_next_change_is_backed_up(database: Database, clock: Clock) -> None:
    """The count of changes goes on, so that no later state is taken for an earlier one."""
    store = ProgrammeStore(database)
    store.save(programme("p1"))
    first = database.back_up_if_due()
    assert first is not None
    clock.pass_by(days=1)
    store.save(programme("p2"))
    assert database.back_up_if_due() is not None
    clock.pass_by(days=1)
    database.restore(first)
    made = database.back_up_if_due()
    assert made is not None
    assert made.programmes == 1


def test_a_damaged_back_up_is_not_restored(database: Database) -> None:
    store = ProgrammeStore(database)
    for each in range(40):
        store.save(programme(f"p{each}", note="x" * 800))
    backup = database.back_up_if_due()
    assert backup is not None
    with backup.path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xa5" * 20_000)
    with pytest.raises(UserError, match=r"cannot be used: it is damaged.*Nothing was changed"):
        database.restore(backup)
    assert len(store.list()) == 40
    backup.path.unlink()
    with pytest.raises(UserError):
        database.restore(backup)
    assert len(store.list()) == 40


def test_what_is_open_elsewhere_sees_the_restored_state(database: Database, clock: Clock) -> None:
    store = ProgrammeStore(database)
    store.save(programme("p1"))
    backup = database.back_up_if_due()
    assert backup is not None
    store.save(programme("p2"))
    with database.reading() as reader:
        before = reader.conn.execute("SELECT count(*) FROM programmes").fetchone()[0]
        assert before == 2
    database.restore(backup)
    with database.reading() as reader:
        assert reader.conn.execute("SELECT count(*) FROM programmes").fetchone()[0] == 1


def test_a_full_disk_leaves_no_half_back_up(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    ProgrammeStore(database).save(programme())
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match=r"No back-up could be made .*the disk is full"):
        database.back_up_if_due()
    monkeypatch.undo()
    assert list((folder / FOLDER).iterdir()) == []
    assert database.back_up_if_due() is not None


def test_what_a_killed_back_up_left_is_swept_away(database: Database, folder: Path) -> None:
    (folder / FOLDER).mkdir()
    for name in ("daily-x.part", "daily-x.part-journal"):
        (folder / FOLDER / name).write_bytes(b"half")
    ProgrammeStore(database).save(programme())
    database.back_up_if_due()
    assert [each.suffix for each in (folder / FOLDER).iterdir()] == [".db"]


def test_a_source_that_is_damaged_makes_no_back_up(open_here: Open, folder: Path) -> None:
    database = open_here()
    for each in range(50):
        ProgrammeStore(database).save(programme(f"p{each}", note="x" * 500))
    database.close()
    with (folder / NAME).open("r+b") as file:
        file.seek(4096 * 8)
        file.write(b"\xa5" * 4096 * 3)
    database = open_here()
    with pytest.raises(UserError):
        database.back_up_if_due()
    assert database.backups() == ()


def day(number: int, hour: int = 12) -> datetime:
    return datetime(2024, 1, 1, hour, tzinfo=UTC) + timedelta(days=number)


def test_thinning_keeps_twelve_days_ten_weeks_and_nine_months() -> None:
    """A back-up every day for two years, thinned every day as it happens."""
    kept: set[datetime] = set()
    for number in range(730):
        kept = kept_days({*kept, day(number)})
        assert len(kept) <= 31
    assert len(kept) == 31
    newest_first = sorted(kept, reverse=True)
    assert newest_first[:12] == [day(729 - each) for each in range(12)]
    gaps = [(newer - older).days for newer, older in pairwise(newest_first[12:])]
    assert all(5 <= gap <= 8 for gap in gaps[:9])
    assert all(20 <= gap <= 40 for gap in gaps[10:])
    assert (day(729) - newest_first[-1]).days > 330


def test_thinning_keeps_the_last_of_a_day() -> None:
    made = {day(0, 8), day(0, 12), day(0, 17), day(1, 9)}
    assert kept_days(made) == {day(0, 17), day(1, 9)}
    assert kept_days([]) == set()


def test_a_clinic_that_was_closed_for_long_keeps_what_it_has() -> None:
    made = {day(each * 40) for each in range(20)}
    assert len(kept_days(made)) == 20


def test_thinning_touches_back_ups_only_and_keeps_ten_of_the_other_kinds(tmp_path: Path) -> None:
    for number in range(40):
        stamp = day(number).strftime("%Y-%m-%d-%H%M%S-%f")
        for kind in BackupKind:
            (tmp_path / f"{kind}-{stamp}.db").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("keep")
    (tmp_path / "mine.db").write_text("keep")
    thin_out(tmp_path)
    left = [each.name for each in tmp_path.iterdir()]
    assert {"letter.txt", "mine.db"} <= set(left)
    assert sum(name.startswith("replaced") for name in left) == 10
    assert sum(name.startswith("migration") for name in left) == 10
    assert 12 < sum(name.startswith("daily") for name in left) < 31


def test_back_ups_asked_for_at_once_do_not_take_each_other(database: Database) -> None:
    for each in range(20):
        ProgrammeStore(database).save(programme(f"p{each}"))
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(database.back_up) for _ in range(4)]
        asked.append(pool.submit(database.back_up_if_due))  # type: ignore[arg-type]  # None too
        made = [each.result() for each in asked]
    assert [each.problem for each in made if each is not None] == [""] * 5
    assert not list((database.folder / FOLDER).glob("*.part*"))
