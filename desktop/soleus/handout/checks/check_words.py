"""The rules of a good handout that its words can break, before they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soleus.clinic.burden import MOST_MINUTES
from soleus.clinic.workload import schedule_of
from soleus.domain.card import week_clashes
from soleus.domain.dose import Blank, Side
from soleus.domain.programme import Programme
from soleus.domain.sides import names_affected
from soleus.errors import UserError
from soleus.handout.blocks import (
    Advice,
    ChangeList,
    Contacts,
    Content,
    Diary,
    Heading,
    Item,
    Letterhead,
    Link,
    Origins,
    Plan,
    Summary,
    TickList,
    Title,
    TrafficLight,
)
from soleus.handout.checks.check import Remark, Severity
from soleus.handout.logo.logo import read_logo
from soleus.handout.page import Page
from soleus.handout.setting.qr import check_link
from soleus.handout.words.sentences import side_text
from soleus.handout.words.wording import load_wording
from soleus.storage.content.plain_words import jargon

GOOD_SENTENCE, LONGEST_SENTENCE = 15, 20  # words (Stroke Association; NHS manual)
MOST_EXERCISES = 5  # in a stage (Henry 1999, small; Eckard 2015)
MOST_CUES = 3
_END = re.compile(r"(?<=[.!?:;؟؛])\s+")


def check_content(content: Content) -> tuple[Remark, ...]:
    """Everything in the words of a handout that breaks a rule."""
    remarks = list(_parts(content))
    remarks += _language(content)
    remarks += _clinics_own(content)
    for block in content.blocks:
        card = block.card if isinstance(block, Item) else ""
        if isinstance(block, Item):
            remarks += _item(block)
        for text in block_texts(block):
            remarks += _sentences(text, card)
            remarks += _wording(text, content.language, card)
    return tuple(remarks)


def _parts(content: Content) -> Iterator[Remark]:
    kinds = {type(block) for block in content.blocks}
    for kind, name in ((Summary, "summary"), (TrafficLight, "traffic light"), (Diary, "diary")):
        if kind not in kinds:
            yield Remark(name, f"The sheet has no {name}", 0, "", Severity.WARNING)
    if Origins not in kinds:
        text = "The sheet does not end with other formats, the day of review and its sources"
        yield Remark("sources", text, 0, "", Severity.WARNING)
    if not content.footer.left:
        text = "The foot of the page has no reference and no date"
        yield Remark("footer", text, 0, "", Severity.WARNING)
    if not content.footer.middle:
        text = "The foot of the page has no phone number of the clinic"
        yield Remark("footer", text, 0, "", Severity.WARNING)
    if content.exercises > MOST_EXERCISES:
        text = f"A stage has {content.exercises} exercises; over {MOST_EXERCISES} fewer get done"
        yield Remark("exercises", text, 0, "", Severity.WARNING)
    if content.minutes > MOST_MINUTES:
        text = f"A day takes {content.minutes} minutes: is that meant?"
        yield Remark("minutes", text, 0, "", Severity.WARNING)


def _language(content: Content) -> Iterator[Remark]:
    """What is not in the sheet's language, and words that nobody has checked."""
    name = load_wording(content.language).name
    cards = {block.card for block in content.blocks if isinstance(block, Item)}
    told = "\n".join(
        text for block in content.blocks for text in (*_titles(block), *block_texts(block))
    )
    for stranger in content.strangers:
        here = stranger.card in cards if stranger.card else _tells(told, stranger.text)
        if not here:
            continue
        text = f"Not in {name}: “{stranger.text}”"
        yield Remark("language", text, 0, stranger.card, Severity.WARNING)
    if content.draft:
        text = f"The words in {name} are a draft: no native speaker has checked them"
        yield Remark("language", text, 0, "", Severity.HINT)


def _clinics_own(content: Content) -> Iterator[Remark]:
    """The clinic's logo and link: printed, or why they are not."""
    for block in content.blocks:
        try:
            if isinstance(block, Letterhead) and block.logo:
                read_logo(block.logo)
            elif isinstance(block, Link):
                check_link(block.address)
        except UserError as problem:
            rule = "logo" if isinstance(block, Letterhead) else "QR code"
            without = " Sheets print without it." if isinstance(block, Letterhead) else ""
            yield Remark(rule, f"{problem}{without}", 0, "", Severity.WARNING)


def missing_exercises(content: Content, pages: tuple[Page, ...]) -> Iterator[Remark]:
    """Exercises for which a single page had no room."""
    shown = {item.card for page in pages for item in page.items if item.card}
    for block in content.blocks:
        if isinstance(block, Item) and block.card not in shown:
            text = f"“{block.name}” has no room on the one page. Print the full sheet as well"
            yield Remark("left out", text, 0, block.card, Severity.WARNING)


