"""Tables of exercises, CSV and XLSX: what is wrong is told by row and column, all or nothing."""

from __future__ import annotations

import csv
from contextlib import suppress
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from soleus.domain.exercise import Equipment, Exercise, Position, Purpose, Region, default_dose
from soleus.domain.shorthand import read_dose
from soleus.errors import UserError
from soleus.storage.exchange.exercise_table import (
    COLUMNS,
    NAMES,
    TableProblems,
    exercises_of,
    write_template,
)
from soleus.storage.exchange.incoming import read_incoming
from soleus.storage.exchange.table_file import LARGEST_FILE, MOST_ROWS, _xlsx, letters, read_cells

HEAD = ("name", "region", "dose", "step 1")
GOOD = ("Stair drop", "calf", "3x10 daily", "Lower your heel.")


def as_csv(rows: list[tuple[str, ...]], separator: str = ",") -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode()


def as_xlsx(rows: list[tuple[object, ...]]) -> bytes:
    book, out = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(out)
    return out.getvalue()


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def told(rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    with pytest.raises(TableProblems) as caught:
        exercises_of(tuple(rows), "ours.csv")
    assert str(caught.value).startswith("ours.csv: nothing was taken in.")
    return caught.value.cells


# --- the template


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_template_can_be_taken_in_as_it_is(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"exercises.{ending}"
    write_template(path)
    drop, towel = read_incoming(path).exercises
    assert drop.name == "Stair heel drop"
    assert drop.clinical_name == "Eccentric heel drop, stair edge"
    assert (drop.region, drop.position) == (Region.CALF, Position.STANDING)
    assert drop.purposes == (Purpose.LOWERING, Purpose.STRENGTH)
    assert len(drop.words.steps) == 4
    assert drop.words.cues == ("Go down slowly", "Hold the rail")
    assert drop.equipment == (Equipment.STEP,)
    assert drop.synonyms == ("heel drop", "stair drop", "eccentric calf")
    assert default_dose(drop) == read_dose("3x15 0-0-3 rest 60s daily each").dose
    assert drop.unverified
    assert towel.position is Position.LONG_SITTING
    assert drop.id != towel.id


def test_the_template_says_how_each_column_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "exercises.xlsx"
    write_template(path)
    notes = load_workbook(path).worksheets[1]
    shown = {row[0]: row[1] for row in notes.iter_rows(min_row=2, values_only=True)}
    assert tuple(shown) == NAMES
    assert "mobility" in str(shown["region"])
    assert all(shown.values())


def test_the_template_has_no_other_form(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.xlsx or \.csv"):
        write_template(tmp_path / "exercises.ods")


# --- reading


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_common_separator_will_do(separator: str, tmp_path: Path) -> None:
    path = put(tmp_path, "ours.csv", as_csv([HEAD, GOOD], separator))
    assert [each.name for each in read_incoming(path).exercises] == ["Stair drop"]


def test_letters_of_older_programs_are_read(tmp_path: Path) -> None:
    data = as_csv([HEAD, ("Élévation", *GOOD[1:])]).decode().encode("cp1252")
    path = put(tmp_path, "ours.csv", data)
    assert read_incoming(path).exercises[0].name == "Élévation"


def test_numbers_and_empty_rows_of_a_spreadsheet_are_read(tmp_path: Path) -> None:
    rows = [HEAD, (12.0, "calf", "3x10 daily", "Go."), (), GOOD, (None, None)]
    path = put(tmp_path, "ours.xlsx", as_xlsx(rows))
    assert [each.name for each in read_incoming(path).exercises] == ["12", "Stair drop"]


def test_columns_stand_in_any_order_and_capitals() -> None:
    rows = [tuple(each.upper() for each in reversed(HEAD)), tuple(reversed(GOOD))]
    (found,) = exercises_of(tuple(rows), "ours.csv")
    assert isinstance(found, Exercise)
    assert found.region is Region.CALF


# --- what is wrong


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("name", "", "Row 3, column A (name): is empty, and is needed."),
        ("region", "", "Row 3, column B (region): is empty, and is needed."),
        (
            "region",
            "hipp",
            "Row 3, column B (region): 'hipp' is not known here. Write one of: "
            "calf, foot, knee, hip, trunk, neural, mobility, spring, running.",
        ),
        ("dose", "", "Row 3, column C (dose): is empty, and is needed."),
        ("dose", "3x10 blah daily", "Row 3, column C (dose): cannot read 'blah'."),
        ("step 1", "", "Row 3, column D (step 1): is empty, and is needed."),
        ("name", "stair DROP", "Row 3, column A (name): the name of row 2 stands here again."),
    ],
)
def test_a_wrong_cell_is_told_with_row_and_column(column: str, value: str, problem: str) -> None:
    wrong = dict(zip(HEAD, ("Other", *GOOD[1:]), strict=True)) | {column: value}
    assert told([HEAD, GOOD, tuple(wrong.values())]) == (problem,)


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("position", "flying", ("'flying' is not known here. Write one of: standing, ", "plank")),
        ("equipment", "step, anvil", ("'anvil' is not known here. Write one of: ", "towel")),
        ("purpose", "fun", ("'fun' is not known here. Write one of: strength, ", "stretch")),
    ],
)
def test_a_word_that_is_none_of_a_column_is_told_with_those_that_are(
    column: str, value: str, problem: tuple[str, str]
) -> None:
    (found,) = told([(*HEAD, column), (*GOOD, value)])
    assert found.startswith(f"Row 2, column E ({column}): {problem[0]}")
    assert problem[1] in found


