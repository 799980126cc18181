"""The cache is thrown away rather than mended, and never stands in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.storage.conftest import Open

from soleus.storage.database import cache as cache_module
from soleus.storage.database.cache import FORM, NAME, memory_cache, open_cache
from soleus.storage.database.connection import Connections
from soleus.storage.database.lock import CLOSED, OPEN
from soleus.storage.database.lock import NAME as LOCK


def put(cache: Connections, text: str = "kept") -> None:
    with cache.writing() as db:
        db.conn.execute("INSERT INTO content VALUES ('x', ?)", [text])


def content(cache: Connections) -> list[str]:
    with cache.reading() as db:
        return [row[0] for row in db.conn.execute("SELECT document FROM content")]


def test_it_keeps_what_is_put_in(tmp_path: Path) -> None:
    cache = open_cache(tmp_path)
    put(cache)
    cache.close()
    cache = open_cache(tmp_path)
    assert content(cache) == ["kept"]
    cache.close()
    cache = open_cache(tmp_path, fresh=True)
    assert content(cache) == []
    cache.close()


@pytest.mark.parametrize("damage", ["all", "middle", "empty"])
def test_a_damaged_one_is_made_anew(tmp_path: Path, damage: str) -> None:
    cache = open_cache(tmp_path)
    put(cache, "x" * 50_000)
    cache.close()
    data = bytearray((tmp_path / NAME).read_bytes())
    if damage == "middle":
        data[4096:] = b"\xa5" * (len(data) - 4096)
    (tmp_path / NAME).write_bytes({"all": b"junk" * 2000, "empty": b""}.get(damage, bytes(data)))
    cache = open_cache(tmp_path)
    assert content(cache) == []
    put(cache)
    assert content(cache) == ["kept"]
    cache.close()


def test_one_of_another_form_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = open_cache(tmp_path)
    put(cache)
    cache.close()
    monkeypatch.setattr(cache_module, "FORM", FORM + 1)
    cache = open_cache(tmp_path)
    assert content(cache) == []
    cache.close()


def test_where_it_cannot_be_written_it_lives_in_memory(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    cache = open_cache(tmp_path)
    put(cache)
    assert content(cache) == ["kept"]
    assert cache.path is None
    cache.close()


def test_in_memory_each_is_its_own() -> None:
    first, second = memory_cache(), memory_cache()
    put(first)
    assert (content(first), content(second)) == (["kept"], [])
    first.close()
    second.close()


@pytest.mark.parametrize(("mark", "left"), [(CLOSED, ["kept"]), (OPEN, [])])
def test_after_a_crash_it_is_not_trusted(
    open_here: Open, folder: Path, mark: bytes, left: list[str]
) -> None:
    """It is written without waiting for the disk, so a power cut may have spoilt it."""
    database = open_here()
    put(database.cache)
    database.close()
    (folder / LOCK).write_bytes(mark)
    assert content(open_here().cache) == left