def clashing_weeks(content: Content, programme: Programme) -> Iterator[Remark]:
    """Weeks for which a card on the sheet has two doses."""
    shown = {block.card: block.name for block in content.blocks if isinstance(block, Item)}
    for _, _, card in programme.cards():
        if card.id in shown:
            for clash in week_clashes(card.weeks):
                weeks = "week {} has" if clash.weeks.exact else "weeks {} have"
                told = weeks.format(clash.weeks)
                text = f"“{shown[card.id]}”: {told} two doses. Take one of them out"
                yield Remark("weeks", text, 0, card.id)


def unsaid_rhythms(content: Content, programme: Programme) -> Iterator[Remark]:
    """Exercises on the sheet of which no dose, block, stage nor programme says how often."""
    shown = {block.card: block.name for block in content.blocks if isinstance(block, Item)}
    for stage, block, card in programme.cards():
        if card.id not in shown or not card.exercise:
            continue
        schedule = schedule_of(card, block, stage, programme.schedule)
        left_open = not BLANK_RHYTHM.isdisjoint(card.dose.blanks)
        if not (schedule.frequency or schedule.anchors or left_open):
            text = f"“{shown[card.id]}”: nothing says how often"
            yield Remark("how often", text, 0, card.id, Severity.WARNING)


BLANK_RHYTHM = frozenset({Blank.TIMES_A_DAY, Blank.DAYS_A_WEEK})
"""Left open for the physio to write on the sheet."""


def unsaid_side(content: Content, programme: Programme) -> Iterator[Remark]:
    """Exercises on the sheet for the sore leg of a patient of whom nobody says which it is."""
    shown = {block.card: block.name for block in content.blocks if isinstance(block, Item)}
    cards = [card for _, _, card in programme.cards() if card.id in shown and names_affected(card)]
    if programme.side is None and cards:
        first, more = shown[cards[0].id], len(cards) - 1
        who = f"“{first}” and {more} more say" if more else f"“{first}” says"
        told = side_text(Side.AFFECTED, load_wording(content.language))
        text = f"{who} “{told}”: no affected side is set"
        yield Remark("side", text, 0, cards[0].id, Severity.WARNING)


def _titles(block: object) -> tuple[str, ...]:
    match block:
        case Title():
            return (block.title, *block.facts)
        case Item():
            return (block.name,)
        case Plan() | Advice():
            return (block.title,)
        case _:
            return ()


def _tells(told: str, text: str) -> bool:
    """Whether *text* stands in it, as a sentence of its own or inside another one."""
    return text.strip().rstrip(".").casefold() in told.casefold()


def _item(block: Item) -> Iterator[Remark]:
    """An exercise has a dose, a picture, and one to three cues or its steps."""
    if not block.summary:
        text = f"“{block.name}” does not say how much"
        yield Remark("dose", text, 0, block.card, Severity.WARNING)
    if block.picture is None:
        return
    if not block.cues and not block.steps:
        yield Remark("cues", f"“{block.name}” does not say how", 0, block.card)
    if len(block.cues) > MOST_CUES:
        text = f"“{block.name}” has {len(block.cues)} cues; {MOST_CUES} are remembered"
        yield Remark("cues", text, 0, block.card, Severity.WARNING)


def block_texts(block: object) -> tuple[str, ...]:
    """The running text of a block, in the order in which it is read."""
    match block:
        case Summary() | Contacts() | Origins():
            return block.lines
        case TrafficLight():
            care = (block.take_care.words,) if block.take_care else ()
            return (block.heading, block.carry_on.words, *care, block.stop.words)
        case Heading():
            return (block.text, *block.details)
        case Item():
            return (*block.details, *block.steps, *block.cues, *block.notes)
        case TickList():
            return (block.title, *block.lines, *block.after)
        case Diary():
            return (block.lead,)
        case Plan():
            rows = (line for row in block.rows for line in row.text)
            return (*block.ticks, *block.lead, *rows, *block.rules)
        case Advice():
            return (block.text, *block.lines)
        case ChangeList():
            return tuple(line for each in block.items for line in each.lines)
        case _:
            return ()


def _sentences(text: str, card: str) -> Iterator[Remark]:
    for sentence in _END.split(text):
        words = len(sentence.split())
        if words > GOOD_SENTENCE:
            severity = Severity.WARNING if words > LONGEST_SENTENCE else Severity.HINT
            yield Remark("sentence length", f"{words} words: “{sentence}”", 0, card, severity)


SPELLED = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})


def _wording(text: str, language: str, card: str) -> Iterator[Remark]:
    """Clinic words and spelled numbers (in English), blocks of capitals (in any language)."""
    words = re.findall(r"[^\W\d_]+", text)
    if language.partition("-")[0] == "en":
        small = [word.lower() for word in words]
        for word in sorted({found.group().lower() for found in jargon().finditer(text)}):
            yield Remark("jargon", f"“{word}” in “{text}”", 0, card, Severity.WARNING)
        for word in sorted(SPELLED.intersection(small)):
            yield Remark("numbers", f"“{word}” is not a digit in “{text}”", 0, card, Severity.HINT)
    loud = [word for word in words if len(word) > 3 and word.isupper() and word.lower() != word]
    if len(loud) > 2:
        yield Remark("capitals", f"Blocks of capitals: “{text}”", 0, card, Severity.WARNING)
