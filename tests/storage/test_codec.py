"""Values to plain data and back: nothing lost, nothing let through."""

from __future__ import annotations

import importlib
import json
import pkgutil
from dataclasses import is_dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.storage.samples import exercise, programme
from tests.strategies import programmes, values

import soleus.domain
from soleus.domain.dose import Dose, Load, Pace, Tempo
from soleus.domain.exercise import Exercise, Region
from soleus.domain.finding import FlagAnswer
from soleus.domain.programme import AdviceKind, Programme
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Schedule
from soleus.storage.codec import CodecError, build_converter, from_data, to_data


def every_value() -> list[type]:
    """Every dataclass that the modules of the domain define for keeping."""
    found = []
    for module in pkgutil.iter_modules(soleus.domain.__path__):
        if module.name in {"edit", "shorthand"}:  # functions and their own working values
            continue
        names = vars(importlib.import_module(f"soleus.domain.{module.name}"))
        found += [
            each
            for each in names.values()
            if isinstance(each, type)
            and is_dataclass(each)
            and each.__module__.endswith(module.name)
        ]
    return sorted(found, key=lambda each: each.__name__)


@pytest.mark.parametrize("kind", every_value(), ids=lambda kind: kind.__name__)
def test_every_value_of_the_domain_comes_back_the_same(kind: Any) -> None:
    @settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
    @given(values(kind))
    def comes_back(value: Any) -> None:
        text = json.dumps(to_data(value))
        assert from_data(json.loads(text), kind) == value
        assert from_data(json.loads(text), kind, build_converter(detailed=False)) == value

    comes_back()


def test_what_holds_its_default_is_left_out() -> None:
    assert to_data(Programme(id="p")) == {"id": "p"}
    assert to_data(Programme(id="p", diary=None)) == {"id": "p", "diary": None}


def test_numbers_are_written_as_a_person_would() -> None:
    assert to_data(Load(kg=exactly(20))) == {"kg": 20}
    assert to_data(Load(kg=Range(2.5, 5))) == {"kg": [2.5, 5]}
    assert to_data(Tempo(2, Pace.FREE, 1.5)) == {"out": 2, "pause": "x", "back": 1.5}


def test_ranges_may_be_written_in_three_ways() -> None:
    for written in ("2-6", [2, 6], "2.0-6.0"):
        assert from_data({"id": "p", "weeks": written}, Programme).weeks == Range(2, 6)
    assert from_data({"id": "p", "weeks": 6}, Programme).weeks == exactly(6)


def test_words_of_an_enumeration_become_its_members() -> None:
    found = from_data({"id": "p", "advice": ["pain"]}, Programme)
    assert found.advice == (AdviceKind.PAIN,)
    assert type(found.advice[0]) is AdviceKind
    data = to_data(exercise("e")) | {"region": "hip"}
    assert from_data(data, Exercise).region is Region.HIP
    flags = from_data({"id": "p", "flags": {"answers": [["dvt", "no"]]}}, Programme).flags
    assert flags.answers == (("dvt", FlagAnswer.NO),)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({}, "id: is missing"),
        ([], "top: [] is not a set of named fields"),
        ({"id": 5}, "id: 5 is not text"),
        ({"id": "p", "advise": []}, "top: has no place for 'advise'"),
        ({"id": "p", "advice": "pain"}, "advice: 'pain' is not a list"),
        ({"id": "p", "advice": ["pian"]}, "advice[0]: 'pian' is none of "),
        ({"id": "p", "side": True}, "side: True is none of left, right, both"),
        ({"id": "p", "stages": {"a": 1}}, "stages: {'a': 1} is not a list"),
        ({"id": "p", "stages": [7]}, "stages[0]: 7 is not a set of named fields"),
        ({"id": "p", "weeks": [6, 2]}, "weeks: the range 6-2 runs backwards"),
        ({"id": "p", "weeks": "soon"}, "weeks: 'soon' is not a number or a range as 12-15"),
        ({"id": "p", "weeks": [1, 2, 3]}, "weeks: a range has two ends"),
        ({"id": "p", "weeks": 10**400}, "is not a number that can be kept"),
        ({"id": "p", "weeks": float("inf")}, "weeks: inf is not a number that can be kept"),
        ({"id": "p", "weeks": True}, "weeks: True is not a number"),
        ({"id": "p", "created": "2026-02-30"}, "created: '2026-02-30' is not a date such as"),
        ({"id": "p", "created": 5}, "created: 5 is not a date such as"),
        ({"id": "p", "diary": {"weeks": 1.5}}, "diary.weeks: 1.5 is not a whole number"),
        ({"id": "p", "diary": {"pain_before": 1}}, "diary.pain_before: 1 is not true or false"),
        ({"id": "p", "flags": {"answers": [["dvt"]]}}, "flags.answers[0]: ['dvt'] has not 2"),
        ({"id": "p", "pain": {}}, "pain: a pain rule says at least one thing"),
        ({"id": ""}, "top: a programme has an id"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(data: Any, problem: str) -> None:
    with pytest.raises(CodecError) as caught:
        from_data(data, Programme)
    assert problem in caught.value.problems[0]


def test_the_path_goes_as_deep_as_the_fault() -> None:
    data = to_data(programme())
    data["stages"][0]["blocks"][0]["cards"][1]["dose"] = {"load": {"band": "pink"}}
    with pytest.raises(CodecError) as caught:
        from_data(data, Programme)
    path = "stages[0].blocks[0].cards[1].dose.load.band"
    assert caught.value.problems[0].startswith(f"{path}: 'pink' is none of tan, yellow")


def test_dates_that_yaml_has_read_are_taken() -> None:
    day = date(2026, 3, 1)
    assert from_data({"id": "p", "created": day}, Programme).created == day


def test_a_long_value_is_cut_in_the_message() -> None:
    with pytest.raises(CodecError) as caught:
        from_data({"id": "p", "advice": "x" * 1000}, Programme)
    assert len(caught.value.problems[0]) < 100


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(programmes(), st.randoms(use_true_random=False), JUNK)
def test_damage_anywhere_is_told_or_harmless(value: Programme, chance: Any, junk: Any) -> None:
    """Whatever stands in the place of whatever: a programme or a CodecError, nothing else."""
    data = to_data(value)
    places: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        each = waiting.pop()
        keys = each if isinstance(each, dict) else range(len(each))
        places += [(each, key) for key in keys]
        waiting += [each[key] for key in keys if isinstance(each[key], dict | list)]
    holder, key = chance.choice(places)
    holder[key] = junk
    found = programme_or_problems(data)
    if isinstance(found, list):
        assert found
        assert all(": " in problem for problem in found)
    else:
        assert from_data(to_data(found), Programme) == found


def programme_or_problems(data: Any) -> Programme | list[str]:
    try:
        return from_data(data, Programme)
    except CodecError as error:
        return error.problems


@pytest.mark.parametrize("kind", [Dose, Exercise, Programme, Schedule])
def test_the_strategies_reach_every_field(kind: Any) -> None:
    """So that the tests above do speak of all of them."""
    seen: set[str] = set()

    @settings(
        max_examples=400,
        derandomize=True,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(values(kind))
    def look(value: Any) -> None:
        seen.update(to_data(value))

    look()
    assert seen == set(kind.__dataclass_fields__)
