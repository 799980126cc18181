"""Programmes of the clinic, saved at each edit, and the versions that were handed over."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import uuid4

from soleus.domain.card import Card
from soleus.domain.criterion import Gate
from soleus.domain.exercise import Exercise
from soleus.domain.gait import GaitPlan
from soleus.domain.personal import for_another_patient
from soleus.domain.programme import IssuedVersion, Programme
from soleus.domain.running import RunPlan
from soleus.errors import UserError
from soleus.storage.codec import Plain, to_data
from soleus.storage.database.database import Database
from soleus.storage.database.document import DocumentWriter, read_document, write_document
from soleus.storage.earlier_forms import FORM
from soleus.storage.records.photos import read_exercise, write_exercise
from soleus.storage.records.programme_file import mentioned_exercises
from soleus.storage.search.search_words import fold, split

BIN_DAYS = 30
SELDOM_ALL_NEW = frozenset({Card, Gate, GaitPlan, RunPlan})
"""Parts of a programme of which an edit changes one at a time."""
BEGIN = """
INSERT INTO programmes (id, reference, title, presentation, stage, sought, format, document,
                        created_at, updated_at)
VALUES (:id, :reference, :title, :presentation, :stage, :sought, :format, :document, :now, :now)
ON CONFLICT (id) DO"""
ADD = f"{BEGIN} NOTHING"
SAVE = f"""{BEGIN} UPDATE SET
    reference = excluded.reference, title = excluded.title,
    presentation = excluded.presentation, stage = excluded.stage, sought = excluded.sought,
    format = excluded.format, document = excluded.document, updated_at = excluded.updated_at
