"""Issued versions: listed, opened as a copy, saved again, compared on a sheet; files dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QFileDialog
from tests.gui.desk import NOW, Desk, answering, press
from tests.gui.handing_over import issue

from soleus.gui.handout import handing_over
from soleus.gui.handout.changes_dialog import ChangesDialog
from soleus.gui.handout.handout_files import Handout, as_issued
from soleus.gui.handout.issued_dialog import IssuedDialog
from soleus.gui.jobs.jobs import run_here
from soleus.gui.look.tokens import LIGHT
from soleus.handout.figure_source import page_style
from soleus.handout.issuing import issue as issue_sheet
from soleus.handout.options import DIARY_ONLY, HandoutOptions
from soleus.handout.page import Paper
from soleus.storage.exchange.programme_pdf import open_file


def words(pages: object) -> str:
    return " ".join(run.text for page in pages for run in page.texts())  # type: ignore[attr-defined]


def test_the_list_says_when_and_who_and_opens_a_copy(handed: Desk) -> None:
    original = handed.document.programme
    before = handed.services.programmes.issued(original.id)

    def answer(dialog: object) -> None:
        assert isinstance(dialog, IssuedDialog)
        row = dialog.list.choices.choice(0)
        assert row is not None
        assert row.title.startswith("Version 1 · 1 Nov 2026")
        assert "signed MK" in row.about
        press(dialog, "Open as a copy")

    answering(answer)
    handed.window.handouts.issued()
    copy = handed.document.programme
    assert copy.id != original.id
    assert replace(copy, id=original.id) == before[0].programme
    assert handed.services.programmes.issued(original.id) == before
    assert handed.services.programmes.get(original.id) == original


def test_an_empty_list_says_how_versions_come(desk: Desk) -> None:
    desk.open()
    told: list[bool] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, IssuedDialog)
        told.append(dialog.list.isVisible() or dialog.copy.isVisible())

    answering(look)
    desk.window.handouts.issued()
    assert told == [False]


def test_a_version_is_saved_again_as_it_was(
    handed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def take(*given: object) -> tuple[str, str]:
        names.append(Path(str(given[2])).name)
        return str(tmp_path / "again.pdf"), "PDF (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take)
    handed.window.handouts.diary_only()  # for this once; a version is saved whole
    answering(lambda dialog: press(dialog, "Save as PDF again…"))
    handed.window.handouts.issued()
    version = handed.services.programmes.issued(handed.document.programme.id)[0]
    assert names[0].startswith("JM-0412-2026-11-01-")
    assert names[0].endswith("-v1.pdf")
    assert open_file(tmp_path / "again.pdf").programme == version.programme
    with pikepdf.open(tmp_path / "again.pdf") as pdf:
        assert len(pdf.pages) > 1
    assert len(handed.services.programmes.issued(version.programme.id)) == 1


def test_a_diary_on_letter_in_grey_is_saved_again_as_just_that(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    now = desk.document.programme
    options = HandoutOptions(
        Paper.LETTER, contents=DIARY_ONLY, date=date(2026, 11, 1), initials="MK", grey=True
    )
    library = desk.services.shown_library()
    issued = issue_sheet(desk.services.programmes, now, library, options)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.pdf"), ""))
    answering(lambda dialog: press(dialog, "Save as PDF again…"))
    desk.window.handouts.issued()
    figures = desk.services.printed_figures()
    usual = replace(HandoutOptions(layout="large18"), clinic=desk.services.clinic())
    again = as_issued(issued, library, usual, figures)
    day = issued.issued_at.astimezone().date()
    assert again.options == replace(options, clinic=usual.clinic, language="en", date=day)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        (page,) = pdf.pages
        assert [round(float(side)) for side in page.MediaBox[2:]] == [612, 792]
    assert open_file(tmp_path / "a.pdf").programme == now


def test_what_changed_is_shown_then_saved(
    handed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "changes.pdf"
    names: list[str] = []

    def take(*given: object) -> tuple[str, str]:
        names.append(Path(str(given[2])).name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take)
    version = handed.services.programmes.issued(handed.document.programme.id)[0]
    stage = version.programme.current_stage
    assert stage is not None
    gone = handed.services.library.exercises[stage.blocks[0].cards[0].exercise].name
    seen: list[str] = []

    def answer(dialog: object) -> None:
        assert isinstance(dialog, ChangesDialog)
        assert len(dialog.pages) == 1
        seen.append(words(dialog.pages))
        assert dialog.print.isDefault()
        press(dialog, "Save PDF…")

    answering(answer)
    handed.window.handouts.changes()
    assert gone in seen[0]
    assert "1 November 2026" in seen[0].replace("\xa0", " ")
    assert file.read_bytes().startswith(b"%PDF")
    assert names[0].endswith("-changes-since-v1.pdf"), "the version that is kept, and no other"
    assert "-v2" not in names[0]


def test_what_changed_leaves_only_as_the_sheet_of_the_chosen_version(
    handed: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the sheet is laid out, that of the version before can neither be printed nor saved."""
    programme = handed.document.programme
    issue(handed)
    handed.document.change("Message", message="Well done.")
    waiting: list[Callable[[], None]] = []

    def later(
        work: Callable[[], object],
        on_done: Callable[[object], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        waiting.append(lambda: run_here(work, on_done, on_error))

    services = handed.services
    handout = Handout(
        handed.document.programme, services.shown_library(), HandoutOptions(date=NOW.date()),
        services.printed_figures(),
    )  # fmt: skip
    versions = services.programmes.issued(programme.id)[::-1]
    library = services.shown_library()
    handing = handed.window.files.handing
    dialog = ChangesDialog(
        handout, versions, lambda _: library, handing, later, LIGHT, handed.window
    )
    assert not dialog.save.isEnabled()
    waiting.pop()()
    assert dialog.print.isEnabled()
    first = dialog.pages
    dialog.since.setCurrentIndex(1)
    dialog.since.activated.emit(1)
    assert (dialog.print.isEnabled(), dialog.save.isEnabled(), dialog.pages) == (False, False, ())
    waiting.pop()()
    assert dialog.save.isEnabled()
    assert dialog.pages != first
    dialog.deleteLater()


def test_a_sheet_is_printed_with_its_own_figure(
    handed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another programme may be open by the time the pages are laid out."""
    styles: list[object] = []
    monkeypatch.setattr(handing_over, "ask_printer", lambda *_: True)
    monkeypatch.setattr(
        handing_over, "print_pages", lambda _, pages, style: (styles.append(style), len(pages))[1]
    )
    handing = handed.window.files.handing
    handout = replace(
        handing._handout("MK"), programme=replace(handed.document.programme, figure="female-older")
    )
    handing._print(handout, handout.sides())
    assert styles == [page_style("female-older", grey=False)]


def test_it_compares_with_the_last_version_that_was_another_one(handed: Desk) -> None:
    """After the new version is printed the sheet still tells what is new in it."""
    issue(handed)
    seen: list[int] = []

    def answer(dialog: object) -> None:
        assert isinstance(dialog, ChangesDialog)
        seen.append(dialog.since.count())
        assert dialog.since.currentText().startswith("Version 1")

    answering(answer)
    handed.window.handouts.changes()
    assert seen == [1]


def test_what_stopped_is_called_what_it_was_called_when_it_was_handed_over(handed: Desk) -> None:
    shelf = handed.services.library
    version = handed.services.programmes.issued(handed.document.programme.id)[0].programme
    stage = version.current_stage
    assert stage is not None
    stopped = shelf.exercises[stage.cards[0].exercise]
    shelf.save_exercise(replace(stopped, words=replace(stopped.words, name="Name of today")))
    seen: list[str] = []

    def answer(dialog: object) -> None:
        assert isinstance(dialog, ChangesDialog)
        seen.append(words(dialog.pages))

    answering(answer)
    handed.window.handouts.changes()
    assert stopped.name in seen[0]
    assert "Name of today" not in seen[0]


def test_what_was_swapped_keeps_its_name_though_it_is_still_used_elsewhere(desk: Desk) -> None:
    desk.open()
    stage = desk.document.programme.current_stage
    assert stage is not None
    first, second = stage.cards[:2]
    shelf = desk.services.library
    old = shelf.exercises[first.exercise]
    issue(desk)
    shelf.save_exercise(replace(old, words=replace(old.words, name="Name of today")))
    desk.document.change_card(first.id, "Swap", exercise=second.exercise, variant="")
    desk.document.change_card(second.id, "Swap", exercise=old.id, variant="")
    seen: list[str] = []

    def answer(dialog: object) -> None:
        assert isinstance(dialog, ChangesDialog)
        seen.append(words(dialog.pages))

    answering(answer)
    desk.window.handouts.changes()
    assert "Name of today" in seen[0], "what is done now is called what it is called now"
    assert old.name in seen[0], "what was done before, what it was called then"


def test_without_a_change_or_a_version_a_line_says_so(desk: Desk) -> None:
    desk.open()
    desk.window.handouts.changes()
    assert "Nothing was handed over yet" in desk.window.statusBar().currentMessage()
    issue(desk)
    desk.window.handouts.changes()
    assert "Nothing changed" in desk.window.statusBar().currentMessage()
