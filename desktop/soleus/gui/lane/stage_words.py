"""What lanes and cards say to the physiotherapist, on the screen and to a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from soleus.clinic.burden import Burden, Weight
from soleus.clinic.workload import WEEK
from soleus.domain.card import Card
from soleus.domain.dose import Dose, Side
from soleus.domain.finding import BodySide
from soleus.domain.quantity import Range, exactly
from soleus.domain.sides import real_side
from soleus.domain.stage import Block, Stage
from soleus.gui.lane.kind_names import KindNames
from soleus.gui.lane.lane_rows import Row
from soleus.gui.lane.stage_title import stage_title


def dashed(span: Range) -> str:
    """``2–6``, with the dash of print."""
    return str(span).replace("-", "–")


class StageWords(KindNames):
    """``dose`` gives the plain sentence that the handout has for a dose."""

    def __init__(
        self,
        dose: Callable[[Dose], str],
        affected: Callable[[], BodySide | None],
        stage_label: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dose, self._affected, self._stage_label = dose, affected, stage_label

    # --- names

    def side(self, card: Card) -> str:
        """The side chip: short, and with the real side where the programme has one."""
        side = card.dose.side
        return self.side_names()[real_side(side, self._affected())] if side is not None else ""

    def side_names(self) -> dict[Side, str]:
        return {
            Side.AFFECTED: self.tr("affected"),
            Side.OTHER: self.tr("other side"),
            Side.EACH: self.tr("each side"),
            Side.BOTH: self.tr("both"),
            Side.ALTERNATING: self.tr("alternating"),
            Side.LEFT: self.tr("left"),
            Side.RIGHT: self.tr("right"),
        }

    def heading(self, row: Row) -> str:
        """The line above a block: its title or kind, rounds, how many to pick."""
        block = row.block
        if block is None:
            return row.name
        return self.block_line(block)

    def block_line(self, block: Block) -> str:
        words = block.title or self.block_kinds()[block.kind]
        if block.rounds is not None:
            words += " · " + self.tr("{0} rounds").format(dashed(block.rounds))
        if block.pick is not None:
            words += " · " + self.tr("pick {0}").format(dashed(block.pick))
        return words

    def dose_line(self, row: Row) -> str:
        """The second line of a card."""
        if row.card is None or row.card.adjunct is None:
            dose = row.dose or self.tr("dose not set")
            plan = self._plan(row.card) if row.card is not None else ""
            return f"{dose} · {plan}" if plan else dose
        adjunct = row.card.adjunct
        words = adjunct.words if adjunct.words != row.name else ""
        return " · ".join(each for each in (words, row.dose) if each)

    def _plan(self, card: Card) -> str:
        """What more the card holds, in a word each."""
        said = (
            (card.weeks, self.tr("by week")),
            (card.progression, self.tr("goes on")),
            (card.entry, self.tr("starts later")),
        )
        return " · ".join(words for there, words in said if there)

    def card_tip(self, row: Row) -> tuple[str, ...]:
        """Everything on the card, unabridged, line by line for the tooltip."""
        if row.card is None:
            return self.heading(row), self.tr("Drag it to move the block with its cards.")
        lines = [row.name, self.dose_line(row), self._dose(row.card.dose), row.card.note]
        if row.exercise is not None and row.exercise.load_rank is not None:
            lines.append(self.tr("Calf load {0} of 10").format(row.exercise.load_rank))
        return tuple(line for line in lines if line)

    # --- stages

    def stage_parts(self, stage: Stage, burden: Burden) -> tuple[str, str, str]:
        """Weeks, exercises, minutes; each may be empty."""
        weeks = ""
        if stage.weeks is not None:
            more = "+" if stage.open_ended else ""
            weeks = self.weeks(stage.weeks, more)
        elif stage.length is not None:
            weeks = self.tr("{0} weeks long").format(dashed(stage.length))
        exercises = self.tr("%n exercise(s)", "", burden.exercises) if burden.exercises else ""
        minutes = self.tr("{0} min").format(burden.minutes) if burden.minutes else ""
        return weeks, exercises, minutes

    def weeks(self, weeks: Range, more: str = "") -> str:
        """As in "weeks 2–6"; *more* is a sign behind it."""
        return self.tr("weeks {0}").format(dashed(weeks) + more)

    def days_a_week(self, days: Range) -> str:
        """As in "2–3 days a week"; days that are no whole number as the rhythm they come from."""
        if days.exact and not days.high.is_integer():
            every = round(WEEK / days.high)
            if exactly(round(WEEK / every, 2)) == days:
                other = every == 2
                return (
                    self.tr("every other day") if other else self.tr("every {0} days").format(every)
                )
        return self.tr("{0} days a week").format(dashed(days))

    def gate_heading(self) -> str:
        """Stands above the criteria in a text that is copied."""
        return self.tr("Move on when:")

    def burden_reason(self, weight: Weight) -> str:
        if weight is Weight.LIGHT:
            return ""
        return self.tr(
            "Long sheets are followed less fully: from five exercises a stage, think which "
            "matter most (Henry 1999, a small study; Eckard 2015)."
        )

    # --- spoken

    def spoken_stage(self, stage: Stage) -> str:
        return stage_title(self.tr("Stage {0}").format(stage.label), stage, ", ")

    def spoken_heading(self, row: Row, cards: int) -> str:
        """Such as: Block: circuit, 3 rounds, 4 cards."""
        count = self.tr("%n card(s)", "", cards)
        return self.tr("Block: {0}, {1}").format(self.heading(row).replace(" · ", ", "), count)

    def spoken_card(self, row: Row, place: int, count: int) -> str:
        """Such as: Single-leg heel raise, 3 sets of 15, right, stage 2, 2 of 4."""
        if row.card is None:
            return self.heading(row)
        label = self._stage_label(row.stage_id)
        dose = self._dose(row.card.dose).rstrip(".") if row.exercise else self.dose_line(row)
        parts = [row.name, dose, self.side(row.card)]
        if row.exercise is not None and row.exercise.load_rank is not None:
            parts.append(self.tr("load {0} of 10").format(row.exercise.load_rank))
        parts.append(self.tr("stage {0}").format(label))
        parts.append(self.tr("{0} of {1}").format(place, count))
        return ", ".join(part for part in parts if part)
