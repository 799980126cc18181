"""Handouts that come back: dropped on the window, edited elsewhere, damaged."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from tests.gui.desk import Desk

from soleus.domain.programme import Programme
from soleus.gui.state.document import new_id
from soleus.handout.export import handout_pdf
from soleus.handout.handout import make_pages
from soleus.handout.options import HandoutOptions
from soleus.storage.records.programme_file import save_programme


def pdf(desk: Desk, path: Path, programme: Programme) -> Path:
    library = desk.services.shown_library()
    pages = make_pages(programme, library, HandoutOptions())
    path.write_bytes(handout_pdf(pages, programme, library, HandoutOptions()))
    return path


def drop(desk: Desk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)


def test_a_dropped_handout_of_another_clinic_is_there_to_edit(desk: Desk, tmp_path: Path) -> None:
    made = desk.start(reference="KL-0007")
    foreign = replace(made, id=new_id())
    drop(desk, pdf(desk, tmp_path / "sheet.pdf", foreign))
    assert desk.document.programme == foreign
    assert desk.services.programmes.get(foreign.id) == foreign


def test_an_older_handout_never_replaces_what_was_done_since(handed: Desk, tmp_path: Path) -> None:
    now = handed.document.programme
    version = handed.services.programmes.issued(now.id)[0].programme
    drop(handed, pdf(handed, tmp_path / "old.pdf", version))
    assert handed.document.programme == now
    assert handed.services.programmes.get(now.id) == now
    assert "old.pdf is version 1" in handed.window.statusBar().currentMessage()


def test_a_file_that_was_edited_elsewhere_is_opened_beside(handed: Desk, tmp_path: Path) -> None:
    now = handed.document.programme
    other = replace(now, message="Edited at another desk.")
    drop(handed, pdf(handed, tmp_path / "other.pdf", other))
    opened = handed.document.programme
    assert opened.message == "Edited at another desk."
    assert opened.id != now.id
    assert handed.services.programmes.get(now.id) == now
    assert "opened as a copy" in handed.window.statusBar().currentMessage()


@pytest.mark.parametrize("change", ["steps", "nothing", "dose"])
def test_a_colleagues_exercise_that_reads_otherwise_is_told(
    change: str, desk: Desk, tmp_path: Path
) -> None:
    made = desk.start(reference="KL-0007")
    shelf = desk.services.library
    used = sorted(made.exercise_ids())
    theirs = dict(shelf.exercises)
    first = theirs[used[0]]
    if change == "steps":
        theirs[used[0]] = replace(first, words=replace(first.words, steps=("Do it otherwise.",)))
    elif change == "dose":
        theirs[used[0]] = replace(first, doses=())
    path = tmp_path / "theirs.soleus"
    save_programme(path, replace(made, id=new_id()), theirs.values())
    desk.window.open_file(str(path))
    told = desk.window.statusBar().currentMessage()
    assert ("in it read differently from yours; yours are shown." in told) == (change == "steps")
    assert shelf.exercises[used[0]] == first


def test_a_handout_brings_its_programme_back_from_the_bin(desk: Desk, tmp_path: Path) -> None:
    programme = desk.open()
    file = pdf(desk, tmp_path / "sheet.pdf", programme)
    desk.services.programmes.delete(programme.id)
    drop(desk, file)
    assert desk.document.programme == programme
    assert programme.id in {each.id for each in desk.services.programmes.list()}


BROKEN = [
    (lambda data: data[: len(data) // 2], "cut off|damaged"),
    (lambda data: data.replace(b"/SoleusProgramme", b"/SomethingElseHere"), "carries no programme"),
    (lambda _: b"%PDF-1.7\n%%EOF\n", "carries no programme"),
    (lambda _: b"GIF89a", "is no PDF"),
    (lambda _: b"", "is no PDF"),
]


@pytest.mark.parametrize(("harm", "sentence"), BROKEN)
def test_a_damaged_file_is_told_in_a_sentence_and_harms_nothing(
    harm: Callable[[bytes], bytes],
    sentence: str,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    programme = desk.open()
    file = pdf(desk, tmp_path / "sheet.pdf", programme)
    file.write_bytes(harm(file.read_bytes()))
    told: list[BaseException] = []
    monkeypatch.setattr(desk.window.trouble, "tell", told.append)
    drop(desk, file)
    (error,) = told
    assert re.search(sentence, str(error))
    assert "sheet.pdf" in str(error)
    assert "Traceback" not in str(error)
    assert desk.document.programme == programme
