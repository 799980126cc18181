"""Two programmes side by side, stage by stage."""

from __future__ import annotations

from dataclasses import replace

from soleus.clinic.changes import Kind
from soleus.clinic.comparison import compare_programmes
from soleus.domain.card import Card
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
