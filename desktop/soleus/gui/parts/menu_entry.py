"""What stands in a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a menu; ``always`` works without an open programme too."""

    text: str
    act: Callable[[], object]
    keys: str = ""
    always: bool = False
