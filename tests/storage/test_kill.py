"""Killed at any moment: nothing that was told as saved is lost, and the file is whole."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

import pytest
from tests.storage.kill_child import edit_until_killed

from soleus.storage.database.connection import connect
from soleus.storage.database.database import NAME, open_database
from soleus.storage.records.programmes import ProgrammeStore

# Children fork from a server that has everything imported, so that one starts in milliseconds;
# Windows has no fork, and gets fewer kills.
KILLS = 12 if sys.platform == "win32" else 200
MOST_EDITS = 12  # heard before the kill
OPENING_S, EDITING_S = 0.03, 0.004  # within which the kill then comes
CHECK_EVERY = 20  # kills, after which every page of the file is read


class Ledger:
    """What the killed processes told: the last edit of each programme, and every version."""

    def __init__(self) -> None:
        self.edits: dict[str, int] = {}
        self.versions: dict[tuple[str, int], int] = {}
        self.openings = 0
        self.commits = 0

    def note(self, told: Any) -> None:
        if told == "open":
            self.openings += 1
            return
        name, edit, version = told
        self.commits += 1
        self.edits[name] = edit
        if version:
            self.versions[name, version] = edit

    def compare(self, store: ProgrammeStore) -> None:
        """A later edit than the last one told may be there: committed, but not told any more."""
        for name, edit in self.edits.items():
            assert edit_of(store.get(name).note) >= edit
        issued = {
            (name, each.number): edit_of(each.programme.note)
            for name in self.edits
            for each in store.issued(name)
        }
        assert self.versions.items() <= issued.items()
        for name, version in self.versions:
            assert len(store.issued_exercises(name, version)) == 1


def edit_of(note: str) -> int:
    return int(note.split(maxsplit=1)[0])


def start_processes() -> BaseContext:
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.kill_child"])
    return context


def told_until_killed(
    processes: Any, folder: Path, seed: int, chance: random.Random
) -> Iterator[Any]:
    """What a process tells that edits in *folder*, until it is killed at a random moment.

    One in four is killed while it opens the database, the others after some edits. They are
    counted, not timed, so that a slow machine edits as much as a fast one.
    """
    hear, tell = processes.Pipe(duplex=False)
    child = processes.Process(target=edit_until_killed, args=(str(folder), tell, seed))
    child.start()
    tell.close()
    if seed % 4:
        for _ in range(1 + chance.randrange(MOST_EDITS)):
            yield hear.recv()
        time.sleep(chance.uniform(0, EDITING_S))
    else:
        time.sleep(chance.uniform(0, OPENING_S))
    child.kill()
    child.join()
    yield from heard(hear)


def heard(hear: Connection) -> Iterator[Any]:
    with hear:
        while True:
            try:
                yield hear.recv()
            except EOFError:
                return


def test_two_hundred_kills_lose_nothing(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # For the server: what it imports before it forks must be found from any folder.
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(repository), *sys.path]))
    chance = random.Random()  # noqa: S311 (not a secret)
    processes = start_processes()
    ledger = Ledger()
    for kill in range(1, KILLS + 1):
        for told in told_until_killed(processes, tmp_path, kill, chance):
            ledger.note(told)
        if kill % CHECK_EVERY == 0 or kill == KILLS:
            database = open_database(tmp_path)
            ledger.compare(ProgrammeStore(database))
            database.close()
            file = connect(tmp_path / NAME, read_only=True)
            assert file.conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            file.close()
    assert ledger.openings >= KILLS * 3 // 4
    assert ledger.commits > KILLS
    assert ledger.versions
