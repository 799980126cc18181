"""Neighbours on the ladders, when the clinic has exercises of its own; and the search's memory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soleus.domain.exercise import Exercise
from soleus.storage import library as library_module
from soleus.storage.database.cache import memory_cache
from soleus.storage.library import Library, Shipped, lay_over, load_library
from soleus.storage.search import search as search_module
from soleus.storage.search.search import LibraryIndex


@pytest.fixture(scope="module")
def whole() -> Library:
    return load_library()


def rung(library: Library) -> Exercise:
    """One that has something easier."""
    return next(each for each in library.exercises.values() if library.easier[each.id])


def laid(library: Library, *own: Exercise) -> Library:
    return lay_over(library.shipped, library.state, own, plain=library.plain)


def test_an_exercise_without_rungs_leaves_the_ladders_as_they_are(
    whole: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = replace(rung(whole), id="own-1", easier=(), harder=())
    anew = laid(whole, own)
    counted: list[int] = []
    monkeypatch.setattr(library_module, "_ladders", lambda found: counted.append(len(found)))
    kept = laid(whole, own)
    assert counted == [], "they need not be built again for it"
    assert (kept.easier, kept.harder) == (anew.easier, anew.harder)
    assert kept.easier == {**whole.easier, "own-1": ()}


def test_an_exercise_on_a_ladder_is_found_from_both_sides(whole: Library) -> None:
    below = rung(whole)
    own = replace(below, id="own-1", easier=(below.id,), harder=())
    library = laid(whole, own)
    assert library.easier["own-1"] == (below.id,)
    assert "own-1" in library.harder[below.id]
    assert "own-1" not in whole.harder[below.id]


def test_a_shipped_exercise_that_was_taken_off_its_ladder_is_off(whole: Library) -> None:
    before = rung(whole)
    library = laid(whole, replace(before, easier=(), harder=()))
    told = [each for each in whole.easier[before.id] if before.id in whole.exercises[each].harder]
    assert list(library.easier[before.id]) == told


def test_ladders_list_those_named_before_those_that_name(whole: Library) -> None:
    a, b, c = (replace(rung(whole), id=each, easier=(), harder=()) for each in "abc")
    library = lay_over(Shipped((replace(a, harder=("c",)), replace(b, easier=("a",)), c)), "x")
    assert library.harder["a"] == ("c", "b")
    assert library.easier == {"a": (), "b": ("a",), "c": ("a",)}


def test_the_first_search_after_a_change_reads_nothing_anew(
    whole: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = LibraryIndex(memory_cache())
    first, *others = list(whole.exercises.values())[:6]
    index.rebuild(others, "one")
    assert index.search(others[0].name)
    index.rebuild([first, *others], "two")
    monkeypatch.setattr(search_module, "_read_known", lambda *_: pytest.fail("read again"))
    assert index.search(first.name)[0].id == first.id
    assert index.search(others[0].name)


def test_an_index_of_before_is_read_when_it_is_first_searched(whole: Library) -> None:
    cache = memory_cache()
    exercise = rung(whole)
    LibraryIndex(cache).rebuild([exercise], "one")
    assert [hit.id for hit in LibraryIndex(cache).search(exercise.name)] == [exercise.id]
