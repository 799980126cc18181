"""The tables of the database, as migrations: each runs in one transaction with its record.

A migration that has been released is never changed; a file of each released schema is kept
beside the tests. ``user_version`` numbers the schema, ``application_id`` tells Soleus's files.
"""

from __future__ import annotations

from sqlite_utils import Database as Sqlite
from sqlite_utils.migrations import Migrations

APPLICATION = 0x536F6C65  # "Sole"
SCHEMA = 3
MIGRATIONS = Migrations("soleus")

START = """
CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL  -- grows with every change, so that back-ups know of one
) STRICT;
INSERT INTO state VALUES (1, 0);

CREATE TABLE programmes (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    presentation TEXT NOT NULL,
    stage TEXT NOT NULL,       -- name of the stage the patient is in
    sought TEXT NOT NULL,      -- reference, title and presentation folded for the search
    format INTEGER NOT NULL,   -- version of the document's form, as in a programme's file
    document TEXT NOT NULL CHECK (json_valid(document)),
    created_at TEXT NOT NULL,  -- times are UTC, ISO 8601 to the microsecond
    updated_at TEXT NOT NULL,
    deleted_at TEXT            -- in the bin since
) STRICT;
CREATE INDEX programmes_by_time ON programmes (updated_at);

CREATE TABLE issued_versions (
    programme TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    issued_at TEXT NOT NULL,
    initials TEXT NOT NULL,
    layout TEXT NOT NULL,
    language TEXT NOT NULL,
    format INTEGER NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (programme, number)
) STRICT;
CREATE TABLE item_copies (     -- library items as they were when handed over
    digest TEXT PRIMARY KEY,
    format INTEGER NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE TABLE issued_items (
    programme TEXT NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL REFERENCES item_copies (digest),
    PRIMARY KEY (programme, number, digest),
    FOREIGN KEY (programme, number) REFERENCES issued_versions (programme, number)
) STRICT;

CREATE TABLE clinic_exercises ( -- the clinic's own, and its changed copies of shipped ones
    id TEXT PRIMARY KEY,
    format INTEGER NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE default_doses (
    exercise TEXT NOT NULL,
    variant TEXT NOT NULL,
    format INTEGER NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    updated_at TEXT NOT NULL,
    PRIMARY KEY (exercise, variant)
) STRICT;
CREATE TABLE confirmations (
    item TEXT PRIMARY KEY,
    initials TEXT NOT NULL,
    confirmed_on TEXT NOT NULL
) STRICT;
CREATE TABLE favourites (exercise TEXT PRIMARY KEY, added_at TEXT NOT NULL) STRICT;
CREATE TABLE recents (exercise TEXT PRIMARY KEY, used_at TEXT NOT NULL) STRICT;
CREATE INDEX recents_by_time ON recents (used_at);

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
"""
# ``removed_at``: since then a clinic's exercise is no longer offered, though programmes use it.
PHOTOS = """
CREATE TABLE photos (          -- JPEG files of the clinic's exercises, each once
    digest TEXT PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;
ALTER TABLE clinic_exercises ADD COLUMN removed_at TEXT
"""
# How the sheet of the version was made: contents, paper, grey; NULL where it was not kept.
SHEETS = """
ALTER TABLE issued_versions ADD COLUMN sheet TEXT CHECK (sheet IS NULL OR json_valid(sheet))
"""
APPEND_ONLY = ("issued_versions", "item_copies", "issued_items")


@MIGRATIONS(name="1 start")
def start(db: Sqlite) -> None:
    run_each(db, START)
    for table in APPEND_ONLY:
        for change in ("UPDATE", "DELETE"):
            db.conn.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'what was handed over stays as it was'); END"
            )
    db.conn.execute(f"PRAGMA application_id = {APPLICATION}")
    db.conn.execute("PRAGMA user_version = 1")


@MIGRATIONS(name="2 photos")
def photos(db: Sqlite) -> None:
    run_each(db, PHOTOS)
    db.conn.execute("PRAGMA user_version = 2")


@MIGRATIONS(name="3 sheets")
def sheets(db: Sqlite) -> None:
    run_each(db, SHEETS)
    db.conn.execute("PRAGMA user_version = 3")


def run_each(db: Sqlite, script: str) -> None:
    """Run the statements of *script* within the transaction that is open.

    ``executescript`` would commit it first. No statement here holds a semicolon inside.
    """
    for statement in script.split(";"):
        if statement.strip():
            db.conn.execute(statement)


def versions(db: Sqlite) -> tuple[int, int, int]:
    """The application id, the schema number, and how many tables and indexes there are."""
    application: int = db.conn.execute("PRAGMA application_id").fetchone()[0]
    schema: int = db.conn.execute("PRAGMA user_version").fetchone()[0]
    objects: int = db.conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return application, schema, objects
