"""What a file brings to the clinic's library: looked at first, asked for, then all or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from soleus.domain.exercise import Exercise
from soleus.domain.stage import Block
from soleus.domain.told import Told
from soleus.errors import UserError
from soleus.storage.database.database import Database
from soleus.storage.exchange.clinic_library import (
    FORMAT,
    LARGEST,
    ClinicLibrary,
    DefaultDose,
    Tick,
    clinic_library_from_plain,
)
from soleus.storage.exchange.exercise_table import exercises_of
from soleus.storage.exchange.free_exercise_db import is_free_exercise_db, read_free_exercise_db
from soleus.storage.exchange.table_file import TABLES, read_cells
from soleus.storage.files import read_file
from soleus.storage.library import Library
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.kept_blocks import KeptBlock
from soleus.storage.strict_json import LIMIT, JsonError, read_json

HEAD = 200
"""Bytes: what the file is stands at its beginning; only a clinic's library may be large."""
Item = Exercise | DefaultDose | Tick | KeptBlock | str
"""A favourite is the bare id of its exercise."""
Words = Mapping[str, str]
"""By the id of an exercise in the file."""


class Kind(StrEnum):
    EXERCISE = "exercise"
    DOSE = "dose"
    TICK = "tick"
    FAVOURITE = "favourite"
    BLOCK = "block"  # kept to use again


class State(StrEnum):
    NEW = "new"
    SAME = "same"
    CONFLICT = "conflict"  # the clinic has another one under that id or name
    UNKNOWN = "unknown"  # about an exercise that is not here


class Choice(StrEnum):
    LEAVE = "leave"
    TAKE = "take"
    BOTH = "both"  # an exercise or a block beside the clinic's own, under a name of its own


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that the file brings.

    title   of the exercise that it is about, or of the block
    key     the id of that exercise here; of a block its name
    ours    what the clinic has instead; None where it has nothing
    """

    kind: Kind
    state: State
    title: str
    key: str
    value: Item
    ours: Item | None = None

    @property
    def about(self) -> str:
        """Id of its exercise in the file; of a block, which is about several, its name."""
        match self.value:
            case KeptBlock(name=name):
                return name
            case Exercise(id=name) | DefaultDose(exercise=name) | Tick(item=name):
                return name
            case name:
                return name

    @property
    def usual(self) -> Choice:
        """What is done with it unless it is asked: what is new comes in, ours stays."""
        return Choice.TAKE if self.state is State.NEW else Choice.LEAVE

    @property
    def choices(self) -> tuple[Choice, ...]:
        if self.state in {State.SAME, State.UNKNOWN}:
            return (Choice.LEAVE,)
        if self.state is State.CONFLICT and self.kind in {Kind.EXERCISE, Kind.BLOCK}:
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
        data = read_file(path, LARGEST)
        ours = f'"{FORMAT}"'.encode() in data[:HEAD]
        found = read_json(data, LARGEST if ours else LIMIT)
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
    exercises = tuple(_exercises(items, library, store))
    keys = {each.about: each.key for each in exercises}
    names = {key: each.name for key, each in library.exercises.items()}
    names |= {each.about: each.title for each in exercises}
    return (
        *exercises,
        *_doses(items, names, keys, store),
        *_ticks(items, names, keys, store),
        *_favourites(items, names, keys, store),
        *_blocks(items, names, keys, store),
    )


def take_in(
    database: Database, chosen: Sequence[tuple[Arrival, Choice]], told: Told | None = None
) -> int:
    """Keep what was chosen, all of it or nothing; how many things were kept.

    A dose, a tick and a favourite go where their exercise goes, as `settled` says.
    ``told`` is called before each; what it raises ends the work with nothing kept.
    """
    wanted = [(each, choice) for each, choice in settled(chosen) if choice is not Choice.LEAVE]
    new_ids = {
        each.value.id: new_own_id()
        for each, choice in wanted
        if isinstance(each.value, Exercise) and choice is Choice.BOTH
    }
    # What the file calls an exercise, and what it is called here.
    ids = {each.about: each.key for each, _ in chosen if each.kind is Kind.EXERCISE} | new_ids
    store = ClinicStore(database)
    with database.writing():
        for place, (arrival, choice) in enumerate(wanted):
            if told is not None:
                told(place, len(wanted), arrival.title)
            if isinstance(arrival.value, KeptBlock):
                _keep_block(store, arrival.value, ids, beside=choice is Choice.BOTH)
            else:
                _keep(store, arrival, new_ids.get(arrival.about))
    return len(wanted)


def settled(chosen: Sequence[tuple[Arrival, Choice]]) -> tuple[tuple[Arrival, Choice], ...]:
    """What comes of the choices when each dose, tick and favourite follows its exercise.

    Where the file's exercise stays out, what the file says about it stays out too: it was said
    of other content. Where both are kept, it belongs to the second one, so nothing of the
    clinic's stands against it.
    """
    exercises = {
        each.about: (each.state, choice) for each, choice in chosen if each.kind is Kind.EXERCISE
    }
    found = []
    for arrival, choice in chosen:
        done = choice
        if arrival.kind not in {Kind.EXERCISE, Kind.BLOCK} and arrival.about in exercises:
            state, exercise = exercises[arrival.about]
            if exercise is Choice.BOTH and arrival.state is not State.NEW:
                done = Choice.TAKE
            elif exercise is Choice.LEAVE and state is not State.SAME:
                done = Choice.LEAVE
        found.append((arrival, done))
    return tuple(found)


def _keep(store: ClinicStore, arrival: Arrival, new_id: str | None) -> None:
    """Keep what arrived; under *new_id* where the exercise stands beside the clinic's own."""
    key = new_id or arrival.key
    match arrival.value:
        case Exercise() as exercise:
            words = replace(exercise.words, name=f"{exercise.name} (2)")
            store.save_exercise(
                replace(exercise, id=key, words=words if new_id else exercise.words)
            )
        case DefaultDose(_, variant, dose):
            store.set_default_dose(key, variant, dose)
        case Tick(_, confirmation):
            store.confirm(key, confirmation)
        case str():
            store.set_favourite(key, favourite=True)


