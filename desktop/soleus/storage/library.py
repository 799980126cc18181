"""The library as the program uses it: shipped content with the clinic's changes laid over it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import soleus
from soleus.assets import resource_path
from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise, StageDose
from soleus.domain.finding import Presentation
from soleus.domain.trust import Confirmation
from soleus.storage.codec import CodecError, build_converter, from_data, to_data
from soleus.storage.content.content import (
    Template,
    load_exercises,
    load_presentations,
    load_templates,
)
from soleus.storage.database.connection import Connections
from soleus.storage.database.database import Database
from soleus.storage.records.clinic_items import ClinicStore

CONTENT = ("exercises", "templates", "presentations.yaml", "run_plans.yaml")
PARSERS = ("domain", "storage")  # what the parsed form depends on beside the content


@dataclass(frozen=True, slots=True)
class Shipped:
    """The content that comes with the program."""

    exercises: tuple[Exercise, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    templates: tuple[Template, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladders:
    """Neighbours by exercise id."""

    easier: dict[str, tuple[str, ...]]
    harder: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything a programme can be built from.

    own             ids of exercises that the clinic added
    changed         ids of shipped exercises that the clinic changed, or gave a default dose
    confirmations   by item id: what a clinician has ticked
    easier, harder  neighbours on the ladders, as either side states them
    fingerprint     differs whenever anything that the search finds differs
    removed         ids of own exercises that are no longer offered; programmes still use them
    offered         the exercises without those: what lists and the search show
    shipped, state  what the clinic's side lies over, and the fingerprint of that
    plain           the ladders of the shipped exercises alone
    """

    exercises: Mapping[str, Exercise]
    presentations: Mapping[str, Presentation]
    templates: Mapping[str, Template]
    own: frozenset[str]
    changed: frozenset[str]
    confirmations: Mapping[str, Confirmation]
    easier: Mapping[str, tuple[str, ...]]
    harder: Mapping[str, tuple[str, ...]]
    fingerprint: str
    offered: Mapping[str, Exercise]
    removed: frozenset[str]
    shipped: Shipped
    state: str
    plain: Ladders

    def easier_than(self, exercise_id: str) -> tuple[Exercise, ...]:
        """The next easier exercises, nearest first as the content lists them."""
        return tuple(self.exercises[each] for each in self.easier.get(exercise_id, ()))

    def harder_than(self, exercise_id: str) -> tuple[Exercise, ...]:
        """The next harder exercises, nearest first as the content lists them."""
        return tuple(self.exercises[each] for each in self.harder.get(exercise_id, ()))

    def unconfirmed(self, exercise_id: str) -> bool:
        """Whether it rests on no published source and no clinician has ticked it."""
        return self.exercises[exercise_id].unverified and exercise_id not in self.confirmations


def load_library(
    database: Database | None = None,
    read: Callable[[], Shipped] | None = None,
    fingerprint: str = "",
) -> Library:
    """The library, with the clinic's changes where there is a *database*.

    The parsed content is kept in the database's cache, and parsed again once the files or the
    program differ. *read* and *fingerprint* stand in for the shipped files.

    Raises:
        UserError: naming file and key of what is wrong in the content.

    """
    state = fingerprint or content_fingerprint()
    if database is None:
        return lay_over((read or read_shipped)(), state)
    shipped = _cached(database.cache, state) or _parsed(database.cache, state, read)
    return _with_clinic(database, shipped, state)


def renewed(library: Library, database: Database) -> Library:
    """*library* with what the clinic keeps now; the shipped content is not read again."""
    return _with_clinic(database, library.shipped, library.state, library.plain)


def _with_clinic(
    database: Database, shipped: Shipped, state: str, plain: Ladders | None = None
) -> Library:
    clinic = ClinicStore(database)
    return lay_over(
        shipped,
        state,
        clinic.exercises(),
        clinic.default_doses(),
        clinic.confirmations(),
        clinic.removed(),
        plain,
    )


def read_shipped() -> Shipped:
    """The shipped content, parsed from its files."""
    return Shipped(load_exercises(), load_presentations(), load_templates())


