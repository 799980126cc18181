"""The process that the kill test kills: it edits programmes without end and tells each commit."""

from __future__ import annotations

import random
from multiprocessing.connection import Connection
from pathlib import Path

from tests.storage.samples import exercise, programme

from soleus.storage.database.database import open_database
from soleus.storage.database.document import write_document
from soleus.storage.records.programmes import ProgrammeStore

PROGRAMMES = 5
# Once here, in the process that the others fork from: the first value takes long to write.
WARM = write_document(programme()) + write_document(exercise("calf_raise"))


def edit_until_killed(folder: str, tell: Connection, seed: int) -> None:
    """Edit at random in *folder*; tell "open", then each edit as soon as it is committed.

    An edit is told as (programme, edit, version): its note now begins with the number of the
    edit; the version is that of what was handed over, or 0.
    """
    chance = random.Random(seed)  # noqa: S311 (not a secret)
    database = open_database(Path(folder))
    store = ProgrammeStore(database)
    tell.send("open")
    edit = seed * 1_000_000
    while True:
        edit += 1
        name = f"p{chance.randrange(PROGRAMMES)}"
        edited = programme(name, note=f"{edit} " + "x" * chance.randrange(3000))
        # Handing over leaves the programme as it is stored: the edit is saved before.
        store.save(edited)
        version = 0
        if chance.random() < 0.1:
            item = exercise("calf_raise", f"Heel raise {edit % 7}")
            version = store.issue(edited, "AB", "clear14", "en", exercises=[item]).number
        tell.send((name, edit, version))
