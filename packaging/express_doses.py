"""Dosages of published programmes as doses, and the pattern that a dose shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from express_phrases import LOADS
from express_source import Node
from soleus.domain.dose import (
    Amount,
    Blank,
    Direction,
    Dose,
    Effort,
    Intensity,
    Limit,
    Load,
    Pace,
    PainRule,
    SetGroup,
    Side,
    Tempo,
    Unit,
    Until,
)
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Schedule

T = TypeVar("T")


def span(value: Any) -> Range | None:
    """``3`` or ``"10-15"`` of the source."""
    if value is None:
        return None
    low, _, high = str(value).partition("-")
    return Range(float(low), float(high or low))


def schedule_of(node: Node) -> Schedule:
    times, least = span(node.take("per_day")), span(node.take("per_day_at_least"))
    return Schedule(
        times_a_day=times or least,
        at_least=least is not None,
        days_a_week=span(node.take("days_per_week")),
        every_days=node.take("every_n_days"),
    )


def dose_of(node: Node, *, blanks: tuple[Blank, ...], circuit: bool) -> Dose:
    """The dose of a ``dosage`` node; a circuit's rounds and rest belong to its block."""
    sets, rest = span(node.take("sets")), span(node.take("rest_s"))
    part = _amount(node, bool(sets))
    if part is not None and part.unit is Unit.HOLD and sets is None and "reps" in node.data:
        sets = span(node.data["reps"])
    groups: tuple[SetGroup, ...] = ()
    if part is not None:
        groups = (SetGroup((part,), None if circuit else sets),)
    asymmetric = node.take("asymmetric")
    if asymmetric == "other_side_1x10":
        other = SetGroup((Amount(exactly(10)),), exactly(1), Side.OTHER)
        groups = (replace(groups[0], side=Side.AFFECTED), other)
    elif asymmetric:
        node.note("asymmetric", asymmetric)
    tempo, cycle = _tempo(node)
    empty = node.take("blank_to_fill") or False
    node.take("not_given")
    pain = span(node.take("pain_max"))
    return Dose(
        groups=groups,
        tempo=tempo,
        cycle_s=cycle,
        rest=None if circuit else rest,
        side=_side(node),
        direction=_direction(node),
        load=_load(node),
        intensity=_intensity(node),
        pain=PainRule(ceiling=pain) if pain else None,
        schedule=replace(
            schedule_of(node.node("frequency")), spread=bool(node.take("spread_over_day"))
        ),
        blanks=blanks if empty else (),
    )


def _amount(node: Node, has_sets: bool) -> Amount | None:
    reps, hold = span(node.take("reps")), span(node.take("hold_s"))
    time = span(node.take("time_s"))
    up_to = bool(node.take("up_to"))
    until = Until.FATIGUE if node.take("until_fatigue") else None
    if node.take("as_many_as_possible"):
        until = Until.MOST
    if time:
        return Amount(time, Unit.TIME, hold, up_to, until)
    if reps and hold and up_to and not has_sets:  # "3 holds of up to 60 s"
        return Amount(hold, Unit.HOLD, None, up_to, until)
    if reps:
        return Amount(reps, Unit.REPETITIONS, hold, up_to, until)
    return Amount(hold, Unit.HOLD, None, up_to, until) if hold else None


def _tempo(node: Node) -> tuple[Tempo | None, Range | None]:
    text = node.take("tempo")
    if text is None:
        return None, None
    if text.startswith("cycle_"):
        return None, span(text.removeprefix("cycle_").removesuffix("s"))
    out, pause, back = (
        Pace(phase) if phase in set(Pace) else float(phase) for phase in text.split("-")
    )
    return Tempo(out, pause, back), None


def chosen(node: Node, key: str, table: dict[str, T]) -> T | None:
    """The meaning of the word at *key*; a word that the table lacks goes to a note."""
    word = node.take(key)
    if word is not None and word not in table:
        node.note(key, str(word))
    return table.get(word) if word is not None else None


def _side(node: Node) -> Side | None:
    side = chosen(node, "side", {each.value: each for each in Side})
    return side or chosen(node, "per", {"each side": Side.EACH})


def _direction(node: Node) -> Direction | None:
    if node.take("alternating"):
        return Direction.ALTERNATING
    return chosen(node, "direction", {"each direction": Direction.EACH})


def _load(node: Node) -> Load | None:
    return chosen(node, "load", LOADS)


def _intensity(node: Node) -> Intensity:
    effort = node.take("effort")
    words = tuple(Effort(word.replace("_", "-")) for word in effort.split("_to_")) if effort else ()
    return Intensity(rpe=span(node.take("rpe")), effort=words)


def step_height(name: str, dose: Dose) -> Dose:
    """Heights and tempo words that the source keeps in an exercise's name."""
    words = name.replace(",", "").split()
    if "cm" in words:
        height = Limit(height_cm=exactly(float(words[words.index("cm") - 1])))
        dose = replace(dose, limits=(height,))
    if "slow" in words and "eccentric" in words and dose.tempo is None:
        dose = replace(dose, tempo=Tempo(Pace.FREE, Pace.FREE, Pace.SLOW))
    return dose


def pattern_of(dose: Dose, rounds: Range | None = None) -> str:
    """The kind of dose, told from its fields alone, in the words of the source's own label."""
    if not dose.groups:
        return "blanks for the clinician to fill" if dose.blanks else "no dosage given"
    group = dose.groups[0]
    (part,) = group.parts
    names = [("sets", group.sets or rounds)]
    unit = {Unit.HOLD: "hold", Unit.TIME: "time"}.get(part.unit, "reps")
    names += [(unit, part.count), ("hold", part.hold)]
    return " x ".join(
        name if value.exact else f"{name} range" for name, value in names if value is not None
    )
