"""Our PDF beside one that fpdf2 writes of the same pages: every word reads and stands the same."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image, ImageChops
from tests.handout.golden_languages import at, library, options, programmes, upright
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.assets import resource_path
from soleus.handout.handout import make_pages
from soleus.handout.layout import LAYOUTS, Sheet
from soleus.handout.page import Face, Page, Paper
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.pdf.pdf_marks import POINTS
from soleus.handout.setting.set_pages import set_pages

WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>')


def through_fpdf2(pages: tuple[Page, ...]) -> bytes:
    document = FPDF(unit="pt")
    document.set_auto_page_break(auto=False)
    document.c_margin = 0
    for face in sorted({run.face for page in pages for run in page.texts()}):
        document.add_font(face.value, fname=resource_path("fonts", f"{face.value}.ttf"))
    for page in pages:
        document.add_page(format=(page.width * POINTS, page.height * POINTS))
        for run in page.texts():
            document.set_font(run.face.value, size=run.size_pt)
            document.set_text_color(run.colour)
            document.set_text_shaping(run.from_right, direction="rtl" if run.from_right else None)
            if run.from_right:  # only its cells join letters: their text stands 0.8 em down
                document.set_xy(run.x * POINTS, run.baseline * POINTS - 0.8 * run.size_pt)
                document.cell(run.width * POINTS, run.size_pt, run.text)
            else:
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


def dots(data: bytes, file: Path) -> list[Image.Image]:
    """Each page in grey, 100 dots an inch."""
    file.write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "100", "-gray", file, file.with_suffix("")], check=True)
    made = sorted(file.parent.glob(f"{file.stem}-*.pgm"))
    return [Image.open(BytesIO(each.read_bytes())) for each in made]


@pytest.mark.parametrize("language", ["ar", "pl"])
def test_another_writer_draws_the_same_letters_at_the_same_places(
    language: str, tmp_path: Path
) -> None:
    """Joined letters and accents have no boxes of their own: their ink is compared.

    Words with vowel marks are not: fpdf2 joins no letters over a mark.
    """
    programme = at(programmes()["at_mid"], 1)
    made = make_pages(programme, library(), options(language), upright)
    pages = tuple(replace(page, items=page.texts()) for page in made)
    faces = {run.face for page in pages for run in page.texts()}
    assert (Face.ARABIC in faces) == (language == "ar")
    ours = dots(make_pdf(pages, title="A", language=language), tmp_path / "ours.pdf")
    other = dots(through_fpdf2(pages), tmp_path / "other.pdf")
    assert len(ours) == len(other) == len(pages)
    for one, its in zip(ours, other, strict=True):
        ink = sum(one.histogram()[:128])
        differing = sum(ImageChops.difference(one, its).histogram()[64:])
        assert ink > 2_000
        assert differing < ink / 100
