"""What the editor of own exercises holds, and the library item that it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from soleus.domain.exercise import (
    Exercise,
    Position,
    Region,
    StageDose,
    Translation,
    Words,
    default_dose,
)
from soleus.domain.photo import Photo
from soleus.domain.shorthand import read_dose, write_dose
from soleus.domain.trust import Source, Tag

OWN_SOURCE = Source(Tag.BACKGROUND, about="an exercise of this clinic")

LEAD = re.compile(r"^\s*(?:[•\-–*]+|\d+[.)])(?!\d)\s*")
"""A bullet or a number before a line; "10 heel raises" and "2.5 kg" keep theirs."""


@dataclass(frozen=True, slots=True)
class ExerciseDraft:
    """As typed. ``scene`` is the id of the exercise whose picture is borrowed, or empty."""

    name: str = ""
    clinical_name: str = ""
    region: Region = Region.CALF
    position: Position = Position.STANDING
    steps: str = ""
    cues: str = ""
    feel: str = ""
    dose: str = "3x10 daily"
    scene: str = ""
    photos: tuple[Photo, ...] = ()

    @property
    def dose_is_read(self) -> bool:
        return bool(self.dose.strip()) and not read_dose(self.dose).problems

    @property
    def ready(self) -> bool:
        return bool(self.name.strip()) and self.dose_is_read


def draft_of(exercise: Exercise) -> ExerciseDraft:
    """*exercise* as the editor shows it."""
    return ExerciseDraft(
        name=exercise.name,
        clinical_name=exercise.clinical_name,
        region=exercise.region,
        position=exercise.position,
        steps="\n".join(exercise.words.steps),
        cues="\n".join(exercise.words.cues),
        feel=exercise.words.feel,
        dose=write_dose(default_dose(exercise)),
        scene=exercise.id if exercise.scene else "",
        photos=exercise.photos,
    )


def exercise_from(
    draft: ExerciseDraft,
    base: Exercise | None,
    picture: Exercise | None,
    new_id: str,
    shown: Exercise | None = None,
    translation: Translation | None = None,
) -> Exercise:
    """The library item. What the editor does not show comes from *base*; ladders and
    variants, which have names and pictures of their own, do not.

    A dose left as it was keeps the base's dose for each stage.

    *shown*: *base* as the editor began with it, where that is in the language of the window.
    *translation*: the words of it, where they stand for those of *base*; a new name is then one
    in that language. What is to be done, once it is told otherwise, stands alone: no sheet in
    another language says what it was before.
    """
    doses: tuple[StageDose, ...] = (StageDose(read_dose(draft.dose).dose),)
    if base is not None and draft.dose.strip() == write_dose(default_dose(base)):
        doses = base.doses
    scene = picture.scene if picture is not None else ""
    if base is None:
        return Exercise(
            id=new_id,
            words=_words(draft),
            clinical_name=draft.clinical_name.strip(),
            region=draft.region,
            position=draft.position,
            doses=doses,
            sources=(OWN_SOURCE,),
            scene=scene,
            photos=draft.photos,
        )
    clinical_name = draft.clinical_name.strip()
    if shown is not None and clinical_name == shown.clinical_name:
        clinical_name = base.clinical_name
    words, translations = _spoken(_words(draft), base, translation)
    same = base.id == new_id
    return replace(
        base,
        id=new_id,
        words=words,
        clinical_name=clinical_name,
        region=draft.region,
        position=draft.position,
        doses=doses,
        sources=base.sources if same else (OWN_SOURCE,),
        easier=base.easier if same else (),
        harder=base.harder if same else (),
        measured=base.measured if same else (),
        variants=base.variants if same else (),
        translations=translations,
        scene=scene,
        photos=draft.photos,
    )


def _spoken(
    typed: Words, base: Exercise, translation: Translation | None
) -> tuple[Words, tuple[Translation, ...]]:
    """The words of the library and their translations, where *typed* stood before one of them."""
    told = _tidy((translation or base).words)
    if replace(typed, name="") != replace(told, name=""):
        return typed, ()
    if translation is None:
        return typed, base.translations
    others = [each for each in base.translations if each.language != translation.language]
    return base.words, (*others, replace(translation, words=typed))


def copy_of(
    exercise: Exercise,
    new_id: str,
    name: str,
    shown: Exercise | None = None,
    translation: Translation | None = None,
) -> Exercise:
    """*exercise* once more, as the clinic's own, under another *name* where it is read.

    *shown* and *translation* as for :func:`exercise_from`. In other languages it is numbered.
    """
    picture = exercise if exercise.scene else None
    draft = draft_of(shown or exercise)
    copied = exercise_from(draft, exercise, picture, new_id, shown, translation)

    def renamed(words: Words, language: str) -> Words:
        read = language == (translation.language if translation is not None else "")
        return replace(words, name=name if read else f"{words.name} (2)")

    return replace(
        copied,
        words=renamed(copied.words, ""),
        translations=tuple(
            replace(each, words=renamed(each.words, each.language)) for each in copied.translations
        ),
    )


def _words(draft: ExerciseDraft) -> Words:
    return Words(
        draft.name.strip(), lines(draft.steps), lines(draft.cues), " ".join(draft.feel.split())
    )


def _tidy(words: Words) -> Words:
    """*words* as they come back from the fields of the editor."""
    return Words(
        words.name.strip(),
        lines("\n".join(words.steps)),
        lines("\n".join(words.cues)),
        " ".join(words.feel.split()),
    )


def lines(text: str) -> tuple[str, ...]:
    """The lines of *text* that say something, without bullets or numbers before them."""
    return tuple(each for each in (_bare(line) for line in text.splitlines()) if each)


def _bare(line: str) -> str:
    return LEAD.sub("", line).strip()


def picturable(exercises: Iterable[Exercise]) -> list[Exercise]:
    """Those whose picture can be borrowed, in the order they are in."""
    return [each for each in exercises if each.scene]


def by_name(exercises: Iterable[Exercise]) -> list[Exercise]:
    return sorted(exercises, key=lambda each: each.name.casefold())
