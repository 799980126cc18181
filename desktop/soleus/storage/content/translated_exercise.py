"""An exercise in another language, as far as its words are translated.

``languages/english.json`` has a digest of the English that was translated, by the id of the
exercise and of its variant: a clinic may have rewritten what was shipped, and a sheet must not
say anything else than the clinic does. ``packaging/digest_words.py`` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256

from soleus.assets import resource
from soleus.domain.exercise import Exercise, Translation, Variant, Words
from soleus.storage.content.handout_languages import ExerciseText, Translations, VariantText

ENGLISH = "english.json"
DIGITS = 16


def in_language(exercise: Exercise, translations: Translations) -> Exercise:
    """The exercise with its words in the language of *translations* as far as there are any.

    A clinic's own translation goes first. What stands in for a piece of equipment at home
    is left out where it is not translated.
    """
    language = translations.language
    own = translation_of(exercise, language)
    text = translations.exercises.get(exercise.id)
    if own is not None:
        return replace(exercise, words=own.words, household="")
    if text is None or not fits(exercise):
        return replace(exercise, household="")
    variants = tuple(_variant(each, text, exercise) for each in exercise.variants)
    return replace(exercise, words=_words(text, text), household=text.household, variants=variants)


def translation_of(exercise: Exercise, language: str) -> Translation | None:
    """The clinic's own one, if there is any."""
    return next((each for each in exercise.translations if each.language == language), None)


def fits(exercise: Exercise, variant: Variant | None = None) -> bool:
    """Whether its words, or those of its *variant*, are the English that was translated."""
    if variant is None:
        return _translated_english().get(exercise.id) == digest_of(exercise)
    return _translated_english().get(f"{exercise.id}/{variant.id}") == digest_of(variant)


def digests(exercises: Iterable[Exercise]) -> dict[str, str]:
    """What ``english.json`` has to hold for *exercises*."""
    found: dict[str, str] = {}
    for exercise in exercises:
        found[exercise.id] = digest_of(exercise)
        found |= {f"{exercise.id}/{each.id}": digest_of(each) for each in exercise.variants}
    return found


def digest_of(part: Exercise | Variant) -> str:
    """Differs whenever a patient reads something else; where lines break does not matter."""
    label = part.label if isinstance(part, Variant) else ""
    return _digest(part.words, label, part.household)


@lru_cache(maxsize=4096)  # every sheet asks for the whole library
def _digest(words: Words | None, *others: str) -> str:
    texts: list[object] = [" ".join(each.split()) for each in others]
    if words is not None:
        lists = ((words.name,), words.steps, words.cues, (words.feel,))
        texts += [[" ".join(each.split()) for each in lines] for lines in lists]
    return sha256(json.dumps(texts).encode()).hexdigest()[:DIGITS]


@cache
def _translated_english() -> Mapping[str, str]:
    found: dict[str, str] = json.loads(resource("languages", ENGLISH).read_text(encoding="utf-8"))
    return found


def _variant(variant: Variant, text: ExerciseText, exercise: Exercise) -> Variant:
    own = text.variants.get(variant.id)
    if own is None or not fits(exercise, variant):
        return replace(variant, household="")
    words = _words(own, text) if variant.words is not None else None
    label = own.label or variant.label
    return replace(variant, label=label, words=words, household=own.household)


def _words(own: VariantText | ExerciseText, whole: ExerciseText) -> Words:
    return Words(
        own.name or whole.name, own.steps or whole.steps, own.cues or whole.cues,
        own.feel or whole.feel,
    )  # fmt: skip
