"""The clinic's link: its QR code, what is found there, and the address to type."""

from __future__ import annotations

from dataclasses import replace

from soleus.errors import UserError
from soleus.handout.blocks import Link
from soleus.handout.layout import INK, Sheet
from soleus.handout.lettering.typeset import line_width
from soleus.handout.page import Kind, Shape, Step, TextRun
from soleus.handout.setting.qr import qr_paths
from soleus.handout.setting.strip import Pen, Strip

SIDE = 25.0
"""Millimetres of the code; 20 is the least that phones read easily."""
QUIET_ZONE = 4.0
"""White around it, at least four modules of the smallest code."""


def set_link(block: Link, sheet: Sheet) -> list[Strip]:
    """Nothing but the words when the address cannot be a code; the check says why."""
    spec = sheet.spec
    pen = Pen(sheet, (Step(Kind.SECTION, "link"),))
    try:
        paths = qr_paths(block.address, SIDE)
    except UserError:
        paths = ()
    left = SIDE + QUIET_ZONE + spec.gutter if paths else 0.0
    width = sheet.column - left
    figure = pen.under(Kind.FIGURE, "code")
    if paths:
        pen.add(
            Shape(
                0, QUIET_ZONE / 2, SIDE, SIDE, paths, INK, alt=f"{block.label}: {block.address}",
                tag=figure,
            )
        )  # fmt: skip
    # An address that is typed off stays on one line where it can.
    below = bool(paths) and line_width(block.address, spec.body_pt) > width
    label = pen.wrap(block.label, width, spec.name_pt, bold=True)
    address = () if below else pen.wrap(block.address, width, spec.body_pt)
    tall = len(label) * spec.line_of(spec.name_pt) + len(address) * spec.line
    pen.y = max((SIDE + QUIET_ZONE - tall) / 2, 0.0) if paths else 0.0
    tag = pen.under(Kind.PARAGRAPH, "label")
    pen.text(block.label, left, width, size_pt=spec.name_pt, bold=True, tag=tag)
    if below:
        pen.y = max(pen.y, SIDE + QUIET_ZONE)
    tag = (*pen.under(Kind.PARAGRAPH, "address"), Step(Kind.LINK, "address"))
    first = len(pen.items)
    pen.text(block.address, 0 if below else left, sheet.column if below else width, tag=tag)
    if paths:
        pen.items[first:] = [
            replace(item, link=block.address) if isinstance(item, TextRun) else item
            for item in pen.items[first:]
        ]
    if paths:
        pen.y = max(pen.y, SIDE + QUIET_ZONE)
    return [pen.strip(gap=spec.block_gap, stretch=True, keep_next=True)]
