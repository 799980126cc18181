"""The same value with other words in the place of its texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from soleus.domain.card import Adjunct, Card
from soleus.domain.criterion import Criterion
from soleus.domain.gait import GaitCue, GaitPlan
from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan, RunSession
from soleus.domain.stage import Block, Stage

T = TypeVar("T")
Texts = Mapping[type, tuple[str, ...]]
"""Which fields of a type are texts: one, several, or several by a key."""

READ_BY_PATIENT: Texts = {
    Programme: ("title", "message"),
    Stage: ("name", "aim"),
    Block: ("title",),
    Card: ("note",),
    Adjunct: ("words",),
    Criterion: ("text",),
    RunPlan: ("title", "note"),
    RunSession: ("note",),
    GaitPlan: ("note",),
    GaitCue: ("note",),
}
"""Free texts that reach the sheet; a template brings them in English."""


def retold(value: T, say: Callable[[str], str], texts: Texts) -> T:
    """*value* with what *say* makes of each of its *texts*, however deep they stand.

    What *say* gives back as it is stays the same value, and so does all that holds only such.
    """
    told: T = _retold(value, say, texts)
    return told


def _retold(value: Any, say: Callable[[str], str], texts: Texts) -> Any:
    if isinstance(value, tuple):
        return _same_or(value, tuple(_retold(each, say, texts) for each in value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = texts.get(type(value), ())
    changed = {}
    for each in fields(value):
        old = getattr(value, each.name)
        new = _said(old, say) if each.name in own else _retold(old, say, texts)
        if new is not old:
            changed[each.name] = new
    return replace(value, **changed) if changed else value


def _said(old: Any, say: Callable[[str], str]) -> Any:
    if isinstance(old, str):
        return say(old)
    if isinstance(old, tuple):
        return _same_or(old, tuple(map(say, old)))
    told = {key: say(text) for key, text in old.items()}
    return old if all(told[key] is old[key] for key in told) else told


def _same_or(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    same = all(one is other for one, other in zip(new, old, strict=True))
    return old if same else new
