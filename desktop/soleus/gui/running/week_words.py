"""What the week of a stage says: on the days, in their tooltips, and to a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from soleus.clinic.clashes import Clash, ClashKind
from soleus.clinic.week import Day, DayRun, DayWork, Week
from soleus.domain.exercise import Region
from soleus.domain.running import RunPlan, RunStep
from soleus.domain.schedule import Weekday
from soleus.gui.running.run_words import RunWords
from soleus.gui.running.session_words import SessionWords


@dataclass(frozen=True, slots=True)
class DayText:
    """The words of one day; what is not there is empty.

    short, name  "Tue", "Tuesday"
    heavy, light the work, each part with its words
    run          "6 × 1 run / 2 walk"
    clashes      "day after heavy calf", one for each clash of the day
    fresh        those that the day before did not tell already: they stand in the cell
    nothing      stands on a day without work and run
    spoken       all of it
    tip          all of it line by line, with the names of the cards
    """

    short: str
    name: str
    heavy: tuple[tuple[DayWork, str], ...] = ()
    light: tuple[tuple[DayWork, str], ...] = ()
    run: str = ""
    clashes: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    nothing: str = ""
    spoken: str = ""
    tip: tuple[str, ...] = ()


class WeekWords(QObject):
    """``name`` gives the name of a card by its id, ``region`` that of a region."""

    def __init__(
        self,
        name: Callable[[str], str],
        region: Callable[[Region], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._region = name, region
        self._names: dict[str, str] = {}
        self._run_words, self._sessions = RunWords(self), SessionWords(self)

    # --- days

    def days(self, week: Week, plan: RunPlan | None) -> tuple[DayText, ...]:
        """The words of its days, Monday first."""
        regions = {
            card: work.region for day in week.days for work in day.work for card in work.cards
        }
        self._names = {card: self._name(card) for card in regions}
        found = [self._day(day, week, plan, regions) for day in week.days]
        told: tuple[str, ...] = ()
        for at, text in enumerate(found):
            fresh = tuple(each for each in text.clashes if each not in told)
            found[at], told = replace(text, fresh=fresh), text.clashes
        return tuple(found)

    def _day(
        self, day: Day, week: Week, plan: RunPlan | None, regions: dict[str, Region | None]
    ) -> DayText:
        name = self.weekday(day.weekday)
        heavy, light = (self._parts(day, heavy=each) for each in (True, False))
        run = _upper(self._run(day.run, plan, spoken=False))
        clashes = tuple(self._clash(each, regions, spoken=False) for each in day.clashes)
        nothing = self._nothing(week) if day.rest else ""
        return DayText(
            self._run_words.short_day(day.weekday),
            name,
            heavy,
            light,
            run,
            clashes,
            nothing=nothing,
            spoken=self._spoken(day, plan, regions, name, nothing),
            tip=self._tip(day, plan, regions, name, nothing),
        )

    def _parts(self, day: Day, *, heavy: bool) -> tuple[tuple[DayWork, str], ...]:
        """Each region once: where some of it is fixed, it falls on that day in any case."""
        found: dict[Region | None, DayWork] = {}
        for each in day.work:
            if each.heavy is heavy and (each.region not in found or each.fixed):
                found[each.region] = each
        return tuple((each, self._of(each)) for each in found.values())

    def _spoken(
        self,
        day: Day,
        plan: RunPlan | None,
        regions: dict[str, Region | None],
        name: str,
        nothing: str,
    ) -> str:
        heavy = self._regions(each.region for each in day.work if each.heavy)
        light = self._regions(each.region for each in day.work if not each.heavy)
        parts = [
            self.heavy(heavy).lower() if heavy else "",
            light,
            self._run(day.run, plan, spoken=True),
            *(self._clash(each, regions, spoken=True) for each in day.clashes),
            nothing,
            self.placed() if _placed(day) else "",
        ]
        return f"{name}: " + "; ".join(each for each in parts if each)

    def _tip(
        self,
        day: Day,
        plan: RunPlan | None,
        regions: dict[str, Region | None],
        name: str,
        nothing: str,
    ) -> tuple[str, ...]:
        works = []
        for work in day.work:
            said = self._of(work)
            said = self.heavy(said.lower()) if work.heavy else said
            works.append(f"{said}: " + ", ".join(self._names[card] for card in work.cards))
        run = self._run(day.run, plan, spoken=True)
        clashes = (self._clash(each, regions, spoken=True) for each in day.clashes)
        lines = (name, *map(_upper, clashes), *works, _upper(run), _upper(nothing))
        placed = _upper(self.placed()) if _placed(day) else ""
        return tuple(each for each in (*lines, placed) if each)

    def _of(self, work: DayWork) -> str:
        return self._place(work.region)

    def _place(self, region: Region | None) -> str:
        """The name of a region; drills are no run, and what is not known is something else."""
        if region is Region.RUNNING:
            return self.tr("Drills")
        return self._region(region) if region is not None else self.tr("Other")

    def _regions(self, regions: Iterable[Region | None]) -> str:
        known = dict.fromkeys(regions)
        return ", ".join(self._place(each).lower() for each in known)

    def heavy(self, regions: str) -> str:
        """As in "Heavy calf"; *regions* in small letters."""
        return self.tr("Heavy {0}").format(regions)

    def _nothing(self, week: Week) -> str:
        """A day is one of rest only where every card says when it is done."""
        if week.open or week.run_open or all(day.rest for day in week.days):
            return self.tr("nothing set")
        return self.tr("rest")

    def _run(self, run: DayRun | None, plan: RunPlan | None, *, spoken: bool) -> str:
        if run is None:
            return ""
        step = self._step(run, plan)
        if step is None or plan is None:
            return self.tr("run")
        if spoken:
            said = self._sessions.spoken(step.session, miles=plan.miles)
            return self.tr("run, {0}").format(said) if said else self.tr("run")
        return self._session(run, plan) or self.tr("run")

    def _session(self, run: DayRun | None, plan: RunPlan | None) -> str:
        """The session in shorthand; empty where it is open."""
        step = self._step(run, plan) if run is not None else None
        if step is None or plan is None:
            return ""
        return self._sessions.short(step.session, miles=plan.miles)

    @staticmethod
    def _step(run: DayRun, plan: RunPlan | None) -> RunStep | None:
        steps = plan.steps if plan is not None else ()
        return next((each for each in steps if each.id == run.step), None)

    def _clash(self, clash: Clash, regions: dict[str, Region | None], *, spoken: bool) -> str:
        before = self._regions(regions.get(card) for card in clash.before)
        match clash.kind:
            case ClashKind.RUN_AFTER_HEAVY:
                if spoken:
                    return self.tr("day after heavy {0} work").format(before)
                return self.tr("day after heavy {0}").format(before)
            case ClashKind.HEAVY_DAYS:
                return self.tr("under {0} h after heavy {1}").format(clash.hours, before)
            case ClashKind.IN_A_ROW:
                if clash.cards:
                    return self.tr("two days in a row")
                return self.tr("runs two days in a row")
            case ClashKind.WITHOUT_RUN:
                return self.tr("no run that day")
            case ClashKind.LONG_SESSION:
                return self.tr("{0} % longer than before").format(clash.percent)

    # --- entries of a day's menu

    def card_entry(self, work: DayWork, card: str) -> str:
        """As in "Calf: Heel raise", "Heavy calf: Heel raise on a step"."""
        said = self._of(work)
        said = self.heavy(said.lower()) if work.heavy else said
        return f"{said}: {self._names[card]}"

    def run_entry(self, day: Day, plan: RunPlan | None) -> str:
        """Opens the running plan, at its session where that is known."""
        said = self._session(day.run, plan)
        return self.tr("Run: {0}").format(said) if said else self.tr("Run: open the running plan")

    # --- the week

    def placed(self) -> str:
        return self.tr("one way to place it, the day is not fixed")

    def title(self, stage: str) -> str:
        """As in "Week of stage 2"; *stage* is its label."""
        return self.tr("Week of stage {0}").format(stage)

    def note(self, week: Week) -> str:
        """What is to know of the whole week, in one line; empty where the days say all."""
        said = []
        if all(day.rest for day in week.days) and not (week.open or week.run_open):
            said.append(self.tr("Nothing in it yet: add exercises, or a return to running."))
        clashes = {each.kind for day in week.days for each in day.clashes}
        if week.placed and clashes - {ClashKind.LONG_SESSION}:
            said.append(self.tr("No way keeps every rule."))
        elif week.placed:
            said.append(self.tr("Outlined days are not fixed."))
        if week.fewer:
            said.append(self.tr("The most of a span does not fit: less of it is shown."))
        if week.moving:
            said.append(self.tr("Every other day: on other days next week."))
        if week.open:
            said.append(
                self.tr("On no day, without a schedule: {0}.").format(self._list(week.open))
            )
        if week.as_needed:
            said.append(self.tr("When needed: {0}.").format(self._list(week.as_needed)))
        if week.run_open:
            said.append(self.tr("The running plan names no days."))
        return " ".join(said)

    def _list(self, cards: Iterable[str]) -> str:
        return ", ".join(self._name(card) for card in cards)

    def weekday(self, day: Weekday) -> str:
        """As in "Tuesday"."""
        return {
            Weekday.MONDAY: self.tr("Monday"),
            Weekday.TUESDAY: self.tr("Tuesday"),
            Weekday.WEDNESDAY: self.tr("Wednesday"),
            Weekday.THURSDAY: self.tr("Thursday"),
            Weekday.FRIDAY: self.tr("Friday"),
            Weekday.SATURDAY: self.tr("Saturday"),
            Weekday.SUNDAY: self.tr("Sunday"),
        }[day]


def _placed(day: Day) -> bool:
    return not all(each.fixed for each in day.work) or (day.run is not None and not day.run.fixed)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
