"""What the clinic adds to the library: exercises, default doses, confirmations, favourites."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise
from soleus.domain.trust import Confirmation
from soleus.errors import UserError
from soleus.storage.database.database import Database
from soleus.storage.database.document import read_plain, write_document
from soleus.storage.earlier_forms import FORM, dose_brought_up
from soleus.storage.records.kept_blocks import KeptBlocks
from soleus.storage.records.photos import digests, forget_unused, read_exercise, write_exercise
from soleus.storage.records.settings import SettingsStore

if TYPE_CHECKING:
    from sqlite_utils import Database as Sqlite

RECENTS = 50


class ClinicStore:
    """The clinic's side of the library. Updates of the shipped content never touch it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.blocks = KeptBlocks(SettingsStore(database))

    def save_exercise(self, exercise: Exercise) -> None:
        """Keep an exercise of the clinic; under a shipped id it takes the shipped one's place.

        One that was removed is offered again.
        """
        with self._database.writing() as db:
            before = self._digests(db, exercise.id)
            db.conn.execute(
                "INSERT INTO clinic_exercises (id, format, document, updated_at) "
                "VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "format = excluded.format, document = excluded.document, "
                "updated_at = excluded.updated_at, removed_at = NULL",
                [exercise.id, FORM, write_exercise(db, exercise), self._database.stamp()],
            )
            forget_unused(db, before - digests(exercise))

    def remove_exercise(self, exercise_id: str) -> None:
        """Offer the clinic's exercise no longer; programmes that use it go on showing it."""
        self._write(
            "UPDATE clinic_exercises SET removed_at = ? WHERE id = ?",
            [self._database.stamp(), exercise_id],
        )

    def bring_back(self, exercise_id: str) -> None:
        """Offer an exercise that was removed again."""
        self._write("UPDATE clinic_exercises SET removed_at = NULL WHERE id = ?", [exercise_id])

    def erase_exercise(self, exercise_id: str) -> None:
        """Take an exercise and its photos out for good.

        Raises:
            UserError: a programme uses it; it is still there.

        """
        with self._database.writing() as db:
            (users,) = db.conn.execute(
                "SELECT count(*) FROM programmes WHERE instr(document, ?)",
                [json.dumps(exercise_id)],
            ).fetchone()
            if users:
                counted = "1 programme" if users == 1 else f"{users} programmes"
                raise UserError(
                    f"This exercise is used in {counted}, so it cannot be erased. "
                    "It is still there, and no longer offered. Take it out of them first."
                )
            before = self._digests(db, exercise_id)
            db.conn.execute("DELETE FROM clinic_exercises WHERE id = ?", [exercise_id])
            forget_unused(db, before)

    def exercises(self) -> tuple[Exercise, ...]:
        """Own and changed exercises, by id, those that were removed among them.

        Raises:
            UserError: one of them cannot be read.

        """
        with self._database.reading() as db:
            rows = db.conn.execute(
                "SELECT document, format, id FROM clinic_exercises ORDER BY id"
            ).fetchall()
            return tuple(
                read_exercise(db, text, form, f"The clinic's exercise {name}")
                for text, form, name in rows
            )

    def removed(self) -> frozenset[str]:
        """Ids of the exercises that are no longer offered."""
        return frozenset(
            self._ids("SELECT id FROM clinic_exercises WHERE removed_at IS NOT NULL ORDER BY id")
        )

    def set_default_dose(self, exercise_id: str, variant_id: str, dose: Dose | None) -> None:
        """Keep the clinic's default for an exercise or its variant; None gives it up."""
        if dose is None:
            self._write(
                "DELETE FROM default_doses WHERE exercise = ? AND variant = ?",
                [exercise_id, variant_id],
            )
            return
        self._write(
            "INSERT INTO default_doses VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (exercise, variant) DO UPDATE SET format = excluded.format, "
            "document = excluded.document, updated_at = excluded.updated_at",
            [exercise_id, variant_id, FORM, write_document(dose), self._database.stamp()],
        )

    def default_doses(self) -> dict[tuple[str, str], Dose]:
        """The clinic's defaults by exercise and variant ("" for the exercise as it stands)."""
        with self._database.reading() as db:
            rows = db.conn.execute(
                "SELECT exercise, variant, document, format FROM default_doses"
            ).fetchall()
        return {
            (exercise, variant): read_plain(
                dose_brought_up(json.loads(text), exercise, form),
                form,
                Dose,
                f"The clinic's dose of {exercise}",
            )
            for exercise, variant, text, form in rows
        }

    def confirm(self, item_id: str, confirmation: Confirmation | None) -> None:
        """Keep a clinician's tick on an item; None takes it back."""
        if confirmation is None:
            self._write("DELETE FROM confirmations WHERE item = ?", [item_id])
            return
        self._write(
            "INSERT INTO confirmations VALUES (?, ?, ?) ON CONFLICT (item) DO UPDATE SET "
            "initials = excluded.initials, confirmed_on = excluded.confirmed_on",
            [item_id, confirmation.initials, confirmation.on.isoformat()],
        )

    def confirmations(self) -> dict[str, Confirmation]:
        with self._database.reading() as db:
            rows = db.conn.execute(
                "SELECT item, initials, confirmed_on FROM confirmations"
            ).fetchall()
        return {item: Confirmation(initials, date.fromisoformat(on)) for item, initials, on in rows}

    def set_favourite(self, exercise_id: str, favourite: bool) -> None:
        if favourite:
            self._write(
                "INSERT OR IGNORE INTO favourites VALUES (?, ?)",
                [exercise_id, self._database.stamp()],
            )
        else:
            self._write("DELETE FROM favourites WHERE exercise = ?", [exercise_id])

    def favourites(self) -> tuple[str, ...]:
        """Ids of the favourites, first chosen first."""
        return self._ids("SELECT exercise FROM favourites ORDER BY added_at, exercise")

    def use(self, exercise_id: str) -> None:
        """Note that an exercise was put on a board just now; the latest 50 are kept."""
        with self._database.writing() as db:
            db.conn.execute(
                "INSERT INTO recents VALUES (?, ?) "
                "ON CONFLICT (exercise) DO UPDATE SET used_at = excluded.used_at",
                [exercise_id, self._database.stamp()],
            )
            db.conn.execute(
                "DELETE FROM recents WHERE exercise NOT IN "
                "(SELECT exercise FROM recents ORDER BY used_at DESC LIMIT ?)",
                [RECENTS],
            )

    def recents(self, limit: int = RECENTS) -> tuple[str, ...]:
        """Ids of the exercises used last, latest first."""
        return self._ids("SELECT exercise FROM recents ORDER BY used_at DESC LIMIT ?", limit)

    def _digests(self, db: Sqlite, exercise_id: str) -> set[str]:
        """Of the photos that the exercise has now."""
        row = db.conn.execute(
            "SELECT document FROM clinic_exercises WHERE id = ?", [exercise_id]
        ).fetchone()
        return {each["digest"] for each in json.loads(row[0]).get("photos", [])} if row else set()

    def _write(self, sql: str, parameters: list[str | int]) -> None:
        with self._database.writing() as db:
            db.conn.execute(sql, parameters)

    def _ids(self, sql: str, *parameters: int) -> tuple[str, ...]:
        with self._database.reading() as db:
            return tuple(row[0] for row in db.conn.execute(sql, parameters))
