"""Shorthand to a dose. What cannot be read is marked by its place and never guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from soleus.domain.dose import Amount, Dose, Intensity, Load, PainRule, SetGroup, Unit
from soleus.domain.schedule import Schedule
from soleus.domain.shorthand import clauses, times, words
from soleus.domain.shorthand.clauses import Reader
from soleus.domain.shorthand.reasons import Reason
from soleus.domain.shorthand.tokens import Cursor, Token, tokens_of

READERS: tuple[Reader, ...] = (
    clauses.tempo,
    times.rate,
    times.spacing,
    times.weekdays,
    times.manner,
    times.keep_off,
    clauses.weight,
    clauses.intensity,
    clauses.rest,
    clauses.work,
    clauses.hold,
    clauses.ramp,
    clauses.cycle,
    clauses.effort,
    clauses.pain,
    clauses.limit,
    clauses.blank,
    clauses.speed,
    clauses.side,
    clauses.load,
    times.anchor,
)
LISTS = {"limits", "anchors", "keep_off"}
LOAD = ("kg", "percent_body_weight", "band", "implement", "carry")
INTENSITY = ("rm", "rpe", "last_rep", "percent", "one_rm", "effort")
PAIN = ("ceiling", "word", "settle", "stop_before")
SCHEDULE = (
    "times_a_day",
    "days_a_week",
    "every_days",
    "at_most",
    "non_consecutive",
    "weekdays",
    "spread",
    "as_needed",
    "anchors",
    "keep_off",
)
DOSE = (
    "day_ramp",
    "tempo",
    "cycle_s",
    "speed",
    "rest",
    "rest_after",
    "side",
    "direction",
    "limits",
    "blanks",
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Characters ``start`` to ``end`` of the text were not read; ``text`` says why."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The dose as far as it was understood, and what was not, in order of place."""

    dose: Dose
    problems: tuple[Problem, ...] = ()


class Prescription(NamedTuple):
    """A line such as "single heel raise 3x15 R": the exercise's words, and the dose after them.

    Places in ``reading.problems`` and ``name_span`` count from the start of the whole line.
    """

    name: str
    reading: Reading
    name_span: tuple[int, int]


def read_dose(text: str, *, bare_seconds: Unit = Unit.HOLD) -> Reading:
    """Read *text* as a dose, in any order of its parts.

    ``bare_seconds`` is what ``3x30s`` means: held (HOLD), or timed work of an exercise
    that moves (TIME). ``3x30s moving`` and ``3x30s held`` say it outright.
    """
    return _Draft(tokens_of(text), bare_seconds).read()


def read_prescription(text: str, *, bare_seconds: Unit = Unit.HOLD) -> Prescription:
    """Split *text* into the exercise's words and the dose, and read the dose.

    The dose starts at the first word that can only be dose ("3x15", "rpe8", "daily");
    words for side, direction and time of day just before it belong to it too, and so
    do such words at the very end of a line without numbers ("heel raise R").
    """
    tokens = tokens_of(text)
    split = _start_of_dose(tokens, bare_seconds)
    name = text[: tokens[split].start if split < len(tokens) else len(text)]
    start = len(name) - len(name.lstrip())
    name = name.strip().rstrip(",;:").rstrip()
    reading = _Draft(tokens[split:], bare_seconds).read()
    return Prescription(name, reading, (start, start + len(name)))


WEAK: tuple[Reader, ...] = (clauses.side, clauses.speed, times.anchor)
"""Readers whose words may as well belong to an exercise's name ("side", "morning")."""
NAME_TOO: tuple[Reader, ...] = (*WEAK, clauses.load)


def _start_of_dose(tokens: tuple[Token, ...], bare_seconds: Unit) -> int:
    strong = next(
        (
            place
            for place, token in enumerate(tokens)
            if (place == 0 or tokens[place - 1].end < token.start)
            and _reads(tokens, place, bare_seconds, weak=False) > place
        ),
        len(tokens),
    )
    for place in range(strong):
        reached = place
        while reached < strong:
            further = _reads(tokens, reached, bare_seconds, weak=True)
            if further == reached or further > strong:
                break
            reached = further
        if reached == strong and place > 0:
            return place
    return strong


def _reads(tokens: tuple[Token, ...], place: int, bare_seconds: Unit, *, weak: bool) -> int:
    """The place that some reader comes to from *place*; *place* itself when none reads."""
    readers = WEAK if weak else [each for each in READERS if each not in NAME_TOO]
    for reader in readers:
        cursor = Cursor(tokens, place)
        try:
            if reader(cursor, bare_seconds) is not None:
                return cursor.place
        except ValueError:
            return max(cursor.place, place + 1)
    if not weak and tokens[place].text in {"band", "effort"} and place + 1 < len(tokens):
        return place + 1 if tokens[place + 1].text == ":" else place
    return place


