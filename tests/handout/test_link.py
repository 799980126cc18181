"""The clinic's link as a QR code: a phone reads exactly that address."""

from __future__ import annotations

import io

import page as checker
import pikepdf
import pytest
from tests.handout.handout_samples import handout

from soleus.errors import UserError
from soleus.handout.blocks import Content, Footer, Link
from soleus.handout.layout import LAYOUTS, Sheet
from soleus.handout.page import Kind, Paper, Shape
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.setting.qr import LONGEST, check_link, qr_paths
from soleus.handout.setting.set_pages import set_pages

ADDRESS = "https://riverside.example/achilles"


def modules(address: str, count: int) -> list[list[bool]]:
    """Which modules the drawn rectangles cover, at the middle of each."""
    paths = qr_paths(address, float(count))
    dark = [[False] * count for _ in range(count)]
    for path in paths:
        xs, ys = path.points[0::2], path.points[1::2]
        for row in range(round(min(ys)), round(max(ys))):
            for column in range(round(min(xs)), round(max(xs))):
                dark[row][column] = True
    return dark


def test_the_drawn_code_is_the_code_of_the_address_at_level_q() -> None:
    import segno

    code = segno.make(ADDRESS, error="q", micro=False, boost_error=False)
    expected = [[bool(module) for module in row] for row in code.matrix]
    assert code.error == "Q"
    assert modules(ADDRESS, len(expected)) == expected


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "fridge"])
def test_it_is_25_mm_wide_with_white_around_it_and_its_address_printed(layout: str) -> None:
    content = handout(1)
    pages = set_pages(content, Sheet(LAYOUTS[layout], Paper.A4))
    found = [(page, item) for page in pages for item in page.items if isinstance(item, Shape)]
    ((page, code),) = found
    assert (code.width, code.height) == (25, 25)
    assert code.tag[-1].kind is Kind.FIGURE
    assert ADDRESS in code.alt
    assert ADDRESS in "".join(run.text for run in page.texts())
    near = [
        run
        for run in page.texts()
        if code.x - 4 < run.right
        and run.x < code.x + 29
        and code.y - 2 < run.baseline < code.y + 27
    ]
    assert near == []


@pytest.mark.parametrize("form_fields", [False, True])
def test_the_address_opens_from_the_file(form_fields: bool) -> None:
    pages = set_pages(handout(1), Sheet(LAYOUTS["clear14"], Paper.A4))
    data = make_pdf(pages, title="A", language="en", form_fields=form_fields)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (link,) = [
            each
            for page in pdf.pages
            for each in page.obj.get("/Annots", [])
            if each.Subtype == "/Link"
        ]
        assert str(link.A.URI) == ADDRESS
        assert str(link.Contents) == ADDRESS
        places = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        owner = places[places.index(int(link.StructParent)) + 1]
        assert owner.S == "/Link"
        assert any(isinstance(kid, pikepdf.Dictionary) and kid.Type == "/OBJR" for kid in owner.K)
        left, bottom, right, top = (float(side) for side in link.Rect)
        (page,) = [page for page in pages if any(run.link for run in page.texts())]
        (run,) = [run for run in page.texts() if run.link]
        assert left < (run.x + 1) * 72 / 25.4 < right
        assert bottom < (page.height - run.baseline + 1) * 72 / 25.4 < top
    for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
        assert checker.validate_pdf_bytes(data, profile=profile).is_compliant


def test_an_address_that_no_phone_opens_is_no_link_in_the_file() -> None:
    content = Content("A", "en", (Link("Watch", "riverside.example"),), Footer("", (), "1 of 1"))
    pages = set_pages(content, Sheet(LAYOUTS["clear14"], Paper.A4))
    with pikepdf.open(io.BytesIO(make_pdf(pages, title="A", language="en"))) as pdf:
        assert "/Annots" not in pdf.pages[0].obj


@pytest.mark.parametrize(
    "address",
    ["", "riverside.example", "ftp://x.example", "javascript:alert(1)", "https://", "https://a b.c",
     "https://[::1", "https://x.example/" + "a" * LONGEST],
)  # fmt: skip
def test_what_no_phone_can_open_is_refused_and_the_sheet_prints_its_words(address: str) -> None:
    with pytest.raises(UserError):
        check_link(address)
    sample = handout(1)
    blocks = (*sample.blocks[:4], Link("Videos", address or "?"))
    content = Content("A", "en", blocks, sample.footer)
    pages = set_pages(content, Sheet(LAYOUTS["clear14"], Paper.A4))
    assert not [item for page in pages for item in page.items if isinstance(item, Shape)]
    assert "Videos" in [run.text for page in pages for run in page.texts()]
