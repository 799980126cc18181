"""``soleus library`` and ``soleus templates``: checked, listed, taken in and passed on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.storage.test_free_exercise_db import item as foreign_item

from soleus import cli
from soleus.domain.exercise import Exercise
from soleus.storage import library_report
from soleus.storage.database.database import open_database
from soleus.storage.library import Library
from soleus.storage.records.clinic_items import ClinicStore

LISTED = {
    "id", "names", "synonyms", "region", "position", "equipment", "variants", "nerve", "stages",
}  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    open_database(folder).close()
    return folder


def own(data: Path) -> tuple[Exercise, ...]:
    database = open_database(data)
    found = ClinicStore(database).exercises()
    database.close()
    return found


def run(*words: object) -> int:
    return cli.main([str(each) for each in words])


# --- check and lists


def test_the_check_counts_and_passes(capsys: pytest.CaptureFixture[str]) -> None:
    searches = Path(__file__).parent.parent / "content" / "searches.yaml"
    assert run("library", "check", "--searches", searches) == 0
    told = capsys.readouterr().out
    for words in (
        "276 exercises", "63 variants", "calf 48", "neural 18", "sciatic: 4 and 2",
        "12 templates", "198 searches, 198 find", "kept: no cycles", "keeps its rules",
    ):  # fmt: skip
        assert words in told, words
    assert "breach" not in told


def test_the_check_fails_on_any_breach(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(exercises: tuple[Exercise, ...]) -> dict[str, tuple[str, ...]]:
        return {"easy words": (f"{exercises[0].id}: over 15 words",), "sources": ()}

    monkeypatch.setattr(library_report, "breaches", broken)
    assert run("library", "check") == 1
    told = capsys.readouterr().out
    assert "breach: easy words\n  calf_ankle_pump: over 15 words" in told
    assert "kept: sources" in told
    assert "breaks its rules" in told


def test_the_check_fails_on_searches_that_miss(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "searches.yaml"
    path.write_text("- [soleus, hip_clam]\n- [clam, hip_clam]\n", encoding="utf-8")
    assert run("library", "check", "--searches", path) == 1
    assert "missed: 'soleus' finds calf_" in capsys.readouterr().out
    path.write_text("{a: 1}", encoding="utf-8")
    assert run("library", "check", "--searches", path) == 2
    assert "no list of searches" in capsys.readouterr().err


def test_lists_give_exactly_their_fields(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("library", "list", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 276
    assert all(set(row) == LISTED for row in rows)
    bent = next(row for row in rows if row["id"] == "neu_slump_slider")
    assert (bent["nerve"], bent["region"]) == ("sciatic", "neural")
    assert run("templates", "list", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 12
    assert all(set(row) == {"id", "title", "presentation"} for row in rows)


# --- files


def test_a_table_goes_round(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, file = tmp_path / "t.xlsx", tmp_path / "clinic.soleuslib"
    assert run("library", "template", table) == 0
    assert run("library", "import", table, "--data", data, "--look") == 0
    assert own(data) == ()
    assert run("library", "import", table, "--data", data) == 0
    assert "2 taken in" in capsys.readouterr().out
    assert sorted(each.name for each in own(data)) == ["Stair heel drop", "Towel calf hold"]
    assert run("library", "export", "-o", file, "--data", data) == 0
    other = tmp_path / "other"
    open_database(other).close()
    assert run("library", "import", file, "--data", other) == 0
    assert own(other) == own(data)


@pytest.mark.parametrize(("conflicts", "count"), [("leave", 1), ("take", 1), ("both", 2)])
def test_conflicts_are_settled_by_a_word(
    conflicts: str, count: int, data: Path, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    for dose in ("3x10", "3x12"):
        path.write_text(f"name,region,dose,step 1\nA,hip,{dose},Go.\n", encoding="utf-8")
        assert run("library", "import", path, "--data", data, "--conflicts", conflicts) == 0
    assert len(own(data)) == count


def test_wrong_cells_are_all_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.csv"
    rows = "".join(f"A{n},hipp,3xx,Go.\n" for n in range(4))
    path.write_text(f"name,region,dose,step 1\n{rows}", encoding="utf-8")
    assert run("library", "import", path, "--data", data) == 2
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 8
    assert "Row 5, column C (dose): cannot read '3xx'." in told.out
    assert told.err.count("\n") == 1
    assert own(data) == ()


def test_foreign_exercises_come_in_by_command(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "exercises.json"
    path.write_text(json.dumps([foreign_item()]), encoding="utf-8")
    assert run("library", "import", path, "--data", data) == 0
    assert [each.id for each in own(data)] == ["fed-toe-press-down"]


def test_a_folder_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("library", "export", "-o", tmp_path / "x", "--data", tmp_path / "no") == 2
    assert "is no data folder of Soleus" in capsys.readouterr().err


def test_the_report_tells_what_is_unconfirmed() -> None:
    from soleus.storage.library import load_library

    library: Library = load_library()
    found = library_report.report(library)
    assert found.unconfirmed == sum(each.unverified for each in library.exercises.values())
    assert found.searches == 0
    assert found.sound
