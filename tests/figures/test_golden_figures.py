"""The engine draws what it drew when somebody last looked."""

from __future__ import annotations

import json

import pytest
from tests.figures.golden import FILE, FRAMES, drawn

EXTENT_M = 0.006
SHARE = 0.08
LEAST = 0.004
"""Square metres of an area or metres of a line: too little to see."""

GOLDEN = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FRAMES)
def test_a_picture_is_what_it_was(name: str) -> None:
    before, now = GOLDEN[name], drawn(name)

    assert set(now) == set(before)
    for role, (*box, amount) in now.items():
        *golden_box, golden_amount = before[role]
        assert box == pytest.approx(golden_box, abs=EXTENT_M), role
        assert amount == pytest.approx(golden_amount, rel=SHARE, abs=LEAST), role