def _keep_block(store: ClinicStore, kept: KeptBlock, ids: Words, *, beside: bool) -> None:
    """Keep a block with the exercises as they are called here; *beside* the clinic's own."""
    name, taken = kept.name, {each.name for each in store.blocks.all()}
    turn = 2
    while beside and name in taken:
        name, turn = f"{kept.name} ({turn})", turn + 1
    store.blocks.keep(name, _called(kept.block, ids))


def new_own_id() -> str:
    return f"own-{uuid4().hex}"


# --- looking


def _exercises(items: ClinicLibrary, library: Library, store: ClinicStore) -> Iterator[Arrival]:
    kept = {each.id: each for each in store.exercises()}
    names = {each.name.casefold(): each for each in kept.values() if each.id not in library.removed}
    # One of the clinic's stands against one of the file's only: the second of a name comes in
    # beside it, so that neither is replaced unasked.
    taken = {each.id for each in items.exercises}
    for each in items.exercises:
        ours = kept.get(each.id) or library.exercises.get(each.id)
        value = each
        namesake = names.get(each.name.casefold())
        if ours is None and namesake is not None:
            if namesake.id in taken:
                value = replace(each, words=replace(each.words, name=f"{each.name} (2)"))
            else:
                ours = namesake
                taken.add(ours.id)
        if ours is None:
            state = State.NEW
        elif ours == replace(each, id=ours.id) and ours.id not in library.removed:
            state = State.SAME
        else:
            state = State.CONFLICT
        yield Arrival(Kind.EXERCISE, state, value.name, ours.id if ours else each.id, value, ours)


def _doses(
    items: ClinicLibrary, names: Words, keys: Words, store: ClinicStore
) -> Iterator[Arrival]:
    kept = store.default_doses()
    for each in items.doses:
        key = keys.get(each.exercise, each.exercise)
        dose = kept.get((key, each.variant))
        ours = DefaultDose(each.exercise, each.variant, dose) if dose else None
        yield _about(Kind.DOSE, key, names, each, ours)


def _ticks(
    items: ClinicLibrary, names: Words, keys: Words, store: ClinicStore
) -> Iterator[Arrival]:
    kept = store.confirmations()
    for each in items.ticks:
        key = keys.get(each.item, each.item)
        tick = kept.get(key)
        yield _about(Kind.TICK, key, names, each, Tick(each.item, tick) if tick else None)


def _favourites(
    items: ClinicLibrary, names: Words, keys: Words, store: ClinicStore
) -> Iterator[Arrival]:
    kept = set(store.favourites())
    for each in items.favourites:
        key = keys.get(each, each)
        yield _about(Kind.FAVOURITE, key, names, each, each if key in kept else None)


def _blocks(
    items: ClinicLibrary, names: Words, keys: Words, store: ClinicStore
) -> Iterator[Arrival]:
    """One of the same name stands against the clinic's; one without a known exercise stays out."""
    kept = {each.name: each for each in store.blocks.all()}
    for each in items.blocks:
        ours = kept.get(each.name)
        known = any(card.adjunct or card.exercise in names for card in each.block.cards)
        state = State.NEW if known else State.UNKNOWN
        if known and ours is not None:
            same = _bare(ours.block) == _bare(_called(each.block, keys))
            state = State.SAME if same else State.CONFLICT
        yield Arrival(Kind.BLOCK, state, each.name, each.name, each, ours)


def _called(block: Block, ids: Words) -> Block:
    """*block* with its exercises under their *ids* here."""
    cards = (replace(card, exercise=ids.get(card.exercise, card.exercise)) for card in block.cards)
    return replace(block, cards=tuple(cards))


def _bare(block: Block) -> Block:
    """*block* without the ids of itself and its cards, which say nothing."""
    cards = (replace(card, id=str(place)) for place, card in enumerate(block.cards))
    return replace(block, id="block", cards=tuple(cards))


def _about(kind: Kind, key: str, names: Words, value: Item, ours: Item | None) -> Arrival:
    found = Arrival(kind, State.UNKNOWN, key, key, value, ours)
    if found.about not in names:
        return found
    return replace(found, state=_state(ours, value), title=names[found.about])


def _state(ours: Item | None, theirs: Item) -> State:
    if ours is None:
        return State.NEW
    return State.SAME if ours == theirs else State.CONFLICT
