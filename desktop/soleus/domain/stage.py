"""Stages of a programme and the blocks within them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, Gate
from soleus.domain.dose import PainRule
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule


class BlockKind(StrEnum):
    WARM_UP = "warm-up"
    MAIN = "main"
    CIRCUIT = "circuit"
    PICK = "pick"  # choose some of the cards
    COOL_DOWN = "cool-down"


@dataclass(frozen=True, slots=True)
class Block:
    """Cards that belong together, in doing order.

    rounds      of a circuit
    pick        how many cards of a pick block are chosen
    rest_cards  seconds between the cards
    rest_rounds seconds between rounds
    schedule    for the whole block; a card's own goes first
    """

    id: str
    kind: BlockKind = BlockKind.MAIN
    title: str = ""
    cards: tuple[Card, ...] = ()
    rounds: Range | None = None
    pick: Range | None = None
    rest_cards: Range | None = None
    rest_rounds: Range | None = None
    schedule: Schedule = Schedule()


@dataclass(frozen=True, slots=True)
class Stage:
    """An ordered part of a programme.

    label       "1", or "1a" for a sub-stage
    number      place in the common stage model (1-5) for default doses, if any
    weeks       typical weeks counted from the programme's start ("2-6"), a guide only
    length      how many weeks it takes, when the source says so instead
    open_ended  goes on ("12+ weeks")
    entry       when to start here (a pain score, a count)
    since       the day the patient began this stage
    """

    id: str
    label: str
    name: str
    number: int | None = None
    aim: str = ""
    weeks: Range | None = None
    length: Range | None = None
    open_ended: bool = False
    entry: tuple[Criterion, ...] = ()
    blocks: tuple[Block, ...] = ()
    gate: Gate = Gate()
    schedule: Schedule = Schedule()
    pain: PainRule | None = None
    since: date | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card of the stage in doing order."""
        return tuple(card for block in self.blocks for card in block.cards)
