"""A clinic's own photos on the handout: on paper, in the file, on a phone."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from html import unescape
from io import BytesIO

import pikepdf
import pytest
from pikepdf import PdfImage
from PIL import Image
from tests.storage.samples import exercise, programme
from tests.strategies import PHOTOS

from soleus.domain.card import Card
from soleus.domain.exercise import Variant, Words
from soleus.domain.photo import Photo
from soleus.domain.programme import Programme
from soleus.domain.stage import Block, Stage
from soleus.figures.display.style import Style
from soleus.handout.changes import changes_pages
from soleus.handout.export import handout_pdf
from soleus.handout.figure_source import wanted_picture
from soleus.handout.grey import grey_pages
from soleus.handout.handout import PLAIN, make_pages
from soleus.handout.html.html_page import MOST_BYTES, html_page
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import Clinic, Contents, Instructions, Library
from soleus.handout.page import Kind, Page, Raster, Step
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.pdf.pdf_save import lengths_hold
from soleus.storage.exchange.programme_pdf import programme_in_pdf
from soleus.storage.records.photos import make_photo

OWN = exercise("calf_raise", "Stair drop", photos=PHOTOS)
LIBRARY = Library({each.id: each for each in (OWN, exercise("hip_bridge"))})


def shown(library: Library = LIBRARY, value: Programme | None = None) -> list[Raster]:
    pages = make_pages(value or programme(), library)
    return [item for page in pages for item in page.items if isinstance(item, Raster)]


def test_both_photos_stand_side_by_side_with_words() -> None:
    first, second = shown()
    assert (first.data, second.data) == (PHOTOS[0].data, PHOTOS[1].data)
    assert first.height == second.height
    assert first.x + first.width < second.x
    assert first.width / first.height == pytest.approx(90 / 64, rel=0.01)
    assert "Stair drop" in first.alt, "made from the name where nothing was written"
    assert second.alt == "Standing on a stair"
    assert all(each.tag[-1].kind is Kind.FIGURE for each in (first, second))


def test_one_photo_is_larger_than_two() -> None:
    one = Library({**LIBRARY.exercises, "calf_raise": replace(OWN, photos=PHOTOS[:1])})
    (alone,) = shown(one)
    assert alone.width > shown()[0].width


def test_photos_go_before_the_drawing_but_not_before_a_variants_own() -> None:
    drawn = replace(OWN, scene="own", variants=(Variant("bent", "knee bent", scene="bent"),))
    assert wanted_picture(drawn, "", None, "neutral") is None
    wanted = wanted_picture(drawn, "bent", None, "neutral")
    assert wanted is not None
    assert wanted.scene == "bent"


def test_the_pdf_shows_them_and_carries_them() -> None:
    pages = make_pages(programme(), LIBRARY)
    data = handout_pdf(pages, programme(), LIBRARY)
    assert all(photo.data in data for photo in PHOTOS), "as they are, not made anew"
    assert programme_in_pdf(data, "F.pdf").exercises[0] == OWN


# --- on a phone


def images(page: bytes) -> list[tuple[str, Image.Image]]:
    found = re.findall(r'<img src="data:image/jpeg;base64,([^"]+)" alt="([^"]*)">', page.decode())
    return [(unescape(alt), Image.open(BytesIO(base64.b64decode(data)))) for data, alt in found]


def jpeg(mode: str, *, tail: bytes = b"") -> bytes:
    out = BytesIO()
    Image.new(
        mode, (60, 40), {"L": 90, "RGB": (200, 30, 30), "CMYK": (0, 200, 200, 20)}[mode]
    ).save(out, "JPEG")
    return out.getvalue() + tail


def printed(data: bytes) -> bytes:
    tag = (Step(Kind.FIGURE, "photo"),)
    page = Page(210, 297, (Raster(20, 20, 60, 40, data, 60, 40, alt="A stair", tag=tag),))
    return make_pdf((page,), title="A", language="en")


@pytest.mark.parametrize("tail", [b"\n", b"\r\n", b"\n\n", b"left over\n"])
def test_a_photo_that_ends_in_a_line_end_is_written_and_stays_whole(tail: bytes) -> None:
    data = jpeg("RGB", tail=tail)
    file = printed(data)
    assert lengths_hold(file)
    with pikepdf.open(BytesIO(file)) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert image.read_raw_bytes().startswith(jpeg("RGB"))
        assert PdfImage(image).as_pil_image().size == (60, 40)


@pytest.mark.parametrize(
    ("mode", "space"), [("L", "/DeviceGray"), ("RGB", "/DeviceRGB"), ("CMYK", "/DeviceRGB")]
)
def test_a_photo_keeps_its_colours_whatever_they_are_made_of(mode: str, space: str) -> None:
    data = jpeg(mode)
    with pikepdf.open(BytesIO(printed(data))) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert str(image.ColorSpace) == space
        if str(image.Filter) == "/DCTDecode":
            assert Image.open(BytesIO(image.read_raw_bytes())).mode == mode != "CMYK"
        found = PdfImage(image).as_pil_image().convert("RGB").getpixel((30, 20))
        meant = Image.open(BytesIO(data)).convert("RGB").getpixel((30, 20))
        assert found == pytest.approx(meant, abs=3)


def test_the_page_for_a_phone_shows_them_without_loading_anything() -> None:
    page = html_page(programme(), LIBRARY)
    (first, _), (second, picture) = images(page)
    assert "Stair drop" in first
    assert (second, picture.size) == ("Standing on a stair", (64, 120))
    assert b'src="http' not in page


def test_a_page_in_grey_has_grey_photos() -> None:
    (_, picture), _ = images(html_page(programme(), LIBRARY, style=Style("mono")))
    assert picture.mode == "L"


def test_many_photos_become_small_enough() -> None:
    noise = BytesIO()
    Image.effect_noise((900, 900), 60).convert("RGB").save(noise, "PNG")
    photo: Photo = make_photo(noise.getvalue(), "noise")
    items = [exercise(f"e{n}", photos=(photo, replace(photo, alt=f"{n}"))) for n in range(10)]
    cards = tuple(Card(f"c{n}", exercise=f"e{n}") for n in range(10))
    value = Programme("p", stages=(Stage("s", "1", "One", blocks=(Block("b", cards=cards),)),))
    page = html_page(value, Library({each.id: each for each in items}))
    assert len(page) <= MOST_BYTES
    assert len(images(page)) == 20


def test_a_new_exercise_brings_its_photos_to_the_sheet_of_what_changed() -> None:
    before = programme()
    stage = before.stages[0]
    less = replace(stage, blocks=(replace(stage.blocks[0], cards=()),))
    old = replace(before, stages=(less, *before.stages[1:]))
    (page,) = changes_pages(old, before, LIBRARY)
    photos = [item for item in page.items if isinstance(item, Raster)]
    assert [each.data for each in photos] == [photo.data for photo in PHOTOS]
    assert all(each.alt and each.tag for each in photos)


def test_photos_and_logos_lose_their_colour_and_not_their_kind() -> None:
    red = BytesIO()
    Image.new("RGB", (80, 60), "#c02020").save(red, "PNG")
    clinic = Clinic("A", logo=red.getvalue())
    pages = make_pages(programme(), LIBRARY, replace(PLAIN, clinic=clinic))
    coloured, grey = rasters(pages), rasters(grey_pages(pages))
    pictures = [Image.open(BytesIO(each.data)) for each in grey]
    assert {each.format for each in pictures} == {"PNG", "JPEG"}
    assert {each.mode for each in pictures} == {"L"}
    most = 1.2 * sum(len(each.data) for each in coloured)
    assert sum(len(each.data) for each in grey) < most


def rasters(pages: tuple[Page, ...]) -> list[Raster]:
    return [item for page in pages for item in page.items if isinstance(item, Raster)]


@pytest.mark.parametrize("layout", [each.id for each in LAYOUTS.values() if not each.one_page])
@pytest.mark.parametrize("wanted", Instructions)
@pytest.mark.parametrize(
    ("steps", "cues"), [(("Lower your heel.",), ()), ((), ("Slowly",)), ((), ())]
)
def test_what_a_clinic_wrote_is_printed_be_it_steps_or_cues(
    layout: str, wanted: Instructions, steps: tuple[str, ...], cues: tuple[str, ...]
) -> None:
    own = replace(OWN, words=Words("Stair drop", steps, cues))
    options = replace(PLAIN, layout=layout, contents=Contents(instructions=wanted))
    library = Library({**LIBRARY.exercises, OWN.id: own})
    pages = make_pages(programme(), library, options)
    told = " ".join(run.text for page in pages for run in page.texts())
    assert "Stair drop" in told
    for line in (*steps, *cues):
        assert line in told
