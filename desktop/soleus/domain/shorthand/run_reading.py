"""Shorthand to one session of a running plan. What cannot be read is marked, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from soleus.domain.dose import Unit
from soleus.domain.quantity import Range
from soleus.domain.running import Repeat, RunPace, RunSession, Segment, Surface
from soleus.domain.schedule import Weekday
from soleus.domain.shorthand import run_clauses as clauses
from soleus.domain.shorthand import run_words as words
from soleus.domain.shorthand import times
from soleus.domain.shorthand.reading import Problem
from soleus.domain.shorthand.reasons import Reason
from soleus.domain.shorthand.run_clauses import tried
from soleus.domain.shorthand.tokens import Cursor, tokens_of

NOTE = re.compile(r"\bnote:", re.IGNORECASE)
ENDS = frozenset({";", "then"})


@dataclass(frozen=True, slots=True)
class RunLine:
    """What one line says: the session, how often to complete it, and its place in the week."""

    session: RunSession
    complete: Range | None = None
    sessions_a_week: Range | None = None
    weekday: Weekday | None = None


@dataclass(frozen=True, slots=True)
class RunReading:
    """The line as far as it was understood, and what was not, in order of place."""

    line: RunLine
    problems: tuple[Problem, ...] = ()


def read_run(text: str) -> RunReading:
    """Read *text* as one session: ``warm-up walk 5; 6x run 1 walk 2; flat``.

    Behind "run" or "walk" a number alone is minutes; a length without such a word is run.
    """
    cut = NOTE.search(text)
    body, note = (text[: cut.start()], text[cut.end() :].strip()) if cut else (text, "")
    return _Draft(Cursor(tokens_of(body)), note).read()


@dataclass(slots=True)
class _Open:
    """A repeat that is being read; ``start`` and ``end`` are the tokens that open it."""

    segments: list[Segment] = field(default_factory=list)
    times: Range | None = None
    sets: Range | None = None
    rest: Range | None = None
    divided: int = 0  # stretches before the first comma; 0 without one
    start: int = 0
    end: int = 0


class _Draft:
    """What has been read so far. Lives for one call."""

    def __init__(self, cursor: Cursor, note: str) -> None:
        self._cursor, self._note = cursor, note
        self._parts: dict[str, list[Segment]] = {}
        self._repeats: list[Repeat] = []
        self._open = _Open()
        self._part = ""
        self._brackets = 0  # how many are open
        self._told: dict[str, Any] = {}
        self._waiting: dict[str, Any] = {}  # said before the stretch that it is about
        self._waits = (0, 0)
        self._problems: list[Problem] = []

    def read(self) -> RunReading:
        cursor = self._cursor
        while not cursor.done:
            token = cursor.peek()
            if token.text in ENDS:
                cursor.place += 1
                self._close()
            elif token.text in words.FILLERS:
                cursor.place += 1
                self._pass_over(token.text)
            else:
                self._read_clause()
        self._close()
        told = self._told
        session = RunSession(
            tuple(self._repeats),
            tuple(self._parts.get("warm-up", ())),
            tuple(self._parts.get("cool-down", ())),
            told.get("surface"),
            told.get("total_s"),
            told.get("total_m"),
            self._note,
        )
        line = RunLine(session, told.get("complete"), told.get("a_week"), told.get("weekday"))
        return RunReading(line, tuple(sorted(self._problems, key=lambda each: each.start)))

    def _pass_over(self, filler: str) -> None:
        """Brackets hold stretches together, and a comma outside of them may divide them."""
        self._brackets += {"(": 1, ")": -1}.get(filler, 0)
        if filler == "," and self._brackets <= 0:
            self._open.divided = self._open.divided or len(self._open.segments)

    def _read_clause(self) -> None:
        cursor, start = self._cursor, self._cursor.place
        try:
            read = any(
                reader(start)
                for reader in (
                    self._read_part,
                    self._read_told,
                    self._read_tail,
                    self._read_count,
                    self._read_segment,
                    self._read_surface,
                )
            )
        except ValueError:
            cursor.place = max(cursor.place, start + 1)
            self._mark(start, Reason.IMPOSSIBLE)
            return
        if not read:
            number = cursor.peek().kind in {"number", "tempo"}
            cursor.place = start + 1
            self._mark(start, Reason.NUMBER_ALONE if number else Reason.UNKNOWN)

    # --- clauses: each takes what it can read, and says whether it did

    def _read_part(self, start: int) -> bool:
        cursor = self._cursor
        part = cursor.take_known(words.WARM_UP | words.COOL_DOWN)
        if not part:
            return False
        cursor.take(":")
        self._close()
        if part in self._parts:
            self._mark(start, Reason.TWICE)
        self._part = part
        self._open.start, self._open.end = start, cursor.place
        self._parts.setdefault(part, [])
        return True

    def _read_told(self, start: int) -> bool:
        """What is said once for the whole session or step."""
        cursor = self._cursor
        found = tried(cursor, clauses.total)
        if found is not None:
            return self._tell(start, *found)
        week = tried(cursor, lambda it: times.rate(it, Unit.TIME))
        if week is not None:
            if "days_a_week" not in week or week.get("at_least"):
                raise ValueError("sessions are counted by the week")
            return self._tell(start, "a_week", week["days_a_week"])
        days = tried(cursor, lambda it: times.weekdays(it, Unit.TIME))
        if days is not None:
            named = days["weekdays"]
            if not isinstance(named, tuple) or len(named) != 1:
                raise ValueError("a session has one day")
            return self._tell(start, "weekday", named[0])
        often = tried(cursor, clauses.completed)
        return often is not None and self._tell(start, "complete", often)

    def _tell(self, start: int, name: str, value: object) -> bool:
        if name in self._told:
            self._mark(start, Reason.TWICE)
        else:
            self._told[name] = value
        return True

    def _read_tail(self, start: int) -> bool:
        found = tried(self._cursor, clauses.tail)
        if found is None:
            return False
        name, value = found
        last = self._stretches()[-1] if self._stretches() else None
        if last is None:
            if name in self._waiting:
                self._mark(start, Reason.TWICE)
            elif not self._waiting:
                self._waits = (start, self._cursor.place)
            self._waiting.setdefault(name, value)
        elif _said(last, name):
            self._mark(start, Reason.TWICE)
        else:
            self._stretches()[-1] = _with(last, {name: value})
        return True

    def _read_count(self, start: int) -> bool:
        """``3 sets of``, ``6x`` before the stretches; ``x 6``, ``set-rest 2min`` behind them.

        "x 6" ends what it repeats. Behind stretches with a comma between them it may mean the
        last one or all of them, so it is marked.
        """
        cursor, repeat = self._cursor, self._open
        rest = tried(cursor, clauses.set_rest)
        if rest is not None:
            if not repeat.segments or self._part or repeat.rest is not None:
                raise ValueError("a rest between sets needs its sets")
            repeat.rest = rest
            return True
        behind = tried(cursor, clauses.trailing_times)
        if behind is not None:
            if not repeat.segments or repeat.times is not None or self._part:
                raise ValueError("nothing to repeat")
            if 0 < repeat.divided < len(repeat.segments):
                self._mark(start, Reason.REPEAT_OF_WHAT)
                return True
            repeat.times = behind
            repeat.rest = repeat.rest or tried(cursor, clauses.set_rest)
            self._close()
            return True
        sets = tried(cursor, clauses.sets)
        count = tried(cursor, clauses.times)
        if sets is None and count is None:
            return False
        more = tried(cursor, clauses.times) if count is not None and sets is None else None
        if more is not None:
            sets, count = count, more
        self._close()
        self._open = _Open(times=count, sets=sets, start=start, end=cursor.place)
        return True

    def _read_segment(self, _: int) -> bool:
        found = tried(self._cursor, clauses.segment)
        if found is None:
            return False
        self._stretches().append(_with(found, self._waiting))
        self._waiting = {}
        return True

    def _read_surface(self, start: int) -> bool:
        meaning = self._cursor.take_known(words.SURFACES)
        return bool(meaning) and self._tell(start, "surface", Surface(meaning))

    # --- keeping

    def _stretches(self) -> list[Segment]:
        return self._parts[self._part] if self._part else self._open.segments

    def _close(self) -> None:
        """End the repeat, warm-up or cool-down that is being read."""
        repeat = self._open
        if self._waiting:
            self._mark(self._waits[0], Reason.NOTHING_AFTER, self._waits[1])
            self._waiting = {}
        if self._part:
            if not self._parts[self._part]:
                self._mark(repeat.start, Reason.NOTHING_AFTER, repeat.end)
        elif repeat.segments:
            made = Repeat(tuple(repeat.segments), repeat.times, repeat.sets, repeat.rest)
            self._repeats.append(made)
        elif repeat.times is not None or repeat.sets is not None:
            self._mark(repeat.start, Reason.NOTHING_AFTER, repeat.end)
        self._open, self._part = _Open(), ""

    def _mark(self, start: int, reason: Reason, end: int = 0) -> None:
        """Mark from token *start* to the cursor; what touches a mark of its kind joins it."""
        tokens, end = self._cursor.tokens, end or max(self._cursor.place, start + 1)
        first, last = tokens[start].start, tokens[min(end, len(tokens)) - 1].end
        before = self._problems[-1] if self._problems else None
        plain = {Reason.UNKNOWN, Reason.NUMBER_ALONE}
        if (
            before is not None
            and start
            and before.end == tokens[start - 1].end
            and {before.text, reason} <= plain
        ):
            text = reason if before.text == reason else Reason.UNKNOWN
            self._problems[-1] = Problem(before.start, last, text)
            return
        self._problems.append(Problem(first, last, reason))


def _said(segment: Segment, name: str) -> bool:
    holder = segment if name == "surface" else segment.pace
    return getattr(holder, name) is not None


def _with(segment: Segment, pieces: dict[str, Any]) -> Segment:
    """*segment* with paces and surface of *pieces*."""
    pace: RunPace = replace(
        segment.pace, **{key: value for key, value in pieces.items() if key != "surface"}
    )
    return replace(segment, pace=pace, surface=pieces.get("surface", segment.surface))
