"""A session of the running plan in a few letters, and as it is spoken."""

from __future__ import annotations

import pytest

from soleus.domain.shorthand import read_run
from soleus.gui.running.session_words import SessionWords


@pytest.mark.parametrize(
    ("line", "short", "long"),
    [
        (
            "warm-up walk 5min; 6x run 1min walk 2min; cool-down walk 5min",
            "6 × 1 run / 2 walk",
            "6 times 1 minute(s) run, 2 minute(s) walk",
        ),
        ("run 30min", "30 min run", "30 minute(s) run"),
        ("4x stride 80m", "4 × 80 m stride", "4 times 80 metres stride"),
        (
            "8x run 30s walk 90s",
            "8 × 30 s run / 90 s walk",
            "8 times 30 seconds run, 90 seconds walk",
        ),
        ("run 20-30min", "20–30 min run", "20–30 minutes run"),
        ("run 2km", "2 km run", "2 kilometres run"),
    ],
)
def test_a_session_in_shorthand_and_spoken(line: str, short: str, long: str) -> None:
    reading = read_run(line)
    assert not reading.problems
    words = SessionWords()
    assert words.short(reading.line.session) == short
    assert words.spoken(reading.line.session) == long


def test_miles_are_told_as_miles() -> None:
    session = read_run("walk 2min run 3min; total 1mi").line.session
    assert SessionWords().short(session, miles=True) == "2 walk / 3 run, 1 mi"
    assert SessionWords().spoken(session, miles=True).endswith("1 miles in all")
