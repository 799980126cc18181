"""Edits: pure functions from a programme to the programme after the edit.

Ids that new things get are handed in, so that an edit is the same every time it is done.
An id that is not in the programme raises ``LookupError``: the caller holds a stale view.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from soleus.domain.card import Card
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, Stage


@dataclass(frozen=True, slots=True)
class Place:
    """Where cards go: before position ``index`` of a block.

    ``block`` empty means the stage's first main block; ``index`` None means its end.
    """

    stage: str
    block: str = ""
    index: int | None = None


def find_stage(programme: Programme, stage_id: str) -> Stage:
    """The stage. Raises LookupError when it is not there."""
    for stage in programme.stages:
        if stage.id == stage_id:
            return stage
    raise LookupError(f"no stage {stage_id!r}")


def find_block(programme: Programme, block_id: str) -> tuple[Stage, Block]:
    """The stage and the block. Raises LookupError when it is not there."""
    for stage, block in programme.blocks():
        if block.id == block_id:
            return stage, block
    raise LookupError(f"no block {block_id!r}")


def find_card(programme: Programme, card_id: str) -> Card:
    """The card. Raises LookupError when it is not there."""
    for _, _, card in programme.cards():
        if card.id == card_id:
            return card
    raise LookupError(f"no card {card_id!r}")


def place_of(programme: Programme, card_id: str) -> Place:
    """Where a card stands now."""
    for stage, block, card in programme.cards():
        if card.id == card_id:
            ids = [each.id for each in block.cards]
            return Place(stage.id, block.id, ids.index(card_id))
    raise LookupError(f"no card {card_id!r}")


# --- cards


def insert_cards(programme: Programme, cards: Sequence[Card], place: Place) -> Programme:
    """Put *cards* at *place*, in their order. A stage without a block gets one."""
    block_id = place.block or main_block(find_stage(programme, place.stage))
    if block_id is None:
        made = Block(id=f"{place.stage}-main", cards=tuple(cards))
        return change_stage(
            programme,
            place.stage,
            lambda stage: replace(stage, blocks=(*stage.blocks, made)),
        )

    def insert(block: Block) -> Block:
        at = len(block.cards) if place.index is None else place.index
        return replace(block, cards=(*block.cards[:at], *cards, *block.cards[at:]))

    return change_block(programme, block_id, insert)


def move_cards(programme: Programme, card_ids: Sequence[str], place: Place) -> Programme:
    """Move cards to *place*, in the order of *card_ids*; its index counts before the move."""
    cards = [find_card(programme, card_id) for card_id in card_ids]
    block_id = place.block or main_block(find_stage(programme, place.stage)) or ""
    index = place.index
    if index is not None and block_id:
        _, block = find_block(programme, block_id)
        index -= sum(card.id in set(card_ids) for card in block.cards[:index])
    without = remove_cards(programme, card_ids)
    return insert_cards(without, cards, replace(place, block=block_id, index=index))


def remove_cards(programme: Programme, card_ids: Iterable[str]) -> Programme:
    gone = set(card_ids)
    for card_id in gone:
        find_card(programme, card_id)
    return _each_block(
        programme,
        lambda block: (
            replace(block, cards=tuple(card for card in block.cards if card.id not in gone))
            if any(card.id in gone for card in block.cards)
            else block
        ),
    )


def change_card(programme: Programme, card_id: str, change: Callable[[Card], Card]) -> Programme:
    find_card(programme, card_id)
    return _each_block(
        programme,
        lambda block: (
            replace(
                block,
                cards=tuple(change(card) if card.id == card_id else card for card in block.cards),
            )
            if any(card.id == card_id for card in block.cards)
            else block
        ),
    )


# --- blocks


def main_block(stage: Stage) -> str | None:
    """The id of the block that takes a card when none is named."""
    kinds = [block for block in stage.blocks if block.kind == "main"] or list(stage.blocks)
    return kinds[-1].id if kinds else None


def insert_block(
    programme: Programme, stage_id: str, block: Block, index: int | None = None
) -> Programme:
    """*programme* with *block* in a stage, at *index* (None: last)."""

    def insert(stage: Stage) -> Stage:
        at = len(stage.blocks) if index is None else index
        return replace(stage, blocks=(*stage.blocks[:at], block, *stage.blocks[at:]))

    return change_stage(programme, stage_id, insert)


def change_block(
    programme: Programme, block_id: str, change: Callable[[Block], Block]
) -> Programme:
    """*programme* with *change* applied to one block."""
    find_block(programme, block_id)
    return _each_block(programme, lambda block: change(block) if block.id == block_id else block)


def remove_block(programme: Programme, block_id: str) -> Programme:
    """*programme* without a block and its cards."""
    stage, _ = find_block(programme, block_id)
    return change_stage(
        programme,
        stage.id,
        lambda it: replace(it, blocks=tuple(each for each in it.blocks if each.id != block_id)),
    )


def move_block(
    programme: Programme, block_id: str, stage_id: str, index: int | None = None
) -> Programme:
    """Move a block; *index* counts in the stage without the block."""
    _, block = find_block(programme, block_id)
    return insert_block(remove_block(programme, block_id), stage_id, block, index)


# --- stages


def insert_stage(programme: Programme, stage: Stage, index: int | None = None) -> Programme:
    """*programme* with *stage* at *index* (None: last)."""
    at = len(programme.stages) if index is None else index
    return replace(programme, stages=(*programme.stages[:at], stage, *programme.stages[at:]))


def change_stage(
    programme: Programme, stage_id: str, change: Callable[[Stage], Stage]
) -> Programme:
    """*programme* with *change* applied to one stage."""
    find_stage(programme, stage_id)
    return replace(
        programme,
        stages=tuple(
            change(stage) if stage.id == stage_id else stage for stage in programme.stages
        ),
    )


def remove_stage(programme: Programme, stage_id: str) -> Programme:
    """Remove a stage with its cards; the current mark goes to the stage before it."""
    at = programme.stages.index(find_stage(programme, stage_id))
    stages = (*programme.stages[:at], *programme.stages[at + 1 :])
    current = programme.current
    if current == stage_id:
        current = stages[max(at - 1, 0)].id if stages else ""
    starts = tuple(start for start in programme.starts if start.stage != stage_id)
    return replace(programme, stages=stages, current=current, starts=starts)


def move_stage(programme: Programme, stage_id: str, index: int) -> Programme:
    """Move a stage; *index* counts among the other stages."""
    stage = find_stage(programme, stage_id)
    rest = [each for each in programme.stages if each.id != stage_id]
    return replace(programme, stages=(*rest[:index], stage, *rest[index:]))


def relabel_stages(programme: Programme) -> Programme:
    """Number the stages 1, 2, 3 … in their order; labels such as "1a" are left alone."""

    def labelled(stage: Stage, label: str) -> Stage:
        same = stage.label == label or not stage.label.isdigit()
        return stage if same else replace(stage, label=label)

    return replace(
        programme,
        stages=tuple(
            labelled(stage, str(number)) for number, stage in enumerate(programme.stages, 1)
        ),
    )


# --- copies


def fresh_card(card: Card, new_id: Callable[[], str]) -> Card:
    """A copy under a new id."""
    return replace(card, id=new_id())


def fresh_block(block: Block, new_id: Callable[[], str]) -> Block:
    """A copy under new ids, its cards too."""
    cards = tuple(fresh_card(card, new_id) for card in block.cards)
    return replace(block, id=new_id(), cards=cards)


def fresh_stage(stage: Stage, new_id: Callable[[], str]) -> Stage:
    """A copy under new ids, its blocks and cards too."""
    blocks = tuple(fresh_block(block, new_id) for block in stage.blocks)
    return replace(stage, id=new_id(), blocks=blocks)


def fresh_programme(programme: Programme, new_id: Callable[[], str]) -> Programme:
    """A copy under new ids, marks and start rules following their stages."""
    renamed = {stage.id: fresh_stage(stage, new_id) for stage in programme.stages}
    return replace(
        programme,
        id=new_id(),
        stages=tuple(renamed.values()),
        current=renamed[programme.current].id if programme.current else "",
        starts=tuple(
            replace(start, stage=renamed[start.stage].id)
            for start in programme.starts
            if start.stage in renamed
        ),
    )


def _each_block(programme: Programme, change: Callable[[Block], Block]) -> Programme:
    """Apply *change* to every block; what did not change stays the identical value."""

    def in_stage(stage: Stage) -> Stage:
        blocks = tuple(change(block) for block in stage.blocks)
        same = all(new is old for new, old in zip(blocks, stage.blocks, strict=True))
        return stage if same else replace(stage, blocks=blocks)

    return replace(programme, stages=tuple(in_stage(stage) for stage in programme.stages))
