"""Exercises and template texts in other languages, read from YAML that a translator edits.

``languages/<code>/exercises/<region>.yaml`` holds exercises by their id,
``languages/<code>/phrases.yaml`` the exact English of templates with its translation.
What the clinician reads stands beside them, see ``clinician_texts``.
A file is read when its language is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources.abc import Traversable
from typing import TypeVar

from soleus.assets import resource
from soleus.domain.exercise import TextStatus
from soleus.errors import UserError
from soleus.storage.codec import CodecError, from_data
from soleus.storage.content.content import read_yaml, yaml_files

T = TypeVar("T")
SOURCE = "en"
"""The language that the library is written in."""


@dataclass(frozen=True, slots=True)
class VariantText:
    """Words of a variant; what is empty follows the exercise."""

    label: str = ""
    name: str = ""
    steps: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    feel: str = ""
    household: str = ""


@dataclass(frozen=True, slots=True)
class ExerciseText:
    """Words of an exercise in another language; ``status`` goes before the file's own."""

    name: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    feel: str = ""
    household: str = ""
    status: TextStatus | None = None
    variants: dict[str, VariantText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    language: str
    status: TextStatus
    exercises: dict[str, ExerciseText]


@dataclass(frozen=True, slots=True)
class PhraseFile:
    language: str
    status: TextStatus
    phrases: dict[str, str]


@dataclass(frozen=True, slots=True)
class Translations:
    """Everything that is translated into one language.

    drafts      ids of the exercises that no native speaker has checked
    phrases     exact English to translation
    """

    language: str
    exercises: Mapping[str, ExerciseText] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    phrases: Mapping[str, str] = field(default_factory=dict)
    phrases_status: TextStatus = TextStatus.DRAFT


@dataclass(frozen=True, slots=True)
class HandoutLanguage:
    """A language that a handout can be made in.

    code        "en", "es"
    name        in the language itself: "Español"
    direction   "ltr" or "rtl"
    status      draft while no native speaker has checked all of its words
    exercises   how many exercises of the library have words in it; None for all
    """

    code: str
    name: str
    direction: str
    status: TextStatus
    exercises: int | None = None


@cache
def load_translations(language: str) -> Translations:
    """What the library has in *language*; nothing for English and for an unknown language.

    Raises:
        UserError: naming the file and the key of the first thing that is wrong.

    """
    folder = resource("languages", language)
    if language == SOURCE or not language.isalnum() or not folder.is_dir():
        return Translations(language)
    exercises: dict[str, ExerciseText] = {}
    drafts: set[str] = set()
    for name, file in _exercise_files(language):
        for exercise_id, text in file.exercises.items():
            if exercise_id in exercises:
                raise UserError(f"{name}: {exercise_id} is translated twice. Take one out.")
            exercises[exercise_id] = text
            if (text.status or file.status) is TextStatus.DRAFT:
                drafts.add(exercise_id)
    phrases = _phrases(language)
    return Translations(language, exercises, frozenset(drafts), phrases.phrases, phrases.status)


def _exercise_files(language: str) -> Iterator[tuple[str, ExerciseFile]]:
    if not resource("languages", language, "exercises").is_dir():
        return
    for name, file in yaml_files("languages", language, "exercises"):
        found = read_texts(name, read_yaml(name, file), ExerciseFile)
        require_language(name, found.language, language)
        yield name, found


def _phrases(language: str) -> PhraseFile:
    name = f"languages/{language}/phrases.yaml"
    file = resource("languages", language, "phrases.yaml")
    if not file.is_file():
        return PhraseFile(language, TextStatus.DRAFT, {})
    found = read_texts(name, read_yaml(name, file), PhraseFile)
    require_language(name, found.language, language)
    return found


def read_texts(name: str, data: object, kind: type[T]) -> T:
    """*data* of the file *name* as a *kind*. Raises UserError naming file and key."""
    try:
        return from_data(data, kind)
    except CodecError as error:
        raise UserError(f"{name}: {error.problems[0]}.") from error


def require_language(name: str, found: str, wanted: str) -> None:
    """Refuse a file of another language than that of its folder, with a UserError."""
    if found != wanted:
        raise UserError(f"{name}: language is {found!r}, but the folder says {wanted!r}.")


@cache
def handout_languages() -> tuple[HandoutLanguage, ...]:
    """The languages to choose from, English first, then by code.

    Read from the heads of the files: a window shows them before anything is translated.
    """
    return tuple(sorted(_languages(), key=lambda each: (each.code != SOURCE, each.code)))


def _patient_files(code: str) -> Iterator[Traversable]:
    """What a sheet in *code* is made from, the wording left out."""
    phrases = resource("languages", code, "phrases.yaml")
    if phrases.is_file():
        yield phrases
    if resource("languages", code, "exercises").is_dir():
        yield from (file for _, file in yaml_files("languages", code, "exercises"))


_HEAD = re.compile(r"^(language|name|direction|status):[ \t]*([^\"'#\s]+)[ \t]*$", re.M)
_EXERCISE = re.compile(r"^  \w+:[ \t]*$", re.M)
_OWN_DRAFT = re.compile(r"^    status:[ \t]*draft", re.M)


def _languages() -> Iterator[HandoutLanguage]:
    for _, file in yaml_files("wording"):
        head = dict(_HEAD.findall(file.read_text(encoding="utf-8")))
        if "direction" not in head:
            continue  # a list of words, as of the jargon
        code = head["language"]
        statuses = {head.get("status", TextStatus.REVIEWED.value)}
        count = 0
        for each in _patient_files(code):
            text = each.read_text(encoding="utf-8")
            statuses |= {value for key, value in _HEAD.findall(text) if key == "status"}
            statuses |= {TextStatus.DRAFT.value} if _OWN_DRAFT.search(text) else set()
            count += len(_EXERCISE.findall(text))
        draft = TextStatus.DRAFT.value in statuses
        yield HandoutLanguage(
            code,
            head["name"],
            head["direction"],
            TextStatus.DRAFT if draft else TextStatus.REVIEWED,
            None if code == SOURCE else count,
        )
