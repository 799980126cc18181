"""The search over the library: finds as one types, whatever the order, endings and accents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlite_utils import Database as Sqlite

from soleus.domain.exercise import Exercise
from soleus.storage.content.handout_languages import SOURCE
from soleus.storage.database.connection import Connections
from soleus.storage.search.search_entry import Entry, entries
from soleus.storage.search.search_score import Term, base_points, mark_words, score
from soleus.storage.search.search_words import Vocabulary, fold, split, stem
from soleus.storage.search.synonyms import load_synonyms

CLOSELY = 60  # how many of the best are looked at closely; the rest keep FTS5's order
BROAD = 1500  # more entries than this are not ranked by FTS5, but taken shortest name first
WORDS, LETTERS = 10, 40  # longer input says no more
COLUMNS = ("name", "synonyms", "alike", "tags")
FIND = (
    "SELECT rowid, exercise, variant, ladder, name, synonyms, alike, tags"
    " FROM items WHERE items MATCH ?"
)
REST = "SELECT rowid FROM items WHERE items MATCH ?"


class Hit(NamedTuple):
    """An exercise that answers a search.

    variant     id of the variant that answers it best; empty for the exercise as it stands
    score       higher is better; only comparable within one search
    matched     its words that answer, folded, for marking them (`marks`)
    """

    id: str
    variant: str
    score: float
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What of the index is held in memory: its words, and the item behind each of its rows."""

    fingerprint: str
    vocabulary: Vocabulary
    items: dict[int, tuple[str, str]]


