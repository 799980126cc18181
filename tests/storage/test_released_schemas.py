"""A database written by any Soleus that was ever released opens, with everything in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.storage.released import (
    BINNED,
    FIRST,
    FOLDER,
    OWN,
    PICTURED,
    REMOVED,
    SETTINGS,
    SHEET,
    SHELF,
    TICK,
    WHEN,
    fill,
)
from tests.storage.samples import dose

from soleus.storage.database.connection import connect
from soleus.storage.database.database import NAME, Database, open_database
from soleus.storage.database.schema import SCHEMA
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.photos import require_whole
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.records.settings import SettingsStore

RELEASED = sorted(FOLDER.glob("schema_*.db"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, folder: Path) -> Iterator[Database]:
    folder.mkdir()
    shutil.copy(request.param, folder / NAME)
    database = open_database(folder, clock=lambda: WHEN + timedelta(days=1))
    yield database
    database.close()


def test_every_schema_has_its_file() -> None:
    assert [path.name for path in RELEASED] == [f"schema_{n}.db" for n in range(1, SCHEMA + 1)]


def test_everything_is_still_there(released: Database) -> None:
    programmes, clinic = ProgrammeStore(released), ClinicStore(released)
    (line,) = programmes.list("jm 0412")
    assert (line.stage, line.created_at, line.updated_at) == ("Settle", WHEN, WHEN)
    assert programmes.get("p1") == FIRST
    assert [(each.id, each.deleted_at) for each in programmes.bin()] == [("p2", WHEN)]
    assert programmes.get("p2") == BINNED
    (issued,) = programmes.issued("p1")
    assert (issued.programme, issued.number, issued.initials) == (FIRST, 1, "AB")
    assert (issued.issued_at, issued.layout, issued.language) == (WHEN, "clear14", "en")
    assert programmes.issued_exercises("p1", 1) == SHELF
    assert clinic.exercises()[0] == OWN
    assert clinic.default_doses() == {("calf_raise", "bent"): dose(4, 8)}
    assert clinic.confirmations() == {"calf_raise": TICK}
    assert clinic.favourites() == ("hip_bridge",)
    assert clinic.recents() == ("calf_raise",)
    assert SettingsStore(released).all() == SETTINGS


def test_how_a_sheet_was_made_is_still_there(
    released: Database, request: pytest.FixtureRequest
) -> None:
    (issued,) = ProgrammeStore(released).issued("p1")
    written_before = request.node.callspec.id in {"schema_1", "schema_2"}
    assert (json.loads(issued.sheet or "{}")) == ({} if written_before else SHEET)
    again = ProgrammeStore(released).issue(FIRST, "AB", "clear14", "en", sheet=SHEET)
    assert ProgrammeStore(released).issued("p1")[-1] == again
    assert json.loads(again.sheet) == SHEET


def test_photos_and_what_was_removed_are_still_there(released: Database) -> None:
    with released.reading() as db:
        (photos,) = db.conn.execute("SELECT count(*) FROM photos").fetchone()
    clinic = ClinicStore(released)
    if not photos:  # written before there were any
        assert clinic.exercises() == (OWN,)
        assert clinic.removed() == frozenset()
        return
    _, pictured, removed = clinic.exercises()
    shown = [(each.width, each.height, each.alt) for each in pictured.photos]
    assert shown == [(each.width, each.height, each.alt) for each in PICTURED.photos]
    require_whole([pictured], "the database")
    assert removed == REMOVED
    assert clinic.removed() == {REMOVED.id}


def test_it_can_be_written_and_backed_up(released: Database) -> None:
    ProgrammeStore(released).restore("p2")
    backup = released.back_up_if_due()
    assert backup is not None
    assert backup.programmes == 2


def test_it_has_the_same_tables_as_a_new_one(released: Database, tmp_path: Path) -> None:
    new = open_database(tmp_path / "new")
    fill(new)
    new.close()
    fresh = connect(tmp_path / "new" / NAME, read_only=True)
    sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    with released.reading() as db:
        assert db.conn.execute(sql).fetchall() == fresh.conn.execute(sql).fetchall()
    fresh.close()
