"""What the index holds for an exercise and for each of its variants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from soleus.domain.exercise import Exercise, varied
from soleus.storage.search.search_words import fold, split
from soleus.storage.search.synonyms import Synonyms

WITHOUT_EQUIPMENT = "no equipment without equipment nothing needed bodyweight body weight"
BREAK = " | "  # between synonyms, so that a whole one can be told


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the index: folded words in the order of what they are worth.

    alike   words that lead here by the synonyms of the search; then the main target
    tags    tags, targets, equipment, position, region, purposes, and what leads to them
    ladder  ids of its easier neighbours, then of its harder ones: to rank by, not to find
    """

    exercise: str
    variant: str
    name: str
    synonyms: str
    alike: str
    tags: str
    ladder: str

    def row(self) -> tuple[str, ...]:
        found_by = (self.name, self.synonyms, self.alike, self.tags)
        return (self.exercise, self.variant, *found_by, self.ladder)


def entries(
    exercise: Exercise, synonyms: Synonyms, written: Exercise | None = None
) -> Iterator[Entry]:
    """The exercise as it stands, then each variant under its own name and label.

    *written*: the same exercise in the words of the library, where *exercise* is shown in
    those of another language; both find it.
    """
    also = [written] if written is not None and written is not exercise else []
    yield _entry([exercise, *also], "", synonyms)
    for variant in exercise.variants:
        yield _entry([varied(each, variant.id) for each in (exercise, *also)], variant.id, synonyms)


def _entry(told: list[Exercise], variant: str, synonyms: Synonyms) -> Entry:
    exercise = told[0]
    name, *names = (_named(each, variant) for each in told)
    others = [
        *names,
        *(each.clinical_name for each in told),
        *exercise.synonyms,
        *(each.words.name for each in exercise.translations),
    ]
    tags = list(dict.fromkeys(tag for each in told for tag in _tags(each)))
    known = set(_words([name, *others]))
    alike: set[str] = set()
    for text in (name, *others):
        alike |= synonyms.leading_to(text)
    tagged = set(_words(tags if exercise.equipment else [*tags, WITHOUT_EQUIPMENT]))
    for text in tags:
        tagged |= synonyms.leading_to(text)
    main: set[str] = set()
    for each in told:
        target = each.targets[0] if each.targets else ""
        main |= {*_words([target]), *synonyms.leading_to(target)}
    return Entry(
        exercise=exercise.id,
        variant=variant,
        name=" ".join(_words([name])),
        synonyms=BREAK.join(" ".join(_words([each])) for each in others if each),
        alike=BREAK.join((" ".join(sorted(alike - known)), " ".join(sorted(main)))),
        tags=" ".join(sorted(tagged - known - alike - main)),
        ladder=BREAK.join((" ".join(exercise.easier), " ".join(exercise.harder))),
    )


def _named(exercise: Exercise, variant: str) -> str:
    own = exercise.variant(variant)
    return f"{exercise.name} {own.label if own else ''}".strip()


def _tags(exercise: Exercise) -> list[str]:
    nerve = [f"{exercise.nerve.value} nerve"] if exercise.nerve else []
    words = [exercise.region, exercise.position, *exercise.purposes, *exercise.equipment]
    return [
        *exercise.tags,
        *exercise.targets,
        *nerve,
        *(each.value.replace("-", " ") for each in words),
        exercise.household,
    ]


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in split(fold(text))]
