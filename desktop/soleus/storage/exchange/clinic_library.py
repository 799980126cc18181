"""A clinic's side of the library as one file: to a second computer, or to a colleague."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise
from soleus.domain.trust import Confirmation
from soleus.errors import UserError
from soleus.storage.codec import CodecError, Plain, from_data, to_data
from soleus.storage.content.content import library_version
from soleus.storage.earlier_forms import brought_up
from soleus.storage.files import write_file
from soleus.storage.records.clinic_items import ClinicStore
from soleus.storage.records.kept_blocks import KeptBlock
from soleus.storage.records.photos import require_whole
from soleus.storage.strict_json import write_json

FORMAT = "soleus-library"
VERSION = 2
"""Since 2 with blocks to use again, and values in their second form."""
SECOND_FORM = 2
ENDING = "soleuslib"
LARGEST = 160_000_000
"""Bytes: 400 exercises with two photos each."""
KEYS = {"format", "version", "library", "items"}


@dataclass(frozen=True, slots=True)
class DefaultDose:
    """The clinic's default for an exercise or its variant ("" for the exercise as it stands)."""

    exercise: str
    variant: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class Tick:
    """A clinician's tick on an item of the library."""

    item: str
    confirmation: Confirmation


@dataclass(frozen=True, slots=True)
class ClinicLibrary:
    """What a clinic has added to the library or changed in it. Programmes are no part of it."""

    exercises: tuple[Exercise, ...] = ()
    doses: tuple[DefaultDose, ...] = ()
    ticks: tuple[Tick, ...] = ()
    favourites: tuple[str, ...] = ()
    blocks: tuple[KeptBlock, ...] = ()

    @property
    def size(self) -> int:
        lists = (self.exercises, self.doses, self.ticks, self.favourites, self.blocks)
        return sum(map(len, lists))


def gather(store: ClinicStore) -> ClinicLibrary:
    """All that the clinic keeps now; exercises that it removed stay behind."""
    removed = store.removed()
    return ClinicLibrary(
        exercises=tuple(each for each in store.exercises() if each.id not in removed),
        doses=tuple(
            DefaultDose(*key, dose)
            for key, dose in sorted(store.default_doses().items())
            if key[0] not in removed
        ),
        ticks=tuple(
            Tick(item, confirmation)
            for item, confirmation in sorted(store.confirmations().items())
            if item not in removed
        ),
        favourites=tuple(each for each in store.favourites() if each not in removed),
        blocks=store.blocks.all(),
    )


def save_clinic_library(path: Path, items: ClinicLibrary) -> None:
    """Write *items* to *path*.

    Raises:
        UserError: too large, or it could not be written; what stood there is untouched.

    """
    write_file(path, clinic_library_to_bytes(items))


def clinic_library_to_bytes(items: ClinicLibrary) -> bytes:
    """The content of the file that holds *items*.

    Raises:
        UserError: it would be too large to be read again.

    """
    data = write_json(
        {
            "format": FORMAT,
            "version": VERSION,
            "library": library_version(),
            "items": to_data(items),
        }
    )
    if len(data) > LARGEST:
        raise UserError(
            f"The clinic's library takes more than {LARGEST // 1_000_000} MB with its photos. "
            "Nothing was written. Erase exercises that nobody uses, then try again."
        )
    return data


def clinic_library_from_plain(found: Plain, name: str) -> ClinicLibrary:
    """As `clinic_library_from_bytes`, of what its JSON says."""
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UserError(f"{name} is no library of a clinic. Choose a file that Soleus exported.")
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise _wrong(name, f"version: {version!r} is not a whole number from 1")
    if version > VERSION:
        raise UserError(
            f"{name} was written by a newer Soleus (file version {version}; this program reads "
            f"up to {VERSION}). Nothing was taken in. Update Soleus, then import it again."
        )
    if odd := found.keys() ^ KEYS:
        raise _wrong(name, f"top: {sorted(odd)[0]!r} is missing or has no place here")
    try:
        form = 2 if version >= SECOND_FORM else 1
        items = from_data(brought_up(found["items"], form), ClinicLibrary)
    except CodecError as error:
        raise _wrong(name, f"items.{error.problems[0]}") from error
    require_whole(items.exercises, name)
    return items


def _wrong(name: str, problem: str) -> UserError:
    return UserError(
        f"{name} cannot be taken in: {problem}. Nothing was changed. "
        "Ask for it to be sent again, or mend that line."
    )
