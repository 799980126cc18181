"""Measures and rules, read from ``resources/findings`` and held against each other.

A clinician can change them; what does not fit together is told by file and key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from soleus.assets import resource
from soleus.clinic.measures import Kind, MeasureSheet
from soleus.clinic.rules import Basis, Condition, Rule
from soleus.domain.criterion import Measure
from soleus.domain.trust import Source, Tag
from soleus.errors import UserError
from soleus.storage.codec import CodecError, build_converter, from_data
from soleus.storage.content.content import load_presentations, read_yaml, yaml_files
from soleus.storage.content.sources import source_names

T = TypeVar("T")
FOLDER = "findings"
MEASURES, RULES = "measures.yaml", "rules.yaml"


@dataclass(frozen=True, slots=True)
class FindingBook:
    """All that is known about findings.

    sheets   in the order in which they are listed
    rules    in the order in which options are
    """

    sheets: Mapping[Measure, MeasureSheet]
    rules: tuple[Rule, ...]


@cache
def load_findings() -> FindingBook:
    """Measures and rules as shipped.

    Raises:
        UserError: naming file and place of the first thing that is wrong.

    """
    measures = _read(MEASURES, tuple[MeasureSheet, ...])
    sheets = {each.id: each for each in measures}
    book = FindingBook(sheets, _read(RULES, tuple[Rule, ...]))
    if len(sheets) != len(measures):
        raise UserError(f"{FOLDER}/{MEASURES}: a measure stands twice. Take one of them out.")
    exercises = {Path(name).stem for name, _ in yaml_files("exercises")}
    presentations = {each.id for each in load_presentations()}
    for problem in (*book_problems(book), *unknown_ids(book, exercises, presentations)):
        raise UserError(f"{FOLDER}/{problem}.")
    return book


def _read(name: str, kind: type[T]) -> T:
    where = f"{FOLDER}/{name}"
    try:
        return from_data(read_yaml(where, resource(FOLDER, name)), kind, build_converter())
    except CodecError as error:
        raise UserError(f"{where}: {error.problems[0]}.") from error


def book_problems(book: FindingBook) -> Iterator[str]:
    """What does not fit together in *book*, each as ``file: where: what``."""
    for sheet in book.sheets.values():
        yield from _unknown_sources(MEASURES, sheet.id, sheet.sources)
        ages = [(each.sex, each.decade) for each in sheet.norms]
        if len(ages) != len(set(ages)):
            yield f"{MEASURES}: {sheet.id}: a norm stands twice"
    ids = [rule.id for rule in book.rules]
    for rule in book.rules:
        if ids.count(rule.id) > 1:
            yield f"{RULES}: {rule.id}: the id stands twice"
        yield from _unknown_sources(RULES, rule.id, rule.sources)
        for condition in rule.conditions:
            for problem in _unfit(condition, book.sheets):
                yield f"{RULES}: {rule.id}: {problem}"


def unknown_ids(
    book: FindingBook, exercises: Collection[str], presentations: Collection[str]
) -> Iterator[str]:
    """Exercises and presentations that a rule names and the library does not have."""
    for rule in book.rules:
        for each in rule.exercises:
            if each not in exercises:
                yield f"{RULES}: {rule.id}: there is no exercise {each!r}"
        for each in (*rule.only_for, *rule.not_for):
            if each not in presentations:
                yield f"{RULES}: {rule.id}: there is no presentation {each!r}"


def _unknown_sources(file: str, key: str, sources: tuple[Source, ...]) -> Iterator[str]:
    for each in sources:
        if each.tag is Tag.FOUND and each.code not in source_names():
            yield f"{file}: {key}: no list of sources names {each.code!r}"


def _unfit(condition: Condition, sheets: Mapping[Measure, MeasureSheet]) -> Iterator[str]:
    """What a condition asks of a measure that cannot answer it."""
    for measure in (condition.measure, condition.against):
        if measure is not None and measure not in sheets:
            yield f"{measure} is not in {MEASURES}"
            return
    sheet = sheets[condition.measure]
    if condition.positive is not None and not sheet.tested:
        yield f"{sheet.id} is not found positive or negative"
    if strange := set(condition.levels) - set(sheet.levels):
        yield f"{sheet.id} has no level {min(strange)!r}"
    if condition.positive is None and not condition.levels and not sheet.counted:
        yield f"{sheet.id} has no number to compare"
    needs = {
        Basis.NORM: bool(sheet.norms),
        Basis.SPREAD: sheet.norm_line is not None,
        Basis.OTHER_SIDE: sheet.sides and sheet.percent,
        Basis.BEHIND: sheet.sides and sheet.kind is not Kind.LEVELS,
    }
    if not needs.get(condition.basis, True):
        yield f"{sheet.id} has nothing to compare {condition.basis} with"
