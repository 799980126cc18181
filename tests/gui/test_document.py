"""Edits, undo and redo: the same values come back, and the store holds what is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, Gate, Measure
from soleus.domain.edit import Place
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.errors import UserError
from soleus.gui.lane.lane_model import LaneModel
from soleus.gui.lane.stage_words import StageWords
from soleus.gui.state.document import ProgrammeDocument
from soleus.storage.library import Shipped, lay_over

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

DOSES = [read_dose(text).dose for text in ("3x10", "4x8 3-0-3 R", "5x45s 2/day", "")]
GATE = Gate((Criterion(Measure.HEEL_RAISES), Criterion(Measure.WALK)))


def title(card: Card) -> str:
    """What the window would call it."""
    return f"Card {card.id}"


def start() -> Programme:
    stages = tuple(
        Stage(
            f"s{at}",
            str(at + 1),
            f"Stage {at + 1}",
            gate=GATE,
            blocks=(Block(f"b{at}", cards=tuple(Card(f"c{at}{n}", "x") for n in range(3))),),
        )
        for at in range(3)
    )
    return Programme("p", stages=stages, current="s0")


class Editing(RuleBasedStateMachine):
    """Random edits; ``seen`` holds the value after each step of the history."""

    @initialize()
    def open(self) -> None:
        self.stored = start()
        self.told = start()
        self.document = ProgrammeDocument(self.stored, self._save, title)
        self.document.changed.connect(self._tell)
        self.seen = [self.stored]
        self.library = lay_over(Shipped(), "")
        words = StageWords(lambda _: "", lambda: None, lambda _: "1")
        self.lanes = {
            stage.id: LaneModel(stage, self.library, words) for stage in self.stored.stages
        }
        self.words = words

    def _save(self, programme: Programme) -> None:
        self.stored = programme

    def _tell(self, before: Programme, after: Programme) -> None:
        assert before == self.told
        self.told = after
        for stage in after.stages:
            if stage.id in self.lanes:
                self.lanes[stage.id].show_stage(stage, self.library)
            else:
                self.lanes[stage.id] = LaneModel(stage, self.library, self.words)

    def _edit(self, act: Callable[[], object]) -> None:
        at = self.document.undo_stack.index()
        act()
        if self.document.undo_stack.index() > at:
            self.seen = [*self.seen[: at + 1], self.document.programme]
        else:
            assert self.document.programme == self.seen[at]

    def _cards(self, data: st.DataObject, least: int = 1) -> list[str]:
        ids = [card.id for _, _, card in self.document.programme.cards()]
        if len(ids) < least:
            return []
        drawn = data.draw(st.lists(st.sampled_from(ids), min_size=least, max_size=4, unique=True))
        return drawn if ids else []

    def _stage(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([each.id for each in self.document.programme.stages]))

    def _block(self, data: st.DataObject) -> str:
        ids = [block.id for _, block in self.document.programme.blocks()]
        return data.draw(st.sampled_from(ids)) if ids else ""

    def _has_stages(self) -> bool:
        return bool(self.document.programme.stages)

    @precondition(_has_stages)
    @rule(data=st.data(), by=st.sampled_from([-1, 1]))
    def move(self, data: st.DataObject, by: int) -> None:
        ids = self._cards(data)
        if ids:
            document, stage = self.document, self._stage(data)
            acts = (
                lambda: document.shift_cards(ids, by),
                lambda: document.send_cards(ids, by),
                lambda: document.move_cards(ids, Place(stage)),
                lambda: document.duplicate_cards(ids),
                lambda: document.remove_cards(ids),
                lambda: document.gather_cards(ids, BlockKind.CIRCUIT),
            )
            self._edit(data.draw(st.sampled_from(acts)))

    @precondition(_has_stages)
    @rule(data=st.data(), dose=st.sampled_from(DOSES), typing=st.booleans())
    def change_dose(self, data: st.DataObject, dose: object, *, typing: bool) -> None:
        ids = self._cards(data)
        if not ids:
            return
        document, at = self.document, self.document.undo_stack.index()
        before = document.programme
        document.change_dose(ids[0], dose, merge=f"dose {ids[0]}" if typing else "")  # type: ignore[arg-type]  # a dose
        if document.programme is before:  # the dose was that already: no step, redo stays
            return
        merged = document.undo_stack.index() <= at
        self.seen = [*self.seen[: at if merged else at + 1], document.programme]
        if self.seen[-2:-1] == [document.programme]:  # typed and taken back: no step is left
            self.seen.pop()

    @precondition(_has_stages)
    @rule(data=st.data(), by=st.sampled_from([-1, 1]))
    def work_on_blocks(self, data: st.DataObject, by: int) -> None:
        block, document, stage = self._block(data), self.document, self._stage(data)
        kind = data.draw(st.sampled_from(list(BlockKind)))
        acts: list[Callable[[], object]] = [lambda: document.add_block(stage, kind)]
        if block:
            acts += [
                lambda: document.shift_block(block, by),
                lambda: document.send_block(block, by),
                lambda: document.place_block(block, Place(stage)),
                lambda: document.duplicate_block(block),
                lambda: document.dissolve_block(block),
                lambda: document.remove_block(block),
                lambda: document.change_block(block, "Change block", title="Legs"),
            ]
        self._edit(data.draw(st.sampled_from(acts)))

    @precondition(_has_stages)
    @rule(data=st.data(), by=st.sampled_from([-1, 1]))
    def work_on_stages(self, data: st.DataObject, by: int) -> None:
        document, stage = self.document, self._stage(data)
        acts = (
            lambda: document.add_stage("New"),
            lambda: document.shift_stage(stage, by),
            lambda: document.duplicate_stage(stage),
            lambda: document.remove_stage(stage),
            lambda: document.change("Mark", current=stage),
            lambda: document.change_stage(stage, "Rename stage", name="Other"),
        )
        self._edit(data.draw(st.sampled_from(acts)))

    @precondition(_has_stages)
    @rule(data=st.data(), on=st.none() | st.just(date(2026, 11, 22)))
    def tick(self, data: st.DataObject, on: date | None) -> None:
        stage = self._stage(data)
        self._edit(lambda: self.document.tick(stage, 0, on))

    @rule(back=st.integers(-3, 3))
    def go_through_the_history(self, back: int) -> None:
        stack = self.document.undo_stack
        target = min(max(stack.index() + back, 0), stack.count())
        self.document.go_to(target)
        assert self.document.programme == self.seen[target]

    @invariant()
    def what_is_shown_is_stored(self) -> None:
        if not hasattr(self, "document"):
            return
        now = self.document.programme
        assert self.stored == now == self.told
        stack = self.document.undo_stack
        assert len(self.seen) == stack.count() + 1
        assert all(stack.text(at) for at in range(stack.count()))
        for stage in now.stages:
            shown = [row.card for row in self.lanes[stage.id].rows if row.card is not None]
            assert tuple(shown) == stage.cards


def test_random_edits_come_back_identical(qapp: QApplication) -> None:
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=40, stateful_step_count=25, suppress_health_check=list(HealthCheck)
        ),
    )


def test_the_whole_history_can_be_undone_and_redone(qapp: QApplication) -> None:
    document = ProgrammeDocument(start(), lambda _: None, title)
    for at in range(300):
        document.change_dose(f"c0{at % 3}", DOSES[at % 4])
    last = document.programme
    count = document.undo_stack.count()
    for _ in range(count):
        document.undo()
    assert document.programme == start()
    document.undo()
    for _ in range(count):
        document.redo()
    assert document.programme == last


@pytest.mark.parametrize("act", ["edit", "undo"])
def test_what_cannot_be_saved_is_not_shown(qapp: QApplication, act: str) -> None:
    full = False

    def save(_: Programme) -> None:
        if full:
            raise UserError("The disk is full. Nothing was changed.")

    document = ProgrammeDocument(start(), save, title)
    document.change("Mark", current="s1")
    before, index = document.programme, document.undo_stack.index()
    full = True
    with pytest.raises(UserError):
        document.undo() if act == "undo" else document.change("Mark", current="s2")
    assert document.programme == before
    assert document.undo_stack.index() == index


def test_an_edit_that_changes_nothing_is_no_step(qapp: QApplication) -> None:
    document = ProgrammeDocument(start(), lambda _: None, title)
    document.change("Mark", current="s0")
    document.shift_cards(["c00"], -1)
    document.send_cards(["c00"], -1)
    assert document.undo_stack.count() == 0
    assert replace(document.programme) == start()


# --- what the steps are called


NAMED: dict[str, Callable[[ProgrammeDocument], None]] = {
    "Add Card new": lambda each: each.add_cards([Card("new", "x")], Place("s1")),
    "Remove Card c10": lambda each: each.remove_cards(["c10"]),
    "Cut Card c11 and 1 more": lambda each: each.cut_cards(["c11", "c02"]),
    "Move Card c01": lambda each: each.shift_cards(["c01"], -1),
    "Move Card c12": lambda each: each.move_cards(["c12"], Place("s1", "b1", 0)),
    "Move Card c12 to stage 3": lambda each: each.move_cards(["c12"], Place("s2")),
    "Move Card c00 and 1 more to stage 2": lambda each: each.send_cards(["c00", "c01"], 1),
    "Change dose of Card c21": lambda each: each.change_dose("c21", DOSES[0]),
    "Change note of Card c22": lambda each: each.change_card("c22", "Change note of {0}", note="!"),
}


@pytest.mark.parametrize(("text", "act"), NAMED.items(), ids=NAMED)
def test_a_step_names_the_cards_it_is_about(
    qapp: QApplication, text: str, act: Callable[[ProgrammeDocument], None]
) -> None:
    document = ProgrammeDocument(start(), lambda _: None, title)
    act(document)
    assert document.undo_stack.undoText() == text


def test_copies_are_named_like_what_they_are_copied_from(qapp: QApplication) -> None:
    document = ProgrammeDocument(start(), lambda _: None, lambda card: card.exercise.upper())
    document.copy_cards(["c00", "c10"], Place("s2"))
    document.duplicate_cards(["c20"])
    document.paste_cards([Card("elsewhere", "y")], Place("s0"))
    texts = [document.undo_stack.text(at) for at in range(3)]
    assert texts == ["Copy X and 1 more", "Duplicate X", "Paste Y"]


def test_an_edit_of_no_cards_is_no_step(qapp: QApplication) -> None:
    document = ProgrammeDocument(start(), lambda _: None, title)
    document.move_cards([], Place("s1"))
    document.remove_cards([])
    document.add_cards([], Place("s1"))
    document.duplicate_cards([])
    assert not document.undo_stack.count()


def test_braces_in_a_name_are_letters(qapp: QApplication) -> None:
    document = ProgrammeDocument(start(), lambda _: None, lambda _: "Raise {0} %n")
    document.remove_cards(["c00", "c01"])
    assert document.undo_stack.undoText() == "Remove Raise {0} %n and 1 more"
