"""The clinic's logo: what can be printed is, what cannot costs one sentence and nothing else."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace

import page as checker
import pytest
from PIL import Image
from tests.handout.handout_samples import handout

from soleus.errors import UserError
from soleus.handout.blocks import Letterhead
from soleus.handout.checks.check_words import check_content
from soleus.handout.grey import grey_pages
from soleus.handout.layout import CLEAR_14, Sheet
from soleus.handout.logo.logo import KEPT_DOTS, Dots, read_logo
from soleus.handout.logo.svg_logo import Vectors
from soleus.handout.page import Page, Paper, Raster, Shape
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.setting.set_pages import set_pages

SVG = b"""<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">
<style>.dark{fill:#0b5f57} .thin{fill:none;stroke:#333;stroke-width:2}</style>
<defs><linearGradient id="g"><stop stop-color="#ff0000"/><stop style="stop-color:#0000ff"/>
</linearGradient></defs>
<g transform="translate(10 5) scale(2)"><circle class="dark" cx="10" cy="10" r="9"/></g>
<rect class="thin" x="60" y="5" width="20" height="40" rx="4"/>
<path d="M90 5 A20 20 0 0 1 110 25 L90 25 Z" fill="url(#g)"/>
<g display="none"><rect width="5" height="5"/></g>
</svg>"""


def picture(kind: str, size: tuple[int, int] = (300, 120), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    colour = (11, 95, 87, 128)[: len(mode)] if mode != "L" else 90
    Image.new(mode, size, colour).save(out, kind)
    return out.getvalue()


def pages_with(logo: bytes) -> tuple[Page, ...]:
    content = handout(1)
    head = Letterhead("Riverside Physiotherapy", "01234 567890", logo)
    content = replace(content, blocks=(head, *content.blocks[1:]))
    return set_pages(content, Sheet(CLEAR_14, Paper.A4))


@pytest.mark.parametrize(
    "data",
    [
        picture("PNG"),
        picture("PNG", mode="RGBA"),
        picture("PNG", mode="L"),
        picture("JPEG"),
        picture("JPEG", mode="L"),
        picture("JPEG", (3000, 2000)),
    ],
)
def test_a_picture_stands_in_the_letterhead_at_a_size_for_print(data: bytes) -> None:
    logo = read_logo(data)
    assert isinstance(logo, Dots)
    assert max(logo.columns, logo.rows) <= KEPT_DOTS
    with Image.open(io.BytesIO(logo.data)) as kept:
        assert (kept.size, kept.mode) == ((logo.columns, logo.rows), "RGB")
    first = pages_with(data)[0]
    (placed,) = [item for item in first.items if isinstance(item, Raster)]
    name = next(run for run in first.texts() if run.text == "Riverside Physiotherapy")
    assert placed.x + placed.width < name.x
    assert placed.width / placed.height == pytest.approx(logo.aspect, rel=0.01)


def test_a_photo_that_was_taken_on_its_side_stands_upright() -> None:
    out, turned = io.BytesIO(), Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (300, 120), "teal").save(out, "JPEG", exif=turned)
    logo = read_logo(out.getvalue())
    assert isinstance(logo, Dots)
    assert (logo.columns, logo.rows) == (120, 300)


def test_sixteen_bits_of_grey_stay_grey() -> None:
    out = io.BytesIO()
    Image.new("I;16", (40, 20), 90 * 256).save(out, "PNG")
    logo = read_logo(out.getvalue())
    assert isinstance(logo, Dots)
    with Image.open(io.BytesIO(logo.data)) as kept:
        assert kept.getpixel((5, 5)) == (90, 90, 90)


def test_what_is_see_through_becomes_white() -> None:
    logo = read_logo(picture("PNG", mode="RGBA"))
    assert isinstance(logo, Dots)
    with Image.open(io.BytesIO(logo.data)) as kept:
        assert kept.getpixel((5, 5)) == (133, 175, 171)


def test_curves_of_an_svg_file_are_placed_with_their_colours() -> None:
    logo = read_logo(SVG)
    assert isinstance(logo, Vectors)
    assert (logo.width, logo.height) == (120, 60)
    assert [patch.fill for patch in logo.patches] == ["#0b5f57", None, "#800080"]
    assert logo.patches[1].stroke == "#333333"
    circle = logo.patches[0].paths[0]
    xs, ys = circle.points[0::2], circle.points[1::2]
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((12, 48, 7, 43), abs=0.01)
    shapes = [item for item in pages_with(SVG)[0].items if isinstance(item, Shape)]
    assert [shape.fill for shape in shapes][:3] == ["#0b5f57", None, "#800080"]


DOT = picture("PNG", (1, 1))
BOMB = DOT[:16] + (100_000).to_bytes(4, "big") * 2 + DOT[24:]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"GIF89a", "could not be read"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "could not be read"),
        (picture("JPEG", (900, 900))[:700], "could not be read"),
        (b"x" * 6_000_000, "5 MB"),
        (BOMB, "could not be read"),
        (b"<svg", "damaged"),
    ],
)
def test_a_file_of_no_use_costs_one_sentence_and_the_sheet_prints_without_it(
    data: bytes, said: str
) -> None:
    with pytest.raises(UserError) as told:
        read_logo(data)
    assert said in str(told.value)
    assert pages_with(data) == pages_with(b"")
    content = replace(handout(1), blocks=(Letterhead("Clinic", "", data),))
    (remark,) = [each for each in check_content(content) if each.rule == "logo"]
    assert remark.text == f"{told.value} Sheets print without it."


@pytest.mark.parametrize("logo", [picture("PNG"), picture("JPEG", (900, 500)), SVG])
def test_the_file_stays_accessible_and_a_mono_printer_gets_greys(logo: bytes) -> None:
    pages = pages_with(logo)
    for shown in (pages, grey_pages(pages)):
        data = make_pdf(shown, title="A", language="en")
        for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
            assert checker.validate_pdf_bytes(data, profile=profile).is_compliant
    for item in grey_pages(pages)[0].items:
        if isinstance(item, Raster):
            with Image.open(io.BytesIO(item.data)) as kept:
                red, green, blue = kept.convert("RGB").getpixel((3, 3))  # type: ignore[misc]  # three bands
                assert red == green == blue


def test_a_photo_with_much_in_it_is_packed_small() -> None:
    noise = Image.effect_noise((1200, 600), 80).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "PNG")
    logo = read_logo(out.getvalue())
    assert isinstance(logo, Dots)
    assert len(logo.data) < 120_000
    assert zlib.crc32(logo.data) == zlib.crc32(read_logo(out.getvalue()).data)  # type: ignore[union-attr]  # dots again
