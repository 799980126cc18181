"""What lines of a sheet may refer to: its exercises, their numbers, the rule on pain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from soleus.domain.criterion import Measure
from soleus.domain.dose import PainRule

TRIED_WITH = {
    Measure.HEEL_RAISES: "calf_sl_raise_floor",
    Measure.HEEL_RAISES_BENT: "calf_bent_sl_raise",
    Measure.HEEL_RAISES_DOUBLE: "calf_dl_raise_floor",
    Measure.SIDE_BRIDGE: "pil_side_plank",
    Measure.PLANK: "pil_front_plank",
    Measure.BALANCE: "foot_sl_balance",
    Measure.SINGLE_LEG_SQUATS: "knee_sl_squat",
    Measure.SINGLE_LEG_BRIDGES: "hip_bridge_sl",
    Measure.SINGLE_LEG_SIT_TO_STANDS: "knee_sts_sl",
    Measure.SIDE_LYING_ABDUCTIONS: "hip_sl_abduction",
    Measure.JOG_ON_SPOT: "run_jog_spot",
    Measure.POGOS: "ply_pogo_dl",
}
"""The exercise that is the same as what is counted."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a line of a gate, a progression or a plan can name as the patient knows it.

    names     of exercises, by id
    numbers   that they have on the sheet, by id
    sides     with which leg they are done ("right leg"), by id
    pain      the rule that holds
    times     how often in a row most exercises of the stage are done
    """

    names: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    pain: PainRule | None = None
    times: int | None = None

    def name(self, exercise: str) -> str:
        """The name that the patient reads, else the id."""
        return self.names.get(exercise, exercise)

    def number(self, exercise: str, measure: Measure | None) -> int | None:
        """The number of the exercise that is named, or that is the same as what is counted."""
        if exercise:
            return self.numbers.get(exercise)
        same = TRIED_WITH.get(measure) if measure is not None else None
        return self.numbers.get(same) if same else None

    @property
    def pain_limit(self) -> int | None:
        """The highest score that the rule on pain allows; None when it gives none."""
        if self.pain is None:
            return None
        if self.pain.stop_before:
            return 0
        return int(self.pain.ceiling.high) if self.pain.ceiling else None


NOTHING_KNOWN = Known()