class LibraryIndex:
    """The index in a cache; built once for each state of the library, then read from any thread.

    *language*: what is typed in beside English.
    """

    def __init__(self, cache: Connections, language: str = SOURCE) -> None:
        self._cache, self._language = cache, language
        self._known: tuple[Known, ...] = ()  # of the index, and of the one that is being built

    @property
    def fingerprint(self) -> str:
        """What the index was built from; empty when it never was."""
        with self._cache.reading() as db:
            return _fingerprint(db)

    def rebuild(
        self,
        exercises: Iterable[Exercise],
        fingerprint: str,
        written: Mapping[str, Exercise] | None = None,
    ) -> bool:
        """Index *exercises* anew unless *fingerprint* is that of the index; whether it was done.

        *written*: the same by their ids as the library is written, where they are shown in
        another language. Both find them.
        """
        if fingerprint and fingerprint == self.fingerprint:
            return False
        synonyms, other = load_synonyms(self._language), written or {}
        rows = [
            each
            for exercise in exercises
            for each in entries(exercise, synonyms, other.get(exercise.id))
        ]
        rows.sort(key=lambda entry: len(entry.name.split()))  # see BROAD
        with self._cache.writing() as db:
            db.conn.execute("DELETE FROM indexed")
            db.conn.execute("DELETE FROM items")
            sql = "INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?)"
            db.conn.executemany(sql, map(Entry.row, rows))
            db.conn.execute("INSERT INTO items (items) VALUES ('optimize')")
            db.conn.execute("INSERT INTO indexed VALUES (?)", [fingerprint])
            # Read before anybody can search in it: whoever types next does not wait for it.
            self._known = (_read_known(db, fingerprint), *self._known[:1])
        return True

    def search(self, text: str, limit: int | None = None) -> list[Hit]:
        """What *text* finds, best first, each exercise once; nothing for an empty text.

        Every word must be answered, the last and any other may be unfinished. When no item
        answers all, those that answer most of them are given.
        """
        typed = self._typed(text)
        if not typed:
            return []
        with self._cache.reading() as db:
            known = self._known_of(db)
            terms = _terms(typed, known.vocabulary)
            if not terms:
                return []
            hits = _Look(db, known, terms, limit).hits(" AND ", len(terms))
            if not hits and len(terms) > 1:
                hits = _Look(db, known, terms, limit).hits(" OR ", (len(terms) + 1) // 2)
        return hits

    def _known_of(self, db: Sqlite) -> Known:
        fingerprint = _fingerprint(db)
        known = next((each for each in self._known if each.fingerprint == fingerprint), None)
        if known is None:
            known = _read_known(db, fingerprint)
            self._known = (known,)
        return known

    def _typed(self, text: str) -> list[str]:
        words = [word[:LETTERS] for word in split(fold(text))]
        ignored = load_synonyms(self._language).ignored
        telling = [word for word in words if word not in ignored] or words
        return list(dict.fromkeys(telling))[:WORDS]


def marks(text: str, hit: Hit) -> list[tuple[int, int]]:
    """Start and end of the words of *text*, as shown, that answer the search."""
    return mark_words(text, hit.matched)


def _fingerprint(db: Sqlite) -> str:
    row = db.conn.execute("SELECT fingerprint FROM indexed").fetchone()
    return row[0] if row else ""


def _read_known(db: Sqlite, fingerprint: str) -> Known:
    counts: dict[str, list[int]] = {}
    for term, column, found_in in db.conn.execute("SELECT term, col, doc FROM vocabulary"):
        counts.setdefault(term, [0] * len(COLUMNS))[COLUMNS.index(column)] = found_in
    rows = db.conn.execute("SELECT rowid, exercise, variant FROM items")
    return Known(fingerprint, Vocabulary(counts), {row[0]: (row[1], row[2]) for row in rows})


def _terms(words: Iterable[str], vocabulary: Vocabulary) -> list[Term]:
    """What to look for; a word that nothing is near to is left out."""
    terms: list[Term] = []
    for word in words:
        beginning = stem(word)
        if vocabulary.completes(beginning):
            terms.append(Term((beginning,), typed=word))
        elif mended := vocabulary.mended(word):
            stems = tuple(dict.fromkeys(map(stem, mended)))
            terms.append(Term(stems, typed=word, mended=True))
        elif parted := vocabulary.parted(word):
            terms.extend(Term((part,), typed=part) for part in parted)
    return terms


class _Look:
    """One search in the index: names first, then ever more columns until there is enough."""

    def __init__(self, db: Sqlite, known: Known, terms: list[Term], limit: int | None) -> None:
        self._db = db
        self._known = known
        self._terms = terms
        self._limit = limit

    def hits(self, between: str, needed: int) -> list[Hit]:
        """Hits that answer *needed* of the terms, joined by " AND " or " OR "."""
        expression = between.join(term.expression for term in self._terms)
        every = between == " AND "
        rows: dict[int, tuple[str, ...]] = {}
        for columns in range(1, len(COLUMNS) + 1):
            sql = f"{FIND}{self._order(columns, every)} LIMIT {CLOSELY}"
            within = f"{{{' '.join(COLUMNS[:columns])}}} : ({expression})"
            for rowid, *row in self._db.conn.execute(sql, [within]):
                rows.setdefault(rowid, tuple(row))
            if len(rows) >= CLOSELY:
                break
        found = self._scored(list(rows.values()), needed)
        hits = sorted(found.values(), key=lambda hit: -hit.score)
        if len(rows) >= CLOSELY and every and (self._limit is None or len(hits) < self._limit):
            hits += self._rest(expression, set(found))
        return hits if self._limit is None else hits[: self._limit]

    def _order(self, columns: int, every: bool) -> str:
        counts = [
            sum(self._known.vocabulary.at_most(each, columns) for each in term.beginnings)
            for term in self._terms
        ]
        most = min(counts) if every else sum(counts)
        return " ORDER BY rank" if most <= BROAD else ""

    def _scored(self, rows: list[tuple[str, ...]], needed: int) -> dict[str, Hit]:
        best: dict[str, Hit] = {}
        ladders: dict[str, str] = {}
        for place, (exercise, variant, ladder, *fields) in enumerate(rows):
            answer = score(fields, self._terms)
            if answer.answered < needed:
                continue
            # Alike otherwise, FTS5's order decides, and the exercise goes before its variants.
            points = answer.points - place / 1000 - (0.5 if variant else 0)
            if exercise not in best or points > best[exercise].score:
                best[exercise] = Hit(exercise, variant, points, answer.matched)
                ladders[exercise] = ladder
        base = base_points(ladders)
        return {each: hit._replace(score=hit.score + base[each]) for each, hit in best.items()}

    def _rest(self, expression: str, seen: set[str]) -> Iterator[Hit]:
        """The hits behind those looked at closely, each exercise once, no more than asked for."""
        wanted = None if self._limit is None else self._limit - len(seen)
        sql = REST + self._order(len(COLUMNS), every=True)
        for place, (row,) in enumerate(self._db.conn.execute(sql, [expression])):
            if wanted == 0:
                return
            exercise, variant = self._known.items[row]
            if exercise not in seen:
                seen.add(exercise)
                wanted = None if wanted is None else wanted - 1
                yield Hit(exercise, variant, -float(place + 1))