class _Draft:
    """What has been read so far. Lives for one call."""

    def __init__(self, tokens: tuple[Token, ...], bare_seconds: Unit) -> None:
        self._cursor = Cursor(tokens)
        self._bare_seconds = bare_seconds
        self._found: dict[str, Any] = {}
        self._spans: dict[str, tuple[int, int]] = {}
        self._problems: list[Problem] = []

    def read(self) -> Reading:
        while not self._cursor.done:
            if not self._cursor.take(*words.FILLERS):
                self._read_clause()
        self._settle_hold()
        dose = self._dose()
        problems = sorted(self._problems, key=lambda each: each.start)
        return Reading(dose, tuple(problems))

    def _read_clause(self) -> None:
        cursor, start = self._cursor, self._cursor.place
        for reader in READERS:
            try:
                found = reader(cursor, self._bare_seconds)
            except ValueError:
                cursor.place = max(cursor.place, start + 1)
                self._mark(start, cursor.place, Reason.IMPOSSIBLE)
                return
            if found is not None:
                self._keep(found, start, cursor.place)
                return
            cursor.place = start
        number = cursor.peek().kind in {"number", "tempo"}
        cursor.place += 1
        self._mark(start, start + 1, Reason.NUMBER_ALONE if number else Reason.UNKNOWN)

    def _mark(self, start: int, end: int, reason: Reason) -> None:
        tokens = self._cursor.tokens
        first, last = tokens[start].start, tokens[end - 1].end
        before = self._problems[-1] if self._problems else None
        plain = {Reason.UNKNOWN, Reason.NUMBER_ALONE}
        if (
            before
            and start
            and before.end == tokens[start - 1].end
            and {before.text, reason} <= plain
        ):
            text = reason if before.text == reason else Reason.UNKNOWN
            self._problems[-1] = Problem(before.start, last, text)
            return
        self._problems.append(Problem(first, last, reason))

    def _keep(self, found: dict[str, Any], start: int, end: int) -> None:
        for name, value in found.items():
            if name in LISTS:
                self._found[name] = (*self._found.get(name, ()), value)
            elif name == "sign":
                if self._found.get("sign", value) != value:
                    self._mark(start, end, Reason.ADDED_AND_TAKEN)
                    return
                self._found[name] = value
            elif name == "at_least":
                rate = "times_a_day" if "times_a_day" in found else "days_a_week"
                other = "days_a_week" if rate == "times_a_day" else "times_a_day"
                if other in self._found and self._found.get("at_least", False) is not value:
                    self._mark(start, end, Reason.AT_LEAST_BOTH)
                    return
                if rate not in self._found:
                    self._found[name] = value
            elif name in self._found:
                self._mark(start, end, Reason.TWICE)
                return
            else:
                self._found[name] = value
                self._spans[name] = (start, end)

    def _settle_hold(self) -> None:
        """Give a hold that stands apart to the one amount it can belong to."""
        hold = self._found.pop("hold", None)
        if hold is None:
            return
        start, end = self._spans["hold"]
        groups, either = self._found.get("groups", ((), ()))
        if not groups and not self._problems:
            self._found["groups"] = ((SetGroup((Amount(hold, Unit.HOLD),)),), ())
            return
        if len(groups) == 1 and len(groups[0].parts) == 1 and not either:
            part = groups[0].parts[0]
            if part.hold is None and part.unit is not Unit.HOLD:
                group = replace(groups[0], parts=(replace(part, hold=hold),))
                self._found["groups"] = ((group,), ())
                return
        self._mark(start, end, Reason.HOLD_OF_WHAT)

    def _dose(self) -> Dose:
        load = self._some(LOAD)
        if self._found.get("sign") == "-" and load:
            load["assisted"] = True
        pain = self._some(PAIN)
        schedule = self._some(SCHEDULE)
        if self._found.get("at_least"):
            schedule["at_least"] = True
        groups, either = self._found.get("groups", ((), ()))
        return Dose(
            groups=groups,
            either=either,
            load=Load(**load) if load else None,
            intensity=Intensity(**self._some(INTENSITY)),
            pain=PainRule(**pain) if pain else None,
            schedule=Schedule(**schedule),
            **self._some(DOSE),
        )

    def _some(self, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: self._found[name] for name in names if name in self._found}
