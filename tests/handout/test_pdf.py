"""The PDF: what is in it, what a screen reader meets, and what is not in it."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import page as checker
import pikepdf
import pytest
from tests.handout.handout_samples import FOOT, LYING, UPRIGHT, handout

from soleus.errors import UserError
from soleus.handout.layout import CLEAR_14, LAYOUTS, Sheet
from soleus.handout.page import Box, Face, Kind, Page, Paper, Step, TextRun
from soleus.handout.pdf.pdf import make_pdf
from soleus.handout.pdf.pdf_save import lengths_hold
from soleus.handout.setting.set_pages import set_pages

DRAWINGS = (UPRIGHT, LYING, FOOT, None)
EXTREMES = [(0, False, Paper.A4), (1, True, Paper.LETTER), (12, True, Paper.A4)]


def pages_of(exercises: int, paper: Paper = Paper.A4) -> tuple[Page, ...]:
    return set_pages(handout(exercises, DRAWINGS), Sheet(CLEAR_14, paper))


def pdf_of(exercises: int = 5, paper: Paper = Paper.A4) -> bytes:
    return make_pdf(pages_of(exercises, paper), title="Stage 2: build strength", language="en")


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def words_in(data: bytes, tmp_path: Path) -> str:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(data)
    run = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return run.stdout.decode()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("exercises", "form_fields", "paper"), EXTREMES)
@pytest.mark.parametrize(
    "profile", [checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A]
)
def test_it_is_accessible_and_archivable(
    profile: checker.ValidationProfile,
    exercises: int,
    form_fields: bool,
    paper: Paper,
    layout: str,
) -> None:
    """The smallest and a large handout in each layout, once with boxes to tick on a screen."""
    pages = set_pages(handout(exercises, DRAWINGS), Sheet(LAYOUTS[layout], paper))
    data = make_pdf(pages, title="Stage 2", language="en", form_fields=form_fields)
    report = checker.validate_pdf_bytes(data, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_what_is_only_printed_claims_to_last_and_no_more() -> None:
    data = make_pdf(pages_of(2), title="A", language="en", tagged=False)
    with opened(data) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "pdfuaid:part>" not in pdf.Root.Metadata.read_bytes().decode()
    profile = checker.ValidationProfile.PDF_A_2B
    assert checker.validate_pdf_bytes(data, profile=profile).is_compliant


def test_every_box_can_be_ticked_and_says_what_for() -> None:
    pages = pages_of(2)
    boxes = [item.field for page in pages for item in page.items if isinstance(item, Box)]
    wanted = [field for field in boxes if field]
    data = make_pdf(pages, title="A", language="en", form_fields=True)
    with opened(data) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert sorted(str(field.TU) for field in fields) == sorted(wanted)
        assert "1. One-leg heel raise, Week 1, Wed" in wanted
        assert len({str(field.T) for field in fields}) == len(fields)
        ticks = [field for field in fields if field.FT == "/Btn"]
        assert all(set(field.AP.N.keys()) == {"/Off", "/Yes"} for field in ticks)
        scores = [field for field in fields if field.FT == "/Tx"]
        assert len(scores) == 7, "one on each day"
        assert all(str(field.TU).startswith("Pain the next morning") for field in scores)
        assert all("/Helv" in str(field.DA) for field in scores)
        assert "/Helv" in pdf.Root.AcroForm.DR.Font
        assert len(ticks) + len(scores) == len(fields)
    with opened(make_pdf(pages, title="A", language="en")) as plain:
        assert "/AcroForm" not in plain.Root


def test_a_picture_that_comes_again_is_in_the_file_once() -> None:
    pages = pages_of(12)
    with opened(make_pdf(pages, title="A", language="en")) as pdf:
        forms = [each for each in pdf.objects if is_form(each)]
        shown = {
            (id(figure.drawing), figure.scale)
            for page in pages
            for figure in page.figures()
            if figure.drawing is not None
        }
        assert len(forms) == len(shown) < 12


def is_form(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Stream) and each.get("/Subtype") == pikepdf.Name.Form


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_word_of_the_pages_can_be_found_in_it(layout: str, tmp_path: Path) -> None:
    pages = set_pages(handout(5, DRAWINGS), Sheet(LAYOUTS[layout], Paper.A4))
    data = make_pdf(pages, title="A", language="en")
    found = " ".join(words_in(data, tmp_path).split())
    for page in pages:
        for run in page.texts():
            assert " ".join(run.text.split()) in found


def test_text_stands_where_the_page_says_to_a_tenth_of_a_millimetre(tmp_path: Path) -> None:
    pages = pages_of(3)
    file = tmp_path / "sheet.pdf"
    file.write_bytes(pdf_of(3))
    run = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True)
    found = re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)".*?>([^<]+)</word>', run.stdout.decode())
    starts = {(round(float(left) * 25.4 / 72, 1), word) for left, _, word in found}
    ends = {(round(float(right) * 25.4 / 72, 1), word) for _, right, word in found}
    for item in (item for page in pages for item in page.texts()):
        words = item.text.replace("\u00a0", " ").split()
        assert any((near, words[0]) in starts for near in around(item.x))
        assert any((near, words[-1]) in ends for near in around(item.right - trailing(item)))


def around(value: float) -> tuple[float, ...]:
    return tuple(round(value + step, 1) for step in (-0.1, 0, 0.1))


def trailing(run: TextRun) -> float:
    """Width of a space that ends the run."""
    from soleus.handout.lettering.shaping import text_width

    kept = run.text.rstrip()
    return run.width - text_width(kept, run.face, run.size_pt)


def test_it_has_the_size_of_the_paper() -> None:
    for paper, points in ((Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))):
        with opened(pdf_of(3, paper)) as pdf:
            for sheet in pdf.pages:
                width, height = (float(side) for side in sheet.mediabox[2:])
                assert (width, height) == pytest.approx(points, abs=0.02)


def test_it_names_nobody_and_no_moment() -> None:
    data = pdf_of()
    with opened(data) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}
        assert str(pdf.docinfo["/Producer"]) == "Soleus"
        metadata = pdf.Root.Metadata.read_bytes().decode()
        assert "JM-0412" not in metadata + str(pdf.docinfo["/Title"])
        assert "Date" not in metadata
        assert pdf.Root.Lang == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_fonts_are_embedded_and_small() -> None:
    with opened(pdf_of()) as pdf:
        fonts = {str(font.BaseFont): font for each in pdf.pages for font in fonts_of(each)}
        assert len(fonts) == 2
        for font in fonts.values():
            (descendant,) = font.DescendantFonts
            assert len(descendant.FontDescriptor.FontFile2.read_bytes()) < 30_000
            assert font.ToUnicode is not None
    word = TextRun(20, 20, "Quick", Face.REGULAR, 14, "#000000", 15)
    page = replace(pages_of(1)[0], items=(word,))
    with opened(make_pdf((page,), title="A", language="en")) as pdf:
        others = {str(font.BaseFont) for each in pdf.pages for font in fonts_of(each)}
    assert not others & set(fonts), "two cuts of one face are two fonts"


def fonts_of(sheet: pikepdf.Page) -> list[pikepdf.Object]:
    return [font for _, font in sheet.Resources.Font.items()]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert pdf_of() == pdf_of()


def kinds(element: pikepdf.Object, depth: int = 0) -> list[tuple[int, str]]:
    found = [(depth, str(element.S))]
    kids = element.K if isinstance(element.get("/K"), pikepdf.Array) else []
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += kinds(kid, depth + 1)
    return found


def test_a_screen_reader_meets_headings_pictures_and_tables_in_order() -> None:
    with opened(pdf_of(2)) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        tree = [kind for _, kind in kinds(document)]
    assert tree[0] == "/Document"
    assert tree.count("/Figure") == 3  # two exercises and the clinic's code
    assert tree.count("/H1") == 1
    assert tree.index("/H1") < tree.index("/Figure") < tree.index("/Table")
    row = [kind for kind in tree[tree.index("/TR") :] if kind != "/TR"]
    assert row[:8] == ["/TH"] * 8
    assert row[8:16] == ["/TH"] + ["/TD"] * 7


def test_pictures_say_what_they_show() -> None:
    with opened(pdf_of(2)) as pdf:
        figures = [each for each in pdf.objects if is_figure(each)]
        assert {str(figure.Alt) for figure in figures} == {
            "A person rises onto the toes",
            "Videos of your exercises: https://riverside.example/achilles",
        }
        assert all(len(figure.A.BBox) == 4 for figure in figures)


def is_figure(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure


def test_bookmarks_lead_to_the_exercises() -> None:
    with opened(pdf_of(3)) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Stage 2: build strength"
        below = [item.title for item in title.children]
        assert (below[0], below[-1]) == ("Warm-up", "When to get help")
        assert "Your diary" in below
        first = title.children[0].children[0]
        assert first.title == "1 One-leg heel raise"


def test_a_character_without_a_glyph_is_refused_before_anything_is_written() -> None:
    (first, *rest) = pages_of(1)
    turtle = TextRun(20, 20, "🐢", Face.REGULAR, 14, "#000000", 5)
    with pytest.raises(UserError, match="U\\+1F422"):
        make_pdf((replace(first, items=(*first.items, turtle)), *rest), title="A", language="en")


def test_a_word_in_another_alphabet_is_embedded_from_the_other_family(tmp_path: Path) -> None:
    from soleus.handout.lettering.faces import face_for
    from soleus.handout.lettering.shaping import text_width

    face = face_for("Ελλάδα", bold=False)
    width = text_width("Ελλάδα", face, 14)
    run = TextRun(20, 20, "Ελλάδα", face, 14, "#000000", width)
    data = make_pdf((Page(210, 297, (run,)),), title="A", language="en")
    assert "Ελλάδα" in words_in(data, tmp_path)


def test_lines_of_one_paragraph_do_not_run_together() -> None:
    """Read by tags, the last word of a line must not join the first of the next."""
    tag = (Step(Kind.PARAGRAPH, "p"),)
    runs = [
        TextRun(20, 20 + 7 * place, text, Face.REGULAR, 14, "#000000", 20, tag)
        for place, text in enumerate(("push", "up"))
    ]
    data = make_pdf((Page(210, 297, tuple(runs)),), title="A", language="en")
    with opened(data) as pdf:
        shown = re.findall(rb"<(\w*)> Tj", pdf.pages[0].Contents.read_bytes())
    assert [len(text) // 4 for text in shown] == [len("push "), len("up")]


def test_every_stream_is_as_long_as_it_says() -> None:
    """One in 256 ends in a line end of its own; archives refuse the file then."""
    for exercises in range(12):
        assert lengths_hold(pdf_of(exercises))
    assert not lengths_hold(b"<< /Length 3 >>\nstream\nab\nendstream")
    assert not lengths_hold(b"<< /Length 3 >>\nstream\nab\r\nendstream")
    assert lengths_hold(b"<< /Length 3 >>\nstream\nabc\nendstream")


def test_pictures_are_coarser_where_the_file_would_be_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = set_pages(handout(4, (UPRIGHT, LYING, FOOT)), Sheet(CLEAR_14, Paper.A4))
    fine = make_pdf(pages, title="A", language="en")
    monkeypatch.setattr("soleus.handout.pdf.pdf.MOST_BYTES", 1_000)
    coarse = make_pdf(pages, title="A", language="en")
    for data, units in ((fine, 25.0), (coarse, 12.0)):
        with opened(data) as pdf:
            shown = b" ".join(page.Contents.read_bytes() for page in pdf.pages)
            assert f"q {72 / 25.4 / units:.5f} 0 0".encode() in shown
