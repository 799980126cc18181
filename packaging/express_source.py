"""A reader of a source record that remembers what has been used, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]


@dataclass
class Ledger:
    """Paths that went into fields, and what had to go to a free note."""

    used: set[Path] = field(default_factory=set)
    notes: dict[Path, str] = field(default_factory=dict)
    remarks: dict[Path, str] = field(default_factory=dict)
    """Lines about the stored copy of a page, not about the programme on it."""

    def leftovers(self, data: Any, path: Path) -> Iterator[tuple[Path, Any]]:
        """Every leaf below *path* that was never used."""
        if path in self.used:
            return
        if isinstance(data, dict):
            for key, each in data.items():
                yield from self.leftovers(each, (*path, key))
        elif isinstance(data, list):
            for place, each in enumerate(data):
                yield from self.leftovers(each, (*path, place))
        else:
            yield path, data


@dataclass(frozen=True)
class Node:
    """One mapping of the source; what is taken from it is marked as used."""

    data: dict[str, Any]
    path: Path
    ledger: Ledger

    def take(self, key: str, default: Any = None) -> Any:
        if key not in self.data:
            return default
        self.ledger.used.add((*self.path, key))
        return self.data[key]

    def node(self, key: str) -> Node:
        return Node(self.data.get(key, {}), (*self.path, key), self.ledger)

    def nodes(self, key: str) -> list[Node]:
        return [
            Node(each, (*self.path, key, place), self.ledger)
            for place, each in enumerate(self.data.get(key, []))
        ]

    def note(self, key: str, text: str) -> str:
        """Say that *text* of *key* has no field; it goes to a free note."""
        self.ledger.used.add((*self.path, key))
        before = self.ledger.notes.get((*self.path, key))
        self.ledger.notes[(*self.path, key)] = f"{before}; {text}" if before else text
        return text

    def remark(self, key: str, text: str) -> None:
        self.ledger.used.add((*self.path, key))
        self.ledger.remarks[(*self.path, key)] = text
