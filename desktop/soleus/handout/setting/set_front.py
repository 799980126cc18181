"""The top of the handout: letterhead, title, three-line summary, traffic light, headings."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from soleus.errors import UserError
from soleus.figures.display.display import Path
from soleus.handout.blocks import Heading, Letterhead, Light, Summary, Title, TrafficLight
from soleus.handout.layout import AMBER, GREEN, INK, PAPER_WHITE, QUIET, RED, TEAL, Sheet
from soleus.handout.lettering.typeset import NO_BREAK, bind, line_width
from soleus.handout.logo.logo import Dots, read_logo
from soleus.handout.page import Box, Kind, Line, PageItem, Raster, Shape, Step, Tag
from soleus.handout.setting.set_name import Room, name_lines
from soleus.handout.setting.signs import Strokes, cross, exclamation, tick
from soleus.handout.setting.strip import Pen, Strip
from soleus.handout.words.key_words import sentences

if TYPE_CHECKING:
    from soleus.handout.logo.svg_logo import Vectors

HEADINGS = (Kind.HEADING_1, Kind.HEADING_2, Kind.HEADING_3, Kind.HEADING_4)


def heading_kind(level: int) -> Kind:
    """How a heading of *level*, from 1, is tagged."""
    return HEADINGS[min(level, len(HEADINGS)) - 1]


LOGO = (48.0, 15.0)
"""The most that a logo takes, width and height, at 14 pt."""
LOGO_GAP = 5.0


def set_letterhead(block: Letterhead, sheet: Sheet) -> list[Strip]:
    """Logo, clinic and phone on one line, and a rule below."""
    pen = Pen(sheet)
    spec = sheet.spec
    logo = _logo(block.logo)
    left = tall = 0.0
    if logo is not None:
        most_wide, most_tall = (spec.scaled(most) for most in LOGO)
        tall = round(min(most_tall, most_wide / logo.aspect), 3)
        pen.add(*logo_items(logo, 0.0, 0.0, tall))
        left = round(tall * logo.aspect + LOGO_GAP, 3)
    row = spec.line_of(spec.name_pt)
    phone = line_width(block.phone, spec.body_pt)
    space = sheet.column - left - (phone + spec.gutter if block.phone else 0.0)
    lines = pen.wrap(block.clinic, space, spec.name_pt, bold=True)
    height = max(len(lines) * row, row, tall)
    pen.y = (height - len(lines) * row) / 2
    for line in lines:
        tag = (Step(Kind.PARAGRAPH, "clinic"),)
        pen.line_at(line, left, pen.y, spec.name_pt, colour=TEAL, tag=tag)
        pen.y += row
    if block.phone:
        tag = (Step(Kind.PARAGRAPH, "clinic-phone"),)
        top = (height - row) / 2 if tall else 0.0
        pen.label(block.phone, sheet.column, top, colour=INK, tag=tag, height=row, align=1)
    pen.y = round(height + (2.6 if tall else 1.6), 3)
    pen.add(Line(0, pen.y, sheet.column, pen.y, TEAL, 0.6))
    return [pen.strip()]


def _logo(data: bytes) -> Dots | Vectors | None:
    """The clinic's logo; nothing when its file is of no use, which the check tells."""
    try:
        return read_logo(data) if data else None
    except UserError:
        return None


def logo_items(logo: Dots | Vectors, x: float, y: float, height: float) -> list[PageItem]:
    """The logo *height* millimetres tall. The clinic's name is beside it, so it stays unread."""
    width = round(height * logo.aspect, 3)
    if isinstance(logo, Dots):
        return [Raster(x, y, width, height, logo.data, logo.columns, logo.rows)]
    scale = height / logo.height
    return [
        Shape(
            x,
            y,
            width,
            height,
            tuple(
                Path(array("f", [value * scale for value in path.points]), path.closed)
                for path in patch.paths
            ),
            patch.fill,
            patch.stroke,
            round(patch.stroke_width * scale, 3),
            winding=patch.winding,
        )
        for patch in logo.patches
    ]


