"""Theme, letters and language for the first moment, before the settings can be read."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from soleus.gui.look.letters import USUAL, letters_of

FILE = "look.json"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A copy of some settings; the settings themselves hold where the two differ."""

    theme: str = "system"
    language: str = "en"
    letters: int = USUAL


def read_first_look(folder: Path) -> FirstLook:
    """What the last session left in *folder*; the usual look where it left nothing to read."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
        letters = letters_of(told.get("letters"))
        return FirstLook(str(told["theme"]), str(told["language"]), letters)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return FirstLook()


def write_first_look(folder: Path, look: FirstLook) -> None:
    """Leave *look* for the next start.

    Raises:
        UserError: the folder cannot be written.

    """
    from soleus.storage.files import write_file

    if look != read_first_look(folder):
        write_file(folder / FILE, json.dumps(asdict(look)).encode())
