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
    sides_to_send,
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
    """A printer that can turn the paper, which a file cannot. It keeps margins of its own."""

    turned = QPrinter.DuplexMode.DuplexNone

    def setPageLayout(self, layout: QPageLayout) -> bool:  # noqa: N802 (Qt's name)
        """Refused as drivers do, where a margin is less than the one that they keep free."""
        if layout.margins(QPageLayout.Unit.Millimeter).left() < 4.0:
            return False
        return super().setPageLayout(layout)

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


def test_what_the_printer_decides_for_itself_is_no_wish_for_both_sides(qapp: QApplication) -> None:
    printer = TwoSided(QPrinter.PrinterMode.HighResolution)
    printer.setDuplex(QPrinter.DuplexMode.DuplexAuto)
    assert not on_both_sides(printer)


def test_grey_is_asked_for_and_read_back(qapp: QApplication, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    assert not asked_grey(printer)
    prepare_printer(printer, sheets(), Wishes(grey=True))
    assert asked_grey(printer)


def two_sided(file: Path, turned: QPrinter.DuplexMode) -> TwoSided:
    printer = TwoSided(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setDuplex(turned)
    return printer


def numbers(file: Path) -> list[str]:
    """The number at the foot of each side that was printed; empty where nothing is on it."""
    import re

    sides = words(file).split("\f")[:-1]
    feet = (re.findall(r"Page (\d+) of", side) for side in sides)
    return ["".join(found) for found in feet]


@pytest.mark.parametrize("paper", Paper)
def test_paper_is_asked_for_where_the_printer_keeps_margins_free(
    qapp: QApplication, tmp_path: Path, paper: Paper
) -> None:
    file = tmp_path / "out.pdf"
    printer = two_sided(file, QPrinter.DuplexMode.DuplexNone)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert print_pages(printer, booklet(paper))
    short, long = paper.size
    with pikepdf.open(file) as pdf:
        width, height = (float(each) * 25.4 / 72 for each in list(pdf.pages[0].mediabox)[2:])
    assert (width, height) == (pytest.approx(long, abs=0.5), pytest.approx(short, abs=0.5))


ONE_SIDE, BOTH = QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexLongSide


@pytest.mark.parametrize(
    ("turned", "backwards", "copies", "collated", "sent"),
    [
        (ONE_SIDE, False, 1, True, "1 2 3"),
        (ONE_SIDE, True, 1, True, "3 2 1"),
        (ONE_SIDE, False, 2, True, "1 2 3 1 2 3"),
        (ONE_SIDE, False, 2, False, "1 1 2 2 3 3"),
        (ONE_SIDE, True, 2, True, "3 2 1 3 2 1"),
        (BOTH, False, 1, True, "1 2 3"),
        (BOTH, False, 2, True, "1 2 3 - 1 2 3"),
        (BOTH, False, 2, False, "1 2 1 2 3 - 3"),
        (BOTH, True, 1, True, "3 - 1 2"),
    ],
)
def test_order_and_copies_are_those_of_the_dialog(
    qapp: QApplication,
    tmp_path: Path,
    turned: QPrinter.DuplexMode,
    backwards: bool,
    copies: int,
    collated: bool,
    sent: str,
) -> None:
    file = tmp_path / "out.pdf"
    printer = two_sided(file, turned)
    if backwards:
        printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCopyCount(copies)
    printer.setCollateCopies(collated)
    printed = print_pages(printer, sheets()[:3])
    assert [each or "-" for each in numbers(file)] == sent.split()
    assert printed == len(sent.replace("-", "").split())


def test_a_booklet_backwards_keeps_its_fronts_and_backs(qapp: QApplication, tmp_path: Path) -> None:
    sides = booklet()
    printer = two_sided(tmp_path / "out.pdf", QPrinter.DuplexMode.DuplexShortSide)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert sides_to_send(printer, sides) == (*sides[2:4], *sides[:2])


def test_a_range_goes_with_the_order(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    printer = two_sided(file, ONE_SIDE)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert print_pages(printer, sheets()) == 2
    assert numbers(file) == ["3", "2"]
