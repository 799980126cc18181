"""Where a file goes: nothing is replaced that the dialog did not ask about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.gui.desk import Desk, answering, press

from soleus.gui.handout.save_where import ask_where

KINDS = ["PDF (*.pdf)", "Pictures (*.png *.jpg)"]


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | str, kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("X.pdf", KINDS[0], "X.pdf"),
        ("X.PDF", KINDS[0], "X.PDF"),
        ("X.jpg", KINDS[0], "X.jpg"),
        ("X", KINDS[0], "X.pdf"),
        ("X", KINDS[1], "X.png"),
        ("X", "", "X.pdf"),
        ("JM-0412.v1", KINDS[0], "JM-0412.v1.pdf"),
        ("clinic v1.2", KINDS[0], "clinic v1.2.pdf"),
        ("taken", KINDS[0], "taken-2.pdf"),
        ("taken.pdf", KINDS[0], "taken.pdf"),
        ("JM-0412.v2", KINDS[0], "JM-0412.v2-2.pdf"),
    ],
)
def test_a_name_gets_the_ending_that_was_not_typed(
    typed: str, kind: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken.pdf").touch()
    (tmp_path / "JM-0412.v2.pdf").touch()
    answer(monkeypatch, tmp_path / typed, kind)
    assert ask_where(None, "Save", "a.pdf", KINDS) == (tmp_path / written, kind)


def test_the_name_is_suggested_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []

    def give_up(*asked: object) -> tuple[str, str]:
        given.extend(asked)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", give_up)
    assert ask_where(None, "Save", "a.pdf", KINDS, str(tmp_path))[0] is None
    assert given[1:] == ["Save", str(tmp_path / "a.pdf"), ";;".join(KINDS)]


def copy(desk: Desk) -> None:
    desk.window.files.save_copy()


def library(desk: Desk) -> None:
    desk.window.dialogs.own.export_file()


def table(desk: Desk) -> None:
    desk.window.dialogs.own.write_template()


def changes(desk: Desk) -> None:
    programme = desk.document.programme
    desk.services.programmes.issue(programme, "MK", "clear14", "en", exercises=())
    desk.document.change("Message", message="Well done.")
    answering(lambda dialog: press(dialog, "Save PDF…"))
    desk.window.handouts.changes()


@pytest.mark.parametrize(
    ("way", "ending"),
    [(copy, "soleus"), (library, "soleuslib"), (table, "xlsx"), (changes, "pdf")],
)
def test_no_way_out_replaces_a_file_of_the_same_name(
    way: object, ending: str, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(way)
    kept = tmp_path / f"JM-0412.v1.{ending}"
    kept.write_bytes(b"kept")
    desk.open()
    answer(monkeypatch, tmp_path / "JM-0412.v1")
    way(desk)
    assert kept.read_bytes() == b"kept"
    assert (tmp_path / f"JM-0412.v1-2.{ending}").stat().st_size > len(b"kept")
