"""Many handouts at once: one file each; what cannot be made is told and does not stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from soleus.domain.told import Told
from soleus.errors import UserError

FAULT = (
    "Something in Soleus went wrong with this one; the others are made. "
    "Open it and export it by itself to see what."
)


class CancelledError(Exception):
    """The person gave it up; what is finished stays."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One handout to make. ``write`` makes it when its turn has come, and tells its file."""

    name: str
    write: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a batch.

    written     names of the sheets with their files
    failed      names with the sentence that says why not
    left        how many were not begun, because it was given up
    faults      faults of the program's own, which are to be told as such
    """

    written: tuple[tuple[str, Path], ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    left: int = 0
    faults: tuple[BaseException, ...] = ()


class Attempt(Protocol):
    """Does one piece of work and hands on what came of it, as the window's runners do."""

    def __call__(
        self,
        work: Callable[[], Path],
        on_done: Callable[[Path], None],
        on_error: Callable[[BaseException], None],
    ) -> None: ...


def plainly(
    work: Callable[[], Path],
    on_done: Callable[[Path], None],
    on_error: Callable[[BaseException], None],
) -> None:
    """Hands on what a user can cause; a fault of the program's own ends the whole batch."""
    try:
        path = work()
    except UserError as error:
        on_error(error)
    else:
        on_done(path)


def write_all(
    sheets: Sequence[Sheet], told: Told = lambda *_: None, attempt: Attempt = plainly
) -> Report:
    """Write each sheet in turn. *told* hears of each before it is begun.

    When *told* raises CancelledError the rest is left, and the report says so. Faults of the
    program's own that *attempt* hands on cost the other sheets nothing; they are in the report.
    """
    written: list[tuple[str, Path]] = []
    failed: list[tuple[str, str]] = []
    faults: list[BaseException] = []
    left = 0
    for place, sheet in enumerate(sheets):
        name = sheet.name

        def done(path: Path, name: str = name) -> None:
            written.append((name, path))

        def wrong(error: BaseException, name: str = name) -> None:
            if not isinstance(error, UserError):
                faults.append(error)
            failed.append((name, str(error) if isinstance(error, UserError) else FAULT))

        try:
            told(place, len(sheets), name)
        except CancelledError:
            left = len(sheets) - place
            break
        attempt(sheet.write, done, wrong)
    return Report(tuple(written), tuple(failed), left, tuple(faults))


def free_path(folder: Path, name: str) -> Path:
    """*name* in *folder*, numbered when a file of that name stands there: none is replaced."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return path
