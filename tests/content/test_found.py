"""The search as people type: the exercise they mean is among the first five."""

from __future__ import annotations

from pathlib import Path

import pytest

from soleus.storage.library import Library, load_library
from soleus.storage.library_report import SHARE, missed_searches, read_searches

SEARCHES = read_searches(Path(__file__).with_name("searches.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def test_the_list_asks_for_exercises_that_are_there(library: Library) -> None:
    assert len(SEARCHES) >= 150
    assert len({words for words, _ in SEARCHES}) == len(SEARCHES)
    asked = {each for _, meant in SEARCHES for each in meant}
    assert asked <= library.exercises.keys()


def test_what_is_meant_is_among_the_first_five(library: Library) -> None:
    assert SHARE == 0.97
    missed = missed_searches(library, SEARCHES)
    assert len(missed) <= (1 - SHARE) * len(SEARCHES), "\n".join(missed)


def test_what_cannot_be_found_is_told(library: Library) -> None:
    missed = missed_searches(library, (("soleus", ("calf_toe_walk_no_such",)),))
    assert len(missed) == 1
    assert missed[0].startswith("'soleus' finds calf_")
