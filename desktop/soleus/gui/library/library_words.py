"""What the library says about an exercise, on the screen and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.exercise import Avoid, Equipment, Exercise, Nerve, Position, Purpose, Region
from soleus.domain.trust import Tag


class LibraryWords(QObject):
    """Names of everything that an exercise can be, in the language of the interface."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regions = self._name_regions()
        self._purposes = self._name_purposes()
        self._positions = self._name_positions()
        self._equipments = self._name_equipments()
        self._nerves = self._name_nerves()
        self._avoids = self._name_avoids()
        self._tags = self._name_tags()

    def region(self, region: Region) -> str:
        return self._regions[region]

    def _name_regions(self) -> dict[Region, str]:
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
        }

    def purpose(self, purpose: Purpose) -> str:
        return self._purposes[purpose]

    def _name_purposes(self) -> dict[Purpose, str]:
        return {
            Purpose.STRENGTH: self.tr("Strength"),
            Purpose.ENDURANCE: self.tr("Endurance"),
            Purpose.HOLD: self.tr("Hold (isometric)"),
            Purpose.LOWERING: self.tr("Lowering (eccentric)"),
            Purpose.MOBILITY: self.tr("Mobility"),
            Purpose.STRETCH: self.tr("Stretch"),
            Purpose.SLIDER: self.tr("Nerve slider"),
            Purpose.TENSIONER: self.tr("Nerve tensioner"),
            Purpose.BALANCE: self.tr("Balance"),
            Purpose.CONTROL: self.tr("Control"),
            Purpose.SPRING: self.tr("Spring"),
            Purpose.DRILL: self.tr("Drill"),
            Purpose.CARDIO: self.tr("Cardio"),
            Purpose.WARM_UP: self.tr("Warm-up"),
        }

    def position(self, position: Position) -> str:
        return self._positions[position]

    def _name_positions(self) -> dict[Position, str]:
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
        }

    def equipment(self, equipment: Equipment) -> str:
        return self._equipments[equipment]

    def _name_equipments(self) -> dict[Equipment, str]:
        return {
            Equipment.WALL: self.tr("wall"),
            Equipment.STEP: self.tr("step"),
            Equipment.CHAIR: self.tr("chair"),
            Equipment.BENCH: self.tr("bench"),
            Equipment.MAT: self.tr("mat"),
            Equipment.BAND: self.tr("band"),
            Equipment.LOOP_BAND: self.tr("loop band"),
            Equipment.STRAP: self.tr("strap"),
            Equipment.TOWEL: self.tr("towel"),
            Equipment.WEIGHT: self.tr("weight"),
            Equipment.BARBELL: self.tr("barbell"),
            Equipment.BACKPACK: self.tr("backpack"),
            Equipment.SMALL_BALL: self.tr("small ball"),
            Equipment.GYM_BALL: self.tr("gym ball"),
            Equipment.ROLLER: self.tr("roller"),
            Equipment.WEDGE: self.tr("wedge"),
            Equipment.BOOK: self.tr("book"),
            Equipment.MARBLES: self.tr("marbles"),
            Equipment.BOX: self.tr("box"),
            Equipment.ROPE: self.tr("rope"),
            Equipment.CONES: self.tr("cones"),
            Equipment.METRONOME: self.tr("metronome"),
            Equipment.MACHINE: self.tr("machine"),
            Equipment.SLED: self.tr("sled"),
            Equipment.POOL: self.tr("pool"),
            Equipment.BIKE: self.tr("bike"),
            Equipment.CUSHION: self.tr("cushion"),
            Equipment.WOBBLE_BOARD: self.tr("wobble board"),
            Equipment.SLIDER: self.tr("slider"),
        }

    def nerve(self, nerve: Nerve) -> str:
        return self._nerves[nerve]

    def _name_nerves(self) -> dict[Nerve, str]:
        return {
            Nerve.SCIATIC: self.tr("sciatic nerve"),
            Nerve.TIBIAL: self.tr("tibial nerve"),
            Nerve.SURAL: self.tr("sural nerve"),
            Nerve.PERONEAL: self.tr("peroneal nerve"),
            Nerve.PLANTAR: self.tr("plantar nerves"),
            Nerve.FEMORAL: self.tr("femoral nerve"),
            Nerve.SAPHENOUS: self.tr("saphenous nerve"),
            Nerve.SPINAL: self.tr("spinal nerve roots"),
        }

    def avoid(self, avoid: Avoid) -> str:
        return self._avoids[avoid]

    def _name_avoids(self) -> dict[Avoid, str]:
        return {
            Avoid.AT_INS: self.tr("insertional Achilles pain"),
            Avoid.STRAIN_EARLY: self.tr("an early calf strain"),
            Avoid.NEURAL_IRRITABLE: self.tr("irritable neural symptoms"),
            Avoid.BSI: self.tr("bone stress injury"),
            Avoid.FRONT_KNEE_PAIN: self.tr("pain at the front of the knee"),
            Avoid.BACK_FLEXION_SENSITIVE: self.tr("back pain worse on bending"),
            Avoid.BACK_EXTENSION_SENSITIVE: self.tr("back pain worse on arching"),
            Avoid.DVT_SUSPECTED: self.tr("a suspected clot"),
            Avoid.FALL_RISK: self.tr("risk of falls"),
            Avoid.NEUROLOGICAL_LOSS: self.tr("neurological loss"),
        }

    def tag(self, tag: Tag) -> str:
        return self._tags[tag]

    def _name_tags(self) -> dict[Tag, str]:
        return {
            Tag.FOUND: self.tr("published source"),
            Tag.BACKGROUND: self.tr("general background, no single source"),
            Tag.DESIGN: self.tr("our own choice, not from a study"),
        }

    # --- whole lines

    def equipment_line(self, exercise: Exercise) -> str:
        """What is needed, or "no equipment"."""
        things = ", ".join(self.equipment(each) for each in exercise.equipment)
        return things or self.tr("no equipment")

    def second_line(self, exercise: Exercise) -> str:
        """Region, then what is needed or how the patient stands."""
        things = ", ".join(self.equipment(each) for each in exercise.equipment)
        return f"{self.region(exercise.region)} · {things or self.position(exercise.position)}"

    def tooltip(self, exercise: Exercise) -> str:
        """Everything that a narrow row may have cut."""
        return "\n".join(self.tip_lines(exercise))

    def tip_lines(self, exercise: Exercise) -> list[str]:
        lines = [exercise.name, exercise.clinical_name, self.second_line(exercise)]
        if exercise.load_rank is not None:
            lines.append(self.tr("Calf load {0} of 10").format(exercise.load_rank))
        return [line for line in lines if line]

    def spoken(self, exercise: Exercise, *, favourite: bool = False) -> str:
        """Such as: Bridge, Hip, mat, load 1 of 10, favourite."""
        parts = [exercise.name, self.second_line(exercise).replace(" · ", ", ")]
        if exercise.load_rank is not None:
            parts.append(self.tr("load {0} of 10").format(exercise.load_rank))
        if favourite:
            parts.append(self.tr("favourite"))
        return ", ".join(parts)
