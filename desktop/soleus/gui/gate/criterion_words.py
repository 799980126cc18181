"""Names of measures, qualities and step-back actions for the physiotherapist."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.criterion import Comparison, Measure, Quality, StepBack


class CriterionWords(QObject):
    """Clinical names; the patient's sentence is the handout's own."""

    def measures(self) -> dict[Measure, str]:
        return {**self._strength(), **self._nerve_and_pain(), **self._doing()}

    def _strength(self) -> dict[Measure, str]:
        return {
            Measure.HEEL_RAISES: self.tr("Single-leg heel raises"),
            Measure.HEEL_RAISES_BENT: self.tr("Single-leg heel raises, knee bent"),
            Measure.HEEL_RAISES_DOUBLE: self.tr("Double-leg heel raises"),
            Measure.SOLEUS_LOAD: self.tr("Seated soleus load (kg)"),
            Measure.PLANTARFLEXOR_TORQUE: self.tr("Plantarflexor torque"),
            Measure.KNEE_TO_WALL: self.tr("Knee to wall (cm)"),
            Measure.KNEE_TO_WALL_DIFFERENCE: self.tr("Knee to wall, side difference (cm)"),
            Measure.TOE_PRESS: self.tr("Toe flexor force (% body weight)"),
            Measure.HIP_ABDUCTION: self.tr("Hip abduction strength"),
            Measure.SIDE_BRIDGE: self.tr("Side bridge (s)"),
            Measure.PLANK: self.tr("Plank (s)"),
            Measure.BALANCE: self.tr("Single-leg balance (s)"),
            Measure.SINGLE_LEG_SQUATS: self.tr("Single-leg squats"),
            Measure.SINGLE_LEG_SQUAT_QUALITY: self.tr("Single-leg squat, quality"),
            Measure.SINGLE_LEG_BRIDGES: self.tr("Single-leg bridges"),
            Measure.SINGLE_LEG_SIT_TO_STANDS: self.tr("Single-leg sit to stands"),
            Measure.SIDE_LYING_ABDUCTIONS: self.tr("Side-lying abductions"),
        }

    def _nerve_and_pain(self) -> dict[Measure, str]:
        return {
            Measure.SLR: self.tr("Straight leg raise (degrees)"),
            Measure.SLUMP: self.tr("Slump test (0 is clear)"),
            Measure.TIBIAL_BIAS: self.tr("Tibial nerve bias (degrees)"),
            Measure.SURAL_BIAS: self.tr("Sural nerve bias (0 is clear)"),
            Measure.PERONEAL_BIAS: self.tr("Peroneal nerve bias (0 is clear)"),
            Measure.VISA_A: self.tr("VISA-A"),
            Measure.LEFS: self.tr("LEFS"),
            Measure.PSFS: self.tr("PSFS"),
            Measure.IRRITABILITY: self.tr("Irritability"),
            Measure.PAIN_REST: self.tr("Pain at rest (0-10)"),
            Measure.PAIN_DURING: self.tr("Pain during exercise (0-10)"),
            Measure.PAIN_AFTER: self.tr("Pain afterwards (0-10)"),
            Measure.PAIN_NEXT_MORNING: self.tr("Pain next morning (0-10)"),
            Measure.PAIN_24H: self.tr("Pain in 24 hours (0-10)"),
            Measure.MORNING_STIFFNESS: self.tr("Morning stiffness (min)"),
        }

    def _doing(self) -> dict[Measure, str]:
        return {
            Measure.WALK: self.tr("Walking (min)"),
            Measure.BRISK_WALK: self.tr("Brisk walking (min)"),
            Measure.WALK_DISTANCE: self.tr("Walking (m)"),
            Measure.RUN: self.tr("Running (min)"),
            Measure.RUN_DISTANCE: self.tr("Running (m)"),
            Measure.JOG_ON_SPOT: self.tr("Jogging on the spot (s)"),
            Measure.HOPS: self.tr("Single-leg hops"),
            Measure.HOP_DISTANCE: self.tr("Hop distance (cm)"),
            Measure.SIDE_HOPS: self.tr("Side hops"),
            Measure.POGOS: self.tr("Pogo jumps"),
            Measure.BOUNDS: self.tr("Bounds"),
            Measure.TIME_OFF: self.tr("Weeks off running"),
            Measure.SESSIONS: self.tr("Sessions done"),
            Measure.REPETITIONS: self.tr("Repetitions of an exercise"),
            Measure.HOLD: self.tr("Hold of an exercise (s)"),
            Measure.RPE: self.tr("RPE (0-10)"),
        }

    def comparisons(self) -> dict[Comparison, str]:
        return {
            Comparison.AT_LEAST: self.tr("at least"),
            Comparison.AT_MOST: self.tr("at most"),
            Comparison.BETWEEN: self.tr("between"),
        }

    def qualities(self) -> dict[Quality, str]:
        return {
            Quality.NO_PAIN: self.tr("no pain"),
            Quality.NO_LIMP: self.tr("no limp"),
            Quality.NO_SWELLING: self.tr("no swelling"),
            Quality.NO_STIFFNESS: self.tr("no stiffness"),
            Quality.NO_WORSE: self.tr("no worse"),
            Quality.NO_WORSE_NEXT_DAY: self.tr("no worse next day"),
            Quality.NO_INSERTION_PAIN: self.tr("no pain at the insertion"),
            Quality.WITHIN_PAIN_RULE: self.tr("within the pain rule"),
            Quality.EASY: self.tr("easy"),
            Quality.GOOD_FORM: self.tr("good form"),
            Quality.NO_HANDS: self.tr("without hands"),
            Quality.NO_LOSS_OF_BALANCE: self.tr("no loss of balance"),
            Quality.TARGET_REACHED: self.tr("agreed target reached"),
            Quality.COPED: self.tr("coped with the stage before"),
            Quality.FULL_TRAINING: self.tr("full week of training"),
            Quality.FIRST_WEEKS: self.tr("first weeks"),
            Quality.NO_BETTER: self.tr("no better"),
            Quality.WORSE: self.tr("worse"),
            Quality.PAIN: self.tr("pain"),
            Quality.LIMP: self.tr("limp"),
            Quality.SWELLING: self.tr("swelling"),
            Quality.STIFFNESS: self.tr("stiffness"),
            Quality.DIFFICULT: self.tr("difficult"),
            Quality.HEEL_DROPS: self.tr("heel drops"),
            Quality.OLD_PAIN: self.tr("old pain returns"),
            Quality.NEW_RUNNER: self.tr("new runner"),
            Quality.DECONDITIONED: self.tr("deconditioned"),
            Quality.EXPERIENCED: self.tr("experienced runner"),
        }

    def step_backs(self) -> dict[StepBack, str]:
        return {
            StepBack.STAY: self.tr("Stay in this stage"),
            StepBack.PREVIOUS_STAGE: self.tr("Back one stage"),
            StepBack.PREVIOUS_STAGE_FOR_WEEK: self.tr("Back one stage for a week"),
            StepBack.PREVIOUS_STEP: self.tr("Back one step"),
            StepBack.EASIER_EXERCISE: self.tr("Easier exercise"),
            StepBack.LESS_LOAD: self.tr("Less load"),
            StepBack.REST_DAY: self.tr("A rest day"),
            StepBack.STOP: self.tr("Stop"),
            StepBack.REVIEW: self.tr("Review with the physiotherapist"),
        }
