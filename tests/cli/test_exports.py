"""Every way out of the command line: PDF, page for a phone, pictures, text, changes, check."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from soleus import cli
from soleus.storage.exchange.programme_pdf import open_file
from soleus.storage.records.programme_file import open_programme, save_programme

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    file = tmp_path / "F.json"
    words = ["programme", "new", "--template", "foot", "--side", "right"]
    assert cli.main([*words, "--reference", "JM-0412", "-o", str(file)]) == 0
    return file


def handout(file: Path, output: str, *words: str) -> Path:
    target = file.with_name(output)
    assert cli.main(["handout", str(file), *words, "-o", str(target)]) == 0
    return target


def refused(capsys: Captured, *words: str) -> str:
    capsys.readouterr()
    assert cli.main(list(words)) == 2
    told = capsys.readouterr().err.strip()
    assert told.endswith(".")
    assert "\n" not in told
    return told


def test_a_handout_gives_its_programme_back_byte_for_byte(programme: Path) -> None:
    pdf = handout(programme, "F.pdf")
    back = programme.with_name("back.json")
    assert cli.main(["programme", "from-pdf", str(pdf), "-o", str(back)]) == 0
    assert back.read_bytes() == programme.read_bytes()
    assert cli.main(["programme", "check", str(pdf)]) == 0


def test_a_handout_is_printed_again_from_its_pdf(programme: Path) -> None:
    pdf = handout(programme, "F.pdf")
    assert handout(pdf, "again.pdf").read_bytes() == pdf.read_bytes()


def test_a_pdf_without_its_programme_says_so(programme: Path, capsys: Captured) -> None:
    pdf = handout(programme, "F.pdf", "--without-programme")
    told = refused(capsys, "programme", "from-pdf", str(pdf), "-o", str(programme))
    assert "F.pdf carries no programme" in told
    assert open_programme(programme).programme.reference == "JM-0412"


def test_private_notes_travel_only_where_that_is_asked_for(programme: Path) -> None:
    found = open_programme(programme)
    noted = replace(found.programme, note="Rang on Monday")
    save_programme(programme, noted, found.exercises)
    pdf = handout(programme, "F.pdf")
    assert open_file(pdf).programme == found.programme
    pdf = handout(programme, "G.pdf", "--private-notes")
    assert open_file(pdf).programme == noted


def test_a_draft_translation_says_so_in_the_properties(programme: Path) -> None:
    with pikepdf.open(handout(programme, "F.pdf", "--language", "es")) as pdf:
        assert "Draft translation" in str(pdf.docinfo["/Subject"])
        with pdf.open_metadata() as metadata:
            assert metadata["dc:description"] == str(pdf.docinfo["/Subject"])
    with pikepdf.open(handout(programme, "E.pdf")) as pdf:
        assert "/Subject" not in pdf.docinfo


def test_a_grey_handout_has_no_colour(programme: Path) -> None:
    with pikepdf.open(handout(programme, "F.pdf", "--grey")) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in {"rg", "RG"}:
                    assert len(set(map(float, operands))) == 1
    with pikepdf.open(handout(programme, "C.pdf")) as pdf:
        colours = [
            tuple(map(float, operands))
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "rg"
        ]
    assert any(len(set(each)) > 1 for each in colours)


def test_a_page_for_a_phone(programme: Path, capsys: Captured) -> None:
    page = handout(programme, "F.html", "--still")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert text.count('class="canvas') == 3
    assert "JM-0412" in text
    assert "F.html (" in capsys.readouterr().out


@pytest.mark.usefixtures("qapp")
def test_pages_become_numbered_pictures(programme: Path) -> None:
    handout(programme, "page.png", "--stage", "all", "--dpi", "40", "--paper", "letter")
    pictures = sorted(programme.parent.glob("page-*.png"))
    assert [each.name for each in pictures][:2] == ["page-1.png", "page-2.png"]
    assert not programme.with_name("page.png").exists()
    for each in pictures:
        data = each.read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", data[16:24]) == (340, 440)


def test_the_text_for_the_record(programme: Path) -> None:
    text = handout(programme, "F.txt").read_text(encoding="utf-8")
    assert text.startswith("JM-0412, ")
    assert "1. " in text


def test_what_is_new_from_files_and_pdfs(programme: Path, capsys: Captured) -> None:
    other = programme.with_name("new.json")
    words = ["programme", "new", "--template", "neural", "--side", "left"]
    assert cli.main([*words, "-o", str(other)]) == 0
    pdf, out = handout(programme, "F.pdf"), programme.with_name("changes.pdf")
    words = ["changes", str(pdf), str(other), "--since", "2026-11-08", "-o", str(out)]
    assert cli.main(words) == 0
    assert "(1 page)" in capsys.readouterr().out
    assert out.read_bytes().startswith(b"%PDF-")
    told = refused(capsys, "changes", str(pdf), str(other), "-o", str(other))
    assert "it is written as a .pdf file" in told


def test_the_check_gives_a_score_and_what_to_mend(programme: Path, capsys: Captured) -> None:
    for file in (programme, handout(programme, "F.pdf")):
        capsys.readouterr()
        assert cli.main(["handout", "check", str(file)]) == 0
        first = capsys.readouterr().out.splitlines()[0]
        assert first.startswith(f"{file}: ")
        assert first.endswith(" of 33 rules kept.")


def test_the_check_names_the_card_to_mend(programme: Path, capsys: Captured) -> None:
    text = programme.read_text(encoding="utf-8")
    note = " ".join(["word"] * 25)
    wordy = programme.with_name("wordy.json")
    wordy.write_text(
        text.replace('"exercise": "', f'"note": "{note}.",\n       "exercise": "', 1),
        encoding="utf-8",
    )
    assert cli.main(["handout", "check", str(wordy)]) == 0
    told = capsys.readouterr().out
    name = next(iter(open_programme(wordy).programme.cards()))[2].exercise
    names = {each.id: each.name for each in open_programme(wordy).exercises}
    assert f"look at: sentence length (1. {names[name]}): 25 words" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("handout", "F.json"), "where to?"),
        (("handout", "F.json", "-o", "F.doc"), ".pdf, .html, .png or .txt"),
        (("handout", "F.json", "G.json", "-o", "F.pdf"), "takes one file, not 2"),
        (("handout", "gone.json", "-o", "F.pdf"), "does not exist"),
        (("handout", "F.json", "--stage", "9", "-o", "F.pdf"), "no stage '9'"),
        (("handout", "F.json", "--dpi", "9000", "-o", "F.png"), "no size for a page"),
        (("handout", "check", "gone.pdf"), "does not exist"),
        (("programme", "from-pdf", "F.json", "-o", "x.json"), "is no PDF"),
    ],
)
def test_wrong_words_end_in_one_sentence(
    words: tuple[str, ...],
    told: str,
    programme: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(programme.parent)
    assert told in refused(capsys, *words)