def lay_over(
    shipped: Shipped,
    state: str,
    exercises: Iterable[Exercise] = (),
    doses: Mapping[tuple[str, str], Dose] | None = None,
    confirmations: Mapping[str, Confirmation] | None = None,
    removed: frozenset[str] = frozenset(),
    plain: Ladders | None = None,
) -> Library:
    """The library of *shipped* with the clinic's exercises and default doses over it.

    *plain*: its ladders, where they are known from before.
    """
    found = {each.id: each for each in shipped.exercises}
    plain = plain or _ladders(found)
    # A shipped one that was changed and then removed shows again as it was shipped.
    clinic = {it.id: it for it in exercises if not (it.id in removed and it.id in found)}
    rungs = any(_steps(each) != _steps(found.get(each.id)) for each in clinic.values())
    own = clinic.keys() - found.keys()
    changed = clinic.keys() & found.keys()
    found |= clinic
    for (exercise_id, variant_id), dose in (doses or {}).items():
        if exercise_id in found:
            found[exercise_id] = with_default(found[exercise_id], variant_id, dose)
            changed |= {exercise_id} - own
    hidden = removed & own
    told = (replace(each, photos=()) for each in clinic.values() if each.id not in hidden)
    changes = json.dumps([to_data(each) for each in told])
    alone: dict[str, tuple[str, ...]] = dict.fromkeys(own, ())
    ladders = _ladders(found) if rungs else Ladders(plain.easier | alone, plain.harder | alone)
    return Library(
        exercises=found,
        presentations={each.id: each for each in shipped.presentations},
        templates={each.id: each for each in shipped.templates},
        own=frozenset(own),
        changed=frozenset(changed),
        confirmations=dict(confirmations or {}),
        easier=ladders.easier,
        harder=ladders.harder,
        fingerprint=sha256(f"{state}\n{changes}".encode()).hexdigest(),
        offered={key: each for key, each in found.items() if key not in hidden},
        removed=frozenset(hidden),
        shipped=shipped,
        state=state,
        plain=plain,
    )


def _steps(exercise: Exercise | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an exercise says of its neighbours; one that is not there says nothing."""
    return (exercise.easier, exercise.harder) if exercise is not None else ((), ())


def with_default(exercise: Exercise, variant_id: str, dose: Dose) -> Exercise:
    """*exercise* with the clinic's *dose* in the place of its defaults, in every stage."""
    if not variant_id:
        return replace(exercise, doses=(StageDose(dose),))
    return replace(
        exercise,
        variants=tuple(
            replace(each, doses=(StageDose(dose),)) if each.id == variant_id else each
            for each in exercise.variants
        ),
    )


def content_fingerprint() -> str:
    """Names, sizes and times of the content's files and of the program's that read them."""
    told = [soleus.__version__]
    program = Path(soleus.__file__).parent
    # A frozen program has no sources beside it; there its version says enough.
    for folder in (*map(resource_path, CONTENT), *(program / each for each in PARSERS)):
        files = [folder] if folder.is_file() else sorted(folder.rglob("*.[yp]*"))
        for file in files:
            if file.suffix in {".yaml", ".py"}:
                facts = file.stat()
                told.append(f"{file.name} {facts.st_size} {facts.st_mtime_ns}")
    return sha256("\n".join(told).encode()).hexdigest()


def _cached(cache: Connections, state: str) -> Shipped | None:
    with cache.reading() as db:
        row = db.conn.execute(
            "SELECT document FROM content WHERE fingerprint = ?", [state]
        ).fetchone()
    if row is None:
        return None
    try:
        return from_data(json.loads(row[0]), Shipped, build_converter(detailed=False))
    except (CodecError, ValueError):  # written by a program of another day: parse again
        return None


def _parsed(cache: Connections, state: str, read: Callable[[], Shipped] | None) -> Shipped:
    shipped = (read or read_shipped)()
    text = json.dumps(to_data(shipped))
    with cache.writing() as db:
        db.conn.execute("DELETE FROM content")
        db.conn.execute("INSERT INTO content VALUES (?, ?)", [state, text])
    return shipped


def _ladders(exercises: Mapping[str, Exercise]) -> Ladders:
    """Easier and harder neighbours: those an exercise names, then those that name it."""
    easier: dict[str, dict[str, None]] = {}
    harder: dict[str, dict[str, None]] = {}
    for each in exercises.values():
        for named, told in ((easier, each.easier), (harder, each.harder)):
            known = [other for other in told if other in exercises]
            if known:
                named[each.id] = dict.fromkeys(known)
    for each in exercises.values():
        for named, told in ((harder, each.easier), (easier, each.harder)):
            for other in told:
                if other in exercises:
                    named.setdefault(other, {}).setdefault(each.id)
    return Ladders(
        {key: tuple(easier.get(key, ())) for key in exercises},
        {key: tuple(harder.get(key, ())) for key in exercises},
    )
