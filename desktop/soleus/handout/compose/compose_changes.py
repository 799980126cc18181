"""What changed since the last version, as blocks: exercises first, then all that is no card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from soleus.clinic.changes import Change, Changes, Kind
from soleus.domain.card import Card
from soleus.domain.programme import Programme
from soleus.domain.schedule import Schedule
from soleus.handout.blocks import (
    Block,
    ChangedItem,
    ChangeList,
    Content,
    Item,
    Letterhead,
    Summary,
    Title,
)
from soleus.handout.compose.compose import footer, words_for
from soleus.handout.compose.compose_plan_changes import left_out, new_pain_rule, plan_entries
from soleus.handout.compose.compose_run_changes import Compared
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.compose_stage import item
from soleus.handout.compose.numbering import Numbered
from soleus.handout.options import FigureSource, HandoutOptions, Library, no_figures
from soleus.handout.words.localised import Localised
from soleus.handout.words.schedule_words import stage_title
from soleus.handout.words.wording import Wording

ORDER = (
    Kind.NEW,
    Kind.MOVED_ON,
    Kind.MOVED_BACK,
    Kind.SWAPPED,
    Kind.MORE,
    Kind.LESS,
    Kind.OTHER,
    Kind.STOPPED,
)
SHOWN = frozenset({Kind.NEW, Kind.MOVED_ON, Kind.MOVED_BACK, Kind.SWAPPED})
"""What the patient has not done before stands with its picture."""


@dataclass(frozen=True, slots=True)
class Fullness:
    """How much is told of each change; less is told where all of it takes a second page."""

    pictures: bool = True
    details: bool = True
    before: bool = True
    listed: bool = True  # what is only named stands one below the other


FULLNESS = (
    Fullness(),
    Fullness(pictures=False),
    Fullness(pictures=False, details=False),
    Fullness(pictures=False, details=False, before=False),
    Fullness(pictures=False, details=False, before=False, listed=False),
)


def changes_content(
    found: Changes,
    old: Localised,
    new: Programme,
    library: Library,
    options: HandoutOptions,
    figures: FigureSource,
    since: date | None = None,
    fullness: Fullness = FULLNESS[0],
) -> Content:
    """The words of the sheet."""
    wording = words_for(new, options)
    setting = Setting(new, library, options, wording, figures)
    earlier = Setting(old.programme, old.library, options, wording, no_figures)
    title = wording.say("change.title")
    blocks = tuple(_blocks(found, setting, earlier, title, since, fullness))
    return Content(title, wording.language, blocks, footer(setting))


def _blocks(
    found: Changes,
    setting: Setting,
    earlier: Setting,
    title: str,
    since: date | None,
    fullness: Fullness,
) -> Iterator[Block]:
    wording, clinic, options = setting.wording, setting.options.clinic, setting.options
    if clinic.name or clinic.phone or clinic.logo:
        yield Letterhead(clinic.name, clinic.phone, clinic.logo)
    extra = (setting.programme.reference, wording.date(options.date) if options.date else "")
    facts = (wording.say("change.since", date=wording.date(since)),) if since else ()
    yield Title(title, facts, tuple(each for each in extra if each))
    compared = Compared(earlier, setting, brief=not fullness.details)
    parts = (*_lists(found, compared, fullness), *left_out(compared))
    light = tuple(new_pain_rule(compared))
    anything = bool(found or parts or light)
    lines = tuple(_summary(found, compared, fullness, anything=anything))
    if lines:
        yield Summary(lines)
    yield from light
    same = _same(found, compared) if anything else ()
    for block in (*parts, *same):
        yield block if fullness.listed else _in_one_line(block, wording)


def _same(found: Changes, compared: Compared) -> Iterator[ChangeList]:
    """The exercises that go on as before."""
    numbers = _numbers(found)
    items = tuple(
        ChangedItem(each.now.id, _read(each.now, compared.setting).name, numbers.get(each.now.id))
        for each in found.of(Kind.SAME)
        if each.now is not None and not _told_otherwise(each, compared)
    )
    if items:
        yield ChangeList("same", compared.wording.say("change.kind.same"), items)


def _in_one_line(block: ChangeList, wording: Wording) -> ChangeList:
    """*block* with all that it only names in one line instead of one below the other."""
    told = tuple(each for each in block.items if each.told)
    names = [each.title for each in block.items if not each.told]
    named = (ChangedItem(block.sign, wording.aside(names)),) if names else ()
    return replace(block, items=(*told, *named))


def _lists(found: Changes, compared: Compared, fullness: Fullness) -> Iterator[ChangeList]:
    """Way by way: the exercises that went it, then the running plan and the ways to run."""
    numbers = _numbers(found)
    others = tuple(plan_entries(compared))
    for kind in ORDER:
        items = [_entry(each, compared, numbers, fullness) for each in found.of(kind)]
        if kind is Kind.OTHER:
            same = found.of(Kind.SAME)
            items += [each for one in same for each in _otherwise(one, compared, numbers)]
        items += [item for way, item in others if way is kind]
        if items:
            title = compared.wording.say(f"change.kind.{kind}")
            yield ChangeList(kind.value, title, tuple(items))


def _numbers(found: Changes) -> dict[str, int]:
    """Numbers of the exercises on the handout itself; what is no exercise has none."""
    now = (each.now for each in found.cards)
    exercises = (card for card in now if card is not None and card.adjunct is None)
    return {card.id: number for number, card in enumerate(exercises, 1)}


def _summary(
    found: Changes, compared: Compared, fullness: Fullness, *, anything: bool
) -> Iterator[str]:
    """The stage, the physiotherapist's own words, the next visit, as far as they are new."""
    wording = compared.wording
    old, new = compared.earlier.programme, compared.setting.programme
    if not anything:
        yield wording.say("change.nothing")
    elif found.new_stage and found.stage is not None:
        yield wording.say("change.stage", stage=wording.inner(stage_title(found.stage, wording)))
        if found.stage.aim and fullness.details:
            yield wording.sentence(found.stage.aim)
    if new.message and new.message != old.message:
        yield new.message
    if anything and not fullness.details:
        yield wording.say("change.how")
    if new.review_on is not None and new.review_on != old.review_on:
        day = wording.date(new.review_on)
        yield wording.sentence(wording.say("label.next-visit", date=day))