"""
SUMMARY = "SELECT id, reference, title, presentation, stage, created_at, updated_at, deleted_at"


@dataclass(frozen=True, slots=True)
class ProgrammeSummary:
    """A line of the list of programmes.

    stage       name of the stage the patient is in
    deleted_at  in the bin since; None when it is not
    """

    id: str
    reference: str
    title: str
    presentation: str
    stage: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None


class ProgrammeStore:
    """The programmes in a database. Each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writer = DocumentWriter(SELDOM_ALL_NEW)

    def make_ready(self, programme: Programme) -> None:
        """Write one to nowhere: the first time takes some frames."""
        self._writer.write(programme)

    def save(self, programme: Programme) -> None:
        """Keep *programme* as it is now; when this returns it is on the disk.

        Raises:
            UserError: the disk is full or faulty; what was saved before is kept.

        """
        row = _row(programme, self._database.stamp(), self._writer.write(programme))
        with self._database.writing() as db:
            db.conn.execute(SAVE, row)

    def get(self, programme_id: str) -> Programme:
        """The programme, be it in the bin or not.

        Raises:
            UserError: there is none, or it cannot be read.

        """
        with self._database.reading() as db:
            row = db.conn.execute(
                "SELECT document, format, reference FROM programmes WHERE id = ?", [programme_id]
            ).fetchone()
        if row is None:
            raise UserError("This programme is no longer in the database. Look in the back-ups.")
        document, form, reference = row
        return read_document(document, form, Programme, f"The programme of {reference or 'nobody'}")

    def list(
        self,
        query: str = "",
        limit: int | None = None,
        named: Callable[[str], Sequence[str]] = lambda _: (),
    ) -> tuple[ProgrammeSummary, ...]:
        """Those with every word of *query* in reference, title or presentation, latest first.

        *named* gives the ids of the presentations that are called by a word, folded.
        """
        where, values = "deleted_at IS NULL", list[str]()
        for word in split(fold(query)):
            ids = named(word)
            where += f" AND (instr(sought, ?) > 0 OR presentation IN ({', '.join('?' * len(ids))}))"
            values += (word, *ids)
        return self._summaries(f"{where} ORDER BY updated_at DESC", values, limit)

    def recent(self, limit: int = 10) -> tuple[ProgrammeSummary, ...]:
        return self.list("", limit)

    def bin(self) -> tuple[ProgrammeSummary, ...]:
        """What was deleted in the last 30 days, latest first."""
        return self._summaries("deleted_at IS NOT NULL ORDER BY deleted_at DESC", [], None)

    def delete(self, programme_id: str) -> None:
        """Put a programme into the bin."""
        self._set_deleted(programme_id, self._database.stamp())

    def restore(self, programme_id: str) -> None:
        """Take a programme out of the bin."""
        self._set_deleted(programme_id, None)

    def purge(self, days: int = BIN_DAYS) -> int:
        """Remove for good what has been in the bin longer than *days*; how many were removed.

        Versions that were handed over stay: they are the record of what the patient was given.
        """
        before = _text(self._database.now() - timedelta(days=days))
        with self._database.reading() as db:
            (due,) = db.conn.execute(
                "SELECT count(*) FROM programmes WHERE deleted_at < ?", [before]
            ).fetchone()
        if not due:
            return 0
        with self._database.writing() as db:
            return db.conn.execute("DELETE FROM programmes WHERE deleted_at < ?", [before]).rowcount

    def duplicate(self, programme_id: str, new_id: str = "") -> Programme:
        """A copy under a new id, saved; it is the beginning of another patient's programme.

        Versions handed over stay with the original, and so does what was measured, answered,
        ticked or dated for its patient.
        """
        copy = replace(for_another_patient(self.get(programme_id)), id=new_id or uuid4().hex)
        self.save(copy)
        return copy

    def issue(
        self,
        programme: Programme,
        initials: str,
        layout: str,
        language: str,
        now: datetime | None = None,
        exercises: Iterable[Exercise] = (),
        sheet: Mapping[str, Plain] | None = None,
    ) -> IssuedVersion:
        """Keep for good what is handed over now: the programme and those *exercises* it uses.

        *sheet* says how it was printed, in plain values. The programme itself is stored only
        where it is not there yet.

        Raises:
            UserError: the disk is full or faulty; nothing was issued.

        """
        at = (now or self._database.now()).astimezone(UTC)
        document = write_document(programme)
        made = json.dumps(sheet, separators=(",", ":")) if sheet else None
        used = mentioned_exercises(to_data(programme))
        with self._database.writing() as db:
            texts = [write_exercise(db, each) for each in _only(exercises, used)]
            copies = {_digest(text): text for text in texts}
            # One that is here already may have been edited while it was printed: it stays.
            db.conn.execute(ADD, _row(programme, self._database.stamp(), document))
            (number,) = db.conn.execute(
                "SELECT coalesce(max(number), 0) + 1 FROM issued_versions WHERE programme = ?",
                [programme.id],
            ).fetchone()
            db.conn.execute(
                "INSERT INTO issued_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [programme.id, number, _text(at), initials, layout, language, FORM, document, made],
            )
            for digest, text in copies.items():
                db.conn.execute(
                    "INSERT OR IGNORE INTO item_copies VALUES (?, ?, ?)", [digest, FORM, text]
                )
                db.conn.execute(
                    "INSERT INTO issued_items VALUES (?, ?, ?)", [programme.id, number, digest]
                )
        return IssuedVersion(programme, number, at, initials, layout, language, made or "")

    def issued(self, programme_id: str) -> tuple[IssuedVersion, ...]:
        """Every version handed over, first one first."""
        with self._database.reading() as db:
            rows = db.conn.execute(
                "SELECT document, format, number, issued_at, sheet, initials, layout, language "
                "FROM issued_versions WHERE programme = ? ORDER BY number",
                [programme_id],
            ).fetchall()
        return tuple(
            IssuedVersion(
                read_document(document, form, Programme, f"The issued version {number}"),
                number,
                datetime.fromisoformat(at),
                initials,
                layout,
                language,
                sheet or "",
            )
            for document, form, number, at, sheet, initials, layout, language in rows
        )

    def issued_exercises(self, programme_id: str, number: int) -> tuple[Exercise, ...]:
        """The library items as they were when that version was handed over."""
        with self._database.reading() as db:
            rows = db.conn.execute(
                "SELECT document, format FROM issued_items JOIN item_copies USING (digest) "
                "WHERE programme = ? AND number = ? ORDER BY document ->> '$.id'",
                [programme_id, number],
            ).fetchall()
            return tuple(read_exercise(db, text, form, "An issued exercise") for text, form in rows)

    def _set_deleted(self, programme_id: str, when: str | None) -> None:
        with self._database.writing() as db:
            db.conn.execute(
                "UPDATE programmes SET deleted_at = ? WHERE id = ?", [when, programme_id]
            )

    def _summaries(
        self, where: str, parameters: Sequence[str], limit: int | None
    ) -> tuple[ProgrammeSummary, ...]:
        with self._database.reading() as db:
            rows = db.conn.execute(
                f"{SUMMARY} FROM programmes WHERE {where} LIMIT ?",
                [*parameters, -1 if limit is None else limit],
            ).fetchall()
        return tuple(ProgrammeSummary(*row[:5], *map(_time, row[5:])) for row in rows)


def _row(programme: Programme, now: str, document: str) -> dict[str, Any]:
    stage = programme.current_stage
    sought = f"{programme.reference} {programme.title} {programme.presentation}"
    return {
        "id": programme.id,
        "reference": _storable(programme.reference),
        "title": _storable(programme.title),
        "presentation": _storable(programme.presentation),
        "stage": _storable(stage.name if stage else ""),
        "sought": _storable(" ".join(split(fold(sought)))),
        "format": FORM,
        "document": document,
        "now": now,
    }


def _only(exercises: Iterable[Exercise], used: set[str]) -> Iterable[Exercise]:
    return (each for each in exercises if each.id in used)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _text(when: datetime) -> str:
    return when.isoformat(timespec="microseconds")


def _storable(text: str) -> str:
    """*text* as SQLite takes it: half a character (from a broken paste) becomes "?"."""
    return text.encode(errors="replace").decode()


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
