"""Open databases in folders of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import mkdtemp

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
def open_another(tmp_path: Path, clock: Clock) -> Iterator[Open]:
    """Open a database in a folder of its own each time."""
    with ExitStack() as stack:

        def opener() -> Database:
            folder = Path(mkdtemp(dir=tmp_path))
            database = open_database(folder, clock=clock)
            stack.callback(database.close)
            return database

        yield opener


@pytest.fixture
def database(open_here: Open) -> Database:
    return open_here()
