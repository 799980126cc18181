"""The list model of a lane: whatever the stage becomes, rows change by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.edit import Place
from soleus.domain.exercise import Exercise, Position, Region, Words
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.gui.lane.lane_model import LaneModel
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.parts.dragging import block_in, cards_in, pack_block, pack_cards, pack_exercises
from soleus.storage.library import Library, Shipped, lay_over

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

RAISE = Exercise(
    "raise", Words("Heel raise", (), ()), "Raise", Region.CALF, Position.STANDING, (), (),
    load_rank=4, harder=("hop",),
)  # fmt: skip
HOP = Exercise("hop", Words("Hop", (), ()), "Hop", Region.SPRING, Position.STANDING, (), ())


@pytest.fixture
def library() -> Library:
    return lay_over(Shipped((RAISE, HOP)), "state")


@pytest.fixture
def words(qapp: QApplication) -> StageWords:
    return StageWords(lambda _: "3 sets of 15.", lambda: None, lambda _: "2")


def card(card_id: str, exercise: str = "raise") -> Card:
    return Card(card_id, exercise, dose=read_dose("3x15 2-1-2 daily R").dose)


def stage(*blocks: str) -> Stage:
    return Stage(
        "s",
        "2",
        "Stage",
        blocks=tuple(
            Block(f"b{at}", cards=tuple(card(each) for each in letters))
            for at, letters in enumerate(blocks)
        ),
    )


def keys(model: LaneModel) -> list[str]:
    return [row.key for row in model.rows]


SHAPES = st.permutations("abcdef").flatmap(
    lambda letters: st.lists(st.integers(0, 6), max_size=3).map(
        lambda cuts: [
            "".join(letters)[start:end]
            for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), 6], strict=True)
        ]
    )
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(shapes=st.lists(SHAPES, min_size=1, max_size=4))
def test_any_stage_can_follow_any_other(
    library: Library, words: StageWords, shapes: list[list[str]]
) -> None:
    model = LaneModel(stage("abc"), library, words)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shape in shapes:
        model.show_stage(stage(*shape), library)
        fresh = LaneModel(stage(*shape), library, words)
        assert model.rows == fresh.rows
        assert [row.place for row in model.rows] == [row.place for row in fresh.rows]
    del tester


def test_a_lone_plain_block_has_no_heading(library: Library, words: StageWords) -> None:
    assert keys(LaneModel(stage("ab"), library, words)) == ["card:a", "card:b"]
    two = keys(LaneModel(stage("ab", ""), library, words))
    assert two == ["block:b0", "card:a", "card:b", "block:b1"]
    circuit = Stage("s", "1", "S", blocks=(Block("c", BlockKind.CIRCUIT),))
    assert keys(LaneModel(circuit, library, words)) == ["block:c"]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (0, Place("s", "b0", 0)),
        (1, Place("s", "b0", 0)),
        (2, Place("s", "b0", 1)),
        (3, Place("s", "b0", None)),  # before the second heading: the end of the first block
        (4, Place("s", "b1", 0)),
        (5, Place("s", "b1", None)),
        (-1, Place("s", "b1", None)),
    ],
)
def test_a_row_means_a_place(library: Library, words: StageWords, row: int, place: Place) -> None:
    model = LaneModel(stage("ab", "c"), library, words)
    assert model.place_for(row, QModelIndex()) == place


def test_a_drop_is_told_and_changes_nothing_by_itself(library: Library, words: StageWords) -> None:
    model = LaneModel(stage("ab"), library, words)
    told: list[object] = []
    model.cards_dropped.connect(lambda ids, place: told.append((ids, place)))
    model.exercises_dropped.connect(lambda pairs, place: told.append((pairs, place)))
    model.block_dropped.connect(lambda block, place: told.append((block, place)))
    move, here = Qt.DropAction.MoveAction, QModelIndex()
    for data in (pack_cards(["x"]), pack_exercises([("hop", "")]), pack_block("z")):
        assert model.canDropMimeData(data, move, 1, 0, here)
        assert model.dropMimeData(data, move, 1, 0, here)
    place = Place("s", "b0", 1)
    assert told == [(["x"], place), ([("hop", "")], place), ("z", place)]
    assert keys(model) == ["card:a", "card:b"]
    strange = QMimeData()
    strange.setText("words")
    assert not model.dropMimeData(strange, move, 0, 0, here)


def test_a_drag_takes_cards_and_a_heading_its_block(library: Library, words: StageWords) -> None:
    model = LaneModel(stage("ab", "c"), library, words)
    assert cards_in(model.mimeData([model.index(2), model.index(1)])) == ["a", "b"]
    assert block_in(model.mimeData([model.index(3)])) == "b1"
    mixed = model.mimeData([model.index(0), model.index(1)])
    assert (cards_in(mixed), block_in(mixed)) == (["a"], "")


def test_a_screen_reader_hears_the_card(library: Library, words: StageWords) -> None:
    model = LaneModel(stage("ab", "c"), library, words)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(2), role) == (
        "Heel raise, 3 sets of 15, right, load 4 of 10, stage 2, 2 of 3"
    )
    assert model.data(model.index(3), role) == "Block: Exercises, 1 card(s)"


def test_what_is_no_exercise_has_a_name(library: Library, words: StageWords) -> None:
    ice = Card("i", adjunct=Adjunct(AdjunctKind.ICE, "10 minutes"))
    own = Card("o", adjunct=Adjunct(AdjunctKind.OTHER, "Call the coach"))
    unknown = Card("u", "gone_exercise")
    lane = Stage("s", "1", "S", blocks=(Block("b", cards=(ice, own, unknown)),))
    model = LaneModel(lane, library, words)
    assert [row.name for row in model.rows] == ["Ice", "Call the coach", "gone_exercise"]
    assert words.dose_line(model.rows[0]) == "10 minutes"


def test_rows_know_whether_the_ladder_goes_on(library: Library, words: StageWords) -> None:
    cards = (card("a", "raise"), card("b", "hop"))
    model = LaneModel(Stage("s", "1", "S", blocks=(Block("b", cards=cards),)), library, words)
    low, high = model.rows
    assert (low.harder, low.easier) == (True, False)
    assert (high.harder, high.easier) == (False, True)  # named by the other one only
