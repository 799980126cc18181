"""The sheet of what changed since the last version: one page, in the patient's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from soleus.clinic.changes import Change, Changes, Kind, changes
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
from soleus.handout.compose.compose import footer
from soleus.handout.compose.compose_setting import Setting
from soleus.handout.compose.compose_stage import item
from soleus.handout.compose.numbering import Numbered
from soleus.handout.figure_source import page_style
from soleus.handout.grey import grey_pages
from soleus.handout.handout import PLAIN, sheet_of
from soleus.handout.layout import STANDARD_12, Sheet
from soleus.handout.options import FigureSource, HandoutOptions, Library, no_figures
from soleus.handout.page import Page
from soleus.handout.setting.set_pages import set_pages
from soleus.handout.words.localised import Localised, localised
from soleus.handout.words.schedule_words import stage_title
from soleus.handout.words.wording import load_wording

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


FULLNESS = (
    Fullness(),
    Fullness(pictures=False),
    Fullness(pictures=False, details=False),
    Fullness(pictures=False, details=False, before=False),
)


def changes_pages(
    old: Programme,
    new: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    figures: FigureSource = no_figures,
    since: date | None = None,
    then: Library | None = None,
) -> tuple[Page, ...]:
    """One page, unless so much changed that even the shortest form takes two.

    *library* has the exercises of both versions; *since* is the day of the old one. *then* has
    those of the old version as they were: what it says of them is said in their words of then.

    Raises:
        UserError: when the layout, the language or an exercise is not there.

    """
    language = options.language or new.language
    known = {**library.exercises, **(then.exercises if then is not None else {})}
    earlier = localised(old, Library(known, library.presentations), language)
    spoken = localised(new, library, language)
    new, library = spoken.programme, spoken.library
    found = changes(earlier.programme, new, {**earlier.library.exercises, **library.exercises})
    pages: tuple[Page, ...] = ()
    for fullness in FULLNESS:
        content = changes_content(found, earlier, new, library, options, figures, since, fullness)
        pages = set_pages(content, _sheet(options))
        if len(pages) == 1:
            break
    return pages


def _sheet(options: HandoutOptions) -> Sheet:
    """The chosen layout; the standard one where that is for a fridge door or for folding."""
    sheet = sheet_of(options)
    special = sheet.spec.one_page or sheet.spec.folded
    return replace(sheet, spec=STANDARD_12) if special else sheet


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
    wording = load_wording(options.language or new.language)
    setting = Setting(new, library, options, wording, figures)
    earlier = Setting(old.programme, old.library, options, wording, no_figures)
    title = wording.say("change.title")
    blocks = tuple(_blocks(found, setting, earlier, title, since, fullness))
    return Content(title, wording.language, blocks, footer(setting))


def changes_pdf(
    pages: tuple[Page, ...], programme: Programme, options: HandoutOptions = PLAIN
) -> bytes:
    """The pages of the sheet as PDF, without a programme inside: the handout carries it."""
    from soleus.handout.pdf.pdf import make_pdf

    wording = load_wording(options.language or programme.language)
    return make_pdf(
        grey_pages(pages) if options.grey else pages,
        title=wording.say("change.title"),
        language=wording.language,
        style=page_style(programme.figure, grey=options.grey),
    )


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
    lines = tuple(_summary(found, setting, fullness))
    if lines:
        yield Summary(lines)
    numbers = _numbers(found)
    for kind in ORDER:
        items = tuple(_entry(each, setting, earlier, numbers, fullness) for each in found.of(kind))
        if items:
            yield ChangeList(kind.value, wording.say(f"change.kind.{kind}"), items)
    same = tuple(
        ChangedItem(each.now.id, _read(each.now, setting).name, numbers.get(each.now.id))
        for each in found.of(Kind.SAME)
        if each.now is not None
    )
    if same and found:
        yield ChangeList("same", wording.say("change.kind.same"), same)


def _numbers(found: Changes) -> dict[str, int]:
    """Numbers of the exercises on the handout itself; what is no exercise has none."""
    now = (each.now for each in found.cards)
    exercises = (card for card in now if card is not None and card.adjunct is None)
    return {card.id: number for number, card in enumerate(exercises, 1)}


def _summary(found: Changes, setting: Setting, fullness: Fullness) -> Iterator[str]:
    wording = setting.wording
    if not found:
        yield wording.say("change.nothing")
    elif found.new_stage and found.stage is not None:
        yield wording.say("change.stage", stage=wording.inner(stage_title(found.stage, wording)))
        if found.stage.aim:
            yield wording.sentence(found.stage.aim)
    if found.of(*SHOWN) and not fullness.details:
        yield wording.say("change.how")


def _entry(
    change: Change,
    setting: Setting,
    earlier: Setting,
    numbers: dict[str, int],
    fullness: Fullness,
) -> ChangedItem:
    wording = setting.wording
    before = _read(change.before, earlier) if change.before is not None else None
    if change.now is None:
        assert before is not None
        return ChangedItem(before.card, before.name)
    now = _read(change.now, setting)
    lines: list[str] = []
    dose = now.summary
    if change.kind in SHOWN:
        lines += now.details if fullness.details else ()
        if before is not None and fullness.before and before.name != now.name:
            lines.append(wording.say("change.instead", name=before.name))
    else:
        told, earlier_told = _difference(now, before)
        dose = wording.say("change.now", dose=told)
        if fullness.before and earlier_told:
            lines.append(wording.say("change.before", dose=wording.inner(earlier_told)))
    picture = now.picture if fullness.pictures and change.kind in SHOWN else None
    return ChangedItem(
        now.card, now.name, numbers.get(now.card), now.side, dose, tuple(lines), picture
    )


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
