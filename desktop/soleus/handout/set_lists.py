"""The gate, the running plan, advice and contacts: headed lists and paragraphs."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Advice, Contacts, Origins, Plan, PlanRow, TickList
from soleus.handout.key_words import sentences
from soleus.handout.layout import HAIRLINE, INK, RED, Sheet
from soleus.handout.page import Box, Kind, Line, Step, Tag
from soleus.handout.set_front import heading_kind
from soleus.handout.set_item import bullet
from soleus.handout.strip import Pen, Strip, stacked
from soleus.handout.typeset import bind

FRAME_PAD = 5.0


def set_tick_list(block: TickList, sheet: Sheet) -> list[Strip]:
    """A framed list with a box to tick before each line."""
    pen = Pen(sheet, (Step(Kind.SECTION, f"gate-{block.title}"),))
    spec = sheet.spec
    width = sheet.column - 2 * FRAME_PAD
    pen.y = FRAME_PAD - 1.2
    tag = pen.under(heading_kind(block.level), "gate")
    pen.text(bind(block.title), FRAME_PAD, width, size_pt=spec.name_pt, bold=True, tag=tag)
    pen.y += 0.8
    for place, line in enumerate(block.lines):
        _tick_line(pen, line, FRAME_PAD, width, f"gate-{place}")
    for place, line in enumerate(block.after):
        pen.y += 0.8 if place == 0 else 0.0
        pen.told(line, FRAME_PAD, width, tag=pen.under(Kind.PARAGRAPH, f"after-{place}"))
    pen.y += FRAME_PAD - 1.6
    frame = Box(
        0.25, 0.25, sheet.column - 0.5, round(pen.y - 0.5, 3), stroke=INK, stroke_width=0.5,
        radius=2.0,
    )  # fmt: skip
    strip = pen.strip(gap=spec.block_gap, stretch=True)
    return [replace(strip, items=(frame, *strip.items))]


def _tick_line(pen: Pen, line: str, left: float, width: float, key: str) -> None:
    tag = (
        *pen.under(Kind.LIST, "ticks"),
        Step(Kind.LIST_ITEM, key),
        Step(Kind.LIST_BODY, key),
    )
    indent = pen.spec.tick_box + 3.4
    pen.tick_box(left, pen.y, pen.spec.line, tag=tag, field=line)
    pen.told(line, left + indent, width - indent, tag=tag)
    pen.y += 1.0


def _headed(title: str, section: str, sheet: Sheet) -> Pen:
    """A pen that has just written a heading of the second level."""
    pen = Pen(sheet, (Step(Kind.SECTION, section),))
    tag = pen.under(Kind.HEADING_2, section)
    pen.text(bind(title), 0, sheet.column, size_pt=sheet.spec.heading_pt, bold=True, tag=tag)
    pen.y += 0.6
    return pen


def set_plan(block: Plan, sheet: Sheet) -> list[Strip]:
    """The running plan: step by step, a box for each time that a step is done."""
    pen = _headed(block.title, "plan", sheet)
    if block.ticks:
        tag = pen.under(Kind.PARAGRAPH, "before")
        pen.text(bind(block.ticks_title), 0, sheet.column, bold=True, tag=tag)
        pen.y += 0.6
        for place, line in enumerate(block.ticks):
            _tick_line(pen, line, 0, sheet.column, f"before-{place}")
        pen.y += 1.0
    for place, line in enumerate(block.lead):
        pen.told(line, 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, f"lead-{place}"))
    pen.y += 1.4
    pen.add(Line(0, round(pen.y, 3), sheet.column, round(pen.y, 3), INK, 0.5))
    head = pen.strip(gap=sheet.spec.block_gap * 1.6, stretch=True)
    rows = [_plan_row(row, index, sheet) for index, row in enumerate(block.rows)]
    strips = [stacked([head, *rows[:2]]), *rows[2:]]
    if len(strips) > 2:
        strips[-2:] = [stacked(strips[-2:])]
    if block.rules:
        strips.append(_rules(block, sheet))
    return strips


def _plan_row(row: PlanRow, index: int, sheet: Sheet) -> Strip:
    table = (Step(Kind.SECTION, "plan"), Step(Kind.TABLE, "steps"), Step(Kind.ROW, str(index)))
    pen = Pen(sheet, table)
    spec = sheet.spec
    label_width = spec.scaled(26.0)
    boxes = row.ticks * (spec.tick_box + 1.8)
    pen.y = 1.5
    pen.label(row.label, 0, pen.y, bold=True, tag=pen.under(Kind.ROW_HEADER, "step"))
    tag = pen.under(Kind.CELL, "what")
    room = sheet.column - label_width - boxes - 4.0
    for line in row.text:
        pen.told(line, label_width, room, tag=tag)
    for tick in range(row.ticks):
        x = sheet.column - boxes + 1.8 + tick * (spec.tick_box + 1.8)
        field = f"{row.label}, {tick + 1}" if row.ticks > 1 else row.label
        pen.tick_box(x, 1.5, spec.line, tag=pen.under(Kind.CELL, "ticks"), field=field)
    pen.y = round(pen.y + 1.5, 3)
    pen.add(Line(0, pen.y, sheet.column, pen.y, HAIRLINE, 0.2))
    return pen.strip()


def _rules(block: Plan, sheet: Sheet) -> Strip:
    pen = Pen(sheet, (Step(Kind.SECTION, "plan"),))
    for place, line in enumerate(block.rules):
        bullet(pen, line, 0, sheet.column, "rules", f"rule-{place}")
    return pen.strip(gap=2.0)


def set_advice(block: Advice, sheet: Sheet) -> list[Strip]:
    """A headed paragraph or list; an urgent one stands in a frame."""
    spec = sheet.spec
    pad = FRAME_PAD if block.urgent else 0.0
    pen = Pen(sheet, (Step(Kind.SECTION, f"advice-{block.title}"),))
    width = sheet.column - 2 * pad
    pen.y = max(pad - 1.2, 0.0)
    size = spec.name_pt
    tag = pen.under(Kind.HEADING_2, "title")
    pen.text(bind(block.title), pad, width, size_pt=size, bold=True, tag=tag)
    pen.y += 0.4
    if block.text:
        for part in sentences(block.text) if spec.one_idea else (block.text,):
            pen.told(part, pad, width, tag=pen.under(Kind.PARAGRAPH, "text"))
    for place, line in enumerate(block.lines):
        bullet(pen, line, pad, width, "lines", f"line-{place}")
    pen.y += max(pad - 1.6, 0.0)
    strip = pen.strip(gap=spec.block_gap * (1.2 if block.urgent else 1.0), stretch=True)
    if not block.urgent:
        return [strip]
    frame = Box(
        0.4, 0.4, sheet.column - 0.8, round(pen.y - 0.8, 3), stroke=RED, stroke_width=0.8,
        radius=2.0,
    )  # fmt: skip
    return [replace(strip, items=(frame, *strip.items))]


def set_contacts(block: Contacts, sheet: Sheet) -> list[Strip]:
    """Whom to call, kept together."""
    pen = _headed(block.title, "contacts", sheet)
    tags: list[Tag] = [
        pen.under(Kind.PARAGRAPH, f"line-{place}") for place in range(len(block.lines))
    ]
    for line, tag in zip(block.lines, tags, strict=True):
        pen.text(bind(line), 0, sheet.column, tag=tag)
    return [pen.strip(gap=sheet.spec.block_gap * 1.4, stretch=True)]


def set_origins(block: Origins, sheet: Sheet) -> list[Strip]:
    """The last words of the sheet, under a hairline."""
    spec = sheet.spec
    pen = Pen(sheet, (Step(Kind.SECTION, "origins"),))
    tag = pen.under(Kind.HEADING_2, "title")
    pen.text(bind(block.title), 0, sheet.column, size_pt=spec.name_pt, bold=True, tag=tag)
    pen.y += 0.4
    for place, line in enumerate(block.lines):
        pen.text(bind(line), 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, f"line-{place}"))
    return [pen.strip(gap=spec.block_gap, stretch=True)]
