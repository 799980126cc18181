"""Tables of cells from CSV and XLSX files of strangers, and the template that is filled in."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from struct import error as StructError  # noqa: N812 (struct names it in small letters)
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 (zlib names it in small letters)

from soleus.errors import UserError
from soleus.storage.files import read_file, write_file

TABLES = (".csv", ".tsv", ".xlsx")
LARGEST_FILE = 12_000_000  # bytes
LARGEST_UNPACKED = 80_000_000
MOST_ROWS = 3000
MOST_COLUMNS = 60
LONGEST_CELL = 2000  # characters
PAGES = ("utf-8-sig", "cp1252")
SEPARATORS = ",;\t"
Rows = tuple[tuple[str, ...], ...]


def read_cells(path: Path) -> Rows:
    """The cells of the first sheet as text, row by row, the heading first.

    Raises:
        UserError: not there, too large, or no table.

    """
    data = read_file(path, LARGEST_FILE)
    if len(data) > LARGEST_FILE:
        raise _refused(path.name, f"it is larger than {LARGEST_FILE // 1_000_000} MB")
    rows = _xlsx(data, path.name) if path.suffix.lower() == ".xlsx" else _csv(data, path.name)
    if len(rows) > MOST_ROWS:
        raise _refused(path.name, f"it has more than {MOST_ROWS} rows")
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            if len(cell) > LONGEST_CELL:
                where = f"row {number}, column {letters(column)}"
                raise _refused(path.name, f"{where} holds more than {LONGEST_CELL} characters")
    return rows


def letters(column: int) -> str:
    """The name of the *column*-th column (from 1) as spreadsheets have it: A, B … AA."""
    name = ""
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def _csv(data: bytes, name: str) -> Rows:
    if b"\0" in data[:4096]:
        raise _refused(name, "it is no text")
    text = _decoded(data)
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise _refused(name, f"it is no table ({error})") from error
    return _trimmed(rows)


def _decoded(data: bytes) -> str:
    for page in PAGES:
        try:
            return data.decode(page)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _xlsx(data: bytes, name: str) -> Rows:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with ZipFile(BytesIO(data)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST_UNPACKED:
                raise _refused(name, f"it unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        with closing(book):
            sheet = book.worksheets[0]
            # What the file says of its size is not believed.
            sheet.reset_dimensions()
            found = [
                [_text(value) for value in row]
                for row in sheet.iter_rows(
                    max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True
                )
            ]
    # An entry that is locked with a password is a RuntimeError.
    except (
        BadZipFile, InvalidFileException, ParseError, ZlibError, StructError, LookupError,
        ValueError, TypeError, AttributeError, OSError, EOFError, RuntimeError, ArithmeticError,
        SyntaxError,
    ) as error:  # fmt: skip
        raise _refused(name, "it is damaged or no .xlsx file") from error
    return _trimmed(found)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _trimmed(rows: Iterable[Sequence[str]]) -> Rows:
    """Cells without white space around them, no empty ones at a row's end, no empty end."""
    found = []
    for row in rows:
        cells = [cell.strip() for cell in row[:MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        found.append(tuple(cells))
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _refused(name: str, why: str) -> UserError:
    return UserError(
        f"{name} cannot be taken in: {why}. Nothing was changed. "
        "Fill in the template that Soleus writes, and import that."
    )


# --- writing


def write_cells(path: Path, rows: Rows, notes: Rows, widths: Sequence[int]) -> None:
    """Write *rows* as .csv or .xlsx, by the path's ending; *notes* go on a sheet of their own.

    Raises:
        UserError: the ending is another, or the file could not be written.

    """
    ending = path.suffix.lower()
    if ending == ".xlsx":
        write_file(path, _workbook(rows, notes, widths))
    elif ending == ".csv":
        text = StringIO(newline="")
        csv.writer(text).writerows(rows)
        # The mark tells spreadsheets that it is UTF-8.
        write_file(path, text.getvalue().encode("utf-8-sig"))
    else:
        raise UserError(f"{path}: the template is written as .xlsx or .csv. Name it so.")


def _workbook(rows: Rows, notes: Rows, widths: Sequence[int]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Exercises"
    for row in rows:
        sheet.append(row)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[letters(column)].width = width
    told = book.create_sheet("How to fill it in")
    for row in notes:
        told.append(row)
    told.column_dimensions["A"].width, told.column_dimensions["B"].width = 18, 90
    for each in (*sheet[1], *told[1]):
        each.font = Font(bold=True)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