def set_title(block: Title, sheet: Sheet) -> list[Strip]:
    """The title and the facts below it."""
    pen = Pen(sheet)
    spec = sheet.spec
    tag = (Step(Kind.HEADING_1, "title"),)
    for part in name_lines(pen, block.title, Room(sheet.column, sheet.column, spec.title_pt)):
        pen.line_at(part, 0, pen.y, spec.title_pt, tag=tag)
        pen.y += spec.line_of(spec.title_pt)
    pen.y += 0.4
    lines = _facts((*block.extra, *block.facts), pen)
    if len(lines) > 1:
        lines = _facts(block.facts, pen)
    for line in lines:
        pen.text(line, 0, sheet.column, colour=QUIET, tag=(Step(Kind.PARAGRAPH, "facts"),))
    return [pen.strip(gap=4.2)]


def _facts(facts: tuple[str, ...], pen: Pen) -> list[str]:
    """Facts with a dot between them, whole ones to a line: no dot stands at a line's edge."""
    lines: list[str] = []
    for fact in facts:
        part = fact.replace(" ", NO_BREAK)
        longer = f"{lines[-1]}{NO_BREAK}·{NO_BREAK}{part}" if lines else part
        fits = len(longer) <= pen.spec.max_characters
        fits = fits and line_width(longer, pen.spec.body_pt) <= pen.sheet.column
        if lines and fits:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def set_summary(block: Summary, sheet: Sheet) -> list[Strip]:
    """Three lines: what to do, when, and how long; the first one bold."""
    pen = Pen(sheet)
    for place, line in enumerate(block.lines):
        tag = (Step(Kind.PARAGRAPH, f"summary-{place}"),)
        for part in sentences(line) if sheet.spec.one_idea else (line,):
            if place == 0:
                pen.text(bind(part), 0, sheet.column, bold=True, tag=tag)
            else:
                pen.told(part, 0, sheet.column, tag=tag)
    return [pen.strip(gap=3.6, keep_next=True)]


@dataclass(frozen=True, slots=True)
class _Lamp:
    """How one light looks: sign, colours, and the words that stand for the sign."""

    key: str
    fill: str
    ink: str
    sign: str


GREEN_LAMP = _Lamp("green", GREEN, INK, "tick")
AMBER_LAMP = _Lamp("amber", AMBER, INK, "exclamation")
RED_LAMP = _Lamp("red", RED, PAPER_WHITE, "cross")


def set_traffic_light(block: TrafficLight, sheet: Sheet) -> list[Strip]:
    """Three lights, told apart by sign, words and grey as well as by colour.

    Side by side; one below the other where that would make narrow columns of words.
    """
    pen = Pen(sheet)
    spec = sheet.spec
    if block.heading:
        tag = (Step(Kind.PARAGRAPH, "pain"),)
        pen.text(block.heading, 0, sheet.column, bold=True, tag=tag)
        pen.y += 1.0
    lamps = [(GREEN_LAMP, block.carry_on), (RED_LAMP, block.stop)]
    if block.take_care is not None:
        lamps.insert(1, (AMBER_LAMP, block.take_care))
    width = (sheet.column - BETWEEN * (len(lamps) - 1)) / len(lamps)
    pad = spec.scaled(PAD)
    most = max(
        len(pen.wrap(bind(light.words), width - 2 * pad, spec.body_pt)) for _, light in lamps
    )
    if most > MOST_LINES:
        _lamps_below(pen, lamps)
    else:
        _lamps_beside(pen, lamps, width, most)
    pen.y += 1.6
    return [pen.strip(gap=spec.block_gap - 1.0)]


PAD = 3.0
SIGN = 4.6
SIGN_GAP = 2.4
BETWEEN = 3.0
MOST_LINES = 3
"""More lines than these in a light read badly."""


