"""Small values that the storage tests share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from soleus.domain.card import Card
from soleus.domain.dose import Amount, Dose, SetGroup
from soleus.domain.exercise import Exercise, Position, Region, Words
from soleus.domain.programme import Programme
from soleus.domain.quantity import exactly
from soleus.domain.stage import Block, Stage
from soleus.domain.trust import Source, Tag


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **amount: float) -> None:
        self.time += timedelta(**amount)


def dose(sets: int = 3, repetitions: int = 15) -> Dose:
    return Dose(groups=(SetGroup(parts=(Amount(exactly(repetitions)),), sets=exactly(sets)),))


def exercise(exercise_id: str, name: str = "", **fields: Any) -> Exercise:
    return Exercise(
        **{
            "id": exercise_id,
            "words": Words(name or exercise_id, ("Stand tall.",), ("Slowly",)),
            "clinical_name": "",
            "region": Region.CALF,
            "position": Position.STANDING,
            "doses": (),
            "sources": (Source(Tag.FOUND, "F36"),),
            **fields,
        }
    )


def programme(programme_id: str = "p1", **fields: Any) -> Programme:
    cards = (Card("c1", exercise="calf_raise", dose=dose()), Card("c2", exercise="hip_bridge"))
    return Programme(
        **{
            "id": programme_id,
            "reference": "JM-0412",
            "title": "Achilles, right",
            "presentation": "at_mid",
            "stages": (Stage("s1", "1", "Settle", blocks=(Block("b1", cards=cards),)),),
            **fields,
        }
    )
