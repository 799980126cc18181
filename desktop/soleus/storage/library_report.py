"""What the library holds, counted, and whether it keeps its rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from soleus.domain.exercise import Exercise, Purpose, Region
from soleus.errors import UserError
from soleus.storage.content.content import library_version
from soleus.storage.content.library_rules import breaches
from soleus.storage.database.cache import memory_cache
from soleus.storage.files import read_file
from soleus.storage.library import Library
from soleus.storage.search.search import LibraryIndex

FIRST = 5
"""Results among which what was meant is looked for."""
SHARE = 0.97
LARGEST_LIST = 1_000_000  # bytes
Searches = tuple[tuple[str, tuple[str, ...]], ...]
"""Words as they are typed, and the ids of the exercises that may be meant."""


@dataclass(frozen=True, slots=True)
class Report:
    """The counts, and a line for each breach by the name of its rule.

    nerves      by nerve: sliders, tensioners
    searches    how many were tried; 0 without a list
    missed      those that do not find what is meant among the first five
    """

    version: str
    regions: Mapping[Region, int]
    exercises: int
    variants: int
    nerves: Mapping[str, tuple[int, int]]
    templates: int
    unconfirmed: int
    searches: int
    missed: tuple[str, ...]
    breaches: Mapping[str, tuple[str, ...]]

    @property
    def sound(self) -> bool:
        enough_found = len(self.missed) <= (1 - SHARE) * self.searches
        return enough_found and not any(self.breaches.values())


def report(library: Library, searches: Searches = ()) -> Report:
    """Count *library* and hold it against its rules; *searches* are tried if there are any."""
    exercises = tuple(library.exercises.values())
    return Report(
        version=library_version(),
        regions=Counter(each.region for each in exercises),
        exercises=len(exercises),
        variants=sum(len(each.variants) for each in exercises),
        nerves=_nerves(exercises),
        templates=len(library.templates),
        unconfirmed=sum(library.unconfirmed(each.id) for each in exercises),
        searches=len(searches),
        missed=missed_searches(library, searches),
        breaches=breaches(exercises),
    )


def read_searches(path: Path) -> Searches:
    """The list of searches in the YAML file at *path*: pairs of words and ids.

    Raises:
        UserError: not there, or no such list.

    """
    try:
        found = yaml.safe_load(read_file(path, LARGEST_LIST))
        return tuple((str(words), tuple(meant.split())) for words, meant in found)
    except (yaml.YAMLError, TypeError, ValueError, AttributeError) as error:
        raise UserError(
            f"{path} is no list of searches. Give pairs: the words typed, and the ids meant."
        ) from error


def missed_searches(library: Library, searches: Searches) -> tuple[str, ...]:
    """A line for each search without any of what is meant among its first five."""
    if not searches:
        return ()
    index = LibraryIndex(memory_cache())
    index.rebuild(library.offered.values(), library.fingerprint)
    missed = []
    for words, meant in searches:
        found = [hit.id for hit in index.search(words, limit=FIRST)]
        if not set(found) & set(meant):
            missed.append(f"{words!r} finds {', '.join(found) or 'nothing'}")
    return tuple(missed)


def _nerves(exercises: Sequence[Exercise]) -> dict[str, tuple[int, int]]:
    neural = [each for each in exercises if each.region is Region.NEURAL and each.nerve]
    return {
        nerve: (
            sum(it.nerve == nerve and Purpose.SLIDER in it.purposes for it in neural),
            sum(it.nerve == nerve and Purpose.TENSIONER in it.purposes for it in neural),
        )
        for nerve in sorted({str(each.nerve) for each in neural})
    }
