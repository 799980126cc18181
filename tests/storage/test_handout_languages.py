"""Translations of the library: complete files, plain errors, read only when asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from soleus.assets import resource
from soleus.domain.exercise import Exercise, TextStatus, Words
from soleus.errors import UserError
from soleus.storage.content import handout_languages as module
from soleus.storage.content.content import load_exercises
from soleus.storage.content.handout_languages import handout_languages, load_translations
from soleus.storage.content.translated_exercise import ENGLISH as DIGESTS
from soleus.storage.content.translated_exercise import digests, fits, in_language
from soleus.storage.interpreter import interpreter_for
from soleus.storage.library import lay_over, read_shipped

EXERCISE = "calf_sl_raise_step"
LANGUAGES = ("es", "pl", "ar")
ENGLISH = {each.id: each for each in load_exercises()}
VOWEL_MARKS = {chr(code) for code in range(0x064B, 0x0653)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_translation_has_what_the_english_has(language: str) -> None:
    for exercise_id, text in load_translations(language).exercises.items():
        exercise = ENGLISH[exercise_id]
        assert len(text.steps) == len(exercise.words.steps), exercise_id
        assert 1 <= len(text.cues) <= 3, exercise_id
        assert bool(text.feel) == bool(exercise.words.feel), exercise_id
        assert bool(text.household) == bool(exercise.household), exercise_id
        assert set(text.variants) == {each.id for each in exercise.variants}, exercise_id
        for variant in exercise.variants:
            own = text.variants[variant.id]
            assert own.label, (exercise_id, variant.id)
            if variant.words is not None:
                assert len(own.steps or text.steps) == len(variant.words.steps), exercise_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_the_english_one(language: str) -> None:
    same = [
        exercise_id
        for exercise_id, text in load_translations(language).exercises.items()
        if set(text.steps) & set(ENGLISH[exercise_id].words.steps)
    ]
    assert same == []
    phrases = load_translations(language).phrases
    assert [english for english, own in phrases.items() if english == own] == []


def test_the_digests_are_those_of_the_english() -> None:
    """After a change of words and of their translations run ``packaging/digest_words.py``."""
    kept = json.loads(resource("languages", DIGESTS).read_text(encoding="utf-8"))
    assert kept == digests(ENGLISH.values())


def other_steps(words: Words) -> Words:
    return replace(
        words, steps=tuple(f"Do as we did, {place}." for place in range(len(words.steps)))
    )


REWORDED: dict[str, Callable[[Exercise], Exercise]] = {
    "as many steps": lambda it: replace(it, words=other_steps(it.words)),
    "another name": lambda it: replace(it, words=replace(it.words, name="Our raise")),
    "another cue": lambda it: replace(it, words=replace(it.words, cues=("Slow.",))),
    "another feeling": lambda it: replace(it, words=replace(it.words, feel="In the calf.")),
    "another stand-in": lambda it: replace(it, household="our own stairs"),
}


@pytest.mark.parametrize("reword", REWORDED.values(), ids=REWORDED)
def test_what_a_clinic_reworded_is_told_in_its_words(
    reword: Callable[[Exercise], Exercise],
) -> None:
    """On the sheet and in the window alike."""
    mine = reword(ENGLISH[EXERCISE])
    assert in_language(mine, load_translations("es")) == replace(mine, household="")
    shown = interpreter_for("es").library(lay_over(read_shipped(), "test", [mine]))
    told = shown.exercises[EXERCISE]
    assert (told.words, told.household) == (mine.words, mine.household)
    assert [each.words for each in told.variants] == [each.words for each in mine.variants]


def test_a_variant_that_a_clinic_reworded_is_told_in_its_words() -> None:
    exercise = ENGLISH[EXERCISE]
    first, *others = exercise.variants
    assert first.words is not None
    mine = replace(first, words=other_steps(first.words))
    found = in_language(replace(exercise, variants=(mine, *others)), load_translations("es"))
    plain = in_language(exercise, load_translations("es"))
    assert found.words == plain.words != exercise.words
    assert found.variants == (replace(mine, household=""), *plain.variants[1:])


def test_where_lines_break_does_not_matter() -> None:
    exercise = ENGLISH[EXERCISE]
    steps = tuple(each.replace(" ", "\n  ", 1) for each in exercise.words.steps)
    assert fits(replace(exercise, words=replace(exercise.words, steps=steps)))


def test_arabic_texts_have_no_vowel_marks() -> None:
    texts = [*load_translations("ar").phrases.values()]
    for text in load_translations("ar").exercises.values():
        texts += [text.name, *text.steps, *text.cues, text.feel, text.household]
    assert [each for each in texts if VOWEL_MARKS & set(each)] == []


def test_the_languages_to_choose_from() -> None:
    found = {each.code: each for each in handout_languages()}
    assert list(found) == ["en", "ar", "es", "pl"]
    assert found["en"].exercises is None
    assert found["en"].status is TextStatus.REVIEWED
    assert (found["es"].name, found["es"].direction) == ("Español", "ltr")
    assert (found["ar"].name, found["ar"].direction) == ("العربية", "rtl")
    for code in LANGUAGES:
        assert found[code].status is TextStatus.DRAFT
        assert found[code].exercises == len(load_translations(code).exercises)
    assert found["es"].exercises == len(ENGLISH)
    assert found["pl"].exercises == found["ar"].exercises == 15


def test_an_unknown_language_has_nothing() -> None:
    assert load_translations("xx").exercises == {}
    assert load_translations("../es").exercises == {}


def written(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language "xy" whose one file of exercises holds *text*."""
    where = folder / "languages" / "xy" / "exercises"
    where.mkdir(parents=True)
    (where / "calf.yaml").write_text(text, encoding="utf-8")

    def found(*parts: str) -> Path:
        return folder.joinpath(*parts)

    monkeypatch.setattr(module, "resource", found)
    monkeypatch.setattr("soleus.storage.content.content.resource", found)
    load_translations.cache_clear()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "language: xy\nstatus: draft\nexercises:\n  a: {name: n, steps: [s]}\n",
            "calf.yaml: exercises",
        ),
        (
            "language: xy\nstatus: draft\nexercises:\n"
            "  a: {name: n, steps: [s], cues: [c], hint: x}\n",
            "'hint'",
        ),
        ("language: xx\nstatus: draft\nexercises: {}\n", "the folder says 'xy'"),
        ("language: xy\nstatus: done\nexercises: {}\n", "status"),
        ("language: xy\nstatus: [draft\n", "calf.yaml, line"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, text, monkeypatch)
    with pytest.raises(UserError, match=re_escape(told)):
        load_translations("xy")


def re_escape(text: str) -> str:
    import re

    return re.escape(text)


def test_a_text_may_have_been_reviewed_before_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "language: xy\nstatus: draft\nexercises:\n"
        "  a: {name: n, steps: [s], cues: [c], status: reviewed}\n"
        "  b: {name: n, steps: [s], cues: [c]}\n"
    )
    written(tmp_path, text, monkeypatch)
    assert load_translations("xy").drafts == {"b"}


def test_an_english_handout_reads_no_translation() -> None:
    code = (
        "import soleus.handout.compose.compose, sys\n"
        "from soleus.storage.content.handout_languages import load_translations as load\n"
        "from soleus.handout.words.localised import localised\n"
        "from soleus.handout.options import Library\n"
        "from soleus.domain.programme import Programme\n"
        "localised(Programme('p'), Library({}), 'en')\n"
        "assert load.cache_info().misses == 0\n"
        "assert 'uharfbuzz' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
