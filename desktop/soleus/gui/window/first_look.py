"""Theme and language for the first moment, before the database with the settings is open."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "look.json"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A copy of two settings; the settings themselves hold where the two differ."""

    theme: str = "system"
    language: str = "en"


def read_first_look(folder: Path) -> FirstLook:
    """What the last session left in *folder*; the usual look where it left nothing to read."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return FirstLook(str(told["theme"]), str(told["language"]))
    except (OSError, ValueError, KeyError, TypeError):
        return FirstLook()


def write_first_look(folder: Path, look: FirstLook) -> None:
    """Leave *look* for the next start.

    Raises:
        UserError: the folder cannot be written.

    """
    from soleus.storage.files import write_file

    if look != read_first_look(folder):
        write_file(folder / FILE, json.dumps(asdict(look)).encode())
