"""What a lane shows: its blocks and cards as a flat list of rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from soleus.clinic.ladder import next_step
from soleus.domain.card import Adjunct, Card
from soleus.domain.edit import Place
from soleus.domain.exercise import Exercise, varied
from soleus.domain.shorthand import dose_clauses
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.storage.library import Library

TIMES = re.compile(r"(?<=\d)x(?=\S)")
"""The multiplication sign of the shorthand, which cards show as ×."""
UNIT = re.compile(r"(?<=\d)(?=[A-Za-z])")
"""Between a number and its unit, where print has a space."""
BETWEEN = " · "
"""Between the parts of a dose; a card breaks its lines there."""

AdjunctName = Callable[[Adjunct], str]


@dataclass(frozen=True, slots=True)
class Row:
    """A block heading (no card) or a card with what is painted of it.

    key     stable: "block:ID" or "card:ID"
    block   of a heading only
    dose    its parts as printed shorthand, without the side, which has a chip of its own
    harder, easier  whether the ladder goes on from here
    variants  how many other ways there are to do it
    index   of the card in its block; it changes without the row looking any different
    """

    key: str
    stage_id: str
    block_id: str
    name: str = ""
    block: Block | None = None
    card: Card | None = None
    exercise: Exercise | None = None
    dose: str = ""
    harder: bool = False
    easier: bool = False
    variants: int = 0
    index: int = field(default=0, compare=False)

    @property
    def place(self) -> Place:
        """Where something dropped on this row goes."""
        return Place(self.stage_id, self.block_id, self.index)


NO_ROWS: Mapping[str, Row] = MappingProxyType({})


def lane_rows(
    stage: Stage,
    library: Library,
    adjunct_name: AdjunctName,
    known: Mapping[str, Row] = NO_ROWS,
) -> tuple[Row, ...]:
    """Rows of *stage*. A heading stands above every block but a lone, plain main one.

    What is *known* of cards that are still the same is taken as it is.
    """
    rows: list[Row] = []
    for block in stage.blocks:
        if not (len(stage.blocks) == 1 and is_plain(block)):
            # The cards have rows of their own: a heading looks the same whatever they say.
            head = replace(block, cards=())
            rows.append(Row(f"block:{block.id}", stage.id, block.id, block.title, head))
        for index, card in enumerate(block.cards):
            row = known.get(f"card:{card.id}")
            if row is None or row.card is not card:
                row = _card_row(card, stage.id, block.id, index, library, adjunct_name)
            elif (row.stage_id, row.block_id, row.index) != (stage.id, block.id, index):
                row = replace(row, stage_id=stage.id, block_id=block.id, index=index)
            rows.append(row)
    return tuple(rows)


def is_plain(block: Block) -> bool:
    """Whether the block says nothing beyond its cards."""
    said = (block.title, block.rounds, block.pick, block.rest_cards, block.rest_rounds)
    return block.kind is BlockKind.MAIN and not any(said) and not block.schedule


def _card_row(
    card: Card, stage: str, block: str, index: int, library: Library, adjunct_name: AdjunctName
) -> Row:
    exercise = library.exercises.get(card.exercise)
    name = exercise.name if exercise else card.exercise
    variants = len(exercise.variants) if exercise else 0
    if card.adjunct is not None:
        name = adjunct_name(card.adjunct)
    elif exercise is not None and card.variant:
        exercise = varied(exercise, card.variant)
        name = exercise.name
    return Row(
        f"card:{card.id}",
        stage,
        block,
        name,
        card=card,
        exercise=exercise,
        dose=BETWEEN.join(map(_printed, dose_clauses(replace(card.dose, side=None)))),
        harder=_goes_on(library, card.exercise, harder=True),
        easier=_goes_on(library, card.exercise, harder=False),
        variants=variants,
        index=index,
    )


def _goes_on(library: Library, exercise_id: str, *, harder: bool) -> bool:
    here = library.exercises.get(exercise_id)
    if here is None:
        return False
    others = library.harder_than(here.id) if harder else library.easier_than(here.id)
    return next_step(here, others, harder=harder) is not None


def _printed(clause: str) -> str:
    """A part of the shorthand as it is read, not typed: "5×45 s", "rest 2 min", "fast"."""
    return UNIT.sub("\u00a0", TIMES.sub("×", clause.removeprefix("speed:")))


def place_before(rows: tuple[Row, ...], row: int, stage_id: str) -> Place:
    """Where a drop between the rows goes: before *row*; past the end means the last block."""
    if row < len(rows):
        here = rows[row]
        if here.card is None and row > 0:
            return Place(stage_id, rows[row - 1].block_id, None)
        return here.place
    if rows:
        return Place(stage_id, rows[-1].block_id, None)
    return Place(stage_id)
