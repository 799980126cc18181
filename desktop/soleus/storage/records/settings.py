"""The clinic's settings: plain values under names that their users choose."""

from __future__ import annotations

import json
from collections.abc import Mapping

from soleus.storage.codec import Plain
from soleus.storage.database.database import Database


class SettingsStore:
    """Settings in a database: text, numbers, true or false, lists and mappings of those."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Plain = None) -> Plain:
        with self._database.reading() as db:
            row = db.conn.execute("SELECT value FROM settings WHERE key = ?", [key]).fetchone()
        return json.loads(row[0]) if row else default

    def all(self) -> dict[str, Plain]:
        with self._database.reading() as db:
            rows = db.conn.execute("SELECT key, value FROM settings ORDER BY key").fetchall()
        return {key: json.loads(value) for key, value in rows}

    def set(self, key: str, value: Plain) -> None:
        """Keep *value* under *key*; None forgets it."""
        self.update({key: value})

    def update(self, values: Mapping[str, Plain]) -> None:
        """Keep several values at once, all or none."""
        with self._database.writing() as db:
            for key, value in values.items():
                if value is None:
                    db.conn.execute("DELETE FROM settings WHERE key = ?", [key])
                    continue
                db.conn.execute(
                    "INSERT INTO settings VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    [key, json.dumps(value, allow_nan=False)],
                )
