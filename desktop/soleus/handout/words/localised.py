"""A programme and its library in the language of the handout, and what of them is not.

Texts of the library and of the templates are translated; what the physiotherapist typed
stays as it is typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from soleus.domain.card import Adjunct, Card
from soleus.domain.criterion import Criterion
from soleus.domain.exercise import Exercise, TextStatus, Variant, Words
from soleus.domain.gait import GaitCue, GaitPlan
from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan, RunSession
from soleus.domain.stage import Block, Stage
from soleus.handout.options import Library
from soleus.handout.stranger import Stranger

if TYPE_CHECKING:
    from soleus.storage.content.handout_languages import ExerciseText, Translations, VariantText

SOURCE = "en"
"""What the library and the templates are written in."""

READ_BY_PATIENT: Mapping[type, tuple[str, ...]] = {
    Programme: ("title", "message"),
    Stage: ("name", "aim"),
    Block: ("title",),
    Card: ("note",),
    Adjunct: ("words",),
    Criterion: ("text",),
    RunPlan: ("title", "note"),
    RunSession: ("note",),
    GaitPlan: ("note",),
    GaitCue: ("note",),
}
"""Free texts that reach the sheet; a template brings them in English."""


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

    translations = load_translations(language)
    reading = _Reading(translations.phrases)
    spoken: Programme = reading.of(programme)
    exercises = {
        each.id: in_language(each, language, translations) for each in library.exercises.values()
    }
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

    def of(self, value: Any) -> Any:
        if isinstance(value, tuple):
            read = tuple(map(self.of, value))
            same = all(new is old for new, old in zip(read, value, strict=True))
            return value if same else read
        if not is_dataclass(value) or isinstance(value, type):
            return value
        own = READ_BY_PATIENT.get(type(value), ())
        changed = {}
        for each in fields(value):
            old = getattr(value, each.name)
            new = self.say(old) if each.name in own else self.of(old)
            if new is not old:
                changed[each.name] = new
        return replace(value, **changed) if changed else value


def in_language(exercise: Exercise, language: str, translations: Translations) -> Exercise:
    """The exercise with its words in *language* as far as there are any.

    A clinic's own translation goes first. What stands in for a piece of equipment at home
    is left out where it is not translated.
    """
    own = next((each for each in exercise.translations if each.language == language), None)
    text = translations.exercises.get(exercise.id)
    if own is not None:
        return replace(exercise, words=own.words, household="")
    if text is None or not _fits(text, exercise):
        return replace(exercise, household="")
    variants = tuple(_variant(each, text) for each in exercise.variants)
    return replace(exercise, words=_words(text, text), household=text.household, variants=variants)


def _fits(text: ExerciseText, exercise: Exercise) -> bool:
    """Whether it translates these words: a clinic may have rewritten a shipped exercise."""
    return len(text.steps) == len(exercise.words.steps)


def _variant(variant: Variant, text: ExerciseText) -> Variant:
    own = text.variants.get(variant.id)
    if own is None:
        return replace(variant, household="")
    words = _words(own, text) if variant.words is not None else None
    label = own.label or variant.label
    return replace(variant, label=label, words=words, household=own.household)


def _words(own: VariantText | ExerciseText, whole: ExerciseText) -> Words:
    return Words(
        own.name or whole.name, own.steps or whole.steps, own.cues or whole.cues,
        own.feel or whole.feel,
    )  # fmt: skip


def _untranslated(
    programme: Programme, library: Library, language: str, translations: Translations
) -> Iterator[Stranger]:
    """Each exercise of the programme that the sheet says in English, once for each card."""
    for _, _, card in programme.cards():
        exercise = library.exercises.get(card.exercise)
        if exercise is None or any(each.language == language for each in exercise.translations):
            continue
        text = translations.exercises.get(exercise.id)
        variant = exercise.variant(card.variant)
        whole = text is not None and _fits(text, exercise)
        if text is None or not whole:
            yield Stranger(exercise.name, card.id)
        elif variant is not None and variant.words and variant.id not in text.variants:
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
