"""Words for running plans and gait cues at the screen; the patient's are the handout's."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from soleus.domain.gait import CueKind, GaitCue, GaitPlan
from soleus.domain.quantity import Range
from soleus.domain.running import RunPlan, RunRule
from soleus.domain.schedule import Weekday
from soleus.domain.trust import Source, Tag
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.translation import interface_language
from soleus.storage.content.sources import source_name


class RunWords(QObject):
    """Summaries, names of rules and cues, and what is known of the plans to start from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = LibraryWords(self)

    # --- one line for each plan

    def run_line(self, plan: RunPlan | None) -> str:
        """As in "Running: 12 sessions, 3 days a week, at session 3"."""
        if plan is None:
            return self.tr("Add a return to running")
        parts = [self.tr("%n session(s)", "", len(plan.steps))]
        schedule = plan.schedule
        if schedule.weekdays:
            parts.append(", ".join(self.short_day(each) for each in schedule.weekdays))
        elif schedule.days_a_week is not None:
            parts.append(self.tr("{0} days a week").format(_span(schedule.days_a_week)))
        at = next((each.label for each in plan.steps if each.id == plan.current), "")
        if at:
            parts.append(self.tr("at session {0}").format(at))
        return self.tr("Running: {0}").format(", ".join(parts))

    def gait_line(self, plan: GaitPlan | None) -> str:
        """As in "Gait: cadence +5 %"; with more than one cue, the first and how many follow."""
        if plan is None or not plan.cues:
            return self.tr("Add a gait cue")
        words = self.tr("Gait: {0}").format(self.cue(plan.cues[0]).lower())
        others = len(plan.cues) - 1
        more = self.tr("%n more", "", others)
        return f"{words}, {more}" if others else words

    def cue(self, cue: GaitCue) -> str:
        """As in "Cadence +5 %"."""
        name = self.cue_kinds()[cue.kind]
        if cue.change_percent is not None:
            name = self.tr("{0} +{1} %").format(name, _span(cue.change_percent))
        elif cue.cadence is not None:
            name = self.tr("{0} to {1}").format(name, _span(cue.cadence))
        metronome = self.tr("metronome")
        return f"{name}, {metronome}" if cue.metronome else name

    # --- names

    def cue_kinds(self) -> dict[CueKind, str]:
        """What each kind of cue is called."""
        return {
            CueKind.CADENCE: self.tr("Cadence"),
            CueKind.SHORTER_STEP: self.tr("Shorter step"),
            CueKind.SOFT_LANDING: self.tr("Soft landing"),
            CueKind.STEP_WIDTH: self.tr("Wider steps"),
            CueKind.FORWARD_LEAN: self.tr("Slight forward lean"),
            CueKind.FOOT_STRIKE: self.tr("Another foot strike"),
            CueKind.BASELINE: self.tr("Count the steps first"),
        }

    def rules(self) -> dict[RunRule, str]:
        """Those that are ticked by themselves; the others go with the days and the cap."""
        return {
            RunRule.FLAT_FIRST: self.tr("Flat ground first"),
            RunRule.ONE_CHANGE_AT_A_TIME: self.tr("One change at a time"),
            RunRule.STRENGTH_AFTER_RUN: self.tr("Strength after the run"),
            RunRule.NO_NEW_SHOES: self.tr("No new shoes for now"),
            RunRule.REPEAT_UNTIL_EASY: self.tr("Repeat until it is easy"),
            RunRule.HEAVY_LIGHT_MEDIUM: self.tr("One long, one short, one in between"),
        }

    def short_day(self, day: Weekday) -> str:
        """As in "Mon"."""
        return {
            Weekday.MONDAY: self.tr("Mon"),
            Weekday.TUESDAY: self.tr("Tue"),
            Weekday.WEDNESDAY: self.tr("Wed"),
            Weekday.THURSDAY: self.tr("Thu"),
            Weekday.FRIDAY: self.tr("Fri"),
            Weekday.SATURDAY: self.tr("Sat"),
            Weekday.SUNDAY: self.tr("Sun"),
        }[day]

    def sources(self, sources: Iterable[Source]) -> str:
        """As in "Published source: longest-run cap: Frandsen 2025", one a line."""
        return "\n".join(
            self.tr("{0}: {1}").format(self._library.tag(each.tag).capitalize(), _named(each))
            for each in sources
        )

    def marking(self, sources: tuple[Source, ...]) -> str:
        """What kind of statement it is, in a word: that of its first source."""
        return {
            Tag.FOUND: self.tr("published"),
            Tag.BACKGROUND: self.tr("background"),
            Tag.DESIGN: self.tr("our own design"),
        }[sources[0].tag if sources else Tag.DESIGN]

    # --- plans to start from, by their ids of the clinical sheet

    def plan_title(self, plan_id: str) -> str:
        """What the plan is called; its id where it has no name here."""
        return {
            "P6": self.tr("12 sessions for calf cases"),
            "P1": self.tr("10 levels of 30 minutes"),
            "P2": self.tr("6 phases by distance"),
            "P3": self.tr("6 phases, treadmill to ground"),
            "P4": self.tr("22 days, one after the other"),
            "P5": self.tr("6 weeks of anti-gravity treadmill"),
        }.get(plan_id, plan_id)

    def plan_about(self, plan_id: str) -> str:
        """What the sheet says of it, for the physiotherapist."""
        return {
            "P6": self.tr(
                "At least 48 h between sessions, flat ground, effort 3 to 4 of 10, 5 minutes of "
                "walking before and after. Repeat on amber, one session back on red. With a "
                "tendon, overload or nerve and under 2 weeks without running: start at "
                "session 5. Pain limits are those of the traffic light: strains and bone have "
                "lower ones, which the template of the strain brings."
            ),
            "P1": self.tr(
                "3 rounds of 10 minutes. Each level at least 3 times, a rest day after each "
                "session."
            ),
            "P2": self.tr(
                "Written for soldiers. Each phase at least twice, a rest day between runs, level "
                "ground, shoes under 6 months old. On only without swelling, stiffness or more "
                "pain."
            ),
            "P3": self.tr(
                "For shin pain. Where to begin comes from a run test: the distance at 9.7 km/h "
                "(6 mph) until pain is 2 of 10. For an Achilles tendon leave the treadmill out: "
                "force at the tendon is 12.5 % higher on it."
            ),
            "P4": self.tr(
                "Runs on days in a row: not for calf strains (expert rule). Days 9, 13, 17 and "
                "21 are rest days."
            ),
            "P5": self.tr(
                "Used for a bone stress reaction of the shin after 4 weeks: a week at each body "
                "weight, 2 to 3 sessions a week, never two days in a row."
            ),
        }.get(plan_id, "")

    # --- cues, by their ids in the content

    def cue_about(self, cue_id: str) -> str:
        """What to know of the cue, and what to look out for."""
        return {
            "cadence": self.tr(
                "First choice. 5 %, at most 10 %, at the same speed. More steps in each km: the "
                "whole load may not fall, so look at the 24 hours after."
            ),
            "metronome": self.tr(
                "One lesson of 5 minutes, then alone 2 to 3 times a week for 2 weeks, up to 30 "
                "minutes. Cadence rose; other measures did not (33 runners)."
            ),
            "shorter-step": self.tr("Best by way of the cadence. Experts; few trials."),
            "soft-landing": self.tr(
                "Say “quieter”, not “on your toes”. Calf and Achilles problems were reported a "
                "little more often (background knowledge, to be checked)."
            ),
            "step-width": self.tr("Only where the feet cross the middle line."),
            "forward-lean": self.tr("Last of all. Stop it if the calf tightens."),
            "foot-strike": self.tr(
                "From heel to forefoot: avoid it with calf or Achilles pain, the tendon takes "
                "more with each step. A forefoot striker may try mid or rearfoot for a while."
            ),
            "baseline": self.tr("Steps in a minute at the own speed, before and after."),
        }.get(cue_id, "")

    def fades(self) -> dict[str, str]:
        """Ways in which feedback becomes less."""
        return {
            "outdoors": self.tr("Outdoors, over 4 weeks"),
            "sessions": self.tr("Over 8 sessions, by time"),
        }


def _span(span: Range) -> str:
    return str(span).replace("-", "–")


def _named(source: Source) -> str:
    """What it is about, and whose work it is unless that is said already."""
    name = source_name(source.code, interface_language())
    return source.about if not name or name in source.about else f"{source.about} ({name})"
