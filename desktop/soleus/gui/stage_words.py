"""What lanes and cards say to the physiotherapist, on the screen and to a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject

from soleus.clinic.burden import Burden, Weight
from soleus.domain.card import Card
from soleus.domain.criterion import Criterion
from soleus.domain.dose import Dose, Side
from soleus.domain.exercise import Exercise, Position, Region
from soleus.domain.finding import BodySide
from soleus.domain.stage import BlockKind, Stage
from soleus.gui.lane_rows import Row


class StageWords(QObject):
    """``criterion`` and ``dose`` give the plain words that the handout has for them."""

    def __init__(
        self,
        criterion: Callable[[Criterion], str],
        dose: Callable[[Dose], str],
        affected: Callable[[], BodySide | None],
        stage_label: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._criterion, self._dose, self._affected = criterion, dose, affected
        self._stage_label = stage_label

    # --- names

    def region(self, region: Region) -> str:
        return {
            Region.CALF: self.tr("Calf"),
            Region.FOOT: self.tr("Foot"),
            Region.KNEE: self.tr("Knee"),
            Region.HIP: self.tr("Hip"),
            Region.TRUNK: self.tr("Trunk"),
            Region.NEURAL: self.tr("Neural"),
            Region.MOBILITY: self.tr("Mobility"),
            Region.SPRING: self.tr("Spring"),
            Region.RUNNING: self.tr("Running"),
        }[region]

    def position(self, position: Position) -> str:
        return {
            Position.STANDING: self.tr("standing"),
            Position.HALF_KNEELING: self.tr("half-kneeling"),
            Position.KNEELING: self.tr("kneeling"),
            Position.FOUR_POINT: self.tr("on hands and knees"),
            Position.SUPINE: self.tr("on the back"),
            Position.PRONE: self.tr("on the front"),
            Position.SIDE_LYING: self.tr("on the side"),
            Position.LONG_SITTING: self.tr("long sitting"),
            Position.SITTING: self.tr("sitting"),
            Position.PLANK: self.tr("plank"),
            Position.WALKING: self.tr("walking"),
            Position.RUNNING: self.tr("running"),
            Position.WATER: self.tr("in water"),
            Position.CYCLING: self.tr("cycling"),
            Position.RECLINED: self.tr("reclined"),
        }[position]

    def second_line(self, exercise: Exercise) -> str:
        """Region, then what is needed or how the patient stands."""
        things = ", ".join(each.replace("-", " ") for each in exercise.equipment)
        return f"{self.region(exercise.region)} · {things or self.position(exercise.position)}"

    def side(self, card: Card) -> str:
        """The side chip: short, and with the real side where the programme has one."""
        side = card.dose.side
        affected = self._affected()
        real = {BodySide.LEFT: self.tr("left"), BodySide.RIGHT: self.tr("right")}
        opposite = {BodySide.LEFT: BodySide.RIGHT, BodySide.RIGHT: BodySide.LEFT}
        if side is Side.AFFECTED and affected in real:
            return real[affected]
        if side is Side.OTHER and affected in opposite:
            return real[opposite[affected]]
        names = {
            Side.AFFECTED: self.tr("affected"),
            Side.OTHER: self.tr("other side"),
            Side.EACH: self.tr("each side"),
            Side.BOTH: self.tr("both"),
            Side.ALTERNATING: self.tr("alternating"),
            Side.LEFT: self.tr("left"),
            Side.RIGHT: self.tr("right"),
        }
        return names[side] if side is not None else ""

    def heading(self, row: Row) -> str:
        """The line above a block."""
        block = row.block
        kinds = {
            BlockKind.WARM_UP: self.tr("Warm-up"),
            BlockKind.MAIN: self.tr("Exercises"),
            BlockKind.CIRCUIT: self.tr("Circuit"),
            BlockKind.PICK: self.tr("Choose"),
            BlockKind.COOL_DOWN: self.tr("Cool-down"),
        }
        words = block.title or kinds[block.kind]
        if block.rounds is not None:
            words += " · " + self.tr("{0} rounds").format(block.rounds)
        if block.pick is not None:
            words += " · " + self.tr("pick {0}").format(block.pick)
        return words

    # --- stages

    def stage_line(self, stage: Stage, burden: Burden) -> str:
        parts = []
        if stage.weeks is not None:
            parts.append(self.tr("weeks {0}").format(str(stage.weeks).replace("-", "–")))
        elif stage.length is not None:
            parts.append(self.tr("{0} weeks long").format(str(stage.length).replace("-", "–")))
        parts.append(self.tr("%n exercise(s)", "", burden.exercises))
        if burden.minutes:
            parts.append(self.tr("{0} min a day").format(burden.minutes))
        return " · ".join(parts)

    def burden_reason(self, weight: Weight) -> str:
        if weight is Weight.LIGHT:
            return ""
        return self.tr(
            "Long sheets are followed less fully: from five exercises a stage, think which "
            "matter most (Henry 1999, a small study; Eckard 2015)."
        )

    def gate_lines(self, stage: Stage) -> str:
        """The gate as rich text; empty without one."""
        if not stage.gate.criteria:
            return ""
        lines = [f"<b>{escape(self.tr('Move on when'))}</b>"]
        for criterion in stage.gate.criteria:
            box = "☑" if criterion.met_on is not None else "☐"
            lines.append(f"{box} {escape(self._criterion(criterion))}")
        return "<br>".join(lines)

    # --- spoken

    def spoken_stage(self, stage: Stage) -> str:
        return self.tr("Stage {0}, {1}").format(stage.label, stage.name)

    def spoken_card(self, row: Row, place: int, count: int) -> str:
        """Such as: Single-leg heel raise, 3 sets of 15, right, stage 2, 2 of 4."""
        if row.card is None:
            return self.heading(row)
        label = self._stage_label(row.place.stage)
        parts = [row.name, self._dose(row.card.dose).rstrip("."), self.side(row.card)]
        parts.append(self.tr("stage {0}").format(label))
        parts.append(self.tr("{0} of {1}").format(place, count))
        return ", ".join(part for part in parts if part)

    def spoken_exercise(self, exercise: Exercise) -> str:
        parts = [exercise.name, self.second_line(exercise).replace(" · ", ", ")]
        if exercise.load_rank is not None:
            parts.append(self.tr("load {0} of 10").format(exercise.load_rank))
        return ", ".join(parts)
