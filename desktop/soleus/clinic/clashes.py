"""Where the days of a week break a rule: runs after heavy work, heavy days too close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from soleus.clinic.placing import Track
from soleus.clinic.spacing import days_after
from soleus.domain.exercise import Region


class ClashKind(StrEnum):
    RUN_AFTER_HEAVY = "run-after-heavy"
    HEAVY_DAYS = "heavy-days"
    IN_A_ROW = "in-a-row"
    WITHOUT_RUN = "without-run"
    LONG_SESSION = "long-session"


@dataclass(frozen=True, slots=True)
class Clash:
    """A rule that a day breaks.

    cards   of this day that break it; none where it is the run
    before  the cards of the days before that it comes too soon after, the nearest first
    hours   that should lie between
    percent by which the session is longer than the longest before it
    """

    kind: ClashKind
    cards: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    hours: int = 0
    percent: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """A card on its days.

    needed  days to the next heavy session; 0 where it is not heavy
    days    Monday 0
    fixed   its days are named, or it is every day
    moving  every other day: on other days of the next week
    apart   never two days in a row
    """

    card: str
    region: Region | None
    needed: int
    days: frozenset[int]
    fixed: bool = True
    moving: bool = False
    apart: bool = False
    with_run: bool = False


def run_clashes(
    sessions: list[Session], day: int, outings: tuple[int, ...], runs: Track
) -> Iterator[Clash]:
    felt = tuple(
        each.card
        for each in sessions
        if each.needed
        and each.region is not Region.RUNNING
        and not (each.moving and runs.moving)
        and (day - 1) % 7 in each.days
    )
    if felt:
        yield Clash(ClashKind.RUN_AFTER_HEAVY, before=felt, hours=48)
    if runs.apart and not runs.moving and (day - 1) % 7 in outings:
        yield Clash(ClashKind.IN_A_ROW)


def card_clashes(sessions: list[Session], here: list[Session], day: int) -> Iterator[Clash]:
    found = [
        (since, before.needed, before.card, each.card)
        for each in here
        for before in sessions
        if each.needed and before.needed
        for since in _since(before, each, day)
        if since < before.needed
    ]
    if found:
        cards = tuple(dict.fromkeys(card for *_, card in found))
        nearest = sorted(found, key=lambda each: each[0])
        before = tuple(dict.fromkeys(card for _, _, card, _ in nearest))
        hours = 24 * max(needed for _, needed, _, _ in found)
        yield Clash(ClashKind.HEAVY_DAYS, cards, before, hours)
    row = tuple(
        each.card
        for each in here
        if each.apart and not (each.needed or each.moving) and (day - 1) % 7 in each.days
    )
    if row:
        yield Clash(ClashKind.IN_A_ROW, row)


def _since(before: Session, now: Session, day: int) -> Iterator[int]:
    """Days from each session of *before* to *now* on *day*; see ``placing`` for Mondays."""
    if before.moving and now.moving:
        yield 2
        return
    along = before.moving != now.moving and not (before.fixed or now.fixed)
    for each in before.days:
        if not along or each < day:
            yield days_after(each, day) or 7
