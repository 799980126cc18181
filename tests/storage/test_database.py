"""Opening a data folder: begun, locked, refused, checked, brought to the newest form."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from pysqlite3 import dbapi2
from sqlite_utils import Database as Sqlite
from sqlite_utils.migrations import Migrations
from tests.storage.conftest import Open
from tests.storage.samples import Clock, programme

from soleus.errors import UserError
from soleus.storage.database import connection, recovery, schema
from soleus.storage.database import database as database_module
from soleus.storage.database.backup import BackupKind
from soleus.storage.database.connection import Connections
from soleus.storage.database.database import NAME, Database, open_database
from soleus.storage.database.recovery import DamagedDatabase
from soleus.storage.records.programmes import ProgrammeStore


def damage(path: Path, first: float = 0.0) -> None:
    """Overwrite the file behind its first page, from the part *first* of it on."""
    size = path.stat().st_size
    start = max(4096, int(size * first) // 4096 * 4096)
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * (size - start))


def test_the_sqlite_in_use_is_new_enough_and_the_one_that_sqlite_utils_takes() -> None:
    from sqlite_utils.utils import sqlite3 as taken

    assert dbapi2.sqlite_version_info >= (3, 51, 3)
    assert taken.sqlite_version == dbapi2.sqlite_version


def test_a_folder_is_begun_and_opened_again(folder: Path, open_here: Open) -> None:
    first = open_here()
    ProgrammeStore(first).save(programme())
    first.close()
    first.close()
    assert (folder / NAME).is_file()
    assert not (folder / f"{NAME}-wal").exists()
    assert ProgrammeStore(open_here()).get("p1") == programme()


def test_the_database_keeps_what_it_is_told_to_keep(database: Database) -> None:
    with database.writing() as db:
        for name, value in {
            "journal_mode": "wal",
            "synchronous": 2,  # FULL
            "foreign_keys": 1,
            "busy_timeout": 5000,
        }.items():
            assert db.conn.execute(f"PRAGMA {name}").fetchone()[0] == value, name
    with database.reading() as db:
        assert db.conn.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        with pytest.raises(dbapi2.OperationalError, match="readonly"):
            db.conn.execute("DELETE FROM settings")


def test_a_second_instance_is_refused(open_here: Open, folder: Path) -> None:
    open_here()
    with pytest.raises(UserError, match="already open with the data in"):
        open_database(folder)


def test_a_network_share_is_refused_before_anything_is_made(folder: Path) -> None:
    with pytest.raises(UserError, match="network share"):
        open_database(folder, kind_of=lambda _: "nfs")
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be made"):
        open_database(tmp_path / "file" / "data")


def test_another_programs_database_is_left_alone(folder: Path, open_here: Open) -> None:
    folder.mkdir()
    other = sqlite3.connect(folder / NAME)
    other.execute("CREATE TABLE notes (text)")
    other.commit()
    other.close()
    before = (folder / NAME).read_bytes()
    with pytest.raises(UserError, match="was not made by Soleus"):
        open_here()
    assert (folder / NAME).read_bytes() == before


def test_a_newer_schema_is_refused_and_left_alone(folder: Path, open_here: Open) -> None:
    database = open_here()
    with database.writing() as db:
        db.conn.execute("PRAGMA user_version = 99")
    database.close()
    before = (folder / NAME).read_bytes()
    with pytest.raises(UserError, match=r"newer Soleus \(form 99; .* up to 3\).*Update Soleus"):
        open_here()
    assert (folder / NAME).read_bytes() == before
    # And the folder is free again.
    with pytest.raises(UserError, match="newer Soleus"):
        open_here()


def test_a_transaction_is_all_or_nothing(database: Database) -> None:
    def fail_half_way() -> None:
        with database.writing() as db:
            db.conn.execute("INSERT INTO settings VALUES ('a', '1')")
            with database.writing() as inner:
                inner.conn.execute("INSERT INTO settings VALUES ('b', '2')")
            raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        fail_half_way()
    with database.reading() as db:
        assert db.conn.execute("SELECT count(*) FROM settings").fetchone()[0] == 0


def test_readers_see_one_state_while_a_writer_goes_on(database: Database) -> None:
    count = "SELECT count(*) FROM settings"
    with database.reading() as reader:
        assert reader.conn.execute(count).fetchone()[0] == 0
        with database.writing() as db:
            db.conn.execute("INSERT INTO settings VALUES ('a', '1')")
        assert reader.conn.execute(count).fetchone()[0] == 0
        with database.reading() as another:
            assert another.conn.execute(count).fetchone()[0] == 1
    with database.reading() as reader:
        assert reader.conn.execute(count).fetchone()[0] == 1


def test_many_threads_write_and_read_at_once(database: Database) -> None:
    store = ProgrammeStore(database)
    errors: list[BaseException] = []

    def work(thread: int) -> None:
        try:
            for each in range(10):
                store.save(programme(f"p{thread}-{each}"))
                assert store.get(f"p{thread}-{each}").reference == "JM-0412"
        except BaseException as error:  # noqa: BLE001 (told in the main thread)
            errors.append(error)

    threads = [threading.Thread(target=work, args=(each,)) for each in range(5)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert errors == []
    assert len(store.list()) == 50


def test_a_full_disk_is_told_and_nothing_is_half_saved(database: Database) -> None:
    store = ProgrammeStore(database)
    store.save(programme())
    with database._connections.bare() as db:
        pages = db.conn.execute("PRAGMA page_count").fetchone()[0]
        db.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError, match=r"the disk is full.*Everything saved before is kept"):
        store.save(programme(note="x" * 100_000))
    assert store.get("p1") == programme()


def test_damage_is_told_and_the_file_left_alone(folder: Path, open_here: Open) -> None:
    open_here().close()
    (folder / NAME).write_bytes(b"not a database at all" * 400)
    with pytest.raises(
        DamagedDatabase, match=r"is damaged .*left as it is. There is no good back-up"
    ):
        open_here(restore_damaged=True)
    assert (folder / NAME).read_bytes().startswith(b"not a database")


def test_the_newest_good_back_up_is_offered_and_restored_only_when_told(
    folder: Path, open_here: Open, clock: Clock
) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.back_up_if_due()
    clock.pass_by(days=1)
    ProgrammeStore(database).save(programme("p2"))
    newest = database.back_up_if_due()
    assert newest is not None
    damage(newest.path, first=0.6)  # looks whole from outside, but is broken itself
    database.close()
    (folder / NAME).write_bytes(b"gone" * 3000)
    with pytest.raises(DamagedDatabase, match="back-up is of 2026-11-22 09:30 UTC, with 1 ") as it:
        open_here()
    assert it.value.backup is not None
    assert it.value.backup.programmes == 1
    database = open_here(restore_damaged=True)
    assert [each.id for each in ProgrammeStore(database).list()] == ["p1"]
    assert database.damaged is not None
    assert database.damaged.read_bytes() == b"gone" * 3000
    assert database.damaged.suffix == ".damaged"


def test_damage_inside_is_found_after_a_crash(folder: Path, open_here: Open) -> None:
    database = open_here()
    for each in range(50):
        ProgrammeStore(database).save(programme(f"p{each}", note="x" * 500))
    database.back_up_if_due()
    database.close()
    damage(folder / NAME)
    (folder / "soleus.lock").write_bytes(b"open")
    with pytest.raises(DamagedDatabase):
        open_here()
    with pytest.raises(DamagedDatabase):  # still known as not cleanly closed
        open_here()
    database = open_here(restore_damaged=True)
    assert len(ProgrammeStore(database).list()) == 50


def test_damage_met_while_working_is_told_and_checked_for_on_the_next_start(
    folder: Path, open_here: Open
) -> None:
    database = open_here()
    store = ProgrammeStore(database)
    for each in range(50):
        store.save(programme(f"p{each}", note="x" * 500))
    database.back_up_if_due()
    database.close()
    damage(folder / NAME, first=0.75)
    database = open_here()  # a clean end before: not every page is read
    store = ProgrammeStore(database)
    with pytest.raises(DamagedDatabase, match="The newest good back-up is of"):
        [store.get(f"p{each}") for each in range(50)]
    database.close()
    with pytest.raises(DamagedDatabase):
        open_here()


def test_an_emptied_file_is_not_taken_for_a_new_one(folder: Path, open_here: Open) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.back_up_if_due()
    database.close()
    (folder / NAME).write_bytes(b"")
    with pytest.raises(DamagedDatabase, match="it is empty, and there are back-ups"):
        open_here()
    database = open_here(restore_damaged=True)
    assert ProgrammeStore(database).get("p1") == programme()


def add_migrations(patch: pytest.MonkeyPatch, *, broken: bool) -> None:
    """The schema with two more migrations, the second of which may fail."""
    migrations = Migrations("soleus")
    migrations(name="1 start")(schema.start)
    migrations(name="2 photos")(schema.photos)
    migrations(name="3 sheets")(schema.sheets)

    @migrations(name="3 notes")
    def notes(db: Sqlite) -> None:
        db.conn.execute("CREATE TABLE notes (text TEXT) STRICT")
        db.conn.execute("PRAGMA user_version = 4")

    @migrations(name="4 shelves")
    def shelves(db: Sqlite) -> None:
        db.conn.execute("DELETE FROM programmes")
        db.conn.execute("CREATE TABLE shelves (text TEXT) STRICT")
        if broken:
            db.conn.execute("INSERT INTO shelves VALUES (1, 2)")
        db.conn.execute("PRAGMA user_version = 5")

    patch.setattr(recovery, "MIGRATIONS", migrations)
    for module in (database_module, recovery):
        patch.setattr(module, "SCHEMA", 5)


def test_migrations_run_once_after_a_checked_back_up(
    open_here: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.close()
    add_migrations(monkeypatch, broken=False)
    database = open_here()
    (backup,) = database.backups()
    assert (backup.kind, backup.programmes, backup.problem) == (BackupKind.MIGRATION, 1, "")
    with database.reading() as db:
        assert {"notes", "shelves"} <= set(db.table_names())
    database.close()
    assert len(open_here().backups()) == 1


def test_a_failed_migration_gives_everything_back(
    folder: Path, open_here: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.close()
    with monkeypatch.context() as patch:
        add_migrations(patch, broken=True)
        with pytest.raises(UserError, match="could not be brought from form 3 to form 5") as it:
            open_here()
        assert "holds again what it held before; a checked back-up is" in str(it.value)
    database = open_here()  # with the program used until now
    assert ProgrammeStore(database).get("p1") == programme()
    with database.reading() as db:
        assert "notes" not in db.table_names()
        assert db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert [each.kind for each in database.backups()] == [BackupKind.MIGRATION]
    assert (folder / NAME).stat().st_size > 0


def test_a_bug_in_a_migration_gives_everything_back_too(
    open_here: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_here()
    ProgrammeStore(database).save(programme())
    database.close()
    migrations = Migrations("soleus")
    migrations(name="1 start")(schema.start)
    migrations(name="2 photos")(schema.photos)
    migrations(name="3 sheets")(schema.sheets)

    @migrations(name="3 wrong", transactional=False)
    def wrong(db: Sqlite) -> None:
        db.conn.execute("DELETE FROM programmes")
        raise KeyError("a bug")

    with monkeypatch.context() as patch:
        patch.setattr(recovery, "MIGRATIONS", migrations)
        patch.setattr(recovery, "SCHEMA", 4)
        with pytest.raises(KeyError):
            open_here()
    assert ProgrammeStore(open_here()).get("p1") == programme()


def test_odd_names_of_folders_are_no_reason_to_fail(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "what?mode=ro" / "100 % #1 Größe"
    database = open_database(folder, clock=clock)
    ProgrammeStore(database).save(programme())
    assert ProgrammeStore(database).get("p1") == programme()
    assert database.back_up_if_due() is not None
    database.close()
    assert (folder / NAME).is_file()


def test_a_disk_without_write_ahead_log_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a share that no list knows; SQLite's memory disk says no in the same way."""
    raw = dbapi2.connect("file:/soleus-test?vfs=memdb", uri=True, isolation_level=None)
    monkeypatch.setattr(connection, "connect", lambda _: Sqlite(raw))
    with pytest.raises(UserError, match="cannot be kept safe on this disk"):
        Connections(tmp_path / NAME)
