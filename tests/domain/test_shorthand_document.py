"""The document of the grammar says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from soleus.domain.shorthand import read_dose, read_run, write_dose, write_run

DOCUMENT = Path(__file__).parents[2] / "docs" / "shorthand.md"
ROW = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)


def rows(section: str) -> list[tuple[str, str]]:
    text = DOCUMENT.read_text(encoding="utf-8")
    body = text.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    found = ROW.findall(body)
    assert found
    return found


@pytest.mark.parametrize("section", ["Sets and repetitions", "How it is done", "When", "Limits"])
def test_every_example_is_canonical(section: str) -> None:
    for shorthand, _ in rows(section):
        reading = read_dose(shorthand)
        assert (reading.problems, write_dose(reading.dose)) == ((), shorthand)


def test_words_named_beside_an_example_are_read_in_its_place() -> None:
    """`speed:slow` with "also `fast`" means that `speed:fast` is read too."""
    for section in ("How it is done", "Limits"):
        for shorthand, meaning in rows(section):
            for own in re.findall(r"also ((?:`[^`]+`(?:, )?)+)", meaning):
                for word in re.findall(r"`([^`]+)`", own):
                    key = shorthand.split(":")[0]
                    texts = {word, f"{key}:{word}", *(f"{each}<=30" for each in word.split())}
                    assert any(not read_dose(text).problems for text in texts), word


def test_other_ways_to_type_it_are_read_as_the_document_says() -> None:
    for typed, canonical in rows("Also understood"):
        reading = read_dose(typed)
        assert (reading.problems, write_dose(reading.dose)) == ((), canonical.strip("`"))


def test_what_is_not_guessed_is_marked() -> None:
    for typed, _ in rows("Not guessed"):
        assert len(read_dose(typed).problems) == 1


def test_running_sessions_are_read_as_the_document_says() -> None:
    for shorthand, meaning in rows("Running sessions"):
        reading = read_run(shorthand)
        typed_as = meaning.strip("`") if re.fullmatch(r"`[^`]+`", meaning) else shorthand
        written = write_run(reading.line, miles="mi" in shorthand.split())
        assert (reading.problems, written) == ((), typed_as)


def test_words_named_beside_a_running_session_are_read_in_its_place() -> None:
    for _, meaning in rows("Running sessions"):
        for own in re.findall(r"also ((?:`[^`]+`(?:, | and )?)+)", meaning):
            for word in " ".join(re.findall(r"`([^`]+)`", own)).split():
                texts = (f"run 30min {word}", f"run 30min; {word}", f"run 5{word}")
                assert any(not read_run(text).problems for text in texts), word
