"""An exercise in another language, as far as its words are translated."""

from __future__ import annotations

from dataclasses import replace

from soleus.domain.exercise import Exercise, Variant, Words
from soleus.storage.content.handout_languages import ExerciseText, Translations, VariantText


def in_language(exercise: Exercise, translations: Translations) -> Exercise:
    """The exercise with its words in the language of *translations* as far as there are any.

    A clinic's own translation goes first. What stands in for a piece of equipment at home
    is left out where it is not translated.
    """
    language = translations.language
    own = next((each for each in exercise.translations if each.language == language), None)
    text = translations.exercises.get(exercise.id)
    if own is not None:
        return replace(exercise, words=own.words, household="")
    if text is None or not fits(text, exercise):
        return replace(exercise, household="")
    variants = tuple(_variant(each, text) for each in exercise.variants)
    return replace(exercise, words=_words(text, text), household=text.household, variants=variants)


def fits(text: ExerciseText, exercise: Exercise) -> bool:
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
