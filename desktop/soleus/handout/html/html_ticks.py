"""What is ticked on the web page: gates, the diary, the steps of the running plan."""

from __future__ import annotations

from html import escape

from soleus.domain.schedule import Weekday
from soleus.handout.blocks import Diary, DiaryRow, Plan, PlanRow, TickList
from soleus.handout.setting.set_diary import MOST_BOXES
from soleus.handout.words.wording import Wording


def box(name: str, label: str = "") -> str:
    """A box to tick. *name* is what the device remembers it by, *label* what is read aloud."""
    aria = f' aria-label="{escape(label)}"' if label else ""
    return f'<input type="checkbox" data-tick="{escape(name)}"{aria}>'


def number_field(name: str, label: str) -> str:
    """A field for a number, kept on the phone under *name*."""
    return (
        f'<input type="text" inputmode="numeric" maxlength="4" autocomplete="off" '
        f'data-tick="{escape(name)}" aria-label="{escape(label)}">'
    )


def ticked_lines(lines: tuple[str, ...], name: str) -> str:
    """Lines with a box each, kept on the phone under *name*."""
    items = "".join(
        f"<li><label>{box(f'{name}-{place}')}<span>{escape(line)}</span></label></li>"
        for place, line in enumerate(lines)
    )
    return f'<ul class="ticks">{items}</ul>' if items else ""


def tick_list(block: TickList, place: int, heading: str) -> str:
    """The list of a gate, as a part with its heading."""
    after = "".join(f"<p>{escape(line)}</p>" for line in block.after)
    return (
        f'<section class="frame" aria-labelledby="gate-{place}">'
        f'<{heading} id="gate-{place}">{escape(block.title)}</{heading}>'
        f"{ticked_lines(block.lines, f'gate-{place}')}{after}</section>"
    )


def diary(block: Diary, wording: Wording) -> str:
    """The diary, a table for each week."""
    weeks = "".join(_week(block, week, wording) for week in range(len(block.weeks)))
    return (
        f'<section class="part" aria-labelledby="diary"><h2 id="diary">{escape(block.title)}</h2>'
        f"<p>{escape(block.lead)}</p>{weeks}</section>"
    )


def _week(block: Diary, week: int, wording: Wording) -> str:
    rows = "".join(_row(block, row, week, index, wording) for index, row in enumerate(block.rows))
    title = f"<h3>{escape(block.weeks[week])}</h3>" if len(block.weeks) > 1 else ""
    return f'<div class="week">{title}{rows}</div>'


def _row(block: Diary, row: DiaryRow, week: int, index: int, wording: Wording) -> str:
    """One exercise: a group of boxes with its name, which a screen reader says first."""
    number = f"{row.number}. " if row.number is not None else ""
    hint = f'<p class="off">{escape(row.hint)}</p>' if row.hint else ""
    days = "".join(
        _day(block.days[day], boxes, f"diary-{week}-{index}-{day}", row.scores, day, wording)
        for day, boxes in enumerate(row.days)
    )
    name = escape(f"{number}{row.name}")
    return f'<fieldset><legend>{name}</legend>{hint}<div class="days">{days}</div></fieldset>'


def _day(short: str, boxes: int, name: str, scores: bool, day: int, wording: Wording) -> str:
    full = wording.say(f"weekday.{list(Weekday)[day]}")
    head = f'<span aria-hidden="true">{escape(short)}</span>'
    if boxes == 0:
        off = escape(wording.say("html.day-off", day=full))
        return f'<div class="day off">{head}<span class="unseen">{off}</span>–</div>'
    if scores:
        fields = number_field(name, wording.say("html.box-score", day=full))
    elif boxes > MOST_BOXES:
        fields = number_field(name, wording.say("html.box-count", day=full))
    elif boxes == 1:
        fields = box(name, wording.say("html.box", day=full))
    else:
        fields = "".join(
            box(f"{name}-{n}", wording.say("html.box-of", day=full, n=n, count=boxes))
            for n in range(1, boxes + 1)
        )
    return f'<div class="day">{head}{fields}</div>'


def plan(block: Plan, wording: Wording) -> str:
    """The running plan: what to tick first, then its steps in order."""
    first = f'<p class="dose">{escape(block.ticks_title)}</p>' if block.ticks_title else ""
    lead = "".join(f"<p>{escape(line)}</p>" for line in block.lead)
    steps = "".join(_step(row, place, wording) for place, row in enumerate(block.rows))
    rules = "".join(f"<li>{escape(rule)}</li>" for rule in block.rules)
    after = f'<p class="dose">{escape(block.rules_title)}</p><ul>{rules}</ul>' if rules else ""
    return (
        f'<section class="part" aria-labelledby="plan"><h2 id="plan">{escape(block.title)}</h2>'
        f"{first}{ticked_lines(block.ticks, 'before-run')}{lead}"
        f'<ol class="steps">{steps}</ol>{after}</section>'
    )


def _step(row: PlanRow, place: int, wording: Wording) -> str:
    boxes = "".join(
        box(
            f"step-{place}-{n}",
            wording.say("html.step-box", label=row.label, n=n, count=row.ticks),
        )
        for n in range(1, row.ticks + 1)
    )
    text = "".join(f"<p>{escape(line)}</p>" for line in row.text)
    mark = ' class="here" aria-current="step"' if row.here else ""
    here = f'<p class="dose">{escape(row.here)}</p>' if row.here else ""
    return (
        f'<li{mark}><p class="dose">{escape(row.label)}</p>{here}{text}'
        f'<div class="boxes">{boxes}</div></li>'
    )
