"""The words of a running session's shorthand. The canonical word is the value itself."""

from __future__ import annotations

from soleus.domain.running import Freshness, Gait, Surface, TalkTest
from soleus.domain.shorthand.words import known

MILE = 1609.344
"""Metres."""
GAITS = known(
    Gait,
    walking="walk",
    jogging="jog",
    running="run",
    easy_jog="jog",
    fast_walk="brisk-walk",
    strides="stride",
    sprints="sprint",
    backward="backwards",
    pause="rest",
    bike="cycle",
    cycling="cycle",
)
SURFACES = known(Surface, hilly="hills", hill="hills", gravel="trail", level="flat")
PACES = known(Freshness)
TALKS = known(TalkTest, few_word="few-words", singing="sing", talking="talk")
METRES = {
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), 1.0),
    **dict.fromkeys(("km", "k", "kilometre", "kilometres", "kilometer", "kilometers"), 1000.0),
    **dict.fromkeys(("mi", "mile", "miles"), MILE),
}
WARM_UP = dict.fromkeys(("warm-up", "warmup"), "warm-up")
COOL_DOWN = dict.fromkeys(("cool-down", "cooldown"), "cool-down")
SET_REST = dict.fromkeys(("set-rest", "rest-between-sets", "between-sets"), "set-rest")
MOST_SECONDS, MOST_METRES, MOST_TIMES = 24 * 3600, 200_000, 100
"""Beyond this a length or a count is a slip of the finger (design)."""
FILLERS = frozenset(
    {",", "+", "/", "and", "(", ")", "of", "a", "an", "the", "at", "for", "in", "with"}
)
