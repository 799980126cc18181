"""Our PDF beside one that fpdf2 writes of the same pages: every word reads and stands the same."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from fpdf import FPDF
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.assets import resource_path
from soleus.handout.layout import LAYOUTS, Sheet
from soleus.handout.page import Page, Paper
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.pdf.pdf_marks import POINTS
from soleus.handout.setting.set_pages import set_pages

WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>')


def through_fpdf2(pages: tuple[Page, ...]) -> bytes:
    document = FPDF(unit="pt")
    document.set_auto_page_break(auto=False)
    for face in sorted({run.face for page in pages for run in page.texts()}):
        document.add_font(face.value, fname=resource_path("fonts", f"{face.value}.ttf"))
    for page in pages:
        document.add_page(format=(page.width * POINTS, page.height * POINTS))
        for run in page.texts():
            document.set_font(run.face.value, size=run.size_pt)
            document.text(run.x * POINTS, run.baseline * POINTS, run.text)
    return bytes(document.output())


def words(data: bytes, file: Path) -> list[tuple[str, tuple[float, ...]]]:
    """Each word with its box in points, in the order of the page from the top left."""
    file.write_bytes(data)
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True)
    found = WORD.findall(told.stdout.decode())
    boxes = [(word, tuple(float(side) for side in sides)) for *sides, word in found]
    return sorted(boxes, key=lambda each: (each[1][1], each[1][0], each[0]))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_words_and_their_places_are_those_of_another_writer(layout: str, tmp_path: Path) -> None:
    sheet = Sheet(LAYOUTS[layout], Paper.A4)
    pages = set_pages(handout(6, (UPRIGHT, LYING, FOOT, None)), sheet)
    ours = words(make_pdf(pages, title="A", language="en"), tmp_path / "ours.pdf")
    other = words(through_fpdf2(pages), tmp_path / "other.pdf")
    assert [word for word, _ in ours] == [word for word, _ in other]
    assert len(ours) > 50
    for (word, box), (_, its) in zip(ours, other, strict=True):
        assert box == pytest.approx(its, abs=0.1), word
