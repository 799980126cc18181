"""What a record says of itself in one word each, checked against the programme as built.

FIELD   the record names it, but no line of the stored copy carries it; the model has the
        field named beside it
NONE    no field: a free note
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from itertools import pairwise

from express_build import Built
from soleus.domain.card import Card, Change, Progress
from soleus.domain.criterion import Measure, Quality
from soleus.domain.dose import Blank, Direction, Dose, Settle, Side, Unit, Until
from soleus.domain.exercise import Exercise, Words
from soleus.domain.gait import CueKind, GaitCue
from soleus.domain.quantity import Range, exactly
from soleus.domain.running import Gait, RunPlan, RunSession
from soleus.domain.schedule import Moment
from soleus.domain.stage import Block, BlockKind

Check = Callable[[Built], bool]
Field = tuple[type, str]


def cards(it: Built) -> Iterator[Card]:
    return (card for _, _, card in it.programme.cards())


def doses(it: Built) -> list[Dose]:
    return [card.dose for card in cards(it)]


def blocks(it: Built) -> list[Block]:
    return [block for _, block in it.programme.blocks()]


def a_range(span: Range | None) -> bool:
    return span is not None and not span.exact


def dose(test: Callable[[Dose], object]) -> Check:
    return lambda it: any(test(each) for each in doses(it))


def part(test: Callable[..., object]) -> Check:
    return dose(lambda d: any(test(p) for group in d.groups for p in group.parts))


def changes(*wanted: Change) -> Check:
    return lambda it: set(wanted) <= {each.change for c in cards(it) for each in c.progression}


def progress(test: Callable[[Progress], object]) -> Check:
    return lambda it: any(test(each) for card in cards(it) for each in card.progression)


def names(*words: str) -> Check:
    return lambda it: all(
        any(word in each.clinical_name for each in it.exercises.values()) for word in words
    )


def plan(test: Callable[[RunPlan], object]) -> Check:
    return lambda it: it.programme.run_plan is not None and bool(test(it.programme.run_plan))


def session(test: Callable[[RunSession], object]) -> Check:
    return plan(lambda p: any(test(step.session) for step in p.steps))


def gait(test: Callable[[tuple[GaitCue, ...]], object]) -> Check:
    return lambda it: it.programme.gait_plan is not None and bool(test(it.programme.gait_plan.cues))


def _overlap(it: Built) -> bool:
    weeks = [stage.weeks for stage in it.programme.stages if stage.weeks]
    return any(b.low <= a.high for a, b in pairwise(weeks))


def _falling(it: Built) -> bool:
    counts = [d.groups[0].parts[0].count for d in doses(it)]
    highs = [each.high for each in counts if each]
    return len(highs) > 1 and highs == sorted(highs, reverse=True) and highs[0] > highs[-1]


def _twice(it: Built) -> bool:
    met: dict[str, set[str]] = {}
    for stage, _, card in it.programme.cards():
        met.setdefault(card.exercise, set()).add(stage.id)
    return any(len(stages) > 1 for stages in met.values())


def _some_twice(it: Built) -> bool:
    often = {d.schedule.times_a_day for d in doses(it)}
    return exactly(2) in often and len(often) > 1


def _rounds(it: Built) -> bool:
    return any(a_range(block.rounds) for block in blocks(it))


def _ladder(it: Built) -> bool:
    """Neighbours by name: the same exercise with a band, or a side plank with a lift."""
    clinical = {each.clinical_name for each in it.exercises.values()}
    return any(a != b and b.startswith(a) for a in clinical for b in clinical)


CHECKS: dict[str, Check] = {
    "stage_week_ranges_overlap": _overlap,
    "stage_status_criteria": lambda it: any(stage.entry for stage in it.programme.stages),
    "pain_monitoring_model": lambda it: (
        it.programme.pain is not None and it.programme.pain.settle is Settle.NEXT_MORNING
    ),
    "heavier_days_within_daily": lambda it: (
        it.programme.schedule.times_a_day == exactly(1)
        and any(d.schedule.days_a_week for d in doses(it))
    ),
    "range_reps": part(lambda p: p.unit is Unit.REPETITIONS and a_range(p.count)),
    "insertional_exception_stay_on_floor": lambda it: any(
        each.avoid for each in it.exercises.values()
    ),
    "pain_ceiling": lambda it: it.programme.pain is not None and bool(it.programme.pain.ceiling),
    "up_to_ceiling": part(lambda p: p.up_to),
    "rest_between_sets": dose(lambda d: d.rest),
    "range_sets": dose(lambda d: any(a_range(g.sets) for g in d.groups)),
    "slow_lower_5s": dose(lambda d: d.tempo and d.tempo.back == 5),
    "at_least_once_daily": lambda it: it.programme.schedule.at_least,
    "bent_and_straight_versions": lambda it: (
        names("bent")(it) and (names("straight")(it) or names("heel raise, double-leg, ")(it))
    ),
    "weekly_tick_grid": lambda it: it.programme.diary is not None,
    "sessions_per_day_vary_by_weekday": lambda it: a_range(it.programme.schedule.times_a_day),
    "tick_box_diary": lambda it: it.programme.diary is not None,
    "pain_score_log": lambda it: bool(it.programme.diary and it.programme.diary.pain_during),
    "start_level_and_target_level": dose(lambda d: Blank.AMOUNT in d.blanks),
    "rpe_gate": progress(lambda p: any(c.measure is Measure.RPE for c in p.when)),
    "load_backpack": lambda it: (
        dose(lambda d: d.load and d.load.implement == "backpack")(it)
        or progress(lambda p: p.load and p.load.implement == "backpack")(it)
    ),
    "double_then_single": changes(Change.ONE_LEG),
    "either_or_fatigue": part(lambda p: p.until is Until.FATIGUE and p.count),
    "range_hold": part(lambda p: a_range(p.hold) or (p.unit is Unit.HOLD and a_range(p.count))),
    "every_other_day": lambda it: (
        it.programme.schedule.every_days == 2 or dose(lambda d: d.schedule.every_days == 2)(it)
    ),
    "rm_style_progression": _falling,
    "weekly_progression_table": lambda it: any(stage.length for stage in it.programme.stages),
    "tempo": dose(lambda d: d.tempo),
    "regress_to_both_legs": changes(Change.BOTH_LEGS),
    "pain_24h_rule": lambda it: (
        it.programme.pain is not None and it.programme.pain.settle is Settle.DAY
    ),
    "time_of_day_anchor": lambda it: any(
        each.moment is Moment.MORNING for each in it.programme.schedule.anchors
    ),
    "before_and_after_sport": lambda it: (
        len([a for a in it.programme.schedule.anchors if a.moment is Moment.SPORT]) == 2
    ),
    "repeat_unspecified": dose(lambda d: d.groups and d.groups[0].sets is None),
    "difficulty_level_matrix": lambda it: all(len(card.progression) > 1 for card in cards(it)),
    "each_side": dose(lambda d: d.side is Side.EACH),
    "timed_hold_sets": dose(
        lambda d: any(g.sets and g.parts[0].unit is Unit.HOLD for g in d.groups)
    ),
    "programme_length": lambda it: it.programme.weeks is not None,
    "progression_criterion_per_exercise": progress(lambda p: p.when),
    "each_direction": dose(lambda d: d.direction is Direction.EACH),
    "reps_ladder_5_10_15": progress(lambda p: [each.low for each in p.to] == [5, 10, 15]),
    "surface_progression": changes(Change.UNSTABLE_SURFACE),
    "twice_daily": lambda it: (
        it.programme.schedule.times_a_day == exactly(2)
        or dose(lambda d: d.schedule.times_a_day == exactly(2))(it)
    ),
    "asymmetric_side_dose": dose(
        lambda d: {g.side for g in d.groups} == {Side.AFFECTED, Side.OTHER}
    ),
    "entry_criterion_per_exercise": lambda it: any(card.entry for card in cards(it)),
    "step_height": dose(lambda d: any(each.height_cm for each in d.limits)),
    "alternating_speed": changes(Change.CHANGING_SPEED),
    "adjuncts": lambda it: any(card.adjunct for card in cards(it)),
    "bilateral": dose(lambda d: d.side is Side.EACH),
    "dose_set_by_therapist_later": lambda it: all(not each.given for each in doses(it)),
    "pick_from_category": lambda it: len(blocks(it)) > 1 and blocks(it)[0].kind is BlockKind.PICK,
    "exercise_ladder": _ladder,
    "effort_words_light_swh_hard": dose(lambda d: len(d.intensity.effort) == 2),
    "twice_daily_for_some": _some_twice,
    "per_exercise_schedule": lambda it: len({d.schedule for d in doses(it)}) > 1,
    "carry_over_from_earlier_week": _twice,
    "blank_dosage_template": lambda it: all(each.blanks for each in doses(it)),
    "hold_and_repeat_blanks": dose(lambda d: {Blank.HOLD, Blank.AMOUNT} <= set(d.blanks)),
    "band_progression": changes(Change.ADD_BAND),
    "times_per_day_blank": dose(lambda d: Blank.TIMES_A_DAY in d.blanks),
    "regress_both_feet_first_weeks": progress(
        lambda p: any(Quality.FIRST_WEEKS in c.qualities for c in p.when)
    ),
    "rpe_target_last_rep_of_set": dose(lambda d: d.intensity.last_rep),
    "choose_level": lambda it: blocks(it)[0].kind is BlockKind.PICK,
    "circuit": lambda it: blocks(it)[0].kind is BlockKind.CIRCUIT,
    "amrap_in_time": part(lambda p: p.until is Until.MOST and p.unit is Unit.TIME),
    "range_rounds": _rounds,
    "rest_between_rounds": lambda it: blocks(it)[0].rest_rounds is not None,
    "range_rest_between_rounds": lambda it: a_range(blocks(it)[0].rest_rounds),
    "common_dose_for_all": lambda it: len({d.groups for d in doses(it)}) == 1,
    "total_reps_split_by_side": dose(lambda d: d.side is Side.EACH and d.groups),
    "every_nth_day": dose(lambda d: d.schedule.every_days == 3),
    "speed_progression": changes(Change.FASTER),
    "distance_progression": changes(Change.FARTHER),
    "sets_through_day": dose(lambda d: d.schedule.spread),
    "seconds_per_cycle": dose(lambda d: d.cycle_s),
    "time_of_day_exclusion": dose(lambda d: d.schedule.keep_off),
    "trial_dose_then_increase": changes(Change.MORE_OFTEN),
    "no_dosage_given": lambda it: all(not each.groups for each in doses(it)),
    "hold_per_rep": part(lambda p: p.hold),
    "performed_on_unaffected_side": dose(lambda d: d.side is Side.OTHER),
    "alternate_direction": dose(lambda d: d.direction is Direction.ALTERNATING),
    "timed_set": part(lambda p: p.unit is Unit.TIME),
    "run_walk_repeats": session(lambda s: any(len(r.segments) == 2 and r.times for r in s.repeats)),
    "stage_entry_walk_30_min": plan(
        lambda p: any(c.measure is Measure.BRISK_WALK for c in p.entry)
    ),
    "symptom_gate": plan(lambda p: p.advance),
    "each_split_used_twice": plan(lambda p: p.steps[0].complete == exactly(2)),
    "fixed_block_20_min": plan(lambda p: {s.session.total_s for s in p.steps} == {exactly(1200)}),
    "decimal_minutes": session(
        lambda s: any(x.seconds and x.seconds.low % 60 for r in s.repeats for x in r.segments)
    ),
    "repeat_stage_until_easy": plan(lambda p: any(Quality.EASY in c.qualities for c in p.advance)),
    "later_weekly_pattern_with_strides": session(
        lambda s: any(x.gait is Gait.STRIDE for r in s.repeats for x in r.segments)
    ),
    "run_inside_longer_walk": session(lambda s: s.total_s == exactly(2400)),
    "run_seconds": session(
        lambda s: any(x.seconds == exactly(45) for r in s.repeats for x in r.segments)
    ),
    "terrain": session(lambda s: s.surface),
    "entry_point_by_runner_history": plan(lambda p: p.starts),
    "ratio_notation": session(lambda s: any(len(r.segments) == 2 for r in s.repeats)),
    "session_list_per_phase": plan(lambda p: any("session 2" in s.label for s in p.steps)),
    "distance_based": session(lambda s: any(x.metres for r in s.repeats for x in r.segments)),
    "increment_per_session": plan(lambda p: p.add_m),
    "heavy_light_medium_week": plan(lambda p: len(p.week_m) == 3),
    "weekly_cap_sessions": plan(lambda p: p.schedule.days_a_week == Range(3, 4)),
    "entry_checklist": plan(lambda p: len(p.entry) == 3),
    "preparation_block_exercises": lambda it: bool(doses(it)) and it.programme.run_plan is not None,
    "complete_twice_to_advance": plan(lambda p: p.steps[0].complete == exactly(2)),
    "non_consecutive_days": plan(lambda p: p.schedule.non_consecutive),
    "cadence_percent_steps": gait(
        lambda cues: any(cue.change_percent == exactly(5) for cue in cues)
    ),
    "baseline_measure": gait(lambda cues: cues[0].kind is CueKind.BASELINE),
    "symptom_response_branch": gait(lambda cues: cues[-1].only_if),
    "metronome": gait(lambda cues: any(cue.metronome for cue in cues)),
    "video_check": gait(lambda cues: cues[0].video),
}

FIELDS: dict[str, Field] = {
    "speed_word": (Dose, "speed"),
    "household_weights": (Exercise, "household"),
    "rounds_to_progress": (Block, "rounds"),
    "regress_and_progress_notes": (Card, "progression"),
    "breath_cue": (Words, "cues"),
}

NOT_IN_COPY = {"step_back_rule": (RunPlan, "step_back")}
"""Checked where a line carries it, else the field stands for it."""

NONE = {
    "rehab_traded_against_other_activity",
    "band_anchor_distance",
    "supervised_plus_home",
    "equipment_in_clinic_only",
}


def verdict(feature: str, it: Built) -> str:
    """One of "built", "field", "none" or, when a check fails, "missing"."""
    if feature in NONE:
        return "none"
    place = FIELDS.get(feature) or NOT_IN_COPY.get(feature)
    if feature in NOT_IN_COPY and it.programme.run_plan and it.programme.run_plan.step_back:
        return "built"
    if place:
        kind, name = place
        return "field" if name in {each.name for each in fields(kind)} else "missing"
    check = CHECKS.get(feature)
    return "built" if check is not None and check(it) else "missing"
