"""Edits keep every card, and undo brings back the identical value."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from soleus.domain.card import Card
from soleus.domain.dose import Amount, Dose, SetGroup
from soleus.domain.edit import (
    Place,
    change_card,
    change_stage,
    find_card,
    fresh_programme,
    insert_block,
    insert_cards,
    insert_stage,
    move_block,
    move_cards,
    move_stage,
    place_of,
    relabel_stages,
    remove_block,
    remove_cards,
    remove_stage,
)
from soleus.domain.programme import Programme, StageStart
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, BlockKind, Stage


def card(card_id: str) -> Card:
    return Card(card_id, exercise="calf_sl_raise_step")


def programme(*stages: tuple[str, ...]) -> Programme:
    """Stages s1, s2, … with one block of the named cards each."""
    return Programme(
        id="p",
        stages=tuple(
            Stage(f"s{at}", str(at), f"Stage {at}", blocks=(Block(f"b{at}", cards=_cards(ids)),))
            for at, ids in enumerate(stages, 1)
        ),
        current="s1" if stages else "",
    )


def _cards(ids: tuple[str, ...]) -> tuple[Card, ...]:
    return tuple(card(each) for each in ids)


def order(value: Programme) -> list[list[str]]:
    return [[each.id for each in stage.cards] for stage in value.stages]


def test_cards_are_put_where_asked() -> None:
    value = insert_cards(programme(("a", "b")), _cards(("c", "d")), Place("s1", index=1))
    assert order(value) == [["a", "c", "d", "b"]]


def test_a_stage_without_a_block_gets_one() -> None:
    empty = Programme(id="p", stages=(Stage("s1", "1", "First"),))
    value = insert_cards(empty, [card("a")], Place("s1"))
    assert order(value) == [["a"]]
    assert value.stages[0].blocks[0].id


@pytest.mark.parametrize(
    ("moved", "index", "expected"),
    [
        (["a"], 3, ["b", "c", "a"]),
        (["c"], 0, ["c", "a", "b"]),
        (["a"], 1, ["a", "b", "c"]),
        (["a", "b"], 3, ["c", "a", "b"]),
        (["c", "a"], 1, ["c", "a", "b"]),
    ],
)
def test_moving_within_a_stage_counts_places_before_the_move(
    moved: list[str], index: int, expected: list[str]
) -> None:
    value = move_cards(programme(("a", "b", "c")), moved, Place("s1", index=index))
    assert order(value) == [expected]


def test_cards_move_between_stages_in_the_order_given() -> None:
    value = move_cards(programme(("a", "b"), ("c",)), ["b", "a"], Place("s2", index=0))
    assert order(value) == [[], ["b", "a", "c"]]


def test_removing_the_current_stage_marks_the_one_before() -> None:
    value = replace(programme(("a",), ("b",)), current="s2", starts=(StageStart("s2", ()),))
    after = remove_stage(value, "s2")
    assert after.current == "s1"
    assert after.starts == ()
    assert remove_stage(after, "s1").current == ""


def test_labels_follow_the_order_and_sub_stages_keep_theirs() -> None:
    value = programme(("a",), ("b",), ("c",))
    value = change_stage(value, "s2", lambda stage: replace(stage, label="1b"))
    moved = relabel_stages(move_stage(value, "s3", 0))
    assert [(stage.id, stage.label) for stage in moved.stages] == [
        ("s3", "1"),
        ("s1", "2"),
        ("s2", "1b"),
    ]


def test_blocks_move_with_their_cards() -> None:
    value = insert_block(programme(("a",), ("b",)), "s1", Block("w", BlockKind.WARM_UP), 0)
    value = insert_cards(value, [card("c")], Place("s1", "w"))
    moved = move_block(value, "w", "s2", 0)
    assert order(moved) == [["a"], ["c", "b"]]
    assert order(remove_block(moved, "w")) == [["a"], ["b"]]


def test_what_did_not_change_stays_the_identical_value() -> None:
    value = programme(("a",), ("b",))
    dose = Dose(groups=(SetGroup((Amount(exactly(8)),), exactly(4)),))
    after = change_card(value, "a", lambda it: replace(it, dose=dose))
    assert find_card(after, "a").dose == dose
    assert after.stages[1] is value.stages[1]


def test_an_unknown_id_is_told() -> None:
    value = programme(("a",))
    for edit in (
        lambda: remove_cards(value, ["x"]),
        lambda: move_cards(value, ["a"], Place("nowhere")),
        lambda: change_card(value, "x", lambda it: it),
        lambda: remove_stage(value, "x"),
        lambda: place_of(value, "x"),
    ):
        with pytest.raises(LookupError):
            edit()


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="'a' stands twice"):
        insert_cards(programme(("a",)), [card("a")], Place("s1"))


def test_a_copy_shares_no_id_and_keeps_its_marks() -> None:
    value = replace(programme(("a",), ("b",)), current="s2", starts=(StageStart("s2", ()),))
    numbers = count()
    copy = fresh_programme(value, lambda: f"n{next(numbers)}")
    ids = {stage.id for stage in value.stages} | {"a", "b", "b1", "b2", "p"}
    assert not ids & {copy.id, *(s.id for s in copy.stages), *(c.id for _, _, c in copy.cards())}
    assert copy.current == copy.stages[1].id
    assert copy.starts[0].stage == copy.stages[1].id
    assert order(copy) != order(value)
    assert [len(each) for each in order(copy)] == [1, 1]


class Editing(RuleBasedStateMachine):
    """Random edits, with undo and redo over the values before and after each."""

    def __init__(self) -> None:
        super().__init__()
        self.value = programme((), ())
        self.past: list[Programme] = []
        self.future: list[Programme] = []
        self.numbers = count()

    def apply(self, after: Programme) -> None:
        self.past.append(self.value)
        self.future.clear()
        self.value = after

    def stage(self, number: int) -> Stage:
        return self.value.stages[number % len(self.value.stages)]

    def cards(self) -> list[str]:
        return [each.id for _, _, each in self.value.cards()]

    @precondition(lambda self: self.value.stages)
    @rule(stage=st.integers(0, 9), index=st.none() | st.integers(0, 9), many=st.integers(1, 3))
    def add(self, stage: int, index: int | None, many: int) -> None:
        new = [card(f"c{next(self.numbers)}") for _ in range(many)]
        before = self.cards()
        self.apply(insert_cards(self.value, new, Place(self.stage(stage).id, index=index)))
        assert sorted(self.cards()) == sorted([*before, *(each.id for each in new)])

    @precondition(lambda self: self.cards())
    @rule(data=st.data(), stage=st.integers(0, 9), index=st.none() | st.integers(0, 9))
    def move(self, data: st.DataObject, stage: int, index: int | None) -> None:
        moved = data.draw(st.lists(st.sampled_from(self.cards()), unique=True, min_size=1))
        before = self.cards()
        self.apply(move_cards(self.value, moved, Place(self.stage(stage).id, index=index)))
        assert sorted(self.cards()) == sorted(before)
        run = [each.id for each in self.stage(stage).cards]
        start = run.index(moved[0])
        assert run[start : start + len(moved)] == moved

    @precondition(lambda self: self.cards())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        gone = data.draw(st.sampled_from(self.cards()))
        self.apply(remove_cards(self.value, [gone]))
        assert gone not in self.cards()

    @rule(index=st.none() | st.integers(0, 9), block=st.booleans())
    def add_stage(self, index: int | None, block: bool) -> None:
        name = f"t{next(self.numbers)}"
        blocks = (Block(f"{name}b"),) if block else ()
        self.apply(
            relabel_stages(insert_stage(self.value, Stage(name, "1", name, blocks=blocks), index))
        )

    @precondition(lambda self: self.value.stages)
    @rule(stage=st.integers(0, 9), to=st.integers(0, 9))
    def shift_stage(self, stage: int, to: int) -> None:
        self.apply(relabel_stages(move_stage(self.value, self.stage(stage).id, to)))

    @precondition(lambda self: len(self.value.stages) > 1)
    @rule(stage=st.integers(0, 9))
    def drop_stage(self, stage: int) -> None:
        self.apply(relabel_stages(remove_stage(self.value, self.stage(stage).id)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.value)
        self.value = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.value)
        self.value = self.future.pop()

    @invariant()
    def labels_number_the_stages(self) -> None:
        assert [stage.label for stage in self.value.stages] == [
            str(at) for at in range(1, len(self.value.stages) + 1)
        ]


TestEditing = Editing.TestCase


@given(st.lists(st.sampled_from("abcdef"), unique=True, min_size=1), st.integers(0, 6))
def test_moving_away_and_back_is_nothing(moved: list[str], index: int) -> None:
    value = programme(tuple("abcdef"), ())
    for card_id in moved:
        home = place_of(value, card_id)
        away = move_cards(value, [card_id], Place("s2", index=index))
        assert move_cards(away, [card_id], home) == value
