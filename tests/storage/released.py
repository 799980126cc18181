"""What every file under tests/databases holds. To add that of a new schema, from the top folder:

python -m tests.storage.released

It never overwrites one: a file that has been released stays as it was written.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from tests.storage.samples import dose, exercise, programme
from tests.strategies import PHOTOS

from soleus.domain.trust import Confirmation
from soleus.storage.codec import Plain
from soleus.storage.database.database import NAME, Database, open_database
from soleus.storage.database.schema import SCHEMA
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.programmes import ProgrammeStore
from soleus.storage.records.settings import SettingsStore

FOLDER = Path(__file__).parent.parent / "databases"
WHEN = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FIRST = programme("p1")
BINNED = programme("p2", reference="KB-0007")
SHELF = (exercise("calf_raise", "Heel raise"), exercise("hip_bridge", "Bridge"))
OWN = exercise("own-1", "Our own")
PICTURED = exercise("own-2", "Our own with photos", photos=PHOTOS)  # since schema 2
REMOVED = exercise("own-3", "Our own, given up")  # since schema 2
TICK = Confirmation("AB", date(2026, 11, 22))
SHEET: dict[str, Plain] = {"paper": "letter", "contents": {"weeks": 2}}  # since schema 3
SETTINGS = {"paper": "a4", "clinic": {"name": "Clínica"}}


def fill(database: Database) -> None:
    """Put one of everything into *database*."""
    programmes, clinic = ProgrammeStore(database), ClinicStore(database)
    programmes.issue(FIRST, "AB", "clear14", "en", exercises=SHELF, sheet=SHEET)
    programmes.save(BINNED)
    programmes.delete("p2")
    for each in (OWN, PICTURED, REMOVED):
        clinic.save_exercise(each)
    clinic.remove_exercise(REMOVED.id)
    clinic.set_default_dose("calf_raise", "bent", dose(4, 8))
    clinic.confirm("calf_raise", TICK)
    clinic.set_favourite("hip_bridge", True)
    clinic.use("calf_raise")
    SettingsStore(database).update(SETTINGS)


def main() -> None:
    target = FOLDER / f"schema_{SCHEMA}.db"
    if target.exists():
        raise SystemExit(f"{target} is there already and stays as it is.")
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder), clock=lambda: WHEN)
        fill(database)
        database.close()
        shutil.copy(Path(folder) / NAME, target)


if __name__ == "__main__":
    main()
