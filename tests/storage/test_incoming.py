"""A clinic's library as a file: looked at first, asked for per item, all of it or nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.storage.conftest import Open
from tests.storage.samples import dose, exercise
from tests.strategies import PHOTOS

from soleus.domain.card import Card
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, BlockKind
from soleus.domain.trust import Confirmation
from soleus.errors import UserError
from soleus.storage.database.database import Database
from soleus.storage.exchange.clinic_library import (
    ClinicLibrary,
    DefaultDose,
    clinic_library_to_bytes,
    gather,
    save_clinic_library,
)
from soleus.storage.exchange.incoming import (
    Arrival,
    Choice,
    Kind,
    State,
    arrivals,
    read_incoming,
    take_in,
)
from soleus.storage.library import Shipped, load_library
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.kept_blocks import KeptBlock

TICK = Confirmation("AB", date(2026, 11, 22))
SHIPPED = Shipped(exercises=(exercise("one_leg", "Heel raise"), exercise("step", "Step raise")))


def filled(database: Database) -> ClinicStore:
    """One of everything."""
    store = ClinicStore(database)
    store.save_exercise(exercise("own-1", "Stair drop", photos=PHOTOS))
    store.save_exercise(exercise("step", "Our step raise"))
    store.save_exercise(exercise("own-9", "Given up"))
    store.remove_exercise("own-9")
    store.set_default_dose("one_leg", "", dose(5, 5))
    store.confirm("one_leg", TICK)
    store.set_favourite("own-1", True)
    return store


@pytest.fixture
def theirs(open_another: Open) -> ClinicLibrary:
    return gather(filled(open_another()))


def looked(database: Database, items: ClinicLibrary) -> tuple[Arrival, ...]:
    library = load_library(database, lambda: SHIPPED, "one")
    return arrivals(items, library, ClinicStore(database))


def as_usual(found: tuple[Arrival, ...]) -> list[tuple[Arrival, Choice]]:
    return [(each, each.usual) for each in found]


def test_a_library_comes_out_as_it_went_in(theirs: ClinicLibrary, tmp_path: Path) -> None:
    path = tmp_path / "clinic.soleuslib"
    save_clinic_library(path, theirs)
    assert read_incoming(path) == theirs
    assert [each.id for each in theirs.exercises] == ["own-1", "step"], "what is removed stays"
    assert theirs.exercises[0].photos == PHOTOS
    assert (len(theirs.doses), len(theirs.ticks), theirs.favourites) == (1, 1, ("own-1",))


def test_it_fills_an_empty_clinic(theirs: ClinicLibrary, database: Database) -> None:
    found = looked(database, theirs)
    assert [each.state for each in found] == [
        State.NEW, State.CONFLICT, State.NEW, State.NEW, State.NEW,
    ]  # fmt: skip
    wanted = [(each, Choice.TAKE) for each in found]
    assert take_in(database, wanted) == 5
    assert gather(ClinicStore(database)) == theirs
    assert {each.state for each in looked(database, theirs)} == {State.SAME}


def test_what_the_clinic_has_stays_unless_it_is_asked(
    theirs: ClinicLibrary, database: Database
) -> None:
    store = ClinicStore(database)
    store.save_exercise(exercise("own-1", "Our stair drop"))
    store.set_default_dose("one_leg", "", dose(4, 8))
    store.confirm("one_leg", Confirmation("XY", date(2026, 1, 1)))
    found = looked(database, theirs)
    conflicts = [each for each in found if each.state is State.CONFLICT]
    assert [(each.kind, each.usual) for each in conflicts] == [
        ("exercise", Choice.LEAVE), ("exercise", Choice.LEAVE), ("dose", Choice.LEAVE),
        ("tick", Choice.LEAVE),
    ]  # fmt: skip
    take_in(database, as_usual(found))
    assert [each.name for each in store.exercises()] == ["Our stair drop"]
    assert store.default_doses() == {("one_leg", ""): dose(4, 8)}
    assert store.confirmations()["one_leg"].initials == "XY"
    assert store.favourites() == (), "the favourite is the exercise of the file, which stays out"


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (Choice.LEAVE, ["Ours"]),
        (Choice.TAKE, ["Stair drop"]),
        (Choice.BOTH, ["Ours", "Stair drop (2)"]),
    ],
)
def test_each_conflict_is_settled_for_itself(
    choice: Choice, names: list[str], theirs: ClinicLibrary, database: Database
) -> None:
    store = ClinicStore(database)
    store.save_exercise(exercise("own-1", "Ours"))
    found = looked(database, replace(theirs, exercises=theirs.exercises[:1]))
    take_in(database, [(found[0], choice)])
    assert sorted(each.name for each in store.exercises()) == names


def test_one_of_the_same_name_is_a_conflict_and_keeps_its_id(database: Database) -> None:
    store = ClinicStore(database)
    store.save_exercise(exercise("own-7", "stair DROP"))
    (found,) = looked(database, ClinicLibrary((exercise("own-1", "Stair drop"),)))
    assert (found.state, found.key) == (State.CONFLICT, "own-7")
    take_in(database, [(found, Choice.TAKE)])
    assert [(each.id, each.name) for each in store.exercises()] == [("own-7", "Stair drop")]


@pytest.fixture
def two_sides(database: Database, open_another: Open) -> tuple[ClinicStore, ClinicLibrary]:
    """The clinic has own-1 with a dose and a tick; the file has another own-1 with its own."""
    store = ClinicStore(database)
    store.save_exercise(exercise("own-1", "Ours"))
    store.confirm("own-1", Confirmation("XY", date(2026, 1, 1)))
    their_store = ClinicStore(open_another())
    their_store.save_exercise(exercise("own-1", "Theirs"))
    their_store.set_default_dose("own-1", "", dose(9, 9))
    their_store.confirm("own-1", TICK)
    their_store.set_favourite("own-1", True)
    return store, gather(their_store)


def test_with_both_kept_the_files_dose_and_tick_belong_to_the_second_one(
    two_sides: tuple[ClinicStore, ClinicLibrary], database: Database
) -> None:
    store, items = two_sides
    found = looked(database, items)
    chosen = [(each, Choice.BOTH if each.kind == "exercise" else each.usual) for each in found]
    assert take_in(database, chosen) == 4
    (second,) = (each.id for each in store.exercises() if each.id != "own-1")
    assert store.default_doses() == {(second, ""): dose(9, 9)}
    assert store.confirmations() == {"own-1": Confirmation("XY", date(2026, 1, 1)), second: TICK}
    assert store.favourites() == (second,)


def test_what_is_said_about_an_exercise_that_stays_out_stays_out_too(
    two_sides: tuple[ClinicStore, ClinicLibrary], database: Database
) -> None:
    store, items = two_sides
    found = looked(database, items)
    assert take_in(database, [(each, each.usual) for each in found]) == 0
    assert (store.default_doses(), store.favourites()) == ({}, ())
    assert store.confirmations()["own-1"].initials == "XY"


@pytest.mark.parametrize("choice", [Choice.LEAVE, Choice.TAKE])
def test_a_namesake_brings_its_dose_to_the_id_that_it_has_here(
    choice: Choice, database: Database
) -> None:
    store = ClinicStore(database)
    store.save_exercise(exercise("own-7", "Stair drop"))
    items = ClinicLibrary(
        (exercise("own-1", "stair drop"),),
        (DefaultDose("own-1", "", dose(9, 9)),),
        favourites=("own-1",),
    )
    found = looked(database, items)
    chosen = [(found[0], choice), *as_usual(found[1:])]
    take_in(database, chosen)
    taken = choice is Choice.TAKE
    assert store.default_doses() == ({("own-7", ""): dose(9, 9)} if taken else {})
    assert store.favourites() == (("own-7",) if taken else ())


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_with_the_name_of_one_here_neither_replaces_the_other(
    turned: bool, database: Database
) -> None:
    store = ClinicStore(database)
    store.save_exercise(exercise("own-1", "Stair drop"))
    items = [exercise("own-1", "Stair drop", photos=PHOTOS), exercise("own-2", "STAIR DROP")]
    found = looked(database, ClinicLibrary(tuple(items[::-1] if turned else items)))
    assert take_in(database, [(each, Choice.TAKE) for each in found]) == 2
    assert [(each.id, each.name) for each in store.exercises()] == [
        ("own-1", "Stair drop"), ("own-2", "STAIR DROP (2)"),
    ]  # fmt: skip
    assert store.exercises()[0].photos == PHOTOS


def test_one_that_was_removed_here_is_asked_about_and_offered_again(database: Database) -> None:
    store = ClinicStore(database)
    item = exercise("own-1", "Stair drop")
    store.save_exercise(item)
    store.remove_exercise("own-1")
    (found,) = looked(database, ClinicLibrary((item,)))
    assert found.state is State.CONFLICT
    take_in(database, [(found, Choice.TAKE)])
    assert store.removed() == frozenset()


def test_what_speaks_of_nothing_here_is_left_out(database: Database) -> None:
    items = ClinicLibrary(favourites=("no_such",))
    (found,) = looked(database, items)
    assert (found.state, found.choices) == (State.UNKNOWN, (Choice.LEAVE,))


def test_giving_up_in_the_middle_keeps_nothing(theirs: ClinicLibrary, database: Database) -> None:
    class GivenUpError(Exception):
        pass

    def told(place: int, count: int, name: str) -> None:
        assert (count, bool(name)) == (5, True)
        if place == 3:
            raise GivenUpError

    found = looked(database, theirs)
    with pytest.raises(GivenUpError):
        take_in(database, [(each, Choice.TAKE) for each in found], told)
    assert gather(ClinicStore(database)).size == 0


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"version": 3}, "written by a newer Soleus"),
        ({"version": "1"}, "not a whole number"),
        ({"format": "soleus-programme"}, "is a programme, not a library"),
        ({"format": "other"}, "neither a library"),
        ({"extra": 1}, "'extra' is missing or has no place"),
        ({"items": {"exercises": [{"id": "x"}]}}, r"items\.exercises\[0\]"),
        ({"items": {"favourites": "abc"}}, r"items\.favourites: 'abc' is not a list"),
        ({"items": 7}, "not a set of named fields"),
    ],
)
def test_a_wrong_file_is_told_and_changes_nothing(
    change: dict[str, Any], why: str, theirs: ClinicLibrary, tmp_path: Path
) -> None:
    path = tmp_path / "clinic.soleuslib"
    plain = json.loads(clinic_library_to_bytes(theirs)) | change
    path.write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(UserError, match=why) as caught:
        read_incoming(path)
    assert str(caught.value).startswith("clinic.soleuslib ")


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b"null", b'"x"'])
def test_damaged_json_is_a_sentence(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"Nothing was changed\."):
        read_incoming(path)


def test_only_a_clinics_library_may_be_large(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'["' + b"a" * 21_000_000 + b'"]')
    with pytest.raises(UserError, match="larger than 20 MB"):
        read_incoming(path)
    path.write_bytes(b'{"format": "soleus-library", "version": "' + b"a" * 21_000_000 + b'"}')
    with pytest.raises(UserError, match="is not a whole number"):
        read_incoming(path)


def test_a_cut_file_is_told_with_its_line(theirs: ClinicLibrary, tmp_path: Path) -> None:
    path, data = tmp_path / "clinic.soleuslib", clinic_library_to_bytes(theirs)
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(UserError, match=r"line \d+, column \d+"):
        read_incoming(path)


# --- blocks to use again


def block(*exercises: str, key: str = "b") -> Block:
    cards = tuple(Card(f"{key}{each}", each, dose=dose(3, 10)) for each in exercises)
    return Block(key, BlockKind.CIRCUIT, rounds=exactly(3), cards=cards)


def test_blocks_go_out_and_come_in(tmp_path: Path, open_another: Open) -> None:
    first, second = open_another(), open_another()
    ClinicStore(first).blocks.keep("Calf circuit", block("one_leg", "step"))
    path = tmp_path / "clinic.soleuslib"
    save_clinic_library(path, gather(ClinicStore(first)))
    (found,) = looked(second, read_incoming(path))
    assert (found.kind, found.state, found.title) == (Kind.BLOCK, State.NEW, "Calf circuit")
    assert take_in(second, as_usual((found,))) == 1
    assert ClinicStore(second).blocks.all() == ClinicStore(first).blocks.all()
    (again,) = looked(second, read_incoming(path))
    assert again.state is State.SAME


@pytest.mark.parametrize(
    ("choice", "rounds"),
    [
        (Choice.LEAVE, {"Legs": 3}),
        (Choice.TAKE, {"Legs": 5}),
        (Choice.BOTH, {"Legs": 3, "Legs (2)": 5}),
    ],
)
def test_a_block_of_the_same_name_is_asked_about(
    choice: Choice, rounds: dict[str, int], database: Database
) -> None:
    blocks = ClinicStore(database).blocks
    blocks.keep("Legs", block("one_leg", key="ours"))
    theirs = replace(block("one_leg"), rounds=exactly(5))
    (found,) = looked(database, ClinicLibrary(blocks=(KeptBlock("Legs", theirs),)))
    assert found.state is State.CONFLICT
    assert found.usual is Choice.LEAVE
    assert Choice.BOTH in found.choices
    take_in(database, [(found, choice)])
    assert {each.name: each.block.rounds for each in blocks.all()} == {
        name: exactly(count) for name, count in rounds.items()
    }


def test_the_same_block_under_other_ids_is_the_same(database: Database) -> None:
    ClinicStore(database).blocks.keep("Legs", block("one_leg", key="ours"))
    (found,) = looked(database, ClinicLibrary(blocks=(KeptBlock("Legs", block("one_leg")),)))
    assert found.state is State.SAME


def test_a_block_follows_its_exercises(database: Database) -> None:
    """Theirs comes in beside ours under a new id: so it is called in the block as well."""
    store = ClinicStore(database)
    store.save_exercise(exercise("own-1", "Stair drop"))
    items = ClinicLibrary(
        exercises=(replace(exercise("own-1", "Stair drop"), clinical_name="Another"),),
        blocks=(KeptBlock("Stairs", block("own-1", "one_leg")),),
    )
    item, kept = looked(database, items)
    take_in(database, [(item, Choice.BOTH), (kept, Choice.TAKE)])
    (second,) = (each.id for each in store.exercises() if each.id != "own-1")
    assert [each.exercise for each in store.blocks.all()[0].block.cards] == [second, "one_leg"]


def test_a_block_of_exercises_that_are_not_here_stays_out(database: Database) -> None:
    items = ClinicLibrary(blocks=(KeptBlock("Elsewhere", block("no_such")),))
    (found,) = looked(database, items)
    assert found.state is State.UNKNOWN
    assert found.choices == (Choice.LEAVE,)


def test_a_file_without_blocks_from_before_still_comes_in(
    theirs: ClinicLibrary, tmp_path: Path
) -> None:
    data = json.loads(clinic_library_to_bytes(theirs))
    data["version"] = 1
    data["items"].pop("blocks", None)
    path = tmp_path / "old.soleuslib"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert read_incoming(path) == theirs
