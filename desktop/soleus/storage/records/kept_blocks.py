"""Blocks that a clinic keeps to use again: a warm-up, a calf circuit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from soleus.domain.stage import Block
from soleus.errors import UserError
from soleus.storage.codec import CodecError, Plain, from_data, to_data
from soleus.storage.earlier_forms import FORM, brought_up
from soleus.storage.records.settings import SettingsStore
from soleus.storage.search.search_words import fold, split

KEY = "blocks"


@dataclass(frozen=True, slots=True)
class KeptBlock:
    """A block under the name that the clinic gave it."""

    name: str
    block: Block


def blocks_named(text: str, kept: Sequence[KeptBlock]) -> tuple[KeptBlock, ...]:
    """Those of *kept* in whose names every word of *text* is, or is begun; all without words."""
    typed = split(fold(text))
    return tuple(
        each
        for each in kept
        if all(any(word.startswith(it) for word in split(fold(each.name))) for it in typed)
    )


class KeptBlocks:
    """They lie in the clinic's settings, so back-ups have them too."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def all(self) -> tuple[KeptBlock, ...]:
        """By name. What a newer version wrote and this one cannot read is passed over, and kept."""
        found = []
        for name, data in self._stored().items():
            try:
                found.append(KeptBlock(name, _block(data)))
            except CodecError:
                continue
        return tuple(sorted(found, key=lambda each: each.name.casefold()))

    def keep(self, name: str, block: Block) -> None:
        """Keep *block*; one of the same name is replaced.

        Raises:
            UserError: it has no name or no cards.

        """
        name = name.strip()
        if not name or not block.cards:
            raise UserError(
                "A block needs a name and at least one card to be kept. Nothing changed."
            )
        # The days on which a patient met what opens a card are no part of the block.
        cards = tuple(
            replace(card, entry=tuple(replace(each, met_on=None) for each in card.entry))
            for card in block.cards
        )
        kept = {"form": FORM, "block": to_data(replace(block, cards=cards))}
        self._store({**self._stored(), name: kept})

    def rename(self, old: str, new: str) -> None:
        """Call it *new*; one that is already called so stays, and this one too.

        Raises:
            UserError: another block has that name.

        """
        new, stored = new.strip(), self._stored()
        if not new or new == old:
            return
        if new in stored:
            raise UserError(f"Another block is called “{new}”. Both stay as they were.")
        self._store({new if name == old else name: data for name, data in stored.items()})

    def remove(self, name: str) -> None:
        """Programmes that were made with it stay as they are."""
        self._store({each: data for each, data in self._stored().items() if each != name})

    def _stored(self) -> dict[str, Plain]:
        found = self._settings.get(KEY)
        return dict(found) if isinstance(found, dict) else {}

    def _store(self, blocks: dict[str, Plain]) -> None:
        self._settings.set(KEY, blocks or None)


def _block(stored: Plain) -> Block:
    """The first form lies there bare, later ones say which they are.

    Raises:
        CodecError: it is of a newer form, or no block.

    """
    if not isinstance(stored, dict) or "block" not in stored:
        return from_data(brought_up(stored, 1), Block)
    form = stored.get("form")
    if not isinstance(form, int) or form > FORM:
        raise CodecError([f"top: it has form {form}"])
    return from_data(brought_up(stored["block"], form), Block)
