"""When and how often, in the patient's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from soleus.domain.dose import Blank
from soleus.domain.quantity import Range, exactly
from soleus.domain.schedule import Anchor, KeepOff, Schedule, Weekday
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.handout.words.wording import Wording, languages, load_wording


def frequency(schedule: Schedule, wording: Wording, *, blanks: Sequence[Blank] = ()) -> str:
    """How often: "twice a day, every other day"; empty when the schedule does not say.

    A moment ("before your first steps of the day") stands in when nothing else is said.
    """
    often = _in_a_day(schedule, wording, blanks)
    days = _days(schedule, wording, blanks)
    if often and days == [wording.say("when.every-day")]:
        days = []  # "twice a day" is every day
    if (
        days
        and schedule.times_a_day == exactly(1)
        and not (schedule.at_least or schedule.as_needed)
    ):
        often = ""  # "every other day" is once on that day
    parts = [each for each in (often, *days) if each]
    if schedule.non_consecutive and parts:
        parts.append(wording.say("when.no-two-days"))
    if not parts and schedule.anchors:
        parts.append(wording.listed(_anchor(each, wording) for each in schedule.anchors))
    return wording.aside(parts)


def moments(
    schedule: Schedule, wording: Wording, *, blanks: Sequence[Blank] = ()
) -> tuple[str, ...]:
    """Sentences about the moment: tied to an event, spread out, or times to keep off."""
    lines = []
    # A line for the pen says how often too: the moment does not stand in for it.
    often = schedule.frequency or Blank.TIMES_A_DAY in blanks or Blank.DAYS_A_WEEK in blanks
    if schedule.anchors and often:
        at = wording.listed(_anchor(each, wording) for each in schedule.anchors)
        lines.append(wording.say("when.do-it", moment=at))
    if schedule.spread:
        lines.append(wording.say("when.spread"))
    if schedule.non_consecutive and not often:
        lines.append(wording.say("when.no-two-days"))
    lines += [_keep_off(each, wording) for each in schedule.keep_off]
    return tuple(wording.sentence(line) for line in lines)


def _in_a_day(schedule: Schedule, wording: Wording, blanks: Sequence[Blank]) -> str:
    times = schedule.times_a_day
    if Blank.TIMES_A_DAY in blanks:
        often = wording.unknown("when.times-a-day")
    elif times == exactly(1):
        often = wording.say("when.once-a-day")
    elif times == exactly(2):
        often = wording.say("when.twice-a-day")
    elif times is not None:
        often = wording.count("when.times-a-day", times)
    else:
        return wording.say("when.helps") if schedule.as_needed else ""
    if schedule.at_least and times is not None:
        often = wording.say("when.at-least", often=often)
    return wording.say("when.helps-up-to", often=often) if schedule.as_needed else often


def _days(schedule: Schedule, wording: Wording, blanks: Sequence[Blank]) -> list[str]:
    days = []
    by_hand = Blank.DAYS_A_WEEK in blanks
    if by_hand:
        days.append(wording.unknown("when.days-a-week"))
    elif schedule.days_a_week is not None:
        days.append(_a_week(schedule.days_a_week, schedule.at_least, wording))
    # Beside a line for the pen, what a stage says for its other cards does not hold.
    if schedule.every_days is not None and (schedule.at_most or not by_hand):
        days.append(_every(schedule.every_days, schedule.at_most, wording))
    if len(schedule.weekdays) == len(Weekday):
        days.append(wording.say("when.every-day"))
    elif schedule.weekdays:
        named = wording.listed(wording.say(f"weekday.{day}") for day in schedule.weekdays)
        days.append(wording.say("when.on-days", days=named))
    return days


def _every(days: int, at_most: bool, wording: Wording) -> str:
    most = "at-most-" if at_most else ""
    if days == 2:
        return wording.say(f"when.{most}every-other-day")
    if days == 1 and not at_most:
        return wording.say("when.every-day")
    return wording.count(f"when.{most}every-days", days)


def _a_week(days: Range, at_least: bool, wording: Wording) -> str:
    if days == exactly(7):
        return wording.say("when.every-day")
    once = days == exactly(1)
    often = wording.say("when.once-a-week") if once else wording.count("when.days-a-week", days)
    return wording.say("when.at-least", often=often) if at_least else often


def _anchor(anchor: Anchor, wording: Wording) -> str:
    return wording.say(f"when.moment.{anchor.moment}.{anchor.relation}")


def _keep_off(off: KeepOff, wording: Wording) -> str:
    moment = wording.say(f"when.thing.{off.moment}")
    return wording.say("when.keep-off", time=wording.time(exactly(off.hours * 3600)), moment=moment)


def stage_weeks(stage: Stage, wording: Wording) -> str:
    """As in "Weeks 2 to 6", "From week 12", "About 4 weeks", or nothing."""
    if stage.weeks is not None:
        return _weeks(stage.weeks, stage.open_ended, wording)
    if stage.length is not None:
        weeks = wording.count("time.weeks", stage.length)
        about = wording.say("stage.after-weeks", weeks=weeks)
        return wording.say("stage.or-longer", weeks=about) if stage.open_ended else about
    return wording.say("stage.open") if stage.open_ended else ""


def _weeks(weeks: Range, open_ended: bool, wording: Wording) -> str:
    """Weeks counted from 1; a template's "0-2" is the first two weeks."""
    if weeks.low < 1:
        text = wording.count("stage.first-weeks", weeks.high)
    elif open_ended and weeks.exact:
        return wording.say("stage.from-week", n=wording.span(weeks))
    else:
        text = week_span(weeks, wording)
    return wording.say("stage.or-longer", weeks=text) if open_ended else text


