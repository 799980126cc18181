"""Links of a PDF that open the clinic's address: annotations with words, tied to the structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from soleus.handout.page import POINT_MM, TextRun
from soleus.handout.pdf.pdf_marks import POINTS, PRINTED

ABOVE, BELOW = 0.8, 0.25
"""How far the line reaches above and below its baseline, in em."""


@dataclass(frozen=True, slots=True)
class Link:
    """Lines on one page that open an address, and the structure element that they belong to."""

    runs: tuple[TextRun, ...]
    page: int
    owner: pikepdf.Object


def add_links(
    pdf: pikepdf.Pdf, links: Sequence[Link], numbers: pikepdf.Array, first_key: int
) -> int:
    """One annotation for each link. Returns the next free key of the parent tree."""
    pages = [page.obj for page in pdf.pages]
    key = first_key
    for each in links:
        page = pages[each.page]
        link = pdf.make_indirect(_annotation(each, page))
        link.StructParent = key
        each.owner.K.append(Dictionary(Type=Name.OBJR, Obj=link, Pg=page))
        numbers.append(key)
        numbers.append(each.owner)
        key += 1
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(link)
    return key


def _annotation(link: Link, page: pikepdf.Object) -> pikepdf.Dictionary:
    height, address = float(page.MediaBox[3]), link.runs[0].link
    boxes = [_box(run, height) for run in link.runs]
    corners = [
        side
        for left, bottom, right, top in boxes
        for side in (left, top, right, top, left, bottom, right, bottom)
    ]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([min(lefts), min(bottoms), max(rights), max(tops)]),
        QuadPoints=Array(corners),
        Border=Array([0, 0, 0]),
        F=PRINTED,
        P=page,
        Contents=String(address),
        A=Dictionary(Type=Name.Action, S=Name.URI, URI=String(address)),
    )


def _box(run: TextRun, height: float) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the run, in points."""
    tall = run.size_pt * POINT_MM
    top, bottom = run.baseline - ABOVE * tall, run.baseline + BELOW * tall
    left, right = run.x * POINTS, run.right * POINTS
    return (
        round(left, 2),
        round(height - bottom * POINTS, 2),
        round(right, 2),
        round(height - top * POINTS, 2),
    )
