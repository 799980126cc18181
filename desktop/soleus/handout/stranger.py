"""What is left on a sheet in another language than its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stranger:
    """A text that is not in the sheet's language; ``card`` where it is about one."""

    text: str
    card: str = ""