def programme_length(weeks: Range, wording: Wording) -> str:
    """How long the whole programme takes, in a sentence."""
    length = wording.count("time.weeks", weeks)
    return wording.sentence(wording.say("stage.programme", weeks=length))


def week_span(weeks: Range, wording: Wording) -> str:
    """As in "Week 3" or "Weeks 2 to 6"."""
    return wording.say("stage.week" if weeks.exact else "stage.weeks", n=wording.span(weeks))


def stage_title(stage: Stage, wording: Wording) -> str:
    """A stage as the patient knows it: its label, and its name where it has one."""
    if unnamed(stage):
        return wording.say("stage.title-only", label=stage.label)
    return wording.say("stage.title", label=stage.label, name=stage.name)


def stage_label(stage: Stage, wording: Wording) -> str:
    """The label inside a sentence: two stages in one ("4-5") are "4 or 5"."""
    first, dash, last = stage.label.partition("-")
    if not (dash and first.isdigit() and last.isdigit()):
        return stage.label
    return wording.say("number.or", first=first, last=last)


def unnamed(stage: Stage) -> bool:
    """Whether its name is empty, or says no more than its label: "Stage 1", in any language."""
    name, label = stage.name.strip().casefold(), stage.label.casefold()
    if not name or name == label:
        return True
    if label not in name.split():
        return False  # told at once, without reading the words of every language
    titles = (load_wording(each).say("stage.title-only", label=label) for each in languages())
    return name in {each.casefold() for each in titles}


def stage_schedule(
    stage: Stage, wording: Wording, inherited: Schedule = Schedule()
) -> tuple[str, ...]:
    """As in "Do numbers 1 and 2 every day. Do number 3 on Monday.": one sentence for each rhythm.

    Exercises are numbered in doing order from 1. *inherited* is the programme's schedule;
    those that do not say how often, even so, are left out. Those that wait for something, and
    those to choose from, are named at the end.
    """
    outer = stage.schedule.within(inherited)
    rhythms: dict[str, list[int]] = {}
    number = 0
    waiting: list[int] = []
    notes: list[str] = []
    for block in stage.blocks:
        around = block.schedule.within(outer)
        first = number + 1
        choice = chosen_from(block)
        among: list[str] = []
        for card in block.cards:
            if card.adjunct is not None:
                continue
            number += 1
            if card.entry:
                waiting.append(number)
                continue
            schedule = card.dose.schedule.within(around)
            often = frequency(schedule, wording, blanks=card.dose.blanks)
            if choice:
                among.append(often)
            elif often:
                rhythms.setdefault(often, []).append(number)
        if choice:
            notes += _choice(block, range(first, number + 1), among, wording)
    if waiting:
        listed = listed_numbers(waiting, wording)
        line = wording.count("stage.waits", len(waiting), list=listed)
        notes.insert(0, wording.sentence(line))
    if len(rhythms) == 1 and sum(map(len, rhythms.values())) == number > 1:
        (often,) = rhythms
        return (wording.sentence(wording.say("stage.all", often=often)), *notes)
    return (*(_rhythm(often, numbers, wording) for often, numbers in rhythms.items()), *notes)


def chosen_from(block: Block) -> bool:
    """Whether not all of a block are done."""
    cards = sum(card.adjunct is None for card in block.cards)
    return block.kind is BlockKind.PICK and block.pick is not None and block.pick.low < cards


def _choice(
    block: Block, numbers: Sequence[int], often: Sequence[str], wording: Wording
) -> tuple[str, ...]:
    """As in "Do only 1 of numbers 3 and 4. Do it twice a day."; *often*: how often each is done."""
    listed = listed_numbers(numbers, wording)
    lines = [wording.count("stage.choose", block.pick or 1, list=listed)]
    if len(set(often)) > 1:
        lines.append(wording.say("stage.choose-often"))
    elif any(often):
        lines.append(wording.say("label.days", often=often[0]))
    return tuple(map(wording.sentence, lines))


def _rhythm(often: str, numbers: Sequence[int], wording: Wording) -> str:
    key = "stage.number-digit" if often[0].isdigit() else "stage.number"
    listed = listed_numbers(numbers, wording)
    return wording.sentence(wording.count(key, len(numbers), list=listed, often=often))


def listed_numbers(numbers: Sequence[int], wording: Wording) -> str:
    """``1, 2 and 5``; three and more in a row become ``1 to 3``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += _run(run, wording)
    return wording.listed(parts)


def _run(run: Sequence[int], wording: Wording) -> Iterable[str]:
    if len(run) < 3:
        return [wording.number(each) for each in run]
    first, last = wording.number(run[0]), wording.number(run[-1])
    return [wording.say("stage.through", first=first, last=last)]
