"""A programme as a file: opens anywhere, loses nothing, says what is wrong and where."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storage.samples import exercise, programme
from tests.strategies import exercises, programmes

from soleus.domain.card import Card, Change, Progress
from soleus.domain.criterion import Criterion, Measure
from soleus.domain.exercise import Exercise
from soleus.domain.photo import MOST_BYTES, Photo
from soleus.domain.programme import Programme
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, Stage
from soleus.errors import UserError
from soleus.storage.records.programme_file import (
    ProgrammeFile,
    open_programme,
    programme_from_bytes,
    programme_to_bytes,
    save_programme,
)
from soleus.storage.strict_json import LIMIT


def written(**changes: Any) -> bytes:
    data = json.loads(programme_to_bytes(programme(), [exercise("calf_raise")])) | changes
    return json.dumps(data).encode()


def refused(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        programme_from_bytes(data, "JM-0412.soleus")
    sentence = str(caught.value)
    assert sentence.startswith("JM-0412.soleus ")
    assert sentence.endswith(".")
    return sentence


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(programmes(), st.lists(exercises(), max_size=3))
def test_nothing_is_lost(value: Programme, drawn: list[Exercise]) -> None:
    """With items that the programme uses, as far as it uses any, and one that it does not."""
    wanted = sorted(value.exercise_ids())
    items = tuple(replace(each, id=name) for each, name in zip(drawn, wanted, strict=False))
    data = programme_to_bytes(value, [*items, exercise("used by nothing at all")])
    assert programme_from_bytes(data, "a") == ProgrammeFile(value, items)
    assert programme_to_bytes(value, items) == data


def test_a_file_opens_without_the_senders_library(tmp_path: Path) -> None:
    path = tmp_path / "JM-0412.soleus"
    shelf = [exercise("calf_raise"), exercise("hip_bridge"), exercise("unused")]
    save_programme(path, programme(), shelf)
    found = open_programme(path)
    assert found.programme == programme()
    assert found.exercises == (shelf[0], shelf[1])


def test_items_of_progressions_and_criteria_travel_too() -> None:
    counted = Criterion(measure=Measure.REPETITIONS, value=exactly(20), exercise="counted")
    card = Card(
        "c",
        exercise="now",
        progression=(Progress(Change.HARDER_EXERCISE, exercise="next", when=(counted,)),),
    )
    value = Programme("p", stages=(Stage("s", "1", "One", blocks=(Block("b", cards=(card,)),)),))
    shelf = [exercise(each) for each in ("now", "next", "counted", "other")]
    found = programme_from_bytes(programme_to_bytes(value, shelf), "a")
    assert [each.id for each in found.exercises] == ["counted", "next", "now"]


def test_the_text_can_be_read_and_compared() -> None:
    text = programme_to_bytes(programme(title="Dépôt – 3 × 15"), []).decode()
    assert text.startswith('{\n "format": "soleus-programme",\n "version": 3,\n')
    assert '"title": "Dépôt – 3 × 15"' in text
    assert text.endswith("}\n")


def test_saving_over_a_programme_keeps_it_when_the_disk_fails(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "a.soleus"
    with pytest.raises(UserError, match="its folder does not exist"):
        save_programme(path, programme(), [])


def test_a_newer_version_is_refused_in_a_sentence() -> None:
    sentence = refused(written(version=4))
    assert "was saved by a newer Soleus (file version 4; this program reads up to 3)" in sentence
    assert "Update Soleus" in sentence
    # Whatever else a newer file holds, the version speaks first.
    assert "newer" in refused(written(version=99, programme=[], extra=1))


@pytest.mark.parametrize("version", ["1", 0, -1, 1.0, True, None])
def test_a_version_that_is_none_is_told(version: Any) -> None:
    assert "version:" in refused(written(version=version))


def test_damaged_text_says_line_and_column() -> None:
    text = programme_to_bytes(programme(), [])
    cut = text[: text.index(b'"reference"') + 14]
    line = cut.count(b"\n") + 1
    assert f"line {line}, column" in refused(cut)
    assert "line 1, column 1" in refused(b"%PDF-1.7")
    assert "line 1, column 1" in refused(b"")
    assert "line 2: it is not UTF-8 text" in refused(b'{\n"\xff"}')
    assert "It was left as it is" in refused(b"{")


def test_wrong_data_says_its_path() -> None:
    data = json.loads(written())
    data["programme"]["stages"][0]["blocks"][0]["cards"][0]["dose"] = {"load": {"kg": -1}}
    path = "programme.stages[0].blocks[0].cards[0].dose.load.kg: a quantity is a finite number"
    assert path in refused(json.dumps(data).encode())
    assert "programme: has no place for 'sage'" in refused(
        written(programme={"id": "p", "sage": 1})
    )
    assert "programme: [] is not a set of named fields" in refused(written(programme=[]))
    assert "exercises[0].words: is missing" in refused(written(exercises=[{"id": "a"}]))
    assert "exercises: 'a' is not a list" in refused(written(exercises="a"))


def test_other_peoples_files_are_refused() -> None:
    for data in (b"[]", b"5", b"null", b'{"format": "other"}', b'"soleus-programme"'):
        assert "is not a Soleus programme" in refused(data)


def test_missing_and_extra_parts_are_told() -> None:
    data = json.loads(written())
    del data["exercises"]
    assert "exercises: is missing" in refused(json.dumps(data).encode())
    assert "has no place for 'signed'" in refused(written(signed=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"a": 1, "a": 2}', "the key 'a' stands twice"),
        ('{"a": {"b": [{"c": 1, "c": 1}]}}', "the key 'c' stands twice"),
        ('{"a": NaN}', "NaN is not a number that can be kept"),
        ('{"a": -Infinity}', "-Infinity is not a number"),
        ('{"a": 1e999}', "1e999 is not a number"),
        (f'{{"a": {"9" * 5000}}}', "is not a number that can be kept"),
        ('{"a": 9007199254740993}', "is not a number that can be kept"),
        ("[" * 200_000, "too deep to follow"),
        ('{"a": "\\ud800"}', "half a character"),
    ],
)
def test_json_that_only_looks_harmless_is_refused(text: str, words: str) -> None:
    assert words in refused(text.encode())


def test_a_whole_character_written_as_two_halves_is_taken() -> None:
    data = programme_to_bytes(programme(note="MARK"), []).replace(b"MARK", b"\\ud83e\\uddb5")
    assert programme_from_bytes(data, "a").programme.note == "\U0001f9b5"


def test_a_byte_order_mark_does_no_harm() -> None:
    assert programme_from_bytes(b"\xef\xbb\xbf" + written(), "a").programme == programme()


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.soleus"
    with path.open("wb") as file:
        file.truncate(LIMIT * 50)  # a hole: it takes no room, but would take all memory
    with pytest.raises(UserError, match=r"huge.soleus is too large .*larger than 20 MB"):
        open_programme(path)


def test_what_could_not_be_opened_again_is_not_written(tmp_path: Path) -> None:
    photo = Photo(b"\xff\xd8\xff" + bytes(MOST_BYTES - 3), 600, 400)
    cards = tuple(Card(f"c{n}", exercise=f"own-{n}") for n in range(60))
    large = programme(stages=(Stage("s1", "1", "Settle", blocks=(Block("b1", cards=cards),)),))
    items = [exercise(each.exercise, photos=(photo, photo)) for each in cards]
    path = tmp_path / "large.soleus"
    with pytest.raises(UserError, match=r"more than 20 MB .* Take photos out"):
        save_programme(path, large, items)
    assert not path.exists()


def test_very_many_small_values_are_refused_before_they_are_read() -> None:
    assert "too large to be opened" in refused(b"[" + b"{}," * 1_000_001 + b"{}]")


@given(st.data())
def test_a_cut_or_garbled_file_never_surprises(data: st.DataObject) -> None:
    text = bytearray(programme_to_bytes(programme(), [exercise("calf_raise")]))
    start = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(0, 40))
    text[start : start + length] = data.draw(st.binary(max_size=8))
    with suppress(UserError):
        assert isinstance(programme_from_bytes(bytes(text), "a").programme, Programme)
