"""A library item: what is done, why, for whom not, its picture, its dose, its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from soleus.domain.dose import Dose
from soleus.domain.photo import MOST_PHOTOS, Photo
from soleus.domain.trust import Source, Tag


class Region(StrEnum):
    CALF = "calf"
    FOOT = "foot"  # foot and ankle
    KNEE = "knee"
    HIP = "hip"
    TRUNK = "trunk"  # trunk and Pilates
    NEURAL = "neural"
    MOBILITY = "mobility"
    SPRING = "spring"  # hops, jumps, bounding
    RUNNING = "running"  # running drills and cues


class Purpose(StrEnum):
    STRENGTH = "strength"
    ENDURANCE = "endurance"
    HOLD = "hold"  # isometric
    LOWERING = "lowering"  # eccentric
    MOBILITY = "mobility"
    STRETCH = "stretch"
    SLIDER = "slider"
    TENSIONER = "tensioner"
    BALANCE = "balance"
    CONTROL = "control"
    SPRING = "spring"
    DRILL = "drill"
    CARDIO = "cardio"
    WARM_UP = "warm-up"


class Position(StrEnum):
    STANDING = "standing"
    HALF_KNEELING = "half-kneeling"
    KNEELING = "kneeling"
    FOUR_POINT = "four-point"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    LONG_SITTING = "long-sitting"
    SITTING = "sitting"
    PLANK = "plank"
    WALKING = "walking"
    RUNNING = "running"
    WATER = "water"
    CYCLING = "cycling"
    RECLINED = "reclined"


RISES = frozenset({Position.STANDING, Position.SITTING, Position.PLANK})
"""Positions in which most movements go up first."""


class Motion(StrEnum):
    """What happens first, so that the seconds of a tempo are told as they are done."""

    RISE = "rise"  # up, then down
    SINK = "sink"  # down, then up: squats start at the top
    LIFT = "lift"  # a part is lifted, then lowered
    MOVE = "move"  # away, then back


class Equipment(StrEnum):
    WALL = "wall"
    STEP = "step"
    CHAIR = "chair"
    BENCH = "bench"
    MAT = "mat"
    BAND = "band"
    LOOP_BAND = "loop-band"
    STRAP = "strap"
    TOWEL = "towel"
    WEIGHT = "weight"
    BARBELL = "barbell"
    BACKPACK = "backpack"
    SMALL_BALL = "small-ball"
    GYM_BALL = "gym-ball"
    ROLLER = "roller"
    WEDGE = "wedge"
    BOOK = "book"
    MARBLES = "marbles"
    BOX = "box"
    ROPE = "rope"
    CONES = "cones"
    METRONOME = "metronome"
    MACHINE = "machine"
    SLED = "sled"
    POOL = "pool"
    BIKE = "bike"
    CUSHION = "cushion"
    WOBBLE_BOARD = "wobble-board"
    SLIDER = "slider"


class Nerve(StrEnum):
    SCIATIC = "sciatic"
    TIBIAL = "tibial"
    SURAL = "sural"
    PERONEAL = "peroneal"
    PLANTAR = "plantar"
    FEMORAL = "femoral"
    SAPHENOUS = "saphenous"
    SPINAL = "spinal"


class Avoid(StrEnum):
    """Conditions in which an item calls for a warning. A warning never hides or blocks it."""

    AT_INS = "at_ins"
    STRAIN_EARLY = "strain_early"
    NEURAL_IRRITABLE = "neural_irritable"
    BSI = "bsi"
    FRONT_KNEE_PAIN = "front_knee_pain"
    BACK_FLEXION_SENSITIVE = "back_flexion_sensitive"
    BACK_EXTENSION_SENSITIVE = "back_extension_sensitive"
    DVT_SUSPECTED = "dvt_suspected"
    FALL_RISK = "fall_risk"
    NEUROLOGICAL_LOSS = "neurological_loss"


@dataclass(frozen=True, slots=True)
class Words:
    """What the patient reads, in one language.

    name    as few plain words as tell it apart ("One-leg heel raise")
    steps   2-5 sentences of at most 15 words, verb first
    cues    1-3 short reminders, verb first
    feel    where and how it should be felt
    """

    name: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    feel: str = ""


class TextStatus(StrEnum):
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Translation:
    language: str
    status: TextStatus
    words: Words


@dataclass(frozen=True, slots=True)
class StageDose:
    """A default dose for some stages (1-5); without stages it is the default everywhere."""

    dose: Dose
    stages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredLoad:
    """A figure of one study. Figures of different studies never share a scale.

    quantity    what was measured ("peak Achilles load", "gluteus medius EMG")
    unit        "BW" (body weights) or "% MVIC"
    """

    study: str
    quantity: str
    value: float
    unit: str
    source: Source


@dataclass(frozen=True, slots=True)
class Variant:
    """The same exercise done a little differently. Empty fields follow the exercise."""

    id: str
    label: str
    words: Words | None = None
    clinical_name: str = ""
    scene: str = ""
    doses: tuple[StageDose, ...] = ()
    equipment: tuple[Equipment, ...] | None = None
    household: str = ""
    load_rank: int | None = None
    avoid: tuple[Avoid, ...] | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One library item.

    id              stable, never reused
    clinical_name   as a physiotherapist would write it
    synonyms, tags  for the search
    targets         muscles or structures, main one first
    household       what to use at home instead of the equipment
    stages          1-5 of the common stage model (clinical sheet, section 3.0)
    easier, harder  ids of the neighbours on its ladder
    cautions        for the physiotherapist, on the card
    load_rank       1-10, ordinal calf and Achilles load (clinical sheet, section 8.2)
    measured        figures of single studies, shown with their study
    motion          which way it goes first; None where the position tells
    set_s           seconds that one set of the default dose takes, rest not counted
    scene           the picture
    photos          the clinic's own, at most two; they stand in the place of the scene
    """

    id: str
    words: Words
    clinical_name: str
    region: Region
    position: Position
    doses: tuple[StageDose, ...]
    sources: tuple[Source, ...]
    synonyms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    targets: tuple[str, ...] = ()
    nerve: Nerve | None = None
    equipment: tuple[Equipment, ...] = ()
    household: str = ""
    stages: tuple[int, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    load_rank: int | None = None
    measured: tuple[MeasuredLoad, ...] = ()
    set_s: int | None = None
    scene: str = ""
    variants: tuple[Variant, ...] = ()
    translations: tuple[Translation, ...] = ()
    photos: tuple[Photo, ...] = ()
    motion: Motion | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.words.name:
            raise ValueError("an exercise has an id and a name")
        if self.load_rank is not None and not 1 <= self.load_rank <= 10:
            raise ValueError("load_rank is 1 to 10")
        if any(not 1 <= stage <= 5 for stage in self.stages):
            raise ValueError("stages are 1 to 5")
        if len(self.photos) > MOST_PHOTOS:
            raise ValueError(f"an exercise has at most {MOST_PHOTOS} photos")

    @property
    def name(self) -> str:
        return self.words.name

    @property
    def goes(self) -> Motion:
        """Which way the movement goes first."""
        if self.motion is not None:
            return self.motion
        return Motion.RISE if self.position in RISES else Motion.MOVE

    @property
    def unverified(self) -> bool:
        """Whether nothing but background knowledge or design stands behind the item."""
        return all(source.tag is not Tag.FOUND for source in self.sources)

    def variant(self, variant_id: str) -> Variant | None:
        return next((each for each in self.variants if each.id == variant_id), None)


def same_to_read(one: Exercise, other: Exercise) -> bool:
    """Whether a patient reads and sees the same of both: words, photos and picture."""
    return (one.words, one.photos, one.scene) == (other.words, other.photos, other.scene)


def varied(exercise: Exercise, variant_id: str) -> Exercise:
    """*exercise* as its variant *variant_id* says it; itself when there is none such."""
    variant = exercise.variant(variant_id)
    if variant is None:
        return exercise
    return replace(
        exercise,
        words=variant.words or exercise.words,
        clinical_name=variant.clinical_name or exercise.clinical_name,
        scene=variant.scene or exercise.scene,
        doses=variant.doses or exercise.doses,
        equipment=exercise.equipment if variant.equipment is None else variant.equipment,
        household=variant.household or exercise.household,
        load_rank=exercise.load_rank if variant.load_rank is None else variant.load_rank,
        avoid=exercise.avoid if variant.avoid is None else variant.avoid,
        photos=() if variant.scene else exercise.photos,
    )


def default_dose(exercise: Exercise, stage: int | None = None) -> Dose:
    """The default dose for *stage* (1-5), else the general one, else the first."""
    general = next((each.dose for each in exercise.doses if not each.stages), None)
    if stage is not None:
        for each in exercise.doses:
            if stage in each.stages:
                return each.dose
    if general is not None:
        return general
    return exercise.doses[0].dose if exercise.doses else Dose()
