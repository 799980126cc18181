"""Exercises in the public form of free-exercise-db: their words alone, marked as not reviewed.

Its items have id, name, force, level, mechanic, equipment, primaryMuscles, secondaryMuscles,
instructions, category and images. Pictures and pages are left where they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from soleus.domain.exercise import Equipment, Exercise, Position, Purpose, Region, Words
from soleus.domain.trust import Source, Tag
from soleus.errors import UserError
from soleus.storage.codec import Plain

UNREVIEWED = Source(Tag.BACKGROUND, about="free-exercise-db, not reviewed")
TAGS = ("free-exercise-db", "unreviewed")
MOST_ITEMS = 5000
MOST_STEPS, LONGEST_TEXT = 20, 1000
MARKS = {"instructions", "primaryMuscles", "category"}
LOWER_LEG, THIGH = {"calves"}, {"quadriceps"}
HIP = {"hamstrings", "glutes", "abductors", "adductors"}
EQUIPMENT = {
    "barbell": Equipment.BARBELL,
    "e-z curl bar": Equipment.BARBELL,
    "dumbbell": Equipment.WEIGHT,
    "kettlebells": Equipment.WEIGHT,
    "medicine ball": Equipment.WEIGHT,
    "bands": Equipment.BAND,
    "exercise ball": Equipment.GYM_BALL,
    "foam roll": Equipment.ROLLER,
    "machine": Equipment.MACHINE,
    "cable": Equipment.MACHINE,
}
PURPOSES = {
    "stretching": Purpose.STRETCH,
    "plyometrics": Purpose.SPRING,
    "cardio": Purpose.CARDIO,
}
POSTURES = (
    (re.compile(r"face down|prone|on your stomach", re.I), Position.PRONE),
    (re.compile(r"lie on your side|side-lying", re.I), Position.SIDE_LYING),
    (re.compile(r"\blie|lying|on your back|supine", re.I), Position.SUPINE),
    (re.compile(r"\bkneel", re.I), Position.KNEELING),
    (re.compile(r"\bsit|seated", re.I), Position.SITTING),
)


def is_free_exercise_db(found: Plain) -> bool:
    """Whether the JSON *found* is such a list, or one such item."""
    first = found[0] if isinstance(found, list) and found else found
    return isinstance(first, dict) and len(MARKS & first.keys()) >= 2 and "format" not in first


def read_free_exercise_db(found: Plain, name: str) -> tuple[Exercise, ...]:
    """The exercises of a list or of one item; *name* is what messages call the file.

    They come without a dose: the one who prescribes gives it.

    Raises:
        UserError: naming the item and the field that is wrong.

    """
    items = found if isinstance(found, list) else [found]
    if len(items) > MOST_ITEMS:
        raise UserError(
            f"{name} holds more than {MOST_ITEMS} exercises. Nothing was taken in. "
            "Split it into smaller files."
        )
    exercises: dict[str, Exercise] = {}
    for number, item in enumerate(items, 1):
        exercise = _exercise(item, number, name)
        if exercise.id in exercises:
            raise _wrong(name, number, f"the id {item['id']!r} stands twice")
        exercises[exercise.id] = exercise
    return tuple(exercises.values())


def _exercise(item: Any, number: int, name: str) -> Exercise:
    if not isinstance(item, Mapping):
        raise _wrong(name, number, "it is not a set of named fields")
    title, own_id = (_text(item, key, number, name) for key in ("name", "id"))
    steps = _texts(item, "instructions", number, name)[:MOST_STEPS]
    main = _texts(item, "primaryMuscles", number, name)
    category = _text(item, "category", number, name, needed=False)
    equipment = EQUIPMENT.get(_text(item, "equipment", number, name, needed=False))
    level = _text(item, "level", number, name, needed=False)
    held = _text(item, "force", number, name, needed=False) == "static"
    usual = Purpose.HOLD if held else Purpose.STRENGTH
    slug = re.sub(r"[^a-z0-9]+", "-", own_id.casefold()).strip("-")
    if not slug:
        raise _wrong(name, number, "id has no letter")
    return Exercise(
        id=f"fed-{slug[:80]}",
        words=Words(title, tuple(steps), ()),
        clinical_name="",
        region=_region(category, {each.casefold() for each in main}),
        position=_position(steps),
        doses=(),
        sources=(UNREVIEWED,),
        tags=(*TAGS, *(each for each in (category, level) if each)),
        purposes=(PURPOSES.get(category, usual),),
        targets=(*main, *_texts(item, "secondaryMuscles", number, name)),
        equipment=(equipment,) if equipment else (),
    )


def _region(category: str, muscles: set[str]) -> Region:
    """The shelf; the arms and the back have none of their own and stand with the trunk."""
    if category == "plyometrics":
        return Region.SPRING
    if category == "stretching":
        return Region.MOBILITY
    for group, region in ((LOWER_LEG, Region.CALF), (THIGH, Region.KNEE), (HIP, Region.HIP)):
        if muscles & group:
            return region
    return Region.TRUNK


def _position(steps: Sequence[str]) -> Position:
    """As the first step has it; standing where it does not say."""
    first = steps[0] if steps else ""
    return next(
        (position for words, position in POSTURES if words.search(first)), Position.STANDING
    )


def _text(item: Mapping[str, Any], key: str, number: int, name: str, *, needed: bool = True) -> str:
    value = item.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or (needed and not value.strip()):
        raise _wrong(name, number, f"{key} is no text")
    return " ".join(value.split())


def _texts(item: Mapping[str, Any], key: str, number: int, name: str) -> list[str]:
    value = item.get(key, [])
    if not isinstance(value, list) or not all(
        isinstance(each, str) and len(each) <= LONGEST_TEXT for each in value
    ):
        raise _wrong(name, number, f"{key} is no list of texts")
    return [text for text in (" ".join(each.split()) for each in value) if text]


def _wrong(name: str, number: int, why: str) -> UserError:
    return UserError(
        f"{name} cannot be taken in: exercise {number}: {why}. Nothing was changed. "
        "Mend that place, or take it out."
    )
