"""What a clinician reads in Spanish: complete, nothing left over, every number as in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.gui import marked_content

from soleus.domain.exercise import TextStatus
from soleus.errors import UserError
from soleus.storage.content import clinician_texts as module
from soleus.storage.content.clinician_texts import load_clinician_texts
from soleus.storage.content.content import read_yaml, yaml_files
from soleus.storage.content.handout_languages import load_translations
from soleus.storage.content.sources import UNNAMED, source_name, source_names, with_names
from soleus.storage.library import read_shipped

SHIPPED = read_shipped()
SPANISH = load_clinician_texts("es").phrases
NAMED = re.compile(r"^(?:VISA-A|LEFS|PSFS|Wells|[A-Z][\w’' -]+ (?:and [A-Z][\w-]+ )?\d{4})$")
"""Scores, and authors with their year: the same in every language."""
UNITS = {"kg", "Nm", "cm", "Nm/kg", "s", "°", "/10", "min", "/100", "/80", "/min"}
NUMBER = re.compile(r"F?\d+(?:[.,]\d+)*")


def shown_texts() -> list[str]:
    texts = marked_content.clinician_texts(SHIPPED)
    return [" ".join(each.split()) for each in texts if not NAMED.match(each) and each not in UNITS]


def test_every_text_is_translated() -> None:
    patient = load_translations("es").phrases
    missing = [each for each in shown_texts() if each not in SPANISH and each not in patient]
    assert missing == []


def test_what_the_patient_reads_is_translated_too() -> None:
    patient = load_translations("es").phrases
    texts = marked_content.patient_texts(SHIPPED)
    assert [each for each in texts if " ".join(each.split()) not in patient] == []


def test_no_translation_is_left_of_a_text_that_is_gone() -> None:
    known = {*shown_texts(), *source_names().values(), UNNAMED}
    assert [each for each in SPANISH if each not in known] == []


def test_no_translation_is_the_english_text() -> None:
    assert [english for english, spanish in SPANISH.items() if english == spanish] == []


def test_numbers_and_ends_are_those_of_the_english() -> None:
    wrong = [
        (english, spanish)
        for english, spanish in SPANISH.items()
        if numbers(spanish) != numbers(english)
        or any(english.endswith(mark) != spanish.endswith(mark) for mark in (".", ":"))
    ]
    assert wrong == []


def numbers(text: str) -> list[str]:
    return sorted(each.replace(",", ".") for each in NUMBER.findall(text))


def test_all_of_it_is_a_draft_until_a_clinician_has_read_it() -> None:
    for name, file in yaml_files("languages", "es", module.FOLDER):
        data = read_yaml(name, file)
        assert isinstance(data, dict)
        assert data["status"] == TextStatus.DRAFT.value, name
    assert load_clinician_texts("es").drafts == set(SPANISH)


def test_sources_have_their_spanish_names() -> None:
    assert source_name("F130") == "pages on hop tests"
    assert source_name("F130", "es") == "páginas sobre pruebas de salto"
    assert source_name("F37", "es") == "Silbernagel 2007"
    assert with_names("Según (F37; F130)", "es") == (
        "Según (Silbernagel 2007; páginas sobre pruebas de salto)"
    )


@pytest.mark.parametrize("language", ["en", "xx", "../es", "pl"])
def test_a_language_without_texts_has_none(language: str) -> None:
    assert load_clinician_texts(language).phrases == {}


def test_a_text_that_is_translated_two_ways_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "languages" / "zz" / "clinician"
    folder.mkdir(parents=True)
    for name, word in (("a", "uno"), ("b", "dos")):
        text = f"language: zz\nstatus: draft\nphrases: {{One: {word}}}\n"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    def files(*parts: str) -> list[tuple[str, Path]]:
        return [(each.name, each) for each in sorted(tmp_path.joinpath(*parts).glob("*.yaml"))]

    monkeypatch.setattr(module, "resource", tmp_path.joinpath)
    monkeypatch.setattr(module, "yaml_files", files)
    with pytest.raises(UserError, match=r"b.yaml: “One” is translated twice"):
        module.load_clinician_texts.__wrapped__("zz")
