"""What a file brings to the clinic's library: looked at first, asked for, then all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from soleus.domain.exercise import Exercise
from soleus.errors import UserError
from soleus.storage.clinic_items import ClinicStore
from soleus.storage.clinic_library import (
    FORMAT,
    LARGEST,
    ClinicLibrary,
    DefaultDose,
    Tick,
    clinic_library_from_plain,
)
from soleus.storage.database import Database
from soleus.storage.exercise_table import exercises_of
from soleus.storage.files import read_file
from soleus.storage.free_exercise_db import is_free_exercise_db, read_free_exercise_db
from soleus.storage.library import Library
from soleus.storage.strict_json import JsonError, read_json
from soleus.storage.table_file import TABLES, read_cells

Told = Callable[[int, int, str], None]
"""Number of the piece that begins, from 0, how many there are, and what it is called."""


Item = Exercise | DefaultDose | Tick | str
"""A favourite is the bare id of its exercise."""


class Kind(StrEnum):
    EXERCISE = "exercise"
    DOSE = "dose"
    TICK = "tick"
    FAVOURITE = "favourite"


class State(StrEnum):
    NEW = "new"
    SAME = "same"
    CONFLICT = "conflict"  # the clinic has another one under that id or name
    UNKNOWN = "unknown"  # about an exercise that is not here


class Choice(StrEnum):
    LEAVE = "leave"
    TAKE = "take"
    BOTH = "both"  # an exercise beside the clinic's own, under a name of its own


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that the file brings.

    title   of the exercise that it is about
    key     the id of that exercise here
    ours    what the clinic has instead; None where it has nothing
    """

    kind: Kind
    state: State
    title: str
    key: str
    value: Item
    ours: Item | None = None

    @property
    def usual(self) -> Choice:
        """What is done with it unless it is asked: what is new comes in, ours stays."""
        return Choice.TAKE if self.state is State.NEW else Choice.LEAVE

    @property
    def choices(self) -> tuple[Choice, ...]:
        if self.state in {State.SAME, State.UNKNOWN}:
            return (Choice.LEAVE,)
        if self.state is State.CONFLICT and self.kind is Kind.EXERCISE:
            return (Choice.LEAVE, Choice.TAKE, Choice.BOTH)
        return (Choice.LEAVE, Choice.TAKE)


def read_incoming(path: Path) -> ClinicLibrary:
    """What the file at *path* holds: a clinic's library, a table, or exercises as JSON.

    Raises:
        UserError: none of these, damaged, or too large; for a table with row and column.

    """
    if path.suffix.lower() in TABLES:
        return ClinicLibrary(exercises_of(read_cells(path), path.name))
    try:
        found = read_json(read_file(path, LARGEST), LARGEST)
    except JsonError as problem:
        raise UserError(
            f"{path.name} cannot be taken in: {problem}. Nothing was changed. Choose a library "
            "that Soleus exported, a table (.csv or .xlsx), or exercises as JSON."
        ) from problem
    if is_free_exercise_db(found):
        return ClinicLibrary(read_free_exercise_db(found, path.name))
    if isinstance(found, dict) and found.get("format") == "soleus-programme":
        raise UserError(
            f"{path.name} is a programme, not a library. Nothing was changed. "
            "Open it with File, Open file."
        )
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UserError(
            f"{path.name} is neither a library that Soleus exported nor a list of exercises. "
            "Nothing was changed. Choose another file."
        )
    return clinic_library_from_plain(found, path.name)


def arrivals(items: ClinicLibrary, library: Library, store: ClinicStore) -> tuple[Arrival, ...]:
    """What *items* would bring to *library*, in the order in which it is looked through."""
    known = {key: each.name for key, each in library.exercises.items()}
    known |= {each.id: each.name for each in items.exercises}
    return (
        *_exercises(items, library, store),
        *_doses(items, known, store),
        *_ticks(items, known, store),
        *_favourites(items, known, store),
    )


def take_in(
    database: Database, chosen: Sequence[tuple[Arrival, Choice]], told: Told | None = None
) -> int:
    """Keep what was chosen, all of it or nothing; how many things were kept.

    ``told`` is called before each; what it raises ends the work with nothing kept.
    """
    wanted = [(arrival, choice) for arrival, choice in chosen if choice is not Choice.LEAVE]
    store = ClinicStore(database)
    with database.writing():
        for place, (arrival, choice) in enumerate(wanted):
            if told is not None:
                told(place, len(wanted), arrival.title)
            _keep(store, arrival, choice)
    return len(wanted)


def _keep(store: ClinicStore, arrival: Arrival, choice: Choice) -> None:
    match arrival.value:
        case Exercise() as exercise:
            if choice is Choice.BOTH:
                name = f"{exercise.name} (2)"
                words = replace(exercise.words, name=name)
                store.save_exercise(replace(exercise, id=new_own_id(), words=words))
            else:
                store.save_exercise(replace(exercise, id=arrival.key))
        case DefaultDose(exercise_id, variant, dose):
            store.set_default_dose(exercise_id, variant, dose)
        case Tick(item, confirmation):
            store.confirm(item, confirmation)
        case str(exercise_id):
            store.set_favourite(exercise_id, favourite=True)


def new_own_id() -> str:
    return f"own-{uuid4().hex}"


# --- looking


def _exercises(items: ClinicLibrary, library: Library, store: ClinicStore) -> Iterator[Arrival]:
    kept = {each.id: each for each in store.exercises()}
    names = {each.name.casefold(): each for each in kept.values() if each.id not in library.removed}
    for each in items.exercises:
        ours = kept.get(each.id) or library.exercises.get(each.id)
        ours = ours or names.get(each.name.casefold())
        if ours is None:
            state = State.NEW
        elif ours == replace(each, id=ours.id) and ours.id not in library.removed:
            state = State.SAME
        else:
            state = State.CONFLICT
        yield Arrival(Kind.EXERCISE, state, each.name, ours.id if ours else each.id, each, ours)


def _doses(items: ClinicLibrary, names: Mapping[str, str], store: ClinicStore) -> Iterator[Arrival]:
    kept = store.default_doses()
    for each in items.doses:
        dose = kept.get((each.exercise, each.variant))
        ours = DefaultDose(each.exercise, each.variant, dose) if dose else None
        yield _about(Kind.DOSE, each.exercise, names, each, ours)


def _ticks(items: ClinicLibrary, names: Mapping[str, str], store: ClinicStore) -> Iterator[Arrival]:
    kept = store.confirmations()
    for each in items.ticks:
        tick = kept.get(each.item)
        yield _about(Kind.TICK, each.item, names, each, Tick(each.item, tick) if tick else None)


def _favourites(
    items: ClinicLibrary, names: Mapping[str, str], store: ClinicStore
) -> Iterator[Arrival]:
    kept = set(store.favourites())
    for each in items.favourites:
        yield _about(Kind.FAVOURITE, each, names, each, each if each in kept else None)


def _about(
    kind: Kind, exercise_id: str, names: Mapping[str, str], value: Item, ours: Item | None
) -> Arrival:
    state = _state(exercise_id in names, ours, value)
    return Arrival(kind, state, names.get(exercise_id, exercise_id), exercise_id, value, ours)


def _state(known: bool, ours: Item | None, theirs: Item) -> State:
    if not known:
        return State.UNKNOWN
    if ours is None:
        return State.NEW
    return State.SAME if ours == theirs else State.CONFLICT
