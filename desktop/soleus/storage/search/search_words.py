"""Words as the search sees them: without accents, plurals, hyphens and slips of one letter."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

APOSTROPHES = str.maketrans("", "", "'’‘`´")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LAST = chr(0x10FFFF)
SHORTEST_MENDED = 4  # letters: shorter words are too near to too many others


def fold(text: str) -> str:
    """*text* in lower case, without accents and apostrophes."""
    lower = unicodedata.normalize("NFKD", text.translate(APOSTROPHES)).casefold()
    # Again: lower case can bring accents of its own, and marks in another order.
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(each for each in parts if not unicodedata.combining(each))


def split(folded: str) -> list[str]:
    """The words and numbers of a folded text; hyphens part them."""
    return re.findall(r"[^\W_]+", folded)


def stem(word: str) -> str:
    """*word* without its plural and -ing endings: always the beginning of the word itself.

    As the search completes words, a beginning finds every form of the word.
    """
    if len(word) < 4 or not word.isascii():
        return word
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("ies") and len(word) > 5:
        return word[:-3]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ing") and len(word) >= 7:
        bare = word[:-3]
        return bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in "lsz" else bare
    return word


class Vocabulary:
    """The words of an index in order, for completing and mending what is typed.

    ``counts`` says of each word in how many entries it stands, by column, first column first.
    """

    def __init__(self, counts: Mapping[str, Sequence[int]]) -> None:
        self._words = sorted(counts)
        self._whole = frozenset(counts)
        # Running sums up to each word, of the first column, of the first two, and so on.
        columns = zip(*(accumulate(counts[word]) for word in self._words), strict=True)
        self._sums: list[list[int]] = [[0, *accumulate(column)] for column in columns]

    def completes(self, beginning: str) -> bool:
        """Whether any word begins so."""
        place = bisect_left(self._words, beginning)
        return place < len(self._words) and self._words[place].startswith(beginning)

    def at_most(self, beginning: str, columns: int) -> int:
        """No more entries than this have a word that begins so in the first *columns*."""
        if not self._sums:
            return 0
        sums = self._sums[columns - 1]
        start = bisect_left(self._words, beginning)
        return sums[bisect_left(self._words, beginning + LAST, lo=start)] - sums[start]

    def mended(self, word: str) -> list[str]:
        """Beginnings to look for in the place of *word*, which completes to nothing.

        First whole words one slip away (a letter too many, missing, wrong, or two swapped),
        then the word that it runs on from ("stretchin"), then beginnings one slip away.
        """
        forms = dict.fromkeys((word, stem(word), word.removesuffix("s")))
        near = [each for form in forms if len(form) >= SHORTEST_MENDED for each in slips(form)]
        whole = list(dict.fromkeys(each for each in near if each in self._whole))
        if whole:
            return whole
        for end in range(len(word) - 1, max(SHORTEST_MENDED, len(word) - 3) - 1, -1):
            if word[:end] in self._whole:
                return [word[:end]]
        if len(word) <= SHORTEST_MENDED:
            return []
        return list(dict.fromkeys(each for each in near if self.completes(each)))

    def parted(self, word: str) -> tuple[str, str] | None:
        """The two whole words that *word* runs together ("heelraise")."""
        for end in range(3, len(word) - 2):
            first, second = word[:end], stem(word[end:])
            if first in self._whole and second in self._whole:
                return first, second
        return None


def slips(word: str) -> Iterator[str]:
    """Every text one slip away from *word*: swaps first, then wrong, missing and extra letters."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    for before, after in cuts:
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
    for before, after in cuts:
        if after:
            yield from (before + letter + after[1:] for letter in LETTERS if letter != after[0])
    for before, after in cuts:
        yield from (before + letter + after for letter in LETTERS)
    for before, after in cuts:
        if after:
            yield before + after[1:]
