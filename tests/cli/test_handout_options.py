"""What the command line can choose about a handout."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from soleus import cli

Captured = pytest.CaptureFixture[str]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    file = tmp_path / "F.json"
    words = ["programme", "new", "--template", "foot", "--side", "right"]
    assert cli.main([*words, "--reference", "JM-0412", "-o", str(file)]) == 0
    return file


def made(file: Path, *words: str) -> pikepdf.Pdf:
    target = file.with_name("F.pdf")
    assert cli.main(["handout", str(file), *words, "-o", str(target)]) == 0
    return pikepdf.open(target)


def headings(pdf: pikepdf.Pdf) -> set[str]:
    found: set[str] = set()
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            found.add(item.title)
            waiting += item.children
    return found


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("layout", ["clear14", "standard12", "large18", "easyread", "fridge"])
def test_every_layout_comes_on_either_paper(programme: Path, layout: str, paper: str) -> None:
    with made(programme, "--layout", layout, "--paper", paper) as pdf:
        wide = {"a4": 595.28, "letter": 612.0}[paper]
        assert all(float(page.MediaBox[2]) == pytest.approx(wide, abs=0.1) for page in pdf.pages)
        assert len(pdf.pages) == 1 or layout != "fridge"


def test_a_booklet_comes_twice_to_send_and_to_print(programme: Path, capsys: Captured) -> None:
    with made(programme, "--layout", "booklet") as pdf:
        assert "/StructTreeRoot" in pdf.Root
        pages = len(pdf.pages)
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(420.9, abs=0.1)
    assert "F-to-print.pdf" in capsys.readouterr().out
    with pikepdf.open(programme.with_name("F-to-print.pdf")) as sides:
        assert len(sides.pages) == -(-pages // 4) * 2
        assert float(sides.pages[0].MediaBox[2]) == pytest.approx(841.9, abs=0.1)
        assert "/StructTreeRoot" not in sides.Root


def test_parts_are_added_and_left_out(programme: Path) -> None:
    with made(programme) as pdf:
        usual = headings(pdf)
    with made(programme, "--without", "diary", "--without", "advice") as pdf:
        fewer = headings(pdf)
    assert "Your diary" in usual - fewer
    assert fewer - usual == {"Questions?"}, "without help box the line for the number is here"
    with made(programme, "--diary-only", "--weeks", "4") as pdf:
        assert {"Your diary"} == headings(pdf) - usual | {"Your diary"} & headings(pdf)
    with made(programme, "--exercise", "2") as pdf:
        assert len([title for title in headings(pdf) if title[:2] in {"1 ", "2 "}]) == 1


def test_boxes_can_be_ticked_on_a_screen(programme: Path) -> None:
    with made(programme, "--form-fields") as pdf:
        assert len(pdf.Root.AcroForm.Fields) > 7
    with made(programme) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_the_clinic_stands_on_the_sheet(programme: Path) -> None:
    logo = programme.with_name("logo.svg")
    logo.write_text(SVG, encoding="utf-8")
    words = ["--clinic-name", "Riverside", "--clinic-phone", "01234", "--clinic-logo", str(logo)]
    words += ["--clinic-link", "https://riverside.example"]
    with made(programme, *words) as pdf:
        alts = [str(each.Alt) for each in pdf.objects if is_figure(each)]
    assert any("https://riverside.example" in alt for alt in alts)


def is_figure(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure


@pytest.mark.parametrize(
    "words",
    [
        ("--exercise", "99"),
        ("--stage", "99"),
        ("--clinic-link", "riverside"),
        ("--clinic-logo", "F.json"),
        ("--clinic-logo", "none.png"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    programme: Path, words: tuple[str, str], capsys: Captured
) -> None:
    name, value = words
    given = str(programme.with_name(value)) if name == "--clinic-logo" else value
    capsys.readouterr()
    out = programme.with_name("x.pdf")
    assert cli.main(["handout", str(programme), name, given, "-o", str(out)]) == 2
    told = capsys.readouterr().err.strip()
    assert told.endswith(".")
    assert "\n" not in told
    assert not out.exists()
