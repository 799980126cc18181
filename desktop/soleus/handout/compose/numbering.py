"""The exercises of a stage by number, as the patient does them one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from soleus.domain.card import Card
from soleus.domain.programme import Programme
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage


@dataclass(frozen=True, slots=True)
class Numbered:
    """A card with its number in doing order and the schedule that holds around it.

    What is no exercise has no number. Around it no schedule holds unless it has a dose: a
    heel lift is not worn "3 days a week" because the exercises are done so. *together*: it is
    chosen from with the next one, so both are seen at once.
    """

    number: int | None
    card: Card
    schedule: Schedule
    together: bool = False

    @property
    def rhythm(self) -> Schedule:
        """When the card itself is done."""
        return self.card.dose.schedule.within(self.schedule)


def numbered(stage: Stage, programme: Programme) -> Iterator[tuple[Block, tuple[Numbered, ...]]]:
    """The stage's blocks with their cards; exercises counted through the whole stage from 1."""
    number = 0
    outer = stage.schedule.within(programme.schedule)
    for block in stage.blocks:
        around = block.schedule.within(outer)
        cards = []
        for card in block.cards:
            if card.adjunct is not None:
                outside = around if card.dose.given else Schedule()
                cards.append(Numbered(None, card, outside))
                continue
            number += 1
            choice = block.kind is BlockKind.PICK and card is not block.cards[-1]
            cards.append(Numbered(number, card, around, choice))
        yield block, tuple(cards)


def numbers(stage: Stage, programme: Programme) -> Mapping[str, int]:
    """By exercise its number in the stage, where it is there once and as it usually is."""
    found: dict[str, list[int]] = {}
    for _, cards in numbered(stage, programme):
        for each in cards:
            if each.number is not None and not each.card.variant:
                found.setdefault(each.card.exercise, []).append(each.number)
    return {exercise: places[0] for exercise, places in found.items() if len(places) == 1}