def _entry(
    change: Change, compared: Compared, numbers: dict[str, int], fullness: Fullness
) -> ChangedItem:
    wording = compared.wording
    before = _read(change.before, compared.earlier) if change.before is not None else None
    if change.now is None:
        assert before is not None
        return ChangedItem(before.card, before.name)
    now = _read(change.now, compared.setting)
    lines: list[str] = []
    dose = now.summary
    if change.kind in SHOWN:
        lines += now.details if fullness.details else ()
        if before is not None and fullness.before and before.name != now.name:
            lines.append(wording.say("change.instead", name=before.name))
    else:
        told, earlier_told = _difference(now, before)
        dose = wording.say("change.now", dose=told) if told else ""
        if fullness.before and earlier_told:
            lines.append(wording.say("change.before", dose=wording.inner(earlier_told)))
    if before is not None and change.kind is Kind.OTHER and before.name != now.name:
        lines.append(wording.say("change.before", dose=wording.inner(before.name)))
    if change.now.note and (change.before is None or change.before.note != change.now.note):
        lines.append(wording.stopped(change.now.note))
    picture = now.picture if fullness.pictures and change.kind in SHOWN else None
    return ChangedItem(
        now.card, now.name, numbers.get(now.card), now.side, dose, tuple(lines), picture
    )


def _told_otherwise(change: Change, compared: Compared) -> tuple[str, ...]:
    """What the sheet says now of an exercise whose dose is the same and did not say before:
    when to start it, other weeks, how to make it harder, the physiotherapist's own line.
    """
    if change.before is None or change.now is None:
        return ()
    told = []
    for card, setting in ((change.before, compared.earlier), (change.now, compared.setting)):
        found = _read(card, setting)
        told.append((*found.details, *found.notes))
    return tuple(line for line in told[1] if line not in told[0])


def _otherwise(
    change: Change, compared: Compared, numbers: dict[str, int]
) -> Iterator[ChangedItem]:
    lines = _told_otherwise(change, compared)
    if lines and change.now is not None:
        now = _read(change.now, compared.setting)
        yield ChangedItem(now.card, now.name, numbers.get(now.card), now.side, lines=lines)


def _difference(now: Item, before: Item | None) -> tuple[str, str]:
    """What the dose is and was, without its last full stop; what stayed the same is left out."""
    if before is None:
        return now.summary, ""
    with_details = now.details != before.details
    return _told(now, with_details), _told(before, with_details)


def _told(block: Item, with_details: bool) -> str:
    if not (with_details and block.details):
        return block.summary
    return " ".join((f"{block.summary}.", *block.details)).rstrip(".")


def _read(card: Card, setting: Setting) -> Item:
    """What the handout says of the card; its dose holds the whole schedule already."""
    stage = setting.programme.current_stage
    return item(Numbered(0, card, Schedule()), setting, setting.pain(stage), 3)
