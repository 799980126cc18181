"""Going on to the next stage: dated, with the ticks kept and nothing lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

from hypothesis import given
from tests.strategies import programmes

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, Gate, Measure
from soleus.domain.moving_on import mark_current, move_on
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, Stage

TODAY, BEFORE = date(2026, 11, 22), date(2026, 11, 8)
OPEN = Gate()
MET = Gate((Criterion(measure=Measure.HEEL_RAISES, met_on=BEFORE),))


def ids() -> object:
    numbers = count()
    return lambda: f"new{next(numbers)}"


def stage(number: int, *cards: str, gate: Gate = OPEN) -> Stage:
    block = Block(id=f"b{number}", cards=tuple(Card(each, each) for each in cards))
    return Stage(id=f"s{number}", label=str(number), name="S", blocks=(block,), gate=gate)


def test_the_next_stage_is_current_from_that_day_and_ticks_stay() -> None:
    before = Programme("p", stages=(stage(1, "a", gate=MET), stage(2, "b")), current="s1")
    after = move_on(before, TODAY, ids())
    assert after.current == "s2"
    assert after.stages[1] == replace(before.stages[1], since=TODAY)
    assert after.stages[0] == before.stages[0], "the ticks of the stage that is left"


def test_an_empty_next_stage_begins_with_copies_of_the_cards() -> None:
    before = Programme("p", stages=(stage(1, "a", "b"), stage(2)), current="s1")
    after = move_on(before, TODAY, ids())
    assert [card.exercise for card in after.stages[1].cards] == ["a", "b"]
    assert after.stages[0].cards == before.stages[0].cards


def test_behind_the_last_stage_a_copy_of_it_is_made_unmet() -> None:
    before = Programme("p", stages=(stage(1, "a", gate=MET),), current="s1")
    after = move_on(before, TODAY, ids())
    made = after.stages[1]
    assert (made.label, made.since, after.current) == ("2", TODAY, made.id)
    assert [card.exercise for card in made.cards] == ["a"]
    assert made.gate.criteria[0].met_on is None
    assert after.stages[0].gate == MET


def test_a_step_back_is_dated_too() -> None:
    before = Programme("p", stages=(stage(1), stage(2)), current="s2")
    after = mark_current(before, "s1", TODAY)
    assert (after.current, after.stages[0].since) == ("s1", TODAY)


@given(programmes())
def test_it_always_leads_to_a_programme_with_every_card_it_had(programme: Programme) -> None:
    after = move_on(programme, TODAY, ids())
    had = {card.id for _, _, card in programme.cards()}
    assert had <= {card.id for _, _, card in after.cards()}
    if programme.stages:
        assert after.current_stage is not None
        assert after.current_stage.since == TODAY
    else:
        assert after == programme
