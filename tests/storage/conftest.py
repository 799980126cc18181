"""Open databases in folders of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.storage.samples import Clock

from soleus.storage.database.database import Database, open_database

Open = Callable[..., Database]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def open_here(folder: Path, clock: Clock) -> Iterator[Open]:
    """Open the database of the test's folder; whatever is still open is closed at the end."""
    opened: list[Database] = []

    def opener(**options: object) -> Database:
        opened.append(open_database(folder, clock=clock, **options))
        return opened[-1]

    yield opener
    for database in opened:
        database.close()


@pytest.fixture
def database(open_here: Open) -> Database:
    return open_here()
