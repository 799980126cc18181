"""Sessions of a running plan that are much longer than the longest before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soleus.domain.run_steps import running_metres, running_seconds
from soleus.domain.running import RunPlan

FACTOR = 1.10
"""Over a tenth longer than the longest run of 30 days went with more injuries (Frandsen 2025;
F81 of the clinical sheet)."""
FREE_S = 1800
"""In minutes the cap is asked for beyond 30 minutes of running (sheet, section 5.6; design): the
walk and run steps up to there grow faster on purpose."""


@dataclass(frozen=True, slots=True)
class LongSession:
    """``percent`` more than the longest session before it; ``step`` is the id of the step."""

    step: str
    percent: int


def long_sessions(plan: RunPlan) -> tuple[LongSession, ...]:
    """The steps still to be run that go beyond the cap, in their order.

    The one at which the patient is comes first: it is what the next run will be.
    """
    ids = [each.id for each in plan.steps]
    now = ids.index(plan.current) if plan.current in ids else 0
    return tuple(each for each in _all(plan) if ids.index(each.step) >= now)


def _all(plan: RunPlan) -> Iterator[LongSession]:
    factor = plan.longest_factor or FACTOR
    farthest = longest = 0.0
    for step in plan.steps:
        metres = running_metres(step.session) or 0.0
        seconds = running_seconds(step.session) or 0.0
        more = 0.0
        if farthest and metres:
            more = metres / farthest
        elif longest and seconds > FREE_S:
            more = seconds / longest
        if more > factor + 1e-9:
            yield LongSession(step.id, round((more - 1) * 100))
        farthest, longest = max(farthest, metres), max(longest, seconds)
