"""The command line as scripts use it: exit codes, one sentence, JSON."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from soleus import cli
from soleus.domain.dose import Dose
from soleus.domain.shorthand import read_dose
from soleus.storage.codec import from_data
from soleus.storage.records.programme_file import open_programme


def new_file(folder: Path, template: str = "at_mid") -> Path:
    file = folder / "F.json"
    words = ["programme", "new", "--template", template, "--side", "right"]
    assert cli.main([*words, "--reference", "JM-0412", "-o", str(file)]) == 0
    return file


def text_of(pdf: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout


def test_a_programme_is_made_checked_and_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = new_file(tmp_path)
    assert cli.main(["programme", "check", str(file)]) == 0
    assert "good" in capsys.readouterr().out
    found = open_programme(file)
    assert found.programme.reference == "JM-0412"
    assert {each.id for each in found.exercises} == set(found.programme.exercise_ids())
    pdf = tmp_path / "F.pdf"
    assert (
        cli.main(["handout", str(file), "--layout", "clear14", "--paper", "a4", "-o", str(pdf)])
        == 0
    )
    text = text_of(pdf)
    stage = found.programme.stages[0]
    names = {each.id: each.name for each in found.exercises}
    assert stage.name in text
    for card in stage.cards:
        assert names[card.exercise] in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_paper_has_its_own_size(paper: str, tmp_path: Path) -> None:
    pdf = tmp_path / "F.pdf"
    assert cli.main(["handout", str(new_file(tmp_path)), "--paper", paper, "-o", str(pdf)]) == 0
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    size = {"a4": "595.28 x 841.89", "letter": "612 x 792"}[paper]
    assert size in told


def test_a_stage_is_chosen_by_its_label(tmp_path: Path) -> None:
    file, pdf = new_file(tmp_path), tmp_path / "F.pdf"
    assert cli.main(["handout", str(file), "--stage", "3", "-o", str(pdf)]) == 0
    assert open_programme(file).programme.stages[2].name in text_of(pdf)


def test_the_example_needs_nothing(tmp_path: Path) -> None:
    pdf = tmp_path / "example.pdf"
    assert cli.main(["example", "-o", str(pdf)]) == 0
    assert "JM-0412" in text_of(pdf)


def test_the_library_is_listed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["library", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    keys = {
        "id",
        "names",
        "synonyms",
        "region",
        "position",
        "equipment",
        "variants",
        "nerve",
        "stages",
    }
    assert len(rows) >= 48
    assert all(keys <= row.keys() for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)


def test_search_finds_the_single_leg_heel_raise(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["library", "search", "calf", "raise", "single", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["id"] == "calf_sl_raise_floor"


def test_an_exercise_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["library", "show", "hip_clam"]) == 0
    assert "Clam" in capsys.readouterr().out
    assert cli.main(["library", "show", "hip_clam", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "hip_clam"


def test_templates_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["templates", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"at_mid", "strain_soleus", "neural"} <= {row["id"] for row in rows}
    assert all(row["title"] and row["presentation"] for row in rows)


def test_a_dose_is_read_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    text = "3x15 2-1-2 2/day R"
    assert cli.main(["dose", text, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert from_data(told["fields"], Dose) == read_dose(text).dose
    assert read_dose(told["shorthand"]).dose == read_dose(text).dose
    assert "3 sets of 15" in told["sentence"]
    assert "right leg" in told["sentence"]


def test_the_self_test_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["selftest"]) == 0
    assert "ok:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["dose", "3x15 blob"], "“blob”"),
        (["library", "show", "nothing"], "'nothing'"),
        (["library", "list", "--region", "elbow"], "'elbow'"),
        (["programme", "check", "missing.json"], "missing.json"),
        (["programme", "new", "--template", "none", "-o", "F.json"], "'none'"),
        (["handout", "missing.json", "-o", "F.pdf"], "missing.json"),
        (["handout", "missing.json", "-o", "F.doc"], ""),
    ],
)
def test_what_the_user_got_wrong_is_one_sentence_and_exit_2(
    words: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(words) == 2
    out = capsys.readouterr()
    assert told in out.err
    assert len(out.err.strip().splitlines()) == 1
    assert not out.out
    assert not list(tmp_path.iterdir())


def test_an_unknown_option_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["handout", "F.json", "--layout", "poster", "-o", "F.pdf"])
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_bug_is_told_and_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> int:
        raise RuntimeError("a bug")

    monkeypatch.setattr("soleus.cli.selftest.run_selftest", broken)
    assert cli.main(["selftest"]) == 1
    assert "RuntimeError: a bug" in capsys.readouterr().err


def test_a_handout_to_a_damaged_file_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = new_file(tmp_path)
    capsys.readouterr()
    file.write_text(file.read_text(encoding="utf-8")[:-40], encoding="utf-8")
    pdf = tmp_path / "F.pdf"
    assert cli.main(["handout", str(file), "-o", str(pdf)]) == 2
    assert "line" in capsys.readouterr().err
    assert not pdf.exists()
