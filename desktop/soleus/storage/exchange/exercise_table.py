"""Exercises from the rows of a table: every wrong cell is told by row and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from soleus.domain.dose import Dose
from soleus.domain.exercise import (
    Equipment,
    Exercise,
    Position,
    Purpose,
    Region,
    StageDose,
    Words,
)
from soleus.domain.shorthand import read_dose
from soleus.domain.trust import Source, Tag
from soleus.errors import UserError
from soleus.storage.exchange.table_file import Rows, letters, write_cells

WordT = TypeVar("WordT", bound=StrEnum)
STEPS, CUES = 5, 3
FROM_TABLE = Source(Tag.BACKGROUND, about="an exercise of this clinic, from a table")
SHOWN_PROBLEMS = 3
"""So many wrong cells stand in the sentence; all of them in `TableProblems.cells`."""


class TableProblems(UserError):  # noqa: N818 (it is a sentence for a person)
    """The table was not taken in. ``cells`` says of each wrong cell where and why."""

    def __init__(self, name: str, cells: Sequence[str]) -> None:
        first = " ".join(cells[:SHOWN_PROBLEMS])
        more = len(cells) - SHOWN_PROBLEMS
        rest = f" And {more} more." if more > 0 else ""
        super().__init__(f"{name}: nothing was taken in. {first}{rest} Mend it, then import again.")
        self.cells = tuple(cells)


@dataclass(frozen=True, slots=True)
class Column:
    """``note`` says how it is filled in; ``examples`` are those of the template's rows."""

    name: str
    note: str
    examples: tuple[str, str]
    width: int = 24
    needed: bool = False


def _choices(kind: type[StrEnum]) -> str:
    return ", ".join(each.value for each in kind)


COLUMNS = (
    Column("name", "Plain words that the patient reads.", ("Stair heel drop", "Towel calf hold"),
           needed=True),
    Column("clinical name", "As you write it in a record.",
           ("Eccentric heel drop, stair edge", "Isometric calf stretch with towel")),
    Column("region", f"One of: {_choices(Region)}.", ("calf", "mobility"), 12, needed=True),
    Column("position", f"One of: {_choices(Position)}. Empty is standing.",
           ("standing", "long-sitting"), 14),
    Column("purpose", f"One or more of: {_choices(Purpose)}.", ("lowering, strength", "stretch"),
           20),
    Column("dose", "In the shorthand of the board: 3x15 2-1-2 rest 60s daily.",
           ("3x15 0-0-3 rest 60s daily each", "3x30s daily each"), 30, needed=True),
    *(Column(f"step {number}", "One sentence, verb first.", examples, 30, needed=number == 1)
      for number, examples in enumerate(
          (("Stand with the front of your foot on a stair.", "Sit with your legs straight."),
           ("Rise on both feet.", "Put a towel around your foot."),
           ("Lower one heel slowly below the stair.", "Pull until you feel a stretch."),
           ("Use the other foot to come up again.", ""),
           ("", "")), 1)),
    *(Column(f"cue {number}", "A short reminder, verb first.", examples)
      for number, examples in enumerate(
          (("Go down slowly", "Keep your knee straight"), ("Hold the rail", ""), ("", "")), 1)),
    Column("feel", "Where and how it should be felt.",
           ("Work in your calf.", "A pull in your calf."), 24),
    Column("equipment", f"One or more of: {_choices(Equipment)}.", ("step", "towel"), 16),
    Column("at home", "What to use at home instead.",
           ("The lowest stair, with a rail", "A scarf or a belt"), 24),
    Column("synonyms", "What people type to find it, with commas between.",
           ("heel drop, stair drop, eccentric calf", "towel stretch, calf stretch"), 30),
    Column("cautions", "For the physiotherapist, with a semicolon between.",
           ("Not below flat where the tendon joins the heel", ""), 30),
)  # fmt: skip
NAMES = tuple(each.name for each in COLUMNS)


def write_template(path: Path) -> None:
    """The table to fill in, with two examples, as .xlsx or .csv.

    Raises:
        UserError: the ending is another, or the file could not be written.

    """
    rows = (NAMES, *(tuple(each.examples[place] for each in COLUMNS) for place in (0, 1)))
    notes = (
        ("Column", "How to fill it in. Replace the two examples by your own exercises."),
        *((each.name, f"{each.note}{' Needed.' if each.needed else ''}") for each in COLUMNS),
    )
    write_cells(path, rows, notes, [each.width for each in COLUMNS])


