"""Many handouts at once: one file each; what cannot be made is told and does not stop the rest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from soleus.domain.told import Told
from soleus.errors import UserError

log = logging.getLogger("soleus")


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
    """

    written: tuple[tuple[str, Path], ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    left: int = 0


def write_all(sheets: Sequence[Sheet], told: Told = lambda *_: None) -> Report:
    """Write each sheet in turn. *told* hears of each before it is begun.

    When *told* raises CancelledError the rest is left, and the report says so.
    """
    written: list[tuple[str, Path]] = []
    failed: list[tuple[str, str]] = []
    for place, sheet in enumerate(sheets):
        try:
            told(place, len(sheets), sheet.name)
        except CancelledError:
            return Report(tuple(written), tuple(failed), len(sheets) - place)
        try:
            written.append((sheet.name, sheet.write()))
        except UserError as error:
            failed.append((sheet.name, str(error)))
        except Exception:
            # A fault of the program's own in one programme must not cost the others theirs.
            log.exception("a handout of a batch could not be made")
            failed.append(
                (
                    sheet.name,
                    "Something in Soleus went wrong with this one; the others are made. "
                    "Open it and export it by itself to see what.",
                )
            )
    return Report(tuple(written), tuple(failed))


def free_path(folder: Path, name: str) -> Path:
    """*name* in *folder*, numbered when a file of that name stands there: none is replaced."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return path
