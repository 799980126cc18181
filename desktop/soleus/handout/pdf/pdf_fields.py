"""Boxes of a PDF that can be ticked or written in on a screen, with what each is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from soleus.handout.page import Box
from soleus.handout.pdf.pdf_marks import POINTS, PRINTED, box_marks, colour_marks, number

INK_OF_TICK = "#111418"
DRAWN_WITH = "/Helv 12 Tf 0 g"
"""How a viewer sets what is typed."""
MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Field:
    """A box on a page, and the structure element that it belongs to."""

    box: Box
    page: int
    owner: pikepdf.Object


def add_fields(
    pdf: pikepdf.Pdf, fields: Sequence[Field], numbers: pikepdf.Array, first_key: int
) -> int:
    """Fields over the printed boxes. Returns the next free key of the parent tree."""
    pages = [page.obj for page in pdf.pages]
    kinds: dict[tuple[float, float], tuple[pikepdf.Object, pikepdf.Object]] = {}
    made, key = Array(), first_key
    for count, each in enumerate(fields, 1):
        size = (each.box.width, each.box.height)
        if size not in kinds:
            kinds[size] = (_appearance(pdf, each.box, False), _appearance(pdf, each.box, True))
        kind = _number if each.box.written else _tick
        widget = pdf.make_indirect(
            Dictionary(**_widget(each, pages[each.page]), **kind(count, kinds[size]))
        )
        form = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Form, P=each.owner, Pg=pages[each.page])
        )
        form.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=pages[each.page])
        form.Alt = String(each.box.field)
        each.owner.K.append(form)
        widget.StructParent = key
        numbers.append(key)
        numbers.append(form)
        key += 1
        page = pages[each.page]
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        made.append(widget)
    if made:
        form = Dictionary(Fields=made)
        if any(each.box.written for each in fields):
            form.DR = Dictionary(Font=Dictionary(Helv=pdf.make_indirect(_font())))
            form.DA = String(DRAWN_WITH)
        pdf.Root.AcroForm = pdf.make_indirect(form)
    return key


def _font() -> pikepdf.Dictionary:
    """The font that every viewer has, for what is typed; nothing on the page is set in it."""
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )


Looks = tuple[pikepdf.Object, pikepdf.Object]
"""A box that is empty, and one that is ticked."""


def _tick(count: int, looks: Looks) -> dict[str, Any]:
    return {
        "FT": Name.Btn,
        "T": String(f"tick-{count}"),
        "V": Name.Off,
        "AS": Name.Off,
        "AP": Dictionary(N=Dictionary({"/Off": looks[0], "/Yes": looks[1]})),
    }


def _number(count: int, looks: Looks) -> dict[str, Any]:
    """A score or a count, in the middle of its box."""
    return {
        "FT": Name.Tx,
        "T": String(f"number-{count}"),
        "Q": 1,
        "MaxLen": MOST_DIGITS,
        "DA": String(DRAWN_WITH),
        "AP": Dictionary(N=looks[0]),
    }


def _widget(each: Field, page: pikepdf.Object) -> dict[str, Any]:
    box, height = each.box, float(page.MediaBox[3])
    left, right = box.x * POINTS, box.right * POINTS
    top, bottom = height - box.y * POINTS, height - box.bottom * POINTS
    return {
        "Type": Name.Annot,
        "Subtype": Name.Widget,
        "TU": String(box.field),
        "Contents": String(box.field),
        "Rect": Array([round(side, 2) for side in (left, bottom, right, top)]),
        "F": PRINTED,
        "P": page,
    }


def _appearance(pdf: pikepdf.Pdf, box: Box, ticked: bool) -> pikepdf.Object:
    """The box as it is printed, empty or with a tick."""
    inset = box.stroke_width / 2
    own = Box(
        inset, inset, box.width - 2 * inset, box.height - 2 * inset, box.fill, box.stroke,
        box.stroke_width, box.radius,
    )  # fmt: skip
    marks = [box_marks(own, box.height)]
    if ticked:
        points = ((0.2, 0.52), (0.42, 0.26), (0.82, 0.8))
        placed = [
            f"{number(x * box.width * POINTS)} {number(y * box.height * POINTS)}" for x, y in points
        ]
        marks.append(
            f"q 1 J 1 j\n{colour_marks(INK_OF_TICK, 'RG')}\n{number(0.14 * box.width * POINTS)} w\n"
            f"{placed[0]} m {placed[1]} l {placed[2]} l S\nQ"
        )
    stream = pdf.make_stream("\n".join(marks).encode())
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, round(box.width * POINTS, 2), round(box.height * POINTS, 2)])
    stream.Resources = Dictionary()
    return stream