def exercises_of(rows: Rows, name: str) -> tuple[Exercise, ...]:
    """The exercises of a table whose first row names its columns; *name* is for messages.

    Raises:
        TableProblems: naming each wrong cell by row and column.

    """
    places = _places(rows[0] if rows else (), name)
    problems: list[str] = []
    found: list[Exercise] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(rows[1:], 2):
        if not row:
            continue
        reading = _Row(number, row, places, problems)
        exercise = reading.exercise()
        if exercise is None:
            continue
        if first := seen.get(exercise.name.casefold()):
            problems.append(reading.where("name") + f"the name of row {first} stands here again.")
        seen.setdefault(exercise.name.casefold(), number)
        found.append(exercise)
    if not found and not problems:
        problems.append("Row 2: there is no exercise below the heading.")
    if problems:
        raise TableProblems(name, problems)
    return tuple(found)


def _places(heading: Sequence[str], name: str) -> dict[str, int]:
    """Column names to their places; unknown, doubled and missing ones are told."""
    problems = []
    places: dict[str, int] = {}
    for place, cell in enumerate(heading):
        column = " ".join(cell.casefold().split())
        where = f"Row 1, column {letters(place + 1)}: "
        if not column:
            continue
        if column not in NAMES:
            problems.append(f"{where}there is no column {cell[:40]!r}.")
        elif column in places:
            problems.append(f"{where}the column {column!r} stands twice.")
        places.setdefault(column, place)
    problems += [
        f"Row 1: the column {each.name!r} is missing."
        for each in COLUMNS
        if each.needed and each.name not in places
    ]
    if problems:
        raise TableProblems(name, problems)
    return places


@dataclass(frozen=True, slots=True)
class _Row:
    """One row; what is wrong in it goes to ``problems``."""

    number: int
    cells: Sequence[str]
    places: Mapping[str, int]
    problems: list[str]

    def where(self, column: str) -> str:
        place = letters(self.places[column] + 1) if column in self.places else "?"
        return f"Row {self.number}, column {place} ({column}): "

    def cell(self, column: str) -> str:
        place = self.places.get(column)
        text = self.cells[place] if place is not None and place < len(self.cells) else ""
        return " ".join(text.split())

    def exercise(self) -> Exercise | None:
        """The exercise of the row; None where a cell of it is wrong."""
        before = len(self.problems)
        for each in COLUMNS:
            if each.needed and not self.cell(each.name):
                self.problems.append(f"{self.where(each.name)}is empty, and is needed.")
        region = self._one("region", Region)
        position = self._one("position", Position) or Position.STANDING
        dose = self._dose()
        purposes = tuple(self._several("purpose", Purpose))
        equipment = tuple(self._several("equipment", Equipment))
        if len(self.problems) > before or region is None or dose is None:
            return None
        return Exercise(
            id=f"own-{uuid4().hex}",
            words=Words(
                self.cell("name"), self._filled("step", STEPS), self._filled("cue", CUES),
                self.cell("feel"),
            ),
            clinical_name=self.cell("clinical name"),
            region=region,
            position=position,
            doses=(StageDose(dose),),
            sources=(FROM_TABLE,),
            synonyms=_parts(self.cell("synonyms"), ","),
            purposes=purposes,
            equipment=equipment,
            household=self.cell("at home"),
            cautions=_parts(self.cell("cautions"), ";"),
        )  # fmt: skip

    def _filled(self, column: str, count: int) -> tuple[str, ...]:
        cells = (self.cell(f"{column} {number}") for number in range(1, count + 1))
        return tuple(each for each in cells if each)

    def _dose(self) -> Dose | None:
        text = self.cell("dose")
        if not text:
            return None
        reading = read_dose(text)
        if not reading.problems:
            return reading.dose
        first = reading.problems[0]
        self.problems.append(f"{self.where('dose')}cannot read {text[first.start : first.end]!r}.")
        return None

    def _one(self, column: str, kind: type[WordT]) -> WordT | None:
        text = self.cell(column)
        return self._word(column, text, kind) if text else None

    def _several(self, column: str, kind: type[WordT]) -> Iterator[WordT]:
        for each in _parts(self.cell(column), ","):
            word = self._word(column, each, kind)
            if word is not None:
                yield word

    def _word(self, column: str, text: str, kind: type[WordT]) -> WordT | None:
        try:
            return kind("-".join(text.casefold().split()))
        except ValueError:
            words = ", ".join(each.value for each in kind)
            self.problems.append(
                f"{self.where(column)}{text[:40]!r} is not known here. Write one of: {words}."
            )
            return None


def _parts(text: str, separator: str) -> tuple[str, ...]:
    found = (each.strip() for each in text.split(separator))
    return tuple(dict.fromkeys(each for each in found if each))
