"""The top of the handout: letterhead, title, three-line summary, traffic light, headings."""

from __future__ import annotations

from dataclasses import dataclass

from soleus.handout.blocks import Heading, Letterhead, Light, Summary, Title, TrafficLight
from soleus.handout.layout import AMBER, GREEN, INK, PAPER_WHITE, QUIET, RED, TEAL, Sheet
from soleus.handout.page import Box, Kind, Line, Step
from soleus.handout.signs import Strokes, cross, exclamation, tick
from soleus.handout.strip import Pen, Strip
from soleus.handout.typeset import NO_BREAK, bind, line_width

HEADINGS = (Kind.HEADING_1, Kind.HEADING_2, Kind.HEADING_3, Kind.HEADING_4)


def heading_kind(level: int) -> Kind:
    return HEADINGS[min(level, len(HEADINGS)) - 1]


def set_letterhead(block: Letterhead, sheet: Sheet) -> list[Strip]:
    pen = Pen(sheet)
    spec = sheet.spec
    height = spec.line_of(spec.name_pt)
    phone = line_width(block.phone, spec.body_pt)
    space = sheet.column - (phone + spec.gutter if block.phone else 0.0)
    lines = pen.wrap(block.clinic, space, spec.name_pt, bold=True)
    for line in lines:
        tag = (Step(Kind.PARAGRAPH, "clinic"),)
        pen.line_at(line, 0, pen.y, spec.name_pt, colour=TEAL, tag=tag)
        pen.y += height
    if block.phone:
        tag = (Step(Kind.PARAGRAPH, "clinic-phone"),)
        pen.label(block.phone, sheet.column, 0, colour=INK, tag=tag, height=height, align=1)
    pen.y = max(pen.y, height) + 1.6
    pen.add(Line(0, pen.y, sheet.column, pen.y, TEAL, 0.6))
    return [pen.strip()]


def set_title(block: Title, sheet: Sheet) -> list[Strip]:
    pen = Pen(sheet)
    spec = sheet.spec
    pen.text(
        block.title,
        0,
        sheet.column,
        size_pt=spec.title_pt,
        bold=True,
        tag=(Step(Kind.HEADING_1, "title"),),
    )
    pen.y += 0.4
    facts = _facts((*block.extra, *block.facts))
    if len(pen.wrap(facts, sheet.column, spec.body_pt)) > 1:
        facts = _facts(block.facts)
    if facts:
        pen.text(facts, 0, sheet.column, colour=QUIET, tag=(Step(Kind.PARAGRAPH, "facts"),))
    return [pen.strip(gap=4.2)]


def _facts(facts: tuple[str, ...]) -> str:
    return " · ".join(fact.replace(" ", NO_BREAK) for fact in facts)


def set_summary(block: Summary, sheet: Sheet) -> list[Strip]:
    pen = Pen(sheet)
    for place, line in enumerate(block.lines):
        tag = (Step(Kind.PARAGRAPH, f"summary-{place}"),)
        pen.text(bind(line), 0, sheet.column, bold=place == 0, tag=tag)
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
    """Three lights side by side, told apart by sign, words and grey as well as by colour."""
    pen = Pen(sheet)
    spec = sheet.spec
    if block.heading:
        tag = (Step(Kind.PARAGRAPH, "pain"),)
        pen.text(block.heading, 0, sheet.column, bold=True, tag=tag)
        pen.y += 1.0
    lamps = [(GREEN_LAMP, block.carry_on), (RED_LAMP, block.stop)]
    if block.take_care is not None:
        lamps.insert(1, (AMBER_LAMP, block.take_care))
    between = 3.0
    width = (sheet.column - between * (len(lamps) - 1)) / len(lamps)
    height = max(_lamp_height(pen, light, width) for _, light in lamps)
    top = pen.y
    for place, (lamp, light) in enumerate(lamps):
        _lamp(pen, lamp, light, place * (width + between), top, width, height)
    pen.y = top + height + 1.6
    return [pen.strip(gap=spec.block_gap - 1.0)]


PAD = 3.0
SIGN = 4.6


def _lamp_height(pen: Pen, light: Light, width: float) -> float:
    lines = len(pen.wrap(bind(light.words), width - 2 * PAD, pen.spec.body_pt))
    return pen.spec.line_of(pen.spec.name_pt) + lines * pen.spec.line + 2 * PAD - 1.6


def _lamp(
    pen: Pen, lamp: _Lamp, light: Light, x: float, top: float, width: float, height: float
) -> None:
    spec = pen.spec
    pen.add(Box(x, top, width, height, fill=lamp.fill, stroke=INK, stroke_width=0.5, radius=1.6))
    first = spec.line_of(spec.name_pt)
    row = top + PAD - 0.8
    pen.strokes(_sign(lamp.sign, x + PAD + SIGN / 2, row + first / 2), 1.0, lamp.ink)
    tag = (
        Step(Kind.LIST, "lights"),
        Step(Kind.LIST_ITEM, lamp.key),
        Step(Kind.LIST_BODY, lamp.key),
    )
    pen.label(
        light.score,
        x + PAD + SIGN + 2.4,
        row,
        size_pt=spec.name_pt,
        bold=True,
        colour=lamp.ink,
        tag=tag,
    )
    pen.y = row + first
    pen.text(bind(light.words), x + PAD, width - 2 * PAD, colour=lamp.ink, tag=tag)


def _sign(name: str, x: float, y: float) -> Strokes:
    draw = {"tick": tick, "exclamation": exclamation, "cross": cross}[name]
    return draw(x, y, SIGN)


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
        pen.text(bind(line), 0, sheet.column, tag=tag)
    gap = spec.block_gap * (1.8 if block.stage else 1.2)
    return [pen.strip(gap=gap, keep_next=True, stretch=True)]
