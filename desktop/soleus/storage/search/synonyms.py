"""Synonyms of the search, read from the resources, where a clinician can add to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from soleus.assets import resource
from soleus.errors import UserError
from soleus.storage.codec import CodecError, from_data
from soleus.storage.content.content import read_yaml
from soleus.storage.content.handout_languages import SOURCE
from soleus.storage.search.search_words import fold, split, stem

NAME = "search/synonyms.yaml"
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SynonymFile:
    """The file as written; what its parts mean stands at its top."""

    ignored: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    alike: tuple[tuple[str, ...], ...]
    also: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Which other words lead to a text.

    forms       the first form of each word that has several
    leads       phrases, in first forms, and the words that lead to a text that has them
    longest     words in the longest phrase
    """

    ignored: frozenset[str]
    forms: dict[str, str]
    leads: dict[Phrase, frozenset[str]]
    longest: int

    def leading_to(self, text: str) -> frozenset[str]:
        """The words that should find *text* although it may not hold them."""
        words = _phrase(text, self.forms)
        found: set[str] = set()
        for start in range(len(words)):
            for end in range(start + 1, min(start + self.longest, len(words)) + 1):
                found |= self.leads.get(words[start:end], frozenset())
        return frozenset(found)


@cache
def load_synonyms(language: str = SOURCE) -> Synonyms:
    """The shipped synonyms, with those of *language* beside the English ones.

    Raises:
        UserError: naming the line or the key that is wrong.

    """
    file, other = _read(NAME), f"languages/{language}/search.yaml"
    if language != SOURCE and resource(*other.split("/")).is_file():
        more = _read(other)
        file = SynonymFile(
            (*file.ignored, *more.ignored),
            (*file.forms, *more.forms),
            (*file.alike, *more.alike),
            {
                key: (*file.also.get(key, ()), *more.also.get(key, ()))
                for key in (file.also | more.also)
            },
        )
    return build_synonyms(file)


def _read(name: str) -> SynonymFile:
    try:
        return from_data(read_yaml(name, resource(*name.split("/"))), SynonymFile)
    except CodecError as error:
        raise UserError(f"{name}: {error.problems[0]}.") from error


def build_synonyms(file: SynonymFile) -> Synonyms:
    """Make the groups ready for looking up."""
    forms = {stem(fold(word)): stem(fold(group[0])) for group in file.forms for word in group}
    leads: dict[Phrase, set[str]] = {}
    for group in file.forms:
        leads[_phrase(group[0], forms)] = {stem(fold(word)) for word in group}
    for group in file.alike:
        for entry in group:
            _lead(leads, _phrase(entry, forms), group)
    for entry, others in file.also.items():
        _lead(leads, _phrase(entry, forms), others)
    ignored = frozenset(fold(word) for word in file.ignored)
    return Synonyms(
        ignored=ignored,
        forms=forms,
        leads={phrase: frozenset(words - ignored) for phrase, words in leads.items()},
        longest=max(map(len, leads), default=0),
    )


def _lead(leads: dict[Phrase, set[str]], phrase: Phrase, others: tuple[str, ...]) -> None:
    words = leads.setdefault(phrase, set())
    for other in others:
        words.update(map(stem, split(fold(other))))


def _phrase(text: str, forms: dict[str, str]) -> Phrase:
    stems = (stem(word) for word in split(fold(text)))
    return tuple(forms.get(word, word) for word in stems)
