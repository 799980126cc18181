"""The search as people type: the exercise they mean is among the first five."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from soleus.storage.cache import memory_cache
from soleus.storage.library import Library, load_library
from soleus.storage.search import LibraryIndex

SHARE = 0.97
FIRST = 5
SEARCHES = [
    (str(words), tuple(meant.split()))
    for words, meant in yaml.safe_load(
        Path(__file__).with_name("searches.yaml").read_text(encoding="utf-8")
    )
]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="module")
def index(library: Library) -> LibraryIndex:
    index = LibraryIndex(memory_cache())
    index.rebuild(library.exercises.values(), library.fingerprint)
    return index


def test_the_list_asks_for_exercises_that_are_there(library: Library) -> None:
    assert len(SEARCHES) >= 150
    assert len({words for words, _ in SEARCHES}) == len(SEARCHES)
    asked = {each for _, meant in SEARCHES for each in meant}
    assert asked <= library.exercises.keys()


def test_what_is_meant_is_among_the_first_five(index: LibraryIndex) -> None:
    missed = []
    for words, meant in SEARCHES:
        found = [hit.id for hit in index.search(words, limit=FIRST)]
        if not set(found) & set(meant):
            missed.append(f"{words!r} finds {found}")
    assert len(missed) <= (1 - SHARE) * len(SEARCHES), "\n".join(missed)
