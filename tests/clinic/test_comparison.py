"""Two programmes side by side, stage by stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from soleus.clinic.changes import Kind
from soleus.clinic.comparison import compare_programmes, moved_between
from soleus.domain.card import Card
from soleus.domain.criterion import Criterion, Gate
from soleus.domain.dose import Side
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, Stage


def card(name: str, dose: str = "3x10") -> Card:
    return Card(name, name, dose=read_dose(dose).dose)


def stage(number: int, *cards: Card, key: str = "") -> Stage:
    block = Block(id=f"b{key}{number}", cards=cards)
    return Stage(id=f"s{key}{number}", label=str(number), name="S", blocks=(block,))


def kinds(old: Programme, new: Programme) -> list[list[Kind]]:
    return [[each.kind for each in pair.cards] for pair in compare_programmes(old, new)]


def test_every_stage_is_compared_not_the_current_one_alone() -> None:
    old = Programme("p", stages=(stage(1, card("a")), stage(2, card("b"), card("c"))))
    old = replace(old, current="s2")
    new = replace(old, stages=(old.stages[0], stage(2, card("b", "3x15"), card("d"))))
    assert kinds(old, new) == [[Kind.SAME], [Kind.MORE, Kind.NEW, Kind.STOPPED]]
    assert kinds(new, old)[1] == [Kind.LESS, Kind.NEW, Kind.STOPPED]


def test_stages_of_other_programmes_are_paired_by_their_label() -> None:
    old = Programme("p", stages=(stage(1, card("a")),))
    other = Programme("q", stages=(stage(1, card("a"), key="x"), stage(2, card("b"), key="x")))
    pairs = compare_programmes(old, other)
    assert [(bool(p.before), bool(p.now)) for p in pairs] == [(True, True), (False, True)]
    assert not pairs[0], "nothing of it is another"
    assert pairs[1]


def test_a_stage_that_went_stands_last() -> None:
    old = Programme("p", stages=(stage(1, card("a")), stage(2, card("b"))))
    new = replace(old, stages=old.stages[1:])
    pairs = compare_programmes(old, new)
    assert [(p.before.id, p.now.id if p.now else "") for p in pairs if p.before] == [
        ("s2", "s2"),
        ("s1", ""),
    ]
    assert [each.kind for each in pairs[1].cards] == [Kind.STOPPED]


def test_what_was_only_planned_asks_for_no_less_than_before() -> None:
    old = Programme("p", stages=(stage(1, card("a")), stage(2, card("b", "3x15"))), current="s1")
    less = stage(2, card("b", "3x12"))
    new = replace(old, stages=(old.stages[0], less), current="s2")
    first, second = compare_programmes(old, new)
    assert not first.planned
    assert second.planned
    assert [each.kind for each in second.cards] == [Kind.OTHER]
    done = replace(old, current="s2")
    (_, second) = compare_programmes(done, new)
    assert not second.planned
    assert [each.kind for each in second.cards] == [Kind.LESS]


def test_the_stage_that_the_patient_went_to_is_told_of_one_programme_alone() -> None:
    old = Programme("p", stages=(stage(1), stage(2)))
    new = replace(old, current="s2")
    assert moved_between(old, new) == old.stages
    assert moved_between(new, old) == (old.stages[1], old.stages[0])
    assert moved_between(old, old) is None
    assert moved_between(replace(old, id="template"), new) is None


def test_what_was_ticked_since_is_a_change() -> None:
    day = date(2026, 11, 23)
    open_ones = (Criterion(text="Walk 30 minutes"), Criterion(text="No pain at rest"))
    before = replace(stage(1, card("a")), gate=Gate(open_ones))
    ticked = replace(open_ones[0], met_on=day)
    old = Programme("p", stages=(before,))
    new = replace(old, stages=(replace(before, gate=Gate((ticked, open_ones[1]))),))
    (pair,) = compare_programmes(old, new)
    assert pair
    assert pair.ticked == (ticked,)
    (back,) = compare_programmes(new, old)
    assert back.unticked == (ticked,)
    (other,) = compare_programmes(replace(old, id="q"), new)
    assert not other, "a tick of another programme says nothing about this one"


def test_the_affected_side_and_its_name_are_one_side() -> None:
    def sided(dose: str, side: BodySide | None) -> Programme:
        return Programme("p", side=side, stages=(stage(1, card("a", dose)),))

    right = BodySide.RIGHT
    assert kinds(sided("3x10 affected", right), sided("3x10 R", right)) == [[Kind.SAME]]
    assert kinds(sided("3x10 affected", right), sided("3x10 L", right)) == [[Kind.OTHER]]
    assert kinds(sided("3x10 other", right), sided("3x10 L", right)) == [[Kind.SAME]]
    assert kinds(sided("3x10 affected", None), sided("3x10 R", None)) == [[Kind.OTHER]]
    template = sided("3x10 affected", None)
    assert kinds(template, sided("3x10 affected", right)) == [[Kind.SAME]]
    (pair,) = compare_programmes(sided("3x10 affected", right), sided("4x8 R", right))
    sides = [each.dose.side for each in (pair.cards[0].before, pair.cards[0].now) if each]
    assert sides == [Side.RIGHT, Side.RIGHT], "both columns say it in one wording"
