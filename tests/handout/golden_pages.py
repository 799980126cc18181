"""Page lists as text that a person can read and compare, one item a line.

When a layout is changed on purpose: ``python -m tests.handout.golden_pages`` writes them anew;
look at every line of the difference before it is kept.
"""

from __future__ import annotations

from pathlib import Path

from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.handout.layout import LAYOUTS, Sheet
from soleus.handout.page import (
    Box,
    Figure,
    Line,
    Page,
    PageItem,
    Paper,
    Raster,
    Shape,
    Sign,
    TextRun,
)
from soleus.handout.setting.set_pages import set_pages

FOLDER = Path(__file__).parent.parent / "golden"
CASES = [(layout, paper) for layout in LAYOUTS for paper in Paper]


def golden_file(layout: str, paper: Paper) -> Path:
    return FOLDER / f"pages-{layout}-{paper}.txt"


def sample_text(layout: str, paper: Paper) -> str:
    content = handout(5, (UPRIGHT, LYING, FOOT, None))
    return page_text(set_pages(content, Sheet(LAYOUTS[layout], paper)))


def page_text(pages: tuple[Page, ...]) -> str:
    lines = []
    for number, page in enumerate(pages, 1):
        lines.append(f"page {number} of {len(pages)}, {page.width:g} x {page.height:g} mm")
        lines += [_line(item) for item in page.items]
    return "\n".join(lines) + "\n"


def _line(item: PageItem) -> str:
    tag = "/".join(f"{step.kind}" for step in item.tag) or "-"
    match item:
        case TextRun():
            place = f"{item.x:7.2f} {item.baseline:7.2f} {item.width:7.2f}"
            what = f"text   {place}  {item.face.value} {item.size_pt:g} {item.colour}  {item.text}"
        case Box():
            place = f"{item.x:7.2f} {item.y:7.2f} {item.width:7.2f} {item.height:7.2f}"
            what = f"box    {place}  {item.fill or '-'} {item.stroke or '-'} {item.radius:g}"
        case Line():
            place = f"{item.x1:7.2f} {item.y1:7.2f} {item.x2:7.2f} {item.y2:7.2f}"
            what = f"line   {place}  {item.colour} {item.stroke_width:g}"
        case Sign():
            what = f"sign   {item.strokes[0][0]}  {item.colour} {item.stroke_width:g}"
        case Figure():
            place = f"{item.x:7.2f} {item.y:7.2f} {item.width:7.2f} {item.height:7.2f}"
            what = f"figure {place}  {item.key} at {item.left:.2f} {item.top:.2f} x {item.scale:g}"
        case Shape():
            place = f"{item.x:7.2f} {item.y:7.2f} {item.width:7.2f} {item.height:7.2f}"
            what = f"shape  {place}  {len(item.paths)} paths {item.fill or '-'}"
        case Raster():
            place = f"{item.x:7.2f} {item.y:7.2f} {item.width:7.2f} {item.height:7.2f}"
            what = f"raster {place}  {item.columns} x {item.rows}"
    return f"{what}  [{tag}]"


if __name__ == "__main__":
    for layout, paper in CASES:
        golden_file(layout, paper).write_text(sample_text(layout, paper), encoding="utf-8")
