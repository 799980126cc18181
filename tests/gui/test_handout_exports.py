"""The handout leaves the window: each way with its file, and one issued version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from tests.gui.desk import Desk
from tests.gui.handing_over import (
    WAYS,
    answer_name,
    by_pdf,
    by_pictures,
    by_web_page,
    handing,
    issued,
    sign,
)

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding, FlagCheck, NormGroup, Sex
from soleus.domain.programme import Programme
from soleus.errors import UserError
from soleus.gui.handout import handing_over
from soleus.gui.handout.handout_memory import EMBED, PRIVATE_NOTES
from soleus.storage.exchange.programme_pdf import open_file


@pytest.mark.parametrize(("way", "ending"), WAYS)
def test_a_file_is_named_without_a_name_and_issued(
    way: Callable[[Desk], None],
    ending: str,
    signed: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = answer_name(monkeypatch, tmp_path)
    way(signed)
    title = "-".join(signed.document.programme.title.replace(",", "").split())
    assert names == [f"JM-0412-2026-11-22-{title}-v1.{ending}"]
    assert list(tmp_path.glob(f"*.{ending}"))
    (version,) = issued(signed)
    assert (version.number, version.initials, version.layout) == (1, "MK", "clear14")
    assert version.programme == signed.document.programme


def test_the_initials_at_the_foot_are_those_that_were_asked_for(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed.services.settings.set("initials", "ZQ")
    answer_name(monkeypatch, tmp_path)
    by_web_page(signed)
    (page,) = tmp_path.glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert "JM-0412 · MK · 22 November 2026" in text
    assert "ZQ" not in text


def test_the_same_sheet_twice_on_one_day_is_one_version(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    by_web_page(signed)
    assert len(issued(signed)) == 1
    signed.document.change("Message", message="Well done.")
    by_pdf(signed)
    assert [each.number for each in issued(signed)] == [1, 2]
    assert [Path(each).stem[-3:] for each in names] == ["-v1", "-v1", "-v2"]


def test_what_cannot_be_written_is_not_issued(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(signed.window.trouble, "tell", told.append)
    signed.window.files.failed.disconnect()
    signed.window.files.failed.connect(told.append)
    answer_name(monkeypatch, tmp_path / "not" / "there")
    by_pdf(signed)
    assert isinstance(told[0], UserError)
    assert "folder does not exist" in str(told[0])
    assert issued(signed) == ()


def test_a_name_typed_without_its_ending_replaces_no_file(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog asked about "sheet", not about "sheet.pdf"."""
    (tmp_path / "sheet.pdf").write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet"), ""))
    by_pdf(signed)
    assert (tmp_path / "sheet.pdf").read_bytes() == b"kept"
    assert (tmp_path / "sheet-2.pdf").read_bytes().startswith(b"%PDF")


