"""Several cards and whole blocks move at once, and nothing is lost on the way."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.domain.arrange import (
    dissolve_block,
    gather_cards,
    place_block,
    send_block,
    send_cards,
    shift_block,
    shift_cards,
    tick_criterion,
)
from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, Gate, Measure
from soleus.domain.edit import Place
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, BlockKind, Stage

Shape = list[list[str]]  # stages of blocks, a block as the letters of its cards


def programme(*stages: list[str]) -> Programme:
    """``programme(["ab", "c"], ["d"])``: blocks "0.0", "0.1", "1.0"."""
    return Programme(
        "p",
        stages=tuple(
            Stage(
                f"s{at}",
                str(at + 1),
                "Stage",
                blocks=tuple(
                    Block(f"{at}.{place}", cards=tuple(Card(each, "x") for each in letters))
                    for place, letters in enumerate(blocks)
                ),
            )
            for at, blocks in enumerate(stages)
        ),
    )


def shape(value: Programme) -> Shape:
    return [
        ["".join(card.id for card in block.cards) for block in stage.blocks]
        for stage in value.stages
    ]


@pytest.mark.parametrize(
    ("before", "moved", "by", "after"),
    [
        (["abcd"], "c", -1, ["acbd"]),
        (["abcd"], "bc", -1, ["bcad"]),
        (["abcd"], "bc", 1, ["adbc"]),
        (["abcd"], "ac", -1, ["acbd"]),
        (["abcd"], "ab", -1, ["abcd"]),
        (["abcd"], "ad", 1, ["bacd"]),
        (["ab", "cd"], "c", -1, ["abc", "d"]),
        (["ab", "cd"], "b", 1, ["a", "bcd"]),
        (["ab", "cd"], "cd", -1, ["abcd", ""]),
        (["ab", "", "cd"], "c", -1, ["ab", "c", "d"]),
    ],
)
def test_cards_move_together_through_their_blocks(
    before: list[str], moved: str, by: int, after: list[str]
) -> None:
    assert shape(shift_cards(programme(before), list(moved), by)) == [after]


@given(
    blocks=st.lists(st.integers(0, 3), min_size=1, max_size=4),
    chosen=st.sets(st.integers(0, 11)),
    by=st.sampled_from([-1, 1]),
)
def test_moving_keeps_every_card_and_the_order_of_the_moved(
    blocks: list[int], chosen: set[int], by: int
) -> None:
    letters = iter("abcdefghijkl")
    value = programme(["".join(next(letters) for _ in range(count)) for count in blocks])
    before = [card.id for _, _, card in value.cards()]
    moved = [card_id for at, card_id in enumerate(before) if at in chosen]
    after = [card.id for _, _, card in shift_cards(value, moved, by).cards()]
    assert sorted(after) == sorted(before)
    assert [each for each in after if each in moved] == moved
    rest = [each for each in before if each not in moved]
    assert [each for each in after if each not in moved] == rest


def test_cards_go_to_the_next_stage_together() -> None:
    value = programme(["abc"], ["d"])
    assert shape(send_cards(value, ["a", "c"], 1)) == [["b"], ["dac"]]
    assert send_cards(value, ["a"], -1) == value


def test_a_block_moves_with_its_cards() -> None:
    value = programme(["ab", "c"], ["d"])
    assert shape(shift_block(value, "0.1", -1)) == [["c", "ab"], ["d"]]
    assert shift_block(value, "0.0", -1) == value
    assert shape(send_block(value, "0.0", 1)) == [["c"], ["d", "ab"]]
    assert send_block(value, "1.0", 1) == value


@pytest.mark.parametrize(
    ("place", "after"),
    [
        (Place("s1", "1.0", 0), [["c"], ["ab", "de", "f"]]),
        (Place("s1", "1.0", 1), [["c"], ["de", "ab", "f"]]),
        (Place("s1", "1.0"), [["c"], ["de", "ab", "f"]]),
        (Place("s1"), [["c"], ["de", "f", "ab"]]),
        (Place("s0", "0.1"), [["c", "ab"], ["de", "f"]]),
        (Place("s0", "0.0", 1), [["ab", "c"], ["de", "f"]]),
    ],
)
def test_a_block_is_placed_before_or_behind_another(place: Place, after: Shape) -> None:
    value = programme(["ab", "c"], ["de", "f"])
    assert shape(place_block(value, "0.0", place)) == after


def test_cards_are_gathered_into_a_block_of_their_own() -> None:
    made = gather_cards(programme(["abcd"]), ["d", "b"], Block("new", BlockKind.CIRCUIT))
    assert shape(made) == [["ac", "bd"]]
    assert made.stages[0].blocks[1].kind is BlockKind.CIRCUIT


def test_a_plain_block_that_gathering_leaves_empty_goes() -> None:
    made = gather_cards(programme(["ab"]), ["a", "b"], Block("new", BlockKind.PICK))
    assert [block.id for block in made.stages[0].blocks] == ["new"]


@pytest.mark.parametrize(
    ("blocks", "gone", "after"),
    [(["ab", "cd"], "0.1", ["abcd"]), (["ab", "cd"], "0.0", ["abcd"]), (["ab"], "0.0", ["ab"])],
)
def test_dissolving_keeps_the_cards(blocks: list[str], gone: str, after: list[str]) -> None:
    assert shape(dissolve_block(programme(blocks), gone)) == [after]


def test_a_tick_is_dated_and_taken_back() -> None:
    gate = Gate((Criterion(Measure.HEEL_RAISES), Criterion(Measure.WALK)))
    value = Programme("p", stages=(Stage("s", "1", "Stage", gate=gate),))
    day = date(2026, 11, 22)
    ticked = tick_criterion(value, "s", 1, day)
    assert [each.met_on for each in ticked.stages[0].gate.criteria] == [None, day]
    assert tick_criterion(ticked, "s", 1, None) == value
