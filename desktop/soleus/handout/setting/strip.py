"""A strip: what is set as one and never divided between pages, measured and ready to place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from soleus.handout.layout import INK, PAPER_WHITE, Sheet
from soleus.handout.lettering.set_line import SetLine
from soleus.handout.lettering.typeset import Span, bind, line_width, set_label, wrap
from soleus.handout.page import (
    ARTIFACT,
    POINT_MM,
    Box,
    Figure,
    Kind,
    Line,
    PageItem,
    Point,
    Raster,
    Shape,
    Sign,
    Step,
    Tag,
    TextRun,
)
from soleus.handout.words.key_words import key_spans


@dataclass(frozen=True, slots=True)
class Strip:
    """Items on their own origin (left edge of the text area, top of the strip), in millimetres.

    gap         white above, unless the strip is the first on its page
    rule        a hairline in the middle of that white
    keep_next   must not be the last on a page
    stretch     the white above may grow
    heading     set again when the strip begins a page in the middle of a table
    """

    items: tuple[PageItem, ...]
    height: float
    gap: float = 0.0
    rule: bool = False
    keep_next: bool = False
    stretch: bool = False
    heading: Strip | None = None


def shifted(item: PageItem, dx: float, dy: float) -> PageItem:
    """*item* moved right and down."""
    match item:
        case TextRun():
            return replace(item, x=_mm(item.x + dx), baseline=_mm(item.baseline + dy))
        case Box() | Shape() | Raster():
            return replace(item, x=_mm(item.x + dx), y=_mm(item.y + dy))
        case Line():
            return replace(
                item,
                x1=_mm(item.x1 + dx),
                x2=_mm(item.x2 + dx),
                y1=_mm(item.y1 + dy),
                y2=_mm(item.y2 + dy),
            )
        case Sign():
            moved = tuple(
                tuple((_mm(x + dx), _mm(y + dy)) for x, y in stroke) for stroke in item.strokes
            )
            return replace(item, strokes=moved)
        case Figure():
            return replace(
                item,
                x=_mm(item.x + dx),
                y=_mm(item.y + dy),
                left=_mm(item.left + dx),
                top=_mm(item.top + dy),
            )


def _mm(value: float) -> float:
    """A thousandth of a millimetre is finer than any printer; golden pages stay readable."""
    return round(value, 3)


class Pen:
    """Writes the items of one strip from top to bottom.

    ``y`` is where the next line begins. Text is set with its capitals centred in the line,
    so that boxes and badges of the same line stand level with it.
    """

    def __init__(self, sheet: Sheet, tag: Tag = ARTIFACT, card: str = "") -> None:
        self.sheet = sheet
        self.spec = sheet.spec
        self.tag = tag
        self.card = card
        self.items: list[PageItem] = []
        self.y = 0.0

    def under(self, kind: Kind, key: str) -> Tag:
        """A tag one step below the strip's own."""
        return (*self.tag, Step(kind, key))

    def add(self, *items: PageItem) -> None:
        self.items.extend(items)

    def wrap(
        self, text: str | tuple[Span, ...], width: float, size_pt: float, *, bold: bool = False
    ) -> tuple[SetLine, ...]:
        spans = (Span(text, bold),) if isinstance(text, str) else text
        return wrap(spans, width, size_pt, self.spec.max_characters, self.sheet.from_right)

    def line_at(
        self,
        line: SetLine,
        x: float,
        top: float,
        size_pt: float,
        *,
        colour: str = INK,
        tag: Tag = ARTIFACT,
        height: float | None = None,
    ) -> None:
        """One line whose capitals are centred in the *height* that begins at *top*."""
        baseline = centred_baseline(top, height or self.spec.line_of(size_pt), size_pt)
        for piece in line.pieces:
            self.add(
                TextRun(
                    _mm(x + piece.x),
                    _mm(baseline),
                    piece.text,
                    piece.face,
                    size_pt,
                    colour,
                    piece.width,
                    tag,
                    self.card,
                    piece.from_right,
                )
            )

    def text(
        self,
        text: str | tuple[Span, ...],
        x: float,
        width: float,
        *,
        size_pt: float = 0.0,
        bold: bool = False,
        colour: str = INK,
        tag: Tag = ARTIFACT,
    ) -> int:
        """A paragraph at ``y``, which moves below it. Returns the number of lines."""
        size = size_pt or self.spec.body_pt
        lines = self.wrap(text, width, size, bold=bold)
        for line in lines:
            self.line_at(line, x, self.y, size, colour=colour, tag=tag)
            self.y += self.spec.line_of(size)
        return len(lines)

    def told(self, text: str, x: float, width: float, *, tag: Tag, colour: str = INK) -> int:
        """A sentence to the patient: quantities hold together, and key words stand out if the
        layout wants them to. Returns the number of lines.
        """
        bound = bind(text)
        spans = key_spans(bound, self.sheet.keys) if self.spec.one_idea else bound
        return self.text(spans, x, width, tag=tag, colour=colour)

    def insert(self, place: int, items: Iterable[PageItem], down: float) -> None:
        """Put *items* before what stands at *place*, lowered by *down*."""
        self.items[place:place] = [shifted(item, 0, down) for item in items]

    def move(self, start: int, down: float) -> None:
        """Lower the items from place *start* on."""
        self.items[start:] = [shifted(item, 0, down) for item in self.items[start:]]

    def label(
        self,
        text: str,
        x: float,
        top: float,
        *,
        size_pt: float = 0.0,
        bold: bool = False,
        colour: str = INK,
        tag: Tag = ARTIFACT,
        height: float | None = None,
        align: float = 0.0,
    ) -> float:
        """One unbroken line. *align* 0 puts its left end at *x*, 0.5 its middle, 1 its right end.

        Returns its width.
        """
        size = size_pt or self.spec.body_pt
        width = line_width(text, size, bold=bold)
        line = set_label(text, size, bold=bold, from_right=self.sheet.from_right)
        self.line_at(line, x - align * width, top, size, colour=colour, tag=tag, height=height)
        return width

    def strokes(
        self, strokes: tuple[tuple[Point, ...], ...], width: float, colour: str = INK
    ) -> None:
        self.add(Sign(strokes, colour, width, card=self.card))

    def tick_box(
        self,
        x: float,
        top: float,
        height: float,
        size: float = 0.0,
        tag: Tag = ARTIFACT,
        *,
        field: str = "",
    ) -> None:
        """An empty box to tick, centred in the line of *height* at *top*.

        *field* says what is ticked there.
        """
        side = size or self.spec.tick_box
        self.add(
            Box(
                _mm(x),
                _mm(top + (height - side) / 2),
                _mm(side),
                _mm(side),
                fill=PAPER_WHITE,
                stroke=INK,
                stroke_width=0.4,
                radius=0.6,
                tag=tag,
                card=self.card,
                field=field,
            )
        )

    def strip(
        self,
        *,
        gap: float = 0.0,
        rule: bool = False,
        keep_next: bool = False,
        stretch: bool = False,
        height: float | None = None,
    ) -> Strip:
        return Strip(tuple(self.items), _mm(height or self.y), gap, rule, keep_next, stretch)


def centred_baseline(top: float, height: float, size_pt: float) -> float:
    """Baseline of text whose capitals stand in the middle of the line."""
    capitals = CAPITALS * size_pt * POINT_MM
    return top + (height + capitals) / 2


CAPITALS = 0.668
"""Height of capitals of the main face, in em; taken for all so that baselines agree."""


def stacked(strips: list[Strip]) -> Strip:
    """Strips one below the other as one that is never divided, gaps between them kept."""
    items, y = list(strips[0].items), strips[0].height
    for strip in strips[1:]:
        y += strip.gap
        items += [shifted(item, 0, y) for item in strip.items]
        y += strip.height
    return replace(strips[0], items=tuple(items), height=_mm(y))
