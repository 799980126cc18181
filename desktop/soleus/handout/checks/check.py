"""The rules of a good handout that finished pages can break, each with where and what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from soleus.handout.grey import grey
from soleus.handout.layout import INK, PAPER_WHITE, LayoutSpec
from soleus.handout.page import (
    POINT_MM,
    Box,
    Figure,
    Line,
    Page,
    PageItem,
    Raster,
    Shape,
    Sign,
    TextRun,
)

LEAST_SIZE_PT = 12.0  # clear print (UKAAF, RNIB)
MOST_CHARACTERS = 70  # RNIB
LEAST_LEADING, EASY_LEADING = 1.2, 1.5  # Rose 2012
LEAST_CODE = 20.0  # millimetres
LEAST_GREY = 0.1
"""Fills that mean something differ by this share of the way from black to white, or more."""
GOOD_CONTRAST, LEAST_CONTRAST = 7.0, 4.5  # WCAG 2.2
LEAST_INSET = 10.0
THIN = 0.1
"""A page filled less than this share of its height holds next to nothing."""


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend.

    rule    short name of the rule
    page    1 for the first; 0 when it is about no one page
    card    id of the card to mend, when there is one
    """

    rule: str
    text: str
    page: int = 0
    card: str = ""
    severity: Severity = Severity.ERROR


def check_pages(pages: tuple[Page, ...], spec: LayoutSpec) -> tuple[Remark, ...]:
    """Everything on the finished *pages* that breaks a rule, page by page."""
    remarks: list[Remark] = []
    for number, page in enumerate(pages, 1):
        for rule in (
            _sizes, _lines, _contrast, _inside, _overlaps, _figures, _spacing, _greys, _codes,
        ):  # fmt: skip
            remarks += [_on(number, remark) for remark in rule(page, spec)]
        remarks += _fill(page, number, spec)
        remarks += _furniture(page, number, len(pages), spec)
    remarks += _split_exercises(pages)
    remarks += _front(pages)
    return tuple(remarks)


def _on(page: int, remark: Remark) -> Remark:
    return Remark(remark.rule, remark.text, page, remark.card, remark.severity)


