"""Blocks of a handout as HTML that says what it is: headings, lists, groups with names."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from soleus.domain.dose import Dose, Unit
from soleus.domain.photo import JPEG
from soleus.domain.quantity import Range
from soleus.errors import UserError
from soleus.handout.blocks import (
    Advice,
    Block,
    ChangeList,
    Contacts,
    Diary,
    Heading,
    Item,
    Letterhead,
    Light,
    Link,
    Origins,
    Plan,
    Summary,
    TickList,
    Title,
    TrafficLight,
)
from soleus.handout.html.html_ticks import diary, plan, tick_list
from soleus.handout.lettering.typeset import NO_BREAK, bind, phrases
from soleus.handout.logo.logo import Dots, read_logo
from soleus.handout.setting import signs
from soleus.handout.setting.qr import check_link
from soleus.handout.words.wording import Wording

WORTH_A_TIMER = 10.0
"""Seconds; a shorter hold is counted aloud."""
LIGHTS = (("green", signs.tick), ("amber", signs.exclamation), ("red", signs.cross))


@dataclass(frozen=True, slots=True)
class Parts:
    """What the words alone do not hold.

    pictures    HTML of each card's picture
    doses       each card's dose, for its timer
    phone       as the clinic writes it, to be made a link
    """

    wording: Wording
    pictures: Mapping[str, str]
    doses: Mapping[str, Dose]
    phone: str = ""


def block_html(block: Block, place: int, parts: Parts) -> str:
    """One block; *place* tells blocks of one kind apart."""
    match block:
        case Letterhead():
            return ""
        case Title():
            facts = f"{NO_BREAK}· ".join((*block.extra, *block.facts))
            return f'<h1>{escape(block.title)}</h1><p class="facts">{escape(facts)}</p>'
        case Summary():
            return f'<section class="summary">{_paragraphs(block.lines)}</section>'
        case TrafficLight():
            return _traffic_light(block)
        case Heading():
            kind = "stage" if block.stage else "part"
            level = _level(block.level)
            head = f"<{level}>{escape(block.text)}</{level}>"
            return f'<section class="{kind}">{head}{_paragraphs(block.details)}</section>'
        case Item():
            return _item(block, parts)
        case TickList():
            return tick_list(block, place, _level(block.level))
        case Diary():
            return diary(block, parts.wording)
        case Plan():
            return plan(block, parts.wording)
        case Advice():
            return _advice(block, place, parts)
        case Contacts():
            return _contacts(block, parts)
        case Link():
            return _link(block)
        case Origins():
            head = f"<h2>{escape(block.title)}</h2>"
            return f'<section class="part">{head}{_paragraphs(block.lines)}</section>'
        case ChangeList():
            return _changes(block)


def letterhead(block: Letterhead, parts: Parts) -> str:
    """The clinic's logo, name and phone number."""
    clinic = f'<p class="clinic">{escape(block.clinic)}</p>' if block.clinic else ""
    phone = f"<p>{linked(block.phone, parts.phone)}</p>" if block.phone else ""
    return f"<header>{_logo(block)}{clinic}{phone}</header>"


def _logo(block: Letterhead) -> str:
    """The clinic's picture inside the page; nothing where the file is broken.

    An SVG that is shown as an image runs no script and loads nothing.
    """
    if not block.logo:
        return ""
    try:
        found = read_logo(block.logo)
    except UserError:
        return ""
    if isinstance(found, Dots):
        data = found.data
        kind = "jpeg" if data.startswith(JPEG) else "png"
    else:
        data, kind = block.logo, "svg+xml"
    packed = base64.b64encode(data).decode()
    return f'<img class="logo" alt="" src="data:image/{kind};base64,{packed}">'


def linked(text: str, phone: str) -> str:
    """*text* with the clinic's phone number made a link that dials."""
    shown = escape(text)
    for written in (phone, phone.replace(" ", "\u00a0")):
        number = "".join(each for each in phone if each.isdigit() or each == "+")
        if written and number and escape(written) in shown:
            link = f'<a href="tel:{number}" dir="ltr">{escape(written)}</a>'
            return shown.replace(escape(written), link, 1)
    return shown


def _level(level: int) -> str:
    return f"h{min(level, 4)}"


def _phrases(text: str) -> str:
    """Phrases between commas, each kept on a line of its own where it fits."""
    return " ".join(f"<span>{escape(bind(each))}</span>" for each in phrases(text))


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(bind(line))}</p>" for line in lines)


