"""``soleus handout --language``, and the English sheet beside it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from soleus.cli import main
from soleus.storage.content.content import load_exercises, load_templates
from soleus.storage.records.programme_file import programme_to_bytes


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (template,) = (each for each in load_templates() if each.id == "at_mid")
    programme = replace(template.programme, reference="JM-0412")
    where = tmp_path / "programme.json"
    where.write_bytes(programme_to_bytes(programme, load_exercises()))
    return where


@pytest.mark.parametrize("language", ["en", "es", "pl", "ar"])
def test_a_handout_in_each_language(language: str, file: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheet.pdf"
    assert main(["handout", str(file), "--language", language, "-o", str(output)]) == 0
    with pikepdf.open(io.BytesIO(output.read_bytes())) as pdf:
        assert str(pdf.Root.Lang) == language


def test_the_english_sheet_comes_behind(file: Path, tmp_path: Path) -> None:
    alone, beside = tmp_path / "alone.pdf", tmp_path / "beside.pdf"
    wanted = ["handout", str(file), "--language", "pl"]
    assert main([*wanted, "-o", str(alone)]) == 0
    assert main([*wanted, "--beside", "-o", str(beside)]) == 0
    with pikepdf.open(alone) as one, pikepdf.open(beside) as both:
        assert len(both.pages) >= 2 * len(one.pages) - 1
        languages = [str(each.Lang) for each in both.objects if is_part(each)]
        assert languages == ["en"]


def is_part(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and "/Lang" in each and "/S" in each


def test_the_programme_inside_stays_as_it_was_written(file: Path, tmp_path: Path) -> None:
    output, back = tmp_path / "sheet.pdf", tmp_path / "back.json"
    assert main(["handout", str(file), "--language", "ar", "-o", str(output)]) == 0
    assert main(["programme", "from-pdf", str(output), "-o", str(back)]) == 0
    assert "Strength and staying power" in back.read_text(encoding="utf-8")


def test_an_unknown_language_is_refused_with_those_there_are(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "sheet.pdf"
    assert main(["handout", str(file), "--language", "xx", "-o", str(output)]) != 0
    assert "Choose one of: ar, en, es, pl." in capsys.readouterr().err
    assert not output.exists()
