"""What a line of the add palette means: "single heel raise 3x15 2-1-2 2/day R"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from soleus.domain.dose import Blank, Dose, Intensity, Unit
from soleus.domain.exercise import Exercise, default_dose, varied
from soleus.domain.shorthand import Prescription, Problem, read_prescription
from soleus.gui.dose.typed_over import typed_over
from soleus.storage.records.kept_blocks import KeptBlock, blocks_named
from soleus.storage.search.search import Hit, marks
from soleus.storage.search.search_words import fold, split

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Match:
    """An exercise that the line may mean, with the words of its name that were typed."""

    exercise: Exercise
    variant: str = ""
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def varied(self) -> Exercise:
        return varied(self.exercise, self.variant)


@dataclass(frozen=True, slots=True)
class Line:
    """The line as understood. ``name_span`` is marked too where no exercise was found."""

    name: str
    matches: tuple[Match, ...]
    prescription: Prescription

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.prescription.reading.problems

    @property
    def unfound(self) -> tuple[int, int] | None:
        """The place of a name that finds nothing."""
        return self.prescription.name_span if self.name and not self.matches else None


def read_line(
    text: str,
    exercises: Mapping[str, Exercise],
    recents: Sequence[str],
    search: Callable[[str, int], Sequence[Hit]],
) -> Line:
    """Split *text* into exercise and dose; without words the exercises used last are offered."""
    prescription = read_prescription(text)
    if not prescription.name:
        found = [exercises[each] for each in recents if each in exercises]
        return Line("", tuple(Match(each) for each in found[:SHOWN]), prescription)
    hits = search(prescription.name, 2 * SHOWN)
    latest = {each: place for place, each in enumerate(recents)}
    known = [hit for hit in hits if hit.id in exercises]
    best = known[0].score if known else 0.0
    # Among those that answer nearly as well, what was used lately goes first.
    known.sort(key=lambda hit: (_worse(hit, best), latest.get(hit.id, len(latest))))
    matches = []
    for hit in known[:SHOWN]:
        exercise = exercises[hit.id]
        matches.append(Match(exercise, hit.variant, tuple(marks(exercise.name, hit))))
    return Line(prescription.name, tuple(matches), prescription)


def with_blocks(
    text: str, word: str, matches: Sequence[Match], kept: Sequence[KeptBlock]
) -> tuple[Match | KeptBlock, ...]:
    """What may be added, with the kept blocks that *text* names.

    Behind *word* ("block:", in the language of the window or in English) only they are meant.
    Otherwise one whose whole name was typed goes before the exercises, others behind them.
    """
    before, colon, behind = text.partition(":")
    if colon and fold(before).strip() in {fold(word), "block"}:
        return blocks_named(behind, kept)
    if not text.strip():
        return tuple(matches)
    named = blocks_named(text, kept)
    whole = [each for each in named if split(fold(each.name)) == split(fold(text))]
    return (*whole, *matches, *(each for each in named if each not in whole))


def _worse(hit: Hit, best: float) -> int:
    return int((best - hit.score) // 12)


def dose_for(line: str, match: Match, stage: int | None) -> Dose:
    """The dose that *line* gives *match*: what was typed, and its defaults for the rest.

    Load and effort of the default belong to its own sets: typed work, or a line for the pen in
    its place, leaves them out. Where the kind of work differs (a hold for repetitions), nothing
    of the default's work stays.
    """
    exercise = match.varied
    default = default_dose(exercise, stage)
    seconds = Unit.TIME if _unit(default) is Unit.TIME else Unit.HOLD
    typed = read_prescription(line, bare_seconds=seconds).reading.dose
    if typed.groups or Blank.AMOUNT in typed.blanks:
        default = replace(default, load=None, intensity=Intensity(), limits=())
    return typed_over(typed, default)


def _unit(dose: Dose) -> Unit | None:
    return dose.groups[0].parts[0].unit if dose.groups else None
