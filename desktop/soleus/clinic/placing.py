"""Where in a week the sessions may go whose days nobody named: one way, the same each time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import count

from soleus.clinic.day_sets import EVERY_DAY, days_of, later, unevenness
from soleus.clinic.spacing import days_needed

BROKEN, FEWER, NEW_DAY, SHARED = 1 << 20, 1 << 10, 6, 3
"""What a broken rule weighs, a session less than the most of a span, a day more with strength
work, and a run on a heavy day (design)."""


@dataclass(frozen=True, slots=True)
class Track:
    """Sessions that are done on the same days.

    options     the sets of days that the schedule allows, as often as it says at most; none for
                what is done with each run
    fewer       the sets of days that are less often and still within its span
    moving      every other day: on other days of the next week
    rank        the highest load rank among its exercises
    running     it is running itself: no run waits for the day after it
    apart       never two days in a row
    with_run    on days of a run
    """

    options: tuple[int, ...]
    moving: bool = False
    rank: int = 0
    running: bool = False
    apart: bool = False
    with_run: bool = False
    fewer: tuple[int, ...] = ()

    @property
    def needed(self) -> int:
        """Days from this session to the next heavy one."""
        return days_needed(self.rank)

    @property
    def fixed(self) -> bool:
        """Whether the schedule leaves no choice of days."""
        return len(self.options) == 1 and not (self.moving or self.fewer)


@dataclass(frozen=True, slots=True)
class Placed:
    """The days of each track, in their order, and those of the runs (0 without runs)."""

    days: tuple[int, ...]
    runs: int = 0


# --- the rules

Heavy = tuple[int, int, int, int, int, int, int, int]
"""The days of heavy sessions, twice each, from 48 h on and those of 72 h: named ones, those of so
many a week, those of every other day. Then those that a run keeps a day from, and those that
need not share their day with a run."""
NO_HEAVY: Heavy = (0, 0, 0, 0, 0, 0, 0, 0)


def _with(heavy: Heavy, track: Track, days: int) -> Heavy:
    needed = track.needed
    if not needed:
        return heavy
    named, named_long, weekly, weekly_long, other, other_long, felt, free = heavy
    long = days if needed > 2 else 0
    if track.moving:
        other, other_long = other | days, other_long | long
    elif len(track.options) == 1:
        named, named_long = named | days, named_long | long
    else:
        weekly, weekly_long = weekly | days, weekly_long | long
    felt |= 0 if track.running else days
    free |= 0 if track.with_run else days
    return named, named_long, weekly, weekly_long, other, other_long, felt, free


def _too_soon(heavy: Heavy) -> int:
    """The heavy days that come too soon after another one.

    What is done every other day is on other days of the next week, and so can be what is done
    so many times a week beside it: neither follows on the other's Sunday. Named days do.
    """
    named, named_long, weekly, weekly_long, other, other_long, *_ = heavy
    after_named = later(named, 1) | later(named_long, 2)
    after_weekly = later(weekly, 1) | later(weekly_long, 2)
    after_other = later(other, 1) | later(other_long, 2)
    days = (named | weekly) & (after_named | after_weekly) | other & after_named
    days |= other & (weekly << 1 | weekly_long << 2)
    days |= named & after_other | weekly & (other << 1 | other_long << 2)
    return days | (other if other_long else 0)


def _beside_runs(tracks: tuple[Track, ...], runs: Track | None) -> tuple[Track, ...]:
    """Runs of every other day move along with heavy work of every other day: never after it."""
    if runs is None or not runs.moving:
        return tracks
    return tuple(replace(each, running=each.running or each.moving) for each in tracks)


def _in_a_row(track: Track, days: int) -> int:
    """Days upon a day of its own. Of a heavy track they are counted with the heavy ones."""
    if not track.apart or track.needed or track.moving:
        return 0
    return (days & later(days, 1)).bit_count()


def _without_run(track: Track, days: int, outings: int) -> int:
    return (days & ~outings).bit_count() if track.with_run and outings else 0


def _together(heavy: Heavy, outings: int) -> int:
    """Heavy days too close to each other, and runs on the day after."""
    return _too_soon(heavy).bit_count() + (outings & later(heavy[6], 1)).bit_count()


# --- the search


@lru_cache(maxsize=256)
def place(tracks: tuple[Track, ...], runs: Track | None = None, *, spans: bool = False) -> Placed:
    """The days of all tracks: as few rules broken as can be, then even gaps, strength work on
    few days, and runs beside heavy days rather than on them. What goes with a run keeps to days
    of runs before all of that, even where other days would break fewer rules.

    Heavy tracks, the runs and what goes with them are searched through to the end; the others
    have rules of their own only, and are placed one by one. With *spans*, a track may be done
    less often, within its span, where that keeps a rule. Deterministic.
    """
    tracks = _beside_runs(tracks, runs)
    bound = [at for at, each in enumerate(tracks) if each.needed or each.with_run]
    free = [at for at in range(len(tracks)) if at not in bound]
    free.sort(key=lambda at: (len(tracks[at].options) > 1, -tracks[at].options[0].bit_count()))
    strength = 0
    for at in free:
        if len(tracks[at].options) == 1:
            strength |= _some(tracks[at].options[0])
    together = tuple(tracks[at] for at in bound)
    ways = [_Search(together, runs, strength)]
    if spans:
        wider = _wider(runs) if runs is not None else None
        ways.append(_Search(tuple(map(_wider, together)), wider, strength))
    found = next(best for most in count() for way in ways if (best := way.best(most)) is not None)
    days = dict(zip(bound, found.days, strict=True))
    for placed in found.days:
        strength |= _some(placed)
    for at in free:
        days[at] = _beside(_wider(tracks[at]) if spans else tracks[at], strength, found.runs)
        strength |= _some(days[at])
    return Placed(tuple(days[at] for at in range(len(tracks))), found.runs)


def _wider(track: Track) -> Track:
    """With what is less often as well."""
    return replace(track, options=track.options + track.fewer)


def _some(days: int) -> int:
    """*days*, or none where it is every day: what is done daily makes no day another one."""
    return 0 if days == EVERY_DAY else days


def _beside(track: Track, strength: int, outings: int) -> int:
    """The days of a track that has no rule with others."""
    most = max(map(int.bit_count, track.options))

    def weight(days: int) -> int:
        return (
            BROKEN * _in_a_row(track, days)
            + FEWER * (most - days.bit_count())
            + NEW_DAY * (days & ~strength).bit_count()
            + SHARED * (days & outings).bit_count()
            + unevenness(days)
        )

    return min(track.options, key=weight)


State = tuple[Heavy, int]
"""What matters of the tracks that have their days: the heavy days, and those of the runs."""
Found = tuple[int, tuple[int, ...]]
"""What tracks weigh each by itself, and their days in the order of the search."""


class _Search:
    """Track by track, the best way to each state: first without a broken rule, then with one,
    and so on. What is broken can only become more, so a way that breaks too much is left.

    Strength work has the earlier days of the week, so the runs come behind it in the order;
    what goes with a run comes behind the runs.
    """

    def __init__(self, tracks: tuple[Track, ...], runs: Track | None, strength: int) -> None:
        self._strength = strength
        both = sorted(enumerate(tracks), key=lambda each: (each[1].with_run, len(each[1].options)))
        self._at_runs = -1
        if runs is not None:
            self._at_runs = sum(not each.with_run for each in tracks)
            both.insert(self._at_runs, (len(tracks), replace(runs, options=_late_first(runs))))
        self._order = [at for at, _ in both]
        self._tracks = [each for _, each in both]
        self._outings: dict[tuple[int, int], int] = {}
        self._most = [max(map(int.bit_count, each.options), default=0) for each in self._tracks]

    def best(self, most: int) -> Placed | None:
        """The days of all tracks and of the runs, breaking *most* rules; None where none does."""
        chosen = self._through(most)
        if chosen is None:
            return None
        days = dict(zip(self._order, chosen, strict=True))
        tracks = len(days) - (self._at_runs >= 0)
        return Placed(tuple(days[at] for at in range(tracks)), days.get(tracks, 0))

    def _through(self, most: int) -> tuple[int, ...] | None:
        """The best way through all tracks that breaks *most* rules; None where there is none."""
        states: dict[State, Found] = {(NO_HEAVY, 0): (0, ())}
        weights: dict[State, int] = {}
        for at in range(len(self._tracks)):
            found = self._add(at, states)
            weights = {state: self._weight(state, found[state][0]) for state in found}
            states = {each: found[each] for each in found if weights[each] < BROKEN * (most + 1)}
        if not states:
            return None
        return states[min(states, key=lambda state: weights.get(state, 0))][1]

    def _add(self, at: int, states: dict[State, Found]) -> dict[State, Found]:
        """Every state that the track at *at* leads to, each by its lightest way."""
        track, runs = self._tracks[at], at == self._at_runs
        last = at == len(self._tracks) - 1
        found: dict[State, Found] = {}
        for (heavy, outings), (own, chosen) in states.items():
            fitting = _with_runs(track, outings)
            if runs and last:  # nothing comes behind that could want other days
                fitting = (self._best_runs(heavy[6], heavy[7]),)
            for days in fitting:
                now = days if runs else outings
                state = (heavy if runs else _with(heavy, track, days), now)
                weight = own + self._own(at, days, now)
                if state not in found or weight < found[state][0]:
                    found[state] = (weight, (*chosen, days))
        return found

    def _best_runs(self, felt: int, free: int) -> int:
        """The days of runs that go best with the heavy days."""
        if (felt, free) not in self._outings:
            self._outings[felt, free] = min(
                self._tracks[self._at_runs].options,
                key=lambda days: (
                    self._own(self._at_runs, days, days)
                    + BROKEN * (days & later(felt, 1)).bit_count()
                    + SHARED * (days & free).bit_count()
                ),
            )
        return self._outings[felt, free]

    def _own(self, at: int, days: int, outings: int) -> int:
        """What a track weighs by itself on *days*."""
        track = self._tracks[at]
        single = _in_a_row(track, days) + _without_run(track, days, outings)
        missing = max(self._most[at] - days.bit_count(), 0)
        return BROKEN * single + FEWER * missing + unevenness(days)

    def _weight(self, state: State, own: int) -> int:
        heavy, outings = state
        return (
            own
            + BROKEN * _together(heavy, outings)
            + NEW_DAY * (heavy[0] | heavy[2] | heavy[4] | self._strength).bit_count()
            + SHARED * (heavy[7] & outings).bit_count()
        )


def _with_runs(track: Track, outings: int) -> tuple[int, ...]:
    """What goes with a run is done on days of runs, or on each of them and some more."""
    if not (track.with_run and outings):
        return track.options
    if not track.options:
        return (outings,)
    inside = tuple(days for days in track.options if not days & ~outings)
    around = tuple(days for days in track.options if not outings & ~days)
    return inside or around or track.options


@cache
def _late_first(runs: Track) -> tuple[int, ...]:
    """From Tuesday on, where nothing speaks against it."""
    found = sorted(runs.options, key=lambda each: (unevenness(each), days_of(later(each, 6))))
    return tuple(found)