def _listed(lines: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""


def _traffic_light(block: TrafficLight) -> str:
    lamps = (block.carry_on, block.take_care, block.stop)
    shown = "".join(
        _lamp(name, light, draw(0.5, 0.5, 1.0))
        for (name, draw), light in zip(LIGHTS, lamps, strict=True)
        if light is not None
    )
    return (
        f'<section><p class="pain" id="lights">{escape(block.heading)}</p>'
        f'<ul class="lights" aria-labelledby="lights">{shown}</ul></section>'
    )


def _lamp(name: str, light: Light, strokes: signs.Strokes) -> str:
    drawn = "".join(
        f'<path d="M{" ".join(f"{x:g} {y:g}" for x, y in stroke)}"/>' for stroke in strokes
    )
    sign = f'<svg viewBox="-.1 -.1 1.2 1.2" aria-hidden="true" focusable="false">{drawn}</svg>'
    return (
        f'<li class="{name}">{sign}<strong>{escape(light.score)}</strong>'
        f"<span>{escape(light.words)}</span></li>"
    )


def _item(block: Item, parts: Parts) -> str:
    """One exercise: what it is called first, then its picture, its dose and how to do it."""
    level = _level(block.level)
    name = f"name-{escape(block.card)}"
    number = ""
    if block.number is not None:
        said = escape(parts.wording.say("html.number", n=block.number))
        number = (
            f'<span class="number" aria-hidden="true">{block.number}</span>'
            f'<span class="unseen">{said}: </span>'
        )
    head = f'<{level} class="name" id="{name}">{number}<span>{escape(block.name)}</span></{level}>'
    picture = parts.pictures.get(block.card, "")
    side = f'<p><span class="side">{escape(block.side)}</span></p>' if block.side else ""
    dose = f'<p class="dose">{_phrases(block.summary)}</p>' if block.summary else ""
    text = (
        f"{side}{dose}{_paragraphs(block.details)}{_listed(block.steps)}{_listed(block.cues)}"
        f"{_paragraphs(block.notes)}{_timer(parts.doses.get(block.card), parts.wording)}"
    )
    body = f'<div class="with-picture">{picture}<div>{text}</div></div>' if picture else text
    return f'<article aria-labelledby="{name}">{head}{body}</article>'


def _timer(dose: Dose | None, wording: Wording) -> str:
    """A timer for a hold, or for work that is timed; of a range it runs the shorter time."""
    time = timed(dose) if dose is not None else None
    if dose is None or time is None or time.low < WORTH_A_TIMER:
        return ""
    resting = wording.say("html.resting", time=wording.time(dose.rest)) if dose.rest else ""
    rest = dose.rest.low if dose.rest else 0.0
    label = wording.say("html.timer", time=wording.time(Range(time.low, time.low)))
    return (
        f'<div class="timer" data-hold="{time.low:g}" data-rest="{rest:g}" '
        f'data-resting="{escape(resting)}" hidden>'
        f'<button type="button">{escape(label)}</button>'
        f'<div class="clock" role="timer" aria-live="off" hidden></div>'
        f'<p class="said" role="status"></p></div>'
    )


def timed(dose: Dose) -> Range | None:
    """Seconds of the first hold or timed work of *dose*."""
    for group in dose.groups:
        for part in group.parts:
            if part.unit in {Unit.HOLD, Unit.TIME} and part.count is not None:
                return part.hold or part.count
            if part.hold is not None:
                return part.hold
    return None


def _advice(block: Advice, place: int, parts: Parts) -> str:
    kind = "urgent" if block.urgent else "part"
    text = f"<p>{escape(block.text)}</p>" if block.text else ""
    return (
        f'<section class="{kind}" aria-labelledby="advice-{place}">'
        f'<h2 id="advice-{place}">{escape(block.title)}</h2>{text}{_grouped(block)}</section>'
    )


def _grouped(block: Advice) -> str:
    """The lines as a list, or as one list under each line that leads some."""
    parts: list[str] = []
    under: list[str] = []
    for line in block.lines:
        if block.leads(line):
            parts += [_listed(tuple(under)), f"<p><strong>{escape(line)}</strong></p>"]
            under = []
        else:
            under.append(line)
    return "".join((*parts, _listed(tuple(under))))


def _contacts(block: Contacts, parts: Parts) -> str:
    lines = "".join(f"<p>{linked(line, parts.phone)}</p>" for line in block.lines)
    return (
        f'<section class="part" aria-labelledby="contacts"><h2 id="contacts">'
        f"{escape(block.title)}</h2>{lines}</section>"
    )


def _link(block: Link) -> str:
    """The clinic's address to open; an address that is none stays words."""
    try:
        check_link(block.address)
    except UserError:
        shown = escape(block.address)
    else:
        shown = f'<a href="{escape(block.address)}" rel="noreferrer">{escape(block.address)}</a>'
    return f'<section class="part"><h2>{escape(block.label)}</h2><p>{shown}</p></section>'


def _changes(block: ChangeList) -> str:
    items = "".join(
        f"<li><strong>{escape(each.name)}</strong> {escape(' '.join((each.dose, *each.lines)))}"
        "</li>"
        for each in block.items
    )
    return f'<section class="part"><h2>{escape(block.title)}</h2><ul>{items}</ul></section>'
