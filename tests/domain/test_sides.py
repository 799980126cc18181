"""Which side a card names, wherever in its dose it stands."""

from __future__ import annotations

import pytest

from soleus.domain.card import Card
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.domain.sides import lacks_side
from soleus.domain.stage import Block, Stage


@pytest.mark.parametrize(
    ("dose", "lacking"),
    [
        ("3x15 affected", True),
        ("3x15[affected] then 1x15[other] daily", True),
        ("3x15 both", False),
        ("3x15 left", False),
        ("3x15", False),
    ],
)
def test_a_side_is_wanting_where_a_dose_names_the_affected_or_the_other(
    dose: str, lacking: bool
) -> None:
    reading = read_dose(dose)
    assert not reading.problems
    card = Card("a", "raise", dose=reading.dose)
    stage = Stage("1", "1", "Part 1", blocks=(Block("b", cards=(card,)),))
    assert lacks_side(Programme("p", stages=(stage,))) is lacking