def _lamps_beside(pen: Pen, lamps: list[tuple[_Lamp, Light]], width: float, lines: int) -> None:
    spec = pen.spec
    pad = spec.scaled(PAD)
    row = spec.line_of(spec.name_pt)
    height = row + lines * spec.line + 2 * pad - 1.6
    top = pen.y
    for place, (lamp, light) in enumerate(lamps):
        x = place * (width + BETWEEN)
        _plate(pen, lamp, x, top, width, height)
        _score(pen, lamp, light, x + pad, top + pad - 0.8)
        pen.y = top + pad - 0.8 + row
        pen.text(bind(light.words), x + pad, width - 2 * pad, colour=lamp.ink, tag=_tag(lamp))
    pen.y = top + height


def _lamps_below(pen: Pen, lamps: list[tuple[_Lamp, Light]]) -> None:
    """Score at the left, what to do beside it, in columns that all lights share."""
    spec = pen.spec
    pad = spec.scaled(PAD)
    sign = spec.scaled(SIGN + SIGN_GAP)
    scores = [line_width(light.score, spec.name_pt, bold=True) for _, light in lamps]
    left = pad + sign + max(scores) + spec.scaled(6.0)
    row = spec.line_of(spec.name_pt)
    for place, (lamp, light) in enumerate(lamps):
        top = pen.y + (1.6 if place else 0.0)
        room = pen.sheet.column - left - pad
        lines = pen.wrap(bind(light.words), room, spec.body_pt)
        height = round(max(len(lines) * spec.line, row) + pad, 3)
        _plate(pen, lamp, 0, top, pen.sheet.column, height)
        _score(pen, lamp, light, pad, top + (height - row) / 2)
        y = top + (height - len(lines) * spec.line) / 2
        for line in lines:
            pen.line_at(line, left, y, spec.body_pt, colour=lamp.ink, tag=_tag(lamp))
            y += spec.line
        pen.y = top + height


def _plate(pen: Pen, lamp: _Lamp, x: float, top: float, width: float, height: float) -> None:
    pen.add(Box(x, top, width, height, fill=lamp.fill, stroke=INK, stroke_width=0.5, radius=1.6))


def _score(pen: Pen, lamp: _Lamp, light: Light, x: float, top: float) -> None:
    """Sign and score on one line."""
    spec = pen.spec
    size = spec.scaled(SIGN)
    middle = top + spec.line_of(spec.name_pt) / 2
    pen.strokes(_sign(lamp.sign, x + size / 2, middle, size), spec.scaled(1.0), lamp.ink)
    pen.label(
        light.score,
        x + spec.scaled(SIGN + SIGN_GAP),
        top,
        size_pt=spec.name_pt,
        bold=True,
        colour=lamp.ink,
        tag=_tag(lamp),
    )


def _tag(lamp: _Lamp) -> Tag:
    return (
        Step(Kind.LIST, "lights"),
        Step(Kind.LIST_ITEM, lamp.key),
        Step(Kind.LIST_BODY, lamp.key),
    )


def _sign(name: str, x: float, y: float, size: float) -> Strokes:
    draw = {"tick": tick, "exclamation": exclamation, "cross": cross}[name]
    return draw(x, y, size)


def set_heading(block: Heading, sheet: Sheet) -> list[Strip]:
    """A stage begins with a rule of its own colour; a group within it with words alone."""
    pen = Pen(sheet)
    spec = sheet.spec
    size = spec.title_pt if block.stage else spec.heading_pt
    kind = heading_kind(block.level)
    pen.text(
        block.text,
        0,
        sheet.column,
        size_pt=size,
        bold=True,
        colour=TEAL,
        tag=(Step(kind, f"heading-{block.text}"),),
    )
    for place, line in enumerate(block.details):
        tag = (Step(Kind.PARAGRAPH, f"heading-{block.text}-{place}"),)
        pen.told(line, 0, sheet.column, tag=tag)
    gap = spec.block_gap * (1.8 if block.stage else 1.2)
    return [pen.strip(gap=gap, keep_next=True, stretch=True)]
