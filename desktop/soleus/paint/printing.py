"""Pages to a printer: the native dialog, then the very same marks as vectors."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from soleus.errors import UserError
from soleus.figures.display.style import Style
from soleus.handout.page import Page
from soleus.paint.page_painter import IN_COLOUR, MM_PER_INCH, PagePainter

SAME_SIZE = 1.5
"""Millimetres by which a driver may round a paper size."""


def new_printer(title: str) -> QPrinter:
    """The default printer at its own resolution. *title* is shown in the print queue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    return printer


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the print dialog begins with: without colour, on both sides, a booklet to fold."""

    grey: bool = False
    both_sides: bool = False
    booklet: bool = False


def prepare_printer(printer: QPrinter, pages: tuple[Page, ...], wishes: Wishes) -> None:
    """Set the paper of *pages* and the wishes, as far as the printer knows them.

    A booklet is turned over its short edge: its sheets lie.
    """
    apply_paper(printer, pages[0])
    if wishes.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    if wishes.booklet:
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    elif wishes.both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)


def asked_grey(printer: QPrinter) -> bool:
    """Whether the dialog was left at printing without colour."""
    return printer.colorMode() is QPrinter.ColorMode.GrayScale


def on_both_sides(printer: QPrinter) -> bool:
    return printer.duplex() not in {QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexAuto}


def ask_printer(
    printer: QPrinter,
    pages: tuple[Page, ...],
    parent: QWidget | None,
    wishes: Wishes = Wishes(),
) -> bool:
    """Show the native print dialog for *pages*. False when the person cancels."""
    prepare_printer(printer, pages, wishes)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog.exec() == QDialog.DialogCode.Accepted


def apply_paper(printer: QPrinter, page: Page) -> None:
    """Ask for the page's own paper, whole sheet: print dialogs hand back their own.

    A lying page is upright paper that is turned, which is all that printers know. Size and
    turn are set one by one: a whole layout, its margins being less than those that a printer
    keeps free, would be refused as one, and the dialog's paper would stay.
    """
    lies = page.width > page.height
    sides = sorted((page.width, page.height))
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QSizeF(*sides), QPageSize.Unit.Millimeter))
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)


def print_pages(printer: QPrinter, pages: tuple[Page, ...], style: Style = IN_COLOUR) -> int:
    """Print the pages that the dialog chose. Returns how many sheets' sides were sent.

    Raises:
        UserError: when the printer does not take the job.

    """
    sides = sides_to_send(printer, pages)
    apply_paper(printer, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            f"The printer {printer.printerName() or 'you chose'} did not take the job, so nothing "
            "was printed. Check that it is on and connected, then print again."
        )
    page_painter = PagePainter(style)
    for place, page in enumerate(sides):
        if place:
            printer.newPage()
        if page is not None:
            _print_page(painter, printer, page, page_painter)
    painter.end()
    return sum(page is not None for page in sides)


def sides_to_send(printer: QPrinter, pages: tuple[Page, ...]) -> tuple[Page | None, ...]:
    """The pages in the order in which they go to the printer; None is an empty side.

    What the dialog was left at and no driver does for a program is done here: the last page
    first, and copies where the printer knows of none. On both sides front and back stay
    together, and nothing begins on the back of something else.
    """
    a_sheet = 2 if on_both_sides(printer) else 1
    chosen = chosen_pages(printer, pages)
    sheets: list[tuple[Page | None, ...]] = []
    for first in range(0, len(chosen), a_sheet):
        sides = chosen[first : first + a_sheet]
        sheets.append((*sides, *(None,) * (a_sheet - len(sides))))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        sheets.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        sheets *= copies
    else:
        sheets = [sheet for sheet in sheets for _ in range(copies)]
    sent = [side for sheet in sheets for side in sheet]
    return tuple(sent if sent[-1] is not None else sent[:-1])


def chosen_pages(printer: QPrinter, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The page range of the dialog; all pages when it names none."""
    ranges = printer.pageRanges()
    if printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty():
        return pages
    chosen = tuple(page for number, page in enumerate(pages, 1) if ranges.contains(number))
    return chosen or pages


def _print_page(
    painter: QPainter, printer: QPrinter, page: Page, page_painter: PagePainter
) -> None:
    """One page; made smaller, never cut, where the driver insists on smaller paper."""
    paper = printer.paperRect(QPrinter.Unit.Millimeter)
    dots = printer.resolution() / MM_PER_INCH
    shrink = min(
        1.0,
        paper.width() / page.width if paper.width() < page.width - SAME_SIZE else 1.0,
        paper.height() / page.height if paper.height() < page.height - SAME_SIZE else 1.0,
    )
    painter.save()
    painter.translate(max(paper.width() - page.width * shrink, 0.0) * dots / 2, 0)
    page_painter.paint(painter, page, dots * shrink)
    painter.restore()