def test_every_wrong_cell_is_told_at_once() -> None:
    rows = [HEAD, *((f"N{n}", "hipp", "3xx", "Go.") for n in range(40))]
    assert len(told(rows)) == 80


@pytest.mark.parametrize(
    ("heading", "problem"),
    [
        (("name", "region", "dose"), "Row 1: the column 'step 1' is missing."),
        ((*HEAD, "colour"), "Row 1, column E: there is no column 'colour'."),
        ((*HEAD, "Name"), "Row 1, column E: the column 'name' stands twice."),
    ],
)
def test_a_wrong_heading_is_told(heading: tuple[str, ...], problem: str) -> None:
    assert problem in told([heading, GOOD])


def test_a_table_without_an_exercise_is_told() -> None:
    assert told([HEAD]) == ("Row 2: there is no exercise below the heading.",)


def test_the_needed_columns_are_few() -> None:
    assert [each.name for each in COLUMNS if each.needed] == ["name", "region", "dose", "step 1"]


# --- from strangers


def zipped(name: str, size: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        packed.writestr(name, b"0" * size)
    return out.getvalue()


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
)


WORKBOOK = as_xlsx([HEAD, GOOD, GOOD])


def hostile_sheet() -> bytes:
    """A good workbook whose sheet speaks of entities."""
    out = BytesIO()
    with ZipFile(BytesIO(as_xlsx([HEAD, GOOD]))) as good, ZipFile(out, "w") as packed:
        for each in good.namelist():
            sheet = each.endswith("sheet1.xml")
            packed.writestr(each, ENTITIES if sheet else good.read(each))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.xlsx", b"", "damaged or no .xlsx"),
        ("a.xlsx", b"PK\x03\x04 cut", "damaged or no .xlsx"),
        ("a.xlsx", as_xlsx([HEAD, GOOD])[:900], "damaged or no .xlsx"),
        ("a.xlsx", zipped("x.xml", 1000), "damaged or no .xlsx"),
        ("a.xlsx", zipped("xl/workbook.xml", 90_000_000), "unpacks to more than 80 MB"),
        ("a.xlsx", hostile_sheet(), "damaged or no .xlsx"),
        ("a.csv", bytes(LARGEST_FILE + 1), "larger than 12 MB"),
        ("a.csv", b"\0\1\2\0", "no text"),
        ("a.csv", b'name,"open\n' * 3, "no table"),
        ("a.csv", b"a," * 200_000, "nothing was taken in"),
        ("a.csv", b"x" * 200_000, "no table|more than 2000 characters"),
        ("a.csv", b"name\n" + b"x" * 3000, "row 2, column A holds more than 2000 characters"),
        ("a.csv", b"name\n" * (MOST_ROWS + 5), "more than 3000 rows"),
    ],
    ids=[
        "empty", "cut zip", "cut book", "another zip", "bomb", "entities", "huge", "binary",
        "open quote", "wide", "one line", "long cell", "long",
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_in_a_sentence(
    name: str, data: bytes, why: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=why):
        read_incoming(put(tmp_path, name, data))


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 255)), min_size=1, max_size=12))
def test_a_damaged_workbook_is_read_or_told(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WORKBOOK)
    for place, bits in flips:
        data[place % len(data)] ^= bits
    with suppress(UserError):
        _xlsx(bytes(data), "ours.xlsx")


def test_a_workbook_with_a_locked_sheet_is_told() -> None:
    data = bytearray(WORKBOOK)
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1  # "encrypted"
            place = data.find(mark, place + 1)
    with pytest.raises(UserError, match=r"damaged or no .xlsx"):
        _xlsx(bytes(data), "ours.xlsx")


def test_a_sheet_that_lies_about_its_size_is_read(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(as_xlsx([HEAD, GOOD]))) as good, ZipFile(out, "w") as packed:
        for each in good.namelist():
            data = good.read(each).replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"')
            packed.writestr(each, data)
    rows = read_cells(put(tmp_path, "a.xlsx", out.getvalue()))
    assert rows == (HEAD, GOOD)


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_columns_are_called_as_in_spreadsheets(column: int, name: str) -> None:
    assert letters(column) == name
