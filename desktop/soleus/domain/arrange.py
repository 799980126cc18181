"""Moving several cards at once, blocks with their cards, and ticking criteria: pure edits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from soleus.domain.card import Card
from soleus.domain.edit import (
    Place,
    change_stage,
    find_block,
    find_stage,
    insert_block,
    insert_cards,
    move_block,
    move_cards,
    place_of,
    remove_block,
    remove_cards,
)
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, Stage


def shift_cards(programme: Programme, card_ids: Collection[str], by: int) -> Programme:
    """Move cards one place up (-1) or down (+1) in their stages, through the blocks.

    They keep their order among themselves; what stands at the end already stays.
    """
    chosen = set(card_ids)
    stages = tuple(
        _shifted(stage, chosen, by) if any(card.id in chosen for card in stage.cards) else stage
        for stage in programme.stages
    )
    return replace(programme, stages=stages)


def _shifted(stage: Stage, chosen: set[str], by: int) -> Stage:
    blocks = [list(block.cards) for block in stage.blocks]
    if by > 0:
        blocks = [cards[::-1] for cards in blocks[::-1]]
    _raise_chosen(blocks, chosen)
    if by > 0:
        blocks = [cards[::-1] for cards in blocks[::-1]]
    return replace(
        stage,
        blocks=tuple(
            block if block.cards == tuple(cards) else replace(block, cards=tuple(cards))
            for block, cards in zip(stage.blocks, blocks, strict=True)
        ),
    )


def _raise_chosen(blocks: list[list[Card]], chosen: set[str]) -> None:
    """Swap each chosen card with what is above it, unless that is a chosen one that is stuck."""
    stuck: set[str] = set()
    for at, cards in enumerate(blocks):
        for card in tuple(cards):
            if card.id not in chosen:
                continue
            place = cards.index(card)
            if place and cards[place - 1].id not in stuck:
                cards[place - 1], cards[place] = card, cards[place - 1]
            elif not place and at:
                blocks[at - 1].append(cards.pop(place))
            else:
                stuck.add(card.id)


def send_cards(programme: Programme, card_ids: Sequence[str], by: int) -> Programme:
    """Move cards to the end of the stage before (-1) or after (+1) the first one's.

    The programme itself when there is no such stage.
    """
    stages = [stage.id for stage in programme.stages]
    target = stages.index(place_of(programme, card_ids[0]).stage) + by
    if not 0 <= target < len(stages):
        return programme
    return move_cards(programme, card_ids, Place(stages[target]))


def shift_block(programme: Programme, block_id: str, by: int) -> Programme:
    """Move a block up (-1) or down (+1) within its stage."""
    stage, _ = find_block(programme, block_id)
    at = [block.id for block in stage.blocks].index(block_id) + by
    if not 0 <= at < len(stage.blocks):
        return programme
    return move_block(programme, block_id, stage.id, at)


def send_block(programme: Programme, block_id: str, by: int) -> Programme:
    """Move a block with its cards to the end of the stage before (-1) or after (+1)."""
    stage, _ = find_block(programme, block_id)
    target = programme.stages.index(stage) + by
    if not 0 <= target < len(programme.stages):
        return programme
    return move_block(programme, block_id, programme.stages[target].id)


def place_block(programme: Programme, block_id: str, place: Place) -> Programme:
    """Move a block with its cards to where *place* points.

    Before the block of *place* when it points to its very start, else behind that block.
    """
    stage = find_stage(programme, place.stage)
    others = [block.id for block in stage.blocks if block.id != block_id]
    if place.block == block_id:
        return programme
    if place.block not in others:
        return move_block(programme, block_id, place.stage)
    at = others.index(place.block) + (0 if place.index == 0 else 1)
    return move_block(programme, block_id, place.stage, at)


def gather_cards(programme: Programme, card_ids: Sequence[str], block: Block) -> Programme:
    """Put cards into *block*, new and placed behind the block of the first of them.

    A plain block that this leaves empty goes.
    """
    first = place_of(programme, card_ids[0])
    source = find_block(programme, first.block)[1]
    cards = [card for _, _, card in programme.cards() if card.id in set(card_ids)]
    stage = find_stage(programme, first.stage)
    at = [each.id for each in stage.blocks].index(first.block) + 1
    without = remove_cards(programme, card_ids)
    made = insert_block(without, stage.id, replace(block, cards=tuple(cards)), at)
    plain = not source.title and source.kind == "main"
    if plain and not find_block(made, source.id)[1].cards:
        return remove_block(made, source.id)
    return made


def dissolve_block(programme: Programme, block_id: str) -> Programme:
    """Remove a block, its cards going to the end of the one before it, else to the next one.

    The last block of a stage becomes a plain one.
    """
    stage, block = find_block(programme, block_id)
    at = stage.blocks.index(block)
    if len(stage.blocks) == 1:
        plain = Block(id=block.id, cards=block.cards)
        return change_stage(programme, stage.id, lambda it: replace(it, blocks=(plain,)))
    without = remove_block(programme, block_id)
    if at:
        return insert_cards(without, block.cards, Place(stage.id, stage.blocks[at - 1].id))
    return insert_cards(without, block.cards, Place(stage.id, stage.blocks[1].id, 0))


def tick_criterion(programme: Programme, stage_id: str, index: int, on: date | None) -> Programme:
    """Note the day on which a criterion of the stage's gate was met; None takes it back."""

    def tick(stage: Stage) -> Stage:
        criteria = tuple(
            replace(each, met_on=on) if at == index else each
            for at, each in enumerate(stage.gate.criteria)
        )
        return replace(stage, gate=replace(stage.gate, criteria=criteria))

    return change_stage(programme, stage_id, tick)
