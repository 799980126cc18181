"""Tick boxes of a PDF that can be ticked on a screen, with what each is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from soleus.handout.page import Box
from soleus.handout.pdf_marks import POINTS, box_marks, colour_marks, number

PRINTED = 4
"""Annotation flag: also on paper."""
INK_OF_TICK = "#111418"


@dataclass(frozen=True, slots=True)
class Field:
    """A box on a page, and the structure element that it belongs to."""

    box: Box
    page: int
    owner: pikepdf.Object


def add_fields(
    pdf: pikepdf.Pdf, fields: Sequence[Field], numbers: pikepdf.Array, first_key: int
) -> int:
    """Check boxes over the printed ones. Returns the next free key of the parent tree."""
    pages = [page.obj for page in pdf.pages]
    kinds: dict[tuple[float, float], tuple[pikepdf.Object, pikepdf.Object]] = {}
    made, key = Array(), first_key
    for count, each in enumerate(fields, 1):
        size = (each.box.width, each.box.height)
        if size not in kinds:
            kinds[size] = (_appearance(pdf, each.box, False), _appearance(pdf, each.box, True))
        widget = pdf.make_indirect(_widget(each, count, kinds[size], pages[each.page]))
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
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=made))
    return key


def _widget(
    each: Field, count: int, looks: tuple[pikepdf.Object, pikepdf.Object], page: pikepdf.Object
) -> pikepdf.Dictionary:
    box, height = each.box, float(page.MediaBox[3])
    left, right = box.x * POINTS, box.right * POINTS
    top, bottom = height - box.y * POINTS, height - box.bottom * POINTS
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Btn,
        T=String(f"tick-{count}"),
        TU=String(box.field),
        Contents=String(box.field),
        Rect=Array([round(side, 2) for side in (left, bottom, right, top)]),
        F=PRINTED,
        P=page,
        V=Name.Off,
        AS=Name.Off,
        AP=Dictionary(N=Dictionary({"/Off": looks[0], "/Yes": looks[1]})),
    )


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
