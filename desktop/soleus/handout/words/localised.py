"""A programme and its library in the language of the handout, and what of them is not.

Texts of the library and of the templates are translated; what the physiotherapist typed
stays as it is typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from soleus.domain.exercise import TextStatus
from soleus.domain.programme import Programme
from soleus.domain.retold import READ_BY_PATIENT, retold
from soleus.handout.options import Library
from soleus.handout.stranger import Stranger

if TYPE_CHECKING:
    from soleus.storage.content.handout_languages import Translations

T = TypeVar("T")
SOURCE = "en"
"""What the library and the templates are written in."""


@dataclass(frozen=True, slots=True)
class Localised:
    """A programme as the sheet says it.

    strangers   what is left in another language
    draft       whether any translated word was not checked by a native speaker
    """

    programme: Programme
    library: Library
    strangers: tuple[Stranger, ...] = ()
    draft: bool = False


def localised(programme: Programme, library: Library, language: str) -> Localised:
    """*programme* and *library* in *language*; English is what they are written in.

    Raises:
        UserError: when a file of translations is damaged.

    """
    if language == SOURCE:
        return Localised(programme, library)
    # Here, not above: a sheet in English needs no reader of translations.
    from soleus.storage.content.handout_languages import load_translations
    from soleus.storage.content.translated_exercise import in_language

    translations = load_translations(language)
    reading = _Reading(translations.phrases)
    spoken = reading.of(programme)
    exercises = {each.id: in_language(each, translations) for each in library.exercises.values()}
    presentations = {
        each.id: replace(each, patient_name=reading.say(each.patient_name))
        if each.id == programme.presentation
        else each
        for each in library.presentations.values()
    }
    missing = tuple(_untranslated(programme, library, language, translations))
    # What was typed into a programme of this language is taken to be in it.
    typed = () if programme.language == language else tuple(map(Stranger, reading.kept))
    return Localised(
        spoken,
        replace(library, exercises=exercises, presentations=presentations),
        (*missing, *typed),
        _draft(programme, library, language, translations),
    )


def in_phrases(value: T, language: str) -> T:
    """A part of a programme with its texts in *language*, as far as they are translated.

    Raises:
        UserError: when a file of translations is damaged.

    """
    if language == SOURCE:
        return value
    from soleus.storage.content.handout_languages import load_translations

    return _Reading(load_translations(language).phrases).of(value)


@dataclass(slots=True)
class _Reading:
    """Puts phrases in place of English texts and notes those that have none."""

    phrases: Mapping[str, str]
    kept: dict[str, None] = field(default_factory=dict)

    def say(self, text: str) -> str:
        english = " ".join(text.split())
        if english in self.phrases:
            return self.phrases[english]
        if any(char.isalpha() for char in english):
            self.kept[english] = None
        return text

    def of(self, value: T) -> T:
        return retold(value, self.say, READ_BY_PATIENT)


def _untranslated(
    programme: Programme, library: Library, language: str, translations: Translations
) -> Iterator[Stranger]:
    """Each exercise of the programme that the sheet says in English, once for each card."""
    from soleus.storage.content.translated_exercise import fits

    for _, _, card in programme.cards():
        exercise = library.exercises.get(card.exercise)
        if exercise is None or any(each.language == language for each in exercise.translations):
            continue
        text = translations.exercises.get(exercise.id)
        variant = exercise.variant(card.variant)
        if text is None or not fits(exercise):
            yield Stranger(exercise.name, card.id)
        elif variant is None or not variant.words:
            continue
        elif variant.id not in text.variants or not fits(exercise, variant):
            yield Stranger(variant.words.name, card.id)


def _draft(
    programme: Programme, library: Library, language: str, translations: Translations
) -> bool:
    if translations.phrases_status is TextStatus.DRAFT:
        return True
    used = set(programme.exercise_ids())
    own = (
        each.status is TextStatus.DRAFT
        for exercise_id in used
        if exercise_id in library.exercises
        for each in library.exercises[exercise_id].translations
        if each.language == language
    )
    return bool(used & translations.drafts) or any(own)
