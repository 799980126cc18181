"""Hypothesis strategies for every value of the domain, made from the fields themselves.

A new field is generated without a line here, unless the class allows only some values of it:
then ``MENDS`` turns what was drawn into something allowed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from io import BytesIO
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from PIL import Image

from soleus.domain.card import Card
from soleus.domain.criterion import Criterion
from soleus.domain.dose import (
    Amount,
    Dose,
    Intensity,
    Joint,
    Limit,
    Load,
    PainRule,
    SetGroup,
    Tempo,
    Unit,
    Until,
)
from soleus.domain.exercise import Exercise, Words
from soleus.domain.photo import Photo
from soleus.domain.programme import Programme
from soleus.domain.quantity import Range
from soleus.domain.schedule import KeepOff, Schedule

ALWAYS = {(Programme, "stages")}  # the fields that the others speak of
Drawn = dict[str, Any]

NUMBERS = st.one_of(
    st.integers(0, 200).map(float),
    st.floats(0, 1e6, allow_nan=False, allow_infinity=False),
)
RANGES = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Range(min(ends), max(ends)))


def _photo(width: int, height: int, colour: str, alt: str = "") -> Photo:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return Photo(out.getvalue(), width, height, alt)


PHOTOS = (_photo(90, 64, "teal"), _photo(64, 120, "beige", "Standing on a stair"))
PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    bool: st.booleans(),
    int: st.integers(1, 5),
    float: NUMBERS,
    date: st.dates(),
    datetime: st.datetimes(),
    Range: RANGES,
    Photo: st.sampled_from(PHOTOS),
}


def programmes() -> st.SearchStrategy[Programme]:
    return values(Programme)


def exercises() -> st.SearchStrategy[Exercise]:
    return values(Exercise)


def doses() -> st.SearchStrategy[Dose]:
    return values(Dose)


@cache
def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of *kind*: a dataclass of the domain, or the type of one of its fields."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return st.one_of([st.none() if part is type(None) else values(part) for part in parts])
    if origin is tuple and Ellipsis in parts:
        return st.lists(values(parts[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values, parts))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    return _instances(kind)


@cache
def _parts(kind: Any) -> tuple[dict[str, Any], list[str], list[str]]:
    """A strategy for each field of *kind*, and the names of the needed and the other ones."""
    hints = get_type_hints(kind)
    needed = [
        each.name
        for each in fields(kind)
        if (each.default is MISSING and each.default_factory is MISSING)
        or (kind, each.name) in ALWAYS
    ]
    others = [each.name for each in fields(kind) if each.name not in needed]
    return {each.name: values(hints[each.name]) for each in fields(kind)}, needed, others


@st.composite
def _instances(draw: st.DrawFn, kind: Any) -> Any:
    """One of *kind*, with what it needs and a few of the other fields, any of them."""
    parts, needed, others = _parts(kind)
    few = max(4, len(others) // 3)
    chosen = draw(st.lists(st.sampled_from(others), max_size=few, unique=True)) if others else []
    drawn = {name: draw(parts[name]) for name in (*needed, *chosen)}
    if kind in MENDS:
        MENDS[kind](drawn)
    return kind(**drawn)


def _within(name: str, most: float, least: float = 0) -> Callable[[Drawn], None]:
    """Squeeze a range or number into what the field takes."""

    def mend(drawn: Drawn) -> None:
        value = drawn.get(name)
        if isinstance(value, Range):
            drawn[name] = Range(*(min(max(end, least), most) for end in (value.low, value.high)))
        elif isinstance(value, float):
            drawn[name] = min(max(value, least), most)

    return mend


def _all(*mends: Callable[[Drawn], None]) -> Callable[[Drawn], None]:
    def mend(drawn: Drawn) -> None:
        for each in mends:
            each(drawn)

    return mend


def _amount(drawn: Drawn) -> None:
    if drawn.get("count") is None:
        drawn |= {"unit": Unit.REPETITIONS, "up_to": False}
        drawn["until"] = drawn.get("until") or Until.FATIGUE
    elif drawn["count"].high == 0:
        drawn["count"] = Range(1, 1)
    if drawn.get("unit") is Unit.HOLD:
        drawn["hold"] = None


def _set_group(drawn: Drawn) -> None:
    drawn["parts"] = drawn["parts"] or (Amount(until=Until.BURN),)
    _within("sets", 1e6, 1)(drawn)


def _load(drawn: Drawn) -> None:
    if all(drawn.get(each) is None for each in drawn if each != "assisted"):
        drawn["kg"] = Range(2.5, 5)


def _intensity(drawn: Drawn) -> None:
    _within("rpe", 10)(drawn)
    drawn["last_rep"] = drawn.get("last_rep", False) and drawn.get("rpe") is not None
    drawn["one_rm"] = drawn.get("one_rm", False) and drawn.get("percent") is not None


def _pain_rule(drawn: Drawn) -> None:
    _within("ceiling", 10)(drawn)
    if drawn.get("ceiling") is None and drawn.get("settle") is None:
        drawn["stop_before"] = True


def _limit(drawn: Drawn) -> None:
    said = next((each for each in ("height_cm", "freedom") if drawn.get(each)), None)
    if said:
        value = drawn[said]
        drawn.clear()
        drawn[said] = value
    else:
        degrees = drawn.get("degrees") or Range(10, 10)
        joint = drawn.get("joint") or Joint.ANKLE
        drawn.clear()
        drawn |= {"joint": joint, "degrees": degrees}


def _dose(drawn: Drawn) -> None:
    if drawn.get("either") and not drawn.get("groups"):  # a second way needs a first one
        drawn["groups"] = drawn["either"]


def _schedule(drawn: Drawn) -> None:
    _within("days_a_week", 7, 1)(drawn)
    if drawn.get("every_days") is None:
        drawn.pop("at_most", None)
    if drawn.get("times_a_day") is None and drawn.get("days_a_week") is None:
        drawn.pop("at_least", None)


def _criterion(drawn: Drawn) -> None:
    if drawn.get("measure") is None:
        drawn.pop("value", None)
        drawn["text"] = drawn.get("text") or "when it is easy"


def _card(drawn: Drawn) -> None:
    drawn["id"] = drawn["id"] or "c"
    if drawn.get("adjunct") is None:
        drawn["exercise"] = drawn.get("exercise") or "calf_raise"
    else:
        drawn.pop("exercise", None)


def _words(drawn: Drawn) -> None:
    drawn["name"] = drawn["name"] or "Heel raise"


def _exercise(drawn: Drawn) -> None:
    drawn["id"] = drawn["id"] or "calf_raise"


def _programme(drawn: Drawn) -> None:
    """Give every stage, block and card an id of its own."""
    drawn["id"] = drawn["id"] or "p"
    drawn["stages"] = tuple(
        replace(
            stage,
            id=f"s{place}",
            blocks=tuple(
                replace(
                    block,
                    id=f"s{place}b{at}",
                    cards=tuple(
                        replace(card, id=f"s{place}b{at}c{number}")
                        for number, card in enumerate(block.cards)
                    ),
                )
                for at, block in enumerate(stage.blocks)
            ),
        )
        for place, stage in enumerate(drawn.get("stages", ()))
    )
    drawn["current"] = drawn["stages"][-1].id if "current" in drawn and drawn["stages"] else ""


MENDS: dict[Any, Callable[[Drawn], None]] = {
    Amount: _amount,
    SetGroup: _set_group,
    Tempo: _all(*(_within(each, 120) for each in ("out", "pause", "back"))),
    Load: _load,
    Intensity: _intensity,
    PainRule: _pain_rule,
    Limit: _limit,
    Dose: _dose,
    Schedule: _schedule,
    KeepOff: _within("hours", 24, 0.5),
    Criterion: _criterion,
    Card: _card,
    Words: _words,
    Exercise: _exercise,
    Programme: _programme,
}
