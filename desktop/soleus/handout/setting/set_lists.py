"""The gate, the running plan, advice and contacts: headed lists and paragraphs."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.blocks import Advice, Contacts, Origins, Plan, PlanRow, TickList
from soleus.handout.layout import HAIRLINE, INK, Sheet
from soleus.handout.lettering.typeset import bind, line_width
from soleus.handout.page import Box, Kind, Line, Step, Tag
from soleus.handout.setting.columns import in_columns
from soleus.handout.setting.set_front import heading_kind
from soleus.handout.setting.set_help import help_frame, help_title
from soleus.handout.setting.set_item import bullet
from soleus.handout.setting.strip import Pen, Strip, shifted, stacked
from soleus.handout.words.key_words import sentences

FRAME_PAD = 5.0
STEP_AIR = 1.3
"""White above and below a step of the running plan."""
STEP_GAP = 4.0
LEAD_AIR = 1.2
"""White above the second and later groups of a list."""
RULE_AIR = 1.6
"""White between a part and the rule that may follow."""


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
        tag = pen.under(Kind.PARAGRAPH, f"after-{place}")
        if place == block.first:
            pen.text(bind(line), FRAME_PAD, width, bold=True, tag=tag)
        else:
            pen.told(line, FRAME_PAD, width, tag=tag)
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
    lead = block.lead if sheet.spec.one_idea else (" ".join(block.lead),)
    for place, line in enumerate(lead):
        pen.told(line, 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, f"lead-{place}"))
    pen.y += 1.4
    pen.add(Line(0, round(pen.y, 3), sheet.column, round(pen.y, 3), INK, 0.5))
    head = pen.strip(gap=sheet.spec.block_gap * 1.6, stretch=True)
    labels = (line_width(row.label, sheet.spec.body_pt, bold=True) for row in block.rows)
    left = round(max(labels, default=0.0) + STEP_GAP, 3)
    rows = [_plan_row(row, index, left, sheet) for index, row in enumerate(block.rows)]
    strips = [stacked([head, *rows[:2]]), *rows[2:]]
    if len(strips) > 2:
        strips[-2:] = [stacked(strips[-2:])]
    if block.rules:
        strips.append(_rules(block, sheet))
    return strips


def _plan_row(row: PlanRow, index: int, label_width: float, sheet: Sheet) -> Strip:
    """The step at which the patient is stands in a frame, and says so."""
    table = (Step(Kind.SECTION, "plan"), Step(Kind.TABLE, "steps"), Step(Kind.ROW, str(index)))
    pen = Pen(sheet, table)
    spec = sheet.spec
    boxes = row.ticks * (spec.tick_box + 1.8)
    top = pen.y = STEP_AIR + (HERE_AIR if row.here else 0.0)
    pen.label(row.label, 0, top, bold=True, tag=pen.under(Kind.ROW_HEADER, "step"))
    tag = pen.under(Kind.CELL, "what")
    room = sheet.column - label_width - boxes - 2.0
    if row.here:
        pen.text(bind(row.here), label_width, room, bold=True, tag=tag)
    for line in row.text:
        pen.told(line, label_width, room, tag=tag)
    for tick in range(row.ticks):
        x = sheet.column - boxes + 1.8 + tick * (spec.tick_box + 1.8)
        field = f"{row.label}, {tick + 1}" if row.ticks > 1 else row.label
        pen.tick_box(x, top, spec.line, tag=pen.under(Kind.CELL, "ticks"), field=field)
    pen.y = round(pen.y + top, 3)
    if row.here:
        wide, tall = sheet.column + 2 * HERE_SIDE, round(pen.y - 2 * HERE_RULE, 3)
        frame = Box(-HERE_SIDE, HERE_RULE, wide, tall, stroke=INK, stroke_width=0.6, radius=2.0)
        pen.items.insert(0, frame)
    pen.add(Line(0, pen.y, sheet.column, pen.y, HAIRLINE, 0.2))
    return pen.strip()


HERE_AIR, HERE_SIDE, HERE_RULE = 1.4, 1.9, 0.9
"""White within the frame of the present step; how far it stands out; what parts it from rules."""


def _rules(block: Plan, sheet: Sheet) -> Strip:
    """What holds for every step; it may stand on a page without the steps."""
    pen = Pen(sheet, (Step(Kind.SECTION, "plan"),))
    tag = pen.under(Kind.PARAGRAPH, "rules-title")
    pen.text(bind(block.rules_title), 0, sheet.column, bold=True, tag=tag)
    pen.y += 0.6
    bullets = _bullets(block.rules, "rules", (Step(Kind.SECTION, "plan"),), sheet)
    return replace(stacked([pen.strip(), bullets]), gap=2.4)


def _bullets(lines: tuple[str, ...], of: str, tag: Tag, sheet: Sheet) -> Strip:
    """A list in the columns of the layout."""
    column = replace(sheet, span=sheet.topic_width)
    strips = []
    for place, line in enumerate(lines):
        pen = Pen(column, tag)
        bullet(pen, line, 0, column.column, of, f"{of}-{place}")
        strips.append(pen.strip())
    return in_columns(tuple(strips), sheet)


def set_advice(block: Advice, sheet: Sheet) -> list[Strip]:
    """A headed paragraph or list; an urgent one stands in a frame."""
    if block.urgent:
        return [_urgent(block, sheet)]
    spec = sheet.spec
    pen = Pen(sheet, (Step(Kind.SECTION, f"advice-{block.title}"),))
    width = sheet.column
    tag = pen.under(Kind.HEADING_2, "title")
    pen.text(bind(block.title), 0, width, size_pt=spec.name_pt, bold=True, tag=tag)
    pen.y += 0.4
    if block.text:
        for part in sentences(block.text) if spec.one_idea else (block.text,):
            pen.told(part, 0, width, tag=pen.under(Kind.PARAGRAPH, "text"))
    if block.needs and not sheet.span:
        return [_needs(block, pen)]
    for place, line in enumerate(block.lines):
        bullet(pen, line, 0, width, "lines", f"line-{place}")
    return [pen.strip(gap=spec.block_gap, stretch=True)]


def _urgent(block: Advice, sheet: Sheet) -> Strip:
    """When to get help, in a frame: group by group, in the columns of the layout."""
    spec = sheet.spec
    pen = Pen(sheet, (Step(Kind.SECTION, f"advice-{block.title}"),))
    room = sheet.column - 2 * FRAME_PAD
    pen.y = FRAME_PAD - 1.2
    help_title(pen, block.title, FRAME_PAD, room, pen.under(Kind.HEADING_2, "title"))
    pen.y += 0.4
    inner = replace(sheet, span=room)
    column = replace(sheet, span=inner.topic_width)
    groups: list[Pen] = []
    for place, line in enumerate(block.lines):
        leads = block.leads(line)
        if leads or not groups:
            groups.append(Pen(column, pen.tag))
        group, of = groups[-1], f"lines-{len(groups)}"
        if leads:
            tag = group.under(Kind.PARAGRAPH, of)
            group.text(bind(line), 0, column.column, bold=True, tag=tag)
        else:
            bullet(group, line, 0, column.column, of, f"line-{place}")
    listed = in_columns(tuple(group.strip(gap=LEAD_AIR) for group in groups), inner)
    pen.add(*(shifted(item, FRAME_PAD, pen.y) for item in listed.items))
    pen.y += listed.height + FRAME_PAD - 1.6
    frame = help_frame(pen.y, sheet)
    strip = pen.strip(gap=spec.block_gap * 1.2, stretch=True, height=pen.y + RULE_AIR)
    return replace(strip, items=(frame, *strip.items))


def _needs(block: Advice, pen: Pen) -> Strip:
    """What is needed, across the page; an exercise may follow with its rule."""
    strip = _bullets(block.lines, "lines", pen.tag, pen.sheet)
    pen.insert(len(pen.items), strip.items, pen.y)
    height = pen.y + strip.height + RULE_AIR
    return pen.strip(gap=pen.spec.block_gap, stretch=True, height=height)


def set_contacts(block: Contacts, sheet: Sheet) -> list[Strip]:
    """Whom to call; the clinic's link and the sheet's own words follow on the same page."""
    strip = _lines(block.title, block.lines, "contacts", sheet)
    return [replace(strip, keep_next=True)]


def set_origins(block: Origins, sheet: Sheet) -> list[Strip]:
    """The last words of the sheet."""
    return [_lines(block.title, block.lines, "origins", sheet)]


def _lines(title: str, lines: tuple[str, ...], section: str, sheet: Sheet) -> Strip:
    """A short topic of facts, one below the other."""
    spec = sheet.spec
    pen = Pen(sheet, (Step(Kind.SECTION, section),))
    tag = pen.under(Kind.HEADING_2, "title")
    pen.text(bind(title), 0, sheet.column, size_pt=spec.name_pt, bold=True, tag=tag)
    pen.y += 0.4
    for place, line in enumerate(lines):
        pen.text(bind(line), 0, sheet.column, tag=pen.under(Kind.PARAGRAPH, f"line-{place}"))
    return pen.strip(gap=spec.block_gap, stretch=True)
