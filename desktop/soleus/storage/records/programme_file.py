"""A programme as a file: versioned JSON that carries the library items it uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from soleus.domain.exercise import Exercise
from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.storage.codec import CodecError, Plain, from_data, to_data
from soleus.storage.earlier_forms import brought_up
from soleus.storage.files import read_file, write_file
from soleus.storage.records.photos import require_whole
from soleus.storage.strict_json import LIMIT, JsonError, TooLargeError, read_json, write_json

FORMAT = "soleus-programme"
VERSION = 3
"""Since 2 an exercise may carry photos; since 3 values have their second form."""
SECOND_FORM = 3
KEYS = {"format", "version", "programme", "exercises"}


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """What a file holds: the programme, and the items as they were when it was saved."""

    programme: Programme
    exercises: tuple[Exercise, ...] = ()


def save_programme(path: Path, programme: Programme, exercises: Iterable[Exercise]) -> None:
    """Write *programme* to *path* with those of *exercises* that it uses.

    Raises:
        UserError: too large with its photos, or the file could not be written; what stood
            there is untouched.

    """
    write_file(path, programme_to_bytes(programme, exercises))


def open_programme(path: Path) -> ProgrammeFile:
    """The programme in the file at *path*.

    Raises:
        UserError: not there, damaged (with line and column), of a newer version,
            or with data that makes no programme (with the path of the field).

    """
    return programme_from_bytes(read_file(path, LIMIT), path.name)


def programme_to_bytes(programme: Programme, exercises: Iterable[Exercise]) -> bytes:
    """Give the content of a programme's file; also what an exported PDF carries.

    Raises:
        UserError: it would be too large to be opened again.

    """
    written = to_data(programme)
    used = mentioned_exercises(written)
    items = {each.id: each for each in exercises if each.id in used}
    data = write_json(
        {
            "format": FORMAT,
            "version": VERSION,
            "programme": written,
            "exercises": [to_data(items[each]) for each in sorted(items)],
        }
    )
    if len(data) > LIMIT:
        raise UserError(
            f"The programme takes more than {LIMIT // 1_000_000} MB with its photos, too much for "
            "a file. Nothing was written. Take photos out of its exercises, then try again."
        )
    return data


def programme_from_bytes(data: bytes, name: str) -> ProgrammeFile:
    """Read a file's content; *name* is what messages call the file.

    Raises:
        UserError: as `open_programme`.

    """
    try:
        found = read_json(data)
    except TooLargeError as problem:
        raise UserError(
            f"{name} is too large to be opened: {problem}. It was left as it is. "
            "Ask for it to be sent with fewer photos."
        ) from problem
    except JsonError as problem:
        raise UserError(
            f"{name} is damaged or no programme file: {problem}. "
            "It was left as it is. Ask for it to be sent again, or open an older copy."
        ) from problem
    content = _content(found, name)
    try:
        programme = from_data(content["programme"], Programme)
    except CodecError as error:
        raise _wrong(name, f"programme.{error.problems[0]}") from error
    try:
        items = from_data(content["exercises"], tuple[Exercise, ...])
    except CodecError as error:
        raise _wrong(name, f"exercises{_joined(error.problems[0])}") from error
    require_whole(items, name)
    return ProgrammeFile(programme, items)


def mentioned_exercises(data: Plain) -> set[str]:
    """Every item that cards, progressions and criteria of *data* name, however deep."""
    found: set[str] = set()
    waiting = [data]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            name = each.get("exercise")
            if isinstance(name, str):
                found.add(name)
            waiting.extend(each.values())
        elif isinstance(each, list | tuple):
            waiting.extend(each)
    return found


def _content(found: Plain, name: str) -> dict[str, Plain]:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UserError(
            f"{name} is not a Soleus programme. Choose a file that Soleus saved or exported."
        )
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise _wrong(name, f"version: {version!r} is not a whole number from 1")
    if version > VERSION:
        raise UserError(
            f"{name} was saved by a newer Soleus (file version {version}; this program reads "
            f"up to {VERSION}). It was left as it is. Update Soleus, then open it again."
        )
    for key in sorted(KEYS - found.keys()):
        raise _wrong(name, f"{key}: is missing")
    for key in sorted(found.keys() - KEYS):
        raise _wrong(name, f"top: has no place for {key!r}")
    form = 2 if version >= SECOND_FORM else 1
    return {key: brought_up(each, form) for key, each in found.items()}


def _joined(problem: str) -> str:
    """``[0].words: …`` as it is, ``top: …`` without the word."""
    return problem.removeprefix("top") if problem.startswith("top") else problem


def _wrong(name: str, problem: str) -> UserError:
    return UserError(
        f"{name} cannot be opened: {problem.replace('programme.top', 'programme')}. "
        "It was left as it is. Ask for it to be sent again, or mend that line."
    )
