"""Exercises in the form of free-exercise-db: their words come in, marked as not reviewed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from soleus.domain.exercise import Equipment, Exercise, Position, Purpose, Region
from soleus.errors import UserError
from soleus.storage.database.cache import memory_cache
from soleus.storage.database.database import Database
from soleus.storage.exchange.incoming import Choice, arrivals, read_incoming, take_in
from soleus.storage.library import Shipped, load_library
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.search.search import LibraryIndex


def item(**changes: Any) -> dict[str, Any]:
    return {
        "id": "Toe_Press_Down",
        "name": "Toe Press Down",
        "force": "push",
        "level": "beginner",
        "mechanic": "isolation",
        "equipment": "body only",
        "primaryMuscles": ["calves"],
        "secondaryMuscles": ["hamstrings"],
        "instructions": ["Stand beside a wall.", "Press your toes into the floor."],
        "category": "strength",
        "images": ["Toe_Press_Down/0.jpg", "Toe_Press_Down/1.jpg"],
        **changes,
    }


def read(tmp_path: Path, data: Any) -> tuple[Exercise, ...]:
    path = tmp_path / "exercises.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return read_incoming(path).exercises


def test_words_come_in_without_pictures_and_doses(tmp_path: Path) -> None:
    (found,) = read(tmp_path, [item()])
    assert found.id == "fed-toe-press-down"
    assert found.words.name == "Toe Press Down"
    assert found.words.steps == ("Stand beside a wall.", "Press your toes into the floor.")
    assert (found.region, found.position) == (Region.CALF, Position.STANDING)
    assert found.targets == ("calves", "hamstrings")
    assert found.purposes == (Purpose.STRENGTH,)
    assert (found.doses, found.photos, found.scene) == ((), (), "")


def test_one_item_alone_will_do(tmp_path: Path) -> None:
    assert len(read(tmp_path, item())) == 1


def test_they_are_marked_as_not_reviewed_until_a_clinician_ticks(
    database: Database, tmp_path: Path
) -> None:
    items = read_incoming_of(tmp_path, [item()])
    store = ClinicStore(database)
    library = load_library(database, Shipped, "one")
    (arrival,) = arrivals(items, library, store)
    take_in(database, [(arrival, Choice.TAKE)])
    library = load_library(database, Shipped, "one")
    assert library.unconfirmed("fed-toe-press-down")
    (source,) = library.exercises["fed-toe-press-down"].sources
    assert "not reviewed" in source.about
    index = LibraryIndex(memory_cache())
    index.rebuild(library.offered.values(), library.fingerprint)
    assert [hit.id for hit in index.search("unreviewed")] == ["fed-toe-press-down"]
    (again,) = arrivals(items, library, store)
    assert again.state == "same", "a second import of the file brings nothing twice"


def read_incoming_of(tmp_path: Path, data: Any) -> Any:
    path = tmp_path / "exercises.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return read_incoming(path)


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"primaryMuscles": ["quadriceps"]}, "region", Region.KNEE),
        ({"primaryMuscles": ["Glutes"]}, "region", Region.HIP),
        ({"primaryMuscles": ["biceps"]}, "region", Region.TRUNK),
        ({"category": "stretching"}, "region", Region.MOBILITY),
        ({"category": "plyometrics"}, "region", Region.SPRING),
        ({"category": "plyometrics"}, "purposes", (Purpose.SPRING,)),
        ({"force": "static"}, "purposes", (Purpose.HOLD,)),
        ({"equipment": "dumbbell"}, "equipment", (Equipment.WEIGHT,)),
        ({"equipment": None}, "equipment", ()),
        ({"equipment": "something new"}, "equipment", ()),
        ({"instructions": ["Lie face down on a bench."]}, "position", Position.PRONE),
        ({"instructions": ["Lie on a bench."]}, "position", Position.SUPINE),
        ({"instructions": ["Get seated."]}, "position", Position.SITTING),
        ({"force": None, "mechanic": None}, "region", Region.CALF),
    ],
)
def test_its_words_find_their_place(
    changes: dict[str, Any], field: str, value: object, tmp_path: Path
) -> None:
    (found,) = read(tmp_path, [item(**changes)])
    assert getattr(found, field) == value


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ([item(), item(name="Other")], "exercise 2: the id 'Toe_Press_Down' stands twice"),
        ([item(), item(id="b", name=7)], "exercise 2: name is no text"),
        ([item(name="")], "exercise 1: name is no text"),
        ([item(id="///")], "exercise 1: id has no letter"),
        ([item(instructions="Stand.")], "exercise 1: instructions is no list of texts"),
        ([item(instructions=[1])], "exercise 1: instructions is no list of texts"),
        ([item(), 7], "exercise 2: it is not a set of named fields"),
        ([item(name="x" * 5000)], "exercise 1: name is no text"),
        ([item(id=f"a{n}") for n in range(5001)], "more than 5000 exercises"),
    ],
    ids=["twice", "number", "empty", "no id", "text", "numbers", "no item", "long", "many"],
)
def test_a_wrong_item_is_named_and_nothing_comes_in(data: Any, why: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=why):
        read(tmp_path, data)
