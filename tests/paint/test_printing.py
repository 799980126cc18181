"""Printing: the same marks as vectors, on the paper that the pages were set for."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from tests.handout.handout_samples import LYING, UPRIGHT, handout

from soleus.errors import UserError
from soleus.handout.layout import CLEAR_14, LAYOUTS, Sheet
from soleus.handout.page import Page, Paper
from soleus.handout.setting.booklet import imposed_pages
from soleus.handout.setting.set_pages import set_pages
from soleus.paint.printing import (
    Wishes,
    apply_paper,
    asked_grey,
    new_printer,
    on_both_sides,
    prepare_printer,
    print_pages,
)


def sheets(paper: Paper = Paper.A4) -> tuple[Page, ...]:
    return set_pages(handout(5, (UPRIGHT, LYING)), Sheet(CLEAR_14, paper))


def to_file(file: Path) -> QPrinter:
    printer = new_printer("Exercises")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def words(file: Path, *options: str) -> str:
    run = subprocess.run(["pdftotext", *options, file, "-"], capture_output=True, check=True)
    return run.stdout.decode()


@pytest.mark.parametrize("paper", Paper)
def test_every_page_is_printed_as_text_and_vectors(
    qapp: QApplication, tmp_path: Path, paper: Paper
) -> None:
    file = tmp_path / "out.pdf"
    pages = sheets(paper)
    assert print_pages(to_file(file), pages) == len(pages)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == len(pages)
        assert not any(sheet.get_images() for sheet in pdf.pages)
    printed = " ".join(words(file).split())
    assert all(" ".join(run.text.split()) in printed for page in pages for run in page.texts())


@pytest.mark.parametrize("paper", Paper)
def test_the_paper_is_asked_for_again_after_a_dialog_changed_it(
    qapp: QApplication, tmp_path: Path, paper: Paper
) -> None:
    file = tmp_path / "out.pdf"
    printer = to_file(file)
    apply_paper(printer, sheets(paper)[0])
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A5),
            QPageLayout.Orientation.Landscape,
            QMarginsF(20, 20, 20, 20),
        )
    )
    print_pages(printer, sheets(paper))
    with pikepdf.open(file) as pdf:
        width, height = (float(side) * 25.4 / 72 for side in pdf.pages[0].mediabox[2:])
    assert (width, height) == pytest.approx(paper.size, abs=0.5)


def test_print_and_file_have_the_same_words_at_the_same_place(
    qapp: QApplication, tmp_path: Path
) -> None:
    from soleus.handout.pdf.pdf import make_pdf

    printed, written = tmp_path / "printed.pdf", tmp_path / "written.pdf"
    print_pages(to_file(printed), sheets())
    written.write_bytes(make_pdf(sheets(), title="Exercises", language="en"))
    one, other = places(printed), places(written)
    assert [word for word, _ in one] == [word for word, _ in other]
    for (word, here), (_, there) in zip(one, other, strict=True):
        assert here == pytest.approx(there, abs=0.3), word  # points: a tenth of a millimetre


def places(file: Path) -> list[tuple[str, tuple[float, ...]]]:
    """Words with left and right end in points, from top to bottom."""
    import re

    found = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*?>([^<]+)</word>', words(file, "-bbox")
    )
    rows = [(word, (float(left), float(right))) for left, _, right, word in found]
    return sorted(rows)


def test_only_the_chosen_pages_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    printer = to_file(file)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    ranges = QPageRanges()
    ranges.addPage(2)
    printer.setPageRanges(ranges)
    assert print_pages(printer, sheets()) == 1
    assert "Page 2 of" in words(file)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_a_plain_sentence(
    qapp: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="nothing was printed"):
        print_pages(to_file(tmp_path / "no" / "such" / "folder" / "out.pdf"), sheets())


# --- what the dialog begins with, and booklets


def booklet(paper: Paper = Paper.A4) -> tuple[Page, ...]:
    pages = set_pages(handout(5, (UPRIGHT, LYING)), Sheet(LAYOUTS["booklet"], paper))
    return imposed_pages(pages, paper)


@pytest.mark.parametrize("paper", Paper)
def test_the_sides_of_a_booklet_lie_on_whole_paper(
    qapp: QApplication, tmp_path: Path, paper: Paper
) -> None:
    file = tmp_path / "out.pdf"
    sides = booklet(paper)
    printer = to_file(file)
    prepare_printer(printer, sides, Wishes(booklet=True))
    assert print_pages(printer, sides) == len(sides)
    short, long = paper.size
    with pikepdf.open(file) as pdf:
        for sheet in pdf.pages:
            width, height = (float(each) * 25.4 / 72 for each in list(sheet.mediabox)[2:])
            assert (width, height) == (pytest.approx(long, abs=0.5), pytest.approx(short, abs=0.5))
    printed = " ".join(words(file).split())
    texts = [run for side in sides for run in side.texts()]
    assert all(" ".join(run.text.split()) in printed for run in texts)


class TwoSided(QPrinter):
    """A printer that can turn the paper, which a file cannot."""

    turned = QPrinter.DuplexMode.DuplexNone

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 (Qt's name)
        self.turned = duplex

    def duplex(self) -> QPrinter.DuplexMode:
        return self.turned


@pytest.mark.parametrize(
    ("wishes", "turned"),
    [
        (Wishes(), QPrinter.DuplexMode.DuplexNone),
        (Wishes(both_sides=True), QPrinter.DuplexMode.DuplexLongSide),
        (Wishes(booklet=True), QPrinter.DuplexMode.DuplexShortSide),
        (Wishes(both_sides=True, booklet=True), QPrinter.DuplexMode.DuplexShortSide),
    ],
)
def test_the_dialog_begins_with_what_was_wished(
    qapp: QApplication, wishes: Wishes, turned: QPrinter.DuplexMode
) -> None:
    printer = TwoSided(QPrinter.PrinterMode.HighResolution)
    prepare_printer(printer, sheets(), wishes)
    assert printer.duplex() is turned
    assert on_both_sides(printer) is (turned is not QPrinter.DuplexMode.DuplexNone)


def test_grey_is_asked_for_and_read_back(qapp: QApplication, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    assert not asked_grey(printer)
    prepare_printer(printer, sheets(), Wishes(grey=True))
    assert asked_grey(printer)
