"""What the phrases of published programmes mean in fields of the model.

Phrases are cut at semicolons; a phrase that stands in no table goes to a free note.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from soleus.domain.card import AdjunctKind, Change, Progress
from soleus.domain.criterion import (
    Comparison,
    Criterion,
    Measure,
    Quality,
    StepBack,
    StepBackRule,
)
from soleus.domain.dose import Band, Implement, Load, PainRule, PainWord, Settle
from soleus.domain.exercise import Position, Region
from soleus.domain.gait import CueKind
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import Gait, RunRule, Segment, Surface
from soleus.domain.schedule import Anchor, KeepOff, Moment, Relation, Schedule

MILE = 1609.344


def easy_from(measure: Measure, value: float, *qualities: Quality) -> Criterion:
    return Criterion(measure, value=exactly(value), qualities=qualities)


def quality(*qualities: Quality) -> Criterion:
    return Criterion(qualities=qualities)


@dataclass(frozen=True)
class OnCard:
    """What a line about progress puts on a card."""

    progression: tuple[Progress, ...] = ()
    step_back: tuple[StepBackRule, ...] = ()
    entry: tuple[Criterion, ...] = ()
    schedule: Schedule = Schedule()


def steps(*changes: Change, **more: Any) -> OnCard:
    return OnCard(tuple(Progress(change, **more) for change in changes))


DIFFICULT = (quality(Quality.DIFFICULT),)
TARGET_AT_RPE = Criterion(
    Measure.RPE, Comparison.BETWEEN, Range(6, 7), qualities=(Quality.TARGET_REACHED,)
)
AS_ABOVE = "as above"

PROGRESS: dict[str, OnCard] = {
    "stop if 6/10 or heel drops": OnCard(
        step_back=(
            StepBackRule(
                StepBack.STOP,
                (easy_from(Measure.PAIN_DURING, 6), quality(Quality.HEEL_DROPS)),
            ),
        )
    ),
    "look ahead, then eyes closed": steps(Change.LOOK_AHEAD, Change.EYES_CLOSED),
    "target level at RPE 6-7, then single leg at start level": steps(
        Change.ONE_LEG, when=(TARGET_AT_RPE,)
    ),
    "add load by rucksack once at target": steps(
        Change.MORE_LOAD,
        when=(quality(Quality.TARGET_REACHED),),
        load=Load(implement=Implement.BACKPACK),
    ),
    "regress: both legs": steps(Change.BOTH_LEGS, when=DIFFICULT),
    "keep adding books": steps(Change.MORE_LOAD),
    "even surface, then eyes closed, then balance board": steps(
        Change.EVEN_SURFACE, Change.EYES_CLOSED, Change.BALANCE_BOARD
    ),
    "high surface with hand hold, then without": steps(
        Change.RAISED_SURFACE, Change.HAND_SUPPORT, Change.LESS_SUPPORT
    ),
    "60 s without loss of balance, then foam disc": steps(
        Change.UNSTABLE_SURFACE,
        when=(easy_from(Measure.HOLD, 60, Quality.NO_LOSS_OF_BALANCE),),
    ),
    "no hand support, then rotations": steps(Change.LESS_SUPPORT, Change.ROTATIONS),
    "reps 10 to 15, then stronger band": OnCard(
        (
            Progress(Change.MORE_REPETITIONS, (exactly(10), exactly(15))),
            Progress(Change.STRONGER_BAND),
        )
    ),
    "reps 5, 10, 15": OnCard(
        (Progress(Change.MORE_REPETITIONS, (exactly(5), exactly(10), exactly(15))),)
    ),
    "further": steps(Change.FARTHER),
    "other directions": steps(Change.NEW_DIRECTIONS),
    "unanticipated directions": steps(Change.UNPLANNED_DIRECTIONS),
    "start when 5 pain-free reps": OnCard(
        entry=(easy_from(Measure.REPETITIONS, 5, Quality.NO_PAIN),)
    ),
    "then 20 cm": OnCard((Progress(Change.HIGHER, (exactly(20),)),)),
    "then alternate speed": steps(Change.CHANGING_SPEED),
    "loop a band": steps(Change.ADD_BAND),
    "both feet for first weeks if needed": steps(
        Change.BOTH_LEGS, when=(quality(Quality.FIRST_WEEKS), *DIFFICULT)
    ),
    "dumbbells": steps(Change.MORE_LOAD, load=Load(implement=Implement.DUMBBELL)),
    "increase speed": steps(Change.FASTER),
    "longer glide, faster": steps(Change.FARTHER, Change.FASTER),
    "several times a day if not worse": steps(Change.MORE_OFTEN, when=(quality(Quality.NO_WORSE),)),
    "not within 2 h of rising": OnCard(schedule=Schedule(keep_off=(KeepOff(2, Moment.RISING),))),
    "lift one arm or leg": steps(Change.LIFT_A_LIMB),
}

LOADS = {
    "added": Load(implement=Implement.WEIGHT),
    "weight": Load(implement=Implement.WEIGHT),
    "backpack": Load(implement=Implement.BACKPACK),
    "rucksack": Load(implement=Implement.BACKPACK),
    "dumbbells": Load(implement=Implement.DUMBBELL),
    "band": Load(band=Band.ANY),
}


@dataclass(frozen=True)
class OnProgramme:
    """What a rule of the whole programme says, in the fields it goes to."""

    pain: PainRule | None = None
    step_back: tuple[StepBackRule, ...] = ()
    pain_diary: bool = False


PAIN_RULES: dict[str, OnProgramme] = {
    # 0-5, back to usual the next morning (Silbernagel 2007, F37)
    "pain monitoring model": OnProgramme(PainRule(exactly(5), Settle.NEXT_MORNING)),
    "NRS monitored during rehabilitation": OnProgramme(pain_diary=True),
    "slight pain acceptable": OnProgramme(PainRule(word=PainWord.SLIGHT, settle=Settle.DAY)),
    "contact if worse in 24 h": OnProgramme(
        step_back=(StepBackRule(StepBack.REVIEW, (quality(Quality.WORSE),)),)
    ),
    "stop just before pain": OnProgramme(PainRule(stop_before=True)),
    "during 2/10 or less, baseline within 24 h": OnProgramme(PainRule(exactly(2), Settle.DAY)),
    "pain, swelling or limp goes back a step": OnProgramme(
        step_back=(
            StepBackRule(
                StepBack.PREVIOUS_STEP,
                (quality(Quality.PAIN), quality(Quality.SWELLING), quality(Quality.LIMP)),
            ),
        )
    ),
    **{f"up to {n}/10": OnProgramme(PainRule(exactly(n))) for n in range(1, 11)},
}

ENTRIES: dict[str, tuple[Criterion, ...]] = {
    "difficulty doing 10 single heel raises": (
        easy_from(Measure.HEEL_RAISES, 10, Quality.DIFFICULT),
    ),
    "pain with exercise, morning stiffness": (
        Criterion(Measure.PAIN_DURING, qualities=(Quality.PAIN,)),
        Criterion(Measure.MORNING_STIFFNESS, qualities=(Quality.STIFFNESS,)),
    ),
    "handled phase 2, no insertion pain": (quality(Quality.COPED, Quality.NO_INSERTION_PAIN),),
    "walk 30 min fast, pain and limp free": (
        easy_from(Measure.BRISK_WALK, 30, Quality.NO_PAIN, Quality.NO_LIMP),
    ),
    "walk 1 mile without pain or swelling": (
        easy_from(Measure.WALK_DISTANCE, MILE, Quality.NO_PAIN, Quality.NO_SWELLING),
    ),
    "walk 30 min no limp": (easy_from(Measure.WALK, 30, Quality.NO_LIMP),),
    "balance 30-45 s": (Criterion(Measure.BALANCE, value=Range(30, 45)),),
    "optional 3x20 pogos": (
        Criterion(Measure.POGOS, value=exactly(20), sets=exactly(3), optional=True),
    ),
}
# Who starts at which phase: the phase's number and what must hold.
STARTS: dict[str, tuple[tuple[int, tuple[Criterion, ...]], ...]] = {
    "new or deconditioned start phase 1": (
        (1, (quality(Quality.NEW_RUNNER),)),
        (1, (quality(Quality.DECONDITIONED),)),
    ),
    "experienced under 4 months off start phase 2": (
        (
            2,
            (
                quality(Quality.EXPERIENCED),
                Criterion(Measure.TIME_OFF, Comparison.AT_MOST, exactly(17)),  # 4 months in weeks
            ),
        ),
    ),
}

RUN_RULES: dict[str, dict[str, Any]] = {
    "four 5-min blocks": {"blocks": (4, 300)},
    "each split is used for two stages": {"complete": 2},
    "symptom-based advance rule is cut off in the stored copy": {
        "advance": (quality(Quality.WITHIN_PAIN_RULE),)
    },
    "every second day": {"schedule": Schedule(every_days=2)},
    "next stage when very easy": {
        "advance": (quality(Quality.EASY),),
        "rules": (RunRule.REPEAT_UNTIL_EASY,),
    },
    "stop if old pain returns": {
        "step_back": (StepBackRule(StepBack.STOP, (quality(Quality.OLD_PAIN),)),)
    },
    "not more than every other day": {"schedule": Schedule(every_days=2, at_most=True)},
    "then add 0.25 mile a session": {"add_m": exactly(MILE / 4)},
    "3-4 runs a week": {"days_a_week": Range(3, 4)},
    "heavy-light-medium pattern (8, 4, 6 miles)": {
        "rules": (RunRule.HEAVY_LIGHT_MEDIUM,),
        "week_m": tuple(exactly(miles * MILE) for miles in (8, 4, 6)),
    },
}

RUN_EXTRAS: dict[str, dict[str, Any]] = {
    "flat brisk walk": {"walk": Gait.BRISK_WALK, "surface": Surface.FLAT},
    "hilly brisk walk": {"walk": Gait.BRISK_WALK, "surface": Surface.HILLS},
    "flat": {"surface": Surface.FLAT},
    "5-10 min walk warm-up first": {"warm_up": (Segment(Gait.WALK, Range(300, 600)),)},
    "then 6 x 100 m": {"strides": (6, 100)},
    "advance after two clean sessions": {
        "complete": 2,
        "advance": (quality(Quality.WITHIN_PAIN_RULE),),
    },
    "advance on baseline next day": {"advance": (quality(Quality.NO_WORSE_NEXT_DAY),)},
}

CUES: dict[str, dict[str, Any]] = {
    "1-2 min treadmill at own speed, record cadence": {
        "kind": CueKind.BASELINE,
        "minutes": Range(1, 2),
        "treadmill": True,
    },
    "1-2 min at cadence +5% with metronome": {
        "kind": CueKind.CADENCE,
        "minutes": Range(1, 2),
        "change_percent": exactly(5),
        "metronome": True,
    },
    "if symptoms not better add another 5%, over a couple of weeks if needed": {
        "kind": CueKind.CADENCE,
        "change_percent": exactly(10),
        "weeks": exactly(2),
        "only_if": (quality(Quality.NO_BETTER),),
    },
}

# Notes of the record itself: fields, or None for a remark about the stored copy of the page.
NOTES: dict[str, dict[str, Any] | None] = {
    "First thing in the morning, during long sitting, before and after sport.": {
        "schedule": Schedule(
            anchors=(
                Anchor(Relation.AT, Moment.MORNING),
                Anchor(Relation.DURING, Moment.SITTING),
                Anchor(Relation.BEFORE, Moment.SPORT),
                Anchor(Relation.AFTER, Moment.SPORT),
            )
        )
    },
    "Dosage line is printed above each exercise; read as belonging to the exercise below it.": None,
    "Numbers for start and target level are not in the stored copy.": None,
    "Some cells of the static abduction rows are ambiguous in the stored text.": None,
}

REGIONS = {
    "calf": Region.CALF,
    "calf/foot": Region.CALF,
    "foot": Region.FOOT,
    "ankle": Region.FOOT,
    "balance": Region.FOOT,
    "balance/hip": Region.HIP,
    "hip": Region.HIP,
    "hamstring": Region.HIP,
    "hamstring/hip": Region.HIP,
    "knee": Region.KNEE,
    "knee/hip": Region.KNEE,
    "thigh": Region.KNEE,
    "trunk": Region.TRUNK,
    "trunk/hip": Region.TRUNK,
    "lumbar": Region.TRUNK,
    "upper body": Region.TRUNK,
    "neural": Region.NEURAL,
    "plyometric": Region.SPRING,
}
POSITIONS = {
    "lying or sitting": Position.SITTING,
    "sitting, standing or supine": Position.SITTING,
    "long sitting": Position.LONG_SITTING,
    **{each.value: each for each in Position},
}
ADJUNCTS = {
    "patellar mobilisation": AdjunctKind.MOBILISATION,
    "taping, heel lift or support": AdjunctKind.TAPE,
}