def _sizes(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    least = max(LEAST_SIZE_PT, spec.body_pt)
    for run in page.texts():
        if run.size_pt < least:
            yield Remark("size of text", f"“{run.text}” is set in {run.size_pt:g} pt", 0, run.card)


def text_lines(page: Page) -> list[tuple[TextRun, ...]]:
    """Runs that stand on one baseline and touch, as lines."""
    lines: list[tuple[TextRun, ...]] = []
    for run in page.texts():
        last = lines[-1][-1] if lines else None
        if (
            last is not None
            and last.baseline == run.baseline
            and last.tag == run.tag
            and abs(last.right - run.x) < 0.1
        ):
            lines[-1] = (*lines[-1], run)
        else:
            lines.append((run,))
    return lines


def line_text(line: tuple[TextRun, ...]) -> str:
    """The words of a line as they stand, one run after the other."""
    return "".join(run.text for run in line)


def _lines(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    """Too long, or broken inside a quantity."""
    lines = text_lines(page)
    for line in lines:
        text = line_text(line)
        if len(text) > min(MOST_CHARACTERS, spec.max_characters):
            yield Remark("line length", f"“{text}” has {len(text)} characters", 0, line[0].card)
    for line, following in pairwise(lines):
        text, after = line_text(line), line_text(following)
        same = line[0].tag and line[0].tag == following[0].tag
        below = following[0].x <= line[0].x and following[0].baseline > line[0].baseline
        if same and below and _INSIDE_QUANTITY.search(text) and after[:1].islower():
            yield Remark("broken dose", f"“{text}” | “{after}”", 0, line[0].card)


_INSIDE_QUANTITY = re.compile(r"(^|\s)\d+$|\d \w+ of$")


def _contrast(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    for run in page.texts():
        behind = _background(page, run)
        ratio = contrast(run.colour, behind)
        if ratio < GOOD_CONTRAST:
            severity = Severity.ERROR if ratio < LEAST_CONTRAST else Severity.WARNING
            text = f"“{run.text}” has a contrast of {ratio:.1f}"
            yield Remark("contrast", text, 0, run.card, severity)


def _background(page: Page, run: TextRun) -> str:
    """Fill of the last box painted below the run; the paper where there is none."""
    colour = PAPER_WHITE
    y = run.baseline - 1.0
    for item in page.items:
        if item is run:
            break
        if isinstance(item, Box) and item.fill is not None:
            middle = run.x + run.width / 2
            if item.x <= middle <= item.right and item.y <= y <= item.bottom:
                colour = item.fill
    return colour


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours after WCAG 2.2: 1 for equal ones, 21 for black on white."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2: 0 for black, 1 for white."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


Area = tuple[float, float, float, float]


def area_of(item: PageItem) -> Area:
    """Left, top, right, bottom of what the item covers."""
    match item:
        case TextRun():
            tall = item.size_pt * POINT_MM
            return item.x, item.baseline - 0.75 * tall, item.right, item.baseline + 0.22 * tall
        case Line():
            return (
                min(item.x1, item.x2),
                min(item.y1, item.y2),
                max(item.x1, item.x2),
                max(item.y1, item.y2),
            )
        case Sign():
            xs = [x for stroke in item.strokes for x, _ in stroke]
            ys = [y for stroke in item.strokes for _, y in stroke]
            return min(xs), min(ys), max(xs), max(ys)
        case Box() | Figure() | Shape() | Raster():
            return item.x, item.y, item.x + item.width, item.y + item.height


def _inside(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    for item in page.items:
        left, top, right, bottom = area_of(item)
        least = LEAST_INSET - 0.01
        fits = left >= least and top >= least
        fits = fits and right <= page.width - least and bottom <= page.height - least
        if not fits:
            yield Remark("margin", f"{_named(item)} stands too close to the edge", 0, item.card)


def _named(item: PageItem) -> str:
    return f"“{item.text}”" if isinstance(item, TextRun) else f"A {type(item).__name__.lower()}"


def _overlaps(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    """Text over text or over a picture."""
    placed: list[tuple[PageItem, Area]] = [
        (item, area_of(item)) for item in page.items if isinstance(item, TextRun | Figure | Raster)
    ]
    placed.sort(key=lambda each: each[1][1])
    for place, (item, area) in enumerate(placed):
        for other, beside in placed[place + 1 :]:
            if beside[1] >= area[3] - 0.05:
                break
            if beside[0] < area[2] - 0.05 and area[0] < beside[2] - 0.05:
                text = f"{_named(item)} and {_named(other)} overlap"
                yield Remark("overlap", text, 0, item.card)


def _figures(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    for figure in page.figures():
        if figure.drawing is None:
            text = f"There is no picture “{figure.key}”"
            yield Remark("picture", text, 0, figure.card, Severity.WARNING)
        elif not figure.alt:
            yield Remark("picture", f"The picture “{figure.key}” has no words", 0, figure.card)


def _spacing(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    for line, following in pairwise(text_lines(page)):
        if not line[0].tag or line[0].tag != following[0].tag or line[0].x != following[0].x:
            continue
        step = (following[0].baseline - line[0].baseline) / (line[0].size_pt * POINT_MM)
        if 0 < step < min(spec.leading, EASY_LEADING) - 0.01 or 0 < step < LEAST_LEADING:
            yield Remark("line spacing", f"“{line_text(line)}” is followed at {step:.2f}")


def _fill(page: Page, number: int, spec: LayoutSpec) -> Iterator[Remark]:
    foot = page.height - spec.bottom
    bottoms = [area_of(item)[3] for item in page.items if area_of(item)[3] <= foot + 0.5]
    used = max(bottoms, default=0.0) - spec.top
    if used < THIN * (foot - spec.top):
        yield Remark("empty page", "There is next to nothing on the page", number)


def _furniture(page: Page, number: int, count: int, spec: LayoutSpec) -> Iterator[Remark]:
    foot = [run.text for run in page.texts() if run.baseline > page.height - spec.bottom]
    joined = " ".join(foot)
    if str(number) not in joined or str(count) not in joined:
        yield Remark("footer", "The page does not say which page of how many it is", number)


def _greys(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    """Fills that carry a meaning look alike without colour."""
    fills = {
        item.fill
        for item in page.items
        if isinstance(item, Box) and item.fill not in {None, INK, PAPER_WHITE}
    }
    levels = sorted((int(grey(fill)[1:3], 16) / 255, fill) for fill in fills if fill)
    for (low, one), (high, other) in pairwise(levels):
        if high - low < LEAST_GREY:
            yield Remark("grey", f"{one} and {other} are one grey on a mono printer")


def _codes(page: Page, spec: LayoutSpec) -> Iterator[Remark]:
    for item in page.items:
        if isinstance(item, Shape) and item.alt and min(item.width, item.height) < LEAST_CODE:
            yield Remark("QR code", f"The code is {item.width:g} mm wide; {LEAST_CODE:g} is least")


def _front(pages: tuple[Page, ...]) -> Iterator[Remark]:
    """What to do and how often is said on the first page."""
    for number, page in enumerate(pages[1:], 2):
        if any(step.key.endswith("summary-0") for run in page.texts() for step in run.tag):
            yield Remark("summary", "The summary is not on the first page", number)


def _split_exercises(pages: tuple[Page, ...]) -> Iterator[Remark]:
    """An exercise whose own section stands on two pages."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(pages, 1):
        for item in page.items:
            section = item.tag[:1]
            if item.card and section and section[0].key == item.card:
                found[item.card].add(number)
    for card, numbers in found.items():
        if len(numbers) > 1:
            where = " and ".join(str(each) for each in sorted(numbers))
            yield Remark("split exercise", f"An exercise stands on pages {where}", 0, card)
