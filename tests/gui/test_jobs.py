"""Work beside the window: what was asked for is done and heard, even when the window closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.gui.desk import Desk
from tests.gui.handing_over import sign

from soleus.app import House, Parts
from soleus.domain.finding import FlagCheck
from soleus.gui.jobs.jobs import BackgroundRunner
from soleus.gui.window.closing_notice import ClosingNotice
from soleus.storage.database.database import Database


def test_waiting_does_all_that_was_asked_for_and_hears_of_it(qapp: QApplication) -> None:
    runner = BackgroundRunner(qapp, threads=1)
    go_on = Event()
    heard: list[object] = []

    def slow() -> int:
        go_on.wait(30)
        return 1

    def fail() -> int:
        raise ValueError

    def ask_more(_: int) -> None:
        heard.append(1)
        runner(lambda: 4, heard.append, heard.append)

    runner(slow, ask_more, heard.append)
    runner(lambda: 2, heard.append, heard.append)
    runner(fail, heard.append, lambda error: heard.append(type(error)))
    go_on.set()
    runner.wait()
    assert heard == [1, 2, ValueError, 4]
    runner.wait()
    assert len(heard) == 4, "nothing is heard twice"
    runner.deleteLater()


def test_a_window_closed_right_after_saving_keeps_file_and_version(
    desk: Desk, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = desk.open()
    desk.document.change("Answer", flags=FlagCheck((), date(2026, 11, 1), "MK"))
    target = tmp_path / "sheet.pdf"
    sign(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "PDF (*.pdf)"))
    house = House(qapp, desk.window, desk.folder, None)
    runner = BackgroundRunner(desk.window, threads=1)
    closed: list[object] = []
    pictures = Closing(lambda: closed.append(target.exists()))
    database = Closing(lambda: closed.append(len(desk.services.programmes.issued(programme.id))))
    monkeypatch.setattr(house, "_runner", runner)
    monkeypatch.setattr(house, "_studio", pictures, raising=False)
    handing = desk.window.files.handing
    monkeypatch.setattr(handing, "_services", replace(desk.services, runner=runner))
    begin = Event()
    runner(lambda: begin.wait(30), lambda _: None, lambda _: None)
    desk.window.bar.export.click()
    assert not target.exists(), "it still waits for its turn"
    begin.set()
    shelf = desk.services.library
    parts = Parts(
        cast(Database, database),
        shelf.library,
        shelf._index,
        desk.services.programmes,
        shelf.interpreter,
    )
    house._end(parts)
    assert closed == [True, 1], "the file, then its version, then all is closed"


class Closing:
    """Stands in for what is closed at the end; tells when."""

    def __init__(self, told: Callable[[], None]) -> None:
        self.close = told


def test_closing_says_what_it_waits_for_and_goes_away_by_itself(desk: Desk) -> None:
    runner = BackgroundRunner(desk.window, threads=1)
    notice = ClosingNotice(desk.window)
    go_on = Event()
    told: list[str] = []

    def tell() -> None:
        notice.tell()
        if notice.isVisible():
            told.append(notice.words.text())
            notice.reject()  # Escape
            assert notice.isVisible(), "it needs no answer and takes none"
            go_on.set()

    runner(lambda: go_on.wait(30), lambda _: None, lambda _: None)
    runner.wait(tell)
    assert len(told) == 1
    assert "being finished" in told[0]
    notice.hide()
    notice.deleteLater()


def test_closing_with_nothing_to_wait_for_says_nothing(desk: Desk) -> None:
    notice = ClosingNotice(desk.window)
    runner = BackgroundRunner(desk.window)
    runner.wait(notice.tell)
    runner(lambda: 1, lambda _: None, lambda _: None)
    runner.wait(notice.tell)
    assert not notice.isVisible()
    notice.deleteLater()