def test_giving_up_the_initials_or_the_name_issues_nothing(
    signed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    by_pdf(signed)
    sign(monkeypatch, agrees=False)
    by_pictures(signed)
    assert issued(signed) == ()


def carried(folder: Path) -> Programme:
    (file,) = folder.glob("*.pdf")
    return open_file(file).programme


def test_private_notes_stay_here_unless_the_clinic_lets_them_go(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    programme = signed.document.programme
    assert carried(tmp_path) == replace(programme, note="", flags=FlagCheck())
    signed.services.settings.set(PRIVATE_NOTES, True)
    by_pdf(signed)
    assert carried(tmp_path) == programme


FOUND = (
    Finding("f1", Measure.HEEL_RAISES, date(2026, 11, 2), BodySide.RIGHT, 14, note="tearful"),
    Finding("f2", Measure.SLUMP, date(2026, 11, 2), BodySide.RIGHT, note="too sore to test"),
)
WOMAN = NormGroup(Sex.FEMALE, 60)


def test_what_was_measured_goes_home_without_notes_sex_and_age(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed.document.change("Enter", findings=FOUND, norms=WOMAN)
    answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    found = carried(tmp_path)
    assert found.findings == (replace(FOUND[0], note=""),)
    assert found.norms == NormGroup()
    signed.services.settings.set(PRIVATE_NOTES, True)
    by_pdf(signed)
    assert carried(tmp_path) == signed.document.programme


@pytest.mark.parametrize("edited", [False, True])
def test_the_sheet_of_a_patient_who_is_known_here_overwrites_nothing(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, edited: bool
) -> None:
    """It lacks what stayed at the clinic: the programme that is here keeps it."""
    signed.document.change("Enter", findings=FOUND, norms=WOMAN)
    answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    if edited:
        later = replace(FOUND[0], id="f3", on=date(2026, 11, 20), value=20, note="slept badly")
        signed.document.change("Enter", findings=(*FOUND, later))
    kept = signed.document.programme
    signed.open("at_ins")
    (file,) = tmp_path.glob("*.pdf")
    signed.window.open_file(str(file))
    assert signed.document.programme == kept
    assert signed.services.programmes.get(kept.id) == kept
    assert [each.programme.findings for each in issued(signed)] == [FOUND]


def test_the_programme_stays_out_when_the_clinic_says_so(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed.services.settings.set(EMBED, False)
    signed.window.workspace.handout.read_settings()
    answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    with pytest.raises(UserError, match="carries no programme"):
        carried(tmp_path)


def test_nothing_in_the_file_names_the_physiotherapist_or_the_computer(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_name(monkeypatch, tmp_path)
    by_pdf(signed)
    (file,) = tmp_path.glob("*.pdf")
    with pikepdf.open(file) as pdf:
        kept = {str(key): str(value) for key, value in pdf.docinfo.items()}
        assert "/Author" not in kept
        assert not any("JM-0412" in value for value in kept.values())


def test_each_page_is_a_picture_and_an_older_series_stays(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_name(monkeypatch, tmp_path)
    by_pictures(signed)
    first = sorted(tmp_path.glob("*.png"))
    pages = signed.window.workspace.handout.pages
    assert len(first) == len(pages) > 1
    image = QImage(str(first[0]))
    assert image.width() / image.height() == pytest.approx(210 / 297, abs=0.01)
    before = [each.read_bytes() for each in first]
    by_pictures(signed)
    assert len(list(tmp_path.glob("*.png"))) == 2 * len(first)
    assert [each.read_bytes() for each in first] == before


def test_a_booklet_can_be_saved_for_the_screen_or_for_paper(
    signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = signed.window.workspace.handout
    box = panel.bar.layout_box
    box.setCurrentIndex(box.findData("booklet"))
    box.activated.emit(box.currentIndex())
    answer_name(monkeypatch, tmp_path)  # takes the last kind, that for paper
    by_pdf(signed)
    (file,) = tmp_path.glob("*.pdf")
    with pikepdf.open(file) as pdf:
        left, bottom, right, top = (float(each) for each in pdf.pages[0].mediabox)
        assert right - left > top - bottom, "its sides lie"
    assert issued(signed)[0].layout == "booklet"


def test_the_text_for_the_record_goes_to_the_clipboard_with_the_version(signed: Desk) -> None:
    handing(signed).copy_text()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("JM-0412")
    assert "version" not in text.lower()
    handing(signed).issue(handing(signed)._handout("MK"))
    handing(signed).copy_text()
    assert "MK" in QGuiApplication.clipboard().text()
    assert "1" in QGuiApplication.clipboard().text().splitlines()[-1]


# --- printing


@pytest.fixture
def paper(signed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dialog is answered with a printer that writes a file."""
    file = tmp_path / "printed.pdf"

    def accept(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return True

    monkeypatch.setattr(handing_over, "ask_printer", accept)
    return file


def test_printing_issues_once_the_pages_are_sent(signed: Desk, paper: Path) -> None:
    signed.window.bar.print.click()
    with pikepdf.open(paper) as pdf:
        assert len(pdf.pages) == len(signed.window.workspace.handout.pages)
    assert [each.initials for each in issued(signed)] == ["MK"]


def test_a_given_up_print_issues_nothing(signed: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_over, "ask_printer", lambda *_: False)
    signed.window.bar.print.click()
    assert issued(signed) == ()


@pytest.mark.parametrize(
    ("asked", "coloured"),
    [(QPrinter.ColorMode.GrayScale, False), (QPrinter.ColorMode.Color, True)],
)
def test_colour_is_printed_unless_the_dialog_was_asked_for_grey(
    asked: QPrinter.ColorMode,
    coloured: bool,
    signed: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "printed.pdf"

    def accept(printer: QPrinter, *_: object) -> bool:
        printer.setColorMode(asked)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return True

    monkeypatch.setattr(handing_over, "ask_printer", accept)
    signed.window.bar.print.click()
    with pikepdf.open(file) as pdf:
        inks = {
            tuple(float(each) for each in step.operands)
            for page in pdf.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) in {"scn", "SCN"}
        }
    assert len(inks) > 3
    assert any(len(set(ink)) > 1 for ink in inks) is coloured


def test_an_edit_made_while_it_prints_is_not_lost(signed: Desk, paper: Path) -> None:
    handout = handing(signed)._handout("MK")
    signed.document.change("Message", message="Well done.")
    handing(signed).issue(handout)
    stored = signed.services.programmes.get(signed.document.programme.id)
    assert stored.message == "Well done."
    assert issued(signed)[0].programme.message == ""
