"""Measures, criteria and gates: when to move on, stay or step back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from soleus.domain.quantity import Range


class Measure(StrEnum):
    """What can be counted or measured; the ids follow section 2.1 of the clinical sheet."""

    HEEL_RAISES = "heel_raise_reps"
    HEEL_RAISES_BENT = "heel_raise_bent_reps"
    HEEL_RAISES_DOUBLE = "heel_raise_double_reps"
    SOLEUS_LOAD = "soleus_seated_load"
    PLANTARFLEXOR_TORQUE = "pf_torque"
    KNEE_TO_WALL = "ktw_cm"
    KNEE_TO_WALL_DIFFERENCE = "ktw_difference_cm"
    TOE_PRESS = "toe_flexor_pct_bw"
    HIP_ABDUCTION = "hip_abd"
    SIDE_BRIDGE = "side_bridge_s"
    PLANK = "plank_s"
    BALANCE = "balance_s"
    SINGLE_LEG_SQUATS = "sl_squat_reps"
    SINGLE_LEG_SQUAT_QUALITY = "sl_squat_quality"
    SINGLE_LEG_BRIDGES = "sl_bridge_reps"
    SINGLE_LEG_SIT_TO_STANDS = "sl_sts_reps"
    SIDE_LYING_ABDUCTIONS = "sidelying_abd_reps"
    SLR = "slr_deg"
    SLUMP = "slump"
    TIBIAL_BIAS = "tnt_deg"
    SURAL_BIAS = "sural_bias"
    PERONEAL_BIAS = "peroneal_bias"
    VISA_A = "visa_a"
    LEFS = "lefs"
    PSFS = "psfs"
    NEURO_LOSS = "neuro_loss"  # power, reflex or sensation
    THORACIC = "thoracic_slump"
    IRRITABILITY = "irritability"
    RESPONSE = "response_24h"
    PAIN_REST = "pain_rest"
    PAIN_DURING = "pain_during"
    PAIN_AFTER = "pain_after"
    PAIN_NEXT_MORNING = "pain_next_morning"
    PAIN_24H = "nprs_24h"
    MORNING_STIFFNESS = "morning_stiffness_min"
    WALK = "walk_min"
    BRISK_WALK = "brisk_walk_min"
    WALK_DISTANCE = "walk_m"
    RUN = "run_min"
    RUN_DISTANCE = "run_m"
    JOG_ON_SPOT = "jog_spot_s"
    HOPS = "hop_reps"
    HOP_DISTANCE = "hop_dist"
    SIDE_HOPS = "side_hop"
    POGOS = "pogo_reps"
    BOUNDS = "bound_reps"
    TIME_OFF = "weeks_off"
    SESSIONS = "sessions_done"
    REPETITIONS = "repetitions"  # of the exercise that the criterion belongs to or names
    HOLD = "hold_s"  # likewise
    RPE = "rpe"
    CADENCE = "cadence_spm"


class Comparison(StrEnum):
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    BETWEEN = "between"


class Quality(StrEnum):
    """What a criterion can ask for beside, or instead of, a number."""

    NO_PAIN = "no-pain"
    NO_LIMP = "no-limp"
    NO_SWELLING = "no-swelling"
    NO_STIFFNESS = "no-stiffness"
    NO_WORSE = "no-worse"
    NO_WORSE_NEXT_DAY = "no-worse-next-day"
    NO_INSERTION_PAIN = "no-insertion-pain"
    WITHIN_PAIN_RULE = "within-pain-rule"
    EASY = "easy"
    GOOD_FORM = "good-form"
    NO_HANDS = "no-hands"
    NO_LOSS_OF_BALANCE = "no-loss-of-balance"
    TARGET_REACHED = "target-reached"  # the number or level agreed for the exercise
    FIRST_WEEKS = "first-weeks"
    NO_BETTER = "no-better"
    WORSE = "worse"  # for stop and step-back rules
    PAIN = "pain"
    LIMP = "limp"
    SWELLING = "swelling"
    STIFFNESS = "stiffness"
    DIFFICULT = "difficult"
    COPED = "coped"  # coped with the stage before
    HEEL_DROPS = "heel-drops"
    FULL_TRAINING = "full-training"
    NEW_RUNNER = "new-runner"
    DECONDITIONED = "deconditioned"
    EXPERIENCED = "experienced-runner"
    OLD_PAIN = "old-pain-returns"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a gate. At least one of measure, qualities and text.

    value               with ``comparison``; its unit is the measure's
    sets                "3 sets of 15": ``sets`` of ``value``
    percent_of_other    the value is a percentage of the other side
    percent_body_weight added load while doing it, in percent of body weight
    exercise            id of the exercise that is counted
    on_days             must be met on so many days
    optional            helps to decide, but is not needed
    text                free words, for what no field says
    met_on              the day the physiotherapist ticked it
    """

    measure: Measure | None = None
    comparison: Comparison = Comparison.AT_LEAST
    value: Range | None = None
    sets: Range | None = None
    percent_of_other: bool = False
    percent_body_weight: Range | None = None
    exercise: str = ""
    qualities: tuple[Quality, ...] = ()
    on_days: int | None = None
    optional: bool = False
    text: str = ""
    met_on: date | None = None
    id: str = ""

    def __post_init__(self) -> None:
        if self.measure is None and not self.qualities and not self.text and not self.exercise:
            raise ValueError("a criterion says what must be met")
        if self.value is not None and self.measure is None:
            raise ValueError("a criterion's value needs its measure")


class StepBack(StrEnum):
    """What to do when a gate or the pain rule is broken."""

    STAY = "stay"
    PREVIOUS_STAGE = "previous-stage"
    PREVIOUS_STAGE_FOR_WEEK = "previous-stage-for-a-week"
    PREVIOUS_STEP = "previous-step"
    EASIER_EXERCISE = "easier-exercise"
    LESS_LOAD = "less-load"
    REST_DAY = "rest-day"
    STOP = "stop"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class StepBackRule:
    """When any of ``when`` holds (``after_failures`` times running), do ``then``."""

    then: StepBack
    when: tuple[Criterion, ...] = ()
    after_failures: int | None = None
    load_percent: Range | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """The exit criteria of a stage and the rule: move on, stay, or step back."""

    criteria: tuple[Criterion, ...] = ()
    needed: int | None = None  # how many of them; None means all
    step_back: tuple[StepBackRule, ...] = ()
