"""What a lane shows: its blocks and cards as a flat list of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from soleus.domain.card import Card
from soleus.domain.edit import Place
from soleus.domain.exercise import Exercise, varied
from soleus.domain.shorthand import write_dose
from soleus.domain.stage import Block, BlockKind, Stage


@dataclass(frozen=True, slots=True)
class Row:
    """A block heading (no card) or a card with what is painted of it.

    key     stable: "block:ID" or "card:ID"
    dose    shorthand without the side, which has a chip of its own
    place   where something dropped on this row goes
    """

    key: str
    block: Block
    place: Place
    card: Card | None = None
    exercise: Exercise | None = None
    dose: str = ""

    @property
    def name(self) -> str:
        if self.card is None:
            return self.block.title
        if self.exercise is not None:
            return self.exercise.name
        return self.card.adjunct.words if self.card.adjunct else self.card.exercise


def lane_rows(stage: Stage, exercises: Mapping[str, Exercise]) -> tuple[Row, ...]:
    """Rows of *stage*. A heading stands above every block but a lone, untitled main one."""
    rows: list[Row] = []
    lone = len(stage.blocks) == 1
    for block in stage.blocks:
        plain = block.kind is BlockKind.MAIN and not block.title
        if not (lone and plain):
            rows.append(Row(f"block:{block.id}", block, Place(stage.id, block.id, 0)))
        for index, card in enumerate(block.cards):
            exercise = exercises.get(card.exercise)
            if exercise is not None:
                exercise = varied(exercise, card.variant)
            rows.append(
                Row(
                    f"card:{card.id}",
                    block,
                    Place(stage.id, block.id, index),
                    card,
                    exercise,
                    write_dose(replace(card.dose, side=None)),
                )
            )
    return tuple(rows)


def place_before(rows: tuple[Row, ...], row: int, stage_id: str) -> Place:
    """Where a drop between the rows goes: before *row*; past the end means the last block."""
    if row < len(rows):
        here = rows[row]
        if here.card is None and row > 0:
            above = rows[row - 1]
            return Place(stage_id, above.block.id, None)
        return here.place
    if rows:
        return Place(stage_id, rows[-1].block.id, None)
    return Place(stage_id)
