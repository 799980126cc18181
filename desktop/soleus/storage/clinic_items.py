"""What the clinic adds to the library: exercises, default doses, confirmations, favourites."""

from __future__ import annotations

from datetime import date

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise
from soleus.domain.trust import Confirmation
from soleus.storage.database import Database
from soleus.storage.document import FORM, read_document, write_document

RECENTS = 50


class ClinicStore:
    """The clinic's side of the library. Updates of the shipped content never touch it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save_exercise(self, exercise: Exercise) -> None:
        """Keep an exercise of the clinic; under a shipped id it takes the shipped one's place."""
        self._write(
            "INSERT INTO clinic_exercises VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "format = excluded.format, document = excluded.document, "
            "updated_at = excluded.updated_at",
            [exercise.id, FORM, write_document(exercise), self._database.stamp()],
        )

    def remove_exercise(self, exercise_id: str) -> None:
        """Remove the clinic's exercise; a shipped one of that id shows again."""
        self._write("DELETE FROM clinic_exercises WHERE id = ?", [exercise_id])

    def exercises(self) -> tuple[Exercise, ...]:
        """Own and changed exercises, by id.

        Raises:
            UserError: one of them cannot be read.

        """
        with self._database.reading() as db:
            rows = db.conn.execute(
                "SELECT document, format, id FROM clinic_exercises ORDER BY id"
            ).fetchall()
        return tuple(
            read_document(text, form, Exercise, f"The clinic's exercise {name}")
            for text, form, name in rows
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
            (exercise, variant): read_document(text, form, Dose, f"The clinic's dose of {exercise}")
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

    def _write(self, sql: str, parameters: list[str | int]) -> None:
        with self._database.writing() as db:
            db.conn.execute(sql, parameters)

    def _ids(self, sql: str, *parameters: int) -> tuple[str, ...]:
        with self._database.reading() as db:
            return tuple(row[0] for row in db.conn.execute(sql, parameters))
